/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz-office.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const paths[]
      = { "word/document.xml",  "word/numbering.xml", "word/styles.xml",
          "word/footnotes.xml", "word/header1.xml",   NULL };

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    fuzz_zip (data, size);
  else
    fuzz_parts (data, size,
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                "main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                "<w:body>",
                "</w:body></w:document>", paths, NULL);
  return 0;
}

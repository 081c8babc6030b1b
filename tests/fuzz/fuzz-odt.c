/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz-office.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const paths[] = { "content.xml", "styles.xml", NULL };

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    fuzz_zip (data, size);
  else
    fuzz_parts (data, size,
                "<office:d xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                "<office:text>",
                "</office:text></office:d>", paths, "application/vnd.oasis.opendocument.text");
  return 0;
}

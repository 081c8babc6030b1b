/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-document-private.h"
#include "zip-fixture.h"

#define DOCX(body)                                                                                 \
  "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "          \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "                      \
  "xmlns:x=\"urn:x\"><w:body>" body "</w:body></w:document>"
#define DOCX_PART(name, body)                                                                      \
  "<w:" name " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" body     \
  "</w:" name ">"

/* Each line: where it stands and how it looks, then its words: "B C X M ~ h1 t1.2.3|text"; ~: not
 * the end of its paragraph. */
static inline char *
describe_lines (SoketDocument *document)
{
  GString *all = g_string_new (NULL);

  for (guint i = 1; i <= soket_document_get_n_lines (document); i++) {
    const SoketLine *line = soket_document_peek_line (document, i);
    g_autofree char *text = soket_document_dup_line (document, i);
    if (line->table > 0)
      g_string_append_printf (all, "t%u.%u.%u", line->table, line->row, line->column);
    if (line->heading > 0)
      g_string_append_printf (all, "h%u", line->heading);
    g_string_append (all, line->flags & SOKET_LINE_BOLD ? "B" : "");
    g_string_append (all, line->flags & SOKET_LINE_CENTERED ? "C" : "");
    g_string_append (all, line->flags & SOKET_LINE_MARGIN ? "M" : "");
    g_string_append (all, line->flags & SOKET_LINE_BOX ? "X" : "");
    g_string_append (all, line->flags & SOKET_LINE_WHOLE ? "" : "~");
    g_string_append_printf (all, "|%s\n", text);
  }
  return g_string_free (all, FALSE);
}

static inline void
check_lines (GBytes *file, const char *title, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (file, title, &error);

  g_test_message ("%s", title);
  g_assert_no_error (error);
  g_autofree char *lines = describe_lines (document);
  g_assert_cmpstr (lines, ==, expected);
}

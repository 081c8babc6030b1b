/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table as spreadsheets write it: UTF-8 with or without BOM; comma, semicolon or tab (the one
 * that splits the header into most fields); LF or CR LF; RFC 4180 quotes. The first row names the
 * columns. Streaming: one row is held at a time. */
typedef struct _SoketCsv SoketCsv;

SoketCsv *soket_csv_new (GBytes *text, const char *file, GQuark domain, int code, GError **error);
void soket_csv_free (SoketCsv *csv);
guint soket_csv_get_n_columns (SoketCsv *csv);
const char *soket_csv_get_column_name (SoketCsv *csv, guint column);
/* Column number of @name, or -1. */
int soket_csv_find_column (SoketCsv *csv, const char *name);
/* The next row; FALSE at the end and on error (a row of another width, an unclosed quote).
 * Empty lines are skipped. */
gboolean soket_csv_next (SoketCsv *csv, GError **error);
/* A field of the current row, trimmed, NFC; "" when empty; valid until the next row. */
const char *soket_csv_get (SoketCsv *csv, guint column);
/* Line of the file where the current row begins, from 1. */
guint soket_csv_get_line (SoketCsv *csv);

/* Line where the next row would begin. */
guint soket_csv_get_next_line (SoketCsv *csv);
char soket_csv_get_separator (SoketCsv *csv);
/* What was not read yet. */
const char *soket_csv_peek_rest (SoketCsv *csv, gsize *length);
/* Passes over whole rows: @n_bytes of the rest, which are @n_lines lines. */
void soket_csv_skip (SoketCsv *csv, gsize n_bytes, guint n_lines);

/* Appends @field to @line, quoted where RFC 4180 asks for it. */
void soket_csv_append_field (GString *line, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketCsv, soket_csv_free)

G_END_DECLS

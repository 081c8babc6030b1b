/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for a terminal: columns aligned by what a letter takes there, long cells broken at
 * spaces until the table fits. */
typedef struct _SoketTextTable SoketTextTable;

typedef enum {
  SOKET_TEXT_LEFT,  /* text: may be broken into lines */
  SOKET_TEXT_RIGHT, /* numbers: never broken */
} SoketTextAlign;

SoketTextTable *soket_text_table_new (void);
void soket_text_table_free (SoketTextTable *table);
void soket_text_table_add_column (SoketTextTable *table, const char *heading, SoketTextAlign align);
/* The next cell, row by row; takes @text, NULL is empty. */
void soket_text_table_take (SoketTextTable *table, char *text);
void soket_text_table_add (SoketTextTable *table, const char *text);
/* @width: columns of the terminal to fit in where that is possible; @indent in front of each line.
 */
void soket_text_table_print (SoketTextTable *table, GString *out, guint width, guint indent);

/* How many columns of a terminal @text takes. */
guint soket_text_get_width (const char *text);
/* @text broken at spaces into lines of at most @width, each after @indent spaces; what was broken
 * off stands @hang further in. */
void soket_text_append_wrapped (GString *out, const char *text, guint width, guint indent,
                                guint hang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketTextTable, soket_text_table_free)

G_END_DECLS

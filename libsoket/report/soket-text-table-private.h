/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for a terminal: columns aligned by what a letter takes there, cells made printable and
 * broken until the table fits. */
typedef struct _SoketTextTable SoketTextTable;

typedef enum {
  SOKET_TEXT_LEFT,  /* text: may be broken into lines */
  SOKET_TEXT_RIGHT, /* numbers: broken at a space at most, when nothing else helps */
} SoketTextAlign;

SoketTextTable *soket_text_table_new (void);
void soket_text_table_free (SoketTextTable *table);
void soket_text_table_add_column (SoketTextTable *table, const char *heading, SoketTextAlign align);
/* One that is left out when all its cells are empty or 0. */
void soket_text_table_add_optional (SoketTextTable *table, const char *heading,
                                    SoketTextAlign align);
/* The next cell, row by row; takes @text, NULL is empty. */
void soket_text_table_take (SoketTextTable *table, char *text);
void soket_text_table_add (SoketTextTable *table, const char *text);
/* @width: columns of the terminal to fit in where that is possible; @indent in front of each line.
 */
void soket_text_table_print (SoketTextTable *table, GString *out, guint width, guint indent);

/* soket-text-line.c */

/* @text without what a terminal obeys: line ends and tabs become spaces; escapes, bells and marks
 * that turn the direction of writing become U+FFFD. */
char *soket_text_dup_printable (const char *text);
/* How many columns of a terminal @text takes. */
guint soket_text_get_width (const char *text);
guint soket_text_get_width_of (const char *text, gsize length);
guint soket_text_get_longest_word (const char *text);
/* The length of the next line of *@text, broken at a space so that it takes at most @width, or
 * within a word that is longer; moves *@text behind it. */
gsize soket_text_next_line (const char **text, guint width);
void soket_text_append_spaces (GString *out, guint n);
/* Without the spaces at its end. */
void soket_text_end_line (GString *out);
/* @text, made printable, in lines of at most @width, each after @indent spaces; what was broken
 * off stands @hang further in. */
void soket_text_append_wrapped (GString *out, const char *text, guint width, guint indent,
                                guint hang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketTextTable, soket_text_table_free)

G_END_DECLS

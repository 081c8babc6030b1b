/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A value of a checked JSON text: 16 bytes, and 4 more for each child. */
typedef struct {
  guint32 offset;   /* where the value begins */
  guint32 name;     /* where the name of the member begins (its quote); 0: not a member */
  guint32 end;      /* the node after the last one inside this one: the next sibling */
  guint32 children; /* in the table of children: their number, then their nodes; an object's
                     * sorted by name */
} SoketJsonNode;

/* RFC 8259 without recursion. Appends to @nodes and @children; on a fault FALSE, with its place
 * and "found …, expected …". @text must be valid UTF-8. */
gboolean soket_json_grammar_read (const char *text, gsize length, GArray *nodes, GArray *children,
                                  gsize *fault, char **why);

/* Orders the decoded names whose opening quotes stand at @a and @b. */
int soket_json_name_compare (const char *a, const char *b);
/* Orders the decoded name at @quote and the plain text @name. */
int soket_json_name_compare_plain (const char *quote, const char *name);

G_END_DECLS

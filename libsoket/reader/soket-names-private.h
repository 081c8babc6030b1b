/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-words-private.h"

G_BEGIN_DECLS

/* Names of bodies in running text, by the grammar of names: a head noun begins one, a piece without
 * a head goes on with the name before it ("Sở Văn hóa, Thể thao và Du lịch"). */

typedef enum {
  SOKET_NAMES_ACTOR,  /* who acts: a verb follows */
  SOKET_NAMES_OBJECT, /* to whom, with whom */
  SOKET_NAMES_TITLE,  /* a heading or the words behind a label: names and nothing else */
} SoketNamesUse;

typedef struct {
  guint from; /* words */
  guint to;
  gboolean is_group;
  gboolean is_role;
} SoketName;

/* Whether a name begins at the word. */
gboolean soket_names_begin (const SoketWords *words, guint at, SoketNamesUse use);
/* Appends to @names, of SoketName, those that begin at the word; the word behind the last, or @at
 * when there is none. */
guint soket_names_read (const SoketWords *words, guint at, SoketNamesUse use, GArray *names);
/* The words of names as the text has them; (transfer full). */
char *soket_names_cut (const SoketWords *words, guint from, guint to);

G_END_DECLS

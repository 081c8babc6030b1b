/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-names-private.h"

G_BEGIN_DECLS

/* One clause of a directive: who acts, with whom, for whom, and what comes of it. Told by the
 * grammar of the clause alone. */

typedef struct {
  guint from; /* words; from == to: none */
  guint to;
} SoketRange;

typedef struct {
  GArray *actors;      /* of SoketName; empty when the clause names none */
  guint action;        /* where the predicate begins */
  gboolean is_command; /* "giao", "đề nghị" … X */
} SoketSubject;

typedef struct {
  GArray *with;         /* of SoketName */
  SoketRange recipient; /* a list as one */
  SoketRange via;
  SoketRange advises;
  SoketRange condition;
  guint32 classes; /* of all words */
  gboolean is_meeting;
  gboolean makes_paper;
  gboolean sends;
  gboolean watches; /* "theo dõi, đôn đốc việc thực hiện Kế hoạch này" */
} SoketClause;

/* Behind the sentence or the part before ';' that begins at @at; *@is_sentence: it ends with a
 * point. */
guint soket_clause_find_end (const SoketWords *words, guint at, guint end, gboolean *is_sentence);
/* Who acts. FALSE: the clause does not say it. */
gboolean soket_clause_read_subject (const SoketWords *words, guint from, guint to,
                                    SoketSubject *subject);
/* Whether a clause without a subject tells somebody to do something. */
gboolean soket_clause_is_order (const SoketWords *words, guint from, guint to);
/* @due: the word at which its deadline begins, or @to */
void soket_clause_read (const SoketWords *words, guint from, guint to, guint due,
                        SoketClause *clause);

void soket_subject_init (SoketSubject *self);
void soket_subject_clear (SoketSubject *self);
void soket_clause_init (SoketClause *self);
void soket_clause_clear (SoketClause *self);

G_END_DECLS

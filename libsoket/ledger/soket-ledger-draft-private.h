/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger-private.h"

G_BEGIN_DECLS

/* The rows that a plan asks for over a directory of units, before any of them is in a ledger. */

typedef struct {
  SoketTask *task; /* the plan keeps it */
  char *period;    /* nullable */
} SoketDraftCell;

typedef struct {
  guint32 cell;
  guint32 due;
  guint32 unit;
} SoketDraftRow;

typedef struct {
  SoketPlan *plan;
  SoketDirectory *units;
  SoketResolver *resolver;
  SoketDay to;
  GPtrArray *cells; /* SoketDraftCell */
  GPtrArray *dues;  /* SoketLedgerDue */
  GArray *rows;     /* SoketDraftRow, by cell, due and unit; a unit once in a cell */
  GPtrArray *empty; /* ids of tasks without a row */
} SoketDraft;

/* @to: SOKET_DAY_NONE for the end of the year */
SoketDraft *soket_draft_new (SoketPlan *plan, SoketDirectory *units, SoketResolver *resolver,
                             SoketDay to);
void soket_draft_free (SoketDraft *self);
/* soket-ledger-draft.c: SOKET_LEDGER_ERROR_DEADLINE, _EMPTY_GROUP or _VALUE */
gboolean soket_draft_fill (SoketDraft *self, GError **error);

/* soket-ledger-draft-dates.c: when something is owed. */
typedef struct {
  char *period; /* nullable */
  guint32 due;
  SoketDay day; /* on which units are chosen */
} SoketOccurrence;

/* GCompareFunc of SoketDraftRow, by cell, due and unit. */
int soket_draft_compare_rows (gconstpointer a, gconstpointer b);

/* The words of a deadline and where the plan says them. */
typedef struct {
  const char *words; /* NULL: none is laid down */
  char *pointer;
  SoketLevel *level; /* NULL: of the task itself */
} SoketWords;

/* The deadline of the task itself, else that of its level. */
void soket_draft_find_words (SoketDraft *self, SoketTask *task, guint index, SoketWords *words);
/* First step of a day that a task takes from its level. */
#define SOKET_RULE_OF_LEVEL "deadline-of-level"
/* @due with it; @level: its name. */
SoketDue *soket_draft_due_of_level (SoketDue *due, const char *level);
/* SoketOccurrence; @phase: nullable, becomes the period */
GArray *soket_draft_date (SoketDraft *self, SoketTask *task, const SoketWords *words,
                          const char *phase, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketDraft, soket_draft_free)

G_END_DECLS

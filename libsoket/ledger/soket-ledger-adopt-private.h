/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-adoption-private.h"
#include "ledger/soket-ledger-draft-private.h"

G_BEGIN_DECLS

/* An adoption while it is written. What is new stands in the store first, all in one transaction,
 * and is taken into the columns when that has succeeded. */
typedef struct {
  SoketLedger *ledger;
  SoketPlan *plan;
  char *json;
  guint32 number; /* of the plan */
  gboolean is_new;
  SoketDirectory *units; /* those of the ledger, then the new ones */
  SoketResolver *resolver;
  SoketDraft *draft;
  GArray *rows;  /* SoketDraftRow that the ledger lacks; cell and due are those of the ledger */
  GArray *cells; /* guint32: draft cells that the ledger lacks */
  GArray *dues;  /* guint32: draft dues that are needed */
  SoketDay to;
  SoketInstant adopted;
  gboolean amends;    /* a plan that is there */
  guint32 revision;   /* to which what is added belongs */
  SoketDay effective; /* of the amendment */
  GArray *changes;    /* SoketStoreChange of rows that are there */
  GPtrArray *moved;   /* lines */
  SoketAdoptionCounts counts;
  gboolean walk; /* over the whole store first: others have added to it */
} SoketAdopt;

/* soket-ledger-amend.c: what a new version of a plan does to the rows that are there. The row is
 * asked for; it is kept, changed or given back, and stands in `counts`. */
void soket_adopt_compare (SoketAdopt *self, guint32 row, guint32 cell, guint32 due,
                          guint32 *due_numbers);
/* Ends the rows of the plan that were not asked for: not those in @asked, a byte a row. @cells: a
 * number of the ledger for each cell of the draft. */
void soket_adopt_end_others (SoketAdopt *self, const guint8 *asked, const guint32 *cells);
gboolean soket_adopt_write_revision (SoketAdopt *self, GError **error);
/* After the commit. */
void soket_adopt_take_revision (SoketAdopt *self);
void soket_adopt_take_changes (SoketAdopt *self);

/* soket-ledger-bearers.c */
/* Whether @unit has the row still: it did it, or was never relieved of it. @cell: of the ledger, or
 * SOKET_CELL_NONE. */
gboolean soket_adopt_has_standing_row (SoketAdopt *self, guint32 cell, guint32 unit);
/* The rows of the draft, on the units that owe them when an amendment comes into force;
 * SoketDraftRow. @cells: as above. */
GArray *soket_adopt_list_bearers (SoketAdopt *self, const guint32 *cells);

/* soket-ledger-adopt-check.c */
gboolean soket_adopt_check_plan (SoketAdopt *self, GError **error);
/* A plan that is there keeps the policy under which it was adopted. */
gboolean soket_adopt_set_resolver (SoketAdopt *self, SoketResolver *resolver, GError **error);
gboolean soket_adopt_set_units (SoketAdopt *self, SoketDirectory *units, GError **error);
/* 0 stands for what is not said. */
gboolean soket_adopt_check_times (SoketDay to, SoketInstant adopted, GError **error);

/* soket-ledger-adopt-rows.c */
guint32 soket_adopt_number_due (SoketAdopt *self, guint32 *numbers, guint32 due);
void soket_adopt_choose_rows (SoketAdopt *self);

/* soket-ledger-adopt-write.c */
SoketStorePlan soket_adopt_get_plan (SoketAdopt *self);
gboolean soket_adopt_write_plan (SoketAdopt *self, GError **error);
gboolean soket_adopt_write_rows (SoketAdopt *self, GError **error);
/* After the commit: nothing there can fail that has not been tried before. */
void soket_adopt_take_units (SoketAdopt *self);
void soket_adopt_take_rows (SoketAdopt *self);

/* soket-ledger-adopt.c */
SoketAdoption *soket_adopt_run (const SoketAdopt *question, SoketDirectory *units,
                                SoketResolver *resolver, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-columns-private.h"
#include "ledger/soket-ledger.h"
#include "ledger/soket-store-private.h"
#include "plan/soket-directory-private.h"

G_BEGIN_DECLS

#define SOKET_CELL_NONE G_MAXUINT32

/* A plan as adopted. */
typedef struct {
  char *id;
  char *json;
  SoketPlan *plan;
  SoketPolicy *policy;
  SoketCalendar *calendar; /* of the policy's sector: "soon" of an extension is counted by it */
  GHashTable *cells;       /* task id -> GArray of guint32, numbers of cells in order */
} SoketLedgerPlan;

/* All rows of a cell differ in the unit only. */
typedef struct {
  guint32 plan;
  char *period; /* nullable */
  SoketTask *task;
} SoketLedgerCell;

typedef struct {
  SoketDue *due; /* NULL: not dated, and @reason says why */
  char *reason;
  SoketDay soon;
  char *words; /* NULL: none, or an older version wrote it */
} SoketLedgerDue;

struct _SoketLedger {
  GObject parent_instance;
  SoketStore *store;         /* soket_ledger_get_store() */
  SoketDirectory *directory; /* position = number of the unit */
  GPtrArray *plans;          /* SoketLedgerPlan */
  GPtrArray *cells;          /* SoketLedgerCell */
  GPtrArray *dues;           /* SoketLedgerDue */
  SoketColumns *columns;
  GMutex lock;          /* of `views`: collectors of garbage let go of a view in their own thread */
  GHashTable *views;    /* row -> GWeakRef of a SoketObligation */
  GListStore *unloaded; /* units that were read and are not in the directory yet */
  guint64 last_event;   /* number of the last event in the columns */
  SoketStoreCounts seen; /* by the last refresh */
  guint32 n_told;        /* rows that items-changed has told of */
  guint64 last_told;     /* last event that `changed` has told of */
};

/* soket-ledger-load.c */
gboolean soket_ledger_load (SoketLedger *self, GError **error);
/* Takes in what other processes have written; the caller holds the write lock, and tells of it
 * when it has let go. */
gboolean soket_ledger_catch_up (SoketLedger *self, gboolean rows_too, GError **error);
/* All units of `unloaded` at once: one may stand in front of its parent. */
gboolean soket_ledger_take_units (SoketLedger *self, GError **error);
gboolean soket_ledger_take_plan (SoketLedger *self, const SoketStorePlan *plan, GError **error);
gboolean soket_ledger_take_cell (SoketLedger *self, const SoketStoreCell *cell, GError **error);
void soket_ledger_take_due (SoketLedger *self, const SoketStoreDue *due);
void soket_ledger_take_row (SoketLedger *self, const SoketStoreRow *row);
gboolean soket_ledger_take_event (SoketLedger *self, const SoketLogEntry *entry, GError **error);

/* The instant by which @event, of the row @obligation, is held against the deadline. */
SoketInstant soket_ledger_get_deciding (SoketObligation *obligation, SoketEvent *event);
SoketDay soket_ledger_get_soon (SoketCalendar *calendar, SoketPolicy *policy, SoketInstant safe);

/* soket-ledger.c */
SoketStore *soket_ledger_get_store (SoketLedger *self);
SoketLedgerPlan *soket_ledger_peek_plan (SoketLedger *self, guint32 plan);
SoketLedgerCell *soket_ledger_peek_cell (SoketLedger *self, guint32 cell);
SoketLedgerDue *soket_ledger_peek_due (SoketLedger *self, guint32 due);
guint32 soket_ledger_find_plan (SoketLedger *self, const char *id);
guint32 soket_ledger_find_cell (SoketLedger *self, guint32 plan, const char *task,
                                const char *period);
SoketObligation *soket_ledger_dup_view (SoketLedger *self, guint32 row);
void soket_ledger_forget_view (SoketLedger *self, guint32 row);
/* Emits the signals for all that has come in since. Whoever hears them may write: nothing is half
 * taken in then, and no transaction is open. */
void soket_ledger_tell (SoketLedger *self);
/* Takes @store; NULL for one in memory. */
SoketLedger *soket_ledger_new_over (SoketStore *store);

/* soket-obligation.c */
SoketObligation *soket_obligation_new (SoketLedger *ledger, guint32 row);
guint32 soket_obligation_get_row (SoketObligation *self);
SoketLedger *soket_obligation_get_ledger (SoketObligation *self);

/* soket-ledger-admit.c: _VALUE, _FUTURE or _UNSUPPORTED. @event is written into. */
gboolean soket_ledger_admit (SoketEvent *event, GError **error);
gboolean soket_ledger_fill_times (SoketEvent *event, SoketInstant now, GError **error);

/* soket-ledger-address.c: the row that words mean. @plan and @period are nullable where there is
 * one; SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION or _AMBIGUOUS lists candidates. */
typedef struct {
  guint32 plan;
  guint32 cell;
  guint32 unit; /* SOKET_UNIT_NONE: @group */
  SoketGroup *group;
  guint32 row; /* SOKET_ROW_NONE: @group */
} SoketAddress;

/* @groups: whether @unit may name a group; @hints: whether a message may take the time to look
 * for near names */
gboolean soket_ledger_look_up (SoketLedger *self, const char *plan, const char *task,
                               const char *unit, const char *period, gboolean groups,
                               gboolean hints, SoketAddress *address, GError **error);
/* Rows of the cell of @address whose unit is in its group; guint32. */
GArray *soket_ledger_list_group_rows (SoketLedger *self, const SoketAddress *address);
/* Day on which the units of a group are chosen for a row. */
SoketDay soket_ledger_get_row_day (SoketDue *due, SoketPlan *plan);
/* The nearest of @names to @wanted as "a, b, c", NULL when none is near. */
char *soket_ledger_name_nearest (const char *wanted, const char *const *names);

G_END_DECLS

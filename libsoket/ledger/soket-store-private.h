/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-due.h"
#include "calendar/soket-policy.h"
#include "ledger/soket-event.h"
#include "ledger/soket-ledger.h"
#include "plan/soket-unit.h"

G_BEGIN_DECLS

/* What keeps a ledger. The columns in memory are made from it, never the other way round. All
 * numbers (unit, plan, cell, due, row) count from 0 in the order of adding and are for ever. */
#define SOKET_TYPE_STORE (soket_store_get_type ())
G_DECLARE_INTERFACE (SoketStore, soket_store, SOKET, STORE, GObject)

#define SOKET_ROW_NONE G_MAXUINT32
#define SOKET_DUE_NONE G_MAXUINT32

/* A cell is a task of a plan in one period: all its rows differ in the unit only. */
typedef struct {
  guint32 plan;
  const char *task;
  const char *period; /* NULL when the task does not recur */
} SoketStoreCell;

typedef struct {
  const char *id;
  const char *json;     /* plan.json as adopted */
  SoketPolicy *policy;  /* the effective one */
  const char *calendar; /* version */
  SoketDay to;
  SoketInstant adopted;
} SoketStorePlan;

/* What replay needs of an event; its words stay in the store. */
typedef struct {
  guint64 number; /* place in the log, from 1 */
  guint32 row;
  SoketEventKind kind;
  SoketInstant deciding; /* as in most regimes */
  SoketInstant sent;     /* the postmark of a submission, which decides under some */
  SoketInstant recorded;
  SoketInstant until;
  guint64 voids; /* number of the event it voids, 0 */
} SoketLogEntry;

/* Called while loading, in this order: units, plans, cells, dues, rows, events. What has no
 * function is passed over. */
typedef struct {
  gboolean (*unit) (gpointer data, SoketUnit *unit, GError **error);
  gboolean (*plan) (gpointer data, const SoketStorePlan *plan, GError **error);
  gboolean (*cell) (gpointer data, const SoketStoreCell *cell, GError **error);
  /* @due NULL and @reason set for a cell that cannot be dated */
  gboolean (*due) (gpointer data, SoketDue *due, const char *reason, SoketDay soon, GError **error);
  gboolean (*row) (gpointer data, guint32 cell, guint32 unit, guint32 due, GError **error);
  gboolean (*event) (gpointer data, const SoketLogEntry *entry, GError **error);
} SoketStoreVisitor;

typedef enum {
  SOKET_STORE_ADDED,
  SOKET_STORE_DUPLICATE,
  SOKET_STORE_CONFLICT,
  SOKET_STORE_FAILED,
} SoketStoreOutcome;

typedef gboolean (*SoketStoreEventFunc) (gpointer data, SoketEvent *event, guint32 row,
                                         GError **error);

struct _SoketStoreInterface {
  GTypeInterface parent;
  const char *(*get_name) (SoketStore *self);
  gboolean (*load) (SoketStore *self, const SoketStoreVisitor *visitor, gpointer data,
                    GError **error);
  /* events with a number above @after: what other processes have written since */
  gboolean (*load_events) (SoketStore *self, guint64 after, const SoketStoreVisitor *visitor,
                           gpointer data, GError **error);
  gboolean (*begin) (SoketStore *self, GError **error);
  gboolean (*commit) (SoketStore *self, GError **error);
  void (*rollback) (SoketStore *self);
  gboolean (*add_unit) (SoketStore *self, SoketUnit *unit, GError **error);
  gboolean (*add_plan) (SoketStore *self, const SoketStorePlan *plan, GError **error);
  gboolean (*add_cell) (SoketStore *self, const SoketStoreCell *cell, GError **error);
  gboolean (*add_due) (SoketStore *self, SoketDue *due, const char *reason, SoketDay soon,
                       GError **error);
  gboolean (*add_row) (SoketStore *self, guint32 cell, guint32 unit, guint32 due, GError **error);
  /* @event has its id, unit, at and recorded; @entry its row. Fills the rest of @entry.
   * SOKET_LEDGER_ERROR_NO_SUCH_EVENT when it voids what is no event of the row. */
  SoketStoreOutcome (*add_event) (SoketStore *self, SoketEvent *event, SoketLogEntry *entry,
                                  GError **error);
  /* @row SOKET_ROW_NONE: all, in the order of the log */
  gboolean (*foreach_event) (SoketStore *self, guint32 row, SoketStoreEventFunc func, gpointer data,
                             GError **error);
  /* the id, which breaks ties of replay */
  char *(*dup_event_id) (SoketStore *self, guint64 number, GError **error);
  SoketVerdict *(*verify) (SoketStore *self, const char *heads, GError **error);
};

/* NULL: in memory. A path or file: URI: SQLite. What is created stands at its place from the
 * first commit on: before it nothing is there, and nothing is left by a failure. */
SoketStore *soket_store_create (const char *uri, GError **error);
SoketStore *soket_store_open (const char *uri, SoketLedgerFlags flags, GError **error);

/* the file, for messages */
const char *soket_store_get_name (SoketStore *self);
gboolean soket_store_load (SoketStore *self, const SoketStoreVisitor *visitor, gpointer data,
                           GError **error);
gboolean soket_store_load_events (SoketStore *self, guint64 after, const SoketStoreVisitor *visitor,
                                  gpointer data, GError **error);
gboolean soket_store_begin (SoketStore *self, GError **error);
gboolean soket_store_commit (SoketStore *self, GError **error);
void soket_store_rollback (SoketStore *self);
gboolean soket_store_add_unit (SoketStore *self, SoketUnit *unit, GError **error);
gboolean soket_store_add_plan (SoketStore *self, const SoketStorePlan *plan, GError **error);
gboolean soket_store_add_cell (SoketStore *self, const SoketStoreCell *cell, GError **error);
gboolean soket_store_add_due (SoketStore *self, SoketDue *due, const char *reason, SoketDay soon,
                              GError **error);
gboolean soket_store_add_row (SoketStore *self, guint32 cell, guint32 unit, guint32 due,
                              GError **error);
SoketStoreOutcome soket_store_add_event (SoketStore *self, SoketEvent *event, SoketLogEntry *entry,
                                         GError **error);
gboolean soket_store_foreach_event (SoketStore *self, guint32 row, SoketStoreEventFunc func,
                                    gpointer data, GError **error);
char *soket_store_dup_event_id (SoketStore *self, guint64 number, GError **error);
SoketVerdict *soket_store_verify (SoketStore *self, const char *heads, GError **error);
/* All events as NDJSON in the order of the log. */
char *soket_store_dup_log (SoketStore *self, GError **error);

/* Made by the stores and the intake. */
SoketVerdict *soket_verdict_new (guint64 n_events, const char *first_bad, const char *heads);

G_END_DECLS

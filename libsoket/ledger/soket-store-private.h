/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-due.h"
#include "calendar/soket-policy.h"
#include "ledger/soket-event.h"
#include "ledger/soket-ledger.h"
#include "ledger/soket-plain-private.h"
#include "plan/soket-unit.h"

G_BEGIN_DECLS

/* What keeps a ledger. The columns in memory are made from it, never the other way round. All
 * numbers (unit, plan, cell, due, row) count from 0 in the order of adding and are for ever. */
#define SOKET_TYPE_STORE (soket_store_get_type ())
G_DECLARE_INTERFACE (SoketStore, soket_store, SOKET, STORE, GObject)

#define SOKET_ROW_NONE G_MAXUINT32
#define SOKET_DUE_NONE G_MAXUINT32
#define SOKET_PLAN_NONE G_MAXUINT32
#define SOKET_REVISION_NONE G_MAXUINT32

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

/* A revision changes what is owed from an instant on, as known from another: an amendment of a
 * plan, which brings its new version, or a change of units. */
typedef struct {
  guint32 plan;           /* SOKET_PLAN_NONE: of the units; then nothing below is there */
  SoketInstant effective; /* of the whole day: the day without a time */
  SoketInstant recorded;
  const char *json;
  SoketPolicy *policy;
  const char *calendar;
  SoketDay to;
} SoketStoreRevision;

typedef struct {
  SoketDue *due;      /* NULL and @reason set for what cannot be dated */
  const char *reason; /* NULL when @due is set */
  SoketDay soon;
  const char *words; /* what was resolved; NULL when there is none, or an older version wrote it */
} SoketStoreDue;

typedef struct {
  guint32 cell;
  guint32 unit;
  guint32 due;
  guint32 revision; /* which added it; SOKET_REVISION_NONE: an adoption */
} SoketStoreRow;

/* What a revision did to a row that was there: another due, or its end. */
typedef struct {
  guint32 revision;
  guint32 row;
  guint32 due; /* SOKET_DUE_NONE: the row ends */
} SoketStoreChange;

/* What a due became by facts that came later (an event it waited for, days that do not count):
 * resolved once, and kept as it was resolved. It has no number; the key is @due and @facts. */
typedef struct {
  guint32 due;
  const char *facts; /* soket_facts_to_text () */
  SoketStoreDue moved;
} SoketStoreMove;

/* How many there are of each: the number that the next one gets. */
typedef struct {
  gint64 units, plans, revisions, unit_versions, cells, dues, rows, changes;
  gint64 last_event;
} SoketStoreCounts;

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
  SoketInstant
      soon; /* from when a deadline at `until` is due soon, as the ledger says; not read back */
  const char *event; /* the words of what occurred, else NULL; borrowed for the call */
} SoketLogEntry;

/* Called while loading, in the order of the members. What has no function is passed over. */
typedef struct {
  gboolean (*unit) (gpointer data, SoketUnit *unit, GError **error);
  gboolean (*plan) (gpointer data, const SoketStorePlan *plan, GError **error);
  gboolean (*revision) (gpointer data, const SoketStoreRevision *revision, GError **error);
  /* what the unit with the number @number is from @revision on; its id stays */
  gboolean (*unit_version) (gpointer data, guint32 revision, guint32 number, SoketUnit *unit,
                            GError **error);
  gboolean (*cell) (gpointer data, const SoketStoreCell *cell, GError **error);
  gboolean (*due) (gpointer data, const SoketStoreDue *due, GError **error);
  gboolean (*row) (gpointer data, const SoketStoreRow *row, GError **error);
  gboolean (*change) (gpointer data, const SoketStoreChange *change, GError **error);
  gboolean (*move) (gpointer data, const SoketStoreMove *move, GError **error);
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
  gboolean (*add_revision) (SoketStore *self, const SoketStoreRevision *revision, GError **error);
  gboolean (*add_unit_version) (SoketStore *self, guint32 revision, guint32 number, SoketUnit *unit,
                                GError **error);
  gboolean (*add_cell) (SoketStore *self, const SoketStoreCell *cell, GError **error);
  gboolean (*add_due) (SoketStore *self, const SoketStoreDue *due, GError **error);
  gboolean (*add_row) (SoketStore *self, const SoketStoreRow *row, GError **error);
  gboolean (*add_change) (SoketStore *self, const SoketStoreChange *change, GError **error);
  /* a move that is there already stays as it is, and is no error */
  gboolean (*add_move) (SoketStore *self, const SoketStoreMove *move, GError **error);
  /* @event has its id, unit, at and recorded; what it says of plan, task, unit and period is what
   * its row says. @entry has the row; the rest of it is filled.
   * SOKET_LEDGER_ERROR_NO_SUCH_EVENT when it voids what is no event of the row. */
  SoketStoreOutcome (*add_event) (SoketStore *self, SoketEvent *event, SoketLogEntry *entry,
                                  GError **error);
  /* Both NULL in the interface: plain lines have to come as events. Some @n_events will come;
   * returns the seed of the hashes of their ids. */
  guint32 (*expect_plain) (SoketStore *self, gsize n_events);
  /* @n lines of @chunk from @first on, with their rows and times: fills number and outcome */
  void (*add_plain) (SoketStore *self, SoketPlainChunk *chunk, guint first, guint n);
  /* @row SOKET_ROW_NONE: all, in the order of the log */
  gboolean (*foreach_event) (SoketStore *self, guint32 row, SoketStoreEventFunc func, gpointer data,
                             GError **error);
  /* the id, which breaks ties of replay */
  char *(*dup_event_id) (SoketStore *self, guint64 number, GError **error);
  SoketVerdict *(*verify) (SoketStore *self, const char *heads, GError **error);
  /* how many there are now, what others have written too */
  gboolean (*count) (SoketStore *self, SoketStoreCounts *counts, GError **error);
  /* a copy as of one moment in a new SQLite file at @path, while others go on writing; NULL in
   * the interface: it is made by soket_store_copy () */
  gboolean (*backup) (SoketStore *self, const char *path, GError **error);
};

/* NULL: in memory. A path or file: URI: SQLite. postgresql: PostgreSQL. What is created stands at
 * its place from the first commit on: before it nothing is there, and nothing is left by a failure.
 */
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
gboolean soket_store_add_revision (SoketStore *self, const SoketStoreRevision *revision,
                                   GError **error);
gboolean soket_store_add_unit_version (SoketStore *self, guint32 revision, guint32 number,
                                       SoketUnit *unit, GError **error);
gboolean soket_store_add_cell (SoketStore *self, const SoketStoreCell *cell, GError **error);
gboolean soket_store_add_due (SoketStore *self, const SoketStoreDue *due, GError **error);
gboolean soket_store_add_row (SoketStore *self, const SoketStoreRow *row, GError **error);
gboolean soket_store_add_change (SoketStore *self, const SoketStoreChange *change, GError **error);
gboolean soket_store_add_move (SoketStore *self, const SoketStoreMove *move, GError **error);
SoketStoreOutcome soket_store_add_event (SoketStore *self, SoketEvent *event, SoketLogEntry *entry,
                                         GError **error);
gboolean soket_store_takes_plain (SoketStore *self);
guint32 soket_store_expect_plain (SoketStore *self, gsize n_events);
void soket_store_add_plain (SoketStore *self, SoketPlainChunk *chunk, guint first, guint n);
gboolean soket_store_foreach_event (SoketStore *self, guint32 row, SoketStoreEventFunc func,
                                    gpointer data, GError **error);
char *soket_store_dup_event_id (SoketStore *self, guint64 number, GError **error);
SoketVerdict *soket_store_verify (SoketStore *self, const char *heads, GError **error);
gboolean soket_store_count (SoketStore *self, SoketStoreCounts *counts, GError **error);
gboolean soket_store_backup (SoketStore *self, const char *path, GError **error);
/* Everything of @self to @to, which is empty, in one transaction: numbers and hashes stay. */
gboolean soket_store_copy (SoketStore *self, SoketStore *to, GError **error);
/* All events as NDJSON in the order of the log. */
char *soket_store_dup_log (SoketStore *self, GError **error);

/* What replay needs of @event; number, row and voids of @entry stay. */
void soket_store_fill_entry (SoketEvent *event, SoketLogEntry *entry);
/* SOKET_LEDGER_ERROR_NO_SUCH_EVENT: what @event voids is no event of its row. */
gboolean soket_store_refuse_voided (SoketEvent *event, GError **error);

/* Made by the stores and the intake. */
SoketVerdict *soket_verdict_new (guint64 n_events, const char *first_bad, const char *heads);

G_END_DECLS

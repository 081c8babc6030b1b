/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-columns-private.h"
#include "ledger/soket-ledger.h"
#include "ledger/soket-store-private.h"
#include "ledger/soket-tally-private.h"
#include "plan/soket-directory-private.h"
#include "plan/soket-unit-private.h"

G_BEGIN_DECLS

#define SOKET_CELL_NONE G_MAXUINT32

/* A plan as it was adopted or as an amendment made it. */
typedef struct {
  SoketPlan *plan;
  SoketPolicy *policy;
  guint32 revision; /* SOKET_REVISION_NONE: as it was adopted */
} SoketLedgerVersion;

/* A plan as it is now. */
typedef struct {
  char *id;
  char *json;
  SoketPlan *plan;
  SoketPolicy *policy;
  SoketCalendar *calendar; /* of the policy's sector: "soon" of an extension is counted by it */
  SoketDay to;
  GPtrArray *versions; /* SoketLedgerVersion, the first and the amendments; keeps their tasks */
  GHashTable *cells;   /* task id -> GArray of guint32, numbers of cells in order */
} SoketLedgerPlan;

/* What an amendment or a change of units is. */
typedef struct {
  guint32 plan; /* SOKET_PLAN_NONE: of the units */
  SoketInstant effective;
  SoketInstant recorded;
} SoketLedgerRevision;

/* A unit as it was before a revision. */
typedef struct {
  guint32 unit;
  guint32 revision;
  SoketUnit *before;
} SoketLedgerUnit;

/* Something that occurred, for all rows of its plan that wait for it. */
typedef struct {
  char *words; /* folded */
  guint32 number;
  guint32 row;
  guint32 plan;
  SoketInstant when;
  SoketInstant recorded;
} SoketOccurred;

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
  char *words;      /* NULL: none, or an older version wrote it */
  char *waits;      /* folded words of the event from which it counts; NULL: none that may occur */
  gboolean pauses;  /* a limit: days of suspension do not count */
  guint32 revision; /* that brought it */
  gboolean is_inherited;             /* a day that units left to their successor */
  const SoketLedgerVersion *version; /* of its plan, in which it came; NULL: nothing is due by it */
} SoketLedgerDue;

/* A due as facts have moved it. */
typedef struct {
  guint32 due;
  char *facts;
  SoketLedgerDue moved;
} SoketLedgerMove;

/* What a tally of all units depends on. */
typedef struct {
  SoketQuestion question;
  guint32 plan; /* SOKET_PLAN_NONE: all */
  guint32 n_rows;
  guint64 n_taken;
  guint32 n_units;
  guint32 n_revisions;
} SoketTallyKey;

struct _SoketLedger {
  GObject parent_instance;
  SoketStore *store;         /* soket_ledger_get_store() */
  SoketDirectory *directory; /* position = number of the unit */
  GPtrArray *plans;          /* SoketLedgerPlan */
  GPtrArray *cells;          /* SoketLedgerCell */
  GPtrArray *dues;           /* SoketLedgerDue */
  GArray *revisions;         /* SoketLedgerRevision */
  GPtrArray *past;           /* SoketLedgerUnit: units as they were, in the order of revisions */
  guint32 n_changes;         /* of rows, that were taken in */
  GPtrArray *occurred;       /* SoketOccurred, by when they occurred */
  GHashTable *moves;         /* SoketLedgerMove, a set by due and facts */
  GPtrArray *unkept;         /* SoketLedgerMove that are not in the store yet; borrowed */
  SoketColumns *columns;
  GMutex lock;         /* of `views`: collectors of garbage let go of a view in their own thread */
  GHashTable *views;   /* row -> GWeakRef of a SoketObligation */
  GPtrArray *unloaded; /* units that were read and are not in the directory yet */
  guint64 last_event;  /* number of the last event in the columns */
  SoketStoreCounts seen; /* by the last refresh */
  guint32 n_told;        /* rows that items-changed has told of */
  guint64 last_told;     /* last event that `changed` has told of */
  guint32 revisions_told;
  SoketTally *tally; /* of the last breakdown by units, NULL */
  SoketTallyKey tally_key;
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
gboolean soket_ledger_take_revision (SoketLedger *self, const SoketStoreRevision *revision,
                                     GError **error);
gboolean soket_ledger_take_unit_version (SoketLedger *self, guint32 revision, guint32 number,
                                         SoketUnit *unit, GError **error);
gboolean soket_ledger_take_change (SoketLedger *self, const SoketStoreChange *change,
                                   GError **error);
gboolean soket_ledger_take_event (SoketLedger *self, const SoketLogEntry *entry, GError **error);
gboolean soket_ledger_refuse_damaged (SoketLedger *self, const char *what, GError **error);
/* A row as everything that is known leaves it. */
void soket_ledger_replay_row (SoketLedger *self, guint32 row, SoketRowState *state);
SoketTerms soket_ledger_get_terms (const SoketLedgerDue *due);
/* The version of a plan that is in force for what @revision brought. */
SoketLedgerVersion *soket_ledger_peek_version (SoketLedger *self, guint32 plan, guint32 revision);
/* As @version has it, NULL. */
SoketSegmentFlags soket_ledger_get_flags (SoketLedgerVersion *version, const char *task,
                                          const SoketLedgerDue *due);

/* soket-ledger-facts.c: what dates or moves a deadline after it was resolved. */
void soket_ledger_clear_due (SoketLedgerDue *due);
void soket_ledger_due_free (SoketLedgerDue *due);
/* Reads the words of a due: what it waits for, whether it pauses. */
void soket_ledger_read_words (SoketLedgerDue *due);
void soket_ledger_occurred_free (SoketOccurred *occurred);
void soket_ledger_take_occurred (SoketLedger *self, const SoketLogEntry *entry,
                                 SoketInstant deciding);
gboolean soket_ledger_take_move (SoketLedger *self, const SoketStoreMove *move, GError **error);
GHashTable *soket_ledger_moves_new (void);
/* A SoketSettleFunc of a ledger. */
void soket_ledger_settle (gpointer data, const SoketFacts *facts, const SoketQuestion *question,
                          SoketSettled *settled);
/* Resolves now what @entries have moved, and keeps that in the store: an upgrade of the library
 * will not move it. What cannot be kept now is kept at the next occasion. */
void soket_ledger_keep_moves (SoketLedger *self, GArray *entries);
/* The same for rows that a revision has given another due (SoketStoreChange), and new ones. */
void soket_ledger_keep_changed (SoketLedger *self, GArray *changes);

/* soket-ledger-late.c: what @entries tell of units that are no more is settled with those that came
 * after them. */
void soket_ledger_settle_late (SoketLedger *self, GArray *entries);

/* From when the deadline that @entry brings is due soon; NONE when it brings none. */
SoketInstant soket_ledger_get_entry_soon (SoketLedger *self, const SoketLogEntry *entry);

/* Whether the day of sending decides under @policy. */
gboolean soket_ledger_goes_by_sent (SoketPolicy *policy);

/* Whether it decided when something was recorded: a later amendment does not change what was. */
gboolean soket_ledger_went_by_sent (SoketLedger *self, guint32 plan, SoketInstant recorded);

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

/* soket-ledger-heirs.c: for each unit the one under which its rows are counted as of then: itself,
 * or the one to which it has passed on. NULL: each itself. */
guint32 *soket_ledger_list_heirs (SoketLedger *self, const SoketQuestion *question);

/* soket-obligation.c */
SoketObligation *soket_obligation_new (SoketLedger *ledger, guint32 row);
guint32 soket_obligation_get_row (SoketObligation *self);
SoketLedger *soket_obligation_get_ledger (SoketObligation *self);

/* A last instant as people say it: a day is said without its 24:00. */
char *soket_ledger_dup_day (SoketInstant last);

/* soket-ledger-admit.c: _VALUE, _FUTURE or _UNSUPPORTED. @event is written into. */
gboolean soket_ledger_admit (SoketEvent *event, GError **error);
gboolean soket_ledger_fill_times (SoketEvent *event, SoketInstant now, GError **error);

/* _VALUE: an extension to a day before the deadline, or a report from before there was a plan. */
gboolean soket_ledger_check_day (SoketLedger *self, guint32 row, SoketEvent *event, GError **error);

/* Before this nothing can be submitted to a row of @segment; NONE: whenever. */
SoketInstant soket_ledger_get_earliest_submission (SoketLedger *self, const SoketSegment *segment);

/* _ENDED, naming what ended it. */
gboolean soket_ledger_check_not_ended (SoketLedger *self, guint32 row, SoketEvent *event,
                                       GError **error);

/* soket-ledger-address.c: the row that words mean. @plan and @period are nullable where there is
 * one; SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION or _AMBIGUOUS lists candidates. */
typedef struct {
  guint32 plan;
  guint32 cell;
  guint32 unit; /* SOKET_UNIT_NONE: @group */
  SoketGroup *group;
  gboolean everyone; /* who owes it: neither a unit nor a group */
  guint32 row;       /* SOKET_ROW_NONE: @group or @everyone */
} SoketAddress;

/* In the place of a unit: everyone who owes the task. */
#define SOKET_EVERYONE "*"

/* @groups: whether @unit may name a group; @hints: whether a message may take the time to look
 * for near names */
gboolean soket_ledger_look_up (SoketLedger *self, const char *plan, const char *task,
                               const char *unit, const char *period, gboolean groups,
                               gboolean hints, SoketAddress *address, GError **error);
/* The cell that the words name whatever the unit; SOKET_CELL_NONE where there is none, or that
 * depends on the unit. */
guint32 soket_ledger_find_only_cell (SoketLedger *self, const char *plan, const char *task,
                                     const char *period);
/* Says which plans there are. */
gboolean soket_ledger_refuse_plan (SoketLedger *self, const char *plan, GError **error);
/* soket-ledger-members.c: numbers of the units of a group, and of those that succeed them, whatever
 * the day; guint32, ascending. */
GArray *soket_ledger_list_members (SoketLedger *self, SoketGroup *group);
/* Rows of the cell of @address whose unit is in its group; guint32. */
GArray *soket_ledger_list_group_rows (SoketLedger *self, const SoketAddress *address);
/* Day on which the units of a group are chosen for a row. */
SoketDay soket_ledger_get_row_day (SoketDue *due, SoketPlan *plan);
/* The nearest of @names to @wanted as "a, b, c", NULL when none is near. */
char *soket_ledger_name_nearest (const char *wanted, const char *const *names);
/* The units whose names are nearest to @wanted, be it written without accents, as
 * "“a” (Xã A), …"; NULL. */
char *soket_ledger_name_nearest_units (SoketDirectory *units, const char *wanted);

G_END_DECLS

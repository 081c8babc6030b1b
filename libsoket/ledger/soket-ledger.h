/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-resolver.h"
#include "ledger/soket-event.h"
#include "ledger/soket-obligation.h"
#include "ledger/soket-status.h"
#include "plan/soket-directory.h"
#include "plan/soket-plan.h"

G_BEGIN_DECLS

#define SOKET_STORE_ERROR (soket_store_error_quark ())

/* SOKET_STORE_ERROR_*: the ledger file itself */
typedef enum {
  SOKET_STORE_ERROR_NOT_OURS,
  SOKET_STORE_ERROR_NEWER,
  SOKET_STORE_ERROR_LOCKED,
  SOKET_STORE_ERROR_UNWRITABLE,
  SOKET_STORE_ERROR_UNREACHABLE,
  SOKET_STORE_ERROR_EXISTS,
  SOKET_STORE_ERROR_DAMAGED,
} SoketStoreError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_store_error_quark (void);

/* SOKET_LEDGER_*: how to open */
typedef enum {
  SOKET_LEDGER_FLAGS_NONE = 0,
  SOKET_LEDGER_FLAGS_READ_ONLY = 1 << 0,
} SoketLedgerFlags;

/* SOKET_INTAKE_*: how to take in a file of events */
typedef enum {
  SOKET_INTAKE_NONE = 0,
  SOKET_INTAKE_PARTIAL = 1 << 0,
  SOKET_INTAKE_IGNORE_EXTRA = 1 << 1,
} SoketIntakeFlags;

/* SOKET_LEDGER_COLUMN_*: what is asked of every obligation */
typedef enum {
  SOKET_LEDGER_COLUMN_UNIT,
  SOKET_LEDGER_COLUMN_CELL,
  SOKET_LEDGER_COLUMN_SAFE,
  SOKET_LEDGER_COLUMN_HARD,
  SOKET_LEDGER_COLUMN_SUBMITTED,
} SoketLedgerColumn;

/* SOKET_AGENDA_ROLE_*: what a unit has to do with an obligation */
typedef enum {
  SOKET_AGENDA_ROLE_OWES,
  SOKET_AGENDA_ROLE_COORDINATES,
  SOKET_AGENDA_ROLE_FOLLOWS,
} SoketAgendaRole;

/* What an adoption changed. Immutable. */
#define SOKET_TYPE_ADOPTION (soket_adoption_get_type ())
typedef struct _SoketAdoption SoketAdoption;
SOKET_AVAILABLE_IN_1_0
GType soket_adoption_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketAdoption *soket_adoption_ref (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
void soket_adoption_unref (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_adoption_get_plan (SoketAdoption *self);
/* units of the ledger after it */
SOKET_AVAILABLE_IN_1_0
guint soket_adoption_get_n_units (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_adoption_get_added (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_adoption_get_kept (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_adoption_get_changed (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_adoption_get_ended (SoketAdoption *self);
/* what an amendment moved, a line each; NULL when nothing was amended */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_adoption_get_moved (SoketAdoption *self);
/* ids of tasks that gave no row */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_adoption_get_empty (SoketAdoption *self);
SOKET_AVAILABLE_IN_1_0
char *soket_adoption_to_json (SoketAdoption *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketAdoption, soket_adoption_unref)

/* What taking in events did: recorded, duplicate, conflicts, refused. Immutable. */
#define SOKET_TYPE_INTAKE (soket_intake_get_type ())
typedef struct _SoketIntake SoketIntake;
SOKET_AVAILABLE_IN_1_0
GType soket_intake_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketIntake *soket_intake_ref (SoketIntake *self);
SOKET_AVAILABLE_IN_1_0
void soket_intake_unref (SoketIntake *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_intake_get_n_recorded (SoketIntake *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_intake_get_n_duplicates (SoketIntake *self);
SOKET_AVAILABLE_IN_1_0
GStrv soket_intake_dup_conflicts (SoketIntake *self);
SOKET_AVAILABLE_IN_1_0
guint soket_intake_get_conflict_line (SoketIntake *self, guint index);
SOKET_AVAILABLE_IN_1_0
GStrv soket_intake_dup_refused (SoketIntake *self);
SOKET_AVAILABLE_IN_1_0
char *soket_intake_to_json (SoketIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketIntake, soket_intake_unref)

/* Whether the chain of events is whole. Immutable. */
#define SOKET_TYPE_VERDICT (soket_verdict_get_type ())
typedef struct _SoketVerdict SoketVerdict;
SOKET_AVAILABLE_IN_1_0
GType soket_verdict_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketVerdict *soket_verdict_ref (SoketVerdict *self);
SOKET_AVAILABLE_IN_1_0
void soket_verdict_unref (SoketVerdict *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_verdict_is_ok (SoketVerdict *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_verdict_get_n_events (SoketVerdict *self);
/* id of the first event that was changed, dropped or put in; NULL when all is well */
SOKET_AVAILABLE_IN_1_0
const char *soket_verdict_get_first_bad (SoketVerdict *self);
/* "UNIT HASH" lines, one a unit that has events: to keep, and to compare with later */
SOKET_AVAILABLE_IN_1_0
const char *soket_verdict_get_heads (SoketVerdict *self);
SOKET_AVAILABLE_IN_1_0
char *soket_verdict_to_json (SoketVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketVerdict, soket_verdict_unref)

/* Obligations of one or more plans over one directory of units, and the events on them. A
 * GListModel of SoketObligation. */
#define SOKET_TYPE_LEDGER (soket_ledger_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketLedger, soket_ledger, SOKET, LEDGER, GObject)

/* in memory, gone with the object */
SOKET_AVAILABLE_IN_1_0
SoketLedger *soket_ledger_new (void);
SOKET_AVAILABLE_IN_1_0
SoketLedger *soket_ledger_create (const char *uri, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketLedger *soket_ledger_open (const char *uri, SoketLedgerFlags flags, GError **error);

/* takes in what others have written since */
SOKET_AVAILABLE_IN_1_0
gboolean soket_ledger_refresh (SoketLedger *self, GError **error);

/* @units: nullable; @resolver: nullable (the plan's policy, its sector's calendar);
 * @to: SOKET_DAY_NONE for 31 December of the plan's year; @adopted: when this is recorded */
SOKET_AVAILABLE_IN_1_0
SoketAdoption *soket_ledger_adopt (SoketLedger *self, SoketPlan *plan, SoketDirectory *units,
                                   SoketResolver *resolver, SoketDay to, SoketInstant adopted,
                                   GError **error);
/* a new version of a plan that is there; @to: SOKET_DAY_NONE for what was said before;
 * @effective: SOKET_DAY_NONE for the day on which it was issued */
SOKET_AVAILABLE_IN_1_0
SoketAdoption *soket_ledger_amend (SoketLedger *self, SoketPlan *plan, SoketDirectory *units,
                                   SoketResolver *resolver, SoketDay to, SoketDay effective,
                                   SoketInstant recorded, GError **error);
/* @units: those that change, as they are from @effective on; SOKET_DAY_NONE: from the day after
 * the last of each */
SOKET_AVAILABLE_IN_1_0
SoketAdoption *soket_ledger_change_units (SoketLedger *self, SoketDirectory *units,
                                          SoketDay effective, SoketInstant recorded,
                                          GError **error);
/* @now stands in for a missing at or recorded; SOKET_INSTANT_NONE makes them an error */
SOKET_AVAILABLE_IN_1_0
SoketIntake *soket_ledger_record (SoketLedger *self, SoketEvent *event, SoketInstant now,
                                  GError **error);
SOKET_AVAILABLE_IN_1_0
SoketIntake *soket_ledger_record_csv (SoketLedger *self, GBytes *events, const char *file,
                                      SoketIntakeFlags flags, SoketInstant now, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketIntake *soket_ledger_record_ndjson (SoketLedger *self, GBytes *events, const char *file,
                                         SoketIntakeFlags flags, SoketInstant now, GError **error);
/* all events as NDJSON, in the order recorded: what record_ndjson takes */
SOKET_AVAILABLE_IN_1_0
char *soket_ledger_export (SoketLedger *self, GError **error);

/* a copy as of one moment in a new file, while others go on writing */
SOKET_AVAILABLE_IN_1_0
gboolean soket_ledger_backup (SoketLedger *self, const char *path, GError **error);

/* a copy in memory with @plan, nullable for all, under another policy and calendar */
SOKET_AVAILABLE_IN_1_0
SoketLedger *soket_ledger_what_if (SoketLedger *self, const char *plan, SoketResolver *resolver,
                                   GError **error);

SOKET_AVAILABLE_IN_1_0
SoketDirectory *soket_ledger_get_directory (SoketLedger *self);
SOKET_AVAILABLE_IN_1_0
GStrv soket_ledger_list_plans (SoketLedger *self);
SOKET_AVAILABLE_IN_1_0
SoketPlan *soket_ledger_get_plan (SoketLedger *self, const char *id);
/* under which its deadlines stand; NULL when there is no such plan */
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_ledger_get_policy (SoketLedger *self, const char *plan);
/* @plan and @period: nullable where there is one; NULL with an error that lists the candidates */
SOKET_AVAILABLE_IN_1_0
SoketObligation *soket_ledger_find (SoketLedger *self, const char *plan, const char *task,
                                    const char *unit, const char *period, GError **error);

/* @plan: nullable, all plans; @known_as_of: SOKET_INSTANT_NONE for all that is recorded */
SOKET_AVAILABLE_IN_1_0
SoketTotals *soket_ledger_get_totals (SoketLedger *self, const char *plan, SoketInstant as_of,
                                      SoketInstant known_as_of);
/* one SoketStatus a row as a byte, in the order of the model */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_ledger_dup_statuses (SoketLedger *self, SoketInstant as_of, SoketInstant known_as_of);
/* one gint32 a row, in the order of the model */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_ledger_dup_column (SoketLedger *self, SoketLedgerColumn column, SoketInstant as_of,
                                 SoketInstant known_as_of);
/* positions (guint32) of the rows that are overdue, or returned and past their deadline */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_ledger_dup_overdue (SoketLedger *self, const char *plan, SoketInstant as_of,
                                  SoketInstant known_as_of);
/* those of them that were not as of @since */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_ledger_dup_newly_overdue (SoketLedger *self, const char *plan, SoketInstant since,
                                        SoketInstant as_of, SoketInstant known_as_of);
/* at most @n positions of open rows with a day to come, the next first */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_ledger_dup_next_due (SoketLedger *self, const char *plan, guint n, SoketInstant as_of,
                                   SoketInstant known_as_of);
/* positions of what @unit has to do with, by the safe day; @from, @to: SOKET_DAY_NONE for no bound
 */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_ledger_dup_agenda (SoketLedger *self, SoketUnit *unit, SoketAgendaRole role,
                                 SoketDay from, SoketDay to, SoketInstant as_of,
                                 SoketInstant known_as_of);
/* events of one row as NDJSON, in the order of replay */
SOKET_AVAILABLE_IN_1_0
char *soket_ledger_dup_history (SoketLedger *self, SoketObligation *obligation, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketVerdict *soket_ledger_verify (SoketLedger *self, const char *heads, GError **error);

G_END_DECLS

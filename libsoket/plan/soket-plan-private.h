/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-json-map-private.h"
#include "calendar/soket-resolver.h"
#include "plan/soket-plan.h"
#include "plan/soket-table-private.h"

G_BEGIN_DECLS

/* What plan.json says under "soket". */
#define SOKET_PLAN_VERSION 1

/* Sets "FILE:LINE:COLUMN: POINTER: what is expected, what was found; what to do" and gives FALSE.
 * @map: NULL for a plan that is no file: then the message begins with the pointer. */
gboolean soket_plan_fail (SoketJsonMap *map, const char *pointer, SoketPlanError code,
                          GError **error, const char *format, ...) G_GNUC_PRINTF (5, 6);

/* From what the plan itself says. */
gboolean soket_plan_set_policy (SoketPlan *self, GError **error);

/* Fills @record from the checked text, key by key of @table. */
gboolean soket_record_read (const SoketTable *table, gpointer record, SoketJsonMap *map,
                            GError **error);

/* Sees that @record, filled key by key, is what soket_record_read () would have let in. @pointer:
 * where it stands. */
gboolean soket_record_check (const SoketTable *table, gpointer record, GString *pointer,
                             GError **error);

/* The line of the document that says the value or what it is a part of; 0 when none is known. */
guint soket_plan_get_imported_line (SoketPlan *self, const char *pointer);

/* Where the document says what, by pointer; NULL when that is not known. */
SoketRecordMap *soket_plan_peek_spans (SoketPlan *self);

/* FALSE: it belongs to a ledger. */
gboolean soket_plan_check_open (SoketPlan *self, GError **error);

/* From then on no group can be bound. */
void soket_plan_seal (SoketPlan *plan);

/* What an id in plan.json stands for. */
typedef struct _SoketPlanIds SoketPlanIds;

/* Sees that no id stands twice, that each names what is there and that nothing leads back to
 * itself. */
SoketPlanIds *soket_plan_ids_new (SoketPlan *plan, SoketJsonMap *map, GError **error);
void soket_plan_ids_free (SoketPlanIds *ids);
/* The NFC of an id that somebody asks for; NULL where @id itself will do. */
char *soket_plan_dup_normal (const char *id);
/* The record that @id names among @names, or NULL. */
gpointer soket_plan_ids_find (SoketPlanIds *ids, SoketNames names, const char *id);
/* Where it says its id, as "/tasks/0/id"; NULL when there is none. */
const char *soket_plan_ids_locate (SoketPlanIds *ids, SoketNames names, const char *id);

/* What reckons the `last` of plan.json: without rolls and before any event. */
SoketResolver *soket_plan_new_reckoner (SoketPlan *self);
/* The last day of a single deadline that needs neither an event nor the working calendar; else 0.
 */
SoketDay soket_plan_reckon_last (SoketResolver *reckoner, const char *deadline);

/* A way that leads back, as places among @n; NULL when there is none. */
typedef struct {
  guint32 from;
  guint32 to;
} SoketLink;

GArray *soket_links_find_cycle (guint n, const GArray *links);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-plan.h"
#include "plan/soket-tables-private.h"

G_BEGIN_DECLS

/* A plan made key by key, for whoever is no file: what is put in is kept as if plan.json had said
 * it. Keys are those of plan.json; a key that @table does not have is an error of the programmer.
 * Text becomes NFC. */

SoketPlan *soket_plan_build_new (void);
/* The record under @key, made when it is a RECORD that is not there yet, appended when RECORDS. */
gpointer soket_record_add (const SoketTable *table, gpointer record, const char *key);
/* The table of what stands under @key. */
const SoketTable *soket_table_inner (const SoketTable *table, const char *key);
/* STRING or WORD; one more of STRINGS. NULL: nothing is put. */
void soket_record_put (const SoketTable *table, gpointer record, const char *key, const char *text);
void soket_record_put_day (const SoketTable *table, gpointer record, const char *key, SoketDay day);
/* BOOLEAN, INTEGER, NUMBER */
void soket_record_put_number (const SoketTable *table, gpointer record, const char *key,
                              double number);
/* Takes @span: of a RECORD of spans. */
void soket_record_put_span (const SoketTable *table, gpointer record, const char *key,
                            SoketSpan *span);
/* Takes @span: what /import/spans says of @pointer. */
void soket_plan_build_add_span (SoketPlan *plan, const char *pointer, SoketSpan *span);
/* Sees that the plan is whole, as loading does, and ends the building; takes @plan. */
SoketPlan *soket_plan_build_end (SoketPlan *plan, GError **error);

G_END_DECLS

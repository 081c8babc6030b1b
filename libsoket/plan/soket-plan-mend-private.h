/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-plan-struct-private.h"

G_BEGIN_DECLS

/* A change of some fields of a plan: kept as a whole when the plan is sound after it, else undone.
 */
typedef struct {
  SoketPlan *plan;
  GArray *before; /* of what soket_mend_clear () put aside */
  guint n_units, n_groups;
  gboolean had_units, had_groups;
} SoketMend;

SoketMend *soket_mend_new (SoketPlan *plan);
/* From now on the field is as if it had never been said. */
void soket_mend_clear (SoketMend *self, const SoketTable *table, gpointer record, const char *key);
/* The id of a new body of that name; what is named "các …" is an open group, until units are bound
 * to it. */
const char *soket_mend_add_body (SoketMend *self, const char *name);
/* Takes @self. FALSE: the plan would not load, and nothing has changed. */
gboolean soket_mend_end (SoketMend *self, GError **error);
/* Takes @self; nothing has changed. */
void soket_mend_undo (SoketMend *self);

/* soket-plan-confirm.c */
/* Nothing at @pointer or below it is unsure or stands in the text any more. */
void soket_plan_forget (SoketPlan *plan, const char *pointer);
void soket_plan_add_notice (SoketPlan *plan, const char *code, const char *text);

/* soket-plan-set-value.c: what @text says becomes the value of @field, which is clear. @pointer:
 * for messages. */
gboolean soket_mend_set (SoketMend *self, const SoketTable *table, gpointer record,
                         const SoketField *field, const char *text, const char *pointer,
                         GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"
#include "plan/soket-span.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* SOKET_DELIVERABLE_* */
typedef enum {
  SOKET_DELIVERABLE_UNKNOWN,
  SOKET_DELIVERABLE_REPORT,
  SOKET_DELIVERABLE_MEETING,
  SOKET_DELIVERABLE_DOCUMENT,
  SOKET_DELIVERABLE_ACTION,
} SoketDeliverable;

#define SOKET_TYPE_TASK (soket_task_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketTask, soket_task, SOKET, TASK, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_id (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_title (SoketTask *self);
/* ids of units or groups; never NULL */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_task_get_leads (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_task_get_coordinators (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_task_get_followers (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_task_get_after (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_task_is_joint (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_task_is_tracked (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_task_is_tentative (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_task_needs_acceptance (SoketTask *self);
/* the phrase or notation as written; NULL when the task names none */
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_deadline (SoketTask *self);
/* the most specific of "deadlines" is chosen by the ledger: here the list, in order */
SOKET_AVAILABLE_IN_1_0
guint soket_task_get_n_deadlines (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_deadline_for (SoketTask *self, guint index);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_deadline_at (SoketTask *self, guint index);
SOKET_AVAILABLE_IN_1_0
guint soket_task_get_n_phases (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_phase_id (SoketTask *self, guint index);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_phase_name (SoketTask *self, guint index);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_phase_deadline (SoketTask *self, guint index);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_task_get_last (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_task_get_from (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_task_get_until (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
SoketDeliverable soket_task_get_deliverable (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_recipient (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_via (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_level (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_outline (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_part_of (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_advises (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_condition (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_task_get_products (SoketTask *self);
/* symbols of the documents that the task is about */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_task_get_about (SoketTask *self);
/* the words and the line of the text that the deadline was read from; NULL and 0 when unknown */
SOKET_AVAILABLE_IN_1_0
const char *soket_task_get_due_text (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
guint soket_task_get_due_line (SoketTask *self);
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_task_get_source (SoketTask *self);

G_END_DECLS

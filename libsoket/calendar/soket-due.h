/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-deadline.h"

G_BEGIN_DECLS

/* One rule that was applied on the way from the words to the day. */
#define SOKET_TYPE_DUE_STEP (soket_due_step_get_type ())
typedef struct _SoketDueStep SoketDueStep;

SOKET_AVAILABLE_IN_1_0
GType soket_due_step_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketDueStep *soket_due_step_ref (SoketDueStep *self);
SOKET_AVAILABLE_IN_1_0
void soket_due_step_unref (SoketDueStep *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_due_step_get_rule (SoketDueStep *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_due_step_get_source (SoketDueStep *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_step_get_from (SoketDueStep *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_step_get_to (SoketDueStep *self);
/* a sentence in the language of the locale */
SOKET_AVAILABLE_IN_1_0
char *soket_due_step_explain (SoketDueStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketDueStep, soket_due_step_unref)

/* One dated occurrence of a deadline. Immutable. */
#define SOKET_TYPE_DUE (soket_due_get_type ())
typedef struct _SoketDue SoketDue;

SOKET_AVAILABLE_IN_1_0
GType soket_due_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketDue *soket_due_ref (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
void soket_due_unref (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_due_get_period (SoketDue *self);
/* "tháng 6/2022", "Quý II/2022" */
SOKET_AVAILABLE_IN_1_0
char *soket_due_dup_period_name (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_get_data_from (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_get_cut_off (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_get_first (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_get_last (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
int soket_due_get_minute (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_due_get_safe (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_due_get_hard (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_get_last_workday (SoketDue *self);
/* the day before rolling, SOKET_DAY_NONE when nothing rolled */
SOKET_AVAILABLE_IN_1_0
SoketDay soket_due_get_rolled_from (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
guint soket_due_get_n_steps (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
SoketDueStep *soket_due_get_step (SoketDue *self, guint index);
/* the steps as numbered lines in the language of the locale */
SOKET_AVAILABLE_IN_1_0
char *soket_due_explain (SoketDue *self);
/* one of design.md's "occurrences" */
SOKET_AVAILABLE_IN_1_0
char *soket_due_to_json (SoketDue *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_due_equal (SoketDue *self, SoketDue *other);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketDue, soket_due_unref)

/* All occurrences of a deadline, or why there is none. */
#define SOKET_TYPE_RESOLUTION (soket_resolution_get_type ())
typedef struct _SoketResolution SoketResolution;

SOKET_AVAILABLE_IN_1_0
GType soket_resolution_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketResolution *soket_resolution_ref (SoketResolution *self);
SOKET_AVAILABLE_IN_1_0
void soket_resolution_unref (SoketResolution *self);
SOKET_AVAILABLE_IN_1_0
SoketDeadline *soket_resolution_get_deadline (SoketResolution *self);
/* as the deadline's, or UNRESOLVED / ON_EVENT when it could not be dated */
SOKET_AVAILABLE_IN_1_0
SoketDeadlineKind soket_resolution_get_kind (SoketResolution *self);
/* in the language of the locale; NULL when there is an occurrence */
SOKET_AVAILABLE_IN_1_0
const char *soket_resolution_get_reason (SoketResolution *self);
SOKET_AVAILABLE_IN_1_0
guint soket_resolution_get_n_dues (SoketResolution *self);
SOKET_AVAILABLE_IN_1_0
SoketDue *soket_resolution_get_due (SoketResolution *self, guint index);
/* design.md's answer of `soket due`; @phrase: the words as given */
SOKET_AVAILABLE_IN_1_0
char *soket_resolution_to_json (SoketResolution *self, const char *phrase);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketResolution, soket_resolution_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-policy.h"
#include "plan/soket-attachment.h"
#include "plan/soket-directory.h"
#include "plan/soket-doubt.h"
#include "plan/soket-group.h"
#include "plan/soket-inspection.h"
#include "plan/soket-level.h"
#include "plan/soket-notice.h"
#include "plan/soket-outline.h"
#include "plan/soket-recipient.h"
#include "plan/soket-reference.h"
#include "plan/soket-target.h"
#include "plan/soket-task.h"
#include "plan/soket-unit.h"

G_BEGIN_DECLS

#define SOKET_PLAN_ERROR (soket_plan_error_quark ())

/* SOKET_PLAN_ERROR_* */
typedef enum {
  SOKET_PLAN_ERROR_UNREADABLE,
  SOKET_PLAN_ERROR_SYNTAX,
  SOKET_PLAN_ERROR_VERSION,
  SOKET_PLAN_ERROR_UNKNOWN_KEY,
  SOKET_PLAN_ERROR_TYPE,
  SOKET_PLAN_ERROR_VALUE,
  SOKET_PLAN_ERROR_MISSING,
  SOKET_PLAN_ERROR_DUPLICATE,
  SOKET_PLAN_ERROR_NOT_FOUND,
  SOKET_PLAN_ERROR_CYCLE,
  SOKET_PLAN_ERROR_AMBIGUOUS,
  SOKET_PLAN_ERROR_SEALED,
} SoketPlanError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_plan_error_quark (void);

#define SOKET_TYPE_PLAN (soket_plan_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketPlan, soket_plan, SOKET, PLAN, GObject)

SOKET_AVAILABLE_IN_1_0
SoketPlan *soket_plan_load (const char *path, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketPlan *soket_plan_new_from_json (GBytes *json, const char *file, GError **error);
SOKET_AVAILABLE_IN_1_0
char *soket_plan_to_json (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_plan_save (SoketPlan *self, const char *path, GError **error);

SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_id (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_kind (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_symbol (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_title (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_issuer (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_place (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_plan_get_issued (SoketPlan *self);
/* what the plan says over the defaults; regime party for a symbol of the Party family */
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_plan_get_policy (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_plan_get_followers (SoketPlan *self);
/* symbols of what the plan reviews; the points of its purpose; what is reviewed */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_plan_get_subject (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_plan_get_requirements (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_plan_get_contents (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_signer_capacity (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_signer_role (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_signer_name (SoketPlan *self);

/* GListModels of the type that the name says; never NULL */
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_units (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_groups (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_levels (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_tasks (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_outlines (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_attachments (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_targets (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_inspections (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_recipients (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
SoketTask *soket_plan_find_task (SoketPlan *self, const char *id);
SOKET_AVAILABLE_IN_1_0
SoketUnit *soket_plan_find_unit (SoketPlan *self, const char *id);
SOKET_AVAILABLE_IN_1_0
SoketGroup *soket_plan_find_group (SoketPlan *self, const char *id);
SOKET_AVAILABLE_IN_1_0
SoketLevel *soket_plan_find_level (SoketPlan *self, const char *id);
/* says which units @group means: those whose @field is one of @values, in the place of what the
 * plan says; SOKET_PLAN_ERROR_NOT_FOUND, SOKET_PLAN_ERROR_VALUE (no such field of a unit) */
SOKET_AVAILABLE_IN_1_0
gboolean soket_plan_bind_group (SoketPlan *self, const char *group, const char *field,
                                const char *const *values, GError **error);
/* the name of a unit or group; the id itself when there is none */
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_name_of (SoketPlan *self, const char *id);

SOKET_AVAILABLE_IN_1_0
guint soket_plan_get_n_basis (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
SoketReference *soket_plan_get_basis (SoketPlan *self, guint index);
SOKET_AVAILABLE_IN_1_0
guint soket_plan_get_n_references (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
SoketReference *soket_plan_get_reference (SoketPlan *self, guint index);

/* What the reader of the document left to say; empty when the plan was not imported. SoketDoubt,
 * SoketNotice, SoketNotice */
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_unsure (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_skipped (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_plan_get_notices (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_imported_file (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_imported_sha256 (SoketPlan *self);

/* What an officer does with it. @id: of a task, level, unit or group; NULL is the plan itself */
SOKET_AVAILABLE_IN_1_0
gboolean soket_plan_set_field (SoketPlan *self, const char *id, const char *key, const char *text,
                               GError **error);
/* @paths: NULL is all that is unsure */
SOKET_AVAILABLE_IN_1_0
gboolean soket_plan_confirm (SoketPlan *self, const char *by, SoketDay day,
                             const char *const *paths, GError **error);

/* where the file says it: for messages */
SOKET_AVAILABLE_IN_1_0
const char *soket_plan_get_file (SoketPlan *self);
SOKET_AVAILABLE_IN_1_0
guint soket_plan_get_line (SoketPlan *self, const char *pointer);
/* where the imported text says it; NULL when the plan was not imported */
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_plan_get_span (SoketPlan *self, const char *pointer);

G_END_DECLS

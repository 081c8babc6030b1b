/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "check/soket-finding.h"
#include "plan/soket-plan.h"

G_BEGIN_DECLS

#define SOKET_CHECK_ERROR (soket_check_error_quark ())

/* SOKET_CHECK_ERROR_* */
typedef enum /*< prefix=SOKET_CHECK_ERROR >*/ {
  SOKET_CHECK_ERROR_NO_SUCH_RULE,
} SoketCheckError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_check_error_quark (void);

/* A row of the rule table, translated. Immutable. */
#define SOKET_TYPE_RULE (soket_rule_get_type ())
typedef struct _SoketRule SoketRule;

SOKET_AVAILABLE_IN_1_0
GType soket_rule_get_type (void);
SOKET_AVAILABLE_IN_1_0
guint soket_rule_get_n_rules (void);
SOKET_AVAILABLE_IN_1_0
const SoketRule *soket_rule_get_nth (guint index);
SOKET_AVAILABLE_IN_1_0
const SoketRule *soket_rule_find (const char *id, GError **error);
SOKET_AVAILABLE_IN_1_0
const char *soket_rule_get_id (const SoketRule *self);
SOKET_AVAILABLE_IN_1_0
SoketSeverity soket_rule_get_severity (const SoketRule *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_rule_get_title (const SoketRule *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_rule_get_explanation (const SoketRule *self);

#define SOKET_TYPE_CHECKER (soket_checker_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketChecker, soket_checker, SOKET, CHECKER, GObject)

SOKET_AVAILABLE_IN_1_0
SoketChecker *soket_checker_new (void);
/* SOKET_SEVERITY_NONE switches a rule off */
SOKET_AVAILABLE_IN_1_0
gboolean soket_checker_set_severity (SoketChecker *self, const char *rule, SoketSeverity severity,
                                     GError **error);
/* further units (a CSV) the groups of the plan select from */
SOKET_AVAILABLE_IN_1_0
void soket_checker_set_units (SoketChecker *self, SoketDirectory *units);
/* a GListModel of SoketFinding, in the order of the file */
SOKET_AVAILABLE_IN_1_0
GListModel *soket_checker_check (SoketChecker *self, SoketPlan *plan);
/* findings as {"findings":[…]} and as SARIF 2.1.0 */
SOKET_AVAILABLE_IN_1_0
char *soket_findings_to_json (GListModel *findings);
SOKET_AVAILABLE_IN_1_0
char *soket_findings_to_sarif (GListModel *findings);
/* {"rules":[…]}; @id NULL for all */
SOKET_AVAILABLE_IN_1_0
char *soket_rules_to_json (const char *id, GError **error);

G_END_DECLS

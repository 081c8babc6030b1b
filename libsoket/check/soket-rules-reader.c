/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/* Rules about what the reader of a document noticed, and left in the plan. */

/* What a notice is called, and the rule under which it is reported. */
typedef struct {
  const char *code;
  SoketRuleFunc rule;
} Code;

static const Code codes[] = {
  { "section-twice", soket_rule_section_duplicate },
  { "deadline-before-issue", soket_rule_deadline_before_issued },
  { "basis-after-issue", soket_rule_basis_after_issued },
  { "final-in-interim", soket_rule_term_mixed },
  { "attachment-absent", soket_rule_attachment_absent },
  { "no-task", soket_rule_task_missing },
  { "converted", soket_rule_text_converted },
  /* what people did with the plan */
  { "set", NULL },
  { "confirmed", NULL },
};

/* The rule that reports notices of @code. */
static SoketRuleFunc
find_rule (const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i].code, code))
      return codes[i].rule;
  return soket_rule_document_remark;
}

static char *
describe_place (SoketPlan *plan, SoketNotice *notice)
{
  const char *file = soket_plan_get_imported_file (plan);
  guint line = soket_notice_get_line (notice);

  if (line == 0)
    return g_strdup (file != NULL ? file : "?");
  return g_strdup_printf (_ ("%s, line %u"), file != NULL ? file : "?", line);
}

void
soket_check_report_notices (SoketCheck *check, const SoketRule *rule, const char *hint)
{
  SoketPlan *plan = soket_check_get_plan (check);
  GListModel *notices = soket_plan_get_notices (plan);

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++) {
    g_autoptr (SoketNotice) notice = g_list_model_get_item (notices, i);
    const char *text = soket_notice_get_text (notice);

    if (find_rule (soket_notice_get_code (notice)) != rule->function
        || soket_check_has_reported (check, rule, soket_notice_get_line (notice)))
      continue;
    g_autofree char *place = describe_place (plan, notice);
    soket_check_report (check, rule, g_strdup_printf ("/import/notices/%u", i),
                        g_strdup_printf ("%s: %s", place, text != NULL ? text : "…"),
                        g_strdup (hint));
  }
}

void
soket_rule_attachment_absent (SoketCheck *check, const SoketRule *rule)
{
  GListModel *attachments = soket_plan_get_attachments (soket_check_get_plan (check));
  const char *hint = _ ("ask the issuing office for it, or strike the words out if nothing goes "
                        "with the plan");

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++) {
    g_autoptr (SoketAttachment) attachment = g_list_model_get_item (attachments, i);
    const char *name = soket_attachment_get_name (attachment);

    if (soket_attachment_is_present (attachment))
      continue;
    soket_check_report (check, rule, g_strdup_printf ("/attachments/%u/present", i),
                        g_strdup_printf (_ ("“%s” is said to go with the plan and is not there"),
                                         name != NULL ? name : "…"),
                        g_strdup (hint));
  }
  soket_check_report_notices (check, rule, hint);
}

void
soket_rule_task_missing (SoketCheck *check, const SoketRule *rule)
{
  if (soket_check_get_n_tasks (check) > 0)
    return;
  soket_check_report_notices (check, rule,
                              _ ("see whether this is the right file; add what has to be done "
                                 "under \"tasks\""));
  if (!soket_check_has_reported (check, rule, 0))
    soket_check_report (check, rule, g_strdup ("/tasks"),
                        g_strdup (_ ("the plan gives nobody anything to do")),
                        g_strdup (_ ("write what has to be done under \"tasks\"")));
}

void
soket_rule_text_converted (SoketCheck *check, const SoketRule *rule)
{
  soket_check_report_notices (check, rule,
                              _ ("compare names, numbers and days with the signed copy"));
}

void
soket_rule_document_remark (SoketCheck *check, const SoketRule *rule)
{
  soket_check_report_notices (check, rule, _ ("look at the line of the document"));
}

void
soket_rule_value_unsure (SoketCheck *check, const SoketRule *rule)
{
  SoketPlan *plan = soket_check_get_plan (check);
  GListModel *unsure = soket_plan_get_unsure (plan);

  for (guint i = 0; i < g_list_model_get_n_items (unsure); i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    const char *path = soket_doubt_get_path (doubt);
    const char *why = soket_doubt_get_why (doubt);

    soket_check_report (check, rule, g_strdup (path),
                        g_strdup_printf (_ ("%s is not sure: %s"), path, why != NULL ? why : "…"),
                        g_strdup (_ ("mend it by “soket set”, or let “soket confirm” say that it "
                                     "is right")));
  }
}

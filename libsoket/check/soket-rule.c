/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

#include "base/soket-i18n-private.h"

/**
 * SoketCheckError:
 * @SOKET_CHECK_ERROR_NO_SUCH_RULE: no rule has that id
 *
 * What can go wrong with a checker. Faults of a plan are findings, not errors.
 *
 * Since: 1.0
 */

/**
 * SOKET_CHECK_ERROR:
 *
 * The domain of [error@Soket.CheckError].
 *
 * Since: 1.0
 */

/**
 * soket_check_error_quark:
 *
 * The domain of [error@Soket.CheckError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_check_error_quark (void)
{
  return g_quark_from_static_string ("soket-check-error-quark");
}

/* Errors are what makes the ledger wrong or impossible; the rest is a matter for its readers. */
/* clang-format off */
const SoketRule soket_rules[] = {
  { "date-missing", SOKET_SEVERITY_ERROR,
    N_("The plan bears no date"),
    N_("Deadlines without a year, limits counted from the signing and the first period of a "
       "recurring report hang on the date of the plan, and those who must act cannot tell which "
       "of two versions holds. Write the date of the signed copy; a draft has none and "
       "starts no duty yet."),
    soket_rule_date_missing },
  { "basis-after-issued", SOKET_SEVERITY_WARNING,
    N_("A ground is later than the plan"),
    N_("A plan can only carry out what was decided before it. A later date among its grounds is "
       "a slip in one of the two dates, or the plan was dated back. Compare with the "
       "signed copies and correct the wrong one."),
    soket_rule_basis_after_issued },
  { "section-duplicate", SOKET_SEVERITY_WARNING,
    N_("A section number is used twice"),
    N_("Reports, reminders and the ledger name a duty by its section. When two have the same "
       "number, nobody can tell which was carried out. Number the sections anew; "
       "the second one is called NUMBER#2 until then."),
    soket_rule_section_duplicate },
  { "term-mixed", SOKET_SEVERITY_WARNING,
    N_("Two terms are mixed"),
    N_("An interim review (sơ kết) and a final one (tổng kết) are two different things with "
       "reports of different scope. A plan for one that asks for the other leaves open what has "
       "to be prepared. Use one of the words throughout; titles of other documents in quotation "
       "marks are not looked at."),
    soket_rule_term_mixed },
  { "deadline-missing", SOKET_SEVERITY_WARNING,
    N_("A task has no deadline"),
    N_("Without a day nobody is ever late, and the task stands in the ledger as undated. Its own "
       "deadline, one for each lead, phases or the deadline of its level will do. "
       "General duties (tracked: false) need none."),
    soket_rule_deadline_missing },
  { "deadline-unresolved", SOKET_SEVERITY_ERROR,
    N_("A deadline cannot be dated"),
    N_("A day that no calendar has, two deadlines in one phrase, or words that mean a day and do "
       "not say which, as a period without its day or a length without its start: a ledger would "
       "have to guess, and it never does. Deadlines that depend on an event, recur on named days "
       "or run on are no faults. Ask the issuing office and write the day."),
    soket_rule_deadline_unresolved },
  { "deadline-before-issued", SOKET_SEVERITY_ERROR,
    N_("A deadline lies before the plan's date"),
    N_("Nobody can keep a deadline that had passed when the plan was signed: every unit would be "
       "overdue from the first day. The year, the month or the date of the plan is a slip."),
    soket_rule_deadline_before_issued },
  { "task-after-level", SOKET_SEVERITY_WARNING,
    N_("A task is due after its level"),
    N_("The plan says by when a level has completed its review and lets a task of that level end "
       "later. A unit that keeps the later day has missed the earlier one, and the next level "
       "has less time than it was promised. The ledger follows the task; bring both together."),
    soket_rule_task_after_level },
  { "lead-missing", SOKET_SEVERITY_ERROR,
    N_("Nobody leads a task"),
    N_("Rows of the ledger belong to those who lead. A task without a lead makes no row: it is "
       "followed by nobody, and it is missing from every total. Name who leads it."),
    soket_rule_lead_missing },
  { "recipient-missing", SOKET_SEVERITY_WARNING,
    N_("A report goes to nobody"),
    N_("Receipt decides whether a report was in time. Where the plan does not say who receives "
       "it, units send it to different offices, and each of them counts differently. Name the "
       "recipient, and through whom it passes."),
    soket_rule_recipient_missing },
  { "group-empty", SOKET_SEVERITY_ERROR,
    N_("A group that leads selects no unit"),
    N_("Each unit of a leading group owes its own row. A group that selects none makes no rows, "
       "and the status would be complete with nothing done. Most often the list of units was not "
       "given, or a word in \"select\" is spelt otherwise than in the list. Groups that "
       "are open by nature are left out."),
    soket_rule_group_empty },
  { "attachment-absent", SOKET_SEVERITY_WARNING,
    N_("What goes with the plan is not there"),
    N_("The text names an outline, a form or a table that goes with it, and it did not come along. "
       "Those who report do it each in a way of their own, and nothing can be added up. Ask the "
       "issuing office for the annex before the first deadline."),
    soket_rule_attachment_absent },
  { "task-missing", SOKET_SEVERITY_WARNING,
    N_("The plan gives nobody anything to do"),
    N_("A plan without a task makes an empty ledger in which all is done. Either the file is not "
       "the directive but its covering letter or an annex, or its sentences are built so that no "
       "duty was recognised: then the tasks have to be written by hand."),
    soket_rule_task_missing },
  { "text-converted", SOKET_SEVERITY_INFO,
    N_("The text came in an old encoding"),
    N_("Files of the years before Unicode are read by guessing their code page from the words they "
       "make. Letters outside the usual words, as in names of people and places, may be wrong: "
       "compare them with the signed copy."),
    soket_rule_text_converted },
  { "value-unsure", SOKET_SEVERITY_INFO,
    N_("A value was not read for sure"),
    N_("The reader of a document says of each value how sure it is, and why it is not. No ledger "
       "is made of such a plan before somebody has set the value or confirmed it: a unit is not "
       "called late because of a guess."),
    soket_rule_value_unsure },
  { "document-remark", SOKET_SEVERITY_INFO,
    N_("The reader noticed something"),
    N_("Something about the document that is no fault of the plan as such, but that whoever "
       "issues or carries it out will want to know. The message names the line of the document."),
    soket_rule_document_remark },
};
/* clang-format on */

/* Rules live for ever: a copy is the rule itself. */
static SoketRule *
rule_copy (SoketRule *self)
{
  return self;
}

static void
rule_free (SoketRule *self)
{
}

/**
 * SoketRule:
 *
 * One rule of the check: its id (never renamed, never reused), how much a finding of it weighs,
 * what it is called, and why it exists. Rules are constant and live for ever; any thread may read
 * them. Titles and explanations come in the language of the locale.
 *
 * Since: 1.0
 */
G_DEFINE_BOXED_TYPE (SoketRule, soket_rule, rule_copy, rule_free)

/**
 * soket_rule_get_n_rules:
 *
 * How many rules there are.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
soket_rule_get_n_rules (void)
{
  return G_N_ELEMENTS (soket_rules);
}

/**
 * soket_rule_get_nth:
 * @index: from 0, below [func@Soket.Rule.get_n_rules]
 *
 * A rule by its place in the table.
 *
 * Returns: (transfer none): the rule
 *
 * Since: 1.0
 */
const SoketRule *
soket_rule_get_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (soket_rules), NULL);
  return &soket_rules[index];
}

/**
 * soket_rule_find:
 * @id: the id of a rule, as `date-missing`
 * @error: return location for an error
 *
 * A rule by its id.
 *
 * Errors: %SOKET_CHECK_ERROR_NO_SUCH_RULE when there is none.
 *
 * Returns: (transfer none): the rule, %NULL on error
 *
 * Since: 1.0
 */
const SoketRule *
soket_rule_find (const char *id, GError **error)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (soket_rules); i++) {
    if (g_str_equal (soket_rules[i].id, id))
      return &soket_rules[i];
  }
  g_autofree char *valid = g_utf8_make_valid (id, -1);
  g_set_error (error, SOKET_CHECK_ERROR, SOKET_CHECK_ERROR_NO_SUCH_RULE,
               _ ("no rule is called “%s”; “soket rules” lists them"), valid);
  return NULL;
}

/**
 * soket_rule_get_id:
 * @self: a rule
 *
 * Its id, as `date-missing`; it is never translated.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_rule_get_id (const SoketRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/**
 * soket_rule_get_severity:
 * @self: a rule
 *
 * How much its findings weigh when the checker is not told otherwise.
 *
 * Returns: the severity
 *
 * Since: 1.0
 */
SoketSeverity
soket_rule_get_severity (const SoketRule *self)
{
  g_return_val_if_fail (self != NULL, SOKET_SEVERITY_NONE);
  return self->severity;
}

/**
 * soket_rule_get_title:
 * @self: a rule
 *
 * What it finds, in a few words, in the language of the locale.
 *
 * Returns: the title
 *
 * Since: 1.0
 */
const char *
soket_rule_get_title (const SoketRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _ (self->title);
}

/**
 * soket_rule_get_explanation:
 * @self: a rule
 *
 * Why it matters and how it is mended, in the language of the locale.
 *
 * Returns: some sentences
 *
 * Since: 1.0
 */
const char *
soket_rule_get_explanation (const SoketRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _ (self->explanation);
}

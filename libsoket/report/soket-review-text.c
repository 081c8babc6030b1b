/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-review-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-report-private.h"
#include "report/soket-text-table-private.h"

/* So many lines that were passed over are shown; the plan has all. */
#define MAX_SKIPPED 20

G_GNUC_PRINTF (2, 3)
static void
append (GString *out, const char *format, ...)
{
  va_list values;
  va_start (values, format);
  g_autofree char *line = g_strdup_vprintf (format, values);
  va_end (values);

  soket_text_append_wrapped (out, line, soket_report_get_width (), 0, 3);
}

static void
append_head (SoketPlan *plan, GString *out)
{
  g_autofree char *name = soket_report_dup_plan_name (plan);
  const char *issuer = soket_plan_get_issuer (plan);
  const char *place = soket_plan_get_place (plan);
  SoketDay issued = soket_plan_get_issued (plan);
  g_autofree char *day = issued != SOKET_DAY_NONE ? soket_day_to_vietnamese (issued) : NULL;

  append (out, "%s: %s", name, soket_plan_get_title (plan));
  append (out, _ ("Issued by: %s"), issuer != NULL ? soket_plan_get_name_of (plan, issuer) : "?");
  append (out, _ ("Issued on: %s"), day != NULL ? day : "?");
  if (place != NULL)
    append (out, _ ("Place: %s"), place);
}

static char *
dup_reference (SoketReference *reference)
{
  g_autoptr (GString) text = g_string_new (NULL);
  SoketDay day = soket_reference_get_day (reference);
  const char *parts[]
      = { soket_reference_get_kind (reference), soket_reference_get_symbol (reference), NULL };

  for (guint i = 0; i < 2; i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", parts[i]);
  if (day != SOKET_DAY_NONE) {
    g_autofree char *date = soket_day_to_vietnamese (day);
    g_string_append_printf (text, " (%s)", date);
  }
  if (text->len == 0)
    g_string_append (text, "?");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_references (SoketPlan *plan, GString *out)
{
  guint n_basis = soket_plan_get_n_basis (plan), n_named = soket_plan_get_n_references (plan);
  const char *headings[] = { _ ("Grounds"), _ ("Other documents named") };

  for (guint i = 0; i < n_basis + n_named; i++) {
    SoketReference *reference = i < n_basis ? soket_plan_get_basis (plan, i)
                                            : soket_plan_get_reference (plan, i - n_basis);
    g_autofree char *text = dup_reference (reference);

    if (i == 0 || i == n_basis)
      append (out, "%s:", headings[i >= n_basis]);
    soket_text_append_wrapped (out, text, soket_report_get_width (), 2, 3);
  }
}

static char *
dup_names (SoketPlan *plan, const char *const *ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "",
                            soket_plan_get_name_of (plan, ids[i]));
  return g_string_free (names, FALSE);
}

static char *
dup_due (SoketTask *task)
{
  const char *deadline = soket_task_get_deadline (task);
  const char *words = soket_task_get_due_text (task);
  SoketDay last = soket_task_get_last (task);

  if (last != SOKET_DAY_NONE)
    return soket_day_to_vietnamese (last);
  if (words != NULL)
    return g_strdup (words);
  return g_strdup (deadline != NULL ? deadline : "");
}

static char *
dup_way (SoketPlan *plan, SoketTask *task)
{
  const char *recipient = soket_task_get_recipient (task);
  const char *via = soket_task_get_via (task);

  if (recipient == NULL)
    return g_strdup ("");
  if (via == NULL)
    return g_strdup (soket_plan_get_name_of (plan, recipient));
  return g_strdup_printf (_ ("%s (through %s)"), soket_plan_get_name_of (plan, recipient),
                          soket_plan_get_name_of (plan, via));
}

static void
append_tasks (SoketPlan *plan, GString *out)
{
  static const char *const headings[]
      = { N_ ("Section"), N_ ("Task"), N_ ("Led by"), N_ ("Last day"), N_ ("Goes to") };
  GListModel *tasks = soket_plan_get_tasks (plan);
  guint n = g_list_model_get_n_items (tasks);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    soket_text_table_add_column (table, _ (headings[i]), SOKET_TEXT_LEFT);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketTask) task = g_list_model_get_item (tasks, i);

    soket_text_table_add (table, soket_task_get_id (task));
    soket_text_table_add (table, soket_task_get_title (task));
    soket_text_table_take (table, dup_names (plan, soket_task_get_leads (task)));
    soket_text_table_take (table, dup_due (task));
    soket_text_table_take (table, dup_way (plan, task));
  }
  g_string_append_c (out, '\n');
  append (out, _ ("Tasks: %u"), n);
  if (n > 0)
    soket_text_table_print (table, out, soket_report_get_width (), 2);
}

static void
append_levels (SoketPlan *plan, GString *out)
{
  GListModel *levels = soket_plan_get_levels (plan);

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++) {
    g_autoptr (SoketLevel) level = g_list_model_get_item (levels, i);
    const char *name = soket_level_get_name (level);
    const char *deadline = soket_level_get_deadline (level);

    append (out, _ ("Level %s: %s"), name != NULL ? name : soket_level_get_id (level),
            deadline != NULL ? deadline : "?");
  }
}

static void
append_doubts (SoketPlan *plan, GString *out)
{
  GListModel *unsure = soket_plan_get_unsure (plan);
  guint n = g_list_model_get_n_items (unsure);

  g_string_append_c (out, '\n');
  append (out, _ ("Unsure, to be confirmed or mended: %u"), n);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    const char *path = soket_doubt_get_path (doubt);
    const char *why = soket_doubt_get_why (doubt);
    guint line = soket_plan_get_imported_line (plan, path);
    g_autofree char *place = line > 0 ? g_strdup_printf (_ ("line %u"), line) : g_strdup ("-");
    g_autofree char *text
        = g_strdup_printf ("%s: %s (%.0f %%): %s", place, path,
                           100 * soket_doubt_get_confidence (doubt), why != NULL ? why : "…");

    soket_text_append_wrapped (out, text, soket_report_get_width (), 2, 3);
  }
}

static void
append_notices (GListModel *notices, const char *heading, guint most, GString *out)
{
  guint n = g_list_model_get_n_items (notices);

  if (n == 0)
    return;
  append (out, "%s: %u", heading, n);
  for (guint i = 0; i < MIN (n, most); i++) {
    g_autoptr (SoketNotice) notice = g_list_model_get_item (notices, i);
    g_autofree char *said = soket_review_dup_notice (notice);
    guint line = soket_notice_get_line (notice);
    g_autofree char *place = line > 0 ? g_strdup_printf (_ ("line %u"), line) : g_strdup ("-");
    g_autofree char *text = g_strdup_printf ("%s: %s", place, said);

    soket_text_append_wrapped (out, text, soket_report_get_width (), 2, 3);
  }
  if (n > most)
    append (out, _ ("  … and %u more"), n - most);
}

/**
 * soket_review_to_text:
 * @plan: a plan, as it was imported
 *
 * What the reader found in a document, for a terminal of 120 columns: the head,
 * the documents named, each task with who leads it, its last day and where its
 * result goes, then what is unsure and why, what was noticed and what was passed
 * over. In the language of the locale.
 *
 * Returns: (transfer full): the text, with a line end
 *
 * Since: 1.0
 */
char *
soket_review_to_text (SoketPlan *plan)
{
  g_return_val_if_fail (SOKET_IS_PLAN (plan), NULL);

  GString *out = g_string_new (NULL);
  append_head (plan, out);
  append_references (plan, out);
  append_tasks (plan, out);
  append_levels (plan, out);
  append_doubts (plan, out);
  append_notices (soket_plan_get_notices (plan), _ ("Noticed"), G_MAXUINT, out);
  append_notices (soket_plan_get_skipped (plan), _ ("Passed over"), MAX_SKIPPED, out);
  return g_string_free (out, FALSE);
}

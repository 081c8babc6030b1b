/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

#define MINUTES_IN_DAY 1440
/* As wide as the terminals that reports are mostly read in. */
#define WIDTH 120
#define LEAST_WIDTH 60

static int width = WIDTH;

/**
 * soket_report_set_width:
 * @columns: how many columns a line may take, 0 for 120; fewer than 60 are taken for 60
 *
 * Says how wide the terminal is that the texts of reports are made for. It holds for the
 * process, as its locale does, in whose language they are.
 *
 * Since: 1.0
 */
void
soket_report_set_width (guint columns)
{
  g_atomic_int_set (&width, columns == 0 ? WIDTH : (int) CLAMP (columns, LEAST_WIDTH, G_MAXINT));
}

guint
soket_report_get_width (void)
{
  return (guint) g_atomic_int_get (&width);
}

/* Whether @instant stands for its whole day. */
static gboolean
is_whole_day (SoketInstant instant)
{
  int minute = soket_instant_get_minute (instant);
  return minute == SOKET_MINUTE_NONE || minute == MINUTES_IN_DAY;
}

char *
soket_report_dup_instant (SoketInstant instant)
{
  int minute = soket_instant_get_minute (instant);
  g_autofree char *day = soket_day_to_vietnamese (soket_instant_get_day (instant));

  if (is_whole_day (instant))
    return g_steal_pointer (&day);
  return g_strdup_printf (_ ("%02d:%02d on %s"), minute / 60, minute % 60, day);
}

char *
soket_report_dup_as_of (SoketInstant instant)
{
  if (!is_whole_day (instant))
    return soket_report_dup_instant (instant);
  g_autofree char *day = soket_day_to_vietnamese (soket_instant_get_day (instant));
  return g_strdup_printf (_ ("the end of %s"), day);
}

char *
soket_report_dup_iso (SoketInstant instant)
{
  if (instant == SOKET_INSTANT_NONE)
    return NULL;
  return is_whole_day (instant) ? soket_day_to_string (soket_instant_get_day (instant))
                                : soket_instant_to_string (instant);
}

/* "Đầu tháng 7" is by law the first of July, and nobody is overdue before the 10th. */
static char *
dup_fuzzy (SoketDue *due)
{
  g_autofree char *safe = soket_report_dup_instant (soket_due_get_safe (due));
  g_autofree char *hard = soket_report_dup_instant (soket_due_get_hard (due));

  return g_strdup_printf (_ ("%s, %s at the latest"), safe, hard);
}

char *
soket_report_dup_last (SoketDue *due)
{
  SoketInstant safe = soket_due_get_safe (due);
  SoketDay last = soket_due_get_last (due);

  if (last == SOKET_DAY_NONE)
    return dup_fuzzy (due);
  return soket_report_dup_instant (soket_instant_get_day (safe) == last ? safe
                                                                        : soket_due_get_hard (due));
}

char *
soket_report_dup_deadline (SoketDue *due)
{
  if (soket_due_get_last (due) == SOKET_DAY_NONE)
    return dup_fuzzy (due);
  g_autofree char *hard = soket_report_dup_instant (soket_due_get_hard (due));
  return soket_due_get_safe (due) != soket_due_get_hard (due)
             ? g_strdup_printf (_ ("before %s"), hard)
             : g_steal_pointer (&hard);
}

void
soket_report_append_steps (GString *out, SoketDue *due, guint indent)
{
  for (guint i = 0; i < soket_due_get_n_steps (due); i++) {
    g_autofree char *step = soket_due_step_explain (soket_due_get_step (due, i));
    g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, step);
    soket_text_append_wrapped (out, line, soket_report_get_width (), indent, 3);
  }
}

/* Tenths of a per cent; never rounded up to all of them. */
static guint64
per_mille (guint64 n, guint64 of)
{
  guint64 rate = (n * 1000 + of / 2) / of;
  return rate == 1000 && n < of ? 999 : rate;
}

char *
soket_report_dup_rate (guint64 n, guint64 of)
{
  if (of == 0)
    return g_strdup ("0/0");
  guint64 rate = per_mille (n, of);
  /* Translators: the mark between whole per cent and tenths is the language's own. */
  return g_strdup_printf (_ ("%lu/%lu (%lu.%lu%%)"), (gulong) n, (gulong) of, (gulong) (rate / 10),
                          (gulong) (rate % 10));
}

char *
soket_report_dup_count (guint64 n)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT, n);
}

char *
soket_report_dup_plan_name (SoketPlan *plan)
{
  const char *symbol = soket_plan_get_symbol (plan);
  const char *kind = soket_plan_get_kind (plan);
  g_autoptr (GString) name = g_string_new (kind != NULL ? kind : _ ("Plan"));

  g_string_append_printf (name, " %s", symbol != NULL ? symbol : soket_plan_get_id (plan));
  if (soket_plan_get_issued (plan) != SOKET_DAY_NONE) {
    g_autofree char *day = soket_day_to_vietnamese (soket_plan_get_issued (plan));
    g_string_append_printf (name, _ (" of %s"), day);
  }
  return g_strdup (name->str);
}

const char *
soket_report_get_label (SoketTask *task, SoketStatus status, SoketInstant last, SoketInstant as_of)
{
  SoketDeliverable deliverable = soket_task_get_deliverable (task);

  if (status == SOKET_STATUS_OVERDUE && deliverable == SOKET_DELIVERABLE_ACTION)
    return _ ("Overdue, not completed");
  if (status == SOKET_STATUS_OVERDUE && deliverable == SOKET_DELIVERABLE_MEETING)
    return _ ("Overdue, not held");
  if (status == SOKET_STATUS_DUE_SOON && last != SOKET_INSTANT_NONE
      && soket_instant_get_day (last) == soket_instant_get_day (as_of))
    return _ ("Due today");
  return soket_status_get_label (status);
}

const char *
soket_report_get_event_label (SoketEventKind kind)
{
  /* clang-format off */
  static const char *const labels[] = {
    N_("submitted"), N_("corrected"), N_("returned"), N_("accepted"), N_("withdrawn"),
    N_("asked for more time"), N_("extended"), N_("suspended"), N_("resumed"), N_("waived"),
    N_("occurred"), N_("voided an entry"), N_("reminded"), N_("inspected"), N_("noted"),
  };
  /* clang-format on */
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (labels), "");
  return _ (labels[kind]);
}

static void
list_untracked_of (SoketPlan *plan, GPtrArray *found)
{
  GListModel *tasks = soket_plan_get_tasks (plan);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (SoketTask) task = g_list_model_get_item (tasks, i);
    if (soket_task_is_tracked (task))
      continue;
    SoketReportTask *entry = g_new (SoketReportTask, 1);
    *entry = (SoketReportTask){ plan, task }; /* the plan holds it */
    g_ptr_array_add (found, entry);
  }
}

GPtrArray *
soket_report_list_untracked (SoketLedger *ledger, const char *plan)
{
  g_auto (GStrv) ids = soket_ledger_list_plans (ledger);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i] != NULL; i++) {
    SoketPlan *of = soket_ledger_get_plan (ledger, ids[i]);
    if (of != NULL && (plan == NULL || g_str_equal (ids[i], plan)))
      list_untracked_of (of, found);
  }
  return found;
}

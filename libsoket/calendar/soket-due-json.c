/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-json-private.h"
#include "calendar/soket-due-build-private.h"

static void
build_step (SoketJsonOut *out, SoketDueStep *step)
{
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_text (out, "rule", soket_due_step_get_rule (step));
  soket_json_out_text (out, "source", soket_due_step_get_source (step));
  soket_json_out_day (out, "from", soket_due_step_get_from (step));
  soket_json_out_day (out, "to", soket_due_step_get_to (step));
  soket_json_out_end (out, '}');
}

static void
build_time (SoketJsonOut *out, int minute)
{
  g_autofree char *text = NULL;

  if (minute != SOKET_MINUTE_NONE)
    text = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
  soket_json_out_text (out, "time", text);
}

static void
build_due (SoketJsonOut *out, SoketDue *due)
{
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_text (out, "period", due->period);
  soket_json_out_day (out, "first", due->first);
  soket_json_out_day (out, "last", due->last);
  build_time (out, due->minute);
  soket_json_out_day (out, "safe", soket_instant_get_day (due->safe));
  soket_json_out_day (out, "hard", soket_instant_get_day (due->hard));
  soket_json_out_day (out, "last_workday", due->last_workday);
  soket_json_out_day (out, "rolled_from", due->rolled_from);
  soket_json_out_begin (out, "steps", '[');
  for (guint i = 0; i < due->steps->len; i++)
    build_step (out, due->steps->pdata[i]);
  soket_json_out_end (out, ']');
  soket_json_out_end (out, '}');
}

/**
 * soket_due_to_json:
 * @self: a due
 *
 * One line of JSON: `period`, `first`, `last`, `time`, `safe`, `hard`,
 * `last_workday`, `rolled_from`, and `steps` (`rule`, `source`, `from`, `to`).
 * Days are `YYYY-MM-DD` or `null`, `time` is `"17:00"` or `null`.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
soket_due_to_json (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  SoketJsonOut *out = soket_json_out_new ();
  build_due (out, self);
  return soket_json_out_finish (out);
}

/**
 * soket_resolution_to_json:
 * @self: a resolution
 * @phrase: (nullable): the words as given, or %NULL for those of the deadline
 *
 * One line of JSON: `phrase`, `canonical`, `kind`, `occurrences` (as
 * [method@Soket.Due.to_json] writes them) and `reason` (`null` when there is an
 * occurrence).
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
soket_resolution_to_json (SoketResolution *self, const char *phrase)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *words = phrase ? g_strdup (phrase) : soket_deadline_to_phrase (self->deadline);
  g_autofree char *canonical = soket_deadline_to_string (self->deadline);
  SoketJsonOut *out = soket_json_out_new ();
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_text (out, "phrase", words);
  soket_json_out_text (out, "canonical", canonical);
  soket_json_out_text (out, "kind", soket_deadline_kind_to_string (self->kind));
  soket_json_out_begin (out, "occurrences", '[');
  for (guint i = 0; i < self->dues->len; i++)
    build_due (out, self->dues->pdata[i]);
  soket_json_out_end (out, ']');
  soket_json_out_text (out, "reason", self->reason);
  soket_json_out_end (out, '}');
  return soket_json_out_finish (out);
}

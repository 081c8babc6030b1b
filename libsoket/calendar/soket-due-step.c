/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-due-build-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/**
 * SoketDueStep:
 *
 * One rule that was applied on the way from the words of a deadline to its day:
 * the id of the rule, its source (instrument and article), and the days before
 * and after.
 *
 * Immutable: any thread may use it.
 *
 * Since: 1.0
 */
struct _SoketDueStep {
  char *rule;
  char *source;
  SoketDay from;
  SoketDay to;
};

static gpointer
step_copy (gpointer self)
{
  return soket_due_step_ref (self);
}

static void
step_free (gpointer self)
{
  soket_due_step_unref (self);
}

G_DEFINE_BOXED_TYPE (SoketDueStep, soket_due_step, step_copy, step_free)

SoketDueStep *
soket_due_step_new (const char *rule, const char *source, SoketDay from, SoketDay to)
{
  SoketDueStep *self = g_atomic_rc_box_new0 (SoketDueStep);
  const SoketDueRule *known = soket_due_rule_find (rule);

  self->rule = g_strdup (rule);
  self->source = g_strdup (source != NULL ? source : known != NULL ? known->source : "");
  self->from = from;
  self->to = to;
  return self;
}

/**
 * soket_due_step_ref:
 * @self: a step
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketDueStep *
soket_due_step_ref (SoketDueStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
step_clear (gpointer data)
{
  SoketDueStep *self = data;

  g_free (self->rule);
  g_free (self->source);
}

/**
 * soket_due_step_unref:
 * @self: (transfer full): a step
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_due_step_unref (SoketDueStep *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, step_clear);
}

/**
 * soket_due_step_get_rule:
 * @self: a step
 *
 * The id of the rule, which never changes: "before-exclusive",
 * "roll-next-workday".
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
soket_due_step_get_rule (SoketDueStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rule;
}

/**
 * soket_due_step_get_source:
 * @self: a step
 *
 * Where the rule stands: instrument and article, or "Thông lệ" (practice) where
 * no law says it. Vietnamese in every locale.
 *
 * Returns: (transfer none): the source
 *
 * Since: 1.0
 */
const char *
soket_due_step_get_source (SoketDueStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/**
 * soket_due_step_get_from:
 * @self: a step
 *
 * The day before the rule was applied.
 *
 * Returns: the day, or %SOKET_DAY_NONE
 *
 * Since: 1.0
 */
SoketDay
soket_due_step_get_from (SoketDueStep *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->from;
}

/**
 * soket_due_step_get_to:
 * @self: a step
 *
 * The day after the rule was applied.
 *
 * Returns: the day, or %SOKET_DAY_NONE
 *
 * Since: 1.0
 */
SoketDay
soket_due_step_get_to (SoketDueStep *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->to;
}

static void
append_day (GString *out, SoketDay day)
{
  g_autofree char *text = day != SOKET_DAY_NONE ? soket_day_to_words (day) : g_strdup ("–");

  g_string_append (out, text);
}

/**
 * soket_due_step_explain:
 * @self: a step
 *
 * The step as a sentence in the language of the locale, with its days and its
 * source.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 1.0
 */
char *
soket_due_step_explain (SoketDueStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  const SoketDueRule *known = soket_due_rule_find (self->rule);
  const char *p = known != NULL ? _ (known->explanation) : "{from} → {to}";
  GString *out = g_string_new (NULL);

  while (*p != '\0') {
    gsize plain = strcspn (p, "{");
    g_string_append_len (out, p, (gssize) plain);
    p += plain;
    if (g_str_has_prefix (p, "{from}")) {
      append_day (out, self->from);
      p += strlen ("{from}");
    } else if (g_str_has_prefix (p, "{to}")) {
      append_day (out, self->to);
      p += strlen ("{to}");
    } else if (*p != '\0') {
      g_string_append_c (out, *p++);
    }
  }
  if (self->source[0] != '\0')
    g_string_append_printf (out, " [%s]", self->source);
  return g_string_free (out, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

/**
 * SoketResolver:
 *
 * Makes days of deadlines: it knows the policy, the calendar of working days,
 * the day of the plan, the events that have happened, and the range over which
 * a recurring deadline is expanded.
 *
 * It reads no clock: what is not given is not known. A resolver belongs to the
 * thread that made it.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (SoketResolver, soket_resolver, G_TYPE_OBJECT)

static void
soket_resolver_finalize (GObject *object)
{
  SoketResolver *self = SOKET_RESOLVER (object);

  g_clear_pointer (&self->policy, soket_policy_unref);
  g_clear_object (&self->calendar);
  g_hash_table_unref (self->events);
  g_array_unref (self->pauses);
  G_OBJECT_CLASS (soket_resolver_parent_class)->finalize (object);
}

static void
soket_resolver_class_init (SoketResolverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_resolver_finalize;
}

static void
soket_resolver_init (SoketResolver *self)
{
  self->events = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pauses = g_array_new (FALSE, FALSE, sizeof (SoketPause));
  self->policy = soket_policy_new ();
  self->calendar = soket_calendar_new (soket_policy_get_sector (self->policy));
}

/**
 * soket_resolver_new:
 * @policy: (nullable): how days are counted, or %NULL for the defaults
 * @calendar: (nullable): which days are worked, or %NULL for the calendar of the
 *   policy's sector
 *
 * A resolver that knows no plan and no event yet.
 *
 * Returns: (transfer full): the resolver
 *
 * Since: 1.0
 */
SoketResolver *
soket_resolver_new (SoketPolicy *policy, SoketCalendar *calendar)
{
  g_return_val_if_fail (calendar == NULL || SOKET_IS_CALENDAR (calendar), NULL);

  SoketResolver *self = g_object_new (SOKET_TYPE_RESOLVER, NULL);
  if (policy != NULL) {
    soket_policy_unref (self->policy);
    self->policy = soket_policy_ref (policy);
  }
  if (calendar != NULL)
    g_set_object (&self->calendar, calendar);
  else if (policy != NULL) {
    g_object_unref (self->calendar);
    self->calendar = soket_calendar_new (soket_policy_get_sector (policy));
  }
  return self;
}

/**
 * soket_resolver_get_policy:
 * @self: a resolver
 *
 * How days are counted.
 *
 * Returns: (transfer none): the policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_resolver_get_policy (SoketResolver *self)
{
  g_return_val_if_fail (SOKET_IS_RESOLVER (self), NULL);

  return self->policy;
}

/**
 * soket_resolver_get_calendar:
 * @self: a resolver
 *
 * Which days are worked.
 *
 * Returns: (transfer none): the calendar
 *
 * Since: 1.0
 */
SoketCalendar *
soket_resolver_get_calendar (SoketResolver *self)
{
  g_return_val_if_fail (SOKET_IS_RESOLVER (self), NULL);

  return self->calendar;
}

/**
 * soket_resolver_set_issued:
 * @self: a resolver
 * @issued: the day of the plan, or %SOKET_DAY_NONE
 *
 * Says when the plan was signed: it settles years that are not said, dates the
 * event "issued", and gives the year over which recurring deadlines are expanded
 * when no range is set.
 *
 * Since: 1.0
 */
void
soket_resolver_set_issued (SoketResolver *self, SoketDay issued)
{
  g_return_if_fail (SOKET_IS_RESOLVER (self));
  g_return_if_fail (issued == SOKET_DAY_NONE || soket_day_is_valid (issued));

  self->issued = issued;
}

/**
 * soket_resolver_get_issued:
 * @self: a resolver
 *
 * The day of the plan.
 *
 * Returns: the day, or %SOKET_DAY_NONE
 *
 * Since: 1.0
 */
SoketDay
soket_resolver_get_issued (SoketResolver *self)
{
  g_return_val_if_fail (SOKET_IS_RESOLVER (self), SOKET_DAY_NONE);

  return self->issued;
}

/**
 * soket_resolver_set_range:
 * @self: a resolver
 * @from: the first day, or %SOKET_DAY_NONE to forget the range
 * @to: the last day, not before @from
 *
 * Says over which days a recurring deadline is expanded: its days from @from to
 * @to; a day in the period after the one reported on ("trước ngày 05 của tháng
 * kế tiếp") belongs to its period, which ends from @from to @to.
 *
 * Since: 1.0
 */
void
soket_resolver_set_range (SoketResolver *self, SoketDay from, SoketDay to)
{
  g_return_if_fail (SOKET_IS_RESOLVER (self));
  g_return_if_fail (from == SOKET_DAY_NONE
                    || (soket_day_is_valid (from) && soket_day_is_valid (to)));
  g_return_if_fail (from <= to || from == SOKET_DAY_NONE);

  self->from = from;
  self->to = from != SOKET_DAY_NONE ? to : SOKET_DAY_NONE;
}

/* Without quotation marks. */
static char *
drop_quotes (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\"", " ", 0);
  g_string_replace (plain, "“", " ", 0);
  g_string_replace (plain, "”", " ", 0);
  return g_string_free (plain, FALSE);
}

/* "ngày nhận đơn" and "khi nhận đơn" are the event "nhận đơn". */
char *
soket_event_words_fold (const char *event)
{
  static const char *const leads[] = { "kể từ ", "thời điểm ", "ngày ", "khi " };
  g_autofree char *plain = drop_quotes (event);
  g_autofree char *fold = soket_text_fold (plain);
  const char *key = fold;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_str_has_prefix (key, leads[i]))
      key += strlen (leads[i]);
  return g_strdup (key);
}

/**
 * soket_resolver_set_event:
 * @self: a resolver
 * @event: the words of the event, as [method@Soket.Deadline.get_event] gives
 *   them; case, spacing, tone placement, quotation marks and a leading "ngày"
 *   or "khi" make no difference
 * @when: its day or minute, or %SOKET_INSTANT_NONE to forget it
 *
 * Says when an event happened. "effective" is the day on which the plan takes
 * effect.
 *
 * Since: 1.0
 */
void
soket_resolver_set_event (SoketResolver *self, const char *event, SoketInstant when)
{
  g_return_if_fail (SOKET_IS_RESOLVER (self));
  g_return_if_fail (event != NULL);

  g_autofree char *key = soket_event_words_fold (event);
  if (when == SOKET_INSTANT_NONE)
    g_hash_table_remove (self->events, key);
  else
    g_hash_table_insert (self->events, g_steal_pointer (&key), GINT_TO_POINTER (when));
}

SoketInstant
soket_resolver_find_event (SoketResolver *self, const char *event)
{
  g_autofree char *key = soket_event_words_fold (event);
  SoketInstant when = GPOINTER_TO_INT (g_hash_table_lookup (self->events, key));

  if (when == SOKET_INSTANT_NONE && g_str_equal (event, "issued") && self->issued != SOKET_DAY_NONE)
    return soket_instant_new (self->issued, SOKET_MINUTE_NONE, NULL);
  return when;
}

gboolean
soket_work_undated (SoketWork *work, SoketDeadlineKind kind, char *reason)
{
  work->kind = kind;
  g_free (work->reason);
  work->reason = reason;
  return FALSE;
}

gboolean
soket_work_out_of_range (SoketWork *work)
{
  g_clear_error (&work->error);
  g_set_error (&work->error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE,
               _ ("The deadline ends outside the years %d to %d: check its length and its start"),
               SOKET_DEADLINE_MIN_YEAR, SOKET_DEADLINE_MAX_YEAR);
  return FALSE;
}

SoketEnds
soket_ends_init (SoketRollFamily family, SoketDay last)
{
  return (SoketEnds){ .safe = last, .hard = last, .minute = SOKET_MINUTE_NONE, .family = family };
}

/* What the policy does with a day of this family, and by which rule. */
static SoketRoll
find_roll (SoketPolicy *policy, SoketRollFamily family, const char **rule)
{
  const SoketRegime *regime = soket_policy_get_rules (policy);
  SoketRoll roll = soket_policy_get_roll (policy);

  *rule = family == SOKET_ROLL_FAMILY_LIMIT && roll == SOKET_ROLL_NEXT ? regime->forward_rule
                                                                       : "roll-by-policy";
  if (roll != SOKET_ROLL_BY_FAMILY)
    return roll;
  if (family == SOKET_ROLL_FAMILY_LIMIT && !regime->keeps_last_day) {
    *rule = regime->forward_rule;
    return SOKET_ROLL_NEXT;
  }
  if (family == SOKET_ROLL_FAMILY_BACKWARD && !regime->keeps_last_day) {
    *rule = "roll-previous-workday";
    return SOKET_ROLL_PREVIOUS;
  }
  if (family == SOKET_ROLL_FAMILY_DATE && regime->date_rule != NULL) {
    *rule = regime->date_rule;
    return SOKET_ROLL_NEXT;
  }
  return SOKET_ROLL_KEEP;
}

static gboolean
roll_day (SoketWork *work, SoketRoll roll, SoketDay *day)
{
  SoketCalendar *calendar = work->resolver->calendar;

  if (roll == SOKET_ROLL_NEXT)
    *day = soket_calendar_next_workday (calendar, *day, &work->error);
  else if (roll == SOKET_ROLL_PREVIOUS)
    *day = soket_calendar_previous_workday (calendar, *day, &work->error);
  return *day != SOKET_DAY_NONE;
}

/* Both days roll, each by itself; the first step tells of the one that decides. */
static gboolean
roll_ends (SoketWork *work, SoketDue *due, SoketEnds *ends, SoketDay *deciding, gboolean by_hard)
{
  const char *rule;
  SoketRoll roll = find_roll (work->resolver->policy, ends->family, &rule);
  SoketDay before = *deciding;
  SoketDay other = by_hard ? ends->safe : ends->hard;

  if (!roll_day (work, roll, &ends->safe) || !roll_day (work, roll, &ends->hard))
    return FALSE;
  *deciding = by_hard ? ends->hard : ends->safe;
  if (*deciding != before) {
    due->rolled_from = before;
    soket_due_add (due, rule, before, *deciding);
  }
  SoketDay moved = by_hard ? ends->safe : ends->hard;
  if (other != before && moved != other)
    soket_due_add (due, rule, other, moved);
  return TRUE;
}

gboolean
soket_work_finish (SoketWork *work, SoketDue *taken, SoketEnds *ends)
{
  g_autoptr (SoketDue) due = taken;
  gboolean inclusive = soket_policy_get_before (work->resolver->policy) == SOKET_BEFORE_INCLUSIVE;
  gboolean by_hard = ends->hard_decides || inclusive;
  SoketDay deciding = by_hard ? ends->hard : ends->safe;

  if (!soket_day_is_valid (ends->safe) || !soket_day_is_valid (ends->hard))
    return soket_work_out_of_range (work);
  if (!ends->fuzzy && !roll_ends (work, due, ends, &deciding, by_hard))
    return FALSE;
  due->first = ends->first;
  due->last = ends->fuzzy ? SOKET_DAY_NONE : deciding;
  due->minute = ends->minute;
  due->safe = soket_due_instant (ends->safe, ends->minute, ends->before);
  due->hard = soket_due_instant (ends->hard, ends->minute, ends->before);
  /* Before 1995 nobody knows: no reminder day, no fault. */
  due->last_workday = soket_calendar_previous_workday (work->resolver->calendar, ends->safe, NULL);
  g_ptr_array_add (work->dues, g_steal_pointer (&due));
  return TRUE;
}

static gboolean
resolve_node (SoketWork *work)
{
  SoketDeadline *node = work->deadline;

  switch (node->form) {
  case SOKET_FORM_POINT:
    return soket_work_point (work, node);
  case SOKET_FORM_WORKDAY_OF:
    return soket_work_workday_of (work, node);
  case SOKET_FORM_WINDOW:
    return soket_work_window (work, node);
  case SOKET_FORM_LIMIT:
    return soket_work_limit (work, node);
  case SOKET_FORM_EVENT:
    return soket_work_event (work, node);
  case SOKET_FORM_EACH:
    return soket_work_each (work, node);
  case SOKET_FORM_BOTH:
    return soket_work_both (work, node);
  case SOKET_FORM_CONTINUOUS:
    return soket_work_undated (work, SOKET_DEADLINE_CONTINUOUS,
                               g_strdup (_ ("It goes on without an end: no date by nature")));
  case SOKET_FORM_UNRESOLVED:
    break;
  }
  char *lunar = node->mark == 0 ? soket_work_dup_lunar_reason (work, node) : NULL;
  return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                             lunar != NULL ? lunar : soket_deadline_dup_reason (node));
}

/**
 * soket_resolver_resolve:
 * @self: a resolver
 * @deadline: a deadline
 *
 * Makes days of a deadline. What cannot be dated (an event that is not known, a
 * year that cannot be settled, a recurring deadline without a range) gives a
 * resolution without occurrences, with the reason and its mend.
 *
 * Errors: %SOKET_DEADLINE_ERROR_OUT_OF_RANGE when the deadline ends after
 * 2199, %SOKET_CALENDAR_ERROR_UNKNOWN when working days before 1995
 * are needed.
 *
 * Returns: (transfer full): the resolution
 *
 * Since: 1.0
 */
SoketResolution *
soket_resolver_resolve (SoketResolver *self, SoketDeadline *deadline, GError **error)
{
  g_return_val_if_fail (SOKET_IS_RESOLVER (self), NULL);
  g_return_val_if_fail (deadline != NULL, NULL);

  SoketWork work = { self, deadline, NULL, NULL, soket_deadline_get_kind (deadline), NULL };
  g_autoptr (GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_due_unref);
  work.dues = dues;
  gboolean dated = resolve_node (&work);
  g_autofree char *reason = work.reason;
  if (work.error != NULL) {
    g_propagate_error (error, work.error);
    return NULL;
  }
  SoketResolution *resolution = soket_resolution_new (deadline, work.kind, dated ? NULL : reason);
  gboolean by_analogy = soket_policy_get_rules (self->policy)->by_analogy;
  for (guint i = 0; by_analogy && i < dues->len; i++)
    soket_due_take_by_analogy (dues->pdata[i]);
  if (dated)
    g_ptr_array_extend_and_steal (resolution->dues, g_steal_pointer (&dues));
  return resolution;
}

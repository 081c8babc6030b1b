/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/**
 * SoketDeadline:
 *
 * The rule by which a plan says until when: what "trước ngày 05/7/2022" or
 * "trong thời hạn 10 ngày làm việc kể từ ngày nhận đơn" mean, before any
 * calendar is asked.
 *
 * It has two spellings that say the same: the Vietnamese phrase and a canonical
 * notation (`<2022-07-05`, `BD10 after:ngày nhận đơn`). Both are parsed by
 * [func@Soket.Deadline.parse] and written by [method@Soket.Deadline.to_string]
 * and [method@Soket.Deadline.to_phrase]. A [class@Soket.Resolver] makes days of
 * it.
 *
 * What is half understood is of the kind %SOKET_DEADLINE_UNRESOLVED, never a
 * guess. Immutable, and safe in any thread.
 *
 * Since: 1.0
 */

/**
 * SoketDeadlineError:
 * @SOKET_DEADLINE_ERROR_SYNTAX: no text, not UTF-8, too long, or the canonical
 *   notation with a fault in it
 * @SOKET_DEADLINE_ERROR_INVALID_DAY: a day, hour or period that does not exist,
 *   as 31/4
 * @SOKET_DEADLINE_ERROR_AMBIGUOUS: two different deadlines in one phrase
 * @SOKET_DEADLINE_ERROR_OUT_OF_RANGE: a year outside 1900 to 2199, or a limit
 *   without an end
 *
 * What can go wrong when a deadline is read or resolved.
 *
 * Since: 1.0
 */

/**
 * SOKET_DEADLINE_ERROR:
 *
 * The domain of [error@Soket.DeadlineError].
 *
 * Since: 1.0
 */

/**
 * soket_deadline_error_quark:
 *
 * The domain of [error@Soket.DeadlineError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_deadline_error_quark (void)
{
  return g_quark_from_static_string ("soket-deadline-error-quark");
}

/**
 * SoketDeadlineKind:
 * @SOKET_DEADLINE_DATE: a day, with or without a time: "trước ngày 05/7/2022"
 * @SOKET_DEADLINE_PERIOD: a month, quarter, half or year: "trong Quý III/2022"
 * @SOKET_DEADLINE_WINDOW: from a day to a day
 * @SOKET_DEADLINE_LIMIT: a span from an event: "10 ngày kể từ ngày ký"
 * @SOKET_DEADLINE_RECURRING: once in each period: "trước ngày 20 hằng tháng"
 * @SOKET_DEADLINE_FUZZY: "đầu tháng", "giữa năm": a day to aim at and a later
 *   one from which it is overdue
 * @SOKET_DEADLINE_CONTINUOUS: no date by nature: "thường xuyên"
 * @SOKET_DEADLINE_ON_EVENT: waits for an event whose day is not known
 * @SOKET_DEADLINE_UNRESOLVED: a deadline is meant and cannot be read
 *
 * What kind of rule a deadline is.
 *
 * Since: 1.0
 */

static gpointer
deadline_copy (gpointer self)
{
  return soket_deadline_ref (self);
}

static void
deadline_free (gpointer self)
{
  soket_deadline_unref (self);
}

G_DEFINE_BOXED_TYPE (SoketDeadline, soket_deadline, deadline_copy, deadline_free)

/**
 * soket_deadline_ref:
 * @self: a deadline
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketDeadline *
soket_deadline_ref (SoketDeadline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
deadline_clear (gpointer data)
{
  SoketDeadline *self = data;

  if (self->event != NULL)
    g_free (self->event);
  if (self->detail != NULL)
    g_free (self->detail);
  if (self->anchors.room > 1)
    g_free (self->anchors.data);
  if (self->parts != NULL)
    g_ptr_array_unref (self->parts);
}

/**
 * soket_deadline_unref:
 * @self: (transfer full): a deadline
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_deadline_unref (SoketDeadline *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, deadline_clear);
}

/* A phrase; a whole text is for the scanner. Keeps the parsers' work small whatever comes in. */
#define MAX_LENGTH 8192

/**
 * soket_deadline_parse:
 * @text: a Vietnamese phrase or the canonical notation, UTF-8 in any normal form
 *
 * Reads a deadline. Words around it ("hoàn thành", "gửi báo cáo") are passed
 * over; of what looks like a deadline and cannot be read a deadline of the kind
 * %SOKET_DEADLINE_UNRESOLVED comes, whose reason [class@Soket.Resolver] gives.
 *
 * Errors: %SOKET_DEADLINE_ERROR_SYNTAX, %SOKET_DEADLINE_ERROR_INVALID_DAY (a
 * day such as 31/4; the message names the mend),
 * %SOKET_DEADLINE_ERROR_AMBIGUOUS (two different deadlines) and
 * %SOKET_DEADLINE_ERROR_OUT_OF_RANGE (a year outside 1900 to 2199).
 *
 * Returns: (transfer full): the deadline
 *
 * Since: 1.0
 */
SoketDeadline *
soket_deadline_parse (const char *text, GError **error)
{
  g_autofree char *trimmed = NULL;
  g_autoptr (GError) fault = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH) {
    g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
                 _ ("The phrase is longer than %d bytes: give the words of one deadline"),
                 MAX_LENGTH);
    return NULL;
  }
  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
                 _ ("The phrase is not UTF-8: convert it first, for example with iconv"));
    return NULL;
  }
  trimmed = g_strstrip (g_strdup (text));
  if (trimmed[0] == '\0') {
    g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
                 _ ("The phrase is empty: a deadline was expected, as “trước ngày 05/7/2022”"));
    return NULL;
  }
  SoketDeadline *deadline = soket_deadline_parse_notation (trimmed, &fault);
  if (deadline == NULL && fault == NULL)
    return soket_deadline_parse_phrase (trimmed, error);
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  return deadline;
}

static SoketDeadlineKind
point_kind (SoketDeadline *self)
{
  if (self->part == SOKET_PART_START || self->part == SOKET_PART_MID)
    return SOKET_DEADLINE_FUZZY;
  return soket_point_is_day (&self->a) ? SOKET_DEADLINE_DATE : SOKET_DEADLINE_PERIOD;
}

static SoketDeadlineKind
limit_kind (SoketDeadline *self)
{
  gboolean unsaid = self->tie == SOKET_TIE_NONE || g_strcmp0 (self->event, "?") == 0;

  return unsaid ? SOKET_DEADLINE_ON_EVENT : SOKET_DEADLINE_LIMIT;
}

/**
 * soket_deadline_get_kind:
 * @self: a deadline
 *
 * What kind of rule it is.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
SoketDeadlineKind
soket_deadline_get_kind (SoketDeadline *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DEADLINE_UNRESOLVED);

  switch (self->form) {
  case SOKET_FORM_POINT:
    return point_kind (self);
  case SOKET_FORM_WORKDAY_OF:
    return SOKET_DEADLINE_DATE;
  case SOKET_FORM_WINDOW:
    return SOKET_DEADLINE_WINDOW;
  case SOKET_FORM_LIMIT:
    return limit_kind (self);
  case SOKET_FORM_EVENT:
    return SOKET_DEADLINE_ON_EVENT;
  case SOKET_FORM_EACH:
    return SOKET_DEADLINE_RECURRING;
  case SOKET_FORM_BOTH:
    return soket_deadline_get_kind (self->parts->pdata[self->parts->len - 1]);
  case SOKET_FORM_CONTINUOUS:
    return SOKET_DEADLINE_CONTINUOUS;
  case SOKET_FORM_UNRESOLVED:
    break;
  }
  return SOKET_DEADLINE_UNRESOLVED;
}

/**
 * soket_deadline_kind_to_string:
 * @kind: a kind
 *
 * The name that JSON uses: "date", "period", "window", "limit", "recurring",
 * "fuzzy", "continuous", "on-event" or "unresolved".
 *
 * Returns: (transfer none): the name
 *
 * Since: 1.0
 */
const char *
soket_deadline_kind_to_string (SoketDeadlineKind kind)
{
  static const char *const names[] = {
    "date",  "period",     "window",   "limit",      "recurring",
    "fuzzy", "continuous", "on-event", "unresolved",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), "unresolved");

  return names[kind];
}

/**
 * soket_deadline_get_event:
 * @self: a deadline
 *
 * The words of the event it waits for, as in the text; "issued" and "effective"
 * are the plan's own signing and effect.
 *
 * Returns: (nullable) (transfer none): the words, or %NULL when it waits for no
 *   event or does not say for which
 *
 * Since: 1.0
 */
const char *
soket_deadline_get_event (SoketDeadline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strcmp0 (self->event, "?") == 0 ? NULL : self->event;
}

static gboolean
any_part (SoketDeadline *self, gboolean (*ask) (SoketDeadline *))
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (ask (self->parts->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * soket_deadline_needs_year:
 * @self: a deadline
 *
 * Whether a year is missing in it ("trước ngày 05/7", "trong tuần"), so that
 * the day of the plan is needed to settle it.
 *
 * Returns: %TRUE when a year is missing
 *
 * Since: 1.0
 */
gboolean
soket_deadline_needs_year (SoketDeadline *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (soket_point_is_told (&self->a) || soket_point_is_told (&self->b)
      || (self->form == SOKET_FORM_POINT && self->a.kind == SOKET_POINT_NOW))
    return TRUE;
  return soket_point_lacks_year (&self->a) || soket_point_lacks_year (&self->b)
         || any_part (self, soket_deadline_needs_year);
}

/**
 * soket_deadline_needs_calendar:
 * @self: a deadline
 *
 * Whether its last day depends on which days are worked: a limit (it rolls, or
 * counts working days), or the n-th working day of a period.
 *
 * Returns: %TRUE when the calendar of working days is needed
 *
 * Since: 1.0
 */
gboolean
soket_deadline_needs_calendar (SoketDeadline *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->form == SOKET_FORM_LIMIT
      || (self->form == SOKET_FORM_WORKDAY_OF && self->a.weekday == 0))
    return TRUE;
  for (guint i = 0; i < self->anchors.len; i++)
    if (self->anchors.data[i].workday != 0)
      return TRUE;
  return any_part (self, soket_deadline_needs_calendar);
}

/**
 * soket_deadline_to_string:
 * @self: a deadline
 *
 * The canonical notation, which parses back to an equal deadline.
 *
 * Returns: (transfer full): the notation
 *
 * Since: 1.0
 */
char *
soket_deadline_to_string (SoketDeadline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return soket_deadline_print (self);
}

/**
 * soket_deadline_equal:
 * @self: a deadline
 * @other: a deadline
 *
 * Whether both say the same, in whatever words: whether their canonical
 * notation is one.
 *
 * Returns: %TRUE when they are equal
 *
 * Since: 1.0
 */
gboolean
soket_deadline_equal (SoketDeadline *self, SoketDeadline *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return soket_deadline_prints_as (self, other);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-event-private.h"

const SoketEventFieldInfo soket_event_fields[SOKET_EVENT_N_FIELDS] = {
  [SOKET_EVENT_FIELD_ID] = { "id", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_KIND] = { "kind", SOKET_EVENT_TYPE_KIND, TRUE },
  [SOKET_EVENT_FIELD_PLAN] = { "plan", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_TASK] = { "task", SOKET_EVENT_TYPE_TEXT, TRUE },
  [SOKET_EVENT_FIELD_UNIT] = { "unit", SOKET_EVENT_TYPE_TEXT, TRUE },
  [SOKET_EVENT_FIELD_PERIOD] = { "period", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_AT] = { "at", SOKET_EVENT_TYPE_INSTANT, FALSE },
  [SOKET_EVENT_FIELD_RECORDED] = { "recorded", SOKET_EVENT_TYPE_INSTANT, FALSE },
  [SOKET_EVENT_FIELD_SENT] = { "sent", SOKET_EVENT_TYPE_INSTANT, FALSE },
  [SOKET_EVENT_FIELD_RECEIVED] = { "received", SOKET_EVENT_TYPE_INSTANT, FALSE },
  [SOKET_EVENT_FIELD_CHANNEL] = { "channel", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_DOCUMENT] = { "document", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_ACTOR] = { "actor", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_UNTIL] = { "until", SOKET_EVENT_TYPE_INSTANT, FALSE },
  [SOKET_EVENT_FIELD_OF] = { "of", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_EVENT] = { "event", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_NOTE] = { "note", SOKET_EVENT_TYPE_TEXT, FALSE },
  [SOKET_EVENT_FIELD_CONTENT] = { "content", SOKET_EVENT_TYPE_CONTENT, FALSE },
};

int
soket_event_field_find (const char *name)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    if (g_str_equal (soket_event_fields[i].name, name))
      return i;
  }
  return -1;
}

char *
soket_event_field_list (void)
{
  const char *names[SOKET_EVENT_N_FIELDS + 1] = { NULL };

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    names[i] = soket_event_fields[i].name;
  return g_strjoinv (", ", (GStrv) names);
}

/**
 * soket_event_get_id:
 * @self: an event
 *
 * The id that makes recording the event twice harmless.
 *
 * Returns: (nullable): the id, %NULL when the ledger is to make one
 *
 * Since: 1.0
 */
const char *
soket_event_get_id (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return soket_event_peek_text (self, SOKET_EVENT_FIELD_ID);
}

/**
 * soket_event_get_plan:
 * @self: an event
 *
 * The plan whose task it is.
 *
 * Returns: (nullable): id of the plan, %NULL when only one has the task
 *
 * Since: 1.0
 */
const char *
soket_event_get_plan (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return soket_event_peek_text (self, SOKET_EVENT_FIELD_PLAN);
}

/**
 * soket_event_get_task:
 * @self: an event
 *
 * The task.
 *
 * Returns: id of the task
 *
 * Since: 1.0
 */
const char *
soket_event_get_task (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return soket_event_peek_text (self, SOKET_EVENT_FIELD_TASK);
}

/**
 * soket_event_get_unit:
 * @self: an event
 *
 * The unit, or the group, as it was named.
 *
 * Returns: the unit
 *
 * Since: 1.0
 */
const char *
soket_event_get_unit (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return soket_event_peek_text (self, SOKET_EVENT_FIELD_UNIT);
}

/**
 * soket_event_get_period:
 * @self: an event
 *
 * The period of a task that recurs.
 *
 * Returns: (nullable): id of the period, %NULL when there is only one
 *
 * Since: 1.0
 */
const char *
soket_event_get_period (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return soket_event_peek_text (self, SOKET_EVENT_FIELD_PERIOD);
}

/**
 * soket_event_get_at:
 * @self: an event
 *
 * When it happened.
 *
 * Returns: the instant, %SOKET_INSTANT_NONE when the ledger is to fill it in
 *
 * Since: 1.0
 */
SoketInstant
soket_event_get_at (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);
  return soket_event_peek_instant (self, SOKET_EVENT_FIELD_AT);
}

/**
 * soket_event_get_received:
 * @self: an event
 *
 * When the recipient had it, which decides whatever the channel.
 *
 * Returns: the instant, %SOKET_INSTANT_NONE when not noted
 *
 * Since: 1.0
 */
SoketInstant
soket_event_get_received (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);
  return soket_event_peek_instant (self, SOKET_EVENT_FIELD_RECEIVED);
}

/**
 * soket_event_get_recorded:
 * @self: an event
 *
 * When the ledger was told.
 *
 * Returns: the instant, %SOKET_INSTANT_NONE when the ledger is to fill it in
 *
 * Since: 1.0
 */
SoketInstant
soket_event_get_recorded (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);
  return soket_event_peek_instant (self, SOKET_EVENT_FIELD_RECORDED);
}

/**
 * soket_event_get_until:
 * @self: an event
 *
 * The last permitted instant of an extension or a return, as it was given: a day
 * without a time is that whole day.
 *
 * Returns: the instant, %SOKET_INSTANT_NONE when there is none
 *
 * Since: 1.0
 */
SoketInstant
soket_event_get_until (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);
  return soket_event_peek_instant (self, SOKET_EVENT_FIELD_UNTIL);
}

/**
 * soket_event_get_deciding:
 * @self: an event
 *
 * The moment that is held against the deadline: `received` where it is known, else
 * `at`. A ledger whose policy has a regime under which posted papers count by their
 * postmark takes `sent` of a submission instead, where it is known.
 *
 * Returns: the instant, %SOKET_INSTANT_NONE when neither is there
 *
 * Since: 1.0
 */
SoketInstant
soket_event_get_deciding (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);

  SoketInstant received = soket_event_get_received (self);
  return received != SOKET_INSTANT_NONE ? received : soket_event_get_at (self);
}

SoketInstant
soket_event_get_postmark (SoketEvent *self)
{
  return soket_event_get_kind (self) == SOKET_EVENT_SUBMITTED
             ? soket_event_peek_instant (self, SOKET_EVENT_FIELD_SENT)
             : SOKET_INSTANT_NONE;
}

/**
 * soket_event_get_document:
 * @self: an event
 *
 * Symbol of the paper that was handed in, or that grants the extension.
 *
 * Returns: (nullable): the symbol, %NULL when there is none
 *
 * Since: 1.0
 */
const char *
soket_event_get_document (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return soket_event_peek_text (self, SOKET_EVENT_FIELD_DOCUMENT);
}

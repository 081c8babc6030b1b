/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-event-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "calendar/soket-day-private.h"
#include "ledger/soket-ledger-json-private.h"

/**
 * SoketEvent:
 *
 * One thing that happened to an obligation, as it was recorded.
 * Immutable: any thread may use it.
 *
 * Its fields have the names of the columns of a file of events: `id`, `kind`,
 * `plan`, `task`, `unit`, `period`, `at` (when it happened), `recorded` (when the
 * ledger was told), `sent`, `received`, `channel`, `document`, `actor`, `until`,
 * `of`, `event`, `note`, `content`. Those without a getter of their own are read by
 * [method@Soket.Event.dup_field] and changed, in a copy, by
 * [method@Soket.Event.with_field].
 *
 * Since: 1.0
 */

/* Which member is used follows from the type of the field; NULL and 0 are "not there". */
typedef union {
  char *text;
  gint32 number; /* an instant, or the kind */
} Value;

#define KIND_MISSING (-1)
/* Beside the kind. */
#define NEEDED (1u << SOKET_EVENT_FIELD_TASK | 1u << SOKET_EVENT_FIELD_UNIT)

struct _SoketEvent {
  Value values[SOKET_EVENT_N_FIELDS];
  guint32 there;    /* a bit a field: texts and instants */
  guint32 borrowed; /* texts that are somebody else's */
};

G_DEFINE_BOXED_TYPE (SoketEvent, soket_event, soket_event_ref, soket_event_unref)

static inline gboolean
is_text (SoketEventField field)
{
  return soket_event_fields[field].type == SOKET_EVENT_TYPE_TEXT
         || soket_event_fields[field].type == SOKET_EVENT_TYPE_CONTENT;
}

SoketEvent *
soket_event_new_blank (void)
{
  SoketEvent *self = g_atomic_rc_box_new0 (SoketEvent);

  self->values[SOKET_EVENT_FIELD_KIND].number = KIND_MISSING;
  return self;
}

/* @text is the event's own from now on, or @borrowed. */
static void
put_text (SoketEvent *self, SoketEventField field, char *text, gboolean borrowed)
{
  guint32 bit = 1u << field;

  if ((self->there & ~self->borrowed & bit) != 0)
    g_free (self->values[field].text);
  self->values[field].text = text;
  self->there = text != NULL ? self->there | bit : self->there & ~bit;
  self->borrowed = borrowed ? self->borrowed | bit : self->borrowed & ~bit;
}

void
soket_event_set_text (SoketEvent *self, SoketEventField field, const char *value)
{
  put_text (self, field, g_strdup (value), FALSE);
}

void
soket_event_borrow_text (SoketEvent *self, SoketEventField field, const char *value)
{
  put_text (self, field, (char *) value, TRUE);
}

void
soket_event_set_instant (SoketEvent *self, SoketEventField field, SoketInstant value)
{
  guint32 bit = 1u << field;

  self->values[field].number = value;
  self->there = value != SOKET_INSTANT_NONE ? self->there | bit : self->there & ~bit;
}

void
soket_event_set_kind (SoketEvent *self, SoketEventKind kind)
{
  self->values[SOKET_EVENT_FIELD_KIND].number = (gint32) kind;
}

/* An error of the value gets the name of the field in front. */
static gboolean
refuse_value (SoketEventField field, GError *why, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE, "%s: %s",
               soket_event_fields[field].name, why->message);
  g_error_free (why);
  return FALSE;
}

static gboolean
set_kind (SoketEvent *self, const char *value, GError **error)
{
  GError *why = NULL;
  SoketEventKind kind = soket_event_kind_from_string (value != NULL ? value : "", &why);

  if (why != NULL)
    return refuse_value (SOKET_EVENT_FIELD_KIND, why, error);
  soket_event_set_kind (self, kind);
  return TRUE;
}

static gboolean
set_instant (SoketEvent *self, SoketEventField field, const char *value, GError **error)
{
  GError *why = NULL;
  SoketInstant instant = value != NULL ? soket_instant_parse (value, &why) : SOKET_INSTANT_NONE;

  if (why != NULL)
    return refuse_value (field, why, error);
  soket_event_set_instant (self, field, instant);
  return TRUE;
}

static gboolean
set_content (SoketEvent *self, const char *value, GError **error)
{
  char *normal = value != NULL ? soket_event_content_normalize (value, error) : NULL;

  if (value != NULL && normal == NULL)
    return FALSE;
  put_text (self, SOKET_EVENT_FIELD_CONTENT, normal, FALSE);
  return TRUE;
}

gboolean
soket_event_set_composed (SoketEvent *self, SoketEventField field, const char *value,
                          GError **error)
{
  if (value != NULL && *value == '\0')
    value = NULL;
  switch (soket_event_fields[field].type) {
  case SOKET_EVENT_TYPE_KIND:
    return set_kind (self, value, error);
  case SOKET_EVENT_TYPE_INSTANT:
    return set_instant (self, field, value, error);
  case SOKET_EVENT_TYPE_CONTENT:
    return set_content (self, value, error);
  case SOKET_EVENT_TYPE_TEXT:
  default:
    soket_event_borrow_text (self, field, value);
    return TRUE;
  }
}

gboolean
soket_event_set (SoketEvent *self, SoketEventField field, const char *value, GError **error)
{
  if (soket_event_fields[field].type != SOKET_EVENT_TYPE_TEXT || value == NULL)
    return soket_event_set_composed (self, field, value, error);
  put_text (self, field, *value != '\0' ? soket_text_normalize (value, -1) : NULL, FALSE);
  return TRUE;
}

static gboolean
check_needed (SoketEvent *self, GError **error)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    if (soket_event_fields[i].needed
        && (is_text (i) ? self->values[i].text == NULL : self->values[i].number == KIND_MISSING)) {
      g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                   _ ("%s: an event needs one; fill it in"), soket_event_fields[i].name);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
soket_event_check (SoketEvent *self, GError **error)
{
  if (((self->there & NEEDED) != NEEDED
       || self->values[SOKET_EVENT_FIELD_KIND].number == KIND_MISSING)
      && !check_needed (self, error))
    return FALSE;
  if (soket_event_peek_text (self, SOKET_EVENT_FIELD_CONTENT) != NULL
      && soket_event_get_kind (self) != SOKET_EVENT_SUBMITTED) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                 _ ("content: only a submitted event has one, this one is %s; remove it"),
                 soket_event_kind_to_string (soket_event_get_kind (self)));
    return FALSE;
  }
  return TRUE;
}

guint32
soket_event_get_fields (SoketEvent *self)
{
  return self->there;
}

const char *
soket_event_peek_text (SoketEvent *self, SoketEventField field)
{
  return is_text (field) ? self->values[field].text : NULL;
}

SoketInstant
soket_event_peek_instant (SoketEvent *self, SoketEventField field)
{
  return soket_event_fields[field].type == SOKET_EVENT_TYPE_INSTANT ? self->values[field].number
                                                                    : SOKET_INSTANT_NONE;
}

char *
soket_event_dup_value (SoketEvent *self, SoketEventField field)
{
  if (is_text (field))
    return g_strdup (self->values[field].text);
  if (field == SOKET_EVENT_FIELD_KIND)
    return g_strdup (soket_event_kind_to_string (soket_event_get_kind (self)));
  if (self->values[field].number == SOKET_INSTANT_NONE)
    return NULL;
  return soket_instant_to_string (self->values[field].number);
}

gboolean
soket_event_same_content (SoketEvent *self, SoketEvent *other)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    if (i == SOKET_EVENT_FIELD_RECORDED)
      continue;
    if (is_text (i) ? g_strcmp0 (self->values[i].text, other->values[i].text) != 0
                    : self->values[i].number != other->values[i].number)
      return FALSE;
  }
  return TRUE;
}

/**
 * soket_event_new:
 * @kind: what happened
 * @task: id of the task
 * @unit: the unit: its id, its code or its name; of `extended`, `suspended`,
 *   `resumed`, `waived` and `reminded` also a group's
 * @at: when it happened; %SOKET_INSTANT_NONE leaves it to the ledger
 *
 * An event with nothing but what every event has.
 *
 * Returns: (transfer full): the event
 *
 * Since: 1.0
 */
SoketEvent *
soket_event_new (SoketEventKind kind, const char *task, const char *unit, SoketInstant at)
{
  g_return_val_if_fail (soket_event_kind_to_string (kind) != NULL, NULL);
  g_return_val_if_fail (task != NULL && *task != '\0' && g_utf8_validate (task, -1, NULL), NULL);
  g_return_val_if_fail (unit != NULL && *unit != '\0' && g_utf8_validate (unit, -1, NULL), NULL);
  g_return_val_if_fail (at == SOKET_INSTANT_NONE || soket_instant_get_day (at) != SOKET_DAY_NONE,
                        NULL);

  SoketEvent *self = soket_event_new_blank ();
  soket_event_set_kind (self, kind);
  soket_event_set_instant (self, SOKET_EVENT_FIELD_AT, at);
  put_text (self, SOKET_EVENT_FIELD_TASK, soket_text_normalize (task, -1), FALSE);
  put_text (self, SOKET_EVENT_FIELD_UNIT, soket_text_normalize (unit, -1), FALSE);
  return self;
}

/**
 * soket_event_ref:
 * @self: an event
 *
 * Takes a reference. Safe in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketEvent *
soket_event_ref (SoketEvent *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_event (gpointer data)
{
  SoketEvent *self = data;

  for (guint32 left = self->there & ~self->borrowed & SOKET_EVENT_TEXTS; left != 0;
       left &= left - 1)
    g_free (self->values[soket_event_first_field (left)].text);
}

void
soket_event_reset (SoketEvent *self)
{
  clear_event (self);
  memset (self, 0, sizeof *self);
  self->values[SOKET_EVENT_FIELD_KIND].number = KIND_MISSING;
}

/**
 * soket_event_unref:
 * @self: (transfer full): an event
 *
 * Gives a reference back. Safe in any thread.
 *
 * Since: 1.0
 */
void
soket_event_unref (SoketEvent *self)
{
  g_atomic_rc_box_release_full (self, clear_event);
}

SoketEvent *
soket_event_copy (SoketEvent *self)
{
  SoketEvent *copy = soket_event_new_blank ();

  *copy = *self;
  copy->borrowed = 0;
  for (guint32 left = copy->there & SOKET_EVENT_TEXTS; left != 0; left &= left - 1) {
    SoketEventField field = soket_event_first_field (left);

    copy->values[field].text = g_strdup (self->values[field].text);
  }
  return copy;
}

/**
 * soket_event_with_field:
 * @self: an event
 * @name: name of a field, as `document`
 * @value: (nullable): its text as in a file of events; %NULL or an empty text takes
 *   the field away
 * @error: return location for an error
 *
 * A copy that differs in one field. Texts are made NFC; times are read by
 * [func@Soket.instant_parse].
 *
 * Errors: %SOKET_LEDGER_ERROR_SYNTAX when no field has that name or `content` is
 * not the JSON it should be; %SOKET_LEDGER_ERROR_VALUE when the field cannot have
 * that value, or cannot be missing.
 *
 * Returns: (transfer full): the copy, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketEvent *
soket_event_with_field (SoketEvent *self, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  int field = soket_event_field_find (name);
  if (field < 0) {
    g_autofree char *quoted = soket_day_quote (name);
    g_autofree char *all = soket_event_field_list ();

    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
                 _ ("An event has no field “%s”; it has: %s"), quoted, all);
    return NULL;
  }
  if (value != NULL && !g_utf8_validate (value, -1, NULL)) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                 _ ("%s: the text is not UTF-8; convert it"), name);
    return NULL;
  }

  g_autoptr (SoketEvent) copy = soket_event_copy (self);
  if (!soket_event_set (copy, (SoketEventField) field, value, error)
      || !soket_event_check (copy, error))
    return NULL;
  return g_steal_pointer (&copy);
}

/**
 * soket_event_dup_field:
 * @self: an event
 * @name: name of a field, as `document`
 *
 * A field as text: times as [func@Soket.instant_to_string] writes them.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when the event has it not
 *
 * Since: 1.0
 */
char *
soket_event_dup_field (SoketEvent *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  int field = soket_event_field_find (name);
  return field >= 0 ? soket_event_dup_value (self, (SoketEventField) field) : NULL;
}

/**
 * soket_event_get_kind:
 * @self: an event
 *
 * What happened.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
SoketEventKind
soket_event_get_kind (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, SOKET_EVENT_NOTED);
  return (SoketEventKind) self->values[SOKET_EVENT_FIELD_KIND].number;
}

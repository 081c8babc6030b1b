/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-build-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-plan-struct-private.h"

SoketPlan *
soket_plan_build_new (void)
{
  SoketPlan *plan = g_object_new (SOKET_TYPE_PLAN, NULL);

  soket_record_put_number (&soket_plan_table, plan, "soket", SOKET_PLAN_VERSION);
  return plan;
}

static const SoketField *
find_field (const SoketTable *table, const char *key)
{
  const SoketField *field = soket_table_find (table, key);

  if (field == NULL)
    g_error ("%s has no key \"%s\"", table->name, key);
  return field;
}

const SoketTable *
soket_table_inner (const SoketTable *table, const char *key)
{
  return find_field (table, key)->table;
}

gpointer
soket_record_add (const SoketTable *table, gpointer record, const char *key)
{
  const SoketField *field = find_field (table, key);
  gpointer inner;

  g_return_val_if_fail (field->type == SOKET_FIELD_RECORD || field->type == SOKET_FIELD_RECORDS,
                        NULL);

  soket_record_set_seen (table, record, field, FALSE);
  if (field->type == SOKET_FIELD_RECORD) {
    if (soket_field_in (field, record, gpointer) == NULL)
      soket_field_in (field, record, gpointer) = soket_record_new (field->table);
    return soket_field_in (field, record, gpointer);
  }
  inner = soket_record_new (field->table);
  soket_records_append (field, record, inner);
  return inner;
}

/* Room for that many texts is made at first, then twice as many again and again; what is not used
 * is NULL. */
#define FIRST_ROOM 8

/* How many texts are there, without going through all: if the last place of a room is in use, then
 * the next larger room was made. */
static gsize
count_strings (char **strings, gsize *room)
{
  gsize low = 0, high;

  *room = FIRST_ROOM;
  while (strings[*room - 1] != NULL)
    *room *= 2;
  high = *room - 1;
  while (low < high) {
    gsize middle = low + (high - low) / 2;

    if (strings[middle] != NULL)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Takes @text. The last place of a room may be used: its use says that there is a larger one. */
static void
append_string (char ***strings, char *text)
{
  gsize room, n;

  if (*strings == NULL)
    *strings = g_new0 (char *, FIRST_ROOM);
  n = count_strings (*strings, &room);
  if (n == room - 1) {
    *strings = g_renew (char *, *strings, 2 * room);
    memset (*strings + room, 0, room * sizeof (char *));
  }
  (*strings)[n] = text;
}

static void
put_word (const SoketField *field, gpointer record, const char *text)
{
  for (guint i = 0; field->words[i] != NULL; i++)
    if (strcmp (field->words[i], text) == 0)
      soket_field_in (field, record, guint) = i + 1;
  if (soket_field_in (field, record, guint) == 0)
    g_error ("\"%s\" is no word of \"%s\"", text, field->key);
}

void
soket_record_put (const SoketTable *table, gpointer record, const char *key, const char *text)
{
  const SoketField *field = find_field (table, key);

  if (text == NULL || ((field->flags & SOKET_FIELD_FILLED) && *text == '\0'))
    return;
  if (field->type == SOKET_FIELD_WORD) {
    put_word (field, record, text);
  } else if (field->type == SOKET_FIELD_STRINGS) {
    append_string (&soket_field_in (field, record, char **), soket_text_normalize (text, -1));
  } else {
    g_return_if_fail (field->type == SOKET_FIELD_STRING);
    g_free (soket_field_in (field, record, char *));
    soket_field_in (field, record, char *) = soket_text_normalize (text, -1);
  }
  soket_record_set_seen (table, record, field, FALSE);
}

void
soket_record_put_day (const SoketTable *table, gpointer record, const char *key, SoketDay day)
{
  const SoketField *field = find_field (table, key);

  g_return_if_fail (field->type == SOKET_FIELD_DAY);

  if (day == SOKET_DAY_NONE)
    return;
  soket_field_in (field, record, SoketDay) = day;
  soket_record_set_seen (table, record, field, FALSE);
}

void
soket_record_put_number (const SoketTable *table, gpointer record, const char *key, double number)
{
  const SoketField *field = find_field (table, key);

  switch (field->type) {
  case SOKET_FIELD_BOOLEAN:
    soket_field_in (field, record, gboolean) = number != 0;
    break;
  case SOKET_FIELD_INTEGER:
    g_return_if_fail (number >= field->min && number <= G_MAXINT32);
    soket_field_in (field, record, guint) = (guint) number;
    break;
  case SOKET_FIELD_NUMBER:
    soket_field_in (field, record, double) = number;
    break;
  default:
    g_return_if_reached ();
  }
  soket_record_set_seen (table, record, field, FALSE);
}

void
soket_record_put_span (const SoketTable *table, gpointer record, const char *key, SoketSpan *span)
{
  const SoketField *field = find_field (table, key);

  g_return_if_fail (field->table == &soket_span_table && span != NULL);

  soket_record_free (field->table, soket_field_in (field, record, gpointer));
  soket_field_in (field, record, gpointer) = span;
  soket_record_set_seen (table, record, field, FALSE);
}

void
soket_plan_build_add_span (SoketPlan *plan, const char *pointer, SoketSpan *span)
{
  SoketImport *import = soket_record_add (&soket_plan_table, plan, "import");
  const SoketField *field = find_field (&soket_import_table, "spans");
  gpointer *place;

  if (import->spans == NULL) {
    import->spans = soket_record_map_new ();
    soket_record_set_seen (&soket_import_table, import, field, FALSE);
  }
  place = soket_record_map_find (import->spans, pointer);
  if (place == NULL) {
    soket_record_map_add (import->spans, g_strdup (pointer), span);
    return;
  }
  soket_span_unref (*place);
  *place = span;
}

SoketPlan *
soket_plan_build_end (SoketPlan *plan, GError **error)
{
  g_autoptr (SoketPlan) whole = plan;
  g_autoptr (GString) pointer = g_string_new (NULL);

  g_clear_pointer (&whole->ids, soket_plan_ids_free);
  if (!soket_record_check (&soket_plan_table, whole, pointer, error))
    return NULL;
  whole->ids = soket_plan_ids_new (whole, NULL, error);
  if (whole->ids == NULL || !soket_plan_set_policy (whole, error))
    return NULL;
  return g_steal_pointer (&whole);
}

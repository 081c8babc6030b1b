/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-table-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-json-map-private.h"

gpointer
soket_record_new (const SoketTable *table)
{
  gpointer record;

  if (table->object != NULL)
    return g_object_new (table->object (), NULL);
  record = table->release != NULL ? g_atomic_rc_box_alloc0 (table->size) : g_malloc0 (table->size);
  soket_record_init (table, record);
  return record;
}

void
soket_record_free (const SoketTable *table, gpointer record)
{
  if (record == NULL)
    return;
  if (table->object != NULL) {
    g_object_unref (record);
  } else if (table->release != NULL) {
    table->release (record);
  } else {
    soket_record_clear (table, record);
    g_free (record);
  }
}

void
soket_record_init (const SoketTable *table, gpointer record)
{
  for (const SoketField *field = table->fields; field->key != NULL; field++) {
    if (field->type == SOKET_FIELD_RECORDS && field->table->object != NULL)
      soket_field_in (field, record, GListStore *) = g_list_store_new (field->table->object ());
    else if (field->type == SOKET_FIELD_BOOLEAN)
      soket_field_in (field, record, gboolean) = (field->flags & SOKET_FIELD_TRUE) != 0;
  }
}

static void
clear_records (const SoketField *field, gpointer record)
{
  if (field->table->object != NULL) {
    g_clear_object (&soket_field_in (field, record, GListStore *));
    return;
  }
  for (guint i = 0; i < soket_records_get_n (field, record); i++)
    soket_record_free (field->table, soket_records_peek (field, record, i));
  g_clear_pointer (&soket_field_in (field, record, GPtrArray *), g_ptr_array_unref);
}

static void
clear_map (const SoketField *field, gpointer record)
{
  SoketRecordMap *map = soket_field_in (field, record, SoketRecordMap *);

  if (map == NULL)
    return;
  for (guint i = 0; i < map->records->len; i++)
    soket_record_free (field->table, map->records->pdata[i]);
  soket_record_map_free (map);
  soket_field_in (field, record, SoketRecordMap *) = NULL;
}

void
soket_field_clear (const SoketField *field, gpointer record)
{
  switch (field->type) {
  case SOKET_FIELD_STRING:
    g_clear_pointer (&soket_field_in (field, record, char *), g_free);
    break;
  case SOKET_FIELD_STRINGS:
    g_clear_pointer (&soket_field_in (field, record, char **), g_strfreev);
    break;
  case SOKET_FIELD_CHOICES:
    g_clear_pointer (&soket_field_in (field, record, GPtrArray *), g_ptr_array_unref);
    break;
  case SOKET_FIELD_RECORD:
    soket_record_free (field->table, soket_field_in (field, record, gpointer));
    soket_field_in (field, record, gpointer) = NULL;
    break;
  case SOKET_FIELD_RECORDS:
    clear_records (field, record);
    break;
  case SOKET_FIELD_MAP:
    clear_map (field, record);
    break;
  case SOKET_FIELD_WORD:
  case SOKET_FIELD_DAY:
  case SOKET_FIELD_BOOLEAN:
  case SOKET_FIELD_INTEGER:
  case SOKET_FIELD_NUMBER:
    break;
  }
}

void
soket_record_clear (const SoketTable *table, gpointer record)
{
  for (const SoketField *field = table->fields; field->key != NULL; field++)
    soket_field_clear (field, record);
}

static gboolean
field_equal (const SoketField *field, gconstpointer a, gconstpointer b)
{
  switch (field->type) {
  case SOKET_FIELD_STRING:
    return g_strcmp0 (soket_field_in (field, a, char *), soket_field_in (field, b, char *)) == 0;
  case SOKET_FIELD_STRINGS:
    return g_strv_equal (soket_strings (soket_field_in (field, a, char **)),
                         soket_strings (soket_field_in (field, b, char **)));
  case SOKET_FIELD_WORD:
  case SOKET_FIELD_DAY:
  case SOKET_FIELD_BOOLEAN:
  case SOKET_FIELD_INTEGER:
    return soket_field_in (field, a, gint32) == soket_field_in (field, b, gint32);
  case SOKET_FIELD_NUMBER:
  case SOKET_FIELD_CHOICES:
  case SOKET_FIELD_RECORD:
  case SOKET_FIELD_RECORDS:
  case SOKET_FIELD_MAP:
    break;
  }
  g_return_val_if_reached (FALSE);
}

gboolean
soket_record_equal (const SoketTable *table, gconstpointer a, gconstpointer b)
{
  for (const SoketField *field = table->fields; field->key != NULL; field++)
    if (!field_equal (field, a, b))
      return FALSE;
  return TRUE;
}

char *
soket_record_check_days (SoketDay from, SoketDay until)
{
  if (until == SOKET_DAY_NONE || until >= from)
    return NULL;
  g_autofree char *first = soket_day_to_string (from);
  g_autofree char *last = soket_day_to_string (until);
  return g_strdup_printf (_ ("expected a day on or after \"from\" (%s), found %s; change one of "
                             "the two"),
                          first, last);
}

const SoketField *
soket_table_find (const SoketTable *table, const char *key)
{
  for (const SoketField *field = table->fields; field->key != NULL; field++)
    if (strcmp (field->key, key) == 0)
      return field;
  return NULL;
}

#define LONGEST_KEY 24

/* Edit distance; both at most LONGEST_KEY bytes. */
static guint
count_edits (const char *a, const char *b)
{
  guint row[LONGEST_KEY + 1];
  gsize n = strlen (b);

  for (gsize j = 0; j <= n; j++)
    row[j] = (guint) j;
  for (gsize i = 0; a[i] != '\0'; i++) {
    guint diagonal = row[0];

    row[0] = (guint) i + 1;
    for (gsize j = 0; j < n; j++) {
      guint above = row[j + 1];
      guint best = MIN (MIN (above, row[j]) + 1, diagonal + (a[i] != b[j]));

      diagonal = above;
      row[j + 1] = best;
    }
  }
  return row[n];
}

const char *
soket_table_find_similar (const SoketTable *table, const char *key)
{
  g_autofree char *lower = g_ascii_strdown (key, -1);
  const char *nearest = NULL;
  guint least = 3; /* more edits than this make another word */

  if (strlen (lower) > LONGEST_KEY)
    return NULL;
  for (const SoketField *field = table->fields; field->key != NULL; field++) {
    guint edits = count_edits (lower, field->key);

    if (edits < least && edits < strlen (field->key)) {
      least = edits;
      nearest = field->key;
    }
  }
  return nearest;
}

char *
soket_table_join_keys (const SoketTable *table, gboolean is_text)
{
  GString *keys = g_string_new (NULL);

  for (const SoketField *field = table->fields; field->key != NULL; field++)
    if (!is_text || field->type == SOKET_FIELD_STRING)
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", field->key);
  return g_string_free (keys, FALSE);
}

static guint64
get_bit (const SoketTable *table, const SoketField *field)
{
  return G_GUINT64_CONSTANT (1) << (field - table->fields);
}

gboolean
soket_record_has (const SoketTable *table, gconstpointer record, const SoketField *field)
{
  const SoketPresence *presence = G_STRUCT_MEMBER_P (record, table->presence);

  return (presence->seen & get_bit (table, field)) != 0;
}

gboolean
soket_record_has_null (const SoketTable *table, gconstpointer record, const SoketField *field)
{
  const SoketPresence *presence = G_STRUCT_MEMBER_P (record, table->presence);

  return (presence->null & get_bit (table, field)) != 0;
}

void
soket_record_set_seen (const SoketTable *table, gpointer record, const SoketField *field,
                       gboolean is_null)
{
  SoketPresence *presence = G_STRUCT_MEMBER_P (record, table->presence);

  presence->seen |= get_bit (table, field);
  if (is_null)
    presence->null |= get_bit (table, field);
}

void
soket_record_set_absent (const SoketTable *table, gpointer record, const SoketField *field)
{
  SoketPresence *presence = G_STRUCT_MEMBER_P (record, table->presence);

  presence->seen &= ~get_bit (table, field);
  presence->null &= ~get_bit (table, field);
}

void
soket_records_append (const SoketField *field, gpointer record, gpointer element)
{
  if (field->table->object != NULL) {
    g_list_store_append (soket_field_in (field, record, GListStore *), element);
    g_object_unref (element);
    return;
  }
  GPtrArray **elements = &soket_field_in (field, record, GPtrArray *);
  if (*elements == NULL)
    *elements = g_ptr_array_new ();
  g_ptr_array_add (*elements, element);
}

guint
soket_records_get_n (const SoketField *field, gconstpointer record)
{
  const GPtrArray *elements;

  if (field->table->object != NULL)
    return g_list_model_get_n_items (soket_field_in (field, record, GListModel *));
  elements = soket_field_in (field, record, GPtrArray *);
  return elements != NULL ? elements->len : 0;
}

gpointer
soket_records_peek (const SoketField *field, gconstpointer record, guint index)
{
  g_autoptr (GObject) object = NULL;

  if (field->table->object == NULL)
    return soket_field_in (field, record, GPtrArray *)->pdata[index];
  object = g_list_model_get_item (soket_field_in (field, record, GListModel *), index);
  return object; /* the list holds it */
}

SoketChoice *
soket_choice_new (const char *key, GStrv values, gboolean is_list)
{
  SoketChoice *choice = g_new0 (SoketChoice, 1);

  choice->key = g_strdup (key);
  choice->values = values;
  choice->is_list = is_list;
  return choice;
}

void
soket_choice_free (SoketChoice *choice)
{
  g_free (choice->key);
  g_strfreev (choice->values);
  g_free (choice);
}

SoketRecordMap *
soket_record_map_new (void)
{
  SoketRecordMap *map = g_new0 (SoketRecordMap, 1);

  map->pointers = g_ptr_array_new_with_free_func (g_free);
  map->records = g_ptr_array_new ();
  return map;
}

void
soket_record_map_free (SoketRecordMap *map)
{
  g_clear_pointer (&map->places, g_hash_table_unref);
  g_ptr_array_unref (map->pointers);
  g_ptr_array_unref (map->records);
  g_free (map);
}

void
soket_record_map_add (SoketRecordMap *map, char *pointer, gpointer record)
{
  g_ptr_array_add (map->pointers, pointer);
  g_ptr_array_add (map->records, record);
  if (map->places != NULL)
    g_hash_table_insert (map->places, pointer, GUINT_TO_POINTER (map->records->len));
}

gpointer
soket_record_map_steal (SoketRecordMap *map, guint place)
{
  g_clear_pointer (&map->places, g_hash_table_unref); /* those behind move up */
  g_ptr_array_remove_index (map->pointers, place);
  return g_ptr_array_remove_index (map->records, place);
}

gpointer *
soket_record_map_find (SoketRecordMap *map, const char *pointer)
{
  guint place;

  if (map->places == NULL) {
    map->places = g_hash_table_new (g_str_hash, g_str_equal);
    for (guint i = 0; i < map->pointers->len; i++)
      g_hash_table_insert (map->places, map->pointers->pdata[i], GUINT_TO_POINTER (i + 1));
  }
  place = GPOINTER_TO_UINT (g_hash_table_lookup (map->places, pointer));
  return place > 0 ? &map->records->pdata[place - 1] : NULL;
}

const char *const *
soket_strings (char **strings)
{
  static const char *const none[] = { NULL };

  return strings != NULL ? (const char *const *) strings : none;
}

static gboolean
walk_inner (const SoketField *field, gpointer record, GString *pointer, SoketVisit visit,
            gpointer data)
{
  gsize length = pointer->len;

  if (field->type == SOKET_FIELD_RECORD)
    return soket_record_walk (field->table, soket_field_in (field, record, gpointer), pointer,
                              visit, data);
  if (field->type != SOKET_FIELD_RECORDS)
    return TRUE;
  for (guint i = 0; i < soket_records_get_n (field, record); i++) {
    soket_json_pointer_push_index (pointer, i);
    if (!soket_record_walk (field->table, soket_records_peek (field, record, i), pointer, visit,
                            data))
      return FALSE;
    g_string_truncate (pointer, length);
  }
  return TRUE;
}

gboolean
soket_record_walk (const SoketTable *table, gpointer record, GString *pointer, SoketVisit visit,
                   gpointer data)
{
  gsize length = pointer->len;

  for (const SoketField *field = table->fields; field->key != NULL; field++) {
    if (!soket_record_has (table, record, field) || soket_record_has_null (table, record, field))
      continue;
    soket_json_pointer_push (pointer, field->key);
    if (!visit (table, field, record, pointer, data)
        || !walk_inner (field, record, pointer, visit, data))
      return FALSE;
    g_string_truncate (pointer, length);
  }
  return TRUE;
}

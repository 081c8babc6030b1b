/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "calendar/soket-day-private.h"

typedef struct {
  SoketJsonMap *map;
  GString *pointer;
  GError **error;
} Reader;

#define fail(reader, code, ...)                                                                    \
  soket_plan_fail ((reader)->map, (reader)->pointer->str, code, (reader)->error, __VA_ARGS__)

static char *
describe (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_ ("a list"));
  switch (json_node_get_value_type (node)) {
  case G_TYPE_STRING: {
    g_autofree char *text = soket_day_quote (json_node_get_string (node));
    return g_strdup_printf ("\"%s\"", text);
  }
  case G_TYPE_BOOLEAN:
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  case G_TYPE_INT64:
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  default:
    return g_strdup_printf ("%g", json_node_get_double (node));
  }
}

static gboolean
fail_type (Reader *reader, JsonNode *node, const char *expected, const char *mend)
{
  g_autofree char *found = describe (node);

  if (JSON_NODE_HOLDS_NULL (node))
    mend = _ ("leave the key out where nothing is known");
  return fail (reader, SOKET_PLAN_ERROR_TYPE, _ ("expected %s, found %s; %s"), expected, found,
               mend);
}

static gboolean
fail_value (Reader *reader, JsonNode *node, const char *expected, const char *mend)
{
  g_autofree char *found = describe (node);

  return fail (reader, SOKET_PLAN_ERROR_VALUE, _ ("expected %s, found %s; %s"), expected, found,
               mend);
}

static const char *
get_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
check_text (Reader *reader, const SoketField *field, JsonNode *node, const char *text)
{
  if (text == NULL)
    return fail_type (reader, node, _ ("a text"), _ ("put the words in double quotes"));
  if ((field->flags & SOKET_FIELD_FILLED) && *text == '\0')
    return fail_value (reader, node, _ ("a text that is not empty"),
                       _ ("fill it in, or leave the key out where it is optional"));
  if (g_strcmp0 (field->key, "id") == 0 && soket_text_has_control (text))
    return fail_value (reader, node, _ ("an id without line ends and tabs"),
                       _ ("write it in one line"));
  return TRUE;
}

static gboolean
read_string (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  const char *text = get_text (node);

  if (!check_text (reader, field, node, text))
    return FALSE;
  soket_field_in (field, record, char *) = soket_text_normalize (text, -1);
  return TRUE;
}

static gboolean
read_word (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  const char *text = get_text (node);
  g_autofree char *words = g_strjoinv (", ", (char **) field->words);
  g_autofree char *expected = g_strdup_printf (_ ("one of %s"), words);

  if (text == NULL)
    return fail_type (reader, node, expected, _ ("write the word in double quotes"));
  for (guint i = 0; field->words[i] != NULL; i++) {
    if (!g_str_equal (field->words[i], text))
      continue;
    soket_field_in (field, record, guint) = i + 1;
    return TRUE;
  }
  return fail_value (reader, node, expected, _ ("choose one of them, or leave the key out"));
}

static gboolean
has_shape_of_day (const char *text)
{
  const char *shape = "0000-00-00";

  for (; *shape != '\0'; shape++, text++)
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
      return FALSE;
  return *text == '\0';
}

static gboolean
read_day (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  const char *text = get_text (node);
  g_autoptr (GError) why = NULL;
  const char *mend = _ ("write year, month and day as in 2022-07-05");
  SoketDay day;

  if (text == NULL)
    return fail_type (reader, node, _ ("a day in quotes"), mend);
  if (!has_shape_of_day (text))
    return fail_value (reader, node, _ ("a day"), mend);
  day = soket_day_parse (text, &why);
  if (day == SOKET_DAY_NONE)
    return fail_value (reader, node, _ ("a day that exists, in the years 1900 to 2199"),
                       why->message);
  soket_field_in (field, record, SoketDay) = day;
  return TRUE;
}

static gboolean
read_boolean (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail_type (reader, node, _ ("true or false"), _ ("write it without quotes"));
  soket_field_in (field, record, gboolean) = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
get_number (JsonNode *node, double *number)
{
  GType type = json_node_get_value_type (node);

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;
  *number = type == G_TYPE_INT64 ? (double) json_node_get_int (node) : json_node_get_double (node);
  return TRUE;
}

static gboolean
read_integer (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  g_autofree char *expected
      = g_strdup_printf (_ ("a whole number from %u to %d"), field->min, G_MAXINT32);
  double number;

  if (!get_number (node, &number))
    return fail_type (reader, node, expected, _ ("write the digits without quotes"));
  if (number < field->min || number > G_MAXINT32 || number != (guint) number)
    return fail_value (reader, node, expected, _ ("correct the number"));
  soket_field_in (field, record, guint) = (guint) number;
  return TRUE;
}

static gboolean
read_number (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  double number;

  if (!get_number (node, &number))
    return fail_type (reader, node, _ ("a number"), _ ("write the digits without quotes"));
  if ((field->flags & SOKET_FIELD_SHARE) && (number < 0 || number > 1))
    return fail_value (reader, node, _ ("a number from 0 to 1"),
                       _ ("write eighty per cent as 0.8"));
  soket_field_in (field, record, double) = number;
  return TRUE;
}

/* One text of a list, with the pointer at it. */
static gboolean
add_text (Reader *reader, const SoketField *field, JsonNode *node, GPtrArray *texts)
{
  const char *text = get_text (node);
  g_autofree char *normal = NULL;

  if (!check_text (reader, field, node, text))
    return FALSE;
  normal = soket_text_normalize (text, -1);
  if ((field->flags & SOKET_FIELD_UNIQUE)
      && g_ptr_array_find_with_equal_func (texts, normal, g_str_equal, NULL)) {
    g_autofree char *found = describe (node);
    return fail (reader, SOKET_PLAN_ERROR_DUPLICATE,
                 _ ("expected each name once, found %s a second time; strike it out"), found);
  }
  g_ptr_array_add (texts, g_steal_pointer (&normal));
  return TRUE;
}

static GStrv
read_texts (Reader *reader, const SoketField *field, JsonNode *node)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gsize length = reader->pointer->len;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node)) {
    fail_type (reader, node, _ ("a list of texts"), _ ("put it in square brackets"));
    return NULL;
  }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    soket_json_pointer_push_index (reader->pointer, i);
    if (!add_text (reader, field, json_array_get_element (array, i), texts))
      return NULL;
    g_string_truncate (reader->pointer, length);
  }
  g_ptr_array_add (texts, NULL);
  return (GStrv) g_ptr_array_steal (texts, NULL);
}

static gboolean
read_strings (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  char **texts = read_texts (reader, field, node);

  soket_field_in (field, record, char **) = texts;
  return texts != NULL;
}

/* A single text is a list of one. */
static GStrv
read_choice_values (Reader *reader, JsonNode *node)
{
  const SoketField filled = { .flags = SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE };
  const char *text = get_text (node);
  g_auto (GStrv) values = NULL;

  if (text == NULL) {
    values = read_texts (reader, &filled, node);
    if (values != NULL && *values == NULL) {
      fail_value (reader, node, _ ("at least one value"), _ ("name the values that may hold"));
      return NULL;
    }
  } else if (check_text (reader, &filled, node, text)) {
    values = g_new0 (char *, 2);
    values[0] = soket_text_normalize (text, -1);
  }
  return g_steal_pointer (&values);
}

static SoketChoice *
read_choice (Reader *reader, const SoketField *field, const char *key, JsonNode *node)
{
  const SoketField *row = soket_table_find (field->table, key);
  GStrv values;

  if (row == NULL || row->type != SOKET_FIELD_STRING) {
    g_autofree char *keys = soket_table_join_keys (field->table, TRUE);
    fail (reader, SOKET_PLAN_ERROR_UNKNOWN_KEY,
          _ ("expected a field of a unit, found \"%s\"; select by one of %s"), key, keys);
    return NULL;
  }
  values = read_choice_values (reader, node);
  return values != NULL ? soket_choice_new (key, values, get_text (node) == NULL) : NULL;
}

static gboolean
read_choices (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  gsize length = reader->pointer->len;
  SoketChoices *choices;
  JsonObjectIter members;
  const char *key;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (reader, node, _ ("an object of unit fields and their values"),
                      _ ("write it as {\"kind\": \"phường\"}"));
  if (json_object_get_size (json_node_get_object (node)) == 0)
    return fail_value (reader, node, _ ("at least one field of a unit"),
                       _ ("an empty selection would take every unit: say which"));
  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_choice_free);
  soket_field_in (field, record, SoketChoices *) = choices;
  json_object_iter_init_ordered (&members, json_node_get_object (node));
  while (json_object_iter_next_ordered (&members, &key, &value)) {
    soket_json_pointer_push (reader->pointer, key);
    SoketChoice *choice = read_choice (reader, field, key, value);
    if (choice == NULL)
      return FALSE;
    g_ptr_array_add (choices, choice);
    g_string_truncate (reader->pointer, length);
  }
  return TRUE;
}

static gboolean read_members (Reader *reader, const SoketTable *table, JsonNode *node,
                              gpointer record);

/* A new record, or NULL. */
static gpointer
read_inner (Reader *reader, const SoketTable *table, JsonNode *node)
{
  gpointer inner = soket_record_new (table);

  if (read_members (reader, table, node, inner))
    return inner;
  soket_record_free (table, inner);
  return NULL;
}

static gboolean
read_record (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  gpointer inner = read_inner (reader, field->table, node);

  soket_field_in (field, record, gpointer) = inner;
  return inner != NULL;
}

static gboolean
read_records (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  gsize length = reader->pointer->len;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_type (reader, node, _ ("a list"), _ ("put it in square brackets"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    soket_json_pointer_push_index (reader->pointer, i);
    gpointer inner = read_inner (reader, field->table, json_array_get_element (array, i));
    if (inner == NULL)
      return FALSE;
    soket_records_append (field, record, inner);
    g_string_truncate (reader->pointer, length);
  }
  return TRUE;
}

/* The key of an element, with the pointer at it; NULL when another differs in its form only. */
static char *
normalize_key (Reader *reader, const char *key, GHashTable *seen)
{
  g_autofree char *normal = soket_text_normalize (key, -1);

  if (g_hash_table_add (seen, g_strdup (normal)))
    return g_steal_pointer (&normal);
  fail (reader, SOKET_PLAN_ERROR_DUPLICATE,
        _ ("expected each name once, found %s a second time; strike it out"), normal);
  return NULL;
}

static gboolean
add_mapped (Reader *reader, const SoketField *field, char *key, JsonNode *node, SoketRecordMap *map)
{
  gpointer inner = key != NULL ? read_inner (reader, field->table, node) : NULL;

  if (inner == NULL) {
    g_free (key);
    return FALSE;
  }
  soket_record_map_add (map, key, inner);
  return TRUE;
}

static gboolean
read_map (Reader *reader, const SoketField *field, JsonNode *node, gpointer record)
{
  gsize length = reader->pointer->len;
  SoketRecordMap *map;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonObjectIter members;
  const char *key;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (reader, node, _ ("an object"), _ ("put it in braces"));
  map = soket_record_map_new ();
  soket_field_in (field, record, SoketRecordMap *) = map;
  json_object_iter_init_ordered (&members, json_node_get_object (node));
  while (json_object_iter_next_ordered (&members, &key, &value)) {
    soket_json_pointer_push (reader->pointer, key);
    if (!add_mapped (reader, field, normalize_key (reader, key, seen), value, map))
      return FALSE;
    g_string_truncate (reader->pointer, length);
  }
  return TRUE;
}

/* In the order of SoketFieldType. */
static gboolean (*const readers[]) (Reader *, const SoketField *, JsonNode *, gpointer) = {
  read_string,  read_word,    read_day,    read_boolean, read_integer, read_number,
  read_strings, read_choices, read_record, read_records, read_map,
};

static gboolean
read_member (Reader *reader, const SoketTable *table, const char *key, JsonNode *node,
             gpointer record)
{
  const SoketField *field = soket_table_find (table, key);
  gboolean is_null = JSON_NODE_HOLDS_NULL (node);

  if (field == NULL) {
    const char *similar = soket_table_find_similar (table, key);
    return similar != NULL
               ? fail (reader, SOKET_PLAN_ERROR_UNKNOWN_KEY,
                       _ ("expected a known key, found \"%s\"; did you mean \"%s\"?"), key, similar)
               : fail (reader, SOKET_PLAN_ERROR_UNKNOWN_KEY,
                       _ ("expected a known key, found \"%s\"; strike it out"), key);
  }
  if ((!is_null || !(field->flags & SOKET_FIELD_NULLABLE))
      && !readers[field->type](reader, field, node, record))
    return FALSE;
  soket_record_set_seen (table, record, field, is_null);
  return TRUE;
}

static gboolean
check_record (Reader *reader, const SoketTable *table, gpointer record)
{
  const char *key = NULL;
  g_autofree char *why = NULL;

  for (const SoketField *field = table->fields; field->key != NULL; field++)
    if ((field->flags & SOKET_FIELD_REQUIRED) && !soket_record_has (table, record, field))
      return fail (reader, SOKET_PLAN_ERROR_MISSING,
                   _ ("expected the key \"%s\", found none; add it"), field->key);
  if (table->check == NULL || (why = table->check (record, &key)) == NULL)
    return TRUE;
  if (key != NULL)
    soket_json_pointer_push (reader->pointer, key);
  return fail (reader, SOKET_PLAN_ERROR_VALUE, "%s", why);
}

static gboolean
read_members (Reader *reader, const SoketTable *table, JsonNode *node, gpointer record)
{
  gsize length = reader->pointer->len;
  JsonObjectIter members;
  const char *key;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (reader, node, _ ("an object"), _ ("put its keys in braces"));
  json_object_iter_init_ordered (&members, json_node_get_object (node));
  while (json_object_iter_next_ordered (&members, &key, &value)) {
    soket_json_pointer_push (reader->pointer, key);
    if (!read_member (reader, table, key, value, record))
      return FALSE;
    g_string_truncate (reader->pointer, length);
  }
  return check_record (reader, table, record);
}

/* Before all else: a later version may have keys that are unknown here. */
static gboolean
check_version (Reader *reader, JsonNode *root)
{
  JsonNode *node = JSON_NODE_HOLDS_OBJECT (root)
                       ? json_object_get_member (json_node_get_object (root), "soket")
                       : NULL;
  double version;

  if (node == NULL || !get_number (node, &version) || version == SOKET_PLAN_VERSION)
    return TRUE; /* or a fault that the rows name */
  soket_json_pointer_push (reader->pointer, "soket");
  return fail (reader, SOKET_PLAN_ERROR_VERSION,
               version > SOKET_PLAN_VERSION
                   ? _ ("expected version %d of the format, found %g; a newer libsoket wrote this: "
                        "upgrade to it")
                   : _ ("expected version %d of the format, found %g; correct it"),
               SOKET_PLAN_VERSION, version);
}

gboolean
soket_record_read (const SoketTable *table, gpointer record, SoketJsonMap *map, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GError) why = NULL;
  gsize length;
  const char *text = soket_json_map_get_text (map, &length);
  Reader reader = { map, pointer, error };

  /* The map has checked the grammar: what fails here is memory or the parser itself. */
  if (!json_parser_load_from_data (parser, text, (gssize) length, &why))
    return soket_plan_fail (map, "", SOKET_PLAN_ERROR_SYNTAX, error, "%s", why->message);
  return check_version (&reader, json_parser_get_root (parser))
         && read_members (&reader, table, json_parser_get_root (parser), record);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <json-glib/json-glib.h>

#include "calendar/soket-policy.h"
#include "plan/soket-tables-private.h"

/* The JSON Schema says of every key what its row says. */

typedef struct {
  JsonObject *root;
  GHashTable *seen; /* names of the definitions that were compared */
} Schema;

static void compare_table (Schema *schema, const SoketTable *table);

/* Behind "$ref". */
static JsonObject *
follow (Schema *schema, JsonObject *node)
{
  if (!json_object_has_member (node, "$ref"))
    return node;
  const char *name = json_object_get_string_member (node, "$ref");
  g_assert_true (g_str_has_prefix (name, "#/$defs/"));
  return json_object_get_object_member (json_object_get_object_member (schema->root, "$defs"),
                                        name + strlen ("#/$defs/"));
}

/* Behind "or null", which must be there exactly when the row says so. */
static JsonObject *
unwrap_null (Schema *schema, JsonObject *node, gboolean nullable)
{
  g_assert_cmpint (json_object_has_member (node, "anyOf"), ==, nullable);
  if (!nullable)
    return follow (schema, node);
  JsonArray *either = json_object_get_array_member (node, "anyOf");
  g_assert_cmpuint (json_array_get_length (either), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (either, 1),
                                                  "type"),
                   ==, "null");
  return follow (schema, json_array_get_object_element (either, 0));
}

static void
assert_type (JsonObject *node, const char *type)
{
  g_assert_cmpstr (json_object_get_string_member_with_default (node, "type", NULL), ==, type);
}

static void
assert_filled (JsonObject *node, const SoketField *field)
{
  assert_type (node, "string");
  g_assert_cmpint (json_object_get_int_member_with_default (node, "minLength", 0), ==,
                   (field->flags & SOKET_FIELD_FILLED) ? 1 : 0);
}

static void
compare_words (JsonObject *node, const SoketField *field)
{
  JsonArray *words = json_object_get_array_member (node, "enum");
  guint n_words = g_strv_length ((char **) field->words);
  gboolean nullable = (field->flags & SOKET_FIELD_NULLABLE) != 0;

  g_assert_cmpuint (json_array_get_length (words), ==, n_words + nullable);
  for (guint i = 0; i < n_words; i++)
    g_assert_cmpstr (json_array_get_string_element (words, i), ==, field->words[i]);
  if (nullable)
    g_assert_true (json_array_get_null_element (words, n_words));
}

/* The calendar knows them: the loader asks it. */
static void
compare_regimes (JsonObject *node)
{
  g_auto (GStrv) regimes = soket_policy_list_regimes ();
  const SoketField field = { .words = (const char *const *) regimes };

  compare_words (node, &field);
}

static void
compare_integer (JsonObject *node, const SoketField *field)
{
  if (json_object_has_member (node, "const")) {
    g_assert_cmpint (json_object_get_int_member (node, "const"), ==, field->min);
    return;
  }
  assert_type (node, "integer");
  g_assert_cmpint (json_object_get_int_member (node, "minimum"), ==, field->min);
  g_assert_cmpint (json_object_get_int_member (node, "maximum"), ==, G_MAXINT32);
}

static void
compare_choices (Schema *schema, JsonObject *node, const SoketField *field)
{
  JsonObject *properties = json_object_get_object_member (node, "properties");
  guint n_texts = 0;

  for (const SoketField *row = field->table->fields; row->key != NULL; row++) {
    g_test_message ("select/%s", row->key);
    g_assert_cmpint (json_object_has_member (properties, row->key), ==,
                     row->type == SOKET_FIELD_STRING);
    n_texts += row->type == SOKET_FIELD_STRING;
  }
  g_assert_cmpuint (json_object_get_size (properties), ==, n_texts);
  g_assert_cmpint (json_object_get_int_member (node, "minProperties"), ==, 1);
  g_assert_false (json_object_get_boolean_member (node, "additionalProperties"));
}

static void
compare_field (Schema *schema, JsonObject *property, const SoketField *field)
{
  gboolean is_word = field->type == SOKET_FIELD_WORD;
  gboolean nullable = !is_word && (field->flags & SOKET_FIELD_NULLABLE);
  JsonObject *node = unwrap_null (schema, property, nullable);
  JsonObject *items;

  switch (field->type) {
  case SOKET_FIELD_STRING:
    if (g_str_equal (field->key, "regime"))
      compare_regimes (node);
    else
      assert_filled (node, field);
    break;
  case SOKET_FIELD_WORD:
    compare_words (node, field);
    break;
  case SOKET_FIELD_DAY:
    g_assert_true (
        g_str_has_prefix (json_object_get_string_member (node, "pattern"), "^(19|20|21)"));
    break;
  case SOKET_FIELD_BOOLEAN:
    assert_type (node, "boolean");
    break;
  case SOKET_FIELD_INTEGER:
    compare_integer (node, field);
    break;
  case SOKET_FIELD_NUMBER:
    assert_type (node, "number");
    g_assert_cmpint (json_object_has_member (node, "maximum"), ==,
                     (field->flags & SOKET_FIELD_SHARE) != 0);
    break;
  case SOKET_FIELD_STRINGS:
    assert_type (node, "array");
    g_assert_cmpint (json_object_get_boolean_member_with_default (node, "uniqueItems", FALSE), ==,
                     (field->flags & SOKET_FIELD_UNIQUE) != 0);
    assert_filled (follow (schema, json_object_get_object_member (node, "items")), field);
    break;
  case SOKET_FIELD_CHOICES:
    compare_choices (schema, node, field);
    break;
  case SOKET_FIELD_RECORD:
    g_assert_true (
        g_str_has_suffix (json_object_get_string_member (property, "$ref"), field->table->name));
    compare_table (schema, field->table);
    break;
  case SOKET_FIELD_RECORDS:
  case SOKET_FIELD_MAP:
    items = json_object_get_object_member (node, field->type == SOKET_FIELD_MAP
                                                     ? "additionalProperties"
                                                     : "items");
    g_assert_true (
        g_str_has_suffix (json_object_get_string_member (items, "$ref"), field->table->name));
    compare_table (schema, field->table);
    break;
  }
}

static gboolean
is_required (JsonObject *definition, const char *key)
{
  JsonArray *required = json_object_has_member (definition, "required")
                            ? json_object_get_array_member (definition, "required")
                            : NULL;

  for (guint i = 0; required != NULL && i < json_array_get_length (required); i++)
    if (g_str_equal (json_array_get_string_element (required, i), key))
      return TRUE;
  return FALSE;
}

static void
compare_table (Schema *schema, const SoketTable *table)
{
  JsonObject *defs = json_object_get_object_member (schema->root, "$defs");
  JsonObject *definition = table == &soket_plan_table
                               ? schema->root
                               : json_object_get_object_member (defs, table->name);
  JsonObject *properties = json_object_get_object_member (definition, "properties");
  guint n_fields = 0;

  if (!g_hash_table_add (schema->seen, (char *) table->name))
    return;
  g_assert_false (
      json_object_get_boolean_member_with_default (definition, "additionalProperties", TRUE));
  for (const SoketField *field = table->fields; field->key != NULL; field++, n_fields++) {
    g_test_message ("%s/%s", table->name, field->key);
    g_assert_true (json_object_has_member (properties, field->key));
    g_assert_cmpint (is_required (definition, field->key), ==,
                     (field->flags & SOKET_FIELD_REQUIRED) != 0);
    compare_field (schema, json_object_get_object_member (properties, field->key), field);
  }
  g_test_message ("%s", table->name);
  g_assert_cmpuint (json_object_get_size (properties), ==, n_fields);
  g_assert_cmpuint (n_fields, <=, 64); /* bits of a SoketPresence */
}

static void
test_agreement (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "soket-plan.schema.json", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Schema schema = { NULL, seen };

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  schema.root = json_node_get_object (json_parser_get_root (parser));
  compare_table (&schema, &soket_plan_table);
  g_assert_true (g_hash_table_contains (seen, "notice"));
  g_assert_true (g_hash_table_contains (seen, "indicator"));
}

/* Keys are told apart from what is only like them. */
static void
test_similar (void)
{
  static const struct {
    const char *key;
    const char *similar;
  } rows[] = {
    { "Title", "title" },
    { "tilte", "title" },
    { "lead", "leads" },
    { "dead_line", "deadline" },
    { "partof", "part_of" },
    { "id_", "id" },
    { "xx", NULL },
    { "", NULL },
    { "quite another word", NULL },
    { "a key that is longer than any that there is, by far", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].key);
    g_assert_cmpstr (soket_table_find_similar (&soket_task_table, rows[i].key), ==,
                     rows[i].similar);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/agreement", test_agreement);
  g_test_add_func ("/schema/similar", test_similar);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <json-glib/json-glib.h>

static char *
end_object (JsonBuilder *builder)
{
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

char *
cli_json_member (const char *key, const char *string)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, string);
  return end_object (builder);
}

char *
cli_json_with_member (const char *json, const char *key, const char *string)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonObject *object = json_node_get_object (root);

  if (string != NULL)
    json_object_set_string_member (object, key, string);
  else
    json_object_set_null_member (object, key);
  return json_to_string (root, FALSE);
}

char *
cli_json_count (const char *key, int number)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
  return end_object (builder);
}

/* The keys of soket_resolution_to_json (): a script reads one shape, whatever was typed. */
char *
cli_json_unread_phrase (const char *phrase, const char *reason)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "phrase");
  json_builder_add_string_value (builder, phrase);
  json_builder_set_member_name (builder, "canonical");
  json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, "unresolved");
  json_builder_set_member_name (builder, "occurrences");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "reason");
  json_builder_add_string_value (builder, reason);
  return end_object (builder);
}

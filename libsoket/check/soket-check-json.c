/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-checker.h"

#include <json-glib/json-glib.h>

#include "base/soket-list-private.h"

/* The only file of the check that knows json-glib. Keys are for programs: never translated. */

static void
add_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

static void
begin_object (JsonBuilder *builder, const char *key)
{
  if (key != NULL)
    json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
}

static void
begin_array (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

static char *
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}

static void
add_finding (JsonBuilder *builder, SoketFinding *finding)
{
  begin_object (builder, NULL);
  add_string (builder, "rule", soket_finding_get_rule (finding));
  add_string (builder, "severity", soket_severity_to_string (soket_finding_get_severity (finding)));
  add_string (builder, "message", soket_finding_get_message (finding));
  add_string (builder, "file", soket_finding_get_file (finding));
  add_string (builder, "path", soket_finding_get_path (finding));
  add_int (builder, "line", soket_finding_get_line (finding));
  add_string (builder, "hint", soket_finding_get_hint (finding));
  json_builder_end_object (builder);
}

/**
 * soket_findings_to_json:
 * @findings: a list of [class@Soket.Finding]
 *
 * Findings as JSON: `{"findings":[{"rule","severity","message","file","path","line","hint"}]}`;
 * file and hint may be null.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
char *
soket_findings_to_json (GListModel *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (G_IS_LIST_MODEL (findings), NULL);
  g_return_val_if_fail (soket_list_holds (findings, SOKET_TYPE_FINDING), NULL);

  begin_object (builder, NULL);
  begin_array (builder, "findings");
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    add_finding (builder, finding);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return print_json (builder);
}

static const char *
sarif_level (SoketSeverity severity)
{
  return severity == SOKET_SEVERITY_INFO ? "note" : soket_severity_to_string (severity);
}

/* SARIF 2.1.0, 3.11: a message is an object. */
static void
add_text (JsonBuilder *builder, const char *key, const char *text)
{
  begin_object (builder, key);
  add_string (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_sarif_rule (JsonBuilder *builder, const SoketRule *rule)
{
  begin_object (builder, NULL);
  add_string (builder, "id", soket_rule_get_id (rule));
  add_text (builder, "shortDescription", soket_rule_get_title (rule));
  add_text (builder, "fullDescription", soket_rule_get_explanation (rule));
  begin_object (builder, "defaultConfiguration");
  add_string (builder, "level", sarif_level (soket_rule_get_severity (rule)));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_sarif_tool (JsonBuilder *builder)
{
  begin_object (builder, "tool");
  begin_object (builder, "driver");
  add_string (builder, "name", "soket");
  add_string (builder, "version", SOKET_VERSION);
  begin_array (builder, "rules");
  for (guint i = 0; i < soket_rule_get_n_rules (); i++)
    add_sarif_rule (builder, soket_rule_get_nth (i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* A URI reference: a relative name stays relative, so that the log can be moved with its files. */
static char *
file_to_uri (const char *file)
{
  if (g_path_is_absolute (file)) {
    char *uri = g_filename_to_uri (file, NULL, NULL);
    if (uri != NULL)
      return uri;
  }
  return g_uri_escape_string (file, "/", FALSE);
}

static void
add_sarif_location (JsonBuilder *builder, SoketFinding *finding)
{
  const char *file = soket_finding_get_file (finding);

  begin_array (builder, "locations");
  begin_object (builder, NULL);
  if (file != NULL) {
    g_autofree char *uri = file_to_uri (file);
    begin_object (builder, "physicalLocation");
    begin_object (builder, "artifactLocation");
    add_string (builder, "uri", uri);
    json_builder_end_object (builder);
    if (soket_finding_get_line (finding) > 0) {
      begin_object (builder, "region");
      add_int (builder, "startLine", soket_finding_get_line (finding));
      json_builder_end_object (builder);
    }
    json_builder_end_object (builder);
  }
  begin_array (builder, "logicalLocations");
  begin_object (builder, NULL);
  add_string (builder, "fullyQualifiedName", soket_finding_get_path (finding));
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static guint
index_of_rule (const char *id)
{
  guint i = 0;

  while (i + 1 < soket_rule_get_n_rules ()
         && !g_str_equal (soket_rule_get_id (soket_rule_get_nth (i)), id))
    i++;
  return i;
}

static void
add_sarif_result (JsonBuilder *builder, SoketFinding *finding)
{
  const char *hint = soket_finding_get_hint (finding);
  g_autofree char *text
      = g_strconcat (soket_finding_get_message (finding), hint ? "; " : NULL, hint, NULL);

  begin_object (builder, NULL);
  add_string (builder, "ruleId", soket_finding_get_rule (finding));
  add_int (builder, "ruleIndex", index_of_rule (soket_finding_get_rule (finding)));
  add_string (builder, "level", sarif_level (soket_finding_get_severity (finding)));
  add_text (builder, "message", text);
  add_sarif_location (builder, finding);
  json_builder_end_object (builder);
}

/**
 * soket_findings_to_sarif:
 * @findings: a list of [class@Soket.Finding]
 *
 * Findings as a log of SARIF 2.1.0, which editors and code hosts show beside the lines of the
 * file. The hint is put behind the message.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
char *
soket_findings_to_sarif (GListModel *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (G_IS_LIST_MODEL (findings), NULL);
  g_return_val_if_fail (soket_list_holds (findings, SOKET_TYPE_FINDING), NULL);

  begin_object (builder, NULL);
  add_string (builder, "$schema",
              "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
  add_string (builder, "version", "2.1.0");
  begin_array (builder, "runs");
  begin_object (builder, NULL);
  add_sarif_tool (builder);
  begin_array (builder, "results");
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    add_sarif_result (builder, finding);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return print_json (builder);
}

static void
add_rule (JsonBuilder *builder, const SoketRule *rule)
{
  begin_object (builder, NULL);
  add_string (builder, "id", soket_rule_get_id (rule));
  add_string (builder, "severity", soket_severity_to_string (soket_rule_get_severity (rule)));
  add_string (builder, "title", soket_rule_get_title (rule));
  add_string (builder, "explanation", soket_rule_get_explanation (rule));
  json_builder_end_object (builder);
}

/**
 * soket_rules_to_json:
 * @id: (nullable): the id of a rule, %NULL for all
 * @error: return location for an error
 *
 * Rules as JSON: `{"rules":[{"id","severity","title","explanation"}]}`.
 *
 * Errors: %SOKET_CHECK_ERROR_NO_SUCH_RULE when no rule has the id.
 *
 * Returns: (transfer full): the JSON text, %NULL on error
 *
 * Since: 1.0
 */
char *
soket_rules_to_json (const char *id, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SoketRule *one = id != NULL ? soket_rule_find (id, error) : NULL;

  if (id != NULL && one == NULL)
    return NULL;
  begin_object (builder, NULL);
  begin_array (builder, "rules");
  for (guint i = 0; i < soket_rule_get_n_rules (); i++) {
    const SoketRule *rule = soket_rule_get_nth (i);
    if (one == NULL || rule == one)
      add_rule (builder, rule);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return print_json (builder);
}

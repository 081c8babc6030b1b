/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-json-map-private.h"
#include "calendar/soket-calendar-json-private.h"
#include "calendar/soket-day-private.h"
#include "calendar/soket-due-build-private.h"
#include "calendar/soket-lunar-private.h"

/* The only file of this folder that knows json-glib. */

typedef struct {
  SoketJsonMap *map;
  GString *pointer; /* of the value being read */
  GError **error;
} Walk;

/* "FILE:LINE:COLUMN: /notices/0/day: what was expected" */
static gboolean
fail (Walk *walk, SoketCalendarError code, const char *message)
{
  guint line, column;
  soket_json_map_locate (walk->map, walk->pointer->str, &line, &column);
  g_set_error (walk->error, SOKET_CALENDAR_ERROR, code, "%s:%u:%u: %s%s%s",
               soket_json_map_get_file (walk->map), line, column, walk->pointer->str,
               walk->pointer->len > 0 ? ": " : "", message);
  return FALSE;
}

static gboolean
read_string (Walk *walk, JsonNode *node, char **value)
{
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, _ ("expected a string"));
  g_free (*value);
  *value = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_boolean (Walk *walk, JsonNode *node, gboolean *value)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, _ ("expected true or false"));
  *value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_day (Walk *walk, JsonNode *node, SoketDay *day)
{
  /* JSON has the one spelling that the schema knows: that of ISO 8601. */
  const char *text
      = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
  if (strlen (text) != 10 || text[4] != '-')
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, _ ("expected a day as \"2026-11-24\""));

  g_autoptr (GError) error = NULL;
  *day = soket_day_parse (text, &error);
  return *day != SOKET_DAY_NONE || fail (walk, error->code, error->message);
}

static gboolean
read_known_since (Walk *walk, JsonNode *node, SoketDay *day)
{
  return JSON_NODE_HOLDS_NULL (node) || read_day (walk, node, day);
}

static gboolean
read_sector (Walk *walk, JsonNode *node, guint8 *sectors)
{
  const char *name
      = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
  if (g_str_equal (name, "state"))
    *sectors |= 1 << SOKET_SECTOR_STATE;
  else if (g_str_equal (name, "other"))
    *sectors |= 1 << SOKET_SECTOR_OTHER;
  else
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, _ ("expected \"state\" or \"other\""));
  return TRUE;
}

static gboolean
read_sectors (Walk *walk, JsonNode *node, guint8 *sectors)
{
  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) == 0)
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX,
                 _ ("expected a list of \"state\" and \"other\""));

  JsonArray *array = json_node_get_array (node);
  gsize here = walk->pointer->len;
  *sectors = 0;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    soket_json_pointer_push_index (walk->pointer, i);
    if (!read_sector (walk, json_array_get_element (array, i), sectors))
      return FALSE;
    g_string_truncate (walk->pointer, here);
  }
  return TRUE;
}

/* Reads one member of the object that @target stands for. */
typedef gboolean (*ReadMember) (Walk *walk, const char *name, JsonNode *node, gpointer target);

static gboolean
read_members (Walk *walk, JsonNode *node, ReadMember read_member, gpointer target)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, _ ("expected an object"));

  gsize here = walk->pointer->len;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value)) {
    soket_json_pointer_push (walk->pointer, name);
    if (!read_member (walk, name, value, target))
      return FALSE;
    g_string_truncate (walk->pointer, here);
  }
  return TRUE;
}

static gboolean
read_notice_member (Walk *walk, const char *name, JsonNode *node, gpointer target)
{
  SoketNotice *notice = target;
  if (g_str_equal (name, "day"))
    return read_day (walk, node, &notice->day);
  if (g_str_equal (name, "working"))
    return read_boolean (walk, node, &notice->is_working);
  if (g_str_equal (name, "reason"))
    return read_string (walk, node, &notice->reason);
  if (g_str_equal (name, "source"))
    return read_string (walk, node, &notice->source);
  if (g_str_equal (name, "known_since"))
    return read_known_since (walk, node, &notice->known_since);
  if (g_str_equal (name, "sectors"))
    return read_sectors (walk, node, &notice->sectors);
  if (g_str_equal (name, "overrides"))
    return read_boolean (walk, node, &notice->overrides);
  return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX,
               _ ("unknown key: expected day, working, reason, source, known_since, sectors or "
                  "overrides"));
}

static gboolean
read_notice (Walk *walk, JsonNode *node, gpointer element)
{
  SoketNotice *notice = element;
  notice->sectors = 1 << SOKET_SECTOR_STATE | 1 << SOKET_SECTOR_OTHER;
  soket_json_map_locate (walk->map, walk->pointer->str, &notice->line, &notice->column);
  if (!read_members (walk, node, read_notice_member, notice))
    return FALSE;

  JsonObject *object = json_node_get_object (node);
  if (!json_object_has_member (object, "day") || !json_object_has_member (object, "working"))
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX,
                 _ ("a notice needs the keys day and working: add them"));
  if (notice->day >= SOKET_CALENDAR_FIRST)
    return TRUE;
  return fail (walk, SOKET_CALENDAR_ERROR_UNKNOWN,
               _ ("the calendar begins on 1995-01-01: leave this notice out"));
}

static gboolean
read_number (Walk *walk, JsonNode *node, int first, int last, int *value)
{
  gint64 number
      = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : G_MININT64;
  if (number >= first && number <= last) {
    *value = (int) number;
    return TRUE;
  }
  g_autofree char *message
      = g_strdup_printf (_ ("expected a whole number from %d to %d"), first, last);
  return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, message);
}

static gboolean
read_lunar_member (Walk *walk, const char *name, JsonNode *node, gpointer target)
{
  SoketLunarNotice *notice = target;
  g_autofree char *source = NULL;
  if (g_str_equal (name, "year"))
    return read_number (walk, node, SOKET_LUNAR_FIRST_YEAR + 1, SOKET_DAY_LAST_YEAR,
                        &notice->month.year);
  if (g_str_equal (name, "month"))
    return read_number (walk, node, 1, 12, &notice->month.month);
  if (g_str_equal (name, "leap"))
    return read_boolean (walk, node, &notice->month.is_leap_month);
  if (g_str_equal (name, "first_day"))
    return read_day (walk, node, &notice->first_day);
  if (g_str_equal (name, "leap_month"))
    return read_number (walk, node, 1, 12, &notice->leap_month);
  if (g_str_equal (name, "source"))
    return read_string (walk, node, &source);
  if (g_str_equal (name, "overrides"))
    return read_boolean (walk, node, &notice->overrides);
  return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX,
               _ ("unknown key: expected year, month, leap, first_day, leap_month, source or "
                  "overrides"));
}

static gboolean
read_lunar (Walk *walk, JsonNode *node, gpointer element)
{
  SoketLunarNotice *notice = element;
  soket_json_map_locate (walk->map, walk->pointer->str, &notice->line, &notice->column);
  notice->month.day = 1;
  if (!read_members (walk, node, read_lunar_member, notice))
    return FALSE;

  JsonObject *object = json_node_get_object (node);
  gboolean is_month = notice->month.month != 0 && notice->first_day != SOKET_DAY_NONE;
  gboolean is_leap_month = notice->month.month == 0 && notice->first_day == SOKET_DAY_NONE
                           && !json_object_has_member (object, "leap") && notice->leap_month != 0;
  if (notice->month.year != 0 && (is_leap_month || (is_month && notice->leap_month == 0)))
    return TRUE;
  return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX,
               _ ("expected the keys year, month and first_day, or year and leap_month"));
}

/* Reads the elements of a list that may be missing into @elements. */
static gboolean
read_list (Walk *walk, JsonObject *object, const char *name,
           gboolean (*read) (Walk *, JsonNode *, gpointer), GArray *elements)
{
  JsonNode *node = json_object_get_member (object, name);
  if (!node)
    return TRUE;

  gsize root = walk->pointer->len;
  soket_json_pointer_push (walk->pointer, name);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX, _ ("expected a list"));

  JsonArray *array = json_node_get_array (node);
  gsize here = walk->pointer->len;
  g_array_set_size (elements, json_array_get_length (array));
  for (guint i = 0; i < elements->len; i++) {
    gpointer element = elements->data + i * g_array_get_element_size (elements);
    soket_json_pointer_push_index (walk->pointer, i);
    if (!read (walk, json_array_get_element (array, i), element))
      return FALSE;
    g_string_truncate (walk->pointer, here);
  }
  g_string_truncate (walk->pointer, root);
  return TRUE;
}

static gboolean
read_root (Walk *walk, JsonNode *root, GArray *notices, GArray *lunar)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  guint n_known = object ? (guint) json_object_has_member (object, "notices")
                               + (guint) json_object_has_member (object, "lunar")
                         : 0;
  if (n_known == 0 || json_object_get_size (object) != n_known)
    return fail (walk, SOKET_CALENDAR_ERROR_SYNTAX,
                 _ ("expected an object with the keys \"notices\" and \"lunar\", or one of them: "
                    "lists of notices"));
  return read_list (walk, object, "notices", read_notice, notices)
         && read_list (walk, object, "lunar", read_lunar, lunar);
}

GArray *
soket_notices_parse (GBytes *text, const char *file, GArray **lunar, GError **error)
{
  g_autoptr (SoketJsonMap) map
      = soket_json_map_new (text, file, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX, error);
  if (!map)
    return NULL;

  gsize length;
  const char *json = soket_json_map_get_text (map, &length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, json, (gssize) length, error))
    return NULL;

  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GArray) notices = g_array_new (FALSE, TRUE, sizeof (SoketNotice));
  g_array_set_clear_func (notices, (GDestroyNotify) soket_notice_clear);
  g_autoptr (GArray) corrections = g_array_new (FALSE, TRUE, sizeof (SoketLunarNotice));
  Walk walk = { map, pointer, error };
  if (!read_root (&walk, json_parser_get_root (parser), notices, corrections))
    return NULL;
  *lunar = g_steal_pointer (&corrections);
  return g_steal_pointer (&notices);
}

static void
build_text (JsonBuilder *builder, const char *name, const char *value)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  if (value)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
build_number (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
build_day (JsonBuilder *builder, const char *name, SoketDay day)
{
  g_autofree char *text = day ? soket_day_to_string (day) : NULL;
  build_text (builder, name, text);
}

static void
build_lunar (JsonBuilder *builder, SoketLunarDate *date)
{
  json_builder_set_member_name (builder, "lunar");
  if (!date) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  build_number (builder, "day", soket_lunar_date_get_day_of_month (date));
  build_number (builder, "month", soket_lunar_date_get_month (date));
  json_builder_set_member_name (builder, "leap");
  json_builder_add_boolean_value (builder, soket_lunar_date_is_leap_month (date));
  build_number (builder, "year", soket_lunar_date_get_year (date));
  json_builder_end_object (builder);
}

static void
build_working (JsonBuilder *builder, SoketDayInfo *info)
{
  json_builder_set_member_name (builder, "working");
  if (soket_day_info_get_basis (info) == SOKET_BASIS_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, soket_day_info_is_working (info));
}

static const char *
get_basis_id (SoketBasis basis)
{
  switch (basis) {
  case SOKET_BASIS_ORDINARY:
    return "ordinary";
  case SOKET_BASIS_WEEKEND:
    return "weekend";
  case SOKET_BASIS_DERIVED:
    return "derived";
  case SOKET_BASIS_ANNOUNCED:
    return "announced";
  case SOKET_BASIS_UNKNOWN:
  default:
    return "unknown";
  }
}

/* json-glib 1.6 leaves U+001F as it is, which is no JSON. */
static char *
print_json (JsonNode *root)
{
  char *text = json_to_string (root, FALSE);

  if (strchr (text, '\x1F') == NULL)
    return text;
  g_auto (GStrv) parts = g_strsplit (text, "\x1F", -1);
  g_free (text);
  return g_strjoinv ("\\u001f", parts);
}

/**
 * soket_day_info_to_json:
 * @self: what is known of a day
 *
 * One line of JSON: `day`, `working` (`null` when unknown), `reason`, `basis`
 * (`announced`, `derived`, `weekend`, `ordinary` or `unknown`), `source`,
 * `known_since`, and `lunar` (`day`, `month`, `leap`, `year`; `null` before 1968).
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
soket_day_info_to_json (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  build_day (builder, "day", soket_day_info_get_day (self));
  build_working (builder, self);
  build_text (builder, "reason", soket_day_info_get_reason (self));
  build_text (builder, "basis", get_basis_id (soket_day_info_get_basis (self)));
  build_text (builder, "source", soket_day_info_get_source (self));
  build_day (builder, "known_since", soket_day_info_get_known_since (self));
  build_lunar (builder, soket_day_info_get_lunar (self));
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return print_json (root);
}

/* What soket-due-json.c writes with. */

SoketJsonOut *
soket_json_out_new (void)
{
  return (SoketJsonOut *) json_builder_new ();
}

void
soket_json_out_begin (SoketJsonOut *out, const char *name, char bracket)
{
  JsonBuilder *builder = (JsonBuilder *) out;

  if (name != NULL)
    json_builder_set_member_name (builder, name);
  if (bracket == '{')
    json_builder_begin_object (builder);
  else
    json_builder_begin_array (builder);
}

void
soket_json_out_end (SoketJsonOut *out, char bracket)
{
  if (bracket == '}')
    json_builder_end_object ((JsonBuilder *) out);
  else
    json_builder_end_array ((JsonBuilder *) out);
}

void
soket_json_out_text (SoketJsonOut *out, const char *name, const char *value)
{
  build_text ((JsonBuilder *) out, name, value);
}

void
soket_json_out_day (SoketJsonOut *out, const char *name, SoketDay day)
{
  build_day ((JsonBuilder *) out, name, day);
}

void
soket_json_out_number (SoketJsonOut *out, const char *name, int number)
{
  build_number ((JsonBuilder *) out, name, number);
}

char *
soket_json_out_finish (SoketJsonOut *out)
{
  g_autoptr (JsonBuilder) builder = (JsonBuilder *) out;
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return print_json (root);
}

/* A member that is a string or null; FALSE when it is neither. */
static gboolean
read_text (JsonObject *object, const char *name, const char **value)
{
  JsonNode *node = json_object_get_member (object, name);

  *value = NULL;
  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *value = json_node_get_string (node);
  return TRUE;
}

static gboolean
read_due_day (JsonObject *object, const char *name, SoketDay *day)
{
  const char *text;

  if (!read_text (object, name, &text))
    return FALSE;
  *day = text != NULL ? soket_day_parse (text, NULL) : SOKET_DAY_NONE;
  return text == NULL || *day != SOKET_DAY_NONE;
}

static gboolean
read_time (JsonObject *object, int *minute)
{
  const char *text;

  if (!read_text (object, "time", &text))
    return FALSE;
  *minute = SOKET_MINUTE_NONE;
  if (text == NULL)
    return TRUE;
  if (strlen (text) != 5 || text[2] != ':' || strspn (text, "0123456789:") != 5)
    return FALSE;
  *minute = atoi (text) * 60 + atoi (text + 3);
  return *minute <= 1440;
}

static gboolean
read_steps (JsonObject *object, SoketDue *due)
{
  JsonNode *node = json_object_get_member (object, "steps");

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  JsonArray *array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *element = json_array_get_element (array, i);
    const char *rule, *source;
    SoketDay from, to;
    if (!JSON_NODE_HOLDS_OBJECT (element))
      return FALSE;
    JsonObject *step = json_node_get_object (element);
    if (!read_text (step, "rule", &rule) || !read_text (step, "source", &source) || rule == NULL
        || source == NULL || !read_due_day (step, "from", &from) || !read_due_day (step, "to", &to))
      return FALSE;
    g_ptr_array_add (due->steps, soket_due_step_new (rule, source, from, to));
  }
  return TRUE;
}

static gboolean
read_due (JsonObject *object, SoketDue *due)
{
  const char *period;
  SoketDay safe, hard;

  if (!read_text (object, "period", &period) || !read_due_day (object, "first", &due->first)
      || !read_due_day (object, "last", &due->last) || !read_time (object, &due->minute)
      || !read_due_day (object, "safe", &safe) || !read_due_day (object, "hard", &hard)
      || !read_due_day (object, "last_workday", &due->last_workday)
      || !read_due_day (object, "rolled_from", &due->rolled_from) || !read_steps (object, due))
    return FALSE;
  due->period = g_strdup (period);
  gboolean before = soket_due_is_before_minute (due);
  due->safe = soket_due_instant (safe, due->minute, before);
  due->hard = soket_due_instant (hard, due->minute, before);
  return TRUE;
}

SoketDue *
soket_due_new_from_json (const char *json, GError **error)
{
  g_autoptr (GBytes) text = g_bytes_new_static (json, strlen (json));
  g_autoptr (SoketJsonMap) map
      = soket_json_map_new (text, "due", SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX, error);
  if (!map)
    return NULL;

  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (SoketDue) due = soket_due_alloc ();
  if (root && JSON_NODE_HOLDS_OBJECT (root) && read_due (json_node_get_object (root), due))
    return g_steal_pointer (&due);
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
               _ ("“%s” is not a due day as this library writes it: restore it from a copy"), json);
  return NULL;
}

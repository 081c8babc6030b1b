/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-table-private.h"

/* Written here and not by json-glib's generator: that one writes 0.1 as 0.10000000000000001 and
 * cannot tell 95 from 95.0, so a saved plan would differ from what was loaded. */

static void write_record (const SoketTable *table, gconstpointer record, guint depth, GString *out);

static void
new_line (guint depth, GString *out)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
write_string (const char *text, GString *out)
{
  static const char letters[] = "btnvfr"; /* of 8 to 13; 11 has none */

  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++) {
    guchar c = (guchar) *at;

    if (c == '"' || c == '\\')
      g_string_append_printf (out, "\\%c", c);
    else if (c >= 8 && c <= 13 && c != 11)
      g_string_append_printf (out, "\\%c", letters[c - 8]);
    else if (c < 0x20)
      g_string_append_printf (out, "\\u%04x", c);
    else
      g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

/* The shortest digits that read back as the same double. */
static void
write_number (double number, GString *out)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    /* The minus of -0 is no part of the number: what is read again has none. */
    g_ascii_formatd (buffer, sizeof buffer, formats[i], number == 0 ? 0 : number);
    if (g_ascii_strtod (buffer, NULL) == number)
      break;
  }
  g_string_append (out, buffer);
}

static void
write_strings (char **strings, guint depth, GString *out)
{
  if (strings == NULL || *strings == NULL) {
    g_string_append (out, "[]");
    return;
  }
  g_string_append_c (out, '[');
  for (guint i = 0; strings[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    new_line (depth + 1, out);
    write_string (strings[i], out);
  }
  new_line (depth, out);
  g_string_append_c (out, ']');
}

static void
write_name (const char *name, gboolean is_first, guint depth, GString *out)
{
  if (!is_first)
    g_string_append_c (out, ',');
  new_line (depth, out);
  write_string (name, out);
  g_string_append (out, ": ");
}

static void
write_choices (const GPtrArray *choices, guint depth, GString *out)
{
  g_string_append_c (out, '{');
  for (guint i = 0; i < choices->len; i++) {
    const SoketChoice *choice = choices->pdata[i];

    write_name (choice->key, i == 0, depth + 1, out);
    if (choice->is_list)
      write_strings (choice->values, depth + 1, out);
    else
      write_string (choice->values[0], out);
  }
  new_line (depth, out);
  g_string_append_c (out, '}');
}

static void
write_records (const SoketField *field, gconstpointer record, guint depth, GString *out)
{
  guint n = soket_records_get_n (field, record);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    new_line (depth + 1, out);
    write_record (field->table, soket_records_peek (field, record, i), depth + 1, out);
  }
  if (n > 0)
    new_line (depth, out);
  g_string_append_c (out, ']');
}

static void
write_map (const SoketField *field, const SoketRecordMap *map, guint depth, GString *out)
{
  g_string_append_c (out, '{');
  for (guint i = 0; i < map->records->len; i++) {
    write_name (map->pointers->pdata[i], i == 0, depth + 1, out);
    write_record (field->table, map->records->pdata[i], depth + 1, out);
  }
  if (map->records->len > 0)
    new_line (depth, out);
  g_string_append_c (out, '}');
}

static void
write_day (SoketDay day, GString *out)
{
  g_autofree char *text = soket_day_to_string (day);

  write_string (text, out);
}

static void
write_value (const SoketField *field, gconstpointer record, guint depth, GString *out)
{
  switch (field->type) {
  case SOKET_FIELD_STRING:
    write_string (soket_field_in (field, record, char *), out);
    break;
  case SOKET_FIELD_WORD:
    write_string (field->words[soket_field_in (field, record, guint) - 1], out);
    break;
  case SOKET_FIELD_DAY:
    write_day (soket_field_in (field, record, SoketDay), out);
    break;
  case SOKET_FIELD_BOOLEAN:
    g_string_append (out, soket_field_in (field, record, gboolean) ? "true" : "false");
    break;
  case SOKET_FIELD_INTEGER:
    g_string_append_printf (out, "%u", soket_field_in (field, record, guint));
    break;
  case SOKET_FIELD_NUMBER:
    write_number (soket_field_in (field, record, double), out);
    break;
  case SOKET_FIELD_STRINGS:
    write_strings (soket_field_in (field, record, char **), depth, out);
    break;
  case SOKET_FIELD_CHOICES:
    write_choices (soket_field_in (field, record, GPtrArray *), depth, out);
    break;
  case SOKET_FIELD_RECORD:
    write_record (field->table, soket_field_in (field, record, gpointer), depth, out);
    break;
  case SOKET_FIELD_RECORDS:
    write_records (field, record, depth, out);
    break;
  case SOKET_FIELD_MAP:
    write_map (field, soket_field_in (field, record, SoketRecordMap *), depth, out);
    break;
  }
}

static void
write_record (const SoketTable *table, gconstpointer record, guint depth, GString *out)
{
  gboolean is_first = TRUE;

  g_string_append_c (out, '{');
  for (const SoketField *field = table->fields; field->key != NULL; field++) {
    if (!soket_record_has (table, record, field))
      continue;
    write_name (field->key, is_first, depth + 1, out);
    is_first = FALSE;
    if (soket_record_has_null (table, record, field))
      g_string_append (out, "null");
    else
      write_value (field, record, depth + 1, out);
  }
  if (!is_first)
    new_line (depth, out);
  g_string_append_c (out, '}');
}

void
soket_record_write (const SoketTable *table, gconstpointer record, GString *out)
{
  write_record (table, record, 0, out);
}

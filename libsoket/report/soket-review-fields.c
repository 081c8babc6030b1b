/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-review-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-json-map-private.h"
#include "plan/soket-tables-private.h"

/* The plan as it stands in plan.json, each key under a name for people. */

static void append_record (SoketReview *self, const SoketTable *table, gpointer record,
                           GString *pointer);

/* The place of the words that say this value; FALSE when the text does not. */
static gboolean
find_place (SoketReview *self, const char *pointer, guint *place)
{
  gpointer *span = self->spans != NULL ? soket_record_map_find (self->spans, pointer) : NULL;

  if (span == NULL)
    return FALSE;
  *place = (guint) (span - self->spans->records->pdata);
  return soket_review_has_place (self, *place);
}

/* FALSE: nothing was begun that has to be ended. */
static gboolean
begin_link (SoketReview *self, const char *pointer)
{
  guint place;

  if (!find_place (self, pointer, &place))
    return FALSE;
  g_hash_table_add (self->linked, GUINT_TO_POINTER (place));
  g_string_append_printf (self->out, "<a class=\"f %s\" id=\"f%u\" href=\"#s%u\" data-s=\"%u\">",
                          soket_review_get_colour (pointer), place, place, place);
  return TRUE;
}

static void
append_linked (SoketReview *self, const char *pointer, const char *text)
{
  gboolean is_link = begin_link (self, pointer);

  soket_review_append (self, text);
  if (is_link)
    g_string_append (self->out, "</a>");
}

static void
append_doubt (SoketReview *self, const char *pointer)
{
  const char *why;

  if (!g_hash_table_lookup_extended (self->unsure, pointer, NULL, (gpointer *) &why))
    return;
  g_string_append (self->out, " <strong class=\"q\">? ");
  soket_review_append (self, why);
  g_string_append (self->out, "</strong>");
}

static const char *
name_of (SoketReview *self, const SoketField *field, const char *text)
{
  return (field->names & SOKET_NAMES_BODY) ? soket_plan_get_name_of (self->plan, text) : text;
}

/* To the words of a list or record as a whole. */
static void
append_whole_link (SoketReview *self, const char *pointer)
{
  if (!begin_link (self, pointer))
    return;
  soket_review_append (self, _ ("in the text"));
  g_string_append (self->out, "</a>");
}

static void
append_strings (SoketReview *self, const SoketField *field, gpointer record, GString *pointer)
{
  const char *const *strings = soket_strings (soket_field_in (field, record, char **));
  gsize length = pointer->len;

  append_whole_link (self, pointer->str);
  g_string_append (self->out, "<ul>");
  for (guint i = 0; strings[i] != NULL; i++) {
    soket_json_pointer_push_index (pointer, i);
    g_string_append (self->out, "<li>");
    append_linked (self, pointer->str, name_of (self, field, strings[i]));
    append_doubt (self, pointer->str);
    g_string_append (self->out, "</li>");
    g_string_truncate (pointer, length);
  }
  g_string_append (self->out, "</ul>");
}

static void
append_choices (SoketReview *self, const SoketChoices *choices)
{
  for (guint i = 0; i < choices->len; i++) {
    const SoketChoice *choice = choices->pdata[i];
    g_autofree char *values = g_strjoinv (", ", choice->values);
    g_autofree char *text = g_strdup_printf ("%s: %s", choice->key, values);

    soket_review_append (self, i > 0 ? "; " : "");
    soket_review_append (self, text);
  }
}

/* What a single value says; NULL of lists and records. */
static char *
dup_value (SoketReview *self, const SoketField *field, gpointer record)
{
  switch (field->type) {
  case SOKET_FIELD_STRING:
    return g_strdup (name_of (self, field, soket_field_in (field, record, char *)));
  case SOKET_FIELD_WORD:
    return g_strdup (
        soket_review_get_word (field->words[soket_field_in (field, record, guint) - 1]));
  case SOKET_FIELD_DAY:
    return soket_day_to_vietnamese (soket_field_in (field, record, SoketDay));
  case SOKET_FIELD_BOOLEAN:
    return g_strdup (soket_field_in (field, record, gboolean) ? _ ("yes") : _ ("no"));
  case SOKET_FIELD_INTEGER:
    return g_strdup_printf ("%u", soket_field_in (field, record, guint));
  case SOKET_FIELD_NUMBER:
    return g_strdup_printf ("%g", soket_field_in (field, record, double));
  default:
    return NULL;
  }
}

static void
append_records (SoketReview *self, const SoketField *field, gpointer record, GString *pointer)
{
  gsize length = pointer->len;

  g_string_append (self->out, "<ul class=\"r\">");
  for (guint i = 0; i < soket_records_get_n (field, record); i++) {
    soket_json_pointer_push_index (pointer, i);
    g_string_append_printf (self->out, "<li id=\"p%s\">", pointer->str);
    g_hash_table_add (self->shown, g_strdup (pointer->str));
    append_whole_link (self, pointer->str);
    append_doubt (self, pointer->str);
    append_record (self, field->table, soket_records_peek (field, record, i), pointer);
    g_string_append (self->out, "</li>");
    g_string_truncate (pointer, length);
  }
  g_string_append (self->out, "</ul>");
}

static void
append_value (SoketReview *self, const SoketField *field, gpointer record, GString *pointer)
{
  g_autofree char *text = dup_value (self, field, record);

  if (text != NULL)
    append_linked (self, pointer->str, text);
  else if (field->type == SOKET_FIELD_CHOICES)
    append_choices (self, soket_field_in (field, record, SoketChoices *));
  else if (field->type == SOKET_FIELD_RECORD)
    append_record (self, field->table, soket_field_in (field, record, gpointer), pointer);
  else if (field->type == SOKET_FIELD_RECORDS)
    append_records (self, field, record, pointer);
  else if (field->type == SOKET_FIELD_STRINGS)
    append_strings (self, field, record, pointer);
}

/* Where a record came from is what it is linked to; the version is for programs. */
static gboolean
is_for_people (const SoketField *field)
{
  return strcmp (field->key, "source") != 0 && strcmp (field->key, "import") != 0
         && strcmp (field->key, "soket") != 0 && strcmp (field->key, "due_line") != 0;
}

static void
append_member (SoketReview *self, const SoketTable *table, const SoketField *field, gpointer record,
               GString *pointer)
{
  gsize length = pointer->len;

  if (!soket_record_has (table, record, field) || soket_record_has_null (table, record, field)
      || !is_for_people (field))
    return;
  soket_json_pointer_push (pointer, field->key);
  g_string_append_printf (self->out, "<dt>%s</dt><dd id=\"p%s\">",
                          soket_review_get_label (field->key), pointer->str);
  g_hash_table_add (self->shown, g_strdup (pointer->str));
  append_value (self, field, record, pointer);
  append_doubt (self, pointer->str);
  g_string_append (self->out, "</dd>\n");
  g_string_truncate (pointer, length);
}

static void
append_record (SoketReview *self, const SoketTable *table, gpointer record, GString *pointer)
{
  g_string_append (self->out, "<dl>");
  for (const SoketField *field = table->fields; field->key != NULL; field++)
    append_member (self, table, field, record, pointer);
  g_string_append (self->out, "</dl>");
}

/* Units and groups are named wherever they act: their list stands behind all that. */
static gboolean
is_of_bodies (const SoketField *field)
{
  return (field->names & SOKET_NAMES_BODY) != 0 && field->type == SOKET_FIELD_RECORDS;
}

void
soket_review_append_fields (SoketReview *self)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  g_string_append (self->out, "<dl>");
  for (int bodies = FALSE; bodies <= TRUE; bodies++)
    for (const SoketField *field = soket_plan_table.fields; field->key != NULL; field++)
      if (is_of_bodies (field) == bodies)
        append_member (self, &soket_plan_table, field, self->plan, pointer);
  g_string_append (self->out, "</dl>");
}

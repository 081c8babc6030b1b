/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

/* What loading sees to value by value, seen to for a record that is no file. Types and words are
 * right by themselves: the fields have them. */

static gboolean
check_text (const SoketField *field, const char *text, const char *pointer, GError **error)
{
  if ((field->flags & SOKET_FIELD_FILLED) && *text == '\0')
    return soket_plan_fail (NULL, pointer, SOKET_PLAN_ERROR_VALUE, error,
                            _ ("expected a text that is not empty, found none; fill it in"));
  if (strcmp (field->key, "id") == 0 && soket_text_has_control (text))
    return soket_plan_fail (NULL, pointer, SOKET_PLAN_ERROR_VALUE, error,
                            _ ("expected an id without line ends and tabs; write it in one line"));
  return TRUE;
}

static gboolean
check_texts (const SoketField *field, char **texts, const char *pointer, GError **error)
{
  g_autoptr (GHashTable) seen = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    if (!check_text (field, texts[i], pointer, error))
      return FALSE;
  if ((field->flags & SOKET_FIELD_UNIQUE) == 0 || texts[0] == NULL || texts[1] == NULL)
    return TRUE;
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; texts[i] != NULL; i++)
    if (!g_hash_table_add (seen, texts[i]))
      return soket_plan_fail (NULL, pointer, SOKET_PLAN_ERROR_DUPLICATE, error,
                              _ ("expected each name once, found %s a second time; strike it out"),
                              texts[i]);
  return TRUE;
}

static gboolean
check_records (const SoketField *field, gpointer record, GString *pointer, GError **error)
{
  gsize length = pointer->len;

  for (guint i = 0; i < soket_records_get_n (field, record); i++) {
    soket_json_pointer_push_index (pointer, i);
    if (!soket_record_check (field->table, soket_records_peek (field, record, i), pointer, error))
      return FALSE;
    g_string_truncate (pointer, length);
  }
  return TRUE;
}

static gboolean
check_field (const SoketField *field, gpointer record, GString *pointer, GError **error)
{
  switch (field->type) {
  case SOKET_FIELD_STRING:
    return check_text (field, soket_field_in (field, record, char *), pointer->str, error);
  case SOKET_FIELD_STRINGS:
    return check_texts (field, (char **) soket_strings (soket_field_in (field, record, char **)),
                        pointer->str, error);
  case SOKET_FIELD_RECORD:
    return soket_record_check (field->table, soket_field_in (field, record, gpointer), pointer,
                               error);
  case SOKET_FIELD_RECORDS:
    return check_records (field, record, pointer, error);
  default:
    return TRUE;
  }
}

gboolean
soket_record_check (const SoketTable *table, gpointer record, GString *pointer, GError **error)
{
  gsize length = pointer->len;
  const char *key = NULL;
  g_autofree char *why = NULL;

  for (const SoketField *field = table->fields; field->key != NULL; field++) {
    gboolean has = soket_record_has (table, record, field);

    if (!has && (field->flags & SOKET_FIELD_REQUIRED))
      return soket_plan_fail (NULL, pointer->str, SOKET_PLAN_ERROR_MISSING, error,
                              _ ("expected the key \"%s\", found none; add it"), field->key);
    if (!has || soket_record_has_null (table, record, field))
      continue;
    soket_json_pointer_push (pointer, field->key);
    if (!check_field (field, record, pointer, error))
      return FALSE;
    g_string_truncate (pointer, length);
  }
  if (table->check == NULL || (why = table->check (record, &key)) == NULL)
    return TRUE;
  if (key != NULL)
    soket_json_pointer_push (pointer, key);
  return soket_plan_fail (NULL, pointer->str, SOKET_PLAN_ERROR_VALUE, error, "%s", why);
}

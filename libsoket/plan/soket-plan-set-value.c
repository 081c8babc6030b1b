/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-mend-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-plan-build-private.h"
#include "plan/soket-plan-private.h"

/* What somebody types becomes the value of a field. */

typedef struct {
  SoketMend *mend;
  const SoketTable *table;
  gpointer record;
  const SoketField *field;
  const char *pointer;
  GError **error;
} Setter;

#define fail(setter, code, ...)                                                                    \
  soket_plan_fail (NULL, (setter)->pointer, code, (setter)->error, __VA_ARGS__)

static void
add_words (GHashTable *bodies, const char *words, const char *id)
{
  char *folded = soket_text_fold (words);
  const char *other = g_hash_table_lookup (bodies, folded);
  gboolean is_shared = other != NULL && !g_str_equal (other, id);

  g_hash_table_replace (bodies, folded, g_strdup (is_shared ? "" : id));
}

/* Folded name or code -> id; "" for what two bodies are called. */
static GHashTable *
index_bodies (SoketPlan *plan)
{
  GHashTable *bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel *lists[] = { soket_plan_get_units (plan), soket_plan_get_groups (plan) };

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++) {
    for (guint i = 0; i < g_list_model_get_n_items (lists[k]); i++) {
      g_autoptr (GObject) body = g_list_model_get_item (lists[k], i);
      const char *id = k == 0 ? soket_unit_get_id (SOKET_UNIT (body))
                              : soket_group_get_id (SOKET_GROUP (body));
      const char *code = k == 0 ? soket_unit_get_code (SOKET_UNIT (body)) : NULL;

      add_words (bodies, soket_plan_get_name_of (plan, id), id);
      if (code != NULL)
        add_words (bodies, code, id);
    }
  }
  return bodies;
}

/* The id of the body that is called @words; NULL when none is, "" when two are. */
static const char *
find_body (const Setter *setter, GHashTable *bodies, const char *words)
{
  SoketPlan *plan = setter->mend->plan;
  g_autofree char *folded = NULL;

  if (soket_plan_find_unit (plan, words) != NULL || soket_plan_find_group (plan, words) != NULL)
    return words;
  folded = soket_text_fold (words);
  return g_hash_table_lookup (bodies, folded);
}

/* NULL after saying why. */
static const char *
need_body (const Setter *setter, GHashTable *bodies, const char *words)
{
  gboolean is_new = words[0] == '+' && words[1] != '\0';
  const char *name = words + is_new;
  const char *id = find_body (setter, bodies, name);

  if (id != NULL && *id != '\0')
    return id;
  if (id != NULL) {
    fail (setter, SOKET_PLAN_ERROR_AMBIGUOUS,
          _ ("two bodies are called \"%s\"; name one of them by its id"), name);
    return NULL;
  }
  if (is_new && (setter->field->names & SOKET_NAMES_BODY) != 0)
    return soket_mend_add_body (setter->mend, name);
  fail (setter, SOKET_PLAN_ERROR_NOT_FOUND,
        _ ("the plan has no body \"%s\"; correct the name, or put + before it to add the body; end "
           "a list with ; where names have commas"),
        words);
  return NULL;
}

/* Items of a list: split at ";" where there is one, else at ",". */
static GPtrArray *
split (const char *text)
{
  const char *sign = strchr (text, ';') != NULL ? ";" : ",";
  g_auto (GStrv) parts = g_strsplit (text, sign, -1);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    if (*parts[i] != '\0')
      g_ptr_array_add (items, g_strdup (parts[i]));
  }
  return items;
}

/* Longest name that is put together again, in items. */
#define LONGEST_NAME 8

/* How many items from @first on make one name: "Đảng ủy các phường", "xã" are one body. */
static guint
count_parts (const Setter *setter, GHashTable *bodies, const GPtrArray *items, guint first,
             char **joined)
{
  for (guint n = MIN (items->len - first, LONGEST_NAME); n > 1; n--) {
    g_autoptr (GString) words = g_string_new (items->pdata[first]);

    for (guint i = 1; i < n; i++)
      g_string_append_printf (words, ", %s", (char *) items->pdata[first + i]);
    if (find_body (setter, bodies, words->str) != NULL) {
      *joined = g_string_free (g_steal_pointer (&words), FALSE);
      return n;
    }
  }
  *joined = g_strdup (items->pdata[first]);
  return 1;
}

static void
put (const Setter *setter, const char *text)
{
  soket_record_put (setter->table, setter->record, setter->field->key, text);
}

static gboolean
set_bodies (const Setter *setter, const char *text)
{
  g_autoptr (GHashTable) bodies = index_bodies (setter->mend->plan);
  g_autoptr (GPtrArray) items = split (text);
  gboolean is_whole = strchr (text, ';') != NULL;

  for (guint i = 0; i < items->len;) {
    g_autofree char *words = is_whole ? g_strdup (items->pdata[i]) : NULL;
    guint n = is_whole ? 1 : count_parts (setter, bodies, items, i, &words);
    const char *id = need_body (setter, bodies, words);

    if (id == NULL)
      return FALSE;
    put (setter, id);
    i += n;
  }
  return TRUE;
}

static gboolean
set_strings (const Setter *setter, const char *text)
{
  g_autoptr (GPtrArray) items = NULL;

  if (setter->field->names & SOKET_NAMES_BODY)
    return set_bodies (setter, text);
  items = split (text);
  for (guint i = 0; i < items->len; i++)
    put (setter, items->pdata[i]);
  return TRUE;
}

static gboolean
set_string (const Setter *setter, const char *text)
{
  g_autoptr (GHashTable) bodies = NULL;
  const char *id;

  if ((setter->field->names & SOKET_NAMES_BODY) == 0) {
    put (setter, text);
    return TRUE;
  }
  bodies = index_bodies (setter->mend->plan);
  id = need_body (setter, bodies, text);
  put (setter, id);
  return id != NULL;
}

static gboolean
set_word (const Setter *setter, const char *text)
{
  g_autofree char *words = NULL;

  for (guint i = 0; setter->field->words[i] != NULL; i++) {
    if (!g_str_equal (setter->field->words[i], text))
      continue;
    put (setter, text);
    return TRUE;
  }
  words = g_strjoinv (", ", (char **) setter->field->words);
  return fail (setter, SOKET_PLAN_ERROR_VALUE,
               _ ("expected one of %s, found \"%s\"; choose one of them"), words, text);
}

static gboolean
set_day (const Setter *setter, const char *text)
{
  g_autoptr (GError) why = NULL;
  SoketDay day = soket_day_parse (text, &why);

  if (day == SOKET_DAY_NONE)
    return fail (setter, SOKET_PLAN_ERROR_VALUE, "%s", why->message);
  soket_record_put_day (setter->table, setter->record, setter->field->key, day);
  return TRUE;
}

static gboolean
set_boolean (const Setter *setter, const char *text)
{
  static const char *const words[2][4]
      = { { "false", "no", "không", NULL }, { "true", "yes", "có", NULL } };
  g_autofree char *folded = soket_text_fold (text);

  for (guint value = 0; value < G_N_ELEMENTS (words); value++) {
    if (!g_strv_contains (words[value], folded))
      continue;
    soket_record_put_number (setter->table, setter->record, setter->field->key, value);
    return TRUE;
  }
  return fail (setter, SOKET_PLAN_ERROR_VALUE,
               _ ("expected true or false, found \"%s\"; choose one of them"), text);
}

static gboolean
set_integer (const Setter *setter, const char *text)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, setter->field->min, G_MAXINT32, &number, NULL))
    return fail (setter, SOKET_PLAN_ERROR_VALUE,
                 _ ("expected a whole number from %u to %d, found \"%s\"; correct the number"),
                 setter->field->min, G_MAXINT32, text);
  soket_record_put_number (setter->table, setter->record, setter->field->key, (double) number);
  return TRUE;
}

/* "FIELD:VALUE[,VALUE]" */
static gboolean
set_choices (const Setter *setter, const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, ":", 2);
  const SoketField *row = soket_table_find (setter->field->table, sides[0]);
  g_autoptr (GPtrArray) values = sides[1] != NULL ? split (sides[1]) : NULL;
  SoketChoices *choices;

  if (row == NULL || row->type != SOKET_FIELD_STRING || values == NULL || values->len == 0)
    return fail (setter, SOKET_PLAN_ERROR_VALUE,
                 _ ("expected FIELD:VALUE[,VALUE] with a field of a unit, found \"%s\"; write it "
                    "as "
                    "kind:xã"),
                 text);
  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_choice_free);
  gboolean is_list = values->len > 1;
  g_ptr_array_add (values, NULL);
  g_ptr_array_add (choices,
                   soket_choice_new (sides[0], (GStrv) g_ptr_array_steal (values, NULL), is_list));
  soket_field_in (setter->field, setter->record, SoketChoices *) = choices;
  soket_record_set_seen (setter->table, setter->record, setter->field, FALSE);
  return TRUE;
}

gboolean
soket_mend_set (SoketMend *self, const SoketTable *table, gpointer record, const SoketField *field,
                const char *text, const char *pointer, GError **error)
{
  const Setter setter = { self, table, record, field, pointer, error };

  switch (field->type) {
  case SOKET_FIELD_STRING:
    return set_string (&setter, text);
  case SOKET_FIELD_STRINGS:
    return set_strings (&setter, text);
  case SOKET_FIELD_WORD:
    return set_word (&setter, text);
  case SOKET_FIELD_DAY:
    return set_day (&setter, text);
  case SOKET_FIELD_BOOLEAN:
    return set_boolean (&setter, text);
  case SOKET_FIELD_INTEGER:
    return set_integer (&setter, text);
  case SOKET_FIELD_CHOICES:
    return set_choices (&setter, text);
  default:
    return fail (&setter, SOKET_PLAN_ERROR_TYPE,
                 _ ("\"%s\" is no single value; change it in the file"), field->key);
  }
}

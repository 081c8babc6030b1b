/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-plan-build-private.h"
#include "plan/soket-plan-mend-private.h"
#include "plan/soket-plan-private.h"

/* Where a value is to be set. */
typedef struct {
  const SoketTable *table;
  gpointer record;
  const SoketField *field;
  GString *pointer;
} Target;

static const SoketTable *
get_table (gpointer record)
{
  if (SOKET_IS_TASK (record))
    return &soket_task_table;
  if (SOKET_IS_LEVEL (record))
    return &soket_level_table;
  return SOKET_IS_UNIT (record) ? &soket_unit_table : &soket_group_table;
}

/* Among tasks first, then levels, then bodies. */
static gboolean
find_record (SoketPlan *self, const char *id, Target *target, GError **error)
{
  static const SoketNames names[] = { SOKET_NAMES_TASK, SOKET_NAMES_LEVEL, SOKET_NAMES_BODY };

  target->table = &soket_plan_table;
  target->record = self;
  if (id == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *pointer = soket_plan_ids_locate (self->ids, names[i], id);

    if (pointer == NULL)
      continue;
    target->record = soket_plan_ids_find (self->ids, names[i], id);
    target->table = get_table (target->record);
    g_string_append_len (target->pointer, pointer, strrchr (pointer, '/') - pointer);
    return TRUE;
  }
  g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND,
               _ ("The plan \"%s\" has no task, level, unit or group \"%s\"; its tasks are named "
                  "by "
                  "their section, as IV.2"),
               self->id, id);
  return FALSE;
}

static gboolean
fail_key (const Target *target, const char *key, GError **error)
{
  const char *similar = soket_table_find_similar (target->table, key);

  if (similar != NULL)
    return soket_plan_fail (NULL, target->pointer->str, SOKET_PLAN_ERROR_UNKNOWN_KEY, error,
                            _ ("expected a known key, found \"%s\"; did you mean \"%s\"?"), key,
                            similar);
  g_autofree char *keys = soket_table_join_keys (target->table, FALSE);
  return soket_plan_fail (NULL, target->pointer->str, SOKET_PLAN_ERROR_UNKNOWN_KEY, error,
                          _ ("expected a known key, found \"%s\"; the keys are %s"), key, keys);
}

/* What the reader or the format says is for nobody to set. */
static gboolean
is_fixed (const SoketField *field)
{
  return g_str_equal (field->key, "soket") || g_str_equal (field->key, "import")
         || g_str_equal (field->key, "source") || g_str_equal (field->key, "last")
         || g_str_equal (field->key, "due_line");
}

/* @key: "deadline", or "policy.before" for a key of a record. */
static gboolean
find_field (SoketMend *mend, Target *target, const char *key, GError **error)
{
  g_auto (GStrv) keys = g_strsplit (key, ".", 2);

  for (guint i = 0; keys[i] != NULL; i++) {
    const SoketField *field = soket_table_find (target->table, keys[i]);

    if (field == NULL || is_fixed (field)
        || (keys[i + 1] != NULL && field->type != SOKET_FIELD_RECORD))
      return fail_key (target, keys[i], error);
    soket_json_pointer_push (target->pointer, keys[i]);
    if (keys[i + 1] == NULL) {
      target->field = field;
      return TRUE;
    }
    if (!soket_record_has (target->table, target->record, field))
      soket_mend_clear (mend, target->table, target->record, keys[i]);
    target->record = soket_record_add (target->table, target->record, keys[i]);
    target->table = field->table;
  }
  return fail_key (target, key, error);
}

/* The canonical notation of @text; what was typed stays beside it as the words of the plan. */
static gboolean
set_deadline (const Target *target, const char *text, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text, &why);
  g_autofree char *canonical = deadline != NULL ? soket_deadline_to_string (deadline) : NULL;

  if (deadline == NULL)
    return soket_plan_fail (NULL, target->pointer->str, SOKET_PLAN_ERROR_VALUE, error, "%s",
                            why->message);
  if (soket_deadline_get_kind (deadline) == SOKET_DEADLINE_UNRESOLVED)
    return soket_plan_fail (NULL, target->pointer->str, SOKET_PLAN_ERROR_VALUE, error,
                            _ ("\"%s\" cannot be read as a deadline; write it as in \"trước ngày "
                               "05/7/2022\" or \"<2022-07-05\""),
                            text);
  soket_record_put (target->table, target->record, "deadline", canonical);
  if (target->table == &soket_task_table && !g_str_equal (canonical, text))
    soket_record_put (target->table, target->record, "due_text", text);
  return TRUE;
}

/* A plan that names the last day of a task goes on doing so. */
static void
reckon_last (SoketMend *mend, SoketResolver *reckoner, gpointer task, gboolean always)
{
  const SoketField *last = soket_table_find (&soket_task_table, "last");
  const char *deadline = soket_task_get_deadline (task);
  SoketDay day;

  if (!always && !soket_record_has (&soket_task_table, task, last))
    return;
  day = deadline != NULL ? soket_plan_reckon_last (reckoner, deadline) : SOKET_DAY_NONE;
  if (day == soket_task_get_last (task))
    return;
  soket_mend_clear (mend, &soket_task_table, task, "last");
  soket_record_put_day (&soket_task_table, task, "last", day);
}

/* A deadline without a year takes that of the plan. */
static void
reckon_all (SoketMend *mend)
{
  GListModel *tasks = soket_plan_get_tasks (mend->plan);
  g_autoptr (SoketResolver) reckoner = soket_plan_new_reckoner (mend->plan);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (SoketTask) task = g_list_model_get_item (tasks, i);
    reckon_last (mend, reckoner, task, FALSE);
  }
}

/* A group is said in one of three ways: the new one takes the place of the old. */
static void
clear_target (SoketMend *mend, const Target *target)
{
  static const char *const ways[] = { "select", "members", "open", NULL };
  static const char *const due[] = { "deadline", "due_text", "due_line", NULL };
  const char *key = target->field->key;
  const char *const *keys = NULL;

  if (target->table == &soket_group_table && g_strv_contains (ways, key))
    keys = ways;
  else if (target->table == &soket_task_table && g_str_equal (key, "deadline"))
    keys = due;
  if (keys == NULL)
    soket_mend_clear (mend, target->table, target->record, key);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    soket_mend_clear (mend, target->table, target->record, keys[i]);
}

static gboolean
set_target (SoketMend *mend, const Target *target, const char *text, GError **error)
{
  gboolean is_deadline = g_str_equal (target->field->key, "deadline");
  gboolean is_of_task = is_deadline && target->table == &soket_task_table;

  clear_target (mend, target);
  if (*text != '\0'
      && !(is_deadline ? set_deadline (target, text, error)
                       : soket_mend_set (mend, target->table, target->record, target->field, text,
                                         target->pointer->str, error)))
    return FALSE;
  if (is_of_task) {
    g_autoptr (SoketResolver) reckoner = soket_plan_new_reckoner (mend->plan);
    reckon_last (mend, reckoner, target->record, TRUE);
  } else if (target->record == mend->plan && g_str_equal (target->field->key, "issued")) {
    reckon_all (mend);
  }
  return TRUE;
}

/* What the reader said of the old value does not hold for the new one. */
static void
tell (SoketPlan *self, const char *id, const char *key, const char *text, const Target *target)
{
  static const char *const with_deadline[] = { "/due_text", "/due_line", "/last" };
  gsize length = target->pointer->len;

  if (self->import == NULL || self->import->file == NULL)
    return;
  soket_plan_forget (self, target->pointer->str);
  for (guint i = 0; i < G_N_ELEMENTS (with_deadline); i++) {
    if (!g_str_has_suffix (target->pointer->str, "/deadline"))
      break;
    g_string_truncate (target->pointer, length - strlen ("/deadline"));
    g_string_append (target->pointer, with_deadline[i]);
    soket_plan_forget (self, target->pointer->str);
    g_string_truncate (target->pointer, length - strlen ("/deadline"));
    g_string_append (target->pointer, "/deadline");
  }
  g_autofree char *said = g_strdup_printf ("%s %s=%s", id != NULL ? id : ".", key, text);
  soket_plan_add_notice (self, "set", said);
}

/**
 * soket_plan_set_field:
 * @self: a plan
 * @id: (nullable): the id of a task, level, unit or group, looked for in this order; %NULL for the
 *   plan itself
 * @key: a key of plan.json, as `leads`; `policy.before` for one inside another
 * @text: the value as somebody types it; empty strikes the key out
 * @error: return location for an error
 *
 * Mends a value of a plan.
 *
 * A list is separated by `;`, or by commas where there is no `;` in it. Bodies
 * are named by their ids or their names; `+` before a name adds a unit of that
 * name where there is none (an open group where the name begins with "các"). A
 * `select` of a group is a field of a unit and its values, as `kind:xã,phường`. A
 * deadline is a phrase or the canonical notation; it is kept in the notation,
 * the phrase beside it, and the day that it means is reckoned anew. A day is
 * read in both orders, true is also "có", false "không".
 *
 * The value is not unsure any more, and the words of an imported document are no
 * longer its source; the plan keeps a notice `set`. Either all of that is done
 * and the plan could be saved and loaded, or nothing has changed.
 *
 * Errors: %SOKET_PLAN_ERROR_NOT_FOUND when nothing has that id or that name,
 * %SOKET_PLAN_ERROR_UNKNOWN_KEY for the key, %SOKET_PLAN_ERROR_TYPE for a list of
 * records, %SOKET_PLAN_ERROR_AMBIGUOUS for a name of two bodies,
 * %SOKET_PLAN_ERROR_SEALED for the plan of a ledger, and those of
 * [ctor@Soket.Plan.new_from_json] for the value.
 *
 * Returns: whether the value was set
 *
 * Since: 1.0
 */
gboolean
soket_plan_set_field (SoketPlan *self, const char *id, const char *key, const char *text,
                      GError **error)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->ids != NULL, FALSE);
  g_return_val_if_fail (key != NULL && text != NULL, FALSE);

  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autofree char *value = soket_text_normalize (text, -1);
  Target target = { .pointer = pointer };
  if (!soket_plan_check_open (self, error) || !find_record (self, id, &target, error))
    return FALSE;
  SoketMend *mend = soket_mend_new (self);
  g_strstrip (value);
  if (!find_field (mend, &target, key, error) || !set_target (mend, &target, value, error)) {
    soket_mend_undo (mend);
    return FALSE;
  }
  if (!soket_mend_end (mend, error) || !soket_plan_set_policy (self, error))
    return FALSE;
  tell (self, id, key, value, &target);
  return TRUE;
}

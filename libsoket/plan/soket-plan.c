/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-struct-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-group-private.h"
#include "plan/soket-tables-private.h"

#include <string.h>

/**
 * SoketPlanError:
 * @SOKET_PLAN_ERROR_UNREADABLE: the file cannot be read
 * @SOKET_PLAN_ERROR_SYNTAX: the file is not UTF-8, not JSON, or not a table
 * @SOKET_PLAN_ERROR_VERSION: the file is of another version of the format
 * @SOKET_PLAN_ERROR_UNKNOWN_KEY: a key, field or column that does not exist
 * @SOKET_PLAN_ERROR_TYPE: a value of the wrong type
 * @SOKET_PLAN_ERROR_VALUE: a value that cannot be, as a day 31/4
 * @SOKET_PLAN_ERROR_MISSING: a key without which there is no plan
 * @SOKET_PLAN_ERROR_DUPLICATE: an id that stands twice
 * @SOKET_PLAN_ERROR_NOT_FOUND: an id that names nothing
 * @SOKET_PLAN_ERROR_CYCLE: something that leads back to itself
 * @SOKET_PLAN_ERROR_AMBIGUOUS: a name that means more than one thing
 * @SOKET_PLAN_ERROR_SEALED: it belongs to a ledger and does not change any more
 *
 * What can be wrong with a plan, or with a table of units. The message names
 * file, line and column, the place as a JSON Pointer, what is expected and what
 * was found.
 *
 * Since: 1.0
 */

/**
 * SOKET_PLAN_ERROR:
 *
 * The domain of [error@Soket.PlanError].
 *
 * Since: 1.0
 */

/**
 * soket_plan_error_quark:
 *
 * The domain of [error@Soket.PlanError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_plan_error_quark (void)
{
  return g_quark_from_static_string ("soket-plan-error-quark");
}

/**
 * SoketPlan:
 *
 * A plan as plan.json says it: what must be done, by whom, by when.
 *
 * Loading is strict: what is not known is an error that names its place. Saving
 * drops nothing: a plan comes back as equal JSON, and what was saved once is
 * saved again to the same bytes. Equal means canonically equivalent: every text
 * and every id is made NFC when it is loaded, since tables, events and look-ups
 * are, so that two ids which differ in nothing but their form are one id twice.
 *
 * A plan changes only by [method@Soket.Plan.bind_group], [method@Soket.Plan.set_field] and
 * [method@Soket.Plan.confirm], and not at all once a ledger has adopted it. It belongs to the
 * thread that made it.
 *
 * Since: 1.0
 */

static const SoketField signature_fields[] = {
  { "capacity", SOKET_FIELD_STRING, G_STRUCT_OFFSET (Signature, capacity) },
  { "role", SOKET_FIELD_STRING, G_STRUCT_OFFSET (Signature, role) },
  { "name", SOKET_FIELD_STRING, G_STRUCT_OFFSET (Signature, name) },
  { NULL },
};

const SoketTable soket_signature_table = {
  .name = "signature",
  .fields = signature_fields,
  .size = sizeof (Signature),
  .presence = G_STRUCT_OFFSET (Signature, presence),
};

#define AT(member) G_STRUCT_OFFSET (SoketPlan, member)

static const SoketField plan_fields[] = {
  { "soket", SOKET_FIELD_INTEGER, AT (version), SOKET_FIELD_REQUIRED, .min = SOKET_PLAN_VERSION },
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "kind", SOKET_FIELD_STRING, AT (kind) },
  { "symbol", SOKET_FIELD_STRING, AT (symbol), SOKET_FIELD_NULLABLE },
  { "title", SOKET_FIELD_STRING, AT (title), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "issuer", SOKET_FIELD_STRING, AT (issuer), SOKET_FIELD_FILLED, .names = SOKET_NAMES_BODY },
  { "issued", SOKET_FIELD_DAY, AT (issued), SOKET_FIELD_NULLABLE },
  { "place", SOKET_FIELD_STRING, AT (place), SOKET_FIELD_NULLABLE },
  { "policy", SOKET_FIELD_RECORD, AT (policy_record), .table = &soket_policy_table },
  { "subject", SOKET_FIELD_STRINGS, AT (subject), SOKET_FIELD_FILLED },
  { "basis", SOKET_FIELD_RECORDS, AT (basis), .table = &soket_reference_table },
  { "references", SOKET_FIELD_RECORDS, AT (references), .table = &soket_reference_table },
  { "requirements", SOKET_FIELD_STRINGS, AT (requirements) },
  { "contents", SOKET_FIELD_STRINGS, AT (contents) },
  { "attachments", SOKET_FIELD_RECORDS, AT (attachments), .table = &soket_attachment_table },
  { "outline", SOKET_FIELD_RECORDS, AT (outlines), .names = SOKET_NAMES_OUTLINE,
    .table = &soket_outline_table },
  { "levels", SOKET_FIELD_RECORDS, AT (levels), .names = SOKET_NAMES_LEVEL,
    .table = &soket_level_table },
  { "units", SOKET_FIELD_RECORDS, AT (units), .names = SOKET_NAMES_UNIT,
    .table = &soket_unit_table },
  { "groups", SOKET_FIELD_RECORDS, AT (groups), .names = SOKET_NAMES_GROUP,
    .table = &soket_group_table },
  { "followers", SOKET_FIELD_STRINGS, AT (followers), SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE,
    .names = SOKET_NAMES_BODY },
  { "tasks", SOKET_FIELD_RECORDS, AT (tasks), .names = SOKET_NAMES_TASK,
    .table = &soket_task_table },
  { "targets", SOKET_FIELD_RECORDS, AT (targets), .table = &soket_target_table },
  { "inspections", SOKET_FIELD_RECORDS, AT (inspections), .table = &soket_inspection_table },
  { "recipients", SOKET_FIELD_RECORDS, AT (recipients), .table = &soket_recipient_table },
  { "signature", SOKET_FIELD_RECORD, AT (signature), .table = &soket_signature_table },
  { "other", SOKET_FIELD_RECORDS, AT (other), .table = &soket_passage_table },
  { "import", SOKET_FIELD_RECORD, AT (import), .table = &soket_import_table },
  { NULL },
};

const SoketTable soket_plan_table = {
  .name = "plan",
  .fields = plan_fields,
  .presence = AT (presence),
  .object = soket_plan_get_type,
};

G_DEFINE_FINAL_TYPE (SoketPlan, soket_plan, G_TYPE_OBJECT)

static void
soket_plan_finalize (GObject *object)
{
  SoketPlan *self = SOKET_PLAN (object);

  g_clear_pointer (&self->ids, soket_plan_ids_free);
  g_clear_pointer (&self->map, soket_json_map_unref);
  g_clear_pointer (&self->policy, soket_policy_unref);
  soket_record_clear (&soket_plan_table, self);
  G_OBJECT_CLASS (soket_plan_parent_class)->finalize (object);
}

static void
soket_plan_class_init (SoketPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_plan_finalize;
}

static void
soket_plan_init (SoketPlan *self)
{
  soket_record_init (&soket_plan_table, self);
  self->policy = soket_policy_new ();
}

/**
 * soket_plan_new_from_json:
 * @json: the text of a plan.json
 * @file: the name that messages give to it
 * @error: return location for an error
 *
 * Reads a plan.
 *
 * Errors: those of [error@Soket.PlanError], each with file, line, column and
 * JSON Pointer.
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketPlan *
soket_plan_new_from_json (GBytes *json, const char *file, GError **error)
{
  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  g_autoptr (SoketPlan) self = g_object_new (SOKET_TYPE_PLAN, NULL);
  self->map = soket_json_map_new (json, file, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SYNTAX, error);
  if (self->map == NULL || !soket_record_read (&soket_plan_table, self, self->map, error))
    return NULL;
  self->ids = soket_plan_ids_new (self, self->map, error);
  if (self->ids == NULL || !soket_plan_set_policy (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * soket_plan_load:
 * @path: (type filename): a plan.json, or "-" for the standard input
 * @error: return location for an error
 *
 * Reads the plan in a file, as [ctor@Soket.Plan.new_from_json] does.
 *
 * Errors: %SOKET_PLAN_ERROR_UNREADABLE for the file, and those of
 * [ctor@Soket.Plan.new_from_json].
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketPlan *
soket_plan_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GBytes) json
      = soket_text_load_file (path, 0, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_UNREADABLE, error);
  return json != NULL ? soket_plan_new_from_json (json, path, error) : NULL;
}

/**
 * soket_plan_to_json:
 * @self: a plan
 *
 * The plan as JSON: what was loaded, with the keys in the order of the format
 * and two spaces a level.
 *
 * Returns: (transfer full): the text, with a line end at its end
 *
 * Since: 1.0
 */
char *
soket_plan_to_json (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  GString *out = g_string_sized_new (4096);
  soket_record_write (&soket_plan_table, self, out);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

/**
 * soket_plan_save:
 * @self: a plan
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Writes [method@Soket.Plan.to_json] to a file; either all of it is there in
 * the end, or what was there before.
 *
 * A link is followed; what is no regular file is refused.
 *
 * Errors: those of [error@Gio.IOErrorEnum].
 *
 * Returns: whether the plan was saved
 *
 * Since: 1.0
 */
gboolean
soket_plan_save (SoketPlan *self, const char *path, GError **error)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  g_autofree char *json = soket_plan_to_json (self);
  /* not g_file_set_contents (), which would put a file in the place of a device or a link */
  g_autoptr (GFile) file = g_vfs_get_file_for_path (g_vfs_get_local (), path);
  if (g_file_replace_contents (file, json, strlen (json), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

void
soket_plan_seal (SoketPlan *self)
{
  self->sealed = TRUE;
}

gboolean
soket_plan_check_open (SoketPlan *self, GError **error)
{
  if (!self->sealed)
    return TRUE;
  g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED,
               _ ("The plan \"%s\" belongs to a ledger and does not change; change it before it "
                  "is adopted"),
               self->id);
  return FALSE;
}

/**
 * soket_plan_bind_group:
 * @self: a plan
 * @group: the id of a group
 * @field: a field of a unit: id, code, name, kind, level, parent or contact
 * @values: (array zero-terminated=1): at least one value, none of them empty
 * @error: return location for an error
 *
 * Says which units a group means, in the place of what the plan says: those
 * whose @field has one of @values. For plans that name bodies only in words.
 *
 * Errors: %SOKET_PLAN_ERROR_NOT_FOUND when there is no such group,
 * %SOKET_PLAN_ERROR_VALUE for the field and the values,
 * %SOKET_PLAN_ERROR_SEALED for the plan of a ledger.
 *
 * Returns: whether the group was bound
 *
 * Since: 1.0
 */
gboolean
soket_plan_bind_group (SoketPlan *self, const char *group, const char *field,
                       const char *const *values, GError **error)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), FALSE);
  g_return_val_if_fail (group != NULL && field != NULL && values != NULL, FALSE);

  if (!soket_plan_check_open (self, error))
    return FALSE;
  SoketGroup *bound = soket_plan_find_group (self, group);
  const SoketField *row = soket_table_find (&soket_unit_table, field);
  if (bound == NULL) {
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND,
                 _ ("The plan has no group \"%s\"; its groups stand under \"groups\""), group);
    return FALSE;
  }
  if (row == NULL || row->type != SOKET_FIELD_STRING) {
    g_autofree char *keys = soket_table_join_keys (&soket_unit_table, TRUE);
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_VALUE,
                 _ ("A unit has no field \"%s\"; select by one of %s"), field, keys);
    return FALSE;
  }
  if (values[0] == NULL || g_strv_contains (values, "")) {
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_VALUE,
                 _ ("Group \"%s\" is bound to an empty value; name the values of \"%s\" that "
                    "count"),
                 group, field);
    return FALSE;
  }
  SoketChoices *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_choice_free);
  g_autoptr (GStrvBuilder) normal = g_strv_builder_new ();
  for (guint i = 0; values[i] != NULL; i++) {
    g_autofree char *value = soket_text_normalize (values[i], -1);
    g_strv_builder_add (normal, value);
  }
  g_ptr_array_add (choices,
                   soket_choice_new (field, g_strv_builder_end (normal), values[1] != NULL));
  soket_group_bind (bound, choices);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-group-private.h"

#include "base/soket-i18n-private.h"
#include "plan/soket-tables-private.h"

/**
 * SoketGroup:
 *
 * Bodies that a plan names together. A group either lists its members, or
 * selects units by their fields, or is open: bodies that cannot be listed.
 * [method@Soket.Directory.select] says which units it holds. A plan and what it
 * holds belong to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketGroup {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *name;
  SoketChoices *select;
  char **select_fields;
  char **members;
  gboolean open;
  GPtrArray
      *inner; /* SoketGroup: the members that are groups; the plan saw that no way leads back */
};

#define AT(member) G_STRUCT_OFFSET (SoketGroup, member)

static const SoketField group_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "name", SOKET_FIELD_STRING, AT (name), SOKET_FIELD_FILLED },
  { "select", SOKET_FIELD_CHOICES, AT (select), .table = &soket_unit_table },
  { "members", SOKET_FIELD_STRINGS, AT (members),
    SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE | SOKET_FIELD_ACYCLIC, .names = SOKET_NAMES_BODY },
  { "open", SOKET_FIELD_BOOLEAN, AT (open) },
  { NULL },
};

static char *
check_group (gconstpointer record, const char **key)
{
  const SoketGroup *self = record;
  guint n_ways = (self->select != NULL) + (self->members != NULL) + (self->open != FALSE);

  if (n_ways == 1)
    return NULL;
  *key = NULL;
  return g_strdup_printf (_ ("expected one of \"select\", \"members\" and \"open\": true, found %u "
                             "of them; give exactly the one that says which units the group holds"),
                          n_ways);
}

const SoketTable soket_group_table = {
  .name = "group",
  .fields = group_fields,
  .presence = AT (presence),
  .object = soket_group_get_type,
  .check = check_group,
};

G_DEFINE_FINAL_TYPE (SoketGroup, soket_group, G_TYPE_OBJECT)

static void
soket_group_finalize (GObject *object)
{
  SoketGroup *self = SOKET_GROUP (object);

  g_clear_pointer (&self->inner, g_ptr_array_unref);
  g_clear_pointer (&self->select_fields, g_strfreev);
  soket_record_clear (&soket_group_table, self);
  G_OBJECT_CLASS (soket_group_parent_class)->finalize (object);
}

static void
soket_group_class_init (SoketGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_group_finalize;
}

static void
soket_group_init (SoketGroup *self)
{
  soket_record_init (&soket_group_table, self);
}

void
soket_group_add_inner (SoketGroup *self, SoketGroup *inner)
{
  if (self->inner == NULL)
    self->inner = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->inner, g_object_ref (inner));
}

void
soket_group_clear_inner (SoketGroup *self)
{
  g_clear_pointer (&self->inner, g_ptr_array_unref);
}

const GPtrArray *
soket_group_peek_inner (SoketGroup *self)
{
  return self->inner;
}

const SoketChoices *
soket_group_peek_choices (SoketGroup *self)
{
  return self->select;
}

void
soket_group_bind (SoketGroup *self, SoketChoices *choices)
{
  g_clear_pointer (&self->inner, g_ptr_array_unref);
  g_clear_pointer (&self->select_fields, g_strfreev);
  g_clear_pointer (&self->select, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_strfreev);
  self->open = FALSE;
  self->select = choices;
  for (const SoketField *field = group_fields; field->key != NULL; field++)
    if (field->offset == AT (members) || field->offset == AT (open))
      soket_record_set_absent (&soket_group_table, self, field);
  soket_record_set_seen (&soket_group_table, self, soket_table_find (&soket_group_table, "select"),
                         FALSE);
}

static const SoketChoice *
find_choice (SoketGroup *self, const char *field)
{
  for (guint i = 0; self->select != NULL && i < self->select->len; i++) {
    const SoketChoice *choice = self->select->pdata[i];

    if (g_str_equal (choice->key, field))
      return choice;
  }
  return NULL;
}

/**
 * soket_group_get_id:
 * @self: a group
 *
 * The id; units and groups share their ids.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_group_get_id (SoketGroup *self)
{
  g_return_val_if_fail (SOKET_IS_GROUP (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_group_get_name:
 * @self: a group
 *
 * What the group is called; its id where the plan gives no name.
 *
 * Returns: the name
 *
 * Since: 1.0
 */
const char *
soket_group_get_name (SoketGroup *self)
{
  g_return_val_if_fail (SOKET_IS_GROUP (self), NULL);

  return self->name != NULL ? self->name : soket_group_get_id (self);
}

/**
 * soket_group_is_open:
 * @self: a group
 *
 * Whether the group stands for bodies that cannot be listed ("các cơ quan liên
 * quan"). It owes nothing.
 *
 * Returns: whether the group is open
 *
 * Since: 1.0
 */
gboolean
soket_group_is_open (SoketGroup *self)
{
  g_return_val_if_fail (SOKET_IS_GROUP (self), FALSE);

  return self->open;
}

/**
 * soket_group_get_members:
 * @self: a group
 *
 * The members of the group, in the order of the plan.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): ids of units
 *   or groups; %NULL when the group lists none
 *
 * Since: 1.0
 */
const char *const *
soket_group_get_members (SoketGroup *self)
{
  g_return_val_if_fail (SOKET_IS_GROUP (self), NULL);

  return (const char *const *) self->members;
}

/**
 * soket_group_get_select_fields:
 * @self: a group
 *
 * The fields of a unit that decide whether the group holds it: all must hold.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): names of
 *   fields; %NULL when the group does not select
 *
 * Since: 1.0
 */
const char *const *
soket_group_get_select_fields (SoketGroup *self)
{
  g_return_val_if_fail (SOKET_IS_GROUP (self), NULL);

  if (self->select == NULL)
    return NULL;
  if (self->select_fields == NULL) {
    self->select_fields = g_new0 (char *, self->select->len + 1);
    for (guint i = 0; i < self->select->len; i++)
      self->select_fields[i] = g_strdup (((const SoketChoice *) self->select->pdata[i])->key);
  }
  return (const char *const *) self->select_fields;
}

/**
 * soket_group_get_select_values:
 * @self: a group
 * @field: the name of a field of a unit
 *
 * The values of which @field must have one.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the values;
 *   %NULL when the group does not ask for @field
 *
 * Since: 1.0
 */
const char *const *
soket_group_get_select_values (SoketGroup *self, const char *field)
{
  g_return_val_if_fail (SOKET_IS_GROUP (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  const SoketChoice *choice = find_choice (self, field);
  return choice != NULL ? (const char *const *) choice->values : NULL;
}

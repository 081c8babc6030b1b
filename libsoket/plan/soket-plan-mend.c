/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-mend-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-plan-build-private.h"
#include "plan/soket-plan-private.h"

typedef struct {
  const SoketTable *table;
  gpointer record;
  const SoketField *field;
  guint64 value; /* as many bytes as the field has */
  gboolean seen;
  gboolean null;
} Before;

#define LONGEST_ID 60

static gboolean
says (SoketPlan *plan, const char *key)
{
  return soket_record_has (&soket_plan_table, plan, soket_table_find (&soket_plan_table, key));
}

SoketMend *
soket_mend_new (SoketPlan *plan)
{
  SoketMend *self = g_new0 (SoketMend, 1);

  self->plan = plan;
  self->before = g_array_new (FALSE, FALSE, sizeof (Before));
  self->n_units = g_list_model_get_n_items (soket_plan_get_units (plan));
  self->n_groups = g_list_model_get_n_items (soket_plan_get_groups (plan));
  self->had_units = says (plan, "units");
  self->had_groups = says (plan, "groups");
  return self;
}

static gsize
get_size (const SoketField *field)
{
  switch (field->type) {
  case SOKET_FIELD_WORD:
  case SOKET_FIELD_DAY:
  case SOKET_FIELD_BOOLEAN:
  case SOKET_FIELD_INTEGER:
    return sizeof (gint32);
  default:
    return sizeof (guint64);
  }
}

static void
set_presence (const Before *before, gboolean seen, gboolean null)
{
  soket_record_set_absent (before->table, before->record, before->field);
  if (seen)
    soket_record_set_seen (before->table, before->record, before->field, null);
}

void
soket_mend_clear (SoketMend *self, const SoketTable *table, gpointer record, const char *key)
{
  const SoketField *field = soket_table_find (table, key);
  Before before = { table,
                    record,
                    field,
                    0,
                    soket_record_has (table, record, field),
                    soket_record_has_null (table, record, field) };

  memcpy (&before.value, G_STRUCT_MEMBER_P (record, field->offset), get_size (field));
  memset (G_STRUCT_MEMBER_P (record, field->offset), 0, get_size (field));
  if (field->type == SOKET_FIELD_BOOLEAN)
    soket_field_in (field, record, gboolean) = (field->flags & SOKET_FIELD_TRUE) != 0;
  set_presence (&before, FALSE, FALSE);
  g_array_append_val (self->before, before);
}

/* What is in the field now against what was put aside. */
static void
exchange (Before *before)
{
  gpointer place = G_STRUCT_MEMBER_P (before->record, before->field->offset);
  guint64 value = 0;

  memcpy (&value, place, get_size (before->field));
  memcpy (place, &before->value, get_size (before->field));
  before->value = value;
}

static void
free_mend (SoketMend *self)
{
  g_array_unref (self->before);
  g_free (self);
}

static void
truncate_list (SoketPlan *plan, const char *key, guint n, gboolean had)
{
  const SoketField *field = soket_table_find (&soket_plan_table, key);
  GListStore *list = soket_field_in (field, plan, GListStore *);
  guint n_now = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_list_store_splice (list, n, n_now - n, NULL, 0);
  if (!had)
    soket_record_set_absent (&soket_plan_table, plan, field);
}

void
soket_mend_undo (SoketMend *self)
{
  for (guint i = self->before->len; i > 0; i--) {
    Before *before = &g_array_index (self->before, Before, i - 1);

    soket_field_clear (before->field, before->record);
    exchange (before);
    set_presence (before, before->seen, before->null);
  }
  truncate_list (self->plan, "units", self->n_units, self->had_units);
  truncate_list (self->plan, "groups", self->n_groups, self->had_groups);
  free_mend (self);
}

/* In the order of the changes: what was put aside twice was put aside first. */
static void
keep (SoketMend *self)
{
  for (guint i = 0; i < self->before->len; i++) {
    Before *before = &g_array_index (self->before, Before, i);

    exchange (before);
    soket_field_clear (before->field, before->record);
    memset (G_STRUCT_MEMBER_P (before->record, before->field->offset), 0, get_size (before->field));
    exchange (before);
  }
  free_mend (self);
}

gboolean
soket_mend_end (SoketMend *self, GError **error)
{
  SoketPlan *plan = self->plan;
  g_autoptr (GString) pointer = g_string_new (NULL);
  SoketPlanIds *ids = NULL;

  if (soket_record_check (&soket_plan_table, plan, pointer, error))
    ids = soket_plan_ids_new (plan, NULL, error);
  if (ids == NULL) {
    soket_mend_undo (self);
    return FALSE;
  }
  g_clear_pointer (&plan->ids, soket_plan_ids_free);
  plan->ids = ids;
  keep (self);
  return TRUE;
}

/* Two bodies may have names that differ in their marks only. */
static char *
dup_free_id (SoketPlan *plan, const char *name)
{
  g_autofree char *slug = soket_text_slug (name, LONGEST_ID);
  char *id = g_strdup (*slug != '\0' ? slug : "u");

  for (guint i = 2;
       soket_plan_find_unit (plan, id) != NULL || soket_plan_find_group (plan, id) != NULL; i++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", slug, i);
  }
  return id;
}

const char *
soket_mend_add_body (SoketMend *self, const char *name)
{
  g_autofree char *folded = soket_text_fold (name);
  gboolean is_group = g_str_has_prefix (folded, "các ");
  const SoketTable *table = is_group ? &soket_group_table : &soket_unit_table;
  g_autofree char *id = dup_free_id (self->plan, name);
  gpointer body = soket_record_add (&soket_plan_table, self->plan, is_group ? "groups" : "units");

  soket_record_put (table, body, "id", id);
  soket_record_put (table, body, "name", name);
  if (!is_group)
    return soket_unit_get_id (body);
  soket_record_put_number (table, body, "open", TRUE);
  return soket_group_get_id (body);
}

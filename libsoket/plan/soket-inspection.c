/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-inspection.h"

#include "plan/soket-tables-private.h"

/**
 * SoketInspection:
 *
 * A visit that the plan announces: who looks at whose work. A plan and what it
 * holds belong to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketInspection {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *inspector;
  char **members;
  char **units;
  char *scope;
  char *deadline;
  SoketSpan *source;
};

#define AT(member) G_STRUCT_OFFSET (SoketInspection, member)

static const SoketField inspection_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "inspector", SOKET_FIELD_STRING, AT (inspector), SOKET_FIELD_FILLED,
    .names = SOKET_NAMES_BODY },
  { "members", SOKET_FIELD_STRINGS, AT (members) },
  { "units", SOKET_FIELD_STRINGS, AT (units), SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE,
    .names = SOKET_NAMES_BODY },
  { "scope", SOKET_FIELD_STRING, AT (scope) },
  { "deadline", SOKET_FIELD_STRING, AT (deadline), SOKET_FIELD_FILLED },
  { "source", SOKET_FIELD_RECORD, AT (source), .table = &soket_span_table },
  { NULL },
};

const SoketTable soket_inspection_table = {
  .name = "inspection",
  .fields = inspection_fields,
  .presence = AT (presence),
  .object = soket_inspection_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketInspection, soket_inspection, soket_inspection_table)

/**
 * soket_inspection_get_id:
 * @self: an inspection
 *
 * The id, unique among the inspections of the plan.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_inspection_get_id (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return self->id;
}

/**
 * soket_inspection_get_inspector:
 * @self: an inspection
 *
 * The body that inspects.
 *
 * Returns: (nullable): the id of a unit or group
 *
 * Since: 1.0
 */
const char *
soket_inspection_get_inspector (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return self->inspector;
}

/**
 * soket_inspection_get_members:
 * @self: an inspection
 *
 * The people who inspect, in words.
 *
 * Returns: (transfer none) (array zero-terminated=1): the members
 *
 * Since: 1.0
 */
const char *const *
soket_inspection_get_members (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return soket_strings (self->members);
}

/**
 * soket_inspection_get_units:
 * @self: an inspection
 *
 * The bodies that are visited.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_inspection_get_units (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return soket_strings (self->units);
}

/**
 * soket_inspection_get_scope:
 * @self: an inspection
 *
 * What is looked at, in words.
 *
 * Returns: (nullable): the scope
 *
 * Since: 1.0
 */
const char *
soket_inspection_get_scope (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return self->scope;
}

/**
 * soket_inspection_get_deadline:
 * @self: an inspection
 *
 * By when, as written.
 *
 * Returns: (nullable): a phrase or notation
 *
 * Since: 1.0
 */
const char *
soket_inspection_get_deadline (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return self->deadline;
}

/**
 * soket_inspection_get_source:
 * @self: an inspection
 *
 * Where the text says it.
 *
 * Returns: (transfer none) (nullable): the place
 *
 * Since: 1.0
 */
SoketSpan *
soket_inspection_get_source (SoketInspection *self)
{
  g_return_val_if_fail (SOKET_IS_INSPECTION (self), NULL);

  return self->source;
}

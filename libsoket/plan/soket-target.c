/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-target.h"

#include "plan/soket-tables-private.h"

/**
 * SoketTarget:
 *
 * A figure that the plan wants reached, of no single body. A plan and what it
 * holds belong to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketTarget {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *text;
  char *op;
  double value;
  char *unit;
  char *by;
  char **units;
  SoketSpan *source;
};

#define AT(member) G_STRUCT_OFFSET (SoketTarget, member)

static const SoketField target_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "text", SOKET_FIELD_STRING, AT (text) },
  { "op", SOKET_FIELD_STRING, AT (op) },
  { "value", SOKET_FIELD_NUMBER, AT (value) },
  { "unit", SOKET_FIELD_STRING, AT (unit) },
  { "by", SOKET_FIELD_STRING, AT (by), SOKET_FIELD_FILLED },
  { "units", SOKET_FIELD_STRINGS, AT (units), SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE,
    .names = SOKET_NAMES_BODY },
  { "source", SOKET_FIELD_RECORD, AT (source), .table = &soket_span_table },
  { NULL },
};

const SoketTable soket_target_table = {
  .name = "target",
  .fields = target_fields,
  .presence = AT (presence),
  .object = soket_target_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketTarget, soket_target, soket_target_table)

/**
 * soket_target_get_id:
 * @self: a target
 *
 * The id, unique among the targets of the plan.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_target_get_id (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_target_get_text:
 * @self: a target
 *
 * The words of the plan.
 *
 * Returns: (nullable): the text
 *
 * Since: 1.0
 */
const char *
soket_target_get_text (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return self->text;
}

/**
 * soket_target_get_op:
 * @self: a target
 *
 * How the value is meant, as ">=".
 *
 * Returns: (nullable): the comparison
 *
 * Since: 1.0
 */
const char *
soket_target_get_op (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return self->op;
}

/**
 * soket_target_has_value:
 * @self: a target
 *
 * Whether the plan gives the figure as a number.
 *
 * Returns: whether there is a value
 *
 * Since: 1.0
 */
gboolean
soket_target_has_value (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), FALSE);

  return soket_record_has (&soket_target_table, self,
                           soket_table_find (&soket_target_table, "value"));
}

/**
 * soket_target_get_value:
 * @self: a target
 *
 * The figure.
 *
 * Returns: the value, 0 when there is none
 *
 * Since: 1.0
 */
double
soket_target_get_value (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), 0);

  return self->value;
}

/**
 * soket_target_get_unit:
 * @self: a target
 *
 * What is counted, as "%".
 *
 * Returns: (nullable): the unit of measure
 *
 * Since: 1.0
 */
const char *
soket_target_get_unit (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return self->unit;
}

/**
 * soket_target_get_by:
 * @self: a target
 *
 * By when, as written.
 *
 * Returns: (nullable): a phrase or notation
 *
 * Since: 1.0
 */
const char *
soket_target_get_by (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return self->by;
}

/**
 * soket_target_get_units:
 * @self: a target
 *
 * The bodies that have to reach it.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_target_get_units (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return soket_strings (self->units);
}

/**
 * soket_target_get_source:
 * @self: a target
 *
 * Where the text says it.
 *
 * Returns: (transfer none) (nullable): the place
 *
 * Since: 1.0
 */
SoketSpan *
soket_target_get_source (SoketTarget *self)
{
  g_return_val_if_fail (SOKET_IS_TARGET (self), NULL);

  return self->source;
}

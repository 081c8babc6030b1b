/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-unit-private.h"

#include "base/soket-text-private.h"
#include "plan/soket-tables-private.h"

/**
 * SoketUnit:
 *
 * A body: a committee, an office, a commune. Units open, close, merge and split:
 * each has the days from which and until which it exists, and its successors.
 * Immutable: any thread may use it.
 *
 * Since: 1.0
 */

struct _SoketUnit {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *code;
  char *name;
  char *kind;
  char *level;
  char *parent;
  char *contact;
  SoketDay from;
  SoketDay until;
  char **successors;
};

#define AT(member) G_STRUCT_OFFSET (SoketUnit, member)

/* The columns of a table of units too. */
static const SoketField unit_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "code", SOKET_FIELD_STRING, AT (code) },
  { "name", SOKET_FIELD_STRING, AT (name), SOKET_FIELD_FILLED },
  { "kind", SOKET_FIELD_STRING, AT (kind) },
  { "level", SOKET_FIELD_STRING, AT (level) },
  { "parent", SOKET_FIELD_STRING, AT (parent), SOKET_FIELD_FILLED | SOKET_FIELD_ACYCLIC,
    .names = SOKET_NAMES_UNIT },
  { "contact", SOKET_FIELD_STRING, AT (contact) },
  { "from", SOKET_FIELD_DAY, AT (from) },
  { "until", SOKET_FIELD_DAY, AT (until) },
  { "successors", SOKET_FIELD_STRINGS, AT (successors),
    SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE | SOKET_FIELD_ACYCLIC, .names = SOKET_NAMES_UNIT },
  { NULL },
};

static char *
check_unit (gconstpointer record, const char **key)
{
  const SoketUnit *self = record;

  *key = "until";
  return soket_record_check_days (self->from, self->until);
}

const SoketTable soket_unit_table = {
  .name = "unit",
  .fields = unit_fields,
  .presence = AT (presence),
  .object = soket_unit_get_type,
  .check = check_unit,
};

SOKET_DEFINE_RECORD_TYPE (SoketUnit, soket_unit, soket_unit_table)

gboolean
soket_unit_equal (SoketUnit *self, SoketUnit *other)
{
  return soket_record_equal (&soket_unit_table, self, other);
}

const char *
soket_unit_peek_text (SoketUnit *self, const SoketField *field)
{
  return soket_field_in (field, self, char *);
}

/**
 * soket_unit_new:
 * @id: an id, not empty, without control characters
 * @name: a name, not empty
 *
 * A unit of which no more is known than what it is called. Both are made NFC.
 *
 * Returns: (transfer full): the unit
 *
 * Since: 1.0
 */
SoketUnit *
soket_unit_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (!soket_text_has_control (id), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  SoketUnit *self = g_object_new (SOKET_TYPE_UNIT, NULL);
  self->id = soket_text_normalize (id, -1);
  self->name = soket_text_normalize (name, -1);
  return self;
}

/**
 * soket_unit_get_id:
 * @self: an unit
 *
 * The id: what plans and events call the unit.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_unit_get_id (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_unit_get_code:
 * @self: an unit
 *
 * The official code of the unit, as that of a commune.
 *
 * Returns: (nullable): the code
 *
 * Since: 1.0
 */
const char *
soket_unit_get_code (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->code;
}

/**
 * soket_unit_get_name:
 * @self: an unit
 *
 * What the unit is called; its id where that is all that is known.
 *
 * Returns: the name
 *
 * Since: 1.0
 */
const char *
soket_unit_get_name (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->name != NULL ? self->name : soket_unit_get_id (self);
}

/**
 * soket_unit_get_kind:
 * @self: an unit
 *
 * What kind of unit it is, in words, as "phường".
 *
 * Returns: (nullable): the kind
 *
 * Since: 1.0
 */
const char *
soket_unit_get_kind (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->kind;
}

/**
 * soket_unit_get_level:
 * @self: an unit
 *
 * The level of the unit: the id of a level of the plan, or a word of its own.
 *
 * Returns: (nullable): the level
 *
 * Since: 1.0
 */
const char *
soket_unit_get_level (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->level;
}

/**
 * soket_unit_get_parent:
 * @self: an unit
 *
 * The unit above it.
 *
 * Returns: (nullable): the id of a unit
 *
 * Since: 1.0
 */
const char *
soket_unit_get_parent (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->parent;
}

/**
 * soket_unit_get_contact:
 * @self: an unit
 *
 * How the unit is reached.
 *
 * Returns: (nullable): the contact
 *
 * Since: 1.0
 */
const char *
soket_unit_get_contact (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return self->contact;
}

/**
 * soket_unit_get_from:
 * @self: an unit
 *
 * The first day on which the unit exists.
 *
 * Returns: the day, or 0 when it always did
 *
 * Since: 1.0
 */
SoketDay
soket_unit_get_from (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), SOKET_DAY_NONE);

  return self->from;
}

/**
 * soket_unit_get_until:
 * @self: an unit
 *
 * The last day on which the unit exists.
 *
 * Returns: the day, or 0 when no end is known
 *
 * Since: 1.0
 */
SoketDay
soket_unit_get_until (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), SOKET_DAY_NONE);

  return self->until;
}

/**
 * soket_unit_get_successors:
 * @self: an unit
 *
 * The units that follow it when it ends: one after a merger, several after a
 * split.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units
 *
 * Since: 1.0
 */
const char *const *
soket_unit_get_successors (SoketUnit *self)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), NULL);

  return soket_strings (self->successors);
}

/**
 * soket_unit_is_open:
 * @self: a unit
 * @day: a day, or 0
 *
 * Whether the unit exists on a day: its first and its last day are both in.
 * Every unit is open on day 0, "whenever".
 *
 * Returns: whether the unit is open
 *
 * Since: 1.0
 */
gboolean
soket_unit_is_open (SoketUnit *self, SoketDay day)
{
  g_return_val_if_fail (SOKET_IS_UNIT (self), FALSE);

  if (day == SOKET_DAY_NONE)
    return TRUE;
  return day >= self->from && (self->until == SOKET_DAY_NONE || day <= self->until);
}

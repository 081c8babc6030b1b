/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-level.h"

#include "plan/soket-tables-private.h"

/**
 * SoketLevel:
 *
 * A level of the review, from the communes upward, with the day by which it is
 * finished there. Levels are milestones: they make no obligations, but lend
 * their deadline to tasks without one. A plan and what it holds belong to the
 * thread that made them.
 *
 * Since: 1.0
 */

struct _SoketLevel {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *name;
  guint rank;
  char *deadline;
  char **subjects;
};

#define AT(member) G_STRUCT_OFFSET (SoketLevel, member)

static const SoketField level_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "name", SOKET_FIELD_STRING, AT (name) },
  { "rank", SOKET_FIELD_INTEGER, AT (rank), .min = 1 },
  { "deadline", SOKET_FIELD_STRING, AT (deadline), SOKET_FIELD_FILLED },
  { "subjects", SOKET_FIELD_STRINGS, AT (subjects), SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE,
    .names = SOKET_NAMES_BODY },
  { NULL },
};

const SoketTable soket_level_table = {
  .name = "level",
  .fields = level_fields,
  .presence = AT (presence),
  .object = soket_level_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketLevel, soket_level, soket_level_table)

/**
 * soket_level_get_id:
 * @self: a level
 *
 * The id, unique among the levels of the plan.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_level_get_id (SoketLevel *self)
{
  g_return_val_if_fail (SOKET_IS_LEVEL (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_level_get_name:
 * @self: a level
 *
 * What the level is called; its id where the plan gives no name.
 *
 * Returns: the name
 *
 * Since: 1.0
 */
const char *
soket_level_get_name (SoketLevel *self)
{
  g_return_val_if_fail (SOKET_IS_LEVEL (self), NULL);

  return self->name != NULL ? self->name : soket_level_get_id (self);
}

/**
 * soket_level_get_rank:
 * @self: a level
 *
 * The rank: 1 is the lowest level.
 *
 * Returns: the rank, or 0 when the plan does not say
 *
 * Since: 1.0
 */
int
soket_level_get_rank (SoketLevel *self)
{
  g_return_val_if_fail (SOKET_IS_LEVEL (self), 0);

  return (int) self->rank;
}

/**
 * soket_level_get_deadline:
 * @self: a level
 *
 * The deadline of the level, as written.
 *
 * Returns: (nullable): a phrase or notation
 *
 * Since: 1.0
 */
const char *
soket_level_get_deadline (SoketLevel *self)
{
  g_return_val_if_fail (SOKET_IS_LEVEL (self), NULL);

  return self->deadline;
}

/**
 * soket_level_get_subjects:
 * @self: a level
 *
 * The bodies that review at this level.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_level_get_subjects (SoketLevel *self)
{
  g_return_val_if_fail (SOKET_IS_LEVEL (self), NULL);

  return soket_strings (self->subjects);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-doubt.h"

#include "base/soket-i18n-private.h"
#include "plan/soket-tables-private.h"

/**
 * SoketDoubt:
 *
 * A value of an imported plan that the reader was not sure of: somebody has to
 * confirm it ([method@Soket.Plan.confirm]) or to set it
 * ([method@Soket.Plan.set_field]). A plan and what it holds belong to the thread
 * that made them.
 *
 * Since: 1.0
 */

struct _SoketDoubt {
  GObject parent_instance;
  SoketPresence presence;
  char *path;
  double confidence;
  char *why;
};

#define AT(member) G_STRUCT_OFFSET (SoketDoubt, member)

static const SoketField unsure_fields[] = {
  { "path", SOKET_FIELD_STRING, AT (path) },
  { "confidence", SOKET_FIELD_NUMBER, AT (confidence), SOKET_FIELD_SHARE },
  { "why", SOKET_FIELD_STRING, AT (why) },
  { NULL },
};

const SoketTable soket_unsure_table = {
  .name = "unsure",
  .fields = unsure_fields,
  .presence = AT (presence),
  .object = soket_doubt_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketDoubt, soket_doubt, soket_unsure_table)

/**
 * soket_doubt_get_path:
 * @self: a doubt
 *
 * Which value it is.
 *
 * Returns: a JSON Pointer (RFC 6901), as `/tasks/0/deadline`; empty for
 *   the plan as a whole
 *
 * Since: 1.0
 */
const char *
soket_doubt_get_path (SoketDoubt *self)
{
  g_return_val_if_fail (SOKET_IS_DOUBT (self), NULL);

  return self->path != NULL ? self->path : "";
}

/**
 * soket_doubt_get_confidence:
 * @self: a doubt
 *
 * How far the reader trusts the value.
 *
 * Returns: a number from 0 to 1
 *
 * Since: 1.0
 */
double
soket_doubt_get_confidence (SoketDoubt *self)
{
  g_return_val_if_fail (SOKET_IS_DOUBT (self), 0);

  return self->confidence;
}

/**
 * soket_doubt_get_why:
 * @self: a doubt
 *
 * Why the reader is not sure, in the language of the locale where the reader
 * wrote it.
 *
 * Returns: (nullable): the reason
 *
 * Since: 1.0
 */
const char *
soket_doubt_get_why (SoketDoubt *self)
{
  g_return_val_if_fail (SOKET_IS_DOUBT (self), NULL);

  return self->why != NULL && *self->why != '\0' ? _ (self->why) : NULL;
}

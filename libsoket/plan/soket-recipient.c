/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-recipient.h"

#include "plan/soket-tables-private.h"

/**
 * SoketRole:
 * @SOKET_ROLE_UNKNOWN: the plan does not say
 * @SOKET_ROLE_TO_REPORT: it is reported to, "báo cáo" (`to-report`)
 * @SOKET_ROLE_TO_ACT: it carries the plan out (`to-act`)
 * @SOKET_ROLE_TO_COORDINATE: it works along (`to-coordinate`)
 * @SOKET_ROLE_TO_FOLLOW: it watches over the plan (`to-follow`)
 * @SOKET_ROLE_FOR_INFORMATION: that it may know (`for-information`)
 * @SOKET_ROLE_ARCHIVE: "lưu" (`archive`)
 *
 * Why a body is sent a plan.
 *
 * Since: 1.0
 */

/**
 * SoketRecipient:
 *
 * A line of "Nơi nhận": who is sent the plan, and why. A plan and what it holds
 * belong to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketRecipient {
  GObject parent_instance;
  SoketPresence presence;
  char *name;
  SoketRole role;
  char **units;
};

/* In the order of SoketRole, from TO_REPORT. */
static const char *const roles[] = {
  "to-report", "to-act", "to-coordinate", "to-follow", "for-information", "archive", NULL,
};

#define AT(member) G_STRUCT_OFFSET (SoketRecipient, member)

static const SoketField recipient_fields[] = {
  { "name", SOKET_FIELD_STRING, AT (name) },
  { "role", SOKET_FIELD_WORD, AT (role), SOKET_FIELD_NULLABLE, .words = roles },
  { "units", SOKET_FIELD_STRINGS, AT (units), SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE,
    .names = SOKET_NAMES_BODY },
  { NULL },
};

const SoketTable soket_recipient_table = {
  .name = "recipient",
  .fields = recipient_fields,
  .presence = AT (presence),
  .object = soket_recipient_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketRecipient, soket_recipient, soket_recipient_table)

/**
 * soket_recipient_get_name:
 * @self: a recipient
 *
 * The words of the line.
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
const char *
soket_recipient_get_name (SoketRecipient *self)
{
  g_return_val_if_fail (SOKET_IS_RECIPIENT (self), NULL);

  return self->name;
}

/**
 * soket_recipient_get_role:
 * @self: a recipient
 *
 * Why the body is sent the plan.
 *
 * Returns: the role
 *
 * Since: 1.0
 */
SoketRole
soket_recipient_get_role (SoketRecipient *self)
{
  g_return_val_if_fail (SOKET_IS_RECIPIENT (self), SOKET_ROLE_UNKNOWN);

  return self->role;
}

/**
 * soket_recipient_get_units:
 * @self: a recipient
 *
 * The bodies of the line that the plan knows.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_recipient_get_units (SoketRecipient *self)
{
  g_return_val_if_fail (SOKET_IS_RECIPIENT (self), NULL);

  return soket_strings (self->units);
}

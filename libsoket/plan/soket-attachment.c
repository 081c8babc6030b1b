/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-attachment.h"

#include "plan/soket-tables-private.h"

/**
 * SoketAttachmentKind:
 * @SOKET_ATTACHMENT_UNKNOWN: the plan does not say
 * @SOKET_ATTACHMENT_OUTLINE: the outline of a report (`outline`)
 * @SOKET_ATTACHMENT_FORM: a form to fill in (`form`)
 * @SOKET_ATTACHMENT_TABLE: a table (`table`)
 * @SOKET_ATTACHMENT_LIST: a list (`list`)
 *
 * What goes with a plan.
 *
 * Since: 1.0
 */

/**
 * SoketAttachment:
 *
 * What the plan says goes with it ("gửi kèm"). A plan and what it holds belong
 * to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketAttachment {
  GObject parent_instance;
  SoketPresence presence;
  char *name;
  SoketAttachmentKind kind;
  gboolean present;
  SoketSpan *source;
};

/* In the order of SoketAttachmentKind, from OUTLINE. */
static const char *const kinds[] = { "outline", "form", "table", "list", NULL };

#define AT(member) G_STRUCT_OFFSET (SoketAttachment, member)

static const SoketField attachment_fields[] = {
  { "name", SOKET_FIELD_STRING, AT (name) },
  { "kind", SOKET_FIELD_WORD, AT (kind), .words = kinds },
  { "present", SOKET_FIELD_BOOLEAN, AT (present), SOKET_FIELD_TRUE },
  { "source", SOKET_FIELD_RECORD, AT (source), .table = &soket_span_table },
  { NULL },
};

const SoketTable soket_attachment_table = {
  .name = "attachment",
  .fields = attachment_fields,
  .presence = AT (presence),
  .object = soket_attachment_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketAttachment, soket_attachment, soket_attachment_table)

/**
 * soket_attachment_get_name:
 * @self: an attachment
 *
 * What it is called.
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
const char *
soket_attachment_get_name (SoketAttachment *self)
{
  g_return_val_if_fail (SOKET_IS_ATTACHMENT (self), NULL);

  return self->name;
}

/**
 * soket_attachment_get_kind:
 * @self: an attachment
 *
 * What it is.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
SoketAttachmentKind
soket_attachment_get_kind (SoketAttachment *self)
{
  g_return_val_if_fail (SOKET_IS_ATTACHMENT (self), SOKET_ATTACHMENT_UNKNOWN);

  return self->kind;
}

/**
 * soket_attachment_is_present:
 * @self: an attachment
 *
 * Whether it came with the plan; %FALSE when the text names it and it is not
 * there.
 *
 * Returns: whether it is present, %TRUE unless the plan says otherwise
 *
 * Since: 1.0
 */
gboolean
soket_attachment_is_present (SoketAttachment *self)
{
  g_return_val_if_fail (SOKET_IS_ATTACHMENT (self), FALSE);

  return self->present;
}

/**
 * soket_attachment_get_source:
 * @self: an attachment
 *
 * Where the text says it.
 *
 * Returns: (transfer none) (nullable): the place
 *
 * Since: 1.0
 */
SoketSpan *
soket_attachment_get_source (SoketAttachment *self)
{
  g_return_val_if_fail (SOKET_IS_ATTACHMENT (self), NULL);

  return self->source;
}

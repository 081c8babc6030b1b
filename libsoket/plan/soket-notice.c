/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-notice.h"

#include "base/soket-i18n-private.h"
#include "plan/soket-tables-private.h"

/**
 * SoketNotice:
 *
 * What the reader of a document had to say about a line of it, or a line that it
 * passed over. A plan and what it holds belong to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketNotice {
  GObject parent_instance;
  SoketPresence presence;
  char *code;
  guint line;
  char *text;
};

#define AT(member) G_STRUCT_OFFSET (SoketNotice, member)

static const SoketField skipped_fields[] = {
  { "line", SOKET_FIELD_INTEGER, AT (line), .min = 1 },
  { "text", SOKET_FIELD_STRING, AT (text) },
  { NULL },
};

const SoketTable soket_skipped_table = {
  .name = "skipped",
  .fields = skipped_fields,
  .presence = AT (presence),
  .object = soket_notice_get_type,
};

static const SoketField notice_fields[] = {
  { "code", SOKET_FIELD_STRING, AT (code) },
  { "line", SOKET_FIELD_INTEGER, AT (line), .min = 1 },
  { "text", SOKET_FIELD_STRING, AT (text) },
  { NULL },
};

const SoketTable soket_notice_table = {
  .name = "notice",
  .fields = notice_fields,
  .presence = AT (presence),
  .object = soket_notice_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketNotice, soket_notice, soket_notice_table)

/**
 * soket_notice_get_code:
 * @self: a notice
 *
 * What kind of notice it is, as `section-twice`; it is never translated.
 *
 * Returns: (nullable): the code, or %NULL for what was passed over
 *
 * Since: 1.0
 */
const char *
soket_notice_get_code (SoketNotice *self)
{
  g_return_val_if_fail (SOKET_IS_NOTICE (self), NULL);

  return self->code;
}

/**
 * soket_notice_get_line:
 * @self: a notice
 *
 * The line of the document.
 *
 * Returns: the line, from 1, or 0
 *
 * Since: 1.0
 */
guint
soket_notice_get_line (SoketNotice *self)
{
  g_return_val_if_fail (SOKET_IS_NOTICE (self), 0);

  return self->line;
}

/**
 * soket_notice_get_text:
 * @self: a notice
 *
 * What there is to say, in the language of the locale where the reader wrote
 * it; of what was passed over, its words.
 *
 * Returns: (nullable): the text
 *
 * Since: 1.0
 */
const char *
soket_notice_get_text (SoketNotice *self)
{
  g_return_val_if_fail (SOKET_IS_NOTICE (self), NULL);

  return self->code != NULL && self->text != NULL && *self->text != '\0' ? _ (self->text)
                                                                         : self->text;
}

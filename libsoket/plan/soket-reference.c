/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-reference-private.h"

#include "plan/soket-span.h"
#include "plan/soket-tables-private.h"

/**
 * SoketReference:
 *
 * A document that a text names: its symbol as written, with the family that the
 * symbol belongs to. Immutable, for any thread.
 *
 * Since: 1.0
 */

struct _SoketReference {
  SoketPresence presence;
  char *symbol;
  char *kind;
  SoketDay day;
  char *issuer;
  char *title;
  SoketSpan *source;
};

#define AT(member) G_STRUCT_OFFSET (SoketReference, member)

static const SoketField reference_fields[] = {
  { "symbol", SOKET_FIELD_STRING, AT (symbol), SOKET_FIELD_NULLABLE },
  { "kind", SOKET_FIELD_STRING, AT (kind), SOKET_FIELD_NULLABLE },
  { "date", SOKET_FIELD_DAY, AT (day), SOKET_FIELD_NULLABLE },
  { "issuer", SOKET_FIELD_STRING, AT (issuer), SOKET_FIELD_NULLABLE },
  { "title", SOKET_FIELD_STRING, AT (title), SOKET_FIELD_NULLABLE },
  { "source", SOKET_FIELD_RECORD, AT (source), .table = &soket_span_table },
  { NULL },
};

static void
release_reference (gpointer self)
{
  soket_reference_unref (self);
}

const SoketTable soket_reference_table = {
  .name = "reference",
  .fields = reference_fields,
  .size = sizeof (SoketReference),
  .presence = AT (presence),
  .release = release_reference,
};

G_DEFINE_BOXED_TYPE (SoketReference, soket_reference, soket_reference_ref, soket_reference_unref)

/**
 * soket_reference_new:
 * @symbol: a symbol as a text writes it, as `93-KH/TU` or `30/2020/NĐ-CP`
 * @day: the day of the document, or 0
 *
 * A document by its symbol. The words are kept as they are; what no rule knows
 * is of the family %SOKET_FAMILY_UNKNOWN.
 *
 * Returns: (transfer full): the reference
 *
 * Since: 1.0
 */
SoketReference *
soket_reference_new (const char *symbol, SoketDay day)
{
  g_return_val_if_fail (symbol != NULL, NULL);
  g_return_val_if_fail (day == SOKET_DAY_NONE || soket_day_is_valid (day), NULL);

  SoketReference *self = soket_record_new (&soket_reference_table);
  self->symbol = g_strdup (symbol);
  self->day = day;
  return self;
}

/**
 * soket_reference_ref:
 * @self: a reference
 *
 * One more reference; from any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketReference *
soket_reference_ref (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_reference (gpointer self)
{
  soket_record_clear (&soket_reference_table, self);
}

/**
 * soket_reference_unref:
 * @self: (transfer full): a reference
 *
 * One reference less; from any thread.
 *
 * Since: 1.0
 */
void
soket_reference_unref (SoketReference *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_reference);
}

/**
 * soket_reference_get_symbol:
 * @self: a reference
 *
 * The symbol, as written.
 *
 * Returns: (nullable): the symbol
 *
 * Since: 1.0
 */
const char *
soket_reference_get_symbol (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->symbol;
}

/**
 * soket_reference_get_family:
 * @self: a reference
 *
 * Whose numbering the symbol follows, read from its shape.
 *
 * Returns: the family
 *
 * Since: 1.0
 */
SoketFamily
soket_reference_get_family (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, SOKET_FAMILY_UNKNOWN);

  return self->symbol != NULL ? soket_family_of (self->symbol) : SOKET_FAMILY_UNKNOWN;
}

/**
 * soket_reference_get_day:
 * @self: a reference
 *
 * The day of the document.
 *
 * Returns: the day, or 0
 *
 * Since: 1.0
 */
SoketDay
soket_reference_get_day (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->day;
}

/**
 * soket_reference_get_kind:
 * @self: a reference
 *
 * What kind of document it is, in the words of the text: it is never inferred
 * from the symbol, of which one and the same may mean two.
 *
 * Returns: (nullable): the kind
 *
 * Since: 1.0
 */
const char *
soket_reference_get_kind (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind;
}

/**
 * soket_reference_get_issuer:
 * @self: a reference
 *
 * Who issued it, in words.
 *
 * Returns: (nullable): the issuer
 *
 * Since: 1.0
 */
const char *
soket_reference_get_issuer (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->issuer;
}

/**
 * soket_reference_get_title:
 * @self: a reference
 *
 * What it is about.
 *
 * Returns: (nullable): the title
 *
 * Since: 1.0
 */
const char *
soket_reference_get_title (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-symbol-private.h"

#include "base/soket-text-private.h"
#include "calendar/soket-calendar-json-private.h"
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
  SoketSymbol *parts; /* made when first asked for; atomic */
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
  SoketReference *reference = self;

  g_clear_pointer (&reference->parts, soket_symbol_free);
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

static const SoketSymbol *
get_parts (SoketReference *self)
{
  SoketSymbol *parts = g_atomic_pointer_get (&self->parts);

  if (parts != NULL)
    return parts;
  parts = soket_symbol_new (self->symbol != NULL ? self->symbol : "");
  if (g_atomic_pointer_compare_and_exchange (&self->parts, NULL, parts))
    return parts;
  soket_symbol_free (parts);
  return g_atomic_pointer_get (&self->parts);
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

  return get_parts (self)->family;
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

/**
 * soket_reference_get_number:
 * @self: a reference
 *
 * The number of the document in the letters of its symbol: "93", but also
 * "66.19" or "12a".
 *
 * Returns: (nullable): the number, or %NULL when the symbol leaves it blank
 *
 * Since: 1.0
 */
const char *
soket_reference_get_number (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_parts (self)->number;
}

/**
 * soket_reference_get_year:
 * @self: a reference
 *
 * The year that the symbol bears, as 2020 in `30/2020/NĐ-CP`.
 *
 * Returns: the year, or 0 when the symbol bears none
 *
 * Since: 1.0
 */
int
soket_reference_get_year (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_parts (self)->year;
}

/**
 * soket_reference_get_type_code:
 * @self: a reference
 *
 * The code of the type of document, as the symbol writes it: "KH", "QyĐ". One
 * code may mean two types (QĐ is quyết định, in the Party quy định as well): see
 * [method@Soket.Reference.get_kind].
 *
 * Returns: (nullable): the code, or %NULL for the families that have none
 *
 * Since: 1.0
 */
const char *
soket_reference_get_type_code (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_parts (self)->type;
}

/**
 * soket_reference_get_issuer_code:
 * @self: a reference
 *
 * Who issued the document, in the letters of the symbol: "TU", "UBND", "QH13".
 *
 * Returns: (nullable): the letters, or %NULL when the symbol is of no family
 *
 * Since: 1.0
 */
const char *
soket_reference_get_issuer_code (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_parts (self)->issuer;
}

/**
 * soket_reference_get_unit_code:
 * @self: a reference
 *
 * The unit that drafted the document, behind the issuer: "KGVX" of
 * `8726/VPCP-KGVX`.
 *
 * Returns: (nullable): the letters, or %NULL when the symbol names none
 *
 * Since: 1.0
 */
const char *
soket_reference_get_unit_code (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_parts (self)->unit;
}

/**
 * soket_reference_get_irregular:
 * @self: a reference
 *
 * What the symbol writes otherwise than the rules: "words" (others stand around
 * it: "Nghị quyết số 18-NQ/TW, ngày 25/10/2017"), "spaces", "dash" (a long
 * one), "letter-d" (Ð for Đ), "number-missing", "number-dotted",
 * "number-letter", "type-case", "type-missing" (as in 121-CP), "type-unknown",
 * "issuer-dotted", "several-units", "party-shape" (a body of the Party in the
 * shape of the state), "state-shape" (the other way round, as 35-L/CTN) and
 * "shape-unknown". The words are never changed by it.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids, in the order met
 *
 * Since: 1.0
 */
const char *const *
soket_reference_get_irregular (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) get_parts (self)->irregular;
}

/* What a number is counted in: the term of a Party committee, else the year. */
static char *
dup_span (SoketReference *self, const char *term)
{
  const SoketSymbol *parts = get_parts (self);

  if (parts->family == SOKET_FAMILY_PARTY) {
    g_autofree char *folded = soket_text_fold (term != NULL ? term : "");
    return *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  }
  if (parts->year != 0)
    return g_strdup_printf ("%d", parts->year);
  int year = self->day != SOKET_DAY_NONE ? soket_day_get_year (self->day) : parts->year_behind;
  return year != 0 ? g_strdup_printf ("%d", year) : NULL;
}

static char *
fold_or_nothing (const char *text)
{
  return soket_text_fold (text != NULL ? text : "");
}

/**
 * soket_reference_dup_key:
 * @self: a reference
 * @term: (nullable): the term of the committee in which a document of the Party
 *   was issued, as "2020-2025"; nothing else asks for it
 *
 * What may not occur twice among the documents of one issuing body: the family,
 * the type, the issuer, the span in which numbers run and the number. Party
 * numbers run for a type and a term (Hướng dẫn 36-HD/VPTW), those of the state
 * for a type and a year (Nghị định 30/2020/NĐ-CP); the year is that of the
 * symbol, else that of the day.
 *
 * Returns: (nullable) (transfer full): the key, or %NULL where the number, the
 *   term or the year is not known, or the symbol is of no family
 *
 * Since: 1.0
 */
char *
soket_reference_dup_key (SoketReference *self, const char *term)
{
  g_return_val_if_fail (self != NULL, NULL);

  const SoketSymbol *parts = get_parts (self);
  g_autofree char *span = dup_span (self, term);
  if (parts->family == SOKET_FAMILY_UNKNOWN || parts->number == NULL || span == NULL)
    return NULL;
  g_autofree char *type = fold_or_nothing (parts->type);
  g_autofree char *issuer = fold_or_nothing (parts->issuer);
  g_autofree char *number = fold_or_nothing (parts->number);
  const char *digits = number;
  /* "05" and "5" are one number. */
  while (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  return g_strjoin (":", soket_family_to_string (parts->family), type, issuer, span, digits, NULL);
}

/**
 * soket_reference_to_json:
 * @self: a reference
 *
 * One line of JSON: `symbol` (as written), `family`, `number`, `year`, `type`,
 * `issuer`, `unit` (the letters of the symbol, `null` where it has no such part;
 * the year is a number) and the list `irregular`.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
soket_reference_to_json (SoketReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  const SoketSymbol *parts = get_parts (self);
  SoketJsonOut *out = soket_json_out_new ();
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_text (out, "symbol", self->symbol);
  soket_json_out_text (out, "family", soket_family_to_string (parts->family));
  soket_json_out_text (out, "number", parts->number);
  if (parts->year != 0)
    soket_json_out_number (out, "year", parts->year);
  else
    soket_json_out_text (out, "year", NULL);
  soket_json_out_text (out, "type", parts->type);
  soket_json_out_text (out, "issuer", parts->issuer);
  soket_json_out_text (out, "unit", parts->unit);
  soket_json_out_begin (out, "irregular", '[');
  for (guint i = 0; parts->irregular[i] != NULL; i++)
    soket_json_out_text (out, NULL, parts->irregular[i]);
  soket_json_out_end (out, ']');
  soket_json_out_end (out, '}');
  return soket_json_out_finish (out);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-breakdown-private.h"

#include <string.h>

/**
 * SoketBreakdownBy:
 * @SOKET_BREAKDOWN_BY_UNIT: the unit that owes
 * @SOKET_BREAKDOWN_BY_TASK: the task; of several plans `PLAN/TASK`
 * @SOKET_BREAKDOWN_BY_LEVEL: the level of the unit, where it has none that of the
 *   task
 * @SOKET_BREAKDOWN_BY_PARENT: each unit that has children, with its whole subtree
 * @SOKET_BREAKDOWN_BY_GROUP: each group of a plan; of several plans `PLAN/GROUP`
 * @SOKET_BREAKDOWN_BY_PERIOD: the period that is reported on
 *
 * What obligations are counted by. By parent and by group an obligation may be
 * counted several times or not at all: totals are never the sum of the parts.
 *
 * Since: 1.0
 */

/**
 * SoketBreakdown:
 *
 * Totals for each unit, task, level, group or period, as of an instant. Keys
 * without an obligation are left out. The totals of a key are added up when they are
 * asked for. Immutable: any thread may use it.
 *
 * Since: 1.0
 */
struct _SoketBreakdown {
  GArray *labels; /* Label, by slot */
  SoketTally *tally;
  GArray *slots;        /* guint32, of each key */
  SoketTotals **totals; /* of each key, NULL until it is asked for */
};

typedef struct {
  SoketUnit *unit; /* NULL: the words say it */
  char *key;       /* nullable */
  char *name;
} Label;

struct _SoketBreakdownBuilder {
  GArray *labels; /* Label */
  SoketTally *tally;
  GHashTable *slots; /* key -> slot */
  guint keyless;     /* slot + 1 of the one without a key */
  gboolean is_sorted;
};

G_DEFINE_BOXED_TYPE (SoketBreakdown, soket_breakdown, soket_breakdown_ref, soket_breakdown_unref)

static void
label_clear (Label *label)
{
  g_clear_object (&label->unit);
  g_free (label->key);
  g_free (label->name);
}

SoketBreakdownBuilder *
soket_breakdown_builder_new (void)
{
  SoketBreakdownBuilder *self = g_new0 (SoketBreakdownBuilder, 1);

  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->labels, (GDestroyNotify) label_clear);
  self->tally = soket_tally_new (0);
  self->slots = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static guint
add_slot (SoketBreakdownBuilder *self, const char *key, const char *name)
{
  Label label = { .key = g_strdup (key), .name = g_strdup (name != NULL ? name : key) };
  guint slot = self->labels->len;

  g_array_append_val (self->labels, label);
  if (key != NULL)
    g_hash_table_insert (self->slots, label.key, GUINT_TO_POINTER (slot));
  return slot;
}

guint
soket_breakdown_builder_get_slot (SoketBreakdownBuilder *self, const char *key, const char *name)
{
  gpointer slot;

  if (key == NULL) {
    if (self->keyless == 0)
      self->keyless = add_slot (self, NULL, NULL) + 1;
    return self->keyless - 1;
  }
  if (g_hash_table_lookup_extended (self->slots, key, NULL, &slot))
    return GPOINTER_TO_UINT (slot);
  return add_slot (self, key, name);
}

guint
soket_breakdown_builder_add_unit (SoketBreakdownBuilder *self, SoketUnit *unit)
{
  Label label = { .unit = g_object_ref (unit) };

  g_array_append_val (self->labels, label);
  return self->labels->len - 1;
}

SoketTally *
soket_breakdown_builder_get_tally (SoketBreakdownBuilder *self)
{
  if (self->tally->n_slots < self->labels->len)
    soket_tally_grow (self->tally, self->labels->len);
  return self->tally;
}

void
soket_breakdown_builder_take_tally (SoketBreakdownBuilder *self, SoketTally *tally)
{
  soket_tally_unref (self->tally);
  self->tally = tally;
}

void
soket_breakdown_builder_sort (SoketBreakdownBuilder *self)
{
  self->is_sorted = TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer labels)
{
  const char *key_a = g_array_index ((GArray *) labels, Label, *(const guint32 *) a).key;
  const char *key_b = g_array_index ((GArray *) labels, Label, *(const guint32 *) b).key;

  if (key_a == NULL || key_b == NULL)
    return (key_a == NULL) - (key_b == NULL);
  return strcmp (key_a, key_b);
}

SoketBreakdown *
soket_breakdown_builder_end (SoketBreakdownBuilder *self)
{
  SoketBreakdown *breakdown = g_atomic_rc_box_new0 (SoketBreakdown);

  breakdown->labels = self->labels;
  breakdown->tally = soket_breakdown_builder_get_tally (self);
  breakdown->slots = soket_tally_list_met (self->tally);
  breakdown->totals = g_new0 (SoketTotals *, breakdown->slots->len + 1);
  if (self->is_sorted)
    g_array_sort_with_data (breakdown->slots, compare_keys, self->labels);
  g_hash_table_unref (self->slots);
  g_free (self);
  return breakdown;
}

/**
 * soket_breakdown_ref:
 * @self: a breakdown
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketBreakdown *
soket_breakdown_ref (SoketBreakdown *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (SoketBreakdown *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    g_clear_pointer (&self->totals[i], soket_totals_unref);
  g_free (self->totals);
  g_array_unref (self->slots);
  g_array_unref (self->labels);
  soket_tally_unref (self->tally);
}

/**
 * soket_breakdown_unref:
 * @self: (transfer full): a breakdown
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_breakdown_unref (SoketBreakdown *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * soket_breakdown_get_n_keys:
 * @self: a breakdown
 *
 * How many keys it has.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint
soket_breakdown_get_n_keys (SoketBreakdown *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->slots->len;
}

static const Label *
get_label (SoketBreakdown *self, guint index)
{
  return &g_array_index (self->labels, Label, g_array_index (self->slots, guint32, index));
}

/**
 * soket_breakdown_get_key:
 * @self: a breakdown
 * @index: below [method@Soket.Breakdown.get_n_keys]
 *
 * The id of a unit, task, level or group, or a period.
 *
 * Returns: (transfer none) (nullable): the key, or %NULL for obligations that have
 *   none
 *
 * Since: 1.0
 */
const char *
soket_breakdown_get_key (SoketBreakdown *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->slots->len, NULL);

  const Label *label = get_label (self, index);
  return label->unit != NULL ? soket_unit_get_id (label->unit) : label->key;
}

/**
 * soket_breakdown_get_name:
 * @self: a breakdown
 * @index: below [method@Soket.Breakdown.get_n_keys]
 *
 * The name of the unit, level or group, the title of the task; the key where there
 * is no name.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL for obligations that have
 *   no key
 *
 * Since: 1.0
 */
const char *
soket_breakdown_get_name (SoketBreakdown *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->slots->len, NULL);

  const Label *label = get_label (self, index);
  return label->unit != NULL ? soket_unit_get_name (label->unit) : label->name;
}

/**
 * soket_breakdown_get_totals:
 * @self: a breakdown
 * @index: below [method@Soket.Breakdown.get_n_keys]
 *
 * The totals of a key.
 *
 * Returns: (transfer none): the totals
 *
 * Since: 1.0
 */
SoketTotals *
soket_breakdown_get_totals (SoketBreakdown *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->slots->len, NULL);

  SoketTotals **kept = &self->totals[index];
  SoketTotals *totals = g_atomic_pointer_get (kept);
  SoketCounts counts;

  if (totals != NULL)
    return totals;
  soket_tally_get_counts (self->tally, g_array_index (self->slots, guint32, index), &counts);
  totals = soket_totals_new (&counts);
  if (g_atomic_pointer_compare_and_exchange (kept, NULL, totals))
    return totals;
  /* Another thread was first. */
  soket_totals_unref (totals);
  return g_atomic_pointer_get (kept);
}

/* in the order of SoketBreakdownBy */
static const char *const by_words[]
    = { "unit", "task", "level", "parent", "group", "period", NULL };

/**
 * soket_breakdown_by_to_string:
 * @by: what to count by
 *
 * The word for it in the program, `unit`.
 *
 * Returns: (transfer none): the word
 *
 * Since: 1.0
 */
const char *
soket_breakdown_by_to_string (SoketBreakdownBy by)
{
  g_return_val_if_fail ((guint) by < G_N_ELEMENTS (by_words) - 1, "");

  return by_words[by];
}

/**
 * soket_breakdown_by_from_string:
 * @text: a word of the program, as `unit`
 * @error: return location for an error
 *
 * What a word counts by.
 *
 * Errors: %SOKET_LEDGER_ERROR_VALUE; the message lists the words.
 *
 * Returns: what it counts by; %SOKET_BREAKDOWN_BY_UNIT with @error set
 *
 * Since: 1.0
 */
SoketBreakdownBy
soket_breakdown_by_from_string (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, SOKET_BREAKDOWN_BY_UNIT);

  for (int i = 0; by_words[i] != NULL; i++)
    if (g_str_equal (by_words[i], text))
      return (SoketBreakdownBy) i;

  g_autofree char *all = g_strjoinv (", ", (GStrv) by_words);
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
               _ ("rows cannot be counted by “%s”; write one of: %s"), text, all);
  return SOKET_BREAKDOWN_BY_UNIT;
}

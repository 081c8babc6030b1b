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
 * without an obligation are left out. Immutable: any thread may use it.
 *
 * Since: 1.0
 */
struct _SoketBreakdown {
  GPtrArray *parts; /* Part */
};

typedef struct {
  char *key; /* nullable */
  char *name;
  SoketTotals *totals;
  SoketCounts counts;
} Part;

struct _SoketBreakdownBuilder {
  GPtrArray *parts;
  GHashTable *slots; /* key -> slot */
  guint keyless;     /* slot + 1 of the one without a key */
};

G_DEFINE_BOXED_TYPE (SoketBreakdown, soket_breakdown, soket_breakdown_ref, soket_breakdown_unref)

static void
part_free (Part *part)
{
  g_free (part->key);
  g_free (part->name);
  g_clear_pointer (&part->totals, soket_totals_unref);
  g_free (part);
}

SoketBreakdownBuilder *
soket_breakdown_builder_new (void)
{
  SoketBreakdownBuilder *self = g_new0 (SoketBreakdownBuilder, 1);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  self->slots = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static guint
add_slot (SoketBreakdownBuilder *self, const char *key, const char *name)
{
  Part *part = g_new0 (Part, 1);

  part->key = g_strdup (key);
  part->name = g_strdup (name != NULL ? name : key);
  g_ptr_array_add (self->parts, part);
  return self->parts->len - 1;
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

  guint added = add_slot (self, key, name);
  Part *part = g_ptr_array_index (self->parts, added);
  g_hash_table_insert (self->slots, part->key, GUINT_TO_POINTER (added));
  return added;
}

guint
soket_breakdown_builder_get_n_slots (SoketBreakdownBuilder *self)
{
  return self->parts->len;
}

SoketCounts *
soket_breakdown_builder_get_counts (SoketBreakdownBuilder *self, guint slot)
{
  Part *part = g_ptr_array_index (self->parts, slot);

  return &part->counts;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Part *part_a = *(Part *const *) a;
  const Part *part_b = *(Part *const *) b;

  if (part_a->key == NULL || part_b->key == NULL)
    return (part_a->key == NULL) - (part_b->key == NULL);
  return strcmp (part_a->key, part_b->key);
}

/* Slots given before are good no more. */
void
soket_breakdown_builder_sort (SoketBreakdownBuilder *self)
{
  g_ptr_array_sort (self->parts, compare_keys);
}

static gboolean
is_empty (const SoketCounts *counts)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts->status); i++)
    if (counts->status[i] != 0)
      return FALSE;
  return TRUE;
}

SoketBreakdown *
soket_breakdown_builder_end (SoketBreakdownBuilder *self)
{
  SoketBreakdown *breakdown = g_atomic_rc_box_new0 (SoketBreakdown);

  for (guint i = self->parts->len; i > 0; i--) {
    Part *part = g_ptr_array_index (self->parts, i - 1);

    if (is_empty (&part->counts))
      g_ptr_array_remove_index (self->parts, i - 1);
    else
      part->totals = soket_totals_new (&part->counts);
  }
  breakdown->parts = self->parts;
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
  g_ptr_array_unref (self->parts);
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

  return self->parts->len;
}

static Part *
get_part (SoketBreakdown *self, guint index)
{
  return g_ptr_array_index (self->parts, index);
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
  g_return_val_if_fail (index < self->parts->len, NULL);

  return get_part (self, index)->key;
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
  g_return_val_if_fail (index < self->parts->len, NULL);

  return get_part (self, index)->name;
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
  g_return_val_if_fail (index < self->parts->len, NULL);

  return get_part (self, index)->totals;
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

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-directory-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-plan.h"

/* The unit that people mean by words of theirs. */

/* Takes @key. */
static void
add_words (GHashTable *by_words, char *key, guint32 index)
{
  GArray *indices = g_hash_table_lookup (by_words, key);

  if (indices != NULL) {
    g_free (key);
  } else {
    indices = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_hash_table_insert (by_words, key, indices);
  }
  g_array_append_val (indices, index);
}

GHashTable *
soket_directory_index_words (SoketDirectory *self)
{
  GHashTable *by_words
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < soket_directory_get_n_units (self); i++) {
    SoketUnit *unit = soket_directory_peek (self, i);
    g_autofree char *name = soket_text_fold (soket_unit_get_name (unit));

    if (soket_unit_get_code (unit) != NULL)
      add_words (by_words, g_strconcat ("c", soket_unit_get_code (unit), NULL), i);
    add_words (by_words, g_strconcat ("n", name, NULL), i);
  }
  return by_words;
}

static void
fail_ambiguous (SoketDirectory *self, const char *words, const GArray *indices, GError **error)
{
  g_autoptr (GString) candidates = g_string_new (NULL);
  const guint most = 10;

  for (guint i = 0; i < indices->len && i < most; i++) {
    SoketUnit *unit = soket_directory_peek (self, g_array_index (indices, guint32, i));
    const char *parent = soket_unit_get_parent (unit);
    SoketUnit *upper = parent != NULL ? soket_directory_find (self, parent) : NULL;

    g_string_append_printf (candidates, "%s%s (%s%s%s)", i > 0 ? ", " : "",
                            soket_unit_get_id (unit), soket_unit_get_name (unit),
                            upper != NULL ? ", " : "",
                            upper != NULL ? soket_unit_get_name (upper) : "");
  }
  if (indices->len > most)
    g_string_append (candidates, ", …");
  g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_AMBIGUOUS,
               _ ("“%s” means %u units: %s; give the id of one"), words, indices->len,
               candidates->str);
}

/**
 * soket_directory_look_up:
 * @self: a directory
 * @words: an id, a code or a name
 * @error: return location for an error
 *
 * The unit that people mean: by its id, else its code, else its name whatever
 * the case, the spaces and the place of the tone mark. The first of these that is
 * there decides: an id wins over the same word as the code of another unit, and
 * that is not ambiguous.
 *
 * Errors: %SOKET_PLAN_ERROR_NOT_FOUND, or %SOKET_PLAN_ERROR_AMBIGUOUS with the
 * candidates when several units bear the code or the name.
 *
 * Returns: (transfer none): the unit, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketUnit *
soket_directory_look_up (SoketDirectory *self, const char *words, GError **error)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  SoketUnit *unit = soket_directory_find (self, words);
  g_autofree char *folded = soket_text_fold (words);
  g_autofree char *normal = soket_text_normalize (words, -1);
  g_autofree char *code = g_strconcat ("c", normal, NULL), *name = g_strconcat ("n", folded, NULL);
  if (unit != NULL)
    return unit;

  GHashTable *by_words = soket_directory_get_by_words (self);
  const GArray *indices = g_hash_table_lookup (by_words, code);
  if (indices == NULL)
    indices = g_hash_table_lookup (by_words, name);
  if (indices == NULL) {
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND,
                 _ ("No unit has the id, code or name \"%s\"; see the table of units"), words);
    return NULL;
  }
  if (indices->len > 1) {
    fail_ambiguous (self, words, indices, error);
    return NULL;
  }
  return soket_directory_peek (self, g_array_index (indices, guint32, 0));
}

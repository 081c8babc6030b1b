/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* "IV.2", "II.1.a", "PL1.3": what an officer calls a section; "IV/1" what has no number. */

typedef struct {
  SoketStructure *structure;
  GHashTable *seen; /* path: how many bear it */
  guint32 *unnamed; /* of each block: its children without a number so far */
  guint n_annexes;
  guint n_unnamed; /* with nothing above */
} Namer;

static SoketBlock *
at (const Namer *self, gint32 index)
{
  return &g_array_index (self->structure->blocks, SoketBlock, index);
}

/* Leads and signs bear no number: what is numbered below them counts from above. */
static gint32
find_numbered (const Namer *self, const SoketBlock *block)
{
  gint32 parent = block->parent;

  while (parent >= 0 && at (self, parent)->label == NULL
         && at (self, parent)->marker != SOKET_MARKER_ANNEX
         && (at (self, parent)->marker != SOKET_MARKER_NONE || !at (self, parent)->is_heading
             || at (self, parent)->ends_in_colon))
    parent = at (self, parent)->parent;
  return parent;
}

static char *
name_annex (Namer *self, const SoketBlock *block)
{
  self->n_annexes++;
  if (block->label != NULL)
    return g_strconcat ("PL", block->label, NULL);
  return g_strdup_printf ("PL%u", self->n_annexes);
}

static char *
name_numbered (const Namer *self, const SoketBlock *block)
{
  gint32 parent = find_numbered (self, block);
  const char *label = block->label;

  if (parent < 0)
    return g_strdup (label);
  const SoketBlock *above = at (self, parent);
  gsize size = above->label != NULL ? strlen (above->label) : 0;
  /* "1.2" under "1" is its 2. */
  if (size > 0 && block->marker == SOKET_MARKER_DECIMAL && strncmp (label, above->label, size) == 0
      && label[size] == '.')
    label += size + 1;
  return g_strconcat (above->path, ".", label, NULL);
}

static char *
name_unnamed (Namer *self, const SoketBlock *block)
{
  gint32 parent = block->parent;
  /* A sentence that only announces does not count as a section of its own. */
  while (parent >= 0 && at (self, parent)->label == NULL
         && at (self, parent)->marker == SOKET_MARKER_NONE && !at (self, parent)->is_heading
         && at (self, parent)->parent >= 0)
    parent = at (self, parent)->parent;
  if (parent < 0)
    return g_strdup_printf ("/%u", ++self->n_unnamed);
  return g_strdup_printf ("%s/%u", at (self, parent)->path, ++self->unnamed[parent]);
}

static void
name_block (Namer *self, guint index)
{
  SoketBlock *block = at (self, (gint32) index);
  g_autofree char *path = NULL;

  if (block->marker == SOKET_MARKER_ANNEX)
    path = name_annex (self, block);
  else if (block->label != NULL)
    path = name_numbered (self, block);
  else
    path = name_unnamed (self, block);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, path)) + 1;
  char *kept = g_string_chunk_insert (self->structure->chunk, path);
  g_hash_table_insert (self->seen, kept, GUINT_TO_POINTER (count));
  block->path = kept;
  if (count == 1)
    return;
  g_autofree char *second = g_strdup_printf ("%s#%u", path, count);
  block->path = g_string_chunk_insert (self->structure->chunk, second);
}

void
soket_structure_name (SoketStructure *self)
{
  Namer namer = {
    .structure = self,
    .seen = g_hash_table_new (g_str_hash, g_str_equal),
    .unnamed = g_new0 (guint32, self->blocks->len + 1),
  };

  for (guint i = 0; i < self->blocks->len; i++) {
    SoketBlock *block = &g_array_index (self->blocks, SoketBlock, i);

    if (block->part == SOKET_PART_BODY || block->part == SOKET_PART_ANNEX
        || block->part == SOKET_PART_BASIS)
      name_block (&namer, i);
  }
  g_hash_table_unref (namer.seen);
  g_free (namer.unnamed);
}

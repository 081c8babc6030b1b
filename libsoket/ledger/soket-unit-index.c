/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-plain-private.h"

#include "ledger/soket-bytes-private.h"
#include "plan/soket-unit-private.h"

typedef struct {
  guint32 hash;
  guint32 place; /* nth unit, from 1; 0: free */
} Slot;

struct _SoketUnitIndex {
  Slot *slots;
  guint32 mask;
  guint32 seed;
  gsize *starts; /* of the ids, one more than there are */
  char *ids;     /* one behind the other */
};

static void
put (SoketUnitIndex *self, guint32 place, guint32 hash)
{
  guint32 at = hash & self->mask;

  while (self->slots[at].place != 0)
    at = (at + 1) & self->mask;
  self->slots[at] = (Slot){ .hash = hash, .place = place };
}

static void
copy_ids (SoketUnitIndex *self, SoketDirectory *units)
{
  guint32 n = soket_directory_get_n_units (units);
  GString *ids = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++) {
    const char *id = soket_unit_get_id (soket_directory_peek (units, i));
    gsize length = strlen (id);

    self->starts[i] = ids->len;
    put (self, i + 1, soket_bytes_hash (id, length, self->seed));
    g_string_append_len (ids, id, (gssize) length);
  }
  self->starts[n] = ids->len;
  self->ids = g_string_free (ids, FALSE);
}

SoketUnitIndex *
soket_unit_index_new (SoketDirectory *units)
{
  SoketUnitIndex *self = g_new0 (SoketUnitIndex, 1);
  guint32 n = soket_directory_get_n_units (units);
  guint32 n_slots = 64;

  while (n_slots / 2 < n)
    n_slots *= 2;
  self->mask = n_slots - 1;
  self->seed = g_random_int ();
  self->slots = g_new0 (Slot, n_slots);
  self->starts = g_new (gsize, (gsize) n + 1);
  copy_ids (self, units);
  return self;
}

void
soket_unit_index_free (SoketUnitIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->starts);
  g_free (self->ids);
  g_free (self);
}

guint32
soket_unit_index_prefetch (const SoketUnitIndex *self, const char *id, gsize length)
{
  guint32 hash = soket_bytes_hash (id, length, self->seed);

  __builtin_prefetch (&self->slots[hash & self->mask]);
  return hash;
}

guint32
soket_unit_index_find (const SoketUnitIndex *self, const char *id, gsize length, guint32 hash)
{
  for (guint32 at = hash & self->mask; self->slots[at].place != 0; at = (at + 1) & self->mask) {
    guint32 unit = self->slots[at].place - 1;

    if (self->slots[at].hash == hash && self->starts[unit + 1] - self->starts[unit] == length
        && soket_bytes_equal (self->ids + self->starts[unit], id, length))
      return unit;
  }
  return SOKET_UNIT_NONE;
}

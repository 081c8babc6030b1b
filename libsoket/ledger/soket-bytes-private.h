/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Short texts that have no NUL at their end: ids, mostly of 2 to 16 bytes. Nothing is read beyond
 * their ends. */

static inline guint64
soket_bytes_get_word (const char *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return word;
}

static inline guint32
soket_bytes_get_half (const char *at)
{
  guint32 half;

  memcpy (&half, at, sizeof half);
  return half;
}

static inline gboolean
soket_bytes_equal (const char *one, const char *other, gsize length)
{
  if (length > 16)
    return memcmp (one, other, length) == 0;
  if (length >= 8)
    return ((soket_bytes_get_word (one) ^ soket_bytes_get_word (other))
            | (soket_bytes_get_word (one + length - 8) ^ soket_bytes_get_word (other + length - 8)))
           == 0;
  if (length >= 4)
    return ((soket_bytes_get_half (one) ^ soket_bytes_get_half (other))
            | (soket_bytes_get_half (one + length - 4) ^ soket_bytes_get_half (other + length - 4)))
           == 0;
  for (gsize i = 0; i < length; i++)
    if (one[i] != other[i])
      return FALSE;
  return TRUE;
}

static inline void
soket_bytes_copy (char *to, const char *from, gsize length)
{
  if (length > 16) {
    memcpy (to, from, length);
  } else if (length < 4) {
    for (gsize i = 0; i < length; i++)
      to[i] = from[i];
  } else if (length >= 8) {
    guint64 first = soket_bytes_get_word (from), last = soket_bytes_get_word (from + length - 8);

    memcpy (to, &first, sizeof first);
    memcpy (to + length - 8, &last, sizeof last);
  } else {
    guint32 first = soket_bytes_get_half (from), last = soket_bytes_get_half (from + length - 4);

    memcpy (to, &first, sizeof first);
    memcpy (to + length - 4, &last, sizeof last);
  }
}

/* A bit of @word goes up by the product only: its upper half comes down in between. */
static inline guint64
soket_bytes_mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

/* All bytes of a text of less than 8. */
static inline guint64
soket_bytes_get_short (const char *at, gsize length)
{
  if (length >= 4)
    return (guint64) soket_bytes_get_half (at) << 32 | soket_bytes_get_half (at + length - 4);
  if (length == 0)
    return 0;
  return (guint64) (guchar) at[0] << 16 | (guint64) (guchar) at[length / 2] << 8
         | (guchar) at[length - 1];
}

/* @seed: of a table; nobody can choose texts that all fall on one place of it */
static inline guint32
soket_bytes_hash (const char *at, gsize length, guint32 seed)
{
  guint64 hash = (guint64) seed ^ (guint64) length << 32;
  gsize left = length;

  for (; left > 8; left -= 8, at += 8)
    hash = soket_bytes_mix (hash, soket_bytes_get_word (at));
  /* the last word goes back over bytes that were read */
  hash = soket_bytes_mix (hash, left == 8     ? soket_bytes_get_word (at)
                                : length >= 8 ? soket_bytes_get_word (at + left - 8)
                                              : soket_bytes_get_short (at, left));
  return (guint32) (soket_bytes_mix (hash, 0) >> 32);
}

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <string.h>

const SoketLook soket_look_none = { -1, -1, -1, -1, -1, -1, -1, -1 };

SoketLook
soket_look_lay (const SoketLook *base, const SoketLook *over)
{
  SoketLook look = *base;
  int *to = (int *) &look;
  const int *from = (const int *) over;

  for (guint i = 0; i < sizeof look / sizeof *to; i++)
    if (from[i] >= 0)
      to[i] = from[i];
  return look;
}

/* The fonts of the ABC set are called ".VnTime", their capitals ".VnTimeH". */
int
soket_look_find_font (const char *name)
{
  if (name == NULL)
    return -1;
  if (g_ascii_strncasecmp (name, "VNI-", 4) == 0)
    return SOKET_FONT_VNI;
  if (g_ascii_strncasecmp (name, ".Vn", 3) != 0)
    return SOKET_FONT_UNICODE;
  return g_str_has_suffix (name, "H") ? SOKET_FONT_TCVN3_CAPITALS : SOKET_FONT_TCVN3;
}

static void
style_free (gpointer data)
{
  SoketStyle *self = data;

  g_free (self->parent);
  g_free (self);
}

GHashTable *
soket_styles_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
}

SoketStyle *
soket_styles_add (GHashTable *styles, const char *name)
{
  SoketStyle *style = g_new0 (SoketStyle, 1);

  style->look = soket_look_none;
  g_hash_table_replace (styles, g_strdup (name), style);
  return style;
}

SoketStyle
soket_styles_resolve (GHashTable *styles, const char *name)
{
  SoketStyle all = { .look = soket_look_none };

  /* A style that is its own parent is no reason to read for ever. */
  for (guint depth = 0; name != NULL && depth < SOKET_OFFICE_PARENTS_MAX; depth++) {
    const SoketStyle *one = g_hash_table_lookup (styles, name);
    if (one == NULL)
      break;
    all.look = soket_look_lay (&one->look, &all.look);
    all.is_contents |= one->is_contents;
    name = one->parent;
  }
  return all;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-reference-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/**
 * SoketFamily:
 * @SOKET_FAMILY_UNKNOWN: no shape that is known
 * @SOKET_FAMILY_PARTY: number - type / issuer, as `93-KH/TU`
 * @SOKET_FAMILY_STATE: number / type - issuer, as `12/KH-UBND`
 * @SOKET_FAMILY_LEGAL: number / year / type - issuer, as `30/2020/NĐ-CP`
 * @SOKET_FAMILY_ASSEMBLY: number / year / assembly and its term, as
 *   `91/2015/QH13`
 * @SOKET_FAMILY_LETTER: number / issuer - unit, as `8726/VPCP-KGVX`
 *
 * Whose numbering a symbol follows: Party numbers run for a term, those of the
 * state for a year.
 *
 * Since: 1.0
 */

/* Folded, as everything here. A letter has the shape of a plan (8726/VPCP-KGVX, 12/KH-UBND): only
 * the types of documents tell them apart. */
static const char *const types[] = {
  "nq", "nqlt", "ct",  "kl", "qđ", "qyđ", "qc", "tt", "ttlt", "ctr", "kh",
  "hd", "bc",   "ttr", "tb", "tc", "đa",  "pa", "da", "bb",   "cđ",  "nđ",
  "gm", "gt",   "px",  "qt", "cv", "tl",  "lt", "l",  NULL,
};

/* Bodies of the Party that also sign in the shape of the state, as 31/QĐ-TW. */
static const char *const party_bodies[] = {
  "tw", "tu", "hu", "qu", "đu", "thu", "th.u", "vptw", "btctw", "btgtw", "bnctw", "ubkttw", NULL,
};

/* Folded, without spaces, each dash a hyphen. */
static char *
simplify (const char *symbol)
{
  g_autofree char *folded = soket_text_fold (symbol);
  GString *simple = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
      g_string_append_c (simple, '-');
    else if (!g_unichar_isspace (c))
      g_string_append_unichar (simple, c);
  }
  return g_string_free (simple, FALSE);
}

/* A number is blank where it has not been given yet; "66.19" and "12a" are seen. */
static gboolean
is_number (const char *text, gsize length)
{
  return length == 0 || g_ascii_isdigit (*text);
}

static gboolean
starts_with_year (const char *text)
{
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return text[4] == '/' && (text[0] == '1' || text[0] == '2');
}

static gboolean
is_assembly (const char *text)
{
  if (g_str_has_prefix (text, "ubtv"))
    text += 4;
  if (!g_str_has_prefix (text, "qh"))
    return FALSE;
  for (text += 2; *text != '\0'; text++)
    if (!g_ascii_isdigit (*text))
      return FALSE;
  return TRUE;
}

/* "kh/tu", behind "93-" */
static SoketFamily
read_after_dash (const char *rest)
{
  const char *slash = strchr (rest, '/');

  return slash != NULL && slash > rest && slash[1] != '\0' ? SOKET_FAMILY_PARTY
                                                           : SOKET_FAMILY_UNKNOWN;
}

/* "kh-ubnd", "2020/nđ-cp", "2015/qh13" or "vpcp-kgvx", behind "12/" */
static SoketFamily
read_after_slash (const char *rest)
{
  gboolean has_year = starts_with_year (rest);
  g_auto (GStrv) parts = NULL;

  if (has_year)
    rest += strlen ("2020/");
  if (has_year && is_assembly (rest))
    return SOKET_FAMILY_ASSEMBLY;
  parts = g_strsplit (rest, "-", 3);
  if (g_strv_length (parts) < 2 || *parts[0] == '\0' || *parts[1] == '\0')
    return SOKET_FAMILY_UNKNOWN;
  if (has_year)
    return SOKET_FAMILY_LEGAL;
  if (!g_strv_contains (types, parts[0]))
    return SOKET_FAMILY_LETTER;
  return g_strv_contains (party_bodies, parts[1]) ? SOKET_FAMILY_PARTY : SOKET_FAMILY_STATE;
}

SoketFamily
soket_family_of (const char *symbol)
{
  g_autofree char *simple = simplify (symbol);
  gsize length = strcspn (simple, "-/");
  const char *rest = simple + length;

  if (*rest == '\0' || !is_number (simple, length))
    return SOKET_FAMILY_UNKNOWN;
  return *rest == '-' ? read_after_dash (rest + 1) : read_after_slash (rest + 1);
}

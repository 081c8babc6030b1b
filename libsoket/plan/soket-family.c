/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-symbol-private.h"

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

/**
 * soket_family_to_string:
 * @family: a family
 *
 * The name that JSON uses: "unknown", "party", "state", "legal", "assembly" or
 * "letter".
 *
 * Returns: (transfer none): the name
 *
 * Since: 1.0
 */
const char *
soket_family_to_string (SoketFamily family)
{
  static const char *const names[] = { "unknown", "party", "state", "legal", "assembly", "letter" };

  g_return_val_if_fail ((guint) family < G_N_ELEMENTS (names), "unknown");

  return names[family];
}

/* A letter has the shape of a plan (8726/VPCP-KGVX, 12/KH-UBND): only the types of documents tell
 * them apart. */
static const struct {
  const char *folded;
  const char *code;
} types[] = {
  { "nq", "NQ" },     { "nqlt", "NQLT" }, { "ct", "CT" },   { "kl", "KL" },   { "qđ", "QĐ" },
  { "qyđ", "QyĐ" },   { "qc", "QC" },     { "tt", "TT" },   { "tl", "TL" },   { "ttlt", "TTLT" },
  { "ctr", "CTr" },   { "kh", "KH" },     { "hd", "HD" },   { "bc", "BC" },   { "ttr", "TTr" },
  { "tb", "TB" },     { "tc", "TC" },     { "đa", "ĐA" },   { "pa", "PA" },   { "da", "DA" },
  { "bb", "BB" },     { "cđ", "CĐ" },     { "nđ", "NĐ" },   { "gm", "GM" },   { "gt", "GT" },
  { "px", "PX" },     { "qt", "QT" },     { "cv", "CV" },   { "lt", "LT" },   { "l", "L" },
  { "vbhn", "VBHN" }, { "pl", "PL" },     { "sl", "SL" },   { "hđ", "HĐ" },   { "bgn", "BGN" },
  { "btt", "BTT" },   { "guq", "GUQ" },   { "ggt", "GGT" }, { "gnp", "GNP" },
};

const char *
soket_family_find_type (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].folded, folded))
      return types[i].code;
  return NULL;
}

gboolean
soket_family_is_party_body (const char *folded)
{
  static const char *const bodies[] = {
    "tw",   "tu",    "hu",    "qu",    "đu",     "thu",   "th.u",
    "vptw", "btctw", "btgtw", "bnctw", "ubkttw", "bcđtw", NULL,
  };

  return g_strv_contains (bodies, folded);
}

gboolean
soket_family_is_state_body (const char *folded)
{
  static const char *const bodies[] = { "cp", "ttg", "hđbt", "hđcp", "hđnn", "ctn", NULL };

  return g_strv_contains (bodies, folded);
}

gboolean
soket_family_is_assembly (const char *folded)
{
  if (g_str_has_prefix (folded, "ubtv"))
    folded += 4;
  if (!g_str_has_prefix (folded, "qh"))
    return FALSE;
  for (folded += 2; *folded != '\0'; folded++)
    if (!g_ascii_isdigit (*folded))
      return FALSE;
  return TRUE;
}

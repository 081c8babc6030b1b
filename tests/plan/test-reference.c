/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

static void
test_family (void)
{
  static const struct {
    const char *symbol;
    SoketFamily family;
  } rows[] = {
    { "41-KH/TU", SOKET_FAMILY_PARTY },
    { "41 - KH / TU", SOKET_FAMILY_PARTY },
    { "41–KH/TU", SOKET_FAMILY_PARTY },
    { "5-HD/VPTW", SOKET_FAMILY_PARTY },
    { "920-Ctr/TU", SOKET_FAMILY_PARTY },
    { "19-CTr/Th.U", SOKET_FAMILY_PARTY },
    { "367 - QĐ/TWĐTN-VPĐOÀN", SOKET_FAMILY_PARTY },
    { "8-QÐ/TU", SOKET_FAMILY_PARTY },
    { "31/QĐ-TW", SOKET_FAMILY_PARTY },
    { "7/KH-ĐU", SOKET_FAMILY_PARTY },
    { "-KH/ĐU", SOKET_FAMILY_PARTY },
    { "6/KH-UBND", SOKET_FAMILY_STATE },
    { "9441/TB-BNV", SOKET_FAMILY_STATE },
    { "6/KH-UBND-VX", SOKET_FAMILY_STATE },
    { "/KH-UBND", SOKET_FAMILY_STATE },
    { "12a/TTr-SNV", SOKET_FAMILY_STATE },
    { "3/QyĐ-HĐND", SOKET_FAMILY_STATE },
    { "4/CV-STC", SOKET_FAMILY_STATE },
    { "30/2020/NĐ-CP", SOKET_FAMILY_LEGAL },
    { "28/2018/QĐ-TTg", SOKET_FAMILY_LEGAL },
    { "66.19/2026/NQ-CP", SOKET_FAMILY_LEGAL },
    { "91/2015/QH13", SOKET_FAMILY_ASSEMBLY },
    { "5/2021/UBTVQH15", SOKET_FAMILY_ASSEMBLY },
    { "8726/VPCP-KGVX", SOKET_FAMILY_LETTER },
    { "259/SNV-XDCQ,CTTN&BĐG", SOKET_FAMILY_LETTER },
    { "", SOKET_FAMILY_UNKNOWN },
    { "QYĐ", SOKET_FAMILY_UNKNOWN },
    { "41-KH", SOKET_FAMILY_UNKNOWN },
    { "41-/TU", SOKET_FAMILY_UNKNOWN },
    { "41/KH", SOKET_FAMILY_UNKNOWN },
    { "41/-UBND", SOKET_FAMILY_UNKNOWN },
    { "41/KH-", SOKET_FAMILY_UNKNOWN },
    { "KH-41/TU", SOKET_FAMILY_UNKNOWN },
    { "2020", SOKET_FAMILY_UNKNOWN },
    { "///---", SOKET_FAMILY_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketReference) reference = soket_reference_new (rows[i].symbol, SOKET_DAY_NONE);

    g_test_message ("%s", rows[i].symbol);
    g_assert_cmpint (soket_reference_get_family (reference), ==, rows[i].family);
    g_assert_cmpstr (soket_reference_get_symbol (reference), ==, rows[i].symbol);
  }
}

static void
test_new (void)
{
  SoketDay day = soket_day_new (2026, 3, 2, NULL);
  g_autoptr (SoketReference) reference = soket_reference_new ("6/KH-UBND", day);
  SoketReference *copy = g_boxed_copy (SOKET_TYPE_REFERENCE, reference);

  g_assert_cmpint (soket_reference_get_day (copy), ==, day);
  g_assert_null (soket_reference_get_kind (copy));
  g_assert_null (soket_reference_get_issuer (copy));
  g_assert_null (soket_reference_get_title (copy));
  g_boxed_free (SOKET_TYPE_REFERENCE, copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/family", test_family);
  g_test_add_func ("/reference/new", test_new);
  return g_test_run ();
}

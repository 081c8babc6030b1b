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
    { "12/VBHN-BTC", SOKET_FAMILY_STATE },
    { "12/2022/VBHN-NHNN", SOKET_FAMILY_LEGAL },
    { "121-CP", SOKET_FAMILY_STATE },
    { "217/HĐBT", SOKET_FAMILY_STATE },
    { "35-L/CTN", SOKET_FAMILY_STATE },
    { "Nghị quyết số 18-NQ/TW", SOKET_FAMILY_PARTY },
    { "Kế hoạch số -KH/TU", SOKET_FAMILY_PARTY },
    { "121-XY", SOKET_FAMILY_UNKNOWN },
    { "Nghị quyết số 18", SOKET_FAMILY_UNKNOWN },
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
test_parts (void)
{
  static const struct {
    const char *symbol;
    const char *number;
    int year;
    const char *type;
    const char *issuer;
    const char *unit;
    const char *irregular;
  } rows[] = {
    { "41-KH/TU", "41", 0, "KH", "TU", NULL, "" },
    { "6/KH-UBND", "6", 0, "KH", "UBND", NULL, "" },
    { "30/2020/NĐ-CP", "30", 2020, "NĐ", "CP", NULL, "" },
    { "91/2015/QH13", "91", 2015, NULL, "QH13", NULL, "" },
    { "8726/VPCP-KGVX", "8726", 0, NULL, "VPCP", "KGVX", "" },
    { "6/KH-UBND-VX", "6", 0, "KH", "UBND", "VX", "" },
    { "Số: 6/KH-UBND", "6", 0, "KH", "UBND", NULL, "" },
    { "920-Ctr/TU", "920", 0, "Ctr", "TU", NULL, "type-case" },
    { "19-CTr/Th.U", "19", 0, "CTr", "Th.U", NULL, "issuer-dotted" },
    { "367 - QĐ/TWĐTN-VPĐOÀN", "367", 0, "QĐ", "TWĐTN", "VPĐOÀN", "spaces" },
    { "41–KH/TU", "41", 0, "KH", "TU", NULL, "dash" },
    { "8-QÐ/TU", "8", 0, "QĐ", "TU", NULL, "letter-d" },
    { "36-HD/VPTW", "36", 0, "HD", "VPTW", NULL, "" },
    { "05-TB/BCĐTW", "05", 0, "TB", "BCĐTW", NULL, "" },
    { "31/QĐ-TW", "31", 0, "QĐ", "TW", NULL, "party-shape" },
    { "66.19/2026/NQ-CP", "66.19", 2026, "NQ", "CP", NULL, "number-dotted" },
    { "12a/TTr-SNV", "12a", 0, "TTr", "SNV", NULL, "number-letter" },
    { "259/SNV-XDCQ,CTTN&BĐG", "259", 0, NULL, "SNV", "XDCQ,CTTN&BĐG", "several-units" },
    { "5-QYĐ/TU", "5", 0, "QYĐ", "TU", NULL, "type-case" },
    { "5-XYZ/TU", "5", 0, "XYZ", "TU", NULL, "type-unknown" },
    { "Số: …-KH/TU", NULL, 0, "KH", "TU", NULL, "number-missing" },
    { "....../KH-UBND", NULL, 0, "KH", "UBND", NULL, "number-missing" },
    { "Số ____/2026/NĐ-CP", NULL, 2026, "NĐ", "CP", NULL, "number-missing" },
    { "12/KH-UBND;13/KH-UBND", "12", 0, "KH", "UBND", NULL, "words" },
    { "8726/VPCP-KGVX, 9441/TB-BNV", "8726", 0, NULL, "VPCP", "KGVX", "words" },
    { "-KH/ĐU", NULL, 0, "KH", "ĐU", NULL, "number-missing" },
    { "93-KH/TU, ngày 15/6/2022", "93", 0, "KH", "TU", NULL, "words" },
    { "93-KH/TU ngày 15 tháng 6 năm 2022 của Ban Thường vụ", "93", 0, "KH", "TU", NULL, "words" },
    { "Nghị quyết số 18-NQ/TW", "18", 0, "NQ", "TW", NULL, "words" },
    { "Luật số 45/2019/QH14", "45", 2019, NULL, "QH14", NULL, "words" },
    { "NĐ 30/2020/NĐ-CP", "30", 2020, "NĐ", "CP", NULL, "words" },
    { "12/VBHN-BTC", "12", 0, "VBHN", "BTC", NULL, "" },
    { "Quyết định 121-CP ngày 08/8/1967", "121", 0, NULL, "CP", NULL, "words,type-missing" },
    { "35-L/CTN", "35", 0, "L", "CTN", NULL, "state-shape" },
    { "8726/VPCP-KGVX ngày 02/12/2022", "8726", 0, NULL, "VPCP", "KGVX", "words" },
    { "259/SNV-XDCQ,CTTN&BĐG, ngày 05/7/2022", "259", 0, NULL, "SNV", "XDCQ,CTTN&BĐG",
      "words,several-units" },
    { "Số: 367 - QĐ/TWĐTN-VPĐOÀN (bản sao)", "367", 0, "QĐ", "TWĐTN", "VPĐOÀN", "words,spaces" },
    { "QYĐ", NULL, 0, "QYĐ", NULL, NULL, "type-case,number-missing,shape-unknown" },
    { "41/2020/KH", NULL, 0, NULL, NULL, NULL, "shape-unknown" },
    { "", NULL, 0, NULL, NULL, NULL, "shape-unknown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketReference) reference = soket_reference_new (rows[i].symbol, SOKET_DAY_NONE);
    g_autofree char *irregular
        = g_strjoinv (",", (GStrv) soket_reference_get_irregular (reference));

    g_test_message ("%s", rows[i].symbol);
    g_assert_cmpstr (soket_reference_get_number (reference), ==, rows[i].number);
    g_assert_cmpint (soket_reference_get_year (reference), ==, rows[i].year);
    g_assert_cmpstr (soket_reference_get_type_code (reference), ==, rows[i].type);
    g_assert_cmpstr (soket_reference_get_issuer_code (reference), ==, rows[i].issuer);
    g_assert_cmpstr (soket_reference_get_unit_code (reference), ==, rows[i].unit);
    g_assert_cmpstr (irregular, ==, rows[i].irregular);
    g_assert_cmpstr (soket_reference_get_symbol (reference), ==, rows[i].symbol);
  }
}

static void
test_key (void)
{
  static const struct {
    const char *symbol;
    int year; /* of the day; 0: no day */
    const char *term;
    const char *key;
  } rows[] = {
    { "41-KH/TU", 2022, "2020-2025", "party:kh:tu:2020-2025:41" },
    { "41 - kh/TU", 0, "2020-2025", "party:kh:tu:2020-2025:41" },
    { "41-KH/TU", 2022, NULL, NULL },
    { "05/KH-UBND", 2022, NULL, "state:kh:ubnd:2022:5" },
    { "5/KH-UBND", 2022, "2020-2025", "state:kh:ubnd:2022:5" },
    { "5/KH-UBND", 0, NULL, NULL },
    { "30/2020/NĐ-CP", 2021, NULL, "legal:nđ:cp:2020:30" },
    { "91/2015/QH13", 0, NULL, "assembly::qh13:2015:91" },
    { "8726/VPCP-KGVX", 2024, NULL, "letter::vpcp:2024:8726" },
    { "/KH-UBND", 2022, NULL, NULL },
    { "QYĐ", 2022, "2020-2025", NULL },
    { "Quyết định 121-CP ngày 08/8/1967", 0, NULL, "state::cp:1967:121" },
    { "5/KH-UBND, ngày 01 tháng 6 năm 2022", 0, NULL, "state:kh:ubnd:2022:5" },
    { "5/KH-UBND, ngày 01/6/2022", 2023, NULL, "state:kh:ubnd:2023:5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketDay day = rows[i].year != 0 ? soket_day_new (rows[i].year, 6, 1, NULL) : SOKET_DAY_NONE;
    g_autoptr (SoketReference) reference = soket_reference_new (rows[i].symbol, day);
    g_autofree char *key = soket_reference_dup_key (reference, rows[i].term);

    g_test_message ("%s", rows[i].symbol);
    g_assert_cmpstr (key, ==, rows[i].key);
  }
}

static void
test_json (void)
{
  g_autoptr (SoketReference) law = soket_reference_new ("30/2020/NĐ-CP", SOKET_DAY_NONE);
  g_autoptr (SoketReference) odd = soket_reference_new ("8-Qđ / TU", SOKET_DAY_NONE);
  g_autofree char *law_json = soket_reference_to_json (law);
  g_autofree char *odd_json = soket_reference_to_json (odd);

  g_assert_cmpstr (law_json, ==,
                   "{\"symbol\":\"30/2020/NĐ-CP\",\"family\":\"legal\",\"number\":\"30\","
                   "\"year\":2020,\"type\":\"NĐ\",\"issuer\":\"CP\",\"unit\":null,"
                   "\"irregular\":[]}");
  g_assert_cmpstr (odd_json, ==,
                   "{\"symbol\":\"8-Qđ / TU\",\"family\":\"party\",\"number\":\"8\","
                   "\"year\":null,\"type\":\"Qđ\",\"issuer\":\"TU\",\"unit\":null,"
                   "\"irregular\":[\"spaces\",\"type-case\"]}");
}

static void
test_family_names (void)
{
  g_assert_cmpstr (soket_family_to_string (SOKET_FAMILY_UNKNOWN), ==, "unknown");
  g_assert_cmpstr (soket_family_to_string (SOKET_FAMILY_LETTER), ==, "letter");
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
  g_test_add_func ("/reference/family-names", test_family_names);
  g_test_add_func ("/reference/json", test_json);
  g_test_add_func ("/reference/key", test_key);
  g_test_add_func ("/reference/new", test_new);
  g_test_add_func ("/reference/parts", test_parts);
  return g_test_run ();
}

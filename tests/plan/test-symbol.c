/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-symbol-private.h"

#include <string.h>

/* All symbols of a text, joined by '|'. */
static char *
find_all (const char *text)
{
  GString *all = g_string_new (NULL);
  gsize length = strlen (text);
  gsize start;
  gsize end = 0;

  while (soket_symbol_find (text, length, end, &start, &end)) {
    g_assert_cmpuint (start, <, end);
    g_assert_cmpuint (end, <=, length);
    g_string_append_printf (all, "%s%.*s", all->len > 0 ? "|" : "", (int) (end - start),
                            text + start);
  }
  return g_string_free (all, FALSE);
}

static void
test_find (void)
{
  static const struct {
    const char *text;
    const char *symbols;
  } rows[] = {
    { "Kế hoạch số 41-KH/TU, ngày 07/3/2026", "41-KH/TU" },
    { "(Công văn số 11-CV/BTCTU).", "11-CV/BTCTU" },
    { "Nghị định 30/2020/NĐ-CP và Luật 91/2015/QH13;", "30/2020/NĐ-CP|91/2015/QH13" },
    { "số 367 - QĐ/TWĐTN-VPĐOÀN của", "367 - QĐ/TWĐTN-VPĐOÀN" },
    { "số 19-CTr/Th.U. Các", "19-CTr/Th.U" },
    { "số 259/SNV-XDCQ,CTTN&BĐG, ngày", "259/SNV-XDCQ,CTTN&BĐG" },
    { "Kế hoạch 12/KH-\nUBND ngày", "12/KH-\nUBND" },
    { "Kế hoạch 12/\nKH-UBND ngày", "12/\nKH-UBND" },
    { "Số:  -KH/ĐU", "-KH/ĐU" },
    { "số 66.19/2026/NQ-CP", "66.19/2026/NQ-CP" },
    { "trước ngày 05/7/2022", "" },
    { "từ 16-22/11/2025, 24/7, 3-5 ngày, 2021-2025", "" },
    { "- Ban Tổ chức/Văn phòng", "" },
    { "05/7/2022-Ban", "" },
    { "giai đoạn 2021-2025/KH", "" },
    { "", "" },
    { "/", "" },
    { "1/", "" },
    { "1-A/", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *found = find_all (rows[i].text);

    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (found, ==, rows[i].symbols);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symbol/find", test_find);
  return g_test_run ();
}

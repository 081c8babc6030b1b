/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-fixture.h"

#include <locale.h>

/* The words of official reports, as the norm has them. */
static const char *const words[] = {
  "(tính đến 17 giờ 00, ngày 14/5/2026)",
  "Kế hoạch 17-KH/ĐU ngày 06/4/2026",
  "Đã hoàn thành",
  "Chưa hoàn thành",
  "Trong hạn",
  "Quá hạn",
  "Hoàn thành đúng hạn",
  "Hoàn thành quá hạn",
  "Đang thực hiện, còn trong hạn",
  "Chưa hoàn thành, quá hạn",
  "Không tính: được miễn 1, tạm dừng 0, không quy định thời hạn 0, kết thúc theo dõi 0",
  "3/5 (60,0%)",
  "THEO CẤP",
  "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO (QUÁ HẠN)",
  "STT",
  "Đơn vị",
  "Thời hạn",
  "Gia hạn",
  "Số ngày",
  "Số lần",
  "trước 11/5/2026",
  "CĂN CỨ XÁC ĐỊNH THỜI HẠN",
};

static void
test_words (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, soket_instant_parse ("2026-05-14T17:00", NULL),
                                 SOKET_INSTANT_NONE);
  g_autofree char *text = soket_status_report_to_text (report);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_test_message ("%s", words[i]);
    g_assert_nonnull (strstr (text, words[i]));
  }
}

/* JSON is the same in every language but for what is meant to be read by people. */
static void
test_json_keeps (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  g_autofree char *json = soket_status_report_to_json (report);

  g_assert_nonnull (strstr (json, "\"on-the-day\":1,"));
  g_assert_nonnull (strstr (json, "\"as_of\":\"2026-05-14\""));
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "vi", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status-vi/words", test_words);
  g_test_add_func ("/status-vi/json-keeps", test_json_keeps);
  return g_test_run ();
}

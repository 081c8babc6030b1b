/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

#include "sentences.h"

static GListModel *
scan (const char *text, SoketScanFlags flags)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GListModel *mentions = soket_scan_text (bytes, NULL, flags, &error);

  g_assert_no_error (error);
  return mentions;
}

/* All canonical forms, joined by '|'. */
static char *
scan_canonical (const char *text, SoketScanFlags flags)
{
  g_autoptr (GListModel) mentions = scan (text, flags);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    g_autofree char *one = soket_deadline_to_string (soket_mention_get_deadline (mention));
    g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", one);
  }
  return g_string_free (all, FALSE);
}

typedef struct {
  const char *text;
  const char *canonical;
} Row;

static void
check_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *found = scan_canonical (rows[i].text, SOKET_SCAN_FLAGS_NONE);
    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (found, ==, rows[i].canonical);
  }
}

static void
test_found (void)
{
  static const Row rows[] = {
    { "", "" },
    { "Đảng ủy xã gửi báo cáo trước ngày 08/9/2024.", "<2024-09-08" },
    { "Các trạm báo cáo kết quả vận hành và khó khăn về Ủy ban nhân dân huyện Thử (qua Phòng Kinh "
      "tế - Hạ tầng) trong ngày 14/9/2024.",
      "=2024-09-14" },
    { "hoàn thành chậm nhất ngày 10/9, gửi về Sở Thử trước ngày 12/9/2024;",
      "<=XXXX-09-10|<2024-09-12" },
    { "- Thời gian hoàn thành: Quý II/2024.", "2024-Q2" },
    { "- Thời hạn: 20/5/2024", "=2024-05-20" },
    { "| Sở Thử | Quý II/2024 | rà soát |", "2024-Q2" },
    { "Đợt 2: từ ngày 03/6/2024 đến ngày 14/6/2024.", "2024-06-03/2024-06-14" },
    { "trả lời trong thời hạn 07 ngày làm việc kể từ ngày nhận đơn, Sở Thử tổng hợp kết quả gửi "
      "Ủy ban để theo dõi chung.",
      "BD7 after:ngày nhận đơn" },
    { "Định kỳ gửi số liệu về Sở Thử trước ngày 25 hằng tháng.", "each:month <D25" },
    { "định kỳ hằng năm báo cáo Sở Thử kết quả trước ngày 10 tháng 12.", "each:year <12-10" },
    { "Chế độ báo cáo định kỳ.", "each:unspecified" },
    { "trong sinh hoạt định kỳ tháng 8/2024;", "2024-08" },
    { "khảo sát trong 05 ngày làm việc (từ ngày 03 đến ngày 07 tháng 6 năm 2024).",
      "BD5|2024-06-03/2024-06-07" },
    { "làm ngay từ nay đến ngày 30/9/2024.", "now/2024-09-30" },
    { "báo cáo đột xuất khi có thiên tai.", "on:khi có thiên tai" },
    { "Mục tiêu đến hết năm 2027:", "<=2027" },
    { "xong trước 17 giờ 00, ngày 05/7/2024.", "<2024-07-05T17:00" },
    { "Đến ngày 30/9/2024 phải xong.", "<=2024-09-30" },
    { "Tuần cuối tháng 12/2024 họp tổng kết.", "lastweek:2024-12" },
    { "Chậm nhất 03 ngày làm việc trước ngày họp, gửi tài liệu.", "BD3 before:ngày họp" },
    { "nộp báo cáo quý trước ngày 10 của tháng đầu quý sau", "each:quarter <next M1-D10" },
    { "bắt đầu từ tháng 4/2024 và hoàn thành trong tháng 5/2024", "2024-04/2024-05" },
    { "xong việc trong vòng 03 ngày.", "P3D after:?" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *found = scan_canonical (sentences[i].text, SOKET_SCAN_FLAGS_NONE);
    g_test_message ("%s", sentences[i].text);
    g_assert_cmpstr (found, ==, sentences[i].canonical);
  }
}

static void
test_left_out (void)
{
  static const Row rows[] = {
    { "Xã Thử, ngày 05 tháng 7 năm 2024", "" },
    { "Đoàn đã báo cáo kết quả kiểm tra các hồ chứa về Ủy ban nhân dân huyện Thử (qua Phòng Kinh "
      "tế "
      "- Hạ tầng) trong ngày 14/9/2024.",
      "" },
    { "Theo báo cáo gửi về Sở Thử, số vụ cháy rừng và cháy đồng cỏ của các xã vùng cao ghi nhận "
      "trong ngày 14/9/2024 giảm.",
      "" },
    { "Căn cứ Kế hoạch số 12/KH-UBND ngày 01/6/2024 của Ủy ban;", "" },
    { "Thời hạn thực hiện theo Kế hoạch số 12/KH-UBND, ngày 01/6/2024", "" },
    { "Luật có hiệu lực từ ngày 01/7/2024.", "" },
    { "ban hành ngày 05/7/2024", "" },
    { "Tính đến hết ngày 15/8/2024, toàn huyện có 12 xã nộp.", "" },
    { "Đến ngày 15/8/2024, mới có 12 xã nộp.", "" },
    { "Từ ngày 01/3 đến ngày 15/3/2024, đoàn đã kiểm tra 12 xã.", "" },
    { "báo cáo kết quả kiểm tra (từ ngày 01/3 đến ngày 15/3/2024)", "" },
    { "Kỳ báo cáo từ ngày 15 tháng 12 đến ngày 14 tháng 6.", "" },
    { "Đề án phát triển đến năm 2030, tầm nhìn 2045", "" },
    { "Trong 10 năm qua, Đảng bộ xã", "" },
    { "Sau khi nghe báo cáo, Thường trực kết luận", "" },
    { "số vốn không giải ngân được trong năm 2023", "" },
    { "Ngân sách hằng năm của xã", "" },
    { "kỳ họp thứ 9 ngày 26\ntháng 6 năm 2024, có hiệu lực", "" },
    { "đọc số liệu trong 6 tháng đầu năm 2024 cho thấy", "" },
    { "Ngày đăng: 19/5/2024", "" },
    { "xử lý tình huống đột xuất", "" },
    { "Trong quý II/2024, Sở Thử đã mở 12 lớp.", "" },
    { "thường xuyên đôn đốc", "" },
    { "gửi trước ngày 31/4/2024", "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Who does something is told by what he did, or by what befell him: the deadline is one. */
static void
test_duty_of_others (void)
{
  static const Row rows[] = {
    { "Các thôn đã đăng ký thì hoàn thành hồ sơ trước ngày 15/4/2026.", "<2026-04-15" },
    { "Nội dung đã thống nhất tại cuộc họp phải làm xong trước ngày 10/6/2026.", "<2026-06-10" },
    { "Đề nghị các xã đã nhận vốn giải ngân xong trong quý III/2026.", "2026-Q3" },
    { "Công ty đã phải dừng sản xuất trước ngày 15/4/2026.", "" },
    { "Tổ chức kỷ niệm ngày thành lập Hội (từ ngày 10/10/2026 đến ngày 20/10/2026).",
      "2026-10-10/2026-10-20" },
    { "Kỷ niệm 90 năm ngày thành lập Hội (1935 - 2025).", "" },
    { "Trong nhiệm kỳ này, hoàn thành xóa nhà tạm từ năm 2026 đến năm 2027.", "2026/2027" },
    { "Nhiệm kỳ của Hội là 5 năm, từ năm 2025 đến năm 2030.", "" },
    { "Đồng chí Mẫu là tổ trưởng tổ chức thực hiện từ tháng 7/2026 đến tháng 9/2026.",
      "2026-07/2026-09" },
    { "Đồng chí Mẫu là tổ trưởng từ tháng 7/2016 đến tháng 9/2019.", "" },
    { "Dự báo nhu cầu lao động gửi về Sở Thử trong quý I/2027.", "2027-Q1" },
    { "Mưa lũ làm sạt lở đường trong ngày 12/9/2026.", "" },
    { "Quầy giao dịch chi trả từ ngày 05 đến ngày 10 hằng tháng.", "each:month D05/D10" },
    { "Quầy giao dịch từ 7 giờ 30 đến 11 giờ hằng ngày.", "" },
    { "Hạn chế về hồ sơ phải khắc phục trong quý IV/2026.", "2026-Q4" },
    { "Hạn chế về hồ sơ trong quý IV/2026.", "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* No digit and no word of a limit stands there: the words of the length alone give hope. */
static void
test_lengths_in_words (void)
{
  static const Row rows[] = {
    { "Báo tin trong ba giờ.", "PT3H" },
    { "Báo tin trong sáu giờ.", "PT6H" },
    { "Trực ban báo tin trong chín phút.", "PT9M" },
    { "Gửi tài liệu năm ngày trước khi họp.", "P5D before:họp" },
    { "Kiểm tra 02 lần/năm.", "each:year" },
    { "Báo cáo xong trong sáng nay.", "<=nowT11:30" },
    { "Báo cáo xong trong chiều nay.", "<=nowT17:00" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_all (void)
{
  g_autofree char *duty = scan_canonical ("thường xuyên đôn đốc", SOKET_SCAN_FLAGS_ALL);
  g_autofree char *fault = scan_canonical ("gửi trước ngày 31/4/2024", SOKET_SCAN_FLAGS_ALL);

  g_assert_cmpstr (duty, ==, "continuous");
  g_assert_cmpstr (fault, ==, "unresolved");
}

static void
test_place (void)
{
  static const struct {
    const char *text;
    guint line, start, end_line, end;
    const char *words;
  } rows[] = {
    { "Gửi trước ngày 05/7/2024.", 1, 4, 1, 24, "trước ngày 05/7/2024" },
    { "Một\nHai: gửi trước ngày 05/7/2024", 2, 9, 2, 29, "trước ngày 05/7/2024" },
    { "gửi trước ngày\n  05/7/2024.", 1, 4, 2, 11, "trước ngày 05/7/2024" },
    { "\xEF\xBB\xBFGửi trước ngày 05/7/2024", 1, 4, 1, 24, "trước ngày 05/7/2024" },
    { "Nộp trong ba  tháng.", 1, 4, 1, 19, "trong ba tháng" },
    { "Nộp trong hai\ttháng.", 1, 4, 1, 19, "trong hai tháng" },
    { "gửi trước\r\nngày 05/7/2024", 1, 4, 2, 14, "trước ngày 05/7/2024" },
    /* NFD comes out composed, and counted so */
    { "gửi trươ\xCC\x81"
      "c nga\xCC\x80y 05/7/2024",
      1, 4, 1, 24, "trước ngày 05/7/2024" },
    { "gửi trước\xC2\xA0ngày\xC2\xA0"
      "05/7/2024",
      1, 4, 1, 24, "trước ngày 05/7/2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GListModel) mentions = scan (rows[i].text, SOKET_SCAN_FLAGS_NONE);
    g_test_message ("%s", rows[i].text);
    g_assert_cmpuint (g_list_model_get_n_items (mentions), ==, 1);
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, 0);
    g_assert_cmpuint (soket_mention_get_line (mention), ==, rows[i].line);
    g_assert_cmpuint (soket_mention_get_start (mention), ==, rows[i].start);
    g_assert_cmpuint (soket_mention_get_end_line (mention), ==, rows[i].end_line);
    g_assert_cmpuint (soket_mention_get_end (mention), ==, rows[i].end);
    g_assert_cmpstr (soket_mention_get_text (mention), ==, rows[i].words);
  }
}

static void
test_json (void)
{
  g_autoptr (GListModel) mentions = scan ("gửi trước ngày 05/7", SOKET_SCAN_FLAGS_NONE);
  g_autoptr (GListModel) cut = scan ("gửi trước\nngày 05/7", SOKET_SCAN_FLAGS_NONE);
  g_autoptr (GListModel) none = scan ("", SOKET_SCAN_FLAGS_NONE);
  g_autofree char *json = soket_mentions_to_json (mentions);
  g_autofree char *cut_json = soket_mentions_to_json (cut);
  g_autofree char *none_json = soket_mentions_to_json (none);

  g_assert_cmpstr (json, ==,
                   "{\"deadlines\":[{\"line\":1,\"start\":4,\"end\":19,\"text\":\"trước ngày "
                   "05/7\",\"canonical\":\"<XXXX-07-05\",\"kind\":\"date\"}]}");
  g_assert_nonnull (strstr (cut_json, "\"line\":1,\"start\":4,\"end_line\":2,\"end\":9,"));
  g_assert_cmpstr (none_json, ==, "{\"deadlines\":[]}");
}

static void
test_faults (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("tốt\n\xFF", 7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_null (soket_scan_text (bytes, "a.txt", SOKET_SCAN_FLAGS_NONE, &error));
  g_assert_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT);
  g_assert_nonnull (strstr (error->message, "a.txt:2"));
  g_assert_null (soket_scan_file ("/nonexistent/a.txt", SOKET_SCAN_FLAGS_NONE, &missing));
  g_assert_error (missing, SOKET_READ_ERROR, SOKET_READ_ERROR_UNREADABLE);
}

/* Whatever comes in: words that look ahead, again and again on one line. */
static void
test_large (void)
{
  static const char *const parts[] = {
    "sau khi ", "trước ngày ",   "1/1/",         "định kỳ ",   "từ ngày 1 đến ",
    "kể từ ",   "05/7/2024 và ", "trước ",       "(",          "9 ",
    "\xCC\x81", "10 ngày ",      "\xE2\x80\x8F", "hằng năm, ", "a.b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    while (text->len < 20 * 1000)
      g_string_append (text, parts[i]);
    g_test_message ("%s", parts[i]);
    g_autoptr (GListModel) mentions = scan (text->str, SOKET_SCAN_FLAGS_ALL);
    g_assert_cmpuint (g_list_model_get_n_items (mentions), <, text->len);
  }
}

#define N_THREADS 8

static gpointer
scan_in_thread (gpointer text)
{
  g_autoptr (GListModel) mentions = scan (text, SOKET_SCAN_FLAGS_ALL);

  return soket_mentions_to_json (mentions);
}

/* The first call of the process prepares what all later ones use: here all threads make it. */
static void
test_threads (void)
{
  static char text[] = "Các xã báo cáo trước ngày 20 hằng tháng; gửi chậm nhất ngày 10/9/2024.\n"
                       "Trong thời hạn 07 ngày làm việc kể từ ngày nhận đơn, Sở Thử trả lời.\n"
                       "- Thời gian hoàn thành: Quý II/2024. Thường xuyên rà soát.\n";
  GThread *threads[N_THREADS];
  g_autofree char *first = NULL;

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new (NULL, scan_in_thread, text);
  for (guint i = 0; i < N_THREADS; i++) {
    g_autofree char *json = g_thread_join (threads[i]);
    if (first == NULL)
      first = g_steal_pointer (&json);
    else
      g_assert_cmpstr (json, ==, first);
  }
  g_autofree char *found = scan_canonical (text, SOKET_SCAN_FLAGS_ALL);
  g_assert_cmpstr (found, ==,
                   "each:month <D20|<=2024-09-10|BD7 after:ngày nhận đơn|2024-Q2|continuous");
}

/* The same is found wherever in its block a text begins: words, numbers and the ends of sentences
 * are told for many bytes at once. */
static void
test_offsets (void)
{
  static const char paragraph[] = ". Ủy ban NHÂN DÂN xã, các Ấp_1 và khu hoà bình; quí II/2022 "
                                  "họp.\n- Nghiêngnghiêngngả “trước "
                                  "Ngày 05/7/2022” gửi\u00a0báo cáo TRƯỚC 17h00 ngày 30 tháng 9 "
                                  "năm 2025. Trong O5 ngày kể từ "
                                  "ngày ký | Thường xuyên, đột xuất";
  g_autofree char *expected = scan_canonical (paragraph, SOKET_SCAN_FLAGS_ALL);

  g_assert_cmpstr (expected, ==,
                   "<2022-07-05|<2025-09-30T17:00|P5D after:issued|continuous|on:đột xuất");
  for (guint n = 1; n < 140; n++) {
    g_autoptr (GString) text = g_string_new (NULL);
    while (text->len < n)
      g_string_append (text, n % 2 == 0 ? "ê" : "x");
    g_string_append (text, paragraph);
    g_autofree char *found = scan_canonical (text->str, SOKET_SCAN_FLAGS_ALL);
    g_test_message ("%u", n);
    g_assert_cmpstr (found, ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/threads", test_threads);
  g_test_add_func ("/scan/all", test_all);
  g_test_add_func ("/scan/faults", test_faults);
  g_test_add_func ("/scan/found", test_found);
  g_test_add_func ("/scan/json", test_json);
  g_test_add_func ("/scan/large", test_large);
  g_test_add_func ("/scan/sentences", test_sentences);
  g_test_add_func ("/scan/left-out", test_left_out);
  g_test_add_func ("/scan/duty-of-others", test_duty_of_others);
  g_test_add_func ("/scan/lengths-in-words", test_lengths_in_words);
  g_test_add_func ("/scan/offsets", test_offsets);
  g_test_add_func ("/scan/place", test_place);
  return g_test_run ();
}

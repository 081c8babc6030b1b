/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

/* What is no deadline, or none that can be read: an error or a reason, whatever comes in. */

static const struct {
  const char *text;
  int code;
  const char *named;
} faults_rows[] = {
  { "", SOKET_DEADLINE_ERROR_SYNTAX, "empty" },
  { "  \n ", SOKET_DEADLINE_ERROR_SYNTAX, "empty" },
  { "trước ngày \xff", SOKET_DEADLINE_ERROR_SYNTAX, "UTF-8" },
  { "trước ngày 31/4/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "30/4/2022" },
  { "trước ngày 31/4", SOKET_DEADLINE_ERROR_INVALID_DAY, "30/4" },
  { "chậm nhất ngày 29/02/2023", SOKET_DEADLINE_ERROR_INVALID_DAY, "28/2/2023" },
  { "trước ngày 05/13/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "13" },
  { "năm 2022 và tháng 25", SOKET_DEADLINE_ERROR_INVALID_DAY, "25" },
  { "trước ngày 00/7/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "00/7/2022" },
  { "quý III và quý 7 năm 2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "7" },
  { "tháng 11, tháng 13 năm 2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "13" },
  { "quý 5/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "5" },
  { "chậm nhất 25 giờ 00 ngày 15/7/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "24:00" },
  { "chậm nhất 17h75 ngày 15/7/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "24:00" },
  { "từ ngày 14/12/2025 đến ngày 01/12/2025", SOKET_DEADLINE_ERROR_INVALID_DAY, "before" },
  { "trước ngày 05/7/22", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "22" },
  { "trước ngày 05/7/1899", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "1899" },
  { "trước ngày 05/7/2200", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "2200" },
  { "trước ngày 05/7/0000", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "1900" },
  { "trước ngày 00/7/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "write 01/7/2022" },
  { "thứ Năm, ngày 15/7/2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "thứ Sáu" },
  { "trước ngày 15/7/2022 (thứ Năm)", SOKET_DEADLINE_ERROR_INVALID_DAY, "thứ Năm" },
  { "1,5 tháng", SOKET_DEADLINE_ERROR_SYNTAX, "whole number" },
  { "trong 1,5 tháng kể từ ngày ký", SOKET_DEADLINE_ERROR_SYNTAX, "whole number" },
  { "trong thời hạn 1.5 năm kể từ ngày ký", SOKET_DEADLINE_ERROR_SYNTAX, "whole number" },
  { "trong một tháng rưỡi kể từ ngày ký", SOKET_DEADLINE_ERROR_SYNTAX, "whole number" },
  { "hai ngày rưỡi kể từ ngày ký", SOKET_DEADLINE_ERROR_SYNTAX, "whole number" },
  { "0,5 ngày làm việc", SOKET_DEADLINE_ERROR_SYNTAX, "for a part of a day" },
  { "hai tuần rưỡi", SOKET_DEADLINE_ERROR_SYNTAX, "whole number" },
  { "each:month MON6", SOKET_DEADLINE_ERROR_INVALID_DAY,
    "its first to its fifth, also from the end: 6" },
  { "each:month FRI-6", SOKET_DEADLINE_ERROR_INVALID_DAY, "its fifth" },
  { "each:month MON0", SOKET_DEADLINE_ERROR_SYNTAX, "MON0" },
  { "each:month BD300", SOKET_DEADLINE_ERROR_INVALID_DAY, "1 to 260, also from the end: 300" },
  { "=FRI9:2022-07", SOKET_DEADLINE_ERROR_INVALID_DAY, "its fifth" },
  { "=FRI-6:2022-Q3", SOKET_DEADLINE_ERROR_INVALID_DAY, "its fifth" },
  { "=FRI2025:2022-07", SOKET_DEADLINE_ERROR_INVALID_DAY, "2025" },
  { "=BD261:2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "261" },
  { "each:week MON1", SOKET_DEADLINE_ERROR_SYNTAX, "does not fit" },
  { "=MON1:2022-07-05", SOKET_DEADLINE_ERROR_SYNTAX, "notation" },
  { "=FRI0:2022-07", SOKET_DEADLINE_ERROR_SYNTAX, "notation" },
  { "<=end:2022-08", SOKET_DEADLINE_ERROR_SYNTAX, "notation" },
  { "<start:2022-08", SOKET_DEADLINE_ERROR_SYNTAX, "notation" },
  { "trước ngày 20/6/2022 và tháng 12/2022", SOKET_DEADLINE_ERROR_AMBIGUOUS, "tháng 12/2022" },
  { "trong thời hạn 03 (bốn) ngày", SOKET_DEADLINE_ERROR_AMBIGUOUS, "in words" },
  { "trong 0 ngày", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "1 to" },
  { "trong thời hạn không ngày", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "1 to" },
  { "trong thời hạn 1000000000 ngày làm việc", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "99999" },
  { "trong 99999999999999999999999999 ngày", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "99999" },
  { "trước ngày 05/7/2022 và trước ngày 10/7/2022", SOKET_DEADLINE_ERROR_AMBIGUOUS, "10/7/2022" },
  { "trước ngày 10/4, ngày 10/7 và ngày 10/10/2023", SOKET_DEADLINE_ERROR_AMBIGUOUS,
    "“trước ngày 10/4” and “ngày 10/7”" },
  { "chậm nhất ngày 10/4, ngày 10/7", SOKET_DEADLINE_ERROR_AMBIGUOUS,
    "“chậm nhất ngày 10/4” and “ngày 10/7”" },
  { "trước các ngày 10/4, 10/7 và 10/10/2023", SOKET_DEADLINE_ERROR_AMBIGUOUS,
    "“trước các ngày 10/4” and “10/7”" },
  { "trước ngày 20 của tháng cuối quý và trước ngày 01/12 hằng năm", SOKET_DEADLINE_ERROR_AMBIGUOUS,
    "tháng cuối quý" },
  { "<05/7/2022", SOKET_DEADLINE_ERROR_SYNTAX, "<2022-07-05" },
  { "<2022-7-5", SOKET_DEADLINE_ERROR_SYNTAX, "notation" },
  { "<2022-04-31", SOKET_DEADLINE_ERROR_INVALID_DAY, "30/4/2022" },
  { "2022-13", SOKET_DEADLINE_ERROR_INVALID_DAY, "13" },
  { "<1899-07-05", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "1899" },
  { "P0D after:issued", SOKET_DEADLINE_ERROR_OUT_OF_RANGE, "1 to" },
  { "P10D after:", SOKET_DEADLINE_ERROR_SYNTAX, "P10D" },
  { "P10D after:\" \"", SOKET_DEADLINE_ERROR_SYNTAX, "P10D" },
  { "P10X", SOKET_DEADLINE_ERROR_SYNTAX, "P10X" },
  { "each:month <12-15", SOKET_DEADLINE_ERROR_SYNTAX, "each:year" },
  { "each:month <D32", SOKET_DEADLINE_ERROR_INVALID_DAY, "32" },
  { "each:quarter <M4-D10", SOKET_DEADLINE_ERROR_INVALID_DAY, "4" },
  { "each:year <02-30", SOKET_DEADLINE_ERROR_INVALID_DAY, "29/2" },
  { "each:decade", SOKET_DEADLINE_ERROR_SYNTAX, "each" },
  { "each:week+month", SOKET_DEADLINE_ERROR_SYNTAX, "each" },
  { "each:half+half", SOKET_DEADLINE_ERROR_SYNTAX, "each" },
  { "each:9months", SOKET_DEADLINE_ERROR_SYNTAX, "each" },
  { "each:half+year <M7-D01", SOKET_DEADLINE_ERROR_INVALID_DAY, "7" },
  { "<BD3 after:issued", SOKET_DEADLINE_ERROR_SYNTAX, "BD3" },
  { "BD1-T25:00 after:issued", SOKET_DEADLINE_ERROR_INVALID_DAY, "24:00" },
  { "week:nowT17:00", SOKET_DEADLINE_ERROR_SYNTAX, "week" },
  { "week:now-D25", SOKET_DEADLINE_ERROR_SYNTAX, "week" },
  { "month:next-FRI", SOKET_DEADLINE_ERROR_SYNTAX, "month" },
  { "month:next-D32", SOKET_DEADLINE_ERROR_INVALID_DAY, "32" },
  { "quarter:next-D05", SOKET_DEADLINE_ERROR_SYNTAX, "quarter" },
  { "each:month <D01/D10", SOKET_DEADLINE_ERROR_SYNTAX, "each:month" },
  { "each:quarter M3-D01/D10", SOKET_DEADLINE_ERROR_SYNTAX, "each:quarter" },
  { "each:week <MON/FRI", SOKET_DEADLINE_ERROR_SYNTAX, "each:week" },
  { "each:week MON/D05", SOKET_DEADLINE_ERROR_SYNTAX, "each:week" },
  { "each:day T16:30/T07:30", SOKET_DEADLINE_ERROR_SYNTAX, "each:day" },
  { "each:day T07:30/T25:00", SOKET_DEADLINE_ERROR_INVALID_DAY, "24:00" },
  { "each:week MON-T07:30/T16:30", SOKET_DEADLINE_ERROR_SYNTAX, "each:week" },
  { "day:now", SOKET_DEADLINE_ERROR_SYNTAX, "day" },
  { "start:week:next", SOKET_DEADLINE_ERROR_SYNTAX, "start" },
  { "<=start:month:next", SOKET_DEADLINE_ERROR_SYNTAX, "start" },
  { "year:now", SOKET_DEADLINE_ERROR_SYNTAX, "year" },
  { "year:next-13", SOKET_DEADLINE_ERROR_INVALID_DAY, "13" },
  { "trước ngày 2022-02-30", SOKET_DEADLINE_ERROR_INVALID_DAY, "28/2/2022" },
  { "chậm nhất ngày 31 tháng Tư năm 2022", SOKET_DEADLINE_ERROR_INVALID_DAY, "30/4/2022" },
  { "start:2022-07-05", SOKET_DEADLINE_ERROR_SYNTAX, "start" },
  { "2022-Q4/2022-Q1", SOKET_DEADLINE_ERROR_INVALID_DAY, "before" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults_rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%u: %s", i, i == 2 ? "(no UTF-8)" : faults_rows[i].text);
    g_assert_null (soket_deadline_parse (faults_rows[i].text, &error));
    g_assert_error (error, SOKET_DEADLINE_ERROR, faults_rows[i].code);
    g_assert_nonnull (strstr (error->message, faults_rows[i].named));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

/* What is meant as a deadline and cannot be read is never guessed. */
static const char *const unresolved_rows[] = {
  "01 tháng trước ngày 31/3/2023",
  "02 năm trước ngày 31/3/2023",
  "30 phút trước ngày 31/3/2023",
  "trước ngày",
  "trước ngày 20",
  "chậm nhất",
  "khẩn trương, kịp thời",
  "theo quy định",
  "theo tiến độ chung",
  "hai tuần một lần",
  "năm năm một lần",
  "đầu tuần sau",
  "cuối tuần này",
  "thứ Sáu tới",
  "trước 11 giờ thứ Năm này",
  "trước ngày 4, 9 và 14/6/2024",
  "chậm nhất các ngày 04, 14 và 24/6/2024",
  "ngày 20 các tháng 3, 6, 9, 12",
  "trong 3 ngày từ 15 đến 20/6/2024",
  "trước ngày 20 quý sau",
  "không quá 1/2 thời hạn",
  "không quá một phần hai thời hạn giải quyết",
  "T+3",
  "trong T+5 ngày làm việc",
  "trước 17 giờ 00 phút ngày thứ Sáu",
  "trước 10h00",
  "tuần 7/2024",
  "KH7/2024",
  "QĐ15/7/2024",
  "vài ba ngày kể từ ngày ký",
  "từ 17h đến 7h hằng ngày",
  "thứ Sáu thứ 2025 tháng 7/2022",
  "thứ Sáu thứ 7 của tháng",
  "chậm nhất thứ Sáu thứ 6 của tháng 7/2022",
  "thứ Hai đến thứ Hai hằng tuần",
  "năm bảy ngày kể từ ngày ký",
  "hai ba ngày kể từ ngày ký",
  "T7-T9/2024",
  "T7, T8/2024",
  "nửa đầu tháng sau",
  "ngày mai táng",
  "ngày 10, 11/2024",
  "không quá 5/7",
  "tại kỳ họp cuối năm 2024",
  "cuối tháng",
  "từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo",
  "đầu mỗi quý",
  "định kỳ hằng tuần, hằng tháng",
  "trước ngày 20 các tháng 3, 6, 9",
  "trong thời hạn 3-5 ngày làm việc kể từ ngày ký",
  "trong thời hạn từ 3 đến 5 ngày kể từ ngày ký",
  "trong thời hạn -5 ngày kể từ ngày ký",
  "trong thời hạn 10^9 ngày",
  "tối thiểu 10 ngày kể từ ngày ký",
  "hơn 10 ngày kể từ ngày ký",
  "không sớm hơn ngày 15/7/2024",
  "gần cuối tháng 7/2024",
  "trước ngày l5/7/2024",
  "trước ngàỳ 05/7/2024",
  "tru\u0312ớc ngày 05/7/2024",
  "trước ngày \u030105/7/2024",
  "trước ngày 05/7/2024 \u0301",
  "theo lộ trình",
  "trước ngày 10/3 âm lịch",
  "trước ngày 10/3/2024 (âm lịch)",
  "ngày 10/3/2024 âm lịch",
  "rằm tháng Giêng năm 2023",
  "trước 23 tháng Chạp",
  "tuần 2 tháng 7/2022",
  "đợt 2 tháng 7/2022",
  "kỳ 2 tháng 7/2022",
  "lần 2 tháng 7/2022",
  "sớm nhất ngày 30/6/2022",
  "sớm nhất là vào ngày 30/6/2022",
  "tối thiểu ngày 30/6/2022",
  "tạm hoãn ngày 30/6/2022",
  "chưa đến ngày 30/6/2022",
  "tạm hoãn cuộc họp ngày 30/6/2022",
  "trước 15/7, từ 15/12 hằng năm",
  "trước giờ nghỉ trưa ngày 22/6/2022",
  "báo cáo 10 ngày trước ngày 15/6/2023",
  "trước 15/7 và sau 15/12 hằng năm",
  "không quá 30 ngày kể từ ngày 01/7/2022 (không kể ngày nghỉ)",
  "trước buổi chiều ngày 22/6/2022",
  "trước giờ hành chính ngày 22/6/2022",
  "đầu giờ sáng ngày 22/6/2022",
  "trước nửa đầu tháng 7/2022",
  "tuần 1 tháng 7/2024",
  "tuần đầu của tháng 7/2024",
  "sau 10 ngày kể từ ngày nhận đơn",
  "trước thứ Sáu",
  "trước thứ Sáu tới",
  "thứ Sáu tuần sau Tết",
  "ngày 15 tháng sau bầu cử",
  "chậm nhất ngày 20 tháng sau quý",
  "chậm nhất thứ Hai tuần sau bầu cử",
  "trước chiều thứ Sáu hằng tuần",
  "vào khoảng ngày 15/7/2024",
  "trước ngày     tháng 7 năm 2024",
  "2 năm/lần",
  "15 ngày/lần",
  "trước sáng ngày 22/6/2022",
  "chậm nhất tối ngày 22/6/2022",
  "trước tuần sau",
  "trước các tháng 7, 8/2024",
  "tháng 9, 8/2024",
  "quý III, I/2024",
  "trước ngày 15 tháng năm",
  "trước ngày 15 tháng năm 2022",
  "chậm nhất ngày hai mươi",
  "từ ngày 01 đến ngày 10",
  "kể từ ngày ký, trong vòng vài ngày",
  "trong tháng sau khi họp",
  "giữa buổi chiều ngày 22/6/2022",
  "trưa ngày 22/6/2022",
  "sáng sớm ngày 22/6/2022",
  "rạng sáng ngày 22/6/2022",
  "thứ Sáu hằng tháng",
  "từ ngày 15/7/2024",
  "sau ngày 15/7/2024",
  "khoảng ngày 15/7/2024",
  "không trước ngày 15/7/2024",
  "thứ Hai và thứ Tư đầu tiên của tháng",
  "thứ Hai đầu tiên",
  "thứ Hai đầu tiên hằng quý",
  "thứ Hai đầu tiên hằng tuần",
  "thứ Hai đầu tháng",
  "thứ Sáu tuần cuối của tháng",
  "thứ Sáu cuối tuần",
  "thứ Sáu thứ Hai hằng tháng",
  "ngày cuối cùng của tuần này",
  "trước giữa tháng 8/2024",
  "trước cuối tháng",
  "chậm nhất cuối quý",
  "nửa tháng một lần",
  "nửa tháng/lần",
  "định kỳ 5 năm một lần",
  "1/2 ngày",
  "trong 1/2 ngày làm việc kể từ khi nhận đơn",
  "nửa ngày làm việc",
  "nửa buổi",
  "trong vòng 02 giờ làm việc",
  "trong 04 giờ làm việc kể từ khi nhận đơn",
  "không quá 17h",
  "trước ngày 20 tháng 6 và tháng 12",
  "trước ngày 20 tháng 6 và tháng 12 năm 2024",
  "trước ngày 20 tháng 6, tháng 12 gửi về Văn phòng",
  "thực hiện Đề án giai đoạn 2021-2025",
  "giai đoạn 2030-2026",
  "trước ngày 5/7 (2022)",
  "trước ngày 5/7 2022",
  "trước ngày 5/7.2022",
  "trước ngày 5/7//2022",
  "trước ngày 5 tháng 7 (năm 2022)",
  "trước ngày 5 tháng 7 - năm 2022",
  "trong tháng 8 (2022)",
  "trước tháng 8//2022",
  "truoc ngay 5/7/2022",
  "trứoc ngày 5/7/2022 báo cáo",
  "t\u1E5Bước ngày 5/7/2022",
  "chậm nhât ngày 5/7/2022",
  "cham nhat 5/7/2022",
  "trong 10 ngày lam viec",
  "trước ngày 15/12 hang nam",
  "trước cuộc họp ngày 15/8/2022",
  "trước buổi làm việc ngày 15/8/2022",
  "sau phiên họp ngày 15/8/2022",
  "số liệu tính đến ngày 30/6/2022",
  "cuối năm tài chính",
  "trước ngày 15/8/2022 (nếu trùng ngày nghỉ thì lùi sang ngày làm việc kế tiếp)",
  "chậm nhất ngày 20 hằng tháng, nếu rơi vào ngày nghỉ thì gửi vào ngày làm việc tiếp theo",
  "trước 5-10/7/2022",
  "không gửi trước ngày 15/8/2022",
  "chưa thả giống trước ngày 15/8/2022",
  "thứ Tám hằng tuần",
  "trước 15 hằng tháng",
  "báo cáo trước 20 hằng quý",
  "thứ 1 hằng tuần",
  "xin chào",
  "trước đầu tháng 3/2025",
  "quý IV và quý I/2026",
  "trước ngày 15/7/2022 hằng tuần",
  "Điều 15/2022/QĐ",
  "???",
};

static void
test_unresolved (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unresolved_rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", unresolved_rows[i]);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (unresolved_rows[i], &error);
    g_assert_no_error (error);
    g_assert_cmpint (soket_deadline_get_kind (deadline), ==, SOKET_DEADLINE_UNRESOLVED);
  }
}

static void
test_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *spaces = g_strnfill (10000000, 'a');
  g_assert_null (soket_deadline_parse (spaces, &error));
  g_assert_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX);

  /* The longest that is read, of the words that are tried most. */
  g_autoptr (GString) text = g_string_new (NULL);
  while (text->len < 8100)
    g_string_append (text, "trước ngày ");
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text->str, NULL);
  g_assert_nonnull (deadline);
}

/* Anything that comes in leaves with a deadline or an error. */
static void
test_garbage (void)
{
  const char *const words[]
      = { "trước",  "ngày",      "05/7/2022", "hằng",    "quý", "III",      "/",
          "(",      ")",         "kể từ",     "định kỳ", "10",  "làm việc", "năm",
          "tháng",  "chậm nhất", "và",        ",",       "đến", "từ",       "17h00",
          "\u0301", "\u200f",    "cuối",      "6 tháng", "-",   "thứ Sáu",  "sau" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint i = 0; i < 30000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (int n = g_rand_int_range (rand, 1, 10); n > 0; n--)
      g_string_append_printf (text, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text->str, &error);
    g_assert_true ((deadline == NULL) == (error != NULL));
    if (deadline == NULL)
      continue;
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (canonical, &error);
    if (again == NULL || !soket_deadline_equal (deadline, again))
      g_error ("%s: %s", text->str, canonical);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unread/faults", test_faults);
  g_test_add_func ("/unread/unresolved", test_unresolved);
  g_test_add_func ("/unread/long", test_long);
  g_test_add_func ("/unread/garbage", test_garbage);
  return g_test_run ();
}

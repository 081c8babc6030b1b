/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

#include "sentences.h"

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", sentences[i].phrase);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (sentences[i].phrase, &error);
    g_assert_no_error (error);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_assert_cmpstr (canonical, ==, sentences[i].canonical);
  }
}

/* The same letters in another form, case or with other spaces mean the same. */
static void
test_spellings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *nfd = g_utf8_normalize (sentences[i].phrase, -1, G_NORMALIZE_NFD);
    g_autoptr (GString) hard = g_string_new (sentences[i].phrase);
    g_string_replace (hard, " ", "\u00a0", 0);
    g_autoptr (GString) cut = g_string_new (sentences[i].phrase);
    g_string_replace (cut, " ", " \r\n\t", 0);
    g_autofree char *stop = g_strconcat (sentences[i].phrase, ".", NULL);
    const char *const spellings[] = { nfd, hard->str, cut->str, stop };
    for (guint j = 0; j < G_N_ELEMENTS (spellings); j++) {
      g_autoptr (GError) error = NULL;
      g_test_message ("%u: %s", j, spellings[j]);
      g_autoptr (SoketDeadline) deadline = soket_deadline_parse (spellings[j], &error);
      g_assert_no_error (error);
      g_autofree char *canonical = soket_deadline_to_string (deadline);
      g_assert_cmpstr (canonical, ==, sentences[i].canonical);
    }
  }
}

static const char *const notations[] = {
  "<2022-07-05",
  "<=2022-07-15",
  "<=2022-07-15T17:00",
  "<2022-07-15T17:00",
  "=2022-07-15",
  "<=2022-07-15T24:00",
  "<XXXX-07-05",
  "<XXXX-02-29",
  "2022-07",
  "2022-Q3",
  "2022-H1",
  "2022",
  "XXXX-07",
  "XXXX-Q3",
  "XXXX-H2",
  "XXXX",
  "<=2028-Q3",
  "<2020-07",
  "<2022",
  "<=XXXX-12",
  "start:2025-03",
  "mid:2022",
  "end:2022-Q3",
  "start:XXXX",
  "end:2022-H1",
  "mid:2022-H2",
  "lastweek:2025-12",
  "2018-09-11/2018-09-20",
  "2025-12-17/2026-02-01T17:00",
  "2022-01/2022-09",
  "2025-12/2026-Q1",
  "2025-Q4/..",
  "2022-07-01/..",
  "XXXX-07-16/XXXX-07-20",
  "now/2025-06-30",
  "now/XXXX-01-20",
  "P10D after:ngày nhận đơn",
  "P2W after:issued",
  "P3M after:2022-07-01",
  "P1Y after:effective",
  "PT24H after:nhận tin",
  "PT30M after:2022-07-01T08:00",
  "BD10 after:ngày nhận hồ sơ, tài liệu",
  "P3D before:họp",
  "BD3 before:ngày bầu ban",
  "P3D before:2022-07-15",
  "P10D",
  "BD10",
  "P3D after:?",
  "P3W before:?",
  "after:hội nghị",
  "on:khi có yêu cầu",
  "on:yêu cầu của cấp trên",
  "before:họp",
  "each:month <D20",
  "each:quarter <M3-D20",
  "each:quarter <=M2-D01",
  "each:half <M6-D15",
  "each:half <M2-BD-1",
  "each:year <12-15",
  "each:year <06-01,<11-15",
  "each:week <FRI-T15:00",
  "each:week SUN",
  "each:day <=T17:00",
  "each:day <T09:00,<T16:00",
  "each:month <=BD-1",
  "each:month BD1",
  "each:year <=BD-2",
  "each:week <=BD-1",
  "each:month <next D05",
  "each:month D05,D20",
  "each:month <=D31",
  "each:month <D20-T17:00",
  "each:year <=next 01-31",
  "each:quarter <=next M1-D15",
  "each:year 11-01/12-15",
  "each:day",
  "each:week",
  "each:month",
  "each:quarter",
  "each:half",
  "each:year",
  "each:unspecified",
  "2025-Q4+2026-Q1",
  "2022-Q1+2022-Q3+2023",
  "each:half+year",
  "each:quarter+half+9months+year <M3-D20",
  "each:half+9months <=next M1-D05",
  "each:month+year D31",
  "=now",
  "<nowT17:00",
  "<=nowT16:30",
  "<=now",
  "week:now",
  "<=week:now",
  "month:now",
  "quarter:now",
  "now/month:now",
  "week:next",
  "<=week:next",
  "month:next",
  "<month:next",
  "quarter:next",
  "=week:now-FRI",
  "<week:next-MON",
  "<=week:next-FRI-T17:00",
  "<month:now-D25",
  "<=month:next-D05-T09:00",
  "now/week:next-FRI",
  "each:month D01/D10",
  "each:month D25/D05",
  "each:month next D01/D05",
  "each:quarter M3-D01/M3-D10",
  "each:half M5-D15/M6-D15",
  "week:now-MON/week:now-FRI",
  "2022-03+2022-06+2022-09",
  "=day:next",
  "<day:next",
  "<=day:next-T17:00",
  "start:month:next",
  "mid:month:now",
  "end:quarter:now",
  "year:next",
  "<=year:next-Q1",
  "year:next-H2",
  "<year:next-03",
  "mid:year:next",
  "each:week MON/FRI",
  "each:week SAT/MON",
  "each:day T07:30/T16:30",
  "=2022-07-05+=2022-07-10+=2022-07-15",
  "BD1-T14:00 after:?",
  "BD1-T14:00 after:ngày nhận đơn",
  "<BD1-T14:00 before:2024-07-15",
  "on:cuối năm học",
  "=BD-1:2026-08",
  "<=BD3:2026",
  "<BD1:2026-Q3",
  "<end:2024-08",
  "<end:XXXX-Q3",
  "<end:month:next",
  "<end:year:next",
  "each:month MON1",
  "each:month <=FRI-1",
  "each:month <next SUN5",
  "each:month <THU2-T16:00,<=FRI-1-T11:30",
  "=MON1:2024-07",
  "<=FRI-1:2024-Q3",
  "<SAT-1:2024",
  "=WED2:XXXX-07",
  "<=FRI-1:month:now",
  "=MON1:quarter:next",
  "=BD-1:month:now",
  "<BD1:week:next",
  "<=BD3:quarter:next",
  "continuous",
  "unresolved",
};

static void
test_notation_comes_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (notations); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", notations[i]);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (notations[i], &error);
    g_assert_no_error (error);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_assert_cmpstr (canonical, ==, notations[i]);
  }
}

static void
test_phrase_comes_back (void)
{
  static const char *const wordless[]
      = { "each:year <=BD-2", "each:half M5-D15/M6-D15", "week:now-MON/week:now-FRI", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (notations); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (notations[i], NULL);
    g_autofree char *phrase = soket_deadline_to_phrase (deadline);
    g_test_message ("%s: %s", notations[i], phrase);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (phrase, &error);
    g_assert_no_error (error);
    g_assert_true (soket_deadline_equal (deadline, again));
    /* Only what has no wording of its own is written in the notation. */
    if (!g_strv_contains (wordless, notations[i]))
      g_assert_cmpstr (phrase, !=, notations[i]);
  }
}

static void
test_phrases (void)
{
  const struct {
    const char *canonical;
    const char *phrase;
  } rows[] = {
    { "<2022-07-05", "trước ngày 05/7/2022" },
    { "<=2022-02-15", "chậm nhất ngày 15/02/2022" },
    { "<=2022-07-15T17:00", "chậm nhất 17 giờ 00 ngày 15/7/2022" },
    { "2022-Q3", "trong quý III/2022" },
    { "2022-H1", "trong 6 tháng đầu năm 2022" },
    { "2022-02", "trong tháng 02/2022" },
    { "each:year <=02-05", "chậm nhất ngày 05 tháng 02 hằng năm" },
    { "BD10 after:issued", "trong thời hạn 10 ngày làm việc kể từ ngày ban hành" },
    { "each:month <D20", "trước ngày 20 hằng tháng" },
    { "continuous", "thường xuyên" },
    { "<end:2022-08", "trước cuối tháng 8/2022" },
    { "each:month <=FRI-1", "chậm nhất thứ Sáu cuối cùng hằng tháng" },
    { "=MON1:2022-07", "vào thứ Hai đầu tiên của tháng 7/2022" },
    { "<=BD-1:week:now", "chậm nhất ngày làm việc cuối cùng của tuần này" },
    { "on:ngày nhận đơn", "trong ngày nhận đơn" },
    { "before:ngày khai giảng", "trước ngày khai giảng" },
    { "after:kết thúc quý", "ngay sau khi kết thúc quý" },
    { "after:hội nghị", "ngay sau hội nghị" },
    { "P30D before:hết hạn", "trước khi hết hạn ít nhất 30 ngày" },
    { "P30D before:ngày bầu cử", "trước ngày bầu cử ít nhất 30 ngày" },
    { "before:Tết", "trước Tết" },
    { "before:cuối năm học", "trước cuối năm học" },
    { "before:trình Thường trực", "trước khi trình Thường trực" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].canonical, NULL);
    g_autofree char *phrase = soket_deadline_to_phrase (deadline);
    g_assert_cmpstr (phrase, ==, rows[i].phrase);
  }
}

/* Values that the grammar can make, drawn at random. */
#define PICK(words) words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]

static const char *const ops[] = { "<", "<=", "" };

static void
draw_time (GRand *rand, GString *text, const char *before)
{
  if (g_rand_boolean (rand))
    g_string_append_printf (text, "%sT%02d:%02d", before, g_rand_int_range (rand, 0, 24),
                            g_rand_int_range (rand, 0, 60));
}

static void
draw_date (GRand *rand, GString *text)
{
  const char *const days[] = { "<", "<=", "=" };

  g_string_append (text, PICK (days));
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append (text, "XXXX");
  else
    g_string_append_printf (text, "%04d", g_rand_int_range (rand, 1900, 2200));
  g_string_append_printf (text, "-%02d-%02d", g_rand_int_range (rand, 1, 13),
                          g_rand_int_range (rand, 1, 29));
  draw_time (rand, text, "");
}

static void
draw_period (GRand *rand, GString *text)
{
  const char *const parts[] = { "", "", "start:", "mid:", "end:", "lastweek:" };
  const char *const periods[] = { "-Q1", "-Q4", "-H1", "-H2", "-01", "-12", "" };
  const char *part = PICK (parts);

  if (part[0] == '\0')
    part = PICK (ops);
  g_string_append_printf (text, "%s%04d%s", part, g_rand_int_range (rand, 1900, 2200),
                          PICK (periods));
}

static void
draw_limit (GRand *rand, GString *text)
{
  const char *const units[] = { "P%dD", "P%dW", "P%dM", "P%dY", "BD%d", "PT%dH", "PT%dM" };
  const char *const ties[]
      = { "",         " after:issued",    " after:ngày họp", " before:khai mạc",
          " after:?", " after:2022-07-05" };
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 1000));

  g_string_append (text, PICK (units));
  g_string_replace (text, "%d", number, 1);
  g_string_append (text, PICK (ties));
}

static void
draw_window (GRand *rand, GString *text)
{
  int year = g_rand_int_range (rand, 1900, 2199);
  int kind = g_rand_int_range (rand, 0, 4);

  if (kind == 0)
    g_string_append (text, "now");
  else
    g_string_append_printf (text, "%04d-%02d%s", year, g_rand_int_range (rand, 1, 13),
                            kind == 1 ? "-15" : "");
  if (kind == 3)
    g_string_append (text, "/..");
  else
    g_string_append_printf (text, "/%04d-%02d-%02d", year + 1, g_rand_int_range (rand, 1, 13),
                            g_rand_int_range (rand, 1, 29));
}

static void
draw_each (GRand *rand, GString *text)
{
  const char *const weekdays[] = { "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN" };
  const char *const nexts[] = { "", "", "next " };
  const char *const units[] = {
    "quarter",           "half", "quarter+half+year", "half+year", "quarter+half+9months+year",
    "month+quarter+year"
  };
  const char *const nth[] = { "1", "2", "3", "4", "5", "-1" };
  const char *unit;

  switch (g_rand_int_range (rand, 0, 8)) {
  case 7:
    g_string_append_printf (text, "each:month %s%s%s%s", PICK (ops), PICK (nexts), PICK (weekdays),
                            PICK (nth));
    draw_time (rand, text, "-");
    return;
  case 5:
    g_string_append_printf (text, "each:week %s/%s", weekdays[g_rand_int_range (rand, 0, 3)],
                            weekdays[g_rand_int_range (rand, 3, 7)]);
    return;
  case 6:
    g_string_append_printf (text, "each:day T%02d:00/T%02d:30", g_rand_int_range (rand, 0, 12),
                            g_rand_int_range (rand, 12, 24));
    return;
  case 0:
    g_string_append_printf (text, "each:week %s%s", PICK (ops), PICK (weekdays));
    draw_time (rand, text, "-");
    return;
  case 1:
    g_string_append_printf (text, "each:day %sT%02d:%02d", PICK (ops),
                            g_rand_int_range (rand, 0, 24), g_rand_int_range (rand, 0, 60));
    return;
  case 2:
    g_string_append_printf (text, "each:month %s%sD%02d", PICK (ops), PICK (nexts),
                            g_rand_int_range (rand, 1, 32));
    return;
  case 3:
    g_string_append_printf (text, "each:year %s%02d-%02d", PICK (ops),
                            g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
    return;
  default:
    unit = PICK (units);
    g_string_append_printf (text, "each:%s %s%s", unit, PICK (ops), PICK (nexts));
    if (unit[0] != 'm')
      g_string_append_printf (text, "M%d-", g_rand_int_range (rand, 1, unit[0] == 'q' ? 4 : 7));
    g_string_append_printf (text, "D%02d", g_rand_int_range (rand, 1, 32));
  }
}

static void
draw_this (GRand *rand, GString *text)
{
  const char *const these[] = { "week:now",         "<=month:now",    "quarter:now",
                                "week:next",        "<month:next",    "<=quarter:next",
                                "<=week:now-FRI",   "<week:next-MON", "=month:now-D25",
                                "<=month:next-D05", "=now",           "<=now",
                                "=day:next",        "<day:next",      "year:next",
                                "<=year:next-Q3",   "year:next-02",   "end:month:next",
                                "start:year:next",  "<end:month:now", "<end:year:next" };

  g_string_append (text, PICK (these));
  if (g_str_has_suffix (text->str, "=now"))
    draw_time (rand, text, "");
  else if (strchr (text->str, '-') != NULL && strstr (text->str, "year") == NULL)
    draw_time (rand, text, "-");
}

/* Days with gaps, of one year. */
static void
draw_days (GRand *rand, GString *text)
{
  int year = g_rand_int_range (rand, 1900, 2200);
  int month = g_rand_int_range (rand, 1, 7);
  int day = g_rand_int_range (rand, 1, 10);

  for (int i = 0; i < 3; i++) {
    g_string_append_printf (text, "%s=%04d-%02d-%02d", i > 0 ? "+" : "", year, month, day);
    month += g_rand_int_range (rand, 0, 3);
    day += g_rand_int_range (rand, 2, 10);
  }
}

/* What is read, written and read again is the same, in both spellings. */
static void
test_generated (void)
{
  static void (*const draws[]) (GRand *, GString *)
      = { draw_date, draw_period, draw_limit, draw_window, draw_each, draw_this, draw_days };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220705);

  for (guint i = 0; i < 30000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    draws[i % G_N_ELEMENTS (draws)](rand, text);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text->str, NULL);
    if (deadline == NULL)
      g_error ("%s", text->str);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_autofree char *phrase = soket_deadline_to_phrase (deadline);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (phrase, NULL);
    if (!g_str_equal (canonical, text->str) || again == NULL
        || !soket_deadline_equal (deadline, again))
      g_error ("%s: %s, %s", text->str, canonical, phrase);
  }
}

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
  { "each:month MON6", SOKET_DEADLINE_ERROR_INVALID_DAY, "the first to the fifth" },
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
test_kinds (void)
{
  const struct {
    const char *text;
    SoketDeadlineKind kind;
    const char *name;
    const char *event;
    gboolean needs_year;
    gboolean needs_calendar;
  } rows[] = {
    { "<2022-07-05", SOKET_DEADLINE_DATE, "date", NULL, FALSE, FALSE },
    { "<XXXX-07-05", SOKET_DEADLINE_DATE, "date", NULL, TRUE, FALSE },
    { "<=BD-1:2026-08", SOKET_DEADLINE_DATE, "date", NULL, FALSE, TRUE },
    { "2022-Q3", SOKET_DEADLINE_PERIOD, "period", NULL, FALSE, FALSE },
    { "end:2022", SOKET_DEADLINE_PERIOD, "period", NULL, FALSE, FALSE },
    { "2025-Q4+XXXX-Q1", SOKET_DEADLINE_PERIOD, "period", NULL, TRUE, FALSE },
    { "2025-12-01/2025-12-14", SOKET_DEADLINE_WINDOW, "window", NULL, FALSE, FALSE },
    { "now/XXXX-12-14", SOKET_DEADLINE_WINDOW, "window", NULL, TRUE, FALSE },
    { "P10D after:ngày nhận đơn", SOKET_DEADLINE_LIMIT, "limit", "ngày nhận đơn", FALSE, TRUE },
    { "P10D after:issued", SOKET_DEADLINE_LIMIT, "limit", "issued", FALSE, TRUE },
    { "P10D after:\"issued\"", SOKET_DEADLINE_LIMIT, "limit", "issued", FALSE, TRUE },
    { "P10D after:\" 2022-07-15 \"", SOKET_DEADLINE_LIMIT, "limit", NULL, FALSE, TRUE },
    { "after:\"họp  đoàn\"", SOKET_DEADLINE_ON_EVENT, "on-event", "họp đoàn", FALSE, FALSE },
    { "on:“họp đoàn”", SOKET_DEADLINE_ON_EVENT, "on-event", "họp đoàn", FALSE, FALSE },
    { "after:\"họp\" và \"bầu\"", SOKET_DEADLINE_ON_EVENT, "on-event", "\"họp\" và \"bầu\"", FALSE,
      FALSE },
    { "after:công bố “Đề án X”", SOKET_DEADLINE_ON_EVENT, "on-event", "công bố “Đề án X”", FALSE,
      FALSE },
    { "BD3 before:2022-07-15", SOKET_DEADLINE_LIMIT, "limit", NULL, FALSE, TRUE },
    { "each:month <D20", SOKET_DEADLINE_RECURRING, "recurring", NULL, FALSE, FALSE },
    { "each:month <=BD-1", SOKET_DEADLINE_RECURRING, "recurring", NULL, FALSE, TRUE },
    { "mid:2022", SOKET_DEADLINE_FUZZY, "fuzzy", NULL, FALSE, FALSE },
    { "continuous", SOKET_DEADLINE_CONTINUOUS, "continuous", NULL, FALSE, FALSE },
    { "after:hội nghị", SOKET_DEADLINE_ON_EVENT, "on-event", "hội nghị", FALSE, FALSE },
    { "BD10", SOKET_DEADLINE_ON_EVENT, "on-event", NULL, FALSE, TRUE },
    { "P3D after:?", SOKET_DEADLINE_ON_EVENT, "on-event", NULL, FALSE, TRUE },
    { "unresolved", SOKET_DEADLINE_UNRESOLVED, "unresolved", NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].text);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].text, NULL);
    g_assert_cmpint (soket_deadline_get_kind (deadline), ==, rows[i].kind);
    g_assert_cmpstr (soket_deadline_kind_to_string (rows[i].kind), ==, rows[i].name);
    g_assert_cmpstr (soket_deadline_get_event (deadline), ==, rows[i].event);
    g_assert_cmpint (soket_deadline_needs_year (deadline), ==, rows[i].needs_year);
    g_assert_cmpint (soket_deadline_needs_calendar (deadline), ==, rows[i].needs_calendar);
  }
}

/* Events keep the words of the text: its letters in NFC, its case, single spaces. */
static void
test_event_words (void)
{
  g_autofree char *nfd = g_utf8_normalize ("trong 10 ngày  kể từ ngày\u00a0Hội nghị Ban Chấp hành",
                                           -1, G_NORMALIZE_NFD);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (nfd, NULL);

  g_assert_cmpstr (soket_deadline_get_event (deadline), ==, "ngày Hội nghị Ban Chấp hành");
}

/* What nobody sees between a letter and its mark is dropped, and the two are one letter then. */
static void
test_event_composed (void)
{
  const char *const gaps[] = { "\001", "\u200b", "\u200e", "\a\u200b" };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++) {
    g_autofree char *text = g_strdup_printf ("sau khi ho%s\u0323p xong", gaps[i]);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text, NULL);
    g_test_message ("U+%04X", g_utf8_get_char (gaps[i]));
    g_assert_nonnull (deadline);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (canonical, NULL);
    g_assert_cmpstr (soket_deadline_get_event (deadline), ==, "họp xong");
    g_assert_true (soket_deadline_equal (deadline, again));
  }
}

/* Marks around an event that the eye takes for one pair leave an event that is printed and read
 * alike. */
static void
test_event_quoted (void)
{
  const char *const texts[] = { "\004\"\"sau khi\"%%%\020\"", "sau khi \"“nghiệm thu”\"",
                                "sau khi \"nghiệm thu\"", "after:\"\f\"", "after:“nghiệm\vthu”" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (texts[i], NULL);
    g_test_message ("%s", texts[i]);
    if (deadline == NULL)
      continue;
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (canonical, NULL);
    g_assert_nonnull (again);
    g_assert_true (soket_deadline_equal (deadline, again));
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

/* More words of an event, and more days of a period, than most deadlines have. */
static void
test_long_notation (void)
{
  g_autoptr (GString) event = g_string_new ("P3D after:họp");
  g_autoptr (GString) days = g_string_new ("each:year <01-31");

  for (guint i = 0; i < 40; i++) {
    g_autoptr (SoketDeadline) waits = soket_deadline_parse (event->str, NULL);
    g_autoptr (SoketDeadline) recurs = soket_deadline_parse (days->str, NULL);
    g_autofree char *waits_notation = soket_deadline_to_string (waits);
    g_autofree char *recurs_notation = soket_deadline_to_string (recurs);
    g_assert_cmpstr (waits_notation, ==, event->str);
    g_assert_cmpstr (recurs_notation, ==, days->str);
    g_assert_false (soket_deadline_equal (waits, recurs));
    g_string_append_printf (event, " của đợt %u", i);
    g_string_append_printf (days, ",<%02u-%02u", i % 12 + 1, i % 28 + 1);
    g_autoptr (SoketDeadline) longer = soket_deadline_parse (days->str, NULL);
    g_assert_false (soket_deadline_equal (longer, recurs));
  }
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

static void
test_boxed (void)
{
  SoketDeadline *deadline = soket_deadline_parse ("<2022-07-05", NULL);
  SoketDeadline *copy = g_boxed_copy (SOKET_TYPE_DEADLINE, deadline);

  g_assert_true (copy == deadline);
  soket_deadline_unref (deadline);
  g_assert_true (soket_deadline_ref (copy) == copy);
  soket_deadline_unref (copy);
  g_boxed_free (SOKET_TYPE_DEADLINE, copy);
}

static void
test_error_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (SOKET_DEADLINE_ERROR), ==, "soket-deadline-error-quark");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/sentences", test_sentences);
  g_test_add_func ("/deadline/spellings", test_spellings);
  g_test_add_func ("/deadline/notation-comes-back", test_notation_comes_back);
  g_test_add_func ("/deadline/phrase-comes-back", test_phrase_comes_back);
  g_test_add_func ("/deadline/phrases", test_phrases);
  g_test_add_func ("/deadline/generated", test_generated);
  g_test_add_func ("/deadline/faults", test_faults);
  g_test_add_func ("/deadline/unresolved", test_unresolved);
  g_test_add_func ("/deadline/kinds", test_kinds);
  g_test_add_func ("/deadline/event-words", test_event_words);
  g_test_add_func ("/deadline/event-composed", test_event_composed);
  g_test_add_func ("/deadline/event-quoted", test_event_quoted);
  g_test_add_func ("/deadline/long", test_long);
  g_test_add_func ("/deadline/long-notation", test_long_notation);
  g_test_add_func ("/deadline/garbage", test_garbage);
  g_test_add_func ("/deadline/boxed", test_boxed);
  g_test_add_func ("/deadline/error-domain", test_error_domain);
  return g_test_run ();
}

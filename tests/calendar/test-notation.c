/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

/* The notation, and the words that are written for it: each is read again as the same deadline. */

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notation/notation-comes-back", test_notation_comes_back);
  g_test_add_func ("/notation/phrase-comes-back", test_phrase_comes_back);
  g_test_add_func ("/notation/phrases", test_phrases);
  g_test_add_func ("/notation/generated", test_generated);
  g_test_add_func ("/notation/long-notation", test_long_notation);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

#define FIRST 728294 /* 1995-01-01 */
#define LAST 803168  /* 2199-12-31 */

/* Every start of 2010 to 2026, and how far one goes from it. */
#define FIRST_START 733773 /* 2010-01-01 */
#define LAST_START 739981  /* 2026-12-31 */
#define N_STARTS (LAST_START - FIRST_START + 1)
#define FAR 60
#define MARGIN 200 /* days that hold so many working days */
#define N_ORACLE (N_STARTS + 2 * MARGIN)

static GBytes *
column (const gint32 *values, gsize n)
{
  return g_bytes_new (values, n * sizeof *values);
}

static const gint32 *
get_values (GBytes *bytes, gsize *n)
{
  gsize size;
  const gint32 *values = g_bytes_get_data (bytes, &size);
  *n = size / sizeof *values;
  return values;
}

/* The oracle knows for each day whether it is worked, and walks from day to day. */
typedef struct {
  SoketCalendar *calendar;
  gboolean works[N_ORACLE];
} Oracle;

static gboolean
works (const Oracle *oracle, SoketDay day)
{
  return oracle->works[day - FIRST_START + MARGIN];
}

static void
oracle_init (Oracle *oracle, SoketSector sector)
{
  oracle->calendar = soket_calendar_new (sector);
  for (int i = 0; i < N_ORACLE; i++) {
    SoketDay day = FIRST_START - MARGIN + i;
    g_autoptr (SoketDayInfo) info = soket_calendar_describe (oracle->calendar, day, 0, NULL);
    oracle->works[i] = soket_day_info_is_working (info);
  }
}

static void
check_start (const Oracle *oracle, SoketDay start, int direction)
{
  SoketDay day = start;
  g_assert_cmpint (soket_calendar_add_workdays (oracle->calendar, start, 0, NULL), ==, start);
  for (int n = 1; n <= FAR; n++) {
    do
      day += direction;
    while (!works (oracle, day));
    SoketDay found = soket_calendar_add_workdays (oracle->calendar, start, n * direction, NULL);
    if (found != day)
      g_test_message ("%d %+d is %d, not %d", start, n * direction, found, day);
    g_assert_cmpint (found, ==, day);
  }
}

/* Counts in (start, day] for every day as far. */
static void
check_counts (const Oracle *oracle, SoketDay start)
{
  int forward = 0, backward = 0;
  for (int i = 1; i <= 90; i++) {
    forward += works (oracle, start + i);
    backward += works (oracle, start - i + 1);
    g_assert_cmpint (soket_calendar_count_workdays (oracle->calendar, start, start + i, NULL), ==,
                     forward);
    g_assert_cmpint (soket_calendar_count_workdays (oracle->calendar, start, start - i, NULL), ==,
                     -backward);
  }
}

static void
test_oracle (gconstpointer sector)
{
  g_autofree Oracle *oracle = g_new0 (Oracle, 1);
  oracle_init (oracle, GPOINTER_TO_INT (sector));
  for (SoketDay start = FIRST_START; start <= LAST_START; start++) {
    check_start (oracle, start, 1);
    check_start (oracle, start, -1);
    check_counts (oracle, start);
  }
  g_object_unref (oracle->calendar);
}

/* A batch says what the single call says, item by item: every start and every distance. */
static void
test_batch_is_the_single_call (gconstpointer sector)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (GPOINTER_TO_INT (sector));
  g_autofree gint32 *starts = g_new (gint32, N_STARTS);
  for (int i = 0; i < N_STARTS; i++)
    starts[i] = FIRST_START + i;
  g_autoptr (GBytes) days = column (starts, N_STARTS);
  for (gint32 distance = -FAR; distance <= FAR; distance++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) one = column (&distance, 1);
    g_autoptr (GBytes) added = soket_calendar_add_workdays_batch (calendar, days, one, &error);
    g_assert_no_error (error);
    g_autoptr (GBytes) counted
        = soket_calendar_count_workdays_batch (calendar, days, added, &error);
    g_assert_no_error (error);
    gsize n, n_counts;
    const gint32 *found = get_values (added, &n), *counts = get_values (counted, &n_counts);
    g_assert_cmpint (n, ==, N_STARTS);
    g_assert_cmpint (n_counts, ==, N_STARTS);
    for (int i = 0; i < N_STARTS; i++) {
      g_assert_cmpint (found[i], ==,
                       soket_calendar_add_workdays (calendar, starts[i], distance, NULL));
      g_assert_cmpint (counts[i], ==,
                       soket_calendar_count_workdays (calendar, starts[i], found[i], NULL));
    }
  }
}

static void
test_is_workday (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autofree gint32 *days = g_new (gint32, LAST - FIRST + 1);
  for (SoketDay day = FIRST; day <= LAST; day++)
    days[day - FIRST] = day;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = column (days, LAST - FIRST + 1);
  g_autoptr (GBytes) answer = soket_calendar_is_workday_batch (calendar, bytes, &error);
  g_assert_no_error (error);
  gsize n;
  const guint8 *is_workday = g_bytes_get_data (answer, &n);
  g_assert_cmpint (n, ==, LAST - FIRST + 1);
  for (SoketDay day = FIRST; day < LAST; day++) {
    g_assert_cmpint (is_workday[day - FIRST], ==,
                     soket_calendar_next_workday (calendar, day, NULL) == day);
    g_assert_cmpint (is_workday[day - FIRST], ==,
                     soket_calendar_is_workday (calendar, day, &error));
    g_assert_no_error (error);
  }
}

/* One number stands for a whole column, on either side. */
static void
test_one_for_all (void)
{
  const gint32 distances[] = { -2, 0, 1, 5 };
  const gint32 start = 738340; /* 2022-07-05 */
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (GBytes) days = column (&start, 1);
  g_autoptr (GBytes) n_days = column (distances, G_N_ELEMENTS (distances));
  g_autoptr (GBytes) added = soket_calendar_add_workdays_batch (calendar, days, n_days, &error);
  g_assert_no_error (error);
  gsize n;
  const gint32 *found = get_values (added, &n);
  g_assert_cmpint (n, ==, G_N_ELEMENTS (distances));
  for (gsize i = 0; i < n; i++)
    g_assert_cmpint (found[i], ==,
                     soket_calendar_add_workdays (calendar, start, distances[i], NULL));

  g_autoptr (GBytes) counted = soket_calendar_count_workdays_batch (calendar, days, added, &error);
  g_assert_no_error (error);
  const gint32 *counts = get_values (counted, &n);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpint (counts[i], ==, distances[i]);

  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) nothing = soket_calendar_add_workdays_batch (calendar, none, days, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (nothing), ==, 0);
}

/* Bytes of another's buffer may begin anywhere. */
static void
test_unaligned (void)
{
  const gint32 values[] = { 0x01010101, 738340 };
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autofree guint8 *raw = g_malloc (sizeof values + 1);
  memcpy (raw + 1, values, sizeof values);
  g_autoptr (GBytes) all = g_bytes_new (raw, sizeof values + 1);
  g_autoptr (GBytes) odd = g_bytes_new_from_bytes (all, 1 + sizeof values[0], sizeof values[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) answer = soket_calendar_is_workday_batch (calendar, odd, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*(const guint8 *) g_bytes_get_data (answer, NULL), ==, 1);
}

static void
test_errors_name_the_item (void)
{
  const struct {
    gint32 days[3];
    gint32 n_days;
    int code;
    const char *message;
  } rows[] = {
    { { 738340, 0, 738340 }, 1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE, "Item 1: " },
    { { 738340, 738340, FIRST - 1 }, 1, SOKET_CALENDAR_ERROR_UNKNOWN, "Item 2: " },
    { { LAST, 738340, 738340 }, 1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE, "Item 0: " },
    { { 738340, FIRST, 738340 }, -1, SOKET_CALENDAR_ERROR_UNKNOWN, "Item 1: " },
    { { 738340, 738340, G_MININT32 }, G_MININT32, SOKET_CALENDAR_ERROR_UNKNOWN, "Item 0: " },
    { { 738340, 738340, 738340 }, 1000000000, SOKET_CALENDAR_ERROR_OUT_OF_RANGE, "Item 0: " },
    { { 738340, G_MAXINT32, 738340 }, 0, SOKET_CALENDAR_ERROR_OUT_OF_RANGE, "Item 1: " },
  };

  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) days = column (rows[i].days, 3);
    g_autoptr (GBytes) one = column (&rows[i].n_days, 1);
    g_test_message ("row %u", i);
    g_assert_null (soket_calendar_add_workdays_batch (calendar, days, one, &error));
    g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
    g_assert_true (g_str_has_prefix (error->message, rows[i].message));
  }

  const gint32 bad[] = { 738340, LAST + 1 };
  g_autoptr (GBytes) days = column (bad, 2);
  g_autoptr (GError) count = NULL, ask = NULL;
  g_assert_null (soket_calendar_count_workdays_batch (calendar, days, days, &count));
  g_assert_error (count, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
  g_assert_true (g_str_has_prefix (count->message, "Item 1: "));
  g_assert_null (soket_calendar_is_workday_batch (calendar, days, &ask));
  g_assert_error (ask, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
  g_assert_true (g_str_has_prefix (ask->message, "Item 1: "));

  g_autoptr (GError) before = NULL, after = NULL;
  g_assert_false (soket_calendar_is_workday (calendar, FIRST - 1, &before));
  g_assert_error (before, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
  g_assert_false (soket_calendar_is_workday (calendar, LAST + 1, &after));
  g_assert_error (after, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
}

static void
test_no_columns (void)
{
  const gint32 values[] = { 738340, 738341, 738342 };
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (GBytes) three = column (values, 3);
  g_autoptr (GBytes) two = column (values, 2);
  g_autoptr (GBytes) torn = g_bytes_new (values, 6);
  g_autoptr (GError) pair = NULL, size = NULL, to = NULL, ask = NULL;
  g_assert_null (soket_calendar_add_workdays_batch (calendar, three, two, &pair));
  g_assert_error (pair, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX);
  g_assert_null (soket_calendar_add_workdays_batch (calendar, torn, two, &size));
  g_assert_error (size, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX);
  g_assert_null (soket_calendar_count_workdays_batch (calendar, three, torn, &to));
  g_assert_error (to, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX);
  g_assert_null (soket_calendar_is_workday_batch (calendar, torn, &ask));
  g_assert_error (ask, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX);
}

static void
test_special_days (void)
{
  const struct {
    SoketSector sector;
    int year;
    const char *known_on, *expected; /* month-day */
  } rows[] = {
    { SOKET_SECTOR_STATE, 2024, NULL,
      "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 05-04 09-02 09-03" },
    { SOKET_SECTOR_OTHER, 2024, NULL,
      "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03" },
    { SOKET_SECTOR_STATE, 2024, "2024-04-11",
      "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03" },
    { SOKET_SECTOR_STATE, 2011, NULL,
      "01-03 01-29 01-30 01-31 02-01 02-02 02-03 02-04 02-07 04-09 04-11 04-12 05-02 05-03 "
      "09-02" },
    { SOKET_SECTOR_STATE, 1996, NULL, "01-01 02-19 02-20 02-21 02-22 04-30 05-01 09-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketCalendar) calendar = soket_calendar_new (rows[i].sector);
    SoketDay known_on = rows[i].known_on ? soket_day_parse (rows[i].known_on, NULL) : 0;
    g_autoptr (GBytes) listed
        = soket_calendar_dup_special_days (calendar, rows[i].year, known_on, &error);
    g_assert_no_error (error);
    gsize n;
    const gint32 *days = get_values (listed, &n);
    g_autoptr (GString) text = g_string_new (NULL);
    for (gsize k = 0; k < n; k++) {
      g_autofree char *iso = soket_day_to_string (days[k]);
      g_string_append_printf (text, "%s%s", k > 0 ? " " : "", iso + 5);
    }
    g_test_message ("row %u", i);
    g_assert_cmpstr (text->str, ==, rows[i].expected);
  }
}

static void
test_special_days_out_of_range (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (GError) early = NULL, late = NULL, known = NULL;
  g_assert_null (soket_calendar_dup_special_days (calendar, 1994, 0, &early));
  g_assert_error (early, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
  g_assert_null (soket_calendar_dup_special_days (calendar, 2200, 0, &late));
  g_assert_error (late, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
  g_assert_null (soket_calendar_dup_special_days (calendar, 2024, 7, &known));
  g_assert_error (known, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gpointer state = GINT_TO_POINTER (SOKET_SECTOR_STATE);
  gpointer other = GINT_TO_POINTER (SOKET_SECTOR_OTHER);
  g_test_add_data_func ("/workdays/oracle-state", state, test_oracle);
  g_test_add_data_func ("/workdays/oracle-other", other, test_oracle);
  g_test_add_data_func ("/workdays/batch-state", state, test_batch_is_the_single_call);
  g_test_add_data_func ("/workdays/batch-other", other, test_batch_is_the_single_call);
  g_test_add_func ("/workdays/is-workday", test_is_workday);
  g_test_add_func ("/workdays/one-for-all", test_one_for_all);
  g_test_add_func ("/workdays/unaligned", test_unaligned);
  g_test_add_func ("/workdays/errors-name-the-item", test_errors_name_the_item);
  g_test_add_func ("/workdays/no-columns", test_no_columns);
  g_test_add_func ("/workdays/special-days", test_special_days);
  g_test_add_func ("/workdays/special-days-out-of-range", test_special_days_out_of_range);
  return g_test_run ();
}

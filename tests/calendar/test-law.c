/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

/* How Vietnamese law and offices count time, row by row: the Civil Code 2015 (91/2015/QH13),
 * Articles 144 to 148, the instruments that differ from it, and what the phrases of plans mean. */

typedef struct {
  const char *phrase; /* of a limit; the anchor follows "kể từ ngày" */
  const char *event;
  SoketSector sector;
  const char *regime; /* NULL: the Civil Code */
  const char *last;
  const char *source; /* of the step that decided, or NULL */
} Row;

static SoketResolver *
make_resolver (const Row *row)
{
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) sector = soket_policy_with_sector (plain, row->sector);
  g_autoptr (SoketPolicy) policy
      = soket_policy_with_regime (sector, row->regime != NULL ? row->regime : "civil-code-2015",
                                  NULL);
  SoketResolver *resolver = soket_resolver_new (policy, NULL);

  soket_resolver_set_issued (resolver, soket_day_parse ("2022-06-28", NULL));
  if (row->event != NULL)
    soket_resolver_set_event (resolver, "nhận đơn", soket_instant_parse (row->event, NULL));
  return resolver;
}

static void
check_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketResolver) resolver = make_resolver (&rows[i]);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].phrase, &error);
    g_test_message ("%s, %s", rows[i].phrase, rows[i].event != NULL ? rows[i].event : "-");
    g_assert_no_error (error);
    g_autoptr (SoketResolution) resolution = soket_resolver_resolve (resolver, deadline, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (soket_resolution_get_n_dues (resolution), ==, 1);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    SoketDueStep *step = soket_due_get_step (due, soket_due_get_n_steps (due) - 1);
    g_autofree char *last = soket_day_to_string (soket_due_get_last (due));
    g_assert_cmpstr (last, ==, rows[i].last);
    if (rows[i].source != NULL)
      g_assert_nonnull (strstr (soket_due_step_get_source (step), rows[i].source));
  }
}

/* Every step that a resolution takes has its source. */
static void
assert_sources (SoketResolution *resolution)
{
  for (guint i = 0; i < soket_resolution_get_n_dues (resolution); i++) {
    SoketDue *due = soket_resolution_get_due (resolution, i);
    g_assert_cmpuint (soket_due_get_n_steps (due), >, 0);
    for (guint k = 0; k < soket_due_get_n_steps (due); k++)
      g_assert_cmpstr (soket_due_step_get_source (soket_due_get_step (due, k)), !=, "");
  }
}

#define STATE SOKET_SECTOR_STATE
#define OTHER SOKET_SECTOR_OTHER

/* Articles 147 and 148. */
static void
test_limits (void)
{
  const Row rows[] = {
    { "10 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, NULL, "2022-07-11", "Điều 148 khoản 1" },
    /* 30/4 and 1/5 are holidays, 2/5 and 3/5 make up for them. */
    { "15 ngày kể từ ngày nhận đơn", "2022-04-15", STATE, NULL, "2022-05-04", "Điều 148 khoản 5" },
    { "01 tháng kể từ ngày nhận đơn", "2024-01-30", STATE, NULL, "2024-02-29", "Điều 148 khoản 3" },
    { "02 tuần kể từ ngày nhận đơn", "2025-07-02", STATE, NULL, "2025-07-16", "Điều 148 khoản 2" },
    { "01 năm kể từ ngày nhận đơn", "2024-02-29", STATE, NULL, "2025-02-28", "tương tự" },
    { "30 ngày kể từ ngày nhận đơn", "2025-12-19", STATE, NULL, "2026-01-19", "Điều 148 khoản 5" },
    /* 26/4/2025 is a Saturday that the state works. */
    { "10 ngày kể từ ngày nhận đơn", "2025-04-16", STATE, NULL, "2025-04-26", NULL },
    { "10 ngày kể từ ngày nhận đơn", "2025-04-16", OTHER, NULL, "2025-04-28", "Điều 148 khoản 5" },
    { "04 ngày làm việc kể từ ngày nhận đơn", "2025-04-24", STATE, NULL, "2025-04-29", NULL },
    { "05 ngày làm việc kể từ ngày nhận đơn", "2014-01-24", STATE, NULL, "2014-02-08", NULL },
    { "03 ngày làm việc kể từ ngày nhận đơn", "2022-04-28", STATE, NULL, "2022-05-05", NULL },
    { "ngày làm việc cuối cùng của tháng 8/2026", NULL, STATE, NULL, "2026-08-28", NULL },
    /* 30/1/2011 is a Sunday that the state works. */
    { "ngày làm việc cuối cùng của tháng 01/2011", NULL, STATE, NULL, "2011-01-30", NULL },
    { "24 giờ kể từ khi nhận đơn", "2022-07-01T08:00", STATE, NULL, "2022-07-02",
      "Điều 147 khoản 1" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Article 146: the start and the middle have no last day. */
static void
test_parts (void)
{
  const struct {
    const char *phrase;
    const char *last, *safe, *hard;
  } rows[] = {
    { "đầu tháng 7/2022", "", "2022-07-01", "2022-07-10" },
    { "giữa tháng 7/2022", "", "2022-07-15", "2022-07-20" },
    { "cuối tháng 7/2022", "2022-07-31", "2022-07-31", "2022-07-31" },
    { "đầu năm 2022", "", "2022-01-01", "2022-03-31" },
    { "giữa năm 2022", "", "2022-06-30", "2022-07-31" },
    { "cuối năm 2022", "2022-12-31", "2022-12-31", "2022-12-31" },
    /* Of quarters and halves by analogy. */
    { "đầu quý III/2022", "", "2022-07-01", "2022-07-31" },
    { "giữa quý III/2022", "", "2022-08-15", "2022-08-31" },
    { "cuối quý III/2022", "2022-09-30", "2022-09-30", "2022-09-30" },
    { "cuối 6 tháng đầu năm 2022", "2022-06-30", "2022-06-30", "2022-06-30" },
    /* Before an end is before its day. */
    { "trước cuối tháng 7/2022", "2022-07-30", "2022-07-30", "2022-07-31" },
    { "trước cuối năm 2022", "2022-12-30", "2022-12-30", "2022-12-31" },
  };
  const Row nothing = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolver) resolver = make_resolver (&nothing);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].phrase, NULL);
    g_autoptr (SoketResolution) resolution = soket_resolver_resolve (resolver, deadline, NULL);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    g_autofree char *last = soket_day_to_string (soket_due_get_last (due));
    g_autofree char *safe = soket_day_to_string (soket_instant_get_day (soket_due_get_safe (due)));
    g_autofree char *hard = soket_day_to_string (soket_instant_get_day (soket_due_get_hard (due)));
    g_test_message ("%s", rows[i].phrase);
    g_assert_cmpstr (last, ==, rows[i].last);
    g_assert_cmpstr (safe, ==, rows[i].safe);
    g_assert_cmpstr (hard, ==, rows[i].hard);
    assert_sources (resolution);
  }
}

/* A Saturday, 30 July 2022, under each instrument; a month of 30 days; and in whose name. */
static void
test_regimes (void)
{
  const Row rows[] = {
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "civil-procedure-2015", "2022-08-01",
      "Điều 148 khoản 5" },
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "administrative-procedure-2015",
      "2022-08-01", NULL },
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "criminal-procedure-2015", "2022-07-30",
      NULL },
    { "01 tháng kể từ ngày nhận đơn", "2022-07-01", STATE, "criminal-procedure-2015", "2022-07-31",
      "101/2015/QH13, Điều 134" },
    { "01 tháng kể từ ngày nhận đơn", "2022-07-01", STATE, NULL, "2022-08-01", "Điều 148 khoản 3" },
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "penalties-2012", "2022-08-01", NULL },
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "party", "2022-08-01",
      "vận dụng tương tự" },
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "enforcement-2008", "2022-08-01", NULL },
    { "29 ngày kể từ ngày nhận đơn", "2022-07-01", STATE, "administrative-2018", "2022-08-01",
      NULL },
    /* A fixed date rolls where an instrument says so. */
    { "chậm nhất ngày 30/7/2022", NULL, STATE, NULL, "2022-07-30", NULL },
    { "chậm nhất ngày 30/7/2022", NULL, STATE, "party", "2022-07-30", NULL },
    { "chậm nhất ngày 30/7/2022", NULL, STATE, "reporting-2019", "2022-07-30", NULL },
    { "chậm nhất ngày 30/7/2022", NULL, STATE, "tax", "2022-08-01", "Điều 6a" },
    { "chậm nhất ngày 30/7/2022", NULL, STATE, "statistics", "2022-08-01", "35/2015/TT-NHNN" },
    { "chậm nhất ngày 30/7/2022", NULL, STATE, "banking", "2022-08-01", "34/2016/TT-NHNN" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Section by section what a phrase is read as. */
static void
test_phrases (void)
{
  const struct {
    const char *phrase;
    const char *canonical;
    SoketDeadlineKind kind;
  } rows[] = {
    { "trước ngày 05/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "chậm nhất trước ngày 05/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "chậm nhất là ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "trong thời hạn 10 ngày kể từ ngày 01/7/2022", "P10D after:2022-07-01",
      SOKET_DEADLINE_LIMIT },
    { "trong vòng 05 ngày làm việc kể từ khi nhận đơn", "BD5 after:khi nhận đơn",
      SOKET_DEADLINE_LIMIT },
    { "trong thời hạn 02 tháng sau khi kết thúc hội nghị", "P2M after:kết thúc hội nghị",
      SOKET_DEADLINE_LIMIT },
    { "sau 07 ngày không có ý kiến coi như đồng ý", "P7D", SOKET_DEADLINE_ON_EVENT },
    { "trước ngày họp ít nhất 05 ngày", "P5D before:ngày họp", SOKET_DEADLINE_LIMIT },
    { "trong năm", "XXXX", SOKET_DEADLINE_PERIOD },
    { "Quý II/2025", "2025-Q2", SOKET_DEADLINE_PERIOD },
    { "trước ngày 20 hằng tháng", "each:month <D20", SOKET_DEADLINE_RECURRING },
    { "ngày làm việc cuối cùng của tháng", "each:month BD-1", SOKET_DEADLINE_RECURRING },
    { "ngày làm việc đầu tiên của tháng", "each:month BD1", SOKET_DEADLINE_RECURRING },
    { "ngày làm việc thứ 3 của tháng", "each:month BD3", SOKET_DEADLINE_RECURRING },
    { "ngay sau khi kết thúc hội nghị", "after:kết thúc hội nghị", SOKET_DEADLINE_ON_EVENT },
    { "theo yêu cầu", "on:yêu cầu", SOKET_DEADLINE_ON_EVENT },
    { "trước ngày 05 tháng 7 năm 2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "trước ngày 05/07", "<XXXX-07-05", SOKET_DEADLINE_DATE },
    { "trước ngày\u300005/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "\u00d0ến hết ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "tru\u031bo\u031b\u0301c nga\u0300y 05/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "xong trước 05/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "chậm nhất vào ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "muộn nhất ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "không muộn hơn ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "đến hết ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "đến ngày 05/7/2022", "<=2022-07-05", SOKET_DEADLINE_DATE },
    { "từ ngày 01/7/2022 đến ngày 05/7/2022", "2022-07-01/2022-07-05", SOKET_DEADLINE_WINDOW },
    { "không quá 05 ngày kể từ ngày 01/7/2022", "P5D after:2022-07-01", SOKET_DEADLINE_LIMIT },
    { "sau 05 ngày kể từ ngày 01/7/2022", "unresolved", SOKET_DEADLINE_UNRESOLVED },
    { "trước ngày họp ít nhất 05 ngày làm việc", "BD5 before:ngày họp", SOKET_DEADLINE_LIMIT },
    { "trong tháng 7/2022", "2022-07", SOKET_DEADLINE_PERIOD },
    { "trong quý III năm 2022", "2022-Q3", SOKET_DEADLINE_PERIOD },
    { "6 tháng đầu năm", "XXXX-H1", SOKET_DEADLINE_PERIOD },
    { "năm 2030", "2030", SOKET_DEADLINE_PERIOD },
    { "giữa quý II/2025", "mid:2025-Q2", SOKET_DEADLINE_FUZZY },
    { "ngày 20 hàng tháng", "each:month D20", SOKET_DEADLINE_RECURRING },
    { "trước ngày 20 của tháng cuối quý", "each:quarter <M3-D20", SOKET_DEADLINE_RECURRING },
    { "định kỳ 6 tháng, năm", "each:half+year", SOKET_DEADLINE_RECURRING },
    { "trước 20/6 và 20/12 hằng năm", "each:year <06-20,<12-20", SOKET_DEADLINE_RECURRING },
    { "thứ Sáu hằng tuần", "each:week FRI", SOKET_DEADLINE_RECURRING },
    { "trước 17 giờ 00 ngày 05/7/2022", "<2022-07-05T17:00", SOKET_DEADLINE_DATE },
    { "chậm nhất 14h00 ngày làm việc tiếp theo", "BD1-T14:00 after:?", SOKET_DEADLINE_ON_EVENT },
    { "ngày làm việc thứ 3 của tháng 7/2022", "=BD3:2022-07", SOKET_DEADLINE_DATE },
    { "khi nhận được văn bản", "on:khi nhận được văn bản", SOKET_DEADLINE_ON_EVENT },
    { "đột xuất", "on:đột xuất", SOKET_DEADLINE_ON_EVENT },
    { "thường xuyên", "continuous", SOKET_DEADLINE_CONTINUOUS },
    { "ngày 05 tháng 7", "=XXXX-07-05", SOKET_DEADLINE_DATE },
    { "trước 5-7-2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "trước 05.7.2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "trước ngày\u00a005/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "trước ngày 05/7/\n2022", "<2022-07-05", SOKET_DEADLINE_DATE },
    { "trước ngày O5/7/2022", "<2022-07-05", SOKET_DEADLINE_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].phrase, NULL);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_assert_cmpstr (canonical, ==, rows[i].canonical);
    g_assert_cmpint (soket_deadline_get_kind (deadline), ==, rows[i].kind);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/law/limits", test_limits);
  g_test_add_func ("/law/parts", test_parts);
  g_test_add_func ("/law/regimes", test_regimes);
  g_test_add_func ("/law/phrases", test_phrases);
  return g_test_run ();
}

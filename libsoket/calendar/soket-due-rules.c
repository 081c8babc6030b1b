/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-due-build-private.h"

#include "base/soket-i18n-private.h"

#define CIVIL_CODE "Bộ luật Dân sự số 91/2015/QH13"
#define PRACTICE "Thông lệ"
#define REPORTING "Nghị định số 09/2019/NĐ-CP"

/* Every rule by which a day is found. The last two are for the layers above. */
/* clang-format off */
static const SoketDueRule rules[] = {
  { "before-exclusive", PRACTICE " (không có quy định chính thức về “trước ngày”)",
    N_("“Before {from}” ends with the day before: {to} is the last day") },
  { "before-inclusive", PRACTICE " (không có quy định chính thức về “trước ngày”)",
    N_("“Before {from}” admits the day itself under this policy: {to} is the last day") },
  { "latest-before", PRACTICE " (“chậm nhất trước ngày”)",
    N_("“At the latest before {from}” admits the day itself, whatever the policy: {to} is the last day") },
  { "before-minute", CIVIL_CODE ", Điều 147 khoản 1",
    N_("The minute that is named on {from} is no longer in time") },
  { "not-later-than", CIVIL_CODE ", Điều 148 khoản 6",
    N_("“Not later than {from}” admits the day itself") },
  { "on-the-day", CIVIL_CODE ", Điều 148 khoản 6",
    N_("To be done on {from}") },
  { "before-period", PRACTICE,
    N_("Before the period that begins on {from}: {to} is the last day") },
  { "period-end", PRACTICE,
    N_("Any day of the period from {from} to {to}: its last day ends it") },
  { "window", PRACTICE,
    N_("From {from} to {to}, both days in") },
  { "last-week", PRACTICE,
    N_("The last seven days of the period, from {from} to {to}") },
  { "both-periods", PRACTICE,
    N_("Several periods from {from} on: the last of them ends on {to}") },
  { "start-of-month", CIVIL_CODE ", Điều 146 khoản 2",
    N_("The start of a month is its first day, {from}; overdue only after {to}") },
  { "mid-of-month", CIVIL_CODE ", Điều 146 khoản 2",
    N_("The middle of a month is its 15th day, {from}; overdue only after {to}") },
  { "start-of-year", CIVIL_CODE ", Điều 146 khoản 3",
    N_("The start of a year is 1 January, {from}; overdue only after {to}") },
  { "mid-of-year", CIVIL_CODE ", Điều 146 khoản 3",
    N_("The middle of a year is 30 June, {from}; overdue only after {to}") },
  { "part-by-analogy", PRACTICE ", vận dụng tương tự Điều 146 " CIVIL_CODE,
    N_("By analogy with Article 146 of the Civil Code: {from}; overdue only after {to}") },
  { "end-of-month", CIVIL_CODE ", Điều 146 khoản 2",
    N_("The end of the month that begins on {from} is its last day, {to}") },
  { "end-of-year", CIVIL_CODE ", Điều 146 khoản 3",
    N_("The end of the year that begins on {from} is 31 December, {to}") },
  { "end-by-analogy", PRACTICE ", vận dụng tương tự Điều 146 " CIVIL_CODE,
    N_("The end of the period that begins on {from} is its last day, {to}, by analogy with Article 146 of the Civil Code") },
  { "workday-of-period", PRACTICE " (ngày làm việc theo lịch)",
    N_("The working day of the period from {from} that is named: {to}") },
  { "weekday-of-period", PRACTICE,
    N_("The weekday of the period from {from} that is named: {to}") },
  { "year-of-plan", PRACTICE,
    N_("The year is not said: that of the plan's date {from}, so {to}") },
  { "year-after-plan", PRACTICE,
    N_("The year is not said, and the day lies more than 180 days before the plan's date {from}: the next year, {to}") },
  { "day-of-event-not-counted", CIVIL_CODE ", Điều 147 khoản 2",
    N_("The day of the event, {from}, is not counted: day 1 is {to}") },
  { "count-days", CIVIL_CODE ", Điều 148 khoản 1",
    N_("Counted in days from {from}: the last day is {to}") },
  { "count-workdays", PRACTICE " (ngày làm việc theo lịch)",
    N_("Counted in working days from {from}: the last day is {to}") },
  { "count-weeks", CIVIL_CODE ", Điều 148 khoản 2",
    N_("Counted in weeks from {from}: the same weekday, {to}") },
  { "count-months", CIVIL_CODE ", Điều 148 khoản 3",
    N_("Counted in months from {from}: the same day of the month, {to}") },
  { "month-end", CIVIL_CODE ", Điều 148 khoản 3",
    N_("Counted in months from {from}: that month lacks the day, so its last day, {to}") },
  { "month-30-days", "Bộ luật Tố tụng hình sự số 101/2015/QH13, Điều 134",
    N_("A month is 30 days: counted from {from}, the last day is {to}") },
  { "count-years", CIVIL_CODE ", Điều 148 khoản 4",
    N_("Counted in years from {from}: the same day, {to}") },
  { "leap-day-by-analogy", PRACTICE ", vận dụng tương tự Điều 148 khoản 3 " CIVIL_CODE,
    N_("29 February {from} has no such day in the last year, and the law no rule: {to}, by analogy with the ends of months") },
  { "count-hours", CIVIL_CODE ", Điều 147 khoản 1",
    N_("Counted in hours and minutes from the moment itself on {from}: it ends on {to}") },
  { "day-of-event-not-counted-back", PRACTICE ", vận dụng tương tự Điều 147 khoản 2 " CIVIL_CODE,
    N_("Counting back, the day of the event, {from}, is not counted: day 1 is {to}") },
  { "count-back", PRACTICE " (luật không quy định cách tính lùi)",
    N_("Counted back from {from}: the last day is {to}") },
  { "before-event", PRACTICE,
    N_("Before what happens on {from}: {to} is the last day") },
  { "on-event", PRACTICE,
    N_("What it is tied to happens on {from}") },
  { "roll-next-workday", CIVIL_CODE ", Điều 148 khoản 5",
    N_("The last day {from} is a day of rest: the limit ends with the next working day, {to}") },
  { "roll-next-workday-by-analogy", PRACTICE ", vận dụng tương tự Điều 148 " CIVIL_CODE,
    N_("The last day {from} is a day of rest: practice by analogy with Article 148 of the Civil Code takes the next working day, {to}") },
  { "roll-date-tax", "Nghị định số 126/2020/NĐ-CP, Điều 6a (bổ sung bởi Nghị định số 91/2022/NĐ-CP); Thông tư số 80/2021/TT-BTC, Điều 86",
    N_("The fixed day {from} is a day of rest: it moves to the next working day, {to}") },
  { "roll-date-statistics", "Thông tư số 35/2015/TT-NHNN, Điều 11 khoản 3",
    N_("The report's day {from} is a day of rest: it moves to the next working day, {to}") },
  { "roll-date-banking", "Thông tư số 34/2016/TT-NHNN, Điều 8 khoản 2",
    N_("The banking report's day {from} is a day of rest: it moves to the next working day, {to}") },
  { "roll-previous-workday", PRACTICE " (luật không quy định), vận dụng tương tự Điều 148 " CIVIL_CODE,
    N_("Counted back, the last day {from} is a day of rest: practice by analogy with Article 148 of the Civil Code takes the working day before, {to}") },
  { "roll-by-policy", "Chính sách tính hạn được chọn",
    N_("{from} is a day of rest: the policy chosen moves it to {to}") },
  { "recurring-day", PRACTICE,
    N_("The day named in the period that begins on {from}: {to}") },
  { "recurring-next-period", PRACTICE,
    N_("The day named in the period after the one that begins on {from}: {to}") },
  { "recurring-month-end", CIVIL_CODE ", Điều 148 khoản 3",
    N_("The period that begins on {from} has no such day of the month: its last day, {to}") },
  { "plan-day", PRACTICE,
    N_("“Today” is the plan's own day, {to}") },
  { "week-of-plan", PRACTICE,
    N_("The week of the plan's date {from} ends with its Friday, {to}") },
  { "period-of-plan", PRACTICE,
    N_("The month or quarter of the plan's date {from}: it ends on {to}") },
  { "told-from-plan", PRACTICE,
    N_("Told from the plan's date {from}: {to}") },
  { "nested-period", PRACTICE,
    N_("Of the reports listed together, that of the longer period from {from} replaces those that end with it on {to}") },
  { "reporting-cut-off", REPORTING ", Điều 12",
    N_("The report counts what happened from {from} to {to}") },
  { "reporting-25th", REPORTING ", Điều 13",
    N_("The day is not said: ministries and provinces send the report of the period from {from} by the 25th of its last month, {to}; every other level has a day of its own") },
  { "reporting-too-early", REPORTING ", Điều 8 khoản 5",
    N_("Between the cut-off {from} and the sending {to} there is not one working day: the day is to be set later") },
  { "restarted", PRACTICE " (thời hạn tính lại từ đầu)",
    N_("The limit starts again from zero: it runs from {to}, no longer from {from}") },
  { "suspended", PRACTICE " (thời gian tạm dừng không tính vào thời hạn)",
    N_("Suspended from {from} to {to}, both days in: these days do not count") },
  { "suspension-extends", PRACTICE " (thời gian tạm dừng không tính vào thời hạn)",
    N_("With the days that do not count, the last day {from} becomes {to}") },
  { "deadline-of-level", PRACTICE " (thời hạn của cấp)",
    N_("The task has no deadline of its own: that of its level") },
  { "extended", PRACTICE " (văn bản gia hạn)",
    N_("Extended from {from} to {to}") },
};
/* clang-format on */

const SoketDueRule *
soket_due_rule_list (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

void
soket_due_take_by_analogy (SoketDue *self)
{
  for (guint i = 0; i < self->steps->len; i++) {
    SoketDueStep *step = self->steps->pdata[i];
    if (!g_str_has_prefix (soket_due_step_get_source (step), CIVIL_CODE))
      continue;
    g_autofree char *source
        = g_strconcat (PRACTICE ", vận dụng tương tự ", soket_due_step_get_source (step), NULL);
    self->steps->pdata[i]
        = soket_due_step_new (soket_due_step_get_rule (step), source,
                              soket_due_step_get_from (step), soket_due_step_get_to (step));
    soket_due_step_unref (step);
  }
}

const SoketDueRule *
soket_due_rule_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return &rules[i];
  return NULL;
}

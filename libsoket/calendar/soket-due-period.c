/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-due-build-private.h"

#include <stdio.h>

/* The period of an occurrence, in the words of an official document. */

static char *
name_month_or_day (int year, const char *rest)
{
  int month;
  int day;
  int end = 0;

  if (sscanf (rest, "%2d-%2d%n", &month, &day, &end) == 2 && rest[end] == '\0') {
    g_autofree char *id = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    SoketDay number = soket_day_parse (id, NULL);
    g_autofree char *written = soket_day_to_vietnamese (number);
    return number != SOKET_DAY_NONE ? g_strdup_printf ("ngày %s", written) : NULL;
  }
  end = 0;
  if (sscanf (rest, "%2d%n", &month, &end) == 1 && rest[end] == '\0' && month >= 1 && month <= 12)
    return g_strdup_printf (month <= 2 ? "tháng %02d/%d" : "tháng %d/%d", month, year);
  return NULL;
}

/* "2022-Q2" -> "Quý II/2022"; NULL for what is no period. */
static char *
name_period (const char *id)
{
  static const char *const roman[] = { "I", "II", "III", "IV" };
  int year;
  int number;
  int end = 0;

  if (sscanf (id, "%4d%n", &year, &end) != 1 || end != 4)
    return NULL;
  if (id[4] == '\0')
    return g_strdup_printf ("năm %d", year);
  if (id[4] != '-')
    return NULL;
  const char *rest = id + 5;
  if (g_str_equal (rest, "9M"))
    return g_strdup_printf ("9 tháng đầu năm %d", year);
  if (rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4' && rest[2] == '\0')
    return g_strdup_printf ("Quý %s/%d", roman[rest[1] - '1'], year);
  if (rest[0] == 'H' && (rest[1] == '1' || rest[1] == '2') && rest[2] == '\0')
    return g_strdup_printf ("6 tháng %s năm %d", rest[1] == '1' ? "đầu" : "cuối", year);
  end = 0;
  if (sscanf (rest, "W%2d%n", &number, &end) == 1 && rest[end] == '\0')
    return g_strdup_printf ("tuần %02d/%d", number, year);
  return name_month_or_day (year, rest);
}

/**
 * soket_due_dup_period_name:
 * @self: a due
 *
 * The period reported on in the words of an official document, Vietnamese in
 * every locale: "tháng 6/2022", "Quý II/2022", "6 tháng đầu năm 2022", "năm
 * 2022", "tuần 26/2022", "ngày 05/7/2022"; of the second of several days in a
 * period "tháng 6/2022 (lần 2)".
 *
 * Returns: (nullable) (transfer full): the words, or %NULL when it has no
 *   period, or one with a name of its own (a phase)
 *
 * Since: 1.0
 */
char *
soket_due_dup_period_name (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->period == NULL)
    return NULL;
  g_auto (GStrv) parts = g_strsplit (self->period, "/", 2);
  g_autofree char *name = name_period (parts[0]);
  if (name == NULL || parts[1] == NULL)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s (lần %s)", name, parts[1]);
}

/**
 * soket_due_get_data_from:
 * @self: a due
 *
 * The first day that a periodic report counts, under the reporting regime of
 * Decree 09/2019/ND-CP, Article 12.
 *
 * Returns: the day, or %SOKET_DAY_NONE when no such regime applies
 *
 * Since: 1.0
 */
SoketDay
soket_due_get_data_from (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  SoketDueStep *step = soket_due_find_step (self, "reporting-cut-off");
  return step != NULL ? soket_due_step_get_from (step) : SOKET_DAY_NONE;
}

/**
 * soket_due_get_cut_off:
 * @self: a due
 *
 * The last day that a periodic report counts, under the reporting regime of
 * Decree 09/2019/ND-CP, Article 12.
 *
 * Returns: the day, or %SOKET_DAY_NONE when no such regime applies
 *
 * Since: 1.0
 */
SoketDay
soket_due_get_cut_off (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  SoketDueStep *step = soket_due_find_step (self, "reporting-cut-off");
  return step != NULL ? soket_due_step_get_to (step) : SOKET_DAY_NONE;
}

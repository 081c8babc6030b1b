/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-lunar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

typedef struct {
  SoketLunarTable *table;
  const char *file;
  const SoketLunarNotice *notice;
  GError **error;
} Amend;

static gboolean
fail (const Amend *amend, SoketCalendarError code, const char *message)
{
  g_set_error (amend->error, SOKET_CALENDAR_ERROR, code, "%s:%u:%u: %s", amend->file,
               amend->notice->line, amend->notice->column, message);
  return FALSE;
}

static guint32 *
get_word (const Amend *amend, int year)
{
  return &amend->table->own[year - amend->table->first_year];
}

/* The close call that lets a notice stand; without one it must say that it overrides. */
static gboolean
settle (const Amend *amend, guint32 close_call)
{
  if (close_call == 0 && !amend->notice->overrides)
    return fail (amend, SOKET_CALENDAR_ERROR_CONTRADICTION,
                 _ ("midnight is not near here, the computation is certain: correct the notice, or "
                    "add \"overrides\": true"));
  amend->table->open &= ~close_call;
  return TRUE;
}

static void
set_length (guint32 *word, int position, int length)
{
  guint32 bit = 1u << (6 + position);
  *word = length == 30 ? *word | bit : *word & ~bit;
}

/* The month before grows by what this one loses. */
static gboolean
move_first_day (const Amend *amend, int year, int position, int n_days)
{
  guint32 *word = get_word (amend, year);
  guint32 *word_before = position > 0 ? word : get_word (amend, year - 1);
  int n_months = soket_lunar_word_get_leap_month (*word_before) ? 13 : 12;
  int before = position > 0 ? position - 1 : n_months - 1;
  int length = soket_lunar_word_get_length (*word, position) - n_days;
  int length_before = soket_lunar_word_get_length (*word_before, before) + n_days;

  if (length < 29 || length > 30 || length_before < 29 || length_before > 30)
    return fail (amend, SOKET_CALENDAR_ERROR_CONTRADICTION,
                 _ ("this month or the one before it would not have 29 or 30 days: correct its "
                    "first day"));
  set_length (word, position, length);
  set_length (word_before, before, length_before);
  if (position == 0)
    *word += (guint32) n_days; /* the bits of the new year's day; it lies in 20 to 51 */
  return TRUE;
}

static gboolean
amend_first_day (const Amend *amend)
{
  SoketLunarFields month = amend->notice->month;
  SoketDay is = soket_lunar_table_to_day (amend->table, &month, amend->error);
  if (is == SOKET_DAY_NONE) {
    g_prefix_error (amend->error, "%s:%u:%u: ", amend->file, amend->notice->line,
                    amend->notice->column);
    return FALSE;
  }
  if (!settle (amend, soket_lunar_find_close_call (&month, SOKET_LUNAR_NEAR_MOON)))
    return FALSE;

  int position
      = soket_lunar_table_get_position (amend->table, month.year, month.month, month.is_leap_month);
  int n_days = amend->notice->first_day - is;
  return n_days == 0 || move_first_day (amend, month.year, position, n_days);
}

/* A close solar term of the year, or of the end of the year before. */
static guint32
find_close_terms (int year)
{
  guint32 found = 0;
  for (guint i = 0; i < SOKET_LUNAR_N_CLOSE_CALLS; i++) {
    const SoketLunarCloseCall *call = &soket_lunar_close_calls[i];
    gboolean is_before = call->year == year - 1 && call->month >= 11;
    if (call->near == SOKET_LUNAR_NEAR_TERM && (call->year == year || is_before))
      found |= 1u << i;
  }
  return found;
}

static gboolean
amend_leap_month (const Amend *amend)
{
  guint32 *word = get_word (amend, amend->notice->month.year);

  if (soket_lunar_word_get_leap_month (*word) == 0)
    return fail (amend, SOKET_CALENDAR_ERROR_CONTRADICTION,
                 _ ("this lunar year has twelve months, none of them a leap month: leave the "
                    "notice out"));
  if (!settle (amend, find_close_terms (amend->notice->month.year)))
    return FALSE;
  *word = (*word & ~(0xfu << 19)) | (guint32) amend->notice->leap_month << 19;
  return TRUE;
}

/* Whether an earlier notice says something else of the same. */
static gboolean
contradicts (const SoketLunarNotice *a, const SoketLunarNotice *b)
{
  if (a->month.year != b->month.year)
    return FALSE;
  if (a->leap_month != 0 && b->leap_month != 0)
    return a->leap_month != b->leap_month;
  return a->month.month == b->month.month && a->month.is_leap_month == b->month.is_leap_month
         && a->first_day != b->first_day;
}

static gboolean
apply (const Amend *amend, GArray *notices, guint i)
{
  for (guint k = 0; k < i; k++)
    if (contradicts (&g_array_index (notices, SoketLunarNotice, k), amend->notice))
      return fail (amend, SOKET_CALENDAR_ERROR_CONTRADICTION,
                   _ ("an earlier notice says something else: keep one of the two"));
  return amend->notice->leap_month != 0 ? amend_leap_month (amend) : amend_first_day (amend);
}

SoketLunarTable *
soket_lunar_table_new_with_notices (GArray *notices, const char *file, GError **error)
{
  SoketLunarTable *table
      = soket_lunar_table_copy (soket_lunar_table_get_builtin (SOKET_LUNAR_PROFILE_VIETNAM));
  for (guint i = 0; i < notices->len; i++) {
    const Amend one = { table, file, &g_array_index (notices, SoketLunarNotice, i), error };
    if (apply (&one, notices, i))
      continue;
    soket_lunar_table_free (table);
    return NULL;
  }
  return table;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-text-private.h"

/* The words of a phrase that no expression took: some of them change what the others say. */

/* "trước cuộc họp ngày D", "sau phiên họp ngày D": told from what takes place on the day. */
static gboolean
is_told_from (const SoketCursor *at, const SoketFound *next)
{
  SoketCursor gap = *at;

  if (!soket_cursor_eat (&gap, "trước|sau")
      || !soket_cursor_sees (&gap, "cuộc|buổi|phiên|hội|đại hội|kỳ|lễ|giờ|sự kiện|đợt"))
    return FALSE;
  while (gap.at < next->start && soket_cursor_peek (&gap, 0)->mark == 0)
    gap.at++;
  return gap.at == next->start && next->node->form == SOKET_FORM_POINT && !next->worded;
}

/* "từ ngày D", "sau ngày D", "trước đầu tháng": a word that was not read with what follows it. */
static gboolean
changes_meaning (const SoketCursor *at, const SoketFound *next)
{
  /* "và sau 15/12 hằng năm": a date that no expression holds. */
  SoketCursor behind = *at;
  if (soket_cursor_eat (&behind, "sau|từ") && soket_phrase_eat_date (&behind, &(SoketPoint){ 0 }))
    return TRUE;
  if (next == NULL)
    return FALSE;
  if (is_told_from (at, next))
    return TRUE;
  /* "quý đầu năm 2022", "học kỳ hai năm 2022": a part of the year that was not read. */
  if (next->start <= at->at + 3 && next->node->form == SOKET_FORM_POINT
      && next->node->a.kind == SOKET_POINT_YEAR && !next->worded
      && soket_cursor_sees (at, "quý|tháng|tuần|học kỳ|học kì"))
    return TRUE;
  /* One word between them may be the "ngày" that was not read. */
  if (next->start == at->at + 2 && next->node->form == SOKET_FORM_POINT)
    return soket_cursor_sees (at, "trước");
  if (next->start == at->at + 1 && next->node->form == SOKET_FORM_EACH
      && soket_cursor_sees (at, "đầu|giữa|cuối"))
    return TRUE;
  return next->start == at->at + 1
         && soket_cursor_sees (at, "trước|sau|từ|khoảng|không|quá|ngoài|trừ|hơn|gần");
}

/* "30 ngày … (không kể ngày nghỉ)": not the days that were counted. */
static gboolean
excludes_days (const SoketCursor *at, const SoketFound *last)
{
  SoketCursor behind = *at;

  if (last == NULL || last->node->form != SOKET_FORM_LIMIT || last->node->unit == SOKET_TIME_WORKDAY
      || !soket_cursor_eat (&behind, "không kể|không tính|không bao gồm|không gồm|chưa kể|chưa "
                                     "tính|trừ|ngoại trừ"))
    return FALSE;
  soket_cursor_eat (&behind, "các|những");
  return soket_cursor_sees (&behind, "ngày nghỉ|ngày lễ|nghỉ|lễ|tết|thứ bảy|thứ 7|chủ nhật|cuối "
                                     "tuần|thời gian nghỉ");
}

/* A mark that belongs to no letter: the word is not what it looks like. */
static gboolean
is_garbled (const SoketCursor *at)
{
  const char *fold = soket_cursor_peek (at, 0)->fold;

  for (const char *p = fold; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_ismark (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* "trước ngày 20 tháng 3, 6, 9": more numbers that were not read with the expression before. */
static gboolean
is_dangling (const SoketCursor *at, const SoketFound *last)
{
  SoketCursor behind = { at->phrase, at->at + 1 };

  return last != NULL && soket_cursor_peek (at, 0)->number >= 0 && at->at > 0
         && at->at == last->end + 1 && soket_cursor_peek (at, -1)->mark != '('
         && soket_cursor_peek (at, -1)->mark != '.'
         && (soket_cursor_at_end (&behind) || soket_cursor_peek (&behind, 0)->mark != 0
             || soket_cursor_sees (&behind, "và|hằng|hàng"));
}

/* "5/7 (2022)", "tháng 8//2022", "5 tháng 7 (năm 2022)": a year that stands apart from its day. */
static gboolean
is_parted_year (const SoketCursor *at, const SoketFound *last)
{
  if (last == NULL || last->node->form != SOKET_FORM_POINT
      || !soket_point_lacks_year (&last->node->a) || at->at - last->end > 4)
    return FALSE;
  if (soket_cursor_peek (at, 0)->digits != 4 || soket_cursor_peek (at, 0)->number < 1900
      || soket_cursor_peek (at, 0)->number > 2199)
    return FALSE;
  for (SoketCursor gap = { at->phrase, last->end }; gap.at < at->at; gap.at++)
    if (soket_cursor_peek (&gap, 0)->mark == ';' || soket_cursor_peek (&gap, 0)->mark == ','
        || (soket_cursor_peek (&gap, 0)->mark == 0 && !soket_cursor_sees (&gap, "năm")))
      return FALSE;
  return TRUE;
}

static gboolean
is_parted_year_found (const SoketPhrase *phrase, const SoketFound *one, const SoketFound *last)
{
  SoketCursor number = { phrase, one->end - 1 };

  return !one->worded && one->node->form == SOKET_FORM_POINT
         && one->node->a.kind == SOKET_POINT_YEAR && is_parted_year (&number, last);
}

/* Longer than any of the words that are asked for. */
#define SLUG_BYTES 32

/* Whether the words there begin with @slug but for their marks: "truoc", "chậm nhât", "trướcngày".
 * What they mean would change the day. */
static gboolean
lacks_marks (const SoketCursor *at, guint n_words, const char *slug)
{
  g_autofree char *words = soket_phrase_cut (at->phrase, at->at, at->at + n_words);
  g_autofree char *bare = soket_text_slug (words, SLUG_BYTES);

  return g_str_has_prefix (bare, slug);
}

static gboolean
is_misspelt (const SoketCursor *at)
{
  static const char *const pairs[]
      = { "cham-nhat", "muon-nhat", "han-cuoi",  "han-chot",   "ke-tu",    "den-het", "dinh-ky",
          "lam-viec",  "hang-ngay", "hang-tuan", "hang-thang", "hang-quy", "hang-nam" };

  if (soket_cursor_peek (at, 0)->fold == NULL
      || soket_cursor_sees (at, "trước|chậm nhất|muộn nhất|hạn cuối|hạn chót|kể từ|đến hết|định kỳ|"
                                "định kì|làm việc|hằng|hàng|hạng|hãng"))
    return FALSE;
  if (lacks_marks (at, 1, "truoc"))
    return TRUE;
  for (guint i = 0; soket_cursor_peek (at, 1)->fold != NULL && i < G_N_ELEMENTS (pairs); i++)
    if (lacks_marks (at, 2, pairs[i]))
      return TRUE;
  return FALSE;
}

/* "không gửi trước ngày D": the earliest day, or none. */
static gboolean
is_denied (const SoketCursor *at, const SoketFound *next)
{
  SoketCursor gap = *at;

  if (next == NULL || next->node->form != SOKET_FORM_POINT || next->node->op != SOKET_OP_BEFORE
      || next->start > at->at + 4 || !soket_cursor_eat (&gap, "không|chưa|đừng|chớ"))
    return FALSE;
  while (gap.at < next->start && soket_cursor_peek (&gap, 0)->mark == 0)
    gap.at++;
  return gap.at == next->start;
}

/* "trước 5-10/7/2022": the first of two days, which no window took. */
static gboolean
is_day_beside (const SoketCursor *at, const SoketFound *next)
{
  const SoketToken *token = soket_cursor_peek (at, 0);

  return next != NULL && next->start == at->at + 2 && soket_cursor_peek (at, 1)->mark == '-'
         && soket_point_is_day (&next->node->a) && token->number >= 1 && token->number <= 31
         && token->digits <= 2;
}

/* "trước 15 hằng tháng": the day of what recurs, without its word. */
static gboolean
is_day_of_next (const SoketCursor *at, const SoketFound *next)
{
  const SoketToken *token = soket_cursor_peek (at, 0);

  return next != NULL && next->start == at->at + 1 && next->node->form == SOKET_FORM_EACH
         && next->node->anchors.len == 0 && token->number >= 1 && token->number <= 31
         && token->digits <= 2;
}

/* The first words that were left, from there to the next expression; NULL when all is well. */
char *
soket_phrase_find_left (const SoketPhrase *phrase, const GArray *found)
{
  const SoketFound *last = NULL;
  guint next = 0;

  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++) {
    const SoketFound *one = next < found->len ? &g_array_index (found, SoketFound, next) : NULL;
    if (one != NULL && at.at == one->start) {
      if (is_parted_year_found (phrase, one, last))
        return soket_phrase_cut (phrase, last->start, one->end);
      at.at = one->end - 1;
      last = one;
      next++;
    } else if (soket_phrase_is_cited (&at)) {
      SoketPoint date;
      if (soket_phrase_eat_date (&at, &date))
        at.at--;
    } else if (soket_phrase_looks_like_deadline (&at) || changes_meaning (&at, one)
               || is_garbled (&at) || excludes_days (&at, last) || is_dangling (&at, last)
               || is_parted_year (&at, last) || is_misspelt (&at) || is_day_of_next (&at, one)
               || is_day_beside (&at, one) || is_denied (&at, one)) {
      return soket_phrase_cut (phrase, at.at, one != NULL ? one->start : phrase->n_tokens);
    }
  }
  return NULL;
}

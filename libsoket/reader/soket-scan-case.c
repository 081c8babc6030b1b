/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-case-private.h"

/* What stands around an expression. */

/* How near the colon of a label stands. */
#define LABEL_WORDS 8

static gboolean
ends_clause (gunichar mark)
{
  return mark != 0 && mark != '"' && mark != '/' && mark != '-';
}

static void
look_before (SoketCase *self)
{
  const SoketToken *tokens = self->phrase->tokens;
  guint start = self->one->start;

  while (self->tail > 0
         && (tokens[self->tail - 1].mark == '(' || tokens[self->tail - 1].mark == ':'))
    self->tail--;
  for (guint n = 0; n < G_N_ELEMENTS (self->near); n++)
    self->near[n] = n < self->tail ? tokens[self->tail - 1 - n].bit : SOKET_WORD_BIT_NONE;
  for (guint at = start; at > 0; at--) {
    const SoketToken *token = &tokens[at - 1];
    self->before[token->bit / 64] |= G_GUINT64_CONSTANT (1) << (token->bit % 64);
    if (token->mark == 0)
      continue;
    if (self->clause == 0 && ends_clause (token->mark))
      self->clause = at;
    if (token->mark == ':' && self->colon == 0 && start - at < LABEL_WORDS)
      self->colon = at;
  }
}

/* FALSE: none of the words of @site is before the expression. */
static inline gboolean
may_stand_before (const SoketCase *self, const SoketWordSite *site)
{
  guint64 some = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->before); i++)
    some |= self->before[i] & ~__atomic_load_n (&site->absent[i], __ATOMIC_RELAXED);
  return some != 0;
}

guint
soket_case_find_at (const SoketCase *self, guint from, guint to, const char *words,
                    SoketWordSite *site)
{
  int which;

  to = MIN (to, self->phrase->n_tokens);
  if (from >= to || (to <= self->one->start && !may_stand_before (self, site)))
    return SOKET_CASE_NOWHERE;
  const SoketToken *tokens = soket_case_token_at (self, 0);
  for (guint at = from; at < to; at++) {
    guint8 bit = tokens[at].bit;
    if ((__atomic_load_n (&site->absent[bit / 64], __ATOMIC_RELAXED) >> (bit % 64) & 1) != 0)
      continue;
    if (soket_tokens_compare (&tokens[at], self->phrase->n_tokens - at, words, site, &which) > 0)
      return at;
  }
  return SOKET_CASE_NOWHERE;
}

/* "Thời gian thực hiện: …", "- Thời hạn gửi báo cáo: …", "Đợt 1: …" */
gboolean
soket_case_is_labelled (const SoketCase *self)
{
  guint colon = self->colon;

  return colon > 0
         && soket_case_holds (self, colon > 10 ? colon - 10 : 0, colon,
                              "thời gian|thời hạn|hạn|tiến độ|lộ trình|hoàn thành|đợt|dự kiến|"
                              "vòng|lần|bước|kỳ hạn|đóng thầu|mở thầu");
}

void
soket_case_init (SoketCase *self, const SoketPhrase *phrase, const SoketFound *one,
                 const GArray *found)
{
  *self = (SoketCase){ .phrase = phrase, .one = one, .found = found, .tail = one->start };
  look_before (self);
}

gboolean
soket_case_follows_at (const SoketCase *self, const char *words, SoketWordSite *site)
{
  int which;

  for (guint n = 1; n <= 3 && n <= self->tail; n++) {
    SoketCursor cursor = soket_case_cursor_at (self, self->tail - n);
    if (soket_cursor_match (&cursor, words, site, &which) == (int) n)
      return TRUE;
  }
  return FALSE;
}

gboolean
soket_case_begins_sentence (const SoketCase *self)
{
  for (guint at = 0; at < self->one->start; at++) {
    const SoketToken *token = soket_case_token_at (self, at);
    if (token->fold == NULL || token->end - token->start == 1)
      continue;
    SoketCursor cursor = soket_case_cursor_at (self, at);
    if (soket_cursor_eat (&cursor, "tuy nhiên|riêng|do đó|vì vậy|trong đó") && cursor.at >= at)
      at = cursor.at - 1;
    else
      return FALSE;
  }
  return TRUE;
}

/* As soket_case_begins_sentence (), or behind a label or what was said before: "Tổ ba: Trong năm
 * 2024 đã …". */
gboolean
soket_case_begins_statement (const SoketCase *self)
{
  gunichar mark = soket_case_token_at (self, (gint64) self->one->start - 1)->mark;

  return mark == ':' || mark == ';' || soket_case_begins_sentence (self);
}

gboolean
soket_case_is_capital_at (const SoketCase *self, guint at)
{
  const SoketToken *token = soket_case_token_at (self, at);

  return token->fold != NULL
         && g_unichar_isupper (g_utf8_get_char (self->phrase->text + token->start));
}

/* Of a label: its value begins with the expression, but for words that weigh it: "Thời gian: dự
 * kiến …" */
gboolean
soket_case_begins_value (const SoketCase *self)
{
  guint at = self->one->start;

  for (; at > 0 && soket_case_token_at (self, at - 1)->mark != ':'; at--)
    if (!soket_case_sees (self, at - 1,
                          "dự|kiến|ngày|vào|là|trong|khoảng|xong|hoàn|thành|thực|hiện|buổi|lúc|hồi")
        && soket_case_token_at (self, at - 1)->mark == 0
        && soket_case_token_at (self, at - 1)->number < 0)
      return FALSE;
  return TRUE;
}

/* Nothing else stands in the sentence: the cell of a table, a line of its own. */
gboolean
soket_case_stands_alone (const SoketCase *self)
{
  for (guint at = 0; at < self->phrase->n_tokens; at++) {
    const SoketToken *token = soket_case_token_at (self, at);
    if (at >= self->one->start && at < self->one->end)
      continue;
    if (token->fold != NULL || token->number >= 0)
      return FALSE;
  }
  return TRUE;
}

/* "và", "hoặc" between it and a deadline before. */
gboolean
soket_case_is_joined (const SoketCase *self)
{
  if (self->found->len == 0)
    return FALSE;
  const SoketFound *last = &g_array_index (self->found, SoketFound, self->found->len - 1);
  guint at = last->end;
  while (at < self->one->start && soket_case_token_at (self, at)->mark != 0)
    at++;
  return soket_case_sees (self, at, "và|hoặc|hay") && at + 1 == self->one->start;
}

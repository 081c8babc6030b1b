/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-clause-private.h"

/* With whom, to whom, by which way: what a predicate says. */

/* "gửi báo cáo kết quả thực hiện nhiệm vụ năm 2022 về X": so many words may stand between. */
#define REACH 24

void
soket_clause_init (SoketClause *self)
{
  *self = (SoketClause){ .with = g_array_new (FALSE, FALSE, sizeof (SoketName)) };
}

void
soket_clause_clear (SoketClause *self)
{
  g_clear_pointer (&self->with, g_array_unref);
}

typedef struct {
  const SoketWords *words;
  guint from;
  guint to;
  guint due;
  SoketClause *clause;
  gboolean has_recipient;
  GArray *names; /* scratch */
} Reading;

/* The list of names at @at as one range; FALSE: none begins there. */
static gboolean
read_list (Reading *self, guint at, SoketRange *range)
{
  g_array_set_size (self->names, 0);
  guint end = soket_names_read (self->words, at, SOKET_NAMES_OBJECT, self->names);

  if (end == at || end > self->to)
    return FALSE;
  *range = (SoketRange){ at, end };
  return TRUE;
}

/* Small words between a verb and the one it is done to: "báo cáo ngay với X", "gửi đến X". */
static guint
skip_small (Reading *self, guint at)
{
  guint n;

  while ((n = soket_words_match_any (self->words, at,
                                     "ngay|kịp thời|kết quả|cho|về|đến|tới|lên|với|đề nghị|"
                                     "văn bản|cáo"))
         > 0)
    at += n;
  return at;
}

/* "… về X", "… đến X" within the clause. */
static gboolean
find_far (Reading *self, guint at, SoketRange *range)
{
  guint end = MIN (self->to, at + REACH);

  for (; at < end; at++) {
    const SoketWord *word = soket_words_peek (self->words, at);
    if (word->mark == ';' || word->mark == '.'
        || soket_words_match_any (self->words, at, "để|nhằm"))
      return FALSE;
    if (word->classes & SOKET_WORD_BESIDE)
      return FALSE;
    /* "về công tác …" names no body; "với" belongs to what stands before it. */
    if (word->classes & SOKET_WORD_TO && read_list (self, at + word->n, range))
      return TRUE;
  }
  return FALSE;
}

/* "gửi Sở A tổng hợp, báo cáo Ủy ban B": by way of A. */
static gboolean
passes_on (Reading *self, const SoketRange *first)
{
  return soket_words_match_any (self->words, first->to, "tổng hợp") > 0
         && (soket_words_peek (self->words, first->to + 2)->mark == ','
             || soket_words_match (self->words, first->to + 2, "báo cáo"));
}

/* The one before the deadline counts, else the first. */
static void
take_recipient (Reading *self, const SoketRange *range)
{
  SoketClause *clause = self->clause;
  gboolean is_dated = self->due < self->to;

  if (self->has_recipient && range->from == clause->recipient.from)
    return;
  if (self->has_recipient && passes_on (self, &clause->recipient)
      && clause->via.from == clause->via.to)
    clause->via = clause->recipient;
  else if (self->has_recipient && (!is_dated || range->from > self->due))
    return;
  else if (self->has_recipient)
    clause->via = (SoketRange){ 0, 0 };
  clause->recipient = *range;
  self->has_recipient = TRUE;
}

static guint
read_send (Reading *self, guint at, const SoketWord *word)
{
  SoketRange range;
  guint behind = skip_small (self, at + word->n);

  self->clause->sends = TRUE;
  if (read_list (self, behind, &range) || find_far (self, behind, &range)) {
    take_recipient (self, &range);
    return behind == range.from ? range.to : behind;
  }
  return at + word->n;
}

static guint
read_beside (Reading *self, guint at, const SoketWord *word)
{
  guint behind = at + word->n;

  behind += soket_words_match_any (self->words, behind, "với|cùng|cùng với|chặt chẽ với|chặt chẽ");
  guint n = self->clause->with->len;
  guint end = soket_names_read (self->words, behind, SOKET_NAMES_OBJECT, self->clause->with);
  if (end > self->to)
    g_array_set_size (self->clause->with, n);
  return MAX (MIN (end, self->to), at + word->n);
}

static guint
read_advise (Reading *self, guint at, const SoketWord *word)
{
  SoketRange range;
  guint behind = at + word->n;

  behind += soket_words_match_any (self->words, behind, "cho|giúp|với");
  if (!read_list (self, behind, &range))
    return at + word->n;
  if (self->clause->advises.from == self->clause->advises.to)
    self->clause->advises = range;
  /* "tham mưu X kế hoạch …": X receives it; "tham mưu X ban hành …": X acts on it. */
  const SoketWord *next = soket_words_peek (self->words, range.to);
  if (next->classes & SOKET_WORD_PAPER && !(next->classes & SOKET_WORD_ACT) && !self->has_recipient)
    take_recipient (self, &range);
  return range.to;
}

/* "(qua tổ giúp việc)": whoever stands alone in the brackets; no way of sending. */
static gboolean
read_bracket (Reading *self, guint at, SoketRange *range)
{
  guint from = at + soket_words_peek (self->words, at)->n, to = from;

  if (at == 0 || soket_words_peek (self->words, at - 1)->mark != '('
      || soket_words_peek (self->words, from)->digit
      || soket_words_match_any (self->words, from,
                                "đường|email|thư|hệ thống|phần mềm|địa chỉ|mạng|trục|zalo|"
                                "điện thoại|fax|cổng|ứng dụng|hộp|các|bản|văn bản"))
    return FALSE;
  while (to < from + 12 && soket_words_peek (self->words, to)->end > 0
         && (soket_words_peek (self->words, to)->mark == 0
             || soket_words_peek (self->words, to)->mark == '-'))
    to++;
  *range = (SoketRange){ from, to };
  gunichar mark = soket_words_peek (self->words, to)->mark;
  return to > from && to <= self->to && (mark == ')' || mark == ',');
}

static guint
read_through (Reading *self, guint at, const SoketWord *word)
{
  SoketRange range;

  if (!read_list (self, at + word->n, &range) && !read_bracket (self, at, &range))
    return at + word->n;
  if (self->clause->via.from == self->clause->via.to)
    self->clause->via = range;
  return range.to;
}

/* "Sở A chủ trì, Sở B phối hợp" */
static guint
read_partner (Reading *self, guint at)
{
  guint n = self->clause->with->len;
  guint end = soket_names_read (self->words, at, SOKET_NAMES_OBJECT, self->clause->with);

  if (end > at && end < self->to && soket_words_match (self->words, end, "phối hợp")
      && !soket_words_match (self->words, end, "phối hợp với"))
    return end;
  g_array_set_size (self->clause->with, n);
  return at;
}

/* "khi có yêu cầu", "nếu có vướng mắc" */
static void
read_condition (Reading *self, guint at)
{
  SoketRange *range = &self->clause->condition;
  guint to = at;

  if (range->to > range->from
      || !soket_words_match_any (self->words, at,
                                 "nếu|khi có|khi phát sinh|"
                                 "trường hợp"))
    return;
  while (to < self->to && soket_words_peek (self->words, to)->mark == 0)
    to++;
  *range = (SoketRange){ at, to };
}

static guint
read_word (Reading *self, guint at, const SoketWord *word)
{
  SoketClause *clause = self->clause;

  clause->is_meeting |= (word->classes & SOKET_WORD_MEETING) != 0;
  clause->watches |= (word->classes & SOKET_WORD_WATCH) != 0;
  if (word->classes & SOKET_WORD_MAKE)
    for (guint i = at; i < MIN (self->to, at + 8) && !clause->makes_paper; i++)
      clause->makes_paper = (soket_words_peek (self->words, i)->classes & SOKET_WORD_PAPER) != 0;
  if (word->classes & SOKET_WORD_BESIDE)
    return read_beside (self, at, word);
  if (word->classes & SOKET_WORD_ADVISE)
    return read_advise (self, at, word);
  if (word->classes & SOKET_WORD_SEND)
    return read_send (self, at, word);
  if (word->classes & SOKET_WORD_THROUGH)
    return read_through (self, at, word);
  return at + MAX (word->n, 1);
}

/* "để thống nhất, báo cáo X trong tháng 6": the purpose ends before what has a day. */
static gboolean
is_due_there (Reading *self, guint at, const SoketWord *word)
{
  SoketRange range;

  return word->classes & SOKET_WORD_SEND && at < self->due && self->due < self->to
         && soket_words_peek (self->words, at - 1)->mark == ','
         && read_list (self, skip_small (self, at + word->n), &range) && range.to <= self->due
         && self->due - range.to <= 5;
}

void
soket_clause_read (const SoketWords *words, guint from, guint to, guint due, SoketClause *clause)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
  Reading self = { words, from, to, due, clause, FALSE, names };
  gboolean is_purpose = FALSE;
  gboolean is_aside = FALSE;

  for (guint at = from; at < to;) {
    const SoketWord *word = soket_words_peek (words, at);
    guint next;
    clause->classes |= word->classes;
    if (word->mark == ';' || word->mark == '.' || at == due)
      is_purpose = FALSE;
    /* "để tổng hợp, báo cáo Y": what others will do with it */
    if (at > from && soket_words_match_any (words, at, "để|nhằm"))
      is_purpose = TRUE;
    /* "trước khi xin ý kiến Y": another step */
    if (word->mark == ',' || at == due)
      is_aside = FALSE;
    if (at > from && soket_words_match_any (words, at, "trước khi|sau khi|ngay sau khi"))
      is_aside = TRUE;
    if (is_purpose && is_due_there (&self, at, word))
      is_purpose = FALSE;
    read_condition (&self, at);
    if (word->mark == ',' && !is_purpose && (next = read_partner (&self, at + 1)) > at + 1) {
      at = next + soket_words_match (words, next, "phối hợp");
      continue;
    }
    at = (is_purpose || is_aside) && !(word->classes & SOKET_WORD_THROUGH)
             ? at + MAX (word->n, 1)
             : read_word (&self, at, word);
  }
}

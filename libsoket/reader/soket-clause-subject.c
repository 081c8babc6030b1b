/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-clause-private.h"

/* Where a clause ends, and who acts in it. */

/* So many commas or colons are passed on the way to a subject behind a frame ("Căn cứ …, các xã
 * …"). */
#define PLACES 16

void
soket_subject_init (SoketSubject *self)
{
  *self = (SoketSubject){ g_array_new (FALSE, FALSE, sizeof (SoketName)), 0, FALSE };
}

void
soket_subject_clear (SoketSubject *self)
{
  g_clear_pointer (&self->actors, g_array_unref);
}

/* "TP.", "Q.", "1.": the sentence goes on. */
static gboolean
is_short (const SoketWords *words, guint at)
{
  const SoketWord *word = soket_words_peek (words, at);

  return word->digit || (word->upper && word->end - word->start <= 2);
}

/* Behind the names at the head of a clause. */
static guint
skip_names (const SoketWords *words, guint at)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
  guint from = at;

  if (soket_words_peek (words, from)->classes & SOKET_WORD_COMMAND)
    from += soket_words_peek (words, from)->n;
  guint end = soket_names_read (words, from, SOKET_NAMES_ACTOR, names);
  return end > from ? end : at;
}

guint
soket_clause_find_end (const SoketWords *words, guint at, guint end, gboolean *is_sentence)
{
  guint start = at;

  /* "Đề nghị A; B thực hiện": the mark parts names, not clauses. */
  for (at = skip_names (words, at); at < end; at++) {
    const SoketWord *word = soket_words_peek (words, at);
    const SoketWord *next = soket_words_peek (words, at + 1);
    if (word->depth > 0)
      continue;
    if (word->mark == ';') {
      *is_sentence = FALSE;
      return at + 1;
    }
    if ((word->mark == '.' || word->mark == '!' || word->mark == 0x2026) && at > start
        && (next->upper || next->end == 0) && !is_short (words, at - 1)) {
      *is_sentence = TRUE;
      return at + 1;
    }
  }
  *is_sentence = TRUE;
  return end;
}

static guint
skip_bracket (const SoketWords *words, guint at, guint to)
{
  if (soket_words_peek (words, at)->mark != '(')
    return at;
  guint depth = soket_words_peek (words, at)->depth;
  for (guint i = at + 1; i < to && i < at + 60; i++) {
    const SoketWord *word = soket_words_peek (words, i);
    if (word->mark == ')' && word->depth == depth)
      return i + 1;
  }
  return at;
}

#define ORDERS                                                                                     \
  (SOKET_WORD_ACT | SOKET_WORD_MANNER | SOKET_WORD_SEND | SOKET_WORD_BESIDE | SOKET_WORD_ADVISE    \
   | SOKET_WORD_WATCH | SOKET_WORD_FRAME)

/* What stands behind names makes them the subject of an order. */
static gboolean
is_predicate (const SoketWords *words, guint at, guint to, gboolean is_command)
{
  const SoketWord *word = soket_words_peek (words, at);

  if (at >= to)
    return is_command;
  if (word->mark == ':') {
    word = soket_words_peek (words, at + 1);
    return at + 1 >= to ? is_command : (word->classes & (ORDERS & ~SOKET_WORD_FRAME)) != 0;
  }
  if (word->mark == ',')
    word = soket_words_peek (words, at + 1);
  if ((word->classes & SOKET_WORD_FACT) && !(word->classes & SOKET_WORD_ACT))
    return FALSE;
  return is_command || (word->classes & ORDERS) != 0;
}

/* "Cơ quan chủ trì", "đơn vị thực hiện": a kind and no body. */
static gboolean
is_bare (const SoketWords *words, const SoketName *name)
{
  const SoketWord *word = soket_words_peek (words, name->from);

  return name->to - name->from == word->n && (word->classes & SOKET_WORD_KIND) != 0
         && (word->classes & SOKET_WORD_ORGAN) == 0;
}

/* "định kỳ tổng hợp …", "đồng thời xây dựng …": a time, and then at once what is done. */
static gboolean
is_timed_order (const SoketWords *words, guint at)
{
  guint n = soket_words_match_any (words, at,
                                   "định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|"
                                   "hằng quý|hàng quý|hằng tuần|hàng tuần|hằng ngày|"
                                   "hàng ngày|đồng thời|ngoài ra|hưởng ứng|thực hiện");

  return n > 0 && (soket_words_peek (words, at + n)->classes & SOKET_WORD_ACT) != 0;
}

/* "Các chi bộ được kiểm tra xây dựng báo cáo": which of them, and then what they do. */
static guint
skip_passive (const SoketWords *words, guint at, guint to)
{
  guint n = soket_words_match (words, at, "được");
  const SoketWord *verb = soket_words_peek (words, at + n);

  if (n == 0 || soket_words_peek (words, at)->n > 1 || verb->end == 0
      || !(verb->classes & SOKET_WORD_ACT))
    return at;
  guint behind = at + n + verb->n;
  const SoketWord *next = soket_words_peek (words, behind);
  return behind < to && next->classes & ORDERS && !(next->classes & SOKET_WORD_FRAME) ? behind : at;
}

static gboolean
read_subject_at (const SoketWords *words, guint at, guint to, gboolean is_inner,
                 SoketSubject *subject)
{
  const SoketWord *word = soket_words_peek (words, at);
  gboolean is_command = FALSE;
  guint end;

  while (at < to && word->classes & SOKET_WORD_MANNER && !(word->classes & SOKET_WORD_ORGAN)
         && !soket_names_begin (words, at, SOKET_NAMES_ACTOR)
         && !(word->classes & SOKET_WORD_ACT)) {
    at += word->n;
    word = soket_words_peek (words, at);
  }
  if (word->classes & SOKET_WORD_COMMAND) {
    is_command = TRUE;
    at += word->n;
    at += soket_words_peek (words, at)->mark == ':' ? 1 : 0;
    /* "Giao trách nhiệm cho", "Đề nghị đối với" */
    at += soket_words_match_any (words, at, "cho|đối với|với");
  }
  g_array_set_size (subject->actors, 0);
  word = soket_words_peek (words, at);
  /* ", công chức, viên chức": the rest of a list, no subject */
  if (is_inner && !is_command && !word->upper
      && !(word->classes & (SOKET_WORD_ALL | SOKET_WORD_ORGAN)))
    return FALSE;
  end = soket_names_read (words, at, SOKET_NAMES_ACTOR, subject->actors);
  if (end == at || end > to)
    return FALSE;
  if (!is_command && is_bare (words, &g_array_index (subject->actors, SoketName, 0)))
    return FALSE;
  end = skip_passive (words, end, to);
  g_array_index (subject->actors, SoketName, subject->actors->len - 1).to = end;
  end = skip_bracket (words, end, to);
  if (!is_predicate (words, end, to, is_command))
    return FALSE;
  if (soket_words_peek (words, end)->mark != 0)
    end++;
  /* "Ủy ban A giao Sở B …": B acts. */
  if (soket_words_match_any (words, end, "giao|yêu cầu|đề nghị")
      && read_subject_at (words, end, to, is_inner, subject))
    return TRUE;
  subject->action = end;
  subject->is_command = is_command;
  return TRUE;
}

/* "Về đề nghị của tỉnh: giao Bộ A …": what stands before the colon is the matter. */
static gboolean
read_behind_colon (const SoketWords *words, guint from, guint to, SoketSubject *subject)
{
  for (guint at = from; at < to; at++) {
    const SoketWord *word = soket_words_peek (words, at);
    if (word->mark == ':' && word->depth == 0)
      return read_subject_at (words, at + 1, to, TRUE, subject);
  }
  return FALSE;
}

/* A clause that begins with what somebody does has no subject; one that begins with a time, a
 * ground or a condition has it behind a comma or a colon. */
gboolean
soket_clause_read_subject (const SoketWords *words, guint from, guint to, SoketSubject *subject)
{
  const SoketWord *first = soket_words_peek (words, from);
  guint n_places = 0;

  subject->is_command = FALSE;
  if (read_subject_at (words, from, to, FALSE, subject))
    return TRUE;
  gboolean is_frame = (first->classes & SOKET_WORD_FRAME) != 0 && !is_timed_order (words, from);
  if (!is_frame && first->classes & (SOKET_WORD_ACT | SOKET_WORD_MANNER)) {
    g_array_set_size (subject->actors, 0);
    return FALSE;
  }
  if (is_frame && read_behind_colon (words, from, to, subject))
    return TRUE;
  for (guint at = from; at < to && n_places < PLACES; at++) {
    const SoketWord *word = soket_words_peek (words, at);
    /* "nếu có khó khăn đề nghị các xã …" */
    if (is_frame && word->classes & SOKET_WORD_COMMAND
        && soket_words_match_any (words, at, "đề nghị|yêu cầu|giao")
        && read_subject_at (words, at, to, TRUE, subject))
      return TRUE;
    if (word->depth > 0 || (word->mark != ',' && word->mark != ':'))
      continue;
    n_places++;
    if ((is_frame || word->mark == ':') && read_subject_at (words, at + 1, to, TRUE, subject))
      return TRUE;
    if (soket_words_peek (words, at + 1)->classes & SOKET_WORD_COMMAND
        && read_subject_at (words, at + 1, to, TRUE, subject))
      return TRUE;
  }
  g_array_set_size (subject->actors, 0);
  return FALSE;
}

gboolean
soket_clause_is_order (const SoketWords *words, guint from, guint to)
{
  const SoketWord *first = soket_words_peek (words, from);
  const guint32 acts = SOKET_WORD_ACT | SOKET_WORD_BESIDE | SOKET_WORD_SEND | SOKET_WORD_ADVISE;

  if (first->classes & acts && !soket_words_match (words, from + first->n, "là"))
    return TRUE;
  if (first->classes & SOKET_WORD_MANNER && !(first->classes & SOKET_WORD_FRAME))
    return TRUE;
  if (!(first->classes & (SOKET_WORD_FRAME | SOKET_WORD_MANNER)))
    return FALSE;
  for (guint at = from + 1; at < to; at++) {
    const SoketWord *word = soket_words_peek (words, at);
    if (word->depth > 0 || (word->mark != ',' && word->mark != ':'))
      continue;
    const SoketWord *next = soket_words_peek (words, at + 1);
    if (next->classes & (acts | SOKET_WORD_MANNER)
        && !(next->classes & SOKET_WORD_NOUN && next->n == 1))
      return TRUE;
  }
  return FALSE;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* The number, letter or sign that a paragraph begins with. */

static gsize
skip_spaces (const char *text, gsize length, gsize at)
{
  while (at < length && text[at] == ' ')
    at++;
  return at;
}

static gboolean
set (SoketMarking *self, SoketMarker kind, const char *label, gsize label_length, gsize length)
{
  self->kind = kind;
  self->label = label;
  self->label_length = label_length;
  self->length = length;
  self->prefix = 0;
  return TRUE;
}

static gboolean
is_capital_at (const char *text, gsize length, gsize at)
{
  return at < length && g_unichar_isupper (g_utf8_get_char (text + at));
}

/* Behind a number and its sign comes a space, the end, or a word without a space. */
static gboolean
may_follow (const char *text, gsize length, gsize at)
{
  return at >= length || text[at] == ' ' || (guchar) text[at] >= 0x80
         || is_capital_at (text, length, at) || text[at] == '"' || text[at] == '(';
}

static gsize
count_digits (const char *text, gsize length, gsize at)
{
  gsize start = at;

  while (at < length && g_ascii_isdigit (text[at]))
    at++;
  return at - start;
}

/* "1.1", "2.1.3." of at most two digits each, or 0. */
static gsize
measure_decimal (const char *text, gsize length, guint *n_parts)
{
  gsize at = count_digits (text, length, 0);

  *n_parts = 1;
  if (at == 0 || at > 2)
    return 0;
  while (at + 1 < length && text[at] == '.' && g_ascii_isdigit (text[at + 1])) {
    gsize digits = count_digits (text, length, at + 1);

    if (digits > 2)
      return 0;
    at += 1 + digits;
    (*n_parts)++;
  }
  return *n_parts > 1 ? at : 0;
}

static gboolean
read_decimal (const char *text, gsize length, SoketMarking *self)
{
  guint n_parts;
  gsize at = measure_decimal (text, length, &n_parts);
  gsize end = at;

  if (at == 0)
    return FALSE;
  if (end < length && (text[end] == '.' || text[end] == ')' || text[end] == ':'))
    end++;
  else if (end + 1 < length && text[end] == '-' && text[end + 1] == ' ')
    end++;
  if (!may_follow (text, length, end))
    return FALSE;
  gsize next = skip_spaces (text, length, end);
  /* "1.5 triệu" is no section. */
  if (end == at && (next == end || !is_capital_at (text, length, next)))
    return FALSE;
  return set (self, SOKET_MARKER_DECIMAL, text, at, next);
}

static gboolean
read_number (const char *text, gsize length, SoketMarking *self)
{
  gsize at = count_digits (text, length, 0);

  if (at == 0 || at > 3)
    return read_decimal (text, length, self);
  if (at + 1 < length && text[at] == '.' && g_ascii_isdigit (text[at + 1]))
    return read_decimal (text, length, self);
  if (at >= length || strchr (".)/-", text[at]) == NULL)
    return FALSE;
  gsize end = at + 1;
  if (text[at] == '-' || text[at] == '/') {
    if (end >= length || text[end] != ' '
        || !is_capital_at (text, length, skip_spaces (text, length, end)))
      return FALSE;
  } else if (text[at] == '.' && end < length && text[end] == '-') {
    end++;
  }
  if (!may_follow (text, length, end))
    return FALSE;
  return set (self, SOKET_MARKER_NUMBER, text, at, skip_spaces (text, length, end));
}

static gboolean
read_roman (const char *text, gsize length, SoketMarking *self)
{
  gsize at = strspn (text, "IVX");

  if (at == 0 || at > 5 || at >= length || strchr (".-/):", text[at]) == NULL)
    return FALSE;
  gsize end = at + 1;
  if (end < length && text[at] == '.' && text[end] == '-')
    end++;
  /* "V/v" is the beginning of a title. */
  if (!may_follow (text, length, end) || (text[at] == '/' && end < length && text[end] != ' '))
    return FALSE;
  return set (self, SOKET_MARKER_ROMAN, text, at, skip_spaces (text, length, end));
}

/* "A. ", "B- " above the Roman numbers. */
static gboolean
read_capital (const char *text, gsize length, SoketMarking *self)
{
  if (length < 4 || text[0] < 'A' || text[0] > 'H' || strchr (".-/)", text[1]) == NULL
      || text[2] != ' ' || !is_capital_at (text, length, 3))
    return FALSE;
  return set (self, SOKET_MARKER_PART, text, 1, 3);
}

/* "a) ", "đ. ", "a1) " */
static gboolean
read_letter (const char *text, gsize length, SoketMarking *self)
{
  gsize at = g_str_has_prefix (text, "đ") ? strlen ("đ") : (g_ascii_islower (text[0]) ? 1 : 0);

  if (at == 0)
    return FALSE;
  at += MIN (count_digits (text, length, at), 2);
  if (at >= length || strchr (").", text[at]) == NULL)
    return FALSE;
  if (text[at] == '.' && (at + 1 >= length || text[at + 1] != ' '))
    return FALSE;
  return set (self, SOKET_MARKER_LETTER, text, at, skip_spaces (text, length, at + 1));
}

/* "(1) ", "(a) ", "(iv) " */
static gboolean
read_bracket (const char *text, gsize length, SoketMarking *self)
{
  gsize at = 1;

  while (at < length && at < 5 && (g_ascii_isdigit (text[at]) || g_ascii_islower (text[at])))
    at++;
  if (at == 1 || at >= length || text[at] != ')')
    return FALSE;
  gboolean is_number = count_digits (text, length, 1) == at - 1;
  if (!is_number && at > 2 && strspn (text + 1, "ivx") != at - 1)
    return FALSE;
  return set (self, SOKET_MARKER_BRACKET, text + 1, at - 1, skip_spaces (text, length, at + 1));
}

static gboolean
read_sign (const char *text, gsize length, SoketMarking *self)
{
  static const struct {
    const char *sign;
    SoketMarker kind;
    gboolean needs_space;
  } signs[] = {
    { "-", SOKET_MARKER_DASH, FALSE },   { "–", SOKET_MARKER_DASH, FALSE },
    { "—", SOKET_MARKER_DASH, FALSE },   { "−", SOKET_MARKER_DASH, FALSE },
    { "+", SOKET_MARKER_PLUS, FALSE },   { "•", SOKET_MARKER_BULLET, FALSE },
    { "*", SOKET_MARKER_BULLET, TRUE },  { "·", SOKET_MARKER_BULLET, FALSE },
    { "●", SOKET_MARKER_BULLET, FALSE }, { "○", SOKET_MARKER_BULLET, FALSE },
    { "▪", SOKET_MARKER_BULLET, FALSE }, { "■", SOKET_MARKER_BULLET, FALSE },
    { "◦", SOKET_MARKER_BULLET, FALSE }, { "❖", SOKET_MARKER_BULLET, FALSE },
    { "►", SOKET_MARKER_BULLET, FALSE }, { "", SOKET_MARKER_BULLET, FALSE },
    { "", SOKET_MARKER_BULLET, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    gsize size = strlen (signs[i].sign);

    if (length <= size || strncmp (text, signs[i].sign, size) != 0)
      continue;
    if (text[size] != ' '
        && (signs[i].needs_space || text[size] == text[0] || g_ascii_isdigit (text[size])))
      return FALSE;
    return set (self, signs[i].kind, NULL, 0, skip_spaces (text, length, size));
  }
  return FALSE;
}

static const char *const ordinals[]
    = { "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười" };

static const char *const digits[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

/* Behind "Phần", "Điều" …: a number of any spelling; the bytes up to its end. */
static gsize
read_label (const char *text, gsize length, gsize at, SoketMarking *self)
{
  gsize size = count_digits (text, length, at);

  self->label = text + at;
  if (size == 0)
    size = strspn (text + at, "IVX");
  if (size == 0 && at < length && text[at] >= 'A' && text[at] <= 'Z'
      && (at + 1 >= length || !g_ascii_isalpha (text[at + 1])))
    size = 1;
  self->label_length = size;
  if (size > 0)
    return at + size;
  gsize word
      = soket_text_begins_with (text + at, length - at, (const char *const[]){ "thứ", NULL });
  if (word == 0)
    return 0;
  at = skip_spaces (text, length, at + word);
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++) {
    const char *const one[] = { ordinals[i], NULL };
    word = soket_text_begins_with (text + at, length - at, one);
    if (word == 0)
      continue;
    self->label = digits[i];
    self->label_length = strlen (digits[i]);
    return at + word;
  }
  return 0;
}

static gboolean
read_word (const char *text, gsize length, SoketMarking *self)
{
  static const struct {
    const char *word[3];
    SoketMarker kind;
    char prefix;
  } words[] = {
    { { "điều" }, SOKET_MARKER_ARTICLE, 0 },
    { { "phần" }, SOKET_MARKER_PART, 'P' },
    { { "chương" }, SOKET_MARKER_PART, 'C' },
    { { "mục" }, SOKET_MARKER_PART, 'M' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize at = soket_text_begins_with (text, length, words[i].word);

    if (at == 0 || !is_capital_at (text, length, 0))
      continue;
    at = read_label (text, length, skip_spaces (text, length, at), self);
    if (at == 0)
      return FALSE;
    gsize end = at < length && strchr (".:-", text[at]) != NULL ? at + 1 : at;
    /* "Điều 5 của Luật" is a sentence; a line of its own or a sign makes it a heading. */
    if (end == at && at < length)
      return FALSE;
    self->kind = words[i].kind;
    self->prefix = words[i].prefix;
    self->length = skip_spaces (text, length, end);
    return TRUE;
  }
  return FALSE;
}

static gboolean
read_annex (const char *text, gsize length, SoketMarking *self)
{
  static const char *const words[] = { "phụ lục", NULL };
  gsize at = soket_text_begins_with (text, length, words);

  if (at == 0 || !soket_text_begins_annex (text, length))
    return FALSE;
  self->label = NULL;
  self->label_length = 0;
  gsize end = read_label (text, length, skip_spaces (text, length, at), self);
  if (end == 0)
    end = at;
  if (end < length && strchr (".:-", text[end]) != NULL)
    end++;
  self->kind = SOKET_MARKER_ANNEX;
  self->prefix = 0;
  self->length = skip_spaces (text, length, end);
  return TRUE;
}

gboolean
soket_marking_read (const char *text, gsize length, SoketMarking *marking)
{
  *marking = (SoketMarking){ .kind = SOKET_MARKER_NONE };
  if (length == 0)
    return FALSE;
  guchar first = (guchar) text[0];
  if (g_ascii_isdigit (first))
    return read_number (text, length, marking);
  if (first == '(')
    return read_bracket (text, length, marking);
  if (read_sign (text, length, marking))
    return TRUE;
  if (strchr ("IVX", first) != NULL && read_roman (text, length, marking))
    return TRUE;
  if (first >= 'A' && first <= 'H' && read_capital (text, length, marking))
    return TRUE;
  if (first == 'P' && read_annex (text, length, marking))
    return TRUE;
  if ((strchr ("PCM", first) != NULL || first == 0xC4) && read_word (text, length, marking))
    return TRUE;
  return read_letter (text, length, marking);
}

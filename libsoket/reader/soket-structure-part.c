/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* The parts of a document by their form: letterhead, title, basis, body, recipients, signature,
 * annexes. */

/* No line of a letterhead or of a signature is longer, in bytes. */
#define MAX_HEAD 180

static gboolean
is_strict (SoketMarker marker)
{
  return marker == SOKET_MARKER_PART || marker == SOKET_MARKER_ROMAN
         || marker == SOKET_MARKER_ARTICLE || marker == SOKET_MARKER_NUMBER
         || marker == SOKET_MARKER_DECIMAL;
}

static gboolean
is_address (const char *text, gsize length)
{
  static const char *const words[] = { "kính gửi", NULL };

  return soket_text_begins_with (text, length, words) > 0;
}

/* Lines of the head that are read for themselves: symbol, day, motto. */
static gboolean
is_head_line (const char *text, gsize length)
{
  static const char *const number[] = { "số", NULL };
  static const char *const day[] = { "ngày", NULL };

  if (length > MAX_HEAD)
    return FALSE;
  if (soket_text_begins_with (text, length, number) > 0 || soket_text_is_motto (text, length))
    return TRUE;
  const char *comma = memchr (text, ',', length);
  return comma != NULL && comma + 2 < text + length
         && soket_text_begins_with (comma + 2, (gsize) (text + length - comma - 2), day) > 0;
}

static SoketPart
open_text (SoketJoin *self, const char *text, gsize length, SoketMarker marker)
{
  SoketMarking marking = { .length = 0 };

  /* "- Căn cứ …;" */
  if (marker == SOKET_MARKER_DASH)
    soket_marking_read (text, length, &marking);
  gboolean basis = marking.length < length
                   && soket_text_begins_basis (text + marking.length, length - marking.length);
  if (marker != SOKET_MARKER_NONE && !(basis && marker == SOKET_MARKER_DASH))
    self->preamble = FALSE;
  if (self->preamble && basis) {
    self->part = SOKET_PART_BASIS;
    return SOKET_PART_BASIS;
  }
  self->part = SOKET_PART_BODY;
  return SOKET_PART_BODY;
}

static SoketPart
open_head (SoketJoin *self, const char *text, gsize length, SoketMarker marker)
{
  if (soket_text_begins_kind (text, length) > 0 && length <= 2 * MAX_HEAD) {
    self->titled = TRUE;
    self->part = SOKET_PART_TITLE;
    return SOKET_PART_TITLE;
  }
  if (is_address (text, length)) {
    self->addressed = TRUE;
    self->part = SOKET_PART_RECIPIENTS;
    return SOKET_PART_RECIPIENTS;
  }
  if (is_head_line (text, length))
    return SOKET_PART_HEAD;
  gboolean says = length > 40 && strchr (".:", text[length - 1]) != NULL
                  && !soket_text_is_capital (text, length);
  if (is_strict (marker) || says || length > MAX_HEAD || soket_text_begins_basis (text, length))
    return open_text (self, text, length, marker);
  return SOKET_PART_HEAD;
}

/* Who decides, between the title of a decision and its basis. */
static gboolean
is_authority (const SoketJoin *self, const char *text, gsize length)
{
  static const char *const words[] = { "ủy ban nhân dân",
                                       "uỷ ban nhân dân",
                                       "hội đồng nhân dân",
                                       "chính phủ",
                                       "ban thường vụ",
                                       "ban chấp hành",
                                       NULL };

  return self->n_blanks > 0 && soket_text_is_capital (text, length)
         && (soket_text_begins_role (text, length) || soket_text_begins_with (text, length, words));
}

static SoketPart
open_title (SoketJoin *self, const char *text, gsize length, SoketMarker marker)
{
  gboolean first
      = self->open->len > 0 && soket_text_begins_kind (self->open->str, self->open->len) > 0
        && soket_text_is_capital (self->open->str, self->open->len) && self->open->len <= 40;

  if (is_address (text, length) || (is_strict (marker) && marker != SOKET_MARKER_NONE))
    return open_head (self, text, length, marker);
  if (first && length <= 4 * MAX_HEAD)
    return SOKET_PART_TITLE;
  if (text[0] == '(' || is_authority (self, text, length))
    return SOKET_PART_TITLE;
  if (self->n_blanks <= 1 && soket_text_is_capital (text, length)
      && soket_text_is_capital (self->open->str, self->open->len))
    return SOKET_PART_TITLE;
  return open_text (self, text, length, marker);
}

static gboolean
is_signature (const SoketJoin *self, const char *text, gsize length)
{
  if (soket_text_begins_capacity (text, length))
    return TRUE;
  if (self->addressed || !soket_text_begins_role (text, length))
    return FALSE;
  if (self->ended || self->part == SOKET_PART_RECIPIENTS)
    return TRUE;
  /* A role alone, behind the end of a sentence. */
  return self->part == SOKET_PART_BODY && self->n_blanks > 0 && length <= 60
         && soket_text_ends_sentence (self->open->str, self->open->len);
}

static gboolean
is_annex (const SoketJoin *self, const char *text, gsize length)
{
  if (soket_text_begins_annex (text, length))
    return TRUE;
  return self->signed_off && soket_text_begins_kind (text, length) > 0;
}

static SoketPart
enter (SoketJoin *self, SoketPart part)
{
  self->part = part;
  self->addressed = FALSE;
  if (part == SOKET_PART_RECIPIENTS || part == SOKET_PART_SIGNATURE)
    self->signed_off = TRUE;
  return part;
}

static SoketPart
open_address (SoketJoin *self, const char *text, gsize length, SoketMarker marker)
{
  if (marker == SOKET_MARKER_DASH || marker == SOKET_MARKER_PLUS || marker == SOKET_MARKER_BULLET)
    return SOKET_PART_RECIPIENTS;
  if (soket_text_begins_small (text, length) || (length < 120 && text[length - 1] == ';'))
    return SOKET_PART_RECIPIENTS;
  self->addressed = FALSE;
  return open_text (self, text, length, marker);
}

/* Behind the last name a new text begins. */
static SoketPart
open_behind (SoketJoin *self, const char *text, gsize length, SoketMarker marker)
{
  gboolean listed = self->part == SOKET_PART_RECIPIENTS;

  if (length > MAX_HEAD && (!listed || marker == SOKET_MARKER_NONE))
    return enter (self, SOKET_PART_ANNEX);
  if (is_strict (marker) && marker != SOKET_MARKER_NUMBER)
    return enter (self, SOKET_PART_ANNEX);
  return self->part;
}

SoketPart
soket_join_open_cell (SoketJoin *self)
{
  self->preamble = FALSE;
  if (self->part != SOKET_PART_REST)
    self->part = self->signed_off ? SOKET_PART_ANNEX : SOKET_PART_BODY;
  return self->part;
}

SoketPart
soket_join_open_part (SoketJoin *self, const char *text, gsize length, SoketMarker marker)
{
  if (soket_text_begins_recipients (text, length))
    return enter (self, SOKET_PART_RECIPIENTS);
  switch (self->part) {
  case SOKET_PART_HEAD:
    return open_head (self, text, length, marker);
  case SOKET_PART_TITLE:
    return open_title (self, text, length, marker);
  case SOKET_PART_ANNEX:
  case SOKET_PART_REST:
    return self->part;
  default:
    break;
  }
  if (is_signature (self, text, length))
    return enter (self, SOKET_PART_SIGNATURE);
  if (is_annex (self, text, length))
    return enter (self, SOKET_PART_ANNEX);
  if (self->addressed)
    return open_address (self, text, length, marker);
  if (self->part == SOKET_PART_RECIPIENTS || self->part == SOKET_PART_SIGNATURE)
    return open_behind (self, text, length, marker);
  return open_text (self, text, length, marker);
}

static const char *
find_word_before (const char *text, const char *at)
{
  while (at > text && at[-1] == ' ')
    at--;
  while (at > text && at[-1] != ' ')
    at--;
  return at;
}

/* "hằng tháng", "cuối quý", "06 tháng": no number comes behind these; but "ngày 30 tháng". */
static gboolean
is_whole_time (const char *text, const char *tail)
{
  static const char *const every[]
      = { "hằng", "hàng", "mỗi", "từng", "cả", "nửa", "cuối", "đầu", "giữa", "một", "nhiều", NULL };
  static const char *const parts[] = { "ngày", "tháng", "quý", "mùng", NULL };
  const char *before = find_word_before (text, tail);

  if (before == tail)
    return FALSE;
  if (strspn (before, "0123456789") + 1 != (gsize) (tail - before))
    return soket_text_begins_with (before, (gsize) (tail - before), every) > 0;
  const char *unit = find_word_before (text, before);
  return soket_text_begins_with (unit, (gsize) (before - unit), parts) == 0;
}

/* The last word wants a number or a name behind it. */
static gboolean
is_unfinished (const GString *open)
{
  static const char *const times[] = { "ngày", "tháng", "năm", "quý", NULL };
  static const char *const words[]
      = { "số",  "ngày", "tháng", "năm", "khoản", "điểm",      "điều", "mục", "phụ lục", "quý",
          "của", "và",   "các",   "tại", "về",    "giai đoạn", "-",    "–",   ",",       "/" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize size = strlen (words[i]);

    if (open->len < size)
      continue;
    const char *tail = open->str + open->len - size;
    if (strcmp (tail, words[i]) == 0
        && (!g_unichar_isalpha (g_utf8_get_char (words[i])) || tail == open->str || tail[-1] == ' '
            || tail[-1] == '('))
      return soket_text_begins_with (tail, size, times) == 0 || !is_whole_time (open->str, tail);
  }
  return FALSE;
}

/* "giai đoạn 2026" and "- 2030 phấn đấu" on the next line */
static gboolean
is_range (const SoketJoin *self, SoketMarker marker)
{
  const char *text = self->line.text->str;

  if (marker != SOKET_MARKER_DASH || !g_ascii_isdigit (self->open->str[self->open->len - 1]))
    return FALSE;
  text += strcspn (text, " ");
  return g_ascii_isdigit (text[strspn (text, " ")]);
}

static gboolean
marker_is_false (const SoketJoin *self, SoketMarker marker)
{
  if (self->n_blanks > 0 || self->open->len == 0)
    return FALSE;
  if (is_range (self, marker))
    return TRUE;
  return (marker == SOKET_MARKER_NUMBER || marker == SOKET_MARKER_ARTICLE
          || marker == SOKET_MARKER_DECIMAL)
         && is_unfinished (self->open) && self->open->str[self->open->len - 1] != ','
         && self->open->str[self->open->len - 1] != '-';
}

static gboolean
head_continues (const SoketJoin *self, gboolean small)
{
  const GString *text = self->line.text;

  if (self->n_blanks > 0)
    return FALSE;
  if (self->emphasis || is_unfinished (self->open))
    return TRUE;
  if (is_head_line (text->str, text->len) || is_address (text->str, text->len)
      || text->len > MAX_HEAD || soket_text_begins_basis (text->str, text->len))
    return FALSE;
  if (small)
    return TRUE;
  /* "V/v" goes on; the bodies above each have a line of their own. */
  return !soket_text_is_capital (self->open->str, self->open->len)
         && !is_head_line (self->open->str, self->open->len)
         && !soket_text_is_capital (text->str, text->len);
}

static gboolean
title_continues (const SoketJoin *self, gboolean small)
{
  const GString *text = self->line.text;
  gsize kind = soket_text_begins_kind (self->open->str, self->open->len);

  if (kind == self->open->len)
    return FALSE;
  if (small && self->n_blanks <= 4)
    return TRUE;
  if (self->n_blanks > 0 || text->str[0] == '(')
    return FALSE;
  if (self->emphasis)
    return TRUE;
  gboolean capital = soket_text_is_capital (self->open->str, self->open->len);
  if (capital != soket_text_is_capital (text->str, text->len))
    return FALSE;
  return !soket_text_begins_basis (text->str, text->len) || !self->separated;
}

static gboolean
signature_continues (const SoketJoin *self)
{
  const GString *text = self->line.text;

  if (self->n_blanks > 0)
    return FALSE;
  if (soket_text_begins_role (text->str, text->len)
      || soket_text_begins_capacity (text->str, text->len))
    return g_str_has_suffix (self->open->str, ",") || is_unfinished (self->open);
  return soket_text_is_capital (text->str, text->len)
         && soket_text_is_capital (self->open->str, self->open->len);
}

/* A full line could not have taken the next word. */
static gboolean
is_full (const SoketJoin *self)
{
  gsize word = strcspn (self->line.text->str, " ");

  return self->last_chars + 1 + g_utf8_strlen (self->line.text->str, (gssize) word) > self->width;
}

static gboolean
body_continues (const SoketJoin *self, gboolean small)
{
  const GString *open = self->open;
  gboolean ends = soket_text_ends_sentence (open->str, open->len);
  gboolean ends_heading = soket_text_is_capital (open->str, open->len)
                          && !soket_text_is_capital (self->line.text->str, self->line.text->len);

  if (self->mark > 0)
    return self->n_blanks <= 1;
  if (self->n_blanks > 0)
    return small && !ends && !ends_heading && self->n_blanks <= 4;
  if (g_str_has_suffix (open->str, "./."))
    return FALSE;
  if (self->emphasis || small)
    return TRUE;
  /* Behind the last basis, whose comma ends a line: who issues the document. */
  if (self->block.part == SOKET_PART_BASIS && !self->wrapped && g_str_has_suffix (open->str, ",")
      && soket_text_begins_body (self->line.text->str, self->line.text->len) > 0)
    return FALSE;
  if (is_unfinished (open))
    return TRUE;
  if (self->table != 0 && !ends)
    return TRUE;
  if (!self->wrapped || ends_heading)
    return FALSE;
  if (ends)
    return is_full (self);
  return self->separated || self->last_chars * 5 >= self->width * 3;
}

gboolean
soket_join_continues (SoketJoin *self, const SoketLine *like, SoketMarker marker)
{
  const GString *text = self->line.text;

  if (self->is_whole || (like->flags & SOKET_LINE_WHOLE) != 0 || self->line.heading > 0)
    return FALSE;
  if (marker != SOKET_MARKER_NONE && !marker_is_false (self, marker))
    return FALSE;
  if (soket_text_begins_recipients (text->str, text->len))
    return FALSE;
  gboolean small = soket_text_begins_small (text->str, text->len);
  switch (self->block.part) {
  case SOKET_PART_HEAD:
    return head_continues (self, small);
  case SOKET_PART_TITLE:
    return title_continues (self, small);
  case SOKET_PART_SIGNATURE:
    return signature_continues (self);
  default:
    break;
  }
  if (soket_text_begins_capacity (text->str, text->len)
      || (self->part != SOKET_PART_BODY && soket_text_begins_role (text->str, text->len)))
    return FALSE;
  return body_continues (self, small);
}

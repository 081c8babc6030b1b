/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* A line without the marks of Markdown, whose every byte still knows where it stood. */

/* Finding a column counts code points from the last anchor: none is further away. */
#define ANCHOR_STEP 512

typedef struct {
  SoketCleanLine *out;
  const SoketPiecePlace *place;
  const char *at;
  const char *end;
  guint32 column;  /* of the character at .at */
  guint32 expects; /* offset that the last anchor gives the next byte */
  const char *space;
  guint32 space_column;
} Cleaner;

void
soket_clean_line_init (SoketCleanLine *self)
{
  self->text = g_string_new (NULL);
  self->anchors = g_array_new (FALSE, FALSE, sizeof (SoketAnchor));
}

void
soket_clean_line_clear (SoketCleanLine *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->anchors);
}

/* Bytes of a space of any kind at @at, or 0. */
static gsize
measure_space (const char *at, const char *end)
{
  const guchar *p = (const guchar *) at;

  if (*p == ' ' || (*p >= '\t' && *p <= '\r'))
    return 1;
  if (*p < 0xC2)
    return 0;
  gunichar c = g_utf8_get_char (at);
  if (c == 0xA0 || c == 0x3000 || c == 0x202F || (c >= 0x2000 && c <= 0x200A))
    return (gsize) (g_utf8_next_char (at) - at);
  if (*p == '&' && end - at >= 6 && strncmp (at, "&nbsp;", 6) == 0)
    return 6;
  return 0;
}

/* Bytes of what is no letter of the text: a sign of zero width, a break of HTML. */
static gsize
measure_nothing (const char *at, const char *end)
{
  static const char *const breaks[] = { "<br>", "<br/>", "<br />", "&nbsp;" };

  if (*at == '<' || *at == '&') {
    for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
      if ((gsize) (end - at) >= strlen (breaks[i])
          && g_ascii_strncasecmp (at, breaks[i], strlen (breaks[i])) == 0)
        return strlen (breaks[i]);
    return 0;
  }
  if ((guchar) *at < 0xC2)
    return 0;
  gunichar c = g_utf8_get_char (at);
  return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060
             ? (gsize) (g_utf8_next_char (at) - at)
             : 0;
}

static void
add_anchor (Cleaner *self, const char *from, guint32 column)
{
  guint32 offset = self->place->offset + (guint32) (from - self->place->text);
  SoketAnchor anchor = { (guint32) self->out->text->len, self->place->line, offset, column };
  const SoketAnchor *last
      = self->out->anchors->len > 0
            ? &g_array_index (self->out->anchors, SoketAnchor, self->out->anchors->len - 1)
            : NULL;

  if (last == NULL || offset != self->expects || anchor.at - last->at >= ANCHOR_STEP)
    g_array_append_val (self->out->anchors, anchor);
  self->expects = offset;
}

/* What stands for itself: no space, no sign of Markdown or HTML, and none of the code points that
 * begin with the same byte as those of a space or of nothing. */
static inline gboolean
is_plain (guchar byte)
{
  if (byte < 0x80)
    return byte > ' ' && byte != '*' && byte != '\\' && byte != '<' && byte != '&';
  return byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF;
}

/* Finding a column counts from an anchor, and there is none within. */
#define LONGEST_RUN 256

/* How many bytes are copied as they are: words with one space between. */
static gsize
measure_run (const Cleaner *self)
{
  const char *end = MIN (self->end, self->at + LONGEST_RUN);
  const char *at = self->at;

  while (at < end
         && (is_plain ((guchar) *at)
             || (*at == ' ' && at > self->at && at + 1 < end && is_plain ((guchar) at[1]))))
    at++;
  while (at > self->at && at < self->end && ((guchar) *at & 0xC0) == 0x80)
    at--;
  return (gsize) (at - self->at);
}

/* @length bytes: one character, or a run of them. */
static void
copy (Cleaner *self, gsize length)
{
  if (self->space != NULL && self->out->text->len > 0) {
    add_anchor (self, self->space, self->space_column);
    g_string_append_c (self->out->text, ' ');
    self->expects++;
  }
  self->space = NULL;
  add_anchor (self, self->at, self->column);
  g_string_append_len (self->out->text, self->at, (gssize) length);
  self->expects += (guint32) length;
  self->column += (guint32) soket_text_count (self->at, length);
  self->at += length;
}

static void
note_space (Cleaner *self)
{
  if (self->space != NULL)
    return;
  self->space = self->at;
  self->space_column = self->column;
}

static void
pass (Cleaner *self, gsize length)
{
  self->column += (guint32) soket_text_count (self->at, length);
  self->at += length;
}

static gboolean
is_bullet (const Cleaner *self, gsize run)
{
  return run == 1 && self->out->text->len == 0 && self->out->n_marks == 0
         && self->at + 1 < self->end && self->at[1] == ' '
         && memchr (self->at + 1, '*', (gsize) (self->end - self->at - 1)) == NULL;
}

/* Signs of emphasis; four are an end and a beginning, between which a line end was lost. */
static void
take_stars (Cleaner *self)
{
  gsize run = 0;

  while (self->at + run < self->end && self->at[run] == '*')
    run++;
  if (is_bullet (self, run)) {
    copy (self, 1);
    return;
  }
  if (run >= 4)
    note_space (self);
  else
    self->out->n_marks++;
  pass (self, run);
}

/* "## " and "> " at the beginning */
static void
take_beginning (Cleaner *self)
{
  gsize run = 0;

  while (self->at < self->end && measure_space (self->at, self->end) > 0)
    pass (self, measure_space (self->at, self->end));
  while (self->at < self->end && *self->at == '>')
    pass (self, 1);
  while (self->at < self->end && *self->at == ' ')
    pass (self, 1);
  while (self->at + run < self->end && run < 7 && self->at[run] == '#')
    run++;
  if (run == 0 || run > 6 || self->at + run >= self->end || self->at[run] != ' ')
    return;
  self->out->heading = (guint8) run;
  pass (self, run);
}

static gboolean
is_all_bold (const Cleaner *self)
{
  const char *at = self->place->text;
  const char *end = self->end;

  while (at < end && *at == ' ')
    at++;
  while (end > at && end[-1] == ' ')
    end--;
  return end - at > 4 && strncmp (at, "**", 2) == 0 && strncmp (end - 2, "**", 2) == 0;
}

void
soket_clean_line_read (SoketCleanLine *self, const SoketPiecePlace *place)
{
  Cleaner cleaner = {
    .out = self,
    .place = place,
    .at = place->text,
    .end = place->text + place->length,
    .column = place->column,
  };

  g_string_truncate (self->text, 0);
  g_array_set_size (self->anchors, 0);
  self->n_marks = 0;
  self->heading = 0;
  self->is_bold = is_all_bold (&cleaner);
  take_beginning (&cleaner);
  while (cleaner.at < cleaner.end) {
    gsize run = measure_run (&cleaner);
    if (run > 0) {
      copy (&cleaner, run);
      continue;
    }
    gsize length = measure_space (cleaner.at, cleaner.end);
    if (length == 0)
      length = measure_nothing (cleaner.at, cleaner.end);
    if (length > 0) {
      note_space (&cleaner);
      pass (&cleaner, length);
    } else if (*cleaner.at == '*') {
      take_stars (&cleaner);
    } else if (*cleaner.at == '\\' && cleaner.at + 1 < cleaner.end
               && g_ascii_ispunct (cleaner.at[1])) {
      pass (&cleaner, 1);
      copy (&cleaner, 1);
    } else {
      copy (&cleaner, (gsize) (g_utf8_next_char (cleaner.at) - cleaner.at));
    }
  }
  self->n_chars = cleaner.column - place->column;
}

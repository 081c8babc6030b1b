/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-plain-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* Lines of a table. The text was found to be UTF-8. */

typedef struct {
  SoketPlainChunk *chunk;
  const SoketPlainForm *form;
  gsize start;  /* of the line */
  guint n_ends; /* of its fields that were met */
  gsize ends[SOKET_PLAIN_MAX_COLUMNS];
  SoketPlainPiece pieces[SOKET_EVENT_N_FIELDS];
  SoketEventField fields[SOKET_EVENT_N_FIELDS]; /* that have a column */
  guint n_fields;
} Reader;

static void
reader_init (Reader *self, SoketPlainChunk *chunk, const SoketPlainForm *form)
{
  memset (self, 0, sizeof *self);
  self->chunk = chunk;
  self->form = form;
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    if (form->columns[i] >= 0)
      self->fields[self->n_fields++] = (SoketEventField) i;
}

/* What the reader of single lines would cut off, or compose, is for it. */
static gboolean
is_sound (const char *at, const char *end, char separator, gboolean *ascii)
{
  *ascii = TRUE;
  for (const char *byte = at; byte < end; byte++) {
    if (((guchar) *byte < 0x20 && *byte != separator) || *byte == '"' || *byte == 0x7f)
      return FALSE;
    /* NBSP, and control characters */
    if ((guchar) *byte == 0xC2 && byte + 1 < end && (guchar) byte[1] <= 0xA0)
      return FALSE;
    if ((guchar) *byte >= 0x80)
      *ascii = FALSE;
  }
  return *ascii || soket_text_is_normalized (at, end - at);
}

/* The pieces of a line whose last field ends at the last of the ends. FALSE: blanks are to be cut
 * off. */
static inline gboolean
cut_line (Reader *self, guint32 *there)
{
  const char *text = self->chunk->text;

  *there = 0;
  for (guint i = 0; i < self->n_fields; i++) {
    SoketEventField field = self->fields[i];
    int column = self->form->columns[field];
    gsize begin = column == 0 ? self->start : self->ends[column - 1] + 1;
    gsize length = self->ends[column] - begin;

    self->pieces[field] = (SoketPlainPiece){ text + begin, (guint32) length };
    if (length == 0)
      continue;
    if (text[begin] == ' ' || text[begin + length - 1] == ' ')
      return FALSE;
    *there |= 1u << field;
  }
  return TRUE;
}

/* @at: its line feed; @odd: there is something in the line that may not be. FALSE when there is no
 * room for more. */
static gboolean
end_line (Reader *self, gsize at, gboolean odd)
{
  const char *text = self->chunk->text;
  gboolean ascii = TRUE;
  guint32 there;

  if (!soket_plain_chunk_add (self->chunk, self->start, at + 1))
    return FALSE;
  if (self->n_ends != self->form->n_columns)
    return TRUE;
  if (odd) {
    if (at > self->start && text[at - 1] == '\r')
      self->ends[self->n_ends - 1]--;
    if (!is_sound (text + self->start, text + self->ends[self->n_ends - 1], self->form->separator,
                   &ascii))
      return TRUE;
  }
  if (cut_line (self, &there))
    soket_plain_chunk_fill (self->chunk, self->form, self->pieces, there, ascii);
  return TRUE;
}

/* @odd: whether there was something odd in the line before this block; then, after it. */
static inline gboolean
read_block (Reader *self, gsize at, SoketPlainMasks masks, gboolean *odd)
{
  for (; masks.ends != 0; masks.ends &= masks.ends - 1) {
    guint64 bit = masks.ends & -masks.ends;
    gsize end = at + (gsize) __builtin_ctzll (bit);

    if (self->n_ends < SOKET_PLAIN_MAX_COLUMNS)
      self->ends[self->n_ends] = end;
    self->n_ends++;
    if ((masks.line_ends & bit) == 0)
      continue;
    if (!end_line (self, end, *odd || (masks.odd & (bit - 1)) != 0))
      return FALSE;
    masks.odd &= ~(bit - 1);
    *odd = FALSE;
    self->start = end + 1;
    self->n_ends = 0;
  }
  *odd |= masks.odd != 0;
  return TRUE;
}

void
soket_plain_read_csv (SoketPlainChunk *chunk, const SoketPlainForm *form)
{
  Reader reader;
  gboolean odd = FALSE;
  gsize at = 0;

  reader_init (&reader, chunk, form);
  for (; at + 64 <= chunk->length; at += 64)
    if (!read_block (&reader, at, soket_plain_scan (chunk->text + at, form->separator), &odd))
      return;

  char rest[64];
  memset (rest, 'x', sizeof rest);
  memcpy (rest, chunk->text + at, chunk->length - at);
  read_block (&reader, at, soket_plain_scan (rest, form->separator), &odd);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-plain-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "ledger/soket-bytes-private.h"

/* Lines of objects of texts. Who writes a file writes each line in the same way: what stands
 * between the texts of one line is what is looked for in the next. */

#define MAX_BETWEEN 64

typedef struct {
  char words[MAX_BETWEEN]; /* {"id":" or ","kind":" in front of a text, "} behind the last one */
  guint length;
  SoketEventField field;
} Between;

typedef struct {
  SoketPlainChunk *chunk;
  const SoketPlainForm *form;
  Between betweens[SOKET_EVENT_N_FIELDS + 1];
  guint n_texts;
  SoketPlainPiece pieces[SOKET_EVENT_N_FIELDS];
} Reader;

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
    at++;
  return at;
}

/* Behind @byte, with blanks around it; NULL when something else stands there. */
static const char *
skip_byte (const char *at, const char *end, char byte)
{
  at = skip_blanks (at, end);
  return at < end && *at == byte ? skip_blanks (at + 1, end) : NULL;
}

static gboolean
set_between (Between *self, const char *from, const char *to)
{
  self->length = (guint) (to - from);
  if (to - from > MAX_BETWEEN)
    return FALSE;
  memcpy (self->words, from, self->length);
  return TRUE;
}

/* The field that a key of @length bytes names; -1 for none, and for one that is no text. */
static int
find_field (const char *key, gsize length)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    if (strlen (soket_event_fields[i].name) == length
        && memcmp (soket_event_fields[i].name, key, length) == 0)
      return soket_event_fields[i].type != SOKET_EVENT_TYPE_CONTENT ? i : -1;
  return -1;
}

/* The key at *@at: *@at is behind the quote that opens its text then. -1: nothing plain. */
static int
read_key (const char **at, const char *end)
{
  gboolean high;
  const char *stop = **at == '"' ? soket_plain_find_quote (*at + 1, end, &high) : NULL;
  int field = stop != NULL ? find_field (*at + 1, (gsize) (stop - *at - 1)) : -1;

  *at = stop != NULL ? skip_byte (stop + 1, end, ':') : NULL;
  if (*at == NULL || *at == end || **at != '"')
    return -1;
  (*at)++;
  return field;
}

/* How the line is written, if it is plain; @end is at its line feed. */
static gboolean
learn (Reader *self, const char *start, const char *end)
{
  const char *from = start, *at = skip_byte (start, end, '{');
  guint32 seen = 0;

  self->n_texts = 0;
  while (at != NULL && at < end) {
    gboolean high;
    int field = read_key (&at, end);

    if (field < 0 || (seen & 1u << field) != 0)
      break;
    seen |= 1u << field;
    Between *between = &self->betweens[self->n_texts++];
    between->field = (SoketEventField) field;
    from = set_between (between, from, at) ? soket_plain_find_quote (at, end, &high) : NULL;
    if (from == NULL)
      break;
    at = skip_byte (from + 1, end, '}');
    if (at == end)
      return set_between (&self->betweens[self->n_texts], from, end);
    at = skip_byte (from + 1, end, ',');
  }
  self->n_texts = 0;
  return FALSE;
}

static inline const char *
skip_between (const Between *self, const char *at, const char *end)
{
  return end - at >= self->length && soket_bytes_equal (at, self->words, self->length)
             ? at + self->length
             : NULL;
}

/* Whether the line at @at is written as the last one was; *@end is at its line feed then. */
static inline gboolean
cut_line (Reader *self, const char *at, const char **end, guint32 *there, gboolean *ascii)
{
  *there = 0;
  *ascii = TRUE;
  if (self->n_texts == 0)
    return FALSE;
  for (guint i = 0; i < self->n_texts; i++) {
    gboolean high;
    const char *start = skip_between (&self->betweens[i], at, *end);

    at = start != NULL ? soket_plain_find_quote (start, *end, &high) : NULL;
    if (at == NULL || (high && !soket_text_is_plain (start, (gsize) (at - start))))
      return FALSE;
    self->pieces[self->betweens[i].field] = (SoketPlainPiece){ start, (guint32) (at - start) };
    if (at > start)
      *there |= 1u << self->betweens[i].field;
    *ascii &= !high;
  }
  at = skip_between (&self->betweens[self->n_texts], at, *end);
  if (at == NULL || at == *end || *at != '\n')
    return FALSE;
  *end = at;
  return TRUE;
}

/* What an earlier line had and this one has not. */
static void
forget_pieces (Reader *self, guint32 there)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    if ((there & 1u << i) == 0)
      self->pieces[i].length = 0;
}

/* *@end: of the chunk; then, the line feed of the line, NULL when it has none. */
static gboolean
read_line (Reader *self, const char *at, const char **end)
{
  const char *stop = *end;
  guint32 there;
  gboolean ascii, is_cut = cut_line (self, at, &stop, &there, &ascii);

  if (!is_cut) {
    stop = memchr (at, '\n', (gsize) (*end - at));
    *end = stop;
    if (stop == NULL)
      return FALSE;
    stop++;
    is_cut = learn (self, at, stop - 1) && cut_line (self, at, &stop, &there, &ascii);
    forget_pieces (self, there);
  } else {
    *end = stop;
  }
  if (!soket_plain_chunk_add (self->chunk, (gsize) (at - self->chunk->text),
                              (gsize) (*end + 1 - self->chunk->text)))
    return FALSE;
  if (is_cut)
    soket_plain_chunk_fill (self->chunk, self->form, self->pieces, there, ascii);
  return TRUE;
}

void
soket_plain_read_ndjson (SoketPlainChunk *chunk, const SoketPlainForm *form)
{
  Reader reader = { .chunk = chunk, .form = form };
  const char *end = chunk->text + chunk->length;

  for (const char *at = chunk->text; at < end;) {
    const char *stop = end;

    if (!read_line (&reader, at, &stop))
      return;
    at = stop + 1;
  }
}

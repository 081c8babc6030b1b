/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-plain-private.h"

#include <string.h>

/* Chunks that are read or wait to be taken. */
#define N_CHUNKS 8
/* Lines that are taken together. */
#define MAX_RUN 128

/* A chunk with its lines stays in the second level of the cache. */
const SoketPlainSettings soket_plain_settings = {
  .chunk = 128 * 1024, .least = 32 * 1024, .a_unit = 8, .threaded = 1024 * 1024, .n_threads = 1
};

typedef struct {
  SoketPlainChunk *chunk;
  gboolean is_read;
} Place;

struct _SoketPlainFeed {
  SoketPlainForm form;
  const char *text;
  gsize length;
  gsize chunk_size;
  GThread **threads;
  guint n_threads;
  GMutex lock; /* of what follows */
  GCond changed;
  Place places[N_CHUNKS]; /* the nth chunk has place n % N_CHUNKS */
  gsize offset;           /* where the next chunk begins */
  guint64 n_begun;
  guint64 n_taken;
  gboolean stops;

  /* of who takes */
  SoketPlainChunk *chunk;
  guint nth; /* line from which on is looked */
};

/* Where the chunk ends that begins at @self->offset: behind a line feed. */
static gsize
find_end (SoketPlainFeed *self)
{
  gsize least = self->offset + self->chunk_size;
  const char *stop = NULL;

  if (least < self->length)
    stop = memchr (self->text + least, '\n', self->length - least);
  return stop != NULL ? (gsize) (stop + 1 - self->text) : self->length;
}

/* With the lock. The next chunk, to be read by the caller; NULL when none can be begun now. */
static Place *
begin_chunk (SoketPlainFeed *self)
{
  Place *place = &self->places[self->n_begun % N_CHUNKS];
  gsize end;

  if (self->stops || self->offset == self->length || self->n_begun - self->n_taken == N_CHUNKS)
    return NULL;
  if (place->chunk == NULL)
    place->chunk = soket_plain_chunk_new ();
  end = find_end (self);
  place->is_read = FALSE;
  place->chunk->text = self->text + self->offset;
  place->chunk->offset = self->offset;
  place->chunk->length = end - self->offset;
  self->offset = end;
  self->n_begun++;
  return place;
}

/* With the lock, which it lets go of meanwhile. */
static void
read_chunk (SoketPlainFeed *self, Place *place)
{
  g_mutex_unlock (&self->lock);
  soket_plain_chunk_read (place->chunk, &self->form);
  g_mutex_lock (&self->lock);
  place->is_read = TRUE;
  g_cond_broadcast (&self->changed);
}

static gpointer
read_ahead (gpointer data)
{
  SoketPlainFeed *self = data;

  g_mutex_lock (&self->lock);
  while (!self->stops && self->offset < self->length) {
    Place *place = begin_chunk (self);

    if (place != NULL)
      read_chunk (self, place);
    else
      g_cond_wait (&self->changed, &self->lock);
  }
  g_mutex_unlock (&self->lock);
  return NULL;
}

/* Without a thread, where none can be had, it is read when it is asked for. */
static void
start_threads (SoketPlainFeed *self, guint n)
{
  self->threads = g_new0 (GThread *, n);
  while (self->n_threads < n) {
    GThread *thread = g_thread_try_new ("soket-read", read_ahead, self, NULL);

    if (thread == NULL)
      break;
    self->threads[self->n_threads++] = thread;
  }
}

SoketPlainFeed *
soket_plain_feed_new (const SoketPlainForm *form, const char *text, gsize length,
                      const SoketPlainSettings *settings)
{
  SoketPlainFeed *self = g_new0 (SoketPlainFeed, 1);
  guint n_idle = g_get_num_processors () - 1;

  self->form = *form;
  self->text = text;
  self->length = length;
  self->chunk_size = settings->chunk;
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  if (length >= settings->threaded)
    start_threads (self, settings->threaded > 0 ? MIN (settings->n_threads, n_idle)
                                                : settings->n_threads);
  return self;
}

void
soket_plain_feed_free (SoketPlainFeed *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->lock);
  self->stops = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < self->n_threads; i++)
    g_thread_join (self->threads[i]);
  for (guint i = 0; i < N_CHUNKS; i++)
    soket_plain_chunk_free (self->places[i].chunk);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self->threads);
  g_free (self);
}

/* Who waits for a chunk reads it, or another one, rather than wait. */
static gboolean
next_chunk (SoketPlainFeed *self)
{
  Place *place;

  g_mutex_lock (&self->lock);
  if (self->chunk != NULL) {
    self->n_taken++;
    g_cond_broadcast (&self->changed);
  }
  place = &self->places[self->n_taken % N_CHUNKS];
  while ((self->n_taken == self->n_begun && self->offset < self->length)
         || (self->n_taken < self->n_begun && !place->is_read)) {
    Place *other = begin_chunk (self);

    if (other != NULL)
      read_chunk (self, other);
    else
      g_cond_wait (&self->changed, &self->lock);
  }
  self->chunk = self->n_taken < self->n_begun ? place->chunk : NULL;
  self->nth = 0;
  g_mutex_unlock (&self->lock);
  return self->chunk != NULL;
}

SoketPlainChunk *
soket_plain_feed_seek (SoketPlainFeed *self, gsize offset, guint *first, guint *n)
{
  const SoketPlainLine *lines;
  SoketPlainChunk *chunk;
  guint end;

  while (self->chunk == NULL || offset >= self->chunk->offset + self->chunk->length)
    if (offset >= self->length || !next_chunk (self))
      return NULL;

  chunk = self->chunk;
  lines = chunk->lines;
  while (self->nth < chunk->n_lines && chunk->offset + lines[self->nth].start < offset)
    self->nth++;
  for (end = self->nth; end < MIN (chunk->n_lines, self->nth + MAX_RUN); end++)
    if (lines[end].place == SOKET_PLAIN_NONE)
      break;
  if (end == self->nth || chunk->offset + lines[self->nth].start != offset)
    return NULL;
  *first = self->nth;
  *n = end - self->nth;
  return chunk;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "cli.h"

#include <stdio.h>

struct _CliProgress {
  char *what;
  GThread *thread;
  GMutex mutex;
  GCond cond;
  gboolean ended; /* under mutex */
};

/* The work itself is one call of the library, so the time is watched from beside it. */
static gpointer
watch (gpointer data)
{
  CliProgress *self = data;
  gint64 begun = g_get_monotonic_time ();
  gint64 next = begun + G_TIME_SPAN_SECOND;

  g_mutex_lock (&self->mutex);
  while (!self->ended) {
    if (g_cond_wait_until (&self->cond, &self->mutex, next) || g_get_monotonic_time () < next)
      continue;
    fprintf (stderr, "soket: %s… %d s\n", self->what, (int) ((next - begun) / G_TIME_SPAN_SECOND));
    next += G_TIME_SPAN_SECOND;
  }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

CliProgress *
cli_progress_begin (const char *what)
{
  CliProgress *self = g_new0 (CliProgress, 1);

  self->what = g_strdup (what);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("progress", watch, self);
  return self;
}

void
cli_progress_end (CliProgress *self)
{
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self->what);
  g_free (self);
}

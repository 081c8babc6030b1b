/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* The scanner on texts in memory, as a service calls it that reads plan after plan: no start of a
 * process, no file and no JSON, but each mention is taken and asked what it says. Prints for each
 * file named what a line takes, in nanoseconds: "FIRST BEST", the first time that the process reads
 * it and the best of its rounds. */
#include <soket.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define N_ROUNDS 15
/* Lines of a plan: what one call reads. */
#define PLAN_LINES 300

static gsize
scan (GBytes *text)
{
  g_autoptr (GListModel) mentions = soket_scan_text (text, NULL, SOKET_SCAN_FLAGS_NONE, NULL);
  gsize sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    g_autofree char *means = soket_deadline_to_string (soket_mention_get_deadline (mention));
    sum += soket_mention_get_line (mention) + strlen (soket_mention_get_text (mention))
           + strlen (means);
  }
  return sum;
}

static gint64
processor_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The text by plans, of GBytes; *@lines: all of them. */
static GPtrArray *
cut_plans (GBytes *text, gsize *lines)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  const char *end = data + length;
  const char *start = data;

  *lines = 0;
  for (const char *at = data; (at = memchr (at, '\n', (gsize) (end - at))) != NULL;) {
    at++;
    (*lines)++;
    if (*lines % PLAN_LINES != 0 && at < end)
      continue;
    g_ptr_array_add (plans,
                     g_bytes_new_from_bytes (text, (gsize) (start - data), (gsize) (at - start)));
    start = at;
    if (at == end)
      break;
  }
  return plans;
}

static gboolean
measure (const char *path)
{
  char *data;
  gsize length;
  gsize lines;
  gint64 first = 0;
  gint64 best = G_MAXINT64;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return FALSE;
  g_autoptr (GBytes) text = g_bytes_new_take (data, length);
  g_autoptr (GPtrArray) plans = cut_plans (text, &lines);
  gsize sum = 0;
  for (int i = 0; i < N_ROUNDS; i++) {
    gint64 begin = processor_ns ();
    for (guint plan = 0; plan < plans->len; plan++)
      sum += scan (plans->pdata[plan]);
    gint64 taken = processor_ns () - begin;
    first = i == 0 ? taken : first;
    best = MIN (best, taken);
  }
  printf ("%.1f %.1f\n", (double) first / (double) lines, (double) best / (double) lines);
  return sum > 0 && lines > 0;
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (!measure (argv[i]))
      return 1;
  return 0;
}

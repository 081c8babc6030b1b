/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

char *
soket_paragraph_cut (const SoketParagraph *self, SoketRange range)
{
  return soket_names_cut (self->words, range.from, range.to);
}

const SoketActors *
soket_actors_new (SoketDuties *self, const SoketParagraph *paragraph, const GArray *names)
{
  SoketActors *actors;

  if (names->len == 0)
    return NULL;
  actors = g_new0 (SoketActors, 1);
  actors->ids = g_ptr_array_new ();
  actors->paragraph = paragraph;
  for (guint i = 0; i < names->len; i++) {
    const SoketName *one = &g_array_index (names, SoketName, i);
    g_autofree char *name = soket_names_cut (paragraph->words, one->from, one->to);
    const char *id = soket_bodies_add (self->reading->bodies, name);
    if (id != NULL && !g_ptr_array_find (actors->ids, id, NULL))
      g_ptr_array_add (actors->ids, (gpointer) id);
    actors->range.to = one->to;
  }
  actors->range.from = g_array_index (names, SoketName, 0).from;
  g_ptr_array_add (self->actors, actors);
  return actors->ids->len > 0 ? actors : NULL;
}

/* "3. Giao Sở Y tế:", "Trách nhiệm của Sở Y tế" */
static guint
skip_lead (const SoketWords *words, guint at)
{
  const SoketWord *word = soket_words_peek (words, at);

  if (word->classes & SOKET_WORD_COMMAND)
    at += word->n;
  at += soket_words_match_any (words, at,
                               "trách nhiệm của|nhiệm vụ của|trách nhiệm|đối với|"
                               "về phía|của");
  return at + soket_words_match_any (words, at, "cho|của|đối với");
}

const SoketActors *
soket_actors_read_title (SoketDuties *self, const SoketParagraph *paragraph, guint from,
                         gboolean whole)
{
  const SoketWords *words = paragraph->words;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
  guint at = soket_names_read (words, skip_lead (words, from), SOKET_NAMES_TITLE, names);

  if (names->len == 0)
    return NULL;
  while (soket_words_peek (words, at)->depth > 0)
    at++;
  for (; soket_words_peek (words, at)->mark != 0; at++)
    ;
  if (whole && at < words->words->len)
    return NULL;
  return soket_actors_new (self, paragraph, names);
}

gboolean
soket_actors_equal (const SoketActors *a, const SoketActors *b)
{
  if (a == NULL || b == NULL || a->ids->len != b->ids->len)
    return a == b;
  for (guint i = 0; i < a->ids->len; i++)
    if (a->ids->pdata[i] != b->ids->pdata[i])
      return FALSE;
  return TRUE;
}

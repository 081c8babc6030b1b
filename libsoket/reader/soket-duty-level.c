/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* Levels: "Cấp cơ sở hoàn thành trước ngày …". They are milestones, no tasks. */

/* From below: the Constitution's units of local government, and the Party's levels. */
static const struct {
  guint weight;
  const char *words;
} places[] = {
  { 1, "thôn|tổ dân phố|khu phố|ấp|bản|chi bộ" },
  { 2, "cơ sở|xã|phường|thị trấn|đặc khu" },
  { 3, "huyện|quận|thị xã" },
  { 4, "tỉnh|thành phố" },
  { 5, "trung ương|quốc gia" },
};

static guint
find_weight (const SoketWords *words, guint at)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (soket_words_match_any (words, at, places[i].words))
      return places[i].weight;
  return 0;
}

/* "cấp" and its place at the word: the word behind; 0: none. *@place: the first word of the place.
 */
static guint
eat_level (const SoketWords *words, guint at, guint *place)
{
  if (!soket_words_match (words, at, "cấp"))
    return 0;
  *place = at + 1;
  if (find_weight (words, *place) == 0)
    return 0;
  guint n = soket_words_match_any (words, *place,
                                   "tổ dân phố|khu phố|chi bộ|cơ sở|thị trấn|đặc khu|"
                                   "thị xã|thành phố|trung ương|quốc gia");
  return *place + MAX (n, 1);
}

static SoketRung *
find_rung (SoketDuties *self, const char *name)
{
  for (guint i = 0; i < self->rungs->len; i++) {
    SoketRung *rung = self->rungs->pdata[i];
    if (g_str_equal (rung->name, name))
      return rung;
  }
  return NULL;
}

static char *
fold_range (const SoketWords *words, guint from, guint to)
{
  g_autofree char *text = soket_names_cut (words, from, to);

  return soket_text_fold (text);
}

static void
add_rung (SoketDuties *self, const SoketParagraph *paragraph, guint at, guint place, guint end,
          const SoketDated *dated)
{
  const SoketWords *words = paragraph->words;
  g_autofree char *name = soket_names_cut (words, at, end);
  g_autofree char *notation = soket_deadline_to_string (dated->deadline);
  g_autofree char *pointer = g_strdup_printf ("/levels/%u", self->rungs->len);
  g_autofree char *path = g_strconcat (pointer, "/deadline", NULL);
  SoketRung *rung = g_new0 (SoketRung, 1);

  rung->level = soket_record_add (&soket_plan_table, self->reading->plan, "levels");
  rung->id = soket_text_slug (name, 40);
  rung->name = fold_range (words, place, end);
  rung->weight = find_weight (words, place);
  rung->bodies = g_ptr_array_new ();
  g_ptr_array_add (self->rungs, rung);
  soket_record_put (&soket_level_table, rung->level, "id", rung->id);
  soket_record_put (&soket_level_table, rung->level, "name", name);
  soket_record_put (&soket_level_table, rung->level, "deadline", notation);
  soket_reading_mark (self->reading, pointer, paragraph->block, 0, paragraph->block->length);
  soket_reading_mark (self->reading, path, paragraph->block, dated->start, dated->end);
}

gboolean
soket_level_read (SoketDuties *self, const SoketParagraph *paragraph)
{
  const SoketWords *words = paragraph->words;
  guint at = soket_words_match_any (words, 0, "ở|tại|đối với");
  guint place;
  guint end = eat_level (words, at, &place);

  if (end == 0)
    return FALSE;
  const SoketDated *dated = soket_when_choose (paragraph, 0, paragraph->block->length);
  const SoketWord *next = soket_words_peek (words, end);
  if (dated == NULL || soket_dated_get_strength (dated) < 4
      || (next->mark != ':' && next->mark != ',' && next->mark != '-'
          && !(next->classes & (SOKET_WORD_ACT | SOKET_WORD_STOP))))
    return FALSE;
  g_autofree char *name = fold_range (words, place, end);
  if (find_rung (self, name) != NULL)
    return FALSE;
  add_rung (self, paragraph, at, place, end, dated);
  return TRUE;
}

/* The body belongs to the level whose place its name has, else to the lowest. */
static void
add_subject (SoketDuties *self, const char *id, const char *fold)
{
  SoketRung *best = NULL;

  for (guint i = 0; i < self->rungs->len; i++) {
    SoketRung *rung = self->rungs->pdata[i];
    if (strstr (fold, rung->name) != NULL) {
      best = rung;
      break;
    }
    if (best == NULL || rung->weight < best->weight)
      best = rung;
  }
  if (best != NULL && !g_ptr_array_find (best->bodies, id, NULL))
    g_ptr_array_add (best->bodies, (gpointer) id);
}

void
soket_level_read_subject (SoketDuties *self, const SoketParagraph *paragraph)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));

  soket_names_read (paragraph->words, 0, SOKET_NAMES_TITLE, names);
  for (guint i = 0; i < names->len; i++) {
    const SoketName *one = &g_array_index (names, SoketName, i);
    g_autofree char *name = soket_names_cut (paragraph->words, one->from, one->to);
    const char *id = soket_bodies_add (self->reading->bodies, name);
    if (id != NULL)
      g_hash_table_insert (self->subjects, (gpointer) id, soket_text_fold (name));
  }
}

/* The levels may stand behind the tasks: what a task says of a level is kept until the end. */
void
soket_level_lend (SoketDuties *self, const SoketDuty *duty, gpointer task)
{
  const SoketWords *words = duty->paragraph->words;
  SoketTasked tasked = { task, NULL, duty->leads };

  for (guint at = duty->from; at < duty->to && tasked.place == NULL; at++) {
    guint place;
    guint end = eat_level (words, at, &place);
    if (end > 0)
      tasked.place = fold_range (words, place, end);
  }
  g_array_append_val (self->tasks, tasked);
}

static SoketRung *
find_by_lead (SoketDuties *self, const SoketActors *leads)
{
  if (leads == NULL || leads->ids->len != 1)
    return NULL;
  for (guint i = 0; i < self->rungs->len; i++) {
    SoketRung *rung = self->rungs->pdata[i];
    if (g_ptr_array_find (rung->bodies, leads->ids->pdata[0], NULL))
      return rung;
  }
  return NULL;
}

static guint
get_rank (SoketDuties *self, const SoketRung *rung)
{
  guint rank = 1;

  for (guint i = 0; i < self->rungs->len; i++)
    rank += ((const SoketRung *) self->rungs->pdata[i])->weight < rung->weight;
  return rank;
}

/* The level under it. */
static SoketRung *
find_below (SoketDuties *self, const SoketRung *rung)
{
  SoketRung *below = NULL;

  for (guint i = 0; i < self->rungs->len; i++) {
    SoketRung *one = self->rungs->pdata[i];
    if (one->weight < rung->weight && (below == NULL || one->weight > below->weight))
      below = one;
  }
  return below;
}

static void
put_level (SoketDuties *self, const SoketTasked *tasked)
{
  SoketRung *rung = tasked->place != NULL ? find_rung (self, tasked->place) : NULL;

  if (rung == NULL)
    rung = find_by_lead (self, tasked->leads);
  if (rung == NULL)
    return;
  soket_record_put (&soket_task_table, tasked->task, "level", rung->id);
  SoketRung *below = find_below (self, rung);
  if (self->is_upward && below != NULL)
    soket_record_put (&soket_task_table, tasked->task, "after", below->id);
}

void
soket_level_finish (SoketDuties *self)
{
  GHashTableIter iter;
  gpointer id, fold;

  if (self->rungs->len == 0)
    return;
  g_hash_table_iter_init (&iter, self->subjects);
  while (g_hash_table_iter_next (&iter, &id, &fold))
    add_subject (self, id, fold);
  for (guint i = 0; i < self->rungs->len; i++) {
    SoketRung *rung = self->rungs->pdata[i];
    soket_record_put_number (&soket_level_table, rung->level, "rank", get_rank (self, rung));
    for (guint k = 0; k < rung->bodies->len; k++)
      soket_record_put (&soket_level_table, rung->level, "subjects", rung->bodies->pdata[k]);
  }
  for (guint i = 0; i < self->tasks->len; i++)
    put_level (self, &g_array_index (self->tasks, SoketTasked, i));
}

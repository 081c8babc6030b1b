/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

/* Bodies that each have a day of their own: "Phòng A trước ngày …, Phòng B trước ngày …", in one
 * sentence or as a list below it. */

static gboolean
is_joint (const SoketWords *words, guint at)
{
  gunichar mark = soket_words_peek (words, at)->mark;

  return mark == ',' || mark == ';' || mark == ')' || soket_words_match (words, at, "và") > 0;
}

/* Bodies at @at and the day right behind them; the word behind it, 0: they are none. */
static guint
read_unit (const SoketParagraph *paragraph, guint at, SoketUnitDay *unit)
{
  const SoketWords *words = paragraph->words;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
  guint end;

  if (!soket_names_begin (words, at, SOKET_NAMES_ACTOR))
    return 0;
  end = soket_names_read (words, at, SOKET_NAMES_ACTOR, names);
  if (names->len != 1)
    return 0;
  unit->name = g_array_index (names, SoketName, 0);
  unit->paragraph = paragraph;
  if (soket_words_peek (words, end)->mark == ':' || soket_words_peek (words, end)->mark == '(')
    end++;
  for (guint i = 0; i < paragraph->dates->len; i++) {
    unit->dated = &g_array_index (paragraph->dates, SoketDated, i);
    if (soket_words_find (words, unit->dated->start) == end
        && soket_dated_get_strength (unit->dated) >= SOKET_STRENGTH_BINDING)
      return soket_words_find (words, unit->dated->end);
  }
  return 0;
}

/* Where a name may begin that has a day of its own: at the beginning or behind a colon or bracket.
 */
static gboolean
may_begin (const SoketWords *words, guint at, guint from)
{
  gunichar mark = at > from ? soket_words_peek (words, at - 1)->mark : ':';

  return mark == ':' || mark == '(';
}

SoketRange
soket_unit_days_find (const SoketParagraph *paragraph, guint from, guint to, GArray *units)
{
  const SoketWords *words = paragraph->words;
  SoketUnitDay unit;

  for (guint at = from; at < to && paragraph->dates->len >= 2; at++) {
    guint behind = may_begin (words, at, from) ? read_unit (paragraph, at, &unit) : 0;
    guint end = behind;

    while (behind > 0 && behind <= to) {
      g_array_append_val (units, unit);
      end = behind;
      while (behind < to && is_joint (words, behind))
        behind++;
      behind = read_unit (paragraph, behind, &unit);
    }
    if (units->len >= 2)
      return (SoketRange){ at, end };
    g_array_set_size (units, 0);
  }
  return (SoketRange){ 0, 0 };
}

gboolean
soket_unit_days_list (const SoketDuties *self, const SoketParagraph *above, GArray *units)
{
  if (!above->block->ends_in_colon)
    return FALSE;
  for (guint i = above->index + 1; i < (guint) above->block->next; i++) {
    const SoketParagraph *one = self->paragraphs->pdata[i];
    SoketUnitDay unit;
    guint behind = one->words != NULL && one->block->table == 0 ? read_unit (one, 0, &unit) : 0;

    if (behind == 0)
      return FALSE;
    while (soket_words_peek (one->words, behind)->mark != 0)
      behind++;
    if (behind < one->words->words->len)
      return FALSE;
    g_array_append_val (units, unit);
  }
  return units->len >= 2;
}

void
soket_unit_days_put (SoketDuties *self, const SoketDuty *duty, gpointer task, const char *pointer)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (SoketUnitDay));
  const SoketTable *table = soket_table_inner (&soket_task_table, "deadlines");

  soket_unit_days_find (duty->paragraph, duty->from, duty->to, units);
  if (units->len == 0 && !soket_unit_days_list (self, duty->paragraph, units))
    return;
  for (guint i = 0; i < units->len; i++) {
    const SoketUnitDay *unit = &g_array_index (units, SoketUnitDay, i);
    const SoketParagraph *paragraph = unit->paragraph;
    g_autofree char *name = soket_names_cut (paragraph->words, unit->name.from, unit->name.to);
    g_autofree char *notation = soket_deadline_to_string (unit->dated->deadline);
    g_autofree char *place = g_strdup_printf ("%s/deadlines/%u", pointer, i);
    gpointer record = soket_record_add (&soket_task_table, task, "deadlines");

    soket_record_put (table, record, "for", soket_bodies_add (self->reading->bodies, name));
    soket_record_put (table, record, "deadline", notation);
    soket_reading_mark (self->reading, place, paragraph->block,
                        soket_words_peek (paragraph->words, unit->name.from)->start,
                        unit->dated->end);
  }
}

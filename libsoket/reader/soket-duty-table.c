/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

/* A schedule: each row is a task, its columns say who, with whom, by when. */

static const SoketParagraph *
get_paragraph (SoketDuties *self, guint index)
{
  return self->paragraphs->pdata[index];
}

static void
read_cell (SoketDuties *self, const SoketParagraph *cell, SoketScope *row, SoketDuty *duty)
{
  const SoketStructure *structure = self->reading->structure;
  const SoketActors **actors = NULL;

  switch (soket_structure_get_column (structure, cell->block)) {
  case SOKET_COLUMN_TASK:
    if (duty->paragraph == NULL)
      *duty = (SoketDuty){ .paragraph = cell, .to = cell->words->words->len };
    break;
  case SOKET_COLUMN_LEAD:
    actors = &row->leads;
    break;
  case SOKET_COLUMN_WITH:
    actors = &row->with;
    break;
  case SOKET_COLUMN_DEADLINE:
    row->when = (SoketWhen){ cell, soket_when_choose (cell, 0, cell->block->length) };
    break;
  case SOKET_COLUMN_PRODUCT:
    row->product = cell;
    break;
  default:
    break;
  }
  if (actors != NULL)
    *actors = soket_actors_read_title (self, cell, 0, FALSE);
}

static void
put_row (SoketDuties *self, SoketDuty *duty, SoketScope *row)
{
  if (duty->paragraph == NULL || duty->to == 0)
    return;
  if (row->leads == NULL && row->when.dated == NULL)
    return;
  duty->leads = row->leads;
  duty->when = (SoketWhen){ duty->paragraph, soket_when_choose (duty->paragraph, 0,
                                                                duty->paragraph->block->length) };
  if (row->when.dated != NULL)
    duty->when = row->when;
  soket_duty_put (self, duty, row);
}

guint
soket_table_read (SoketDuties *self, guint index)
{
  guint table = get_paragraph (self, index)->block->table;
  guint first = soket_structure_get_first_row (self->reading->structure, table);
  const SoketScope *outer = &self->scopes[index];
  SoketScope row = *outer;
  SoketDuty duty = { 0 };
  guint current = 0;

  for (; index < self->paragraphs->len; index++) {
    const SoketParagraph *cell = get_paragraph (self, index);
    if (cell->block->table != table)
      break;
    if (cell->words == NULL || cell->block->row < first)
      continue;
    if (cell->block->row != current) {
      put_row (self, &duty, &row);
      row = *outer;
      duty = (SoketDuty){ 0 };
      current = cell->block->row;
    }
    read_cell (self, cell, &row, &duty);
  }
  put_row (self, &duty, &row);
  return index;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

/* Of which block a label speaks, and what it says of it. */

static SoketParagraph *
get_paragraph (SoketDuties *self, guint index)
{
  return self->paragraphs->pdata[index];
}

static gboolean
has_label (SoketDuties *self, guint index)
{
  guint end = (guint) get_paragraph (self, index)->block->next;

  for (guint i = index + 1; i < end; i++)
    if (get_paragraph (self, i)->words != NULL
        && get_paragraph (self, i)->label != SOKET_LABEL_NONE)
      return TRUE;
  return FALSE;
}

/* The item before a block of a list; G_MAXUINT: it is the first. */
static guint
find_sibling (SoketDuties *self, guint index)
{
  const SoketBlock *block = get_paragraph (self, index)->block;
  gint32 at = (gint32) index - 1;

  while (at > block->parent && get_paragraph (self, (guint) at)->block->parent != block->parent)
    at = get_paragraph (self, (guint) at)->block->parent;
  if (at <= block->parent || get_paragraph (self, (guint) at)->block->marker != block->marker)
    return G_MAXUINT;
  return (guint) at;
}

/* Labels behind the last item of a list, where no item before has any, speak of the whole list. */
static gboolean
closes_list (SoketDuties *self, guint index)
{
  SoketMarker marker = get_paragraph (self, index)->block->marker;
  guint before;

  if (marker != SOKET_MARKER_BRACKET && marker != SOKET_MARKER_DASH && marker != SOKET_MARKER_PLUS
      && marker != SOKET_MARKER_LETTER && marker != SOKET_MARKER_DECIMAL)
    return FALSE;
  before = find_sibling (self, index);
  return before != G_MAXUINT && get_paragraph (self, before)->words != NULL
         && get_paragraph (self, before)->label == SOKET_LABEL_NONE && !has_label (self, before);
}

/* The block whose work a label speaks of: what it stands under, or the paragraph before it. */
static guint
find_owner (SoketDuties *self, guint index)
{
  const SoketBlock *block = get_paragraph (self, index)->block;
  gint32 parent = block->parent;

  while (parent >= 0 && get_paragraph (self, (guint) parent)->words != NULL
         && get_paragraph (self, (guint) parent)->label != SOKET_LABEL_NONE
         && get_paragraph (self, (guint) parent)->label != SOKET_LABEL_CONTENT)
    parent = soket_structure_peek (self->reading->structure, (guint) parent)->parent;
  if (parent >= 0 && get_paragraph (self, (guint) parent)->words != NULL
      && get_paragraph (self, (guint) parent)->label == SOKET_LABEL_NONE
      && closes_list (self, (guint) parent))
    parent = get_paragraph (self, (guint) parent)->block->parent;
  return parent >= 0 ? (guint) parent : G_MAXUINT;
}

/* "Cơ quan thực hiện: Bộ A rà soát …; các tỉnh rà soát …" */
gboolean
soket_label_is_sentence (const SoketParagraph *label)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
  guint end = soket_names_read (label->words, label->value, SOKET_NAMES_ACTOR, names);

  const SoketWord *verb = soket_words_peek (label->words, end);
  gunichar mark = soket_words_peek (label->words, end + MAX (verb->n, 1))->mark;
  /* A verb alone is the end of a name: "Phòng Điện nước vận hành". */
  return names->len > 0 && (verb->classes & SOKET_WORD_ACT) != 0
         && end + verb->n < label->words->words->len && mark != ',' && mark != ';';
}

static void
take_label (SoketDuties *self, SoketParagraph *label)
{
  guint owner = find_owner (self, label->index);
  gboolean has_value = label->value < label->words->words->len;
  SoketScope *said;

  if (owner == G_MAXUINT || label->block->table > 0)
    return;
  /* "2. Thời gian thi: …" beside other numbers tells of the event, not when each is done. */
  if (label->label == SOKET_LABEL_TIME
      && (label->block->marker == SOKET_MARKER_NUMBER
          || label->block->marker == SOKET_MARKER_ROMAN))
    return;
  said = &self->labels[owner];
  if (label->label == SOKET_LABEL_TIME && soket_phases_put (self, label, NULL) > 1)
    said->phases = label;
  else if (label->label == SOKET_LABEL_TIME && said->when.dated == NULL)
    said->when = (SoketWhen){ label, soket_when_choose (label, 0, label->block->length) };
  else if (label->label == SOKET_LABEL_PRODUCT && has_value)
    said->product = label;
  else if (!has_value)
    return;
  else if (label->label == SOKET_LABEL_LEAD && !soket_label_is_sentence (label))
    said->leads = soket_actors_read_title (self, label, label->value, FALSE);
  else if (label->label == SOKET_LABEL_WITH)
    said->with = soket_actors_read_title (self, label, label->value, FALSE);
  else if (label->label == SOKET_LABEL_FOLLOW)
    said->followers = soket_actors_read_title (self, label, label->value, FALSE);
}

/* Labels say what holds for the whole section, and stand at its end. */
void
soket_duties_take_labels (SoketDuties *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++) {
    SoketParagraph *paragraph = get_paragraph (self, i);
    if (paragraph->words != NULL && paragraph->label != SOKET_LABEL_NONE)
      take_label (self, paragraph);
  }
}

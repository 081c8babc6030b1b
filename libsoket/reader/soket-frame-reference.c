/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-symbol-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* The documents that a text names: each once, with the day that stands behind its symbol. */

typedef struct {
  SoketNamedDocument named;
  const SoketBlock *block;
  char *key;
  gboolean is_basis;
  guint same; /* the next with the same key; 0: none */
} Reference;

typedef struct {
  SoketReading *reading;
  GArray *references; /* of Reference; the first is nobody's */
  GHashTable *first;  /* key: place of the first */
  char *own;          /* key of the document itself */
  gboolean numbered;  /* the first section has begun */
} Reader;

static void
clear_reference (gpointer data)
{
  Reference *self = data;

  soket_named_document_clear (&self->named);
  g_free (self->key);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The parts in any order: a repeat turns them round ("16/KH-BTT-MTTQ", "16/KH-MTTQ-BTT"). */
static char *
dup_key (const char *symbol)
{
  g_autofree char *folded = soket_text_fold (symbol);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  char *start = folded;

  for (char *at = folded;; at++) {
    if (*at != '/' && *at != '-' && *at != '\0')
      continue;
    gboolean last = *at == '\0';
    *at = '\0';
    if (*start == '0' && g_ascii_isdigit (start[1]))
      start++;
    g_ptr_array_add (parts, start);
    start = at + 1;
    if (last)
      break;
  }
  g_ptr_array_sort (parts, compare_parts);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("|", (char **) parts->pdata);
}

static void
take_if_missing (char **own, char **other)
{
  if (*own == NULL)
    *own = g_steal_pointer (other);
}

/* Named before: a day is learnt, an undated repeat says nothing new. FALSE: another document of the
 * same symbol. */
static gboolean
merge (Reference *known, Reference *again)
{
  SoketDay day = again->named.day;

  if (day != SOKET_DAY_NONE && known->named.day != SOKET_DAY_NONE && day != known->named.day)
    return FALSE;
  if (known->named.day == SOKET_DAY_NONE)
    known->named.day = day;
  take_if_missing (&known->named.kind, &again->named.kind);
  take_if_missing (&known->named.issuer, &again->named.issuer);
  take_if_missing (&known->named.title, &again->named.title);
  if (again->is_basis && !known->is_basis) {
    known->is_basis = TRUE;
    known->block = again->block;
    known->named.start = again->named.start;
    known->named.end = again->named.end;
  }
  return TRUE;
}

static gboolean
is_own (Reader *self, const Reference *reference)
{
  SoketDay issued = soket_plan_get_issued (self->reading->plan);

  return self->own != NULL && g_str_equal (self->own, reference->key)
         && (reference->named.day == SOKET_DAY_NONE || issued == SOKET_DAY_NONE
             || reference->named.day == issued);
}

static void
add_reference (Reader *self, Reference *reference)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, reference->key));
  guint last = 0;

  for (; place != 0; place = g_array_index (self->references, Reference, place).same) {
    if (merge (&g_array_index (self->references, Reference, place), reference)) {
      clear_reference (reference);
      return;
    }
    last = place;
  }
  g_array_append_val (self->references, *reference);
  place = self->references->len - 1;
  if (last != 0)
    g_array_index (self->references, Reference, last).same = place;
  else
    g_hash_table_insert (self->first, reference->key, GUINT_TO_POINTER (place));
}

static void
take_reference (Reader *self, Reference *reference)
{
  reference->key = dup_key (reference->named.symbol);
  if (is_own (self, reference))
    clear_reference (reference);
  else
    add_reference (self, reference);
}

static void
read_block (Reader *self, const SoketBlock *block)
{
  gsize clause = 0;
  Reference reference = { .block = block };
  Reference next = { .block = block };

  self->numbered
      = self->numbered || (block->part == SOKET_PART_BODY && block->marker != SOKET_MARKER_NONE);
  gboolean opens = block->part == SOKET_PART_BASIS
                   || (block->part == SOKET_PART_BODY && !self->numbered
                       && soket_text_begins_basis (block->text, block->length));
  gboolean found = soket_named_document_find (block->text, block->length, 0, &reference.named);
  while (found) {
    found
        = soket_named_document_find (block->text, block->length, reference.named.end, &next.named);
    if (found)
      soket_named_document_pair (block->text, &reference.named, &next.named);
    reference.is_basis
        = opens && soket_named_document_opens (block->text, &clause, &reference.named);
    take_reference (self, &reference);
    reference = next;
    next = (Reference){ .block = block };
  }
}

static void
put_reference (Reader *self, const Reference *reference, const char *key, guint index)
{
  SoketReading *reading = self->reading;
  gpointer record = soket_record_add (&soket_plan_table, reading->plan, key);
  g_autofree char *pointer = g_strdup_printf ("/%s/%u", key, index);
  const SoketNamedDocument *named = &reference->named;

  soket_record_put (&soket_reference_table, record, "symbol", named->symbol);
  soket_record_put (&soket_reference_table, record, "kind", named->kind);
  if (named->day != SOKET_DAY_NONE)
    soket_record_put_day (&soket_reference_table, record, "date", named->day);
  soket_record_put (&soket_reference_table, record, "issuer", named->issuer);
  soket_record_put (&soket_reference_table, record, "title", named->title);
  soket_record_put_span (&soket_reference_table, record, "source",
                         soket_structure_new_span (reading->structure, reference->block,
                                                   named->start, named->end));
  soket_reading_mark_place (reading, pointer, reference->block, named->start, named->end);
}

/* A paper cannot rest on one that was not there yet. */
static void
check_day (Reader *self, const Reference *reference)
{
  SoketDay issued = soket_plan_get_issued (self->reading->plan);

  if (reference->is_basis && issued != SOKET_DAY_NONE && reference->named.day > issued)
    soket_reading_notice (self->reading, "basis-after-issue", reference->block->first_line,
                          reference->named.symbol);
}

static gboolean
is_read (const SoketBlock *block)
{
  static const char *const number[] = { "số", NULL };

  switch (block->part) {
  case SOKET_PART_HEAD:
    return soket_text_begins_with (block->text, block->length, number) == 0;
  case SOKET_PART_RECIPIENTS:
  case SOKET_PART_SIGNATURE:
  case SOKET_PART_REST:
    return FALSE;
  default:
    return TRUE;
  }
}

void
soket_frame_read_references (SoketReading *reading)
{
  const char *symbol = soket_plan_get_symbol (reading->plan);
  Reader self = { reading, g_array_new (FALSE, TRUE, sizeof (Reference)),
                  g_hash_table_new (g_str_hash, g_str_equal),
                  symbol != NULL ? dup_key (symbol) : NULL, FALSE };
  guint n_basis = 0;
  guint n_others = 0;

  g_array_set_clear_func (self.references, clear_reference);
  g_array_set_size (self.references, 1);
  for (guint i = 0; i < soket_structure_get_n_blocks (reading->structure); i++) {
    const SoketBlock *block = soket_structure_peek (reading->structure, i);
    if (is_read (block))
      read_block (&self, block);
  }
  for (guint i = 1; i < self.references->len; i++) {
    const Reference *reference = &g_array_index (self.references, Reference, i);
    check_day (&self, reference);
    if (reference->is_basis)
      put_reference (&self, reference, "basis", n_basis++);
    else
      put_reference (&self, reference, "references", n_others++);
  }
  g_hash_table_unref (self.first);
  g_array_unref (self.references);
  g_free (self.own);
}

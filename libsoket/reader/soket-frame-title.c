/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-symbol-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* What kind of document it is and what it is about. */

/* "KẾ HOẠCH" becomes "Kế hoạch". */
static char *
dup_kind (const char *text, gsize length)
{
  g_autofree char *small = g_utf8_strdown (text, (gssize) length);
  const char *rest = g_utf8_next_char (small);
  g_autofree char *first = g_utf8_strup (small, rest - small);

  return g_strconcat (first, rest, NULL);
}

/* Bytes of "V/v", "Về việc" before what it is about. */
static gsize
skip_about (const char *text, gsize length)
{
  static const char *const words[] = { "v/v", "về việc", NULL };
  gsize at = soket_text_begins_with (text, length, words);

  if (at == 0)
    return 0;
  return at + strspn (text + at, ":. ");
}

/* "KẾT LUẬN CỦA BỘ CHÍNH TRỊ về …": the title begins in small letters. */
static gsize
skip_issuer (const char *text, gsize length)
{
  static const char *const of[] = { "của", NULL };

  if (soket_text_begins_with (text, length, of) == 0)
    return 0;
  for (gsize at = 0; at < length; at += strcspn (text + at, " "), at += strspn (text + at, " "))
    if (g_unichar_islower (g_utf8_get_char (text + at)))
      return at;
  return 0;
}

/* Who decides stands behind the title of a decision, in capitals of its own. */
static gboolean
is_authority (const SoketStructure *structure, guint index, guint first)
{
  const SoketBlock *block = soket_structure_peek (structure, index);

  if (index == first || !soket_text_is_capital (block->text, block->length))
    return FALSE;
  return soket_text_begins_role (block->text, block->length)
         || soket_text_begins_body (block->text, block->length) > 0;
}

static void
put_title (SoketReading *self, guint first, gsize start)
{
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = first; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);
    gsize from = i == first ? start : 0;

    if (block->part != SOKET_PART_TITLE || is_authority (self->structure, i, first))
      break;
    if (block->text[0] == '(')
      continue;
    if (i == first) {
      from += skip_issuer (block->text + from, block->length - from);
      from += skip_about (block->text + from, block->length - from);
    }
    if (title->len > 0)
      g_string_append_c (title, ' ');
    g_string_append (title, block->text + from);
    soket_reading_mark (self, "/title", block, from, block->length);
  }
  if (title->len > 0)
    soket_record_put (&soket_plan_table, self->plan, "title", title->str);
}

static gboolean
read_titled (SoketReading *self)
{
  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part != SOKET_PART_TITLE)
      continue;
    gsize size = soket_text_begins_kind (block->text, block->length);
    g_autofree char *kind = dup_kind (block->text, size);
    soket_record_put (&soket_plan_table, self->plan, "kind", kind);
    soket_reading_mark (self, "/kind", block, 0, size);
    gsize start = size + strspn (block->text + size, ":. ");
    if (start < block->length)
      put_title (self, i, start);
    else if (i + 1 < soket_structure_get_n_blocks (self->structure))
      put_title (self, i + 1, 0);
    return TRUE;
  }
  return FALSE;
}

/* The excerpt of a letter: "V/v …", or what stands below its symbol in small letters. */
static gsize
find_excerpt (const SoketBlock *block, gboolean below)
{
  static const char *const signs[] = { "v/v", "về việc", NULL };
  static const char *const number[] = { "số", NULL };

  if (soket_text_begins_with (block->text, block->length, signs) > 0)
    return skip_about (block->text, block->length);
  if (soket_text_begins_with (block->text, block->length, number) > 0) {
    const char *about = strstr (block->text, "V/v");
    return about != NULL ? (gsize) (about - block->text) + skip_about (about, strlen (about))
                         : G_MAXSIZE;
  }
  if (!below || soket_text_is_capital (block->text, block->length)
      || soket_text_is_motto (block->text, block->length) || strstr (block->text, "ngày ") != NULL
      || block->length < 12)
    return G_MAXSIZE;
  return 0;
}

/* A text calls itself "Kế hoạch này": the kind it names so most often. */
static void
read_own_kind (SoketReading *self)
{
  static const char *const kinds[]
      = { "Kế hoạch này",  "Kết luận này",   "Chỉ thị này",    "Chương trình này", "Hướng dẫn này",
          "Thông báo này", "Quyết định này", "Nghị quyết này", "Quy định này",     "Công văn này" };
  guint counts[G_N_ELEMENTS (kinds)] = { 0 };
  guint best = 0;

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      counts[k] += strstr (block->text, kinds[k]) != NULL;
  }
  for (guint k = 1; k < G_N_ELEMENTS (kinds); k++)
    if (counts[k] > counts[best])
      best = k;
  if (counts[best] == 0)
    return;
  g_autofree char *kind = g_strndup (kinds[best], strlen (kinds[best]) - strlen (" này"));
  soket_record_put (&soket_plan_table, self->plan, "kind", kind);
  soket_reading_unsure (self, "/kind", 0.7,
                        N_ ("No line names the kind: the text calls itself so"));
}

static void
read_letter (SoketReading *self)
{
  static const char *const number[] = { "số", NULL };
  gboolean below = FALSE;
  gboolean found = FALSE;

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure) && !found; i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part != SOKET_PART_HEAD)
      continue;
    gsize start = find_excerpt (block, below);
    below = below || soket_text_begins_with (block->text, block->length, number) > 0;
    found = start < block->length;
    if (!found)
      continue;
    soket_record_put (&soket_plan_table, self->plan, "title", block->text + start);
    soket_reading_mark (self, "/title", block, start, block->length);
  }
  if (!below) {
    read_own_kind (self);
    return;
  }
  soket_record_put (&soket_plan_table, self->plan, "kind", "Công văn");
  soket_reading_unsure (self, "/kind", 0.8,
                        N_ ("The document names no kind: a document without one is a letter"));
}

/* What is reviewed is named in the title, by its symbol. */
static void
read_subject (SoketReading *self)
{
  const char *title = soket_plan_get_title (self->plan);
  gsize length = strlen (title);
  gsize start, end = 0;

  while (soket_symbol_find (title, length, end, &start, &end)) {
    g_autofree char *symbol = g_strndup (title + start, end - start);
    if (g_ascii_isdigit (*symbol) && g_strcmp0 (symbol, soket_plan_get_symbol (self->plan)) != 0)
      soket_record_put (&soket_plan_table, self->plan, "subject", symbol);
  }
}

void
soket_frame_read_title (SoketReading *self)
{
  if (!read_titled (self))
    read_letter (self);
  read_subject (self);
}

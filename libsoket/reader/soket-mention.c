/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-mention-private.h"

#include "calendar/soket-calendar-json-private.h"

/**
 * SoketMention:
 *
 * A deadline where it stands in a text: its words, its place and what they mean.
 *
 * Mentions are made by [func@Soket.scan_text] only and never change, so any
 * thread may read them.
 *
 * Since: 1.0
 */
struct _SoketMention {
  GObject parent_instance;
  SoketMentionBlock *block;
  const SoketMentionRecord *record; /* in it */
};

G_DEFINE_FINAL_TYPE (SoketMention, soket_mention, G_TYPE_OBJECT)

static void
soket_mention_finalize (GObject *object)
{
  soket_mention_block_unref (SOKET_MENTION (object)->block);
  G_OBJECT_CLASS (soket_mention_parent_class)->finalize (object);
}

static void
soket_mention_class_init (SoketMentionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_mention_finalize;
}

static void
soket_mention_init (SoketMention *self)
{
}

SoketMention *
soket_mention_new (SoketMentionBlock *block, const SoketMentionRecord *record)
{
  SoketMention *self = g_object_new (SOKET_TYPE_MENTION, NULL);

  self->block = g_atomic_rc_box_acquire (block);
  self->record = record;
  return self;
}

/**
 * soket_mention_get_line:
 * @self: a mention
 *
 * The line in which it begins.
 *
 * Returns: the line, from 1
 *
 * Since: 1.0
 */
guint
soket_mention_get_line (SoketMention *self)
{
  g_return_val_if_fail (SOKET_IS_MENTION (self), 0);

  return self->record->line;
}

/**
 * soket_mention_get_start:
 * @self: a mention
 *
 * Where it begins in its line, in code points of the line in NFC.
 *
 * Returns: the column, from 0
 *
 * Since: 1.0
 */
guint
soket_mention_get_start (SoketMention *self)
{
  g_return_val_if_fail (SOKET_IS_MENTION (self), 0);

  return self->record->start;
}

/**
 * soket_mention_get_end_line:
 * @self: a mention
 *
 * The line in which it ends: another one than
 * [method@Soket.Mention.get_line] where a line end cuts a date.
 *
 * Returns: the line, from 1
 *
 * Since: 1.0
 */
guint
soket_mention_get_end_line (SoketMention *self)
{
  g_return_val_if_fail (SOKET_IS_MENTION (self), 0);

  return self->record->end_line;
}

/**
 * soket_mention_get_end:
 * @self: a mention
 *
 * The column behind its last code point, in the line in which it ends.
 *
 * Returns: the column, from 0
 *
 * Since: 1.0
 */
guint
soket_mention_get_end (SoketMention *self)
{
  g_return_val_if_fail (SOKET_IS_MENTION (self), 0);

  return self->record->end;
}

/**
 * soket_mention_get_text:
 * @self: a mention
 *
 * Its words, in NFC and with single spaces.
 *
 * Returns: the words
 *
 * Since: 1.0
 */
const char *
soket_mention_get_text (SoketMention *self)
{
  g_return_val_if_fail (SOKET_IS_MENTION (self), NULL);

  return self->block->words->str + self->record->words;
}

/**
 * soket_mention_get_deadline:
 * @self: a mention
 *
 * What the words mean. A year that they do not say is not filled in.
 *
 * Returns: (transfer none): the deadline
 *
 * Since: 1.0
 */
SoketDeadline *
soket_mention_get_deadline (SoketMention *self)
{
  g_return_val_if_fail (SOKET_IS_MENTION (self), NULL);

  return self->record->deadline;
}

static void
build_mention (SoketJsonOut *out, const SoketMentionRecord *record, const char *words)
{
  g_autofree char *canonical = soket_deadline_to_string (record->deadline);
  SoketDeadlineKind kind = soket_deadline_get_kind (record->deadline);

  soket_json_out_begin (out, NULL, '{');
  soket_json_out_number (out, "line", (int) record->line);
  soket_json_out_number (out, "start", (int) record->start);
  if (record->end_line != record->line)
    soket_json_out_number (out, "end_line", (int) record->end_line);
  soket_json_out_number (out, "end", (int) record->end);
  soket_json_out_text (out, "text", words + record->words);
  soket_json_out_text (out, "canonical", canonical);
  soket_json_out_text (out, "kind", soket_deadline_kind_to_string (kind));
  soket_json_out_end (out, '}');
}

/* Those of a scan need not become objects. */
static void
build_block (SoketJsonOut *out, const SoketMentionBlock *block)
{
  for (guint i = 0; block != NULL && i < block->records->len; i++)
    build_mention (out, &g_array_index (block->records, SoketMentionRecord, i), block->words->str);
}

static void
build_model (SoketJsonOut *out, GListModel *mentions)
{
  for (guint i = 0; i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    build_mention (out, mention->record, mention->block->words->str);
  }
}

/**
 * soket_mentions_to_json:
 * @mentions: a list of [class@Soket.Mention]
 *
 * One line of JSON: `{"deadlines":[…]}`, each with `line`, `start`, `end` (and
 * `end_line` where that is another line), `text`, `canonical` and `kind`.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
soket_mentions_to_json (GListModel *mentions)
{
  SoketJsonOut *out;

  g_return_val_if_fail (G_IS_LIST_MODEL (mentions), NULL);

  out = soket_json_out_new ();
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_begin (out, "deadlines", '[');
  if (SOKET_IS_MENTION_LIST (mentions))
    build_block (out, soket_mention_list_get_block (SOKET_MENTION_LIST (mentions)));
  else
    build_model (out, mentions);
  soket_json_out_end (out, ']');
  soket_json_out_end (out, '}');
  return soket_json_out_finish (out);
}

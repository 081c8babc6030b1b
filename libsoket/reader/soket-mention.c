/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

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
  guint line;
  guint start;
  guint end_line;
  guint end;
  char *text;
  SoketDeadline *deadline;
};

G_DEFINE_FINAL_TYPE (SoketMention, soket_mention, G_TYPE_OBJECT)

static void
soket_mention_finalize (GObject *object)
{
  SoketMention *self = SOKET_MENTION (object);

  g_free (self->text);
  g_clear_pointer (&self->deadline, soket_deadline_unref);
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
soket_mention_new (guint line, guint start, guint end_line, guint end, char *text,
                   SoketDeadline *deadline)
{
  SoketMention *self = g_object_new (SOKET_TYPE_MENTION, NULL);

  self->line = line;
  self->start = start;
  self->end_line = end_line;
  self->end = end;
  self->text = text;
  self->deadline = deadline;
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

  return self->line;
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

  return self->start;
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

  return self->end_line;
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

  return self->end;
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

  return self->text;
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

  return self->deadline;
}

static void
build_mention (SoketJsonOut *out, SoketMention *mention)
{
  g_autofree char *canonical = soket_deadline_to_string (mention->deadline);
  SoketDeadlineKind kind = soket_deadline_get_kind (mention->deadline);

  soket_json_out_begin (out, NULL, '{');
  soket_json_out_number (out, "line", (int) mention->line);
  soket_json_out_number (out, "start", (int) mention->start);
  if (mention->end_line != mention->line)
    soket_json_out_number (out, "end_line", (int) mention->end_line);
  soket_json_out_number (out, "end", (int) mention->end);
  soket_json_out_text (out, "text", mention->text);
  soket_json_out_text (out, "canonical", canonical);
  soket_json_out_text (out, "kind", soket_deadline_kind_to_string (kind));
  soket_json_out_end (out, '}');
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
  for (guint i = 0; i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    build_mention (out, mention);
  }
  soket_json_out_end (out, ']');
  soket_json_out_end (out, '}');
  return soket_json_out_finish (out);
}

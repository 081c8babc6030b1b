/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-scan.h"

G_BEGIN_DECLS

/* What is known of one mention. */
typedef struct {
  guint line;
  guint start;
  guint end_line;
  guint end;
  gsize words; /* where they begin in those of all */
  SoketDeadline *deadline;
  /* Of the list alone: made when it is asked for, by whoever asks first. */
  SoketMention *object;
} SoketMentionRecord;

/* All that a scan found; a list and its mentions share it. Written by the scan alone. */
typedef struct {
  GArray *records; /* of SoketMentionRecord */
  GString *words;  /* one behind the other, each ended by NUL */
} SoketMentionBlock;

SoketMentionBlock *soket_mention_block_new (void);
void soket_mention_block_unref (SoketMentionBlock *self);

/* soket-mention.c: of a record of @block. */
SoketMention *soket_mention_new (SoketMentionBlock *block, const SoketMentionRecord *record);

/* soket-mention-list.c: what a scan gives out as a GListModel. */
#define SOKET_TYPE_MENTION_LIST (soket_mention_list_get_type ())
G_DECLARE_FINAL_TYPE (SoketMentionList, soket_mention_list, SOKET, MENTION_LIST, GObject)
/* Takes @block. */
SoketMentionList *soket_mention_list_new (SoketMentionBlock *block);
const SoketMentionBlock *soket_mention_list_get_block (SoketMentionList *self);

G_END_DECLS

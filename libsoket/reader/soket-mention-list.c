/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-mention-private.h"

/* The mentions of a text, in its order. It is filled before anyone else sees it and never changes
 * then, so nobody has to be told of changes. A mention becomes an object when it is asked for; who
 * asks again gets the same one. */

SoketMentionBlock *
soket_mention_block_new (void)
{
  SoketMentionBlock *self = g_atomic_rc_box_new (SoketMentionBlock);

  self->records = g_array_new (FALSE, FALSE, sizeof (SoketMentionRecord));
  self->words = g_string_new (NULL);
  return self;
}

static void
block_clear (gpointer data)
{
  SoketMentionBlock *self = data;

  for (guint i = 0; i < self->records->len; i++)
    soket_deadline_unref (g_array_index (self->records, SoketMentionRecord, i).deadline);
  g_array_unref (self->records);
  g_string_free (self->words, TRUE);
}

void
soket_mention_block_unref (SoketMentionBlock *self)
{
  g_atomic_rc_box_release_full (self, block_clear);
}

struct _SoketMentionList {
  GObject parent_instance;
  SoketMentionBlock *block; /* NULL: made by its type, and empty */
};

static GType
mention_list_get_item_type (GListModel *model)
{
  return SOKET_TYPE_MENTION;
}

static guint
mention_list_get_n_items (GListModel *model)
{
  const SoketMentionBlock *block = ((SoketMentionList *) model)->block;

  return block != NULL ? block->records->len : 0;
}

static gpointer
mention_list_get_item (GListModel *model, guint position)
{
  SoketMentionBlock *block = ((SoketMentionList *) model)->block;

  if (position >= mention_list_get_n_items (model))
    return NULL;
  SoketMentionRecord *record = &g_array_index (block->records, SoketMentionRecord, position);
  SoketMention *made = g_atomic_pointer_get (&record->object);
  if (made != NULL)
    return g_object_ref (made);
  g_autoptr (SoketMention) mention = soket_mention_new (block, record);
  /* Another thread may have been quicker. */
  if (g_atomic_pointer_compare_and_exchange (&record->object, NULL, mention))
    return g_object_ref (g_steal_pointer (&mention));
  return g_object_ref (g_atomic_pointer_get (&record->object));
}

static void
mention_list_init_model (GListModelInterface *model)
{
  model->get_item_type = mention_list_get_item_type;
  model->get_n_items = mention_list_get_n_items;
  model->get_item = mention_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketMentionList, soket_mention_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mention_list_init_model))

static void
soket_mention_list_finalize (GObject *object)
{
  SoketMentionBlock *block = SOKET_MENTION_LIST (object)->block;

  for (guint i = 0; block != NULL && i < block->records->len; i++)
    g_clear_object (&g_array_index (block->records, SoketMentionRecord, i).object);
  g_clear_pointer (&block, soket_mention_block_unref);
  G_OBJECT_CLASS (soket_mention_list_parent_class)->finalize (object);
}

static void
soket_mention_list_class_init (SoketMentionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_mention_list_finalize;
}

static void
soket_mention_list_init (SoketMentionList *self)
{
}

SoketMentionList *
soket_mention_list_new (SoketMentionBlock *block)
{
  SoketMentionList *self = g_object_new (SOKET_TYPE_MENTION_LIST, NULL);

  self->block = block;
  return self;
}

const SoketMentionBlock *
soket_mention_list_get_block (SoketMentionList *self)
{
  return self->block;
}

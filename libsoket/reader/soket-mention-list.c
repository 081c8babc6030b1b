/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

/* The mentions of a text, in its order. It is filled before anyone else sees it and never changes
 * then, so nobody has to be told of changes. */

struct _SoketMentionList {
  GObject parent_instance;
  GPtrArray *mentions;
};

static GType
mention_list_get_item_type (GListModel *model)
{
  return SOKET_TYPE_MENTION;
}

static guint
mention_list_get_n_items (GListModel *model)
{
  return SOKET_MENTION_LIST (model)->mentions->len;
}

static gpointer
mention_list_get_item (GListModel *model, guint position)
{
  const GPtrArray *mentions = SOKET_MENTION_LIST (model)->mentions;

  return position < mentions->len ? g_object_ref (mentions->pdata[position]) : NULL;
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
  g_ptr_array_unref (SOKET_MENTION_LIST (object)->mentions);
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
  self->mentions = g_ptr_array_new_with_free_func (g_object_unref);
}

SoketMentionList *
soket_mention_list_new (void)
{
  return g_object_new (SOKET_TYPE_MENTION_LIST, NULL);
}

void
soket_mention_list_add (SoketMentionList *self, SoketMention *mention)
{
  g_ptr_array_add (self->mentions, mention);
}

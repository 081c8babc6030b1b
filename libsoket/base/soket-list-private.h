/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether all items of @list are of @type. A filter of a list may promise less than it holds. */
static inline gboolean
soket_list_holds (GListModel *list, GType type)
{
  if (g_type_is_a (g_list_model_get_item_type (list), type))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (list, i);

    if (item == NULL || !g_type_is_a (G_OBJECT_TYPE (item), type))
      return FALSE;
  }
  return TRUE;
}

G_END_DECLS

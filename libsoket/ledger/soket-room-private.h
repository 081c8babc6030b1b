/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a block of @size bytes that will be written all through: where the machine can, it gets large
 * pages, since to give out a small one takes longer than to fill it. */
void soket_room_expect (gpointer block, gsize size);

G_END_DECLS

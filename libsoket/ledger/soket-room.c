/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-room-private.h"

#include <sys/mman.h>

#define LEAST (4 * 1024 * 1024)
#define PAGE 4096

/* All pages of the block, the first and the last too: one mapping stays one, and can grow. */
void
soket_room_expect (gpointer block, gsize size)
{
#ifdef MADV_HUGEPAGE
  gsize start = (gsize) block / PAGE * PAGE;
  gsize end = ((gsize) block + size + PAGE - 1) / PAGE * PAGE;

  /* It is but a hint: what comes of it does not matter. */
  if (size >= LEAST && madvise ((gpointer) start, end - start, MADV_HUGEPAGE) != 0)
    return;
#endif
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-block-private.h"

G_BEGIN_DECLS

/* A block of text turned on its side: of each of the eight bits of a byte, which bytes have it, the
 * first byte the lowest. A question about the bytes is then a few operations for all of them. */
typedef struct {
  guint64 bit[8];
} SoketPlanes;

#ifdef SOKET_BLOCK_LANE

static inline SoketPlanes
soket_planes_load (const char *bytes)
{
  SoketBlock block = soket_block_load (bytes);
  SoketPlanes planes;

  _Pragma ("GCC unroll 8") for (int i = 7; i >= 0; i--)
  {
    planes.bit[i] = soket_block_gather (block.lanes);
    SOKET_BLOCK_UNROLL
    for (guint n = 0; i > 0 && n < SOKET_BLOCK_LANES; n++)
      block.lanes[n] = soket_lane_plus (block.lanes[n], block.lanes[n]);
  }
  return planes;
}

#else

static inline SoketPlanes
soket_planes_load (const char *bytes)
{
  SoketPlanes planes = { 0 };

  for (guint n = 0; n < SOKET_BLOCK; n++)
    for (guint i = 0; i < 8; i++)
      planes.bit[i] |= (guint64) ((guchar) bytes[n] >> i & 1) << n;
  return planes;
}

#endif

G_END_DECLS

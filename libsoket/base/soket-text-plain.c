/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-text-private.h"

/* Whether a text is UTF-8 and NFC, told byte by byte in one go. A machine of a few states: a byte's
 * row holds for each state, at the state's own offset, which one follows it. */

typedef enum {
  STATE_START = 0,
  STATE_LAST = 6,   /* one more byte, any */
  STATE_E1 = 12,    /* U+1E00 to U+1EFF */
  STATE_E2 = 18,    /* U+2002 to U+2125 */
  STATE_E280 = 24,  /* the first of these */
  STATE_E284 = 30,  /* the last of these */
  STATE_OTHER = 36, /* for ever */
} State;

static const State states[]
    = { STATE_START, STATE_LAST, STATE_E1, STATE_E2, STATE_E280, STATE_E284, STATE_OTHER };

static State
state_behind (State state, guint byte)
{
  switch (state) {
  case STATE_START:
    if (byte >= 1 && byte < 0x80)
      return STATE_START;
    /* Below U+0300, where the combining marks begin. */
    if (byte >= 0xC2 && byte <= 0xCB)
      return STATE_LAST;
    return byte == 0xE1 ? STATE_E1 : byte == 0xE2 ? STATE_E2 : STATE_OTHER;
  case STATE_LAST:
    return byte >= 0x80 && byte <= 0xBF ? STATE_START : STATE_OTHER;
  case STATE_E1:
    return byte >= 0xB8 && byte <= 0xBB ? STATE_LAST : STATE_OTHER;
  case STATE_E2:
    if (byte == 0x80 || byte == 0x84)
      return byte == 0x80 ? STATE_E280 : STATE_E284;
    return byte > 0x80 && byte < 0x84 ? STATE_LAST : STATE_OTHER;
  case STATE_E280:
    return byte >= 0x82 && byte <= 0xBF ? STATE_START : STATE_OTHER;
  case STATE_E284:
    return byte >= 0x80 && byte <= 0xA5 ? STATE_START : STATE_OTHER;
  case STATE_OTHER:
  default:
    return STATE_OTHER;
  }
}

static const guint64 *
get_rows (void)
{
  static gsize ready;
  static guint64 rows[256];

  if (g_once_init_enter (&ready)) {
    for (guint byte = 0; byte < G_N_ELEMENTS (rows); byte++)
      for (guint i = 0; i < G_N_ELEMENTS (states); i++)
        rows[byte] |= (guint64) state_behind (states[i], byte) << states[i];
    g_once_init_leave (&ready, 1);
  }
  return rows;
}

gboolean
soket_text_is_plain (const char *text, gsize length)
{
  const guint64 *rows = get_rows ();
  guint64 state = STATE_START;

  for (gsize i = 0; i < length; i++)
    state = rows[(guchar) text[i]] >> (state & 63);
  return (state & 63) == STATE_START;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-scan-kinds-private.h"

G_BEGIN_DECLS

/* What gives hope of a deadline, told from the bytes alone: nothing is missed, but some of it is
 * none. */

static inline gboolean
soket_hope_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

/* White space, a hard space too. */
static inline const char *
soket_hope_pass_space (const char *at, const char *end)
{
  while (at < end && (soket_hope_is_space (*at) || *at == '\n' || *at == '\xC2' || *at == '\xA0'))
    at++;
  return at;
}

typedef struct {
  const char *start;
  const char *piece; /* where the sentence begins */
  const char *limit; /* no number is followed far beyond */
  const char *end;
  gboolean undated; /* also words that are of no use but to SOKET_SCAN_FLAGS_ALL */
} SoketHopeText;

/* soket-scan-hope.c: for soket_kinds_look (). */
const SoketKindsFilter *soket_hope_get_filter (void);
/* One of the words that begin at the bits of @words. */
gboolean soket_hope_in_words (const SoketHopeText *text, const char *block, guint64 words);
/* A unit of time stands at @at. */
gboolean soket_hope_sees_unit (const char *at, const char *end);

/* soket-scan-hope-number.c: one of the numbers that begin at the bits of @numbers. */
gboolean soket_hope_in_numbers (const SoketHopeText *text, const char *block, guint64 numbers);
/* Behind the number that begins at @at. Of one without end only a few digits are passed at a time,
 * so that a number may end behind @limit, but not far. */
const char *soket_hope_pass_number (const char *at, const char *limit, const char *end);

G_END_DECLS

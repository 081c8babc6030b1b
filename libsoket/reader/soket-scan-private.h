/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-phrase-private.h"
#include "reader/soket-scan-kinds-private.h"
#include "reader/soket-scan.h"

G_BEGIN_DECLS

/* No sentence is read in larger pieces: what looks ahead to the end of its piece stays linear over
 * the whole text. */
#define SOKET_SCAN_PIECE 2048

/* A piece of a text, in bytes; it ends where a sentence does, or at SOKET_SCAN_PIECE. */
typedef struct {
  gsize start;
  gsize end;
  gboolean hopeful; /* holds letters or digits of which a deadline could be made */
  SoketKinds kinds; /* what has been looked at, of this piece and the next ones */
} SoketPiece;

/* soket-scan-piece.c: the piece behind @piece->end. FALSE: the text ends. */
gboolean soket_piece_next (const char *text, gsize length, SoketScanFlags flags, SoketPiece *piece);

/* soket-scan-words.c: moves the cursor to the next place where a deadline may begin, if it does not
 * stand at one. FALSE: there is none. */
gboolean soket_scan_next_beginning (SoketCursor *cursor);

/* The cursor stands at the day of a document that is cited by its symbol; moves it behind the day.
 */
gboolean soket_scan_skip_cited (SoketCursor *cursor);

/* What the words around an expression make of it. */
typedef enum {
  SOKET_VERDICT_DEADLINE,
  SOKET_VERDICT_OTHER,   /* a date, but not until when something has to be done */
  SOKET_VERDICT_NOTHING, /* not even that: what stands inside it may be one */
} SoketVerdict;

/* soket-scan-judge.c. @found: what was taken before it in this piece, of SoketFound. */
SoketVerdict soket_scan_judge (const SoketPhrase *phrase, const SoketFound *one,
                               const GArray *found);
/* soket-scan-join.c: the days of a rule that other words stand between. */
void soket_scan_join (const SoketPhrase *phrase, GArray *found);

G_END_DECLS

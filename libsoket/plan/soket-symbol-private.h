/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-reference.h"

G_BEGIN_DECLS

/* A symbol read apart. The parts are the letters of the text, without the spaces around them; NULL
 * where the symbol has no such part. */
typedef struct {
  SoketFamily family;
  int year;        /* 0: none in the symbol */
  int year_behind; /* of the day that stands behind it; 0: none */
  char *number;
  char *type;
  char *issuer;
  char *unit;
  GStrv irregular; /* ids of what is written otherwise than the rule says; never NULL */
} SoketSymbol;

SoketSymbol *soket_symbol_new (const char *text);
void soket_symbol_free (SoketSymbol *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketSymbol, soket_symbol_free)

/* soket-symbol-words.c: the symbol without the words around it, NFC; *@around: there were any but
 * "Số". */
char *soket_symbol_cut_words (const char *text, int *year_behind, gboolean *around);

/* The first symbol of @text (NFC) that begins at byte @from or behind it; a line may end inside it.
 * FALSE: none. Linear in what it passes over. */
gboolean soket_symbol_find (const char *text, gsize length, gsize from, gsize *start, gsize *end);

/* soket-family.c. @folded: as soket_text_fold () gives it. */
/* The code of a type of document as the rules write it ("QyĐ"), or NULL. */
const char *soket_family_find_type (const char *folded);
/* A body of the Party that also signs in the shape of the state, as 31/QĐ-TW. */
gboolean soket_family_is_party_body (const char *folded);
/* A body of the state that also signs in the shape of the Party, as 35-L/CTN, or once signed
 * without a type, as 121-CP. */
gboolean soket_family_is_state_body (const char *folded);
gboolean soket_family_is_assembly (const char *folded);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes as Unicode. A decoded text is UTF-8 without NULs, in any normal form, NUL-ended, to be
 * freed. */

/* soket-text-decode.c: of a text in any known encoding. @encoding: a static string. */
char *soket_text_decode (GBytes *bytes, const char *file, gsize *length, const char **encoding,
                         GError **error);

/* soket-text-legacy.c: encodings of one byte a letter. */
typedef struct _SoketLegacy SoketLegacy;

/* The one in which the words of @text are Vietnamese syllables; NULL: none. */
const SoketLegacy *soket_legacy_guess (const char *text, gsize length);
/* Its letters; U+FFFD: the byte is none. */
void soket_legacy_fill (const SoketLegacy *self, gunichar table[256]);
/* FALSE: it is known only to be refused. */
gboolean soket_legacy_is_read (const SoketLegacy *self);
const SoketLegacy *soket_legacy_get_tcvn3 (void);
const char *soket_legacy_get_name (const SoketLegacy *self);

/* soket-text-syllable.c: whether a word, in lower case or not, is made as Vietnamese syllables are:
 * an initial, vowels with at most one tone, a final. */
gboolean soket_text_is_syllable (const gunichar *word, gsize length);

G_END_DECLS

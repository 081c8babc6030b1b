/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Text at the door. Everything that comes in is validated here once, so that no other
 * file has to ask whether a string is UTF-8 or NFC. Errors carry the caller's domain and
 * code: base knows no act of its own. */

/* A whole file; refuses a folder, an unreadable file and one above @limit bytes
 * (0: 1 GiB). "-" is standard input. */
GBytes *soket_text_load_file (const char *path, guint64 limit, GQuark domain, int code,
                              GError **error);

/* FALSE with "FILE:LINE: not UTF-8 …" (byte offset and value in hex) when @text is not valid
 * UTF-8 or holds a NUL. */
gboolean soket_text_check (GBytes *text, const char *file, GQuark domain, int code, GError **error);

/* NFC; skips the (quadratic) normaliser when no combining mark occurs, and works one
 * paragraph at a time when one does. @length -1: NUL-ended. */
char *soket_text_normalize (const char *text, gssize length);

/* Whether soket_text_normalize() would only copy @text; FALSE also for some text that is NFC. */
gboolean soket_text_is_normalized (const char *text, gssize length);

/* soket-text-plain.c: whether @text is UTF-8, holds no NUL and is NFC; FALSE also for some text
 * that is all that. Much faster than asking one by one. */
gboolean soket_text_is_plain (const char *text, gsize length);

/* The key under which two spellings are one name: NFC, Ð -> Đ, lower case, hard and full-width
 * spaces to a space, runs of spaces to one, old tone placement (hoà, uỷ) to the new (hòa, ủy),
 * zero-width characters dropped, trimmed. */
char *soket_text_fold (const char *text);

/* Letters and digits of ASCII with dashes between them, made of the words: "Đảng ủy các phường" is
 * "dang-uy-cac-phuong". At most @limit bytes, cut between words where it can be; "" of what has
 * neither letters nor digits. */
char *soket_text_slug (const char *text, gsize limit);

/* soket-text-word.c: folds the word of letters at @p into @word (SOKET_TEXT_WORD bytes, padded with
 * zeros) and returns the place behind it, @p when none stands there. NULL: the word is longer, or
 * holds what the quick way does not know. */
#define SOKET_TEXT_WORD 16
const char *soket_text_fold_word (const char *p, const char *end, char *word);

/* "oà" -> "òa" */
gboolean soket_text_move_tone (gunichar *first, gunichar *second);

/* Whether @text holds a line end, a tab or another control character: no id does. */
gboolean soket_text_has_control (const char *text);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-reading-private.h"

G_BEGIN_DECLS

/* The rooms of soket-frame.c. */

/* soket-frame-head.c: symbol, place and day, from the letterhead (or the foot). */
void soket_frame_read_head (SoketReading *self);
/* soket-frame-title.c: kind, title and the symbols of what is reviewed */
void soket_frame_read_title (SoketReading *self);
/* soket-frame-issuer.c */
void soket_frame_read_issuer (SoketReading *self);
/* soket-frame-reference.c: basis and references */
void soket_frame_read_references (SoketReading *self);
/* soket-frame-foot.c: recipients and signature */
void soket_frame_read_foot (SoketReading *self);
/* soket-frame-section.c: requirements, contents, attachments, outline */
void soket_frame_read_sections (SoketReading *self);

/* soket-frame-attachment.c */
void soket_frame_read_attachments (SoketReading *self);

/* soket-frame-named.c: a document that a text names. */
typedef struct {
  char *symbol;
  char *kind;
  SoketDay day;
  char *issuer;
  char *title;
  gsize start, end; /* from the kind to the issuer */
} SoketNamedDocument;

/* The first whose symbol begins at @from or behind it. FALSE: none. */
gboolean soket_named_document_find (const char *text, gsize length, gsize from,
                                    SoketNamedDocument *self);
void soket_named_document_clear (SoketNamedDocument *self);
/* What the first of two that follow one another tells of the second, and the second of the first.
 */
void soket_named_document_pair (const char *text, SoketNamedDocument *first,
                                SoketNamedDocument *second);
/* Whether the clause of a basis is about this document, and does not only name it. @clause: where
 * the clause of the last one asked for begins, at first 0. */
gboolean soket_named_document_opens (const char *text, gsize *clause,
                                     const SoketNamedDocument *self);

/* soket-frame-day.c: "ngày 28 tháng 6 năm 2022", "28/6/2022", with or without "ngày", at the
 * beginning of @text. The bytes read; *@day 0 where a part of it is left blank; 0 when no day
 * stands there. */
gsize soket_frame_read_day (const char *text, gsize length, SoketDay *day);

/* soket-frame-name.c: "ỦY BAN NHÂN DÂN TỈNH A" as it is written in a sentence; the words of the
 * document itself are the best witness. */
char *soket_frame_dup_name (const SoketStructure *structure, const char *capitals);

G_END_DECLS

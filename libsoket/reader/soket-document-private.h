/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-document.h"

G_BEGIN_DECLS

/* How a line stood in the file. Of plain text only the place is known. */
typedef enum {
  SOKET_LINE_BOLD = 1 << 0, /* all its words */
  SOKET_LINE_CENTERED = 1 << 1,
  SOKET_LINE_MARGIN = 1 << 2, /* header or footer of the page */
  SOKET_LINE_BOX = 1 << 3,    /* text box */
  SOKET_LINE_WHOLE = 1 << 4,  /* a whole paragraph: never joined with the next line */
} SoketLineFlags;

typedef struct {
  gsize start; /* byte of the text */
  gsize length;
  guint32 table; /* from 1; 0: in no table */
  guint16 row;   /* from 1 */
  guint16 column;
  guint8 heading; /* level of a heading style, from 1; 0: none */
  guint8 flags;
} SoketLine;

/* NFC, lines ended by \n; a byte order mark and carriage returns are gone, hard spaces stay. */
const char *soket_document_peek_text (SoketDocument *self, gsize *length);
/* @line from 1 */
const SoketLine *soket_document_peek_line (SoketDocument *self, guint line);

/* No larger file is read: a directive has some hundred kilobytes. */
#define SOKET_DOCUMENT_LIMIT ((gsize) 128 << 20)

/* What a file is turned into, line by line. */
typedef struct {
  GString *text;
  GArray *lines; /* of SoketLine */
} SoketLines;

/* Takes @text. */
void soket_lines_init (SoketLines *self, GString *text);
void soket_lines_clear (SoketLines *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoketLines, soket_lines_clear)
/* @text: UTF-8 in any normal form, a line end in it becomes a space; @like: all but start and
 * length */
void soket_lines_add (SoketLines *self, const char *text, gsize length, const SoketLine *like);

/* Takes what is in @lines; @media_type, @encoding: static strings. */
SoketDocument *soket_document_new (GBytes *bytes, const char *file, const char *media_type,
                                   const char *encoding, SoketLines *lines);
/* soket-document-read.c: finds out what the bytes are. */
SoketDocument *soket_document_read (GBytes *bytes, const char *file, GCancellable *cancellable,
                                    GError **error);

/* soket-document-kind.c: FALSE for a form of file that is known and not read. */
gboolean soket_document_check_kind (GBytes *bytes, const char *name, GError **error);
gboolean soket_document_is_zip (GBytes *bytes);

/* What of a file becomes lines, one call a line. */
typedef void (*SoketAddLine) (SoketLines *lines, const char *text, gsize length,
                              const SoketLine *like);

/* The module "office" offers this as "soket_office_read": paragraphs, those of cells too, with the
 * numbers of lists as they are shown ("1.2.", "a)"), headers, text boxes, in the order of reading.
 * The media type, a static string; NULL with an error. @encoding: "TCVN3" where the fonts are of
 * that, a static string. */
typedef const char *(*SoketOfficeRead) (GBytes *file, const char *name, SoketAddLine add,
                                        SoketLines *lines, const char **encoding,
                                        GCancellable *cancellable, GError **error);

G_END_DECLS

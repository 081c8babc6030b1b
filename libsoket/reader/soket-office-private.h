/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-document-private.h"

G_BEGIN_DECLS

/* The inside of the module "office". It calls nothing of the library: what it finds goes through
 * the function that it is given. */

/* Is [error@Soket.ReadError], the module is not linked to its quark. */
#define SOKET_OFFICE_ERROR (g_quark_from_static_string ("soket-read-error-quark"))

/* No office file of text is near to these; each is there against files made to harm. */
#define SOKET_OFFICE_ENTRIES_MAX 10000
#define SOKET_OFFICE_UNPACKED_MAX ((gsize) 256 << 20)
/* Unpacked bytes for a byte of the file, asked of more than a megabyte. */
#define SOKET_OFFICE_RATIO_MAX 200
#define SOKET_OFFICE_RATIO_FROM ((gsize) 1 << 20)
/* Styles below a style. */
#define SOKET_OFFICE_PARENTS_MAX 32

/* soket-office-zip.c: the parts of @file that are text, by their path: GBytes. */
GHashTable *soket_zip_unpack (GBytes *file, const char *name, GCancellable *cancellable,
                              GError **error);

/* soket-office-xml.c: walks through the elements of a part. What is not well-formed, bears a
 * document type or is too deep ends the walk; soket_xml_close() says so. */
typedef struct _SoketXml SoketXml;

/* @file, @part: for messages, not copied */
SoketXml *soket_xml_open (GBytes *bytes, const char *file, const char *part,
                          GCancellable *cancellable);
/* FALSE when the walk ended before the end of the part for a fault of it. */
gboolean soket_xml_close (SoketXml *self, GError **error);
void soket_xml_free (SoketXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketXml, soket_xml_free)
/* The depth of the element that was just begun: what soket_xml_step() goes through. */
int soket_xml_get_depth (const SoketXml *self);
/* The next element or text inside of the element at @depth; FALSE behind its end. Elements in it
 * are gone through as if their contents stood there, unless they are gone through by themselves. */
gboolean soket_xml_step (SoketXml *self, int depth);
/* Goes to the end of the element that was just begun. */
void soket_xml_skip (SoketXml *self);
/* "w:p"; the prefixes are those by which the formats are written about, whatever the part calls
 * them; "" for text. */
const char *soket_xml_get_name (const SoketXml *self);
gboolean soket_xml_is (const SoketXml *self, const char *name);
/* Of the element that was just begun, until the next step; NULL: it has none. */
const char *soket_xml_get_attribute (SoketXml *self, const char *name);
/* As a number; @otherwise when it has none. */
int soket_xml_get_number (SoketXml *self, const char *name, int otherwise);
/* The text that was stepped on; NULL: it is an element. */
const char *soket_xml_get_text (SoketXml *self);

/* soket-office-style.c: how words look, as far as it tells what they are. -1: as their
 * surroundings. */
typedef enum {
  SOKET_FONT_UNICODE,
  SOKET_FONT_TCVN3,
  SOKET_FONT_TCVN3_CAPITALS,
  SOKET_FONT_VNI,
} SoketFont;

typedef struct {
  int bold;
  int capitals;
  int hidden;
  int centered;
  int outline; /* level of a heading, from 0 */
  int font;    /* SoketFont */
  int list;    /* .docx: w:numId; 0: none */
  int level;   /* of the list, from 0 */
} SoketLook;

extern const SoketLook soket_look_none;
/* What @over does not say is as @base has it. */
SoketLook soket_look_lay (const SoketLook *base, const SoketLook *over);
/* By the name of a font. */
int soket_look_find_font (const char *name);

typedef struct {
  char *parent;         /* nullable */
  gboolean is_contents; /* an entry of a table of contents */
  SoketLook look;
} SoketStyle;

/* Styles by their name, as g_hash_table_new_full() with this. */
GHashTable *soket_styles_new (void);
SoketStyle *soket_styles_add (GHashTable *styles, const char *name);
/* With all that its parents say; @name: nullable. */
SoketStyle soket_styles_resolve (GHashTable *styles, const char *name);

/* soket-office-number.c: "iv", "aa", "07"; @format: as .docx names it */
void soket_office_append_number (GString *out, const char *format, guint number);

/* The sign of a list as one that is typed: "-", "+", "*" or "•", to be freed; NULL: it has none. */
char *soket_office_dup_bullet (const char *text);

/* soket-office-lines.c: a paragraph in the making. */
typedef struct {
  GString *text;
  SoketLook look;
  char *number;       /* of its list, shown before its first words; nullable */
  gboolean has_plain; /* words that are not bold */
  gboolean has_bold;
} SoketParagraph;

void soket_paragraph_init (SoketParagraph *self, const SoketLook *look);
void soket_paragraph_clear (SoketParagraph *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoketParagraph, soket_paragraph_clear)

/* Where lines go, and what each of them has. */
typedef struct {
  const char *file;
  SoketAddLine add;
  SoketLines *lines;
  GCancellable *cancellable;
  SoketLine like; /* table, row, column, flags of what is read */
  guint n_tables;
  guint n_muted;         /* inside of what is left out: deleted */
  gboolean is_converted; /* words in a font of TCVN3 were in Unicode */
  gboolean has_tcvn3;    /* … and were not */
  gboolean has_vni;
} SoketOffice;

void soket_office_add_text (SoketOffice *self, SoketParagraph *to, const char *text, gsize length,
                            const SoketLook *look);
/* A sign of a symbol font, by its byte. */
void soket_office_add_symbol (SoketOffice *self, SoketParagraph *to, gunichar c,
                              const SoketLook *look);
void soket_office_break_line (SoketOffice *self, SoketParagraph *paragraph);
void soket_office_end_paragraph (SoketOffice *self, SoketParagraph *paragraph);
/* What @self->like was, to be set again behind the table. */
SoketLine soket_office_enter_table (SoketOffice *self);

/* soket-office-font.c: words in a font of an old encoding as Unicode, to be freed; NULL: they are.
 */
char *soket_office_convert (SoketOffice *self, const char *text, gsize length, int font);

/* soket-office-list.c: the lists of a .docx. */
typedef struct _SoketNumbering SoketNumbering;

SoketNumbering *soket_numbering_new (void);
void soket_numbering_free (SoketNumbering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketNumbering, soket_numbering_free)
/* word/numbering.xml; @styles: lists may stand there */
void soket_numbering_read (SoketNumbering *self, SoketXml *xml);
void soket_numbering_link (SoketNumbering *self, GHashTable *styles);
/* The level that a style of a paragraph stands for; -1: none. */
int soket_numbering_find_level (const SoketNumbering *self, int list, const char *style);
/* Counts a paragraph; its number as shown, to be freed; NULL: it shows none. */
char *soket_numbering_count (SoketNumbering *self, int list, int level);

/* soket-docx.c, soket-odt.c */
gboolean soket_docx_read (SoketOffice *self, GHashTable *parts, GError **error);
gboolean soket_odt_read (SoketOffice *self, GHashTable *parts, GError **error);

/* soket-office.c: the media type, static; NULL with an error. */
const char *soket_office_read_parts (SoketOffice *self, GHashTable *parts, GError **error);
const char *soket_office_read (GBytes *file, const char *name, SoketAddLine add, SoketLines *lines,
                               const char **encoding, GCancellable *cancellable, GError **error);

G_END_DECLS

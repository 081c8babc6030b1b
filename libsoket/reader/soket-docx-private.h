/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-office-private.h"

G_BEGIN_DECLS

/* soket-docx-style.c: word/styles.xml, and the properties that stand in the text itself. */
typedef struct {
  GHashTable *styles;
  char *paragraph; /* the style of paragraphs that name none; nullable */
  SoketLook look;  /* below all styles */
} SoketDocxStyles;

/* w:pPr of a paragraph */
typedef struct {
  char *style; /* nullable */
  SoketLook look;
  gboolean is_end_deleted; /* the next paragraph goes on with it */
} SoketDocxParagraph;

void soket_docx_styles_init (SoketDocxStyles *self);
void soket_docx_styles_clear (SoketDocxStyles *self);
void soket_docx_styles_read (SoketDocxStyles *self, SoketXml *xml);
/* @style: nullable: that of paragraphs */
SoketStyle soket_docx_styles_resolve (const SoketDocxStyles *self, const char *style);
/* At a w:pPr; @own->style is to be freed. */
void soket_docx_read_paragraph (SoketXml *xml, SoketDocxParagraph *own);
/* At a w:rPr; @base: the look of the paragraph. */
SoketLook soket_docx_read_run (const SoketDocxStyles *self, SoketXml *xml, const SoketLook *base);

G_END_DECLS

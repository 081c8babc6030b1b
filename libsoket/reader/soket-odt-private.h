/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-office-private.h"

G_BEGIN_DECLS

/* soket-odt-style.c: styles of paragraphs and words. */
void soket_odt_read_style (GHashTable *styles, SoketXml *xml);
/* @family: "paragraph" or "text"; @name: nullable */
SoketLook soket_odt_find_look (GHashTable *styles, const char *family, const char *name);

/* soket-odt-list.c: styles of lists, and how far each list has counted. */
typedef struct _SoketOdtLists SoketOdtLists;

SoketOdtLists *soket_odt_lists_new (void);
void soket_odt_lists_free (SoketOdtLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketOdtLists, soket_odt_lists_free)
/* At a text:list-style or text:outline-style. */
void soket_odt_lists_read (SoketOdtLists *self, SoketXml *xml);
/* At a text:list, which may stand in another; soket_odt_lists_leave() at its end. */
void soket_odt_lists_enter (SoketOdtLists *self, SoketXml *xml);
void soket_odt_lists_leave (SoketOdtLists *self);
/* At a text:list-item: its number, to be freed; NULL: it shows none. */
char *soket_odt_lists_count (SoketOdtLists *self, SoketXml *xml);
/* At a text:h outside of lists. */
char *soket_odt_lists_count_heading (SoketOdtLists *self, SoketXml *xml);

G_END_DECLS

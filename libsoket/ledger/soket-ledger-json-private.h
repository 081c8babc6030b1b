/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"

G_BEGIN_DECLS

/* JSON of the ledger layer. Nothing here goes through gettext but error messages. */

/* Reads one event after the other; holds a parser. */
typedef struct _SoketEventReader SoketEventReader;

SoketEventReader *soket_event_reader_new (gboolean ignore_extra);
void soket_event_reader_free (SoketEventReader *self);
/* One object, nothing around it. Errors begin with "FILE:LINE:". */
SoketEvent *soket_event_reader_read (SoketEventReader *self, GBytes *json, const char *file,
                                     guint line, GError **error);

/* A report's content, checked, on one line with its members as given. */
char *soket_event_content_normalize (const char *json, GError **error);

/* The event as one line without a line end. */
void soket_event_append_json (SoketEvent *self, GString *out);

/* @text as a JSON string, null for NULL. */
void soket_ledger_json_append_text (GString *out, const char *text);
/* @texts as a JSON array of strings. */
void soket_ledger_json_append_texts (GString *out, const char *const *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketEventReader, soket_event_reader_free)

G_END_DECLS

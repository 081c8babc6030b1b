/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "plan/soket-plan.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* A directive as an office received it, as lines of text. Immutable. */
#define SOKET_TYPE_DOCUMENT (soket_document_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketDocument, soket_document, SOKET, DOCUMENT, GObject)

/* "-": standard input */
SOKET_AVAILABLE_IN_1_0
SoketDocument *soket_document_load (const char *path, GCancellable *cancellable, GError **error);
/* @file: nullable, for messages and the plan's "import" */
SOKET_AVAILABLE_IN_1_0
SoketDocument *soket_document_new_from_bytes (GBytes *bytes, const char *file, GError **error);
SOKET_AVAILABLE_IN_1_0
const char *soket_document_get_file (SoketDocument *self);
/* "text/plain", "application/vnd.oasis.opendocument.text" ... */
SOKET_AVAILABLE_IN_1_0
const char *soket_document_get_media_type (SoketDocument *self);
/* what the bytes were before they became UTF-8: "UTF-8", "UTF-16LE", "windows-1258", "TCVN3" */
SOKET_AVAILABLE_IN_1_0
const char *soket_document_get_encoding (SoketDocument *self);
/* of the bytes of the file, in hex */
SOKET_AVAILABLE_IN_1_0
const char *soket_document_get_sha256 (SoketDocument *self);
SOKET_AVAILABLE_IN_1_0
guint soket_document_get_n_lines (SoketDocument *self);
/* from 1; NFC, without its line end */
SOKET_AVAILABLE_IN_1_0
char *soket_document_dup_line (SoketDocument *self, guint line);

/* reads it: what it says as a plan, each field with its span */
SOKET_AVAILABLE_IN_1_0
SoketPlan *soket_document_import_plan (SoketDocument *self, GError **error);

G_END_DECLS

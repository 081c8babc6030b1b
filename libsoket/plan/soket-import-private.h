/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-span.h"
#include "plan/soket-table-private.h"

G_BEGIN_DECLS

/* Where an imported plan came from and what the reader had to say about it. */
typedef struct {
  SoketPresence presence;
  char *file;
  char *sha256;
  SoketRecordMap *spans;
  GListStore *unsure;
  GListStore *skipped;
  GListStore *notices;
} SoketImport;

SoketSpan *soket_import_find_span (const SoketImport *self, const char *pointer);

G_END_DECLS

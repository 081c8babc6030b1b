/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

typedef struct {
  guint64 added, kept, changed, ended;
} SoketAdoptionCounts;

/* @empty: ids of tasks that gave no row (not tracked, or led by an open group); @moved: a line for
 * each deadline that moved, NULL where none can move */
SoketAdoption *soket_adoption_new (const char *plan, guint n_units,
                                   const SoketAdoptionCounts *counts, const char *const *empty,
                                   const char *const *moved);

G_END_DECLS

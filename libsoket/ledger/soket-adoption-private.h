/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* @empty: ids of tasks that gave no row (not tracked, or led by an open group) */
SoketAdoption *soket_adoption_new (const char *plan, guint n_units, guint64 added, guint64 kept,
                                   const char *const *empty);
const char *soket_adoption_get_plan (SoketAdoption *self);
/* units of the ledger after it */
guint soket_adoption_get_n_units (SoketAdoption *self);
const char *const *soket_adoption_get_empty (SoketAdoption *self);

G_END_DECLS

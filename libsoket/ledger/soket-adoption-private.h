/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* @empty: ids of tasks that gave no row (not tracked, or led by an open group) */
SoketAdoption *soket_adoption_new (const char *plan, guint n_units, guint64 added, guint64 kept,
                                   const char *const *empty);

G_END_DECLS

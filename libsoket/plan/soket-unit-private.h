/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-table-private.h"
#include "plan/soket-unit.h"

G_BEGIN_DECLS

gboolean soket_unit_equal (SoketUnit *self, SoketUnit *other);
/* The text of a STRING row of soket_unit_table. */
const char *soket_unit_peek_text (SoketUnit *self, const SoketField *field);

G_END_DECLS

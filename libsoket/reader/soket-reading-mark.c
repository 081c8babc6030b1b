/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-reading-private.h"

void
soket_reading_mark (SoketReading *self, const char *pointer, const SoketBlock *block, gsize start,
                    gsize end)
{
  SoketSpan *span = soket_structure_new_span (self->structure, block, start, end);

  soket_plan_build_add_span (self->plan, pointer, span);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-group.h"
#include "plan/soket-table-private.h"

G_BEGIN_DECLS

/* The members that are groups themselves, so that a directory can follow them without the plan. */
void soket_group_add_inner (SoketGroup *self, SoketGroup *inner);
void soket_group_clear_inner (SoketGroup *self);
const GPtrArray *soket_group_peek_inner (SoketGroup *self);
/* NULL when the group does not select. */
const SoketChoices *soket_group_peek_choices (SoketGroup *self);

/* From now on @choices say what the group holds; takes them. */
void soket_group_bind (SoketGroup *self, SoketChoices *choices);

G_END_DECLS

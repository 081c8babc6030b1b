/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "ledger/soket-status.h"

G_BEGIN_DECLS

/* Which obligations of a ledger are shown. Immutable. */
#define SOKET_TYPE_FILTER (soket_filter_get_type ())
typedef struct _SoketFilter SoketFilter;

SOKET_AVAILABLE_IN_1_0
GType soket_filter_get_type (void);
/* all of them */
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_new (void);
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_ref (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
void soket_filter_unref (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_filter_equal (SoketFilter *self, SoketFilter *other);

/* NULL: any */
SOKET_AVAILABLE_IN_1_0
const char *soket_filter_get_plan (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_filter_get_task (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_filter_get_period (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_filter_get_unit (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_filter_get_level (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_filter_get_group (SoketFilter *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_filter_has_status (SoketFilter *self, SoketStatus status);
SOKET_AVAILABLE_IN_1_0
gboolean soket_filter_is_overdue (SoketFilter *self);

/* Each gives a new filter that differs in one point; NULL takes it back. */
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_plan (SoketFilter *self, const char *plan);
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_task (SoketFilter *self, const char *task);
/* "": those that have none; so of a level */
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_period (SoketFilter *self, const char *period);
/* with all below it */
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_unit (SoketFilter *self, const char *unit);
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_level (SoketFilter *self, const char *level);
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_group (SoketFilter *self, const char *group);
/* any of them; none: any at all */
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_statuses (SoketFilter *self, const SoketStatus *statuses,
                                         gsize n_statuses);
/* those of soket_ledger_dup_overdue() only */
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_filter_with_overdue (SoketFilter *self, gboolean overdue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketFilter, soket_filter_unref)

G_END_DECLS

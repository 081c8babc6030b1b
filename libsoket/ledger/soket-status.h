/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"

G_BEGIN_DECLS

/* SOKET_STATUS_* */
typedef enum {
  SOKET_STATUS_NOT_DUE,
  SOKET_STATUS_DUE_SOON,
  SOKET_STATUS_OVERDUE,
  SOKET_STATUS_ON_TIME,
  SOKET_STATUS_ON_THE_DAY,
  SOKET_STATUS_LATE,
  SOKET_STATUS_RETURNED,
  SOKET_STATUS_AWAITING,
  SOKET_STATUS_SUSPENDED,
  SOKET_STATUS_WAIVED,
  SOKET_STATUS_UNDATED,
  SOKET_STATUS_ENDED,
  SOKET_STATUS_DONE,
} SoketStatus;

/* "not-due": the key in JSON */
SOKET_AVAILABLE_IN_1_0
const char *soket_status_to_string (SoketStatus status);
/* the words of the office, in the language of the locale */
SOKET_AVAILABLE_IN_1_0
const char *soket_status_get_label (SoketStatus status);

/* How many rows stand where, as of an instant. Immutable. */
#define SOKET_TYPE_TOTALS (soket_totals_get_type ())
typedef struct _SoketTotals SoketTotals;

SOKET_AVAILABLE_IN_1_0
GType soket_totals_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketTotals *soket_totals_ref (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
void soket_totals_unref (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_obligations (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_count (SoketTotals *self, SoketStatus status);
/* the four cells of the official table */
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_done_in_time (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_done_late (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_open_in_time (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_open_overdue (SoketTotals *self);
/* rows whose last permitted day has come, waived, suspended, undated and ended ones left out:
 * the base of both rates */
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_due (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_due_done (SoketTotals *self);
SOKET_AVAILABLE_IN_1_0
guint64 soket_totals_get_due_done_in_time (SoketTotals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketTotals, soket_totals_unref)

G_END_DECLS

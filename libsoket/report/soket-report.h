/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "ledger/soket-breakdown.h"
#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* Who is on time and who is late, as of an instant: one question, rendered as JSON or as text. */
#define SOKET_TYPE_STATUS_REPORT (soket_status_report_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketStatusReport, soket_status_report, SOKET, STATUS_REPORT, GObject)

SOKET_AVAILABLE_IN_1_0
SoketStatusReport *soket_status_report_new (SoketLedger *ledger, SoketInstant as_of,
                                            SoketInstant known_as_of);
/* NULL: all plans */
SOKET_AVAILABLE_IN_1_0
void soket_status_report_set_plan (SoketStatusReport *self, const char *plan);
/* whether each row is listed */
SOKET_AVAILABLE_IN_1_0
void soket_status_report_set_rows (SoketStatusReport *self, gboolean rows);
/* counts a key in the place of rows */
SOKET_AVAILABLE_IN_1_0
void soket_status_report_set_by (SoketStatusReport *self, SoketBreakdownBy by);
/* lists the next @n that are due; 0: none */
SOKET_AVAILABLE_IN_1_0
void soket_status_report_set_next (SoketStatusReport *self, guint n);
/* lists what has become overdue since; SOKET_INSTANT_NONE: all that is overdue */
SOKET_AVAILABLE_IN_1_0
void soket_status_report_set_since (SoketStatusReport *self, SoketInstant since);
SOKET_AVAILABLE_IN_1_0
gboolean soket_status_report_has_overdue (SoketStatusReport *self);
SOKET_AVAILABLE_IN_1_0
char *soket_status_report_to_json (SoketStatusReport *self);
SOKET_AVAILABLE_IN_1_0
char *soket_status_report_to_text (SoketStatusReport *self);

/* columns of the terminal that texts are made for; 0: 120 */
SOKET_AVAILABLE_IN_1_0
void soket_report_set_width (guint columns);

SOKET_AVAILABLE_IN_1_0
char *soket_report_obligations_to_json (SoketLedger *ledger);
SOKET_AVAILABLE_IN_1_0
char *soket_report_obligations_to_text (SoketLedger *ledger);
/* @unit: one of the ledger; @from, @to: SOKET_DAY_NONE for no bound */
SOKET_AVAILABLE_IN_1_0
char *soket_report_agenda_to_json (SoketLedger *ledger, SoketUnit *unit, SoketDay from, SoketDay to,
                                   SoketInstant as_of, SoketInstant known_as_of);
SOKET_AVAILABLE_IN_1_0
char *soket_report_agenda_to_text (SoketLedger *ledger, SoketUnit *unit, SoketDay from, SoketDay to,
                                   SoketInstant as_of, SoketInstant known_as_of);
SOKET_AVAILABLE_IN_1_0
char *soket_report_explain_to_json (SoketLedger *ledger, SoketObligation *obligation,
                                    SoketInstant as_of, SoketInstant known_as_of, GError **error);
SOKET_AVAILABLE_IN_1_0
char *soket_report_explain_to_text (SoketLedger *ledger, SoketObligation *obligation,
                                    SoketInstant as_of, SoketInstant known_as_of, GError **error);

G_END_DECLS

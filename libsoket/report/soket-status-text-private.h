/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "report/soket-report-private.h"
#include "report/soket-text-table-private.h"

G_BEGIN_DECLS

/* Parts of the text of a status. */

/* soket-status-by.c */
void soket_status_text_append_by (SoketStatusReport *self, SoketBreakdownBy by, GString *out);

/* soket-status-rows.c */
void soket_status_text_append_rows (SoketStatusReport *self, GString *out);
/* The section of a task: behind the plan's symbol where more than one plan is reported on, with the
 * period where there is one. */
char *soket_status_text_dup_section (SoketStatusReport *self, const char *plan, SoketTask *task,
                                     const char *period);
/* The same with the title. */
char *soket_status_text_dup_task (SoketStatusReport *self, const char *plan, SoketTask *task,
                                  const char *period);
/* A line for the task of @row, once: @said holds those that had one. */
void soket_status_text_append_title (SoketStatusReport *self, const SoketReportRow *row,
                                     GHashTable *said, GString *out);
/* Unit, and its upper unit where the names do not say which one is meant. */
void soket_status_text_add_unit_columns (SoketTextTable *table, gboolean namesakes);
void soket_status_text_add_unit (SoketStatusReport *self, SoketTextTable *table, SoketUnit *unit,
                                 gboolean namesakes);

/* soket-status-overdue.c */
void soket_status_text_append_overdue (SoketStatusReport *self, GString *out);

/* soket-status-next.c */
/* What is due soon, a line for each task and day. */
void soket_status_text_append_soon (SoketStatusReport *self, GString *out);
/* The next ones, a line each. */
void soket_status_text_append_next (SoketStatusReport *self, GString *out);

G_END_DECLS

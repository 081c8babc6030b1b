/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "report/soket-report-private.h"

G_BEGIN_DECLS

/* Writes JSON at the end of @out. @name: one of ours, nothing in it to escape; NULL in a list and
 * around everything. */
void soket_report_json_begin (GString *out, const char *name, char bracket);
void soket_report_json_end (GString *out, char bracket);
/* null for NULL */
void soket_report_json_text (GString *out, const char *name, const char *text);
void soket_report_json_number (GString *out, const char *name, guint64 number);
void soket_report_json_flag (GString *out, const char *name, gboolean flag);
/* An ISO day, with the time where it is not the end of the day; null for none. */
void soket_report_json_instant (GString *out, const char *name, SoketInstant instant);
void soket_report_json_day (GString *out, const char *name, SoketDay day);
/* What another layer has written as JSON; null for NULL. */
void soket_report_json_value (GString *out, const char *name, const char *json);
/* The members of the object @json as they are, for more to follow; @json has one at least. */
void soket_report_json_members (GString *out, const char *json);

/* plan, task, unit, period: what a row is known by. */
void soket_report_json_row (GString *out, const SoketReportRow *row);

G_END_DECLS

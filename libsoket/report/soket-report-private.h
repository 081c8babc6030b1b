/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "report/soket-report.h"

G_BEGIN_DECLS

struct _SoketStatusReport {
  GObject parent_instance;
  SoketLedger *ledger;
  SoketInstant as_of;
  SoketInstant known_as_of;
  char *plan; /* NULL: all */
  gboolean rows;
  int by;             /* SoketBreakdownBy, -1: none was asked for */
  guint next;         /* how many of the next are listed */
  SoketInstant since; /* NONE: all that is overdue */
};

/* Positions: of what is overdue, or newly so where that was asked; of the next. */
GBytes *soket_status_report_list_overdue (SoketStatusReport *self);
GBytes *soket_status_report_list_next (SoketStatusReport *self);

/* soket-report-words.c: what is said in more than one report. In the language of the locale but
 * for _iso. */

/* "17 giờ 00, ngày 08/7/2022"; the day alone where an instant is its end. */
char *soket_report_dup_instant (SoketInstant instant);
/* Behind "tính đến": the same, but "hết ngày 08/7/2022". */
char *soket_report_dup_as_of (SoketInstant instant);
/* For programs: "2022-07-05", "2022-07-05T17:00"; NULL for none. */
char *soket_report_dup_iso (SoketInstant instant);
/* Until when by its policy; "đầu tháng" has two days. */
char *soket_report_dup_last (SoketDue *due);
/* Until when in the sense of the document: "before D" says D. */
char *soket_report_dup_deadline (SoketDue *due);
/* The rules behind @due, a numbered line each. */
void soket_report_append_steps (GString *out, SoketDue *due, guint indent);
/* "36/40 (90,0%)" */
char *soket_report_dup_rate (guint64 n, guint64 of);
char *soket_report_dup_count (guint64 n);
/* "45-KH/TU, ngày 08/6/2026" */
char *soket_report_dup_plan_name (SoketPlan *plan);
/* The label of a status as it suits the task: a meeting is held, a report is sent. */
const char *soket_report_get_label (SoketTask *task, SoketStatus status, SoketInstant last,
                                    SoketInstant as_of);
const char *soket_report_get_event_label (SoketEventKind kind);

/* Columns of the terminal that texts are made for. */
guint soket_report_get_width (void);

/* soket-report-unit.c: which unit is meant. */

/* Whether two units have one name. */
gboolean soket_report_has_namesakes (SoketLedger *ledger);
/* The name of the upper unit; NULL. */
const char *soket_report_get_upper (SoketLedger *ledger, SoketUnit *unit);
/* "Đảng ủy xã A (xa-a, Đảng bộ tỉnh B)" */
char *soket_report_dup_unit (SoketLedger *ledger, SoketUnit *unit);

/* soket-report-row.c: a row of a long list, without an object that stands for it. Borrowed from the
 * ledger. */
typedef struct {
  guint32 position;
  const char *plan;
  SoketTask *task;
  SoketUnit *unit;
  const char *period; /* NULL: none */
  SoketDue *due;      /* as it came into the ledger; as of a time: as amended by then. NULL: none */
  const char *reason; /* why there is none; NULL */
  SoketCalendar *calendar;
  gboolean is_there; /* from here on as of a time and as known then: whether anybody owed it */
  SoketStatus status;
  SoketInstant last; /* NONE: no deadline */
  int days_late;
  SoketInstant ended; /* from when a revision has ended it; NONE */
  const char *ender;  /* the symbol of the plan that was amended; NULL: units have changed */
} SoketReportRow;

/* All but what depends on a time. */
void soket_report_row_find (SoketReportRow *self, SoketLedger *ledger, guint32 position);
void soket_report_row_read (SoketReportRow *self, SoketLedger *ledger, guint32 position,
                            SoketInstant as_of, SoketInstant known_as_of);
/* From the day of @as_of to the last one; 0 when that has come. */
int soket_report_row_get_days_left (const SoketReportRow *self, SoketInstant as_of);
/* How many of them are worked; -1 where the calendar does not know. */
int soket_report_row_get_days_worked (const SoketReportRow *self, SoketInstant as_of);

typedef struct {
  SoketPlan *plan;
  SoketTask *task;
} SoketReportTask;

/* The tasks that make no row, of @plan or (NULL) of all plans; elements are SoketReportTask. */
GPtrArray *soket_report_list_untracked (SoketLedger *ledger, const char *plan);

/* soket-report-history.c: what happened to a row. */

typedef struct {
  SoketEvent *event;
  SoketInstant when; /* held against the deadline */
  gboolean seen;     /* it had happened and was recorded */
  gboolean voided;   /* by an event that is seen */
} SoketReportEvent;

/* In the order of replay; elements are SoketReportEvent. */
GArray *soket_report_load_events (SoketLedger *ledger, SoketObligation *row, SoketInstant as_of,
                                  SoketInstant known_as_of, GError **error);
/* The event that moved the deadline last; NULL. Borrowed from @events. */
SoketEvent *soket_report_find_extension (GArray *events);
/* The last event of @kind that stands; NULL. */
SoketEvent *soket_report_find_event (GArray *events, SoketEventKind kind);
guint soket_report_count_events (GArray *events, SoketEventKind kind);
/* "09/7/2026 (31-CV/TU)"; NULL. */
char *soket_report_dup_extension (GArray *events);
/* What to know besides about an open row, for the last column; NULL. */
char *soket_report_dup_note (GArray *events);

/* soket-explain.c: an answer, before it is said as text or JSON. */
typedef struct {
  SoketLedger *ledger;
  SoketObligation *row;
  SoketPlan *plan; /* may be NULL */
  SoketInstant as_of;
  SoketInstant known_as_of;
  SoketStatus status;
  SoketInstant last;
  SoketInstant submitted;
  int days_late;
  GArray *events;
} SoketExplanation;

/* soket-agenda.c: what one unit has to do with. */
#define SOKET_AGENDA_N_ROLES (SOKET_AGENDA_ROLE_FOLLOWS + 1)

/* One obligation of the unit, or all of one task, period and day that others owe. */
typedef struct {
  SoketObligation *row; /* the first of them */
  SoketInstant last;
  guint n, n_done, n_overdue;
} SoketAgendaEntry;

typedef struct {
  SoketLedger *ledger;
  SoketUnit *unit;
  SoketDay from, to;
  SoketInstant as_of;
  SoketInstant known_as_of;
  GArray *entries[SOKET_AGENDA_N_ROLES]; /* SoketAgendaEntry */
} SoketAgenda;

/* soket-agenda-json.c, soket-status-json.c, soket-explain-json.c */
char *soket_agenda_print_json (const SoketAgenda *agenda);
char *soket_status_report_print_json (SoketStatusReport *self);
char *soket_explanation_print_json (const SoketExplanation *explanation);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-deadline-private.h"
#include "calendar/soket-due-build-private.h"
#include "calendar/soket-policy-private.h"
#include "calendar/soket-resolver.h"

G_BEGIN_DECLS

struct _SoketResolver {
  GObject parent_instance;
  SoketPolicy *policy;
  SoketCalendar *calendar;
  SoketDay issued;
  SoketDay from;
  SoketDay to;
  GHashTable *events; /* folded words without "ngày", "khi" to SoketInstant */
  GArray *pauses;     /* of SoketPause, by their first day, apart from one another */
  SoketInstant restart;
};

/* Days that do not count, both in; @to: SOKET_DAY_NONE when it is not over. */
typedef struct {
  SoketDay from;
  SoketDay to;
} SoketPause;

/* How a last day on a rest day behaves. */
typedef enum {
  SOKET_ROLL_FAMILY_DATE,
  SOKET_ROLL_FAMILY_PERIOD,
  SOKET_ROLL_FAMILY_LIMIT,
  SOKET_ROLL_FAMILY_BACKWARD,
  SOKET_ROLL_FAMILY_COUNTED, /* in working days, hours: never rolls of itself */
} SoketRollFamily;

/* A deadline being resolved. A function that fails has set either @error or @reason (why there is
 * no date) with its @kind. */
typedef struct {
  SoketResolver *resolver;
  SoketDeadline *deadline;
  GError *error;
  char *reason;
  SoketDeadlineKind kind;
  GPtrArray *dues;
} SoketWork;

/* The span of days that a due ends with, before it rolls. */
typedef struct {
  SoketDay first;
  SoketDay safe;
  SoketDay hard;
  int minute;
  gboolean before;       /* the minute is not in */
  gboolean hard_decides; /* whatever the policy */
  gboolean fuzzy;        /* no last day */
  SoketRollFamily family;
} SoketEnds;

gboolean soket_work_undated (SoketWork *work, SoketDeadlineKind kind, char *reason);
gboolean soket_work_out_of_range (SoketWork *work);
SoketEnds soket_ends_init (SoketRollFamily family, SoketDay last);
/* Rolls, decides and keeps the due. Takes @due. */
gboolean soket_work_finish (SoketWork *work, SoketDue *due, SoketEnds *ends);

/* soket-resolver-point.c */
gboolean soket_work_settle (SoketWork *work, SoketDue *due, SoketPoint *point);
SoketDay soket_point_first_day (const SoketPoint *point);
SoketDay soket_point_last_day (const SoketPoint *point);
gboolean soket_work_point (SoketWork *work, SoketDeadline *node);
gboolean soket_work_window (SoketWork *work, SoketDeadline *node);
/* Undated, with the reason; FALSE. */
gboolean soket_work_plan_day_unknown (SoketWork *work);
gboolean soket_work_told_too_early (SoketWork *work);
/* soket-resolver-nth.c */
gboolean soket_work_workday_of (SoketWork *work, SoketDeadline *node);
gboolean soket_work_both (SoketWork *work, SoketDeadline *node);
/* "trước D" with a bare day: its two days, and the step that chooses. */
void soket_work_before_day (SoketWork *work, SoketDue *due, SoketEnds *ends, SoketDay day);
/* A time of the last day. */
void soket_work_minute (SoketDue *due, SoketEnds *ends, int minute, gboolean before);
/* soket-resolver-lunar.c: which solar day a day of the lunar calendar is, in words; NULL when
 * nothing can be said. */
char *soket_work_dup_lunar_reason (SoketWork *work, const SoketDeadline *node);
/* soket-resolver-limit.c */
gboolean soket_work_limit (SoketWork *work, SoketDeadline *node);
gboolean soket_work_event (SoketWork *work, SoketDeadline *node);
/* soket-resolver-pause.c */
/* The last day of a limit with the days that do not count; takes @last as it is without them.
 * 0 with an error or a reason. */
SoketDay soket_work_extend (SoketWork *work, SoketDue *due, SoketDeadline *node, SoketDay start,
                            SoketDay last);
/* "Started again on …"; the start itself when it was not. */
SoketInstant soket_work_restart (SoketWork *work, SoketDue *due, SoketDeadline *node,
                                 SoketInstant start);
/* ND 09/2019, Article 13. */
#define SOKET_REPORTING_DAY 25
/* soket-resolver-report.c */
/* What ND 09/2019 says of a report of a period: its data and its sending day. */
gboolean soket_work_cut_off (SoketWork *work, SoketDue *due, int months, SoketDay last_of_period,
                             SoketDay sending);
/* soket-resolver-each.c */
gboolean soket_work_each (SoketWork *work, SoketDeadline *node);

/* 0 when the event is not known. */
SoketInstant soket_resolver_find_event (SoketResolver *self, const char *event);

G_END_DECLS

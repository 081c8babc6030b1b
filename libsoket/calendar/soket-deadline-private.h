/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-deadline.h"
#include "calendar/soket-lunar-private.h"

G_BEGIN_DECLS

/* The inside of a deadline: one node. Written while it is parsed, never after
 * soket_deadline_seal (). */

#define SOKET_DEADLINE_MIN_YEAR 1900
#define SOKET_DEADLINE_MAX_YEAR 2199
/* Of a limit, in its own unit. */
#define SOKET_DEADLINE_MAX_COUNT 99999
#define SOKET_DEADLINE_MAX_NTH 5 /* of the weekdays of a period */
/* Counts that are refused, each with its own message: "1,5 tháng", "03 (bốn) ngày". */
#define SOKET_COUNT_FRACTION (-1)
#define SOKET_COUNT_CONTRADICTED (-2)
/* Year of a date whose year is not in the phrase. */
#define SOKET_YEAR_UNSAID 0
/* "quý I năm sau": the year after that of the plan's day. */
#define SOKET_YEAR_NEXT (-2)

typedef enum {
  SOKET_OP_NONE,
  SOKET_OP_BEFORE,
  SOKET_OP_BY,
  SOKET_OP_ON,
} SoketOp;

/* The words of a last day: "trước", "chậm nhất", "đến". */
static inline gboolean
soket_op_is_last (SoketOp op)
{
  return op == SOKET_OP_BEFORE || op == SOKET_OP_BY;
}

typedef enum {
  SOKET_POINT_NONE,
  SOKET_POINT_DAY,
  SOKET_POINT_MONTH,
  SOKET_POINT_QUARTER,
  SOKET_POINT_HALF,
  SOKET_POINT_YEAR,
  SOKET_POINT_NOW,
  SOKET_POINT_OPEN,
  /* The plan's own week, month or quarter, or the one after it, or the day after the plan's:
   * @number is the SoketTimeUnit; with @weekday or @day one day of it. */
  SOKET_POINT_THIS,
} SoketPointKind;

/* "hết giờ làm việc", "cuối buổi sáng": the minute is that of the policy, and the default's in the
 * notation, which has no sign for it. */
typedef enum {
  SOKET_OFFICE_NONE,
  SOKET_OFFICE_MORNING,
  SOKET_OFFICE_DAY,
} SoketOffice;

/* @number: month, quarter or half (a day has its month there); @minute: SOKET_MINUTE_NONE or
 * 0 to 1440; @weekday: said beside the day, 1 to 7 from Monday, else 0. */
typedef struct {
  SoketPointKind kind;
  int year;
  int number;
  int day;
  int minute;
  int weekday;
  SoketOffice office;
  gboolean next; /* of SOKET_POINT_THIS: the period after the plan's */
} SoketPoint;

/* Which part of a period is meant. */
typedef enum {
  SOKET_PART_WHOLE,
  SOKET_PART_START,
  SOKET_PART_MID,
  SOKET_PART_END,
  SOKET_PART_LAST_WEEK,
} SoketPart;

typedef enum {
  SOKET_TIME_MINUTE,
  SOKET_TIME_HOUR,
  SOKET_TIME_DAY,
  SOKET_TIME_WORKDAY,
  SOKET_TIME_WEEK,
  SOKET_TIME_MONTH,
  SOKET_TIME_QUARTER,
  SOKET_TIME_HALF,
  SOKET_TIME_YEAR,
  SOKET_TIME_UNSPECIFIED,
} SoketTimeUnit;

typedef enum {
  SOKET_TIE_NONE,
  SOKET_TIE_AFTER,
  SOKET_TIE_ON,
  SOKET_TIE_BEFORE,
} SoketTie;

/* In SoketDeadline.listed, beside a bit for each SoketTimeUnit. */
#define SOKET_LISTED_NINE_MONTHS (1u << 31)
/* Of an anchor whose period is not known yet. */
#define SOKET_MONTH_LAST (-1)

/* One day (or time, or window) of every period. @month: of the year, or counted within the
 * quarter or half; 0 when none. @workday: n-th working day, negative from the end, 0 when none;
 * @nth: the same of @weekday in a month. @end_month, @end_day, @end_weekday: end of a window, else
 * 0; a window that ends with an earlier day of the period ends in the next one. @end_minute: of a
 * window of hours, from @minute on, else SOKET_MINUTE_NONE. */
typedef struct {
  SoketOp op;
  gboolean next;
  int month;
  int day;
  int workday;
  int weekday;
  int nth;
  int minute;
  int end_month;
  int end_day;
  int end_weekday;
  int end_minute;
  SoketOffice office;
  gboolean unsaid; /* given by a regime, not by the phrase */
} SoketAnchor;

/* An array that begins with room for one: most have no more. @own is not read before it is written.
 */
typedef struct {
  SoketAnchor *data;
  guint len;
  guint room;
  SoketAnchor own;
} SoketAnchors;

typedef enum {
  SOKET_FORM_UNRESOLVED,
  SOKET_FORM_POINT, /* op part a */
  /* op count a: the n-th working day of a period, or the n-th a.weekday of it */
  SOKET_FORM_WORKDAY_OF,
  SOKET_FORM_WINDOW, /* a b */
  SOKET_FORM_LIMIT,  /* count unit tie event|a; b.minute: time of its last day */
  SOKET_FORM_EVENT,  /* tie event */
  SOKET_FORM_EACH,   /* unit listed anchors */
  SOKET_FORM_BOTH,   /* parts */
  SOKET_FORM_CONTINUOUS,
} SoketForm;

struct _SoketDeadline {
  SoketForm form;
  SoketOp op;
  SoketPart part;
  SoketPoint a;
  SoketPoint b;
  int count;
  SoketTimeUnit unit;
  /* "quý, 6 tháng, năm": bits of the periods listed together, 0 when there is one; @unit is the
   * step in which they all end. */
  guint listed;
  SoketTie tie;
  char *event;
  GPtrArray *parts; /* of SoketDeadline; NULL but for BOTH */
  /* "chậm nhất trước ngày D": the hard day decides whatever the policy. A fact of the phrase: the
   * notation has no sign for it. */
  gboolean hard_decides;
  const char *reason; /* N_() text of UNRESOLVED, static */
  char *detail;       /* the words that could not be read, or NULL */
  /* Of UNRESOLVED: a sign that belongs to no letter, and its place from 1; else 0. */
  gunichar mark;
  guint mark_at;
  /* Of UNRESOLVED: the day of the lunar calendar that the words name; month 0: none. */
  SoketLunarFields lunar;
  SoketAnchors anchors; /* none but for EACH */
};

SoketDeadline *soket_deadline_alloc (SoketForm form);
SoketDeadline *soket_deadline_new_unresolved (const char *reason, const char *detail);
SoketDeadline *soket_deadline_new_each (SoketTimeUnit unit);
/* @listed: bits; NULL when such periods do not nest (weeks do not end with months). */
SoketDeadline *soket_deadline_new_each_listed (guint listed);
/* Checks the node (days exist, years and counts in range); its event is what soket_phrase_cut () or
 * soket_deadline_clean_event () gave. Takes @self; NULL with an error. */
SoketDeadline *soket_deadline_seal (SoketDeadline *self, GError **error);
/* In the language of the locale. */
char *soket_deadline_dup_reason (SoketDeadline *self);

SoketPoint soket_point_day (int year, int month, int day);
SoketPoint soket_point_period (SoketPointKind kind, int year, int number);
gboolean soket_point_check (const SoketPoint *point, GError **error);
gboolean soket_point_is_period (const SoketPoint *point);
/* One day, whatever says which. */
gboolean soket_point_is_day (const SoketPoint *point);
gboolean soket_point_lacks_year (const SoketPoint *point);
/* Only the plan's day says which one it is: "tháng sau", "ngày mai", "quý I năm sau". */
gboolean soket_point_is_told (const SoketPoint *point);
/* Of "the plan's week, month or quarter, or the next one", the whole. */
gboolean soket_point_is_told_span (const SoketPoint *point);
/* A month or a quarter of it, whole. */
gboolean soket_point_is_told_period (const SoketPoint *point);
SoketAnchor soket_anchor_init (SoketOp op);
void soket_anchors_append (SoketAnchors *self, const SoketAnchor *anchor);
gboolean soket_anchor_is_window (const SoketAnchor *anchor);
/* "thứ Hai" of 1 … "Chủ nhật" of 7 */
const char *soket_weekday_words (int weekday);
/* How many months: 1, 3, 6 or 12. */
int soket_unit_months (SoketTimeUnit unit);
gboolean soket_anchor_check (const SoketAnchor *anchor, SoketTimeUnit unit, GError **error);

/* soket-deadline-event.c: the words of an event in NFC, with single spaces and without quotation
 * marks around them: done twice, the same. */
char *soket_deadline_clean_event (const char *text);
/* Words cut out of a phrase may have quotation marks; all else is clean. TRUE also of a few that
 * have none. */
gboolean soket_deadline_quotes_event (const char *words);
/* soket-deadline-notation.c: NULL without an error when @text is not in the notation at all. */
SoketDeadline *soket_deadline_parse_notation (const char *text, GError **error);
/* soket-deadline-print.c */
char *soket_deadline_print (const SoketDeadline *self);
gboolean soket_deadline_prints_as (const SoketDeadline *self, const SoketDeadline *other);
/* soket-deadline-phrase.c */
SoketDeadline *soket_deadline_parse_phrase (const char *text, GError **error);

G_END_DECLS

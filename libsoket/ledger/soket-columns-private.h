/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-status-private.h"
#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

/* The rows of a ledger as plain columns, 16 bytes a row with its submission; a row with a history
 * has 16 bytes and 24 an event besides.
 *
 * A row is SIMPLE while its history is nothing or one submission: that is in the columns. Any
 * other history is a short list that is replayed for each question (COMPLEX); the columns then
 * say "not submitted", and what the loop counted for the row is put right afterwards. */

/* `submitted` of a row that has no submission in the columns: later than every question. */
#define SOKET_NEVER G_MAXINT32
/* `recorded` of a complex row. */
#define SOKET_COMPLEX (-1)

/* By when, of all rows of a segment. Without a deadline all are 0. */
typedef struct {
  SoketInstant safe;
  SoketInstant hard;
  SoketInstant deciding; /* safe or hard, as the policy says; hard where the day is fuzzy */
  SoketInstant soon;     /* due soon from here */
} SoketTerms;

typedef enum {
  SOKET_SEGMENT_DATED = 1 << 0,
  SOKET_SEGMENT_STRICT = 1 << 1,     /* the deciding instant makes overdue and late */
  SOKET_SEGMENT_ACCEPTANCE = 1 << 2, /* done when accepted */
  SOKET_SEGMENT_TENTATIVE = 1 << 3,  /* never overdue */
  SOKET_SEGMENT_ENDED = 1 << 4,      /* dropped by an amendment */
  SOKET_SEGMENT_WAITS = 1 << 5,      /* an event that occurs dates it: the terms are asked for */
  SOKET_SEGMENT_PAUSES = 1 << 6,     /* a limit: days of suspension do not count */
  SOKET_SEGMENT_ABSENT = 1 << 7,     /* of a state: the row is not there yet */
} SoketSegmentFlags;

/* A run of rows of one cell with one due, ascending by unit. */
typedef struct {
  guint32 cell;
  guint32 due;
  guint32 plan;
  guint32 first_row;
  guint32 n_rows;
  guint32 next;        /* segment of the same cell, SOKET_SEGMENT_NONE */
  guint32 revision;    /* which added it, SOKET_REVISION_NONE */
  SoketInstant begins; /* the row is not there as of a time before, nor as known before @known */
  SoketInstant known;
  guint32 n_complex;
  SoketTerms terms;
  SoketSegmentFlags flags;
} SoketSegment;

#define SOKET_SEGMENT_NONE G_MAXUINT32

/* Kind of an entry that a revision made: after all events of its instant. */
#define SOKET_ENTRY_CHANGED ((SoketEventKind) 100)

/* One event of a complex row, or a change: in the order of replay within its list. Of what shares
 * its place only one kind of event has each. */
typedef struct {
  guint32 number; /* of the event, or of the revision */
  SoketEventKind kind;
  SoketInstant deciding;
  SoketInstant recorded;
  union {
    SoketInstant until; /* of an extension or a return */
    guint32 voids;      /* of a voiding: number of the event */
    guint32 due;        /* of a change; SOKET_DUE_NONE: the row ends */
  };
  union {
    SoketInstant soon;       /* of a deadline at `until` */
    SoketSegmentFlags flags; /* of a change */
  };
} SoketEntry;

typedef struct {
  guint32 row;
  guint32 n_entries;
  guint32 n_allocated;
  gboolean has_voids;
  SoketEntry entries[];
} SoketHistory;

/* All that counting asks of a row, in a byte: soket-columns-mark.c says how. */
typedef guint8 SoketMark;
#define SOKET_MARK_ABSENT ((SoketMark) 0xff) /* not there yet */
#define SOKET_MARK_N 256

/* What the rows of a segment without a history are, by when they were submitted: those until the
 * first instant are the first mark, those after it until the second one the second; later or not
 * submitted at all, or not known to be: open. Neighbours differ. */
typedef struct {
  guint n;
  gint32 until[3];
  guint8 marks[3];
  guint8 open;
} SoketSteps;

/* Rows of a segment that have a history, ascending, and the mark of each. */
typedef struct {
  const guint32 *rows;
  const SoketMark *marks;
  guint n;
} SoketMarkedRows;

typedef struct _SoketTracks SoketTracks;

/* As of when, as known when: neither is a day without a time. */
typedef struct {
  SoketInstant as_of;
  SoketInstant known; /* G_MAXINT32 - 1: everything */
} SoketQuestion;

/* The last instant of a day without a time; another instant as it is; NONE for NONE. */
SoketInstant soket_instant_end (SoketInstant instant);
SoketQuestion soket_question (SoketInstant as_of, SoketInstant known_as_of);

/* A row at that instant. */
typedef struct {
  SoketStatus status;
  SoketTerms terms; /* in force */
  SoketSegmentFlags flags;
  SoketInstant submitted; /* deciding instant of the standing submission, SOKET_NEVER */
  SoketInstant extended;  /* 0: not extended, not returned with a day */
  guint32 extension;      /* number of the event that says so */
  guint n_reminders;
  guint32 due;      /* number of the due it stands under, before what moved it */
  gpointer moved;   /* what its own events make of it, as the function that settles says; NULL */
  guint32 revision; /* last one that changed or ended the row, SOKET_REVISION_NONE */
} SoketRowState;

/* Days that do not count, both in. */
typedef struct {
  SoketDay from, to;
} SoketSpell;

/* What moves the deadline of a row. */
typedef struct {
  guint32 plan;
  guint32 due;
  const SoketSpell *spells; /* ascending */
  guint n_spells;
  const guint32 *occurred; /* numbers of what occurred to the row itself */
  guint n_occurred;
} SoketFacts;

typedef struct {
  SoketTerms terms;
  SoketSegmentFlags flags; /* DATED or nothing */
  gpointer moved;
} SoketSettled;

/* By when a due is due under @facts, as of a time and as known then. */
typedef void (*SoketSettleFunc) (gpointer data, const SoketFacts *facts,
                                 const SoketQuestion *question, SoketSettled *settled);

/* Rows that events came to are remembered for a while: the last so many. */
#define SOKET_N_TOUCHED 4096

/* The id of an event, to break a tie; NULL when it cannot be read. */
typedef char *(*SoketEventIdFunc) (gpointer data, guint32 number);

typedef struct {
  guint32 n_rows, n_allocated;
  guint32 *unit;
  gint32 *submitted;
  gint32 *recorded;
  guint32 *number;        /* of the submission; of a complex row that of its history */
  GArray *segments;       /* SoketSegment */
  GArray *first;          /* guint32, first segment of each cell */
  GPtrArray *histories;   /* SoketHistory, of the complex rows */
  GHashTable *remarked;   /* set of rows with events that change nothing; NULL: none */
  SoketEventIdFunc ids;   /* nullable */
  SoketSettleFunc settle; /* nullable where no segment waits and no row changes */
  gpointer data;          /* of both */
  /* Of the last question; `seen` -1 where it has to be looked at again. */
  SoketQuestion asked;
  GArray *scans;       /* SoketScan, one a segment */
  SoketTracks *tracks; /* NULL until they are worth their making */
  guint64 n_replayed;  /* complex rows, while there were none */
  GArray *found_rows;  /* guint32, room for SoketMarkedRows */
  GByteArray *found_marks;
  guint64 n_taken;  /* events and changes that came */
  guint32 *touched; /* their rows: the last SOKET_N_TOUCHED, by number */
} SoketColumns;

/* soket-columns.c */
SoketColumns *soket_columns_new (SoketEventIdFunc ids, SoketSettleFunc settle, gpointer data);
void soket_columns_free (SoketColumns *self);
void soket_columns_reserve (SoketColumns *self, guint32 n_more);
/* Gives back the room that no row fills. */
void soket_columns_fit (SoketColumns *self);
/* Appends a row; the rows of a segment come in ascending order of their units. @like: cell, due,
 * plan, terms and flags of its segment. */
void soket_columns_append (SoketColumns *self, const SoketSegment *like, guint32 unit);
/* SOKET_ROW_NONE when the unit has no row there. */
guint32 soket_columns_find (SoketColumns *self, guint32 cell, guint32 unit);
guint32 soket_columns_get_n_segments (SoketColumns *self);
const SoketSegment *soket_columns_get_segment (SoketColumns *self, guint32 segment);
const SoketSegment *soket_columns_get_segment_of (SoketColumns *self, guint32 row);
/* First segment of a cell, SOKET_SEGMENT_NONE when it has none. */
guint32 soket_columns_get_first_segment (SoketColumns *self, guint32 cell);

/* soket-columns-history.c */
/* Takes in an event of a row. */
void soket_columns_take (SoketColumns *self, guint32 row, const SoketEntry *entry);
/* Whether any event of the row has come. */
gboolean soket_columns_has_events (SoketColumns *self, guint32 row);
/* An event of the row will be taken in soon. */
static inline void
soket_columns_prefetch (const SoketColumns *self, guint32 row)
{
  __builtin_prefetch (&self->submitted[row], 1);
  __builtin_prefetch (&self->recorded[row], 1);
  __builtin_prefetch (&self->number[row], 1);
}
/* NULL: it has none. */
const SoketHistory *soket_columns_get_history (SoketColumns *self, guint32 row);

/* soket-columns-replay.c */
void soket_columns_replay (SoketColumns *self, const SoketSegment *segment, guint32 row,
                           const SoketQuestion *question, SoketRowState *state);
/* The same for a row with a history, without looking for it; @segment is settled. */
void soket_history_replay (SoketColumns *self, const SoketHistory *history,
                           const SoketSegment *segment, const SoketQuestion *question,
                           SoketRowState *state);
/* @segment with the terms that it has as of then: itself, or @room filled. */
const SoketSegment *soket_columns_settle (SoketColumns *self, const SoketSegment *segment,
                                          const SoketQuestion *question, SoketSegment *room);
/* Whether its rows are there as of then. */
gboolean soket_segment_is_there (const SoketSegment *segment, const SoketQuestion *question);
/* Whether an event of a row is void as of then. */
gboolean soket_columns_is_voided (SoketColumns *self, guint32 row, guint32 number,
                                  const SoketQuestion *question);
/* Later than this an open row is overdue. */
SoketInstant soket_row_state_get_limit (const SoketRowState *state);
gboolean soket_row_state_is_past (const SoketRowState *state, const SoketQuestion *question);
/* The state of a row of a settled @segment of which one submission is known, or nothing:
 * SOKET_NEVER. */
void soket_segment_submitted_state (const SoketSegment *segment, const SoketQuestion *question,
                                    SoketInstant submitted, SoketRowState *state);

/* soket-columns-mark.c */
SoketMark soket_row_state_get_mark (const SoketRowState *state, const SoketQuestion *question);
SoketStatus soket_mark_get_status (SoketMark mark);
/* Overdue, or returned and past its deadline. */
gboolean soket_mark_is_overdue (SoketMark mark);
/* Counts @mark @times times (-1 takes it back). */
void soket_mark_count (SoketMark mark, gint64 times, SoketCounts *counts);
gboolean soket_row_state_is_overdue (const SoketRowState *state, const SoketQuestion *question);
/* Calendar days since the hard day; 0 when it is not overdue. */
int soket_row_state_get_days_late (const SoketRowState *state, const SoketQuestion *question);
void soket_row_state_count (const SoketRowState *state, const SoketQuestion *question, int times,
                            SoketCounts *counts);
/* Of a settled segment: what rows are that were submitted until safe, until hard and later, and
 * those that are open. */
void soket_segment_get_marks (const SoketSegment *segment, const SoketQuestion *question,
                              SoketMark marks[4]);
/* The same as steps; @as: what each mark stands for, NULL for itself. */
void soket_segment_get_steps (const SoketSegment *segment, const SoketQuestion *question,
                              const guint8 *as, SoketSteps *steps);
/* What the rows of a segment are, one byte a row: what @as says of their marks, NULL the marks. */
void soket_columns_mark_segment (SoketColumns *self, guint32 segment, const SoketQuestion *question,
                                 const guint8 *as, guint8 *out);
/* Good until the next question or event. */
void soket_columns_mark_complex (SoketColumns *self, const SoketSegment *segment,
                                 const SoketQuestion *question, SoketMarkedRows *found);
/* Whether what @as says is 0 for each row of a segment. */
gboolean soket_columns_is_nothing (SoketColumns *self, guint32 segment,
                                   const SoketQuestion *question, const guint8 *as);

/* soket-columns-track.c: rows with a history, without replaying them for each question. */
void soket_tracks_free (SoketTracks *self);
/* As of @question. NULL: replay. */
SoketTracks *soket_columns_get_tracks (SoketColumns *self, const SoketQuestion *question);
/* An event has come to the row. */
void soket_columns_forget_track (SoketColumns *self, guint32 row);
/* Counts the complex rows of all plans. */
void soket_tracks_count (SoketTracks *self, SoketCounts *counts);
/* The complex rows of a segment. */
void soket_tracks_find (SoketTracks *self, SoketColumns *columns, const SoketSegment *segment,
                        SoketMarkedRows *found);

/* soket-columns-scan.c: compiled so that the compiler vectorises it. `recorded` NULL: all is known.
 */
typedef struct {
  gint32 seen, safe, hard;
} SoketScan;

/* How many rows were submitted until @until->seen, ->safe, ->hard and recorded until @known. */
SoketScan soket_columns_scan (const gint32 *submitted, const gint32 *recorded, guint32 n_rows,
                              const SoketScan *until, gint32 known);
/* What @steps says of each row, into @out. */
void soket_columns_scan_marks (const gint32 *submitted, const gint32 *recorded, guint32 n_rows,
                               const SoketSteps *steps, gint32 known, guint8 *out);
/* Counts each row where its step says: @times of the steps, then that of the open ones, are columns
 * of @n_rows of their own. */
void soket_columns_scan_tally (const gint32 *submitted, const gint32 *recorded, guint32 n_rows,
                               const SoketSteps *steps, gint32 known, guint32 *const times[4]);

/* Rows from @first on whose byte in @wanted is 1, not 0, into @out, which has room for
 * SOKET_SCAN_ROOM more than that; how many. */
#define SOKET_SCAN_ROOM 8
guint32 soket_columns_scan_wanted (const guint8 *wanted, guint32 n_rows, guint32 first,
                                   guint32 *out);

/* soket-columns-count.c */
/* Up to where a settled segment has to be looked at. */
SoketScan soket_segment_get_until (const SoketSegment *segment, const SoketQuestion *question);
/* What its rows without a history are: how many are each of the marks of its steps, then open. */
typedef struct {
  SoketMark marks[4];
  guint32 times[4];
} SoketSimpleRows;
void soket_columns_count_simple (SoketColumns *self, guint32 segment, const SoketQuestion *question,
                                 SoketSimpleRows *found);
/* `recorded` of the segment, NULL when the question knows all. */
const gint32 *soket_columns_get_recorded (SoketColumns *self, const SoketSegment *segment,
                                          const SoketQuestion *question);
/* @plan: SOKET_PLAN_NONE for all */
void soket_columns_count (SoketColumns *self, guint32 plan, const SoketQuestion *question,
                          SoketCounts *counts);

/* soket-columns-search.c */
typedef struct {
  SoketColumns *columns;
  SoketQuestion question;
  guint32 plan;     /* SOKET_PLAN_NONE: all */
  const guint8 *as; /* 1 for each mark that is looked for, 0 for the others */
} SoketSearch;
/* Numbers of the rows that are one of the marks; guint32, ascending. */
GBytes *soket_columns_search (const SoketSearch *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketColumns, soket_columns_free)

G_END_DECLS

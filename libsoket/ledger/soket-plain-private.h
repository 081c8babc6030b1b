/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"
#include "plan/soket-directory-private.h"

G_BEGIN_DECLS

/* Events of a file as nearly all of them are: a line each, of known columns or keys, nothing quoted
 * or escaped, sound and NFC, with an id, a unit by its id and times as an export writes them. Such
 * plain lines are read in chunks, by any thread, and taken in without being made a SoketEvent.
 * Whatever else there is, right or wrong, is for the readers of single lines: here it is only told
 * that a line is not plain. */

#define SOKET_PLAIN_NONE G_MAXUINT32
/* More fields than that are no table of events. */
#define SOKET_PLAIN_MAX_COLUMNS 64

/* Fields whose words are kept as they stand: all texts but the id and those of the row. */
#define SOKET_PLAIN_TEXTS                                                                          \
  (1u << SOKET_EVENT_FIELD_CHANNEL | 1u << SOKET_EVENT_FIELD_DOCUMENT                              \
   | 1u << SOKET_EVENT_FIELD_ACTOR | 1u << SOKET_EVENT_FIELD_OF | 1u << SOKET_EVENT_FIELD_EVENT    \
   | 1u << SOKET_EVENT_FIELD_NOTE)

/* The ids of all units of a directory: read by any number of threads. */
typedef struct _SoketUnitIndex SoketUnitIndex;

SoketUnitIndex *soket_unit_index_new (SoketDirectory *units);
void soket_unit_index_free (SoketUnitIndex *self);
/* The hash of an id that will be looked for soon. */
guint32 soket_unit_index_prefetch (const SoketUnitIndex *self, const char *id, gsize length);
/* SOKET_UNIT_NONE when no unit has that id */
guint32 soket_unit_index_find (const SoketUnitIndex *self, const char *id, gsize length,
                               guint32 hash);

/* What a file is like. */
typedef struct {
  gboolean is_csv;
  char separator;
  guint n_columns;
  int columns[SOKET_EVENT_N_FIELDS]; /* of each field, -1: there is none */
  const SoketUnitIndex *units;
  guint32 seed; /* of the hashes of ids */
} SoketPlainForm;

/* Some bytes of the text of a chunk. */
typedef struct {
  const char *at;
  guint32 length;
} SoketPlainPiece;

typedef struct {
  guint32 at;
  guint16 length;
  guint8 field;
} SoketPlainText;

/* Offsets count from the begin of the chunk. */
typedef struct {
  guint32 start, end; /* the end is behind the line feed */
  guint32 place;      /* the nth of the chunk; SOKET_PLAIN_NONE: the line is not plain */
  guint32 unit;       /* its number; before it was looked up, the hash of its id */
  guint32 unit_id;
  guint32 id;
  guint32 hash; /* of the id */
  SoketInstant at, recorded, sent, received;
  guint32 first_text; /* nth of the chunk, in the order of the fields */
  guint16 id_length;
  guint16 unit_length;
  guint8 n_texts;
  guint8 kind;
  guint8 has_period; /* the row; by who takes it in, as what follows */
  guint8 outcome;    /* SoketStoreOutcome */
  guint32 row;
  guint32 number;
} SoketPlainLine;

/* A line of the cache. */
G_STATIC_ASSERT (sizeof (SoketPlainLine) == 64);

/* Plan, task and period as several lines of a chunk name them. */
typedef struct {
  SoketPlainPiece plan, task, period;
  gpointer meaning; /* by who takes it in */
} SoketPlainPlace;

typedef struct _SoketPlainMemo SoketPlainMemo;

typedef struct {
  const char *text;
  gsize offset; /* of the text in the file */
  gsize length;
  SoketPlainLine *lines; /* all of it, in their order, but for those that are too many */
  guint n_lines, room;
  guint n_looked_up; /* lines whose units were */
  GArray *texts;     /* SoketPlainText */
  GArray *places;    /* SoketPlainPlace */
  SoketPlainMemo *memo;
} SoketPlainChunk;

/* soket-plain.c */
SoketPlainChunk *soket_plain_chunk_new (void);
void soket_plain_chunk_free (SoketPlainChunk *self);
/* Reads what @text, offset and length of @self say. */
void soket_plain_chunk_read (SoketPlainChunk *self, const SoketPlainForm *form);
/* Adds a line: FALSE when there is no room for more. */
gboolean soket_plain_chunk_add (SoketPlainChunk *self, gsize start, gsize end);
/* The last line is plain if its @pieces are: those of the fields in @there, none of them empty.
 * @ascii: whether all of them are */
void soket_plain_chunk_fill (SoketPlainChunk *self, const SoketPlainForm *form,
                             const SoketPlainPiece *pieces, guint32 there, gboolean ascii);

/* soket-plain-csv.c, soket-plain-ndjson.c */
void soket_plain_read_csv (SoketPlainChunk *chunk, const SoketPlainForm *form);
void soket_plain_read_ndjson (SoketPlainChunk *chunk, const SoketPlainForm *form);

/* soket-plain-scan.c: what stands in 64 bytes, a bit each. @odd: no printable ASCII, or a quote */
typedef struct {
  guint64 ends, line_ends, odd;
} SoketPlainMasks;

SoketPlainMasks soket_plain_scan (const char *at, char separator);
/* The same on any machine. */
SoketPlainMasks soket_plain_scan_portably (const char *at, char separator);
/* The first quote from @at on, NULL when there is none before @end or a byte before it is neither
 * printable ASCII nor above it, or a backslash; @high: whether one was above it. */
const char *soket_plain_find_quote (const char *at, const char *end, gboolean *high);

/* soket-plain-feed.c: a text in chunks, read by threads in advance. */
typedef struct _SoketPlainFeed SoketPlainFeed;

typedef struct {
  gsize chunk;     /* bytes of one */
  gsize least;     /* of a text for which it is worth it */
  gsize a_unit;    /* of such a text, for each unit there is */
  gsize threaded;  /* of a text for which another thread is */
  guint n_threads; /* beside the one that takes */
} SoketPlainSettings;

extern const SoketPlainSettings soket_plain_settings;

/* @form is copied, but not what it points to. */
SoketPlainFeed *soket_plain_feed_new (const SoketPlainForm *form, const char *text, gsize length,
                                      const SoketPlainSettings *settings);
void soket_plain_feed_free (SoketPlainFeed *self);
/* The chunk in which a plain line begins at @offset, which line of it that is, and how many plain
 * ones stand together from there on, if they are not many; NULL when there is none. Offsets only
 * grow; the chunk is valid until the next call. */
SoketPlainChunk *soket_plain_feed_seek (SoketPlainFeed *self, gsize offset, guint *first, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketPlainFeed, soket_plain_feed_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-deadline-private.h"

G_BEGIN_DECLS

/* Bytes of a folded word that is compared as two integers; every word of the grammar is shorter. */
#define SOKET_WORD_SIZE 16

/* A Vietnamese phrase as words, numbers and marks. A word is compared in its folded form; the
 * words of an event are cut out of the text as it was given, in NFC. */
typedef struct {
  union {
    /* @fold, padded with zeros; of a longer word, a number or a mark nothing */
    char text[SOKET_WORD_SIZE];
    guint64 key[SOKET_WORD_SIZE / 8];
  } word;
  const char *fold; /* NULL for a number or a mark */
  int digits;
  gunichar mark; /* 0: not a mark */
  int number;    /* -1: not a number */
  guint start;   /* bytes in the text */
  guint end;
  gint16 depth; /* of brackets */
  guint8 bit;   /* of a SoketWordList in which the word may be */
} SoketToken;

/* How tokens are read, to the same end. */
typedef enum {
  SOKET_READING_WIDE, /* by blocks of text, with AVX2 where the machine has it */
  SOKET_READING_NARROW,
  SOKET_READING_ONE_BY_ONE,
} SoketReading;

typedef struct {
  const char *text; /* NFC; the tokens alone say where it ends */
  const SoketToken *tokens;
  guint n_tokens;
  /* The text is the words of one deadline and no others: "quý, 6 tháng, năm" says that something
   * recurs there, and nothing in a sentence. */
  gboolean whole;
  /* Every form is tried at every word, whatever its gate says: what a test compares with. */
  gboolean ungated;
  SoketReading reading;   /* the others are for a test, which compares them */
  SoketToken *own_tokens; /* what it is read into, with room for so many */
  gsize room;
  const char *readable;  /* up to where more than the text may be looked at, or NULL */
  char *own;             /* what is freed with it, or NULL */
  GPtrArray *long_words; /* the folded words that have no room in a token, or NULL */
  GArray *ahead;         /* of SoketFound: what was read before its turn; NULL: nothing is kept */
  struct _SoketPhraseMemo *memo; /* NULL: nothing is kept */
} SoketPhrase;

/* What was read last: several forms begin with the same day or period. */
typedef struct {
  guint place;    /* its token, from 1; 0: nothing was read yet */
  guint end;      /* 0: nothing of the kind begins there */
  gboolean whole; /* as SoketPhrase.whole was */
  SoketPoint point;
} SoketPointMemo;

/* A power of two: of so many places one behind another the forms are kept. */
#define SOKET_FORMS_KEPT 8

typedef struct _SoketPhraseMemo {
  struct {
    guint place; /* as in SoketPointMemo */
    guint forms; /* that may begin there */
  } forms[SOKET_FORMS_KEPT];
  SoketPointMemo point;
  SoketPointMemo period;
  struct {
    guint place;
    guint end;
    int minute;
  } time; /* as in SoketPointMemo */
} SoketPhraseMemo;

/* A place in the phrase. The eat functions move it and say TRUE, or leave it alone. */
typedef struct {
  const SoketPhrase *phrase;
  guint at;
  /* The last expression that was matched, if it was a date or a period: its word goes on to the
   * next one in "trước ngày 01/6 và 15/11". */
  SoketOp last_op;
  guint last_end;
  gboolean last_day; /* it was a day, or a day of a period */
} SoketCursor;

/* An expression that was read. */
typedef struct {
  SoketDeadline *node;
  guint start; /* tokens */
  guint end;
  int depth;         /* of brackets */
  gboolean worded;   /* has its own "trước", "chậm nhất" … */
  SoketOp inherited; /* the word that it could take from the one before it */
} SoketFound;

SoketPhrase *soket_phrase_new (const char *text);
/* Empty, for soket_phrase_read (). */
SoketPhrase *soket_phrase_new_empty (void);
/* Reads another text into @self; @text is NFC and has to stay as long as @self is used. @room: how
 * many bytes behind it may be looked at, too. */
void soket_phrase_read (SoketPhrase *self, const char *text, gsize length, gsize room);
void soket_phrase_free (SoketPhrase *phrase);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketPhrase, soket_phrase_free)

/* soket-phrase-words.c: "a|b c|d" taken apart, once for all threads. */
typedef struct {
  guint64 first[SOKET_WORD_SIZE / 8]; /* its first word */
  guint64 (*others)[SOKET_WORD_SIZE / 8];
  guint8 n;      /* words */
  guint8 second; /* the bit of its second word */
  guint8 next;   /* as in SoketWordList.slots */
} SoketWordAlternative;

#define SOKET_WORD_SLOTS 32

typedef struct _SoketWordList {
  const char *words;
  const struct _SoketWordList *next; /* of those that are known */
  guint64 bits[4];                   /* of the first words: nearly every comparison ends here */
  /* By the bit of the first word, which alternative to try first, from 1; 0: none. */
  guint8 slots[SOKET_WORD_SLOTS];
  guint n;
  SoketWordAlternative alternatives[];
} SoketWordList;

/* The bit of no word, as of a number or a mark. */
#define SOKET_WORD_BIT_NONE 0

/* Few words go on behind eight bytes, and fewer begin as another does. */
static inline guint8
soket_word_get_bit (const guint64 *key)
{
  return (guint8) ((key[0] * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 56);
}

/* A place in the sources where words are asked for. @absent: the bits that are in none of its
 * words, zero before the first call: whoever sees an old value only takes the longer way. */
typedef struct {
  guint64 absent[4];
  const SoketWordList *list;
} SoketWordSite;

/* The longer way, for the @left tokens at @tokens. @site: NULL where @words are not always the
 * same.
 * *@which: the number of the alternative, from 0. */
int soket_tokens_compare (const SoketToken *tokens, guint left, const char *words,
                          SoketWordSite *site, int *which);

/* The bits of the first words, a constant: what a token is not in is none of them. */
const guint64 *soket_words_get_bits (const char *words);

static inline gboolean
soket_token_may_be (const SoketToken *token, const guint64 *bits)
{
  return (bits[token->bit / 64] >> (token->bit % 64) & 1) != 0;
}

extern const SoketToken soket_token_none;

/* The token @ahead of the cursor; an empty one behind the end. */
static inline const SoketToken *
soket_cursor_peek (const SoketCursor *self, int ahead)
{
  /* What stands before the first token is far behind the last one. */
  guint64 at = (guint64) ((gint64) self->at + ahead);

  if (G_UNLIKELY (at >= self->phrase->n_tokens))
    return &soket_token_none;
  return &self->phrase->tokens[at];
}

static inline gboolean
soket_cursor_at_end (const SoketCursor *self)
{
  return self->at >= self->phrase->n_tokens;
}

/* How many tokens the first alternative takes that fits; 0: none does. *@which: its number. */
static inline int
soket_cursor_match (const SoketCursor *self, const char *words, SoketWordSite *site, int *which)
{
  const SoketToken *tokens = soket_cursor_peek (self, 0);
  guint8 bit = tokens->bit;

  if (site != NULL
      && (__atomic_load_n (&site->absent[bit / 64], __ATOMIC_RELAXED) >> (bit % 64) & 1) != 0)
    return 0;
  return soket_tokens_compare (tokens, self->phrase->n_tokens - self->at, words, site, which);
}

static inline gboolean
soket_cursor_skip (SoketCursor *self, int n)
{
  self->at += (guint) n;
  return n > 0;
}

/* The site of @words, if they are written there; asked while it is compiled, not when a call has
 * been inlined. */
#define SOKET_WORD_SITE(words, site)                                                               \
  __builtin_choose_expr(__builtin_constant_p (words), (site), (SoketWordSite *) NULL)

/* @words: folded words with single spaces, alternatives parted by '|'; the first that fits. A
 * constant of the program: it is taken apart once. */
#define soket_cursor_sees(cursor, words)                                                           \
  (G_GNUC_EXTENSION ({                                                                             \
    static SoketWordSite soket_site_ G_GNUC_UNUSED;                                                \
    int soket_which_;                                                                              \
    soket_cursor_match ((cursor), (words), SOKET_WORD_SITE (words, &soket_site_), &soket_which_)   \
        > 0;                                                                                       \
  }))
/* The number of the alternative that was eaten, from 0; -1: none. */
#define soket_cursor_eat_which(cursor, words)                                                      \
  (G_GNUC_EXTENSION ({                                                                             \
    static SoketWordSite soket_site_ G_GNUC_UNUSED;                                                \
    int soket_which_ = -1;                                                                         \
    SoketCursor *soket_cursor_ = (cursor);                                                         \
    soket_cursor_skip (soket_cursor_,                                                              \
                       soket_cursor_match (soket_cursor_, (words),                                 \
                                           SOKET_WORD_SITE (words, &soket_site_), &soket_which_)); \
    soket_which_;                                                                                  \
  }))
#define soket_cursor_eat(cursor, words)                                                            \
  (G_GNUC_EXTENSION ({                                                                             \
    static SoketWordSite soket_site_ G_GNUC_UNUSED;                                                \
    int soket_which_;                                                                              \
    SoketCursor *soket_cursor_ = (cursor);                                                         \
    soket_cursor_skip (soket_cursor_,                                                              \
                       soket_cursor_match (soket_cursor_, (words),                                 \
                                           SOKET_WORD_SITE (words, &soket_site_), &soket_which_)); \
  }))

static inline gboolean
soket_cursor_eat_mark (SoketCursor *self, gunichar mark)
{
  if (soket_cursor_peek (self, 0)->mark != mark)
    return FALSE;
  self->at++;
  return TRUE;
}

static inline gboolean
soket_cursor_eat_number (SoketCursor *self, int *number)
{
  const SoketToken *token = soket_cursor_peek (self, 0);

  if (token->number < 0)
    return FALSE;
  *number = token->number;
  self->at++;
  return TRUE;
}

/* Asked at a gate, where the first word alone tells that a form cannot begin: whether to turn away
 * what @knows_word says is no word of the form. */
static inline gboolean
soket_cursor_is_shut (const SoketCursor *self, gboolean knows_word)
{
  return !knows_word && !self->phrase->ungated;
}

/* As @eat does, which is asked once for a place. @memo: of no other function; NULL: it is asked. */
static inline gboolean
soket_cursor_eat_once (SoketCursor *self, SoketPointMemo *memo, SoketPoint *point,
                       gboolean (*eat) (SoketCursor *, SoketPoint *))
{
  if (memo == NULL || self->phrase->ungated)
    return eat (self, point);
  if (memo->place != self->at + 1 || memo->whole != self->phrase->whole) {
    SoketCursor at = *self;
    memo->place = self->at + 1;
    memo->whole = self->phrase->whole;
    memo->end = eat (&at, &memo->point) ? at.at : 0;
  }
  if (memo->end == 0)
    return FALSE;
  *point = memo->point;
  self->at = memo->end;
  return TRUE;
}

/* soket-phrase-forms.c: the forms that may begin with a word and the one behind it; the first seven
 * are tried in this order. */
typedef enum {
  SOKET_BEGINS_NONE = 0,
  SOKET_BEGINS_WINDOW = 1 << 0,
  SOKET_BEGINS_DAYS_OF_PERIOD = 1 << 1,
  SOKET_BEGINS_MARKER = 1 << 2,
  SOKET_BEGINS_ADJACENT = 1 << 3,
  SOKET_BEGINS_TURNED = 1 << 4,
  SOKET_BEGINS_LIMIT = 1 << 5,
  SOKET_BEGINS_BACKWARD = 1 << 6,
  SOKET_BEGINS_OP = 1 << 7, /* "trước", "chậm nhất" … and what may stand behind such words */
  SOKET_BEGINS_DAY_OF_MONTHS = 1 << 8,
  SOKET_BEGINS_PART = 1 << 9,
  SOKET_BEGINS_ANCHOR = 1 << 10,
  SOKET_BEGINS_EVENT = 1 << 11,
  SOKET_BEGINS_CONTINUOUS = 1 << 12,
  SOKET_BEGINS_LAST_DAYS = 1 << 13,
  SOKET_BEGINS_TERM = 1 << 14, /* "năm học", "nhiệm kỳ" */
  /* What the forms are made of. A count tells by its first word alone. */
  SOKET_BEGINS_COUNT = 1 << 15,
  SOKET_BEGINS_LENGTH = 1 << 16,
  SOKET_BEGINS_OFFICE = 1 << 17, /* "hết giờ làm việc" */
  SOKET_BEGINS_TIME = 1 << 18,
  SOKET_BEGINS_WEEKDAY = 1 << 19, /* "ngày" may stand before it */
  SOKET_BEGINS_DAY = 1 << 20,
  SOKET_BEGINS_TOLD = 1 << 21, /* "ngày 25 tháng sau" */
  SOKET_BEGINS_THIS = 1 << 22, /* "tháng sau" */
  SOKET_BEGINS_HALF = 1 << 23,
  SOKET_BEGINS_MONTH = 1 << 24, /* or a quarter */
  SOKET_BEGINS_YEAR = 1 << 25,
  SOKET_BEGINS_SHORT = 1 << 26, /* "T7/2022" */
  SOKET_BEGINS_BARE = 1 << 27,  /* "7/2022" */
  SOKET_BEGINS_LIST = 1 << 28,  /* "các tháng 7, 8", "15 và 16/7" */
  SOKET_BEGINS_LED = 1 << 29,   /* "trong", "vào" before what a window begins with */
  SOKET_BEGINS_DATE = SOKET_BEGINS_OFFICE | SOKET_BEGINS_TIME | SOKET_BEGINS_WEEKDAY
                      | SOKET_BEGINS_DAY | SOKET_BEGINS_TOLD,
  SOKET_BEGINS_PERIOD = SOKET_BEGINS_HALF | SOKET_BEGINS_MONTH | SOKET_BEGINS_YEAR
                        | SOKET_BEGINS_SHORT | SOKET_BEGINS_BARE,
  SOKET_BEGINS_POINT = SOKET_BEGINS_DATE | SOKET_BEGINS_PERIOD,
  /* Behind "trước", "chậm nhất" … */
  SOKET_BEGINS_BEHIND_OP = SOKET_BEGINS_POINT | SOKET_BEGINS_THIS | SOKET_BEGINS_LAST_DAYS
                           | SOKET_BEGINS_DAY_OF_MONTHS | SOKET_BEGINS_PART | SOKET_BEGINS_ANCHOR,
  SOKET_BEGINS_OP_WORD = 1 << 30, /* "trước", "chậm nhất" … themselves */
  SOKET_BEGINS_ALL = G_MAXINT,
} SoketBegins;

SoketBegins soket_phrase_find_forms (const SoketCursor *cursor);

/* As soket_phrase_find_forms (), which is asked once for a place. */
static inline SoketBegins
soket_phrase_forms_at (const SoketCursor *cursor)
{
  SoketPhraseMemo *memo = cursor->phrase->memo;

  if (memo == NULL)
    return soket_phrase_find_forms (cursor);
  guint i = cursor->at % SOKET_FORMS_KEPT;
  if (memo->forms[i].place != cursor->at + 1) {
    memo->forms[i].place = cursor->at + 1;
    memo->forms[i].forms = soket_phrase_find_forms (cursor);
  }
  return (SoketBegins) memo->forms[i].forms;
}

/* The forms that may begin at the cursor. */
static inline SoketBegins
soket_phrase_begins (const SoketCursor *cursor)
{
  return cursor->phrase->ungated ? SOKET_BEGINS_ALL : soket_phrase_forms_at (cursor);
}

static inline gboolean
soket_phrase_may_begin (const SoketCursor *cursor, SoketBegins forms)
{
  return (soket_phrase_begins (cursor) & forms) != 0;
}

/* Marks of direction, zero-width spaces: no sign that anyone sees. */
gboolean soket_unichar_is_invisible (gunichar c);

/* soket-phrase-cut.c: the text between two token numbers, single spaces; (transfer full). */
char *soket_phrase_cut (const SoketPhrase *phrase, guint from, guint to);
/* As soket_phrase_cut (), appended to @out. */
void soket_phrase_cut_to (const SoketPhrase *phrase, guint from, guint to, GString *out);

/* Whether a number may begin there, in figures or in words. */
static inline gboolean
soket_phrase_sees_count (const SoketCursor *cursor)
{
  return (soket_phrase_forms_at (cursor) & SOKET_BEGINS_COUNT) != 0;
}

/* A number in figures that counts nothing: "15" of "15/7/2022". */
static inline gboolean
soket_cursor_is_bare_number (const SoketCursor *self)
{
  const SoketToken *behind = soket_cursor_peek (self, 1);

  return soket_cursor_peek (self, 0)->number >= 0 && behind->fold == NULL && behind->mark != '(';
}

/* Whether days may be counted where a count begins. */
static inline gboolean
soket_phrase_may_count_days (const SoketCursor *cursor)
{
  SoketCursor unit = { .phrase = cursor->phrase, .at = cursor->at + 1 };

  if (soket_cursor_peek (cursor, 0)->number < 0)
    return soket_phrase_may_begin (cursor, SOKET_BEGINS_PART);
  return soket_cursor_peek (&unit, 0)->mark == '(' || soket_cursor_sees (&unit, "ngày");
}

/* soket-phrase-number.c: "15", "mười lăm", "15 (mười lăm)", "(03) ba" */
gboolean soket_phrase_eat_count (SoketCursor *cursor, int *count);
/* "mười lăm" */
gboolean soket_phrase_eat_number_words (SoketCursor *cursor, int *number);
/* "hai nghìn không trăm hai mươi hai" */
gboolean soket_phrase_eat_year_in_words (SoketCursor *cursor, int *year);
/* The last words of numbers. */
#define SOKET_NUMBER_ENDS "một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|mười|mươi|vài|dăm|mấy|chục|trăm"
/* A number, in figures or in words, ends right before the cursor. */
gboolean soket_phrase_follows_number (const SoketCursor *cursor);
/* soket-phrase-time.c: each moves the cursor and fills its result, or FALSE. */
gboolean soket_phrase_eat_time (SoketCursor *cursor, int *minute);
gboolean soket_phrase_eat_office_time (SoketCursor *cursor, int *minute, SoketOffice *office);
/* soket-phrase-date.c */
/* "7", "Bảy" */
gboolean soket_phrase_eat_month_number (SoketCursor *cursor, int *month);
gboolean soket_phrase_eat_date (SoketCursor *cursor, SoketPoint *point);
/* "III" or "3" */
gboolean soket_phrase_eat_quarter (SoketCursor *cursor, int *number);
/* What follows the number of a month or a quarter: "/2022", " năm 2022" or nothing. */
gboolean soket_phrase_eat_period_year (SoketCursor *cursor, int *year);
gboolean soket_phrase_eat_period (SoketCursor *cursor, SoketPoint *point);
/* soket-phrase-told.c */
gboolean soket_phrase_eat_this (SoketCursor *cursor, SoketPoint *point);
gboolean soket_phrase_eat_same_day (SoketCursor *cursor, SoketPoint *point);
gboolean soket_phrase_eat_told_day (SoketCursor *cursor, SoketPoint *point);
gboolean soket_phrase_eat_told_span (SoketCursor *cursor, SoketPoint *point);
gboolean soket_phrase_eat_told_period (SoketCursor *cursor, SoketPoint *point);
/* soket-phrase-point.c */
/* [time] date [time], or a period */
gboolean soket_phrase_eat_point (SoketCursor *cursor, SoketPoint *point);
gboolean soket_phrase_eat_weekday (SoketCursor *cursor, int *weekday);
/* soket-phrase-window.c */
SoketDeadline *soket_phrase_read_window (SoketCursor *cursor);
SoketDeadline *soket_phrase_new_window (const SoketPoint *from, const SoketPoint *to);
/* soket-phrase-part.c */
SoketDeadline *soket_phrase_read_part (SoketCursor *cursor, SoketOp op);
/* soket-phrase-list.c */
SoketDeadline *soket_phrase_read_days (SoketCursor *cursor);
/* The same behind "trước", "chậm nhất": each day is a last one, and one deadline has no room for
 * them. */
SoketDeadline *soket_phrase_read_last_days (SoketCursor *cursor, SoketOp op);
/* "trước ngày 15/6, 15/9 và 15/12/2025": gives @day, a last day without a year that stands from
 * @start to @behind, that of the days behind it when they are in order. */
void soket_phrase_take_year_of_list (const SoketCursor *start, const SoketCursor *behind,
                                     SoketPoint *day);
SoketDeadline *soket_phrase_read_periods (SoketCursor *cursor);
SoketDeadline *soket_phrase_read_years (SoketCursor *cursor);
/* soket-phrase-turned.c: "kể từ ngày ký, trong thời hạn 10 ngày" */
SoketDeadline *soket_phrase_read_turned (SoketCursor *cursor);
/* soket-phrase-limit.c */
SoketDeadline *soket_phrase_read_limit (SoketCursor *cursor);
/* soket-phrase-backward.c: "trước ngày bầu cử 95 ngày" */
SoketDeadline *soket_phrase_read_backward (SoketCursor *cursor);
/* soket-phrase-limit.c: "10 ngày làm việc" */
gboolean soket_phrase_eat_length (SoketCursor *cursor, int *count, SoketTimeUnit *unit);
/* The words to the end of the sentence or the next deadline; (transfer full). */
char *soket_phrase_eat_event (SoketCursor *cursor);
/* Fills where a limit runs from or ends at: a date, the plan's own day, or words. */
gboolean soket_phrase_eat_anchor (SoketCursor *cursor, SoketDeadline *self);
/* soket-phrase-event.c */
SoketDeadline *soket_phrase_read_adjacent (SoketCursor *cursor);
SoketDeadline *soket_phrase_read_event (SoketCursor *cursor);
/* soket-phrase-marker.c */
/* "tháng", "quý", "6 tháng": a period that recurs. */
gboolean soket_phrase_eat_unit (SoketCursor *cursor, SoketTimeUnit *unit);
/* "hằng tháng", "định kỳ 6 tháng, năm", "02 lần/ngày": EACH without days. */
SoketDeadline *soket_phrase_read_marker (SoketCursor *cursor);
/* soket-phrase-each.c */
/* "05 ngày làm việc đầu tiên của tháng": until the fifth of them. */
SoketDeadline *soket_phrase_read_first_workdays (SoketCursor *cursor, SoketOp op);
/* A day of a period ("ngày 20", "thứ Sáu", "ngày làm việc cuối cùng của tháng"); its unit stays
 * SOKET_TIME_UNSPECIFIED when another part of the phrase has to say it. */
SoketDeadline *soket_phrase_read_anchor (SoketCursor *cursor, SoketOp op);
/* "các" of "các ngày 05, 15", "các thứ Ba, thứ Năm" */
void soket_phrase_eat_all (SoketCursor *cursor);
SoketDeadline *soket_phrase_read_day_of_months (SoketCursor *cursor, SoketOp op);
/* "[của] tháng cuối [của] [mỗi] quý [liền sau]", "[của] tháng [kế tiếp]", "[của] năm sau". */
void soket_phrase_eat_period_of_day (SoketCursor *cursor, SoketAnchor *anchor, SoketTimeUnit *unit);
/* soket-phrase-each-window.c */
SoketDeadline *soket_phrase_read_days_of_period (SoketCursor *cursor);
/* soket-phrase-each-join.c */
/* Gives @each the days that @other holds. FALSE when they do not fit together. */
gboolean soket_phrase_join_each (SoketDeadline *each, const SoketDeadline *other);
/* soket-phrase-join.c */
GArray *soket_found_new (void); /* of SoketFound */
/* A rule that recurs, or a part of one. */
gboolean soket_found_is_marker (const SoketFound *found);
/* The period that recurs: the longest that is named. FALSE when nothing recurs. */
gboolean soket_found_find_unit (const GArray *found, SoketTimeUnit *unit);
/* All days of a recurring deadline in one; NULL when they do not fit together. */
SoketDeadline *soket_found_join_each (const GArray *found, SoketTimeUnit unit);
gboolean soket_found_all_periods (const GArray *found);
SoketDeadline *soket_found_join_periods (const GArray *found);
/* soket-phrase-match.c */
/* The word that goes on to what begins at the cursor from the day before it. */
SoketOp soket_phrase_get_inherited_op (const SoketCursor *cursor);
/* Reads the longest deadline that begins exactly where the cursor stands, with all of its days
 * ("trước ngày 01/6 và 15/11 hằng năm"), and moves the cursor behind it. NULL without an error:
 * none begins there, the cursor stands (or stands behind a date that belongs to a document cited);
 * NULL with an error: a deadline that cannot be (31/4), the cursor stands behind it. Keep one
 * cursor over a text: a second day takes the word of the first. A day whose period is not said
 * beside it ("ngày 20") comes as EACH without its unit, not sealed. */
SoketDeadline *soket_phrase_match (SoketCursor *cursor, GError **error);
/* The same, with the place. FALSE: nothing in @found. */
gboolean soket_phrase_find (SoketCursor *cursor, SoketFound *found, GError **error);
/* soket-phrase-left.c */
/* The first words that were left and may change the day, from there to the next expression; NULL
 * when all is well; (transfer full). @found: of SoketFound. */
char *soket_phrase_find_left (const SoketPhrase *phrase, const GArray *found);
/* soket-phrase-signs.c */
/* A date that belongs to a document: "Kế hoạch số 12/KH-UBND ngày 01/6/2022". */
gboolean soket_phrase_is_cited (const SoketCursor *cursor);
/* Words before a day that make it no last day: "sớm nhất", "tạm hoãn", "đầu giờ sáng". */
gboolean soket_phrase_is_no_limit (const SoketCursor *cursor);
/* "sớm nhất" stands before what begins there. */
gboolean soket_phrase_is_earliest (const SoketCursor *cursor);
gboolean soket_phrase_is_lunar (const SoketPhrase *phrase);
gboolean soket_phrase_says_roll (const SoketPhrase *phrase);
/* soket-phrase-lunar.c: the first day (or month: day 0) of the lunar calendar; year 0: not said.
 * FALSE: none that can be read. */
gboolean soket_phrase_read_lunar (const SoketPhrase *phrase, SoketLunarFields *fields);
/* Words that would be a deadline if they could be read. */
gboolean soket_phrase_looks_like_deadline (const SoketCursor *at);
/* N_() text for words that nobody can make a day of, whatever else was read; NULL: none. */
const char *soket_phrase_why_unread (const SoketPhrase *phrase);
/* N_() text for a phrase in which nothing was found */
const char *soket_phrase_why_undated (const SoketPhrase *phrase);

G_END_DECLS

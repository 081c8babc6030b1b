/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a paragraph, and what the language of administration makes of them. Where a phrase
 * of the tables begins is known by one look per word, so that reading stays linear. */

typedef enum {
  SOKET_WORD_ORGAN = 1 << 0, /* heads the name of one body: "sở", "ủy ban nhân dân" */
  SOKET_WORD_KIND = 1 << 1, /* a kind of bodies, of which a group is said: "đơn vị", "ngành" */
  SOKET_WORD_ROLE = 1 << 2, /* heads a person: "đồng chí", "giám đốc" */
  SOKET_WORD_ALL = 1 << 3,  /* "các", "mỗi": a group follows */
  SOKET_WORD_PLACE = 1 << 4,   /* "tỉnh", "xã": belongs to the name before it */
  SOKET_WORD_ACT = 1 << 5,     /* what somebody does: a predicate begins */
  SOKET_WORD_MANNER = 1 << 6,  /* "chủ động", "phải": before what somebody does */
  SOKET_WORD_STOP = 1 << 7,    /* no name goes on here: "để", "về" */
  SOKET_WORD_COMMAND = 1 << 8, /* "giao", "đề nghị": who must act follows */
  SOKET_WORD_FRAME = 1 << 9,   /* "căn cứ", "trong quá trình": who must act stands behind it */
  SOKET_WORD_SEND = 1 << 10,   /* "gửi", "báo cáo", "trình": to whom follows */
  SOKET_WORD_BESIDE = 1 << 11, /* "phối hợp", "cùng": with whom follows */
  SOKET_WORD_ADVISE = 1 << 12, /* "tham mưu": for whom follows */
  SOKET_WORD_FACT = 1 << 13,   /* "đã", "được", "là": tells, and does not order */
  SOKET_WORD_OPEN = 1 << 14,   /* "liên quan": nobody knows which bodies */
  SOKET_WORD_WATCH = 1 << 15,  /* "theo dõi, đôn đốc" */
  SOKET_WORD_WITHIN = 1 << 16, /* "của", "thuộc": a name goes on with another */
  SOKET_WORD_MEETING = 1 << 17, /* what is brought forth */
  SOKET_WORD_PAPER = 1 << 18,
  SOKET_WORD_REPORT = 1 << 19,
  SOKET_WORD_MAKE = 1 << 20,    /* "xây dựng", "ban hành": a paper is made */
  SOKET_WORD_NOUN = 1 << 21,    /* begins like another word, and is none of it: "trường hợp" */
  SOKET_WORD_TEAM = 1 << 22,    /* a body whose name says what it does: "ban chỉ đạo" */
  SOKET_WORD_TO = 1 << 23,      /* "về", "đến", "cho" */
  SOKET_WORD_THROUGH = 1 << 24, /* "qua", "thông qua" */
  SOKET_WORD_WEAK = 1 << 26, /* a verb of one syllable, which is half of many nouns: "dự phòng" */
  SOKET_WORD_GENERAL = 1 << 25, /* "nghiêm túc thực hiện": a duty of everybody */
} SoketWordClass;

/* A text has more of these than of anything else: 20 bytes. */
typedef struct {
  guint32 start; /* bytes of the text */
  guint32 end;
  guint32 classes;     /* of the phrase that begins here */
  guint32 mark : 21;   /* a code point; 0: a word or a number */
  guint32 upper : 1;   /* begins with a capital letter */
  guint32 capital : 1; /* has no small letter, and two letters at least */
  guint32 digit : 1;
  guint32 depth : 8; /* of brackets; the brackets themselves belong to the inside */
  guint16 id;        /* of a word that the tables know, else 0 */
  guint8 n;          /* words of the phrase that begins here; 0: none does */
} SoketWord;

typedef struct _SoketWordCache SoketWordCache;

typedef struct {
  const char *text;
  SoketWordCache *cache;
  GArray *words; /* nothing is added to it */
  guint32 length;
  gboolean shouts; /* written in capitals throughout */
} SoketWords;

/* @text and @cache are kept by the caller, as long as the words. */
SoketWordCache *soket_word_cache_new (void);
void soket_word_cache_free (SoketWordCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketWordCache, soket_word_cache_free)

SoketWords *soket_words_new (const char *text, gsize length, SoketWordCache *cache);
void soket_words_free (SoketWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketWords, soket_words_free)

/* An empty one behind the end. */
const SoketWord *soket_words_peek (const SoketWords *self, guint at);
/* @phrase: folded words with single spaces. How many words it takes at @at; 0: it is not there. */
guint soket_words_match (const SoketWords *self, guint at, const char *phrase);
/* As above, for the first of several, parted by '|'. @phrases: a literal, it is known again by its
 * address. */
guint soket_words_match_any (const SoketWords *self, guint at, const char *phrases);
/* The first word at byte @offset or behind it. */
guint soket_words_find (const SoketWords *self, gsize offset);

/* soket-word-table.c */
typedef struct {
  const char *words; /* folded, parted by '|' */
  guint32 classes;
} SoketWordRow;
extern const SoketWordRow soket_word_rows[]; /* ends with a row without words */

G_END_DECLS

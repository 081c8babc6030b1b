/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

#include <string.h>

#include "base/soket-text-block-private.h"

/* A text byte by byte: where its sentences end, and which of them could hold a deadline. Only those
 * are read word by word. */

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

/* "- ", "+ ", "* ", "#", "|", "1. ", "a) ": a line that begins so goes on with nothing. */
static gboolean
begins_item (const char *at, const char *end)
{
  const char *mark = at;

  if (at >= end)
    return TRUE;
  if (*at == '#' || *at == '|' || *at == '\n')
    return TRUE;
  if (*at == '-' || *at == '+' || *at == '*')
    return at + 1 < end && is_space (at[1]);
  while (mark < end && mark - at < 3 && g_ascii_isalnum (*mark))
    mark++;
  return mark > at && mark + 1 < end && (*mark == ')' || *mark == '.') && is_space (mark[1]);
}

/* Whether a sentence ends behind the mark at @at. */
static gboolean
ends_sentence (const char *text, const char *at, const char *end)
{
  const char *next = at + 1;

  if (*at == ';' || *at == '|')
    return TRUE;
  while (next < end && is_space (*next))
    next++;
  if (*at == '\n')
    return begins_item (next, end);
  if (next == at + 1 && next < end && *next != '\n' && *next != '[')
    return FALSE;
  /* A point: not behind a single letter or a number of a section ("1. ", "TP. "). */
  if (at - text >= 2 && g_ascii_isupper (at[-1]) && g_ascii_isupper (at[-2]))
    return FALSE;
  return next >= end || *next == '\n' || g_unichar_isupper (g_utf8_get_char (next)) || *next == '-';
}

/* White space, a hard space too. */
static const char *
pass_space (const char *at, const char *end)
{
  while (at < end && (is_space (*at) || *at == '\n' || *at == '\xC2' || *at == '\xA0'))
    at++;
  return at;
}

/* Behind @word (lower case) when the text at @at goes on with it in any case; NULL when it does
 * not. Bytes first: they nearly always tell. */
static const char *
skip (const char *at, const char *end, const char *word)
{
  while (*word != '\0') {
    if (at >= end)
      return NULL;
    if (*word == ' ' && (is_space (*at) || *at == '\n' || *at == '\xC2')) {
      /* Words are parted by any white space: a line ends, a space is a hard one. */
      at = pass_space (at, end);
      word++;
      continue;
    }
    if (*at == *word || (*at >= 'A' && *at <= 'Z' && (*at | 0x20) == *word)) {
      at++;
      word++;
      continue;
    }
    if ((guchar) *at < 0x80 || (guchar) *word < 0x80)
      return NULL;
    /* Inside a character, perhaps: both texts are the same up to here. */
    while (((guchar) *word & 0xC0) == 0x80) {
      at--;
      word--;
    }
    if (g_unichar_tolower (g_utf8_get_char (at)) != g_utf8_get_char (word))
      return NULL;
    at = g_utf8_next_char (at);
    word = g_utf8_next_char (word);
  }
  return at;
}

/* One of @words (lower case) begins at @at. */
static gboolean
sees_any (const char *at, const char *end, const char *const *words)
{
  guchar first = at < end ? (guchar) *at : 0;
  gboolean ascii = first < 0x80;

  for (; *words != NULL; words++) {
    guchar letter = (guchar) * *words;
    if ((ascii ? (first | 0x20) == (letter | 0x20) : letter >= 0x80)
        && skip (at, end, *words) != NULL)
      return TRUE;
  }
  return FALSE;
}

static const char *const units[]
    = { "ngày", "tháng", "năm", "quý", "quí", "tuần", "giờ", "phút", NULL };

/* What is counted, or goes on counting: "hai mươi", "mười lăm", "một (01) tháng". */
static const char *const counted[]
    = { "ngày", "tháng", "năm",  "quý",   "quí", "tuần", "giờ", "tiếng", "phút", "mươi", "trăm",
        "lần",  "nửa",   "một",  "mốt",   "hai", "ba",   "bốn", "tư",    "lăm",  "sáu",  "bảy",
        "tám",  "chín",  "mười", "không", "kỳ",  "kì",   "báo", "(",     NULL };
static const char *const ends_of_year[] = { "năm", "quý", "tháng", "tuần", "giờ", "buổi", NULL };
static const char *const parts_of_year[] = { "năm", "quý", "tháng", "tuần", NULL };
static const char *const tens[] = { "mươi", "ngày", "tuần", "tháng", "quý", NULL };
static const char *const halves[] = { "tháng", "năm", "đầu", "cuối", NULL };
static const char *const spans[] = { "ngày", "tuần", "năm", "tháng", "quý", NULL };
static const char *const events[]
    = { "khi", "ngày", "hội", "đại", "kỳ", "lễ", "thời", "tết", "thứ", NULL };
/* What can hang on a duty without a date. */
static const char *const joints[] = { ",", " và", " hoặc", " hay", NULL };

/* Words without a digit of which a deadline is made: the first, of 4 bytes at least, and behind it
 * and white space one of the second, if there are any. */
static const struct {
  const char *first;
  const char *const *second;
  gboolean undated; /* of no use but to SOKET_SCAN_FLAGS_ALL */
} hopeful_words[] = {
  { "ba mươi" },
  { "ba ngày" },
  { "ba quý" },
  { "ba tháng" },
  { "ba tuần" },
  { "bảy ", tens },
  { "bốn ", tens },
  { "chiều mai" },
  { "chậm nhất" },
  { "chín ", tens },
  { "các năm" },
  { "cuối ", ends_of_year },
  { "giữa ", parts_of_year },
  { "hai ", counted },
  { "hàng ", counted },
  { "hôm nay" },
  { "hằng ", counted },
  { "hết giờ" },
  { "khi có yêu" },
  { "khi cần thiết" },
  { "khi được yêu" },
  { "liên tục", joints },
  { "liên tục", NULL, TRUE },
  { "mười ", counted },
  { "muộn nhất" },
  { "mỗi ", counted },
  { "một ", counted },
  { "ngay khi" },
  { "ngay sau" },
  { "ngày cuối" },
  { "ngày làm" },
  { "ngày mai" },
  { "nửa ", halves },
  { "năm mươi" },
  { "năm nay" },
  { "năm sau" },
  { "năm tới" },
  { "quí " },
  { "quý " },
  { "sáng mai" },
  { "sáu ", tens },
  { "theo yêu" },
  { "theo đề" },
  { "thường xuyên", joints },
  { "thường xuyên", NULL, TRUE },
  { "trong ", spans },
  { "trong các ", spans },
  { "trước ", events },
  { "tuần " },
  { "tháng sau" },
  { "tháng tới" },
  { "tám ", tens },
  { "từ nay" },
  { "đầu ", parts_of_year },
  { "định k" },
  { "đột xuất" },
  { "ðầu năm" },
  { "ðịnh k" },
  { "ðột xuất" },
};

/* The words by their first four bytes, in any case. */
#define BYTES 4
#define HASH_BITS 12

typedef struct {
  guint8 first[1 << HASH_BITS]; /* of @entries, from 1; 0: no word begins so */
  guint8 n_entries;
  struct {
    guint8 word;
    guint8 next; /* as in @first */
  } entries[G_MAXUINT8];
  /* The first bytes of each word, without the bits in which the cases of its letters differ. */
  struct {
    guint64 mask;
    guint64 key;
    guint8 space; /* where its first space is, 0: none among them */
    guint width;  /* of a word of which these bytes tell all; else 0 */
  } looks[G_N_ELEMENTS (hopeful_words)];
} HopefulTable;

static inline guint
hash_bytes (const char *at)
{
  guint32 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return ((bytes | 0x20202020u) * 2654435761u) >> (32 - HASH_BITS);
}

static void
add_spelling (HopefulTable *table, guint word, guint hash)
{
  for (guint i = table->first[hash]; i != 0; i = table->entries[i - 1].next)
    if (table->entries[i - 1].word == word)
      return;
  g_assert (table->n_entries < G_N_ELEMENTS (table->entries));
  table->entries[table->n_entries].word = (guint8) word;
  table->entries[table->n_entries].next = table->first[hash];
  table->first[hash] = ++table->n_entries;
}

/* Each of the first letters in each case: the case of ASCII is no part of the hash. */
static void
add_word (HopefulTable *table, guint word)
{
  for (guint upper = 0; upper < 1u << BYTES; upper++) {
    const char *p = hopeful_words[word].first;
    char spelling[BYTES * 6];
    gsize n = 0;
    for (guint i = 0; n < BYTES; i++, p = g_utf8_next_char (p)) {
      gunichar c = g_utf8_get_char (p);
      c = (upper & 1u << i) != 0 ? g_unichar_toupper (c) : c;
      n += (gsize) g_unichar_to_utf8 (c, spelling + n);
    }
    add_spelling (table, word, hash_bytes (spelling));
    /* A line may end behind a short word, and a space may be a hard one. */
    char *space = memchr (spelling, ' ', BYTES);
    if (space == NULL)
      continue;
    *space = '\n';
    add_spelling (table, word, hash_bytes (spelling));
    *space = '\xC2';
    if (space == spelling + BYTES - 1)
      add_spelling (table, word, hash_bytes (spelling));
  }
}

static void
add_look (HopefulTable *table, guint word)
{
  char mask[sizeof (guint64)] = { 0 };
  char key[sizeof (guint64)] = { 0 };
  const char *p = hopeful_words[word].first;
  gboolean exact = TRUE;
  gsize n = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    char upper[6];
    gsize width = (gsize) (g_utf8_next_char (p) - p);
    gsize upper_width = (gsize) g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (p)), upper);
    if (width != upper_width || n + width > sizeof mask)
      break;
    if (*p == ' ' && table->looks[word].space == 0)
      table->looks[word].space = (guint8) n;
    for (gsize i = 0; i < width; i++, n++) {
      guchar differ = (guchar) (p[i] ^ upper[i]);
      exact = exact && (differ & (differ - 1)) == 0;
      mask[n] = (char) ~differ;
      key[n] = (char) (p[i] & mask[n]);
    }
  }
  table->looks[word].width = exact && *p == '\0' ? (guint) n : 0;
  memcpy (&table->looks[word].mask, mask, sizeof mask);
  memcpy (&table->looks[word].key, key, sizeof key);
}

static const HopefulTable *
get_hopeful (void)
{
  static gsize ready;
  static HopefulTable table;

  if (g_once_init_enter (&ready)) {
    for (guint word = 0; word < G_N_ELEMENTS (hopeful_words); word++) {
      add_word (&table, word);
      add_look (&table, word);
    }
    g_once_init_leave (&ready, 1);
  }
  return &table;
}

/* As skip () of the first of the words. */
static inline const char *
skip_first (const HopefulTable *table, guint word, const char *at, const char *end)
{
  guint64 bytes;

  if (end - at >= (ptrdiff_t) sizeof bytes) {
    memcpy (&bytes, at, sizeof bytes);
    gboolean same = (bytes & table->looks[word].mask) == table->looks[word].key;
    if (same && table->looks[word].width > 0)
      return at + table->looks[word].width;
    /* The line may end there, or the space be a hard one. */
    guint8 space = table->looks[word].space;
    if (!same
        && (space == 0 || at[space] == ' ' || (guchar) at[space] > 0xC2
            || g_ascii_isgraph (at[space])))
      return NULL;
  }
  return skip (at, end, hopeful_words[word].first);
}

/* @entry: the first of those that are to be tried. */
static gboolean
is_hopeful_word (const HopefulTable *table, guint entry, const char *at, const char *end,
                 gboolean undated)
{
  for (guint i = entry; i != 0; i = table->entries[i - 1].next) {
    guint word = table->entries[i - 1].word;
    const char *const *second = hopeful_words[word].second;
    if (hopeful_words[word].undated && !undated)
      continue;
    const char *behind = skip_first (table, word, at, end);
    if (behind != NULL && second != joints)
      behind = pass_space (behind, end);
    if (behind != NULL && (second == NULL || sees_any (behind, end, second)))
      return TRUE;
  }
  return FALSE;
}

/* The word before @at ends as those do that stand before a number of a date. */
static gboolean
follows_unit (const char *text, const char *at)
{
  const char *last = at;

  while (last > text
         && (is_space (last[-1]) || last[-1] == '\n' || last[-1] == '\xA0' || last[-1] == '\xC2'))
    last--;
  if (last == at || last - text < 3)
    return FALSE;
  /* ngày, tháng, năm, mùng; quý, quí; trước, hạn: the last letters of what may stand there. */
  return last[-1] == 'y' || last[-1] == 'g' || last[-1] == 'm' || last[-1] == 'c' || last[-1] == 'Y'
         || last[-1] == 'G' || last[-1] == 'M' || (guchar) last[-1] >= 0x80;
}

/* The number at @at may be a part of a date, a time or a length; @number_end: behind it. */
static gboolean
is_hopeful_number (const char *text, const char *at, const char *number_end, const char *end)
{
  const char *next = number_end;

  if (next + 1 < end && (*next == '/' || *next == '-' || *next == '.' || *next == ':')
      && g_ascii_isdigit (next[1]))
    return TRUE;
  if (next < end && (*next == 'h' || *next == 'H' || *next == 'g' || *next == 'G'))
    return TRUE;
  if (follows_unit (text, at))
    return TRUE;
  /* "ba (03) ngày" */
  if (next < end && *next == ')')
    next++;
  next = pass_space (next, end);
  return next < end
         && (*next == '(' || *next == '/' || *next == '-' || sees_any (next, end, units));
}

/* No white space before @limit: cut there, but never a character. */
static gsize
cut_long (const char *text, gsize start, gsize limit)
{
  gsize cut = limit;

  while (cut > start + SOKET_SCAN_PIECE / 2 && !is_space (text[cut]) && text[cut] != '\n')
    cut--;
  if (cut > start + SOKET_SCAN_PIECE / 2)
    return cut;
  while (((guchar) text[limit] & 0xC0) == 0x80)
    limit--;
  return limit;
}

/* Behind the number that begins at @at. Of one without end only a few digits are passed at a time,
 * so that a number may end behind @limit, but not far. */
static const char *
pass_number (const char *at, const char *limit, const char *end)
{
  do
    for (const char *start = at; at < end && at - start <= 16 && g_ascii_isdigit (*at);)
      at++;
  while (at < limit && g_ascii_isdigit (*at));
  return at;
}

/* Where a piece is cut that reaches @limit. */
static const char *
pass_limit (const char *start, const char *limit, const char *end)
{
  const char *number = limit;

  while (number > start && g_ascii_isdigit (number[-1]))
    number--;
  return number < limit ? pass_number (number, limit, end) : limit;
}

/* What begins in a block. */
typedef struct {
  guint64 words;
  guint64 numbers;
  guint64 marks; /* a sentence may end there */
} Kinds;

/* The last byte of the block before. */
typedef struct {
  guint64 letter;
  guint64 digit;
} Last;

static Kinds
look_at_block (const char *at, const char *limit, const char *end, Last *last)
{
  SoketBlock block = soket_block_load_some (at, (gsize) (end - at));
  guint64 here = soket_block_first ((gsize) (limit - at));
  guint64 letters = soket_block_letters (&block) | soket_block_high (&block);
  guint64 digits = soket_block_between (&block, '0', '9');
  Kinds kinds = {
    letters & ~(letters << 1 | last->letter) & here,
    digits & ~(digits << 1 | last->digit) & here,
    soket_block_any (&block, "\n.;|") & here,
  };

  *last = (Last){ letters >> 63, digits >> 63 };
  return kinds;
}

/* Behind the first of @marks that ends a sentence; NULL: none does. */
static const char *
find_sentence_end (const char *text, const char *block, const char *end, guint64 marks)
{
  for (; marks != 0; marks &= marks - 1) {
    const char *at = block + soket_block_next (marks);
    if (ends_sentence (text, at, end))
      return at + 1;
  }
  return NULL;
}

/* One of the words that begin at the bits of @words gives hope. */
static gboolean
holds_hopeful_word (const char *block, guint64 words, const char *end, gboolean undated)
{
  const HopefulTable *table = get_hopeful ();
  const char *last = end - BYTES;

  for (; words != 0; words &= words - 1) {
    const char *at = block + soket_block_next (words);
    if (at > last)
      return FALSE;
    guint entry = table->first[hash_bytes (at)];
    if (G_UNLIKELY (entry != 0) && is_hopeful_word (table, entry, at, end, undated))
      return TRUE;
  }
  return FALSE;
}

static gboolean
holds_hopeful_number (const char *text, const char *block, guint64 numbers, const char *limit,
                      const char *end)
{
  for (; numbers != 0; numbers &= numbers - 1) {
    const char *at = block + soket_block_next (numbers);
    if (is_hopeful_number (text, at, pass_number (at, limit, end), end))
      return TRUE;
  }
  return FALSE;
}

gboolean
soket_piece_next (const char *text, gsize length, SoketScanFlags flags, SoketPiece *piece)
{
  gboolean undated = (flags & SOKET_SCAN_FLAGS_ALL) != 0;
  const char *end = text + length;
  const char *start = text + piece->end;
  const char *limit = end - start > SOKET_SCAN_PIECE ? start + SOKET_SCAN_PIECE : end;
  Last last = { 0, 0 };

  if (start >= end)
    return FALSE;
  *piece = (SoketPiece){ piece->end, length, FALSE };
  for (const char *at = start; at < limit; at += MIN (limit - at, SOKET_BLOCK)) {
    Kinds kinds = look_at_block (at, limit, end, &last);
    const char *sentence_end = find_sentence_end (text, at, end, kinds.marks);
    guint64 before
        = sentence_end != NULL ? soket_block_first ((gsize) (sentence_end - at)) : G_MAXUINT64;
    if (!piece->hopeful)
      piece->hopeful = holds_hopeful_word (at, kinds.words & before, end, undated)
                       || holds_hopeful_number (text, at, kinds.numbers & before, limit, end);
    if (sentence_end != NULL) {
      piece->end = (gsize) (sentence_end - text);
      return TRUE;
    }
  }
  const char *cut = pass_limit (start, limit, end);
  if (cut < end)
    piece->end = cut_long (text, piece->start, (gsize) (cut - text));
  return TRUE;
}

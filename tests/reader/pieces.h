/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-scan-hope-words-private.h"
/* The code itself: the library's own soket_piece_next may be the one for wide machines. */
#define soket_piece_next soket_piece_next_here
#include "reader/soket-scan-piece.c"
#undef soket_piece_next
gboolean soket_piece_next (const char *text, gsize length, SoketScanFlags flags, SoketPiece *piece);

static gboolean
is_word_byte (guchar c)
{
  return c >= 0x80 || g_ascii_isalpha ((char) c);
}

/* Behind @word, when it begins at @at. */
static const char *
slow_skip (const char *at, const char *end, const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    gunichar c = at < end ? g_utf8_get_char_validated (at, end - at) : (gunichar) -1;
    if (*word == ' ') {
      const char *behind = soket_hope_pass_space (at, end);
      if (behind == at)
        return NULL;
      at = behind;
      continue;
    }
    if (c >= (gunichar) -2 || g_unichar_tolower (c) != g_utf8_get_char (word))
      return NULL;
    at = g_utf8_next_char (at);
  }
  return at;
}

static gboolean
slow_second (const char *at, const char *end, guint lists)
{
  if (lists == 0)
    return TRUE;
  at = soket_hope_pass_space (at, end);
  for (guint i = 0; i < G_N_ELEMENTS (second_words); i++)
    if ((second_words[i].lists & lists) != 0 && slow_skip (at, end, second_words[i].word) != NULL)
      return TRUE;
  return FALSE;
}

/* "cuối năm học" without a colon before it. */
static gboolean
slow_idle_term (const char *piece, const char *at, const char *end)
{
  static const char *const terms[] = { "đầu năm học", "giữa năm học", "cuối năm học" };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++) {
    const char *behind = slow_skip (at, end, terms[i]);
    if (behind != NULL
        && (behind == end
            || (!is_word_byte ((guchar) *behind) && *behind != '_' && !g_ascii_isdigit (*behind))))
      return g_strstr_len (piece, at - piece, ":") == NULL
             && g_strstr_len (piece, at - piece, "\xEF") == NULL;
  }
  return FALSE;
}

static gboolean
slow_word (const char *piece, const char *at, const char *end, gboolean undated)
{
  for (guint i = 0; i < G_N_ELEMENTS (hopeful_words); i++) {
    const char *behind = slow_skip (at, end, hopeful_words[i].first);
    if (behind != NULL && (undated || !hopeful_words[i].undated)
        && slow_second (behind, end, hopeful_words[i].second))
      return !slow_idle_term (piece, at, end);
  }
  return FALSE;
}

/* As soket_piece_next (), byte by byte. */
static gboolean
slow_next (const char *text, gsize length, gboolean undated, SoketPiece *piece)
{
  gsize limit = MIN (length, piece->end + SOKET_SCAN_PIECE);
  SoketHopeText whole = { text, text + piece->end, text + limit, text + length, undated };

  if (piece->end >= length)
    return FALSE;
  *piece = (SoketPiece){ .start = piece->end, .end = length };
  for (gsize i = piece->start; i < limit; i++) {
    guchar before = i > piece->start ? (guchar) text[i - 1] : ' ';
    if (is_word_byte ((guchar) text[i]) && !is_word_byte (before))
      piece->hopeful |= slow_word (text + piece->start, text + i, text + length, undated);
    if (g_ascii_isdigit (text[i]) && !g_ascii_isdigit ((char) before))
      piece->hopeful |= soket_hope_in_numbers (&whole, text + i, 1);
    if (strchr ("\n.;|", text[i]) != NULL && ends_sentence (text, text + i, text + length)) {
      piece->end = i + 1;
      return TRUE;
    }
  }
  const char *cut = pass_limit (text + piece->start, text + limit, text + length);
  if (cut < text + length)
    piece->end = cut_long (text, piece->start, (gsize) (cut - text));
  return TRUE;
}

static void
check_text (const GString *from, SoketScanFlags flags)
{
  /* Of exactly that size: nothing may be read beyond. */
  g_autofree char *text = g_memdup2 (from->str, from->len);
  SoketPiece slow = { 0 };
  SoketPiece here = { 0 };
  SoketPiece library = { 0 };

  while (slow_next (text, from->len, flags != 0, &slow)) {
    g_assert_true (soket_piece_next_here (text, from->len, flags, &here));
    g_assert_true (soket_piece_next (text, from->len, flags, &library));
    if (slow.end != here.end || slow.hopeful != here.hopeful)
      g_test_message ("%s: %" G_GSIZE_FORMAT, from->str, slow.start);
    g_assert_cmpuint (here.start, ==, slow.start);
    g_assert_cmpuint (here.end, ==, slow.end);
    g_assert_cmpint (here.hopeful, ==, slow.hopeful);
    g_assert_cmpuint (library.start, ==, slow.start);
    g_assert_cmpuint (library.end, ==, slow.end);
    g_assert_cmpint (library.hopeful, ==, slow.hopeful);
  }
  g_assert_false (soket_piece_next_here (text, from->len, flags, &here));
}

/* @word in small letters, in capitals, in both, with other white space. */
static void
append_word (GString *text, GRand *rand, const char *word)
{
  static const char *const spaces[] = { " ", " ", "  ", "\n", "\t", "\r\n", "\u00a0", " \n    " };

  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    gunichar c = g_utf8_get_char (word);
    if (c == ' ')
      g_string_append (text, spaces[g_rand_int_range (rand, 0, G_N_ELEMENTS (spaces))]);
    else
      g_string_append_unichar (text,
                               g_rand_int_range (rand, 0, 3) == 0 ? g_unichar_toupper (c) : c);
  }
}

static void
append_some (GString *text, GRand *rand)
{
  static const char *const others[] = { " ",          " ",
                                        ", ",         ". ",
                                        "; ",         "\n",
                                        "\n- ",       "|",
                                        " (",         "05",
                                        "15/8",       "3 ",
                                        "h ",         "dân ",
                                        "trà",        "đế",
                                        "độn ",       "thơờng",
                                        "cây",        "ủy",
                                        "ban",        "hà ",
                                        "kỉ",         "ư",
                                        "tuầnn",      "từ na",
                                        "–",          "TP. ",
                                        "1. ",        "x",
                                        "mư",         "ng",
                                        "các nhà ",   "°",
                                        "§",          ": ",
                                        "： ",        "cuối năm học",
                                        "đầu năm họ", "C",
                                        "a) ",        "+",
                                        "họp. Ủy",    "nămm",
                                        "bả",         "C2",
                                        "ðầ",         "quýý" };

  switch (g_rand_int_range (rand, 0, 5)) {
  case 0:
    append_word (text, rand,
                 hopeful_words[g_rand_int_range (rand, 0, G_N_ELEMENTS (hopeful_words))].first);
    break;
  case 1:
    append_word (text, rand,
                 second_words[g_rand_int_range (rand, 0, G_N_ELEMENTS (second_words))].word);
    break;
  default:
    append_word (text, rand, others[g_rand_int_range (rand, 0, G_N_ELEMENTS (others))]);
  }
}

static void
test_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint n = 0; n < 20000; n++) {
    g_autoptr (GString) text = g_string_new (NULL);
    gint32 parts = g_rand_int_range (rand, 0, n % 100 == 0 ? 2000 : 40);
    for (gint32 i = 0; i < parts; i++)
      append_some (text, rand);
    /* It may end anywhere, but in a character. */
    gsize length = text->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) text->len + 1) : 0;
    while (length < text->len && ((guchar) text->str[length] & 0xC0) == 0x80)
      length++;
    g_string_truncate (text, length);
    check_text (text, n % 2 == 0 ? SOKET_SCAN_FLAGS_NONE : SOKET_SCAN_FLAGS_ALL);
  }
}

/* Each word wherever a block ends, and at the end of a text. */
static void
test_every_place (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < G_N_ELEMENTS (hopeful_words); i++)
    for (guint before = 0; before < 70; before++) {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint n = 0; n < before; n++)
        g_string_append_c (text, n % 5 == 4 ? ' ' : 'x');
      g_string_append_c (text, ' ');
      append_word (text, rand, hopeful_words[i].first);
      check_text (text, SOKET_SCAN_FLAGS_ALL);
      g_string_append (text, "năm nay");
      check_text (text, SOKET_SCAN_FLAGS_NONE);
    }
}

/* Long lines, words and numbers are cut somewhere. */
static void
test_long (void)
{
  static const char *const parts[] = { "x", "ủ", "7", "ban ", "tháng sau ", "17" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint shift = 0; shift < 40; shift++) {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint n = 0; n < shift; n++)
        g_string_append (text, n % 3 == 0 ? " " : "1");
      while (text->len < 5000)
        g_string_append (text, parts[i]);
      check_text (text, SOKET_SCAN_FLAGS_NONE);
    }
}

static void
test_hopeful (void)
{
  static const struct {
    const char *text;
    gboolean hopeful;
  } rows[] = {
    { "Họp vào ngày mai", TRUE },
    { "hàng quý", TRUE },
    { "khen thưởng cuối năm học", FALSE },
    { "khen thưởng CUỐI\u00a0NĂM\nHỌC.", FALSE },
    { "họp đầu năm họccc", TRUE },
    { "họp đầu năm, học tập", TRUE },
    { "Thời gian: cuối năm học", TRUE },
    { "Thời gian： cuối năm học", TRUE },
    { "hằng tháng và cuối năm học", TRUE },
    { "Kết quả: khen thưởng cuối năm học", TRUE },
    { "hàng rào", FALSE },
    { "HẰNG\nTHÁNG", TRUE },
    { "trong ba tuần", TRUE },
    { "ba lô", FALSE },
    { "thường xuyên kiểm tra", FALSE },
    { "kiểm tra thường xuyên, kịp thời", TRUE },
    { "mười lăm", TRUE },
    { "người", FALSE },
    { "theo yêu cầu", TRUE },
    { "theo dõi", FALSE },
    { "ĐẦU NĂM", TRUE },
    { "đầu bếp", FALSE },
    { "Ðịnh kỳ", TRUE },
    { "định hướng", FALSE },
    { "hai (02) lần", TRUE },
    { "hai bên", FALSE },
    { "chậm  nhất là khi", TRUE },
    { "trong ba\r\ntuần", TRUE },
    { "ba\u00a0tháng", TRUE },
    { "khi có\nyêu cầu", TRUE },
    { "hai\tngày", TRUE },
    { "liên tục\nvà kịp thời", TRUE },
    { "trước\u00a0khi họp", TRUE },
    { "trước mắt", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketPiece piece = { 0 };
    g_test_message ("%s", rows[i].text);
    g_assert_true (
        soket_piece_next_here (rows[i].text, strlen (rows[i].text), SOKET_SCAN_FLAGS_NONE, &piece));
    g_assert_cmpint (piece.hopeful, ==, rows[i].hopeful);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/piece/hopeful", test_hopeful);
  g_test_add_func ("/piece/same", test_same);
  g_test_add_func ("/piece/every-place", test_every_place);
  g_test_add_func ("/piece/long", test_long);
  return g_test_run ();
}

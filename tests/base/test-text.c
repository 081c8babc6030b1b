/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/soket-text-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOMAIN (g_quark_from_static_string ("test-text"))
#define CODE 7

static void
test_fold (void)
{
  const struct {
    const char *text, *folded;
  } rows[] = {
    { "", "" },
    { "  Xã  An\tBình ", "xã an bình" },
    { "Phường\xC2\xA0Hoà\xE3\x80\x80"
      "Bình",
      "phường hòa bình" },
    { "ÐỨC", "đức" }, /* the Icelandic letter */
    { "ĐỨC", "đức" },
    { "Tòa án", "tòa án" },
    { "TOÀ ÁN", "tòa án" },
    { "uỷ ban, khoẻ, thuý, xoã, loè", "ủy ban, khỏe, thúy, xõa, lòe" },
    { "hoàn, thoái, khuỷu, quý, quỳ, Quỵ", "hoàn, thoái, khuỷu, quý, quỳ, quỵ" },
    { "Uye\xCC\x82\xCC\x89n Ho\xC3\xA0", "uyển hòa" },
    { "a\xE2\x80\x8B\xEF\xBB\xBF\xC2\xADz", "az" },
    { "Hoa\xCC\x80", "hòa" },
    { "e\xE2\x80\x8B\xCC\x81", "é" },
    { "hoà\xCC\x81", "hoà\xCC\x81" }, /* no Vietnamese: left alone */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *folded = soket_text_fold (rows[i].text);

    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (folded, ==, rows[i].folded);
  }
}

/* The door gives what GLib's (quadratic) normaliser gives for the whole. */
static void
test_normalize (void)
{
  const char *const rows[] = {
    "",
    "plain",
    "Tiếng Việt",
    "Tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t",
    "\xCC\x81 begins with a mark",
    "line\ne\xCC\x81\n\xCC\x81line",
    "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB \xE1\x84\x80\xE1\x85\xB3\xE1\x86\xAF",
    "\xE2\x84\xAB and \xE2\x84\xA6",
    "a\xCC\xA3\xCC\x82 a\xCC\x82\xCC\xA3 \xC3\xA2\xCC\xA3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *expected = g_utf8_normalize (rows[i], -1, G_NORMALIZE_NFC);
    g_autofree char *whole = soket_text_normalize (rows[i], -1);
    g_autofree char *counted = soket_text_normalize (rows[i], (gssize) strlen (rows[i]));

    g_test_message ("%s", rows[i]);
    g_assert_cmpstr (whole, ==, expected);
    g_assert_cmpstr (counted, ==, expected);
    if (soket_text_is_normalized (rows[i], -1))
      g_assert_cmpstr (rows[i], ==, expected);
    g_assert_true (soket_text_is_normalized ("Tiếng Việt: Quý, “Hòa” – 10 %", -1));
  }
}

/* Pieces meet without a seam, whatever the text is made of: long lines, no space, only marks. */
static void
test_normalize_long (void)
{
  const char *const units[] = {
    "e\xCC\x82\xCC\x81",        "e\xCC\x82\xCC\x81 ",       "Vie\xCC\xA3\xCC\x82t",
    "\xE4\xB8\xAD\xE2\x84\xAB", "\xE1\x84\x92\xE1\x85\xA1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *expected = NULL;
    g_autofree char *actual = NULL;

    while (text->len < 9000)
      g_string_append (text, units[i]);
    expected = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
    actual = soket_text_normalize (text->str, -1);
    g_test_message ("%s", units[i]);
    g_assert_cmpstr (actual, ==, expected);
  }
}

static void
test_check (void)
{
  const struct {
    const char *text;
    gsize length;
    const char *message;
  } rows[] = {
    { "", 0, NULL },
    { "Sơ kết\n", 9, NULL },
    { "a\nb\n\xFFz", 6,
      "f.csv:3: not UTF-8 (byte 0xff at offset 4 of the file); save it as UTF-8" },
    { "a\0b", 3, "f.csv:1: not UTF-8 (byte 0x00 at offset 1 of the file); save it as UTF-8" },
    { "\xC6", 1, "f.csv:1: not UTF-8 (byte 0xc6 at offset 0 of the file); save it as UTF-8" },
    { "\n\xED\xA0\x80", 4,
      "f.csv:2: not UTF-8 (byte 0xed at offset 1 of the file); save it as UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GBytes) text = g_bytes_new_static (rows[i].text, rows[i].length);
    g_autoptr (GError) error = NULL;
    gboolean good = soket_text_check (text, "f.csv", DOMAIN, CODE, &error);

    g_test_message ("row %u", i);
    g_assert_cmpint (good, ==, rows[i].message == NULL);
    if (good) {
      g_assert_no_error (error);
    } else {
      g_assert_error (error, DOMAIN, CODE);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
  }
}

static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("soket-text-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "b\xE1\xBA\xA3ng.csv", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GString) large = g_string_new (NULL);
  const struct {
    const char *path;
    guint64 limit;
    const char *message;
  } faults[] = {
    { folder, 0, "is a folder" },
    { missing, 0, "cannot be read" },
    { path, 199999, "larger than the 199999 bytes" },
    { "/dev/zero", 1000, "larger than the 1000 bytes" },
  };

  while (large->len < 200000)
    g_string_append_c (large, (char) ('a' + large->len % 26));
  g_assert_true (g_file_set_contents (path, large->str, (gssize) large->len, NULL));

  text = soket_text_load_file (path, 200000, DOMAIN, CODE, NULL);
  g_assert_nonnull (text);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), large->str, large->len);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", faults[i].path);
    g_assert_null (soket_text_load_file (faults[i].path, faults[i].limit, DOMAIN, CODE, &error));
    g_assert_error (error, DOMAIN, CODE);
    g_assert_nonnull (strstr (error->message, faults[i].message));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
  g_unlink (path);
  g_rmdir (folder);
}

/* What of a file name is no UTF-8 must not come out in a message. */
static void
test_message_is_utf8 (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (soket_text_load_file ("/nowhere/\xFF\xFE", 0, DOMAIN, CODE, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_load_stdin (void)
{
  g_autoptr (GBytes) text = NULL;

  if (g_test_subprocess ()) {
    text = soket_text_load_file ("-", 0, DOMAIN, CODE, NULL);
    g_assert_cmpuint (g_bytes_get_size (text), ==, 0);
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0); /* its standard input is /dev/null */
  g_test_trap_assert_passed ();
}

static void
test_slug (void)
{
  static const struct {
    const char *text;
    gsize limit;
    const char *slug;
  } rows[] = {
    { "Đảng ủy các phường, xã", 60, "dang-uy-cac-phuong-xa" },
    { "ĐẢNG UỶ", 60, "dang-uy" },
    { "  45-KH/TU (bản 2) ", 60, "45-kh-tu-ban-2" },
    { "o\xCC\x81 dài", 60, "o-dai" },
    { "kiểm kê kho", 10, "kiem-ke" },
    { "kiểm kê kho", 7, "kiem-ke" },
    { "khohàng", 4, "khoh" },
    { "kế", 60, "ke" },
    { "…/.-", 60, "" },
    { "", 60, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *slug = soket_text_slug (rows[i].text, rows[i].limit);
    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (slug, ==, rows[i].slug);
  }
}

static void
check_fold_word (const char *word)
{
  g_autofree char *fold = soket_text_fold (word);
  char quick[SOKET_TEXT_WORD + 1] = "";
  const char *end = soket_text_fold_word (word, word + strlen (word), quick);
  /* Where more text follows, several bytes are looked at at once. */
  g_autofree char *followed = g_strconcat (word, ", và nhiều chữ nữa ở phía sau", NULL);
  char same[SOKET_TEXT_WORD + 1] = "";
  const char *followed_end = soket_text_fold_word (followed, followed + strlen (followed), same);

  g_test_message ("%s", word);
  g_assert_true ((end == NULL) == (followed_end == NULL));
  if (end == NULL)
    return;
  g_assert_cmpmem (quick, sizeof quick, same, sizeof same);
  g_assert_cmpint (end - word, ==, followed_end - followed);
  if (end > word && *end == '\0')
    g_assert_cmpstr (quick, ==, fold);
}

/* The quick way says the same as the other, of every letter and wherever a tone stands. */
static void
test_fold_word (void)
{
  static const char *const before[] = { "", "o", "u", "qu", "hO", "khU", "nghiênghi" };
  static const char *const behind[] = { "", "n", "a_" };

  for (gunichar c = 1; c < 0x3000; c++) {
    char letter[7] = "";
    /* Of the scripts between Latin and Vietnamese a few are enough. */
    gboolean other_script = c >= 0x400 && c < 0x1E00 && c % 16 != 0;
    if (other_script || !g_unichar_isalpha (c))
      continue;
    g_unichar_to_utf8 (c, letter);
    for (guint i = 0; i < G_N_ELEMENTS (before); i++)
      for (guint k = 0; k < G_N_ELEMENTS (behind); k++) {
        g_autofree char *word = g_strconcat (before[i], letter, behind[k], NULL);
        check_fold_word (word);
      }
  }
}

static void
test_fold_word_end (void)
{
  static const struct {
    const char *text;
    const char *fold; /* NULL: for the other way */
    gsize length;
  } rows[] = {
    { "Trước ngày", "trước", 8 },
    { "hoà.", "hòa", 4 },
    { "ĐẾN5", "đến", 6 },
    { "", "", 0 },
    { " a", "", 0 },
    { "ngày\u00a0", "ngày", 5 },
    { "“", "", 0 },
    { "nghiêngnghiêng", NULL, 0 },
    { "a_b", NULL, 0 },
    { "a\u0301", NULL, 0 },
    { "tha\u200bng", NULL, 0 },
    { "a…", "a", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    char word[SOKET_TEXT_WORD + 1] = "";
    const char *text = rows[i].text;
    const char *end = soket_text_fold_word (text, text + strlen (text), word);
    g_test_message ("%s", text);
    g_assert_true ((end == NULL) == (rows[i].fold == NULL));
    if (end == NULL)
      continue;
    g_assert_cmpstr (word, ==, rows[i].fold);
    g_assert_cmpuint ((gsize) (end - text), ==, rows[i].length);
  }
}

/* A text is as plain as what stands in it, wherever a block ends. */
static void
test_plain_at_ends (void)
{
  static const struct {
    const char *text;
    gboolean plain;
  } rows[] = {
    { "ệ", TRUE },        { "đ", TRUE },          { "–", TRUE },         { "℃", TRUE },
    { "a\u0301", FALSE }, { "\u1D00", FALSE },    { "\u2000", FALSE },   { "\u2126", FALSE },
    { "\xC4", FALSE },    { "\xE1\xBB", FALSE },  { "\xE2\x80", FALSE }, { "\xBB", FALSE },
    { "đ\x87", FALSE },   { "\xE1\xBBz", FALSE }, { "\xC1\x81", FALSE }, { "𝐚", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize before = 0; before < 131; before++)
      for (gsize behind = 0; behind < 3; behind++) {
        g_autoptr (GString) text = g_string_new (NULL);
        while (text->len < before)
          g_string_append_c (text, 'x');
        g_string_append (text, rows[i].text);
        for (gsize n = 0; n < behind * 40; n++)
          g_string_append_c (text, 'x');
        g_test_message ("%u %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT, i, before, behind);
        g_assert_true (soket_text_is_plain (text->str, text->len) == rows[i].plain);
      }
}

static void
test_plain (void)
{
  static const char words[] = "Đến hết ngày 05/7 – “đúng hạn”…";
  guint n_plain = 0;

  for (gunichar c = 1; c < 0x11000; c++) {
    char text[8] = "x";
    if (!g_unichar_validate (c))
      continue;
    gsize length = 1 + (gsize) g_unichar_to_utf8 (c, text + 1);
    if (!soket_text_is_plain (text, length))
      continue;
    g_autofree char *composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
    g_assert_cmpmem (text, length, composed, strlen (composed));
    n_plain++;
  }
  g_assert_cmpuint (n_plain, >, 1000);
  g_assert_true (soket_text_is_plain (words, sizeof words - 1));
  g_assert_true (soket_text_is_plain ("", 0));
  g_assert_false (soket_text_is_plain ("a\0b", 3));
  g_assert_false (soket_text_is_plain ("a\u0301", 3));
  for (guint first = 0x80; first < 0x100; first++)
    for (guint second = 0; second < 0x100; second++) {
      const char text[] = { (char) first, (char) second };
      if (soket_text_is_plain (text, sizeof text))
        g_assert_true (g_utf8_validate_len (text, sizeof text, NULL));
      g_assert_false (soket_text_is_plain (text, 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-word", test_fold_word);
  g_test_add_func ("/text/fold-word-end", test_fold_word_end);
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/plain-at-ends", test_plain_at_ends);
  g_test_add_func ("/text/slug", test_slug);
  g_test_add_func ("/text/normalize", test_normalize);
  g_test_add_func ("/text/normalize-long", test_normalize_long);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/load", test_load);
  g_test_add_func ("/text/message-is-utf8", test_message_is_utf8);
  g_test_add_func ("/text/load-stdin", test_load_stdin);
  return g_test_run ();
}

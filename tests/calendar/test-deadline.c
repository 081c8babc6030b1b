/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

#include "sentences.h"

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", sentences[i].phrase);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (sentences[i].phrase, &error);
    g_assert_no_error (error);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_assert_cmpstr (canonical, ==, sentences[i].canonical);
  }
}

/* The same letters in another form, case or with other spaces mean the same. */
static void
test_spellings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *nfd = g_utf8_normalize (sentences[i].phrase, -1, G_NORMALIZE_NFD);
    g_autoptr (GString) hard = g_string_new (sentences[i].phrase);
    g_string_replace (hard, " ", "\u00a0", 0);
    g_autoptr (GString) cut = g_string_new (sentences[i].phrase);
    g_string_replace (cut, " ", " \r\n\t", 0);
    g_autofree char *stop = g_strconcat (sentences[i].phrase, ".", NULL);
    const char *const spellings[] = { nfd, hard->str, cut->str, stop };
    for (guint j = 0; j < G_N_ELEMENTS (spellings); j++) {
      g_autoptr (GError) error = NULL;
      g_test_message ("%u: %s", j, spellings[j]);
      g_autoptr (SoketDeadline) deadline = soket_deadline_parse (spellings[j], &error);
      g_assert_no_error (error);
      g_autofree char *canonical = soket_deadline_to_string (deadline);
      g_assert_cmpstr (canonical, ==, sentences[i].canonical);
    }
  }
}

static void
test_kinds (void)
{
  const struct {
    const char *text;
    SoketDeadlineKind kind;
    const char *name;
    const char *event;
    gboolean needs_year;
    gboolean needs_calendar;
  } rows[] = {
    { "<2022-07-05", SOKET_DEADLINE_DATE, "date", NULL, FALSE, FALSE },
    { "<XXXX-07-05", SOKET_DEADLINE_DATE, "date", NULL, TRUE, FALSE },
    { "<=BD-1:2026-08", SOKET_DEADLINE_DATE, "date", NULL, FALSE, TRUE },
    { "2022-Q3", SOKET_DEADLINE_PERIOD, "period", NULL, FALSE, FALSE },
    { "end:2022", SOKET_DEADLINE_PERIOD, "period", NULL, FALSE, FALSE },
    { "2025-Q4+XXXX-Q1", SOKET_DEADLINE_PERIOD, "period", NULL, TRUE, FALSE },
    { "2025-12-01/2025-12-14", SOKET_DEADLINE_WINDOW, "window", NULL, FALSE, FALSE },
    { "now/XXXX-12-14", SOKET_DEADLINE_WINDOW, "window", NULL, TRUE, FALSE },
    { "P10D after:ngày nhận đơn", SOKET_DEADLINE_LIMIT, "limit", "ngày nhận đơn", FALSE, TRUE },
    { "P10D after:issued", SOKET_DEADLINE_LIMIT, "limit", "issued", FALSE, TRUE },
    { "P10D after:\"issued\"", SOKET_DEADLINE_LIMIT, "limit", "issued", FALSE, TRUE },
    { "P10D after:\" 2022-07-15 \"", SOKET_DEADLINE_LIMIT, "limit", NULL, FALSE, TRUE },
    { "after:\"họp  đoàn\"", SOKET_DEADLINE_ON_EVENT, "on-event", "họp đoàn", FALSE, FALSE },
    { "on:“họp đoàn”", SOKET_DEADLINE_ON_EVENT, "on-event", "họp đoàn", FALSE, FALSE },
    { "after:\"họp\" và \"bầu\"", SOKET_DEADLINE_ON_EVENT, "on-event", "\"họp\" và \"bầu\"", FALSE,
      FALSE },
    { "after:công bố “Đề án X”", SOKET_DEADLINE_ON_EVENT, "on-event", "công bố “Đề án X”", FALSE,
      FALSE },
    { "BD3 before:2022-07-15", SOKET_DEADLINE_LIMIT, "limit", NULL, FALSE, TRUE },
    { "each:month <D20", SOKET_DEADLINE_RECURRING, "recurring", NULL, FALSE, FALSE },
    { "each:month <=BD-1", SOKET_DEADLINE_RECURRING, "recurring", NULL, FALSE, TRUE },
    { "mid:2022", SOKET_DEADLINE_FUZZY, "fuzzy", NULL, FALSE, FALSE },
    { "continuous", SOKET_DEADLINE_CONTINUOUS, "continuous", NULL, FALSE, FALSE },
    { "after:hội nghị", SOKET_DEADLINE_ON_EVENT, "on-event", "hội nghị", FALSE, FALSE },
    { "BD10", SOKET_DEADLINE_ON_EVENT, "on-event", NULL, FALSE, TRUE },
    { "P3D after:?", SOKET_DEADLINE_ON_EVENT, "on-event", NULL, FALSE, TRUE },
    { "unresolved", SOKET_DEADLINE_UNRESOLVED, "unresolved", NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].text);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].text, NULL);
    g_assert_cmpint (soket_deadline_get_kind (deadline), ==, rows[i].kind);
    g_assert_cmpstr (soket_deadline_kind_to_string (rows[i].kind), ==, rows[i].name);
    g_assert_cmpstr (soket_deadline_get_event (deadline), ==, rows[i].event);
    g_assert_cmpint (soket_deadline_needs_year (deadline), ==, rows[i].needs_year);
    g_assert_cmpint (soket_deadline_needs_calendar (deadline), ==, rows[i].needs_calendar);
  }
}

/* Events keep the words of the text: its letters in NFC, its case, single spaces. */
static void
test_event_words (void)
{
  g_autofree char *nfd = g_utf8_normalize ("trong 10 ngày  kể từ ngày\u00a0Hội nghị Ban Chấp hành",
                                           -1, G_NORMALIZE_NFD);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (nfd, NULL);

  g_assert_cmpstr (soket_deadline_get_event (deadline), ==, "ngày Hội nghị Ban Chấp hành");
}

/* What nobody sees between a letter and its mark is dropped, and the two are one letter then. */
static void
test_event_composed (void)
{
  const char *const gaps[] = { "\001", "\u200b", "\u200e", "\a\u200b" };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++) {
    g_autofree char *text = g_strdup_printf ("sau khi ho%s\u0323p xong", gaps[i]);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text, NULL);
    g_test_message ("U+%04X", g_utf8_get_char (gaps[i]));
    g_assert_nonnull (deadline);
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (canonical, NULL);
    g_assert_cmpstr (soket_deadline_get_event (deadline), ==, "họp xong");
    g_assert_true (soket_deadline_equal (deadline, again));
  }
}

/* Marks around an event that the eye takes for one pair leave an event that is printed and read
 * alike. */
static void
test_event_quoted (void)
{
  const char *const texts[] = { "\004\"\"sau khi\"%%%\020\"", "sau khi \"“nghiệm thu”\"",
                                "sau khi \"nghiệm thu\"", "after:\"\f\"", "after:“nghiệm\vthu”" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (texts[i], NULL);
    g_test_message ("%s", texts[i]);
    if (deadline == NULL)
      continue;
    g_autofree char *canonical = soket_deadline_to_string (deadline);
    g_autoptr (SoketDeadline) again = soket_deadline_parse (canonical, NULL);
    g_assert_nonnull (again);
    g_assert_true (soket_deadline_equal (deadline, again));
  }
}

static void
test_boxed (void)
{
  SoketDeadline *deadline = soket_deadline_parse ("<2022-07-05", NULL);
  SoketDeadline *copy = g_boxed_copy (SOKET_TYPE_DEADLINE, deadline);

  g_assert_true (copy == deadline);
  soket_deadline_unref (deadline);
  g_assert_true (soket_deadline_ref (copy) == copy);
  soket_deadline_unref (copy);
  g_boxed_free (SOKET_TYPE_DEADLINE, copy);
}

static void
test_error_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (SOKET_DEADLINE_ERROR), ==, "soket-deadline-error-quark");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/sentences", test_sentences);
  g_test_add_func ("/deadline/spellings", test_spellings);
  g_test_add_func ("/deadline/kinds", test_kinds);
  g_test_add_func ("/deadline/event-words", test_event_words);
  g_test_add_func ("/deadline/event-composed", test_event_composed);
  g_test_add_func ("/deadline/event-quoted", test_event_quoted);
  g_test_add_func ("/deadline/boxed", test_boxed);
  g_test_add_func ("/deadline/error-domain", test_error_domain);
  return g_test_run ();
}

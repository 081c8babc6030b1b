/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "ledger/soket-intake-private.h"

/* Files of events, most of them sound, taken in line by line and in chunks: the ledgers must be the
 * same, and what is said of the files too. */

/* Ledgers, each of which takes in several files; a hundred times as many in the mode "slow". */
#define N_LEDGERS 50
#define N_FILES 8
#define N_UNITS 12

static const char *const kinds[]
    = { "submitted", "submitted", "submitted", "submitted", "corrected", "returned", "accepted",
        "withdrawn", "requested", "extended",  "suspended", "resumed",   "waived",   "occurred",
        "voided",    "reminded",  "inspected", "noted",     "sent",      "" };
static const char *const tasks[] = { "I.1", "I.1", "I.1", "II.1", "II.1", "III", "IV", "V", "" };
static const char *const periods[] = { "", "", "", "2022-07", "2022-08", "2022-09", "2023-07" };
static const char *const plans[] = { "", "", "", "", "p", "q", "r" };
static const char *const times[] = { "2022-07-05T10:00",    "2022-07-04T17:30",
                                     "2022-07-06",          "2022-07-05 09:15",
                                     "05/07/2022 10:00",    "6/7/2022",
                                     "2022-07-05T24:00",    "2022-08-05T00:00",
                                     "2022-07-05T10:00:30", "2022-06-01",
                                     "2022-02-29",          "2022-07-05T25:00",
                                     "2022-07-05T10:00Z",   "",
                                     "2023-01-05",          "2022-07-05T1o:00" };
static const char *const words[]
    = { "",   "",   "",          "",    "12-BC/TU", "đã gọi", "e\xCC\x81", "a  b",
        " x", "y ", "\xC2\xA0z", "NaN", "'; DROP",  "\"",     "a,b",       "một\nhai" };
static const char *const columns[]
    = { "id",       "kind", "task",  "unit",     "at", "recorded", "period",  "plan",  "note",
        "document", "sent", "until", "received", "of", "event",    "channel", "actor", "content" };

#define PICK(rand, of) ((of)[g_rand_int_range (rand, 0, G_N_ELEMENTS (of))])

typedef struct {
  GRand *rand;
  guint wild; /* of 100 fields, how many are anything */
  guint n_ids;
  guint n_columns; /* of the first of `columns` */
} Draw;

static gboolean
is_wild (Draw *draw)
{
  return (guint) g_rand_int_range (draw->rand, 0, 100) < draw->wild;
}

static char *
draw_unit (Draw *draw)
{
  static const char *const odd[] = { "*", "xa", "Các xã", "Xã 3", "80", "nobody", "", "xã-đặc" };

  return is_wild (draw) ? g_strdup (PICK (draw->rand, odd))
                        : g_strdup_printf ("u%d", g_rand_int_range (draw->rand, 0, N_UNITS));
}

static char *
draw_id (Draw *draw)
{
  guint id = draw->n_ids++;

  if (is_wild (draw))
    id = (guint) g_rand_int_range (draw->rand, 0, 8);
  return g_strdup_printf (is_wild (draw) ? "một-%u"
                          : id % 5 == 0  ? "an-event-with-long-id-%u"
                                         : "e%u",
                          id);
}

static char *
draw_field (Draw *draw, const char *column)
{
  gboolean wild = is_wild (draw);

  if (g_str_equal (column, "id"))
    return draw_id (draw);
  if (g_str_equal (column, "unit"))
    return draw_unit (draw);
  if (g_str_equal (column, "kind"))
    return g_strdup (wild ? PICK (draw->rand, kinds) : kinds[0]);
  if (g_str_equal (column, "task"))
    return g_strdup (wild ? PICK (draw->rand, tasks) : tasks[0]);
  if (g_str_equal (column, "period"))
    return g_strdup (wild ? PICK (draw->rand, periods) : "");
  if (g_str_equal (column, "plan"))
    return g_strdup (wild ? PICK (draw->rand, plans) : "");
  if (g_str_equal (column, "at"))
    return g_strdup (wild ? PICK (draw->rand, times) : "2022-07-04T10:00");
  if (g_str_equal (column, "recorded"))
    return g_strdup (wild ? PICK (draw->rand, times) : "2022-09-04T10:00");
  if (g_str_equal (column, "sent") || g_str_equal (column, "received")
      || g_str_equal (column, "until"))
    return g_strdup (wild ? PICK (draw->rand, times) : "");
  if (g_str_equal (column, "of"))
    return wild ? g_strdup_printf ("e%d", g_rand_int_range (draw->rand, 0, 8)) : g_strdup ("");
  if (g_str_equal (column, "content"))
    return g_strdup (wild ? "{\"indicators\":{\"n\":1}}" : "");
  return g_strdup (wild ? PICK (draw->rand, words) : "");
}

static void
append_csv_field (GString *out, const char *field, char separator, gboolean quoted)
{
  if (!quoted && strpbrk (field, ",;\t\"\n") == NULL) {
    g_string_append (out, field);
    return;
  }
  g_autoptr (GString) twice = g_string_new (field);
  g_string_replace (twice, "\"", "\"\"", 0);
  g_string_append_printf (out, "\"%s\"", twice->str);
}

static char *
draw_csv (Draw *draw)
{
  GString *out = g_string_new (is_wild (draw) ? "\xEF\xBB\xBF" : "");
  char separator = is_wild (draw) ? (is_wild (draw) ? '\t' : ';') : ',';
  const char *line_end = is_wild (draw) ? "\r\n" : "\n";
  guint first = (guint) g_rand_int_range (draw->rand, 0, (gint32) draw->n_columns);
  guint n_lines = (guint) g_rand_int_range (draw->rand, 1, 40);

  for (guint line = 0; line < n_lines; line++) {
    for (guint i = 0; i < draw->n_columns; i++) {
      const char *column = columns[(first + i) % draw->n_columns];
      g_autofree char *field = line == 0 ? g_strdup (column) : draw_field (draw, column);

      if (i > 0)
        g_string_append_c (out, separator);
      append_csv_field (out, field, separator, is_wild (draw) && is_wild (draw));
    }
    g_string_append (out, line_end);
    if (is_wild (draw) && is_wild (draw))
      g_string_append (out, line_end);
  }
  return g_string_free (out, FALSE);
}

static void
append_json_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_c (out, '\\');
    if (*text == '\n')
      g_string_append (out, "\\n");
    else
      g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

static void
append_object (Draw *draw, GString *out, guint first, const char *comma, const char *colon)
{
  const char *between = "{";

  for (guint i = 0; i < draw->n_columns; i++) {
    const char *column = columns[(first + i) % draw->n_columns];
    g_autofree char *field = draw_field (draw, column);

    if (*field == '\0' && !is_wild (draw))
      continue;
    g_string_append_printf (out, "%s\"%s\"%s", between, column, colon);
    if (g_str_equal (column, "content") && *field != '\0')
      g_string_append (out, field);
    else
      append_json_text (out, field);
    between = comma;
  }
  g_string_append (out, "}\n");
}

static char *
draw_ndjson (Draw *draw)
{
  GString *out = g_string_new (is_wild (draw) ? "\xEF\xBB\xBF" : "");
  gboolean spaced = is_wild (draw);
  guint n_lines = (guint) g_rand_int_range (draw->rand, 1, 40);
  guint first = 0;

  for (guint line = 0; line < n_lines; line++) {
    if (is_wild (draw))
      first = (guint) g_rand_int_range (draw->rand, 0, (gint32) draw->n_columns);
    append_object (draw, out, first, spaced ? ", " : ",", spaced ? ": " : ":");
    if (is_wild (draw) && is_wild (draw))
      g_string_append (out, " \r\n");
  }
  return g_string_free (out, FALSE);
}

/* Some bytes of it become others: line ends, separators, quotes, anything. */
static void
mutate (Draw *draw, char *text)
{
  gsize length = strlen (text);
  guint n = is_wild (draw) ? (guint) g_rand_int_range (draw->rand, 0, 6) : 0;

  for (guint i = 0; i < n && length > 0; i++) {
    static const char odd[] = "\n\r\t,;\"\\{}: \x01\x7f\xC3\xA9";
    gsize at = (gsize) g_rand_int_range (draw->rand, 0, (gint32) length);

    text[at] = PICK (draw->rand, odd);
    if (text[at] == '\0')
      text[at] = 'x';
  }
  if (is_wild (draw) && length > 0)
    text[length - 1] = '\0';
}

static SoketLedger *
make_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  SoketLedger *ledger = path != NULL ? soket_ledger_create (path, &error) : soket_ledger_new ();
  g_autoptr (GString) csv
      = g_string_new ("id,code,name,kind\n80,,Tỉnh,tỉnh\nxã-đặc,,Đặc khu,đặc khu\n");
  g_autoptr (SoketPlan) p
      = make_plan ("p",
                   ",'issued':'2022-06-28','groups':[{'id':'xa','name':'Các "
                   "xã','select':{'kind':['xã','xã lẻ']}}],"
                   "'tasks':[{'id':'I.1','title':'Báo "
                   "cáo','leads':['xa'],'deadline':'<2022-07-05'},"
                   "{'id':'II.1','title':'Hằng tháng','leads':['xa'],'deadline':'each:month <D20'},"
                   "{'id':'III','title':'Chung','leads':['xa'],'tracked':false},"
                   "{'id':'IV','title':'Hai','leads':['xa'],'deadline':'<2022-07-15'}]");
  g_autoptr (SoketPlan) q
      = make_plan ("q",
                   ",'issued':'2022-06-20','policy':{'proof':'sent'},"
                   "'groups':[{'id':'le','name':'Lẻ','select':{'kind':['xã lẻ','đặc khu']}}],"
                   "'tasks':[{'id':'IV','title':'Báo cáo','leads':['le'],'deadline':'<2022-07-05'},"
                   "{'id':'V','title':'Sau Đại hội','leads':['le'],'deadline':'BD10 after:đại "
                   "hội'}]");

  g_assert_no_error (error);
  for (guint i = 0; i < N_UNITS; i++)
    g_string_append_printf (csv, "u%u,%u,Xã %u,xã%s\n", i, 800 + i, i, i % 3 == 1 ? " lẻ" : "");
  g_autoptr (SoketDirectory) units = make_units (csv->str);
  g_autoptr (SoketAdoption) first = adopt (ledger, p, units);
  g_autoptr (SoketAdoption) second = adopt (ledger, q, units);
  return ledger;
}

/* What an intake said, and all that is in the ledger. */
static void
take (SoketLedger *ledger, const char *text, gboolean csv, SoketIntakeFlags flags, SoketInstant now,
      const SoketPlainSettings *settings, GString *told)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoketIntake) intake
      = soket_ledger_record_file (ledger, csv ? soket_intake_read_csv : soket_intake_read_ndjson,
                                  bytes, "e.in", flags, now, settings, &error);

  if (intake != NULL) {
    g_autofree char *json = soket_intake_to_json (intake);
    g_string_append_printf (told, "%s\n", json);
  } else {
    g_string_append_printf (told, "%s %d %s\n", g_quark_to_string (error->domain), error->code,
                            error->message);
  }
}

static void
tell_ledger (SoketLedger *ledger, GString *told)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *exported = soket_ledger_export (ledger, &error);
  g_autoptr (GBytes) statuses = soket_ledger_dup_statuses (ledger, at ("2022-07-20"), 0);
  g_autoptr (GBytes) early
      = soket_ledger_dup_statuses (ledger, at ("2022-07-05T12:00"), at ("2022-08-01"));
  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (soket_verdict_is_ok (verdict));
  g_string_append (told, exported);
  for (gsize i = 0; i < g_bytes_get_size (statuses); i++)
    g_string_append_printf (told, "%u %u ", ((const guint8 *) g_bytes_get_data (statuses, NULL))[i],
                            ((const guint8 *) g_bytes_get_data (early, NULL))[i]);
}

typedef struct {
  char *texts[N_FILES]; /* one after the other: ids come again */
  gboolean csv;
  SoketIntakeFlags flags;
  SoketInstant now;
} Files;

static char *
take_all (const Files *files, const char *path, const SoketPlainSettings *settings)
{
  GString *told = g_string_new (NULL);

  if (path != NULL)
    g_remove (path);
  {
    g_autoptr (SoketLedger) ledger = make_ledger (path);

    for (guint i = 0; i < N_FILES; i++)
      take (ledger, files->texts[i], files->csv, files->flags, files->now, settings, told);
    tell_ledger (ledger, told);
  }
  return g_string_free (told, FALSE);
}

static void
draw_files (GRand *rand, guint round, Files *files)
{
  static const guint wild[] = { 0, 1, 5, 5, 20, 60 };
  Draw draw = { .rand = rand, .wild = PICK (rand, wild) };

  draw.n_columns = (guint) g_rand_int_range (rand, 6, G_N_ELEMENTS (columns) + 1);
  files->csv = round % 2 == 0;
  files->flags = g_rand_boolean (rand) ? SOKET_INTAKE_PARTIAL : SOKET_INTAKE_NONE;
  files->now = g_rand_boolean (rand) ? at ("2022-12-31") : SOKET_INSTANT_NONE;
  for (guint i = 0; i < N_FILES; i++) {
    files->texts[i] = files->csv ? draw_csv (&draw) : draw_ndjson (&draw);
    mutate (&draw, files->texts[i]);
    draw.n_ids = draw.n_ids * 3 / 4;
  }
}

/* An id that a ledger makes up is another one each time. */
static char *
hide_random_ids (const char *told)
{
  g_autoptr (GRegex) uuid
      = g_regex_new ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", 0, 0, NULL);

  return g_regex_replace_literal (uuid, told, -1, 0, "UUID", 0, NULL);
}

static void
compare (GRand *rand, guint n_ledgers, const char *path)
{
  for (guint round = 0; round < n_ledgers; round++) {
    SoketPlainSettings settings
        = { .chunk = (gsize) g_rand_int_range (rand, 1, 600), .n_threads = round % 8 == 0 ? 1 : 0 };
    Files files;

    draw_files (rand, round, &files);
    g_autofree char *slow = take_all (&files, path, NULL);
    g_autofree char *quick = take_all (&files, path, &settings);
    g_autofree char *expected = hide_random_ids (slow);
    g_autofree char *got = hide_random_ids (quick);
    g_test_message ("ledger %u, chunks of %" G_GSIZE_FORMAT, round, settings.chunk);
    g_assert_cmpstr (got, ==, expected);
    for (guint i = 0; i < N_FILES; i++)
      g_free (files.texts[i]);
  }
}

static void
test_memory (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220705);

  compare (rand, g_test_thorough () ? 100 * N_LEDGERS : N_LEDGERS, NULL);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("soket-plain-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  compare (rand, N_LEDGERS / 10, path);
  g_remove (path);
  g_rmdir (folder);
}

/* What becomes known late of a unit that is no more is its successor's to do. */
static char *
take_late (const SoketPlainSettings *settings)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (SoketDirectory) units
      = make_units ("id,name,kind,from,until,successors\n"
                    "u3,Xã 3,xã,,2022-07-11,u-mới\nu-mới,Xã mới,xã,2022-07-12,,\n");
  g_autoptr (GError) error = NULL;
  GString *told = g_string_new (NULL);

  take (ledger, "id,kind,task,unit,at,recorded\ns,submitted,I.1,u3,2022-07-04,2022-07-04\n", TRUE,
        SOKET_INTAKE_NONE, 0, NULL, told);
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_change_units (ledger, units, 0, at ("2022-07-12"), &error);
  g_assert_no_error (error);
  take (ledger, "id,kind,task,unit,at,recorded\nw,withdrawn,I.1,u3,2022-07-06,2022-07-14\n", TRUE,
        SOKET_INTAKE_NONE, 0, settings, told);
  tell_ledger (ledger, told);
  return g_string_free (told, FALSE);
}

static void
test_late (void)
{
  const SoketPlainSettings settings = { .chunk = 100 };
  g_autofree char *slow = take_late (NULL);
  g_autofree char *quick = take_late (&settings);

  g_assert_cmpstr (quick, ==, slow);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-same/in-memory", test_memory);
  g_test_add_func ("/plain-same/in-a-file", test_file);
  g_test_add_func ("/plain-same/late-of-a-unit-that-is-no-more", test_late);
  return g_test_run ();
}

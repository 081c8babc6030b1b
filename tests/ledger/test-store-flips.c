/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

/* A byte of the file turns: the ledger is refused, or verifying it says so, or it answers as
 * before. The seed is fixed, so that a failure can be looked at again. */

#define FLIPS (g_test_slow () ? 10000 : 500)
#define SEED 20260705

#define TASKS(day)                                                                                 \
  ",'issued':'2022-06-01','tasks':["                                                               \
  "{'id':'bao-cao','title':'Báo cáo','leads':['tat-ca'],'deadline':'trước ngày " day "'},"         \
  "{'id':'thang','title':'Báo cáo tháng','leads':['xa-a','xa-b'],"                              \
  "'deadline':'trước ngày 25 hằng tháng'},"                                                 \
  "{'id':'xac-nhan','title':'Đề nghị','leads':['tinh'],'acceptance':true,"                    \
  "'deadline':'chậm nhất ngày 15/7/2022'},"                                                   \
  "{'id':'cho','title':'Chờ họp','leads':['hai'],"                                             \
  "'deadline':'05 ngày kể từ ngày họp đoàn'}]"

#define HEAD "id,kind,task,unit,period,at,recorded,until,event,of,note\n"

/* The same numbers in many rows, so that a number that turned may well be another's. */
static void
record_events (SoketLedger *ledger)
{
  g_autoptr (GString) csv = g_string_new (HEAD);
  const char *const units[] = { "xa-a", "xa-b", "phuong-c" };

  for (guint i = 0; i < 36; i++)
    g_string_append_printf (csv, "b%u,submitted,bao-cao,%s,,2022-07-%02u,2022-07-20,,,,lần %u\n", i,
                            units[i % 3], i % 20 + 1, i);
  for (guint month = 6; month <= 12; month++)
    g_string_append_printf (csv, "m%u,submitted,thang,xa-a,2022-%02u,2022-%02u-20,2022-12-30,,,,\n",
                            month, month, month);
  g_string_append (csv, "x1,extended,bao-cao,xa-b,,2022-07-01,2022-07-02,2022-07-18,,,xin lùi\n"
                        "x2,waived,thang,xa-b,2022-09,2022-07-01,2022-07-02,,,,\n"
                        "x3,submitted,xac-nhan,tinh,,2022-07-10,2022-07-10,,,,\n"
                        "x4,accepted,xac-nhan,tinh,,2022-07-12,2022-07-12,,,,\n"
                        "x5,occurred,cho,xa-a,,2022-07-04,2022-07-05,,họp đoàn,,\n"
                        "x6,suspended,cho,phuong-c,,2022-07-05,2022-07-05,,,,\n"
                        "x7,resumed,cho,phuong-c,,2022-07-08,2022-07-08,,,,\n"
                        "x8,voided,bao-cao,xa-a,,2022-07-21,2022-07-21,,,b0,nhầm\n"
                        "x9,returned,bao-cao,phuong-c,,2022-07-21,2022-07-21,,,,\n");
  record (ledger, csv->str);
}

static void
make_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);
  g_autoptr (SoketPlan) plan = make_plan ("kh-1", UNITS GROUPS TASKS ("05/7/2022"));
  g_autoptr (SoketPlan) other = make_plan ("kh-2", UNITS GROUPS ",'tasks':[{'id':'bao-cao',"
                                                                "'title':'Báo cáo',"
                                                                "'leads':['phuong-c']}]");
  g_autoptr (SoketPlan) amended = make_plan ("kh-1", UNITS GROUPS TASKS ("12/7/2022"));
  g_autoptr (SoketDirectory) units
      = make_units ("id,name,until,successors\nxa-b,Đảng ủy xã Bình Minh,2022-08-31,xa-moi\n"
                    "xa-moi,Đảng ủy xã Mới,,\n");

  g_assert_no_error (error);
  g_autoptr (SoketAdoption) first = adopt (ledger, plan, NULL);
  record_events (ledger);
  g_autoptr (SoketAdoption) second
      = soket_ledger_amend (ledger, amended, NULL, NULL, 0, 0, at ("2022-07-03"), &error);
  g_assert_no_error (error);
  g_autoptr (SoketAdoption) third
      = soket_ledger_change_units (ledger, units, 0, at ("2022-09-01"), &error);
  g_assert_no_error (error);
  g_autoptr (SoketAdoption) fourth = adopt (ledger, other, NULL);
}

static void
append_bytes (GString *out, GBytes *bytes)
{
  gsize size;
  const guint8 *at = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (out, "%02x", at[i]);
  g_string_append_c (out, '\n');
  g_bytes_unref (bytes);
}

/* FALSE when the store cannot say. */
static gboolean
append_histories (SoketLedger *ledger, GString *out)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    g_autofree char *history = soket_ledger_dup_history (ledger, row, NULL);

    if (history == NULL)
      return FALSE;
    g_string_append_printf (out, "%s|%s\n%s", soket_unit_get_name (soket_obligation_get_unit (row)),
                            soket_task_get_title (soket_obligation_get_task (row)), history);
  }
  return TRUE;
}

/* Totals, each status, what is overdue, each deadline, each history and the export. */
static char *
list_answers (SoketLedger *ledger)
{
  static const char *const days[] = { "2022-06-29", "2022-07-11", "2022-08-30", "2022-12-31" };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *rows = list_rows (ledger);
  g_autofree char *exported = soket_ledger_export (ledger, NULL);

  if (exported == NULL)
    return NULL;
  g_string_append (out, rows);
  g_string_append (out, exported);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autoptr (SoketTotals) totals = soket_ledger_get_totals (ledger, NULL, at (days[i]), 0);

    g_string_append_printf (out, "%s: %u, %u\n", days[i],
                            (guint) soket_totals_get_open_overdue (totals),
                            (guint) soket_totals_get_done_late (totals));
    append_bytes (out, soket_ledger_dup_statuses (ledger, at (days[i]), at ("2022-07-15")));
    append_bytes (out, soket_ledger_dup_overdue (ledger, NULL, at (days[i]), 0));
  }
  return append_histories (ledger, out) ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

typedef enum { REFUSED, NOTICED, SAME, CHANGED } Outcome;

static Outcome
try_file (const char *path, const char *answers)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, NULL);

  if (ledger == NULL)
    return REFUSED;
  g_autofree char *now = list_answers (ledger);
  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, NULL, NULL);

  if (verdict == NULL || !soket_verdict_is_ok (verdict))
    return NOTICED;
  return g_strcmp0 (now, answers) == 0 ? SAME : CHANGED;
}

/* Without what the one before may have left; not flushed, nobody pulls the plug. */
static void
write_file (const char *path, const guint8 *bytes, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (journal);
  g_unlink (memory);
  g_file_set_contents_full (path, (const char *) bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE,
                            0600, &error);
  g_assert_no_error (error);
}

static void
flip (const char *path, GBytes *sound, const char *answers)
{
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sound, &size), g_bytes_get_size (sound));
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n[CHANGED + 1] = { 0 };

  for (int i = 0; i < FLIPS; i++) {
    guint32 where = (guint32) g_rand_int_range (random, 0, (gint32) g_bytes_get_size (sound));
    guint8 what = (guint8) (i % 2 == 0 ? 1 << g_rand_int_range (random, 0, 8)
                                       : g_rand_int_range (random, 1, 256));

    bytes[where] ^= what;
    write_file (path, bytes, g_bytes_get_size (sound));
    Outcome outcome = try_file (path, answers);
    if (outcome == CHANGED)
      g_test_message ("byte %u of %" G_GSIZE_FORMAT ", ^ 0x%02x", where, size, what);
    n[outcome]++;
    bytes[where] ^= what;
  }
  g_test_message ("%u refused, %u noticed, %u the same answers, %u others", n[REFUSED], n[NOTICED],
                  n[SAME], n[CHANGED]);
  g_assert_cmpuint (n[CHANGED], ==, 0);
  g_assert_cmpuint (n[NOTICED], >, 0);
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_unlink (path);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_flips (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-flips-XXXXXX", &error);
  g_autofree char *sound = g_build_filename (folder, "sound.soket", NULL);
  g_autofree char *turned = g_build_filename (folder, "turned.soket", NULL);
  char *contents = NULL;
  gsize size;

  g_assert_no_error (error);
  make_ledger (sound);
  SoketLedger *ledger = soket_ledger_open (sound, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  g_assert_no_error (error);
  g_autofree char *answers = list_answers (ledger);
  g_assert_nonnull (answers);
  g_object_unref (ledger);
  g_assert_cmpint (try_file (sound, answers), ==, SAME);
  g_assert_true (g_file_get_contents (sound, &contents, &size, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, size);
  flip (turned, bytes, answers);
  remove_files (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-flips/any-byte", test_flips);
  return g_test_run ();
}

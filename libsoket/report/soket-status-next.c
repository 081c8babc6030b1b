/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-status-text-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

#define N_NAMED 3 /* units that are named on a line; of more the others are counted */

/* The open rows of one task, period and last day. */
typedef struct {
  SoketReportRow row; /* the first of them */
  guint n;
  GString *names;
} Soon;

static void
soon_free (Soon *self)
{
  g_string_free (self->names, TRUE);
  g_free (self);
}

static guint
hash_soon (gconstpointer data)
{
  const Soon *soon = data;

  return g_direct_hash (soon->row.task) ^ (guint) soon->row.last;
}

static gboolean
is_same_soon (gconstpointer a, gconstpointer b)
{
  const Soon *one = a, *other = b;

  return one->row.task == other->row.task && one->row.last == other->row.last
         && g_strcmp0 (one->row.period, other->row.period) == 0;
}

static void
add_to_soon (GHashTable *known, GPtrArray *all, const SoketReportRow *row)
{
  Soon key = { .row = *row };
  Soon *soon = g_hash_table_lookup (known, &key);

  if (soon == NULL) {
    soon = g_new (Soon, 1);
    *soon = (Soon){ .row = *row, .names = g_string_new (NULL) };
    g_ptr_array_add (all, soon);
    g_hash_table_add (known, soon);
  }
  if (soon->n < N_NAMED)
    g_string_append_printf (soon->names, "%s%s", soon->n > 0 ? ", " : "",
                            soket_unit_get_name (row->unit));
  soon->n++;
}

/* By the last day; those of one day as they stand in the plan. */
static int
compare_soon (gconstpointer a, gconstpointer b)
{
  const Soon *one = *(const Soon *const *) a, *other = *(const Soon *const *) b;

  return one->row.last != other->row.last ? (one->row.last < other->row.last ? -1 : 1) : 0;
}

static GPtrArray *
list_soon (SoketStatusReport *self)
{
  g_autoptr (GBytes) bytes
      = soket_ledger_dup_statuses (self->ledger, self->as_of, self->known_as_of);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_soon, is_same_soon);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) soon_free);
  gsize n;
  const guint8 *statuses = g_bytes_get_data (bytes, &n);

  for (gsize i = 0; i < n; i++) {
    SoketReportRow row;
    if (statuses[i] != SOKET_STATUS_DUE_SOON)
      continue;
    soket_report_row_read (&row, self->ledger, (guint32) i, self->as_of, self->known_as_of);
    if (self->plan == NULL || g_str_equal (row.plan, self->plan))
      add_to_soon (known, all, &row);
  }
  g_ptr_array_sort (all, compare_soon);
  return all;
}

static void
add_days_columns (SoketTextTable *table)
{
  soket_text_table_add_column (table, _ ("Last day"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Days left (worked)"), SOKET_TEXT_RIGHT);
}

static void
add_days (SoketStatusReport *self, SoketTextTable *table, const SoketReportRow *row)
{
  int days = soket_report_row_get_days_left (row, self->as_of);
  int worked = soket_report_row_get_days_worked (row, self->as_of);

  soket_text_table_take (table, soket_report_dup_instant (row->last));
  soket_text_table_take (table, worked >= 0 ? g_strdup_printf ("%d (%d)", days, worked)
                                            : g_strdup_printf ("%d", days));
}

static void
add_soon (SoketStatusReport *self, SoketTextTable *table, const Soon *soon)
{
  guint others = soon->n > N_NAMED ? soon->n - N_NAMED : 0;

  add_days (self, table, &soon->row);
  soket_text_table_take (table, soket_status_text_dup_task (self, soon->row.plan, soon->row.task,
                                                            soon->row.period));
  soket_text_table_take (table, soket_report_dup_count (soon->n));
  /* Translators: %s names some units, %u is how many there are besides. */
  soket_text_table_take (table, others > 0 ? g_strdup_printf (ngettext ("%s and %u other",
                                                                        "%s and %u others", others),
                                                              soon->names->str, others)
                                           : g_strdup (soon->names->str));
}

void
soket_status_text_append_soon (SoketStatusReport *self, GString *out)
{
  g_autoptr (GPtrArray) all = list_soon (self);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  if (all->len == 0)
    return;
  add_days_columns (table);
  soket_text_table_add_column (table, _ ("Task"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Not completed"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Units"), SOKET_TEXT_LEFT);
  for (guint i = 0; i < all->len; i++)
    add_soon (self, table, g_ptr_array_index (all, i));
  g_string_append_printf (out, "\n%s\n", _ ("DUE SOON"));
  soket_text_table_print (table, out, soket_report_get_width (), 2);
}

void
soket_status_text_append_next (SoketStatusReport *self, GString *out)
{
  g_autoptr (GBytes) bytes = soket_status_report_list_next (self);
  gboolean namesakes = soket_report_has_namesakes (self->ledger);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);
  gsize size;
  const guint32 *positions = g_bytes_get_data (bytes, &size);

  if (size == 0) {
    g_string_append_printf (out, "\n%s\n", _ ("No open duty has a last day to come."));
    return;
  }
  add_days_columns (table);
  soket_status_text_add_unit_columns (table, namesakes);
  soket_text_table_add_column (table, _ ("Task (section)"), SOKET_TEXT_LEFT);
  for (gsize i = 0; i < size / sizeof (guint32); i++) {
    SoketReportRow row;
    soket_report_row_read (&row, self->ledger, positions[i], self->as_of, self->known_as_of);
    add_days (self, table, &row);
    soket_status_text_add_unit (self, table, row.unit, namesakes);
    soket_text_table_take (table,
                           soket_status_text_dup_section (self, row.plan, row.task, row.period));
    soket_status_text_append_title (self, &row, said, titles);
  }
  g_string_append_printf (out, "\n%s\n", _ ("NEXT TO COME"));
  soket_text_table_print (table, out, soket_report_get_width (), 2);
  g_string_append_printf (out, "\n%s\n%s", _ ("TASKS"), titles->str);
}

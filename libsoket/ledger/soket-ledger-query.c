/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-event-private.h"
#include "ledger/soket-ledger-private.h"

/**
 * soket_ledger_get_totals:
 * @self: a ledger
 * @plan: (nullable): id of a plan; %NULL for all plans
 * @as_of: an instant: what is decided later is not seen; a day without a time
 *   stands for its 24:00
 * @known_as_of: an instant: what was recorded later is not seen; 0 for all
 *
 * How many obligations stand where.
 *
 * Returns: (transfer full): the totals; all 0 when there is no such plan
 *
 * Since: 1.0
 */
SoketTotals *
soket_ledger_get_totals (SoketLedger *self, const char *plan, SoketInstant as_of,
                         SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  SoketQuestion question = soket_question (as_of, known_as_of);
  guint32 of = plan != NULL ? soket_ledger_find_plan (self, plan) : SOKET_PLAN_NONE;
  SoketCounts counts = { 0 };

  if (plan == NULL || of != SOKET_PLAN_NONE)
    soket_columns_count (self->columns, of, &question, &counts);
  return soket_totals_new (&counts);
}

/**
 * soket_ledger_dup_statuses:
 * @self: a ledger
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * The status of every obligation, one byte each, in the order of the model. One that
 * an amendment brought later is %SOKET_STATUS_ENDED before, and counted nowhere.
 *
 * Returns: (transfer full): values of [enum@Soket.Status] as bytes
 *
 * Since: 1.0
 */
GBytes *
soket_ledger_dup_statuses (SoketLedger *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  SoketQuestion question = soket_question (as_of, known_as_of);
  SoketColumns *columns = self->columns;
  guint8 *statuses = g_malloc (MAX (1, columns->n_rows));
  guint8 as[SOKET_MARK_N];

  for (guint i = 0; i < SOKET_MARK_N; i++)
    as[i] = soket_mark_get_status ((SoketMark) i);
  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++)
    soket_columns_mark_segment (columns, i, &question, as,
                                statuses + soket_columns_get_segment (columns, i)->first_row);
  return g_bytes_new_take (statuses, columns->n_rows);
}

/**
 * soket_ledger_dup_overdue:
 * @self: a ledger
 * @plan: (nullable): id of a plan; %NULL for all plans
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * The obligations that are overdue, or were returned and are past their deadline.
 *
 * Returns: (transfer full): their positions in the model, as 32-bit unsigned
 *   numbers in the byte order of the machine, ascending
 *
 * Since: 1.0
 */
GBytes *
soket_ledger_dup_overdue (SoketLedger *self, const char *plan, SoketInstant as_of,
                          SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  guint8 as[SOKET_MARK_N];
  SoketSearch search = { .columns = self->columns,
                         .question = soket_question (as_of, known_as_of),
                         .plan = SOKET_PLAN_NONE,
                         .as = as };

  if (plan != NULL && (search.plan = soket_ledger_find_plan (self, plan)) == SOKET_PLAN_NONE)
    return g_bytes_new (NULL, 0);
  for (guint i = 0; i < SOKET_MARK_N; i++)
    as[i] = soket_mark_is_overdue ((SoketMark) i) ? 1 : 0;
  return soket_columns_search (&search);
}

static gboolean
collect (gpointer data, SoketEvent *event, guint32 row, GError **error)
{
  g_ptr_array_add (data, soket_event_ref (event));
  return TRUE;
}

static int
compare_replay (gconstpointer a, gconstpointer b, gpointer obligation)
{
  SoketEvent *event_a = *(SoketEvent **) a;
  SoketEvent *event_b = *(SoketEvent **) b;
  SoketInstant deciding_a = soket_ledger_get_deciding (obligation, event_a);
  SoketInstant deciding_b = soket_ledger_get_deciding (obligation, event_b);

  if (deciding_a != deciding_b)
    return deciding_a < deciding_b ? -1 : 1;
  if (soket_event_get_kind (event_a) != soket_event_get_kind (event_b))
    return soket_event_get_kind (event_a) < soket_event_get_kind (event_b) ? -1 : 1;
  return g_strcmp0 (soket_event_get_id (event_a), soket_event_get_id (event_b));
}

/**
 * soket_ledger_dup_history:
 * @self: a ledger
 * @obligation: an obligation of the ledger
 * @error: return location for an error
 *
 * The events of one obligation in the order of replay, the voided ones too, as
 * NDJSON.
 *
 * Errors: [error@Soket.StoreError], and %SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION for
 * an obligation of another ledger.
 *
 * Returns: (transfer full): one line for each event, empty when there is none; or
 *   %NULL with @error set
 *
 * Since: 1.0
 */
char *
soket_ledger_dup_history (SoketLedger *self, SoketObligation *obligation, GError **error)
{
  g_autoptr (GPtrArray) events
      = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_event_unref);

  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (SOKET_IS_OBLIGATION (obligation), NULL);

  if (soket_obligation_get_ledger (obligation) != self) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
                         _ ("The obligation belongs to another ledger; find it in this one"));
    return NULL;
  }
  if (!soket_store_foreach_event (soket_ledger_get_store (self),
                                  soket_obligation_get_row (obligation), collect, events, error))
    return NULL;

  GString *lines = g_string_new (NULL);
  g_ptr_array_sort_with_data (events, compare_replay, obligation);
  for (guint i = 0; i < events->len; i++) {
    g_autofree char *line = soket_event_to_json (g_ptr_array_index (events, i));

    g_string_append_printf (lines, "%s\n", line);
  }
  return g_string_free (lines, FALSE);
}

/**
 * soket_ledger_export:
 * @self: a ledger
 * @error: return location for an error
 *
 * All events in the order in which they were recorded, as
 * [method@Soket.Ledger.record_ndjson] takes them.
 *
 * Errors: [error@Soket.StoreError].
 *
 * Returns: (transfer full): one line for each event, empty when there is none; or
 *   %NULL with @error set
 *
 * Since: 1.0
 */
char *
soket_ledger_export (SoketLedger *self, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);

  return soket_store_dup_log (soket_ledger_get_store (self), error);
}

/**
 * soket_ledger_backup:
 * @self: a ledger
 * @path: (type filename): where the copy is to be; nothing may be there
 * @error: return location for an error
 *
 * Copies a ledger to a new file, as it is at one moment, while others go on writing:
 * the same events, hashes and answers. Of a ledger on a server too it is a file.
 *
 * Errors: [error@Soket.StoreError], %SOKET_STORE_ERROR_EXISTS when there is
 * something.
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 1.0
 */
gboolean
soket_ledger_backup (SoketLedger *self, const char *path, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return soket_store_backup (soket_ledger_get_store (self), path, error);
}

/**
 * soket_ledger_verify:
 * @self: a ledger
 * @heads: (nullable): what [method@Soket.Verdict.get_heads] gave earlier; without
 *   it a tail that was cut off cannot be seen
 * @error: return location for an error
 *
 * Walks the chain of events of every unit and tells whether one was changed,
 * dropped or put in by another hand.
 *
 * Errors: [error@Soket.StoreError].
 *
 * Returns: (transfer full): the verdict, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketVerdict *
soket_ledger_verify (SoketLedger *self, const char *heads, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);

  return soket_store_verify (soket_ledger_get_store (self), heads, error);
}

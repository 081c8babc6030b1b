/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include <string.h>

/**
 * SoketLedger:
 *
 * The obligations of one or more plans over one directory of units, and the events
 * on them: a [iface@Gio.ListModel] of [class@Soket.Obligation].
 *
 * Obligations and events are only added, never changed: the position of an
 * obligation is its identity as long as the ledger is open, and what was known on
 * a day can be asked for ever. The library reads no clock: every question says as
 * of when.
 *
 * A ledger belongs to the thread that made it. Several processes may write one
 * ledger; a ledger takes in what others have written when it writes itself, and
 * when [method@Soket.Ledger.refresh] is called.
 *
 * Since: 1.0
 */

/**
 * SoketLedgerFlags:
 * @SOKET_LEDGER_FLAGS_NONE: nothing special
 * @SOKET_LEDGER_FLAGS_READ_ONLY: nothing will be written
 *
 * How to open a ledger.
 *
 * Since: 1.0
 */

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketLedger, soket_ledger, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
plan_free (SoketLedgerPlan *self)
{
  g_free (self->id);
  g_free (self->json);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->policy, soket_policy_unref);
  g_clear_object (&self->calendar);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_free (self);
}

static void
cell_free (SoketLedgerCell *self)
{
  g_free (self->period);
  g_free (self);
}

static void
past_free (SoketLedgerUnit *self)
{
  g_object_unref (self->before);
  g_free (self);
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static char *
dup_event_id (gpointer data, guint32 number)
{
  SoketLedger *self = data;

  return soket_store_dup_event_id (soket_ledger_get_store (self), number, NULL);
}

static void
soket_ledger_init (SoketLedger *self)
{
  self->directory = soket_directory_new ();
  soket_directory_seal (self->directory);
  self->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  self->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_ledger_due_free);
  self->revisions = g_array_new (FALSE, FALSE, sizeof (SoketLedgerRevision));
  self->past = g_ptr_array_new_with_free_func ((GDestroyNotify) past_free);
  self->occurred = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_ledger_occurred_free);
  self->moves = soket_ledger_moves_new ();
  self->unkept = g_ptr_array_new ();
  self->columns = soket_columns_new (dup_event_id, soket_ledger_settle, self);
  self->views = g_hash_table_new_full (NULL, NULL, NULL, weak_free);
  g_mutex_init (&self->lock);
  self->unloaded = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
soket_ledger_finalize (GObject *object)
{
  SoketLedger *self = SOKET_LEDGER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->directory);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->columns, soket_columns_free);
  g_clear_pointer (&self->revisions, g_array_unref);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->occurred, g_ptr_array_unref);
  g_clear_pointer (&self->unkept, g_ptr_array_unref);
  g_clear_pointer (&self->moves, g_hash_table_unref);
  g_clear_pointer (&self->views, g_hash_table_unref);
  g_clear_pointer (&self->unloaded, g_ptr_array_unref);
  g_clear_pointer (&self->tally, soket_tally_unref);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (soket_ledger_parent_class)->finalize (object);
}

static void
soket_ledger_class_init (SoketLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = soket_ledger_finalize;

  /**
   * SoketLedger::changed:
   * @self: the ledger
   *
   * Events were recorded, or a plan or units were amended: what was asked before may have another
   * answer now. Emitted once for a file of events; new obligations are told by
   * [signal@Gio.ListModel::items-changed].
   *
   * Since: 1.0
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GType
get_item_type (GListModel *model)
{
  return SOKET_TYPE_OBLIGATION;
}

static guint
get_n_items (GListModel *model)
{
  return SOKET_LEDGER (model)->columns->n_rows;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SoketLedger *self = SOKET_LEDGER (model);

  return position < self->columns->n_rows ? soket_ledger_dup_view (self, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static GWeakRef *
weak_new (gpointer object)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, object);
  return weak;
}

/* One view a row as long as anyone holds it. */
SoketObligation *
soket_ledger_dup_view (SoketLedger *self, guint32 row)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GWeakRef *weak = g_hash_table_lookup (self->views, GUINT_TO_POINTER (row));
  SoketObligation *view = weak != NULL ? g_weak_ref_get (weak) : NULL;

  if (view != NULL)
    return view;

  view = soket_obligation_new (self, row);
  g_hash_table_insert (self->views, GUINT_TO_POINTER (row), weak_new (view));
  return view;
}

/* Another view may have come since the last one was let go. */
void
soket_ledger_forget_view (SoketLedger *self, guint32 row)
{
  SoketObligation *view = NULL;
  GWeakRef *weak;

  g_mutex_lock (&self->lock);
  weak = g_hash_table_lookup (self->views, GUINT_TO_POINTER (row));
  if (weak != NULL && (view = g_weak_ref_get (weak)) == NULL)
    g_hash_table_remove (self->views, GUINT_TO_POINTER (row));
  g_mutex_unlock (&self->lock);
  g_clear_object (&view);
}

void
soket_ledger_tell (SoketLedger *self)
{
  g_autoptr (SoketLedger) alive = g_object_ref (self);

  soket_directory_tell (self->directory);
  guint32 told = self->n_told;
  self->n_told = self->columns->n_rows;
  if (self->n_told > told)
    g_list_model_items_changed (G_LIST_MODEL (self), told, 0, self->n_told - told);
  if (self->last_event > self->last_told || self->revisions->len > self->revisions_told) {
    self->last_told = self->last_event;
    self->revisions_told = self->revisions->len;
    g_signal_emit (alive, signals[SIGNAL_CHANGED], 0);
  }
}

/* In memory for an object that was made without one. */
SoketStore *
soket_ledger_get_store (SoketLedger *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL && (self->store = soket_store_create (NULL, &error)) == NULL)
    g_error ("A ledger in memory cannot be made: %s", error->message);
  return self->store;
}

SoketLedgerPlan *
soket_ledger_peek_plan (SoketLedger *self, guint32 plan)
{
  return g_ptr_array_index (self->plans, plan);
}

SoketLedgerCell *
soket_ledger_peek_cell (SoketLedger *self, guint32 cell)
{
  return g_ptr_array_index (self->cells, cell);
}

SoketLedgerDue *
soket_ledger_peek_due (SoketLedger *self, guint32 due)
{
  return g_ptr_array_index (self->dues, due);
}

guint32
soket_ledger_find_plan (SoketLedger *self, const char *id)
{
  for (guint32 i = 0; i < self->plans->len; i++)
    if (g_str_equal (soket_ledger_peek_plan (self, i)->id, id))
      return i;
  return SOKET_PLAN_NONE;
}

guint32
soket_ledger_find_cell (SoketLedger *self, guint32 plan, const char *task, const char *period)
{
  GArray *cells = g_hash_table_lookup (soket_ledger_peek_plan (self, plan)->cells, task);

  for (guint i = 0; cells != NULL && i < cells->len; i++) {
    guint32 cell = g_array_index (cells, guint32, i);

    if (g_strcmp0 (soket_ledger_peek_cell (self, cell)->period, period) == 0)
      return cell;
  }
  return SOKET_CELL_NONE;
}

SoketLedger *
soket_ledger_new_over (SoketStore *store)
{
  SoketLedger *self = g_object_new (SOKET_TYPE_LEDGER, NULL);

  self->store = store;
  return self;
}

/**
 * soket_ledger_new:
 *
 * An empty ledger in memory, gone with the object.
 *
 * Returns: (transfer full): a new ledger
 *
 * Since: 1.0
 */
SoketLedger *
soket_ledger_new (void)
{
  return soket_ledger_new_over (NULL);
}

/**
 * soket_ledger_create:
 * @uri: where the ledger is to be: the path of a file, a `file:` URI, or a
 *   `postgresql:` URI; only [ctor@Soket.Ledger.new] makes one in memory
 * @error: return location for an error
 *
 * Makes a new, empty ledger. What is there already is not touched. It stands in
 * its place from the first adoption on.
 *
 * On PostgreSQL a ledger is a schema of the database: `?schema=NAME` of the URI says
 * which, “soket” unless it is given, and `partitions=N` spreads it over so many
 * partitions by unit. `timeout=SECONDS` says how long a server may be silent (30).
 * Every other option is one of libpq.
 *
 * Errors: [error@Soket.StoreError], %SOKET_STORE_ERROR_EXISTS when there is
 * something.
 *
 * Returns: (transfer full): a new ledger, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketLedger *
soket_ledger_create (const char *uri, GError **error)
{
  g_return_val_if_fail (uri != NULL, NULL);

  SoketStore *store = soket_store_create (uri, error);
  return store != NULL ? soket_ledger_new_over (store) : NULL;
}

/**
 * soket_ledger_open:
 * @uri: where the ledger is: the path of a file, a `file:` URI, or a `postgresql:`
 *   URI, as for [func@Soket.Ledger.create]
 * @flags: how to open it
 * @error: return location for an error
 *
 * Opens a ledger that is there.
 *
 * Errors: [error@Soket.StoreError].
 *
 * Returns: (transfer full): the ledger, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketLedger *
soket_ledger_open (const char *uri, SoketLedgerFlags flags, GError **error)
{
  g_return_val_if_fail (uri != NULL, NULL);

  SoketStore *store = soket_store_open (uri, flags, error);
  if (store == NULL)
    return NULL;

  g_autoptr (SoketLedger) self = soket_ledger_new_over (store);
  if (!soket_ledger_load (self, error))
    return NULL;
  soket_ledger_tell (self);
  return g_steal_pointer (&self);
}

/**
 * soket_ledger_refresh:
 * @self: a ledger
 * @error: return location for an error
 *
 * Takes in what other programs have written since, and tells of it by the signals.
 *
 * It may be called as often as a window is drawn: as long as there is nothing new, a
 * file is only asked for its counts, and a server not even that, since it tells who
 * listens, a moment after it happened. A server that was lost is connected to again.
 *
 * Errors: [error@Soket.StoreError].
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 1.0
 */
gboolean
soket_ledger_refresh (SoketLedger *self, GError **error)
{
  SoketStoreCounts now;

  g_return_val_if_fail (SOKET_IS_LEDGER (self), FALSE);

  if (!soket_store_count (soket_ledger_get_store (self), &now, error))
    return FALSE;
  if (memcmp (&now, &self->seen, sizeof now) == 0)
    return TRUE;

  gboolean grown = now.rows > self->columns->n_rows || now.plans > self->plans->len;
  gboolean ok = soket_ledger_catch_up (self, grown, error);
  soket_ledger_tell (self);
  if (ok)
    self->seen = now;
  return ok;
}

/**
 * soket_ledger_get_directory:
 * @self: a ledger
 *
 * The units of all plans of the ledger.
 *
 * Returns: (transfer none): the directory; only the ledger adds to it
 *
 * Since: 1.0
 */
SoketDirectory *
soket_ledger_get_directory (SoketLedger *self)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);

  return self->directory;
}

/**
 * soket_ledger_list_plans:
 * @self: a ledger
 *
 * The plans that were adopted.
 *
 * Returns: (transfer full) (array zero-terminated=1): their ids, in the order of
 *   adoption
 *
 * Since: 1.0
 */
GStrv
soket_ledger_list_plans (SoketLedger *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);

  for (guint32 i = 0; i < self->plans->len; i++)
    g_strv_builder_add (ids, soket_ledger_peek_plan (self, i)->id);
  return g_strv_builder_end (ids);
}

/**
 * soket_ledger_get_plan:
 * @self: a ledger
 * @id: id of a plan
 *
 * A plan as it was adopted.
 *
 * Returns: (transfer none) (nullable): the plan, or %NULL when there is none
 *
 * Since: 1.0
 */
SoketPlan *
soket_ledger_get_plan (SoketLedger *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  guint32 plan = soket_ledger_find_plan (self, id);
  return plan != SOKET_PLAN_NONE ? soket_ledger_peek_plan (self, plan)->plan : NULL;
}

/**
 * soket_ledger_get_policy:
 * @self: a ledger
 * @plan: id of a plan
 *
 * The policy under which a plan stands: as it was adopted, or as its last amendment
 * has it.
 *
 * Returns: (transfer none) (nullable): the policy, or %NULL when there is no such
 *   plan
 *
 * Since: 1.0
 */
SoketPolicy *
soket_ledger_get_policy (SoketLedger *self, const char *plan)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  guint32 number = soket_ledger_find_plan (self, plan);
  return number != SOKET_PLAN_NONE ? soket_ledger_peek_plan (self, number)->policy : NULL;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-memory-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-chain-private.h"
#include "ledger/soket-memory-log-private.h"

static void soket_store_memory_iface_init (SoketStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketStoreMemory, soket_store_memory, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SOKET_TYPE_STORE,
                                                      soket_store_memory_iface_init))

static void
soket_store_memory_init (SoketStoreMemory *self)
{
  soket_store_memory_make_tables (self);
  self->log = soket_memory_log_new ();
}

static void
soket_store_memory_finalize (GObject *object)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (object);

  for (guint i = 0; i < SOKET_MEMORY_N_TABLES; i++)
    g_array_unref (self->tables[i]);
  soket_memory_log_free (self->log);
  G_OBJECT_CLASS (soket_store_memory_parent_class)->finalize (object);
}

static void
soket_store_memory_class_init (SoketStoreMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_store_memory_finalize;
}

SoketStore *
soket_store_memory_new (void)
{
  return g_object_new (SOKET_TYPE_STORE_MEMORY, NULL);
}

static const char *
get_name (SoketStore *store)
{
  return _ ("ledger in memory");
}

gboolean
soket_store_memory_fail (GError **error)
{
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED, "%s: %s", get_name (NULL),
               _ ("the ledger is damaged; go back to a copy of it, or to an export"));
  return FALSE;
}

/* ---- transactions ---- */

static gboolean
begin (SoketStore *store, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  for (guint i = 0; i < SOKET_MEMORY_N_TABLES; i++)
    self->before[i] = self->tables[i]->len;
  self->log_before = soket_memory_log_get_n_events (self->log);
  return TRUE;
}

static gboolean
commit (SoketStore *store, GError **error)
{
  return TRUE;
}

static void
rollback (SoketStore *store)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  for (guint i = 0; i < SOKET_MEMORY_N_TABLES; i++)
    g_array_set_size (self->tables[i], self->before[i]);
  soket_memory_log_cut (self->log, self->log_before);
}

/* ---- the log ---- */

static SoketMemoryNames
get_names (SoketStoreMemory *self, guint32 row)
{
  const SoketStoreRow *of = soket_memory_nth (self, SOKET_MEMORY_ROWS, SoketStoreRow, row);
  const SoketStoreCell *cell
      = soket_memory_nth (self, SOKET_MEMORY_CELLS, SoketStoreCell, of->cell);

  return (SoketMemoryNames){
    .plan = soket_memory_nth (self, SOKET_MEMORY_PLANS, SoketStorePlan, cell->plan)->id,
    .task = cell->task,
    .unit = soket_unit_get_id (*soket_memory_nth (self, SOKET_MEMORY_UNITS, SoketUnit *, of->unit)),
    .period = cell->period,
  };
}

static SoketEvent *
dup_event (SoketStoreMemory *self, guint64 number)
{
  SoketMemoryNames names = get_names (self, soket_memory_log_get_row (self->log, number));

  return soket_memory_log_dup_event (self->log, number, &names);
}

/* What @event voids goes to @entry. */
static gboolean
find_voided (SoketStoreMemory *self, SoketEvent *event, SoketLogEntry *entry, GError **error)
{
  const char *of = soket_event_peek_text (event, SOKET_EVENT_FIELD_OF);

  entry->voids = 0;
  if (entry->kind != SOKET_EVENT_VOIDED)
    return TRUE;
  if (of != NULL)
    entry->voids = soket_memory_log_find (self->log, of);
  if (entry->voids != 0 && soket_memory_log_get_row (self->log, entry->voids) == entry->row)
    return TRUE;
  return soket_store_refuse_voided (event, error);
}

static SoketStoreOutcome
compare_with_log (SoketStoreMemory *self, SoketEvent *event, SoketLogEntry *entry)
{
  if (soket_memory_log_get_row (self->log, entry->number) == entry->row) {
    g_autoptr (SoketEvent) there = dup_event (self, entry->number);

    if (soket_event_same_content (there, event))
      return SOKET_STORE_DUPLICATE;
  }
  return SOKET_STORE_CONFLICT;
}

static SoketStoreOutcome
add_event (SoketStore *store, SoketEvent *event, SoketLogEntry *entry, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);
  SoketMemoryNames names;

  if (entry->row >= self->tables[SOKET_MEMORY_ROWS]->len) {
    soket_store_memory_fail (error);
    return SOKET_STORE_FAILED;
  }
  if (!find_voided (self, event, entry, error))
    return SOKET_STORE_FAILED;
  entry->number = soket_memory_log_find (self->log, soket_event_get_id (event));
  if (entry->number != 0)
    return compare_with_log (self, event, entry);

  names = get_names (self, entry->row);
  soket_memory_log_add (self->log, event, entry, &names);
  entry->number = soket_memory_log_get_n_events (self->log);
  return SOKET_STORE_ADDED;
}

static guint32
expect_plain (SoketStore *store, gsize n_events)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  soket_memory_log_reserve (self->log, n_events, self->tables[SOKET_MEMORY_ROWS]->len);
  return soket_memory_log_get_seed (self->log);
}

/* The ledger knows no row that is not here. */
static void
add_plain (SoketStore *store, SoketPlainChunk *chunk, guint first, guint n)
{
  soket_memory_log_add_plain (SOKET_STORE_MEMORY (store)->log, chunk, first, n);
}

static gboolean
tell_event (SoketStoreMemory *self, guint64 number, SoketStoreEventFunc func, gpointer data,
            GError **error)
{
  g_autoptr (SoketEvent) event = dup_event (self, number);

  return func (data, event, soket_memory_log_get_row (self->log, number), error);
}

static gboolean
foreach_event_of_row (SoketStoreMemory *self, guint32 row, SoketStoreEventFunc func, gpointer data,
                      GError **error)
{
  g_autoptr (GArray) numbers = soket_memory_log_list_row (self->log, row);

  for (guint i = numbers->len; i > 0; i--)
    if (!tell_event (self, g_array_index (numbers, guint32, i - 1), func, data, error))
      return FALSE;
  return TRUE;
}

static gboolean
foreach_event (SoketStore *store, guint32 row, SoketStoreEventFunc func, gpointer data,
               GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);
  guint64 n = soket_memory_log_get_n_events (self->log);

  if (row != SOKET_ROW_NONE)
    return foreach_event_of_row (self, row, func, data, error);
  for (guint64 number = 1; number <= n; number++)
    if (!tell_event (self, number, func, data, error))
      return FALSE;
  return TRUE;
}

static char *
dup_event_id (SoketStore *store, guint64 number, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  if (number >= 1 && number <= soket_memory_log_get_n_events (self->log))
    return g_strdup (soket_memory_log_peek_id (self->log, number));
  soket_store_memory_fail (error);
  return NULL;
}

static SoketVerdict *
verify (SoketStore *store, const char *heads, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);
  guint64 n = soket_memory_log_get_n_events (self->log);
  g_autoptr (SoketChain) chain = soket_chain_new ();
  g_autofree char *missing = NULL;
  g_autofree char *now = NULL;
  guint64 bad;

  for (guint64 number = 1; number <= n; number++) {
    g_autoptr (SoketEvent) event = dup_event (self, number);

    soket_chain_add (chain, number, event);
  }
  if (!soket_chain_end (chain, heads, &bad, &missing, error))
    return NULL;
  now = soket_chain_dup_heads (chain);
  return soket_verdict_new (n, missing, now);
}

static gboolean
count (SoketStore *store, SoketStoreCounts *counts, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  *counts = (SoketStoreCounts){ .units = self->tables[SOKET_MEMORY_UNITS]->len,
                                .plans = self->tables[SOKET_MEMORY_PLANS]->len,
                                .revisions = self->tables[SOKET_MEMORY_REVISIONS]->len,
                                .unit_versions = self->tables[SOKET_MEMORY_VERSIONS]->len,
                                .cells = self->tables[SOKET_MEMORY_CELLS]->len,
                                .dues = self->tables[SOKET_MEMORY_DUES]->len,
                                .rows = self->tables[SOKET_MEMORY_ROWS]->len,
                                .changes = self->tables[SOKET_MEMORY_CHANGES]->len,
                                .last_event = (gint64) soket_memory_log_get_n_events (self->log) };
  return TRUE;
}

/* ---- loading ---- */

gboolean
soket_store_memory_load_events (SoketStore *store, guint64 after, const SoketStoreVisitor *visitor,
                                gpointer data, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);
  guint64 n = soket_memory_log_get_n_events (self->log);

  for (guint64 number = after + 1; number <= n; number++) {
    g_autoptr (SoketEvent) event = dup_event (self, number);
    SoketLogEntry entry = { .number = number,
                            .row = soket_memory_log_get_row (self->log, number),
                            .voids = soket_memory_log_get_voids (self->log, number) };

    soket_store_fill_entry (event, &entry);
    if (!visitor->event (data, &entry, error))
      return FALSE;
  }
  return TRUE;
}

static void
soket_store_memory_iface_init (SoketStoreInterface *iface)
{
  iface->get_name = get_name;
  iface->load_events = soket_store_memory_load_events;
  iface->begin = begin;
  iface->commit = commit;
  iface->rollback = rollback;
  soket_store_memory_tables_init (iface);
  iface->add_event = add_event;
  iface->expect_plain = expect_plain;
  iface->add_plain = add_plain;
  iface->foreach_event = foreach_event;
  iface->dup_event_id = dup_event_id;
  iface->verify = verify;
  iface->count = count;
}

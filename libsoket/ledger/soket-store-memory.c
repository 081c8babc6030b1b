/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-memory-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-chain-private.h"
#include "ledger/soket-memory-log-private.h"
#include "plan/soket-tables-private.h"

typedef struct {
  guint32 revision;
  guint32 number;
  SoketUnit *unit;
} UnitVersion;

/* One list a table; what was added last can be taken back. */
enum {
  UNITS,     /* SoketUnit * */
  PLANS,     /* SoketStorePlan */
  REVISIONS, /* SoketStoreRevision */
  VERSIONS,  /* UnitVersion */
  CELLS,     /* SoketStoreCell */
  DUES,      /* SoketStoreDue */
  ROWS,      /* SoketStoreRow */
  CHANGES,   /* SoketStoreChange */
  MOVES,     /* SoketStoreMove */
  N_TABLES,
};

struct _SoketStoreMemory {
  GObject parent_instance;
  GArray *tables[N_TABLES];
  guint before[N_TABLES]; /* the transaction */
  SoketMemoryLog *log;
  guint64 log_before;
};

static void soket_store_memory_iface_init (SoketStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketStoreMemory, soket_store_memory, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SOKET_TYPE_STORE,
                                                      soket_store_memory_iface_init))

#define get_nth(self, table, type, i) (&g_array_index ((self)->tables[table], type, i))

/* ---- what the tables hold is theirs ---- */

static void
clear_unit (gpointer data)
{
  g_object_unref (*(SoketUnit **) data);
}

static void
clear_plan (gpointer data)
{
  SoketStorePlan *plan = data;

  g_free ((char *) plan->id);
  g_free ((char *) plan->json);
  g_free ((char *) plan->calendar);
  soket_policy_unref (plan->policy);
}

static void
clear_revision (gpointer data)
{
  SoketStoreRevision *revision = data;

  g_free ((char *) revision->json);
  g_free ((char *) revision->calendar);
  g_clear_pointer (&revision->policy, soket_policy_unref);
}

static void
clear_version (gpointer data)
{
  g_object_unref (((UnitVersion *) data)->unit);
}

static void
clear_cell (gpointer data)
{
  SoketStoreCell *cell = data;

  g_free ((char *) cell->task);
  g_free ((char *) cell->period);
}

static void
clear_due (gpointer data)
{
  SoketStoreDue *due = data;

  g_clear_pointer (&due->due, soket_due_unref);
  g_free ((char *) due->reason);
  g_free ((char *) due->words);
}

static void
clear_move (gpointer data)
{
  SoketStoreMove *move = data;

  g_free ((char *) move->facts);
  clear_due (&move->moved);
}

static const struct {
  guint size;
  GDestroyNotify clear;
} kinds[N_TABLES] = {
  [UNITS] = { sizeof (SoketUnit *), clear_unit },
  [PLANS] = { sizeof (SoketStorePlan), clear_plan },
  [REVISIONS] = { sizeof (SoketStoreRevision), clear_revision },
  [VERSIONS] = { sizeof (UnitVersion), clear_version },
  [CELLS] = { sizeof (SoketStoreCell), clear_cell },
  [DUES] = { sizeof (SoketStoreDue), clear_due },
  [ROWS] = { sizeof (SoketStoreRow), NULL },
  [CHANGES] = { sizeof (SoketStoreChange), NULL },
  [MOVES] = { sizeof (SoketStoreMove), clear_move },
};

static void
soket_store_memory_init (SoketStoreMemory *self)
{
  for (guint i = 0; i < N_TABLES; i++) {
    self->tables[i] = g_array_new (FALSE, FALSE, kinds[i].size);
    g_array_set_clear_func (self->tables[i], kinds[i].clear);
  }
  self->log = soket_memory_log_new ();
}

static void
soket_store_memory_finalize (GObject *object)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (object);

  for (guint i = 0; i < N_TABLES; i++)
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

/* ---- transactions ---- */

static gboolean
begin (SoketStore *store, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  for (guint i = 0; i < N_TABLES; i++)
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

  for (guint i = 0; i < N_TABLES; i++)
    g_array_set_size (self->tables[i], self->before[i]);
  soket_memory_log_cut (self->log, self->log_before);
}

/* ---- adding ---- */

/* FALSE when the unit does not have the field. */
static gboolean
copy_field (const SoketField *field, SoketUnit *from, SoketUnit *to)
{
  if (field->type == SOKET_FIELD_DAY) {
    soket_field_in (field, to, SoketDay) = soket_field_in (field, from, SoketDay);
    return soket_field_in (field, from, SoketDay) != SOKET_DAY_NONE;
  }
  if (field->type == SOKET_FIELD_STRINGS) {
    soket_field_in (field, to, char **) = g_strdupv (soket_field_in (field, from, char **));
    return *soket_strings (soket_field_in (field, from, char **)) != NULL;
  }
  soket_field_in (field, to, char *) = g_strdup (soket_field_in (field, from, char *));
  return soket_field_in (field, from, char *) != NULL;
}

/* The caller may change its own later. */
static SoketUnit *
copy_unit (SoketUnit *unit)
{
  SoketUnit *copy = soket_record_new (&soket_unit_table);

  for (const SoketField *field = soket_unit_table.fields; field->key != NULL; field++)
    if (copy_field (field, unit, copy))
      soket_record_set_seen (&soket_unit_table, copy, field, FALSE);
  return copy;
}

static gboolean
add_unit (SoketStore *store, SoketUnit *unit, GError **error)
{
  SoketUnit *copy = copy_unit (unit);

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[UNITS], copy);
  return TRUE;
}

static gboolean
add_unit_version (SoketStore *store, guint32 revision, guint32 number, SoketUnit *unit,
                  GError **error)
{
  UnitVersion version = { revision, number, copy_unit (unit) };

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[VERSIONS], version);
  return TRUE;
}

static gboolean
add_plan (SoketStore *store, const SoketStorePlan *plan, GError **error)
{
  SoketStorePlan copy = *plan;

  copy.id = g_strdup (plan->id);
  copy.json = g_strdup (plan->json);
  copy.calendar = g_strdup (plan->calendar);
  copy.policy = soket_policy_ref (plan->policy);
  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[PLANS], copy);
  return TRUE;
}

static gboolean
add_revision (SoketStore *store, const SoketStoreRevision *revision, GError **error)
{
  SoketStoreRevision copy = *revision;

  copy.json = g_strdup (revision->json);
  copy.calendar = g_strdup (revision->calendar);
  copy.policy = revision->policy != NULL ? soket_policy_ref (revision->policy) : NULL;
  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[REVISIONS], copy);
  return TRUE;
}

static gboolean
add_cell (SoketStore *store, const SoketStoreCell *cell, GError **error)
{
  SoketStoreCell copy = { cell->plan, g_strdup (cell->task), g_strdup (cell->period) };

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[CELLS], copy);
  return TRUE;
}

static SoketStoreDue
copy_due (const SoketStoreDue *due)
{
  return (SoketStoreDue){ .due = due->due != NULL ? soket_due_ref (due->due) : NULL,
                          .reason = g_strdup (due->reason),
                          .soon = due->soon,
                          .words = g_strdup (due->words) };
}

static gboolean
add_due (SoketStore *store, const SoketStoreDue *due, GError **error)
{
  SoketStoreDue copy = copy_due (due);

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[DUES], copy);
  return TRUE;
}

static gboolean
add_row (SoketStore *store, const SoketStoreRow *row, GError **error)
{
  g_array_append_vals (SOKET_STORE_MEMORY (store)->tables[ROWS], row, 1);
  return TRUE;
}

static gboolean
add_change (SoketStore *store, const SoketStoreChange *change, GError **error)
{
  g_array_append_vals (SOKET_STORE_MEMORY (store)->tables[CHANGES], change, 1);
  return TRUE;
}

static gboolean
add_move (SoketStore *store, const SoketStoreMove *move, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  for (guint i = 0; i < self->tables[MOVES]->len; i++) {
    const SoketStoreMove *there = get_nth (self, MOVES, SoketStoreMove, i);

    if (there->due == move->due && g_str_equal (there->facts, move->facts))
      return TRUE;
  }
  SoketStoreMove copy = { move->due, g_strdup (move->facts), copy_due (&move->moved) };
  g_array_append_val (self->tables[MOVES], copy);
  return TRUE;
}

/* ---- the log ---- */

static SoketMemoryNames
get_names (SoketStoreMemory *self, guint32 row)
{
  const SoketStoreRow *of = get_nth (self, ROWS, SoketStoreRow, row);
  const SoketStoreCell *cell = get_nth (self, CELLS, SoketStoreCell, of->cell);

  return (SoketMemoryNames){
    .plan = get_nth (self, PLANS, SoketStorePlan, cell->plan)->id,
    .task = cell->task,
    .unit = soket_unit_get_id (*get_nth (self, UNITS, SoketUnit *, of->unit)),
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
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED, "%s: %s", get_name (store),
               _ ("the ledger is damaged; go back to a copy of it, or to an export"));
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

  *counts = (SoketStoreCounts){ .units = self->tables[UNITS]->len,
                                .plans = self->tables[PLANS]->len,
                                .revisions = self->tables[REVISIONS]->len,
                                .unit_versions = self->tables[VERSIONS]->len,
                                .cells = self->tables[CELLS]->len,
                                .dues = self->tables[DUES]->len,
                                .rows = self->tables[ROWS]->len,
                                .changes = self->tables[CHANGES]->len,
                                .last_event = (gint64) soket_memory_log_get_n_events (self->log) };
  return TRUE;
}

/* ---- loading ---- */

static gboolean
load_events (SoketStore *store, guint64 after, const SoketStoreVisitor *visitor, gpointer data,
             GError **error)
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

/* Passes the @i-th of a table on. */
static gboolean
pass_on (SoketStoreMemory *self, guint table, guint i, const SoketStoreVisitor *visitor,
         gpointer data, GError **error)
{
  const UnitVersion *version;

  switch (table) {
  case UNITS:
    return visitor->unit (data, *get_nth (self, UNITS, SoketUnit *, i), error);
  case PLANS:
    return visitor->plan (data, get_nth (self, PLANS, SoketStorePlan, i), error);
  case REVISIONS:
    return visitor->revision (data, get_nth (self, REVISIONS, SoketStoreRevision, i), error);
  case VERSIONS:
    version = get_nth (self, VERSIONS, UnitVersion, i);
    return visitor->unit_version (data, version->revision, version->number, version->unit, error);
  case CELLS:
    return visitor->cell (data, get_nth (self, CELLS, SoketStoreCell, i), error);
  case DUES:
    return visitor->due (data, get_nth (self, DUES, SoketStoreDue, i), error);
  case ROWS:
    return visitor->row (data, get_nth (self, ROWS, SoketStoreRow, i), error);
  case CHANGES:
    return visitor->change (data, get_nth (self, CHANGES, SoketStoreChange, i), error);
  default:
    return visitor->move (data, get_nth (self, MOVES, SoketStoreMove, i), error);
  }
}

static gboolean
load (SoketStore *store, const SoketStoreVisitor *visitor, gpointer data, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);
  const gboolean wanted[N_TABLES] = {
    [UNITS] = visitor->unit != NULL,         [PLANS] = visitor->plan != NULL,
    [REVISIONS] = visitor->revision != NULL, [VERSIONS] = visitor->unit_version != NULL,
    [CELLS] = visitor->cell != NULL,         [DUES] = visitor->due != NULL,
    [ROWS] = visitor->row != NULL,           [CHANGES] = visitor->change != NULL,
    [MOVES] = visitor->move != NULL,
  };

  for (guint table = 0; table < N_TABLES; table++)
    for (guint i = 0; wanted[table] && i < self->tables[table]->len; i++)
      if (!pass_on (self, table, i, visitor, data, error))
        return FALSE;
  return visitor->event == NULL || load_events (store, 0, visitor, data, error);
}

static void
soket_store_memory_iface_init (SoketStoreInterface *iface)
{
  iface->get_name = get_name;
  iface->load = load;
  iface->load_events = load_events;
  iface->begin = begin;
  iface->commit = commit;
  iface->rollback = rollback;
  iface->add_unit = add_unit;
  iface->add_plan = add_plan;
  iface->add_revision = add_revision;
  iface->add_unit_version = add_unit_version;
  iface->add_cell = add_cell;
  iface->add_due = add_due;
  iface->add_row = add_row;
  iface->add_change = add_change;
  iface->add_move = add_move;
  iface->add_event = add_event;
  iface->foreach_event = foreach_event;
  iface->dup_event_id = dup_event_id;
  iface->verify = verify;
  iface->count = count;
}

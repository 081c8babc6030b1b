/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-event-private.h"
#include "ledger/soket-intake-private.h"
#include "ledger/soket-ledger-private.h"
#include "ledger/soket-plain-taker-private.h"
#include "ledger/soket-recall-private.h"

/* Messages of one batch that may look for near names: it takes a walk over all units. */
#define N_HINTS 20

/* Events that are taken in together: in one transaction, and into the columns when that has
 * succeeded. */
typedef struct {
  SoketLedger *ledger;
  const char *file; /* NULL: an event by itself */
  SoketIntakeFlags flags;
  SoketInstant now;
  SoketIntakeBuilder *builder;
  SoketStaged *staged;
  GPtrArray *waiting; /* Waiting */
  guint n_hints;
  SoketRecall *recall;    /* NULL: an event by itself */
  SoketPlainTaker *plain; /* the same */
} Batch;

/* What voids an event that stands further down in the file. */
typedef struct {
  SoketEvent *event;
  guint line;
} Waiting;

static void
waiting_free (Waiting *waiting)
{
  soket_event_unref (waiting->event);
  g_free (waiting);
}

static void
batch_clear (Batch *batch)
{
  g_clear_pointer (&batch->builder, soket_intake_builder_free);
  g_clear_pointer (&batch->staged, soket_staged_free);
  g_clear_pointer (&batch->waiting, g_ptr_array_unref);
  g_clear_pointer (&batch->recall, soket_recall_free);
  g_clear_pointer (&batch->plain, soket_plain_taker_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static gboolean
may_name_group (SoketEventKind kind)
{
  return kind == SOKET_EVENT_EXTENDED || kind == SOKET_EVENT_WAIVED || kind == SOKET_EVENT_REMINDED
         || kind == SOKET_EVENT_SUSPENDED || kind == SOKET_EVENT_RESUMED;
}

/* The ids of a row instead of the words of a person; they live as long as the ledger is not
 * amended. */
static void
name_row (SoketLedger *self, const SoketAddress *address, guint32 row, SoketEvent *event)
{
  SoketUnit *unit = soket_directory_peek (self->directory, self->columns->unit[row]);

  soket_event_borrow_text (event, SOKET_EVENT_FIELD_PLAN,
                           soket_ledger_peek_plan (self, address->plan)->id);
  soket_event_borrow_text (event, SOKET_EVENT_FIELD_UNIT, soket_unit_get_id (unit));
  soket_event_borrow_text (event, SOKET_EVENT_FIELD_PERIOD,
                           soket_ledger_peek_cell (self, address->cell)->period);
}

static gboolean
add_event (Batch *batch, SoketEvent *event, guint32 row, guint line, GError **error)
{
  SoketLogEntry entry = { .row = row,
                          .kind = soket_event_get_kind (event),
                          .deciding = soket_event_get_deciding (event),
                          .recorded = soket_event_get_recorded (event),
                          .until = soket_event_get_until (event) };

  entry.soon = soket_ledger_get_entry_soon (batch->ledger, &entry);
  switch (soket_store_add_event (soket_ledger_get_store (batch->ledger), event, &entry, error)) {
  case SOKET_STORE_ADDED:
    soket_staged_add (batch->staged, &entry);
    soket_intake_builder_add_recorded (batch->builder, 1);
    return TRUE;
  case SOKET_STORE_DUPLICATE:
    soket_intake_builder_add_duplicate (batch->builder);
    return TRUE;
  case SOKET_STORE_CONFLICT:
    soket_intake_builder_add_conflict (batch->builder, soket_event_get_id (event), line);
    return TRUE;
  case SOKET_STORE_FAILED:
    break;
  }
  return FALSE;
}

/* The rows that a group means by @event: who owes it no more is not meant. NULL when one of them
 * refuses it: then none takes it. */
static GArray *
list_meant (Batch *batch, SoketEvent *event, const SoketAddress *address, GError **error)
{
  g_autoptr (GArray) rows = soket_ledger_list_group_rows (batch->ledger, address);
  g_autoptr (GArray) meant = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);

    if (!soket_ledger_check_not_ended (batch->ledger, row, event, NULL))
      continue;
    if (!soket_ledger_check_day (batch->ledger, row, event, error))
      return NULL;
    g_array_append_val (meant, row);
  }
  return g_steal_pointer (&meant);
}

/* One event for each unit, with ids of their own: ID#UNIT. */
static gboolean
add_group (Batch *batch, SoketEvent *event, const SoketAddress *address, guint line, GError **error)
{
  g_autoptr (GArray) rows = list_meant (batch, event, address, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);
    g_autoptr (SoketEvent) own = soket_event_copy (event);

    name_row (batch->ledger, address, row, own);
    g_autofree char *id
        = g_strdup_printf ("%s#%s", soket_event_get_id (event), soket_event_get_unit (own));
    soket_event_set_text (own, SOKET_EVENT_FIELD_ID, id);
    if (!add_event (batch, own, row, line, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
look_up (Batch *batch, SoketEvent *event, SoketAddress *address, GError **error)
{
  gboolean hints = batch->n_hints < N_HINTS;
  gboolean found;

  if (batch->recall != NULL && soket_recall_look_up (batch->recall, event, address))
    return TRUE;
  found
      = soket_ledger_look_up (batch->ledger, soket_event_get_plan (event),
                              soket_event_get_task (event), soket_event_get_unit (event),
                              soket_event_get_period (event),
                              may_name_group (soket_event_get_kind (event)), hints, address, error);
  if (found && batch->recall != NULL)
    soket_recall_note (batch->recall, event, address);
  batch->n_hints += !found;
  return found;
}

/* @event is written into. */
static gboolean
take_event (Batch *batch, SoketEvent *event, guint line, GError **error)
{
  SoketAddress address;

  if (!soket_ledger_admit (event, error) || !look_up (batch, event, &address, error)
      || !soket_ledger_fill_times (event, batch->now, error))
    return FALSE;

  if (soket_event_get_id (event) == NULL) {
    g_autofree char *id = g_uuid_string_random ();

    soket_event_set_text (event, SOKET_EVENT_FIELD_ID, id);
  }
  if (address.row == SOKET_ROW_NONE)
    return add_group (batch, event, &address, line, error);
  if (!soket_ledger_check_not_ended (batch->ledger, address.row, event, error)
      || !soket_ledger_check_day (batch->ledger, address.row, event, error))
    return FALSE;
  name_row (batch->ledger, &address, address.row, event);
  return add_event (batch, event, address.row, line, error);
}

/* @why is taken. TRUE: go on, it is listed. What is wrong with the ledger itself stops always. */
static gboolean
refuse (Batch *batch, guint line, GError *why, GError **error)
{
  if (batch->file != NULL && why->domain != SOKET_STORE_ERROR)
    g_prefix_error (&why, "%s:%u: ", batch->file, line);
  if (batch->flags & SOKET_INTAKE_PARTIAL && why->domain != SOKET_STORE_ERROR) {
    soket_intake_builder_add_refused (batch->builder, line, why->message);
    g_error_free (why);
    return TRUE;
  }
  g_propagate_error (error, why);
  return FALSE;
}

static gboolean
on_event (gpointer data, SoketEvent *event, guint line, GError **error)
{
  Batch *batch = data;
  GError *why = NULL;

  if (take_event (batch, event, line, &why))
    return TRUE;
  if (!g_error_matches (why, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_EVENT))
    return refuse (batch, line, why, error);

  Waiting *waiting = g_new0 (Waiting, 1);
  waiting->event = soket_event_copy (event);
  waiting->line = line;
  g_ptr_array_add (batch->waiting, waiting);
  g_error_free (why);
  return TRUE;
}

/* Of a plain line: it is known to be sound. */
static gboolean
on_plain_event (gpointer data, SoketEvent *event, guint32 row, guint line, GError **error)
{
  GError *why = NULL;

  return add_event (data, event, row, line, &why) || refuse (data, line, why, error);
}

/* The reader has named file and line. */
static gboolean
on_refused (gpointer data, guint line, const GError *why)
{
  Batch *batch = data;

  if (!(batch->flags & SOKET_INTAKE_PARTIAL))
    return FALSE;
  soket_intake_builder_add_refused (batch->builder, line, why->message);
  return TRUE;
}

/* Until a round brings nothing more: what is voided may itself void something. */
static gboolean
take_waiting (Batch *batch, GError **error)
{
  guint before;

  do {
    g_autoptr (GPtrArray) round = g_steal_pointer (&batch->waiting);

    before = round->len;
    batch->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) waiting_free);
    for (guint i = 0; i < round->len; i++) {
      Waiting *waiting = g_ptr_array_index (round, i);

      if (!on_event (batch, waiting->event, waiting->line, error))
        return FALSE;
    }
  } while (batch->waiting->len > 0 && batch->waiting->len < before);
  return TRUE;
}

static gboolean
refuse_waiting (Batch *batch, GError **error)
{
  for (guint i = 0; i < batch->waiting->len; i++) {
    Waiting *waiting = g_ptr_array_index (batch->waiting, i);
    GError *why = NULL;

    if (take_event (batch, waiting->event, waiting->line, &why))
      continue;
    if (!refuse (batch, waiting->line, why, error))
      return FALSE;
  }
  return TRUE;
}

static void
batch_init (Batch *batch)
{
  batch->builder = soket_intake_builder_new ();
  batch->staged = soket_staged_new ();
  batch->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) waiting_free);
}

static gboolean
begin (Batch *batch, GError **error)
{
  if (!soket_store_begin (soket_ledger_get_store (batch->ledger), error))
    return FALSE;
  if (soket_ledger_catch_up (batch->ledger, FALSE, error))
    return TRUE;
  soket_store_rollback (soket_ledger_get_store (batch->ledger));
  soket_ledger_tell (batch->ledger);
  return FALSE;
}

/* @read: whether all of the file was read. */
static SoketIntake *
close_batch (Batch *batch, gboolean read, GError **error)
{
  SoketStore *store = soket_ledger_get_store (batch->ledger);

  if (!read || !take_waiting (batch, error) || !refuse_waiting (batch, error)) {
    soket_store_rollback (store);
    return NULL;
  }
  if (soket_staged_is_empty (batch->staged)) {
    soket_store_rollback (store);
    return soket_intake_builder_end (batch->builder);
  }
  if (!soket_store_commit (store, error))
    return NULL;
  soket_staged_take (batch->staged, batch->ledger);
  soket_ledger_keep_moves (batch->ledger, soket_staged_peek_entries (batch->staged));
  soket_ledger_settle_late (batch->ledger, soket_staged_peek_entries (batch->staged));
  return soket_intake_builder_end (batch->builder);
}

/* What others have written is told of even when nothing of ours came to it. */
static SoketIntake *
end (Batch *batch, gboolean read, GError **error)
{
  SoketIntake *intake = close_batch (batch, read, error);

  soket_ledger_tell (batch->ledger);
  return intake;
}

/**
 * soket_ledger_record:
 * @self: a ledger
 * @event: an event; its unit may be said by id, code or name, and for an extension,
 *   a waiver or a reminder it may be a group
 * @now: stands for a missing time of recording; 0 makes that an error
 * @error: return location for an error
 *
 * Records one event. A missing `at` is the time of recording, a missing id is made
 * up.
 *
 * Errors: %SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION, %SOKET_LEDGER_ERROR_AMBIGUOUS,
 * %SOKET_LEDGER_ERROR_FUTURE, %SOKET_LEDGER_ERROR_VALUE,
 * %SOKET_LEDGER_ERROR_NO_SUCH_EVENT, %SOKET_LEDGER_ERROR_ENDED, and those of
 * [error@Soket.StoreError].
 *
 * Returns: (transfer full): what was done: recorded, a duplicate, or a conflict
 *   with another event of that id; %NULL with @error set
 *
 * Since: 1.0
 */
SoketIntake *
soket_ledger_record (SoketLedger *self, SoketEvent *event, SoketInstant now, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (event != NULL, NULL);

  g_auto (Batch) batch = { .ledger = self, .now = now };
  g_autoptr (SoketEvent) own = soket_event_copy (event);
  batch_init (&batch);
  if (!begin (&batch, error))
    return NULL;
  return end (&batch, on_event (&batch, own, 0, error), error);
}

static void
begin_plain (Batch *batch, const SoketPlainSettings *settings)
{
  const SoketPlainTarget target = { .ledger = batch->ledger,
                                    .now = batch->now,
                                    .builder = batch->builder,
                                    .staged = batch->staged,
                                    .func = on_plain_event,
                                    .data = batch };

  batch->plain = soket_plain_taker_new (&target, settings);
}

SoketIntake *
soket_ledger_record_file (SoketLedger *self, SoketIntakeReader read, GBytes *events,
                          const char *file, SoketIntakeFlags flags, SoketInstant now,
                          const SoketPlainSettings *settings, GError **error)
{
  g_autofree char *name = g_filename_display_name (file);
  g_auto (Batch) batch = { .ledger = self, .file = name, .flags = flags, .now = now };

  batch_init (&batch);
  if (!begin (&batch, error))
    return NULL;
  batch.recall = soket_recall_new (self);
  if (settings != NULL)
    begin_plain (&batch, settings);

  const SoketIntakeSink sink = { on_event, on_refused, &batch, batch.plain };
  return end (&batch, read (events, file, flags, &sink, error), error);
}

/**
 * soket_ledger_record_csv:
 * @self: a ledger
 * @events: a table with the columns `kind`, `task`, `unit` and others of an event
 * @file: its name, for messages
 * @flags: how to take it in
 * @now: stands for a missing time of recording; 0 makes that an error
 * @error: return location for an error
 *
 * Records a table of events: all of it or, when something is wrong with one of
 * them, nothing; %SOKET_INTAKE_PARTIAL records what is right. What is there already
 * with the same id is not recorded again.
 *
 * A large file is read ahead by a thread of the library while this one takes it in, in
 * the order of its lines; nothing of the program is called from there, and it is gone
 * when this returns. Lines as an export writes them are taken in several times as
 * fast as what is quoted, escaped or wrong.
 *
 * Errors: those of [method@Soket.Ledger.record] and %SOKET_LEDGER_ERROR_SYNTAX,
 * with file and line.
 *
 * Returns: (transfer full): what was done, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketIntake *
soket_ledger_record_csv (SoketLedger *self, GBytes *events, const char *file,
                         SoketIntakeFlags flags, SoketInstant now, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (events != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  return soket_ledger_record_file (self, soket_intake_read_csv, events, file, flags, now,
                                   &soket_plain_settings, error);
}

/**
 * soket_ledger_record_ndjson:
 * @self: a ledger
 * @events: events as JSON, one a line
 * @file: its name, for messages
 * @flags: how to take them in
 * @now: stands for a missing time of recording; 0 makes that an error
 * @error: return location for an error
 *
 * Records events as [method@Soket.Ledger.export] writes them; otherwise as
 * [method@Soket.Ledger.record_csv] does.
 *
 * Errors: those of [method@Soket.Ledger.record_csv].
 *
 * Returns: (transfer full): what was done, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketIntake *
soket_ledger_record_ndjson (SoketLedger *self, GBytes *events, const char *file,
                            SoketIntakeFlags flags, SoketInstant now, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (events != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  return soket_ledger_record_file (self, soket_intake_read_ndjson, events, file, flags, now,
                                   &soket_plain_settings, error);
}

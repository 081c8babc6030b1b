/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include "base/soket-i18n-private.h"

/**
 * SoketObligation:
 *
 * A view on one obligation of a ledger: what a unit owes for a task in a period. It
 * owns the ledger and holds nothing of its own; the ledger gives the same view as
 * long as anyone holds it.
 *
 * Most questions are asked as of an instant and as known on an instant. An instant
 * that is a day without a time stands for its 24:00;
 * [const@Soket.INSTANT_NONE] as the second one stands for all that is recorded.
 *
 * Belongs to the thread of its ledger.
 *
 * Since: 1.0
 */
struct _SoketObligation {
  GObject parent_instance;
  SoketLedger *ledger;
  guint32 row;
};

G_DEFINE_FINAL_TYPE (SoketObligation, soket_obligation, G_TYPE_OBJECT)

static void
soket_obligation_init (SoketObligation *self)
{
}

static void
soket_obligation_finalize (GObject *object)
{
  SoketObligation *self = SOKET_OBLIGATION (object);

  if (self->ledger != NULL)
    soket_ledger_forget_view (self->ledger, self->row);
  g_clear_object (&self->ledger);
  G_OBJECT_CLASS (soket_obligation_parent_class)->finalize (object);
}

static void
soket_obligation_class_init (SoketObligationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_obligation_finalize;
}

SoketObligation *
soket_obligation_new (SoketLedger *ledger, guint32 row)
{
  SoketObligation *self = g_object_new (SOKET_TYPE_OBLIGATION, NULL);

  self->ledger = g_object_ref (ledger);
  self->row = row;
  return self;
}

guint32
soket_obligation_get_row (SoketObligation *self)
{
  return self->row;
}

SoketLedger *
soket_obligation_get_ledger (SoketObligation *self)
{
  return self->ledger;
}

/* Only a ledger makes views; an object without one is nothing that could be asked. */
static gboolean
is_bound (SoketObligation *self)
{
  return SOKET_IS_OBLIGATION (self) && self->ledger != NULL;
}

static const SoketSegment *
get_segment (SoketObligation *self)
{
  return soket_columns_get_segment_of (self->ledger->columns, self->row);
}

static SoketLedgerCell *
get_cell (SoketObligation *self)
{
  return soket_ledger_peek_cell (self->ledger, get_segment (self)->cell);
}

static SoketLedgerDue *
peek_due (SoketObligation *self)
{
  return soket_ledger_peek_due (self->ledger, get_segment (self)->due);
}

static SoketRowState
get_state (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  SoketQuestion question = soket_question (as_of, known_as_of);
  SoketRowState state;

  soket_columns_replay (self->ledger->columns, get_segment (self), self->row, &question, &state);
  return state;
}

/**
 * soket_obligation_get_plan:
 * @self: an obligation
 *
 * The plan that lays it down.
 *
 * Returns: (transfer none): id of the plan
 *
 * Since: 1.0
 */
const char *
soket_obligation_get_plan (SoketObligation *self)
{
  g_return_val_if_fail (is_bound (self), NULL);

  return soket_ledger_peek_plan (self->ledger, get_segment (self)->plan)->id;
}

/**
 * soket_obligation_get_task:
 * @self: an obligation
 *
 * The task that is owed.
 *
 * Returns: (transfer none): the task, as the plan was adopted
 *
 * Since: 1.0
 */
SoketTask *
soket_obligation_get_task (SoketObligation *self)
{
  g_return_val_if_fail (is_bound (self), NULL);

  return get_cell (self)->task;
}

/**
 * soket_obligation_get_unit:
 * @self: an obligation
 *
 * The unit that owes it.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
SoketUnit *
soket_obligation_get_unit (SoketObligation *self)
{
  g_return_val_if_fail (is_bound (self), NULL);

  return soket_directory_peek (self->ledger->directory, self->ledger->columns->unit[self->row]);
}

/**
 * soket_obligation_get_period:
 * @self: an obligation
 *
 * The period that is reported on, `2022-Q3`, or the id of a phase of the task.
 *
 * Returns: (transfer none) (nullable): the period, or %NULL when the task neither
 *   recurs nor has phases
 *
 * Since: 1.0
 */
const char *
soket_obligation_get_period (SoketObligation *self)
{
  g_return_val_if_fail (is_bound (self), NULL);

  return get_cell (self)->period;
}

/**
 * soket_obligation_get_due:
 * @self: an obligation
 *
 * When it is due and by which rules, as resolved when it came into the ledger. For
 * what happened since see [method@Soket.Obligation.dup_due_as_of] and, for an
 * extension too, [method@Soket.Obligation.get_last].
 *
 * Returns: (transfer none) (nullable): the due, or %NULL when there is no day
 *
 * Since: 1.0
 */
SoketDue *
soket_obligation_get_due (SoketObligation *self)
{
  g_return_val_if_fail (is_bound (self), NULL);

  return peek_due (self)->due;
}

/**
 * soket_obligation_dup_due_as_of:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * When it is due and by which rules, after what has moved it: the event from which
 * it counts occurred, days of suspension do not count, an amendment gave it
 * another deadline. An extension does not change it: see
 * [method@Soket.Obligation.get_last].
 *
 * Returns: (transfer full) (nullable): the due, or %NULL when there is no day
 *
 * Since: 1.0
 */
SoketDue *
soket_obligation_dup_due_as_of (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), NULL);

  SoketQuestion question = soket_question (as_of, known_as_of);
  SoketRowState state = get_state (self, as_of, known_as_of);
  SoketFacts facts = { .plan = get_segment (self)->plan, .due = state.due };
  SoketSettled settled = { .moved = state.moved };

  if (settled.moved == NULL)
    soket_ledger_settle (self->ledger, &facts, &question, &settled);

  const SoketLedgerDue *due = settled.moved;
  return due->due != NULL ? soket_due_ref (due->due) : NULL;
}

/**
 * soket_obligation_get_reason:
 * @self: an obligation
 *
 * Why it has no day.
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL when it has a day
 *
 * Since: 1.0
 */
const char *
soket_obligation_get_reason (SoketObligation *self)
{
  g_return_val_if_fail (is_bound (self), NULL);

  const char *reason = peek_due (self)->reason;
  return reason != NULL && *reason != '\0' ? _ (reason) : NULL;
}

/**
 * soket_obligation_is_there:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * Whether anybody owed it then. What an amendment or a change of units brought is
 * not there before it took effect, nor as known before it was recorded.
 *
 * Returns: %TRUE when it was there
 *
 * Since: 1.0
 */
gboolean
soket_obligation_is_there (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), FALSE);

  SoketQuestion question = soket_question (as_of, known_as_of);
  return soket_segment_is_there (get_segment (self), &question);
}

/**
 * soket_obligation_get_status:
 * @self: an obligation
 * @as_of: an instant: what is decided later is not seen
 * @known_as_of: an instant: what was recorded later is not seen; 0 for all
 *
 * Where it stands.
 *
 * Returns: the status
 *
 * Since: 1.0
 */
SoketStatus
soket_obligation_get_status (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), SOKET_STATUS_UNDATED);

  return get_state (self, as_of, known_as_of).status;
}

/**
 * soket_obligation_get_last:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * The last permitted instant, extensions included; the hard one where the deadline
 * is a fuzzy one.
 *
 * Returns: the instant, or 0 when no deadline is laid down
 *
 * Since: 1.0
 */
SoketInstant
soket_obligation_get_last (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), SOKET_INSTANT_NONE);

  return get_state (self, as_of, known_as_of).terms.deciding;
}

/**
 * soket_obligation_get_submitted:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * When it was submitted: the moment of the first submission that was not returned,
 * withdrawn or voided, which is held against the deadline.
 *
 * Returns: the instant, or 0 when there is no such submission
 *
 * Since: 1.0
 */
SoketInstant
soket_obligation_get_submitted (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), SOKET_INSTANT_NONE);

  SoketInstant submitted = get_state (self, as_of, known_as_of).submitted;
  return submitted != SOKET_NEVER ? submitted : SOKET_INSTANT_NONE;
}

/**
 * soket_obligation_get_days_late:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * For how many calendar days after the hard day it has been overdue, or returned
 * and past its deadline.
 *
 * Returns: the number of days, 0 when it is not overdue
 *
 * Since: 1.0
 */
int
soket_obligation_get_days_late (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), 0);

  SoketQuestion question = soket_question (as_of, known_as_of);
  SoketRowState state = get_state (self, as_of, known_as_of);
  return soket_row_state_get_days_late (&state, &question);
}

/**
 * soket_obligation_get_extended:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * Until when it is extended, or was returned to be completed by.
 *
 * Returns: the instant as it was given, or 0 when the deadline of the plan stands
 *
 * Since: 1.0
 */
SoketInstant
soket_obligation_get_extended (SoketObligation *self, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), SOKET_INSTANT_NONE);

  return get_state (self, as_of, known_as_of).extended;
}

typedef struct {
  const char *id;
  char *document;
} DocumentSearch;

static gboolean
find_document (gpointer data, SoketEvent *event, guint32 row, GError **error)
{
  DocumentSearch *search = data;

  if (search->document == NULL && g_strcmp0 (soket_event_get_id (event), search->id) == 0)
    search->document = g_strdup (soket_event_get_document (event));
  return TRUE;
}

/**
 * soket_obligation_dup_extension_document:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * The document that grants the extension of
 * [method@Soket.Obligation.get_extended].
 *
 * Returns: (transfer full) (nullable): the document, or %NULL when it is not
 *   extended or no document was given
 *
 * Since: 1.0
 */
char *
soket_obligation_dup_extension_document (SoketObligation *self, SoketInstant as_of,
                                         SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), NULL);

  SoketRowState state = get_state (self, as_of, known_as_of);
  if (state.extended == SOKET_INSTANT_NONE)
    return NULL;

  SoketStore *store = soket_ledger_get_store (self->ledger);
  g_autofree char *id = soket_store_dup_event_id (store, state.extension, NULL);
  DocumentSearch search = { .id = id };
  if (id != NULL)
    soket_store_foreach_event (store, self->row, find_document, &search, NULL);
  return search.document;
}

/**
 * soket_obligation_get_n_reminders:
 * @self: an obligation
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * How often the unit was reminded of it.
 *
 * Returns: the number of reminders
 *
 * Since: 1.0
 */
guint
soket_obligation_get_n_reminders (SoketObligation *self, SoketInstant as_of,
                                  SoketInstant known_as_of)
{
  g_return_val_if_fail (is_bound (self), 0);

  return get_state (self, as_of, known_as_of).n_reminders;
}

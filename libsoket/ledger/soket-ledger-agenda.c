/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

/* What one unit has to do with, over all plans. */

/**
 * SoketAgendaRole:
 * @SOKET_AGENDA_ROLE_OWES: it owes the obligation itself
 * @SOKET_AGENDA_ROLE_COORDINATES: it coordinates: it, or a group it is in, stands in `with` of
 *   the task
 * @SOKET_AGENDA_ROLE_FOLLOWS: it follows: it, or a group it is in, stands in `followers`
 *
 * What a unit has to do with an obligation.
 *
 * Since: 1.0
 */

/* A chain of successors that is longer goes round. */
#define MAX_HEIRS 16

typedef struct {
  SoketLedger *ledger;
  guint32 unit;
  SoketAgendaRole role;
  SoketDay from, to;
  SoketQuestion question;
  GArray *items; /* Item */
} Agenda;

typedef struct {
  guint32 row;
  SoketInstant safe; /* G_MAXINT32: without a day, last */
} Item;

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = a, *other = b;

  if (one->safe != other->safe)
    return one->safe < other->safe ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

/* Whether @index is the unit of the agenda, or was closed by then and passed on to it. */
static gboolean
is_or_became (Agenda *self, guint32 index, SoketDay day, guint depth)
{
  SoketDirectory *directory = self->ledger->directory;

  if (index == self->unit)
    return TRUE;
  if (index == SOKET_UNIT_NONE || depth >= MAX_HEIRS)
    return FALSE;

  SoketUnit *unit = soket_directory_peek (directory, index);
  const char *const *heirs = soket_unit_get_successors (unit);
  SoketDay until = soket_unit_get_until (unit);
  if (until == SOKET_DAY_NONE || until >= day)
    return FALSE;
  for (guint i = 0; heirs[i] != NULL; i++)
    if (is_or_became (self, soket_directory_find_index (directory, heirs[i]), day, depth + 1))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_group (Agenda *self, SoketGroup *group, SoketDay day)
{
  g_autoptr (GArray) units = soket_directory_select_indices (self->ledger->directory, group, day);

  for (guint i = 0; i < units->len; i++)
    if (g_array_index (units, guint32, i) == self->unit)
      return TRUE;
  return FALSE;
}

/* @ids: of units or groups. The members of a group are those of the row's day. */
static gboolean
is_among (Agenda *self, const char *const *ids, SoketPlan *plan, const SoketSegment *segment)
{
  SoketDay now = soket_instant_get_day (self->question.as_of);
  SoketDay day
      = soket_ledger_get_row_day (soket_ledger_peek_due (self->ledger, segment->due)->due, plan);

  for (guint i = 0; ids[i] != NULL; i++) {
    SoketGroup *group = soket_plan_find_group (plan, ids[i]);

    if (group != NULL
            ? is_in_group (self, group, day)
            : is_or_became (self, soket_directory_find_index (self->ledger->directory, ids[i]), now,
                            0))
      return TRUE;
  }
  return FALSE;
}

/* As it was in force and known then. */
static SoketPlan *
get_plan (Agenda *self, guint32 plan)
{
  GPtrArray *versions = soket_ledger_peek_plan (self->ledger, plan)->versions;

  for (guint i = versions->len - 1; i > 0; i--) {
    const SoketLedgerVersion *version = g_ptr_array_index (versions, i);
    const SoketLedgerRevision *revision
        = &g_array_index (self->ledger->revisions, SoketLedgerRevision, version->revision);

    if (revision->effective <= self->question.as_of
        && soket_instant_end (revision->recorded) <= self->question.known)
      return version->plan;
  }
  return ((const SoketLedgerVersion *) g_ptr_array_index (versions, 0))->plan;
}

/* Whether the rows of @segment that others owe are on the agenda. */
static gboolean
concerns (Agenda *self, const SoketSegment *segment)
{
  SoketPlan *plan = get_plan (self, segment->plan);
  SoketTask *task = soket_ledger_peek_cell (self->ledger, segment->cell)->task;
  SoketTask *now = soket_plan_find_task (plan, soket_task_get_id (task));

  if (now != NULL)
    task = now;
  return is_among (self,
                   self->role == SOKET_AGENDA_ROLE_FOLLOWS ? soket_task_get_followers (task)
                                                           : soket_task_get_coordinators (task),
                   plan, segment);
}

/* Without a window everything; with one, what has its day in it. */
static gboolean
is_within (Agenda *self, const SoketRowState *state)
{
  SoketInstant safe = state->terms.safe;

  if (self->from == SOKET_DAY_NONE && self->to == SOKET_DAY_NONE)
    return TRUE;
  if (safe == SOKET_INSTANT_NONE)
    return FALSE;
  SoketDay day = soket_instant_get_day (safe);
  return day >= self->from && (self->to == SOKET_DAY_NONE || day <= self->to);
}

static void
add_row (Agenda *self, const SoketSegment *segment, guint32 row)
{
  SoketRowState state;

  soket_columns_replay (self->ledger->columns, segment, row, &self->question, &state);
  if (state.status == SOKET_STATUS_ENDED || !is_within (self, &state))
    return;

  Item item = { .row = row, .safe = state.terms.safe };
  if (item.safe == SOKET_INSTANT_NONE)
    item.safe = G_MAXINT32;
  g_array_append_val (self->items, item);
}

static void
add_segment (Agenda *self, const SoketSegment *segment)
{
  SoketColumns *columns = self->ledger->columns;
  gboolean owes = self->role == SOKET_AGENDA_ROLE_OWES;

  if (!soket_segment_is_there (segment, &self->question) || (!owes && !concerns (self, segment)))
    return;
  for (guint32 row = segment->first_row; row < segment->first_row + segment->n_rows; row++)
    if ((columns->unit[row] == self->unit) == owes)
      add_row (self, segment, row);
}

static GBytes *
take_rows (GArray *items)
{
  guint32 *rows = g_new (guint32, items->len + 1);

  for (guint i = 0; i < items->len; i++)
    rows[i] = g_array_index (items, Item, i).row;
  return g_bytes_new_take (rows, items->len * sizeof (guint32));
}

/**
 * soket_ledger_dup_agenda:
 * @self: a ledger
 * @unit: a unit of the ledger
 * @role: what it has to do with the obligations
 * @from: the first day that is asked about, 0 for no bound
 * @to: the last day that is asked about, 0 for no bound
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * What a unit has to do with, over all plans of the ledger: the obligations it owes,
 * or those of others in which it coordinates, or that it follows. What has ended is
 * left out, and with a bound also what is due outside it or has no day.
 *
 * A group in `with` or `followers` means the units that are in it on the day of the
 * obligation. The successors of a unit that was closed coordinate and follow in its
 * place.
 *
 * Returns: (transfer full): their positions in the model, as 32-bit unsigned
 *   numbers in the byte order of the machine, by the last day that is safe, those
 *   without a day last
 *
 * Since: 1.0
 */
GBytes *
soket_ledger_dup_agenda (SoketLedger *self, SoketUnit *unit, SoketAgendaRole role, SoketDay from,
                         SoketDay to, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (SOKET_IS_UNIT (unit), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Agenda agenda = { .ledger = self,
                    .unit = soket_directory_find_index (self->directory, soket_unit_get_id (unit)),
                    .role = role,
                    .from = from,
                    .to = to,
                    .question = soket_question (as_of, known_as_of),
                    .items = items };

  if (agenda.unit == SOKET_UNIT_NONE)
    return g_bytes_new (NULL, 0);
  for (guint32 i = 0; i < soket_columns_get_n_segments (self->columns); i++)
    add_segment (&agenda, soket_columns_get_segment (self->columns, i));
  g_array_sort (items, compare_items);
  return take_rows (items);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-load-private.h"

#include "base/soket-enums.h"
#include "calendar/soket-due-private.h"
#include "plan/soket-tables-private.h"

#define UNIT "tttttttiit"
#define POLICY "ttttnint"

const char *const soket_load_columns[SOKET_STORE_N_TABLES] = {
  [SOKET_STORE_UNITS] = "n" UNIT,
  [SOKET_STORE_PLANS] = "ntt" POLICY "tii",
  [SOKET_STORE_REVISIONS] = "nrt" POLICY "tiii",
  [SOKET_STORE_UNIT_VERSIONS] = "nrr" UNIT,
  [SOKET_STORE_CELLS] = "nrtt",
  [SOKET_STORE_DUES] = "nttit",
  [SOKET_STORE_ROWS] = "nrrrr",
  [SOKET_STORE_CHANGES] = "nrrr",
  [SOKET_STORE_MOVES] = "rttti",
  [SOKET_STORE_EVENTS] = "nnkiiiiint",
};

static gboolean
fail_damaged (SoketLoad *self, GError **error)
{
  return self->fail_damaged (self->store, error);
}

/* A number that points to one of @n things. */
static gboolean
is_one_of (const SoketDatum *datum, gint64 n)
{
  return datum->number >= 0 && datum->number < n && datum->number < G_MAXUINT32;
}

/* NONE for NULL; FALSE for what points to none of @n things. */
static gboolean
read_reference (const SoketDatum *datum, gint64 n, guint32 *number)
{
  *number = datum->number < 0 ? G_MAXUINT32 : (guint32) datum->number;
  return datum->number == -1 || is_one_of (datum, n);
}

static SoketUnit *
read_unit (const SoketDatum *row)
{
  SoketUnit *unit = soket_record_new (&soket_unit_table);

  for (int i = 0; soket_unit_table.fields[i].key != NULL; i++) {
    const SoketField *field = &soket_unit_table.fields[i];

    if (field->type == SOKET_FIELD_DAY ? row[i].number == 0 : row[i].text == NULL)
      continue;
    if (field->type == SOKET_FIELD_DAY)
      soket_field_in (field, unit, SoketDay) = (SoketDay) row[i].number;
    else if (field->type == SOKET_FIELD_STRINGS)
      soket_field_in (field, unit, char **) = g_strsplit (row[i].text, "\n", -1);
    else
      soket_field_in (field, unit, char *) = g_strdup (row[i].text);
    soket_record_set_seen (&soket_unit_table, unit, field, FALSE);
  }
  return unit;
}

static gboolean
take_unit (SoketLoad *self, const SoketDatum *row, GError **error)
{
  g_autoptr (SoketUnit) unit = read_unit (row + 1);

  return self->visitor->unit (self->data, unit, error);
}

static gboolean
take_unit_version (SoketLoad *self, const SoketDatum *row, GError **error)
{
  g_autoptr (SoketUnit) unit = read_unit (row + 3);

  if (!is_one_of (&row[1], self->counts->revisions) || !is_one_of (&row[2], self->counts->units))
    return fail_damaged (self, error);
  return self->visitor->unit_version (self->data, (guint32) row[1].number, (guint32) row[2].number,
                                      unit, error);
}

static int
find_value (GType type, const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return value != NULL ? value->value : 0;
}

/* The old one goes: each step gives a new policy. */
static void
replace (SoketPolicy **policy, SoketPolicy *with)
{
  soket_policy_unref (*policy);
  *policy = with;
}

static SoketPolicy *
read_policy (const SoketDatum *row, GError **error)
{
  int before = find_value (SOKET_TYPE_BEFORE, row[0].text);
  int roll = find_value (SOKET_TYPE_ROLL, row[1].text);
  int sector = find_value (SOKET_TYPE_SECTOR, row[3].text);
  int proof = find_value (SOKET_TYPE_PROOF, row[7].text);
  SoketPolicy *policy = soket_policy_new ();

  replace (&policy, soket_policy_with_before (policy, (SoketBefore) before));
  replace (&policy, soket_policy_with_roll (policy, (SoketRoll) roll));
  replace (&policy, soket_policy_with_sector (policy, (SoketSector) sector));
  replace (&policy, soket_policy_with_strict (policy, row[4].number != 0));
  replace (&policy, soket_policy_with_soon (policy, (int) row[5].number));
  replace (&policy, soket_policy_with_nested (policy, row[6].number != 0));
  replace (&policy, soket_policy_with_proof (policy, (SoketProof) proof));
  replace (&policy, soket_policy_with_regime (policy, row[2].text, error));
  return policy;
}

static gboolean
take_plan (SoketLoad *self, const SoketDatum *row, GError **error)
{
  g_autoptr (SoketPolicy) policy = read_policy (row + 3, error);
  SoketStorePlan plan = { .id = row[1].text,
                          .json = row[2].text,
                          .policy = policy,
                          .calendar = row[11].text,
                          .to = (SoketDay) row[12].number,
                          .adopted = (SoketInstant) row[13].number };

  return policy != NULL && self->visitor->plan (self->data, &plan, error);
}

/* A revision of units has no plan. */
static gboolean
take_revision (SoketLoad *self, const SoketDatum *row, GError **error)
{
  g_autoptr (SoketPolicy) policy = NULL;
  SoketStoreRevision revision
      = { .effective = (SoketInstant) row[13].number, .recorded = (SoketInstant) row[14].number };

  if (!read_reference (&row[1], self->counts->plans, &revision.plan))
    return fail_damaged (self, error);
  if (revision.plan != SOKET_PLAN_NONE) {
    if ((policy = read_policy (row + 3, error)) == NULL)
      return FALSE;
    revision.json = row[2].text;
    revision.policy = policy;
    revision.calendar = row[11].text;
    revision.to = (SoketDay) row[12].number;
  }
  return self->visitor->revision (self->data, &revision, error);
}

static gboolean
take_cell (SoketLoad *self, const SoketDatum *row, GError **error)
{
  SoketStoreCell cell
      = { .plan = (guint32) row[1].number, .task = row[2].text, .period = row[3].text };

  if (!is_one_of (&row[1], self->counts->plans))
    return fail_damaged (self, error);
  return self->visitor->cell (self->data, &cell, error);
}

/* A due, its reason and its "soon" in three columns; @kept holds the due. */
static gboolean
read_due (SoketLoad *self, const SoketDatum *row, SoketDue **kept, SoketStoreDue *due,
          GError **error)
{
  if (row[0].text != NULL && (*kept = soket_due_new_from_json (row[0].text, NULL)) == NULL)
    return fail_damaged (self, error);
  *due = (SoketStoreDue){ .due = *kept, .reason = row[1].text, .soon = (SoketDay) row[2].number };
  return TRUE;
}

static gboolean
take_due (SoketLoad *self, const SoketDatum *row, GError **error)
{
  g_autoptr (SoketDue) kept = NULL;
  SoketStoreDue due;

  if (!read_due (self, row + 1, &kept, &due, error))
    return FALSE;
  due.words = row[4].text;
  return self->visitor->due (self->data, &due, error);
}

static gboolean
take_row (SoketLoad *self, const SoketDatum *row, GError **error)
{
  const SoketStoreCounts *counts = self->counts;
  SoketStoreRow taken = { .cell = (guint32) row[1].number, .unit = (guint32) row[2].number };

  if (!is_one_of (&row[1], counts->cells) || !is_one_of (&row[2], counts->units)
      || !read_reference (&row[4], counts->revisions, &taken.revision))
    return fail_damaged (self, error);
  taken.due = is_one_of (&row[3], counts->dues) ? (guint32) row[3].number : SOKET_DUE_NONE;
  return self->visitor->row (self->data, &taken, error);
}

static gboolean
take_change (SoketLoad *self, const SoketDatum *row, GError **error)
{
  SoketStoreChange change
      = { .revision = (guint32) row[1].number, .row = self->find_row (self->store, row[2].number) };

  if (!is_one_of (&row[1], self->counts->revisions) || change.row >= self->counts->rows
      || !read_reference (&row[3], self->counts->dues, &change.due))
    return fail_damaged (self, error);
  return self->visitor->change (self->data, &change, error);
}

static gboolean
take_move (SoketLoad *self, const SoketDatum *row, GError **error)
{
  g_autoptr (SoketDue) kept = NULL;
  SoketStoreMove move = { .due = (guint32) row[0].number, .facts = row[1].text };

  if (!is_one_of (&row[0], self->counts->dues))
    return fail_damaged (self, error);
  return read_due (self, row + 2, &kept, &move.moved, error)
         && self->visitor->move (self->data, &move, error);
}

static gboolean
take_event (SoketLoad *self, const SoketDatum *row, GError **error)
{
  gint64 kind = row[2].number;
  SoketLogEntry entry = { .number = (guint64) row[0].number,
                          .row = self->find_row (self->store, row[1].number),
                          .kind = (SoketEventKind) kind,
                          .deciding = (SoketInstant) (row[5].number != 0 ? row[5] : row[3]).number,
                          .recorded = (SoketInstant) row[4].number,
                          .until = (SoketInstant) row[7].number,
                          .voids = (guint64) row[8].number };

  if (entry.row == SOKET_ROW_NONE || kind < SOKET_EVENT_SUBMITTED || kind > SOKET_EVENT_NOTED)
    return fail_damaged (self, error);
  if (kind == SOKET_EVENT_SUBMITTED)
    entry.sent = (SoketInstant) row[6].number;
  else if (kind == SOKET_EVENT_OCCURRED)
    entry.event = row[9].text;
  return self->visitor->event (self->data, &entry, error);
}

#define FUNCTION(member) G_STRUCT_OFFSET (SoketStoreVisitor, member)

static const struct {
  gsize function; /* of the visitor */
  gboolean (*take) (SoketLoad *self, const SoketDatum *row, GError **error);
} tables[SOKET_STORE_N_TABLES] = {
  [SOKET_STORE_UNITS] = { FUNCTION (unit), take_unit },
  [SOKET_STORE_PLANS] = { FUNCTION (plan), take_plan },
  [SOKET_STORE_REVISIONS] = { FUNCTION (revision), take_revision },
  [SOKET_STORE_UNIT_VERSIONS] = { FUNCTION (unit_version), take_unit_version },
  [SOKET_STORE_CELLS] = { FUNCTION (cell), take_cell },
  [SOKET_STORE_DUES] = { FUNCTION (due), take_due },
  [SOKET_STORE_ROWS] = { FUNCTION (row), take_row },
  [SOKET_STORE_CHANGES] = { FUNCTION (change), take_change },
  [SOKET_STORE_MOVES] = { FUNCTION (move), take_move },
  [SOKET_STORE_EVENTS] = { FUNCTION (event), take_event },
};

gboolean
soket_load_wants (SoketLoad *self, SoketStoreTable table)
{
  return G_STRUCT_MEMBER (gpointer, self->visitor, tables[table].function) != NULL;
}

/* Units, rows and so on are numbered 0, 1, 2 … without a gap, since they are found again by their
 * number. */
gboolean
soket_load_take (SoketLoad *self, SoketStoreTable table, const SoketDatum *row, GError **error)
{
  if (self->next >= 0 && row[0].number != self->next++)
    return fail_damaged (self, error);
  return tables[table].take (self, row, error);
}

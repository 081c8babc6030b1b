/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-draft-private.h"

#include "base/soket-i18n-private.h"

/* A deadline of a task that holds for some of its units, or (the first one) for all others. */
typedef struct {
  const char *holder; /* unit or group; NULL: the first */
  GArray *occurrences;
} Variant;

/* A task while its rows are made. */
typedef struct {
  SoketDraft *draft;
  SoketTask *task;
  guint index;
  GPtrArray *variants; /* Variant */
  guint *choice;       /* the variant of each unit */
  GHashTable *cells;   /* period, "" for none -> cell */
} Work;

static void
cell_free (SoketDraftCell *cell)
{
  g_free (cell->period);
  g_free (cell);
}

static void
variant_free (Variant *variant)
{
  g_array_unref (variant->occurrences);
  g_free (variant);
}

SoketDraft *
soket_draft_new (SoketPlan *plan, SoketDirectory *units, SoketResolver *resolver, SoketDay to)
{
  SoketDraft *self = g_new0 (SoketDraft, 1);

  self->plan = g_object_ref (plan);
  self->units = g_object_ref (units);
  self->resolver = g_object_ref (resolver);
  self->to = to;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  self->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_ledger_due_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SoketDraftRow));
  self->empty = g_ptr_array_new ();
  return self;
}

void
soket_draft_free (SoketDraft *self)
{
  g_object_unref (self->plan);
  g_object_unref (self->units);
  g_object_unref (self->resolver);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->dues);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->empty);
  g_free (self);
}

/* “plan.json:12: ” in front; @key: of the task */
static gboolean
name_place (Work *work, const char *key, GError **error)
{
  g_autofree char *pointer = g_strdup_printf ("/tasks/%u/%s", work->index, key);

  g_prefix_error (error, "%s:%u: ", soket_plan_get_file (work->draft->plan),
                  soket_plan_get_line (work->draft->plan, pointer));
  return FALSE;
}

static gboolean
refuse_holder (Work *work, const char *holder, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
               _ ("Task %s names “%s”, which is neither a unit nor a group; add it to the units"),
               soket_task_get_id (work->task), holder);
  return name_place (work, "id", error);
}

/* The units that @id, a unit or a group, stands for on a day. */
static GArray *
list_units (Work *work, const char *id, SoketDay day, GError **error)
{
  SoketGroup *group = soket_plan_find_group (work->draft->plan, id);
  guint32 unit = soket_directory_find_index (work->draft->units, id);

  if (group != NULL)
    return soket_directory_select_indices (work->draft->units, group, day);
  if (unit == SOKET_UNIT_NONE) {
    refuse_holder (work, id, error);
    return NULL;
  }

  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (units, unit);
  return units;
}

static guint32
get_cell (Work *work, const char *period)
{
  const char *key = period != NULL ? period : "";
  gpointer cell;

  if (g_hash_table_lookup_extended (work->cells, key, NULL, &cell))
    return GPOINTER_TO_UINT (cell);

  SoketDraftCell *added = g_new0 (SoketDraftCell, 1);
  guint32 number = work->draft->cells->len;
  added->task = work->task;
  added->period = g_strdup (period);
  g_ptr_array_add (work->draft->cells, added);
  g_hash_table_insert (work->cells, g_strdup (key), GUINT_TO_POINTER (number));
  return number;
}

/* The rows of a lead at one occurrence; @n_units: how many units it stands for then. */
static gboolean
add_rows_at (Work *work, const char *lead, guint variant, const SoketOccurrence *occurrence,
             guint *n_units, GError **error)
{
  g_autoptr (GArray) units = list_units (work, lead, occurrence->day, error);

  if (units == NULL)
    return FALSE;

  *n_units += units->len;
  if (soket_task_is_joint (work->task) && units->len > 1)
    g_array_set_size (units, 1);
  for (guint i = 0; i < units->len; i++) {
    guint32 unit = g_array_index (units, guint32, i);
    SoketDraftRow row = { .due = occurrence->due, .unit = unit };

    if (work->choice[unit] != variant)
      continue;
    row.cell = get_cell (work, occurrence->period);
    g_array_append_val (work->draft->rows, row);
  }
  return TRUE;
}

static gboolean
refuse_empty (Work *work, const char *lead, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_EMPTY_GROUP,
               _ ("Task %s: the leading group “%s” (%s) selects no unit; add its units with "
                  "--units, or bind it with --group %s=FIELD:VALUE[,VALUE]"),
               soket_task_get_id (work->task), lead,
               soket_plan_get_name_of (work->draft->plan, lead), lead);
  return name_place (work, "leads", error);
}

static gboolean
is_open_group (Work *work, const char *id)
{
  SoketGroup *group = soket_plan_find_group (work->draft->plan, id);

  return group != NULL && soket_group_is_open (group);
}

static gboolean
add_lead (Work *work, const char *lead, GError **error)
{
  gboolean was_asked = FALSE;
  guint n_units = 0;

  if (is_open_group (work, lead))
    return TRUE;

  for (guint i = 0; i < work->variants->len; i++) {
    Variant *variant = g_ptr_array_index (work->variants, i);

    for (guint j = 0; j < variant->occurrences->len; j++) {
      was_asked = TRUE;
      if (!add_rows_at (work, lead, i, &g_array_index (variant->occurrences, SoketOccurrence, j),
                        &n_units, error))
        return FALSE;
    }
  }
  return n_units > 0 || !was_asked || refuse_empty (work, lead, error);
}

/* A joint duty is one row, on the first lead that is somebody. */
static gboolean
add_leads (Work *work, GError **error)
{
  const char *const *leads = soket_task_get_leads (work->task);
  guint before = work->draft->rows->len;

  for (guint i = 0; leads[i] != NULL; i++) {
    if (soket_task_is_joint (work->task) && work->draft->rows->len > before)
      break;
    if (!add_lead (work, leads[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_variant (Work *work, const char *holder, SoketWords *words, const char *phase, GError **error)
{
  GArray *occurrences = soket_draft_date (work->draft, work->task, words, phase, error);

  g_free (words->pointer);
  if (occurrences == NULL)
    return FALSE;

  Variant *variant = g_new0 (Variant, 1);
  variant->holder = holder;
  variant->occurrences = occurrences;
  g_ptr_array_add (work->variants, variant);
  return TRUE;
}

static gboolean
add_variants (Work *work, GError **error)
{
  SoketWords words;

  soket_draft_find_words (work->draft, work->task, work->index, &words);
  if (!add_variant (work, NULL, &words, NULL, error))
    return FALSE;
  for (guint i = 0; i < soket_task_get_n_deadlines (work->task); i++) {
    words = (SoketWords){ .words = soket_task_get_deadline_at (work->task, i),
                          .pointer
                          = g_strdup_printf ("/tasks/%u/deadlines/%u/deadline", work->index, i) };
    if (!add_variant (work, soket_task_get_deadline_for (work->task, i), &words, NULL, error))
      return FALSE;
  }
  return TRUE;
}

/* The most specific one holds: a unit itself before a group, a small group before a large one,
 * of equal ones the first. */
static gboolean
choose_variants (Work *work, GError **error)
{
  guint n_units = soket_directory_get_n_units (work->draft->units);
  g_autofree guint *size = g_new (guint, n_units + 1);

  for (guint i = 0; i < n_units; i++)
    size[i] = G_MAXUINT;
  for (guint i = 1; i < work->variants->len; i++) {
    Variant *variant = g_ptr_array_index (work->variants, i);
    SoketDay day = variant->occurrences->len > 0
                       ? g_array_index (variant->occurrences, SoketOccurrence, 0).day
                       : SOKET_DAY_NONE;
    g_autoptr (GArray) units = list_units (work, variant->holder, day, error);

    if (units == NULL)
      return FALSE;
    guint of = soket_plan_find_group (work->draft->plan, variant->holder) ? units->len : 0;
    for (guint j = 0; j < units->len; j++) {
      guint32 unit = g_array_index (units, guint32, j);

      if (of >= size[unit])
        continue;
      size[unit] = of;
      work->choice[unit] = i;
    }
  }
  return TRUE;
}

static gboolean
add_phase (Work *work, guint phase, GError **error)
{
  const char *id = soket_task_get_phase_id (work->task, phase);
  SoketWords words
      = { .words = soket_task_get_phase_deadline (work->task, phase),
          .pointer = g_strdup_printf ("/tasks/%u/phases/%u/deadline", work->index, phase) };

  return add_variant (work, NULL, &words, id, error) && add_leads (work, error);
}

/* Each phase is a row of its own. */
static gboolean
add_phases (Work *work, GError **error)
{
  for (guint i = 0; i < soket_task_get_n_phases (work->task); i++) {
    g_ptr_array_set_size (work->variants, 0);
    if (!add_phase (work, i, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_task (Work *work, GError **error)
{
  if (soket_task_get_n_phases (work->task) > 0)
    return add_phases (work, error);
  return add_variants (work, error) && choose_variants (work, error) && add_leads (work, error);
}

static gboolean
fill_task (SoketDraft *self, SoketTask *task, guint index, GError **error)
{
  g_autoptr (GPtrArray) variants = g_ptr_array_new_with_free_func ((GDestroyNotify) variant_free);
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *choice = g_new0 (guint, soket_directory_get_n_units (self->units) + 1);
  Work work = { .draft = self,
                .task = task,
                .index = index,
                .variants = variants,
                .choice = choice,
                .cells = cells };
  guint before = self->rows->len;

  if (soket_task_is_tracked (task) && !add_task (&work, error))
    return FALSE;
  if (self->rows->len == before)
    g_ptr_array_add (self->empty, (gpointer) soket_task_get_id (task));
  return TRUE;
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const SoketDraftRow *row_a = a, *row_b = b;

  if (row_a->cell != row_b->cell)
    return row_a->cell < row_b->cell ? -1 : 1;
  if (row_a->unit != row_b->unit)
    return row_a->unit < row_b->unit ? -1 : 1;
  return row_a->due < row_b->due ? -1 : row_a->due > row_b->due;
}

int
soket_draft_compare_rows (gconstpointer a, gconstpointer b)
{
  const SoketDraftRow *row_a = a, *row_b = b;

  if (row_a->cell != row_b->cell)
    return row_a->cell < row_b->cell ? -1 : 1;
  if (row_a->due != row_b->due)
    return row_a->due < row_b->due ? -1 : 1;
  return row_a->unit < row_b->unit ? -1 : row_a->unit > row_b->unit;
}

/* A unit that leads by itself and in a group owes once. */
static void
drop_doubles (GArray *rows)
{
  guint kept = 0;

  g_array_sort (rows, compare_units);
  for (guint i = 0; i < rows->len; i++) {
    SoketDraftRow *row = &g_array_index (rows, SoketDraftRow, i);
    SoketDraftRow *last = kept > 0 ? &g_array_index (rows, SoketDraftRow, kept - 1) : NULL;

    if (last == NULL || last->cell != row->cell || last->unit != row->unit)
      g_array_index (rows, SoketDraftRow, kept++) = *row;
  }
  g_array_set_size (rows, kept);
  g_array_sort (rows, soket_draft_compare_rows);
}

gboolean
soket_draft_fill (SoketDraft *self, GError **error)
{
  GListModel *tasks = soket_plan_get_tasks (self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (SoketTask) task = g_list_model_get_item (tasks, i);

    if (!fill_task (self, task, i, error))
      return FALSE;
  }
  drop_doubles (self->rows);
  return TRUE;
}

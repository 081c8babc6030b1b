/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-obligation-list.h"

#include "ledger/soket-filter-private.h"
#include "ledger/soket-ledger-private.h"

/**
 * SoketObligationList:
 *
 * The obligations of a ledger that a [struct@Soket.Filter] lets through, as of a time: a
 * [iface@Gio.ListModel] of [class@Soket.Obligation] for a user interface, in the order of
 * the ledger. It copies nothing: it holds the numbers of the rows, and an obligation is made when
 * it is asked for.
 *
 * It follows its ledger. When events were recorded, a plan was adopted or amended, units
 * changed, or [method@Soket.Ledger.refresh] has brought what others wrote, it emits
 * [signal@Gio.ListModel::items-changed] once for all of that, for the part of the list between
 * the first and the last obligation that is not what it was; nothing when none of
 * those it shows is touched. The same when its filter or its time changes; as of another
 * time whatever has a history counts as changed, and as of another day what is overdue.
 *
 * What is not there yet as of then is not shown; what was dropped is, as ended.
 *
 * Belongs to the thread of its ledger, and keeps it alive.
 *
 * Since: 1.0
 */
struct _SoketObligationList {
  GObject parent_instance;
  SoketLedger *ledger;
  SoketFilter *filter;
  SoketInstant as_of;
  SoketInstant known_as_of;
  SoketShownRows shown;
  guint64 n_taken; /* by the columns when it looked last */
  guint n_revisions;
  guint n_occurred;
  gboolean is_new; /* nothing is looked at before all is said */
};

typedef enum {
  PROP_LEDGER = 1,
  PROP_FILTER,
  PROP_AS_OF,
  PROP_KNOWN_AS_OF,
} SoketObligationListProperty;

static GParamSpec *props[PROP_KNOWN_AS_OF + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketObligationList, soket_obligation_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return SOKET_TYPE_OBLIGATION;
}

static guint
get_n_items (GListModel *model)
{
  return SOKET_OBLIGATION_LIST (model)->shown.n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SoketObligationList *self = SOKET_OBLIGATION_LIST (model);

  return position < self->shown.n ? soket_ledger_dup_view (self->ledger, self->shown.rows[position])
                                  : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What the ledger has taken in since. What a revision changes or what occurs may be anything. */
static void
touch_taken (SoketObligationList *self, SoketSame *same)
{
  SoketColumns *columns = self->ledger->columns;

  if (columns->n_taken - self->n_taken > SOKET_N_TOUCHED
      || self->n_revisions != self->ledger->revisions->len
      || self->n_occurred != self->ledger->occurred->len)
    *same = (SoketSame){ 0 };
  else
    for (guint64 i = self->n_taken; i < columns->n_taken; i++)
      soket_same_touch_row (same, &self->shown, columns->touched[i % SOKET_N_TOUCHED]);
  self->n_taken = columns->n_taken;
  self->n_revisions = self->ledger->revisions->len;
  self->n_occurred = self->ledger->occurred->len;
}

/* As of another time a row with a history may have other days and reminders though it is what it
 * was; so may all that hangs on what occurs. What is overdue is so for more or fewer days. */
static void
touch_timed (SoketObligationList *self, SoketSame *same, gboolean is_other_day)
{
  const gint32 *recorded = self->ledger->columns->recorded;

  if (self->ledger->occurred->len > 0)
    *same = (SoketSame){ 0 };
  for (guint i = 0; i < self->shown.n; i++)
    if (recorded[self->shown.rows[i]] == SOKET_COMPLEX
        || (is_other_day && soket_mark_is_overdue (self->shown.marks[i])))
      soket_same_touch (same, i, self->shown.n);
}

typedef enum {
  SAME_TIME,
  SAME_DAY,
  OTHER_DAY,
} Since;

/* @since: it looked last. */
static void
look (SoketObligationList *self, Since since)
{
  SoketQuestion question = soket_question (self->as_of, self->known_as_of);
  SoketShownRows before = self->shown;
  SoketSame same;

  if (self->is_new)
    return;
  soket_filter_find_rows (self->filter, self->ledger, &question, &self->shown);
  same = soket_shown_rows_compare (&before, &self->shown);
  touch_taken (self, &same);
  if (since != SAME_TIME)
    touch_timed (self, &same, since == OTHER_DAY);
  guint n_before = before.n, n_after = self->shown.n;
  soket_shown_rows_clear (&before);
  same.last = MIN (same.last, MIN (n_before, n_after) - same.first);
  if (same.first + same.last < n_before || same.first + same.last < n_after)
    g_list_model_items_changed (G_LIST_MODEL (self), same.first, n_before - same.first - same.last,
                                n_after - same.first - same.last);
}

static void
on_ledger_changed (SoketObligationList *self)
{
  look (self, SAME_TIME);
}

static void
soket_obligation_list_init (SoketObligationList *self)
{
  self->filter = soket_filter_new ();
  self->is_new = TRUE;
}

static void
soket_obligation_list_constructed (GObject *object)
{
  SoketObligationList *self = SOKET_OBLIGATION_LIST (object);

  G_OBJECT_CLASS (soket_obligation_list_parent_class)->constructed (object);
  if (self->ledger == NULL)
    self->ledger = soket_ledger_new ();
  g_signal_connect_object (self->ledger, "items-changed", G_CALLBACK (on_ledger_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ledger, "changed", G_CALLBACK (on_ledger_changed), self,
                           G_CONNECT_SWAPPED);
  self->is_new = FALSE;
  look (self, SAME_TIME);
}

static void
soket_obligation_list_finalize (GObject *object)
{
  SoketObligationList *self = SOKET_OBLIGATION_LIST (object);

  soket_shown_rows_clear (&self->shown);
  g_clear_pointer (&self->filter, soket_filter_unref);
  g_clear_object (&self->ledger);
  G_OBJECT_CLASS (soket_obligation_list_parent_class)->finalize (object);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  SoketObligationList *self = SOKET_OBLIGATION_LIST (object);

  switch ((SoketObligationListProperty) id) {
  case PROP_LEDGER:
    g_value_set_object (value, self->ledger);
    break;
  case PROP_FILTER:
    g_value_set_boxed (value, self->filter);
    break;
  case PROP_AS_OF:
    g_value_set_int (value, self->as_of);
    break;
  case PROP_KNOWN_AS_OF:
    g_value_set_int (value, self->known_as_of);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  SoketObligationList *self = SOKET_OBLIGATION_LIST (object);

  switch ((SoketObligationListProperty) id) {
  case PROP_LEDGER:
    self->ledger = g_value_dup_object (value);
    break;
  case PROP_FILTER:
    soket_obligation_list_set_filter (self, g_value_get_boxed (value));
    break;
  case PROP_AS_OF:
    soket_obligation_list_set_time (self, g_value_get_int (value), self->known_as_of);
    break;
  case PROP_KNOWN_AS_OF:
    soket_obligation_list_set_time (self, self->as_of, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
soket_obligation_list_class_init (SoketObligationListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags both
      = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = soket_obligation_list_constructed;
  object_class->finalize = soket_obligation_list_finalize;
  object_class->get_property = get_property;
  object_class->set_property = set_property;

  /**
   * SoketObligationList:ledger:
   *
   * Whose obligations are shown.
   *
   * Since: 1.0
   */
  props[PROP_LEDGER]
      = g_param_spec_object ("ledger", NULL, NULL, SOKET_TYPE_LEDGER,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * SoketObligationList:filter:
   *
   * Which of them are shown; %NULL sets one that shows all.
   *
   * Since: 1.0
   */
  props[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, SOKET_TYPE_FILTER, both);
  /**
   * SoketObligationList:as-of:
   *
   * As of when, an instant; as of long ago until it is set.
   *
   * Since: 1.0
   */
  props[PROP_AS_OF] = g_param_spec_int ("as-of", NULL, NULL, 1, G_MAXINT, 1, both);
  /**
   * SoketObligationList:known-as-of:
   *
   * As known when, an instant; 0 for all that is recorded.
   *
   * Since: 1.0
   */
  props[PROP_KNOWN_AS_OF]
      = g_param_spec_int ("known-as-of", NULL, NULL, 0, G_MAXINT, SOKET_INSTANT_NONE, both);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

/**
 * soket_obligation_list_new:
 * @ledger: a ledger
 * @filter: (nullable): which obligations are shown; %NULL for all
 * @as_of: an instant: what is decided later is not seen
 * @known_as_of: an instant: what was recorded later is not seen; 0 for all
 *
 * Lists obligations of a ledger. The list changes with the ledger.
 *
 * Returns: (transfer full): the list
 *
 * Since: 1.0
 */
SoketObligationList *
soket_obligation_list_new (SoketLedger *ledger, SoketFilter *filter, SoketInstant as_of,
                           SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);
  g_return_val_if_fail (known_as_of >= SOKET_INSTANT_NONE, NULL);

  return g_object_new (SOKET_TYPE_OBLIGATION_LIST, "ledger", ledger, "filter", filter, "as-of",
                       as_of, "known-as-of", known_as_of, NULL);
}

/**
 * soket_obligation_list_get_ledger:
 * @self: a list
 *
 * Whose obligations it shows.
 *
 * Returns: (transfer none): the ledger
 *
 * Since: 1.0
 */
SoketLedger *
soket_obligation_list_get_ledger (SoketObligationList *self)
{
  g_return_val_if_fail (SOKET_IS_OBLIGATION_LIST (self), NULL);

  return self->ledger;
}

/**
 * soket_obligation_list_get_filter:
 * @self: a list
 *
 * Which obligations it shows.
 *
 * Returns: (transfer none): the filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_obligation_list_get_filter (SoketObligationList *self)
{
  g_return_val_if_fail (SOKET_IS_OBLIGATION_LIST (self), NULL);

  return self->filter;
}

/**
 * soket_obligation_list_set_filter:
 * @self: a list
 * @filter: (nullable): which obligations are shown; %NULL for all
 *
 * Shows others.
 *
 * Since: 1.0
 */
void
soket_obligation_list_set_filter (SoketObligationList *self, SoketFilter *filter)
{
  g_return_if_fail (SOKET_IS_OBLIGATION_LIST (self));

  g_autoptr (SoketObligationList) alive = g_object_ref (self);
  g_autoptr (SoketFilter) other = filter != NULL ? soket_filter_ref (filter) : soket_filter_new ();
  if (soket_filter_equal (self->filter, other))
    return;
  soket_filter_unref (self->filter);
  self->filter = g_steal_pointer (&other);
  look (self, SAME_TIME);
  g_object_notify_by_pspec (G_OBJECT (alive), props[PROP_FILTER]);
}

/**
 * soket_obligation_list_get_as_of:
 * @self: a list
 *
 * As of when it shows obligations.
 *
 * Returns: the instant
 *
 * Since: 1.0
 */
SoketInstant
soket_obligation_list_get_as_of (SoketObligationList *self)
{
  g_return_val_if_fail (SOKET_IS_OBLIGATION_LIST (self), SOKET_INSTANT_NONE);

  return self->as_of;
}

/**
 * soket_obligation_list_get_known_as_of:
 * @self: a list
 *
 * As known when it shows obligations.
 *
 * Returns: the instant, 0 for all that is recorded
 *
 * Since: 1.0
 */
SoketInstant
soket_obligation_list_get_known_as_of (SoketObligationList *self)
{
  g_return_val_if_fail (SOKET_IS_OBLIGATION_LIST (self), SOKET_INSTANT_NONE);

  return self->known_as_of;
}

/**
 * soket_obligation_list_set_time:
 * @self: a list
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * Shows obligations as of another time: who shows a window sets it again when the day
 * changes, since the library reads no clock.
 *
 * Since: 1.0
 */
void
soket_obligation_list_set_time (SoketObligationList *self, SoketInstant as_of,
                                SoketInstant known_as_of)
{
  g_return_if_fail (SOKET_IS_OBLIGATION_LIST (self));
  g_return_if_fail (as_of > SOKET_INSTANT_NONE);
  g_return_if_fail (known_as_of >= SOKET_INSTANT_NONE);

  g_autoptr (SoketObligationList) alive = g_object_ref (self);
  gboolean of_differs = self->as_of != as_of, known_differs = self->known_as_of != known_as_of;
  gboolean is_other_day = soket_instant_get_day (self->as_of) != soket_instant_get_day (as_of);

  if (!of_differs && !known_differs)
    return;
  self->as_of = as_of;
  self->known_as_of = known_as_of;
  look (self, is_other_day ? OTHER_DAY : SAME_DAY);
  if (of_differs)
    g_object_notify_by_pspec (G_OBJECT (alive), props[PROP_AS_OF]);
  if (known_differs)
    g_object_notify_by_pspec (G_OBJECT (alive), props[PROP_KNOWN_AS_OF]);
}

/**
 * soket_obligation_list_get_totals:
 * @self: a list
 *
 * How many of the obligations that it shows stand where.
 *
 * Returns: (transfer full): the totals
 *
 * Since: 1.0
 */
SoketTotals *
soket_obligation_list_get_totals (SoketObligationList *self)
{
  guint32 times[SOKET_MARK_N] = { 0 };
  SoketCounts counts = { 0 };

  g_return_val_if_fail (SOKET_IS_OBLIGATION_LIST (self), NULL);

  for (guint i = 0; i < self->shown.n; i++)
    times[self->shown.marks[i]]++;
  for (guint i = 0; i < SOKET_MARK_N; i++)
    if (times[i] > 0)
      soket_mark_count ((SoketMark) i, times[i], &counts);
  return soket_totals_new (&counts);
}

/**
 * soket_obligation_list_dup_positions:
 * @self: a list
 *
 * The obligations that it shows, all at once.
 *
 * Returns: (transfer full): their positions in the model that the ledger is, as 32-bit
 *   unsigned numbers in the byte order of the machine, in the order of the list
 *
 * Since: 1.0
 */
GBytes *
soket_obligation_list_dup_positions (SoketObligationList *self)
{
  g_return_val_if_fail (SOKET_IS_OBLIGATION_LIST (self), NULL);

  return g_bytes_new (self->shown.rows, self->shown.n * sizeof (guint32));
}

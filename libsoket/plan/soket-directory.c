/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-directory-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-list-private.h"
#include "plan/soket-group-private.h"
#include "plan/soket-plan-private.h"
#include "plan/soket-tables-private.h"
#include "plan/soket-unit-private.h"

/* Where a unit was said. */
typedef struct {
  GRefString *file; /* NULL: nobody told */
  guint line;
} Place;

/**
 * SoketDirectory:
 *
 * The units of a ledger or a plan as one tree: a list of [class@Soket.Unit] to
 * which units are only appended, so that a position is an identity.
 *
 * A unit may name a parent that has not come yet. A directory belongs to the
 * thread that made it.
 *
 * Since: 1.0
 */
struct _SoketDirectory {
  GObject parent_instance;
  GPtrArray *units;
  GArray *places;    /* Place of each unit */
  GHashTable *by_id; /* id -> index + 1; the id belongs to its unit */
  gboolean sealed;   /* only its ledger adds to it, and tells of it when it has taken in the rest */
  gboolean replaced; /* units that were there, since items-changed told of anything */
  guint n_told;      /* units that items-changed has told of */
  /* Made when first asked for and thrown away when a unit is added. */
  GHashTable *by_words; /* of soket_directory_index_words() */
  guint32 *parents;     /* NULL: it and the next are not known */
  gboolean has_lives;   /* units open, close or have successors */
};

static GType
soket_directory_get_item_type (GListModel *model)
{
  return SOKET_TYPE_UNIT;
}

static guint
soket_directory_get_n_items (GListModel *model)
{
  return SOKET_DIRECTORY (model)->units->len;
}

static gpointer
soket_directory_get_item (GListModel *model, guint position)
{
  const GPtrArray *units = SOKET_DIRECTORY (model)->units;

  return position < units->len ? g_object_ref (units->pdata[position]) : NULL;
}

static void
soket_directory_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = soket_directory_get_item_type;
  iface->get_n_items = soket_directory_get_n_items;
  iface->get_item = soket_directory_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketDirectory, soket_directory, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      soket_directory_list_model_init))

static void
forget (SoketDirectory *self)
{
  g_clear_pointer (&self->by_words, g_hash_table_unref);
  g_clear_pointer (&self->parents, g_free);
}

static void
soket_directory_finalize (GObject *object)
{
  SoketDirectory *self = SOKET_DIRECTORY (object);

  forget (self);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->places);
  g_ptr_array_unref (self->units);
  G_OBJECT_CLASS (soket_directory_parent_class)->finalize (object);
}

static void
soket_directory_class_init (SoketDirectoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_directory_finalize;
}

static void
clear_place (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->file, g_ref_string_release);
}

static void
soket_directory_init (SoketDirectory *self)
{
  self->units = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, clear_place);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * soket_directory_new:
 *
 * A directory without units.
 *
 * Returns: (transfer full): the directory
 *
 * Since: 1.0
 */
SoketDirectory *
soket_directory_new (void)
{
  return g_object_new (SOKET_TYPE_DIRECTORY, NULL);
}

guint32
soket_directory_get_n_units (SoketDirectory *self)
{
  return self->units->len;
}

SoketUnit *
soket_directory_peek (SoketDirectory *self, guint32 index)
{
  g_return_val_if_fail (index < self->units->len, NULL);

  return self->units->pdata[index];
}

guint32
soket_directory_find_index (SoketDirectory *self, const char *id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  return place > 0 ? place - 1 : SOKET_UNIT_NONE;
}

static char *
name_place (const Place *place)
{
  return place->file != NULL ? g_strdup_printf ("%s:%u", place->file, place->line) : NULL;
}

char *
soket_directory_dup_place (SoketDirectory *self, guint32 index)
{
  g_return_val_if_fail (index < self->units->len, NULL);

  return name_place (&g_array_index (self->places, Place, index));
}

/* "units.csv:12: " in front, where that is known. */
static void
prefix_place (const Place *place, GError **error)
{
  if (place->file != NULL)
    g_prefix_error (error, "%s:%u: ", place->file, place->line);
}

static const guint32 *
get_parents (SoketDirectory *self)
{
  if (self->parents != NULL)
    return self->parents;
  self->parents = g_new (guint32, MAX (self->units->len, 1));
  self->has_lives = FALSE;
  for (guint i = 0; i < self->units->len; i++) {
    const char *parent = soket_unit_get_parent (self->units->pdata[i]);
    self->parents[i] = parent != NULL ? soket_directory_find_index (self, parent) : SOKET_UNIT_NONE;
    if (soket_unit_get_from (self->units->pdata[i]) != SOKET_DAY_NONE
        || soket_unit_get_until (self->units->pdata[i]) != SOKET_DAY_NONE
        || soket_unit_get_successors (self->units->pdata[i])[0] != NULL)
      self->has_lives = TRUE;
  }
  return self->parents;
}

gboolean
soket_directory_has_lives (SoketDirectory *self)
{
  get_parents (self);
  return self->has_lives;
}

guint32
soket_directory_get_parent_index (SoketDirectory *self, guint32 index)
{
  g_return_val_if_fail (index < self->units->len, SOKET_UNIT_NONE);

  return get_parents (self)[index];
}

static void
append (SoketDirectory *self, SoketUnit *unit, const Place *place)
{
  Place kept = *place;

  if (kept.file != NULL)
    g_ref_string_acquire (kept.file);
  g_array_append_val (self->places, kept);
  g_ptr_array_add (self->units, g_object_ref (unit));
  g_hash_table_insert (self->by_id, (char *) soket_unit_get_id (unit),
                       GUINT_TO_POINTER (self->units->len));
}

void
soket_directory_replace (SoketDirectory *self, guint32 index, SoketUnit *unit)
{
  const char *id = soket_unit_get_id (unit);

  g_return_if_fail (index < self->units->len);
  g_return_if_fail (soket_directory_find_index (self, id) == index);

  /* the key is borrowed from the unit that goes */
  g_hash_table_replace (self->by_id, (char *) id, GUINT_TO_POINTER (index + 1));
  g_object_unref (self->units->pdata[index]);
  self->units->pdata[index] = g_object_ref (unit);
  forget (self);
  self->replaced = TRUE;
}

/* Back to the first @n units. */
static void
cut (SoketDirectory *self, guint n)
{
  for (guint i = n; i < self->units->len; i++)
    g_hash_table_remove (self->by_id, soket_unit_get_id (self->units->pdata[i]));
  g_ptr_array_set_size (self->units, (int) n);
  g_array_set_size (self->places, n);
  forget (self);
}

static gboolean
append_new (SoketDirectory *self, SoketUnit *unit, const Place *place, GError **error)
{
  guint32 first = soket_directory_find_index (self, soket_unit_get_id (unit));
  g_autofree char *there = NULL;

  if (first == SOKET_UNIT_NONE) {
    append (self, unit, place);
    return TRUE;
  }
  if (soket_unit_equal (unit, self->units->pdata[first]))
    return TRUE;
  there = soket_directory_dup_place (self, first);
  if (there != NULL)
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE,
                 _ ("Unit \"%s\" stands in %s too and says something else there (\"%s\"); make the "
                    "two the same, or rename one"),
                 soket_unit_get_id (unit), there, soket_unit_get_name (self->units->pdata[first]));
  else
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE,
                 _ ("Unit \"%s\" is there already and says something else (\"%s\"); make the two "
                    "the same, or rename one"),
                 soket_unit_get_id (unit), soket_unit_get_name (self->units->pdata[first]));
  prefix_place (place, error);
  return FALSE;
}

/* What was a tree stays one unless the last unit is above itself. */
static gboolean
is_last_above_itself (SoketDirectory *self)
{
  guint32 last = self->units->len - 1, at = last;

  do {
    const char *parent = soket_unit_get_parent (self->units->pdata[at]);
    at = parent != NULL ? soket_directory_find_index (self, parent) : SOKET_UNIT_NONE;
  } while (at != SOKET_UNIT_NONE && at != last);
  return at == last;
}

/* @n_added: how many came to what was a tree. */
static gboolean
check_tree (SoketDirectory *self, guint n_added, GError **error)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (SoketLink));
  g_autoptr (GArray) cycle = NULL;
  g_autoptr (GString) way = NULL;
  const guint32 *parents;

  if (n_added == 0 || (n_added == 1 && !is_last_above_itself (self)))
    return TRUE;
  parents = get_parents (self);
  for (guint i = 0; i < self->units->len; i++) {
    SoketLink link = { i, parents[i] };
    if (parents[i] != SOKET_UNIT_NONE)
      g_array_append_val (links, link);
  }
  cycle = soket_links_find_cycle (self->units->len, links);
  if (cycle == NULL)
    return TRUE;
  const char *first = soket_unit_get_id (self->units->pdata[g_array_index (cycle, guint32, 0)]);
  way = g_string_new (NULL);
  for (guint i = 0; i < cycle->len; i++)
    g_string_append_printf (way, "%s → ",
                            soket_unit_get_id (
                                self->units->pdata[g_array_index (cycle, guint32, i)]));
  g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_CYCLE,
               _ ("Unit \"%s\" is its own ancestor: %s%s; correct the parent of one of them"),
               first, way->str, first);
  for (guint i = 0; i < cycle->len; i++) {
    const Place *place = &g_array_index (self->places, Place, g_array_index (cycle, guint32, i));

    prefix_place (place, error);
    if (place->file != NULL)
      break;
  }
  return FALSE;
}

/* As @lines say, else as the directory from which the unit comes. */
static Place
find_place (GListModel *units, guint index, SoketUnit *unit, GRefString *file, GHashTable *lines)
{
  Place place = { file, 0 };

  if (file == NULL && SOKET_IS_DIRECTORY (units))
    return g_array_index (SOKET_DIRECTORY (units)->places, Place, index);
  if (file != NULL)
    place.line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, soket_unit_get_id (unit)));
  return place;
}

gboolean
soket_directory_add_table (SoketDirectory *self, GListModel *units, const char *file,
                           GHashTable *lines, GError **error)
{
  guint n = self->units->len, n_units = g_list_model_get_n_items (units), n_added;
  GRefString *kept = file != NULL ? g_ref_string_new (file) : NULL;
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < n_units; i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (units, i);
    Place place = find_place (units, i, unit, kept, lines);
    is_good = append_new (self, unit, &place, error);
  }
  g_clear_pointer (&kept, g_ref_string_release);
  forget (self);
  n_added = self->units->len - n;
  if (!is_good || !check_tree (self, n_added, error)) {
    cut (self, n);
    return FALSE;
  }
  if (!self->sealed)
    soket_directory_tell (self);
  return TRUE;
}

void
soket_directory_seal (SoketDirectory *self)
{
  self->sealed = TRUE;
}

void
soket_directory_tell (SoketDirectory *self)
{
  guint told = self->n_told;
  guint kept = self->replaced ? 0 : told;

  self->n_told = self->units->len;
  self->replaced = FALSE;
  if (self->n_told > kept)
    g_list_model_items_changed (G_LIST_MODEL (self), kept, told - kept, self->n_told - kept);
}

static gboolean
refuse_sealed (SoketDirectory *self, GError **error)
{
  if (self->sealed)
    g_set_error_literal (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED,
                         _ ("The directory belongs to a ledger, which alone adds to it; give the "
                            "units to the ledger together with a plan"));
  return self->sealed;
}

/**
 * soket_directory_add:
 * @self: a directory
 * @unit: a unit
 * @error: return location for an error
 *
 * Appends a unit. The same unit once more is fine and changes nothing.
 *
 * Errors: %SOKET_PLAN_ERROR_DUPLICATE when the id is there with other content,
 * %SOKET_PLAN_ERROR_CYCLE when the unit would be its own ancestor,
 * %SOKET_PLAN_ERROR_SEALED for the directory of a ledger.
 *
 * Returns: whether the unit is there now
 *
 * Since: 1.0
 */
gboolean
soket_directory_add (SoketDirectory *self, SoketUnit *unit, GError **error)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), FALSE);
  g_return_val_if_fail (SOKET_IS_UNIT (unit), FALSE);

  if (refuse_sealed (self, error))
    return FALSE;
  g_autoptr (GListStore) units = g_list_store_new (SOKET_TYPE_UNIT);
  g_list_store_append (units, unit);
  return soket_directory_add_table (self, G_LIST_MODEL (units), NULL, NULL, error);
}

/**
 * soket_directory_add_all:
 * @self: a directory
 * @units: a list of [class@Soket.Unit], as [method@Soket.Plan.get_units] or
 *   another directory
 * @error: return location for an error
 *
 * Appends all of the units, or none of them; [signal@Gio.ListModel::items-changed]
 * is emitted once.
 *
 * Errors: those of [method@Soket.Directory.add].
 *
 * Returns: whether the units are there now
 *
 * Since: 1.0
 */
gboolean
soket_directory_add_all (SoketDirectory *self, GListModel *units, GError **error)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (units), FALSE);
  g_return_val_if_fail (soket_list_holds (units, SOKET_TYPE_UNIT), FALSE);

  if (refuse_sealed (self, error))
    return FALSE;
  return soket_directory_add_table (self, units, NULL, NULL, error);
}

/**
 * soket_directory_find:
 * @self: a directory
 * @id: an id
 *
 * The unit of an id.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL when there is none
 *
 * Since: 1.0
 */
SoketUnit *
soket_directory_find (SoketDirectory *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  g_autofree char *normal = soket_plan_dup_normal (id);
  guint32 index = soket_directory_find_index (self, normal != NULL ? normal : id);
  return index != SOKET_UNIT_NONE ? self->units->pdata[index] : NULL;
}

GHashTable *
soket_directory_get_by_words (SoketDirectory *self)
{
  if (self->by_words == NULL)
    self->by_words = soket_directory_index_words (self);
  return self->by_words;
}

/**
 * soket_directory_get_children:
 * @self: a directory
 * @id: the id of a unit
 *
 * The units right below a unit, in the order of the directory.
 *
 * Returns: (transfer full): a list of [class@Soket.Unit]
 *
 * Since: 1.0
 */
GListModel *
soket_directory_get_children (SoketDirectory *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  GListStore *children = g_list_store_new (SOKET_TYPE_UNIT);
  guint32 parent = soket_directory_find_index (self, id);
  const guint32 *parents = get_parents (self);
  for (guint i = 0; parent != SOKET_UNIT_NONE && i < self->units->len; i++)
    if (parents[i] == parent)
      g_list_store_append (children, self->units->pdata[i]);
  return G_LIST_MODEL (children);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-group-private.h"
#include "plan/soket-tables-private.h"

/* Units and groups share their ids; the others each have their own. */
enum { SPACE_BODIES, SPACE_TASKS, SPACE_LEVELS, SPACE_OUTLINES, N_SPACES };

static const guint spaces[N_SPACES] = {
  SOKET_NAMES_BODY,
  SOKET_NAMES_TASK,
  SOKET_NAMES_LEVEL,
  SOKET_NAMES_OUTLINE,
};

typedef struct {
  SoketNames names;
  gpointer record; /* the plan's */
  char *pointer;   /* of the id, for messages */
  guint index;     /* in its list */
} Named;

struct _SoketPlanIds {
  GHashTable *named[N_SPACES]; /* id -> Named; the id belongs to its record */
};

typedef struct {
  SoketPlanIds *ids;
  SoketJsonMap *map;
  GError **error;
} Linker;

gboolean
soket_plan_fail (SoketJsonMap *map, const char *pointer, SoketPlanError code, GError **error,
                 const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *normal = NULL;
  guint line, column;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  shown = g_strdup_printf ("%s: %s", *pointer != '\0' ? pointer : "/", message);
  normal = soket_text_normalize (shown, -1);
  if (map == NULL) {
    g_set_error_literal (error, SOKET_PLAN_ERROR, code, normal);
    return FALSE;
  }
  soket_json_map_locate (map, pointer, &line, &column);
  g_set_error (error, SOKET_PLAN_ERROR, code, "%s:%u:%u: %s", soket_json_map_get_file (map), line,
               column, normal);
  return FALSE;
}

static void
free_named (gpointer data)
{
  Named *named = data;

  g_free (named->pointer);
  g_free (named);
}

void
soket_plan_ids_free (SoketPlanIds *ids)
{
  for (guint i = 0; i < N_SPACES; i++)
    g_hash_table_unref (ids->named[i]);
  g_free (ids);
}

/* What @id stands for among @names; the task, where a level has the same id. */
static const Named *
find_named (const SoketPlanIds *ids, guint names, const char *id)
{
  for (guint i = 0; i < N_SPACES; i++) {
    const Named *named = g_hash_table_lookup (ids->named[i], id);

    if (named != NULL && (named->names & names) != 0)
      return named;
  }
  return NULL;
}

char *
soket_plan_dup_normal (const char *id)
{
  gboolean is_normal = !g_utf8_validate (id, -1, NULL) || soket_text_is_normalized (id, -1);

  return is_normal ? NULL : soket_text_normalize (id, -1);
}

gpointer
soket_plan_ids_find (SoketPlanIds *ids, SoketNames names, const char *id)
{
  g_autofree char *normal = soket_plan_dup_normal (id);
  const Named *named;

  if (ids == NULL) /* of a plan that was never read */
    return NULL;
  named = find_named (ids, names, normal != NULL ? normal : id);
  return named != NULL ? named->record : NULL;
}

const char *
soket_plan_ids_locate (SoketPlanIds *ids, SoketNames names, const char *id)
{
  g_autofree char *normal = soket_plan_dup_normal (id);
  const Named *named = find_named (ids, names, normal != NULL ? normal : id);

  return named != NULL ? named->pointer : NULL;
}

static const char *
get_id (const SoketField *list, guint index, gconstpointer record)
{
  const SoketField *field = soket_table_find (list->table, "id");

  return field != NULL
             ? soket_field_in (field, soket_records_peek (list, record, index), const char *)
             : NULL;
}

static char *
point_at (const GString *pointer, guint index, const char *key)
{
  return g_strdup_printf ("%s/%u/%s", pointer->str, index, key);
}

static gboolean
fail_twice (Linker *linker, const char *pointer, const char *id, const char *first)
{
  guint line, column;

  if (linker->map == NULL)
    return soket_plan_fail (NULL, pointer, SOKET_PLAN_ERROR_DUPLICATE, linker->error,
                            _ ("expected an id of its own, found \"%s\", which %s says too; "
                               "rename one of them"),
                            id, first);
  soket_json_map_locate (linker->map, first, &line, &column);
  return soket_plan_fail (linker->map, pointer, SOKET_PLAN_ERROR_DUPLICATE, linker->error,
                          _ ("expected an id of its own, found \"%s\", which stands in line %u too "
                             "(%s); rename one of them"),
                          id, line, first);
}

/* The ids of one list, and of what is already in @firsts (id -> pointer). */
static gboolean
check_once (Linker *linker, const SoketField *list, gpointer record, const GString *pointer,
            GHashTable *firsts)
{
  for (guint i = 0; i < soket_records_get_n (list, record); i++) {
    const char *id = get_id (list, i, record);
    g_autofree char *here = point_at (pointer, i, "id");

    if (id == NULL)
      break;
    if (g_hash_table_contains (firsts, id))
      return fail_twice (linker, here, id, g_hash_table_lookup (firsts, id));
    g_hash_table_insert (firsts, (char *) id, g_steal_pointer (&here));
  }
  return TRUE;
}

/* Reports name sections and figures by id alone: each stands once in the whole of an outline. */
typedef struct {
  Linker *linker;
  GHashTable *sections;
  GHashTable *indicators;
} Tree;

static gboolean
visit_tree (const SoketTable *table, const SoketField *field, gpointer record, GString *pointer,
            gpointer data)
{
  Tree *tree = data;
  GHashTable *firsts = field->names == SOKET_NAMES_OUTLINE ? tree->sections : tree->indicators;

  return field->type != SOKET_FIELD_RECORDS
         || check_once (tree->linker, field, record, pointer, firsts);
}

static gboolean
check_outlines (Linker *linker, const SoketField *list, gpointer plan, const GString *pointer)
{
  for (guint i = 0; i < soket_records_get_n (list, plan); i++) {
    g_autoptr (GString) inner = g_string_new (pointer->str);
    g_autoptr (GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
    g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
    Tree tree = { linker, sections, figures };

    soket_json_pointer_push_index (inner, i);
    if (!soket_record_walk (list->table, soket_records_peek (list, plan, i), inner, visit_tree,
                            &tree))
      return FALSE;
  }
  return TRUE;
}

static guint
find_space (guint names)
{
  guint space = 0;

  while ((spaces[space] & names) == 0)
    space++;
  return space;
}

/* One id of a list that others may name. */
static gboolean
add_named (Linker *linker, const SoketField *list, gpointer record, guint index,
           const GString *pointer)
{
  GHashTable *named = linker->ids->named[find_space (list->names)];
  const char *id = get_id (list, index, record);
  g_autofree char *here = point_at (pointer, index, "id");
  const Named *first = g_hash_table_lookup (named, id);
  Named *entry;

  if (first != NULL)
    /* The sections of two outlines may have the same ids: a task means the first. */
    return list->names == SOKET_NAMES_OUTLINE || fail_twice (linker, here, id, first->pointer);
  entry = g_new0 (Named, 1);
  entry->names = list->names;
  entry->record = soket_records_peek (list, record, index);
  entry->pointer = g_steal_pointer (&here);
  entry->index = index;
  g_hash_table_insert (named, (char *) id, entry);
  return TRUE;
}

static gboolean
visit_ids (const SoketTable *table, const SoketField *field, gpointer record, GString *pointer,
           gpointer data)
{
  g_autoptr (GHashTable) firsts = NULL;
  Linker *linker = data;

  if (field->type != SOKET_FIELD_RECORDS)
    return TRUE;
  for (guint i = 0; field->names != 0 && i < soket_records_get_n (field, record); i++)
    if (!add_named (linker, field, record, i, pointer))
      return FALSE;
  firsts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (!check_once (linker, field, record, pointer, firsts))
    return FALSE;
  return table != &soket_plan_table || field->table != &soket_outline_table
         || check_outlines (linker, field, record, pointer);
}

static const char *
describe_names (guint names)
{
  if (names == SOKET_NAMES_UNIT)
    return _ ("the id of a unit of the plan");
  if (names == SOKET_NAMES_BODY)
    return _ ("the id of a unit or group of the plan");
  if (names == SOKET_NAMES_LEVEL)
    return _ ("the id of a level");
  if (names == SOKET_NAMES_OUTLINE)
    return _ ("the id of an outline");
  return _ ("the id of a task or level");
}

static gboolean
check_named (Linker *linker, const char *pointer, guint names, const char *id)
{
  const Named *named = find_named (linker->ids, names, id);
  guint others = named != NULL ? names & ~spaces[find_space (named->names)] : 0;

  if (named == NULL)
    return soket_plan_fail (linker->map, pointer, SOKET_PLAN_ERROR_NOT_FOUND, linker->error,
                            names & SOKET_NAMES_UNIT
                                ? _ ("expected %s, found \"%s\", which stands nowhere; list it "
                                     "under \"units\", or select the units of a table by a group")
                                : _ ("expected %s, found \"%s\", which stands nowhere; add it or "
                                     "correct the spelling"),
                            describe_names (names), id);
  if (others == 0 || find_named (linker->ids, others, id) == NULL)
    return TRUE;
  return soket_plan_fail (linker->map, pointer, SOKET_PLAN_ERROR_AMBIGUOUS, linker->error,
                          _ ("expected %s, found \"%s\", which is both; rename one of them"),
                          describe_names (names), id);
}

static gboolean
visit_names (const SoketTable *table, const SoketField *field, gpointer record, GString *pointer,
             gpointer data)
{
  const char *const *strings;

  if (field->names == 0)
    return TRUE;
  if (field->type == SOKET_FIELD_STRING)
    return check_named (data, pointer->str, field->names, soket_field_in (field, record, char *));
  if (field->type != SOKET_FIELD_STRINGS)
    return TRUE;
  strings = soket_strings (soket_field_in (field, record, char **));
  for (guint i = 0; strings[i] != NULL; i++) {
    g_autofree char *here = g_strdup_printf ("%s/%u", pointer->str, i);

    if (!check_named (data, here, field->names, strings[i]))
      return FALSE;
  }
  return TRUE;
}

/* From the record at @from to what it names in the same list. */
static void
add_link (Linker *linker, const SoketField *list, guint from, const char *id, GArray *links)
{
  const Named *named = find_named (linker->ids, list->names, id);

  if (named != NULL) {
    SoketLink link = { from, named->index };
    g_array_append_val (links, link);
  }
}

static GArray *
collect_links (Linker *linker, const SoketField *list, gpointer record, const SoketField *row)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (SoketLink));

  for (guint i = 0; i < soket_records_get_n (list, record); i++) {
    gpointer element = soket_records_peek (list, record, i);

    if (row->type == SOKET_FIELD_STRINGS) {
      const char *const *ids = soket_strings (soket_field_in (row, element, char **));
      for (guint j = 0; ids[j] != NULL; j++)
        add_link (linker, list, i, ids[j], links);
    } else if (soket_field_in (row, element, char *) != NULL) {
      add_link (linker, list, i, soket_field_in (row, element, char *), links);
    }
  }
  return links;
}

static gboolean
check_acyclic (Linker *linker, const SoketField *list, gpointer record, const GString *pointer,
               const SoketField *row)
{
  g_autoptr (GArray) links = collect_links (linker, list, record, row);
  g_autoptr (GArray) cycle = soket_links_find_cycle (soket_records_get_n (list, record), links);
  g_autoptr (GString) way = NULL;
  g_autofree char *here = NULL;

  if (cycle == NULL)
    return TRUE;
  way = g_string_new (NULL);
  for (guint i = 0; i < cycle->len; i++)
    g_string_append_printf (way, "%s → ", get_id (list, g_array_index (cycle, guint32, i), record));
  g_string_append (way, get_id (list, g_array_index (cycle, guint32, 0), record));
  here = point_at (pointer, g_array_index (cycle, guint32, 0), row->key);
  return soket_plan_fail (linker->map, here, SOKET_PLAN_ERROR_CYCLE, linker->error,
                          _ ("expected no way back to itself, found %s; strike out one of the "
                             "steps"),
                          way->str);
}

static gboolean
visit_cycles (const SoketTable *table, const SoketField *field, gpointer record, GString *pointer,
              gpointer data)
{
  if (field->type != SOKET_FIELD_RECORDS || field->names == 0)
    return TRUE;
  for (const SoketField *row = field->table->fields; row->key != NULL; row++)
    if ((row->flags & SOKET_FIELD_ACYCLIC) && !check_acyclic (data, field, record, pointer, row))
      return FALSE;
  return TRUE;
}

static void
join_groups (SoketPlanIds *ids, GListModel *groups)
{
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);
    const char *const *members = soket_group_get_members (group);

    soket_group_clear_inner (group); /* of an earlier look */
    for (guint j = 0; members != NULL && members[j] != NULL; j++) {
      SoketGroup *inner = soket_plan_ids_find (ids, SOKET_NAMES_GROUP, members[j]);
      if (inner != NULL)
        soket_group_add_inner (group, inner);
    }
  }
}

SoketPlanIds *
soket_plan_ids_new (SoketPlan *plan, SoketJsonMap *map, GError **error)
{
  static const SoketVisit visits[] = { visit_ids, visit_names, visit_cycles };
  SoketPlanIds *ids = g_new0 (SoketPlanIds, 1);
  Linker linker = { ids, map, error };

  for (guint i = 0; i < N_SPACES; i++)
    ids->named[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_named);
  for (guint i = 0; i < G_N_ELEMENTS (visits); i++) {
    g_autoptr (GString) pointer = g_string_new (NULL);

    if (!soket_record_walk (&soket_plan_table, plan, pointer, visits[i], &linker)) {
      soket_plan_ids_free (ids);
      return NULL;
    }
  }
  join_groups (ids, soket_plan_get_groups (plan));
  return ids;
}

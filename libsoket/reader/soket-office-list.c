/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <string.h>

#define LEVELS 9

typedef struct {
  char *format; /* w:numFmt; NULL: the level is not defined here */
  char *text;   /* w:lvlText: "%1.%2." */
  char *style;  /* w:pStyle; nullable */
  int start;
  int restart; /* w:lvlRestart: the level, from 1, behind which it begins anew; -1: each above */
  gboolean is_legal; /* all numbers of its text are decimal */
} Level;

/* w:abstractNum: levels and how far each has counted. */
typedef struct {
  Level levels[LEVELS];
  int counts[LEVELS]; /* -1: not begun */
  char *style_link;   /* w:numStyleLink: its levels stand in the list of that style; nullable */
} List;

/* w:num: a list in use. */
typedef struct {
  int list;
  int starts[LEVELS]; /* w:startOverride; -1: none, or taken */
  Level levels[LEVELS];
} Use;

struct _SoketNumbering {
  GHashTable *lists; /* w:abstractNumId -> List */
  GHashTable *uses;  /* w:numId -> Use */
};

static void
clear_levels (Level levels[LEVELS])
{
  for (guint i = 0; i < LEVELS; i++) {
    g_free (levels[i].format);
    g_free (levels[i].text);
    g_free (levels[i].style);
  }
}

static void
list_free (gpointer data)
{
  List *list = data;

  clear_levels (list->levels);
  g_free (list->style_link);
  g_free (list);
}

static void
use_free (gpointer data)
{
  clear_levels (((Use *) data)->levels);
  g_free (data);
}

SoketNumbering *
soket_numbering_new (void)
{
  SoketNumbering *self = g_new (SoketNumbering, 1);

  self->lists = g_hash_table_new_full (NULL, NULL, NULL, list_free);
  self->uses = g_hash_table_new_full (NULL, NULL, NULL, use_free);
  return self;
}

void
soket_numbering_free (SoketNumbering *self)
{
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->uses);
  g_free (self);
}

static void
set_string (char **to, const char *value)
{
  g_free (*to);
  *to = g_strdup (value);
}

/* w:lvl */
static void
read_level (SoketXml *xml, Level levels[LEVELS])
{
  int at = soket_xml_get_number (xml, "w:ilvl", -1);
  int depth = soket_xml_get_depth (xml);

  if (at < 0 || at >= LEVELS) {
    soket_xml_skip (xml);
    return;
  }
  Level *level = &levels[at];
  level->start = 0;
  level->restart = -1;
  set_string (&level->format, "decimal");
  while (soket_xml_step (xml, depth)) {
    const char *value = soket_xml_get_attribute (xml, "w:val");
    if (soket_xml_is (xml, "w:start"))
      level->start = CLAMP (soket_xml_get_number (xml, "w:val", 0), 0, G_MAXINT16);
    else if (soket_xml_is (xml, "w:numFmt") && value != NULL)
      set_string (&level->format, value);
    else if (soket_xml_is (xml, "w:lvlText"))
      set_string (&level->text, value);
    else if (soket_xml_is (xml, "w:pStyle"))
      set_string (&level->style, value);
    else if (soket_xml_is (xml, "w:lvlRestart"))
      level->restart = soket_xml_get_number (xml, "w:val", -1);
    else if (soket_xml_is (xml, "w:isLgl"))
      level->is_legal
          = value == NULL || !(g_str_equal (value, "0") || g_str_equal (value, "false"));
  }
}

static void
read_list (SoketNumbering *self, SoketXml *xml)
{
  List *list = g_new0 (List, 1);
  int depth = soket_xml_get_depth (xml);

  for (guint i = 0; i < LEVELS; i++)
    list->counts[i] = -1;
  g_hash_table_replace (self->lists,
                        GINT_TO_POINTER (soket_xml_get_number (xml, "w:abstractNumId", -1)), list);
  while (soket_xml_step (xml, depth))
    if (soket_xml_is (xml, "w:lvl"))
      read_level (xml, list->levels);
    else if (soket_xml_is (xml, "w:numStyleLink"))
      set_string (&list->style_link, soket_xml_get_attribute (xml, "w:val"));
}

static void
read_use (SoketNumbering *self, SoketXml *xml)
{
  Use *use = g_new0 (Use, 1);
  int depth = soket_xml_get_depth (xml);
  int level = -1;

  use->list = -1;
  for (guint i = 0; i < LEVELS; i++)
    use->starts[i] = -1;
  g_hash_table_replace (self->uses, GINT_TO_POINTER (soket_xml_get_number (xml, "w:numId", -1)),
                        use);
  while (soket_xml_step (xml, depth))
    if (soket_xml_is (xml, "w:abstractNumId"))
      use->list = soket_xml_get_number (xml, "w:val", -1);
    else if (soket_xml_is (xml, "w:lvlOverride"))
      level = soket_xml_get_number (xml, "w:ilvl", -1);
    else if (soket_xml_is (xml, "w:startOverride") && level >= 0 && level < LEVELS)
      use->starts[level] = CLAMP (soket_xml_get_number (xml, "w:val", -1), -1, G_MAXINT16);
    else if (soket_xml_is (xml, "w:lvl"))
      read_level (xml, use->levels);
}

void
soket_numbering_read (SoketNumbering *self, SoketXml *xml)
{
  while (soket_xml_step (xml, -1))
    if (soket_xml_is (xml, "w:abstractNum"))
      read_list (self, xml);
    else if (soket_xml_is (xml, "w:num"))
      read_use (self, xml);
}

void
soket_numbering_link (SoketNumbering *self, GHashTable *styles)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->uses);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    Use *use = value;
    const List *list = g_hash_table_lookup (self->lists, GINT_TO_POINTER (use->list));
    if (list == NULL || list->style_link == NULL)
      continue;
    SoketStyle style = soket_styles_resolve (styles, list->style_link);
    const Use *other = g_hash_table_lookup (self->uses, GINT_TO_POINTER (style.look.list));
    if (other != NULL)
      use->list = other->list;
  }
}

static const Level *
find_level (const Use *use, const List *list, int level)
{
  return use->levels[level].format != NULL ? &use->levels[level] : &list->levels[level];
}

int
soket_numbering_find_level (const SoketNumbering *self, int list, const char *style)
{
  const Use *use = g_hash_table_lookup (self->uses, GINT_TO_POINTER (list));
  const List *of
      = use != NULL ? g_hash_table_lookup (self->lists, GINT_TO_POINTER (use->list)) : NULL;

  for (int i = 0; of != NULL && style != NULL && i < LEVELS; i++)
    if (g_strcmp0 (find_level (use, of, i)->style, style) == 0)
      return i;
  return -1;
}

static void
count (Use *use, List *list, int level)
{
  /* A new start holds once, for the first paragraph of this use. */
  if (use->starts[level] >= 0) {
    list->counts[level] = use->starts[level];
    use->starts[level] = -1;
  } else if (list->counts[level] < 0) {
    list->counts[level] = find_level (use, list, level)->start;
  } else if (list->counts[level] < G_MAXINT16) {
    list->counts[level]++;
  }
  for (int i = level + 1; i < LEVELS; i++) {
    int restart = find_level (use, list, i)->restart;
    if (restart < 0 || level < restart)
      list->counts[i] = -1;
  }
}

char *
soket_numbering_count (SoketNumbering *self, int list, int level)
{
  Use *use = g_hash_table_lookup (self->uses, GINT_TO_POINTER (list));
  List *of = use != NULL ? g_hash_table_lookup (self->lists, GINT_TO_POINTER (use->list)) : NULL;

  if (of == NULL || level < 0 || level >= LEVELS)
    return NULL;
  const Level *one = find_level (use, of, level);
  if (one->format == NULL)
    return NULL;
  count (use, of, level);
  if (g_str_equal (one->format, "bullet"))
    return soket_office_dup_bullet (one->text);
  GString *out = g_string_new (NULL);
  for (const char *at = one->text != NULL ? one->text : ""; *at != '\0'; at++) {
    int other = at[0] == '%' && at[1] >= '1' && at[1] <= '9' ? at[1] - '1' : -1;
    if (other < 0) {
      g_string_append_c (out, *at);
      continue;
    }
    const Level *shown = find_level (use, of, other);
    /* A level above that was never used is shown, and has then begun. */
    if (of->counts[other] < 0)
      of->counts[other] = shown->start;
    gboolean is_decimal = one->is_legal || shown->format == NULL;
    soket_office_append_number (out, is_decimal ? "decimal" : shown->format,
                                (guint) of->counts[other]);
    at++;
  }
  g_strstrip (out->str);
  gboolean is_empty = out->str[0] == '\0';
  return g_string_free (out, is_empty);
}

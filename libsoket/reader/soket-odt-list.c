/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-odt-private.h"

#include <string.h>

#define LEVELS 10
/* The style that numbers headings. */
#define OUTLINE ""

typedef struct {
  char *format; /* "1", "I", "a" …; NULL: shows no number */
  char *prefix;
  char *suffix;
  char *pattern; /* "%1%.%2%)": instead of the others; nullable */
  char *bullet;  /* nullable */
  int n_shown;   /* levels, this one and those above */
  int start;
} Level;

typedef struct {
  Level levels[LEVELS];
} ListStyle;

/* A list that counts. */
typedef struct {
  const ListStyle *style; /* nullable */
  int counts[LEVELS];
} Run;

struct _SoketOdtLists {
  GHashTable *styles;  /* name -> ListStyle */
  GPtrArray *runs;     /* all of them */
  GHashTable *by_name; /* the last one with a style -> Run */
  GHashTable *by_id;   /* xml:id -> Run */
  GPtrArray *open;     /* of Run: one for each text:list that is open */
  Run *headings;
};

static void
style_free (gpointer data)
{
  ListStyle *style = data;

  for (guint i = 0; i < LEVELS; i++) {
    g_free (style->levels[i].format);
    g_free (style->levels[i].prefix);
    g_free (style->levels[i].suffix);
    g_free (style->levels[i].pattern);
    g_free (style->levels[i].bullet);
  }
  g_free (style);
}

SoketOdtLists *
soket_odt_lists_new (void)
{
  SoketOdtLists *self = g_new0 (SoketOdtLists, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->runs = g_ptr_array_new_with_free_func (g_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->open = g_ptr_array_new ();
  return self;
}

void
soket_odt_lists_free (SoketOdtLists *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->styles);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->runs);
  g_free (self);
}

static void
read_level (SoketXml *xml, ListStyle *style)
{
  int at = soket_xml_get_number (xml, "text:level", 0) - 1;
  const char *pattern = soket_xml_get_attribute (xml, "style:num-list-format");
  const char *format = soket_xml_get_attribute (xml, "style:num-format");

  if (at < 0 || at >= LEVELS || style->levels[at].format != NULL)
    return;
  Level *level = &style->levels[at];
  if (pattern == NULL)
    pattern = soket_xml_get_attribute (xml, "loext:num-list-format");
  level->format = g_strdup (format != NULL ? format : "");
  level->prefix = g_strdup (soket_xml_get_attribute (xml, "style:num-prefix"));
  level->suffix = g_strdup (soket_xml_get_attribute (xml, "style:num-suffix"));
  level->pattern = g_strdup (pattern);
  level->bullet = g_strdup (soket_xml_get_attribute (xml, "text:bullet-char"));
  level->n_shown = soket_xml_get_number (xml, "text:display-levels", 1);
  level->start = CLAMP (soket_xml_get_number (xml, "text:start-value", 1), 0, G_MAXINT16);
}

void
soket_odt_lists_read (SoketOdtLists *self, SoketXml *xml)
{
  int depth = soket_xml_get_depth (xml);
  const char *name = soket_xml_get_attribute (xml, "style:name");
  ListStyle *style = g_new0 (ListStyle, 1);

  if (name == NULL || soket_xml_is (xml, "text:outline-style"))
    name = OUTLINE;
  /* A run that counts keeps its style: the first of a name is it. */
  if (!g_hash_table_contains (self->styles, name)) {
    g_hash_table_insert (self->styles, g_strdup (name), style);
  } else {
    style_free (style);
    style = NULL;
  }
  while (soket_xml_step (xml, depth))
    if (style != NULL)
      read_level (xml, style);
}

static Run *
add_run (SoketOdtLists *self, const char *style)
{
  Run *run = g_new (Run, 1);

  run->style = style != NULL ? g_hash_table_lookup (self->styles, style) : NULL;
  for (guint i = 0; i < LEVELS; i++)
    run->counts[i] = -1;
  g_ptr_array_add (self->runs, run);
  return run;
}

static Run *
find_run (SoketOdtLists *self, SoketXml *xml)
{
  const char *name = soket_xml_get_attribute (xml, "text:style-name");
  const char *continued = soket_xml_get_attribute (xml, "text:continue-list");
  gboolean goes_on
      = g_strcmp0 (soket_xml_get_attribute (xml, "text:continue-numbering"), "true") == 0;
  Run *run = NULL;

  if (continued != NULL)
    run = g_hash_table_lookup (self->by_id, continued);
  else if (goes_on && name != NULL)
    run = g_hash_table_lookup (self->by_name, name);
  return run != NULL ? run : add_run (self, name);
}

void
soket_odt_lists_enter (SoketOdtLists *self, SoketXml *xml)
{
  const char *name = soket_xml_get_attribute (xml, "text:style-name");
  const char *id = soket_xml_get_attribute (xml, "xml:id");
  guint level = self->open->len;
  Run *run;

  if (level == 0) {
    run = find_run (self, xml);
    if (name != NULL)
      g_hash_table_replace (self->by_name, g_strdup (name), run);
  } else {
    run = g_ptr_array_index (self->open, level - 1);
    if (level < LEVELS
        && g_strcmp0 (soket_xml_get_attribute (xml, "text:continue-numbering"), "true") != 0)
      run->counts[level] = -1;
  }
  if (id != NULL)
    g_hash_table_replace (self->by_id, g_strdup (id), run);
  g_ptr_array_add (self->open, run);
}

void
soket_odt_lists_leave (SoketOdtLists *self)
{
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

/* How .docx calls it. */
static const char *
find_format (const char *format)
{
  static const struct {
    const char *odt;
    const char *docx;
  } formats[] = { { "I", "upperRoman" },
                  { "i", "lowerRoman" },
                  { "A", "upperLetter" },
                  { "a", "lowerLetter" },
                  { "", "none" } };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].odt, format))
      return formats[i].docx;
  return "decimal";
}

static void
append_count (GString *out, Run *run, guint level)
{
  const Level *one = &run->style->levels[level];

  if (run->counts[level] < 0)
    run->counts[level] = one->start;
  if (one->format != NULL)
    soket_office_append_number (out, find_format (one->format), (guint) run->counts[level]);
}

/* "%1%.%2%)" */
static void
append_pattern (GString *out, Run *run, const char *pattern)
{
  for (const char *at = pattern; *at != '\0'; at++) {
    char *end = NULL;
    guint64 shown = *at == '%' ? g_ascii_strtoull (at + 1, &end, 10) : 0;
    if (shown >= 1 && shown <= LEVELS && *end == '%') {
      append_count (out, run, (guint) shown - 1);
      at = end;
    } else {
      g_string_append_c (out, *at);
    }
  }
}

static void
append_parts (GString *out, Run *run, guint level)
{
  const Level *one = &run->style->levels[level];
  int first = MAX (0, (int) level + 1 - MAX (1, one->n_shown));

  g_string_append (out, one->prefix != NULL ? one->prefix : "");
  for (int i = first; i <= (int) level; i++) {
    gsize start = out->len;
    append_count (out, run, (guint) i);
    if (i < (int) level && out->len > start)
      g_string_append_c (out, '.');
  }
  g_string_append (out, one->suffix != NULL ? one->suffix : "");
}

static char *
count (Run *run, guint level, int start)
{
  if (run->style == NULL || level >= LEVELS)
    return NULL;
  const Level *one = &run->style->levels[level];
  int *at = &run->counts[level];

  *at = start >= 0 ? MIN (start, G_MAXINT16) : *at < 0 ? one->start : MIN (*at + 1, G_MAXINT16);
  for (guint i = level + 1; i < LEVELS; i++)
    run->counts[i] = -1;
  if (one->bullet != NULL)
    return soket_office_dup_bullet (one->bullet);
  if (one->format == NULL || one->format[0] == '\0')
    return NULL;
  GString *out = g_string_new (NULL);
  if (one->pattern != NULL)
    append_pattern (out, run, one->pattern);
  else
    append_parts (out, run, level);
  return g_strstrip (g_string_free (out, FALSE));
}

char *
soket_odt_lists_count (SoketOdtLists *self, SoketXml *xml)
{
  guint level = self->open->len;

  return level > 0 ? count (g_ptr_array_index (self->open, level - 1), level - 1,
                            soket_xml_get_number (xml, "text:start-value", -1))
                   : NULL;
}

char *
soket_odt_lists_count_heading (SoketOdtLists *self, SoketXml *xml)
{
  int level = soket_xml_get_number (xml, "text:outline-level", 1);

  if (self->open->len > 0 || level < 1
      || g_strcmp0 (soket_xml_get_attribute (xml, "text:is-list-header"), "true") == 0)
    return NULL;
  if (self->headings == NULL)
    self->headings = add_run (self, OUTLINE);
  return count (self->headings, (guint) level - 1,
                soket_xml_get_number (xml, "text:start-value", -1));
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-odt-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "reader/soket-scan.h"

/* text:s may ask for any number of spaces, and a row or cell to be repeated. */
#define SPACES_MAX 1000
#define REPEATED_MAX 10000

typedef struct {
  SoketOffice *office;
  GHashTable *styles;
  SoketOdtLists *lists;
  SoketXml *xml;
  char *number; /* of the list item that was begun: for its first paragraph; nullable */
} Odt;

static void read_blocks (Odt *self);
static void read_paragraph (Odt *self);

/* What nobody sees in the text: what was deleted, remarks, descriptions of pictures. */
static gboolean
is_left_out (SoketXml *xml)
{
  static const char *const names[] = { "text:tracked-changes",
                                       "office:annotation",
                                       "office:binary-data",
                                       "text:note-citation",
                                       "text:ruby-text",
                                       "text:script",
                                       "office:forms",
                                       ":title",
                                       ":desc",
                                       "text:sequence-decls",
                                       NULL };

  return g_strv_contains (names, soket_xml_get_name (xml));
}

/* A run of blanks is one space, none at the begin. */
static void
add_words (Odt *self, SoketParagraph *paragraph, const char *text, const SoketLook *look)
{
  for (const char *at = text; *at != '\0';) {
    gsize blanks = strspn (at, " \t\r\n");
    gsize words = strcspn (at + blanks, " \t\r\n");
    GString *before = paragraph->text;
    if (blanks > 0 && before->len > 0 && before->str[before->len - 1] != ' ')
      soket_office_add_text (self->office, paragraph, " ", 1, look);
    if (words > 0)
      soket_office_add_text (self->office, paragraph, at + blanks, words, look);
    at += blanks + words;
  }
}

static void
read_apart (Odt *self, guint8 flags)
{
  SoketLine outer = self->office->like;
  char *number = g_steal_pointer (&self->number);

  self->office->like.flags |= flags;
  read_blocks (self);
  self->office->like = outer;
  g_free (self->number);
  self->number = number;
}

/* The words of a drawn shape are a paragraph inside of the one that the shape hangs on. */
static void
read_shape_paragraph (Odt *self)
{
  SoketLine outer = self->office->like;

  self->office->like.flags |= SOKET_LINE_BOX;
  read_paragraph (self);
  self->office->like = outer;
}

static void
read_note (Odt *self)
{
  int depth = soket_xml_get_depth (self->xml);

  while (soket_xml_step (self->xml, depth))
    if (soket_xml_is (self->xml, "text:note-body"))
      read_apart (self, SOKET_LINE_MARGIN);
    else if (is_left_out (self->xml))
      soket_xml_skip (self->xml);
}

static void
read_words (Odt *self, SoketParagraph *paragraph, const SoketLook *base)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);

  while (soket_xml_step (xml, depth)) {
    const char *text = soket_xml_get_text (xml);
    if (text != NULL) {
      add_words (self, paragraph, text, base);
    } else if (soket_xml_is (xml, "text:span")) {
      SoketLook own = soket_odt_find_look (self->styles, "text",
                                           soket_xml_get_attribute (xml, "text:style-name"));
      SoketLook look = soket_look_lay (base, &own);
      read_words (self, paragraph, &look);
    } else if (soket_xml_is (xml, "text:s")) {
      for (int n = CLAMP (soket_xml_get_number (xml, "text:c", 1), 0, SPACES_MAX); n > 0; n--)
        soket_office_add_text (self->office, paragraph, " ", 1, base);
    } else if (soket_xml_is (xml, "text:tab")) {
      soket_office_add_text (self->office, paragraph, "\t", 1, base);
    } else if (soket_xml_is (xml, "text:line-break")) {
      soket_office_break_line (self->office, paragraph);
    } else if (soket_xml_is (xml, "draw:text-box")) {
      read_apart (self, SOKET_LINE_BOX);
    } else if (soket_xml_is (xml, "text:p")) {
      read_shape_paragraph (self);
    } else if (soket_xml_is (xml, "text:note")) {
      read_note (self);
    } else if (is_left_out (xml)) {
      soket_xml_skip (xml);
    }
  }
}

/* text:p or text:h */
static void
read_paragraph (Odt *self)
{
  SoketXml *xml = self->xml;
  g_auto (SoketParagraph) paragraph = { NULL };
  SoketLook look = soket_odt_find_look (self->styles, "paragraph",
                                        soket_xml_get_attribute (xml, "text:style-name"));

  if (soket_xml_is (xml, "text:h"))
    look.outline = soket_xml_get_number (xml, "text:outline-level", 1) - 1;
  soket_paragraph_init (&paragraph, &look);
  paragraph.number = g_steal_pointer (&self->number);
  if (paragraph.number == NULL && soket_xml_is (xml, "text:h"))
    paragraph.number = soket_odt_lists_count_heading (self->lists, xml);
  read_words (self, &paragraph, &paragraph.look);
  soket_office_end_paragraph (self->office, &paragraph);
}

static void
read_list (Odt *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);

  soket_odt_lists_enter (self->lists, xml);
  while (soket_xml_step (xml, depth)) {
    if (!soket_xml_is (xml, "text:list-item") && !soket_xml_is (xml, "text:list-header"))
      continue;
    g_clear_pointer (&self->number, g_free);
    if (soket_xml_is (xml, "text:list-item"))
      self->number = soket_odt_lists_count (self->lists, xml);
    read_blocks (self);
  }
  g_clear_pointer (&self->number, g_free);
  soket_odt_lists_leave (self->lists);
}

static guint16
add_repeated (guint16 from, SoketXml *xml, const char *attribute)
{
  int n = CLAMP (soket_xml_get_number (xml, attribute, 1), 1, REPEATED_MAX);

  return (guint16) MIN ((int) from + n, G_MAXUINT16);
}

static void
read_row (Odt *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);
  guint16 column = 0;

  while (soket_xml_step (xml, depth)) {
    if (soket_xml_is (xml, "table:table-cell")) {
      guint16 last = add_repeated (column, xml, "table:number-columns-repeated");
      self->office->like.column = column + 1;
      read_blocks (self);
      column = last;
    } else if (soket_xml_is (xml, "table:covered-table-cell")) {
      column = add_repeated (column, xml, "table:number-columns-repeated");
      soket_xml_skip (xml);
    }
  }
}

static void
read_table (Odt *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);
  SoketLine outer = soket_office_enter_table (self->office);
  guint16 row = 0;

  while (soket_xml_step (xml, depth)) {
    if (soket_xml_is (xml, "table:table-row")) {
      guint16 last = add_repeated (row, xml, "table:number-rows-repeated");
      self->office->like.row = row + 1;
      read_row (self);
      row = last;
    } else if (is_left_out (xml)) {
      soket_xml_skip (xml);
    }
  }
  self->office->like = outer;
}

/* The paragraphs, lists and tables of the element that was just begun. */
static void
read_blocks (Odt *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);

  while (soket_xml_step (xml, depth)) {
    if (soket_xml_is (xml, "text:p") || soket_xml_is (xml, "text:h"))
      read_paragraph (self);
    else if (soket_xml_is (xml, "text:list"))
      read_list (self);
    else if (soket_xml_is (xml, "table:table"))
      read_table (self);
    else if (soket_xml_is (xml, "draw:text-box"))
      read_apart (self, SOKET_LINE_BOX);
    else if (soket_xml_is (xml, "text:table-of-content"))
      read_apart (self, SOKET_LINE_MARGIN);
    else if (is_left_out (xml))
      soket_xml_skip (xml);
  }
}

/* Both parts: styles, then what they are for: headers and footers of pages, the text. */
static void
read_part (Odt *self)
{
  SoketXml *xml = self->xml;

  while (soket_xml_step (xml, -1)) {
    const char *name = soket_xml_get_name (xml);
    if (g_str_equal (name, "style:style"))
      soket_odt_read_style (self->styles, xml);
    else if (g_str_equal (name, "text:list-style") || g_str_equal (name, "text:outline-style"))
      soket_odt_lists_read (self->lists, xml);
    else if (g_str_has_prefix (name, "style:header") || g_str_has_prefix (name, "style:footer"))
      read_apart (self, SOKET_LINE_MARGIN);
    else if (g_str_equal (name, "office:text"))
      read_blocks (self);
  }
}

gboolean
soket_odt_read (SoketOffice *office, GHashTable *parts, GError **error)
{
  static const char *const names[] = { "styles.xml", "content.xml" };
  g_autoptr (GHashTable) styles = soket_styles_new ();
  g_autoptr (SoketOdtLists) lists = soket_odt_lists_new ();
  Odt self = { .office = office, .styles = styles, .lists = lists };

  if (!g_hash_table_contains (parts, "content.xml")) {
    g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_DAMAGED,
                 _ ("%s: content.xml is missing inside; open it, and save it again"), office->file);
    return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    GBytes *part = g_hash_table_lookup (parts, names[i]);
    if (part == NULL)
      continue;
    g_autoptr (SoketXml) xml = soket_xml_open (part, office->file, names[i], office->cancellable);
    self.xml = xml;
    read_part (&self);
    g_clear_pointer (&self.number, g_free);
    if (!soket_xml_close (xml, error))
      return FALSE;
  }
  return TRUE;
}

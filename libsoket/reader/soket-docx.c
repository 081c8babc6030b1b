/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-docx-private.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  SoketOffice *office;
  SoketDocxStyles styles;
  SoketNumbering *numbering;
  SoketXml *xml;
  /* One bit for each open field, set while it is its instruction that is read: nobody sees that. */
  guint64 fields;
  GString *carry; /* begins the next paragraph */
} Docx;

static void read_blocks (Docx *self);
static void read_table (Docx *self);

static void
read_field_mark (Docx *self)
{
  const char *type = soket_xml_get_attribute (self->xml, "w:fldCharType");

  if (g_strcmp0 (type, "begin") == 0)
    self->fields = self->fields << 1 | 1;
  else if (g_strcmp0 (type, "separate") == 0)
    self->fields &= ~(guint64) 1;
  else if (g_strcmp0 (type, "end") == 0)
    self->fields >>= 1;
}

/* Without xml:space the blanks at the ends are those of the file, not of the text. */
static void
read_words (Docx *self, SoketParagraph *paragraph, const SoketLook *look)
{
  gboolean keeps = g_strcmp0 (soket_xml_get_attribute (self->xml, "xml:space"), "preserve") == 0;
  int depth = soket_xml_get_depth (self->xml);

  while (soket_xml_step (self->xml, depth)) {
    const char *text = soket_xml_get_text (self->xml);
    if (text == NULL || self->fields != 0)
      continue;
    while (!keeps && g_ascii_isspace (*text))
      text++;
    gsize length = strlen (text);
    while (!keeps && length > 0 && g_ascii_isspace (text[length - 1]))
      length--;
    soket_office_add_text (self->office, paragraph, text, length, look);
  }
}

/* A text box hangs on a word of a paragraph, and has paragraphs of its own. */
static void
read_box (Docx *self)
{
  SoketLine outer = self->office->like;

  self->office->like.flags |= SOKET_LINE_BOX;
  read_blocks (self);
  self->office->like = outer;
}

/* Of a text box that is drawn twice, for old and for new programs, the new drawing is read. */
static gboolean
is_left_out (SoketXml *xml)
{
  return soket_xml_is (xml, "w:del") || soket_xml_is (xml, "w:moveFrom")
         || soket_xml_is (xml, "mc:Fallback");
}

/* One element of a run. */
static void
read_sign (Docx *self, SoketParagraph *paragraph, const SoketLook *look)
{
  SoketXml *xml = self->xml;
  const char *code;

  if (soket_xml_is (xml, "w:t"))
    read_words (self, paragraph, look);
  else if (soket_xml_is (xml, "w:tab") || soket_xml_is (xml, "w:ptab"))
    soket_office_add_text (self->office, paragraph, "\t", 1, look);
  else if (soket_xml_is (xml, "w:br") || soket_xml_is (xml, "w:cr"))
    soket_office_break_line (self->office, paragraph);
  else if (soket_xml_is (xml, "w:noBreakHyphen"))
    soket_office_add_text (self->office, paragraph, "-", 1, look);
  else if (soket_xml_is (xml, "w:sym") && (code = soket_xml_get_attribute (xml, "w:char")) != NULL)
    soket_office_add_symbol (self->office, paragraph, (gunichar) strtoul (code, NULL, 16), look);
  else if (soket_xml_is (xml, "w:fldChar"))
    read_field_mark (self);
  else if (soket_xml_is (xml, "w:txbxContent"))
    read_box (self);
  else if (is_left_out (xml))
    soket_xml_skip (xml);
}

static void
read_run (Docx *self, SoketParagraph *paragraph)
{
  int depth = soket_xml_get_depth (self->xml);
  SoketLook look = paragraph->look;

  while (soket_xml_step (self->xml, depth))
    if (soket_xml_is (self->xml, "w:rPr"))
      look = soket_docx_read_run (&self->styles, self->xml, &paragraph->look);
    else
      read_sign (self, paragraph, &look);
}

/* What a paragraph is, from its own properties and those of its style. */
static void
begin_paragraph (Docx *self, SoketParagraph *paragraph, const SoketDocxParagraph *own)
{
  SoketStyle style = soket_docx_styles_resolve (&self->styles, own->style);

  paragraph->look = soket_look_lay (&style.look, &own->look);
  if (style.is_contents)
    self->office->like.flags |= SOKET_LINE_MARGIN;
  if (paragraph->look.list <= 0 || self->office->n_muted > 0 || own->is_end_deleted)
    return;
  int level = own->look.level;
  if (level < 0)
    level = soket_numbering_find_level (self->numbering, paragraph->look.list, own->style);
  if (level < 0)
    level = MAX (paragraph->look.level, 0);
  paragraph->number = soket_numbering_count (self->numbering, paragraph->look.list, level);
}

static void
read_paragraph (Docx *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);
  SoketLine outer = self->office->like;
  g_auto (SoketParagraph) paragraph = { NULL };
  SoketDocxParagraph own = { .look = soket_look_none };
  gboolean has_begun = FALSE;

  soket_paragraph_init (&paragraph, &soket_look_none);
  g_string_append (paragraph.text, self->carry->str);
  g_string_truncate (self->carry, 0);
  while (soket_xml_step (xml, depth)) {
    if (!has_begun) {
      if (soket_xml_is (xml, "w:pPr"))
        soket_docx_read_paragraph (xml, &own);
      begin_paragraph (self, &paragraph, &own);
      has_begun = TRUE;
    }
    if (soket_xml_is (xml, "w:r"))
      read_run (self, &paragraph);
    else if (soket_xml_is (xml, "m:t"))
      read_words (self, &paragraph, &paragraph.look);
    else if (soket_xml_is (xml, "w:txbxContent"))
      read_box (self);
    else if (is_left_out (xml))
      soket_xml_skip (xml);
  }
  if (own.is_end_deleted)
    g_string_append (self->carry, paragraph.text->str);
  else
    soket_office_end_paragraph (self->office, &paragraph);
  g_free (own.style);
  self->office->like = outer;
}

static guint16
add_columns (guint16 column, int n)
{
  return (guint16) CLAMP ((int) column + CLAMP (n, 0, G_MAXUINT16), 0, G_MAXUINT16);
}

/* A row that was deleted says so before its cells. */
static void
read_row (Docx *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);
  guint n_muted = self->office->n_muted;
  guint16 column = 1;
  int span = 0; /* of the cell before */
  gboolean has_cells = FALSE;

  while (soket_xml_step (xml, depth)) {
    if (soket_xml_is (xml, "w:gridBefore")) {
      column = add_columns (column, soket_xml_get_number (xml, "w:val", 0));
    } else if (soket_xml_is (xml, "w:del") && !has_cells) {
      self->office->n_muted = n_muted + 1;
    } else if (soket_xml_is (xml, "w:tc")) {
      column = add_columns (column, span);
      span = 1;
      has_cells = TRUE;
      self->office->like.column = column;
    } else if (soket_xml_is (xml, "w:gridSpan")) {
      span = soket_xml_get_number (xml, "w:val", 1);
    } else if (soket_xml_is (xml, "w:p")) {
      read_paragraph (self);
    } else if (soket_xml_is (xml, "w:tbl")) {
      read_table (self);
    } else if (is_left_out (xml)) {
      soket_xml_skip (xml);
    }
  }
  self->office->n_muted = n_muted;
}

static void
read_table (Docx *self)
{
  int depth = soket_xml_get_depth (self->xml);
  SoketLine outer = soket_office_enter_table (self->office);
  guint16 row = 0;

  while (soket_xml_step (self->xml, depth)) {
    if (soket_xml_is (self->xml, "w:tr")) {
      row = add_columns (row, 1);
      self->office->like.row = row;
      read_row (self);
    } else if (is_left_out (self->xml)) {
      soket_xml_skip (self->xml);
    }
  }
  self->office->like = outer;
}

/* The paragraphs and tables of the element that was just begun. */
static void
read_blocks (Docx *self)
{
  SoketXml *xml = self->xml;
  int depth = soket_xml_get_depth (xml);

  while (soket_xml_step (xml, depth)) {
    if (soket_xml_is (xml, "w:p"))
      read_paragraph (self);
    else if (soket_xml_is (xml, "w:tbl"))
      read_table (self);
    else if (is_left_out (xml) || soket_xml_is (xml, "w:sectPr"))
      soket_xml_skip (xml);
  }
}

/* Notes of the foot or of the end, behind the text: "[1] …". The lines that set them off are notes
 * too, with a type of their own. */
static void
read_notes (Docx *self, const char *name)
{
  guint n_notes = 0;

  while (soket_xml_step (self->xml, -1)) {
    if (!soket_xml_is (self->xml, name))
      continue;
    if (soket_xml_get_attribute (self->xml, "w:type") != NULL) {
      soket_xml_skip (self->xml);
      continue;
    }
    g_string_printf (self->carry, "[%u] ", ++n_notes);
    read_blocks (self);
    g_string_truncate (self->carry, 0);
  }
}

typedef void (*ReadPart) (Docx *self, const char *part);

static void
read_styles (Docx *self, const char *part)
{
  soket_docx_styles_read (&self->styles, self->xml);
}

static void
read_numbering (Docx *self, const char *part)
{
  soket_numbering_read (self->numbering, self->xml);
  soket_numbering_link (self->numbering, self->styles.styles);
}

static void
read_body (Docx *self, const char *part)
{
  while (soket_xml_step (self->xml, -1))
    if (soket_xml_is (self->xml, "w:body"))
      read_blocks (self);
}

static void
read_margin (Docx *self, const char *part)
{
  self->office->like.flags |= SOKET_LINE_MARGIN;
  if (strstr (part, "notes") != NULL)
    read_notes (self, strstr (part, "foot") != NULL ? "w:footnote" : "w:endnote");
  else if (soket_xml_step (self->xml, -1))
    read_blocks (self);
  self->office->like.flags = 0;
}

/* All parts of the folder word/ whose name begins so, in the order of their names. */
static gboolean
read_parts (Docx *self, GHashTable *parts, const char *begin, ReadPart read, GError **error)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (parts), (GCompareFunc) strcmp);

  for (GList *at = names; at != NULL; at = at->next) {
    const char *part = at->data;
    if (!g_str_has_prefix (part, begin))
      continue;
    g_autoptr (SoketXml) xml = soket_xml_open (g_hash_table_lookup (parts, part),
                                               self->office->file, part, self->office->cancellable);
    self->xml = xml;
    self->fields = 0;
    read (self, part);
    if (!soket_xml_close (xml, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
soket_docx_read (SoketOffice *self, GHashTable *parts, GError **error)
{
  g_autoptr (SoketNumbering) numbering = soket_numbering_new ();
  Docx docx = { .office = self, .numbering = numbering, .carry = g_string_new (NULL) };

  soket_docx_styles_init (&docx.styles);
  gboolean good = read_parts (&docx, parts, "word/styles.xml", read_styles, error)
                  && read_parts (&docx, parts, "word/numbering.xml", read_numbering, error)
                  && read_parts (&docx, parts, "word/header", read_margin, error)
                  && read_parts (&docx, parts, "word/document", read_body, error)
                  && read_parts (&docx, parts, "word/footnotes.xml", read_margin, error)
                  && read_parts (&docx, parts, "word/endnotes.xml", read_margin, error)
                  && read_parts (&docx, parts, "word/footer", read_margin, error);
  soket_docx_styles_clear (&docx.styles);
  g_string_free (docx.carry, TRUE);
  return good;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-docx-private.h"

#include <string.h>

void
soket_docx_styles_init (SoketDocxStyles *self)
{
  *self = (SoketDocxStyles){ .styles = soket_styles_new (), .look = soket_look_none };
}

void
soket_docx_styles_clear (SoketDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self->paragraph);
}

static int
read_switch (SoketXml *xml)
{
  static const char *const off[] = { "0", "false", "off", "none", NULL };
  const char *value = soket_xml_get_attribute (xml, "w:val");

  return value == NULL || !g_strv_contains (off, value) ? 1 : 0;
}

/* How the text was before a change that was tracked. */
static gboolean
is_of_the_past (SoketXml *xml)
{
  return soket_xml_is (xml, "w:pPrChange") || soket_xml_is (xml, "w:rPrChange")
         || soket_xml_is (xml, "w:sectPr");
}

/* At a w:rPr. @style: of the words, to be freed; @is_deleted: of the mark that ends a paragraph */
static void
read_run_look (SoketXml *xml, SoketLook *look, char **style, gboolean *is_deleted)
{
  int depth = soket_xml_get_depth (xml);

  while (soket_xml_step (xml, depth)) {
    if (soket_xml_is (xml, "w:b"))
      look->bold = read_switch (xml);
    else if (soket_xml_is (xml, "w:caps"))
      look->capitals = read_switch (xml);
    else if (soket_xml_is (xml, "w:vanish"))
      look->hidden = read_switch (xml);
    else if (soket_xml_is (xml, "w:rFonts") && soket_xml_get_attribute (xml, "w:ascii") != NULL)
      look->font = soket_look_find_font (soket_xml_get_attribute (xml, "w:ascii"));
    else if (soket_xml_is (xml, "w:rStyle") && style != NULL && *style == NULL)
      *style = g_strdup (soket_xml_get_attribute (xml, "w:val"));
    else if (soket_xml_is (xml, "w:del") && is_deleted != NULL)
      *is_deleted = TRUE;
    else if (is_of_the_past (xml))
      soket_xml_skip (xml);
  }
}

void
soket_docx_read_paragraph (SoketXml *xml, SoketDocxParagraph *own)
{
  int depth = soket_xml_get_depth (xml);
  SoketLook mark = soket_look_none;

  while (soket_xml_step (xml, depth)) {
    const char *value = soket_xml_get_attribute (xml, "w:val");
    if (soket_xml_is (xml, "w:pStyle") && own->style == NULL)
      own->style = g_strdup (value);
    else if (soket_xml_is (xml, "w:jc"))
      own->look.centered = g_strcmp0 (value, "center") == 0 ? 1 : 0;
    else if (soket_xml_is (xml, "w:outlineLvl"))
      own->look.outline = soket_xml_get_number (xml, "w:val", -1);
    else if (soket_xml_is (xml, "w:ilvl"))
      own->look.level = soket_xml_get_number (xml, "w:val", -1);
    else if (soket_xml_is (xml, "w:numId"))
      own->look.list = soket_xml_get_number (xml, "w:val", -1);
    else if (soket_xml_is (xml, "w:rPr"))
      read_run_look (xml, &mark, NULL, &own->is_end_deleted);
    else if (is_of_the_past (xml))
      soket_xml_skip (xml);
  }
}

SoketLook
soket_docx_read_run (const SoketDocxStyles *self, SoketXml *xml, const SoketLook *base)
{
  SoketLook look = soket_look_none;
  g_autofree char *name = NULL;

  read_run_look (xml, &look, &name, NULL);
  SoketStyle style = soket_styles_resolve (self->styles, name);
  SoketLook below = soket_look_lay (base, &style.look);
  return soket_look_lay (&below, &look);
}

/* "heading 2" is one in every language of Word. */
static void
read_name (SoketStyle *style, const char *name)
{
  if (name == NULL)
    return;
  if (g_ascii_strncasecmp (name, "heading ", 8) == 0 && g_ascii_isdigit (name[8])
      && style->look.outline < 0)
    style->look.outline = name[8] - '1';
  style->is_contents = g_ascii_strncasecmp (name, "toc ", 4) == 0;
}

static void
read_style (SoketDocxStyles *self, SoketXml *xml)
{
  int depth = soket_xml_get_depth (xml);
  const char *id = soket_xml_get_attribute (xml, "w:styleId");
  SoketStyle *style = soket_styles_add (self->styles, id != NULL ? id : "");
  SoketDocxParagraph own = { .look = soket_look_none };

  if (g_strcmp0 (soket_xml_get_attribute (xml, "w:type"), "paragraph") == 0
      && g_strcmp0 (soket_xml_get_attribute (xml, "w:default"), "1") == 0) {
    g_free (self->paragraph);
    self->paragraph = g_strdup (id);
  }
  while (soket_xml_step (xml, depth)) {
    const char *value = soket_xml_get_attribute (xml, "w:val");
    if (soket_xml_is (xml, "w:name"))
      read_name (style, value);
    else if (soket_xml_is (xml, "w:basedOn") && style->parent == NULL)
      style->parent = g_strdup (value);
    else if (soket_xml_is (xml, "w:pPr"))
      soket_docx_read_paragraph (xml, &own);
    else if (soket_xml_is (xml, "w:rPr"))
      read_run_look (xml, &style->look, NULL, NULL);
    else if (soket_xml_is (xml, "w:tblStylePr"))
      soket_xml_skip (xml);
  }
  style->look = soket_look_lay (&style->look, &own.look);
  g_free (own.style);
}

void
soket_docx_styles_read (SoketDocxStyles *self, SoketXml *xml)
{
  SoketDocxParagraph own = { .look = soket_look_none };

  while (soket_xml_step (xml, -1)) {
    if (soket_xml_is (xml, "w:style"))
      read_style (self, xml);
    else if (soket_xml_is (xml, "w:rPr"))
      read_run_look (xml, &self->look, NULL, NULL);
    else if (soket_xml_is (xml, "w:pPr"))
      soket_docx_read_paragraph (xml, &own);
  }
  self->look = soket_look_lay (&self->look, &own.look);
  g_free (own.style);
}

SoketStyle
soket_docx_styles_resolve (const SoketDocxStyles *self, const char *style)
{
  SoketStyle all = soket_styles_resolve (self->styles, style != NULL ? style : self->paragraph);

  all.look = soket_look_lay (&self->look, &all.look);
  return all;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-odt-private.h"

#include <string.h>

static char *
dup_key (const char *family, const char *name)
{
  return g_strconcat (family, "/", name, NULL);
}

/* "bold" or a weight in hundreds. */
static int
is_bold (const char *weight)
{
  return g_str_equal (weight, "bold") || g_ascii_strtoull (weight, NULL, 10) >= 600 ? 1 : 0;
}

static void
read_text_properties (SoketXml *xml, SoketLook *look)
{
  const char *weight = soket_xml_get_attribute (xml, "fo:font-weight");
  const char *transform = soket_xml_get_attribute (xml, "fo:text-transform");
  const char *display = soket_xml_get_attribute (xml, "text:display");
  const char *font = soket_xml_get_attribute (xml, "style:font-name");

  if (font == NULL)
    font = soket_xml_get_attribute (xml, "fo:font-family");
  if (weight != NULL)
    look->bold = is_bold (weight);
  if (transform != NULL)
    look->capitals = g_str_equal (transform, "uppercase") ? 1 : 0;
  if (display != NULL)
    look->hidden = g_str_equal (display, "none") ? 1 : 0;
  if (font != NULL)
    look->font = soket_look_find_font (font);
}

void
soket_odt_read_style (GHashTable *styles, SoketXml *xml)
{
  const char *family = soket_xml_get_attribute (xml, "style:family");
  const char *name = soket_xml_get_attribute (xml, "style:name");
  const char *parent = soket_xml_get_attribute (xml, "style:parent-style-name");
  int depth = soket_xml_get_depth (xml);

  if (family == NULL || name == NULL)
    return;
  g_autofree char *key = dup_key (family, name);
  SoketStyle *style = soket_styles_add (styles, key);
  style->parent = parent != NULL ? dup_key (family, parent) : NULL;
  while (soket_xml_step (xml, depth)) {
    const char *align = soket_xml_get_attribute (xml, "fo:text-align");
    if (soket_xml_is (xml, "style:paragraph-properties") && align != NULL)
      style->look.centered = g_str_equal (align, "center") ? 1 : 0;
    else if (soket_xml_is (xml, "style:text-properties"))
      read_text_properties (xml, &style->look);
  }
}

SoketLook
soket_odt_find_look (GHashTable *styles, const char *family, const char *name)
{
  g_autofree char *key = dup_key (family, name != NULL ? name : "");

  return soket_styles_resolve (styles, key).look;
}

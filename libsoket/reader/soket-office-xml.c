/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "reader/soket-scan.h"

#define NAME_MAX_BYTES 64
/* Nodes between two looks at the cancellable. */
#define NODES_A_LOOK 4096

/* The strict form of Office Open XML has its own addresses. */
static const struct {
  const char *uri;
  const char *prefix;
} namespaces[] = {
  { "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w" },
  { "http://purl.oclc.org/ooxml/wordprocessingml/main", "w" },
  { "http://schemas.openxmlformats.org/officeDocument/2006/math", "m" },
  { "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc" },
  { "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office" },
  { "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text" },
  { "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table" },
  { "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style" },
  { "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw" },
  { "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo" },
  { "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest" },
  { "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext" },
  { "http://www.w3.org/XML/1998/namespace", "xml" },
};

struct _SoketXml {
  xmlTextReaderPtr reader;
  const char *file;
  const char *part;
  GCancellable *cancellable;
  char name[NAME_MAX_BYTES];
  int depth;
  gboolean is_text;
  gboolean is_empty; /* the element just begun ends at once */
  gboolean ended;
  guint n_nodes;
  GError *fault;
};

static void
keep_fault (void *data, xmlErrorPtr fault)
{
  SoketXml *self = data;

  if (self->fault != NULL || fault->level < XML_ERR_ERROR)
    return;
  g_autofree char *why = g_utf8_make_valid (fault->message != NULL ? fault->message : "?", -1);
  g_set_error (&self->fault, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_DAMAGED,
               _ ("%s: %s inside is no well-formed XML (line %d: %s); open it, and save it again"),
               self->file, self->part, fault->line, g_strchomp (why));
}

SoketXml *
soket_xml_open (GBytes *bytes, const char *file, const char *part, GCancellable *cancellable)
{
  SoketXml *self = g_new0 (SoketXml, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  xmlInitParser ();
  self->file = file;
  self->part = part;
  self->cancellable = cancellable;
  /* No entity is replaced and nothing is fetched; without XML_PARSE_HUGE the limits of libxml2
   * stand: 256 elements deep, 10 MB in one text. */
  self->reader = xmlReaderForMemory (size > 0 ? data : "", (int) size, NULL, NULL,
                                     XML_PARSE_NONET | XML_PARSE_COMPACT);
  if (self->reader != NULL)
    xmlTextReaderSetStructuredErrorHandler (self->reader, keep_fault, self);
  return self;
}

void
soket_xml_free (SoketXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_error (&self->fault);
  g_free (self);
}

static const char *
find_prefix (const char *uri)
{
  for (guint i = 0; uri != NULL && i < G_N_ELEMENTS (namespaces); i++)
    if (strcmp (namespaces[i].uri, uri) == 0)
      return namespaces[i].prefix;
  return "";
}

static void
set_name (SoketXml *self)
{
  const char *uri = (const char *) xmlTextReaderConstNamespaceUri (self->reader);
  const char *local = (const char *) xmlTextReaderConstLocalName (self->reader);

  g_strlcpy (self->name, find_prefix (uri), sizeof self->name);
  g_strlcat (self->name, ":", sizeof self->name);
  g_strlcat (self->name, local, sizeof self->name);
}

static gboolean
read_node (SoketXml *self)
{
  if (self->fault != NULL || self->ended || self->reader == NULL)
    return FALSE;
  if (++self->n_nodes % NODES_A_LOOK == 0
      && g_cancellable_set_error_if_cancelled (self->cancellable, &self->fault))
    return FALSE;
  int result = xmlTextReaderRead (self->reader);
  self->ended = result == 0;
  if (result == 1 && xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_DOCUMENT_TYPE)
    g_set_error (&self->fault, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_DAMAGED,
                 _ ("%s: %s inside has a document type and may have entities, which no office file "
                    "has; it is not read"),
                 self->file, self->part);
  return result == 1 && self->fault == NULL;
}

gboolean
soket_xml_close (SoketXml *self, GError **error)
{
  while (read_node (self))
    ;
  if (self->fault == NULL && !self->ended)
    g_set_error (&self->fault, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_DAMAGED,
                 _ ("%s: %s inside breaks off; fetch the file again"), self->file, self->part);
  if (self->fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->fault));
  return FALSE;
}

int
soket_xml_get_depth (const SoketXml *self)
{
  return self->depth;
}

gboolean
soket_xml_step (SoketXml *self, int depth)
{
  gboolean is_over = self->is_empty && self->depth == depth;

  self->is_empty = FALSE;
  self->is_text = FALSE;
  self->name[0] = '\0';
  if (is_over)
    return FALSE;
  while (read_node (self)) {
    switch (xmlTextReaderNodeType (self->reader)) {
    case XML_READER_TYPE_ELEMENT:
      self->depth = xmlTextReaderDepth (self->reader);
      self->is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
      set_name (self);
      return TRUE;
    case XML_READER_TYPE_END_ELEMENT:
      if (xmlTextReaderDepth (self->reader) == depth)
        return FALSE;
      break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      self->is_text = TRUE;
      return TRUE;
    default:
      break;
    }
  }
  return FALSE;
}

void
soket_xml_skip (SoketXml *self)
{
  int depth = self->depth;

  while (soket_xml_step (self, depth))
    ;
}

const char *
soket_xml_get_name (const SoketXml *self)
{
  return self->name;
}

gboolean
soket_xml_is (const SoketXml *self, const char *name)
{
  return strcmp (self->name, name) == 0;
}

const char *
soket_xml_get_attribute (SoketXml *self, const char *name)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  const char *colon = strchr (name, ':');

  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return NULL;
  for (const xmlAttr *one = node->properties; one != NULL; one = one->next) {
    const char *uri = one->ns != NULL ? (const char *) one->ns->href : NULL;
    gsize length = colon != NULL ? (gsize) (colon - name) : 0;
    const char *prefix = find_prefix (uri);
    if (strcmp ((const char *) one->name, colon != NULL ? colon + 1 : name) != 0)
      continue;
    if (strlen (prefix) == length && strncmp (prefix, name, length) == 0)
      return one->children != NULL && one->children->content != NULL
                 ? (const char *) one->children->content
                 : "";
  }
  return NULL;
}

int
soket_xml_get_number (SoketXml *self, const char *name, int otherwise)
{
  const char *value = soket_xml_get_attribute (self, name);
  gint64 number;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL))
    return otherwise;
  return (int) number;
}

const char *
soket_xml_get_text (SoketXml *self)
{
  return self->is_text ? (const char *) xmlTextReaderConstValue (self->reader) : NULL;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <gmodule.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "reader/soket-scan.h"

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define ODT_TYPE "application/vnd.oasis.opendocument.text"

static gboolean
is_odt (GHashTable *parts)
{
  GBytes *part = g_hash_table_lookup (parts, "mimetype");
  gsize size = 0;
  const char *type = part != NULL ? g_bytes_get_data (part, &size) : NULL;

  return size >= strlen (ODT_TYPE) && memcmp (type, ODT_TYPE, strlen (ODT_TYPE)) == 0;
}

static gboolean
has_part (GHashTable *parts, const char *begin)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (g_str_has_prefix (path, begin))
      return TRUE;
  return FALSE;
}

/* An .odt with a password has its parts as noise, and a list of them that says so. */
static gboolean
check_password (SoketOffice *self, GHashTable *parts, GError **error)
{
  GBytes *part = g_hash_table_lookup (parts, "META-INF/manifest.xml");
  gboolean is_encrypted = FALSE;

  if (part == NULL)
    return TRUE;
  g_autoptr (SoketXml) xml
      = soket_xml_open (part, self->file, "META-INF/manifest.xml", self->cancellable);
  while (soket_xml_step (xml, -1))
    is_encrypted |= soket_xml_is (xml, "manifest:encryption-data");
  if (is_encrypted)
    g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_UNSUPPORTED,
                 _ ("%s: has a password; open it, and save it without one"), self->file);
  return !is_encrypted;
}

static void
set_form_error (const char *file, GHashTable *parts, GError **error)
{
  if (has_part (parts, "word/"))
    g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_DAMAGED,
                 _ ("%s: word/document.xml is missing inside; open it, and save it again"), file);
  else if (has_part (parts, "xl/") || has_part (parts, "ppt/") || has_part (parts, "mimetype"))
    g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_UNSUPPORTED,
                 _ ("%s: is an office file, but no text (a spreadsheet, slides); what is read is "
                    "text, .docx and .odt"),
                 file);
  else
    g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_UNSUPPORTED,
                 _ ("%s: is an archive (.zip) and no office file; unpack it, and give the document "
                    "inside"),
                 file);
}

static const char *
read_form (SoketOffice *self, GHashTable *parts, GError **error)
{
  if (is_odt (parts))
    return check_password (self, parts, error) && soket_odt_read (self, parts, error) ? ODT_TYPE
                                                                                      : NULL;
  if (has_part (parts, "word/document"))
    return soket_docx_read (self, parts, error) ? DOCX_TYPE : NULL;
  set_form_error (self->file, parts, error);
  return NULL;
}

const char *
soket_office_read_parts (SoketOffice *self, GHashTable *parts, GError **error)
{
  const char *type = read_form (self, parts, error);

  if (type == NULL || !self->has_vni)
    return type;
  g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_UNSUPPORTED,
               _ ("%s: has words in a VNI font and in the encoding VNI, which is not read; convert "
                  "it to Unicode (UniKey does)"),
               self->file);
  return NULL;
}

G_MODULE_EXPORT const char *
soket_office_read (GBytes *file, const char *name, SoketAddLine add, SoketLines *lines,
                   const char **encoding, GCancellable *cancellable, GError **error)
{
  SoketOffice self = { .file = name, .add = add, .lines = lines, .cancellable = cancellable };
  g_autoptr (GHashTable) parts = soket_zip_unpack (file, name, cancellable, error);
  const char *type = parts != NULL ? soket_office_read_parts (&self, parts, error) : NULL;

  *encoding = self.has_tcvn3 ? "TCVN3" : "UTF-8";
  return type;
}

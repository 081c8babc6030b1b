/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

#define ZIP_MAX ((gsize) 32 << 20)

typedef struct {
  struct archive *archive;
  guint8 *data;
  gsize size;
} ZipFixture;

static inline void
zip_open (ZipFixture *self)
{
  self->data = g_malloc (ZIP_MAX);
  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  /* No block of zeros at the end. */
  archive_write_set_bytes_per_block (self->archive, 0);
  g_assert_cmpint (archive_write_open_memory (self->archive, self->data, ZIP_MAX, &self->size), ==,
                   ARCHIVE_OK);
}

static inline void
zip_add (ZipFixture *self, const char *path, const char *text, gsize length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  g_assert_cmpint (archive_write_header (self->archive, entry), ==, ARCHIVE_OK);
  if (length > 0)
    g_assert_cmpint (archive_write_data (self->archive, text, length), ==, (la_ssize_t) length);
  archive_entry_free (entry);
}

static inline GBytes *
zip_close (ZipFixture *self)
{
  archive_write_close (self->archive);
  archive_write_free (self->archive);
  GBytes *bytes = g_bytes_new (self->data, self->size);
  g_free (self->data);
  return bytes;
}

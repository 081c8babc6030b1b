/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "reader/soket-scan.h"

#define BLOCK (64 * 1024)
/* The record at the end of a zip, and the longest remark behind it. */
#define END_SIZE 22
#define REMARK_MAX 65535
/* A record of its directory, without the name. */
#define RECORD_SIZE 46

typedef struct {
  struct archive *archive;
  const char *name;
  gsize packed;
  gsize unpacked;
  GCancellable *cancellable;
} Zip;

G_GNUC_PRINTF (3, 4)
static void
set_damaged (GError **error, const char *name, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *why = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_DAMAGED, "%s: %s", name, why);
}

static const char *
describe (struct archive *archive)
{
  const char *why = archive_error_string (archive);

  return why != NULL && g_utf8_validate (why, -1, NULL) ? why : "?";
}

static gsize
get_16 (const guint8 *at)
{
  return at[0] | (gsize) at[1] << 8;
}

/* How many parts there are, counted up to one more than may be: what the directory says of itself
 * may be false, and libarchive goes through all of it first. */
static gsize
count_records (const guint8 *data, gsize size, const guint8 *end)
{
  gsize at = get_16 (end + 16) | get_16 (end + 18) << 16;
  gsize n = 0;

  while (n <= SOKET_OFFICE_ENTRIES_MAX && at < size && size - at >= RECORD_SIZE
         && memcmp (data + at, "PK\1\2", 4) == 0) {
    at += RECORD_SIZE + get_16 (data + at + 28) + get_16 (data + at + 30) + get_16 (data + at + 32);
    n++;
  }
  return n;
}

/* Read from the end, before anything is unpacked: what is missing there, and how many parts it
 * announces. */
static gboolean
check_directory (GBytes *file, const char *name, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  gsize lowest = size > END_SIZE + REMARK_MAX ? size - END_SIZE - REMARK_MAX : 0;
  const guint8 *end = NULL;

  for (gsize at = size >= END_SIZE ? size - END_SIZE + 1 : 0; end == NULL && at > lowest; at--)
    if (memcmp (data + at - 1, "PK\5\6", 4) == 0)
      end = data + at - 1;
  if (end == NULL) {
    set_damaged (error, name,
                 _ ("breaks off: the directory at its end is missing; fetch the whole file again"));
    return FALSE;
  }
  if (get_16 (end + 10) > SOKET_OFFICE_ENTRIES_MAX
      || count_records (data, size, end) > SOKET_OFFICE_ENTRIES_MAX) {
    set_damaged (error, name, _ ("holds more than %d parts; no text has so many"),
                 SOKET_OFFICE_ENTRIES_MAX);
    return FALSE;
  }
  return TRUE;
}

/* Some writers begin a path with a slash, or have them the wrong way. Nothing is ever written to a
 * disk: a path is only looked up. */
static char *
dup_path (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname (entry);

  if (path == NULL || !g_utf8_validate (path, -1, NULL))
    return NULL;
  char *copy = g_strdelimit (g_strdup (path), "\\", '/');
  while (copy[0] == '/')
    memmove (copy, copy + 1, strlen (copy));
  return copy;
}

/* What is text, and what tells which office file it is. */
static gboolean
is_wanted (const char *path)
{
  static const char *const paths[]
      = { "mimetype",    "content.xml",     "styles.xml",           "META-INF/manifest.xml",
          "_rels/.rels", "xl/workbook.xml", "ppt/presentation.xml", NULL };
  static const char *const unread[] = { "word/settings.xml", "word/webSettings.xml",
                                        "word/fontTable.xml", "word/comments.xml", NULL };

  if (g_strv_contains (paths, path))
    return TRUE;
  return g_str_has_prefix (path, "word/") && strchr (path + strlen ("word/"), '/') == NULL
         && g_str_has_suffix (path, ".xml") && !g_strv_contains (unread, path);
}

static gboolean
may_grow (Zip *zip, const char *path, gsize n, GError **error)
{
  zip->unpacked += n;
  if (zip->unpacked > SOKET_OFFICE_UNPACKED_MAX) {
    set_damaged (error, zip->name, _ ("%s makes it larger than the %lu bytes that are unpacked"),
                 path, (gulong) SOKET_OFFICE_UNPACKED_MAX);
    return FALSE;
  }
  if (zip->unpacked > SOKET_OFFICE_RATIO_FROM
      && zip->unpacked / SOKET_OFFICE_RATIO_MAX > zip->packed) {
    set_damaged (error, zip->name,
                 _ ("%s unpacks to more than %d times its size: a file made to fill the memory"),
                 path, SOKET_OFFICE_RATIO_MAX);
    return FALSE;
  }
  return !g_cancellable_set_error_if_cancelled (zip->cancellable, error);
}

static GBytes *
read_part (Zip *zip, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (;;) {
    gsize used = bytes->len;
    g_byte_array_set_size (bytes, (guint) (used + BLOCK));
    la_ssize_t n = archive_read_data (zip->archive, bytes->data + used, BLOCK);
    if (n < 0) {
      set_damaged (error, zip->name, _ ("%s inside cannot be unpacked (%s); fetch the file again"),
                   path, describe (zip->archive));
      return NULL;
    }
    g_byte_array_set_size (bytes, (guint) (used + (gsize) n));
    if (n == 0)
      return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    if (!may_grow (zip, path, (gsize) n, error))
      return NULL;
  }
}

static gboolean
add_part (Zip *zip, struct archive_entry *entry, GHashTable *parts, GError **error)
{
  g_autofree char *path = dup_path (entry);

  /* Of two with one name the first is it. */
  if (path == NULL || !is_wanted (path) || g_hash_table_contains (parts, path))
    return TRUE;
  if (archive_entry_is_encrypted (entry)) {
    g_set_error (error, SOKET_OFFICE_ERROR, SOKET_READ_ERROR_UNSUPPORTED,
                 _ ("%s: has a password; open it, and save it without one"), zip->name);
    return FALSE;
  }
  GBytes *bytes = read_part (zip, path, error);
  if (bytes == NULL)
    return FALSE;
  g_hash_table_insert (parts, g_steal_pointer (&path), bytes);
  return TRUE;
}

static gboolean
read_parts (Zip *zip, GHashTable *parts, GError **error)
{
  struct archive_entry *entry;
  int result;

  for (guint n = 1; (result = archive_read_next_header (zip->archive, &entry)) == ARCHIVE_OK
                    || result == ARCHIVE_WARN;
       n++) {
    if (n > SOKET_OFFICE_ENTRIES_MAX) {
      set_damaged (error, zip->name, _ ("holds more than %d parts; no text has so many"),
                   SOKET_OFFICE_ENTRIES_MAX);
      return FALSE;
    }
    if (g_cancellable_set_error_if_cancelled (zip->cancellable, error)
        || !add_part (zip, entry, parts, error))
      return FALSE;
  }
  if (result != ARCHIVE_EOF)
    set_damaged (error, zip->name, _ ("its list of parts cannot be read (%s); fetch it again"),
                 describe (zip->archive));
  return result == ARCHIVE_EOF;
}

GHashTable *
soket_zip_unpack (GBytes *file, const char *name, GCancellable *cancellable, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (file, &size);
  g_autoptr (GHashTable) parts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  gboolean good;

  if (!check_directory (file, name, error))
    return NULL;
  Zip zip = { archive_read_new (), name, size, 0, cancellable };
  /* This form alone: the faults of libarchive are in the others. */
  archive_read_support_format_zip_seekable (zip.archive);
  if (archive_read_open_memory (zip.archive, data, size) == ARCHIVE_OK) {
    good = read_parts (&zip, parts, error);
  } else {
    set_damaged (error, name, _ ("its list of parts cannot be read (%s); fetch it again"),
                 describe (zip.archive));
    good = FALSE;
  }
  archive_read_free (zip.archive);
  return good ? g_steal_pointer (&parts) : NULL;
}

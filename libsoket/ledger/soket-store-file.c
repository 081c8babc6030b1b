/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/soket-i18n-private.h"

static gboolean
fail (GError **error, SoketStoreError code, const char *path, const char *why)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SOKET_STORE_ERROR, code, "%s: %s", name, why);
  return FALSE;
}

gboolean
soket_store_file_check (const char *path, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0 && errno == ENOENT)
    return fail (error, SOKET_STORE_ERROR_UNREACHABLE, path,
                 _ ("there is no such ledger; check the name, or create it first"));
  if (g_stat (path, &status) != 0)
    return fail (error, SOKET_STORE_ERROR_UNREACHABLE, path, g_strerror (errno));
  if (!S_ISREG (status.st_mode))
    return fail (error, SOKET_STORE_ERROR_NOT_OURS, path,
                 _ ("is not a file; name the file of a ledger"));
  if (status.st_size == 0)
    return fail (error, SOKET_STORE_ERROR_NOT_OURS, path,
                 _ ("is empty and no ledger; remove it, or name another file"));
  return TRUE;
}

static gboolean
refuse_existing (const char *path, GError **error)
{
  return fail (error, SOKET_STORE_ERROR_EXISTS, path,
               _ ("is there already and is not overwritten; open it, or choose another name"));
}

char *
soket_store_file_new_temporary (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.XXXXXX", base);
  g_autofree char *temporary = g_build_filename (folder, name, NULL);
  GStatBuf status;
  int fd;

  if (g_lstat (path, &status) == 0) {
    refuse_existing (path, error);
    return NULL;
  }
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    fail (error, SOKET_STORE_ERROR_UNREACHABLE, path,
          _ ("there is no such folder; create it, or name another one"));
    return NULL;
  }
  if (fd < 0) {
    g_autofree char *why = g_strdup_printf (_ ("cannot be created: %s"), g_strerror (errno));
    fail (error, SOKET_STORE_ERROR_UNWRITABLE, path, why);
    return NULL;
  }
  close (fd);
  return g_steal_pointer (&temporary);
}

/* What it holds must be on the disk before its name is. */
static gboolean
flush (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return done;
}

gboolean
soket_store_file_publish (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean placed = flush (temporary, O_RDWR) && link (temporary, path) == 0;

  if (!placed && errno == EEXIST)
    return refuse_existing (path, error);
  /* A file system without links: what is there is looked for, and then it is moved. */
  if (!placed && (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS)) {
    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return refuse_existing (path, error);
    placed = g_rename (temporary, path) == 0;
  }
  if (!placed) {
    g_autofree char *why = g_strdup_printf (_ ("cannot be written: %s"), g_strerror (errno));
    return fail (error, SOKET_STORE_ERROR_UNWRITABLE, path, why);
  }
  g_unlink (temporary);
  flush (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

gboolean
soket_store_file_is_remote (const char *path)
{
  /* From linux/magic.h: NFS, SMB, SMB2, CIFS, 9P, FUSE, AFS, Ceph, Coda, OCFS2, GFS2 */
  static const guint32 kinds[]
      = { 0x6969,     0x517b,     0xfe534d42, 0xff534d42, 0x01021997, 0x65735546,
          0x5346414f, 0x00c36400, 0x73757245, 0x7461636f, 0x01161970 };
  struct statfs status;

  if (statfs (path, &status) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if ((guint32) status.f_type == kinds[i])
      return TRUE;
  }
  return FALSE;
}

gboolean
soket_store_file_has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

char *
soket_store_file_get_uri (const char *path, gboolean immutable)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

  return g_strconcat (uri, immutable ? "?immutable=1" : "", NULL);
}

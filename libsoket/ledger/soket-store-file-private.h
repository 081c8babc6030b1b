/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* What the file of a ledger is to the file system. Errors: SOKET_STORE_ERROR. */

/* There, a file, not empty. */
gboolean soket_store_file_check (const char *path, GError **error);
/* A ledger is built beside the place where it will stand, so that a failure leaves nothing
 * there. */
char *soket_store_file_new_temporary (const char *path, GError **error);
/* Puts the finished file where it belongs; never over another one. */
gboolean soket_store_file_publish (const char *temporary, const char *path, GError **error);
/* Whether other machines may have it open: shared memory does not reach them. */
gboolean soket_store_file_is_remote (const char *path);
/* Whether it has a journal that was not brought home. */
gboolean soket_store_file_has_journal (const char *path);
/* For sqlite3_open_v2 (). */
char *soket_store_file_get_uri (const char *path, gboolean immutable);

G_END_DECLS

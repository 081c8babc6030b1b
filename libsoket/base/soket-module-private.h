/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What few programs need and what costs every start of all of them (libpq, libxml2, libarchive)
 * stands in modules: $libdir/soket-1/NAME.so, loaded on first use and never unloaded. The
 * environment variable SOKET_MODULE_DIR names another folder: that of an uninstalled build. */

/* The address of @symbol in the module @name ("office", "postgresql"), from any thread.
 * G_IO_ERROR_NOT_SUPPORTED when the module is not installed or not of this version. */
gpointer soket_module_find (const char *name, const char *symbol, GError **error);

G_END_DECLS

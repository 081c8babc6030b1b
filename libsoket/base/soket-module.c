/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-module-private.h"

#include <gmodule.h>

#include "base/soket-i18n-private.h"

static GMutex lock;
static GHashTable *modules; /* name -> GModule, under the lock */

static GModule *
open_module (const char *name, GError **error)
{
  const char *folder = g_getenv ("SOKET_MODULE_DIR");
  g_autofree char *file = g_strconcat (name, ".so", NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : SOKET_MODULEDIR, file, NULL);
  GModule *module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("%s: expected the module \"%s\" of libsoket, could not load it (%s); install "
                    "libsoket's modules, or set SOKET_MODULE_DIR to their folder"),
                 path, name, g_module_error ());
  else
    g_module_make_resident (module);
  return module;
}

gpointer
soket_module_find (const char *name, const char *symbol, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  GModule *module;
  gpointer address = NULL;

  if (modules == NULL)
    modules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  module = g_hash_table_lookup (modules, name);
  if (module == NULL) {
    module = open_module (name, error);
    if (module == NULL)
      return NULL;
    g_hash_table_insert (modules, g_strdup (name), module);
  }
  if (!g_module_symbol (module, symbol, &address) || address == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("module \"%s\": expected it to offer %s, found another version; install the "
                    "modules of this libsoket"),
                 name, symbol);
  return address;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-i18n-private.h"

#undef ngettext
#include <libintl.h>

/* Uninstalled (tests, a build folder) the catalogue stands elsewhere: the variable of the same
 * name says where. */
static const char *
domain (void)
{
  static gsize bound = 0;

  if (g_once_init_enter (&bound)) {
    const char *folder = g_getenv ("SOKET_LOCALEDIR");

    bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : SOKET_LOCALEDIR);
    bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
    g_once_init_leave (&bound, 1);
  }
  return GETTEXT_PACKAGE;
}

const char *
soket_gettext (const char *msgid)
{
  return dgettext (domain (), msgid);
}

const char *
soket_ngettext (const char *singular, const char *plural, gulong n)
{
  return dngettext (domain (), singular, plural, n);
}

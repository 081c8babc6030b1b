/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Messages of the library; binds the domain on first use. */
const char *soket_gettext (const char *msgid) G_GNUC_FORMAT (1);
const char *soket_ngettext (const char *singular, const char *plural, gulong n) G_GNUC_FORMAT (1)
    G_GNUC_FORMAT (2);

#define _(String) soket_gettext (String)
#define N_(String) (String)
#define ngettext(S, P, N) soket_ngettext (S, P, N)

G_END_DECLS

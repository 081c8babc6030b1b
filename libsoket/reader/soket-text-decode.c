/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-document-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "reader/soket-scan.h"

char *
soket_text_decode (GBytes *bytes, const char *file, gsize *length, const char **encoding,
                   GError **error)
{
  const char *data = g_bytes_get_data (bytes, length);
  gsize mark = *length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  if (!soket_text_check (bytes, file, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT, error))
    return NULL;
  *encoding = "UTF-8";
  *length -= mark;
  return g_strndup (*length > 0 ? data + mark : "", *length);
}

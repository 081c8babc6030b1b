/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-postgresql-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/* postgresql://USER@HOST:PORT/DATABASE?OPTION=VALUE&… is a URI of libpq, with three options of our
 * own: schema, timeout and partitions. */

#define SECONDS 30
#define MAX_SECONDS 86400
#define MAX_PARTITIONS 4096
/* Longer names are cut off by PostgreSQL, and two of them could be one. */
#define MAX_NAME 63

gboolean
soket_postgresql_uri_is_one (const char *uri)
{
  return g_str_has_prefix (uri, "postgresql://") || g_str_has_prefix (uri, "postgres://");
}

/* What a message may show: no password, in whichever place it stands. */
static char *
dup_name (const char *uri)
{
  const char *begin = strstr (uri, "://") + strlen ("://");
  g_autofree char *rest = g_strndup (begin, strcspn (begin, "?"));
  const char *at = strrchr (rest, '@');
  const char *colon = at != NULL ? memchr (rest, ':', (gsize) (at - rest)) : NULL;
  g_autofree char *user = g_strndup (rest, colon != NULL ? (gsize) (colon - rest) : 0);

  if (colon == NULL)
    return g_strconcat ("postgresql://", rest, NULL);
  return g_strconcat ("postgresql://", user, at, NULL);
}

static gboolean
refuse (SoketPostgresqlUri *self, const char *key, const char *expected, GError **error)
{
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE,
               _ ("%s: “%s” of the URI is wrong; expected %s"), self->name, key, expected);
  return FALSE;
}

static gboolean
read_number (SoketPostgresqlUri *self, const char *key, const char *value, guint most,
             guint *number, GError **error)
{
  guint64 found = 0;

  if (g_ascii_string_to_unsigned (value, 10, 1, most, &found, NULL)) {
    *number = (guint) found;
    return TRUE;
  }
  g_autofree char *expected = g_strdup_printf (_ ("a number from 1 to %u"), most);
  return refuse (self, key, expected, error);
}

/* An option of libpq stays as it stands. */
static gboolean
read_option (SoketPostgresqlUri *self, const char *option, GString *others, GError **error)
{
  const char *sign = strchr (option, '=');
  g_autofree char *key = g_strndup (option, sign != NULL ? (gsize) (sign - option) : 0);
  g_autofree char *value = sign != NULL ? g_uri_unescape_string (sign + 1, NULL) : NULL;

  if (value != NULL && g_str_equal (key, "timeout"))
    return read_number (self, key, value, MAX_SECONDS, &self->seconds, error);
  if (value != NULL && g_str_equal (key, "partitions"))
    return read_number (self, key, value, MAX_PARTITIONS, &self->partitions, error);
  if (g_str_equal (key, "schema")) {
    g_free (self->schema);
    self->schema = g_steal_pointer (&value);
    if (self->schema == NULL || *self->schema == '\0' || strlen (self->schema) > MAX_NAME
        || !g_utf8_validate (self->schema, -1, NULL) || g_str_has_prefix (self->schema, "pg_"))
      return refuse (self, key, _ ("the name of a schema, of 63 bytes at most"), error);
    return TRUE;
  }
  g_string_append_printf (others, "%c%s", others->len > 0 ? '&' : '?', option);
  return TRUE;
}

gboolean
soket_postgresql_uri_parse (const char *uri, SoketPostgresqlUri *parsed, GError **error)
{
  gsize length = strcspn (uri, "?");
  g_auto (GStrv) options = g_strsplit (uri[length] != '\0' ? uri + length + 1 : "", "&", -1);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *base = g_strndup (uri, length);

  *parsed = (SoketPostgresqlUri){ .name = dup_name (uri),
                                  .schema = g_strdup ("soket"),
                                  .seconds = SECONDS };
  for (guint i = 0; options[i] != NULL; i++) {
    if (*options[i] != '\0' && !read_option (parsed, options[i], others, error)) {
      soket_postgresql_uri_clear (parsed);
      return FALSE;
    }
  }
  parsed->connection = g_strconcat (base, others->str, NULL);
  return TRUE;
}

void
soket_postgresql_uri_clear (SoketPostgresqlUri *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->connection, g_free);
  g_clear_pointer (&self->schema, g_free);
}

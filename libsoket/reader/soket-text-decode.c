/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-decode-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "reader/soket-scan.h"

/* Bytes in which UTF-16 without a mark shows. */
#define SAMPLE 4096
/* Fewer NULs are an accident. */
#define NULS_MIN 4

typedef enum {
  ENDIAN_NONE,
  ENDIAN_LITTLE,
  ENDIAN_BIG,
} Endian;

/* ASCII in UTF-16 has a NUL in each second byte, and Vietnamese is for the most part ASCII. */
static Endian
guess_utf16 (const guchar *data, gsize length)
{
  gsize n = MIN (length, SAMPLE) / 2;
  gsize nuls[2] = { 0, 0 };

  if (length >= 2 && data[0] == 0xFF && data[1] == 0xFE)
    return ENDIAN_LITTLE;
  if (length >= 2 && data[0] == 0xFE && data[1] == 0xFF)
    return ENDIAN_BIG;
  for (gsize i = 0; i < n * 2; i++)
    nuls[i % 2] += data[i] == 0 ? 1 : 0;
  if (nuls[1] >= NULS_MIN && nuls[1] * 10 > n * 4 && nuls[0] * 20 <= n)
    return ENDIAN_LITTLE;
  if (nuls[0] >= NULS_MIN && nuls[0] * 10 > n * 4 && nuls[1] * 20 <= n)
    return ENDIAN_BIG;
  return ENDIAN_NONE;
}

/* The code point at @*at, which moves behind it; 0: none. */
static gunichar
next_utf16 (const guchar *data, gsize length, Endian endian, gsize *at)
{
  gunichar units[2] = { 0, 0 };

  for (guint i = 0; i < 2 && *at + 2 <= length; i++) {
    const guchar *pair = data + *at;
    units[i] = endian == ENDIAN_BIG ? (gunichar) (pair[0] << 8 | pair[1])
                                    : (gunichar) (pair[1] << 8 | pair[0]);
    if (i == 1 && (units[1] & 0xFC00) != 0xDC00)
      return 0;
    *at += 2;
    if ((units[i] & 0xFC00) != 0xD800)
      break;
  }
  if ((units[0] & 0xFC00) == 0xD800)
    return units[1] == 0 ? 0 : 0x10000 + ((units[0] & 0x3FF) << 10) + (units[1] & 0x3FF);
  return (units[0] & 0xFC00) == 0xDC00 ? 0 : units[0];
}

static char *
decode_utf16 (const guchar *data, gsize length, Endian endian, const char *file, gsize *out_length,
              GError **error)
{
  GString *out = g_string_sized_new (length);
  guint line = 1;

  for (gsize at = 0; at < length;) {
    gsize start = at;
    gunichar c = next_utf16 (data, length, endian, &at);
    if (c == 0) {
      g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT,
                   _ ("%s:%u: UTF-16 without a letter at byte %lu of the file; save it as UTF-8"),
                   file, line, (gulong) start);
      g_string_free (out, TRUE);
      return NULL;
    }
    line += c == '\n' ? 1 : 0;
    if (start > 0 || c != 0xFEFF)
      g_string_append_unichar (out, c);
  }
  *out_length = out->len;
  return g_string_free (out, FALSE);
}

/* UTF-8 with a broken place, and not another encoding in which two letters happen to look like
 * one. */
static gboolean
is_mostly_utf8 (const char *data, gsize length)
{
  const char *end = data + length;
  gsize n_good = 0;
  gsize n_bad = 0;

  for (const char *at = data; at < end;) {
    if ((guchar) *at < 0x80) {
      at++;
      continue;
    }
    gunichar c = g_utf8_get_char_validated (at, end - at);
    if (c >= (gunichar) -2) {
      n_bad++;
      at++;
    } else {
      n_good++;
      at = g_utf8_next_char (at);
    }
  }
  return n_good > n_bad;
}

static void
set_unknown_error (const char *data, gsize length, const char *file, GError **error)
{
  const char *bad;
  guint line = 1;

  g_utf8_validate_len (data, length, &bad);
  for (const char *at = data; at < bad; at++)
    line += *at == '\n' ? 1 : 0;
  if (*bad == '\0')
    g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT,
                 _ ("%s:%u: is no text (a NUL at offset %lu of the file); what is read is text, "
                    ".docx and .odt"),
                 file, line, (gulong) (bad - data));
  else
    g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT,
                 _ ("%s:%u: neither UTF-8 nor UTF-16 nor Vietnamese in windows-1258 or TCVN3 (byte "
                    "0x%02x at offset %lu of the file); save it as UTF-8"),
                 file, line, (guint) (guchar) *bad, (gulong) (bad - data));
}

static void
set_byte_error (const SoketLegacy *self, const char *file, const char *text, gsize offset,
                GError **error)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n' ? 1 : 0;
  g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT,
               _ ("%s:%u: byte 0x%02x at offset %lu of the file is no letter of %s, which the rest "
                  "of the text is in; save it as UTF-8"),
               file, line, (guint) (guchar) text[offset], (gulong) offset,
               soket_legacy_get_name (self));
}

static char *
decode_legacy (const SoketLegacy *self, const char *text, gsize length, const char *file,
               gsize *out_length, GError **error)
{
  gunichar table[256];
  GString *out;

  if (!soket_legacy_is_read (self)) {
    g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_UNSUPPORTED,
                 _ ("%s: is written in the encoding %s, which is not read; convert it to Unicode "
                    "(UniKey does) and save it as UTF-8"),
                 file, soket_legacy_get_name (self));
    return NULL;
  }
  soket_legacy_fill (self, table);
  out = g_string_sized_new (length + length / 2);
  for (gsize i = 0; i < length; i++) {
    gunichar c = table[(guchar) text[i]];
    if (c == 0xFFFD) {
      set_byte_error (self, file, text, i, error);
      g_string_free (out, TRUE);
      return NULL;
    }
    g_string_append_unichar (out, c);
  }
  *out_length = out->len;
  return g_string_free (out, FALSE);
}

/* A byte that stands in no text of any encoding. */
static gboolean
has_control (const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) data[i] < 0x20 && !g_ascii_isspace (data[i]) && data[i] != 0x1A)
      return TRUE;
  return FALSE;
}

static char *
decode_bytes (const char *data, gsize length, const char *file, gsize *out_length,
              const char **encoding, GError **error)
{
  Endian endian = guess_utf16 ((const guchar *) data, length);
  const SoketLegacy *legacy;

  if (endian != ENDIAN_NONE) {
    *encoding = endian == ENDIAN_BIG ? "UTF-16BE" : "UTF-16LE";
    return decode_utf16 ((const guchar *) data, length, endian, file, out_length, error);
  }
  legacy = has_control (data, length) ? NULL : soket_legacy_guess (data, length);
  if (legacy == NULL) {
    set_unknown_error (data, length, file, error);
    return NULL;
  }
  *encoding = soket_legacy_get_name (legacy);
  return decode_legacy (legacy, data, length, file, out_length, error);
}

char *
soket_text_decode (GBytes *bytes, const char *file, gsize *length, const char **encoding,
                   GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize mark = size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  *encoding = "UTF-8";
  if (size > 0 && !g_utf8_validate_len (data, size, NULL)) {
    if (mark == 0 && !is_mostly_utf8 (data, size))
      return decode_bytes (data, size, file, length, encoding, error);
    soket_text_check (bytes, file, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT, error);
    return NULL;
  }
  *length = size - mark;
  return g_strndup (size > 0 ? data + mark : "", *length);
}

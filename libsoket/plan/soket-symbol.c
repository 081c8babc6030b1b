/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-symbol-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/soket-text-private.h"

/* A symbol read apart. What is odd in it is named and kept: the words of the text are evidence. */

typedef struct {
  SoketSymbol *symbol;
  GPtrArray *irregular; /* static ids */
} Reading;

static void
note (Reading *reading, const char *id)
{
  for (guint i = 0; i < reading->irregular->len; i++)
    if (g_str_equal (reading->irregular->pdata[i], id))
      return;
  g_ptr_array_add (reading->irregular, (gpointer) id);
}

/* NFC without spaces, each dash a hyphen, Đ for the Ð that looks the same. */
static char *
clean (Reading *reading, const char *text)
{
  gboolean around;
  g_autofree char *stripped = soket_symbol_cut_words (text, &reading->symbol->year_behind, &around);
  GString *out = g_string_new (NULL);

  if (around)
    note (reading, "words");
  for (const char *at = stripped; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isspace (c)) {
      note (reading, "spaces");
    } else if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION && c != '-') {
      note (reading, "dash");
      g_string_append_c (out, '-');
    } else if (c == 0xD0) {
      note (reading, "letter-d");
      g_string_append (out, "Đ");
    } else if (g_unichar_type (c) != G_UNICODE_FORMAT) {
      g_string_append_unichar (out, c);
    }
  }
  return g_string_free (out, FALSE);
}

/* A number is blank where it has not been given yet; "66.19" and "12a" are seen. */
static gboolean
read_number (Reading *reading, const char *text, gsize length)
{
  if (length == 0) {
    note (reading, "number-missing");
    return TRUE;
  }
  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (text[i] == '.')
      note (reading, "number-dotted");
    else if (!g_ascii_isdigit (text[i]))
      note (reading, "number-letter");
  reading->symbol->number = g_strndup (text, length);
  return TRUE;
}

static void
read_type (Reading *reading, const char *text, gsize length)
{
  reading->symbol->type = g_strndup (text, length);
  g_autofree char *folded = soket_text_fold (reading->symbol->type);
  const char *code = soket_family_find_type (folded);

  if (code == NULL)
    note (reading, "type-unknown");
  else if (!g_str_equal (code, reading->symbol->type))
    note (reading, "type-case");
}

/* "UBND-VX": who issued it, and which unit wrote it. */
static void
read_issuer (Reading *reading, const char *text)
{
  SoketSymbol *symbol = reading->symbol;
  const char *dash = strchr (text, '-');

  symbol->issuer = dash != NULL ? g_strndup (text, (gsize) (dash - text)) : g_strdup (text);
  if (dash != NULL && dash[1] != '\0')
    symbol->unit = g_strdup (dash + 1);
  if (strchr (symbol->issuer, '.') != NULL)
    note (reading, "issuer-dotted");
  if (strpbrk (text, ",&;+") != NULL)
    note (reading, "several-units");
}

/* "CP" of 121-CP: until the nineties decisions bore no type. */
static SoketFamily
read_old (Reading *reading, const char *rest)
{
  g_autofree char *folded = soket_text_fold (rest);

  if (reading->symbol->number == NULL || !soket_family_is_state_body (folded))
    return SOKET_FAMILY_UNKNOWN;
  reading->symbol->issuer = g_strdup (rest);
  note (reading, "type-missing");
  return SOKET_FAMILY_STATE;
}

/* "KH/TU", behind "93-" */
static SoketFamily
read_after_dash (Reading *reading, const char *rest)
{
  const char *slash = strchr (rest, '/');

  if (slash == NULL)
    return read_old (reading, rest);
  if (slash == rest || slash[1] == '\0')
    return SOKET_FAMILY_UNKNOWN;
  read_type (reading, rest, (gsize) (slash - rest));
  read_issuer (reading, slash + 1);
  g_autofree char *issuer = soket_text_fold (reading->symbol->issuer);
  if (!soket_family_is_state_body (issuer))
    return SOKET_FAMILY_PARTY;
  note (reading, "state-shape");
  return SOKET_FAMILY_STATE;
}

static gboolean
starts_with_year (const char *text)
{
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return text[4] == '/' && (text[0] == '1' || text[0] == '2');
}

/* "KH-UBND", or "VPCP-KGVX" which has no type. */
static SoketFamily
read_state (Reading *reading, const char *rest, const char *dash)
{
  g_autofree char *head = g_strndup (rest, (gsize) (dash - rest));
  g_autofree char *folded = soket_text_fold (head);

  if (reading->symbol->year == 0 && soket_family_find_type (folded) == NULL) {
    read_issuer (reading, rest);
    return SOKET_FAMILY_LETTER;
  }
  read_type (reading, head, strlen (head));
  read_issuer (reading, dash + 1);
  if (reading->symbol->year != 0)
    return SOKET_FAMILY_LEGAL;
  g_autofree char *issuer = soket_text_fold (reading->symbol->issuer);
  if (!soket_family_is_party_body (issuer))
    return SOKET_FAMILY_STATE;
  note (reading, "party-shape");
  return SOKET_FAMILY_PARTY;
}

/* "KH-UBND", "2020/NĐ-CP", "2015/QH13" or "VPCP-KGVX", behind "12/" */
static SoketFamily
read_after_slash (Reading *reading, const char *rest)
{
  if (starts_with_year (rest)) {
    reading->symbol->year = atoi (rest);
    rest += strlen ("2020/");
    g_autofree char *folded = soket_text_fold (rest);
    if (soket_family_is_assembly (folded)) {
      reading->symbol->issuer = g_strdup (rest);
      return SOKET_FAMILY_ASSEMBLY;
    }
  }
  const char *dash = strchr (rest, '-');
  if (dash == NULL && reading->symbol->year == 0)
    return read_old (reading, rest);
  if (dash == NULL || dash == rest || dash[1] == '\0' || dash[1] == '-')
    return SOKET_FAMILY_UNKNOWN;
  return read_state (reading, rest, dash);
}

/* No symbol: nothing was read that could be called a part, but a type may stand alone. */
static void
forget (Reading *reading, const char *text)
{
  SoketSymbol *symbol = reading->symbol;
  g_autofree char *folded = soket_text_fold (text);

  g_clear_pointer (&symbol->number, g_free);
  g_clear_pointer (&symbol->type, g_free);
  g_clear_pointer (&symbol->issuer, g_free);
  g_clear_pointer (&symbol->unit, g_free);
  symbol->year = symbol->year_behind = 0;
  g_ptr_array_set_size (reading->irregular, 0);
  if (soket_family_find_type (folded) != NULL) {
    read_type (reading, text, strlen (text));
    note (reading, "number-missing");
  }
  note (reading, "shape-unknown");
}

SoketSymbol *
soket_symbol_new (const char *text)
{
  g_autoptr (GPtrArray) irregular = g_ptr_array_new ();
  SoketSymbol *self = g_new0 (SoketSymbol, 1);
  Reading reading = { self, irregular };
  g_autofree char *simple = clean (&reading, text);
  gsize length = strcspn (simple, "-/");

  if (simple[length] != '\0' && read_number (&reading, simple, length))
    self->family = simple[length] == '-' ? read_after_dash (&reading, simple + length + 1)
                                         : read_after_slash (&reading, simple + length + 1);
  if (self->family == SOKET_FAMILY_UNKNOWN)
    forget (&reading, simple);
  self->irregular = g_new0 (char *, irregular->len + 1);
  for (guint i = 0; i < irregular->len; i++)
    self->irregular[i] = g_strdup (irregular->pdata[i]);
  return self;
}

void
soket_symbol_free (SoketSymbol *self)
{
  g_free (self->number);
  g_free (self->type);
  g_free (self->issuer);
  g_free (self->unit);
  g_strfreev (self->irregular);
  g_free (self);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-event-line-private.h"

#include <string.h>

#include "base/soket-text-private.h"

struct _SoketEventLine {
  GString *copy; /* of the line; its texts are ended in place */
  /* The field of the nth key of the line before: the lines of a file mostly have the same keys. */
  int keys[SOKET_EVENT_N_FIELDS];
};

SoketEventLine *
soket_event_line_new (void)
{
  SoketEventLine *self = g_new0 (SoketEventLine, 1);

  self->copy = g_string_sized_new (256);
  return self;
}

void
soket_event_line_free (SoketEventLine *self)
{
  if (self == NULL)
    return;
  g_string_free (self->copy, TRUE);
  g_free (self);
}

static inline char *
skip_blanks (char *at)
{
  while (*at == ' ' || *at == '\t' || *at == '\r')
    at++;
  return at;
}

/* The text whose opening quote is at *@at, ended; *@at is behind it. NULL for one that is not
 * plain: the line has a NUL at its end. */
static char *
cut_text (char **at)
{
  char *start = *at + 1;
  char *end = start;
  guchar high = 0;

  if (**at != '"')
    return NULL;
  for (; *end != '"'; end++) {
    if ((guchar) *end < 0x20 || *end == '\\')
      return NULL;
    high |= (guchar) *end;
  }
  if (high >= 0x80
      && (!g_utf8_validate_len (start, (gsize) (end - start), NULL)
          || !soket_text_is_normalized (start, end - start)))
    return NULL;
  *end = '\0';
  *at = end + 1;
  return start;
}

static int
find_field (SoketEventLine *self, guint nth, const char *name)
{
  if (nth >= SOKET_EVENT_N_FIELDS)
    return -1;
  if (strcmp (soket_event_fields[self->keys[nth]].name, name) != 0) {
    int field = soket_event_field_find (name);

    if (field < 0)
      return -1;
    self->keys[nth] = field;
  }
  return self->keys[nth];
}

/* One "key":"text" at *@at. */
static gboolean
read_member (SoketEventLine *self, guint nth, char **at, guint32 *seen, SoketEvent *event)
{
  const char *name = cut_text (at);
  int field = name != NULL ? find_field (self, nth, name) : -1;
  const char *text;

  if (field < 0 || soket_event_fields[field].type == SOKET_EVENT_TYPE_CONTENT
      || (*seen & 1u << field) != 0)
    return FALSE;
  *seen |= 1u << field;
  *at = skip_blanks (*at);
  if (*(*at)++ != ':')
    return FALSE;
  *at = skip_blanks (*at);
  text = cut_text (at);
  return text != NULL && soket_event_set_composed (event, (SoketEventField) field, text, NULL);
}

static gboolean
read_members (SoketEventLine *self, char *at, SoketEvent *event)
{
  guint32 seen = 0;

  for (guint nth = 0;; nth++) {
    at = skip_blanks (at);
    if (!read_member (self, nth, &at, &seen, event))
      return FALSE;
    at = skip_blanks (at);
    if (*at == '}')
      return *skip_blanks (at + 1) == '\0';
    if (*at++ != ',')
      return FALSE;
  }
}

gboolean
soket_event_line_read (SoketEventLine *self, const char *text, gsize length, SoketEvent *event)
{
  char *at;

  soket_event_reset (event);
  g_string_truncate (self->copy, 0);
  g_string_append_len (self->copy, text, (gssize) length);
  at = skip_blanks (self->copy->str);
  return *at == '{' && memchr (text, '\0', length) == NULL && read_members (self, at + 1, event)
         && soket_event_check (event, NULL);
}

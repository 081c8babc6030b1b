/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* To whom the document goes, and who signed it. */

static const struct {
  const char *words;
  const char *role;
} roles[] = {
  { "b/c", "to-report" },           { "báo cáo", "to-report" },         { "t/h", "to-act" },
  { "thực hiện", "to-act" },        { "thi hành", "to-act" },           { "p/h", "to-coordinate" },
  { "phối hợp", "to-coordinate" },  { "theo dõi", "to-follow" },        { "t/d", "to-follow" },
  { "để biết", "for-information" }, { "thông báo", "for-information" }, { "lưu", "archive" },
};

static const char *
find_role (const char *text)
{
  g_autofree char *folded = soket_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strstr (folded, roles[i].words) != NULL)
      return roles[i].role;
  return NULL;
}

/* "(để báo cáo)" at the end of a line is its role: where it begins, or the end. */
static gsize
find_bracket (const char *text, gsize length, const char **role)
{
  const char *open = memchr (text, '(', length);

  *role = NULL;
  if (open == NULL)
    return length;
  g_autofree char *inside = g_strndup (open, (gsize) (text + length - open));
  *role = find_role (inside);
  return *role != NULL ? (gsize) (open - text) : length;
}

static gsize
strip (const char *text, gsize length)
{
  while (length > 0 && strchr (" ;,.:/", text[length - 1]) != NULL)
    length--;
  return length;
}

typedef struct {
  SoketReading *reading;
  const char *role; /* "Để báo cáo:" above the names */
  gboolean addressed;
  guint n;
} Recipients;

static void
put_recipient (Recipients *self, const SoketBlock *block, gsize start, gsize end)
{
  static const char *const archive[] = { "lưu", NULL };
  const char *text = block->text + start;
  const char *role;
  gsize size = strip (text, find_bracket (text, end - start, &role));

  if (size == 0)
    return;
  if (soket_text_begins_with (text, size, archive) > 0)
    role = "archive";
  else if (role == NULL)
    role = self->addressed ? "to-act" : self->role;
  gpointer record = soket_record_add (&soket_plan_table, self->reading->plan, "recipients");
  g_autofree char *name = g_strndup (text, size);
  g_autofree char *pointer = g_strdup_printf ("/recipients/%u", self->n++);
  soket_record_put (&soket_recipient_table, record, "name", name);
  soket_record_put (&soket_recipient_table, record, "role", role);
  soket_reading_mark (self->reading, pointer, block, start, start + size);
}

/* Names in one line, each behind a semicolon. */
static void
put_line (Recipients *self, const SoketBlock *block, gsize start)
{
  gsize from = start;

  for (gsize at = start; at <= block->length; at++)
    if (at == block->length || block->text[at] == ';') {
      from += strspn (block->text + from, " -");
      if (from < at)
        put_recipient (self, block, from, at);
      from = at + 1;
    }
}

static void
read_recipient (Recipients *self, const SoketBlock *block)
{
  static const char *const labels[] = { "nơi nhận", "kính gửi", NULL };
  static const char *const letter[] = { "kính gửi", NULL };
  gsize label = soket_text_begins_with (block->text, block->length, labels);

  if (label > 0) {
    self->addressed = soket_text_begins_with (block->text, block->length, letter) > 0;
    self->role = NULL;
    label += strspn (block->text + label, ": ");
    if (label < block->length)
      put_line (self, block, label);
    return;
  }
  if (block->ends_in_colon && block->marker == SOKET_MARKER_NONE) {
    self->role = find_role (block->text);
    return;
  }
  if (block->marker == SOKET_MARKER_NONE && g_ascii_isdigit (block->text[0])) {
    soket_reading_skip (self->reading, block->first_line, block->text);
    return;
  }
  put_recipient (self, block, 0, block->length);
}

/* "Nguyễn Văn A": a few words, each with a capital, and no number. */
static gboolean
is_name (const SoketBlock *block)
{
  guint words = 0;

  if (block->length > 60 || soket_text_is_capital (block->text, block->length))
    return FALSE;
  for (const char *at = block->text; *at != '\0'; words++) {
    gunichar c = g_utf8_get_char (at);
    if (!g_unichar_isupper (c))
      return FALSE;
    at += strcspn (at, " ");
    at += strspn (at, " ");
  }
  return words >= 2 && words <= 8;
}

typedef struct {
  GString *capacity;
  char *role;
  char *name;
} Signature;

static void
read_signature (SoketReading *self, Signature *signature, const SoketBlock *block)
{
  if (signature->name != NULL) {
    soket_reading_skip (self, block->first_line, block->text);
    return;
  }
  if (soket_text_begins_capacity (block->text, block->length)) {
    if (signature->capacity->len > 0)
      g_string_append (signature->capacity, ", ");
    g_string_append (signature->capacity, block->text);
    soket_reading_mark (self, "/signature/capacity", block, 0, block->length);
  } else if (is_name (block)) {
    signature->name = g_strdup (block->text);
    soket_reading_mark (self, "/signature/name", block, 0, block->length);
  } else if (soket_text_is_capital (block->text, block->length) && signature->role == NULL) {
    signature->role = g_strdup (block->text);
    soket_reading_mark (self, "/signature/role", block, 0, block->length);
  } else {
    soket_reading_skip (self, block->first_line, block->text);
  }
}

static void
put_signature (SoketReading *self, const Signature *signature)
{
  if (signature->capacity->len == 0 && signature->role == NULL && signature->name == NULL)
    return;
  gpointer record = soket_record_add (&soket_plan_table, self->plan, "signature");
  if (signature->capacity->len > 0)
    soket_record_put (&soket_signature_table, record, "capacity", signature->capacity->str);
  soket_record_put (&soket_signature_table, record, "role", signature->role);
  soket_record_put (&soket_signature_table, record, "name", signature->name);
}

void
soket_frame_read_foot (SoketReading *self)
{
  Recipients recipients = { self, NULL, FALSE, 0 };
  Signature signature = { g_string_new (NULL), NULL, NULL };

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part == SOKET_PART_RECIPIENTS)
      read_recipient (&recipients, block);
    else if (block->part == SOKET_PART_SIGNATURE && block->length > 0)
      read_signature (self, &signature, block);
  }
  put_signature (self, &signature);
  g_string_free (signature.capacity, TRUE);
  g_free (signature.role);
  g_free (signature.name);
}

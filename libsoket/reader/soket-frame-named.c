/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "plan/soket-symbol-private.h"
#include "reader/soket-structure-private.h"

/* One document named in a text: kind, symbol, day, issuer and title stand in this order. */

/* So far around a symbol is looked for the rest, in bytes. */
#define BEFORE 90
#define ISSUER 160
#define TITLE 600
#define CLAUSE 2000

static const char *const kinds[]
    = { "nghị quyết", "kế hoạch",  "chương trình", "kết luận",  "quyết định", "quy định",
        "chỉ thị",    "hướng dẫn", "thông tri",    "công văn",  "thông báo",  "báo cáo",
        "tờ trình",   "luật",      "bộ luật",      "nghị định", "thông tư",   "công điện",
        "quy chế",    "đề án",     "phương án",    "pháp lệnh", "lệnh",       "điều lệ",
        "hiến pháp",  "văn bản",   "giấy mời",     NULL };

void
soket_named_document_clear (SoketNamedDocument *self)
{
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->issuer, g_free);
  g_clear_pointer (&self->title, g_free);
}

static char *
dup_tight (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ')
      g_string_append_c (out, text[i]);
  return g_string_free (out, FALSE);
}

/* "TCVN 14423:2025" */
static gboolean
find_standard (const char *text, gsize length, gsize from, gsize *start, gsize *end)
{
  static const char *const words[] = { "TCVN ", "QCVN ", NULL };

  for (guint i = 0; words[i] != NULL; i++) {
    const char *at = g_strstr_len (text + from, (gssize) (length - from), words[i]);

    if (at == NULL)
      continue;
    gsize digits = strspn (at + 5, "0123456789-");
    if (digits == 0 || at[5 + digits] != ':' || !g_ascii_isdigit (at[6 + digits]))
      continue;
    *start = (gsize) (at - text);
    *end = *start + 6 + digits + strspn (at + 6 + digits, "0123456789");
    return TRUE;
  }
  return FALSE;
}

static gboolean
has_any (const char *text, gsize length, const char *signs)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (signs, text[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The kind before the symbol, without "số". */
static void
read_kind (SoketNamedDocument *self, const char *text)
{
  static const char *const number[] = { "số", NULL };
  gsize low = self->start > BEFORE ? self->start - BEFORE : 0;
  gsize end = self->start;
  gsize at = self->start;
  guint words = 0;

  while (at > low && words < 8) {
    at--;
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(' && (guchar) text[at - 1] != 0x9C)
      continue;
    if (strchr (",;.:)(", text[at]) != NULL)
      return;
    words++;
    if (end == self->start && soket_text_begins_with (text + at, self->start - at, number) > 0)
      end = at;
    gsize size = soket_text_begins_with (text + at, self->start - at, kinds);
    if (size == 0 || !g_unichar_isupper (g_utf8_get_char (text + at)))
      continue;
    if (has_any (text + at, end - at, ",;0123456789"))
      return;
    while (end > at && strchr (" :", text[end - 1]) != NULL)
      end--;
    if (end - at > 5 && strncmp (text + end - 5, " số", 5) == 0)
      end -= 5;
    self->kind = g_strndup (text + at, words <= 6 ? end - at : size);
    self->start = at;
    return;
  }
}

static gsize
skip (const char *text, gsize length, gsize at, const char *signs)
{
  while (at < length && strchr (signs, text[at]) != NULL)
    at++;
  return at;
}

static void
read_day (SoketNamedDocument *self, const char *text, gsize length)
{
  gsize at = skip (text, length, self->end, " ,");
  gsize size = at < length ? soket_frame_read_day (text + at, length - at, &self->day) : 0;

  if (size > 0)
    self->end = at + size;
}

/* A word at which the name of the issuer is over. */
static gboolean
ends_issuer (const char *text, gsize length)
{
  static const char *const words[] = {
    "về",         "v/v",     "ban hành", "phê duyệt",    "quy định",   "hướng dẫn", "thực hiện",
    "triển khai", "sửa đổi", "đã",       "yêu cầu",      "thống nhất", "đến",       "được",
    "gửi",        "cho",     "tại",      "trong",        "để",         "có",        "nhằm",
    "liên quan",  "theo",    "công bố",  "thông qua",    "chỉ đạo",    "giai đoạn", "là",
    "với",        "năm",     "ngày",     "do",           "trên",       "từ",        "bảo đảm",
    "kèm",        "giao",    "xây dựng", "tổ chức thực", "và các",     "và những",  "như",
    "này",        "bổ sung", NULL
  };

  static const char *const capitals[] = { "về", "v/v", NULL };

  if (g_unichar_isupper (g_utf8_get_char (text)))
    return soket_text_begins_with (text, length, kinds) > 0
           || soket_text_begins_with (text, length, capitals) > 0;
  return soket_text_begins_with (text, length, words) > 0;
}

/* "Bộ Văn hóa, Thể thao và Du lịch": the comma stands inside a name. */
static gboolean
comma_belongs (const char *name, gsize size, const char *rest, gsize length)
{
  static const char *const fields[]
      = { "bộ", "sở", "phòng", "ủy ban", "uỷ ban", "ban", "vụ", NULL };
  static const char *const pair[] = { "ban bí thư", NULL };

  if (soket_text_begins_with (rest, length, pair) > 0)
    return TRUE;
  if (soket_text_begins_with (name, size, fields) == 0 || soket_text_begins_body (rest, length) > 0
      || !g_unichar_isupper (g_utf8_get_char (rest))
      || soket_text_begins_with (rest, length, kinds))
    return FALSE;
  const char *conjunction = g_strstr_len (rest, (gssize) MIN (length, 48), " và ");
  const char *comma = memchr (rest, ',', MIN (length, 48));
  return conjunction != NULL && (comma == NULL || comma > conjunction);
}

/* From @start: bytes of the name. */
static gsize
measure_issuer (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length && at < ISSUER) {
    gsize size = strcspn (text + at, " ");
    gsize stop = strcspn (text + at, ",;.()\"");
    const char *quote = g_strstr_len (text + at, (gssize) size, "“");

    if (at > 0 && ends_issuer (text + at, length - at))
      break;
    if (quote != NULL)
      break;
    if (stop < size) {
      if (text[at + stop] != ',' || at + stop + 2 >= length
          || !comma_belongs (text, at + stop, text + at + stop + 2, length - at - stop - 2)) {
        at += stop;
        break;
      }
    }
    at += size + 1;
  }
  at = MIN (at, length);
  while (at > 0 && text[at - 1] == ' ')
    at--;
  /* "của Chính phủ và" before what is another document */
  if (at > 4 && strncmp (text + at - 4, " và", 4) == 0)
    at -= 4;
  return at;
}

static void
read_issuer (SoketNamedDocument *self, const char *text, gsize length)
{
  static const char *const of[] = { "của", NULL };
  gsize at = skip (text, length, self->end, " ,");
  gsize size = at < length ? soket_text_begins_with (text + at, length - at, of) : 0;

  if (size == 0)
    return;
  at = skip (text, length, at + size, " ");
  size = measure_issuer (text + at, length - at);
  if (size == 0 || !g_unichar_isupper (g_utf8_get_char (text + at)))
    return;
  self->issuer = g_strndup (text + at, size);
  self->end = at + size;
  /* "Kết luận số 12-KL/TW của Bộ Chính trị ngày 3/4/2025" */
  if (self->day == SOKET_DAY_NONE)
    read_day (self, text, length);
}

static gsize
measure_title (const char *text, gsize length)
{
  gsize limit = MIN (length, TITLE);
  gboolean quoted = FALSE;

  for (gsize at = 0; at < limit; at++) {
    if (g_str_has_prefix (text + at, "“"))
      quoted = TRUE;
    if (g_str_has_prefix (text + at, "”")) {
      quoted = FALSE;
      if (at + 3 < length && text[at + 3] == ',')
        return at + 3;
    }
    if (!quoted
        && (text[at] == ';' || text[at] == '('
            || (text[at] == '.' && (at + 1 >= length || text[at + 1] == ' '))))
      return at;
    /* "…, Ban Thường vụ ban hành": who speaks now */
    if (!quoted && text[at] == ',' && at + 2 < limit
        && g_unichar_isupper (g_utf8_get_char (text + at + 2))
        && (soket_text_begins_body (text + at + 2, length - at - 2) > 0
            || soket_text_begins_with (text + at + 2, length - at - 2, kinds) > 0))
      return at;
  }
  return length <= TITLE ? length : 0;
}

static void
read_title (SoketNamedDocument *self, const char *text, gsize length)
{
  static const char *const words[] = { "về việc", "về", "v/v", NULL };
  gsize at = skip (text, length, self->end, " ,");
  gsize size = at < length ? soket_text_begins_with (text + at, length - at, words) : 0;

  if (size == 0 && !g_str_has_prefix (text + at, "“"))
    return;
  at = skip (text, length, at + size, " ");
  size = measure_title (text + at, length - at);
  while (size > 0 && strchr (" ,:/", text[at + size - 1]) != NULL)
    size--;
  if (size > 0)
    self->title = g_strndup (text + at, size);
}

/* In a title of capitals no name can be told from the next word. */
static void
forget_capitals (SoketNamedDocument *self)
{
  g_autofree char *kind = g_utf8_strdown (self->kind, -1);
  const char *rest = g_utf8_next_char (kind);
  g_autofree char *first = g_utf8_strup (kind, rest - kind);

  g_free (self->kind);
  self->kind = g_strconcat (first, rest, NULL);
  g_clear_pointer (&self->issuer, g_free);
  g_clear_pointer (&self->title, g_free);
}

gboolean
soket_named_document_find (const char *text, gsize length, gsize from, SoketNamedDocument *self)
{
  gsize start, end, first, last;
  gboolean found = FALSE;

  for (gsize at = from; soket_symbol_find (text, length, at, &start, &end); at = end)
    /* "Số: /KH-UBND": the number was never filled in. */
    if (g_ascii_isdigit (text[start])) {
      found = TRUE;
      break;
    }
  if (find_standard (text, found ? start : length, from, &first, &last)) {
    *self = (SoketNamedDocument){ .symbol = g_strndup (text + first, last - first),
                                  .start = first,
                                  .end = last };
    return TRUE;
  }
  if (!found)
    return FALSE;
  *self = (SoketNamedDocument){ .symbol = dup_tight (text + start, end - start),
                                .start = start,
                                .end = end };
  read_kind (self, text);
  read_day (self, text, length);
  read_issuer (self, text, length);
  read_title (self, text, length);
  if (self->kind != NULL && soket_text_is_capital (self->kind, strlen (self->kind)))
    forget_capitals (self);
  return TRUE;
}

/* What a document is about begins with one of these: what is named behind is no basis. */
static gboolean
has_content (const char *text, gsize length)
{
  static const char *const words[] = { " về ",        " thực hiện ", " triển khai ",
                                       " phê duyệt ", " ban hành ",  " quy định ",
                                       " sửa đổi ",   " hướng dẫn ", "“" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (text, (gssize) length, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "số 8/CĐ-UBND và số 9/CĐ-UBND ngày …": of one kind, and behind "và" of one day. */
void
soket_named_document_pair (const char *text, SoketNamedDocument *first, SoketNamedDocument *second)
{
  gboolean joined = FALSE;

  if (second->start < first->end || second->start - first->end > 16)
    return;
  for (gsize at = first->end; at < second->start; at++) {
    if (g_str_has_prefix (text + at, "và ")) {
      joined = TRUE;
      at += strlen ("và");
    } else if (g_str_has_prefix (text + at, "số ")) {
      at += strlen ("số");
    } else if (text[at] != ' ' && text[at] != ',') {
      return;
    }
  }
  if (second->kind == NULL)
    second->kind = g_strdup (first->kind);
  const char *code = first->symbol + strspn (first->symbol, "0123456789");
  /* A symbol with a year of its own has another day. */
  if (joined && first->day == SOKET_DAY_NONE && first->issuer == NULL
      && !g_ascii_isdigit (code[strspn (code, "/-")]) && g_str_has_suffix (second->symbol, code))
    first->day = second->day;
}

gboolean
soket_named_document_opens (const char *text, gsize *clause, const SoketNamedDocument *self)
{
  for (gsize at = self->start; at > *clause; at--)
    if (text[at - 1] == ';' || g_str_has_prefix (text + at - 1, "),")
        || (text[at - 1] == ' ' && g_str_has_prefix (text + at, "Căn cứ"))) {
      *clause = at;
      break;
    }
  gsize from = MAX (*clause, self->start > CLAUSE ? self->start - CLAUSE : 0);
  return !has_content (text + from, self->start - from);
}

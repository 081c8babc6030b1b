/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* Who issued the document: the letterhead says it, the sentence before the first section, or the
 * signature. */

typedef struct {
  char *name;
  const SoketBlock *block;
  gsize start, end;
  gboolean decides; /* "ban hành", not only "có ý kiến" */
} Claim;

static gboolean
is_body_line (const SoketBlock *block)
{
  static const char *const number[] = { "số", NULL };

  return block->part == SOKET_PART_HEAD && soket_text_is_capital (block->text, block->length)
         && !soket_text_is_motto (block->text, block->length) && block->length <= 160
         && soket_text_begins_with (block->text, block->length, number) == 0;
}

/* A line that only goes on: "TỈNH A" below "ỦY BAN NHÂN DÂN", "VÀ DU LỊCH". */
static gboolean
goes_on (const char *text, const GString *above)
{
  static const char *const words[]
      = { "tỉnh",     "thành phố", "tp",      "xã", "phường",   "huyện", "quận", "thị xã",
          "thị trấn", "đặc khu",   "khu vực", "và", "việt nam", "của",   NULL };
  static const char *const own[]
      = { "tỉnh ủy",  "tỉnh uỷ", "thành phố ủy", "huyện ủy",    "huyện uỷ",   "quận ủy",
          "quận uỷ",  "thị ủy",  "thị uỷ",       "tỉnh đoàn",   "huyện đoàn", "quận đoàn",
          "thị đoàn", "xã đoàn", "phường đoàn",  "thị xã đoàn", NULL };
  gsize length = strlen (text);

  if (above->len == 0)
    return FALSE;
  if (g_str_has_suffix (above->str, ",") || g_str_has_suffix (above->str, "-")
      || g_str_has_suffix (above->str, " VÀ"))
    return TRUE;
  return (soket_text_begins_with (text, length, words) > 0
          && soket_text_begins_with (text, length, own) == 0)
         || (soket_text_begins_body (text, length) == 0
             && soket_text_begins_with (text, length, (const char *const[]){ "*", NULL }) == 0);
}

/* A part of the body above it, and nothing without it. */
static gboolean
is_organ (const char *text, const char *above)
{
  static const char *const organs[]
      = { "ban thường trực", "ban thường vụ", "ban chấp hành", "thường trực", NULL };
  static const char *const offices[]
      = { "ban", "văn phòng", "ủy ban kiểm tra", "uỷ ban kiểm tra", "cơ quan", NULL };
  static const char *const committees[]
      = { "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ", "quận ủy",
          "quận uỷ", "đảng ủy", "đảng uỷ",  "thị ủy",   "thị uỷ",   NULL };
  gsize length = strlen (text);

  if (soket_text_begins_with (text, length, organs) > 0)
    return TRUE;
  return soket_text_begins_with (text, length, offices) > 0
         && soket_text_begins_with (above, strlen (above), committees) > 0;
}

/* The departments of the Central Committee of the Party bear its name shortened. */
static gboolean
is_central (const char *above)
{
  static const char *const words[] = { "ban chấp hành trung ương", NULL };

  return soket_text_begins_with (above, strlen (above), words) > 0;
}

/* From the lines of the letterhead; the last of two bodies issues, the first is above it. */
static Claim
read_letterhead (SoketReading *self)
{
  g_autoptr (GString) above = g_string_new (NULL);
  g_autoptr (GString) own = g_string_new (NULL);
  Claim claim = { NULL };

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part > SOKET_PART_TITLE)
      break;
    if (!is_body_line (block) || (claim.block != NULL && block->column > claim.block->column))
      continue;
    if (!goes_on (block->text, own) && own->len > 0) {
      g_string_assign (above, own->str);
      g_string_truncate (own, 0);
    }
    if (own->len > 0)
      g_string_append_c (own, ' ');
    g_string_append (own, block->text);
    claim.block = block;
    claim.end = block->length;
  }
  if (own->len == 0 || soket_text_begins_body (own->str, own->len) == 0)
    return (Claim){ NULL };
  g_autofree char *name = soket_frame_dup_name (self->structure, own->str);
  if (above->len > 0 && is_central (above->str)) {
    claim.name = g_strconcat (name, " Trung ương", NULL);
  } else if (above->len > 0 && is_organ (own->str, above->str)) {
    g_autofree char *upper = soket_frame_dup_name (self->structure, above->str);
    claim.name = g_strconcat (name, " ", upper, NULL);
  } else {
    claim.name = g_steal_pointer (&name);
  }
  return claim;
}

/* Where the verb of a sentence stands behind the name that begins it: bytes of the name; 0: none.
 */
static gsize
measure_name (const char *text, gsize length, gboolean *decides)
{
  static const char *const verbs[]
      = { "ban hành", "xây dựng", "triển khai", "lập",       "phát động",  "tổ chức",
          "yêu cầu",  "đề nghị",  "thông báo",  "giao",      "quyết định", "hướng dẫn",
          "kết luận", "chỉ đạo",  "thống nhất", "có ý kiến", "trân trọng", "báo cáo",
          "đăng ký",  "chỉ thị",  "đã",         NULL };
  gsize at = 0;

  for (guint words = 0; words < 18 && at < length; words++) {
    gsize size = strcspn (text + at, " ");

    if (words > 0) {
      for (guint i = 0; verbs[i] != NULL; i++) {
        gsize verb = strlen (verbs[i]);
        /* "Ban Tổ chức" is a name: a verb is written small. */
        if (at + verb <= length && strncmp (text + at, verbs[i], verb) == 0
            && (at + verb == length || text[at + verb] == ' ')) {
          *decides = i < 6;
          return at - 1;
        }
      }
    }
    for (gsize i = at; i < MIN (at + size, length); i++)
      if (g_ascii_isdigit (text[i]))
        return 0;
    at += size + 1;
  }
  return 0;
}

static gsize
find_piece (const char *text, gsize end)
{
  while (end > 0) {
    end--;
    if (strchr (",;.:)", text[end]) != NULL && text[end + 1] == ' ')
      return end + 2;
  }
  return 0;
}

/* "Bộ Chính trị, Ban Bí thư": a piece that is nothing but a name belongs to it. */
static gsize
extend_name (const SoketBlock *block, gsize start)
{
  while (start >= 2 && block->text[start - 2] == ',') {
    gsize before = find_piece (block->text, start - 2);
    gsize size = start - 2 - before;
    guint spaces = 0;

    for (gsize i = before; i < before + size; i++)
      spaces += block->text[i] == ' ';
    if (spaces > 4 || !g_unichar_isupper (g_utf8_get_char (block->text + before))
        || soket_text_begins_body (block->text + before, size) == 0
        || (before > 0 && strchr (".:;)", block->text[before - 2]) == NULL
            && block->text[before - 2] != ','))
      break;
    start = before;
  }
  return start;
}

/* "…, Ban Thường vụ Thành ủy ban hành Kế hoạch … như sau:" */
static Claim
read_sentence (const SoketBlock *block)
{
  gsize end = block->length;

  while (end > 0) {
    gsize start = find_piece (block->text, end);
    const char *text = block->text + start;
    Claim claim = { NULL, block, start, 0, FALSE };

    if (g_unichar_isupper (g_utf8_get_char (text)) && soket_text_begins_body (text, end - start)) {
      gsize size = measure_name (text, end - start, &claim.decides);
      if (size > 0) {
        claim.start = extend_name (block, start);
        claim.end = start + size;
        claim.name = g_strndup (block->text + claim.start, claim.end - claim.start);
        return claim;
      }
    }
    end = start >= 2 ? start - 2 : 0;
  }
  return (Claim){ NULL };
}

static Claim
read_preamble (SoketReading *self)
{
  Claim best = { NULL };

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part < SOKET_PART_BASIS)
      continue;
    if (block->part > SOKET_PART_BODY || block->marker != SOKET_MARKER_NONE)
      break;
    Claim claim = read_sentence (block);
    if (claim.name == NULL)
      continue;
    if (best.name != NULL && best.block->ends_in_colon && !block->ends_in_colon) {
      g_free (claim.name);
      continue;
    }
    g_free (best.name);
    best = claim;
  }
  return best;
}

/* "T/M BAN THƯỜNG VỤ" */
static Claim
read_signature (SoketReading *self)
{
  static const char *const words[] = { "tm", "t/m", NULL };

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part != SOKET_PART_SIGNATURE)
      continue;
    gsize at = soket_text_begins_with (block->text, block->length, words);
    if (at == 0)
      continue;
    at += strspn (block->text + at, ". ");
    return (Claim){ soket_frame_dup_name (self->structure, block->text + at), block, at,
                    block->length, TRUE };
  }
  return (Claim){ NULL };
}

/* "Ban Thường vụ Đảng ủy xã" of the letterhead "ĐẢNG ỦY XÃ A": its part issues. */
static char *
dup_part_of (const char *claimed, const char *letterhead)
{
  static const char *const organs[]
      = { "ban thường vụ", "ban chấp hành", "ban thường trực", "ban cán sự đảng", NULL };
  gsize at = soket_text_begins_with (claimed, strlen (claimed), organs);

  if (at == 0 || soket_text_begins_with (letterhead, strlen (letterhead), organs) > 0)
    return NULL;
  g_autofree char *organ = g_strndup (claimed, at);
  g_autofree char *rest = soket_text_fold (claimed + at);
  g_autofree char *whole = soket_text_fold (letterhead);
  if (*rest != '\0' && !g_str_has_prefix (whole, rest))
    return NULL;
  return g_strconcat (organ, " ", letterhead, NULL);
}

static void
put_issuer (SoketReading *self, const Claim *claim, const char *name)
{
  const char *id = soket_bodies_add_issuer (self->bodies, name);

  soket_record_put (&soket_plan_table, self->plan, "issuer", id);
  soket_reading_mark (self, "/issuer", claim->block, claim->start, claim->end);
}

void
soket_frame_read_issuer (SoketReading *self)
{
  Claim head = read_letterhead (self);
  Claim said = read_preamble (self);
  Claim signer = head.name == NULL && said.name == NULL ? read_signature (self) : (Claim){ NULL };
  g_autofree char *part = head.name != NULL && said.name != NULL && said.decides
                              ? dup_part_of (said.name, head.name)
                              : NULL;

  if (part != NULL)
    put_issuer (self, &said, part);
  else if (head.name != NULL)
    put_issuer (self, &head, head.name);
  else if (said.name != NULL)
    put_issuer (self, &said, said.name);
  else if (signer.name != NULL)
    put_issuer (self, &signer, signer.name);
  if (head.name == NULL && said.name == NULL && signer.name != NULL)
    soket_reading_unsure (self, "/issuer", 0.6,
                          N_ ("Only the signature says who issued the document"));
  g_free (head.name);
  g_free (said.name);
  g_free (signer.name);
}

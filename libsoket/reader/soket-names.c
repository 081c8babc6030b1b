/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-names-private.h"

#include <string.h>

/* What ends a name in small letters. */
#define PREDICATE                                                                                  \
  (SOKET_WORD_ACT | SOKET_WORD_MANNER | SOKET_WORD_STOP | SOKET_WORD_FACT | SOKET_WORD_COMMAND     \
   | SOKET_WORD_FRAME)
#define BODY (SOKET_WORD_ORGAN | SOKET_WORD_KIND | SOKET_WORD_ROLE)
/* No name is longer; what seems so is a sentence. */
#define LONGEST 48
/* Words in small letters that no table knows, in a name written with capitals: "Kiểm soát bệnh
 * tật"; more of them are no name any more. */
#define LOOSE 4

typedef struct {
  const SoketWords *words;
  SoketNamesUse use;
  guint from;
  guint at;
  guint colon; /* up to here there are names and nothing else; 0: nobody knows */
  gboolean is_group;
  gboolean is_role;
  gboolean is_team;
  gboolean has_capital; /* behind its head */
  gboolean is_listing;  /* "các Tập đoàn: A, B" */
} Reader;

static gboolean
is_roman (const SoketWords *words, const SoketWord *word)
{
  for (guint i = word->start; i < word->end; i++)
    if (strchr ("IVXLC", words->text[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Abbreviations are made of first letters, which bear no tone. */
static gboolean
has_tone (const SoketWords *words, const SoketWord *word)
{
  for (guint i = word->start; i < word->end; i++) {
    guchar byte = (guchar) words->text[i];
    /* "Đ" is C4 90 */
    if (byte >= 0x80 && !(byte == 0xC4 && (guchar) words->text[i + 1] == 0x90)
        && !(byte == 0x90 && i > word->start && (guchar) words->text[i - 1] == 0xC4))
      return TRUE;
  }
  return FALSE;
}

/* "TTXVN", "VNPT"; among words in capitals nobody can tell. */
static gboolean
is_abbreviation (const SoketWords *words, guint at)
{
  const SoketWord *word = soket_words_peek (words, at);

  return word->capital && !words->shouts && word->end - word->start >= 3 && !is_roman (words, word)
         && !has_tone (words, word) && !soket_words_peek (words, at + 1)->capital
         && (at == 0 || !soket_words_peek (words, at - 1)->capital);
}

/* "Yêu cầu các …": whoever they are, they act. */
static gboolean
is_commanded (const SoketWords *words, guint at)
{
  return (at >= 1 && soket_words_match (words, at - 1, "giao"))
         || (at >= 2 && soket_words_match_any (words, at - 2, "đề nghị|yêu cầu|phân công"));
}

/* "Lãnh đạo, chỉ đạo …", "Lãnh đạo thực hiện …": what is done, and nobody. */
static gboolean
is_leading (const SoketWords *words, guint at)
{
  guint n = soket_words_match (words, at, "lãnh đạo");
  const SoketWord *next = soket_words_peek (words, at + n);

  if (n == 0)
    return FALSE;
  if (next->mark == ',' || soket_words_match (words, at + n, "và"))
    next = soket_words_peek (words, at + n + 1);
  return next->classes & SOKET_WORD_ACT && !(next->classes & SOKET_WORD_MANNER) && !next->upper
         && !(next->classes & (SOKET_WORD_ORGAN | SOKET_WORD_ROLE));
}

gboolean
soket_names_begin (const SoketWords *words, guint at, SoketNamesUse use)
{
  const SoketWord *word = soket_words_peek (words, at);

  if (word->mark != 0 || word->digit || word->end == 0 || is_leading (words, at))
    return FALSE;
  if (word->classes & SOKET_WORD_ALL) {
    const SoketWord *next = soket_words_peek (words, at + word->n);
    return (next->classes & BODY) != 0 || is_abbreviation (words, at + word->n)
           || (next->mark == 0 && next->end > 0 && !(next->classes & SOKET_WORD_PAPER)
               && is_commanded (words, at));
  }
  if (word->classes & SOKET_WORD_NOUN && (word->classes & SOKET_WORD_ORGAN) == 0)
    return FALSE;
  /* "giáo viên, cán bộ": people of a kind receive nothing and are asked for nothing. */
  if (use == SOKET_NAMES_OBJECT && !word->upper
      && soket_words_match_any (words, at,
                                "cán bộ|công chức|viên chức|giáo viên|đảng viên|nhân viên|thành "
                                "viên|lãnh đạo|đầu mối|bác sĩ|kế toán|thư ký|đại diện"))
    return FALSE;
  if (word->classes & (SOKET_WORD_ORGAN | SOKET_WORD_ROLE))
    return word->upper || word->n >= 2;
  /* "…; bộ phận Phong trào tổng hợp": small only inside of a sentence. */
  if (word->classes & SOKET_WORD_KIND && use == SOKET_NAMES_ACTOR && !word->upper && at > 0
      && soket_words_peek (words, at - 1)->mark == ';' && word->n > 0)
    return soket_words_peek (words, at + word->n)->upper;
  if (word->classes & SOKET_WORD_KIND && use == SOKET_NAMES_ACTOR && at >= 2
      && soket_words_match (words, at - 2, "đối với"))
    return TRUE;
  if (word->classes & SOKET_WORD_KIND)
    return use != SOKET_NAMES_OBJECT && word->upper;
  return is_abbreviation (words, at);
}

/* "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương": the Party committee of all of them. */
static gboolean
is_front_committee (const Reader *self, guint at)
{
  if (!soket_words_match_any (self->words, self->from, "đảng ủy|các đảng ủy")
      || !soket_words_match (self->words, at, "các đoàn thể"))
    return FALSE;
  for (guint i = self->from; i < self->at; i++)
    if (soket_words_match (self->words, i, "mặt trận"))
      return TRUE;
  return FALSE;
}

/* "Sở" in "các Sở, Ban, ngành", not in "các phường, Sở Y tế" */
static gboolean
is_bare_kind (const Reader *self, guint at)
{
  const SoketWord *word = soket_words_peek (self->words, at);
  const SoketWord *next = soket_words_peek (self->words, at + word->n);

  if ((word->classes & SOKET_WORD_KIND) == 0 || word->capital)
    return FALSE;
  return !word->upper || next->mark != 0 || next->end == 0
         || soket_words_match (self->words, at + word->n, "và");
}

/* "các đồng chí Ủy viên Bộ Chính trị, Ban Bí thư": the two are named together. */
static gboolean
is_central_pair (const Reader *self, guint at)
{
  return (self->is_group || self->is_role) && at >= 4
         && soket_words_match (self->words, at, "ban bí thư")
         && soket_words_match (self->words, at - 4, "bộ chính trị");
}

static gboolean
is_comrade (const Reader *self, guint at)
{
  return soket_words_match_any (self->words, at, "đồng chí|đ / c|đc|ông|bà|các đồng chí") > 0;
}

/* "người đứng đầu cơ quan, tổ chức" */
static gboolean
heads_bodies (const Reader *self)
{
  return self->at >= 2
         && soket_words_match_any (self->words, self->at - 2, "cơ quan|đơn vị|tổ chức") > 0;
}

/* "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện" is the office of both. */
static gboolean
is_joint_office (const Reader *self, guint at)
{
  guint head = soket_words_match_any (self->words, self->from,
                                      "văn phòng|chánh văn phòng|phó chánh văn phòng|lãnh đạo văn "
                                      "phòng");

  return head > 0
         && soket_words_match_any (self->words, self->from + head, "hội đồng nhân dân|hđnd|đoàn")
                > 0
         && soket_words_match_any (self->words, at, "hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd")
                > 0;
}

/* Whether the piece at @at, behind a comma or "và", belongs to the name before it. */
static gboolean
goes_on (const Reader *self, guint at, gboolean is_and)
{
  const SoketWord *word = soket_words_peek (self->words, at);

  if (word->mark != 0 || word->digit || word->end == 0)
    return FALSE;
  if ((self->is_listing && word->upper) || is_central_pair (self, at) || is_joint_office (self, at))
    return TRUE;
  if (word->classes & SOKET_WORD_ALL)
    return is_front_committee (self, at);
  if (self->is_group && is_bare_kind (self, at))
    return TRUE;
  if (self->is_role && is_comrade (self, self->from) && word->classes & SOKET_WORD_ROLE)
    return !is_comrade (self, at);
  /* "Đồng chí Phó Giám đốc, phụ trách kỹ thuật" */
  if (self->is_role && self->use == SOKET_NAMES_TITLE
      && soket_words_match (self->words, at, "phụ trách"))
    return TRUE;
  if (soket_names_begin (self->words, at, SOKET_NAMES_OBJECT))
    return FALSE;
  if (word->upper)
    return self->has_capital || self->is_role;
  /* "Sở A, đơn vị được chọn": another body. */
  if (!self->is_group && !self->is_role && self->has_capital
      && (word->classes & (SOKET_WORD_PLACE | SOKET_WORD_KIND)) == SOKET_WORD_KIND)
    return FALSE;
  if (word->classes & (SOKET_WORD_PLACE | SOKET_WORD_KIND))
    return !self->is_role || !(word->classes & SOKET_WORD_ACT) || heads_bodies (self);
  if (word->classes & PREDICATE)
    return FALSE;
  return is_and || self->is_group;
}

/* How many words no table knows stand in a row. */
static guint
count_loose (const Reader *self)
{
  guint n = 0;

  for (guint at = self->at; n <= LOOSE; at++, n++) {
    const SoketWord *word = soket_words_peek (self->words, at);
    if (word->end == 0 || word->mark != 0 || word->upper || word->n > 0)
      break;
  }
  return n;
}

/* The mark or "và" at the reader, and the first words behind it. */
static void
eat_piece (Reader *self)
{
  self->at++;
  if (soket_words_peek (self->words, self->at)->classes & SOKET_WORD_ALL)
    self->at += soket_words_peek (self->words, self->at)->n;
  self->has_capital |= soket_words_peek (self->words, self->at)->upper;
  self->at += MAX (soket_words_peek (self->words, self->at)->n, 1);
}

static gboolean
eat_mark (Reader *self, const SoketWord *mark)
{
  const SoketWord *last = soket_words_peek (self->words, self->at - 1);
  const SoketWord *next = soket_words_peek (self->words, self->at + 1);

  switch (mark->mark) {
  case ',':
  case ';':
    if ((mark->mark == ';' && !self->is_listing) || !goes_on (self, self->at + 1, FALSE))
      return FALSE;
    eat_piece (self);
    return TRUE;
  case '-':
  case '/':
  case '&':
    if (next->mark != 0 || next->digit || next->end == 0)
      return FALSE;
    break;
  case '.':
    if (!next->upper || !last->upper || last->end - last->start > 2)
      return FALSE;
    break;
  case ':':
    if (!self->is_group || self->at > self->from + 4 || !next->upper)
      return FALSE;
    self->is_listing = TRUE;
    break;
  case '(':
    if (!next->capital || soket_words_peek (self->words, self->at + 2)->mark != ')')
      return FALSE;
    self->at += 2;
    break;
  default:
    return FALSE;
  }
  self->at++;
  return TRUE;
}

/* "phường 12", "Quân khu 7", not "trước 12/7" */
static gboolean
eat_number (Reader *self)
{
  const SoketWord *last = soket_words_peek (self->words, self->at - 1);
  gunichar next = soket_words_peek (self->words, self->at + 1)->mark;

  if (next == '/' || next == '%'
      || (!self->is_team && !last->upper && !soket_words_match (self->words, self->at - 1, "số")
          && (last->classes & SOKET_WORD_PLACE) == 0))
    return FALSE;
  self->at++;
  return TRUE;
}

/* "các" within a name: "Đảng ủy các phường, xã" */
static gboolean
eat_all (Reader *self, const SoketWord *word)
{
  const SoketWord *next = soket_words_peek (self->words, self->at + word->n);

  if ((next->classes & (BODY | SOKET_WORD_PLACE)) == 0 && !self->is_team)
    return FALSE;
  self->is_group = TRUE;
  self->at += word->n + MAX (next->n, 1);
  return TRUE;
}

static gboolean
eat_within (Reader *self, const SoketWord *word)
{
  const SoketWord *next = soket_words_peek (self->words, self->at + word->n);

  if (!next->upper && (next->classes & (BODY | SOKET_WORD_PLACE | SOKET_WORD_ALL)) == 0)
    return FALSE;
  self->at += word->n;
  return TRUE;
}

/* "Ban Quản lý dự án", but "trình Sở Y tế dự án" */
static gboolean
manages (const Reader *self)
{
  return self->is_team
         || (self->at >= self->from + 2
             && soket_words_match_any (self->words, self->at - 2,
                                       "quản lý|thẩm định|soạn thảo|biên tập|điều hành")
                    > 0);
}

/* "Ban Chỉ đạo tổng kết Nghị quyết 5" receives: the verb is of its name. */
static gboolean
says_its_work (const Reader *self, const SoketWord *word)
{
  return self->is_team && self->use == SOKET_NAMES_OBJECT && (word->classes & SOKET_WORD_ACT) != 0
         && !(word->classes & (SOKET_WORD_STOP | SOKET_WORD_SEND));
}

/* "Phòng Điều phối vận hành" alone behind a label, or before a comma: the verb ends the name. */
static gboolean
ends_title (const Reader *self, const SoketWord *word)
{
  const SoketWord *next = soket_words_peek (self->words, self->at + word->n);

  return self->use == SOKET_NAMES_TITLE && self->has_capital && !self->is_role && word->n > 0
         && (word->classes & SOKET_WORD_ACT) != 0 && !(word->classes & SOKET_WORD_SEND)
         && !soket_words_match_any (self->words, self->at, "chủ trì|phối hợp|thực hiện|tham mưu")
         && (next->end == 0 || next->mark == ',' || next->mark == ';' || next->mark == '.');
}

static gboolean
eat_small (Reader *self, const SoketWord *word)
{
  const SoketWord *last = soket_words_peek (self->words, self->at - 1);

  /* The second half of a word: "Khoa học", "Tài chính". */
  if (word->n <= 1 && last->upper && !last->capital && last->n == 0
      && !(word->classes & (SOKET_WORD_STOP | SOKET_WORD_FACT | SOKET_WORD_MANNER))) {
    self->at++;
    return TRUE;
  }
  if (word->classes & SOKET_WORD_WEAK && word->n == 1 && !(last->classes & SOKET_WORD_PLACE)
      && !last->capital) {
    self->at++;
    return TRUE;
  }
  if (word->classes & SOKET_WORD_ALL)
    return eat_all (self, word);
  if (word->classes & SOKET_WORD_WITHIN && eat_within (self, word))
    return TRUE;
  if (soket_words_match (self->words, self->at, "trong") > 0)
    return FALSE;
  if (word->classes & SOKET_WORD_PLACE && (word->classes & SOKET_WORD_ACT) == 0) {
    self->at += word->n;
    return TRUE;
  }
  if (self->is_role && soket_words_match (self->words, self->at, "phụ trách")
      && !(soket_words_peek (self->words, self->at + 2)->classes & SOKET_WORD_ACT)) {
    self->at += 2;
    return TRUE;
  }
  /* "Các tổ chức cung cấp dịch vụ" above what they do: which ones, and not what. */
  if (self->is_group && self->use == SOKET_NAMES_TITLE && self->at < self->colon
      && soket_words_match_any (self->words, self->at,
                                "cung cấp|tham gia|quản lý|sử dụng|kinh doanh|sản xuất|hoạt động|"
                                "được giao|được phân công|làm công tác|chủ trì , quản lý")) {
    self->at = self->colon;
    return TRUE;
  }
  /* "Đồng chí Trưởng ban quản lý chợ: …" */
  if (self->is_role && self->at < self->colon
      && !soket_words_match_any (self->words, self->at,
                                 "chủ trì|phối hợp|chỉ đạo|có trách nhiệm|chịu trách nhiệm|thực "
                                 "hiện|tổ chức|tham mưu")) {
    self->at += MAX (word->n, 1);
    return TRUE;
  }
  if (word->classes & PREDICATE && !says_its_work (self, word) && !ends_title (self, word))
    return FALSE;
  if (word->classes & SOKET_WORD_PAPER && !manages (self))
    return FALSE;
  if (word->n > 0) {
    self->at += word->n;
    return TRUE;
  }
  if (!self->is_group && !self->is_role && self->has_capital && count_loose (self) > LOOSE)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
eat_one (Reader *self)
{
  const SoketWord *word = soket_words_peek (self->words, self->at);

  if (word->end == 0 || self->at - self->from > LONGEST)
    return FALSE;
  if (word->mark != 0)
    return eat_mark (self, word);
  if (word->digit)
    return eat_number (self);
  if (soket_words_match_any (self->words, self->at, "và|hoặc")) {
    if (!goes_on (self, self->at + 1, TRUE))
      return FALSE;
    eat_piece (self);
    return TRUE;
  }
  if (!word->upper)
    return eat_small (self, word);
  /* No name has these: the verb was written with a capital letter. */
  if (!self->words->shouts && soket_words_match_any (self->words, self->at, "phối hợp|chủ trì"))
    return FALSE;
  self->has_capital = TRUE;
  self->at += MAX (word->n, 1);
  return TRUE;
}

/* The colon behind "Đồng chí Trưởng ban …: Phụ trách chung", or the end of a heading; 0: none. */
static guint
find_colon (const SoketWords *words, guint at, SoketNamesUse use)
{
  for (guint i = at; i < at + 30; i++) {
    const SoketWord *word = soket_words_peek (words, i);
    if (word->mark == ':')
      return i;
    if (word->end == 0)
      return use == SOKET_NAMES_TITLE ? i : 0;
    if (word->mark == '.' || word->mark == ';')
      return 0;
  }
  return 0;
}

static guint
read_one (const SoketWords *words, guint at, SoketNamesUse use, SoketName *name)
{
  Reader self = { .words = words, .use = use, .from = at, .at = at };
  const SoketWord *word = soket_words_peek (words, at);

  if (word->classes & SOKET_WORD_ALL) {
    self.is_group = TRUE;
    self.at += word->n;
    word = soket_words_peek (words, self.at);
  }
  self.is_role = (word->classes & SOKET_WORD_ROLE) != 0 && (word->classes & SOKET_WORD_ORGAN) == 0;
  self.is_team = (word->classes & SOKET_WORD_TEAM) != 0;
  if ((self.is_role || self.is_group) && use != SOKET_NAMES_OBJECT)
    self.colon = find_colon (words, at, use);
  /* "Đơn vị, địa phương …" */
  if ((word->classes & (SOKET_WORD_ORGAN | SOKET_WORD_ROLE)) == 0)
    self.is_group |= (word->classes & SOKET_WORD_KIND) != 0;
  self.has_capital = word->upper && word->n >= 2;
  self.at += MAX (word->n, 1);
  while (eat_one (&self))
    ;
  *name = (SoketName){ at, self.at, self.is_group, self.is_role };
  return self.at;
}

static gboolean
is_separator (const SoketWords *words, guint at, SoketNamesUse use)
{
  gunichar mark = soket_words_peek (words, at)->mark;

  return mark == ',' || (mark == ';' && use != SOKET_NAMES_OBJECT)
         || soket_words_match_any (words, at, "và|hoặc|cùng") > 0;
}

guint
soket_names_read (const SoketWords *words, guint at, SoketNamesUse use, GArray *names)
{
  SoketName name;

  if (!soket_names_begin (words, at, use))
    return at;
  for (;;) {
    at = read_one (words, at, use, &name);
    g_array_append_val (names, name);
    guint next = at;
    while (next < at + 2 && is_separator (words, next, use))
      next++;
    if (next == at
        || !soket_names_begin (words, next,
                               use == SOKET_NAMES_TITLE ? SOKET_NAMES_TITLE : SOKET_NAMES_OBJECT))
      return at;
    at = next;
  }
}

char *
soket_names_cut (const SoketWords *words, guint from, guint to)
{
  const SoketWord *first = soket_words_peek (words, from);
  const SoketWord *last = soket_words_peek (words, to - 1);
  GString *out = g_string_sized_new (last->end - first->start + 1);

  /* Marks of bold type are no part of a name. */
  for (guint32 at = first->start; at < last->end; at++)
    if (words->text[at] != '*')
      g_string_append_c (out, words->text[at]);
  return g_string_free (out, FALSE);
}

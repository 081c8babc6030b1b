/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

/* A paragraph is one task, unless another body acts, or another day binds. */

typedef struct {
  SoketDuties *duties;
  const SoketParagraph *paragraph;
  const SoketScope *scope;
  GArray *found;   /* of SoketDuty */
  GArray *units;   /* of SoketUnitDay */
  SoketRange days; /* of theirs */
  SoketSubject subject;
} Splitter;

static SoketDuty *
get_last (Splitter *self)
{
  return self->found->len > 0 ? &g_array_index (self->found, SoketDuty, self->found->len - 1)
                              : NULL;
}

static gsize
get_start (const Splitter *self, guint at)
{
  const SoketWord *word = soket_words_peek (self->paragraph->words, at);

  return word->end > 0 ? word->start : self->paragraph->block->length;
}

/* The next binding deadline within the words; NULL: none. */
static const SoketDated *
find_binding (const Splitter *self, guint from, guint to)
{
  gsize start = get_start (self, from), end = get_start (self, to);
  GArray *dates = self->paragraph->dates;

  for (guint i = 0; i < dates->len; i++) {
    const SoketDated *one = &g_array_index (dates, SoketDated, i);
    if (one->start >= start && one->end <= end
        && soket_dated_get_strength (one) >= SOKET_STRENGTH_BINDING)
      return one;
  }
  return NULL;
}

/* "Tháng hành động (từ ngày A đến ngày B)": a remark in brackets. */
static gboolean
is_remark (const Splitter *self, const SoketDated *dated)
{
  const SoketWords *words = self->paragraph->words;

  return soket_words_peek (words, soket_words_find (words, dated->start))->depth > 0;
}

static gboolean
is_binding (const SoketDuty *duty)
{
  return duty->when.dated != NULL
         && soket_dated_get_strength (duty->when.dated) >= SOKET_STRENGTH_BINDING;
}

static guint
skip_joint (const SoketWords *words, guint at, guint end)
{
  guint n = 1;

  while (at < end && n > 0) {
    n = soket_words_match_any (words, at, "và|để|đồng thời");
    if (n == 0 && soket_words_peek (words, at)->mark != 0
        && soket_words_peek (words, at)->mark != '(')
      n = 1;
    at += n;
  }
  return at;
}

static gboolean
has_act (const SoketWords *words, guint from, guint to)
{
  for (guint at = from; at < to; at++)
    if (soket_words_peek (words, at)->classes & SOKET_WORD_ACT)
      return TRUE;
  return FALSE;
}

/* Under the heading of a body, "đề nghị X" and "yêu cầu X" is what that body does. */
static gboolean
read_subject (Splitter *self, guint at, guint end)
{
  static const char anybody[] = "các cơ quan|các đơn vị|các địa phương|cơ quan|đơn vị";
  const SoketWords *words = self->paragraph->words;

  if (self->days.to > 0 && self->days.from == at) {
    g_array_set_size (self->subject.actors, 0);
    for (guint i = 0; i < self->units->len; i++)
      g_array_append_val (self->subject.actors, g_array_index (self->units, SoketUnitDay, i).name);
    self->subject.action = skip_joint (words, self->days.to, end);
    self->subject.is_command = FALSE;
    return TRUE;
  }
  if (!soket_clause_read_subject (words, at, end, &self->subject))
    return FALSE;
  /* A label says more exactly who "các đơn vị" are. */
  if (self->scope->is_labelled && self->subject.actors->len == 1
      && soket_words_match_any (words, g_array_index (self->subject.actors, SoketName, 0).from,
                                anybody))
    return FALSE;
  return !self->subject.is_command || self->scope->leads == NULL || self->scope->is_asked
         || soket_words_match (words, at, "giao") > 0;
}

/* "báo cáo A trước ngày …, trình B trước ngày …": each day has its own duty. */
static void
cut_by_days (Splitter *self, guint end)
{
  const SoketWords *words = self->paragraph->words;

  for (;;) {
    SoketDuty *last = get_last (self);
    if (last == NULL || !is_binding (last))
      return;
    guint behind = soket_words_find (words, last->when.dated->end);
    const SoketDated *next = find_binding (self, behind, end);
    if (next == NULL || soket_words_find (words, next->start) < self->days.to)
      return;
    guint from = skip_joint (words, behind, end);
    guint due = soket_words_find (words, next->start);
    gboolean acts = has_act (words, from, due);
    gboolean is_and = soket_words_match (words, behind, "và") > 0;
    if (!acts && !is_and)
      return;
    SoketDuty duty = *last;
    last->to = behind;
    duty.from = duty.action = from;
    duty.to = end;
    duty.is_heir = !acts;
    duty.when = (SoketWhen){ self->paragraph, next };
    g_array_append_val (self->found, duty);
  }
}

static gboolean
begins_task (Splitter *self, const SoketActors *actors, gboolean has_subject,
             const SoketDated *binding)
{
  const SoketDuty *last = get_last (self);

  if (last == NULL || (has_subject && !soket_actors_equal (actors, last->leads)))
    return TRUE;
  if (binding == NULL)
    return FALSE;
  return is_binding (last) || soket_dated_get_strength (binding) == SOKET_STRENGTH_BINDING;
}

static void
add_task (Splitter *self, const SoketActors *actors, guint at, guint action, guint end)
{
  SoketDuty duty
      = { .paragraph = self->paragraph, .from = at, .to = end, .action = action, .leads = actors };

  g_array_append_val (self->found, duty);
}

static void
choose_day (Splitter *self, guint end)
{
  SoketDuty *last = get_last (self);

  if (last == NULL)
    return;
  last->to = end;
  last->when.paragraph = self->paragraph;
  last->when.dated
      = soket_when_choose (self->paragraph, get_start (self, last->from), get_start (self, end));
}

/* "Sơ kết phong trào (Sở A chủ trì)" */
static gboolean
read_bracket (Splitter *self, guint at, guint end)
{
  const SoketWords *words = self->paragraph->words;

  for (; at < end; at++) {
    if (soket_words_peek (words, at)->mark != '(')
      continue;
    g_array_set_size (self->subject.actors, 0);
    guint behind = soket_names_read (words, at + 1, SOKET_NAMES_ACTOR, self->subject.actors);
    if (behind > at + 1
        && soket_words_match_any (words, behind, "chủ trì|tham mưu|thực hiện|chuẩn bị|phụ trách"))
      return TRUE;
  }
  g_array_set_size (self->subject.actors, 0);
  return FALSE;
}

/* Nobody is the subject, and yet somebody is meant: "Đối với các xã chưa gửi, đề nghị …"; "Báo cáo
 * gửi về …" is of those who were told to report in the paragraph before. */
static const SoketActors *
find_meant (Splitter *self, guint at, guint end)
{
  const SoketWords *words = self->paragraph->words;
  SoketDuties *duties = self->duties;
  guint n = soket_words_match_any (words, at, "đối với|riêng đối với");

  g_array_set_size (self->subject.actors, 0);
  if (n > 0 && soket_names_read (words, at + n, SOKET_NAMES_ACTOR, self->subject.actors) < end)
    return soket_actors_new (duties, self->paragraph, self->subject.actors);
  if (read_bracket (self, at, end))
    return soket_actors_new (duties, self->paragraph, self->subject.actors);
  if (duties->last_parent == self->paragraph->block->parent
      && soket_words_match_any (words, at,
                                "báo cáo gửi|kết quả gửi|kết quả|hồ sơ gửi|hồ sơ|văn bản gửi|"
                                "danh sách gửi|danh sách|báo cáo kết quả gửi"))
    return duties->last_leads;
  return NULL;
}

/* Behind "Từ ngày 05/5 đến ngày 20/5/2023:", what is done then. */
static guint
skip_day (const Splitter *self, guint at, guint end, const SoketDated *binding)
{
  const SoketWords *words = self->paragraph->words;

  if (binding == NULL || at > 0 || soket_words_find (words, binding->start) > at + 3)
    return at;
  guint behind = soket_words_find (words, binding->end);
  while (behind < end && soket_words_peek (words, behind)->depth > 0)
    behind++;
  gunichar mark = soket_words_peek (words, behind)->mark;
  return behind + 1 < end && (mark == ':' || mark == ',' || mark == '-' || mark == 0x2013)
             ? behind + 1
             : at;
}

/* An item below who acts: a word that no table knows is a verb there. */
static gboolean
is_item_of_body (const Splitter *self, guint at)
{
  const SoketWord *first = soket_words_peek (self->paragraph->words, at);

  return at == 0 && self->scope->leads != NULL && !self->scope->is_labelled
         && self->paragraph->block->marker >= SOKET_MARKER_LETTER && first->upper && !first->capital
         && first->n == 0 && first->classes == 0 && !first->digit
         && !self->paragraph->block->ends_in_colon;
}

/* Where nobody is named, only a verb is an order: "Thống nhất với …" is none. */
static gboolean
is_order_at (const Splitter *self, guint at, guint end)
{
  const SoketWords *words = self->paragraph->words;
  const SoketWord *first = soket_words_peek (words, at);

  if (is_item_of_body (self, at))
    return TRUE;
  if (self->scope->leads == NULL
      && (!(first->classes & SOKET_WORD_ACT) || soket_words_match_any (words, at + first->n, "với")
          || soket_words_match_any (words, at, "bảo đảm|đảm bảo")))
    return FALSE;
  return soket_clause_is_order (words, at, end);
}

/* One sentence, or one part of it up to ';'. */
static void
split_clause (Splitter *self, guint at, guint end, const SoketActors **actors)
{
  const SoketDated *binding = find_binding (self, at, end);

  /* "Ngày 05/7/2022, Sở A đã …": what happened. */
  if (binding == NULL && soket_words_match (self->paragraph->words, at, "ngày"))
    return;
  gboolean has_subject = read_subject (self, at, end);

  if (has_subject)
    *actors = soket_actors_new (self->duties, self->paragraph, self->subject.actors);
  gboolean is_meant = FALSE;
  if (!has_subject && *actors == NULL && (binding != NULL || self->scope->when.dated != NULL)) {
    *actors = find_meant (self, at, end);
    is_meant = *actors != NULL;
  }
  gboolean is_due = (binding != NULL && !is_remark (self, binding))
                    || self->scope->when.dated != NULL || self->scope->phases != NULL;
  guint head = has_subject ? at : skip_day (self, at, end, binding);
  gboolean is_order = has_subject || is_meant || self->subject.actors->len > 0
                      || (self->scope->is_work && *actors != NULL && self->found->len == 0)
                      || ((*actors != NULL || is_due) && is_order_at (self, head, end));
  if (self->scope->section != SOKET_SECTION_WORK && self->found->len == 0)
    is_order
        = has_subject
          || (self->scope->section == SOKET_SECTION_TIME && (is_meant || (head > at && is_order)));
  if (!is_order && get_last (self) == NULL)
    return;
  if (is_order && begins_task (self, *actors, has_subject, binding))
    add_task (self, *actors, at, has_subject ? self->subject.action : head, end);
  choose_day (self, end);
  cut_by_days (self, end);
}

/* "… cụ thể như sau:" says no more than what stands under it. */
static void
drop_lead (Splitter *self)
{
  const SoketDuty *last = get_last (self);

  if (last != NULL && !self->scope->is_work && self->scope->when.dated == NULL
      && self->scope->phases == NULL && self->paragraph->block->ends_in_colon
      && last->when.dated == NULL
      && !soket_words_match (self->paragraph->words, last->to - 2, "gồm")
      && last->to == self->paragraph->words->words->len)
    g_array_set_size (self->found, self->found->len - 1);
}

/* Days of single bodies make no tasks of their own, if somebody is told what to do till then. */
static void
find_days (Splitter *self, guint from, guint end)
{
  const SoketWords *words = self->paragraph->words;

  self->days = soket_unit_days_find (self->paragraph, from, end, self->units);
  gboolean leads = self->days.from == from;
  if (self->days.to > 0
      && !has_act (words, leads ? self->days.to : from, leads ? end : self->days.from))
    self->days = (SoketRange){ 0, 0 };
}

void
soket_duty_split (SoketDuties *duties, const SoketParagraph *paragraph, guint from,
                  const SoketScope *scope, GArray *found)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (SoketUnitDay));
  Splitter self = { duties, paragraph, scope, found, units, { 0, 0 }, { NULL, 0, FALSE } };
  const SoketActors *actors = scope->leads;
  guint end = paragraph->words->words->len;

  if (scope->section == SOKET_SECTION_SILENT || scope->section == SOKET_SECTION_SUBJECTS
      || scope->section == SOKET_SECTION_TARGET)
    return;
  soket_subject_init (&self.subject);
  find_days (&self, from, end);
  while (from < end) {
    gboolean is_sentence;
    guint to = soket_clause_find_end (paragraph->words, from, end, &is_sentence);
    if (to > self.days.from && to < self.days.to)
      to = soket_clause_find_end (paragraph->words, self.days.to, end, &is_sentence);
    split_clause (&self, from, to, &actors);
    from = to;
  }
  drop_lead (&self);
  soket_subject_clear (&self.subject);
}

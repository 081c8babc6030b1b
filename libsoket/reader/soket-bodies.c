/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-bodies-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-group-private.h"
#include "reader/soket-names-private.h"

/* An id is typed by hand: it stays short. */
#define LONGEST_ID 60

struct _SoketBodies {
  SoketPlan *plan; /* under construction, not owned */
  GHashTable *ids; /* key -> id */
  GHashTable *used;
  GHashTable *briefs; /* folded abbreviation -> key of what it means */
  SoketWordCache *cache;
  char *issuer_key; /* of the issuer without the name of its place; NULL */
  const char *issuer;
};

/* Abbreviations of the administration, which no paper explains: Annex VI of Decree 30/2020/NĐ-CP
 * and Guide 36-HD/VPTW for symbols, usage for the others. */
static const struct {
  const char *brief;
  const char *name;
} abbreviations[] = {
  { "ubnd", "ủy ban nhân dân" },
  { "hđnd", "hội đồng nhân dân" },
  { "mttq", "mặt trận tổ quốc" },
  { "ubmttq", "ủy ban mặt trận tổ quốc" },
  { "ubmt", "ủy ban mặt trận" },
  { "ubkt", "ủy ban kiểm tra" },
  { "btv", "ban thường vụ" },
  { "btt", "ban thường trực" },
  { "tt", "thường trực" },
  { "bch", "ban chấp hành" },
  { "bcđ", "ban chỉ đạo" },
  { "vp", "văn phòng" },
  { "vn", "việt nam" },
  { "tw", "trung ương" },
  { "tp", "thành phố" },
  { "tx", "thị xã" },
  { "lđlđ", "liên đoàn lao động" },
  { "ccb", "cựu chiến binh" },
  { "hnd", "hội nông dân" },
  { "lhpn", "liên hiệp phụ nữ" },
  { "tncs", "thanh niên cộng sản" },
  { "bhxh", "bảo hiểm xã hội" },
  { "kbnn", "kho bạc nhà nước" },
  { "tand", "tòa án nhân dân" },
  { "vksnd", "viện kiểm sát nhân dân" },
  { "ubbc", "ủy ban bầu cử" },
  { "chqs", "chỉ huy quân sự" },
  { "gd", "giáo dục" },
  { "đt", "đào tạo" },
  { "khcn", "khoa học và công nghệ" },
  { "cntt", "công nghệ thông tin" },
};

SoketBodies *
soket_bodies_new (SoketPlan *plan)
{
  SoketBodies *self = g_new0 (SoketBodies, 1);

  self->plan = plan;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->used = g_hash_table_new (g_str_hash, g_str_equal);
  self->briefs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cache = soket_word_cache_new ();
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    g_hash_table_insert (self->briefs, g_strdup (abbreviations[i].brief),
                         g_strdup (abbreviations[i].name));
  return self;
}

void
soket_bodies_free (SoketBodies *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->used);
  g_hash_table_unref (self->briefs);
  soket_word_cache_free (self->cache);
  g_free (self->issuer_key);
  g_free (self);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Appends one word of a key, spelled out. */
static void
add_word (SoketBodies *self, GString *key, const char *word)
{
  const char *name = g_hash_table_lookup (self->briefs, word);

  if (key->len > 0)
    g_string_append_c (key, ' ');
  g_string_append (key, name != NULL ? name : word);
}

char *
soket_bodies_get_key (SoketBodies *self, const char *name)
{
  static const char *const lead[] = { "các ", "những ", "đồng chí ", "đ/c " };
  g_autofree char *fold = soket_text_fold (name);
  GString *key = g_string_new (NULL);
  const char *at = fold;

  for (guint i = 0; i < G_N_ELEMENTS (lead); i++)
    if (g_str_has_prefix (at, lead[i]))
      at += strlen (lead[i]);
  while (*at != '\0') {
    const char *end = at;
    while (*end != '\0' && is_letter (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    if (end > at) {
      g_autofree char *word = g_strndup (at, (gsize) (end - at));
      add_word (self, key, word);
    }
    at = *end != '\0' && end == at ? g_utf8_next_char (end) : end;
  }
  /* The Front is that of Vietnam, whether it is said or not. */
  char *front = strstr (key->str, "mặt trận tổ quốc việt nam");
  if (front != NULL)
    g_string_erase (key, front + strlen ("mặt trận tổ quốc") - key->str, strlen (" việt nam"));
  /* A whole name may be explained by more than one word: "Ban Chỉ đạo 35". */
  const char *whole = g_hash_table_lookup (self->briefs, key->str);
  if (whole != NULL)
    g_string_assign (key, whole);
  return g_string_free (key, FALSE);
}

void
soket_bodies_learn (SoketBodies *self, const char *brief, const char *name)
{
  char *key = soket_bodies_get_key (self, name);
  char *word = soket_bodies_get_key (self, brief);

  if (*word == '\0' || *key == '\0' || g_str_equal (word, key)) {
    g_free (word);
    g_free (key);
    return;
  }
  g_hash_table_insert (self->briefs, word, key);
}

/* The words of an explanation that begins at @at, which stands behind "("; 0: it is none. */
static guint
eat_explanation (const SoketWords *words, guint at)
{
  guint start = at;

  at += soket_words_match_any (words, at, "sau đây|dưới đây|sau|từ đây");
  guint n = soket_words_match_any (words, at, "gọi tắt|viết tắt|gọi chung|viết gọn|gọi");
  if (n == 0)
    return 0;
  at += n;
  at += soket_words_match (words, at, "là");
  return at - start;
}

void
soket_bodies_learn_from (SoketBodies *self, const SoketWords *words)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));

  for (guint at = 0; at < words->words->len; at++) {
    if (!soket_names_begin (words, at, SOKET_NAMES_OBJECT))
      continue;
    g_array_set_size (names, 0);
    guint end = soket_names_read (words, at, SOKET_NAMES_OBJECT, names);
    const SoketName *last = &g_array_index (names, SoketName, names->len - 1);
    guint n = soket_words_peek (words, end)->mark == '(' ? eat_explanation (words, end + 1) : 0;
    guint close = end + 1 + n;
    while (close < end + 12 && soket_words_peek (words, close)->mark != ')')
      close++;
    if (n > 0 && close < end + 12 && close > end + 1 + n) {
      g_autofree char *name = soket_names_cut (words, last->from, last->to);
      g_autofree char *brief = soket_names_cut (words, end + 1 + n, close);
      soket_bodies_learn (self, brief, name);
    }
    at = end - 1;
  }
}

static const char *
make_id (SoketBodies *self, const char *key, const char *name)
{
  g_autofree char *slug = soket_text_slug (name, LONGEST_ID);
  char *id = *slug != '\0' ? g_strdup (slug) : g_strdup ("body");

  for (guint n = 2; g_hash_table_contains (self->used, id); n++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", slug, n);
  }
  g_hash_table_insert (self->ids, g_strdup (key), id);
  g_hash_table_add (self->used, id);
  return id;
}

static void
add_value (GPtrArray *values, const SoketWords *words, guint at)
{
  const SoketWord *word = soket_words_peek (words, at);
  g_autofree char *value = soket_names_cut (words, at, at + MAX (word->n, 1));
  char *small = soket_text_fold (value);

  if (g_ptr_array_find_with_equal_func (values, small, g_str_equal, NULL))
    g_free (small);
  else
    g_ptr_array_add (values, small);
}

static void
take_choice (GPtrArray *choices, const char *key, GPtrArray *values)
{
  if (values->len > 0) {
    gboolean is_list = values->len > 1;
    g_ptr_array_add (values, NULL);
    g_ptr_array_add (choices,
                     soket_choice_new (key, (GStrv) g_ptr_array_free (values, FALSE), is_list));
    return;
  }
  g_ptr_array_unref (values);
}

/* What a group holds: kinds of bodies ("sở, ban, ngành"), those of some places ("các phường, xã");
 * what is only "liên quan" is open. */
static void
fill_group (gpointer group, const SoketWords *words, const SoketName *name)
{
  static const char places[] = "phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|thôn";
  static const char vague[] = "cơ quan|đơn vị|tổ chức|địa phương|cá nhân|ngành|cấp|đoàn thể|ban";
  GPtrArray *kinds = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *levels = g_ptr_array_new_with_free_func (g_free);
  gboolean is_open = FALSE;
  gboolean is_sharp = FALSE;

  for (guint at = name->from; at < name->to;) {
    const SoketWord *word = soket_words_peek (words, at);
    is_open |= (word->classes & SOKET_WORD_OPEN) != 0;
    if (soket_words_match_any (words, at, places) == word->n && word->n > 0) {
      add_value (levels, words, at);
    } else if (word->classes & (SOKET_WORD_KIND | SOKET_WORD_ORGAN | SOKET_WORD_ROLE)) {
      is_sharp |= soket_words_match_any (words, at, vague) != word->n;
      add_value (kinds, words, at);
    }
    at += MAX (word->n, 1);
  }
  is_sharp |= levels->len > 0;
  if (is_open || !is_sharp) {
    soket_record_put_number (&soket_group_table, group, "open", TRUE);
    g_ptr_array_unref (kinds);
    g_ptr_array_unref (levels);
    return;
  }
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_choice_free);
  take_choice (choices, "kind", kinds);
  take_choice (choices, "level", levels);
  soket_group_bind (group, choices);
}

static void
fill_members (SoketBodies *self, gpointer group, const SoketWords *words, GArray *names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->len; i++) {
    const SoketName *one = &g_array_index (names, SoketName, i);
    g_autofree char *name = soket_names_cut (words, one->from, one->to);
    const char *id = soket_bodies_add (self, name);
    if (g_hash_table_add (seen, (gpointer) id))
      soket_record_put (&soket_group_table, group, "members", id);
  }
}

static void
add_unit (SoketBodies *self, const char *id, const char *name, const SoketWords *words)
{
  const SoketWord *head = soket_words_peek (words, 0);
  gpointer unit = soket_record_add (&soket_plan_table, self->plan, "units");

  soket_record_put (&soket_unit_table, unit, "id", id);
  soket_record_put (&soket_unit_table, unit, "name", name);
  if (head->classes & (SOKET_WORD_ORGAN | SOKET_WORD_KIND | SOKET_WORD_ROLE)) {
    g_autofree char *kind = soket_names_cut (words, 0, head->n);
    g_autofree char *small = soket_text_fold (kind);
    soket_record_put (&soket_unit_table, unit, "kind", small);
  }
}

/* "Ủy ban nhân dân huyện" in a text of "Ủy ban nhân dân huyện Bình An": the words stay those of the
 * text, and whoever they bind is the issuer. */
static void
add_alias (SoketBodies *self, const char *id, const char *name)
{
  gpointer group = soket_record_add (&soket_plan_table, self->plan, "groups");

  soket_record_put (&soket_group_table, group, "id", id);
  soket_record_put (&soket_group_table, group, "name", name);
  soket_record_put (&soket_group_table, group, "members", self->issuer);
}

/* Members are made before the group that holds them. */
static const char *
add_new (SoketBodies *self, const char *key, const char *name)
{
  g_autoptr (SoketWords) words = soket_words_new (name, strlen (name), self->cache);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
  const char *id = make_id (self, key, name);
  guint end = soket_names_read (words, 0, SOKET_NAMES_TITLE, names);

  if (g_strcmp0 (key, self->issuer_key) == 0) {
    add_alias (self, id, name);
    return id;
  }
  if (names->len == 0 || end < words->words->len)
    g_array_set_size (names, 0);
  if (names->len == 0 || (names->len == 1 && !g_array_index (names, SoketName, 0).is_group)) {
    add_unit (self, id, name, words);
    return id;
  }
  gpointer group = soket_record_add (&soket_plan_table, self->plan, "groups");
  soket_record_put (&soket_group_table, group, "id", id);
  soket_record_put (&soket_group_table, group, "name", name);
  if (names->len > 1)
    fill_members (self, group, words, names);
  else
    fill_group (group, words, &g_array_index (names, SoketName, 0));
  return id;
}

static char *
dup_trimmed (const char *name)
{
  char *trimmed = g_strdup (name);
  gsize length;

  g_strstrip (trimmed);
  for (length = strlen (trimmed); length > 0 && strchr (".,;: ", trimmed[length - 1]) != NULL;)
    trimmed[--length] = '\0';
  return trimmed;
}

const char *
soket_bodies_add (SoketBodies *self, const char *name)
{
  g_autofree char *trimmed = dup_trimmed (name);
  g_autofree char *key = soket_bodies_get_key (self, trimmed);

  if (*key == '\0')
    return NULL;
  const char *id = g_hash_table_lookup (self->ids, key);
  return id != NULL ? id : add_new (self, key, trimmed);
}

/* Bytes of @name up to where the proper name of a place begins; 0: it has none. */
static gsize
measure_without_place (const char *name)
{
  static const char *const nouns[]
      = { " tỉnh",     " thành phố", " huyện",   " quận",    " thị xã",  " xã",     " phường",
          " thị trấn", " đặc khu",   "tỉnh ủy",  "thành ủy", "huyện ủy", "quận ủy", "thị ủy",
          "tỉnh uỷ",   "thành uỷ",   "huyện uỷ", "quận uỷ",  "thị uỷ",   NULL };
  g_autofree char *small = g_utf8_strdown (name, -1);

  if (strlen (small) != strlen (name))
    return 0;
  for (const char *space = strchr (name + 1, ' '); space != NULL; space = strchr (space + 1, ' ')) {
    g_autofree char *before = g_strndup (small, (gsize) (space - name));

    for (guint i = 0; nouns[i] != NULL; i++)
      if (g_str_has_suffix (before, nouns[i]) && g_unichar_isupper (g_utf8_get_char (space + 1)))
        return (gsize) (space - name);
  }
  return 0;
}

const char *
soket_bodies_add_issuer (SoketBodies *self, const char *name)
{
  const char *id = soket_bodies_add (self, name);
  gsize length = measure_without_place (name);

  if (id == NULL || length == 0)
    return id;
  g_autofree char *general = g_strndup (name, length);
  self->issuer_key = soket_bodies_get_key (self, general);
  self->issuer = id;
  return id;
}

const char *
soket_bodies_find (SoketBodies *self, const char *name)
{
  g_autofree char *key = soket_bodies_get_key (self, name);

  return g_hash_table_lookup (self->ids, key);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "plan/soket-group-private.h"
#include "reader/soket-bodies-private.h"
#include "reader/soket-names-private.h"

typedef struct {
  const char *text;
  SoketNamesUse use;
  const char *names; /* parted by " | "; NULL: none */
} NamesRow;

static const NamesRow names_rows[] = {
  /* A name with commas and "và" stays whole. */
  { "Sở Văn hóa, Thể thao và Du lịch báo cáo", SOKET_NAMES_ACTOR,
    "Sở Văn hóa, Thể thao và Du lịch" },
  { "Ban Tuyên giáo và Dân vận tham mưu", SOKET_NAMES_ACTOR, "Ban Tuyên giáo và Dân vận" },
  { "Sở Lao động - Thương binh và Xã hội lập danh sách", SOKET_NAMES_ACTOR,
    "Sở Lao động - Thương binh và Xã hội" },
  { "Bộ Nông nghiệp và Môi trường và Bộ Y tế ban hành", SOKET_NAMES_ACTOR,
    "Bộ Nông nghiệp và Môi trường | Bộ Y tế" },
  /* Lists are parted where a new head begins. */
  { "Sở Khoa học và Công nghệ, Cục Thuế tỉnh, Kho bạc Nhà nước tỉnh rà soát", SOKET_NAMES_ACTOR,
    "Sở Khoa học và Công nghệ | Cục Thuế tỉnh | Kho bạc Nhà nước tỉnh" },
  { "Ủy ban nhân dân huyện; Huyện đoàn thực hiện", SOKET_NAMES_ACTOR,
    "Ủy ban nhân dân huyện | Huyện đoàn" },
  { "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện tổng hợp", SOKET_NAMES_ACTOR,
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện" },
  { "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh, Sở Y tế rà soát", SOKET_NAMES_ACTOR,
    "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh | Sở Y tế" },
  { "Văn phòng Đoàn ĐBQH và HĐND tỉnh rà soát", SOKET_NAMES_ACTOR,
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh" },
  { "Văn phòng Huyện ủy và Ủy ban nhân dân huyện rà soát", SOKET_NAMES_ACTOR,
    "Văn phòng Huyện ủy | Ủy ban nhân dân huyện" },
  { "Trường Đại học Thử và Bệnh viện Mẫu tổ chức", SOKET_NAMES_ACTOR,
    "Trường Đại học Thử | Bệnh viện Mẫu" },
  { "Trung tâm Kiểm soát bệnh tật tỉnh chủ trì", SOKET_NAMES_ACTOR,
    "Trung tâm Kiểm soát bệnh tật tỉnh" },
  /* Groups */
  { "Các sở, ban, ngành, đoàn thể gửi báo cáo", SOKET_NAMES_ACTOR, "Các sở, ban, ngành, đoàn thể" },
  { "Các Sở, Ban, ngành, UBND các huyện và các đơn vị liên quan gửi", SOKET_NAMES_ACTOR,
    "Các Sở, Ban, ngành | UBND các huyện | các đơn vị liên quan" },
  { "Hội Nông dân các xã, thị trấn hoàn thành", SOKET_NAMES_ACTOR,
    "Hội Nông dân các xã, thị trấn" },
  { "các cơ quan, tổ chức, cá nhân có liên quan cung cấp", SOKET_NAMES_ACTOR,
    "các cơ quan, tổ chức, cá nhân có liên quan" },
  { "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh rà soát", SOKET_NAMES_ACTOR,
    "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh" },
  /* Persons */
  { "Đồng chí Nguyễn Văn Thử, Phó Chủ tịch UBND xã chủ trì", SOKET_NAMES_ACTOR,
    "Đồng chí Nguyễn Văn Thử, Phó Chủ tịch UBND xã" },
  { "Giám đốc các sở, Thủ trưởng các ban, ngành chịu trách nhiệm", SOKET_NAMES_ACTOR,
    "Giám đốc các sở | Thủ trưởng các ban, ngành" },
  { "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam xã phối hợp", SOKET_NAMES_ACTOR,
    "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam xã" },
  /* A heading holds nothing but names. */
  { "Các doanh nghiệp kinh doanh vận tải", SOKET_NAMES_TITLE,
    "Các doanh nghiệp kinh doanh vận tải" },
  { "Trưởng ban quản lý chợ", SOKET_NAMES_TITLE, "Trưởng ban quản lý chợ" },
  /* Verbs and things that begin as a head does */
  { "Ban hành quy chế", SOKET_NAMES_ACTOR, NULL },
  { "Phòng, chống thiên tai", SOKET_NAMES_ACTOR, NULL },
  { "Tổ chức hội nghị", SOKET_NAMES_ACTOR, NULL },
  { "Trường hợp khó khăn", SOKET_NAMES_ACTOR, NULL },
  { "Hội nghị trực tuyến", SOKET_NAMES_ACTOR, NULL },
  { "giáo viên, học sinh", SOKET_NAMES_OBJECT, NULL },
};

static void
test_names (void)
{
  g_autoptr (SoketWordCache) cache = soket_word_cache_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names_rows); i++) {
    const NamesRow *row = &names_rows[i];
    g_autoptr (SoketWords) words = soket_words_new (row->text, strlen (row->text), cache);
    g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SoketName));
    g_autoptr (GString) found = g_string_new (NULL);
    soket_names_read (words, 0, row->use, names);
    for (guint k = 0; k < names->len; k++) {
      const SoketName *one = &g_array_index (names, SoketName, k);
      g_autofree char *name = soket_names_cut (words, one->from, one->to);
      g_string_append_printf (found, "%s%s", k > 0 ? " | " : "", name);
    }
    g_test_message ("%s", row->text);
    g_assert_cmpstr (found->str, ==, row->names != NULL ? row->names : "");
  }
}

typedef struct {
  SoketPlan *plan;
  SoketBodies *bodies;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->plan = soket_plan_build_new ();
  self->bodies = soket_bodies_new (self->plan);
  soket_record_put (&soket_plan_table, self->plan, "id", "thu");
  soket_record_put (&soket_plan_table, self->plan, "title", "Thử");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = soket_plan_build_end (self->plan, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  soket_bodies_free (self->bodies);
}

static void
test_issuer (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *issuer, *named;
    gboolean is_issuer;
  } rows[] = {
    { "Ủy ban nhân dân huyện Đồi Cao", "UBND huyện", TRUE },
    { "Ban Thường vụ Tỉnh ủy Sông Thử", "Ban thường vụ Tỉnh uỷ", TRUE },
    { "Liên minh Hợp tác xã tỉnh Sông Thử", "Liên minh Hợp tác xã tỉnh", TRUE },
    { "Tỉnh đoàn Sông Thử", "Ủy ban nhân dân tỉnh", FALSE },
  };
  GListModel *groups = soket_plan_get_groups (self->plan);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketBodies *bodies = soket_bodies_new (self->plan);
    guint n = g_list_model_get_n_items (groups);
    const char *issuer = soket_bodies_add_issuer (bodies, rows[i].issuer);
    const char *named = soket_bodies_add (bodies, rows[i].named);

    g_test_message ("%s", rows[i].issuer);
    g_assert_cmpstr (named, !=, issuer);
    g_assert_cmpuint (g_list_model_get_n_items (groups), ==, n + rows[i].is_issuer);
    if (rows[i].is_issuer) {
      g_autoptr (SoketGroup) group = g_list_model_get_item (groups, n);
      g_assert_cmpstr (soket_group_get_id (group), ==, named);
      g_assert_cmpstr (soket_group_get_name (group), ==, rows[i].named);
      g_assert_cmpstr (soket_group_get_members (group)[0], ==, issuer);
      g_assert_null (soket_group_get_members (group)[1]);
    }
    soket_bodies_free (bodies);
  }
}

static void
test_one_body (Fixture *self, gconstpointer data)
{
  static const char *const same[][2] = {
    { "Ủy ban nhân dân xã", "UBND xã" },
    { "Uỷ ban nhân dân xã", "Ủy ban Nhân dân xã" },
    { "HĐND tỉnh", "Hội đồng nhân dân tỉnh" },
    { "Các sở, ban, ngành", "các Sở, Ban, Ngành" },
    { "Ủy ban MTTQ huyện", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện" },
    { "Toà án nhân dân tỉnh", "Tòa án nhân dân tỉnh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++) {
    const char *id = soket_bodies_add (self->bodies, same[i][0]);
    g_test_message ("%s", same[i][0]);
    g_assert_nonnull (id);
    g_assert_cmpstr (soket_bodies_add (self->bodies, same[i][1]), ==, id);
    g_assert_cmpstr (soket_bodies_find (self->bodies, same[i][1]), ==, id);
  }
  g_assert_null (soket_bodies_find (self->bodies, "Sở Chưa Có"));
  g_assert_cmpstr (soket_bodies_add (self->bodies, "Sở Thử"), ==, "so-thu");
  g_assert_cmpstr (soket_bodies_add (self->bodies, "Sở Thư"), ==, "so-thu-2");
  g_assert_null (soket_bodies_add (self->bodies, " ; "));
}

static void
test_explained (Fixture *self, gconstpointer data)
{
  static const char text[] = "Ban Quản lý Khu kinh tế Bến Thử (sau đây gọi tắt là Ban Quản lý) và "
                             "các sở.";
  g_autoptr (SoketWordCache) cache = soket_word_cache_new ();
  g_autoptr (SoketWords) words = soket_words_new (text, strlen (text), cache);
  const char *id = soket_bodies_add (self->bodies, "Ban Quản lý Khu kinh tế Bến Thử");

  g_assert_cmpstr (soket_bodies_add (self->bodies, "Ban Quản lý rừng"), !=, id);
  soket_bodies_learn_from (self->bodies, words);
  g_assert_cmpstr (soket_bodies_add (self->bodies, "Ban quản lý"), ==, id);
}

static SoketGroup *
find_group (Fixture *self, const char *id)
{
  GListModel *groups = soket_plan_get_groups (self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);
    if (g_str_equal (soket_group_get_id (group), id))
      return group;
  }
  return NULL;
}

static void
test_groups (Fixture *self, gconstpointer data)
{
  SoketGroup *group = find_group (self, soket_bodies_add (self->bodies, "các cơ quan liên quan"));

  g_assert_nonnull (group);
  g_assert_true (soket_group_is_open (group));
  group = find_group (self, soket_bodies_add (self->bodies, "Hội Nông dân các xã, thị trấn"));
  g_assert_nonnull (group);
  const SoketChoices *choices = soket_group_peek_choices (group);
  g_assert_nonnull (choices);
  const SoketChoice *kind = choices->pdata[0];
  const SoketChoice *level = choices->pdata[1];
  g_assert_cmpstr (kind->key, ==, "kind");
  g_assert_cmpstr (kind->values[0], ==, "hội nông dân");
  g_assert_cmpstr (level->values[0], ==, "xã");
  g_assert_cmpstr (level->values[1], ==, "thị trấn");
  group = find_group (self, soket_bodies_add (self->bodies, "Sở Thử và Cục Mẫu"));
  g_assert_nonnull (group);
  g_assert_cmpstr (soket_group_get_members (group)[0], ==, "so-thu");
  g_assert_cmpstr (soket_group_get_members (group)[1], ==, "cuc-mau");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bodies/names", test_names);
  g_test_add ("/bodies/one-body", Fixture, NULL, set_up, test_one_body, tear_down);
  g_test_add ("/bodies/issuer", Fixture, NULL, set_up, test_issuer, tear_down);
  g_test_add ("/bodies/explained", Fixture, NULL, set_up, test_explained, tear_down);
  g_test_add ("/bodies/groups", Fixture, NULL, set_up, test_groups, tear_down);
  return g_test_run ();
}

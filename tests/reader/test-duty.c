/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

/* Each row is a paper, and its tasks: "ID: leads & with / deadline / > recipient @ via". */
typedef struct {
  const char *name;
  const char *text;
  const char *tasks;
} Row;

#define HEAD "SỞ THỬ\n\nSố: 12/KH-ST\n\nBến Thử, ngày 02 tháng 5 năm 2023\n\nKẾ HOẠCH\nThử việc\n\n"

static const Row rows[] = {
  { "subject",
    HEAD "I. TỔ CHỨC THỰC HIỆN\n\n"
         "1. Phòng Kế toán chủ trì, phối hợp với Văn phòng Sở lập quyết toán, trình Giám đốc Sở "
         "trước ngày 15/6/2023.\n\n"
         "2. Các trường học gửi báo cáo về Phòng Giáo dục và Đào tạo (qua Tổ Thống kê) chậm nhất "
         "ngày 20/6/2023.\n",
    "I.1: Phòng Kế toán & Văn phòng Sở / <2023-06-15 / > Giám đốc Sở\n"
    "I.2: Các trường học / <=2023-06-20 / > Phòng Giáo dục và Đào tạo @ Tổ Thống kê\n" },
  { "heading",
    HEAD "I. PHÂN CÔNG\n\n1. Giao Chi cục Thủy lợi:\n\n"
         "- Kiểm tra các hồ chứa; hoàn thành trong tháng 5/2023.\n\n"
         "- Báo cáo Ủy ban nhân dân tỉnh trước ngày 10 hằng tháng.\n\n"
         "2. Trạm Bơm số 3\n\n- Vận hành máy khi có yêu cầu.\n",
    "I.1/1: Chi cục Thủy lợi / 2023-05\n"
    "I.1/2: Chi cục Thủy lợi / each:month <D10 / > Ủy ban nhân dân tỉnh\n"
    "I.2/1: Trạm Bơm số 3 / on:khi có yêu cầu\n" },
  { "labels",
    HEAD "I. NHIỆM VỤ\n\n1. Xây dựng đề án nhà hát\n\n- Cơ quan chủ trì: Sở Văn hóa, Thể thao và "
         "Du lịch.\n\n- Cơ quan phối hợp: Sở Tài chính; Sở Xây dựng.\n\n"
         "- Thời gian hoàn thành: Quý III/2023.\n\n- Sản phẩm: Đề án được duyệt.\n",
    "I.1: Sở Văn hóa, Thể thao và Du lịch & Sở Tài chính + Sở Xây dựng / 2023-Q3\n" },
  { "days",
    HEAD "I. VIỆC\n\n1. Cục Đo đạc báo cáo Bộ Mẫu trước ngày 01/7/2023, trình Thủ tướng Chính phủ "
         "trước ngày 01/8/2023.\n\n"
         "2. Các xã báo cáo Huyện ủy trước ngày 20/6 và trước ngày 15/11 hằng năm.\n",
    "I.1: Cục Đo đạc / <2023-07-01 / > Bộ Mẫu\n"
    "I.1/2: Cục Đo đạc / <2023-08-01 / > Thủ tướng Chính phủ\n"
    "I.2: Các xã / each:year <06-20,<11-15 / > Huyện ủy\n" },
  { "bodies-of-a-clause",
    HEAD "I. VIỆC\n\n1. Hội Chữ thập đỏ xã phát thuốc. Công an xã giữ trật tự.\n\n"
         "2. Trong quá trình thực hiện, nếu có vướng mắc đề nghị các thôn phản ánh về Ban Chỉ đạo "
         "để tổng hợp, báo cáo Đảng ủy.\n",
    "I.1: Hội Chữ thập đỏ xã\n"
    "I.1/2: Công an xã\n"
    "I.2: các thôn / > Ban Chỉ đạo\n" },
  { "nobody-acts",
    HEAD "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các xã thực hiện nghiêm túc trước ngày 01/6/2023.\n\n"
         "II. TÌNH HÌNH\n\n1. Sở Y tế đã hoàn thành việc tiêm trước ngày 01/3/2023.\n\n"
         "III. CHỈ TIÊU\n\n1. 95% trẻ em được tiêm trước ngày 30/9/2023.\n",
    "" },
  { "table",
    HEAD "I. LỊCH\n\n"
         "| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |\n"
         "|---|---|---|---|---|\n"
         "| 1 | Đo mực nước | Trạm Thủy văn | UBND các xã; Đội Tuần tra | Trước ngày 30/6/2023 |\n"
         "| 2 | Sửa cống | Xí nghiệp Thủy nông | | Thường xuyên |\n",
    "I/1: Trạm Thủy văn & UBND các xã + Đội Tuần tra / <2023-06-30\n"
    "I/2: Xí nghiệp Thủy nông / continuous\n" },
  { "labels-at-the-end-of-a-list",
    HEAD "I. NHIỆM VỤ\n\n1. Dạy bơi\n\n(1) Xây bể bơi ở các xã.\n\n(2) Tập huấn giáo viên.\n\n"
         "- Đơn vị chủ trì: Trung tâm Thể thao.\n\n- Thời gian: Quý II/2023.\n",
    "I.1.1: Trung tâm Thể thao / 2023-Q2\n"
    "I.1.2: Trung tâm Thể thao / 2023-Q2\n" },
  { "papers-of-a-task",
    HEAD "I. HỒ SƠ\n\n1. Các chợ gửi hồ sơ về Ban Quản lý chợ trước ngày 20/6/2023, gồm:\n\n"
         "- Báo cáo thu phí.\n\n- Tờ khai.\n",
    "I.1: Các chợ / <2023-06-20 / > Ban Quản lý chợ\n" },
  { "matter-and-order",
    HEAD
    "I. KẾT LUẬN\n\n1. Về đề nghị xây cầu: giao Sở Xây dựng thẩm định, báo cáo Ủy ban nhân dân "
    "tỉnh trong tháng 7/2023; Kho bạc Nhà nước tỉnh giải ngân theo tiến độ.\n",
    "I.1: Sở Xây dựng / 2023-07 / > Ủy ban nhân dân tỉnh\n"
    "I.1/2: Kho bạc Nhà nước tỉnh\n" },
  { "who-is-meant",
    HEAD "I. VIỆC\n\n1. Tháng 6/2023\n\n- Sơ kết phong trào (Hội Phụ nữ tỉnh chủ trì).\n\n"
         "2. Các thôn báo cáo kết quả trước ngày 15/7/2023 về Ủy ban nhân dân xã.\n\n"
         "Đối với các thôn chưa có điện, đề nghị gửi chậm nhất ngày 20/7/2023.\n",
    "I.1/1: Hội Phụ nữ tỉnh / 2023-06\n"
    "I.2: Các thôn / <2023-07-15 / > Ủy ban nhân dân xã\n"
    "I/1: Các thôn / <=2023-07-20\n" },
  { "passed-on",
    HEAD "I. VIỆC\n\n1. Các bến xe gửi số liệu đến Sở Giao thông vận tải tổng hợp, báo cáo Ủy ban "
         "nhân dân tỉnh.\n\n2. Tổ Công nghệ chuyển thư đến Bưu điện xã để phát cho dân.\n",
    "I.1: Các bến xe / > Ủy ban nhân dân tỉnh @ Sở Giao thông vận tải\n"
    "I.2: Tổ Công nghệ / > Bưu điện xã\n" },
  { "order-of-the-issuer",
    HEAD "I. VIỆC\n\n1. Sở Thử yêu cầu các trạm y tế kiểm kê thuốc trước ngày 30/5/2023.\n\n"
         "2. Tổ chức hội thi vào ngày 09/9/2023.\n",
    "I.1: các trạm y tế / <2023-05-30\n"
    "I.2: Sở Thử / =2023-09-09\n" },
  { "asked-in-the-preamble",
    "SỞ THỬ\n\nSố: 12/ST-VP\n\nBến Thử, ngày 02 tháng 5 năm 2023\n\nKính gửi: Các trạm bơm.\n\n"
    "Thực hiện Công văn số 3/CV-ST ngày 01/5/2023 của Sở Thử, Chi cục Thủy lợi đề nghị Trưởng các "
    "trạm bơm thực hiện các việc sau:\n\n1. Rà soát máy bơm.\n\n"
    "2. Báo cáo bằng văn bản về Chi cục Thủy lợi (qua tổ tổng hợp) trước ngày 15/5/2023.\n\n"
    "3. Đề nghị Điện lực huyện cấp điện.\n",
    "1: Trưởng các trạm bơm\n"
    "2: Trưởng các trạm bơm / <2023-05-15 / > Chi cục Thủy lợi @ tổ tổng hợp\n"
    "3: Điện lực huyện\n" },
  { "lead-and-direct",
    HEAD "I. VIỆC\n\n1. Đảng ủy các xã\n\n- Lãnh đạo, chỉ đạo việc đào mương.\n\n"
         "- Lãnh đạo thực hiện việc trồng rừng.\n\n2. Lãnh đạo Sở Thử chủ trì lập dự toán.\n",
    "I.1/1: Đảng ủy các xã\nI.1/2: Đảng ủy các xã\nI.2: Lãnh đạo Sở Thử\n" },
  { "day-of-each",
    HEAD "I. TIẾN ĐỘ THỰC HIỆN\n\n1. Đối với chi bộ: hoàn thành việc họp trước ngày 05/12/2023.\n",
    "I.1: chi bộ / <2023-12-05\n" },
  { "which-of-them",
    HEAD
    "I. VIỆC\n\n1. Các tổ, đội được kiểm tra xây dựng báo cáo, gửi Đoàn kiểm tra trước ngày "
    "30/6/2023.\n\n2. Văn phòng Sở bố trí xe; bộ phận Kho lập danh sách trước ngày 05/7/2023.\n",
    "I.1: Các tổ, đội được kiểm tra / <2023-06-30 / > Đoàn kiểm tra\n"
    "I.2: Văn phòng Sở\n"
    "I.2/2: bộ phận Kho / <2023-07-05\n" },
  { "calendar",
    HEAD "I. TIẾN ĐỘ THỰC HIỆN\n\n- Từ ngày 05/5 đến ngày 20/5/2023: Xây dựng đề cương.\n\n"
         "- Ngày 03/6/2023: Tổ chức hội thao.\n\n- Tháng 9/2023: Tổng kết đợt thi đua.\n",
    "I/1: Sở Thử / 2023-05-05/2023-05-20\n"
    "I/2: Sở Thử / =2023-06-03\n"
    "I/3: Sở Thử / 2023-09\n" },
  { "labels-between-lines",
    HEAD
    "I. VIỆC\n\n1. Giám sát giếng khoan\n- Người thực hiện: Tổ Khoan\n- Thời gian: Hằng tháng\n"
    "2. Lắp máy lọc\n- Người thực hiện: Phòng Điện nước vận hành\n- Thời gian: 15/5/2023\n",
    "I.1: Tổ Khoan / each:month\n"
    "I.2: Phòng Điện nước vận hành / =2023-05-15\n" },
  { "column-of-days",
    HEAD "I. LỊCH\n\n| TT | Nội dung | Đơn vị thực hiện | Hoàn thành |\n|---|---|---|---|\n"
         "| 1 | Treo cờ | Tổ Hành chính | 05/6/2023 |\n",
    "I/1: Tổ Hành chính / =2023-06-05\n" },
  { "persons-of-a-school",
    HEAD
    "I. PHÂN CÔNG\n\n1. Phó Hiệu trưởng: Xây dựng tiêu chí, trình Hiệu trưởng duyệt trước ngày "
    "05/6/2023.\n\n2. Kế toán, thủ quỹ: Dự trù kinh phí.\n\n3. Đội Xe:\n\n- Vét mương.\n",
    "I.1: Phó Hiệu trưởng / <2023-06-05 / > Hiệu trưởng\n"
    "I.2: Kế toán + thủ quỹ\n"
    "I.3/1: Đội Xe\n" },
};

static SoketPlan *
import_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, "a.txt", &error);
  g_assert_no_error (error);
  SoketPlan *plan = soket_document_import_plan (document, &error);
  g_assert_no_error (error);
  return plan;
}

static const char *
get_name (SoketPlan *plan, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (soket_plan_get_units (plan)); i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (soket_plan_get_units (plan), i);
    if (g_str_equal (soket_unit_get_id (unit), id))
      return soket_unit_get_name (unit);
  }
  for (guint i = 0; i < g_list_model_get_n_items (soket_plan_get_groups (plan)); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (soket_plan_get_groups (plan), i);
    if (g_str_equal (soket_group_get_id (group), id))
      return soket_group_get_name (group);
  }
  g_assert_not_reached ();
}

static void
add_bodies (GString *out, SoketPlan *plan, const char *mark, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " + " : mark, get_name (plan, ids[i]));
}

static char *
describe (SoketPlan *plan)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (soket_plan_get_tasks (plan)); i++) {
    g_autoptr (SoketTask) task = g_list_model_get_item (soket_plan_get_tasks (plan), i);
    g_string_append_printf (out, "%s:", soket_task_get_id (task));
    add_bodies (out, plan, " ", soket_task_get_leads (task));
    add_bodies (out, plan, " & ", soket_task_get_coordinators (task));
    if (soket_task_get_deadline (task) != NULL)
      g_string_append_printf (out, " / %s", soket_task_get_deadline (task));
    if (soket_task_get_recipient (task) != NULL)
      g_string_append_printf (out, " / > %s", get_name (plan, soket_task_get_recipient (task)));
    if (soket_task_get_via (task) != NULL)
      g_string_append_printf (out, " @ %s", get_name (plan, soket_task_get_via (task)));
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}

static void
test_tasks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketPlan) plan = import_text (rows[i].text);
    g_autofree char *tasks = describe (plan);
    g_test_message ("%s", rows[i].name);
    g_assert_cmpstr (tasks, ==, rows[i].tasks);
  }
}

static gboolean
is_unsure (SoketPlan *plan, const char *path)
{
  GListModel *unsure = soket_plan_get_unsure (plan);

  for (guint i = 0; i < g_list_model_get_n_items (unsure); i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    if (g_str_equal (soket_doubt_get_path (doubt), path))
      return TRUE;
  }
  return FALSE;
}

static SoketTask *
get_task (SoketPlan *plan, guint index)
{
  SoketTask *task = g_list_model_get_item (soket_plan_get_tasks (plan), index);

  g_assert_nonnull (task);
  return task;
}

static void
test_fields (void)
{
  g_autoptr (SoketPlan) plan = import_text (
      HEAD "I. VIỆC\n\n1. Phòng Nội vụ xây dựng kế hoạch tập huấn, hoàn thành trước ngày 30/6.\n\n"
           "2. Tổ Thư ký thường xuyên theo dõi, đôn đốc việc thực hiện Kế hoạch này.\n\n"
           "3. Phòng Nội vụ tổ chức hội nghị tổng kết, dự kiến ngày 20/12/2023.\n\n"
           "4. Tổ Thư ký rà soát hồ sơ trước ngày 31/4/2023.\n");
  g_autoptr (SoketTask) first = get_task (plan, 0);
  g_autoptr (SoketTask) second = get_task (plan, 1);
  g_autoptr (SoketTask) third = get_task (plan, 2);
  g_autoptr (SoketTask) fourth = get_task (plan, 3);

  g_assert_cmpstr (soket_task_get_due_text (first), ==, "trước ngày 30/6");
  g_assert_cmpuint (soket_task_get_due_line (first), ==, 12);
  g_assert_cmpint (soket_task_get_last (first), ==, soket_day_new (2023, 6, 29, NULL));
  g_assert_cmpint (soket_task_get_deliverable (first), ==, SOKET_DELIVERABLE_DOCUMENT);
  g_assert_true (soket_task_is_tracked (first));
  g_assert_false (soket_task_is_tracked (second));
  g_assert_cmpstr (soket_plan_get_followers (plan)[0], ==, soket_task_get_leads (second)[0]);
  g_assert_true (soket_task_is_tentative (third));
  g_assert_cmpint (soket_task_get_deliverable (third), ==, SOKET_DELIVERABLE_MEETING);
  g_assert_true (soket_task_is_tracked (fourth));
  g_assert_null (soket_task_get_deadline (fourth));
  g_assert_cmpstr (soket_task_get_due_text (fourth), ==, "trước ngày 31/4/2023");
  g_assert_true (is_unsure (plan, "/tasks/3/deadline"));
  SoketSpan *span = soket_plan_get_span (plan, "/tasks/0/leads");
  g_assert_nonnull (span);
  g_assert_cmpuint (soket_span_get_line (span), ==, 12);
  g_assert_cmpuint (soket_span_get_start (span), ==, 3);
  g_assert_cmpuint (soket_span_get_end (span), ==, 15);
}

static const char *
get_span_line (SoketPlan *plan, const char *pointer)
{
  static char line[16];
  SoketSpan *span = soket_plan_get_span (plan, pointer);

  g_assert_nonnull (span);
  g_snprintf (line, sizeof line, "%u", soket_span_get_line (span));
  return line;
}

/* Each row is one paper whose first task has "UNIT DEADLINE LINE" of each. */
static void
test_units (void)
{
  static const struct {
    const char *text;
    const char *leads;
    const char *units;
  } papers[] = {
    { "1. Các phòng gửi dự toán về Văn phòng Sở: Phòng Kế toán trước ngày 05/7/2023, Phòng Đo đạc "
      "trước ngày 07/7/2023.\n",
      "Các phòng", "Phòng Kế toán <2023-07-05 12|Phòng Đo đạc <2023-07-07 12|" },
    { "1. Các phòng nộp bảng lương (Phòng Kế toán trước ngày 05/7/2023; Phòng Đo đạc trước ngày "
      "07/7/2023).\n",
      "Các phòng", "Phòng Kế toán <2023-07-05 12|Phòng Đo đạc <2023-07-07 12|" },
    { "1. Trạm Bơm Đông trước ngày 05/7/2023 và Trạm Bơm Tây trước ngày 07/7/2023 nộp hồ sơ về Văn "
      "phòng Sở.\n",
      "Trạm Bơm Đông", "Trạm Bơm Đông <2023-07-05 12|Trạm Bơm Tây <2023-07-07 12|" },
    { "1. Các phòng nộp báo cáo kiểm kê về Văn phòng Sở theo thời hạn sau:\n\n"
      "- Phòng Kế toán: trước ngày 05/7/2023.\n\n- Phòng Đo đạc: trước ngày 07/7/2023.\n",
      "Các phòng", "Phòng Kế toán <2023-07-05 14|Phòng Đo đạc <2023-07-07 16|" },
    { "1. Phòng Kế toán lập dự toán trước ngày 05/7/2023.\n", "Phòng Kế toán", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autofree char *text = g_strconcat (HEAD "I. VIỆC\n\n", papers[i].text, NULL);
    g_autoptr (SoketPlan) plan = import_text (text);
    g_autoptr (SoketTask) task = get_task (plan, 0);
    g_autoptr (GString) units = g_string_new (NULL);

    g_test_message ("%s", papers[i].text);
    g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_tasks (plan)), ==, 1);
    g_assert_cmpstr (get_name (plan, soket_task_get_leads (task)[0]), ==, papers[i].leads);
    for (guint k = 0; k < soket_task_get_n_deadlines (task); k++) {
      g_autofree char *pointer = g_strdup_printf ("/tasks/0/deadlines/%u", k);
      g_string_append_printf (units, "%s %s %s|",
                              get_name (plan, soket_task_get_deadline_for (task, k)),
                              soket_task_get_deadline_at (task, k), get_span_line (plan, pointer));
    }
    g_assert_cmpstr (units->str, ==, papers[i].units);
  }
}

static void
test_about (void)
{
  g_autoptr (SoketPlan) plan = import_text (
      HEAD "I. VIỆC\n\n1. Phòng Pháp chế rà soát việc thực hiện Kế hoạch số 34/KH-UBND ngày "
           "03/4/2022 của Ủy ban nhân dân tỉnh Thử theo quy định tại Điều 3, Điều 5 Nghị định số "
           "16/2020/NĐ-CP.\n\n2. Phòng Pháp chế phổ biến Kế hoạch số 12/KH-ST.\n");
  g_autoptr (SoketTask) first = get_task (plan, 0);
  g_autoptr (SoketTask) second = get_task (plan, 1);

  g_assert_cmpuint (g_strv_length ((char **) soket_task_get_about (first)), ==, 1);
  g_assert_cmpstr (soket_task_get_about (first)[0], ==, "34/KH-UBND");
  g_assert_cmpstr (get_span_line (plan, "/tasks/0/about/0"), ==, "12");
  g_assert_null (soket_task_get_about (second)[0]);
}

static void
test_levels (void)
{
  g_autoptr (SoketPlan) plan = import_text (
      HEAD "I. CÁCH LÀM\n\n1. Việc sơ kết được làm từ cấp cơ sở trở lên.\n\n"
           "Đối tượng sơ kết:\n\n- Chi bộ các thôn\n- Ban Chấp hành Đảng bộ huyện\n\n"
           "2. Thời gian\n\n- Cấp cơ sở hoàn thành trước ngày 01/9/2023.\n\n"
           "- Cấp huyện: hoàn thành trước ngày 20/9/2023.\n\n"
           "II. VIỆC\n\n1. Văn phòng Huyện ủy tổ chức hội nghị sơ kết cấp huyện.\n");
  g_autoptr (SoketLevel) low = g_list_model_get_item (soket_plan_get_levels (plan), 0);
  g_autoptr (SoketLevel) high = g_list_model_get_item (soket_plan_get_levels (plan), 1);
  g_autoptr (SoketTask) task = get_task (plan, 0);

  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_tasks (plan)), ==, 1);
  g_assert_cmpstr (soket_level_get_deadline (low), ==, "<2023-09-01");
  g_assert_cmpuint (soket_level_get_rank (low), ==, 1);
  g_assert_cmpuint (soket_level_get_rank (high), ==, 2);
  g_assert_cmpstr (soket_level_get_subjects (high)[0], ==, "ban-chap-hanh-dang-bo-huyen");
  g_assert_cmpstr (soket_task_get_level (task), ==, soket_level_get_id (high));
  g_assert_cmpstr (soket_task_get_after (task)[0], ==, soket_level_get_id (low));
}

static void
test_steps (void)
{
  g_autoptr (SoketPlan) plan
      = import_text (HEAD "I. VIỆC\n\n1. Xây đập\n\n- Giao Sở Thủy lợi xây dựng đề án đập.\n\n"
                          "- Sở Thủy lợi bảo đảm tiến độ như sau:\n\n"
                          "+ Báo cáo Tỉnh ủy trước ngày 01/7/2023.\n\n"
                          "+ Trình Bộ Mẫu trước ngày 01/9/2023.\n");
  g_autoptr (SoketTask) whole = get_task (plan, 0);
  g_autoptr (SoketTask) step = get_task (plan, 2);

  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_tasks (plan)), ==, 3);
  g_assert_null (soket_task_get_part_of (whole));
  g_assert_cmpstr (soket_task_get_part_of (step), ==, soket_task_get_id (whole));
  g_assert_cmpstr (soket_task_get_deadline (step), ==, "<2023-09-01");
}

static void
test_phases (void)
{
  g_autoptr (SoketPlan) plan
      = import_text (HEAD "I. NHIỆM VỤ\n\n1. Tiêm phòng cho đàn bò\n\n"
                          "- Đơn vị chủ trì: Trạm Thú y.\n\n- Thời gian thực hiện:\n\n"
                          "+ Đợt 1: từ ngày 01/6/2023 đến ngày 15/6/2023.\n\n"
                          "+ Đợt 2: trong tháng 10/2023.\n");
  g_autoptr (SoketTask) task = get_task (plan, 0);

  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_tasks (plan)), ==, 1);
  g_assert_cmpuint (soket_task_get_n_phases (task), ==, 2);
  g_assert_cmpstr (soket_task_get_phase_name (task, 0), ==, "Đợt 1");
  g_assert_cmpstr (soket_task_get_phase_id (task, 1), ==, "dot-2");
  g_assert_cmpstr (soket_task_get_phase_deadline (task, 0), ==, "2023-06-01/2023-06-15");
  g_assert_cmpstr (soket_task_get_phase_deadline (task, 1), ==, "2023-10");
  g_assert_true (soket_task_is_tracked (task));
}

static void
test_targets (void)
{
  g_autoptr (SoketPlan) plan
      = import_text (HEAD "I. CHỈ TIÊU\n\n1. Ít nhất 95,5% hộ dân có nước sạch.\n\n"
                          "2. Tỷ lệ hộ nghèo giảm còn dưới 3% trước ngày 31/12/2023.\n");
  GListModel *targets = soket_plan_get_targets (plan);
  g_autoptr (SoketTarget) first = g_list_model_get_item (targets, 0);
  g_autoptr (SoketTarget) second = g_list_model_get_item (targets, 1);

  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_tasks (plan)), ==, 0);
  g_assert_cmpfloat (soket_target_get_value (first), ==, 95.5);
  g_assert_cmpstr (soket_target_get_op (first), ==, ">=");
  g_assert_cmpstr (soket_target_get_op (second), ==, "<");
  g_assert_cmpfloat (soket_target_get_value (second), ==, 3);
}

static gboolean
has_notice (SoketPlan *plan, const char *code)
{
  g_autofree char *json = soket_plan_to_json (plan);
  g_autofree char *text = g_strdup_printf ("\"code\": \"%s\"", code);

  return strstr (json, text) != NULL;
}

static void
test_past (void)
{
  g_autoptr (SoketPlan) plan
      = import_text (HEAD "I. VIỆC\n\n1. Đội Thuế nộp báo cáo trước ngày 01/4/2023.\n");

  g_assert_true (has_notice (plan, "deadline-before-issue"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duty/tasks", test_tasks);
  g_test_add_func ("/duty/fields", test_fields);
  g_test_add_func ("/duty/units", test_units);
  g_test_add_func ("/duty/about", test_about);
  g_test_add_func ("/duty/levels", test_levels);
  g_test_add_func ("/duty/phases", test_phases);
  g_test_add_func ("/duty/steps", test_steps);
  g_test_add_func ("/duty/targets", test_targets);
  g_test_add_func ("/duty/past", test_past);
  return g_test_run ();
}

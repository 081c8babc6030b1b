/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-span.h"
#include "reader/soket-block-private.h"

#include <string.h>

static const char *const parts[]
    = { "head", "title", "basis", "body", "to", "sign", "annex", "rest" };

/* A block a line: part, path, "H" of a heading, row.column of a cell, text. */
static char *
dump (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, "a.txt", &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  g_autoptr (SoketStructure) structure = soket_structure_new (document);
  for (guint i = 0; i < soket_structure_get_n_blocks (structure); i++) {
    const SoketBlock *block = soket_structure_peek (structure, i);

    g_string_append (out, parts[block->part]);
    if (block->path != NULL)
      g_string_append_printf (out, " %s", block->path);
    if (block->is_heading)
      g_string_append (out, " H");
    if (block->table != 0)
      g_string_append_printf (out, " %u.%u", block->row, block->column);
    g_string_append_printf (out, "| %s\n", block->text);
  }
  return g_string_free (out, FALSE);
}

typedef struct {
  const char *name;
  const char *text;
  const char *blocks;
} Row;

static const Row rows[] = {
  { "letterhead",
    "SỞ Y TẾ TỈNH HÒA LẠC          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "TRUNG TÂM CẤP CỨU             Độc lập - Tự do - Hạnh phúc\n"
    "Số:     /KH-TTCC              Hòa Lạc, ngày     tháng 3 năm 2031\n\n"
    "KẾ HOẠCH\nTập huấn sơ cấp cứu\n\nCăn cứ Kế hoạch số 7/KH-SYT;\n\n"
    "Trung tâm xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n1. Một.\n",
    "head| SỞ Y TẾ TỈNH HÒA LẠC\nhead| TRUNG TÂM CẤP CỨU\nhead| Số: /KH-TTCC\n"
    "head| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nhead| Độc lập - Tự do - Hạnh phúc\n"
    "head| Hòa Lạc, ngày tháng 3 năm 2031\n"
    "title| KẾ HOẠCH\ntitle| Tập huấn sơ cấp cứu\nbasis /1| Căn cứ Kế hoạch số 7/KH-SYT;\n"
    "body /2| Trung tâm xây dựng kế hoạch như sau:\nbody I H| MỤC ĐÍCH\nbody I.1| Một.\n" },
  { "joined lines",
    "KẾ HOẠCH\nTrồng rừng\n\nI. NHIỆM VỤ\n\n1. Chi cục Kiểm lâm rà soát diện tích rừng của các xã\n"
    "thuộc vùng đệm, báo cáo trước ngày 12 tháng\n5 năm 2031 theo Nghị quyết số\n"
    "44-NQ/TU của Tỉnh ủy giai đoạn 2026\n- 2030.\n\n3\n\n- Các xã đăng ký,\n\nbố trí đất trồng.\n",
    "title| KẾ HOẠCH\ntitle| Trồng rừng\nbody I H| NHIỆM VỤ\n"
    "body I.1| Chi cục Kiểm lâm rà soát diện tích rừng của các xã thuộc vùng đệm, báo cáo trước "
    "ngày 12 tháng 5 năm 2031 theo Nghị quyết số 44-NQ/TU của Tỉnh ủy giai đoạn 2026 - 2030.\n"
    "body I.1/1| Các xã đăng ký, bố trí đất trồng.\n" },
  { "tree",
    "KẾ HOẠCH\nX\n\nI. NỘI DUNG\n\n1. Về tuyên truyền\n\n1.1. Các xã mở lớp.\n\na) Lớp một:\n\n"
    "- Bài một:\n\n+ Phần đầu.\n\n- Bài hai.\n\nb) Lớp hai.\n\n2. Về đất đai\n\n(1) Đo đạc.\n\n"
    "II. TỔ CHỨC THỰC HIỆN\n\nCác phòng thực hiện như sau:\n\n1. Phòng A làm.\n\n2. Phòng B "
    "làm.\n\n"
    "II. KINH PHÍ\n\nĐề nghị các đơn vị thực hiện./.\n",
    "title| KẾ HOẠCH\ntitle| X\nbody I H| NỘI DUNG\nbody I.1 H| Về tuyên truyền\n"
    "body I.1.1 H| Các xã mở lớp.\nbody I.1.1.a H| Lớp một:\nbody I.1.1.a/1 H| Bài một:\n"
    "body I.1.1.a/1/1| Phần đầu.\nbody I.1.1.a/2| Bài hai.\nbody I.1.1.b| Lớp hai.\n"
    "body I.2 H| Về đất đai\nbody I.2.1| Đo đạc.\nbody II H| TỔ CHỨC THỰC HIỆN\n"
    "body II/1 H| Các phòng thực hiện như sau:\nbody II.1| Phòng A làm.\nbody II.2| Phòng B làm.\n"
    "body II#2 H| KINH PHÍ\nbody II#2/1| Đề nghị các đơn vị thực hiện./.\n" },
  { "marks and foot",
    "**KẾ HOẠCH**\n\nMở chợ\n\n**TỔ CHỨC THỰC HIỆN**\n\n**1. Ban quản lý **chuẩn bị sạp.\n\n"
    "Trên đây là kế hoạch./.\n\n|\n*Nơi nhận:*\n- Như trên;\n- Lưu: VT.\n|\n**TM. ỦY BAN "
    "NHÂN\nDÂN**\n"
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Lò Văn Thử**\n|\n\n**PHỤ LỤC 1**\nDanh mục\n\n1. Gạo\n",
    "title| KẾ HOẠCH\ntitle| Mở chợ\nbody /1 H| TỔ CHỨC THỰC HIỆN\n"
    "body /1.1| Ban quản lý chuẩn bị sạp.\nbody /1/1| Trên đây là kế hoạch./.\nto| Nơi nhận:\n"
    "to| Như trên;\nto| Lưu: VT.\nsign| TM. ỦY BAN NHÂN DÂN\nsign| KT. CHỦ TỊCH\n"
    "sign| PHÓ CHỦ TỊCH\nsign| Lò Văn Thử\nannex PL1 H| PHỤ LỤC 1\nannex PL1/1| Danh mục\n"
    "annex PL1.1| Gạo\n" },
  { "tables",
    "KẾ HOẠCH\nX\n\nI. LỊCH\n\n| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Đào *giếng* | Xã "
    "A |\n\n"
    "|\nSTT\n|\nChủ trì\n|\nNội dung\n|\nThời gian\n|\n|\n1\n|\nXã B\n|\n|\nQuý I\n|\n|\n2\n|\nXã "
    "C\n|\nĐắp đê\n"
    "cho bãi\n|\nQuý II\n|\n\nLịch chung\n\nSTT\nCông việc\nThời hạn\n1\nCấy "
    "lúa\n5/6/2031\n2\nGặt\n7/9/2031\n",
    "title| KẾ HOẠCH\ntitle| X\nbody I H| LỊCH\nbody I/1 1.1| TT\nbody I/2 1.2| Nhiệm vụ\n"
    "body I/3 1.3| Chủ trì\nbody I/4 2.1| 1\nbody I/5 2.2| Đào giếng\nbody I/6 2.3| Xã A\n"
    "body I/7 1.1| STT\nbody I/8 1.2| Chủ trì\nbody I/9 1.3| Nội dung\nbody I/10 1.4| Thời gian\n"
    "body I/11 2.1| 1\nbody I/12 2.2| Xã B\nbody I/13 2.4| Quý I\nbody I/14 3.1| 2\n"
    "body I/15 3.2| Xã C\nbody I/16 3.3| Đắp đê cho bãi\nbody I/17 3.4| Quý II\n"
    "body I/18| Lịch chung\nbody I/19 1.1| STT\nbody I/20 1.2| Công việc\nbody I/21 1.3| Thời hạn\n"
    "body I/22 2.1| 1\nbody I/23 2.2| Cấy lúa\nbody I/24 2.3| 5/6/2031\nbody I/25 3.1| 2\n"
    "body I/26 3.2| Gặt\nbody I/27 3.3| 7/9/2031\n" },
  { "a role alone",
    "BÁO CÁO\nX\n\nXét đề nghị của Chi cục Thủy lợi.\n\n1- Kênh mương\n1.1- Nạo vét xong.\n1.2- Kè "
    "đá.\n\n"
    "CHI CỤC TRƯỞNG\n\nPhàn A Thử\n",
    "title| BÁO CÁO\ntitle| X\nbasis /1| Xét đề nghị của Chi cục Thủy lợi.\nbody 1 H| Kênh mương\n"
    "body 1.1| Nạo vét xong.\nbody 1.2| Kè đá.\nsign| CHI CỤC TRƯỞNG\nsign| Phàn A Thử\n" },
  { "rest",
    "Thực hiện chỉ đạo của Tỉnh ủy, Ban yêu cầu:\n\n1. Xã Bãi Cát dọn sạch kênh tưới.\n\nBáo cáo "
    "khi xong./.\n\n"
    "Nguồn: Báo X\n",
    "basis /1 H| Thực hiện chỉ đạo của Tỉnh ủy, Ban yêu cầu:\nbody 1| Xã Bãi Cát dọn sạch kênh "
    "tưới.\n"
    "body /2| Báo cáo khi xong./.\nrest| Nguồn: Báo X\n" },
};

static void
test_blocks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *found = dump (rows[i].text);

    g_test_message ("%s", rows[i].name);
    g_assert_cmpstr (found, ==, rows[i].blocks);
  }
}

/* A place in joined, cleaned text is the place in the line. */
static void
test_spans (void)
{
  static const char text[] = "KẾ HOẠCH\nX\n\n**1. ** Ủy ban  nhân dân *xã*\nđồi gửi   báo cáo\n";
  static const struct {
    const char *words;
    guint line, start, end, end_line;
  } places[] = {
    { "Ủy", 4, 8, 10, 0 },     { "nhân dân", 4, 16, 24, 0 }, { "xã", 4, 26, 28, 0 },
    { "xã đồi", 4, 26, 3, 5 }, { "báo cáo", 5, 10, 17, 0 },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (SoketStructure) structure = soket_structure_new (document);
  const SoketBlock *block = soket_structure_peek (structure, 2);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    const char *found = strstr (block->text, places[i].words);

    g_test_message ("%s", places[i].words);
    g_assert_nonnull (found);
    gsize start = (gsize) (found - block->text);
    g_autoptr (SoketSpan) span
        = soket_structure_new_span (structure, block, start, start + strlen (places[i].words));
    g_assert_cmpuint (soket_span_get_line (span), ==, places[i].line);
    g_assert_cmpuint (soket_span_get_start (span), ==, places[i].start);
    g_assert_cmpuint (soket_span_get_end (span), ==, places[i].end);
    guint end_line = places[i].end_line != 0 ? places[i].end_line : places[i].line;
    g_assert_cmpuint (MAX (soket_span_get_end_line (span), soket_span_get_line (span)), ==,
                      end_line);
  }
}

static void
test_columns (void)
{
  static const char text[]
      = "KẾ HOẠCH\nX\n\nI. LỊCH\n\n| Thời hạn | Ghi chú | Cơ quan thực hiện | | Công việc | Kết "
        "quả |\n"
        "| | | Đơn vị chủ trì | Đơn vị phối hợp | | |\n| (1) | (2) | (3) | (4) | (5) | (6) |\n"
        "| 5/6/2031 | Gấp | Xã A | Xã B | Đào giếng | Giếng |\n";
  static const SoketColumn roles[]
      = { SOKET_COLUMN_DEADLINE, SOKET_COLUMN_NOTE, SOKET_COLUMN_LEAD,
          SOKET_COLUMN_WITH,     SOKET_COLUMN_TASK, SOKET_COLUMN_PRODUCT };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (SoketStructure) structure = soket_structure_new (document);
  guint seen = 0;

  g_assert_cmpuint (soket_structure_get_first_row (structure, 1), ==, 4);
  for (guint i = 0; i < soket_structure_get_n_blocks (structure); i++) {
    const SoketBlock *block = soket_structure_peek (structure, i);

    if (block->table == 0 || block->row != 4)
      continue;
    g_test_message ("%s", block->text);
    g_assert_cmpint (soket_structure_get_column (structure, block), ==, roles[block->column - 1]);
    seen++;
  }
  g_assert_cmpuint (seen, ==, G_N_ELEMENTS (roles));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/structure/blocks", test_blocks);
  g_test_add_func ("/structure/spans", test_spans);
  g_test_add_func ("/structure/columns", test_columns);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan.h"
#include "reader/soket-document.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *says[12]; /* pieces of plan.json, without its spaces and line ends between keys */
  const char *says_not[4];
} Row;

static const Row rows[] = {
  { "province",
    "ỦY BAN NHÂN DÂN\nTỈNH HÒA LẠC\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
    "Hạnh phúc\n---------------\nSố: 417/KH-UBND\nHòa Lạc, ngày 03 tháng 9 năm 2031\n\nKẾ HOẠCH\n"
    "Phòng, chống cháy rừng mùa khô\n\nCăn cứ Nghị định số 25/2029/NĐ-CP ngày 01 tháng 7 năm 2029 "
    "của "
    "Chính phủ về bảo vệ rừng;\nThực hiện Chỉ thị số 9-CT/TU, ngày 12/10/2031 của Ban Thường vụ "
    "Tỉnh ủy "
    "về trồng cây; Nghị quyết 31-NQ/TU về đất rừng thực hiện Kết luận số 5-KL/TW, Ủy ban nhân dân "
    "tỉnh "
    "ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Giữ rừng.\n\n2. Yêu "
    "cầu\n\n"
    "- Nhanh.\n\nII. NHIỆM VỤ\n\n1. Chi cục Kiểm lâm trực theo Nghị định 25/2029/NĐ-CP và Quyết "
    "định "
    "số 88/QĐ-UBND của Ủy ban nhân dân tỉnh ngày 2/3/2030./.\n\nNơi nhận:\n- Tỉnh ủy (để b/c);\n"
    "- Các xã (để thực hiện);\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò "
    "Văn Thử\n",
    { "\"kind\":\"Kế hoạch\"", "\"symbol\":\"417/KH-UBND\"",
      "\"title\":\"Phòng, chống cháy rừng mùa khô\"", "\"issued\":\"2031-09-03\"",
      "\"place\":\"Hòa Lạc\"", "\"name\":\"Ủy ban nhân dân tỉnh Hòa Lạc\"",
      "\"symbol\":\"25/2029/NĐ-CP\",\"kind\":\"Nghị "
      "định\",\"date\":\"2029-07-01\",\"issuer\":\"Chính "
      "phủ\",\"title\":\"bảo vệ rừng\"",
      "\"requirements\":[\"Giữ rừng.\",\"Nhanh.\"]",
      "{\"name\":\"Tỉnh ủy\",\"role\":\"to-report\"},{\"name\":\"Các "
      "xã\",\"role\":\"to-act\"},{\"name\":"
      "\"Lưu: VT\",\"role\":\"archive\"}",
      "\"capacity\":\"TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH\",\"role\":\"PHÓ CHỦ TỊCH\",\"name\":\"Lò "
      "Văn "
      "Thử\"",
      "\"symbol\":\"88/QĐ-UBND\",\"kind\":\"Quyết định\",\"date\":\"2030-03-02\",\"issuer\":\"Ủy "
      "ban "
      "nhân dân tỉnh\"",
      "{\"code\":\"basis-after-issue\",\"line\":14,\"text\":\"9-CT/TU\"}" } },
  { "committee of a district",
    "ĐẢNG BỘ TỈNH HÒA LẠC\nHUYỆN ỦY SUỐI CẠN\n*\nSố 7-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
    "Suối Cạn, ngày 14 tháng 3 năm 2031\n\nKẾ HOẠCH\nkiểm tra năm 2031\n\n"
    "Căn cứ Quy định số 2-QĐ/TW, ngày\n28/7/2029 của Bộ Chính trị, Ban Thường vụ Huyện ủy xây dựng "
    "Kế hoạch như sau:\n\nI- VIỆC\n1- Văn phòng Huyện ủy bố trí xe.\n",
    { "\"name\":\"Ban Thường vụ Huyện ủy Suối Cạn\"", "\"symbol\":\"7-KH/HU\"",
      "\"symbol\":\"2-QĐ/TW\",\"kind\":\"Quy định\",\"date\":\"2029-07-28\"" },
    { "Đảng bộ tỉnh" } },
  { "youth union",
    "TỈNH ĐOÀN HÒA LẠC\nBCH ĐOÀN HUYỆN SUỐI CẠN\n***\nSố: 6-KH/ĐTN\n\nĐOÀN TNCS HỒ CHÍ MINH\n\n"
    "Suối Cạn, ngày 05 tháng 5 năm 2031\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n"
    "1. Đoàn các xã trồng cây.\n",
    { "\"name\":\"BCH Đoàn huyện Suối Cạn\"" },
    { "hồ chí minh" } },
  { "ministry in two columns with rules",
    "BỘ GIẾNG NƯỚC                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "   -------                           Độc lập - Tự do - Hạnh phúc\n"
    "Số: 20/BGN-VP                      ---------------\n"
    "V/v rà soát giếng               Hà Nội, ngày 07 tháng 8 năm 2031\n\n"
    "      Kính gửi: - Các bộ;\n                - Các tỉnh.\n\n"
    "Bộ Giếng nước đề nghị các tỉnh báo cáo trước ngày 30/8/2031./.\n",
    { "\"name\":\"Bộ Giếng nước\"", "\"symbol\":\"20/BGN-VP\"", "\"kind\":\"Công văn\"",
      "\"issued\":\"2031-08-07\"" } },
  { "letter of a committee",
    "ĐẢNG BỘ TỈNH HÒA LẠC          ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ ĐỒI THÔNG\n*\n"
    "Số       -CV/ĐU               Đồi Thông, ngày     tháng 5 năm 2031\nV/v nộp hồ sơ theo\nCông "
    "văn số "
    "12-CV/BTCTU\n\nKính gửi:\n- Các chi bộ;\n- Đoàn xã.\n\nThực hiện Công văn số 12-CV/BTCTU của "
    "Ban Tổ "
    "chức Tỉnh ủy ngày 4/5/2031, Đảng ủy xã đề nghị các chi bộ nộp hồ sơ trước ngày 20/5/2031 "
    "(theo Mẫu "
    "số 2 gửi kèm)./.\n\nNơi nhận:\n- Như trên,\n- Lưu.\n\nT/M ĐẢNG ỦY\nBÍ THƯ\n\nVừ A Mẫu\n",
    { "\"kind\":\"Công văn\"", "\"symbol\":\"-CV/ĐU\"",
      "\"title\":\"nộp hồ sơ theo Công văn số 12-CV/BTCTU\"", "\"subject\":[\"12-CV/BTCTU\"]",
      "\"place\":\"Đồi Thông\"", "\"name\":\"Đảng ủy xã Đồi Thông\"",
      "\"date\":\"2031-05-04\",\"issuer\":\"Ban Tổ chức Tỉnh ủy\"",
      "{\"name\":\"Các chi bộ\",\"role\":\"to-act\"},{\"name\":\"Đoàn xã\",\"role\":\"to-act\"}",
      "\"attachments\":[{\"name\":\"Mẫu số 2\",\"kind\":\"form\",\"present\":false",
      "\"code\":\"attachment-absent\"", "\"why\":\"The day of the document was left blank\"" },
    { "\"issued\"" } },
  { "guide in two columns",
    "   BAN CHẤP HÀNH TRUNG ƯƠNG            ĐẢNG CỘNG SẢN VIỆT NAM\n      BAN ĐỐI NGOẠI\n"
    "          *                       Hà Nội, ngày 05 tháng 3 năm 2031\n     Số 45-HD/BĐNTW\n\n"
    "HƯỚNG DẪN\nghi sổ khách\n\n- Căn cứ Quy định số 22-QĐ/TW, ngày 28/7/2029 về tiếp khách,\nBan "
    "Đối ngoại "
    "hướng dẫn như sau:\n\nI- MỤC ĐÍCH\n1- Ghi đủ.\n\n"
    "Nơi nhận:                                        K/T TRƯỞNG BAN\n"
    "- Các đảng ủy,                                  PHÓ TRƯỞNG BAN\n"
    "- Lưu.\n\n                                               Giàng Thị Thử\n",
    { "\"symbol\":\"45-HD/BĐNTW\"", "\"issued\":\"2031-03-05\"",
      "\"name\":\"Ban Đối ngoại Trung ương\"", "\"basis\":[{\"symbol\":\"22-QĐ/TW\"",
      "\"requirements\":[\"Ghi đủ.\"]",
      "\"recipients\":[{\"name\":\"Các đảng ủy\"},{\"name\":\"Lưu\",\"role\":\"archive\"}]",
      "\"capacity\":\"K/T TRƯỞNG BAN\",\"role\":\"PHÓ TRƯỞNG BAN\",\"name\":\"Giàng Thị Thử\"" } },
  { "names in capitals",
    "HĐND - UBND\nHUYỆN ĐỒI HOA\n\nSố: 3/KH-UBND\n\nKẾ HOẠCH\nLàm thủy lợi\n\nI. VIỆC\n\n1. Các xã "
    "nạo vét kênh.\n",
    { "\"name\":\"HĐND - UBND huyện Đồi Hoa\"" },
    { "HUYỆN" } },
  { "copy of a newspaper",
    "# Toàn văn Kế hoạch 81/KH-SCT về hội chợ\n\nNgày 4/5/2031, Sở Công Thương đã ban hành Kế "
    "hoạch "
    "81/KH-SCT.\n\nTheo đó, Sở Công Thương yêu cầu:\n\n1. Ban quản lý chợ thực hiện Kế hoạch này "
    "trước ngày "
    "1/6/2031.\n",
    { "\"kind\":\"Kế hoạch\"", "\"symbol\":\"81/KH-SCT\"", "\"issued\":\"2031-05-04\"",
      "\"title\":\"Toàn văn Kế hoạch 81/KH-SCT về hội chợ\"", "\"path\":\"/issued\"" },
    { "\"references\"" } },
  { "no letterhead",
    "KẾ HOẠCH\nSơ kết 3 năm làm đường thôn\n\nThực hiện Kế hoạch số 6-KH/HU của Huyện ủy, Ban "
    "Thường vụ "
    "Đảng ủy xây dựng kế hoạch sơ kết như sau:\n\nI. NỘI DUNG SƠ KẾT\n\n- Kết quả làm "
    "đường.\n\nII. TỔ CHỨC\n\n"
    "1. Văn phòng Đảng ủy chuẩn bị Hội nghị tổng kết.\n\nII. KINH PHÍ\n\nTự túc theo TCVN "
    "4054:2005.\n\n"
    "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nĐÈO THỊ NÊU\n\nĐỀ CƯƠNG BÁO CÁO\n\nI. Đặc điểm\n\n1. Đường "
    "cũ\n\nII. Kết quả\n",
    { "\"name\":\"Ban Thường vụ Đảng ủy\"", "\"contents\":[\"Kết quả làm đường.\"]",
      "\"code\":\"section-twice\"", "\"code\":\"final-in-interim\"",
      "\"symbol\":\"TCVN 4054:2005\"", "\"id\":\"PL1\",\"title\":\"ĐỀ CƯƠNG BÁO CÁO\"",
      "\"sections\":[{\"id\":\"PL1.I\",\"title\":\"Đặc điểm\",\"sections\":[{\"id\":\"PL1.I.1\"",
      "\"heading\":\"KINH PHÍ\",\"text\":\"Tự túc theo TCVN 4054:2005.\"" },
    { "\"symbol\":null" } },
  { "repeats and strangers",
    "THÔNG BÁO\nLịch họp\n\nCăn cứ Kế hoạch số 16/KH-BQL-TV, các nơi làm theo Kế hoạch "
    "16/KH-TV-BQL ngày "
    "5/6/2031; Quyết định số 132-\nQĐ/TU ngày\n7 tháng 8 năm 2030 và Quyết định 132-QĐ/TU ngày "
    "9/9/2029; số 7/CĐ-BQL và số 8/CĐ-BQL ngày 1/2/2030; "
    "Nghị định số 3/2020/NĐ-CP và số 4/2021/NĐ-CP ngày 5/1/2021./.\n",
    { "\"symbol\":\"16/KH-BQL-TV\",\"kind\":\"Kế hoạch\",\"date\":\"2031-06-05\"",
      "\"symbol\":\"132-QĐ/TU\",\"kind\":\"Quyết định\",\"date\":\"2030-08-07\"",
      "\"symbol\":\"132-QĐ/TU\",\"kind\":\"Quyết định\",\"date\":\"2029-09-09\"",
      "\"symbol\":\"7/CĐ-BQL\",\"date\":\"2030-02-01\"",
      "\"symbol\":\"3/2020/NĐ-CP\",\"kind\":\"Nghị định\",\"source\"" },
    { "\"symbol\":\"16/KH-TV-BQL\"" } },
};

/* Only line ends and the spaces behind them are taken out, and the space behind a colon. */
static char *
squeeze (const char *json)
{
  GString *out = g_string_new (NULL);

  for (const char *at = json; *at != '\0'; at++) {
    if (*at == '\n') {
      at += strspn (at, "\n ");
      at--;
      continue;
    }
    g_string_append_c (out, *at);
    if (g_str_has_suffix (out->str, "\":") && at[1] == ' ')
      at++;
  }
  return g_string_free (out, FALSE);
}

static char *
read_plan (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, "a.txt", &error);

  g_assert_no_error (error);
  g_autoptr (SoketPlan) plan = soket_document_import_plan (document, &error);
  g_assert_no_error (error);
  g_autofree char *json = soket_plan_to_json (plan);
  return squeeze (json);
}

static void
test_plans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *json = read_plan (rows[i].text);

    for (guint n = 0; n < G_N_ELEMENTS (rows[i].says) && rows[i].says[n] != NULL; n++) {
      if (strstr (json, rows[i].says[n]) != NULL)
        continue;
      g_test_message ("%s: %s is not in %s", rows[i].name, rows[i].says[n], json);
      g_assert_not_reached ();
    }
    for (guint n = 0; n < G_N_ELEMENTS (rows[i].says_not) && rows[i].says_not[n] != NULL; n++) {
      g_test_message ("%s: %s", rows[i].name, rows[i].says_not[n]);
      const char *found = strstr (json, rows[i].says_not[n]);
      g_assert_true (found == NULL || found > strstr (json, "\"import\""));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/plans", test_plans);
  return g_test_run ();
}

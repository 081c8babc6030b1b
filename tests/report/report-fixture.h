/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <soket.h>
#include <string.h>

/* Six hamlets count bridges before 11/5/2026, and the office sums up; each hamlet is another case.
 */
static const char fixture_plan[]
    = "{\"soket\":1,\"id\":\"cau\",\"kind\":\"Kế hoạch\",\"symbol\":\"17-KH/ĐU\","
      "\"title\":\"Sơ kết việc thay cầu\",\"issuer\":\"xa\",\"issued\":\"2026-04-06\","
      "\"levels\":[{\"id\":\"cap-xa\",\"name\":\"Cấp xã\",\"rank\":2,"
      "\"deadline\":\"trước ngày 29/5/2026\"},{\"id\":\"cap-ap\",\"name\":\"Cấp ấp\",\"rank\":1,"
      "\"deadline\":\"trước ngày 12/5/2026\"}],"
      "\"units\":[{\"id\":\"xa\",\"name\":\"Đảng ủy xã\",\"level\":\"cap-xa\"}],"
      "\"groups\":[{\"id\":\"cac-ap\",\"name\":\"Các ấp\",\"select\":{\"kind\":\"ấp\"}}],"
      "\"tasks\":[{\"id\":\"III.1\",\"title\":\"Đếm cầu và gửi báo cáo\",\"leads\":[\"cac-ap\"],"
      "\"deadline\":\"trước ngày 11/5/2026\",\"deliverable\":\"report\",\"recipient\":\"xa\","
      "\"level\":\"cap-ap\",\"source\":{\"line\":12,\"start\":0,\"end\":80}},"
      "{\"id\":\"III.2\",\"title\":\"Mở hội nghị\",\"leads\":[\"xa\"],\"deliverable\":\"meeting\","
      "\"level\":\"cap-xa\"}]}";

static const char fixture_units[]
    = "id,name,kind,level\n"
      "ap-1,Ấp Rạch Dừa,ấp,cap-ap\nap-2,Ấp Cồn Lá,ấp,cap-ap\nap-3,Ấp Vàm,ấp,cap-ap\n"
      "ap-4,Ấp Giồng,ấp,cap-ap\nap-5,Ấp Xẻo,ấp,cap-ap\nap-6,Ấp Kinh,ấp,cap-ap\n";

/* 1 in time; 2 on the day; 3 late; 4 extended and still missing; 5 waived; 6 nothing, reminded
 * once (another reminder was a mistake). */
static const char fixture_events[]
    = "id,kind,task,unit,at,recorded,received,document,until,of,note\n"
      "e1,submitted,III.1,ap-1,2026-05-08T09:00,2026-05-08T10:00,2026-05-08T09:30,1-BC,,,\n"
      "e2,submitted,III.1,ap-2,2026-05-11T09:00,2026-05-11T10:00,2026-05-11T09:30,2-BC,,,\n"
      "e3,submitted,III.1,ap-3,2026-05-13T09:00,2026-05-13T10:00,2026-05-13T09:30,3-BC,,,\n"
      "e4,extended,III.1,ap-4,2026-05-09,2026-05-09T15:00,,31-CV/ĐU,2026-05-12,,nước lớn\n"
      "e5,waived,III.1,ap-5,2026-05-09,2026-05-09T15:00,,32-CV/ĐU,,,\n"
      "e6,reminded,III.1,ap-6,2026-05-12T08:00,2026-05-12T08:00,,,,,\n"
      "e7,reminded,III.1,ap-6,2026-05-12T09:00,2026-05-12T09:00,,,,,\n"
      "e8,voided,III.1,ap-6,2026-05-12T10:00,2026-05-12T10:00,,,,e7,\n";

static inline SoketInstant
fixture_end_of (int day)
{
  return soket_instant_end_of_day (soket_day_new (2026, 5, day, NULL));
}

static inline SoketLedger *
fixture_ledger (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plan_json = g_bytes_new_static (fixture_plan, strlen (fixture_plan));
  g_autoptr (GBytes) units_csv = g_bytes_new_static (fixture_units, strlen (fixture_units));
  g_autoptr (GBytes) events_csv = g_bytes_new_static (fixture_events, strlen (fixture_events));
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (plan_json, "plan.json", &error);
  g_assert_no_error (error);
  g_autoptr (SoketDirectory) units = soket_directory_new_from_csv (units_csv, "ap.csv", &error);
  g_assert_no_error (error);
  SoketLedger *ledger = soket_ledger_new ();
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, units, NULL, SOKET_DAY_NONE,
                            soket_instant_end_of_day (soket_plan_get_issued (plan)), &error);
  g_assert_no_error (error);
  g_autoptr (SoketIntake) intake
      = soket_ledger_record_csv (ledger, events_csv, "events.csv", SOKET_INTAKE_NONE,
                                 SOKET_INSTANT_NONE, &error);
  g_assert_no_error (error);
  return ledger;
}

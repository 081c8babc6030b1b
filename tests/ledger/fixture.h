/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <soket.h>
#include <string.h>

/* What the tests of the ledger share. */

static inline SoketInstant
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketInstant instant = soket_instant_parse (text, &error);

  g_assert_no_error (error);
  return instant;
}

/* @members: of the plan after its title, in apostrophes for quotes: ",'tasks':[…]" */
static inline SoketPlan *
make_plan (const char *id, const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("{'soket':1,'id':'%s','title':'Sơ kết'%s}", id, members);
  g_autoptr (GBytes) json = g_bytes_new (g_strdelimit (text, "'", '"'), strlen (text));
  SoketPlan *plan = soket_plan_new_from_json (json, "plan.json", &error);

  g_assert_no_error (error);
  return plan;
}

static inline SoketDirectory *
make_units (const char *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  SoketDirectory *units = soket_directory_new_from_csv (bytes, "units.csv", &error);

  g_assert_no_error (error);
  return units;
}

static inline SoketAdoption *
adopt (SoketLedger *ledger, SoketPlan *plan, SoketDirectory *units)
{
  g_autoptr (GError) error = NULL;
  SoketAdoption *adoption
      = soket_ledger_adopt (ledger, plan, units, NULL, 0, at ("2022-06-29"), &error);

  g_assert_no_error (error);
  return adoption;
}

static inline SoketIntake *
record_csv (SoketLedger *ledger, const char *csv, SoketIntakeFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  return soket_ledger_record_csv (ledger, bytes, "events.csv", flags, at ("2022-12-31"), error);
}

static inline void
record (SoketLedger *ledger, const char *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketIntake) intake = record_csv (ledger, csv, SOKET_INTAKE_NONE, &error);

  g_assert_no_error (error);
}

/* "TASK UNIT PERIOD LAST" of each obligation, a line each; "-" for what it has not. */
static inline char *
list_rows (SoketLedger *ledger)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    const char *period = soket_obligation_get_period (row);
    SoketInstant last = soket_obligation_get_last (row, at ("2100-01-01"), 0);
    g_autofree char *day = soket_day_to_string (soket_instant_get_day (last));

    g_string_append_printf (list, "%s %s %s %s\n",
                            soket_task_get_id (soket_obligation_get_task (row)),
                            soket_unit_get_id (soket_obligation_get_unit (row)),
                            period != NULL ? period : "-", last != 0 ? day : "-");
  }
  return g_string_free (list, FALSE);
}

/* The 30th of June 2022 is the last day of xa-cu. */
#define UNITS                                                                                      \
  ",'units':[{'id':'tinh','code':'80','name':'Tỉnh ủy','kind':'tỉnh','level':'tinh'},"       \
  "{'id':'xa-a','code':'801','name':'Đảng ủy xã An Hòa','kind':'xã','level':'co-so',"      \
  "'parent':'tinh'},"                                                                              \
  "{'id':'xa-b','code':'802','name':'Đảng ủy xã Bình Minh','kind':'xã','level':'co-so',"   \
  "'parent':'tinh'},"                                                                              \
  "{'id':'phuong-c','code':'803','name':'Đảng ủy phường Cây Da','kind':'phường',"      \
  "'level':'co-so','parent':'tinh'},"                                                              \
  "{'id':'xa-cu','code':'804','name':'Đảng ủy xã Cũ','kind':'xã','level':'co-so',"         \
  "'parent':'tinh','until':'2022-06-30'}]"

#define GROUPS                                                                                     \
  ",'groups':[{'id':'xa','name':'Đảng ủy các xã','select':{'kind':'xã'}},"                 \
  "{'id':'tat-ca','name':'Các xã, phường','select':{'kind':['xã','phường']}},"            \
  "{'id':'hai','name':'Hai nơi','members':['xa-a','phuong-c']},"                                  \
  "{'id':'trong','name':'Không nơi nào','select':{'kind':'đặc khu'}},"                       \
  "{'id':'mo','name':'các cơ quan liên quan','open':true}]"

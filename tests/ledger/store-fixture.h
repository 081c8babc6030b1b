/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"
#include "ledger/soket-store-private.h"

#define PLAN_JSON "{\"soket\":1,\"id\":\"kh-7\",\"title\":\"Kế hoạch sơ kết\"}"

static inline SoketInstant
instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketInstant parsed = soket_instant_parse (text, &error);

  g_assert_no_error (error);
  return parsed;
}

static inline gboolean
add_row (SoketStore *store, guint32 cell, guint32 unit, GError **error)
{
  SoketStoreRow row = { .cell = cell, .unit = unit, .due = 0, .revision = SOKET_REVISION_NONE };

  return soket_store_add_row (store, &row, error);
}

/* Three rows: task 1 of the units a and b, task 2 of the unit a in 2026-Q2. */
static inline gboolean
fill_store (SoketStore *store, GError **error)
{
  g_autoptr (SoketUnit) a = soket_unit_new ("xa-a", "Xã A");
  g_autoptr (SoketUnit) b = soket_unit_new ("xa-b", "Xã B");
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy = soket_policy_with_soon (plain, 5);
  SoketStorePlan plan = { .id = "kh-7",
                          .json = PLAN_JSON,
                          .policy = policy,
                          .calendar = "2026.1",
                          .to = soket_instant_get_day (instant ("2026-12-31")),
                          .adopted = instant ("2026-05-02T09:00") };
  SoketStoreDue undated = { .reason = "không quy định thời hạn" };
  SoketStoreRow rows[] = { { 0, 0, 0, SOKET_REVISION_NONE },
                           { 0, 1, 0, SOKET_REVISION_NONE },
                           { 1, 0, SOKET_DUE_NONE, SOKET_REVISION_NONE } };
  SoketStoreCell cells[] = { { 0, "1", NULL }, { 0, "2", "2026-Q2" } };

  return soket_store_add_unit (store, a, error) && soket_store_add_unit (store, b, error)
         && soket_store_add_plan (store, &plan, error)
         && soket_store_add_cell (store, &cells[0], error)
         && soket_store_add_cell (store, &cells[1], error)
         && soket_store_add_due (store, &undated, error)
         && soket_store_add_row (store, &rows[0], error)
         && soket_store_add_row (store, &rows[1], error)
         && soket_store_add_row (store, &rows[2], error);
}

static inline SoketStore *
create_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  SoketStore *store = soket_store_create (path, &error);

  g_assert_no_error (error);
  soket_store_begin (store, &error);
  g_assert_no_error (error);
  g_assert_true (fill_store (store, &error));
  g_assert_no_error (error);
  soket_store_commit (store, &error);
  g_assert_no_error (error);
  return store;
}

static inline SoketStore *
open_store (const char *path, SoketLedgerFlags flags)
{
  g_autoptr (GError) error = NULL;
  SoketStore *store = soket_store_open (path, flags, &error);

  g_assert_no_error (error);
  return store;
}

/* An event of row 0, 1 or 2. */
static inline SoketEvent *
make_event (const char *id, guint32 row, const char *at)
{
  SoketEvent *event = soket_event_new (SOKET_EVENT_SUBMITTED, row == 2 ? "2" : "1",
                                       row == 1 ? "xa-b" : "xa-a", instant (at));

  soket_event_set_text (event, SOKET_EVENT_FIELD_ID, id);
  soket_event_set_instant (event, SOKET_EVENT_FIELD_RECORDED, instant ("2026-07-10T08:00"));
  return event;
}

static inline SoketStoreOutcome
add (SoketStore *store, SoketEvent *event, guint32 row, SoketLogEntry *entry, GError **error)
{
  *entry = (SoketLogEntry){ .row = row };
  return soket_store_add_event (store, event, entry, error);
}

/* Events PREFIX-0, PREFIX-1 … in one transaction, spread over the rows. */
static inline void
record_some (SoketStore *store, const char *prefix, guint n)
{
  g_autoptr (GError) error = NULL;

  soket_store_begin (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("%s-%u", prefix, i);
    g_autoptr (SoketEvent) event = make_event (id, i % 3, "2026-07-05T10:00");
    SoketLogEntry entry;

    g_assert_cmpint (add (store, event, i % 3, &entry, &error), ==, SOKET_STORE_ADDED);
    g_assert_no_error (error);
  }
  soket_store_commit (store, &error);
  g_assert_no_error (error);
}

static inline SoketVerdict *
verify (SoketStore *store, const char *heads)
{
  g_autoptr (GError) error = NULL;
  SoketVerdict *verdict = soket_store_verify (store, heads, &error);

  g_assert_no_error (error);
  return verdict;
}

static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("soket-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

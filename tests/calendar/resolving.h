/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <soket.h>
#include <string.h>

#include "days.h"

/* What is known around a deadline; NULL: nothing. */
typedef struct {
  const char *issued;
  const char *from, *to;
  const char *event, *when;
  SoketBefore before;
  SoketRoll roll;
  const char *regime;
  SoketSector sector;
} Around;

static SoketPolicy *
make_policy (const Around *around)
{
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) before = soket_policy_with_before (plain, around->before);
  g_autoptr (SoketPolicy) roll = soket_policy_with_roll (before, around->roll);
  g_autoptr (SoketPolicy) sector = soket_policy_with_sector (roll, around->sector);

  if (around->regime == NULL)
    return g_steal_pointer (&sector);
  return soket_policy_with_regime (sector, around->regime, NULL);
}

static SoketResolver *
make_resolver (const Around *around)
{
  g_autoptr (SoketPolicy) policy = make_policy (around);
  SoketResolver *resolver = soket_resolver_new (policy, NULL);

  if (around->issued != NULL)
    soket_resolver_set_issued (resolver, soket_day_parse (around->issued, NULL));
  if (around->from != NULL)
    soket_resolver_set_range (resolver, soket_day_parse (around->from, NULL),
                              soket_day_parse (around->to, NULL));
  if (around->event != NULL)
    soket_resolver_set_event (resolver, around->event, soket_instant_parse (around->when, NULL));
  return resolver;
}

static SoketResolution *
resolve (const char *text, const Around *around)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketResolver) resolver = make_resolver (around);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text, &error);

  g_test_message ("%s", text);
  g_assert_no_error (error);
  SoketResolution *resolution = soket_resolver_resolve (resolver, deadline, &error);
  g_assert_no_error (error);
  return resolution;
}

static void
assert_rules (SoketDue *due, const char *rules)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < soket_due_get_n_steps (due); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            soket_due_step_get_rule (soket_due_get_step (due, i)));
  g_assert_cmpstr (found->str, ==, rules);
}

typedef struct {
  const char *text;
  Around around;
  const char *first, *last, *safe, *hard;
  const char *last_workday, *rolled_from;
  const char *rules;
} Row;

static void
check_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_autoptr (SoketResolution) resolution = resolve (rows[i].text, &rows[i].around);
    g_assert_null (soket_resolution_get_reason (resolution));
    g_assert_cmpuint (soket_resolution_get_n_dues (resolution), ==, 1);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    assert_day (soket_due_get_first (due), rows[i].first);
    assert_day (soket_due_get_last (due), rows[i].last);
    assert_day (soket_instant_get_day (soket_due_get_safe (due)), rows[i].safe);
    assert_day (soket_instant_get_day (soket_due_get_hard (due)), rows[i].hard);
    assert_day (soket_due_get_last_workday (due), rows[i].last_workday);
    assert_day (soket_due_get_rolled_from (due), rows[i].rolled_from);
    assert_rules (due, rows[i].rules);
    g_assert_null (soket_due_get_period (due));
  }
}

#define INCLUSIVE                                                                                  \
  {                                                                                                \
    .before = SOKET_BEFORE_INCLUSIVE                                                               \
  }

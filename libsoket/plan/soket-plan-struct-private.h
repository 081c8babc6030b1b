/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-import-private.h"
#include "plan/soket-plan-private.h"

G_BEGIN_DECLS

/* For soket-plan.c, which fills it, and soket-plan-view.c and soket-plan-lists.c, which show it. */

/* When the morning and the day of an office end, as "11:30"; NULL: as usual. */
typedef struct {
  SoketPresence presence;
  char *morning;
  char *day;
} OfficeHours;

typedef struct {
  SoketPresence presence;
  guint before;
  guint roll;
  char *regime;
  guint sector;
  gboolean strict;
  guint soon;
  gboolean nested;
  guint proof;
  OfficeHours *office_hours;
} PolicyRecord;

typedef struct {
  SoketPresence presence;
  char *capacity;
  char *role;
  char *name;
} Signature;

struct _SoketPlan {
  GObject parent_instance;
  SoketPresence presence;
  guint version;
  char *id;
  char *kind;
  char *symbol;
  char *title;
  char *issuer;
  SoketDay issued;
  char *place;
  PolicyRecord *policy_record;
  char **subject;
  GPtrArray *basis;
  GPtrArray *references;
  char **requirements;
  char **contents;
  GListStore *attachments;
  GListStore *outlines;
  GListStore *levels;
  GListStore *units;
  GListStore *groups;
  char **followers;
  GListStore *tasks;
  GListStore *targets;
  GListStore *inspections;
  GListStore *recipients;
  Signature *signature;
  GPtrArray *other;
  SoketImport *import;

  SoketJsonMap *map; /* where the file says it */
  SoketPlanIds *ids;
  SoketPolicy *policy;
  gboolean sealed; /* by a ledger */
};

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-table-private.h"
#include "plan/soket-task.h"

G_BEGIN_DECLS

/* For soket-task.c and soket-task-deadline.c. */

typedef struct {
  SoketPresence presence;
  char *body;
  char *deadline;
} TaskDeadline;

typedef struct {
  SoketPresence presence;
  char *id;
  char *name;
  char *deadline;
} TaskPhase;

struct _SoketTask {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *title;
  char **leads;
  char **coordinators;
  char **followers;
  gboolean joint;
  gboolean tracked;
  gboolean tentative;
  gboolean acceptance;
  char *deadline;
  char *due_text;
  guint due_line;
  SoketDay last;
  GPtrArray *deadlines;
  GPtrArray *phases;
  SoketDay from;
  SoketDay until;
  char *condition;
  SoketDeliverable deliverable;
  char **products;
  char *recipient;
  char *via;
  char *advises;
  char **about;
  char **after;
  char *part_of;
  char *level;
  char *outline;
  SoketSpan *source;
};

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-due-private.h"

G_BEGIN_DECLS

/* The inside of a due, for the resolver that makes it and the JSON that keeps it. */
struct _SoketDue {
  char *period;
  SoketDay first;
  SoketDay last;
  int minute;
  SoketInstant safe;
  SoketInstant hard;
  SoketDay last_workday;
  SoketDay rolled_from;
  GPtrArray *steps; /* of SoketDueStep */
};

struct _SoketResolution {
  SoketDeadline *deadline;
  SoketDeadlineKind kind;
  char *reason;
  GPtrArray *dues; /* of SoketDue */
};

/* A rule that a step may name. */
typedef struct {
  const char *id;          /* never renamed, never reused */
  const char *source;      /* instrument and article; Vietnamese in every locale */
  const char *explanation; /* N_(); {from} and {to} are days */
} SoketDueRule;

/* NULL when no such rule is known. */
const SoketDueRule *soket_due_rule_find (const char *id);
const SoketDueRule *soket_due_rule_list (guint *n_rules);

SoketDue *soket_due_alloc (void);
/* @rule: one of the table */
void soket_due_add (SoketDue *self, const char *rule, SoketDay from, SoketDay to);
/* The same under another @source, or that of the table when it is NULL. */
void soket_due_add_sourced (SoketDue *self, const char *rule, const char *source, SoketDay from,
                            SoketDay to);
/* NULL when the rule was not applied. */
SoketDueStep *soket_due_find_step (SoketDue *self, const char *rule);
/* The last instant that is in time: "before 17:00" does not admit 17:00, which is told by a step
 * of the rule "before-minute". */
SoketInstant soket_due_instant (SoketDay day, int minute, gboolean before);
gboolean soket_due_is_before_minute (SoketDue *self);

/* Where the Civil Code does not bind: its rules are followed in practice, and the steps say so.
 * Only for a due that nobody else has seen. */
void soket_due_take_by_analogy (SoketDue *self);

SoketResolution *soket_resolution_new (SoketDeadline *deadline, SoketDeadlineKind kind,
                                       const char *reason);

G_END_DECLS

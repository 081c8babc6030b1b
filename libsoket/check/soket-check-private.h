/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-due.h"
#include "check/soket-checker.h"

G_BEGIN_DECLS

/* One run of the rules over one plan: what the rules ask, and where they put what they find. */
typedef struct _SoketCheck SoketCheck;

typedef void (*SoketRuleFunc) (SoketCheck *check, const SoketRule *rule);

struct _SoketRule {
  const char *id; /* never renamed, never reused */
  SoketSeverity severity;
  const char *title;       /* N_() */
  const char *explanation; /* N_(): why, and how to mend it */
  SoketRuleFunc function;
};

extern const SoketRule soket_rules[];

/* Words in the plan that mean a deadline, read and dated as a ledger would read them. */
typedef struct {
  char *path;   /* pointer to the words */
  char *holder; /* "task IV.2", "level “Cấp cơ sở”": for messages */
  const char *words;
  SoketTask *task;        /* NULL: the deadline of a level */
  SoketLevel *level;      /* itself, or the one the task belongs to; NULL */
  SoketResolution *dates; /* NULL: refused, or recurring */
  SoketDeadlineKind kind;
  GError *error; /* why it was refused */
} SoketCheckDeadline;

SoketCheck *soket_check_new (SoketPlan *plan, SoketDirectory *more_units);
void soket_check_free (SoketCheck *check);
SoketPlan *soket_check_get_plan (SoketCheck *check);
/* Units of the plan and those given besides. */
SoketDirectory *soket_check_get_units (SoketCheck *check);
/* Every deadline of levels and tasks, in the order of the plan. */
guint soket_check_get_n_deadlines (SoketCheck *check);
const SoketCheckDeadline *soket_check_get_deadline (SoketCheck *check, guint index);
/* The last instant at which it is kept; SOKET_INSTANT_NONE where it has none. */
SoketInstant soket_check_deadline_get_last (const SoketCheckDeadline *deadline);
/* The own deadline of @task, else its level's; NULL. */
const SoketCheckDeadline *soket_check_find_deadline (SoketCheck *check, SoketTask *task);

/* Tasks in the order of the plan, borrowed. */
guint soket_check_get_n_tasks (SoketCheck *check);
SoketTask *soket_check_get_task (SoketCheck *check, guint index);

/* A finding of @rule; takes @path, @message and @hint (may be NULL). */
void soket_check_report (SoketCheck *check, const SoketRule *rule, char *path, char *message,
                         char *hint);
/* Whether something of @rule was reported at this line of the document that the plan was imported
 * from; line 0: anywhere. */
gboolean soket_check_has_reported (SoketCheck *check, const SoketRule *rule, guint line);
/* soket-rules-reader.c: what the reader noticed and @rule did not find by itself. */
void soket_check_report_notices (SoketCheck *check, const SoketRule *rule, const char *hint);
void soket_check_set_severity (SoketCheck *check, SoketSeverity severity);
/* What was reported, in the order of the file. */
GListModel *soket_check_take_findings (SoketCheck *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketCheck, soket_check_free)

void soket_rule_date_missing (SoketCheck *check, const SoketRule *rule);
void soket_rule_basis_after_issued (SoketCheck *check, const SoketRule *rule);
void soket_rule_section_duplicate (SoketCheck *check, const SoketRule *rule);
void soket_rule_term_mixed (SoketCheck *check, const SoketRule *rule);
void soket_rule_deadline_missing (SoketCheck *check, const SoketRule *rule);
void soket_rule_deadline_unresolved (SoketCheck *check, const SoketRule *rule);
void soket_rule_deadline_before_issued (SoketCheck *check, const SoketRule *rule);
void soket_rule_task_after_level (SoketCheck *check, const SoketRule *rule);
void soket_rule_lead_missing (SoketCheck *check, const SoketRule *rule);
void soket_rule_recipient_missing (SoketCheck *check, const SoketRule *rule);
void soket_rule_group_empty (SoketCheck *check, const SoketRule *rule);
void soket_rule_attachment_absent (SoketCheck *check, const SoketRule *rule);
void soket_rule_task_missing (SoketCheck *check, const SoketRule *rule);
void soket_rule_text_converted (SoketCheck *check, const SoketRule *rule);
void soket_rule_document_remark (SoketCheck *check, const SoketRule *rule);
void soket_rule_value_unsure (SoketCheck *check, const SoketRule *rule);

G_END_DECLS

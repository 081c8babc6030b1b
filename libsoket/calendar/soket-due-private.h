/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-due.h"

G_BEGIN_DECLS

/* For the layers above: a due that borrows its day ("the deadline of the level", "extended by
 * paper X") gets a step of its own in front or behind. */
SoketDueStep *soket_due_step_new (const char *rule, const char *source, SoketDay from, SoketDay to);
/* A copy of @self with @step put in front of its steps. */
SoketDue *soket_due_with_first_step (SoketDue *self, SoketDueStep *step);
/* A copy with another period id (a phase's). */
SoketDue *soket_due_with_period (SoketDue *self, const char *period);
/* Reads back what soket_due_to_json () wrote: a ledger keeps dues for ever and never resolves
 * them again. NULL with SOKET_DEADLINE_ERROR_SYNTAX. */
SoketDue *soket_due_new_from_json (const char *json, GError **error);
/* The words of an event as they are compared: two that fold alike are one event. */
char *soket_event_words_fold (const char *event);

G_END_DECLS

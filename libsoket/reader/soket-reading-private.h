/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-plan-build-private.h"
#include "reader/soket-block-private.h"

G_BEGIN_DECLS

/* Who is named in the text: units and groups of the plan. Two spellings of a name (case, tone
 * placement, abbreviation explained in the text) are one body. */
typedef struct _SoketBodies SoketBodies;

/* What the steps of reading share while the plan is being made. */
typedef struct {
  SoketDocument *document;
  SoketStructure *structure;
  SoketPlan *plan; /* under construction: soket-plan-build-private.h */
  SoketBodies *bodies;
} SoketReading;

/* soket-bodies.c. @name: as the text says it, without its marks. The id of the unit or group of
 * that name, which is made where it is new; "Các sở, ban, ngành" and bodies named together are a
 * group. */
SoketBodies *soket_bodies_new (SoketPlan *plan);
void soket_bodies_free (SoketBodies *self);
const char *soket_bodies_add (SoketBodies *self, const char *name);
/* The same of who issued the document: "Ủy ban nhân dân huyện" without the name of the place means
 * it, too. */
const char *soket_bodies_add_issuer (SoketBodies *self, const char *name);
/* The id when it is there, else NULL. */
const char *soket_bodies_find (SoketBodies *self, const char *name);

/* soket-reading.c */
/* "/tasks/0/deadline" stands at these bytes of a block. */
void soket_reading_mark (SoketReading *self, const char *pointer, const SoketBlock *block,
                         gsize start, gsize end);
/* The same of words inside a paragraph that says more. */
void soket_reading_mark_place (SoketReading *self, const char *pointer, const SoketBlock *block,
                               gsize start, gsize end);
/* @why: in English or Vietnamese, for the officer who confirms; @confidence from 0 to 1 */
void soket_reading_unsure (SoketReading *self, const char *pointer, double confidence,
                           const char *why);
/* What the plan has no place for and what says nothing (page numbers, rules of dashes). */
void soket_reading_skip (SoketReading *self, guint line, const char *text);
/* What the checker will want to know: "section-twice", "deadline-before-issue" ... */
void soket_reading_notice (SoketReading *self, const char *code, guint line, const char *text);

/* soket-frame*.c: all that is no task: kind, symbol, title, issuer, day, place, subject, basis,
 * references, requirements, contents, attachments, outline, recipients, signature, other. */
void soket_reading_read_frame (SoketReading *self);
/* "other": what no field was made of. The last step. */
void soket_reading_read_other (SoketReading *self);
/* soket-duty*.c: tasks, levels, targets, inspections, followers, groups. */
void soket_reading_read_duties (SoketReading *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-plan-private.h"
#include "report/soket-review.h"

G_BEGIN_DECLS

/* A page under construction. */
typedef struct {
  SoketPlan *plan;
  SoketDocument *document;
  SoketRecordMap *spans; /* NULL: nothing is linked */
  GHashTable *unsure;    /* pointer -> why */
  GHashTable *shown;     /* pointers of what stands at the right */
  GHashTable *linked;    /* places of the spans that it links to */
  GString *out;
} SoketReview;

/* Whether the words of a span stand in the document; a plan may come with another one. */
gboolean soket_review_has_place (const SoketReview *self, guint place);
/* @text without what neither a terminal nor a page should obey. */
void soket_review_append (SoketReview *self, const char *text);
void soket_review_append_slice (SoketReview *self, const char *text, gsize length);

/* Of @pointer or of what it would be a part of: what is shown; to be freed. */
char *soket_review_dup_shown (SoketReview *self, const char *pointer);

/* soket-review-source.c: the document, of which the fields are already known, line by line. */
void soket_review_append_source (SoketReview *self);
/* soket-review-fields.c: what the plan says, key by key. */
void soket_review_append_fields (SoketReview *self);
/* soket-review-label.c: what a key is called; the kind of value for its colour. */
const char *soket_review_get_label (const char *key);
/* What a word of plan.json means, as "to-act". */
const char *soket_review_get_word (const char *word);
const char *soket_review_get_colour (const char *pointer);
/* "What kind of notice it is: its text"; to be freed. */
char *soket_review_dup_notice (SoketNotice *notice);
/* soket-review-style.c */
extern const char soket_review_style[];
extern const char soket_review_script[];

G_END_DECLS

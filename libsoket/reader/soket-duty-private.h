/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-resolver.h"
#include "reader/soket-bodies-private.h"
#include "reader/soket-clause-private.h"
#include "reader/soket-scan-range-private.h"

G_BEGIN_DECLS

/* What stands before a colon and says what the words behind it are. */
typedef enum {
  SOKET_LABEL_NONE,
  SOKET_LABEL_LEAD,
  SOKET_LABEL_WITH,
  SOKET_LABEL_FOLLOW,
  SOKET_LABEL_TIME,
  SOKET_LABEL_PRODUCT,
  SOKET_LABEL_CONTENT, /* "Nhiệm vụ:", "Nội dung:" */
  SOKET_LABEL_OTHER,   /* "Địa điểm:", "Thành phần:": no work */
} SoketLabel;

/* What a section is about. */
typedef enum {
  SOKET_SECTION_WORK,
  SOKET_SECTION_SILENT, /* purpose, requirements, the past: nobody is told to do anything */
  SOKET_SECTION_MONEY,  /* only who is named has something to do */
  SOKET_SECTION_TARGET,
  SOKET_SECTION_TIME,
  SOKET_SECTION_SUBJECTS, /* "Đối tượng": bodies that a level is made of */
} SoketSection;

typedef struct {
  const SoketBlock *block;
  guint index;
  SoketWords *words;
  GArray *dates; /* of SoketDated */
  SoketLabel label;
  guint value; /* the word behind the colon of a label */
  gboolean is_parent;
} SoketParagraph;

/* Bodies, and where the text names them. */
typedef struct {
  GPtrArray *ids; /* the bodies' own */
  const SoketParagraph *paragraph;
  SoketRange range;
} SoketActors;

typedef struct {
  const SoketParagraph *paragraph;
  const SoketDated *dated; /* NULL: none */
} SoketWhen;

/* What holds for all that stands under a block. */
typedef struct {
  SoketSection section;
  const SoketActors *leads;
  const SoketActors *with;
  const SoketActors *followers;
  SoketWhen when;
  const SoketParagraph *product;
  const SoketParagraph *phases; /* the label above "Đợt 1: …", "Đợt 2: …" */
  gboolean is_labelled;         /* who acts stands behind a label */
  gboolean is_asked;            /* the issuer asks them: "Đề nghị X" asks somebody else */
  gboolean is_work;             /* labels say so, in whatever form it is written */
  const char *part_of;          /* id of the task whose steps stand here */
} SoketScope;

/* A task that was written. */
typedef struct {
  gpointer task;
  char *place; /* folded: of the level it speaks of, or NULL */
  const SoketActors *leads;
} SoketTasked;

/* One task before it is written. */
typedef struct {
  const SoketParagraph *paragraph;
  guint from; /* words */
  guint to;
  guint action;
  const SoketActors *leads;
  gboolean is_heir; /* it takes recipient and way of the one before it */
  SoketWhen when;
} SoketDuty;

/* A body with a day of its own. */
typedef struct {
  SoketName name;
  const SoketParagraph *paragraph;
  const SoketDated *dated;
} SoketUnitDay;

/* A level of the review. */
typedef struct {
  gpointer level; /* the plan's */
  char *id;
  char *name;        /* folded, without "cấp" */
  guint weight;      /* of its place in the order of administration */
  GPtrArray *bodies; /* ids */
} SoketRung;

typedef struct {
  SoketReading *reading;
  SoketWordCache *cache;
  SoketResolver *resolver;
  GPtrArray *paragraphs; /* one a block; without words where nothing is read */
  SoketScope *scopes;    /* one a block */
  SoketScope *labels;    /* what the labels under a block say of it */
  guint32 *acting;       /* 1 + a parent -> 1 + the last of its children that says who acts */
  GPtrArray *actors;     /* owned SoketActors */
  GPtrArray *ids;        /* of tasks whose steps stand elsewhere */
  GHashTable *task_ids;
  GHashTable *counts; /* prefix -> number of the last unnumbered task */
  GHashTable *followers;
  guint n_tasks;
  GPtrArray *rungs;     /* of SoketRung */
  GArray *tasks;        /* of SoketTasked */
  GHashTable *subjects; /* id of a body under "Đối tượng" -> its name, folded */
  gboolean is_upward;   /* "từ cấp cơ sở trở lên" */
  char *last_id;        /* of the last task, with its leads and the block above it */
  const SoketActors *last_leads;
  gint32 last_parent;
  SoketRange last_recipient; /* of the last task, in its paragraph */
  SoketRange last_via;
} SoketDuties;

/* soket-duty-label.c */
void soket_paragraph_find_label (SoketParagraph *self);
SoketSection soket_paragraph_find_section (const SoketParagraph *self);
gboolean soket_actors_equal (const SoketActors *a, const SoketActors *b);
/* soket-duty-owner.c */
/* "Cơ quan thực hiện: Bộ A rà soát …; các tỉnh rà soát …" */
gboolean soket_label_is_sentence (const SoketParagraph *label);
/* Labels say what holds for a whole section, and stand at its end. */
void soket_duties_take_labels (SoketDuties *self);
/* soket-duty-split.c: appends the tasks (SoketDuty) of a paragraph from word @from. */
void soket_duty_split (SoketDuties *self, const SoketParagraph *paragraph, guint from,
                       const SoketScope *scope, GArray *duties);
/* soket-duty-actors.c */
const SoketActors *soket_actors_new (SoketDuties *self, const SoketParagraph *paragraph,
                                     const GArray *names);
/* A heading or a value that is names and nothing else. */
const SoketActors *soket_actors_read_title (SoketDuties *self, const SoketParagraph *paragraph,
                                            guint from, gboolean whole);
char *soket_paragraph_cut (const SoketParagraph *self, SoketRange range);
/* soket-duty-due.c */
/* From here on a deadline binds what it stands with, and nothing else. */
#define SOKET_STRENGTH_BINDING 4
/* The deadline that counts among those within the bytes: the first that binds, else the strongest;
 * NULL: none. */
const SoketDated *soket_when_choose (const SoketParagraph *paragraph, gsize start, gsize end);
/* 0: not in vain, but nobody has to be ready by then; higher is stronger. */
guint soket_dated_get_strength (const SoketDated *dated);
void soket_when_put (SoketDuties *self, const SoketWhen *when, gpointer task, const char *pointer);
/* How many phases stand under the label; with @task they are put there. */
guint soket_phases_put (SoketDuties *self, const SoketParagraph *label, gpointer task);
/* soket-duty-task.c */
void soket_duty_put (SoketDuties *self, const SoketDuty *duty, const SoketScope *scope);
char *soket_duty_make_id (SoketDuties *self, const SoketBlock *block);
/* soket-duty-level.c */
/* A milestone "Cấp cơ sở hoàn thành trước ngày …". FALSE: the paragraph is none. */
gboolean soket_level_read (SoketDuties *self, const SoketParagraph *paragraph);
/* The bodies of a list "Đối tượng". */
void soket_level_read_subject (SoketDuties *self, const SoketParagraph *paragraph);
/* The level of a task, and the levels it waits for. */
void soket_level_lend (SoketDuties *self, const SoketDuty *duty, gpointer task);
/* Puts ranks and subjects, which only the whole text tells. */
void soket_level_finish (SoketDuties *self);
/* soket-duty-about.c */
void soket_about_put (SoketDuties *self, const SoketDuty *duty, gpointer task, const char *pointer);
/* soket-duty-unit.c: appends to @units (SoketUnitDay) the bodies within the words that each have a
 * day; where they stand, an empty range: there are none. */
SoketRange soket_unit_days_find (const SoketParagraph *paragraph, guint from, guint to,
                                 GArray *units);
/* The same as a list below a sentence that ends in a colon: nothing else stands there. */
gboolean soket_unit_days_list (const SoketDuties *self, const SoketParagraph *above, GArray *units);
void soket_unit_days_put (SoketDuties *self, const SoketDuty *duty, gpointer task,
                          const char *pointer);
/* soket-duty-target.c */
gboolean soket_target_read (SoketDuties *self, const SoketParagraph *paragraph,
                            const SoketScope *scope);
/* soket-duty-table.c: the tasks of a table; the block behind it. */
guint soket_table_read (SoketDuties *self, guint index);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-directory.h"

G_BEGIN_DECLS

#define SOKET_UNIT_NONE G_MAXUINT32

/* The integer side, for columns: no reference is taken. */
guint32 soket_directory_get_n_units (SoketDirectory *self);
SoketUnit *soket_directory_peek (SoketDirectory *self, guint32 index);
guint32 soket_directory_find_index (SoketDirectory *self, const char *id);
/* parent's index or SOKET_UNIT_NONE */
guint32 soket_directory_get_parent_index (SoketDirectory *self, guint32 index);
/* Whether one of them opens or closes on a day or has successors. */
gboolean soket_directory_has_lives (SoketDirectory *self);
/* ascending indices of the units of @group open on @day; guint32 elements */
GArray *soket_directory_select_indices (SoketDirectory *self, SoketGroup *group, SoketDay day);

/* "c" and a code, "n" and a folded name -> GArray of guint32, indices: made anew, and the one that
 * the directory keeps until a unit is added */
GHashTable *soket_directory_index_words (SoketDirectory *self);
GHashTable *soket_directory_get_by_words (SoketDirectory *self);

/* Another unit with the same id in the place of one; tells nobody yet. */
void soket_directory_replace (SoketDirectory *self, guint32 index, SoketUnit *unit);

/* From then on only soket_directory_add_table() adds, and tells nobody. */
void soket_directory_seal (SoketDirectory *self);
/* Emits items-changed for what has been added since it was last told. */
void soket_directory_tell (SoketDirectory *self);

/* "units.csv:12", where that is known of a unit; else NULL */
char *soket_directory_dup_place (SoketDirectory *self, guint32 index);
/* soket_directory_add_all() of the units of a plan, telling where it says them. */
gboolean soket_directory_add_plan (SoketDirectory *self, SoketPlan *plan, GError **error);

/* soket_directory_add_all() that tells where @file says a unit; @lines: id -> line. Of another
 * directory the places are known without that: both are NULL. */
gboolean soket_directory_add_table (SoketDirectory *self, GListModel *units, const char *file,
                                    GHashTable *lines, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "plan/soket-group.h"
#include "plan/soket-unit.h"

G_BEGIN_DECLS

typedef struct _SoketPlan SoketPlan;

/* The units of a ledger or a plan as one tree. A GListModel of SoketUnit; units are only appended,
 * so that a position is an identity. */
#define SOKET_TYPE_DIRECTORY (soket_directory_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketDirectory, soket_directory, SOKET, DIRECTORY, GObject)

SOKET_AVAILABLE_IN_1_0
SoketDirectory *soket_directory_new (void);
SOKET_AVAILABLE_IN_1_0
SoketDirectory *soket_directory_load (const char *path, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDirectory *soket_directory_new_from_csv (GBytes *csv, const char *file, GError **error);
/* whether each parent and successor is a unit of the directory or of @plan (nullable) */
SOKET_AVAILABLE_IN_1_0
gboolean soket_directory_check_links (SoketDirectory *self, SoketPlan *plan, GError **error);
/* refuses an id that is there with other content, a unit that is its own ancestor */
SOKET_AVAILABLE_IN_1_0
gboolean soket_directory_add (SoketDirectory *self, SoketUnit *unit, GError **error);
SOKET_AVAILABLE_IN_1_0
gboolean soket_directory_add_all (SoketDirectory *self, GListModel *units, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketUnit *soket_directory_find (SoketDirectory *self, const char *id);
/* by id, code or exact folded name; an ambiguous name is an error that lists the candidates */
SOKET_AVAILABLE_IN_1_0
SoketUnit *soket_directory_look_up (SoketDirectory *self, const char *words, GError **error);
/* the units of @group that are open on @day, in the order of the directory */
SOKET_AVAILABLE_IN_1_0
GListModel *soket_directory_select (SoketDirectory *self, SoketGroup *group, SoketDay day);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_directory_get_children (SoketDirectory *self, const char *id);

G_END_DECLS

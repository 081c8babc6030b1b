/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-calendar.h"

G_BEGIN_DECLS

/* SOKET_BEFORE_*: which of the two days of "trước ngày D" decides */
typedef enum {
  SOKET_BEFORE_EXCLUSIVE,
  SOKET_BEFORE_INCLUSIVE,
} SoketBefore;

/* SOKET_ROLL_*: what happens to a last day that is a rest day */
typedef enum {
  SOKET_ROLL_BY_FAMILY,
  SOKET_ROLL_KEEP,
  SOKET_ROLL_NEXT,
  SOKET_ROLL_PREVIOUS,
} SoketRoll;

/* SOKET_PROOF_*: what proves that a report came in time */
typedef enum {
  SOKET_PROOF_RECEIVED,
  SOKET_PROOF_SENT,
} SoketProof;

#define SOKET_TYPE_POLICY (soket_policy_get_type ())
typedef struct _SoketPolicy SoketPolicy;

SOKET_AVAILABLE_IN_1_0
GType soket_policy_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_new (void);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_ref (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
void soket_policy_unref (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_policy_equal (SoketPolicy *self, SoketPolicy *other);

SOKET_AVAILABLE_IN_1_0
SoketBefore soket_policy_get_before (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
SoketRoll soket_policy_get_roll (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_policy_get_regime (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
SoketSector soket_policy_get_sector (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_policy_is_strict (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
int soket_policy_get_soon (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_policy_is_nested (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
SoketProof soket_policy_get_proof (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
int soket_policy_get_morning_end (SoketPolicy *self);
SOKET_AVAILABLE_IN_1_0
int soket_policy_get_office_end (SoketPolicy *self);

/* Each gives a new policy that differs in one point. */
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_before (SoketPolicy *self, SoketBefore before);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_roll (SoketPolicy *self, SoketRoll roll);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_regime (SoketPolicy *self, const char *regime, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_sector (SoketPolicy *self, SoketSector sector);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_strict (SoketPolicy *self, gboolean strict);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_soon (SoketPolicy *self, int n_workdays);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_nested (SoketPolicy *self, gboolean nested);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_proof (SoketPolicy *self, SoketProof proof);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_policy_with_office_hours (SoketPolicy *self, int morning_end, int office_end);
SOKET_AVAILABLE_IN_1_0
GStrv soket_policy_list_regimes (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketPolicy, soket_policy_unref)

G_END_DECLS

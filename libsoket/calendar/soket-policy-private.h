/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-policy.h"

G_BEGIN_DECLS

/* A regime as data: what differs from the Civil Code. */
typedef struct {
  const char *id;
  const char *instrument;
  int month_days;           /* 0: months of the calendar */
  gboolean keeps_last_day;  /* limits do not roll */
  const char *forward_rule; /* of soket-due-rules.c: a limit that rolls */
  const char *date_rule;    /* a fixed date that rolls; NULL: it keeps */
  gboolean cuts_off;        /* reports have the cut-offs and sending days of ND 09/2019 */
  const char *pause;   /* source of the rule that a suspension does not count; NULL: practice */
  const char *restart; /* … that the limit starts again from zero */
  gboolean postmark;   /* what is posted in time is in time */
  gboolean by_analogy; /* the Civil Code does not bind: every rule of it is practice */
} SoketRegime;

/* NULL: the default */
const SoketRegime *soket_regime_find (const char *id);
const SoketRegime *soket_policy_get_rules (SoketPolicy *self);

G_END_DECLS

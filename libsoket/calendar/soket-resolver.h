/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-due.h"
#include "calendar/soket-policy.h"

G_BEGIN_DECLS

/* What is known around a deadline: the plan's day, the events that have happened, the calendar, the
 * policy, the range over which a recurring one is expanded. */
#define SOKET_TYPE_RESOLVER (soket_resolver_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketResolver, soket_resolver, SOKET, RESOLVER, GObject)

SOKET_AVAILABLE_IN_1_0
SoketResolver *soket_resolver_new (SoketPolicy *policy, SoketCalendar *calendar);
SOKET_AVAILABLE_IN_1_0
SoketPolicy *soket_resolver_get_policy (SoketResolver *self);
SOKET_AVAILABLE_IN_1_0
SoketCalendar *soket_resolver_get_calendar (SoketResolver *self);
SOKET_AVAILABLE_IN_1_0
void soket_resolver_set_issued (SoketResolver *self, SoketDay issued);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_resolver_get_issued (SoketResolver *self);
SOKET_AVAILABLE_IN_1_0
void soket_resolver_set_range (SoketResolver *self, SoketDay from, SoketDay to);
SOKET_AVAILABLE_IN_1_0
void soket_resolver_set_event (SoketResolver *self, const char *event, SoketInstant when);
SOKET_AVAILABLE_IN_1_0
void soket_resolver_add_suspension (SoketResolver *self, SoketDay from, SoketDay to);
SOKET_AVAILABLE_IN_1_0
void soket_resolver_clear_suspensions (SoketResolver *self);
SOKET_AVAILABLE_IN_1_0
void soket_resolver_set_restart (SoketResolver *self, SoketInstant when);
SOKET_AVAILABLE_IN_1_0
SoketResolution *soket_resolver_resolve (SoketResolver *self, SoketDeadline *deadline,
                                         GError **error);

G_END_DECLS

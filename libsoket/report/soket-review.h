/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "plan/soket-plan.h"
#include "reader/soket-document.h"

G_BEGIN_DECLS

/* An imported plan for whoever has to confirm it. */
SOKET_AVAILABLE_IN_1_0
char *soket_review_to_text (SoketPlan *plan);
/* a page of its own: the text at the left, the plan at the right, linked both ways */
SOKET_AVAILABLE_IN_1_0
char *soket_review_to_html (SoketPlan *plan, SoketDocument *document);

G_END_DECLS

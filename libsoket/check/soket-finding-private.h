/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "check/soket-finding.h"

G_BEGIN_DECLS

/* Takes @message and @hint (may be NULL); @rule is an id of the table and lives for ever. */
SoketFinding *soket_finding_new (const char *rule, SoketSeverity severity, char *message,
                                 char *hint, const char *file, const char *path, guint line);
/* The order of the file: by line, then by pointer. */
int soket_finding_compare (SoketFinding *a, SoketFinding *b);

G_END_DECLS

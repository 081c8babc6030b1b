/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-deadline.h"

G_BEGIN_DECLS

/* A deadline in a text, by bytes. */
typedef struct {
  gsize start;
  gsize end;
  SoketDeadline *deadline;
} SoketDated;

/* soket-scan.c: all of SoketDated, in the order of the text; also duties without a date and what
 * cannot be read. @text: NFC, ended by NUL. */
GArray *soket_scan_ranges (const char *text, gsize length);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* As machines do it that have no SSE2. */
#define SOKET_BLOCK_BYTEWISE
#include "config.h"

#include "pieces.h"

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-reference.h"

G_BEGIN_DECLS

SoketFamily soket_family_of (const char *symbol);

G_END_DECLS

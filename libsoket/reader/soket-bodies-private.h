/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-reading-private.h"
#include "reader/soket-words-private.h"

G_BEGIN_DECLS

/* "(sau đây gọi tắt là …)": from now on @brief means @name. */
void soket_bodies_learn (SoketBodies *self, const char *brief, const char *name);
/* Finds what a paragraph so explains. */
void soket_bodies_learn_from (SoketBodies *self, const SoketWords *words);
/* The key under which all spellings of a name are one body; (transfer full). */
char *soket_bodies_get_key (SoketBodies *self, const char *name);

G_END_DECLS

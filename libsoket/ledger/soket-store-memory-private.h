/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

/* A ledger that is gone with the object. Its chains of hashes are made when they are asked for. */
#define SOKET_TYPE_STORE_MEMORY (soket_store_memory_get_type ())
G_DECLARE_FINAL_TYPE (SoketStoreMemory, soket_store_memory, SOKET, STORE_MEMORY, GObject)

SoketStore *soket_store_memory_new (void);

G_END_DECLS

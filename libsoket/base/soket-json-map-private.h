/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A JSON text checked against RFC 8259 before json-glib sees it (json-glib 1.6 accepts comments,
 * two roots and single quotes, wraps large integers, and overflows the stack on deep nesting),
 * and the line and column of every value in it. */
typedef struct _SoketJsonMap SoketJsonMap;

#define SOKET_JSON_MAX_DEPTH 64

/* Checks @text: UTF-8, one root, grammar, depth, no duplicate member, no \u0000, no integer
 * beyond ±2^53, no number beyond a double. A leading BOM is skipped (see
 * soket_json_map_get_text). Error: "FILE:LINE:COLUMN: what was found, what was expected". */
SoketJsonMap *soket_json_map_new (GBytes *text, const char *file, GQuark domain, int code,
                                  GError **error);
SoketJsonMap *soket_json_map_ref (SoketJsonMap *map);
void soket_json_map_unref (SoketJsonMap *map);
const char *soket_json_map_get_file (SoketJsonMap *map);
/* The checked text without its BOM, not NUL-ended. */
const char *soket_json_map_get_text (SoketJsonMap *map, gsize *length);
/* Where the value at JSON Pointer @pointer ("" is the root, RFC 6901) begins; the nearest
 * enclosing value where it does not exist. Lines and columns count from 1. */
void soket_json_map_locate (SoketJsonMap *map, const char *pointer, guint *line, guint *column);

/* A pointer being built while walking: push a member or an index, pop by truncating. */
void soket_json_pointer_push (GString *pointer, const char *member);
void soket_json_pointer_push_index (GString *pointer, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketJsonMap, soket_json_map_unref)

G_END_DECLS

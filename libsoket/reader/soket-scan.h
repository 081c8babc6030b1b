/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-deadline.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define SOKET_READ_ERROR (soket_read_error_quark ())

/* SOKET_READ_ERROR_* */
typedef enum {
  SOKET_READ_ERROR_UNREADABLE,
  SOKET_READ_ERROR_NOT_TEXT,
  SOKET_READ_ERROR_UNSUPPORTED,
  SOKET_READ_ERROR_DAMAGED,
} SoketReadError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_read_error_quark (void);

typedef enum {
  SOKET_SCAN_FLAGS_NONE = 0,
  /* also what has no date by nature, and what could not be read */
  SOKET_SCAN_FLAGS_ALL = 1 << 0,
} SoketScanFlags;

/* A deadline where it stands in a text. */
#define SOKET_TYPE_MENTION (soket_mention_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketMention, soket_mention, SOKET, MENTION, GObject)

/* from 1 */
SOKET_AVAILABLE_IN_1_0
guint soket_mention_get_line (SoketMention *self);
/* code points from the begin of the line, from 0 */
SOKET_AVAILABLE_IN_1_0
guint soket_mention_get_start (SoketMention *self);
/* differs from the line where a line end cuts the words */
SOKET_AVAILABLE_IN_1_0
guint soket_mention_get_end_line (SoketMention *self);
/* behind the last one, in the end line */
SOKET_AVAILABLE_IN_1_0
guint soket_mention_get_end (SoketMention *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_mention_get_text (SoketMention *self);
SOKET_AVAILABLE_IN_1_0
SoketDeadline *soket_mention_get_deadline (SoketMention *self);

SOKET_AVAILABLE_IN_1_0
GListModel *soket_scan_text (GBytes *text, const char *file, SoketScanFlags flags, GError **error);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_scan_file (const char *path, SoketScanFlags flags, GError **error);
SOKET_AVAILABLE_IN_1_0
char *soket_mentions_to_json (GListModel *mentions);

G_END_DECLS

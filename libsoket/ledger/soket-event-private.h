/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event.h"

G_BEGIN_DECLS

/* One table of fields is behind the CSV columns, the keys of NDJSON (in this order), the columns
 * of the store and the text that is hashed. New fields go to the end: the hash of an old event
 * does not change by a field that it does not have. */
typedef enum {
  SOKET_EVENT_FIELD_ID,
  SOKET_EVENT_FIELD_KIND,
  SOKET_EVENT_FIELD_PLAN,
  SOKET_EVENT_FIELD_TASK,
  SOKET_EVENT_FIELD_UNIT,
  SOKET_EVENT_FIELD_PERIOD,
  SOKET_EVENT_FIELD_AT,
  SOKET_EVENT_FIELD_RECORDED,
  SOKET_EVENT_FIELD_SENT,
  SOKET_EVENT_FIELD_RECEIVED,
  SOKET_EVENT_FIELD_CHANNEL,
  SOKET_EVENT_FIELD_DOCUMENT,
  SOKET_EVENT_FIELD_ACTOR,
  SOKET_EVENT_FIELD_UNTIL,
  SOKET_EVENT_FIELD_OF,
  SOKET_EVENT_FIELD_EVENT,
  SOKET_EVENT_FIELD_NOTE,
  SOKET_EVENT_FIELD_CONTENT,
} SoketEventField;

#define SOKET_EVENT_N_FIELDS 18
/* A bit a field that is a text, as all but these are. */
#define SOKET_EVENT_TEXTS                                                                          \
  (((1u << SOKET_EVENT_N_FIELDS) - 1)                                                              \
   & ~(1u << SOKET_EVENT_FIELD_KIND | 1u << SOKET_EVENT_FIELD_AT                                   \
       | 1u << SOKET_EVENT_FIELD_RECORDED | 1u << SOKET_EVENT_FIELD_SENT                           \
       | 1u << SOKET_EVENT_FIELD_RECEIVED | 1u << SOKET_EVENT_FIELD_UNTIL))

typedef enum {
  SOKET_EVENT_TYPE_TEXT,
  SOKET_EVENT_TYPE_KIND,
  SOKET_EVENT_TYPE_INSTANT,
  SOKET_EVENT_TYPE_CONTENT, /* a JSON object */
} SoketEventFieldType;

typedef struct {
  const char *name;
  SoketEventFieldType type;
  gboolean needed;
} SoketEventFieldInfo;

extern const SoketEventFieldInfo soket_event_fields[SOKET_EVENT_N_FIELDS];

/* -1 when there is no such field */
int soket_event_field_find (const char *name);
/* "kind, task, unit, …" */
char *soket_event_field_list (void);

/* An event is built in place by one owner and immutable from then on: blank, set, check. */
SoketEvent *soket_event_new_blank (void);
/* @value as a person wrote it: parsed, made NFC; NULL or "" takes the field away */
gboolean soket_event_set (SoketEvent *self, SoketEventField field, const char *value,
                          GError **error);
/* The same of a text that is NFC and stays with the caller: valid until it is changed there. */
gboolean soket_event_set_composed (SoketEvent *self, SoketEventField field, const char *value,
                                   GError **error);
void soket_event_borrow_text (SoketEvent *self, SoketEventField field, const char *value);
/* Blank again. */
void soket_event_reset (SoketEvent *self);
/* One that borrows nothing. */
SoketEvent *soket_event_copy (SoketEvent *self);
/* A bit a field that is there, the kind not among them. */
guint32 soket_event_get_fields (SoketEvent *self);

/* @fields is not 0. */
static inline SoketEventField
soket_event_first_field (guint32 fields)
{
  return (SoketEventField) __builtin_ctz (fields);
}

/* @value was checked before: by the store */
void soket_event_set_text (SoketEvent *self, SoketEventField field, const char *value);
void soket_event_set_instant (SoketEvent *self, SoketEventField field, SoketInstant value);
void soket_event_set_kind (SoketEvent *self, SoketEventKind kind);
/* what no field can say for itself: the needed ones are there, content belongs to the kind */
gboolean soket_event_check (SoketEvent *self, GError **error);

/* NULL for a field that is no text, or not there */
const char *soket_event_peek_text (SoketEvent *self, SoketEventField field);
SoketInstant soket_event_peek_instant (SoketEvent *self, SoketEventField field);
char *soket_event_dup_value (SoketEvent *self, SoketEventField field);

/* When a submission was posted, else NONE: it decides where the regime says so. */
SoketInstant soket_event_get_postmark (SoketEvent *self);

/* The same in every field but `recorded`. */
gboolean soket_event_same_content (SoketEvent *self, SoketEvent *other);

/* Kind without an error: FALSE when @text is none. */
gboolean soket_event_kind_scan (const char *text, SoketEventKind *kind);

G_END_DECLS

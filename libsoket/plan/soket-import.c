/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-import-private.h"

#include "plan/soket-tables-private.h"

typedef struct {
  SoketPresence presence;
  char *path;
  char *heading;
  char *text;
  SoketSpan *source;
} Passage;

static const SoketField passage_fields[] = {
  { "path", SOKET_FIELD_STRING, G_STRUCT_OFFSET (Passage, path) },
  { "heading", SOKET_FIELD_STRING, G_STRUCT_OFFSET (Passage, heading) },
  { "text", SOKET_FIELD_STRING, G_STRUCT_OFFSET (Passage, text) },
  { "source", SOKET_FIELD_RECORD, G_STRUCT_OFFSET (Passage, source), .table = &soket_span_table },
  { NULL },
};

/* Of "other": what stands in the text and is none of the rest. */
const SoketTable soket_passage_table = {
  .name = "passage",
  .fields = passage_fields,
  .size = sizeof (Passage),
  .presence = G_STRUCT_OFFSET (Passage, presence),
};

#define AT(member) G_STRUCT_OFFSET (SoketImport, member)

static const SoketField import_fields[] = {
  { "file", SOKET_FIELD_STRING, AT (file) },
  { "sha256", SOKET_FIELD_STRING, AT (sha256) },
  { "spans", SOKET_FIELD_MAP, AT (spans), .table = &soket_span_table },
  { "unsure", SOKET_FIELD_RECORDS, AT (unsure), .table = &soket_unsure_table },
  { "skipped", SOKET_FIELD_RECORDS, AT (skipped), .table = &soket_skipped_table },
  { "notices", SOKET_FIELD_RECORDS, AT (notices), .table = &soket_notice_table },
  { NULL },
};

const SoketTable soket_import_table = {
  .name = "import",
  .fields = import_fields,
  .size = sizeof (SoketImport),
  .presence = AT (presence),
};

SoketSpan *
soket_import_find_span (const SoketImport *self, const char *pointer)
{
  gpointer *span = self->spans != NULL ? soket_record_map_find (self->spans, pointer) : NULL;

  return span != NULL ? *span : NULL;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-day.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* What plan.json is made of, as data: one table an entity, one row a key. Reading, strictness,
 * links between ids, writing and the agreement with the JSON Schema all come from the rows, so a
 * new key is one new row (and one property of the schema, which a test asks for). */

typedef enum {
  SOKET_FIELD_STRING,  /* char * */
  SOKET_FIELD_WORD,    /* guint: 1 + the place in .words, 0 for none */
  SOKET_FIELD_DAY,     /* SoketDay */
  SOKET_FIELD_BOOLEAN, /* gboolean */
  SOKET_FIELD_INTEGER, /* guint, .min to G_MAXINT32 */
  SOKET_FIELD_NUMBER,  /* double; within 0 and 1 when SOKET_FIELD_SHARE */
  SOKET_FIELD_STRINGS, /* char **, NULL for none */
  SOKET_FIELD_CHOICES, /* SoketChoices *: {key: text or list of texts} */
  SOKET_FIELD_RECORD,  /* a record of .table, NULL for none */
  SOKET_FIELD_RECORDS, /* GListStore when .table is a GObject, else GPtrArray (NULL for none) */
  SOKET_FIELD_MAP,     /* SoketRecordMap *: {JSON Pointer: record of .table} */
} SoketFieldType;

typedef enum {
  SOKET_FIELD_REQUIRED = 1 << 0,
  SOKET_FIELD_NULLABLE = 1 << 1,
  SOKET_FIELD_FILLED = 1 << 2, /* a text (or each of a list) is not empty */
  SOKET_FIELD_UNIQUE = 1 << 3, /* no text twice in the list */
  SOKET_FIELD_SHARE = 1 << 4,  /* a number from 0 to 1 */
  SOKET_FIELD_TRUE = 1 << 5,   /* a boolean that is true when the key is absent */
  /* ids of the same list as the record that holds them: no way leads back */
  SOKET_FIELD_ACYCLIC = 1 << 6,
} SoketFieldFlags;

/* What an id may name; of a list of records, what the ids in it name. */
typedef enum {
  SOKET_NAMES_UNIT = 1 << 0,
  SOKET_NAMES_GROUP = 1 << 1,
  SOKET_NAMES_BODY = SOKET_NAMES_UNIT | SOKET_NAMES_GROUP,
  SOKET_NAMES_TASK = 1 << 2,
  SOKET_NAMES_LEVEL = 1 << 3,
  SOKET_NAMES_OUTLINE = 1 << 4,
} SoketNames;

typedef struct _SoketTable SoketTable;

typedef struct {
  const char *key;
  SoketFieldType type;
  guint offset;
  guint flags;
  guint names; /* SoketNames, 0 for what holds no ids */
  guint min;
  const char *const *words;
  const SoketTable *table;
} SoketField;

/* Which keys stood in the file: what was said is written again, even where it says nothing new
 * (null, an empty list, false). One bit a row. */
typedef struct {
  guint64 seen;
  guint64 null;
} SoketPresence;

struct _SoketTable {
  const char *name;         /* of the definition in the JSON Schema */
  const SoketField *fields; /* in the order of saving; ends with a row without a key */
  gsize size;
  guint presence; /* offset of the SoketPresence */
  /* Exactly one for what scripts see, none for a plain record. */
  GType (*object) (void);
  GDestroyNotify release; /* of an atomic rc box */
  /* What no single row can say: NULL, or what is wrong (to be freed), and at which key. */
  char *(*check) (gconstpointer record, const char **key);
};

typedef struct {
  char *key;
  GStrv values;
  gboolean is_list; /* written as a list even of one */
} SoketChoice;

/* In the order of the file. */
typedef GPtrArray SoketChoices;

typedef struct {
  GPtrArray *pointers; /* char * */
  GPtrArray *records;
  GHashTable *places; /* pointer -> 1 + its place; NULL until somebody asks */
} SoketRecordMap;

gpointer soket_record_new (const SoketTable *table);
void soket_record_free (const SoketTable *table, gpointer record);
/* For instance init and dispose of the GObjects, and the release of the boxed ones. */
void soket_record_init (const SoketTable *table, gpointer record);
void soket_record_clear (const SoketTable *table, gpointer record);
/* Frees what one row holds; a number stays. */
void soket_field_clear (const SoketField *field, gpointer record);
/* By value: a key that is absent equals one that says what absence says. Plain rows only. */
gboolean soket_record_equal (const SoketTable *table, gconstpointer a, gconstpointer b);

/* For .check: what is wrong when a last day comes before the first, to be freed; else NULL. */
char *soket_record_check_days (SoketDay from, SoketDay until);

const SoketField *soket_table_find (const SoketTable *table, const char *key);
/* The key most like @key, or NULL when none is. */
const char *soket_table_find_similar (const SoketTable *table, const char *key);
/* "id, code, name": the keys, or those of the STRING rows only; to be freed. */
char *soket_table_join_keys (const SoketTable *table, gboolean is_text);
gboolean soket_record_has (const SoketTable *table, gconstpointer record, const SoketField *field);
gboolean soket_record_has_null (const SoketTable *table, gconstpointer record,
                                const SoketField *field);
void soket_record_set_seen (const SoketTable *table, gpointer record, const SoketField *field,
                            gboolean is_null);
void soket_record_set_absent (const SoketTable *table, gpointer record, const SoketField *field);

/* The list of a RECORDS row. */
void soket_records_append (const SoketField *field, gpointer record, gpointer element);
guint soket_records_get_n (const SoketField *field, gconstpointer record);
gpointer soket_records_peek (const SoketField *field, gconstpointer record, guint index);

SoketChoice *soket_choice_new (const char *key, GStrv values, gboolean is_list);
void soket_choice_free (SoketChoice *choice);
SoketRecordMap *soket_record_map_new (void);
void soket_record_map_free (SoketRecordMap *map);
/* Takes @pointer and @record. */
void soket_record_map_add (SoketRecordMap *map, char *pointer, gpointer record);
/* The record there, to be freed. */
gpointer soket_record_map_steal (SoketRecordMap *map, guint place);
/* What stands under @pointer, to read or to change; NULL when there is none. */
gpointer *soket_record_map_find (SoketRecordMap *map, const char *pointer);

/* FALSE ends the walk. @pointer is that of the value. */
typedef gboolean (*SoketVisit) (const SoketTable *table, const SoketField *field, gpointer record,
                                GString *pointer, gpointer data);
/* Every key that stood in the file, outer before inner, in the order of the tables. */
gboolean soket_record_walk (const SoketTable *table, gpointer record, GString *pointer,
                            SoketVisit visit, gpointer data);

#define soket_field_in(field, record, type) (*(type *) G_STRUCT_MEMBER_P (record, (field)->offset))
/* An absent list of texts reads as an empty one. */
const char *const *soket_strings (char **strings);

/* A GObject that is a record and nothing more. */
#define SOKET_DEFINE_RECORD_TYPE(TypeName, type_name, table)                                       \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, G_TYPE_OBJECT)                                         \
                                                                                                   \
  static void type_name##_finalize (GObject *object)                                               \
  {                                                                                                \
    soket_record_clear (&table, object);                                                           \
    G_OBJECT_CLASS (type_name##_parent_class)->finalize (object);                                  \
  }                                                                                                \
                                                                                                   \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    G_OBJECT_CLASS (klass)->finalize = type_name##_finalize;                                       \
  }                                                                                                \
                                                                                                   \
  static void type_name##_init (TypeName *self)                                                    \
  {                                                                                                \
    soket_record_init (&table, self);                                                              \
  }

/* Writes a record as JSON, two spaces a level. */
void soket_record_write (const SoketTable *table, gconstpointer record, GString *out);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-json-map-private.h"

#include "base/soket-json-grammar-private.h"
#include "base/soket-text-private.h"

#include <string.h>

/* A line may be the whole file: so that a column costs no more than a block, what lies before
 * each block is counted once. */
#define BLOCK_SIZE 4096

typedef struct {
  guint32 characters; /* before the block */
  guint32 line;       /* at its first byte, from 1 */
  guint32 line_start; /* offset at which that line begins */
  guint32 line_start_characters;
} Block;

struct _SoketJsonMap {
  GBytes *bytes;
  const char *text;
  gsize length;
  char *file;
  GArray *blocks;
  GArray *nodes;
  GArray *children;
};

/* Counts from @from to @to into @state. */
static void
advance (const char *text, gsize from, gsize to, Block *state)
{
  for (gsize i = from; i < to; i++) {
    state->characters += ((guchar) text[i] & 0xC0) != 0x80;
    if (text[i] == '\n') {
      state->line++;
      state->line_start = (guint32) i + 1;
      state->line_start_characters = state->characters;
    }
  }
}

static GArray *
count_blocks (const char *text, gsize length)
{
  GArray *blocks = g_array_sized_new (FALSE, FALSE, sizeof (Block), length / BLOCK_SIZE + 1);
  Block state = { .line = 1 };

  for (gsize from = 0; from <= length; from += BLOCK_SIZE) {
    g_array_append_val (blocks, state);
    advance (text, from, MIN (from + BLOCK_SIZE, length), &state);
  }
  return blocks;
}

static void
find_position (SoketJsonMap *map, gsize offset, guint *line, guint *column)
{
  gsize block = offset / BLOCK_SIZE;
  Block state = g_array_index (map->blocks, Block, block);

  advance (map->text, block * BLOCK_SIZE, offset, &state);
  *line = state.line;
  *column = state.characters - state.line_start_characters + 1;
}

static void
free_contents (gpointer data)
{
  SoketJsonMap *map = data;

  g_bytes_unref (map->bytes);
  g_free (map->file);
  g_array_unref (map->blocks);
  g_array_unref (map->nodes);
  g_array_unref (map->children);
}

SoketJsonMap *
soket_json_map_ref (SoketJsonMap *map)
{
  return g_atomic_rc_box_acquire (map);
}

void
soket_json_map_unref (SoketJsonMap *map)
{
  g_atomic_rc_box_release_full (map, free_contents);
}

SoketJsonMap *
soket_json_map_new (GBytes *text, const char *file, GQuark domain, int code, GError **error)
{
  g_autoptr (SoketJsonMap) map = NULL;
  g_autofree char *why = NULL;
  guint line, column;
  gsize fault;

  if (!soket_text_check (text, file, domain, code, error))
    return NULL;

  map = g_atomic_rc_box_new0 (SoketJsonMap);
  map->bytes = g_bytes_ref (text);
  map->file = g_filename_display_name (file);
  map->text = g_bytes_get_data (text, &map->length);
  if (map->length >= 3 && memcmp (map->text, "\xEF\xBB\xBF", 3) == 0) {
    map->text += 3;
    map->length -= 3;
  }
  map->blocks = count_blocks (map->text, map->length);
  map->nodes = g_array_new (FALSE, FALSE, sizeof (SoketJsonNode));
  map->children = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (soket_json_grammar_read (map->text, map->length, map->nodes, map->children, &fault, &why))
    return g_steal_pointer (&map);
  find_position (map, fault, &line, &column);
  g_set_error (error, domain, code, "%s:%u:%u: %s", map->file, line, column, why);
  return NULL;
}

const char *
soket_json_map_get_file (SoketJsonMap *map)
{
  return map->file;
}

const char *
soket_json_map_get_text (SoketJsonMap *map, gsize *length)
{
  *length = map->length;
  return map->text;
}

/* The decoded token of a pointer that begins at @at (behind its slash); NULL at a lone ~. */
static char *
read_token (const char *at, const char **end)
{
  GString *token = g_string_new (NULL);

  for (; *at != '\0' && *at != '/'; at++) {
    if (*at != '~') {
      g_string_append_c (token, *at);
      continue;
    }
    at++;
    if (*at != '0' && *at != '1')
      return g_string_free (token, TRUE);
    g_string_append_c (token, *at == '0' ? '~' : '/');
  }
  *end = at;
  return g_string_free (token, FALSE);
}

/* The place of @token in a list of @n values, or @n. */
static guint32
find_index (const char *token, guint32 n)
{
  guint64 index;

  if (*token == '0' && token[1] != '\0')
    return n;
  return g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, &index, NULL) && index < n
             ? (guint32) index
             : n;
}

static guint32
find_member (SoketJsonMap *map, const guint32 *members, guint32 n, const char *name)
{
  guint32 low = 0, high = n;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const SoketJsonNode *node = &g_array_index (map->nodes, SoketJsonNode, members[middle]);
    int order = soket_json_name_compare_plain (map->text + node->name, name);

    if (order == 0)
      return middle;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return n;
}

/* The node of the child @token of @parent; 0 (the root, nobody's child) where there is none. */
static guint32
find_child (SoketJsonMap *map, guint32 parent, const char *token)
{
  const SoketJsonNode *node = &g_array_index (map->nodes, SoketJsonNode, parent);
  char bracket = map->text[node->offset];
  const guint32 *children;
  guint32 place;

  if (bracket != '{' && bracket != '[')
    return 0;
  children = &g_array_index (map->children, guint32, node->children);
  place = bracket == '{' ? find_member (map, children + 1, children[0], token)
                         : find_index (token, children[0]);
  return place < children[0] ? children[1 + place] : 0;
}

void
soket_json_map_locate (SoketJsonMap *map, const char *pointer, guint *line, guint *column)
{
  guint32 node = 0;

  while (*pointer == '/') {
    g_autofree char *token = read_token (pointer + 1, &pointer);
    guint32 child = token != NULL ? find_child (map, node, token) : 0;

    if (child == 0)
      break;
    node = child;
  }
  find_position (map, g_array_index (map->nodes, SoketJsonNode, node).offset, line, column);
}

void
soket_json_pointer_push (GString *pointer, const char *member)
{
  g_string_append_c (pointer, '/');
  for (;;) {
    gsize plain = strcspn (member, "~/");

    g_string_append_len (pointer, member, (gssize) plain);
    member += plain;
    if (*member == '\0')
      return;
    g_string_append (pointer, *member++ == '~' ? "~0" : "~1");
  }
}

void
soket_json_pointer_push_index (GString *pointer, guint index)
{
  char digits[12]; /* from behind; printf would take longer than all around it */
  gsize at = sizeof digits;

  do
    digits[--at] = (char) ('0' + index % 10);
  while ((index /= 10) > 0);
  digits[--at] = '/';
  g_string_append_len (pointer, digits + at, (gssize) (sizeof digits - at));
}

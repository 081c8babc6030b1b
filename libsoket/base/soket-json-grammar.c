/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-json-grammar-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-json-map-private.h"

#include <math.h>
#include <string.h>

#define LARGEST_INTEGER (G_GINT64_CONSTANT (1) << 53)

/* What must come next. */
typedef enum {
  NEXT_VALUE,
  NEXT_NAME,
  NEXT_SEPARATOR, /* or the end of what is open, or of the text */
  NEXT_NOTHING,
  NEXT_FAULT,
} Next;

typedef struct {
  const char *text;
  const char *at;
  const char *end;
  guint32 open[SOKET_JSON_MAX_DEPTH]; /* the nodes of the containers around @at */
  guint depth;
  guint32 name; /* of the member whose value comes next */
  GArray *nodes;
  GArray *children;
  const char *fault;
  char *why;
} Grammar;

static Next
fail (Grammar *g, const char *at, char *why)
{
  g->fault = at;
  g->why = why;
  return NEXT_FAULT;
}

static char *
describe (Grammar *g, const char *at)
{
  gunichar c;

  if (at == g->end)
    return g_strdup (_ ("the end of the text"));
  c = g_utf8_get_char (at);
  if (!g_unichar_isgraph (c))
    return g_strdup_printf ("U+%04X", c);
  return g_strdup_printf ("“%.*s”", (int) (g_utf8_next_char (at) - at), at);
}

static Next
expected (Grammar *g, const char *at, const char *what)
{
  g_autofree char *found = describe (g, at);

  return fail (g, at, g_strdup_printf (_ ("found %s, expected %s"), found, what));
}

static void
skip_blanks (Grammar *g)
{
  while (g->at < g->end && (*g->at == ' ' || *g->at == '\n' || *g->at == '\t' || *g->at == '\r'))
    g->at++;
}

/* Four hex digits at @at, or -1. */
static int
read_unit (Grammar *g, const char *at)
{
  int unit = 0;

  if (g->end - at < 4)
    return -1;
  for (guint i = 0; i < 4; i++) {
    int digit = g_ascii_xdigit_value (at[i]);

    if (digit < 0)
      return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

/* Bytes of the escape at @at, or 0. */
static guint
measure_escape (Grammar *g, const char *at)
{
  int unit, low;

  if (g->end - at < 2)
    return 0;
  if (at[1] != 'u')
    return at[1] != '\0' && strchr ("\"\\/bfnrt", at[1]) != NULL ? 2 : 0;
  unit = read_unit (g, at + 2);
  if (unit <= 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
    return 0;
  if (unit < 0xD800 || unit > 0xDBFF)
    return 6;
  if (g->end - at < 8 || at[6] != '\\' || at[7] != 'u')
    return 0;
  low = read_unit (g, at + 8);
  return low >= 0xDC00 && low <= 0xDFFF ? 12 : 0;
}

/* A string whose opening quote is at @at; moves behind the closing one. */
static Next
read_string (Grammar *g)
{
  const char *at = g->at + 1;

  while (at < g->end && *at != '"') {
    if ((guchar) *at < 0x20)
      return expected (g, at, _ ("a closing quote (inside a string a line end is written \\n)"));
    if (*at == '\\') {
      guint length = measure_escape (g, at);

      if (length == 0)
        return fail (g, at,
                     g_strdup (_ ("this escape is not allowed; expected one of \\\" \\\\ \\/ "
                                  "\\b \\f \\n \\r \\t \\uXXXX (not \\u0000, not half of a "
                                  "pair)")));
      at += length;
    } else {
      at++;
    }
  }
  if (at == g->end)
    return fail (g, g->at, g_strdup (_ ("this string is not closed before the end of the text")));
  g->at = at + 1;
  return NEXT_SEPARATOR;
}

static const char *
skip_digits (Grammar *g, const char *at)
{
  while (at < g->end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* The end of the number that @g->at begins, NULL after a fault. */
static const char *
scan_number (Grammar *g, gboolean *integer)
{
  const char *at = g->at + (*g->at == '-');
  const char *digits = at;

  at = skip_digits (g, at);
  if (at == digits)
    return (void) expected (g, at, _ ("a digit")), NULL;
  if (*digits == '0' && at - digits > 1)
    return (void) fail (g, g->at, g_strdup (_ ("a number does not begin with 0"))), NULL;

  *integer = TRUE;
  if (at < g->end && *at == '.') {
    *integer = FALSE;
    digits = ++at;
    if ((at = skip_digits (g, at)) == digits)
      return (void) expected (g, at, _ ("a digit")), NULL;
  }
  if (at < g->end && (*at == 'e' || *at == 'E')) {
    *integer = FALSE;
    at++;
    at += at < g->end && (*at == '+' || *at == '-');
    digits = at;
    if ((at = skip_digits (g, at)) == digits)
      return (void) expected (g, at, _ ("a digit")), NULL;
  }
  return at;
}

static Next
read_number (Grammar *g)
{
  const char *from = g->at;
  gboolean integer;
  const char *end = scan_number (g, &integer);
  g_autofree char *number = NULL;

  if (end == NULL)
    return NEXT_FAULT;
  g->at = end;
  if (integer && end - from <= 15) /* always below 2^53 */
    return NEXT_SEPARATOR;

  number = g_strndup (from, (gsize) (end - from));
  if (integer && (end - from > 17 || ABS (g_ascii_strtoll (number, NULL, 10)) > LARGEST_INTEGER))
    return fail (g, from, g_strdup (_ ("an integer beyond ±2^53; write it as a string")));
  if (!isfinite (g_ascii_strtod (number, NULL)))
    return fail (g, from, g_strdup (_ ("a number too large to be held")));
  return NEXT_SEPARATOR;
}

static Next
read_word (Grammar *g)
{
  const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);

    if ((gsize) (g->end - g->at) >= length && memcmp (g->at, words[i], length) == 0) {
      g->at += length;
      return NEXT_SEPARATOR;
    }
  }
  if (*g->at == '/')
    return fail (g, g->at, g_strdup (_ ("JSON has no comments; take this one out")));
  return expected (g, g->at,
                   _ ("a value (an object, a list, a string in double quotes, a number, "
                      "true, false or null)"));
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  Grammar *g = data;
  const SoketJsonNode *left = &g_array_index (g->nodes, SoketJsonNode, *(const guint32 *) a);
  const SoketJsonNode *right = &g_array_index (g->nodes, SoketJsonNode, *(const guint32 *) b);

  return soket_json_name_compare (g->text + left->name, g->text + right->name);
}

static Next
check_duplicates (Grammar *g, const guint32 *members, guint32 n)
{
  for (guint32 i = 1; i < n; i++) {
    guint32 first = members[i - 1], second = members[i];

    /* The sort is stable, so the second of a pair is the later in the text. */
    if (compare_names (&first, &second, g) == 0)
      return fail (g, g->text + g_array_index (g->nodes, SoketJsonNode, second).name,
                   g_strdup (_ ("the object has a member of this name already; remove one")));
  }
  return NEXT_SEPARATOR;
}

/* Writes the children of the container that has just ended side by side into the table: a
 * position in a list is then one step away, and a name a binary search. */
static Next
close_container (Grammar *g)
{
  guint32 parent = g->open[--g->depth];
  SoketJsonNode *node = &g_array_index (g->nodes, SoketJsonNode, parent);
  guint32 n = 0;

  node->end = g->nodes->len;
  node->children = g->children->len;
  g_array_append_val (g->children, n);
  for (guint32 child = parent + 1; child < node->end; n++) {
    g_array_append_val (g->children, child);
    child = g_array_index (g->nodes, SoketJsonNode, child).end;
  }
  g_array_index (g->children, guint32, node->children) = n;

  if (g->text[node->offset] != '{' || n < 2)
    return NEXT_SEPARATOR;
  guint32 *members = &g_array_index (g->children, guint32, node->children + 1);

  g_qsort_with_data (members, (int) n, sizeof *members, compare_names, g);
  return check_duplicates (g, members, n);
}

static Next
open_container (Grammar *g, guint32 node)
{
  char bracket = *g->at;

  if (g->depth == SOKET_JSON_MAX_DEPTH)
    return fail (g, g->at, g_strdup_printf (_ ("nested more than %d deep"), SOKET_JSON_MAX_DEPTH));
  g->open[g->depth++] = node;
  g->at++;
  skip_blanks (g);
  if (g->at < g->end && *g->at == (bracket == '{' ? '}' : ']')) {
    g->at++;
    return close_container (g);
  }
  return bracket == '{' ? NEXT_NAME : NEXT_VALUE;
}

static Next
read_value (Grammar *g)
{
  guint32 index = g->nodes->len;
  SoketJsonNode node = { .offset = (guint32) (g->at - g->text), .name = g->name, .end = index + 1 };

  if (g->at == g->end)
    return expected (g, g->at, _ ("a value"));
  g->name = 0;
  g_array_append_val (g->nodes, node);
  switch (*g->at) {
  case '{':
  case '[':
    return open_container (g, index);
  case '"':
    return read_string (g);
  case '-':
  case '0' ... '9':
    return read_number (g);
  default:
    return read_word (g);
  }
}

static Next
read_name (Grammar *g)
{
  if (g->at == g->end || *g->at != '"')
    return expected (g, g->at, _ ("the name of a member in double quotes"));
  g->name = (guint32) (g->at - g->text);
  if (read_string (g) == NEXT_FAULT)
    return NEXT_FAULT;
  skip_blanks (g);
  if (g->at == g->end || *g->at != ':')
    return expected (g, g->at, _ ("“:”"));
  g->at++;
  return NEXT_VALUE;
}

static Next
read_separator (Grammar *g)
{
  gboolean in_object;

  if (g->depth == 0)
    return g->at == g->end ? NEXT_NOTHING : expected (g, g->at, _ ("the end of the text"));

  in_object = g->text[g_array_index (g->nodes, SoketJsonNode, g->open[g->depth - 1]).offset] == '{';
  if (g->at < g->end && *g->at == ',') {
    g->at++;
    return in_object ? NEXT_NAME : NEXT_VALUE;
  }
  if (g->at < g->end && *g->at == (in_object ? '}' : ']')) {
    g->at++;
    return close_container (g);
  }
  return expected (g, g->at, in_object ? _ ("“,” or “}”") : _ ("“,” or “]”"));
}

gboolean
soket_json_grammar_read (const char *text, gsize length, GArray *nodes, GArray *children,
                         gsize *fault, char **why)
{
  /* Of an empty text even the place may be missing. */
  text = text != NULL ? text : "";
  Grammar g
      = { .text = text, .at = text, .end = text + length, .nodes = nodes, .children = children };
  Next next = NEXT_VALUE;

  while (next != NEXT_NOTHING && next != NEXT_FAULT) {
    skip_blanks (&g);
    if (next == NEXT_VALUE)
      next = read_value (&g);
    else if (next == NEXT_NAME)
      next = read_name (&g);
    else
      next = read_separator (&g);
  }
  if (next == NEXT_NOTHING)
    return TRUE;
  *fault = (gsize) (g.fault - text);
  *why = g.why;
  return FALSE;
}

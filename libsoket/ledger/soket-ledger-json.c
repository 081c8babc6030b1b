/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-json-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-json-grammar-private.h"
#include "base/soket-text-private.h"
#include "calendar/soket-day-private.h"
#include "ledger/soket-adoption-private.h"

/* An event is one short flat object among a million: json-glib's tree would take ten times what
 * the rest of an import takes, so members are read where the guard of base found them, and only
 * a string with escapes goes through json-glib. */
typedef struct {
  GArray *nodes;
  GArray *children;
  GString *scratch;
  const char *text;
} Tree;

struct _SoketEventReader {
  Tree tree;
  gboolean ignore_extra;
};

static void
init_tree (Tree *tree)
{
  tree->nodes = g_array_new (FALSE, FALSE, sizeof (SoketJsonNode));
  tree->children = g_array_new (FALSE, FALSE, sizeof (guint32));
  tree->scratch = g_string_new (NULL);
}

static void
clear_tree (Tree *tree)
{
  g_array_unref (tree->nodes);
  g_array_unref (tree->children);
  g_string_free (tree->scratch, TRUE);
}

/* FALSE with the place, line and column from 1, and what is wrong there. */
static gboolean
parse_tree (Tree *tree, const char *text, gsize length, guint *line, guint *column, char **why)
{
  gsize fault;

  g_array_set_size (tree->nodes, 0);
  g_array_set_size (tree->children, 0);
  tree->text = text;
  if (soket_json_grammar_read (text, length, tree->nodes, tree->children, &fault, why))
    return TRUE;

  const char *start = text;
  *line = 1;
  for (const char *at = text; (at = memchr (at, '\n', (gsize) (text + fault - at))) != NULL;) {
    start = ++at;
    (*line)++;
  }
  *column = (guint) g_utf8_strlen (start, text + fault - start) + 1;
  return FALSE;
}

static const SoketJsonNode *
peek_node (Tree *tree, guint32 index)
{
  return &g_array_index (tree->nodes, SoketJsonNode, index);
}

static char
peek_type (Tree *tree, const SoketJsonNode *node)
{
  return tree->text[node->offset];
}

static guint32
count_members (Tree *tree, const SoketJsonNode *object)
{
  return g_array_index (tree->children, guint32, object->children);
}

static const SoketJsonNode *
peek_member (Tree *tree, const SoketJsonNode *object, guint32 i)
{
  return peek_node (tree, g_array_index (tree->children, guint32, object->children + 1 + i));
}

/* The string whose opening quote stands at @offset; valid until the next one. */
static const char *
decode_string (Tree *tree, guint32 offset)
{
  const char *quote = tree->text + offset;
  const char *at = quote + 1;
  gboolean escaped = FALSE;

  for (; *at != '"'; at++) {
    if (*at == '\\') {
      escaped = TRUE;
      at++;
    }
  }
  g_string_truncate (tree->scratch, 0);
  if (!escaped) {
    g_string_append_len (tree->scratch, quote + 1, at - quote - 1);
  } else {
    g_autofree char *token = g_strndup (quote, (gsize) (at + 1 - quote));
    g_autoptr (JsonNode) node = json_from_string (token, NULL);

    g_string_append (tree->scratch, node != NULL ? json_node_get_string (node) : "");
  }
  return tree->scratch->str;
}

void
soket_ledger_json_append_text (GString *out, const char *text)
{
  if (text == NULL) {
    g_string_append (out, "null");
    return;
  }
  g_string_append_c (out, '"');
  for (const char *run = text;;) {
    gsize plain = 0;
    while ((guchar) run[plain] >= 0x20 && run[plain] != '"' && run[plain] != '\\')
      plain++;
    g_string_append_len (out, run, (gssize) plain);
    run += plain;
    if (*run == '\0')
      break;
    if (*run == '"' || *run == '\\')
      g_string_append_printf (out, "\\%c", *run);
    else if (*run == '\n')
      g_string_append (out, "\\n");
    else
      g_string_append_printf (out, "\\u%04x", (guint) *run);
    run++;
  }
  g_string_append_c (out, '"');
}

void
soket_ledger_json_append_texts (GString *out, const char *const *texts)
{
  g_string_append_c (out, '[');
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    soket_ledger_json_append_text (out, texts[i]);
  }
  g_string_append_c (out, ']');
}

static gboolean
refuse_content (const char *why, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
               _ ("content: %s; write {\"indicators\":{ID:NUMBER},\"sections\":{ID:TEXT}}"), why);
  return FALSE;
}

static gboolean
is_of_number (char byte)
{
  return g_ascii_isdigit (byte) || byte == '+' || byte == '-' || byte == '.' || byte == 'e'
         || byte == 'E';
}

/* A number keeps the digits it was written with; its object ends behind it, but perhaps the text
 * does too, without a NUL. */
static void
append_number (Tree *tree, const SoketJsonNode *node, GString *out)
{
  for (const char *at = tree->text + node->offset; is_of_number (*at); at++)
    g_string_append_c (out, *at);
}

static gboolean
append_content_part (Tree *tree, const SoketJsonNode *part, gboolean numbers, GString *out,
                     GError **error)
{
  if (peek_type (tree, part) != '{')
    return refuse_content (_ ("“indicators” and “sections” are objects"), error);

  g_string_append_c (out, '{');
  for (guint32 i = 0; i < count_members (tree, part); i++) {
    const SoketJsonNode *member = peek_member (tree, part, i);
    char type = peek_type (tree, member);

    if (numbers ? type != '-' && !g_ascii_isdigit (type) : type != '"')
      return refuse_content (numbers ? _ ("an indicator is a number") : _ ("a section is a text"),
                             error);
    if (i > 0)
      g_string_append_c (out, ',');
    soket_ledger_json_append_text (out, decode_string (tree, member->name));
    g_string_append_c (out, ':');
    if (numbers)
      append_number (tree, member, out);
    else
      soket_ledger_json_append_text (out, decode_string (tree, member->offset));
  }
  g_string_append_c (out, '}');
  return TRUE;
}

/* Members in the order of their names, no blanks: two spellings of one content are equal. */
static char *
write_content (Tree *tree, const SoketJsonNode *content, GError **error)
{
  g_autoptr (GString) out = g_string_new ("{");

  if (peek_type (tree, content) != '{')
    return refuse_content (_ ("it is an object"), error), NULL;
  for (guint32 i = 0; i < count_members (tree, content); i++) {
    const SoketJsonNode *member = peek_member (tree, content, i);
    const char *name = decode_string (tree, member->name);
    gboolean numbers = g_str_equal (name, "indicators");

    if (!numbers && !g_str_equal (name, "sections")) {
      g_autofree char *quoted = soket_day_quote (name);
      g_autofree char *why = g_strdup_printf (_ ("it has no member “%s”"), quoted);
      return refuse_content (why, error), NULL;
    }
    g_string_append_printf (out, "%s\"%s\":", i > 0 ? "," : "", name);
    if (!append_content_part (tree, member, numbers, out, error))
      return NULL;
  }
  g_string_append_c (out, '}');
  return soket_text_normalize (out->str, (gssize) out->len);
}

char *
soket_event_content_normalize (const char *json, GError **error)
{
  Tree tree;
  guint line, column;
  g_autofree char *why = NULL;
  char *content = NULL;

  /* A number is read to the first byte that is not one: the end of the text is a NUL. */
  init_tree (&tree);
  if (parse_tree (&tree, json, strlen (json), &line, &column, &why))
    content = write_content (&tree, peek_node (&tree, 0), error);
  else
    refuse_content (why, error);
  clear_tree (&tree);
  return content;
}

SoketEventReader *
soket_event_reader_new (gboolean ignore_extra)
{
  SoketEventReader *self = g_new0 (SoketEventReader, 1);

  init_tree (&self->tree);
  self->ignore_extra = ignore_extra;
  return self;
}

void
soket_event_reader_free (SoketEventReader *self)
{
  if (self == NULL)
    return;
  clear_tree (&self->tree);
  g_free (self);
}

static gboolean
refuse_type (const char *name, const char *wanted, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX, _ ("%s: expected %s"), name,
               wanted);
  return FALSE;
}

static gboolean
read_member (SoketEventReader *self, const SoketJsonNode *node, SoketEvent *event, GError **error)
{
  Tree *tree = &self->tree;
  const char *name = decode_string (tree, node->name);
  int field = soket_event_field_find (name);

  if (field < 0 && self->ignore_extra)
    return TRUE;
  if (field < 0) {
    g_autofree char *quoted = soket_day_quote (name);
    g_autofree char *all = soket_event_field_list ();

    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
                 _ ("an event has no key “%s”; remove it or use one of: %s"), quoted, all);
    return FALSE;
  }
  if (peek_type (tree, node) == 'n')
    return soket_event_set (event, (SoketEventField) field, NULL, error);
  if (soket_event_fields[field].type == SOKET_EVENT_TYPE_CONTENT) {
    g_autofree char *content = write_content (tree, node, error);

    soket_event_set_text (event, (SoketEventField) field, content);
    return content != NULL;
  }
  if (peek_type (tree, node) != '"')
    return refuse_type (soket_event_fields[field].name, _ ("a text in double quotes"), error);
  return soket_event_set (event, (SoketEventField) field, decode_string (tree, node->offset),
                          error);
}

static gboolean
read_members (SoketEventReader *self, SoketEvent *event, GError **error)
{
  const SoketJsonNode *root = peek_node (&self->tree, 0);

  if (peek_type (&self->tree, root) != '{')
    return refuse_type (_ ("event"), _ ("an object in braces"), error);
  for (guint32 i = 0; i < count_members (&self->tree, root); i++) {
    if (!read_member (self, peek_member (&self->tree, root, i), event, error))
      return FALSE;
  }
  return soket_event_check (event, error);
}

SoketEvent *
soket_event_reader_read (SoketEventReader *self, GBytes *json, const char *file, guint line,
                         GError **error)
{
  g_autoptr (SoketEvent) event = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *why = NULL;
  guint fault_line, column;
  gsize length;
  const char *text = g_bytes_get_data (json, &length);
  const char *bad;

  if (length > 0 && !g_utf8_validate_len (text, length, &bad)) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
                 _ ("%s:%u: not UTF-8 (byte 0x%02x at byte %lu of the line); save it as UTF-8"),
                 file, line, (guint) (guchar) *bad, (gulong) (bad - text) + 1);
    return NULL;
  }
  if (!parse_tree (&self->tree, text, length, &fault_line, &column, &why)) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX, "%s:%u:%u: %s", file,
                 line + fault_line - 1, column, why);
    return NULL;
  }
  event = soket_event_new_blank ();
  if (read_members (self, event, &local))
    return g_steal_pointer (&event);
  g_set_error (error, local->domain, local->code, "%s:%u: %s", file, line, local->message);
  return NULL;
}

void
soket_event_append_json (SoketEvent *self, GString *out)
{
  char separator = '{';

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    g_autofree char *value = soket_event_dup_value (self, (SoketEventField) i);

    if (value == NULL)
      continue;
    g_string_append_c (out, separator);
    g_string_append_printf (out, "\"%s\":", soket_event_fields[i].name);
    if (soket_event_fields[i].type == SOKET_EVENT_TYPE_CONTENT)
      g_string_append (out, value);
    else
      soket_ledger_json_append_text (out, value);
    separator = ',';
  }
  g_string_append_c (out, '}');
}

/**
 * soket_event_new_from_json:
 * @json: a JSON object with the keys of a file of events
 * @error: return location for an error
 *
 * Reads one event: texts are strings, `content` is an object, an absent field is
 * left out or `null`. It is what [method@Soket.Event.to_json] writes.
 *
 * Errors: %SOKET_LEDGER_ERROR_SYNTAX, with line and column, when it is not JSON, for
 * a key that no event has, for a value of another type; %SOKET_LEDGER_ERROR_VALUE for
 * a value that the field cannot have and for a missing `kind`, `task` or `unit`.
 *
 * Returns: (transfer full): the event, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketEvent *
soket_event_new_from_json (const char *json, GError **error)
{
  g_return_val_if_fail (json != NULL, NULL);

  g_autoptr (SoketEventReader) reader = soket_event_reader_new (FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  return soket_event_reader_read (reader, bytes, "event", 1, error);
}

/**
 * soket_event_to_json:
 * @self: an event
 *
 * The event as one line of JSON, its keys always in the same order, what it has not
 * left out.
 *
 * Returns: (transfer full): the JSON
 *
 * Since: 1.0
 */
char *
soket_event_to_json (SoketEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new (NULL);
  soket_event_append_json (self, out);
  return g_string_free (out, FALSE);
}

/**
 * soket_adoption_to_json:
 * @self: an adoption
 *
 * The answer of `soket adopt`: `{"plan", "units", "added", "kept", "changed",
 * "ended", "empty"}`, numbers but the plan's id and the list of the ids of tasks
 * that gave no obligation. That of `soket amend` has a list `moved` too.
 *
 * Returns: (transfer full): the JSON
 *
 * Since: 1.0
 */
char *
soket_adoption_to_json (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new ("{\"plan\":");
  soket_ledger_json_append_text (out, soket_adoption_get_plan (self));
  g_string_append_printf (out,
                          ",\"units\":%u,\"added\":%" G_GUINT64_FORMAT
                          ",\"kept\":%" G_GUINT64_FORMAT ",\"changed\":%" G_GUINT64_FORMAT
                          ",\"ended\":%" G_GUINT64_FORMAT ",\"empty\":",
                          soket_adoption_get_n_units (self), soket_adoption_get_added (self),
                          soket_adoption_get_kept (self), soket_adoption_get_changed (self),
                          soket_adoption_get_ended (self));
  soket_ledger_json_append_texts (out, soket_adoption_get_empty (self));
  if (soket_adoption_get_moved (self) != NULL) {
    g_string_append (out, ",\"moved\":");
    soket_ledger_json_append_texts (out, soket_adoption_get_moved (self));
  }
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

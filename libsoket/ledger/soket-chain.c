/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-chain-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* How far back of a break its cause is looked for, and of how many breaks. */
#define WALK_BACK 1024
#define WALKS 64
#define MUCH_TEXT 65536

typedef struct {
  guint64 number;
  SoketHash hash;
} Link;

struct _SoketChain {
  GHashTable *units; /* id -> GArray of Link */
  guint64 n_events;
  guint64 last;      /* number of the last event */
  guint64 first_bad; /* 0: none */
  guint n_walks;
  char *gone; /* the head of a unit whose last events are not there */
};

/* printf would take longer than the hash. */
static void
append_number (GString *out, guint64 number)
{
  char digits[20];
  guint n = 0;

  do
    digits[n++] = (char) ('0' + number % 10);
  while ((number /= 10) != 0);
  while (n > 0)
    g_string_append_c (out, digits[--n]);
}

/* Unambiguous: each field with its name and its length in bytes. A field that is not there leaves
 * no trace, so that fields can be added later. Instants as numbers, 24:00 is not 00:00. */
static void
append_canonical (SoketEvent *event, GString *out)
{
  guint32 fields = soket_event_get_fields (event) | 1u << SOKET_EVENT_FIELD_KIND;

  for (; fields != 0; fields &= fields - 1) {
    SoketEventField field = soket_event_first_field (fields);
    const char *text = field == SOKET_EVENT_FIELD_KIND
                           ? soket_event_kind_to_string (soket_event_get_kind (event))
                           : soket_event_peek_text (event, field);

    g_string_append (out, soket_event_fields[field].name);
    g_string_append_c (out, ':');
    if (text == NULL) {
      append_number (out, (guint64) soket_event_peek_instant (event, field));
    } else {
      gsize length = strlen (text);

      append_number (out, length);
      g_string_append_c (out, ':');
      g_string_append_len (out, text, (gssize) length);
    }
    g_string_append_c (out, '\n');
  }
}

/* What a thread needs for a hash, made once: an import makes a million of them. */
typedef struct {
  GChecksum *checksum;
  GString *text;
} Scratch;

static void
free_scratch (gpointer data)
{
  Scratch *scratch = data;

  g_checksum_free (scratch->checksum);
  g_string_free (scratch->text, TRUE);
  g_free (scratch);
}

static Scratch *
get_scratch (void)
{
  static GPrivate kept = G_PRIVATE_INIT (free_scratch);
  Scratch *scratch = g_private_get (&kept);

  if (scratch == NULL) {
    scratch = g_new (Scratch, 1);
    *scratch = (Scratch){ g_checksum_new (G_CHECKSUM_SHA256), g_string_sized_new (512) };
    g_private_set (&kept, scratch);
  }
  g_checksum_reset (scratch->checksum);
  /* A long note is not kept for ever. */
  if (scratch->text->allocated_len > MUCH_TEXT) {
    g_string_free (scratch->text, TRUE);
    scratch->text = g_string_sized_new (512);
  }
  g_string_truncate (scratch->text, 0);
  return scratch;
}

void
soket_chain_hash (const SoketHash *previous, SoketEvent *event, SoketHash *hash)
{
  Scratch *scratch = get_scratch ();
  gsize size = sizeof hash->bytes;

  if (previous != NULL)
    g_checksum_update (scratch->checksum, previous->bytes, sizeof previous->bytes);
  append_canonical (event, scratch->text);
  g_checksum_update (scratch->checksum, (const guchar *) scratch->text->str,
                     (gssize) scratch->text->len);
  g_checksum_get_digest (scratch->checksum, hash->bytes, &size);
}

SoketChain *
soket_chain_new (void)
{
  SoketChain *self = g_new0 (SoketChain, 1);

  self->units
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
soket_chain_free (SoketChain *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->units);
  g_free (self->gone);
  g_free (self);
}

static GArray *
ensure_links (SoketChain *self, const char *unit)
{
  GArray *links = g_hash_table_lookup (self->units, unit);

  if (links == NULL) {
    links = g_array_new (FALSE, FALSE, sizeof (Link));
    g_hash_table_insert (self->units, g_strdup (unit), links);
  }
  return links;
}

void
soket_chain_note_bad (SoketChain *self, guint64 number)
{
  if (self->first_bad == 0 || number < self->first_bad)
    self->first_bad = number;
}

/* Whether @event, with its hash @wanted, was recorded behind the first @n of @links. */
static gboolean
follows (GArray *links, guint n, SoketEvent *event, const SoketHash *wanted)
{
  SoketHash hash;

  soket_chain_hash (n > 0 ? &g_array_index (links, Link, n - 1).hash : NULL, event, &hash);
  return memcmp (&hash, wanted, sizeof hash) == 0;
}

/* Which event broke the chain at @event: itself, or one that was put in before it. */
static guint64
find_culprit (GArray *links, guint64 number, SoketEvent *event, const SoketHash *hash)
{
  guint lowest = links->len > WALK_BACK ? links->len - WALK_BACK : 0;

  for (guint n = links->len; n-- > lowest;) {
    if (follows (links, n, event, hash))
      return g_array_index (links, Link, n).number;
  }
  return number;
}

void
soket_chain_check (SoketChain *self, guint64 number, SoketEvent *event, const SoketHash *hash,
                   gboolean derived)
{
  GArray *links = ensure_links (self, soket_event_get_unit (event));
  gboolean in_order = number == self->last + 1;

  self->n_events++;
  self->last = number;
  if (!derived || !in_order || hash == NULL)
    soket_chain_note_bad (self, number);
  if (hash == NULL)
    return;
  if (!follows (links, links->len, event, hash))
    soket_chain_note_bad (self, self->n_walks++ < WALKS ? find_culprit (links, number, event, hash)
                                                        : number);

  /* The stored hash, so that one changed event is one fault. */
  Link link = { number, *hash };
  g_array_append_val (links, link);
}

void
soket_chain_add (SoketChain *self, guint64 number, SoketEvent *event)
{
  GArray *links = ensure_links (self, soket_event_get_unit (event));
  Link link = { .number = number };

  soket_chain_hash (links->len > 0 ? &g_array_index (links, Link, links->len - 1).hash : NULL,
                    event, &link.hash);
  g_array_append_val (links, link);
  self->n_events++;
  self->last = number;
}

static void
append_hash (GString *out, const SoketHash *hash)
{
  for (gsize i = 0; i < sizeof hash->bytes; i++)
    g_string_append_printf (out, "%02x", hash->bytes[i]);
}

guint64
soket_chain_get_last (SoketChain *self, const char *unit)
{
  GArray *links = g_hash_table_lookup (self->units, unit);

  return links != NULL && links->len > 0 ? g_array_index (links, Link, links->len - 1).number : 0;
}

static void
note_gone (SoketChain *self, const char *unit, const SoketHash *hash)
{
  g_autoptr (GString) line = g_string_new (unit);

  g_string_append_c (line, ' ');
  append_hash (line, hash);
  if (self->gone == NULL)
    self->gone = g_string_free (g_steal_pointer (&line), FALSE);
}

/* The first event of @unit that came behind @number. */
static guint64
find_behind (SoketChain *self, const char *unit, guint64 number)
{
  GArray *links = g_hash_table_lookup (self->units, unit);
  guint64 found = 0;

  for (guint i = links != NULL ? links->len : 0; i-- > 0;) {
    Link *link = &g_array_index (links, Link, i);

    if (link->number <= number)
      break;
    found = link->number;
  }
  return found;
}

void
soket_chain_check_head (SoketChain *self, const char *unit, guint64 number, const SoketHash *hash)
{
  guint64 last = soket_chain_get_last (self, unit);
  GArray *links = g_hash_table_lookup (self->units, unit);

  if (last > number)
    soket_chain_note_bad (self, find_behind (self, unit, number));
  else if (last < number)
    note_gone (self, unit, hash);
  else if (last > 0
           && memcmp (&g_array_index (links, Link, links->len - 1).hash, hash, sizeof *hash) != 0)
    soket_chain_note_bad (self, last);
}

char *
soket_chain_dup_heads (SoketChain *self)
{
  g_autoptr (GList) units
      = g_list_sort (g_hash_table_get_keys (self->units), (GCompareFunc) g_strcmp0);
  GString *out = g_string_new (NULL);

  for (GList *at = units; at != NULL; at = at->next) {
    GArray *links = g_hash_table_lookup (self->units, at->data);

    if (links->len == 0)
      continue;
    g_string_append_printf (out, "%s ", (const char *) at->data);
    append_hash (out, &g_array_index (links, Link, links->len - 1).hash);
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}

/* Splits "UNIT HASH" at its last blank. */
static gboolean
parse_head (const char *line, char **unit, SoketHash *hash)
{
  const char *blank = strrchr (line, ' ');

  if (blank == NULL || blank == line || strlen (blank + 1) != 2 * sizeof hash->bytes)
    return FALSE;
  for (gsize i = 0; i < sizeof hash->bytes; i++) {
    int high = g_ascii_xdigit_value (blank[1 + 2 * i]);
    int low = g_ascii_xdigit_value (blank[2 + 2 * i]);

    if (high < 0 || low < 0)
      return FALSE;
    hash->bytes[i] = (guint8) (high << 4 | low);
  }
  *unit = g_strndup (line, (gsize) (blank - line));
  return TRUE;
}

/* A log that went on since the heads were kept has them somewhere, not at its end. */
static gboolean
has_head (SoketChain *self, const char *unit, const SoketHash *hash)
{
  GArray *links = g_hash_table_lookup (self->units, unit);

  for (guint i = links != NULL ? links->len : 0; i-- > 0;) {
    if (memcmp (&g_array_index (links, Link, i).hash, hash, sizeof *hash) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
soket_chain_end (SoketChain *self, const char *heads, guint64 *bad, char **missing, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (heads != NULL ? heads : "", "\n", -1);

  *bad = self->first_bad;
  *missing = g_strdup (self->gone);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *unit = NULL;
    SoketHash hash;

    if (*g_strchomp (lines[i]) == '\0')
      continue;
    if (!parse_head (lines[i], &unit, &hash)) {
      g_autofree char *quoted = soket_day_quote (lines[i]);
      g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
                   _ ("heads:%u: “%s” is no head; give the lines that an earlier check printed, "
                      "each "
                      "a unit, a space and 64 hexadecimal digits"),
                   i + 1, quoted);
      g_clear_pointer (missing, g_free);
      return FALSE;
    }
    if (*missing == NULL && !has_head (self, unit, &hash))
      *missing = g_strdup (lines[i]);
  }
  return TRUE;
}

guint64
soket_chain_get_n_events (SoketChain *self)
{
  return self->n_events;
}

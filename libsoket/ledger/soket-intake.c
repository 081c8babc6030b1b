/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-intake-private.h"

#include "ledger/soket-ledger-json-private.h"

/**
 * SoketIntakeFlags:
 * @SOKET_INTAKE_NONE: all or nothing; another column or key is an error
 * @SOKET_INTAKE_PARTIAL: record what can be recorded and list what cannot
 * @SOKET_INTAKE_IGNORE_EXTRA: pass over columns and keys that no event has
 *
 * How to take in a file of events.
 *
 * Since: 1.0
 */

/**
 * SoketIntake:
 *
 * What taking in events did: how many were recorded, how many were there already,
 * which ids were there with other content, and which lines were refused. Immutable:
 * any thread may use it.
 *
 * Since: 1.0
 */
typedef struct {
  guint line;
  char *text;
} Entry;

struct _SoketIntake {
  guint64 n_recorded;
  guint64 n_duplicates;
  GArray *conflicts; /* of Entry: ids */
  GArray *refused;   /* of Entry: reasons */
};

struct _SoketIntakeBuilder {
  SoketIntake *intake;
};

G_DEFINE_BOXED_TYPE (SoketIntake, soket_intake, soket_intake_ref, soket_intake_unref)

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->text);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

static void
add_entry (GArray *entries, guint line, const char *text)
{
  Entry entry = { line, g_strdup (text) };

  g_array_append_val (entries, entry);
}

static GStrv
dup_texts (GArray *entries)
{
  GStrv texts = g_new0 (char *, entries->len + 1);

  for (guint i = 0; i < entries->len; i++)
    texts[i] = g_strdup (g_array_index (entries, Entry, i).text);
  return texts;
}

SoketIntakeBuilder *
soket_intake_builder_new (void)
{
  SoketIntakeBuilder *self = g_new0 (SoketIntakeBuilder, 1);

  self->intake = g_atomic_rc_box_new0 (SoketIntake);
  self->intake->conflicts = new_entries ();
  self->intake->refused = new_entries ();
  return self;
}

void
soket_intake_builder_add_recorded (SoketIntakeBuilder *self, guint n)
{
  self->intake->n_recorded += n;
}

void
soket_intake_builder_add_duplicate (SoketIntakeBuilder *self)
{
  self->intake->n_duplicates++;
}

void
soket_intake_builder_add_conflict (SoketIntakeBuilder *self, const char *id, guint line)
{
  add_entry (self->intake->conflicts, line, id);
}

void
soket_intake_builder_add_refused (SoketIntakeBuilder *self, guint line, const char *why)
{
  add_entry (self->intake->refused, line, why);
}

SoketIntake *
soket_intake_builder_end (SoketIntakeBuilder *self)
{
  return g_steal_pointer (&self->intake);
}

void
soket_intake_builder_free (SoketIntakeBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->intake, soket_intake_unref);
  g_free (self);
}

/**
 * soket_intake_ref:
 * @self: an intake
 *
 * Takes a reference. Safe in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketIntake *
soket_intake_ref (SoketIntake *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_intake (gpointer data)
{
  SoketIntake *self = data;

  g_array_unref (self->conflicts);
  g_array_unref (self->refused);
}

/**
 * soket_intake_unref:
 * @self: (transfer full): an intake
 *
 * Gives a reference back. Safe in any thread.
 *
 * Since: 1.0
 */
void
soket_intake_unref (SoketIntake *self)
{
  g_atomic_rc_box_release_full (self, clear_intake);
}

/**
 * soket_intake_get_n_recorded:
 * @self: an intake
 *
 * How many events are new in the ledger. An event for a group counts once for each
 * of its units.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint64
soket_intake_get_n_recorded (SoketIntake *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_recorded;
}

/**
 * soket_intake_get_n_duplicates:
 * @self: an intake
 *
 * How many events were there already, with the same id and the same content.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint64
soket_intake_get_n_duplicates (SoketIntake *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_duplicates;
}

/**
 * soket_intake_dup_conflicts:
 * @self: an intake
 *
 * The ids that were there with other content. What the ledger had is kept.
 *
 * Returns: (transfer full): the ids
 *
 * Since: 1.0
 */
GStrv
soket_intake_dup_conflicts (SoketIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return dup_texts (self->conflicts);
}

/**
 * soket_intake_get_conflict_line:
 * @self: an intake
 * @index: position in [method@Soket.Intake.dup_conflicts]
 *
 * On which line of the file a conflict stands.
 *
 * Returns: the line, from 1; 0 for an event that came alone
 *
 * Since: 1.0
 */
guint
soket_intake_get_conflict_line (SoketIntake *self, guint index)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (index < self->conflicts->len, 0);
  return g_array_index (self->conflicts, Entry, index).line;
}

/**
 * soket_intake_dup_refused:
 * @self: an intake
 *
 * Why lines were refused, each with the file and the line, under
 * %SOKET_INTAKE_PARTIAL.
 *
 * Returns: (transfer full): the reasons, in the language of the locale
 *
 * Since: 1.0
 */
GStrv
soket_intake_dup_refused (SoketIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return dup_texts (self->refused);
}

static void
append_entries (GString *out, const char *key, GArray *entries, const char *text_key)
{
  g_string_append_printf (out, ",\"%s\":[", key);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);

    g_string_append_printf (out, "%s{\"line\":%u,\"%s\":", i > 0 ? "," : "", entry->line, text_key);
    soket_ledger_json_append_text (out, entry->text);
    g_string_append_c (out, '}');
  }
  g_string_append_c (out, ']');
}

/**
 * soket_intake_to_json:
 * @self: an intake
 *
 * The answer of `soket record`: `{"recorded", "duplicate", "conflicts":
 * [{"line", "id"}], "refused": [{"line", "why"}]}`.
 *
 * Returns: (transfer full): the JSON
 *
 * Since: 1.0
 */
char *
soket_intake_to_json (SoketIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new (NULL);
  g_string_printf (out, "{\"recorded\":%" G_GUINT64_FORMAT ",\"duplicate\":%" G_GUINT64_FORMAT,
                   self->n_recorded, self->n_duplicates);
  append_entries (out, "conflicts", self->conflicts, "id");
  append_entries (out, "refused", self->refused, "why");
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

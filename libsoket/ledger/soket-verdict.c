/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-private.h"

#include "ledger/soket-ledger-json-private.h"

/**
 * SoketVerdict:
 *
 * Whether the log of a ledger is whole: each event carries a hash of itself and of
 * the event before it of the same unit, so that one that was changed, dropped or
 * put in later is found. Whether events were cut off at the end is seen only by
 * comparing with heads that were kept elsewhere. Immutable: any thread may use
 * it.
 *
 * Since: 1.0
 */
struct _SoketVerdict {
  guint64 n_events;
  char *first_bad;
  char *heads;
};

G_DEFINE_BOXED_TYPE (SoketVerdict, soket_verdict, soket_verdict_ref, soket_verdict_unref)

SoketVerdict *
soket_verdict_new (guint64 n_events, const char *first_bad, const char *heads)
{
  SoketVerdict *self = g_atomic_rc_box_new0 (SoketVerdict);

  self->n_events = n_events;
  self->first_bad = g_strdup (first_bad);
  self->heads = g_strdup (heads);
  return self;
}

/**
 * soket_verdict_ref:
 * @self: a verdict
 *
 * Takes a reference. Safe in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketVerdict *
soket_verdict_ref (SoketVerdict *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_verdict (gpointer data)
{
  SoketVerdict *self = data;

  g_free (self->first_bad);
  g_free (self->heads);
}

/**
 * soket_verdict_unref:
 * @self: (transfer full): a verdict
 *
 * Gives a reference back. Safe in any thread.
 *
 * Since: 1.0
 */
void
soket_verdict_unref (SoketVerdict *self)
{
  g_atomic_rc_box_release_full (self, clear_verdict);
}

/**
 * soket_verdict_is_ok:
 * @self: a verdict
 *
 * Whether all is well.
 *
 * Returns: %TRUE when nothing was found
 *
 * Since: 1.0
 */
gboolean
soket_verdict_is_ok (SoketVerdict *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->first_bad == NULL;
}

/**
 * soket_verdict_get_n_events:
 * @self: a verdict
 *
 * How many events the log has.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint64
soket_verdict_get_n_events (SoketVerdict *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_events;
}

/**
 * soket_verdict_get_first_bad:
 * @self: a verdict
 *
 * The first event of the log that was changed or put in. Of an event that was
 * dropped nothing is left: then it is the event that followed it, and where none
 * did, the line of the heads that the log no longer has.
 *
 * Returns: (nullable): an id, or a line of the heads; %NULL when all is well
 *
 * Since: 1.0
 */
const char *
soket_verdict_get_first_bad (SoketVerdict *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->first_bad;
}

/**
 * soket_verdict_get_heads:
 * @self: a verdict
 *
 * The last hash of each unit that has events, as lines of the unit's id, a space and
 * 64 hexadecimal digits, in the order of the ids. Kept outside of the ledger, they
 * show later that nothing up to them was lost.
 *
 * Returns: the lines, empty when there is no event
 *
 * Since: 1.0
 */
const char *
soket_verdict_get_heads (SoketVerdict *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->heads;
}

/**
 * soket_verdict_to_json:
 * @self: a verdict
 *
 * The answer of `soket verify`: `{"ok", "events", "first_bad"}`.
 *
 * Returns: (transfer full): the JSON
 *
 * Since: 1.0
 */
char *
soket_verdict_to_json (SoketVerdict *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new (NULL);
  g_string_printf (out, "{\"ok\":%s,\"events\":%" G_GUINT64_FORMAT ",\"first_bad\":",
                   soket_verdict_is_ok (self) ? "true" : "false", self->n_events);
  soket_ledger_json_append_text (out, self->first_bad);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

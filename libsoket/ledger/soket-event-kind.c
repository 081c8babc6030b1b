/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-event-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/**
 * SoketLedgerError:
 * @SOKET_LEDGER_ERROR_SYNTAX: a file of events that cannot be read: not a table,
 *   not JSON, an unknown column or key
 * @SOKET_LEDGER_ERROR_VALUE: a field with a value that it cannot have, or a field
 *   that is needed and missing
 * @SOKET_LEDGER_ERROR_FUTURE: an event later than it was recorded
 * @SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION: no row has that plan, task, unit and
 *   period
 * @SOKET_LEDGER_ERROR_NO_SUCH_EVENT: `of` names no event of that row
 * @SOKET_LEDGER_ERROR_CONFLICT: an id that is there with other content
 * @SOKET_LEDGER_ERROR_AMBIGUOUS: several rows or units are meant by the words
 * @SOKET_LEDGER_ERROR_EMPTY_GROUP: a leading group that selects no unit
 * @SOKET_LEDGER_ERROR_DEADLINE: a deadline that names an impossible day, or two
 * @SOKET_LEDGER_ERROR_ADOPTED: the plan is there with other content
 * @SOKET_LEDGER_ERROR_UNSUPPORTED: a kind of event that this version does not
 *   replay
 * @SOKET_LEDGER_ERROR_ENDED: an event later than the amendment that ended its row
 *
 * What a ledger refuses to take in.
 *
 * Since: 1.0
 */

/**
 * SOKET_LEDGER_ERROR:
 *
 * The domain of [error@Soket.LedgerError].
 *
 * Since: 1.0
 */

/**
 * soket_ledger_error_quark:
 *
 * The domain of [error@Soket.LedgerError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_ledger_error_quark (void)
{
  return g_quark_from_static_string ("soket-ledger-error-quark");
}

/**
 * SoketEventKind:
 * @SOKET_EVENT_SUBMITTED: the report was handed in; the first submission that is
 *   not returned, withdrawn or voided decides
 * @SOKET_EVENT_CORRECTED: another document in place of the one submitted; the
 *   time stays
 * @SOKET_EVENT_RETURNED: sent back: the row is open again; `until` moves the
 *   deadline
 * @SOKET_EVENT_ACCEPTED: found complete by who asked for it
 * @SOKET_EVENT_WITHDRAWN: taken back by who submitted it
 * @SOKET_EVENT_REQUESTED: an extension is asked for; no effect by itself
 * @SOKET_EVENT_EXTENDED: the deadline is `until`, that day or minute included
 * @SOKET_EVENT_SUSPENDED: the duty rests
 * @SOKET_EVENT_RESUMED: the duty goes on
 * @SOKET_EVENT_WAIVED: the unit need not do it
 * @SOKET_EVENT_OCCURRED: what a deadline waited for, named by `event`, happened
 * @SOKET_EVENT_VOIDED: the event `of` was recorded by mistake
 * @SOKET_EVENT_REMINDED: the unit was urged; no effect on the status
 * @SOKET_EVENT_INSPECTED: the unit was inspected; no effect on the status
 * @SOKET_EVENT_NOTED: a note; no effect on the status
 *
 * What can happen to an obligation, in the order in which events of one minute
 * are replayed.
 *
 * Since: 1.0
 */

static const char *const kind_names[] = {
  "submitted", "corrected", "returned", "accepted", "withdrawn", "requested",
  "extended",  "suspended", "resumed",  "waived",   "occurred",  "voided",
  "reminded",  "inspected", "noted",    NULL,
};

/**
 * soket_event_kind_to_string:
 * @kind: a kind of event
 *
 * The word for a kind in files of events, as `submitted`. It is never translated.
 *
 * Returns: the word
 *
 * Since: 1.0
 */
const char *
soket_event_kind_to_string (SoketEventKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names) - 1, NULL);
  return kind_names[kind];
}

gboolean
soket_event_kind_scan (const char *text, SoketEventKind *kind)
{
  for (guint i = 0; kind_names[i] != NULL; i++) {
    if (kind_names[i][0] == text[0] && g_str_equal (kind_names[i], text)) {
      *kind = (SoketEventKind) i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * soket_event_kind_from_string:
 * @text: a word of files of events, as `submitted`
 * @error: return location for an error
 *
 * The kind that a word stands for.
 *
 * Errors: %SOKET_LEDGER_ERROR_VALUE; the message lists the kinds.
 *
 * Returns: the kind; %SOKET_EVENT_SUBMITTED with @error set
 *
 * Since: 1.0
 */
SoketEventKind
soket_event_kind_from_string (const char *text, GError **error)
{
  SoketEventKind kind = SOKET_EVENT_SUBMITTED;

  g_return_val_if_fail (text != NULL, kind);

  if (!soket_event_kind_scan (text, &kind)) {
    g_autofree char *quoted = soket_day_quote (text);
    g_autofree char *all = g_strjoinv (", ", (GStrv) kind_names);

    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                 _ ("“%s” is no kind of event; write one of: %s"), quoted, all);
  }
  return kind;
}

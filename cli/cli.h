/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#pragma once

#include <soket.h>

G_BEGIN_DECLS

/* The exit codes that scripts rely on. */
typedef enum {
  CLI_OK = 0,
  CLI_BAD_NEWS = 1, /* done, and the answer is bad news */
  CLI_USAGE = 2,
  CLI_REFUSED = 3, /* a plan, units, events, a calendar or a document */
  CLI_LEDGER = 4,  /* not ours, newer, locked, unwritable, unreachable */
} CliExit;

typedef struct _CliVerb CliVerb;

struct _CliVerb {
  const char *name;
  const char *arguments; /* as in the first line of --help */
  const char *summary;   /* one line, translatable */
  CliExit (*run) (const CliVerb *verb, GStrv arguments);
};

extern const CliVerb cli_verbs[];

CliExit cli_due (const CliVerb *verb, GStrv arguments);
CliExit cli_day (const CliVerb *verb, GStrv arguments);
CliExit cli_workdays (const CliVerb *verb, GStrv arguments);
CliExit cli_ref (const CliVerb *verb, GStrv arguments);
CliExit cli_scan (const CliVerb *verb, GStrv arguments);
CliExit cli_import (const CliVerb *verb, GStrv arguments);
CliExit cli_set (const CliVerb *verb, GStrv arguments);
CliExit cli_confirm (const CliVerb *verb, GStrv arguments);
CliExit cli_check (const CliVerb *verb, GStrv arguments);
CliExit cli_rules (const CliVerb *verb, GStrv arguments);
CliExit cli_obligations (const CliVerb *verb, GStrv arguments);
CliExit cli_init (const CliVerb *verb, GStrv arguments);
CliExit cli_adopt (const CliVerb *verb, GStrv arguments);
CliExit cli_amend (const CliVerb *verb, GStrv arguments);
CliExit cli_units (const CliVerb *verb, GStrv arguments);
CliExit cli_backup (const CliVerb *verb, GStrv arguments);
CliExit cli_record (const CliVerb *verb, GStrv arguments);
CliExit cli_export (const CliVerb *verb, GStrv arguments);
CliExit cli_status (const CliVerb *verb, GStrv arguments);
CliExit cli_agenda (const CliVerb *verb, GStrv arguments);
CliExit cli_explain (const CliVerb *verb, GStrv arguments);
CliExit cli_verify (const CliVerb *verb, GStrv arguments);

/* Reads the options of @verb (lists of GOptionEntry, NULL-ended) out of @arguments (the verb's name
 * first) and leaves the words that are no options. @n_min and @n_max bound their number. FALSE when
 * there is nothing more to do (help was asked for, or the usage is wrong and it was said): then
 * @code is the exit code. */
gboolean cli_parse (const CliVerb *verb, GStrv *arguments, guint n_min, guint n_max, CliExit *code,
                    ...) G_GNUC_NULL_TERMINATED;
gboolean cli_wants_json (void);

/* What a file says: plan.json, or a document, which is imported. */
SoketPlan *cli_load_plan_or_document (const char *path, GError **error);

/* Says @error on stderr; the exit code follows from its domain. */
CliExit cli_fail (const GError *error);
/* Says @message, and where help is to be found. */
CliExit cli_usage (const CliVerb *verb, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Messages quote names and words of files: no control character of theirs reaches the terminal. */
char *cli_dup_printable (const char *text);
/* @text and a line end on stdout; takes @text. */
void cli_print (char *text);
/* stdout could not be written (a full disk, a closed pipe): CLI_LEDGER, else @code. */
CliExit cli_finish (CliExit code);

/* Says on stderr every second that @what still goes on, from the second on that it takes. Ends with
 * the block: g_autoptr (CliProgress). */
typedef struct _CliProgress CliProgress;
CliProgress *cli_progress_begin (const char *what);
void cli_progress_end (CliProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliProgress, cli_progress_end)

/* A day or an instant given as an argument: SOKET_DAY_NONE after saying why. */
SoketDay cli_day_argument (const CliVerb *verb, const char *option, const char *text);
SoketInstant cli_instant_argument (const CliVerb *verb, const char *option, const char *text);
/* The minute it is in Viet Nam. */
SoketInstant cli_now (void);

/* Whose rest days count; and how deadlines are resolved (shared by due, obligations, init, adopt).
 */
extern const GOptionEntry cli_calendar_entries[];
extern const GOptionEntry cli_policy_entries[];
/* NULL after saying why; then @code is the exit code. */
SoketCalendar *cli_dup_calendar (const CliVerb *verb, CliExit *code);
/* By @base with what the options say over it. */
SoketResolver *cli_dup_resolver (const CliVerb *verb, SoketPolicy *base, CliExit *code);

/* The files and days an adoption reads; shared by check, obligations, init, adopt. */
extern const GOptionEntry cli_units_entries[];
extern const GOptionEntry cli_adopt_entries[];
extern const GOptionEntry cli_unsure_entries[];
/* Leaves @units as it is when no --units was given. */
gboolean cli_dup_units (SoketDirectory **units, GError **error);
/* NULL after saying why; then @code is the exit code. @needs_confirmation: a plan with values that
 * are unsure is refused. */
SoketAdoption *cli_adopt_plan (const CliVerb *verb, SoketLedger *ledger, const char *path,
                               gboolean needs_confirmation, const SoketDay *effective,
                               CliExit *code);

/* {"KEY":VALUE} with one member, or the answer to a phrase that could not be read. */
char *cli_json_member (const char *key, const char *string);
/* The object @json with one member more; @string: %NULL for null. */
char *cli_json_with_member (const char *json, const char *key, const char *string);
char *cli_json_count (const char *key, int number);
char *cli_json_unread_phrase (const char *phrase, const char *reason);
const char *cli_gettext (const char *msgid) G_GNUC_FORMAT (1);

#define _(String) cli_gettext (String)
#define N_(String) (String)

G_END_DECLS

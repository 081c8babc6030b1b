/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-finding-private.h"

#include <string.h>

/**
 * SoketSeverity:
 * @SOKET_SEVERITY_NONE: the rule is switched off; no finding has it
 * @SOKET_SEVERITY_INFO: worth a look, nothing need be done
 * @SOKET_SEVERITY_WARNING: readers of the plan will stumble; the ledger can be kept
 * @SOKET_SEVERITY_ERROR: no right ledger can be made of the plan before it is mended
 *
 * How much a finding weighs. The values grow with the weight.
 *
 * Since: 1.0
 */

/**
 * soket_severity_to_string:
 * @severity: a severity
 *
 * The word of a severity in JSON: `none`, `info`, `warning` or `error`. It is never translated.
 *
 * Returns: the word
 *
 * Since: 1.0
 */
const char *
soket_severity_to_string (SoketSeverity severity)
{
  static const char *const words[] = { "none", "info", "warning", "error" };

  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (words), NULL);
  return words[severity];
}

/**
 * SoketFinding:
 *
 * One fault that a rule found in a plan: which rule, how much it weighs, where it stands and how
 * this case is mended. Why the rule exists is said by [method@Soket.Rule.get_explanation].
 *
 * Findings are made by [method@Soket.Checker.check] only and never change, so any thread may read
 * them.
 *
 * Since: 1.0
 */
struct _SoketFinding {
  GObject parent_instance;
  const char *rule; /* static */
  SoketSeverity severity;
  char *message;
  char *hint;
  char *file;
  char *path;
  guint line;
};

G_DEFINE_FINAL_TYPE (SoketFinding, soket_finding, G_TYPE_OBJECT)

static void
soket_finding_finalize (GObject *object)
{
  SoketFinding *self = SOKET_FINDING (object);

  g_free (self->message);
  g_free (self->hint);
  g_free (self->file);
  g_free (self->path);
  G_OBJECT_CLASS (soket_finding_parent_class)->finalize (object);
}

static void
soket_finding_class_init (SoketFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_finding_finalize;
}

static void
soket_finding_init (SoketFinding *self)
{
}

SoketFinding *
soket_finding_new (const char *rule, SoketSeverity severity, char *message, char *hint,
                   const char *file, const char *path, guint line)
{
  SoketFinding *self = g_object_new (SOKET_TYPE_FINDING, NULL);

  self->rule = rule;
  self->severity = severity;
  self->message = message;
  self->hint = hint;
  self->file = g_strdup (file);
  self->path = g_strdup (path);
  self->line = line;
  return self;
}

/* Pointers with numbers compared as numbers, so that /tasks/10 stands behind /tasks/9. */
static int
compare_paths (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0') {
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b)) {
      guint64 m = g_ascii_strtoull (a, (char **) &a, 10);
      guint64 n = g_ascii_strtoull (b, (char **) &b, 10);
      if (m != n)
        return m < n ? -1 : 1;
    } else if (*a != *b) {
      break;
    } else {
      a++;
      b++;
    }
  }
  return strcmp (a, b);
}

int
soket_finding_compare (SoketFinding *a, SoketFinding *b)
{
  if (a->line != b->line)
    return a->line < b->line ? -1 : 1;
  return compare_paths (a->path, b->path);
}

/**
 * soket_finding_get_rule:
 * @self: a finding
 *
 * The id of the rule that found it, as `date-missing`; see [func@Soket.Rule.find].
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_finding_get_rule (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), NULL);
  return self->rule;
}

/**
 * soket_finding_get_severity:
 * @self: a finding
 *
 * How much it weighs: the rule's severity, or what the checker was told instead.
 *
 * Returns: the severity, never %SOKET_SEVERITY_NONE
 *
 * Since: 1.0
 */
SoketSeverity
soket_finding_get_severity (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), SOKET_SEVERITY_NONE);
  return self->severity;
}

/**
 * soket_finding_get_message:
 * @self: a finding
 *
 * What is wrong here, with the words of the plan, in the language of the locale in which the
 * plan was checked.
 *
 * Returns: a sentence
 *
 * Since: 1.0
 */
const char *
soket_finding_get_message (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), NULL);
  return self->message;
}

/**
 * soket_finding_get_hint:
 * @self: a finding
 *
 * How this case is mended, in the language of the locale in which the plan was checked.
 *
 * Returns: (nullable): a sentence, %NULL when the explanation of the rule says it all
 *
 * Since: 1.0
 */
const char *
soket_finding_get_hint (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), NULL);
  return self->hint;
}

/**
 * soket_finding_get_file:
 * @self: a finding
 *
 * The file the plan was read from, as it was named then.
 *
 * Returns: (type filename) (nullable): the file, %NULL when the plan came from memory without a
 *   name
 *
 * Since: 1.0
 */
const char *
soket_finding_get_file (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), NULL);
  return self->file;
}

/**
 * soket_finding_get_path:
 * @self: a finding
 *
 * Where in plan.json it stands, as a JSON Pointer (RFC 6901). When something is missing the
 * pointer names the member that should be there, as `/tasks/2/leads`.
 *
 * Returns: the pointer
 *
 * Since: 1.0
 */
const char *
soket_finding_get_path (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), NULL);
  return self->path;
}

/**
 * soket_finding_get_line:
 * @self: a finding
 *
 * The line of the file, from 1; of the nearest value around it when something is missing.
 *
 * Returns: the line, 0 when the plan was not read from a text
 *
 * Since: 1.0
 */
guint
soket_finding_get_line (SoketFinding *self)
{
  g_return_val_if_fail (SOKET_IS_FINDING (self), 0);
  return self->line;
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

/* Rules about the document as a whole: its date, its grounds, its numbering, its words. */

static const char *
name_of_plan (SoketPlan *plan)
{
  const char *symbol = soket_plan_get_symbol (plan);
  return symbol != NULL ? symbol : soket_plan_get_title (plan);
}

void
soket_rule_date_missing (SoketCheck *check, const SoketRule *rule)
{
  SoketPlan *plan = soket_check_get_plan (check);

  if (soket_plan_get_issued (plan) != SOKET_DAY_NONE)
    return;
  const char *hint = _ ("look the date up in the register of outgoing documents and write it as "
                        "\"issued\": \"YYYY-MM-DD\"");
  char *message = g_strdup_printf (_ ("“%s” bears no date of issue"), name_of_plan (plan));
  soket_check_report (check, rule, g_strdup ("/issued"), message, g_strdup (hint));
}

void
soket_rule_basis_after_issued (SoketCheck *check, const SoketRule *rule)
{
  SoketPlan *plan = soket_check_get_plan (check);
  SoketDay issued = soket_plan_get_issued (plan);

  for (guint i = 0; issued != SOKET_DAY_NONE && i < soket_plan_get_n_basis (plan); i++) {
    SoketReference *basis = soket_plan_get_basis (plan, i);
    SoketDay day = soket_reference_get_day (basis);
    if (day <= issued)
      continue;

    g_autofree char *later = soket_day_to_vietnamese (day);
    g_autofree char *date = soket_day_to_vietnamese (issued);
    const char *symbol = soket_reference_get_symbol (basis);
    const char *hint = _ ("compare both dates with the signed copies; one of them is a slip");
    char *message
        = g_strdup_printf (_ ("the plan of %s rests on “%s” of %s, which did not exist yet"), date,
                           symbol != NULL ? symbol : "…", later);
    soket_check_report (check, rule, g_strdup_printf ("/basis/%u/date", i), message,
                        g_strdup (hint));
  }
  soket_check_report_notices (check, rule,
                              _ ("compare both dates with the signed copies; one of them is a "
                                 "slip"));
}

/* "III.2#2" was "III.2" in the document; NULL when @id is used once. */
static char *
dup_number_used_before (const char *id)
{
  const char *mark = strrchr (id, '#');

  if (mark == NULL || mark == id || mark[1] == '\0'
      || strspn (mark + 1, "0123456789") != strlen (mark + 1))
    return NULL;
  return g_strndup (id, (gsize) (mark - id));
}

void
soket_rule_section_duplicate (SoketCheck *check, const SoketRule *rule)
{
  for (guint i = 0; i < soket_check_get_n_tasks (check); i++) {
    SoketTask *task = soket_check_get_task (check, i);
    g_autofree char *number = dup_number_used_before (soket_task_get_id (task));
    if (number == NULL)
      continue;
    char *message = g_strdup_printf (_ ("section number %s is used again, for “%s”"), number,
                                     soket_task_get_title (task));
    char *hint = g_strdup_printf (_ ("give the section a number of its own; until then it is "
                                     "called %s here"),
                                  soket_task_get_id (task));
    soket_check_report (check, rule, g_strdup_printf ("/tasks/%u/id", i), message, hint);
  }
  soket_check_report_notices (check, rule, _ ("give the section a number of its own"));
}

/* Two words that name two different things, and the ways in which both are meant at once; folded.
 */
typedef struct {
  const char *word[2];
  const char *both[3];
} Terms;

static const Terms terms[] = {
  /* an interim review; a final one */
  { { "sơ kết", "tổng kết" }, { "sơ, tổng kết", "sơ kết, tổng kết", "sơ kết và tổng kết" } },
};

/* Folds @text without what stands in quotation marks: a title of another document keeps its own
 * words. */
static char *
fold_own_words (const char *text)
{
  g_autoptr (GString) own = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == 0x201C || c == 0x00AB)
      quoted = TRUE;
    else if (c == 0x201D || c == 0x00BB)
      quoted = FALSE;
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted)
      g_string_append_unichar (own, c);
  }
  return soket_text_fold (own->str);
}

static gboolean
speaks_of (const Terms *pair, const char *text, int term)
{
  g_autofree char *folded = fold_own_words (text);

  for (guint i = 0; i < G_N_ELEMENTS (pair->both); i++)
    if (strstr (folded, pair->both[i]) != NULL)
      return FALSE;
  return strstr (folded, pair->word[term]) != NULL;
}

/* 0 or 1: the one of the two terms that @text uses; -1 when it uses none or both. */
static int
find_term (const Terms *pair, const char *text)
{
  gboolean second = speaks_of (pair, text, 1);

  return speaks_of (pair, text, 0) == second ? -1 : second;
}

/* What a task asks for, in the words of its title, else of the first product that uses @term;
 * *@path is where they stand. */
static const char *
find_words (SoketTask *task, guint index, const Terms *pair, int term, char **path)
{
  const char *const *products = soket_task_get_products (task);

  if (speaks_of (pair, soket_task_get_title (task), term)) {
    *path = g_strdup_printf ("/tasks/%u/title", index);
    return soket_task_get_title (task);
  }
  for (guint i = 0; products != NULL && products[i] != NULL; i++) {
    if (speaks_of (pair, products[i], term)) {
      *path = g_strdup_printf ("/tasks/%u/products/%u", index, i);
      return products[i];
    }
  }
  return NULL;
}

static void
look_for_other_term (SoketCheck *check, const SoketRule *rule, const Terms *pair, int own)
{
  const char *meant = pair->word[own];
  const char *other = pair->word[!own];

  for (guint i = 0; i < soket_check_get_n_tasks (check); i++) {
    SoketTask *task = soket_check_get_task (check, i);
    char *path = NULL;
    const char *words = find_words (task, i, pair, !own, &path);
    if (words == NULL)
      continue;
    char *message = g_strdup_printf (_ ("task %s speaks of “%s” (“%s”) in a plan of “%s”"),
                                     soket_task_get_id (task), other, words, meant);
    char *hint = g_strdup_printf (_ ("write “%s” if this review is meant; put the title of another "
                                     "document in quotation marks"),
                                  meant);
    soket_check_report (check, rule, path, message, hint);
  }
}

void
soket_rule_term_mixed (SoketCheck *check, const SoketRule *rule)
{
  const char *title = soket_plan_get_title (soket_check_get_plan (check));

  for (guint t = 0; t < G_N_ELEMENTS (terms); t++) {
    int own = find_term (&terms[t], title);
    if (own >= 0)
      look_for_other_term (check, rule, &terms[t], own);
  }
  soket_check_report_notices (check, rule,
                              _ ("write one word throughout, or put the title of another document "
                                 "in quotation marks"));
}

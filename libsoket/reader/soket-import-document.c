/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-document-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-reading-private.h"

/* A record of events calls the plan by its id again and again: it stays short. */
#define LONGEST_ID 60
/* in bytes */
#define LONGEST_TITLE 400

static void
put_source (SoketReading *self)
{
  gpointer import = soket_record_add (&soket_plan_table, self->plan, "import");

  soket_record_put (&soket_import_table, import, "file", soket_document_get_file (self->document));
  soket_record_put (&soket_import_table, import, "sha256",
                    soket_document_get_sha256 (self->document));
}

/* The name of the file without folder and ending; NULL of what has no name. */
static char *
dup_file_stem (SoketDocument *document)
{
  const char *file = soket_document_get_file (document);
  g_autofree char *base = NULL;
  char *dot;

  if (file == NULL || *file == '\0' || *file == '<') /* <stdin> */
    return NULL;
  base = g_path_get_basename (file);
  dot = strrchr (base, '.');
  if (dot != NULL && dot > base)
    *dot = '\0';
  return g_steal_pointer (&base);
}

static char *
dup_first_words (SoketDocument *document)
{
  for (guint line = 1; line <= soket_document_get_n_lines (document); line++) {
    g_autofree char *text = soket_document_dup_line (document, line);

    g_strstrip (text);
    if (*text == '\0')
      continue;
    if (strlen (text) > LONGEST_TITLE)
      *g_utf8_find_prev_char (text, text + LONGEST_TITLE) = '\0';
    return g_steal_pointer (&text);
  }
  return NULL;
}

/* A plan has a title, also where the text names none. */
static void
complete_title (SoketReading *self)
{
  g_autofree char *title = NULL;
  const char *why = N_ ("The text names no title: this is the name of the file");

  if (*soket_plan_get_title (self->plan) != '\0')
    return;
  title = dup_file_stem (self->document);
  if (title == NULL) {
    title = dup_first_words (self->document);
    why = N_ ("The text names no title: these are its first words");
  }
  soket_record_put (&soket_plan_table, self->plan, "title", title != NULL ? title : "?");
  soket_reading_unsure (self, "/title", 0.2, why);
}

/* "45-KH/TU" of 2026 becomes 45-kh-tu-2026. NULL where the number was left blank. */
static char *
dup_id_of_symbol (SoketPlan *plan)
{
  const char *symbol = soket_plan_get_symbol (plan);
  SoketDay issued = soket_plan_get_issued (plan);
  g_autofree char *slug = symbol != NULL ? soket_text_slug (symbol, LONGEST_ID) : NULL;

  if (slug == NULL || !g_ascii_isdigit (*slug))
    return NULL;
  return issued != SOKET_DAY_NONE ? g_strdup_printf ("%s-%d", slug, soket_day_get_year (issued))
                                  : g_steal_pointer (&slug);
}

static void
complete_id (SoketReading *self)
{
  g_autofree char *id = dup_id_of_symbol (self->plan);
  g_autofree char *name = NULL;

  if (id == NULL) {
    name = dup_file_stem (self->document);
    id = soket_text_slug (name != NULL ? name : soket_plan_get_title (self->plan), LONGEST_ID);
    soket_reading_unsure (self, "/id", 0.5,
                          name != NULL
                              ? N_ ("The document bears no number: the id is the name of the file")
                              : N_ ("The document bears no number: the id is made of its title"));
  }
  soket_record_put (&soket_plan_table, self->plan, "id", *id != '\0' ? id : "plan");
}

/* So much is read to find out the language, in bytes. */
#define SAMPLE 65536

/* Letters that only Vietnamese has make a tenth of its letters and more. */
static gboolean
is_vietnamese (SoketDocument *document)
{
  gsize length, n_letters = 0, n_own = 0;
  const char *text = soket_document_peek_text (document, &length);
  const char *end = text + MIN (length, SAMPLE);

  for (const char *at = text; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    n_letters += g_unichar_isalpha (c);
    n_own += (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || c == 0x1A0 || c == 0x1A1
             || c == 0x1AF || c == 0x1B0;
  }
  return n_own * 50 >= n_letters && n_own > 0;
}

static void
say_what_is_odd (SoketReading *self)
{
  const char *encoding = soket_document_get_encoding (self->document);

  if (!g_str_has_prefix (encoding, "UTF"))
    soket_reading_notice (self, "converted", 0,
                          g_str_equal (encoding, "TCVN3")
                              ? N_ ("The text was in TCVN3 (ABC): compare names and days with "
                                    "the paper")
                              : N_ ("The text was in an old code page: compare names and days "
                                    "with the paper"));
  if (g_list_model_get_n_items (soket_plan_get_tasks (self->plan)) > 0)
    return;
  soket_reading_notice (self, "no-task", 0,
                        is_vietnamese (self->document)
                            ? N_ ("No sentence was found that gives somebody something to do")
                            : N_ ("The text is not in Vietnamese: nothing of it was understood"));
}

/**
 * soket_document_import_plan:
 * @self: a document
 * @error: return location for an error
 *
 * Reads the document: what it says as a plan.
 *
 * Each field has the place where the text says it
 * ([method@Soket.Plan.get_span]). What is not sure stands under `import` of
 * plan.json, with the reason; so does what was left out, and what a checker
 * wants to know. A text that gives nobody anything to do makes a plan without
 * tasks and a notice that says so.
 *
 * The same bytes always make the same plan.
 *
 * Errors: those of [error@Soket.PlanError], when the plan would contradict
 * itself.
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketPlan *
soket_document_import_plan (SoketDocument *self, GError **error)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), NULL);

  SoketReading reading = { .document = self, .plan = soket_plan_build_new () };
  put_source (&reading);
  reading.structure = soket_structure_new (self);
  reading.bodies = soket_bodies_new (reading.plan);
  soket_reading_read_frame (&reading);
  soket_reading_read_duties (&reading);
  soket_reading_read_other (&reading);
  soket_bodies_free (reading.bodies);
  soket_structure_free (reading.structure);
  complete_title (&reading);
  complete_id (&reading);
  say_what_is_odd (&reading);
  return soket_plan_build_end (reading.plan, error);
}

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-review-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "plan/soket-tables-private.h"
#include "report/soket-text-table-private.h"

gboolean
soket_review_has_place (const SoketReview *self, guint place)
{
  SoketSpan *span = self->spans->records->pdata[place];

  return soket_span_get_end_line (span) <= soket_document_get_n_lines (self->document);
}

void
soket_review_append_slice (SoketReview *self, const char *text, gsize length)
{
  g_autofree char *slice = g_strndup (text, length);

  soket_review_append (self, slice);
}

void
soket_review_append (SoketReview *self, const char *text)
{
  g_autofree char *printable = soket_text_dup_printable (text);
  g_autofree char *escaped = g_markup_escape_text (printable, -1);

  g_string_append (self->out, escaped);
}

/* "'sha256-…'", by which the page's policy knows a style or script. */
static char *
dup_sum (const char *text)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_get_digest (sum, digest, &length);
  g_autofree char *base64 = g_base64_encode (digest, length);
  return g_strdup_printf ("'sha256-%s'", base64);
}

static void
append_head (SoketReview *self)
{
  g_autofree char *style = dup_sum (soket_review_style);
  g_autofree char *script = dup_sum (soket_review_script);

  g_string_append_printf (self->out,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src %s; "
                          "script-src %s; base-uri 'none'; form-action 'none'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\">\n<title>",
                          /* Translators: the code of the language of this catalogue, as vi */
                          _ ("en"), style, script);
  soket_review_append (self, soket_plan_get_title (self->plan));
  g_string_append_printf (self->out, "</title>\n<style>%s</style>\n</head>\n<body>\n",
                          soket_review_style);
}

static void
append_legend (SoketReview *self)
{
  static const struct {
    const char *colour, *label;
  } kinds[] = {
    { "who", N_ ("who") },    { "what", N_ ("what") },     { "when", N_ ("when") },
    { "to", N_ ("to whom") }, { "ref", N_ ("documents") }, { "other", N_ ("other") },
  };

  g_string_append (self->out, "<p class=\"legend\">");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (self->out, "<span class=\"%s\">%s</span>", kinds[i].colour,
                            _ (kinds[i].label));
  g_string_append (self->out, "</p>");
}

static void
append_banner (SoketReview *self)
{
  const char *file = soket_document_get_file (self->document);
  const char *kind = soket_plan_get_kind (self->plan);
  const char *symbol = soket_plan_get_symbol (self->plan);

  g_string_append (self->out, "<header>\n<h1>");
  if (kind != NULL)
    soket_review_append (self, kind);
  soket_review_append (self, symbol != NULL ? " " : "");
  soket_review_append (self, symbol != NULL ? symbol : "");
  soket_review_append (self, kind != NULL || symbol != NULL ? ": " : "");
  soket_review_append (self, soket_plan_get_title (self->plan));
  g_string_append (self->out, "</h1>\n<p>");
  g_autofree char *name = file != NULL ? g_path_get_basename (file) : NULL;
  soket_review_append (self, name != NULL ? name : "");
  g_string_append_printf (self->out, " · ");
  g_string_append_printf (self->out, _ ("tasks: %u, unsure: %u"),
                          g_list_model_get_n_items (soket_plan_get_tasks (self->plan)),
                          g_list_model_get_n_items (soket_plan_get_unsure (self->plan)));
  g_string_append (self->out, "</p>\n");
  append_legend (self);
  g_string_append (self->out, "</header>\n");
}

char *
soket_review_dup_shown (SoketReview *self, const char *pointer)
{
  char *part = g_strdup (pointer);

  while (*part == '/' && !g_hash_table_contains (self->shown, part))
    *strrchr (part, '/') = '\0';
  return part;
}

static void
append_doubts (SoketReview *self)
{
  GListModel *unsure = soket_plan_get_unsure (self->plan);
  guint n = g_list_model_get_n_items (unsure);

  if (n == 0)
    return;
  g_string_append_printf (self->out, "<div class=\"box\"><h2>%s</h2><ol>",
                          _ ("To be confirmed or mended"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    g_autofree char *shown = soket_review_dup_shown (self, soket_doubt_get_path (doubt));
    const char *why = soket_doubt_get_why (doubt);

    g_string_append_printf (self->out, "<li><a href=\"#%s", *shown != '\0' ? "p" : "plan");
    soket_review_append (self, shown);
    g_string_append (self->out, "\">");
    soket_review_append (self, soket_doubt_get_path (doubt));
    g_string_append_printf (self->out,
                            "</a> (%.0f&#160;%%): ", 100 * soket_doubt_get_confidence (doubt));
    soket_review_append (self, why != NULL ? why : "…");
    g_string_append (self->out, "</li>\n");
  }
  g_string_append (self->out, "</ol></div>\n");
}

static void
append_notices (SoketReview *self, GListModel *notices, const char *heading)
{
  guint n = g_list_model_get_n_items (notices);

  if (n == 0)
    return;
  g_string_append_printf (self->out, "<h2>%s</h2><ul>", heading);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketNotice) notice = g_list_model_get_item (notices, i);
    g_autofree char *text = soket_review_dup_notice (notice);
    guint line = soket_notice_get_line (notice);

    g_string_append (self->out, "<li>");
    if (line > 0) {
      g_string_append_printf (self->out, "<a href=\"#L%u\">", line);
      g_string_append_printf (self->out, _ ("line %u"), line);
      g_string_append (self->out, "</a>: ");
    }
    soket_review_append (self, text);
    g_string_append (self->out, "</li>\n");
  }
  g_string_append (self->out, "</ul>\n");
}

static GHashTable *
index_doubts (SoketPlan *plan)
{
  GHashTable *doubts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel *unsure = soket_plan_get_unsure (plan);

  for (guint i = 0; i < g_list_model_get_n_items (unsure); i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    const char *why = soket_doubt_get_why (doubt);

    g_hash_table_insert (doubts, g_strdup (soket_doubt_get_path (doubt)),
                         g_strdup (why != NULL ? why : "…"));
  }
  return doubts;
}

/* @fields: what soket_review_append_fields () wrote */
static void
append_plan (SoketReview *self, const GString *fields)
{
  g_string_append_printf (self->out,
                          "<section class=\"pane\" id=\"plan\" tabindex=\"0\" "
                          "aria-label=\"%s\">\n",
                          _ ("The plan"));
  append_doubts (self);
  append_notices (self, soket_plan_get_notices (self->plan), _ ("Noticed"));
  g_string_append_len (self->out, fields->str, (gssize) fields->len);
  append_notices (self, soket_plan_get_skipped (self->plan), _ ("Passed over"));
  g_string_append (self->out, "</section>\n");
}

/**
 * soket_review_to_html:
 * @plan: a plan that was imported
 * @document: the document that it was imported from
 *
 * A page on which an officer compares the plan with its source: the text with
 * its lines, the plan beside it, and from each value a link to the words that
 * say it, and back. What is unsure stands first, with the reason.
 *
 * The page is one file that needs no network; nothing of the document can act
 * in it. It can be read on a telephone and printed, and the links work without
 * scripts too. Headings are in the language of the locale.
 *
 * Returns: (transfer full): the page, HTML in UTF-8
 *
 * Since: 1.0
 */
char *
soket_review_to_html (SoketPlan *plan, SoketDocument *document)
{
  g_return_val_if_fail (SOKET_IS_PLAN (plan), NULL);
  g_return_val_if_fail (SOKET_IS_DOCUMENT (document), NULL);

  g_autoptr (GHashTable) unsure = index_doubts (plan);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) fields = g_string_new (NULL);
  SoketReview self
      = { plan, document, soket_plan_peek_spans (plan), unsure, shown, linked, fields };
  /* first, since the words link to what stands there */
  soket_review_append_fields (&self);
  self.out = g_string_new (NULL);
  append_head (&self);
  append_banner (&self);
  g_string_append_printf (self.out,
                          "<main>\n<section class=\"pane\" id=\"text\" lang=\"vi\" "
                          "tabindex=\"0\" aria-label=\"%s\">\n",
                          _ ("The text"));
  soket_review_append_source (&self);
  g_string_append (self.out, "</section>\n");
  append_plan (&self, fields);
  g_string_append_printf (self.out, "</main>\n<script>%s</script>\n</body>\n</html>\n",
                          soket_review_script);
  return g_string_free (self.out, FALSE);
}

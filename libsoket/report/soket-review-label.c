/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-review-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

typedef struct {
  const char *key;
  const char *label;
  const char *colour;
} Label;

/* Keys of plan.json, whatever record they stand in. */
static const Label labels[] = {
  { "about", N_ ("About"), "ref" },
  { "acceptance", N_ ("Needs acceptance"), "other" },
  { "advises", N_ ("Prepared for"), "who" },
  { "after", N_ ("After"), "when" },
  { "attachments", N_ ("Attachments"), "ref" },
  { "basis", N_ ("Grounds"), "ref" },
  { "by", N_ ("By"), "when" },
  { "capacity", N_ ("In the name of"), "who" },
  { "condition", N_ ("Condition"), "when" },
  { "contents", N_ ("What is reviewed"), "what" },
  { "date", N_ ("Date"), "when" },
  { "deadline", N_ ("Deadline"), "when" },
  { "deadlines", N_ ("Own deadlines"), "when" },
  { "deliverable", N_ ("Result"), "what" },
  { "due_text", N_ ("In the words of the text"), "when" },
  { "followers", N_ ("Followed by"), "who" },
  { "for", N_ ("For"), "who" },
  { "from", N_ ("From"), "when" },
  { "groups", N_ ("Groups"), "who" },
  { "heading", N_ ("Heading"), "other" },
  { "id", N_ ("Id"), "other" },
  { "inspections", N_ ("Inspections"), "what" },
  { "inspector", N_ ("Inspector"), "who" },
  { "issued", N_ ("Issued on"), "when" },
  { "issuer", N_ ("Issued by"), "who" },
  { "joint", N_ ("Owed together"), "who" },
  { "kind", N_ ("Kind"), "other" },
  { "last", N_ ("Last day"), "when" },
  { "leads", N_ ("Led by"), "who" },
  { "level", N_ ("Level"), "other" },
  { "levels", N_ ("Levels"), "what" },
  { "members", N_ ("Members"), "who" },
  { "name", N_ ("Name"), "who" },
  { "op", N_ ("Compared"), "other" },
  { "open", N_ ("Open group"), "who" },
  { "other", N_ ("Other sections"), "other" },
  { "outline", N_ ("Outline"), "ref" },
  { "part_of", N_ ("Part of"), "other" },
  { "path", N_ ("Section"), "other" },
  { "phases", N_ ("Phases"), "when" },
  { "place", N_ ("Place"), "other" },
  { "policy", N_ ("How deadlines are decided"), "other" },
  { "present", N_ ("Is there"), "other" },
  { "products", N_ ("Products"), "what" },
  { "rank", N_ ("Rank"), "other" },
  { "recipient", N_ ("Goes to"), "to" },
  { "recipients", N_ ("Recipients"), "to" },
  { "references", N_ ("Other documents named"), "ref" },
  { "requirements", N_ ("Purpose and requirements"), "what" },
  { "role", N_ ("Role"), "other" },
  { "scope", N_ ("Scope"), "what" },
  { "sections", N_ ("Sections"), "other" },
  { "select", N_ ("Selected by"), "who" },
  { "signature", N_ ("Signed"), "who" },
  { "subject", N_ ("Subject"), "ref" },
  { "subjects", N_ ("Who"), "who" },
  { "symbol", N_ ("Symbol"), "ref" },
  { "targets", N_ ("Targets"), "what" },
  { "tasks", N_ ("Tasks"), "what" },
  { "tentative", N_ ("Tentative"), "when" },
  { "text", N_ ("Text"), "what" },
  { "title", N_ ("Title"), "what" },
  { "tracked", N_ ("Followed in the ledger"), "other" },
  { "unit", N_ ("Unit"), "other" },
  { "units", N_ ("Bodies"), "who" },
  { "until", N_ ("Until"), "when" },
  { "value", N_ ("Value"), "other" },
  { "via", N_ ("Through"), "to" },
  { "with", N_ ("Together with"), "who" },
};

/* Values that are words of the format. */
static const struct {
  const char *word, *label;
} words[] = {
  { "action", N_ ("an act") },
  { "archive", N_ ("to be kept") },
  { "by-family", N_ ("by the kind of deadline") },
  { "document", N_ ("a document") },
  { "exclusive", N_ ("the day itself is too late") },
  { "for-information", N_ ("for information") },
  { "form", N_ ("a form") },
  { "inclusive", N_ ("the day itself counts") },
  { "keep", N_ ("stays on the day off") },
  { "last", N_ ("the last figure") },
  { "list", N_ ("a list") },
  { "meeting", N_ ("a meeting") },
  { "next", N_ ("the next working day") },
  { "none", N_ ("not added up") },
  { "other", N_ ("other bodies") },
  { "outline", N_ ("an outline") },
  { "previous", N_ ("the working day before") },
  { "received", N_ ("when it is received") },
  { "report", N_ ("a report") },
  { "sent", N_ ("when it is sent") },
  { "state", N_ ("bodies of the state") },
  { "sum", N_ ("added up") },
  { "table", N_ ("a table") },
  { "to-act", N_ ("to carry it out") },
  { "to-coordinate", N_ ("to take part") },
  { "to-follow", N_ ("to follow it up") },
  { "to-report", N_ ("as a report") },
};

static int
compare_key (gconstpointer key, gconstpointer label)
{
  return strcmp (key, ((const Label *) label)->key);
}

static const Label *
find_label (const char *key)
{
  return bsearch (key, labels, G_N_ELEMENTS (labels), sizeof *labels, compare_key);
}

const char *
soket_review_get_label (const char *key)
{
  const Label *label = find_label (key);

  return label != NULL ? _ (label->label) : key;
}

const char *
soket_review_get_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, word) == 0)
      return _ (words[i].label);
  return word;
}

/* By the last part of the pointer that is a key. */
const char *
soket_review_get_colour (const char *pointer)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);

  for (guint i = g_strv_length (tokens); i > 0; i--) {
    const Label *label = find_label (tokens[i - 1]);

    if (label != NULL)
      return label->colour;
  }
  return "other";
}

/* As the rules of the check call them. */
static const struct {
  const char *code, *title;
} codes[] = {
  { "attachment-absent", N_ ("What goes with the plan is not there") },
  { "basis-after-issue", N_ ("A ground is later than the plan") },
  { "confirmed", N_ ("Confirmed") },
  { "deadline-before-issue", N_ ("A deadline lies before the plan's date") },
  { "final-in-interim", N_ ("Two terms are mixed") },
  { "section-twice", N_ ("A section number is used twice") },
  { "set", N_ ("Mended") },
};

char *
soket_review_dup_notice (SoketNotice *notice)
{
  const char *code = soket_notice_get_code (notice);
  const char *text = soket_notice_get_text (notice);

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (codes); i++)
    if (strcmp (codes[i].code, code) == 0)
      return g_strdup_printf ("%s: %s", _ (codes[i].title), text != NULL ? text : "…");
  return g_strdup (text != NULL ? text : "…");
}

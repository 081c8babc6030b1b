/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/* A task is written into the plan, each field with its place in the text. */

typedef struct {
  SoketDuties *duties;
  const SoketDuty *duty;
  const SoketScope *scope;
  gpointer task;
  char *pointer;
  SoketClause clause;
} Writer;

static char *
join (const Writer *self, const char *key)
{
  return g_strconcat (self->pointer, "/", key, NULL);
}

static void
mark (Writer *self, const char *key, const SoketParagraph *paragraph, SoketRange range)
{
  g_autofree char *path = join (self, key);

  soket_reading_mark (self->duties->reading, path, paragraph->block,
                      soket_words_peek (paragraph->words, range.from)->start,
                      soket_words_peek (paragraph->words, range.to - 1)->end);
}

/* "IV.3/2" is the second duty of a clause, "IV/2" the next paragraph without a number. */
char *
soket_duty_make_id (SoketDuties *self, const SoketBlock *block)
{
  const char *path = block->path != NULL && *block->path != '\0' ? block->path : "T";
  const char *slash = strrchr (path, '/');
  g_autofree char *prefix = NULL;
  char *id = g_strdup (path);
  guint n;

  if (slash == NULL && !g_hash_table_contains (self->task_ids, id)) {
    g_hash_table_add (self->task_ids, id);
    return g_strdup (id);
  }
  prefix = slash != NULL ? g_strndup (path, (gsize) (slash - path)) : g_strdup (path);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, prefix));
  if (n == 0 && slash == NULL)
    n = 1;
  do {
    g_free (id);
    id = g_strdup_printf ("%s/%u", prefix, ++n);
  } while (g_hash_table_contains (self->task_ids, id));
  g_hash_table_insert (self->counts, g_steal_pointer (&prefix), GUINT_TO_POINTER (n));
  g_hash_table_add (self->task_ids, id);
  return g_strdup (id);
}

static void
put_title (Writer *self)
{
  const SoketDuty *duty = self->duty;
  const SoketWords *words = duty->paragraph->words;
  guint from = MIN (duty->action, duty->to - 1), to = duty->to;

  while (to > from + 1 && soket_words_peek (words, to - 1)->mark != 0
         && soket_words_peek (words, to - 1)->mark != ')')
    to--;
  while (from + 1 < to && soket_words_peek (words, from)->mark != 0)
    from++;
  g_autofree char *title = soket_names_cut (words, from, to);
  soket_record_put (&soket_task_table, self->task, "title", title);
  mark (self, "title", duty->paragraph, (SoketRange){ from, to });
  soket_record_put_span (&soket_task_table, self->task, "source",
                         soket_structure_new_span (self->duties->reading->structure,
                                                   duty->paragraph->block,
                                                   soket_words_peek (words, duty->from)->start,
                                                   soket_words_peek (words, to - 1)->end));
}

static void
put_actors (Writer *self, const char *key, const SoketActors *actors, GHashTable *seen)
{
  if (actors == NULL)
    return;
  for (guint i = 0; i < actors->ids->len; i++)
    if (g_hash_table_add (seen, actors->ids->pdata[i]))
      soket_record_put (&soket_task_table, self->task, key, actors->ids->pdata[i]);
  mark (self, key, actors->paragraph, actors->range);
}

static void
put_leads (Writer *self, GHashTable *seen)
{
  const char *issuer;

  if (self->duty->leads != NULL) {
    put_actors (self, "leads", self->duty->leads, seen);
    return;
  }
  g_autofree char *path = join (self, "leads");
  issuer = soket_plan_get_issuer (self->duties->reading->plan);
  if (issuer != NULL && g_hash_table_add (seen, (gpointer) issuer))
    soket_record_put (&soket_task_table, self->task, "leads", issuer);
  soket_reading_unsure (self->duties->reading, path, 0.3,
                        N_ ("The text names nobody here: taken for the issuer's own work"));
}

static const char *
put_body (Writer *self, const char *key, SoketRange range)
{
  if (range.from == range.to)
    return NULL;
  g_autofree char *name = soket_paragraph_cut (self->duty->paragraph, range);
  const char *id = soket_bodies_add (self->duties->reading->bodies, name);
  soket_record_put (&soket_task_table, self->task, key, id);
  mark (self, key, self->duty->paragraph, range);
  return id;
}

static void
put_with (Writer *self, GHashTable *seen)
{
  const SoketActors *own
      = soket_actors_new (self->duties, self->duty->paragraph, self->clause.with);

  put_actors (self, "with", own != NULL ? own : self->scope->with, seen);
}

/* A day that could not be read is one nevertheless. */
static gboolean
is_dated (const SoketWhen *when)
{
  return when->dated != NULL
         && soket_deadline_get_kind (when->dated->deadline) != SOKET_DEADLINE_CONTINUOUS;
}

static const char *
choose_deliverable (const SoketClause *clause)
{
  if (clause->is_meeting && !clause->makes_paper)
    return "meeting";
  if (clause->sends && (clause->classes & SOKET_WORD_REPORT) != 0)
    return "report";
  if (clause->makes_paper || clause->sends)
    return "document";
  return clause->is_meeting ? "meeting" : "action";
}

/* Behind the colon of "Sản phẩm:". */
static void
put_products (Writer *self)
{
  const SoketParagraph *product = self->scope->product;

  if (product == NULL || product->value >= product->words->words->len)
    return;
  SoketRange range = { product->value, product->words->words->len };
  while (range.to > range.from + 1 && soket_words_peek (product->words, range.to - 1)->mark != 0
         && soket_words_peek (product->words, range.to - 1)->mark != ')')
    range.to--;
  g_autofree char *text = soket_paragraph_cut (product, range);
  soket_record_put (&soket_task_table, self->task, "products", text);
  mark (self, "products", product, range);
}

/* A duty with neither product nor day is nobody's to tick off. */
static void
put_nature (Writer *self, const SoketWhen *when)
{
  const char *deliverable = choose_deliverable (&self->clause);
  gboolean is_tracked = is_dated (when)
                        || (when->dated == NULL
                            && (!g_str_equal (deliverable, "action") || self->scope->product != NULL
                                || self->scope->phases != NULL));

  soket_record_put (&soket_task_table, self->task, "deliverable", deliverable);
  if (!is_tracked)
    soket_record_put_number (&soket_task_table, self->task, "tracked", FALSE);
}

/* Who follows that others do what the plan says. */
static void
note_followers (Writer *self)
{
  SoketDuties *duties = self->duties;
  const SoketWords *words = self->duty->paragraph->words;
  gboolean is_plan = (self->clause.classes & SOKET_WORD_GENERAL) != 0;

  if (!self->clause.watches || self->duty->leads == NULL)
    return;
  for (guint at = self->duty->action; at < self->duty->to && !is_plan; at++)
    is_plan = soket_words_match_any (words, at,
                                     "việc thực hiện|việc triển khai|thực hiện kế hoạch|"
                                     "triển khai thực hiện|các cơ quan|các đơn vị|"
                                     "các sở|các địa phương")
              > 0;
  for (guint i = 0; is_plan && i < self->duty->leads->ids->len; i++)
    if (g_hash_table_add (duties->followers, self->duty->leads->ids->pdata[i]))
      soket_record_put (&soket_plan_table, duties->reading->plan, "followers",
                        self->duty->leads->ids->pdata[i]);
}

static void
put_routes (Writer *self)
{
  SoketDuties *duties = self->duties;

  if (self->duty->is_heir) {
    self->clause.recipient = duties->last_recipient;
    self->clause.via = duties->last_via;
  }
  if (put_body (self, "recipient", self->clause.recipient) != NULL)
    put_body (self, "via", self->clause.via);
  put_body (self, "advises", self->clause.advises);
  duties->last_recipient = self->clause.recipient;
  duties->last_via = self->clause.via;
  SoketRange condition = self->clause.condition;
  if (condition.to > condition.from) {
    g_autofree char *text = soket_paragraph_cut (self->duty->paragraph, condition);
    soket_record_put (&soket_task_table, self->task, "condition", text);
  }
}

static void
read_clause (Writer *self, const SoketWhen *when)
{
  const SoketDuty *duty = self->duty;
  guint due = duty->to;

  if (when->dated != NULL && when->paragraph == duty->paragraph)
    due = soket_words_find (duty->paragraph->words, when->dated->start);
  soket_clause_init (&self->clause);
  soket_clause_read (duty->paragraph->words, MIN (duty->action, duty->to), duty->to,
                     MIN (due, duty->to), &self->clause);
}

void
soket_duty_put (SoketDuties *self, const SoketDuty *duty, const SoketScope *scope)
{
  Writer writer = { .duties = self, .duty = duty, .scope = scope };
  g_autoptr (GHashTable) leads = g_hash_table_new (g_str_hash, g_str_equal);
  const SoketWhen *when = duty->when.dated != NULL ? &duty->when : &scope->when;
  g_autofree char *id = soket_duty_make_id (self, duty->paragraph->block);

  writer.task = soket_record_add (&soket_plan_table, self->reading->plan, "tasks");
  writer.pointer = g_strdup_printf ("/tasks/%u", self->n_tasks++);
  read_clause (&writer, when);
  soket_record_put (&soket_task_table, writer.task, "id", id);
  put_title (&writer);
  put_leads (&writer, leads);
  put_with (&writer, leads);
  put_actors (&writer, "followers", scope->followers, leads);
  if (when->dated != NULL)
    soket_when_put (self, when, writer.task, writer.pointer);
  else if (scope->phases != NULL)
    soket_phases_put (self, scope->phases, writer.task);
  soket_unit_days_put (self, duty, writer.task, writer.pointer);
  soket_about_put (self, duty, writer.task, writer.pointer);
  put_nature (&writer, when);
  put_products (&writer);
  put_routes (&writer);
  note_followers (&writer);
  soket_record_put (&soket_task_table, writer.task, "part_of", scope->part_of);
  g_free (self->last_id);
  self->last_id = g_steal_pointer (&id);
  self->last_leads = duty->leads;
  self->last_parent = duty->paragraph->block->parent;
  soket_level_lend (self, duty, writer.task);
  g_free (writer.pointer);
  soket_clause_clear (&writer.clause);
}

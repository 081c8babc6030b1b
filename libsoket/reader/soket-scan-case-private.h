/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-scan-private.h"

G_BEGIN_DECLS

/* An expression among the words of its sentence, and what was taken before it. */
typedef struct {
  const SoketPhrase *phrase;
  const SoketFound *one;
  const GArray *found;
  /* What many ask for, looked at once. */
  guint64 before[4]; /* the bits of the words before it */
  guint clause;      /* its first token: behind the last comma, colon, bracket or mark of a list */
  guint colon;       /* behind the last colon, if it is near; 0: there is none */
  guint tail;        /* behind the last token before it that is no bracket and no colon */
  guint8 near[3];    /* the bits of the tokens before @tail, from the last on */
} SoketCase;

/* soket-scan-case.c */
void soket_case_init (SoketCase *self, const SoketPhrase *phrase, const SoketFound *one,
                      const GArray *found);

static inline SoketCursor
soket_case_cursor_at (const SoketCase *self, guint at)
{
  return (SoketCursor){ .phrase = self->phrase, .at = at };
}

static inline const SoketToken *
soket_case_token_at (const SoketCase *self, gint64 at)
{
  SoketCursor start = soket_case_cursor_at (self, 0);

  return soket_cursor_peek (&start, (int) at);
}

/* One of @words, a constant, stands at token @place. */
#define soket_case_sees(self, place, words)                                                        \
  (G_GNUC_EXTENSION ({                                                                             \
    SoketCursor soket_case_cursor_ = soket_case_cursor_at ((self), (place));                       \
    soket_cursor_sees (&soket_case_cursor_, words);                                                \
  }))
/* The words of the expression itself begin so. */
#define soket_case_begins_with(self, words) soket_case_sees ((self), (self)->one->start, words)
/* One of @words begins at a token from @from on and before @to. */
#define soket_case_holds(self, from, to, words)                                                    \
  (soket_case_find ((self), (from), (to), words) != SOKET_CASE_NOWHERE)
/* The first token from @from on and before @to at which one of @words begins. */
#define SOKET_CASE_NOWHERE G_MAXUINT
#define soket_case_find(self, from, to, words)                                                     \
  (G_GNUC_EXTENSION ({                                                                             \
    static SoketWordSite soket_site_;                                                              \
    soket_case_find_at ((self), (from), (to), words, &soket_site_);                                \
  }))
/* One of @words begins among the @n tokens before the expression. */
#define soket_case_follows_within(self, n, words)                                                  \
  soket_case_holds ((self), (self)->one->start - MIN ((self)->one->start, (n)),                    \
                    (self)->one->start, words)
/* FALSE: no word of @site is one of the three before the expression. */
static inline gboolean
soket_case_may_follow (const SoketCase *self, const SoketWordSite *site)
{
  guint64 all = 1;

  for (guint i = 0; i < G_N_ELEMENTS (self->near); i++)
    all &= __atomic_load_n (&site->absent[self->near[i] / 64], __ATOMIC_RELAXED)
           >> (self->near[i] % 64);
  return (all & 1) == 0;
}

/* @words stand right before the expression; a bracket or a colon may be between. */
#define soket_case_follows(self, words)                                                            \
  (G_GNUC_EXTENSION ({                                                                             \
    static SoketWordSite soket_site_;                                                              \
    soket_case_may_follow ((self), &soket_site_)                                                   \
        && soket_case_follows_at ((self), words, &soket_site_);                                    \
  }))
guint soket_case_find_at (const SoketCase *self, guint from, guint to, const char *words,
                          SoketWordSite *site);
gboolean soket_case_follows_at (const SoketCase *self, const char *words, SoketWordSite *site);
gboolean soket_case_begins_sentence (const SoketCase *self);
gboolean soket_case_is_labelled (const SoketCase *self);
gboolean soket_case_begins_value (const SoketCase *self);
gboolean soket_case_stands_alone (const SoketCase *self);
gboolean soket_case_is_joined (const SoketCase *self);

gboolean soket_case_begins_statement (const SoketCase *self);
gboolean soket_case_is_capital_at (const SoketCase *self, guint at);

/* soket-scan-named.c */
gboolean soket_case_is_titled (const SoketCase *self);
gboolean soket_case_is_remembered (const SoketCase *self);
gboolean soket_case_names_term (const SoketCase *self);
gboolean soket_case_tells_life (const SoketCase *self);
gboolean soket_case_is_given (const SoketCase *self);
gboolean soket_case_keeps_hours (const SoketCase *self);
gboolean soket_case_is_habit (const SoketCase *self);

/* soket-scan-tense.c */
gboolean soket_case_is_past (const SoketCase *self);
gboolean soket_case_tells_past (const SoketCase *self);
gboolean soket_case_tells_duty (const SoketCase *self);
gboolean soket_case_tells_figures (const SoketCase *self);
gboolean soket_case_tells_totals (const SoketCase *self);
gboolean soket_case_tells_work (const SoketCase *self);
gboolean soket_case_tells_state (const SoketCase *self);
gboolean soket_case_names_report_period (const SoketCase *self);
gboolean soket_case_names_deadline (const SoketCase *self);
gboolean soket_case_heads_report (const SoketCase *self);
gboolean soket_case_states_value (const SoketCase *self);
gboolean soket_case_is_counted (const SoketCase *self);
gboolean soket_case_is_reported_on (const SoketCase *self);
gboolean soket_case_is_sent (const SoketCase *self);
gboolean soket_case_is_data_label (const SoketCase *self);
gboolean soket_case_is_validity (const SoketCase *self);
gboolean soket_case_is_suffered (const SoketCase *self);
gboolean soket_case_is_attribute (const SoketCase *self);
gboolean soket_case_is_denied (const SoketCase *self);
gboolean soket_case_is_forbidden (const SoketCase *self);
gboolean soket_case_is_done (const SoketCase *self);

G_END_DECLS

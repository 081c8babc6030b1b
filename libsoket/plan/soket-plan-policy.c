/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-struct-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/soket-i18n-private.h"
#include "plan/soket-tables-private.h"

/* The policy of a plan: what its file says over the default. */

/* Each in the order of its enum. */
static const char *const befores[] = { "exclusive", "inclusive", NULL };
static const char *const rolls[] = { "by-family", "keep", "next", "previous", NULL };
static const char *const sectors[] = { "state", "other", NULL };
static const char *const proofs[] = { "received", "sent", NULL };

static const SoketField office_hours_fields[] = {
  { "morning", SOKET_FIELD_STRING, G_STRUCT_OFFSET (OfficeHours, morning) },
  { "day", SOKET_FIELD_STRING, G_STRUCT_OFFSET (OfficeHours, day) },
  { NULL },
};

/* "11:30" as a minute of the day; -1: no time. */
static int
read_clock (const char *text)
{
  gboolean shaped = strlen (text) == 5 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1])
                    && text[2] == ':' && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]);

  if (!shaped)
    return -1;
  int hours = atoi (text);
  int minutes = atoi (text + 3);
  return hours < 24 && minutes < 60 && hours + minutes > 0 ? hours * 60 + minutes : -1;
}

static int
read_hour_of (SoketPolicy *policy, const OfficeHours *hours, gboolean morning)
{
  const char *said = morning ? hours->morning : hours->day;

  if (said != NULL)
    return read_clock (said);
  return morning ? soket_policy_get_morning_end (policy) : soket_policy_get_office_end (policy);
}

static char *
check_office_hours (gconstpointer record, const char **key)
{
  const OfficeHours *self = record;
  g_autoptr (SoketPolicy) usual = soket_policy_new ();
  int morning = read_hour_of (usual, self, TRUE);
  int day = read_hour_of (usual, self, FALSE);

  *key = morning < 0 ? "morning" : "day";
  if (morning < 0 || day < 0)
    return g_strdup_printf (_ ("expected a time as \"17:00\", found \"%s\"; write hours and "
                               "minutes "
                               "in two digits each"),
                            morning < 0 ? self->morning : self->day);
  if (day >= morning)
    return NULL;
  return g_strdup (_ ("the day of the office ends before its morning; write the later time"));
}

static const SoketTable office_hours_table = {
  .name = "office_hours",
  .fields = office_hours_fields,
  .size = sizeof (OfficeHours),
  .presence = G_STRUCT_OFFSET (OfficeHours, presence),
  .check = check_office_hours,
};

static const SoketField policy_fields[] = {
  { "before", SOKET_FIELD_WORD, G_STRUCT_OFFSET (PolicyRecord, before), .words = befores },
  { "roll", SOKET_FIELD_WORD, G_STRUCT_OFFSET (PolicyRecord, roll), .words = rolls },
  { "regime", SOKET_FIELD_STRING, G_STRUCT_OFFSET (PolicyRecord, regime) },
  { "sector", SOKET_FIELD_WORD, G_STRUCT_OFFSET (PolicyRecord, sector), .words = sectors },
  { "strict", SOKET_FIELD_BOOLEAN, G_STRUCT_OFFSET (PolicyRecord, strict) },
  { "soon", SOKET_FIELD_INTEGER, G_STRUCT_OFFSET (PolicyRecord, soon) },
  { "nested", SOKET_FIELD_BOOLEAN, G_STRUCT_OFFSET (PolicyRecord, nested), SOKET_FIELD_TRUE },
  { "proof", SOKET_FIELD_WORD, G_STRUCT_OFFSET (PolicyRecord, proof), .words = proofs },
  { "office_hours", SOKET_FIELD_RECORD, G_STRUCT_OFFSET (PolicyRecord, office_hours),
    .table = &office_hours_table },
  { NULL },
};

static char *
check_policy (gconstpointer record, const char **key)
{
  const PolicyRecord *self = record;
  g_auto (GStrv) regimes = soket_policy_list_regimes ();

  if (self->regime == NULL || g_strv_contains ((const char *const *) regimes, self->regime))
    return NULL;
  g_autofree char *words = g_strjoinv (", ", regimes);
  *key = "regime";
  return g_strdup_printf (_ ("expected one of %s, found \"%s\"; choose one of them"), words,
                          self->regime);
}

const SoketTable soket_policy_table = {
  .name = "policy",
  .fields = policy_fields,
  .size = sizeof (PolicyRecord),
  .presence = G_STRUCT_OFFSET (PolicyRecord, presence),
  .check = check_policy,
};

static gboolean
says (const PolicyRecord *record, const char *key)
{
  return soket_record_has (&soket_policy_table, record,
                           soket_table_find (&soket_policy_table, key));
}

static void
replace_policy (SoketPolicy **policy, SoketPolicy *replacement)
{
  soket_policy_unref (*policy);
  *policy = replacement;
}

/* What the record says over @policy. */
static void
apply_record (SoketPolicy **policy, const PolicyRecord *record)
{
  if (says (record, "before"))
    replace_policy (policy, soket_policy_with_before (*policy, (SoketBefore) record->before - 1));
  if (says (record, "roll"))
    replace_policy (policy, soket_policy_with_roll (*policy, (SoketRoll) record->roll - 1));
  if (says (record, "sector"))
    replace_policy (policy, soket_policy_with_sector (*policy, (SoketSector) record->sector - 1));
  if (says (record, "strict"))
    replace_policy (policy, soket_policy_with_strict (*policy, record->strict));
  if (says (record, "soon"))
    replace_policy (policy, soket_policy_with_soon (*policy, (int) record->soon));
  if (says (record, "nested"))
    replace_policy (policy, soket_policy_with_nested (*policy, record->nested));
  if (says (record, "proof"))
    replace_policy (policy, soket_policy_with_proof (*policy, (SoketProof) record->proof - 1));
  if (record->office_hours != NULL)
    replace_policy (policy,
                    soket_policy_with_office_hours (*policy,
                                                    read_hour_of (*policy, record->office_hours,
                                                                  TRUE),
                                                    read_hour_of (*policy, record->office_hours,
                                                                  FALSE)));
}

static gboolean
has_party_symbol (SoketPlan *self)
{
  g_autoptr (SoketReference) own = NULL;

  if (self->symbol == NULL)
    return FALSE;
  own = soket_reference_new (self->symbol, SOKET_DAY_NONE);
  return soket_reference_get_family (own) == SOKET_FAMILY_PARTY;
}

gboolean
soket_plan_set_policy (SoketPlan *self, GError **error)
{
  const PolicyRecord *record = self->policy_record;
  const char *regime = record != NULL ? record->regime : NULL;

  replace_policy (&self->policy, soket_policy_new ());
  if (regime == NULL && has_party_symbol (self))
    regime = "party";
  if (regime != NULL) {
    SoketPolicy *policy = soket_policy_with_regime (self->policy, regime, error);
    if (policy == NULL)
      return FALSE;
    replace_policy (&self->policy, policy);
  }
  if (record != NULL)
    apply_record (&self->policy, record);
  return TRUE;
}

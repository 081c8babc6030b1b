/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

static SoketInstant
instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketInstant parsed = soket_instant_parse (text, &error);

  g_assert_no_error (error);
  return parsed;
}

static SoketEvent *
from_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  SoketEvent *event = soket_event_new_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_nonnull (event);
  return event;
}

static void
test_kinds (void)
{
  for (int kind = SOKET_EVENT_SUBMITTED; kind <= SOKET_EVENT_NOTED; kind++) {
    g_autoptr (GError) error = NULL;
    const char *word = soket_event_kind_to_string ((SoketEventKind) kind);

    g_test_message ("%s", word);
    g_assert_cmpint (soket_event_kind_from_string (word, &error), ==, kind);
    g_assert_no_error (error);
  }
}

static void
test_unknown_kind_lists_kinds (void)
{
  g_autoptr (GError) error = NULL;

  soket_event_kind_from_string ("đã nộp", &error);
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "đã nộp"));
  g_assert_nonnull (strstr (error->message, "submitted"));
  g_assert_nonnull (strstr (error->message, "noted"));
}

static void
test_new (void)
{
  g_autoptr (SoketEvent) event
      = soket_event_new (SOKET_EVENT_RETURNED, "II.3", "xa-hoa-binh", instant ("2026-07-03T08:05"));
  g_autoptr (SoketEvent) same = soket_event_ref (event);

  g_assert_true (same == event);
  g_assert_true (g_type_is_a (SOKET_TYPE_EVENT, G_TYPE_BOXED));
  g_assert_cmpint (soket_event_get_kind (event), ==, SOKET_EVENT_RETURNED);
  g_assert_cmpstr (soket_event_get_task (event), ==, "II.3");
  g_assert_cmpstr (soket_event_get_unit (event), ==, "xa-hoa-binh");
  g_assert_cmpint (soket_event_get_at (event), ==, instant ("2026-07-03T08:05"));
  g_assert_cmpint (soket_event_get_deciding (event), ==, instant ("2026-07-03T08:05"));
  g_assert_null (soket_event_get_id (event));
  g_assert_null (soket_event_get_plan (event));
  g_assert_null (soket_event_get_period (event));
  g_assert_null (soket_event_get_document (event));
  g_assert_cmpint (soket_event_get_received (event), ==, SOKET_INSTANT_NONE);
  g_assert_cmpint (soket_event_get_recorded (event), ==, SOKET_INSTANT_NONE);
  g_assert_cmpint (soket_event_get_until (event), ==, SOKET_INSTANT_NONE);
}

static void
test_fields (void)
{
  /* As given and as read back. */
  const struct {
    const char *name, *value, *text;
  } rows[] = {
    { "id", "bc-01", "bc-01" },
    { "kind", "extended", "extended" },
    { "plan", "kh-18", "kh-18" },
    { "task", "III.1", "III.1" },
    { "unit", "Xã Hòa Bình", "Xã Hòa Bình" },
    { "period", "2026-Q2", "2026-Q2" },
    { "at", "05/7/2026 17:00", "2026-07-05T17:00" },
    { "recorded", "2026-07-05T24:00", "2026-07-05T24:00" },
    { "sent", "2026-07-05", "2026-07-05" },
    { "received", "5-7-2026", "2026-07-05" },
    { "channel", "văn thư", "văn thư" },
    /* decomposed */
    { "document",
      "12-BC/\xC4\x90U Ho\xCC\x80"
      "a",
      "12-BC/\xC4\x90U H\xC3\xB2"
      "a" },
    { "actor", "Văn phòng", "Văn phòng" },
    { "until", "2026-07-15", "2026-07-15" },
    { "of", "bc-00", "bc-00" },
    { "event", "Đại hội", "Đại hội" },
    { "note", "dòng một\ndòng \"hai\"\t\\", "dòng một\ndòng \"hai\"\t\\" },
    { "note", "", NULL },
    { "note", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketEvent) event
        = soket_event_new (SOKET_EVENT_SUBMITTED, "IV.2", "xa-a", SOKET_INSTANT_NONE);
    g_autoptr (SoketEvent) changed
        = soket_event_with_field (event, rows[i].name, rows[i].value, &error);
    g_autofree char *text = NULL;
    g_autofree char *json = NULL;

    g_test_message ("%s", rows[i].name);
    g_assert_no_error (error);
    text = soket_event_dup_field (changed, rows[i].name);
    g_assert_cmpstr (text, ==, rows[i].text);
    /* The other is as it was, and JSON brings every field back. */
    g_assert_cmpstr (soket_event_get_task (event), ==, "IV.2");
    json = soket_event_to_json (changed);
    g_autoptr (SoketEvent) back = from_json (json);
    g_autofree char *again = soket_event_to_json (back);
    g_assert_cmpstr (json, ==, again);
    g_assert_null (strchr (json, '\n'));
  }
}

static void
test_bad_fields (void)
{
  const struct {
    const char *name, *value;
    SoketLedgerError code;
    const char *says;
  } rows[] = {
    { "kind", "sent", SOKET_LEDGER_ERROR_VALUE, "submitted" },
    { "kind", NULL, SOKET_LEDGER_ERROR_VALUE, "kind" },
    { "task", "", SOKET_LEDGER_ERROR_VALUE, "task" },
    { "unit", NULL, SOKET_LEDGER_ERROR_VALUE, "unit" },
    { "at", "31/4/2026", SOKET_LEDGER_ERROR_VALUE, "at" },
    { "until", "2026-07-05T17:00Z", SOKET_LEDGER_ERROR_VALUE, "until" },
    { "received", "hôm qua", SOKET_LEDGER_ERROR_VALUE, "received" },
    { "recorded", "2201-01-01", SOKET_LEDGER_ERROR_VALUE, "recorded" },
    { "nơi nhận", "x", SOKET_LEDGER_ERROR_SYNTAX, "nơi nhận" },
    { "note", "\xC3(", SOKET_LEDGER_ERROR_VALUE, "UTF-8" },
    { "content", "[]", SOKET_LEDGER_ERROR_SYNTAX, "object" },
    { "content", "{", SOKET_LEDGER_ERROR_SYNTAX, "content" },
    { "content", "{\"pages\":{}}", SOKET_LEDGER_ERROR_SYNTAX, "pages" },
    { "content", "{\"indicators\":{\"a\":\"1\"}}", SOKET_LEDGER_ERROR_SYNTAX, "number" },
    { "content", "{\"sections\":{\"a\":1}}", SOKET_LEDGER_ERROR_SYNTAX, "text" },
    { "content", "{\"sections\":[]}", SOKET_LEDGER_ERROR_SYNTAX, "objects" },
  };
  g_autoptr (SoketEvent) event
      = soket_event_new (SOKET_EVENT_SUBMITTED, "IV.2", "xa-a", SOKET_INSTANT_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s %s", rows[i].name, i == 9 ? "(bytes)" : rows[i].value);
    g_assert_null (soket_event_with_field (event, rows[i].name, rows[i].value, &error));
    g_assert_error (error, SOKET_LEDGER_ERROR, (int) rows[i].code);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_nonnull (strstr (error->message, rows[i].says));
  }
  g_assert_null (soket_event_dup_field (event, "nơi nhận"));
}

static void
test_deciding (void)
{
  g_autoptr (SoketEvent) event
      = from_json ("{\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\",\"at\":\"2026-07-05\","
                   "\"sent\":\"2026-07-04\",\"received\":\"2026-07-06T07:30\"}");

  g_assert_cmpint (soket_event_get_deciding (event), ==, instant ("2026-07-06T07:30"));
  g_assert_cmpint (soket_event_get_received (event), ==, instant ("2026-07-06T07:30"));
  g_assert_cmpint (soket_event_get_at (event), ==, instant ("2026-07-05"));
}

static void
test_json (void)
{
  const struct {
    const char *json, *written;
  } rows[] = {
    { "{\"unit\":\"a\",\"task\":\"1\",\"kind\":\"noted\"}",
      "{\"kind\":\"noted\",\"task\":\"1\",\"unit\":\"a\"}" },
    { " {\"unit\" : \"a\", \"task\":\"1\",\n\"kind\":\"noted\", \"note\":null} ",
      "{\"kind\":\"noted\",\"task\":\"1\",\"unit\":\"a\"}" },
    { "{\"kind\":\"noted\",\"task\":\"1\",\"unit\":\"a\",\"note\":\"\\u0111\\ud83d\\udcc4\\n\"}",
      "{\"kind\":\"noted\",\"task\":\"1\",\"unit\":\"a\",\"note\":\"đ📄\\n\"}" },
    { "{\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\",\"until\":\"05/7/2026 9:00\"}", NULL },
    { "{\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\",\"content\":"
      "{\"sections\":{\"II\":\"\\\"x\\\"\",\"I\":\"\"}, \"indicators\":{\"n\": "
      "-12.50e1,\"m\":0.1}}}",
      "{\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\",\"content\":"
      "{\"indicators\":{\"m\":0.1,\"n\":-12.50e1},\"sections\":{\"I\":\"\",\"II\":\"\\\"x\\\"\"}}"
      "}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketEvent) event = soket_event_new_from_json (rows[i].json, &error);
    g_autofree char *written = NULL;

    g_test_message ("%s", rows[i].json);
    if (rows[i].written == NULL) {
      g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
      continue;
    }
    g_assert_no_error (error);
    written = soket_event_to_json (event);
    g_assert_cmpstr (written, ==, rows[i].written);
  }
}

static void
test_bad_json (void)
{
  const struct {
    const char *json;
    SoketLedgerError code;
    const char *says;
  } rows[] = {
    { "", SOKET_LEDGER_ERROR_SYNTAX, "event:1:1:" },
    { "[1]", SOKET_LEDGER_ERROR_SYNTAX, "object" },
    { "{\"kind\":\"noted\",\n \"task\":'1'}", SOKET_LEDGER_ERROR_SYNTAX, "event:2:9:" },
    { "{} {}", SOKET_LEDGER_ERROR_SYNTAX, "event:1:4:" },
    { "{}", SOKET_LEDGER_ERROR_VALUE, "kind" },
    { "{\"task\":\"1\",\"unit\":\"a\"}", SOKET_LEDGER_ERROR_VALUE, "kind" },
    { "{\"kind\":\"noted\",\"task\":\"1\"}", SOKET_LEDGER_ERROR_VALUE, "unit" },
    { "{\"kind\":\"noted\",\"task\":1,\"unit\":\"a\"}", SOKET_LEDGER_ERROR_SYNTAX, "task" },
    { "{\"kind\":\"noted\",\"task\":true,\"unit\":\"a\"}", SOKET_LEDGER_ERROR_SYNTAX, "task" },
    { "{\"kind\":\"noted\",\"task\":\"1\",\"unit\":\"a\",\"x\":1}", SOKET_LEDGER_ERROR_SYNTAX,
      "“x”" },
    { "{\"kind\":\"noted\",\"task\":\"1\",\"task\":\"1\"}", SOKET_LEDGER_ERROR_SYNTAX, "event:1:" },
    { "{\"kind\":\"noted\",\"task\":\"1\",\"unit\":\"a\",\"content\":{}}", SOKET_LEDGER_ERROR_VALUE,
      "content" },
    { "{\"kind\":\"noted\",\"task\":\"\xFF\"}", SOKET_LEDGER_ERROR_SYNTAX, "UTF-8" },
    { "{\"kind\":\"noted\",\"task\":\"\\u0000\"}", SOKET_LEDGER_ERROR_SYNTAX, "event:1:" },
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) deep_error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("row %u", i);
    g_assert_null (soket_event_new_from_json (rows[i].json, &error));
    g_assert_error (error, SOKET_LEDGER_ERROR, (int) rows[i].code);
    g_test_message ("%s", error->message);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_nonnull (strstr (error->message, rows[i].says));
  }
  g_assert_null (soket_event_new_from_json (deep, &deep_error));
  g_assert_error (deep_error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event/kinds", test_kinds);
  g_test_add_func ("/event/unknown-kind-lists-kinds", test_unknown_kind_lists_kinds);
  g_test_add_func ("/event/new", test_new);
  g_test_add_func ("/event/fields", test_fields);
  g_test_add_func ("/event/bad-fields", test_bad_fields);
  g_test_add_func ("/event/deciding", test_deciding);
  g_test_add_func ("/event/json", test_json);
  g_test_add_func ("/event/bad-json", test_bad_json);
  return g_test_run ();
}

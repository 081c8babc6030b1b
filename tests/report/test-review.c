/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

/* The lines of a document, and a plan that says where it was read from. */
static const char text[] = "KẾ HOẠCH\n"
                           "1. Sở <script>alert(1)</script> gửi báo cáo trước ngày 05/7/2022.\n"
                           "\x1b[31m ở dòng này\n";

static const char plan_json[]
    = "{\"soket\":1,\"id\":\"a\",\"kind\":\"Kế hoạch\",\"title\":\"Thử \\\"<b>\\\" & hai\","
      "\"issuer\":\"so\",\"issued\":\"2022-06-28\",\"requirements\":[\"Đúng\",\"Đủ\"],"
      "\"basis\":[{\"symbol\":\"9-NQ/TU\",\"kind\":\"Nghị quyết\",\"date\":\"2022-01-05\"}],"
      "\"levels\":[{\"id\":\"xa\",\"name\":\"Cấp xã\",\"deadline\":\"<2022-07-01\"}],"
      "\"units\":[{\"id\":\"so\",\"name\":\"Sở <script>\"},{\"id\":\"tinh\",\"name\":\"Tỉnh ủy\"}],"
      "\"groups\":[{\"id\":\"xa\",\"name\":\"Các xã\",\"select\":{\"kind\":[\"xã\",\"phường\"]}}],"
      "\"tasks\":[{\"id\":\"1\",\"title\":\"gửi báo "
      "cáo\",\"leads\":[\"so\"],\"deadline\":\"<2022-07-05\","
      "\"due_text\":\"trước ngày "
      "05/7/2022\",\"last\":\"2022-07-04\",\"recipient\":\"tinh\",\"via\":\"so\","
      "\"tracked\":true,\"deliverable\":\"report\"}],"
      "\"import\":{\"file\":\"thu.txt\",\"spans\":{"
      "\"/tasks/0/title\":{\"line\":2,\"start\":32,\"end\":65},"
      "\"/tasks/0/deadline\":{\"line\":2,\"start\":44,\"end\":64},"
      "\"/tasks/0/leads\":{\"line\":2,\"start\":3,\"end\":31},"
      "\"/kind\":{\"line\":1,\"start\":0,\"end\":3,\"end_line\":3},"
      "\"/title\":{\"line\":9,\"start\":0,\"end\":3}},"
      "\"unsure\":[{\"path\":\"/tasks/0/leads\",\"confidence\":0.25,\"why\":\"<i>hai</i>\"},"
      "{\"path\":\"/place\"}],"
      "\"skipped\":[{\"line\":3,\"text\":\"<hr>\"}],"
      "\"notices\":[{\"code\":\"section-twice\",\"line\":2,\"text\":\"hai lần\"}]}}";

static SoketPlan *
new_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (plan_json, strlen (plan_json));
  SoketPlan *plan = soket_plan_new_from_json (bytes, "plan.json", &error);

  g_assert_no_error (error);
  return plan;
}

static char *
dup_page (void)
{
  g_autoptr (SoketPlan) plan = new_plan ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, "thu.txt", NULL);

  return soket_review_to_html (plan, document);
}

static void
assert_has (const char *page, const char *words)
{
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (page, words));
}

static guint
count (const char *page, const char *words)
{
  guint n = 0;

  for (const char *at = page; (at = strstr (at, words)) != NULL; at += strlen (words))
    n++;
  return n;
}

static void
test_links (void)
{
  g_autofree char *page = dup_page ();

  /* the words within words belong to the shorter field, and light up for both */
  assert_has (page, "href=\"#f1\" data-s=\"3 0 1\">trước ngày 05/7/2022</a>");
  assert_has (page, "<a class=\"f when\" id=\"f1\" href=\"#s1\" data-s=\"1\">&lt;2022-07-05</a>");
  assert_has (page, "<span id=\"s1\"></span>");
  /* over three lines: anchored once, marked on each */
  g_assert_cmpuint (count (page, "id=\"s3\""), ==, 1);
  assert_has (page, "href=\"#f3\" data-s=\"3\">KẾ HOẠCH</a></p>");
  assert_has (page, "<p id=\"L3\"><span class=\"n\">3</span><a class=\"s other\" href=\"#f3\"");
  /* a line that the document does not have */
  g_assert_null (strstr (page, "#s4"));
  assert_has (page, "<a href=\"#p/tasks/0/leads\">/tasks/0/leads</a> (25&#160;%): &lt;i&gt;hai");
  assert_has (page, "<a href=\"#plan\">/place</a> (0&#160;%): …");
  assert_has (page, "class=\"s who u\" href=\"#f2\"");
  assert_has (page, "<a href=\"#L2\">line 2</a>: A section number is used twice: hai lần");
  assert_has (page, "<a href=\"#L3\">line 3</a>: &lt;hr&gt;");
  assert_has (page, "kind: xã, phường");
  assert_has (page, "04/7/2022");
}

static void
test_nothing_acts (void)
{
  g_autofree char *page = dup_page ();

  g_assert_true (g_utf8_validate (page, -1, NULL));
  g_assert_cmpuint (count (page, "<script"), ==, 1);
  g_assert_cmpuint (count (page, "</script"), ==, 1);
  assert_has (page, "&lt;script&gt;alert(1)&lt;/script&gt;");
  assert_has (page, "Thử &quot;&lt;b&gt;&quot; &amp; hai");
  g_assert_null (strstr (page, "\x1b"));
  g_assert_null (strstr (page, "http://"));
  g_assert_null (strstr (page, "https://"));
  assert_has (page, "default-src 'none'; style-src 'sha256-");
}

static void
test_bare (void)
{
  static const char bare[] = "{\"soket\":1,\"id\":\"a\",\"title\":\"b\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (bare, strlen (bare));
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (bytes, "plan.json", NULL);
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, NULL, NULL);
  g_autofree char *page = soket_review_to_html (plan, document);
  g_autofree char *summary = soket_review_to_text (plan);

  assert_has (page, "<p id=\"L1\"><span class=\"n\">1</span>{&quot;soket");
  g_assert_null (strstr (page, "class=\"box\""));
  assert_has (summary, "Issued on: ?\n");
  assert_has (summary, "Tasks: 0\n");
}

static void
test_text (void)
{
  g_autoptr (SoketPlan) plan = new_plan ();
  g_autofree char *summary = soket_review_to_text (plan);

  g_test_message ("%s", summary);
  assert_has (summary, "Issued by: Sở <script>\n");
  assert_has (summary, "Issued on: 28/6/2022\n");
  assert_has (summary, "Nghị quyết 9-NQ/TU (05/01/2022)\n");
  assert_has (summary, "Tỉnh ủy (through Sở <script>)");
  assert_has (summary, "04/7/2022");
  assert_has (summary, "Level Cấp xã: <2022-07-01\n");
  assert_has (summary, "  line 2: /tasks/0/leads (25 %): <i>hai</i>\n");
  assert_has (summary, "  -: /place (0 %): …\n");
  assert_has (summary, "Noticed: 1\n  line 2: A section number is used twice: hai lần\n");
  assert_has (summary, "Passed over: 1\n  line 3: <hr>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/links", test_links);
  g_test_add_func ("/review/nothing-acts", test_nothing_acts);
  g_test_add_func ("/review/bare", test_bare);
  g_test_add_func ("/review/text", test_text);
  return g_test_run ();
}

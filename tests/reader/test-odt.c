/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "office-fixture.h"

#define TYPE "application/vnd.oasis.opendocument.text"
#define ODT(element, styles, body)                                                                 \
  "<office:" element " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "         \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                 \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                               \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                               \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "                              \
  "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "                        \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">" styles body          \
  "</office:" element ">"
#define CONTENT(body)                                                                              \
  ODT ("document-content",                                                                         \
       "<office:automatic-styles>"                                                                 \
       "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties "               \
       "fo:font-weight=\"bold\"/></style:style>"                                                   \
       "<style:style style:name=\"C\" style:family=\"paragraph\" style:parent-style-name=\"D\">"   \
       "<style:paragraph-properties fo:text-align=\"center\"/></style:style>"                      \
       "<text:list-style style:name=\"L\">"                                                        \
       "<text:list-level-style-number text:level=\"1\" style:num-format=\"I\" "                    \
       "style:num-suffix=\".\"/>"                                                                  \
       "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "                    \
       "style:num-suffix=\".\" text:display-levels=\"2\"/>"                                        \
       "<text:list-level-style-number text:level=\"3\" style:num-format=\"a\" "                    \
       "style:num-list-format=\"(%2%/%3%)\" text:start-value=\"3\"/>"                              \
       "<text:list-level-style-bullet text:level=\"4\" text:bullet-char=\"–\"/>"                 \
       "</text:list-style></office:automatic-styles>",                                             \
       "<office:body><office:text>" body "</office:text></office:body>")
#define P(text) "<text:p>" text "</text:p>"
#define ITEM(inside) "<text:list-item>" inside "</text:list-item>"
#define LIST(inside) "<text:list text:style-name=\"L\">" inside "</text:list>"

static const char styles[]
    = ODT ("document-styles",
           "<office:styles><style:style style:name=\"D\" "
           "style:family=\"paragraph\"><style:text-properties "
           "fo:text-transform=\"uppercase\"/></style:style>"
           "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"A\" "
           "style:num-suffix=\")\"/></text:outline-style></office:styles>",
           "<office:master-styles><style:master-page><style:header>" P (
               "đầu") "</style:header>"
                      "</style:master-page></office:master-styles>");

static GBytes *
make_odt (const char *content)
{
  ZipFixture zip;

  zip_open (&zip);
  zip_add (&zip, "mimetype", TYPE, strlen (TYPE));
  zip_add (&zip, "content.xml", content, strlen (content));
  zip_add (&zip, "styles.xml", styles, strlen (styles));
  return zip_close (&zip);
}

static void
test_text (void)
{
  /* clang-format off */
  static const struct {
    const char *title;
    const char *content;
    const char *lines;
  } rows[] = {
    { "words",
      CONTENT ("<text:p> Kế \n hoạch<text:s text:c=\"2\"/>a<text:tab/>"
        "b<text:line-break/>c</text:p>" P ("")),
      "M|đầu\n~|Kế hoạch  a\tb\n|c\n|\n" },
    { "styles",
      CONTENT ("<text:p text:style-name=\"C\"><text:span text:style-name=\"B\">một</text:span>"
        "</text:p>" P ("<text:span text:style-name=\"B\">hai</text:span> ba")),
      "M|đầu\nBC|MỘT\n|hai ba\n" },
    { "headings",
      CONTENT ("<text:h text:outline-level=\"1\">a</text:h>"
        "<text:h text:outline-level=\"2\">b</text:h>"
        "<text:h text:outline-level=\"1\">c</text:h>"),
      "M|đầu\nh1|A) a\nh2|b\nh1|B) c\n" },
    { "lists",
      CONTENT (LIST (ITEM (P ("a") P ("b") "<text:list>" ITEM (P ("c")) ITEM (P ("d")
        "<text:list>" ITEM (P ("e") "<text:list>" ITEM (P ("f")) "</text:list>") "</text:list>")
        "</text:list>") ITEM (P ("g"))) LIST (ITEM (P ("h")))
        "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" ITEM (P ("i"))
        "</text:list>"),
      "M|đầu\n|I. a\n|b\n|I.1. c\n|I.2. d\n|(2/c) e\n|- f\n|II. g\n|I. h\n|II. i\n" },
    { "tables",
      CONTENT ("<table:table><table:table-header-rows><table:table-row><table:table-cell>" P ("a"
        ) "</table:table-cell><table:covered-table-cell/><table:table-cell>" P ("b")
        "</table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\"/>"
        "<table:table-cell>" P ("c") "</table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell>" P ("d")
        "</table:table-cell></table:table-row></table:table>"),
      "M|đầu\nt1.1.1|a\nt1.1.3|b\nt1.2.3|c\nt1.5.1|d\n" },
    { "apart",
      CONTENT ("<text:tracked-changes><text:deletion>" P ("x")
        "</text:deletion></text:tracked-changes>" P (
        "a<draw:frame><svg:title>x</svg:title><draw:text-box>" P ("box")
        "</draw:text-box></draw:frame><office:annotation>" P ("x") "</office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>" P ("note")
        "</text:note-body></text:note>b")),
      "M|đầu\nX|box\nM|note\n|ab\n" },
    { "shape",
      CONTENT (P ("<draw:custom-shape>" P ("box") "</draw:custom-shape>a")),
      "M|đầu\nX|box\n|a\n" },
  };
  /* clang-format on */

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GBytes) file = make_odt (rows[i].content);
    check_lines (file, rows[i].title, rows[i].lines);
  }
}

static void
test_media_type (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = make_odt (CONTENT (P ("a")));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (soket_document_get_media_type (document), ==, TYPE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odt/text", test_text);
  g_test_add_func ("/odt/media-type", test_media_type);
  return g_test_run ();
}

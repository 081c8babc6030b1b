/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "office-fixture.h"

#include "reader/soket-scan.h"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define ITEM(list, level, text)                                                                    \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list                       \
  "\"/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define LEVEL(level, format, text)                                                                 \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format                    \
  "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define FIELD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"

/* clang-format off */
static const char numbering[] = DOCX_PART ("numbering",
  "<w:abstractNum w:abstractNumId=\"0\">"
    LEVEL ("0", "upperRoman", "%1.") LEVEL ("1", "decimal", "%2.") LEVEL ("2", "lowerLetter", "%3)")
    LEVEL ("3", "bullet", "\xEF\x80\xAD") LEVEL ("4", "bullet", "\xEF\x82\xB7")
  "</w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"1\">"
    LEVEL ("0", "decimal", "%1.") LEVEL ("1", "decimal", "%1.%2.")
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:isLgl/><w:numFmt w:val=\"lowerRoman\"/>"
    "<w:lvlText w:val=\"%1.%2.%3\"/><w:pStyle w:val=\"Third\"/></w:lvl>"
  "</w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Linked\"/></w:abstractNum>"
  "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
  "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
  "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
  "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>");

static const char styles[] = DOCX_PART ("styles",
  "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/>"
    "<w:rPr><w:b/><w:caps/></w:rPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:basedOn w:val=\"H1\"/>"
    "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:caps w:val=\"0\"/></w:rPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Third\">"
    "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
  "<w:style w:type=\"numbering\" w:styleId=\"Linked\">"
    "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Toc\"><w:name w:val=\"toc 1\"/></w:style>");
/* clang-format on */

static GBytes *
make_docx (const char *document)
{
  ZipFixture zip;

  zip_open (&zip);
  zip_add (&zip, "../../etc/passwd", "x", 1);
  zip_add (&zip, "/word/document.xml", document, strlen (document));
  zip_add (&zip, "word\\numbering.xml", numbering, strlen (numbering));
  zip_add (&zip, "word/styles.xml", styles, strlen (styles));
  zip_add (&zip, "word/document.xml", "the second of a name", 20);
  return zip_close (&zip);
}

typedef struct {
  const char *title;
  const char *document;
  const char *lines;
} Row;

static void
check_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_autoptr (GBytes) file = make_docx (rows[i].document);
    check_lines (file, rows[i].title, rows[i].lines);
  }
}

static void
test_words (void)
{
  /* clang-format off */
  static const Row rows[] = {
    { "runs",
      DOCX ("<w:p><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r>"
        "<w:r><w:t> hoạch </w:t></w:r></w:p><w:p/>" P ("x")),
      "|Kế hoạch\n|\n|x\n" },
    { "signs",
      DOCX ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>01</w:t><w:noBreakHyphen/>"
        "<w:t>KH</w:t><w:softHyphen/>"
        "<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t>\xEF\x82\xB7" "</w:t></w:r></w:p>"),
      "|a\t01-KH→•\n" },
    { "line breaks",
      DOCX ("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>a</w:t><w:br/>"
        "</w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>"),
      "C~|a\nBC|b\n" },
    { "bold",
      DOCX ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
        "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
        "<w:r><w:rPr><w:b w:val=\"1\"/></w:rPr><w:t>b</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t>" "</w:r></w:p>"),
      "B|a b\n|ab\n" },
    { "hidden",
      DOCX ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>"
        "<w:r><w:t>b</w:t></w:r></w:p>"),
      "|b\n" },
    { "changes",
      DOCX ("<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r>"
        "</w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>e</w:t></w:r>" "</w:p>" P ("f")
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" P ("g") "</w:tc></w:tr><w:tr><w:tc>" P (
        "h") "</w:tc></w:tr></w:tbl>"),
      "|ac\n|ef\nt1.2.1|h\n" },
    { "fields",
      DOCX ("<w:p>" FIELD ("begin") "<w:r><w:instrText>IF </w:instrText></w:r>" FIELD ("begin")
        "<w:r><w:instrText>X</w:instrText></w:r>" FIELD ("separate") "<w:r><w:t>in</w:t></w:r>"
        FIELD ("end") FIELD ("separate") "<w:r><w:t>out</w:t></w:r>" FIELD ("end")
        "<w:fldSimple><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>"),
      "|out2\n" },
    { "text box drawn twice",
      DOCX ("<w:p><w:r><w:t>a</w:t>" "<mc:AlternateContent><mc:Choice><x:d><w:txbxContent>" P (
        "box") "</w:txbxContent></x:d></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" P ("box")
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" "</w:p>"),
      "X|box\n|a\n" },
    { "composed",
      DOCX (P ("Ke\xCC\x82\xCC\x81")),
      "|Kế\n" },
    { "entities of XML",
      DOCX (P ("a &lt;b&gt; &#x1EBF; &amp;")),
      "|a <b> ế &\n" },
  };
  /* clang-format on */

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* clang-format off */
static const Row number_rows[] = {
  { "levels",
    DOCX (ITEM ("1", "0", "a") ITEM ("1", "1", "b") ITEM ("1", "2", "c") ITEM ("1", "2", "d")
          ITEM ("1", "3", "e") ITEM ("1", "4", "f") ITEM ("1", "1", "g") ITEM ("1", "0", "h")
          ITEM ("1", "1", "i")),
    "|I. a\n|1. b\n|a) c\n|b) d\n|- e\n|• f\n|2. g\n|II. h\n|1. i\n" },
  { "of all levels",
    DOCX (ITEM ("2", "0", "a") ITEM ("2", "1", "b") ITEM ("2", "2", "c") ITEM ("2", "1", "d")),
    "|1. a\n|1.1. b\n|1.1.1 c\n|1.2. d\n" },
  { "begun below",
    DOCX (ITEM ("2", "1", "a") ITEM ("2", "0", "b")),
    "|1.1. a\n|2. b\n" },
  { "anew",
    DOCX (ITEM ("2", "0", "a") ITEM ("3", "0", "b") ITEM ("3", "0", "c") ITEM ("2", "0", "d")),
    "|1. a\n|7. b\n|8. c\n|9. d\n" },
  { "by the style",
    DOCX (ITEM ("2", "1", "a")
          "<w:p><w:pPr><w:pStyle w:val=\"Third\"/></w:pPr><w:r><w:t>b</w:t></w:r>" "</w:p>"),
    "|1.1. a\n|1.1.1 b\n" },
  { "linked",
    DOCX (ITEM ("4", "0", "a")),
    "|I. a\n" },
  { "none",
    DOCX (ITEM ("0", "0", "a") ITEM ("99", "0", "b") ITEM ("1", "8", "c")),
    "|a\n|b\n|c\n" },
  { "empty",
    DOCX (ITEM ("2", "0", "") ITEM ("2", "0", "a")),
    "|\n|2. a\n" },
};
/* clang-format on */

static void
test_numbers (void)
{
  check_rows (number_rows, G_N_ELEMENTS (number_rows));
}

static void
test_tables (void)
{
  /* clang-format off */
  static const Row rows[] = {
    { "merged",
      DOCX ("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P ("a")
        "</w:tc><w:tc>" P ("b")
        "</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
        "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" P ("c") P ("d")
        "</w:tc></w:tr></w:tbl>" P ("e") "<w:tbl><w:tr><w:tc>" P ("f") "</w:tc></w:tr></w:tbl>"),
      "t1.1.1|a\nt1.1.3|b\nt1.2.3|c\nt1.2.3|d\n|e\nt2.1.1|f\n" },
    { "nested",
      DOCX ("<w:tbl><w:tr><w:tc>" P ("a") "<w:tbl><w:tr><w:tc>" P ("b") "</w:tc></w:tr></w:tbl>"
        P ("c") "</w:tc><w:sdt><w:sdtContent><w:tc>" P ("d")
        "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"),
      "t1.1.1|a\nt2.1.1|b\nt1.1.1|c\nt1.1.2|d\n" },
  };
  /* clang-format on */

  check_rows (rows, G_N_ELEMENTS (rows));
}

#define STYLED(style, text)                                                                        \
  "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"

static void
test_styles (void)
{
  /* clang-format off */
  static const Row rows[] = {
    { "styles",
      DOCX (STYLED ("H1",
      "Một") STYLED ("Title",
      "Hai") STYLED ("Loop",
      "Ba") STYLED ("Toc",
      "Bốn")),
      "h1B|MỘT\nh1BC|Hai\n|Ba\nM|Bốn\n" },
  };
  /* clang-format on */

  check_rows (rows, G_N_ELEMENTS (rows));
}

#define IN_FONT(font, text)                                                                        \
  "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"" font "\"/></w:rPr><w:t>" text "</w:t></w:r></w:p>"

static void
test_fonts (void)
{
  static const char old[] = DOCX (IN_FONT (".VnTime", "KÕ ho¹ch") IN_FONT (".VnTimeH", "kÕ ho¹ch")
                                      IN_FONT ("Times New Roman", "Kế hoạch á"));
  static const char converted[] = DOCX (IN_FONT (".VnTime", "Kế hoạch") IN_FONT (".VnTime", "cá"));
  static const char vni[] = DOCX (IN_FONT ("VNI-Times", "Keá hoaïch"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = make_docx (old);
  g_autoptr (GBytes) unicode = make_docx (converted);
  g_autoptr (GBytes) refused = make_docx (vni);

  check_lines (file, "old", "|Kế hoạch\n|KẾ HOẠCH\n|Kế hoạch á\n");
  check_lines (unicode, "converted", "|Kế hoạch\n|cá\n");
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (file, NULL, NULL);
  g_assert_cmpstr (soket_document_get_encoding (document), ==, "TCVN3");
  g_autoptr (SoketDocument) other = soket_document_new_from_bytes (unicode, NULL, NULL);
  g_assert_cmpstr (soket_document_get_encoding (other), ==, "UTF-8");
  g_assert_null (soket_document_new_from_bytes (refused, "a.docx", &error));
  g_assert_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "a.docx: has words in a VNI font"));
}

static void
test_margins (void)
{
  static const char header[] = DOCX_PART ("hdr", P ("đầu"));
  static const char footer[] = DOCX_PART ("ftr", P ("cuối"));
  static const char notes[]
      = DOCX_PART ("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">" P (
                                    "x") "</w:footnote>"
                                         "<w:footnote w:id=\"1\">" P ("ghi chú") "</w:footnote>");
  static const char document[] = DOCX (P ("a"));
  ZipFixture zip;

  zip_open (&zip);
  zip_add (&zip, "word/document.xml", document, strlen (document));
  zip_add (&zip, "word/footer1.xml", footer, strlen (footer));
  zip_add (&zip, "word/footnotes.xml", notes, strlen (notes));
  zip_add (&zip, "word/header1.xml", header, strlen (header));
  g_autoptr (GBytes) file = zip_close (&zip);
  check_lines (file, "margins", "M|đầu\n|a\nM|[1] ghi chú\nM|cuối\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/words", test_words);
  g_test_add_func ("/docx/numbers", test_numbers);
  g_test_add_func ("/docx/tables", test_tables);
  g_test_add_func ("/docx/styles", test_styles);
  g_test_add_func ("/docx/fonts", test_fonts);
  g_test_add_func ("/docx/margins", test_margins);
  return g_test_run ();
}

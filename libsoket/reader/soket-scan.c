/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"
#include "reader/soket-scan-range-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-block-private.h"
#include "base/soket-text-private.h"
#include "reader/soket-document-private.h"
#include "reader/soket-mention-private.h"

/**
 * SoketReadError:
 * @SOKET_READ_ERROR_UNREADABLE: the file cannot be opened or read, or is too large
 * @SOKET_READ_ERROR_NOT_TEXT: no text, or in no encoding that is read; the message
 *   names line and byte
 * @SOKET_READ_ERROR_UNSUPPORTED: a form of file that is not read; the message says
 *   what to save it as
 * @SOKET_READ_ERROR_DAMAGED: an office file that breaks off, is no well-formed XML
 *   inside or goes beyond a limit
 *
 * What can go wrong when a text or a document is read.
 *
 * Since: 1.0
 */

/**
 * SOKET_READ_ERROR:
 *
 * The domain of [error@Soket.ReadError].
 *
 * Since: 1.0
 */

/**
 * soket_read_error_quark:
 *
 * The domain of [error@Soket.ReadError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_read_error_quark (void)
{
  return g_quark_from_static_string ("soket-read-error-quark");
}

/**
 * SoketScanFlags:
 * @SOKET_SCAN_FLAGS_NONE: what says until when
 * @SOKET_SCAN_FLAGS_ALL: also duties without a date by nature ("thường xuyên")
 *   and words that mean a deadline and cannot be read
 *
 * What [func@Soket.scan_text] lists.
 *
 * Since: 1.0
 */

/* A place that only moves forward, so that a long line is counted once. */
typedef struct {
  const char *at;
  guint line;
  guint column;
} Place;

typedef struct {
  const char *text; /* NFC */
  gsize length;
  SoketScanFlags flags;
  Place start;         /* of the last mention */
  Place end;           /* of it */
  SoketPhrase *phrase; /* the piece that is read */
  GArray *found;       /* in it, of SoketFound */
  SoketMentionBlock *mentions;
} Scan;

/* @end: of the text. */
static void
move_to (Place *place, const char *to, const char *end)
{
  const char *at = place->at;
  const char *line;

  while (at < to && (line = memchr (at, '\n', (gsize) (to - at))) != NULL) {
    at = line + 1;
    place->line++;
    place->column = 0;
  }
  while (at < to) {
    gsize n = MIN ((gsize) (to - at), SOKET_BLOCK);
    SoketBlock block = soket_block_load_some (at, (gsize) (end - at));
    place->column += soket_block_count (~soket_block_inside (&block) & soket_block_first (n));
    at += n;
  }
  place->at = to;
}

static gboolean
is_wanted (const Scan *scan, SoketDeadline *deadline)
{
  SoketDeadlineKind kind = soket_deadline_get_kind (deadline);

  return (scan->flags & SOKET_SCAN_FLAGS_ALL) != 0
         || (kind != SOKET_DEADLINE_CONTINUOUS && kind != SOKET_DEADLINE_UNRESOLVED);
}

/* Behind the last token of an expression: a mark at the end belongs to the sentence. */
static guint
find_last (const SoketPhrase *phrase, const SoketFound *one)
{
  guint first = one->start;
  guint last = one->end;

  while (last > first + 1) {
    const SoketToken *token = &phrase->tokens[last - 1];
    if (token->mark == 0 || token->mark == ')' || token->mark == '\'')
      break;
    last--;
  }
  return last;
}

static void
add_mention (Scan *scan, const SoketPhrase *phrase, gsize offset, SoketFound *one)
{
  guint first = one->start;
  guint last = find_last (phrase, one);

  if (!is_wanted (scan, one->node))
    return;
  const char *from = scan->text + offset + phrase->tokens[first].start;
  const char *to = scan->text + offset + phrase->tokens[last - 1].end;
  const char *end = scan->text + scan->length;
  if (scan->end.at <= from)
    scan->start = scan->end;
  move_to (&scan->start, from, end);
  scan->end = scan->start;
  move_to (&scan->end, to, end);
  SoketMentionRecord record = {
    .line = scan->start.line,
    .start = scan->start.column,
    .end_line = scan->end.line,
    .end = scan->end.column,
    .words = scan->mentions->words->len,
    .deadline = g_steal_pointer (&one->node),
  };
  g_array_append_val (scan->mentions->records, record);
  soket_phrase_cut_to (phrase, first, last, scan->mentions->words);
  g_string_append_c (scan->mentions->words, '\0');
}

static void
found_clear (gpointer data)
{
  g_clear_pointer (&((SoketFound *) data)->node, soket_deadline_unref);
}

/* 31/4 stands there: a deadline was meant. */
static void
add_impossible (GArray *found, const SoketCursor *from, const SoketCursor *to)
{
  g_autofree char *words = soket_phrase_cut (to->phrase, from->at, to->at);
  SoketDeadline *node = soket_deadline_new_unresolved (N_ ("A day that does not exist"), words);
  SoketFound one = { soket_deadline_seal (node, NULL), from->at, to->at, 0, TRUE };

  g_array_append_val (found, one);
}

/* The comma at @comma begins another clause ("ngày nhận hồ sơ, Sở Thử báo cáo …", "ngày họp, gửi
 * tài liệu"), and not the rest of a list ("nộp hồ sơ, tài liệu"). */
static gboolean
begins_clause (const SoketPhrase *phrase, guint comma, guint end)
{
  SoketCursor cursor = { .phrase = phrase, .at = comma + 1 };
  guint words = 0;

  if (g_unichar_isupper (g_utf8_get_char (phrase->text + soket_cursor_peek (&cursor, 0)->start))
      || soket_cursor_sees (&cursor, "gửi|báo cáo|trình|nộp|thông báo|hoàn thành|ban hành|trả lời|"
                                     "tổng hợp|tiến hành|thực hiện|phải|cần|nếu|các|người|đơn vị|"
                                     "cơ quan|chậm nhất"))
    return TRUE;
  for (; cursor.at < end; cursor.at++)
    if (soket_cursor_sees (&cursor, "thì"))
      return words > 8;
    else if (soket_cursor_peek (&cursor, 0)->mark == 0)
      words++;
  return words > 4;
}

/* Where the words of an event end in a running text; @one->end when they end there. */
static guint
find_event_end (const SoketPhrase *phrase, const SoketFound *one)
{
  SoketCursor cursor = { .phrase = phrase, .at = one->start };
  guint start;

  while (cursor.at < one->end
         && !soket_cursor_sees (&cursor, "kể|tính|từ|sau|trước|theo|khi|đột xuất"))
    cursor.at++;
  for (start = cursor.at++; cursor.at < one->end; cursor.at++) {
    gunichar mark = soket_cursor_peek (&cursor, 0)->mark;
    if (soket_cursor_sees (&cursor, "thì|phải|có trách nhiệm|để")
        || (mark == ',' && begins_clause (phrase, cursor.at, one->end)))
      return cursor.at;
    /* "10 ngày làm việc (từ ngày A đến ngày B)": a window of its own. */
    if (soket_cursor_sees (&cursor, "đến|tới") && start > one->start
        && phrase->tokens[start - 1].mark == '(')
      return start - 1;
  }
  return one->end;
}

/* Where a limit ends of which too much was read: "01 năm (trước ngày 15 tháng 11)" has a day of its
 * own. */
static guint
find_limit_end (const SoketPhrase *phrase, const SoketFound *one)
{
  SoketCursor behind = { .phrase = phrase, .at = one->end };
  SoketDeadline *node = one->node;

  if (node->form != SOKET_FORM_LIMIT && node->form != SOKET_FORM_EVENT)
    return one->end;
  /* "Kể từ ngày nhận, trong thời hạn 5 ngày", "sau 7 ngày …, nếu không có ý kiến": read to the end.
   */
  SoketCursor first = { .phrase = phrase, .at = one->start };
  if (node->form == SOKET_FORM_LIMIT && soket_cursor_sees (&first, "kể|tính|sau|quá"))
    return one->end;
  if (node->event != NULL)
    return find_event_end (phrase, one);
  if (node->tie == SOKET_TIE_NONE)
    return one->end;
  for (guint at = one->start; at < one->end; at++)
    if (phrase->tokens[at].mark == '('
        && (node->tie == SOKET_TIE_BEFORE || soket_cursor_sees (&behind, "đến|tới")))
      return at;
  return one->end;
}

/* As soket_phrase_find (), with an end where the sentence goes on with something else. */
static gboolean
find_here (SoketCursor *cursor, SoketFound *one, GError **error)
{
  SoketCursor start = *cursor;

  if (!soket_phrase_find (cursor, one, error))
    return FALSE;
  guint end = find_limit_end (cursor->phrase, one);
  if (end >= one->end || end <= one->start)
    return TRUE;
  /* The same words, seen as if the text ended there. */
  SoketPhraseMemo memo = { 0 };
  SoketPhrase shorter = {
    .text = cursor->phrase->text, .tokens = cursor->phrase->tokens, .n_tokens = end, .memo = &memo
  };
  SoketCursor again = start;
  again.phrase = &shorter;
  g_clear_pointer (&one->node, soket_deadline_unref);
  gboolean found = soket_phrase_find (&again, one, error);
  *cursor = again;
  cursor->phrase = start.phrase;
  return found;
}

static void
find_all (const SoketPhrase *phrase, GArray *found)
{
  SoketCursor cursor = { phrase, 0 };

  while (soket_scan_next_beginning (&cursor)) {
    g_autoptr (GError) fault = NULL;
    SoketCursor before = cursor;
    SoketFound one;

    if (soket_scan_skip_cited (&cursor)) {
      cursor.last_end = 0;
      continue;
    }
    if (!find_here (&cursor, &one, &fault)) {
      cursor.at = MAX (cursor.at, before.at + 1);
      if (fault != NULL)
        add_impossible (found, &before, &cursor);
      continue;
    }
    SoketVerdict verdict = soket_scan_judge (phrase, &one, found);
    if (verdict == SOKET_VERDICT_DEADLINE) {
      g_array_append_val (found, one);
      continue;
    }
    soket_deadline_unref (one.node);
    if (verdict == SOKET_VERDICT_NOTHING)
      cursor.at = before.at + 1;
    cursor.last_end = 0;
  }
}

static void
dated_clear (gpointer data)
{
  soket_deadline_unref (((SoketDated *) data)->deadline);
}

static void
append_dated (GArray *dated, const SoketPhrase *phrase, gsize offset, const SoketFound *one)
{
  guint last = find_last (phrase, one);
  SoketDated range = {
    offset + phrase->tokens[one->start].start,
    offset + phrase->tokens[last - 1].end,
    soket_deadline_ref (one->node),
  };

  g_array_append_val (dated, range);
}

GArray *
soket_scan_ranges (const char *text, gsize length)
{
  GArray *dated = g_array_new (FALSE, FALSE, sizeof (SoketDated));
  g_autoptr (SoketPhrase) phrase = soket_phrase_new_empty ();
  g_autoptr (GArray) found = soket_found_new ();
  SoketPiece piece = { 0, 0, FALSE };

  g_array_set_clear_func (dated, dated_clear);
  while (soket_piece_next (text, length, SOKET_SCAN_FLAGS_ALL, &piece)) {
    if (!piece.hopeful)
      continue;
    soket_phrase_read (phrase, text + piece.start, piece.end - piece.start, length - piece.end);
    find_all (phrase, found);
    soket_scan_join (phrase, found);
    for (guint i = 0; i < found->len; i++)
      append_dated (dated, phrase, piece.start, &g_array_index (found, SoketFound, i));
    g_array_set_size (found, 0);
  }
  return dated;
}

static void
scan_piece (Scan *scan, const SoketPiece *piece)
{
  soket_phrase_read (scan->phrase, scan->text + piece->start, piece->end - piece->start,
                     scan->length - piece->end);
  find_all (scan->phrase, scan->found);
  soket_scan_join (scan->phrase, scan->found);
  for (guint i = 0; i < scan->found->len; i++)
    add_mention (scan, scan->phrase, piece->start, &g_array_index (scan->found, SoketFound, i));
  g_array_set_size (scan->found, 0);
}

/* @text: NFC, not ended by a zero. */
static SoketMentionList *
scan_text (const char *text, gsize length, SoketScanFlags flags)
{
  g_autoptr (SoketPhrase) phrase = soket_phrase_new_empty ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SoketFound));
  Place start = { text, 1, 0 };
  Scan scan = { text, length, flags, start, start, phrase, found, soket_mention_block_new () };
  SoketPiece piece = { 0, 0, FALSE };

  g_array_set_clear_func (found, found_clear);
  while (soket_piece_next (text, length, flags, &piece))
    if (piece.hopeful)
      scan_piece (&scan, &piece);
  return soket_mention_list_new (scan.mentions);
}

/**
 * soket_scan_text:
 * @text: UTF-8, in any normal form
 * @file: (nullable): the name that messages give it
 * @flags: what is listed
 *
 * Finds every deadline in a text. Dates that are none are left out: what has
 * happened, the day of a document or of one that is cited, the day up to which
 * data were counted, the period that a report covers.
 *
 * Errors: %SOKET_READ_ERROR_NOT_TEXT for bytes that are no text.
 *
 * Returns: (transfer full): a list of [class@Soket.Mention], in the order of the
 *   text
 *
 * Since: 1.0
 */
GListModel *
soket_scan_text (GBytes *text, const char *file, SoketScanFlags flags, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  const char *name = file != NULL ? file : "<text>";
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  /* Of no bytes GBytes has no data. */
  data = length > 0 ? data : "";
  /* A byte order mark is no column of the first line. */
  gsize mark = length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  if (soket_text_is_plain (data + mark, length - mark))
    return G_LIST_MODEL (scan_text (data + mark, length - mark, flags));
  if (!soket_text_check (text, name, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT, error))
    return NULL;
  g_autofree char *composed = soket_text_normalize (data + mark, (gssize) (length - mark));
  return G_LIST_MODEL (scan_text (composed, strlen (composed), flags));
}

/**
 * soket_scan_file:
 * @path: (type filename): a text or an office file, "-" for standard input
 * @flags: what is listed
 *
 * As [func@Soket.scan_text], from a file, which may also be all that a
 * [class@Soket.Document] is made from: lines and columns are those of the
 * document. Waits for the file: not for the main loop of a program with windows.
 *
 * Errors: those of [func@Soket.Document.load], but that a text may be larger or
 * empty.
 *
 * Returns: (transfer full): a list of [class@Soket.Mention], in the order of the
 *   text
 *
 * Since: 1.0
 */
GListModel *
soket_scan_file (const char *path, SoketScanFlags flags, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GBytes) text
      = soket_text_load_file (path, 0, SOKET_READ_ERROR, SOKET_READ_ERROR_UNREADABLE, error);
  if (text == NULL)
    return NULL;
  const char *name = g_str_equal (path, "-") ? "<stdin>" : path;
  GListModel *mentions = soket_scan_text (text, name, flags, NULL);
  if (mentions != NULL)
    return mentions;
  /* No UTF-8: what else a document may be. */
  g_autoptr (SoketDocument) document = soket_document_read (text, name, NULL, error);
  if (document == NULL)
    return NULL;
  gsize length;
  const char *data = soket_document_peek_text (document, &length);
  return G_LIST_MODEL (scan_text (data, length, flags));
}

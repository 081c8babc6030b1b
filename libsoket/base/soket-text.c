/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-text-private.h"

#include "base/soket-i18n-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEFAULT_LIMIT (G_GUINT64_CONSTANT (1) << 30)
#define READ_SIZE (64 * 1024)

static void
set_file_error (GError **error, GQuark domain, int code, const char *file, int errsv)
{
  g_set_error (error, domain, code, _ ("%s: cannot be read: %s"), file, g_strerror (errsv));
}

/* Reads to the end, also from a pipe, whose size nobody knows before. */
static GBytes *
read_all (int fd, const char *file, guint64 limit, GQuark domain, int code, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  struct stat status;

  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && (guint64) status.st_size <= limit)
    g_byte_array_set_size (all, (guint) status.st_size + READ_SIZE);

  for (gsize used = 0;;) {
    if (all->len < used + READ_SIZE)
      g_byte_array_set_size (all, (guint) (used + MAX (used / 2, READ_SIZE)));
    gssize n = read (fd, all->data + used, MIN (all->len - used, READ_SIZE));

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      set_file_error (error, domain, code, file, errno);
      return NULL;
    }
    used += (gsize) n;
    if (used > limit) {
      g_set_error (error, domain, code, _ ("%s: larger than the %lu bytes that are read; split it"),
                   file, (gulong) limit);
      return NULL;
    }
    if (n == 0) {
      g_byte_array_set_size (all, (guint) used);
      return g_byte_array_free_to_bytes (g_steal_pointer (&all));
    }
  }
}

GBytes *
soket_text_load_file (const char *path, guint64 limit, GQuark domain, int code, GError **error)
{
  g_autofree char *file = NULL;
  struct stat status;
  GBytes *text;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  /* A GByteArray counts in 32 bits. */
  limit = limit != 0 ? MIN (limit, DEFAULT_LIMIT) : DEFAULT_LIMIT;
  if (g_str_equal (path, "-"))
    return read_all (STDIN_FILENO, "<stdin>", limit, domain, code, error);

  file = g_filename_display_name (path);
  if ((fd = open (path, O_RDONLY | O_CLOEXEC)) < 0) {
    set_file_error (error, domain, code, file, errno);
    return NULL;
  }
  if (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode)) {
    g_set_error (error, domain, code, _ ("%s: is a folder; name a file"), file);
    text = NULL;
  } else {
    text = read_all (fd, file, limit, domain, code, error);
  }
  close (fd);
  return text;
}

/* The first byte that is NUL or not ASCII, or one a little before it. */
static const char *
skip_ascii (const char *at, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 words[8], odd;

  /* Eight words at once: what is odd in one of them is seen at the end. */
  for (; end - at >= (int) sizeof words; at += sizeof words) {
    memcpy (words, at, sizeof words);
    odd = 0;
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      odd |= words[i] | (words[i] - ones);
    if ((odd & (ones << 7)) != 0)
      break;
  }
  for (; end - at >= (int) sizeof odd; at += sizeof odd) {
    memcpy (&odd, at, sizeof odd);
    if (((odd | (odd - ones)) & (ones << 7)) != 0)
      break;
  }
  return at;
}

/* As g_utf8_validate_len (), several times as fast on what is mostly ASCII: no character goes
 * beyond the end of its line. */
static gboolean
validate (const char *at, gsize length, const char **bad)
{
  const char *end = at + length;

  while ((at = skip_ascii (at, end)) < end) {
    const char *stop = memchr (at, '\n', (gsize) (end - at));

    stop = stop != NULL ? stop : end;
    if (!g_utf8_validate_len (at, (gsize) (stop - at), bad))
      return FALSE;
    at = stop < end ? stop + 1 : end;
  }
  return TRUE;
}

gboolean
soket_text_check (GBytes *text, const char *file, GQuark domain, int code, GError **error)
{
  gsize length;
  const char *start = g_bytes_get_data (text, &length);
  g_autofree char *name = NULL;
  const char *bad;
  guint line = 1;

  if (length == 0 || validate (start, length, &bad))
    return TRUE;

  name = g_filename_display_name (file);
  for (const char *at = start; (at = memchr (at, '\n', (gsize) (bad - at))) != NULL; at++)
    line++;
  g_set_error (error, domain, code,
               _ ("%s:%u: not UTF-8 (byte 0x%02x at offset %lu of the file); save it as UTF-8"),
               name, line, (guint) (guchar) *bad, (gulong) (bad - start));
  return FALSE;
}

/* Code points that are NFC wherever they stand: no mark, no singleton. All of modern Vietnamese
 * in its composed form is among them. */
static inline gboolean
is_always_composed (gunichar c)
{
  return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2002 && c <= 0x2125);
}

/* Nothing before such a character ever combines with it. */
static gboolean
is_boundary (gunichar c)
{
  return is_always_composed (c) || (!g_unichar_ismark (c) && !(c >= 0x1160 && c <= 0x11FF));
}

static const char *
find_uncomposed (const char *at, const char *end)
{
  while (at < end) {
    if ((guchar) *at < 0x80) {
      at++;
      continue;
    }
    if (!is_always_composed (g_utf8_get_char (at)))
      return at;
    at = g_utf8_next_char (at);
  }
  return NULL;
}

gboolean
soket_text_is_normalized (const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  return find_uncomposed (text, end) == NULL;
}

/* The normaliser is quadratic: it is given pieces of some 100 bytes, cut where nothing combines,
 * and at PIECE_MAX wherever that falls (no text has so many marks on one letter). */
#define PIECE_LONG 128
#define PIECE_MAX 4096

static const char *
find_piece_end (const char *start, const char *end)
{
  const char *at = g_utf8_next_char (start);

  for (; at < end && at - start < PIECE_MAX; at = g_utf8_next_char (at)) {
    if (*at == ' ' || *at == '\n')
      break;
    if (at - start >= PIECE_LONG && is_boundary (g_utf8_get_char (at)))
      break;
  }
  return at;
}

char *
soket_text_normalize (const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  const char *done = text;
  const char *mark = find_uncomposed (text, end);
  GString *out;

  if (mark == NULL)
    return g_strndup (text, (gsize) (end - text));

  out = g_string_sized_new ((gsize) (end - text));
  for (; mark != NULL; mark = find_uncomposed (done, end)) {
    const char *base = mark > done ? g_utf8_prev_char (mark) : mark;
    const char *piece_end = find_piece_end (base, end);
    g_autofree char *piece = g_utf8_normalize (base, piece_end - base, G_NORMALIZE_NFC);

    g_string_append_len (out, done, base - done);
    g_string_append (out, piece);
    done = piece_end;
  }
  g_string_append_len (out, done, end - done);
  return g_string_free (out, FALSE);
}

/* oà -> òa, uỷ -> ủy: the vowel that bears the tone in the old spelling, its bare form, and the
 * first vowel with that tone. */
typedef struct {
  gunichar first, toned, first_toned, bare;
} TonePair;

static const TonePair tone_pairs[] = {
  { 'o', 0xE0, 0xF2, 'a' },     { 'o', 0xE1, 0xF3, 'a' },     { 'o', 0x1EA3, 0x1ECF, 'a' },
  { 'o', 0xE3, 0xF5, 'a' },     { 'o', 0x1EA1, 0x1ECD, 'a' }, { 'o', 0xE8, 0xF2, 'e' },
  { 'o', 0xE9, 0xF3, 'e' },     { 'o', 0x1EBB, 0x1ECF, 'e' }, { 'o', 0x1EBD, 0xF5, 'e' },
  { 'o', 0x1EB9, 0x1ECD, 'e' }, { 'u', 0x1EF3, 0xF9, 'y' },   { 'u', 0xFD, 0xFA, 'y' },
  { 'u', 0x1EF7, 0x1EE7, 'y' }, { 'u', 0x1EF9, 0x169, 'y' },  { 'u', 0x1EF5, 0x1EE5, 'y' },
};

gboolean
soket_text_move_tone (gunichar *first, gunichar *second)
{
  for (guint k = 0; k < G_N_ELEMENTS (tone_pairs); k++)
    if (*first == tone_pairs[k].first && *second == tone_pairs[k].toned) {
      *first = tone_pairs[k].first_toned;
      *second = tone_pairs[k].bare;
      return TRUE;
    }
  return FALSE;
}

/* Only where the pair ends the syllable (hoàn keeps its tone) and u is a vowel (quý does). */
static void
move_tones (gunichar *text, glong length)
{
  for (glong i = 0; i + 1 < length; i++) {
    if ((text[i] != 'o' && text[i] != 'u') || text[i + 1] < 0x80)
      continue;
    if ((i + 2 < length && (g_unichar_isalpha (text[i + 2]) || g_unichar_ismark (text[i + 2])))
        || (text[i] == 'u' && i > 0 && text[i - 1] == 'q'))
      continue;
    soket_text_move_tone (&text[i], &text[i + 1]);
  }
}

/* Without what is not seen (zero width, soft hyphen): it would keep a mark from its letter. */
static char *
drop_invisible (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, "\xE2\x80\x8B", "", 0);
  g_string_replace (out, "\xEF\xBB\xBF", "", 0);
  g_string_replace (out, "\xC2\xAD", "", 0);
  return g_string_free (out, FALSE);
}

/* Lower case, Đ for the Icelandic Ð that looks the same, one space for a run, none at the ends;
 * in place, returns the new length. */
static glong
fold_characters (gunichar *text, glong length)
{
  glong n = 0;

  for (glong i = 0; i < length; i++) {
    gunichar c = text[i];

    if (g_unichar_isspace (c))
      c = ' ';
    else if (c == 0xD0 || c == 0xF0)
      c = 0x111;
    else
      c = g_unichar_tolower (c);
    if (c != ' ' || (n > 0 && text[n - 1] != ' '))
      text[n++] = c;
  }
  return n > 0 && text[n - 1] == ' ' ? n - 1 : n;
}

/* Longest word that is folded without a buffer of its own, in bytes. */
#define SHORT_WORD 48

/* Words of a text are folded by the million: nearly all are short and composed. NULL: it is not. */
static char *
fold_short (const char *text)
{
  gunichar folded[SHORT_WORD];
  glong length = 0;
  gsize used = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (at - text >= SHORT_WORD || !is_always_composed (c) || c == 0xAD || c == 0x200B)
      return NULL;
    folded[length++] = c;
  }
  length = fold_characters (folded, length);
  move_tones (folded, length);
  char *out = g_malloc ((gsize) length * 4 + 1);
  for (glong i = 0; i < length; i++)
    used += (gsize) g_unichar_to_utf8 (folded[i], out + used);
  out[used] = '\0';
  return out;
}

/* Letters of ASCII have no tone to move. NULL: there are others. */
static char *
fold_ascii (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalpha (text[length]))
    length++;
  return text[length] == '\0' ? g_ascii_strdown (text, (gssize) length) : NULL;
}

char *
soket_text_fold (const char *text)
{
  char *folded_short = fold_ascii (text);
  if (folded_short == NULL)
    folded_short = fold_short (text);
  if (folded_short != NULL)
    return folded_short;
  g_autofree char *visible = drop_invisible (text);
  g_autofree char *composed = soket_text_normalize (visible, -1);
  glong length;
  g_autofree gunichar *folded = g_utf8_to_ucs4_fast (composed, -1, &length);

  length = fold_characters (folded, length);
  move_tones (folded, length);
  return g_ucs4_to_utf8 (folded, length, NULL, NULL, NULL);
}

gboolean
soket_text_has_control (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if ((guchar) *text < 0x80 ? g_ascii_iscntrl (*text)
                              : g_unichar_iscntrl (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

char *
soket_text_slug (const char *text, gsize limit)
{
  g_autofree char *folded = soket_text_fold (text);
  g_autofree char *bare = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *slug = g_string_new (NULL);

  for (const char *at = bare; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == 0x111)
      c = 'd';
    if (c < 0x80 && g_ascii_isalnum ((char) c))
      g_string_append_c (slug, (char) c);
    else if (!g_unichar_ismark (c) && slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  }
  if (slug->len > limit) {
    const char *dash = g_strrstr_len (slug->str, (gssize) limit + 1, "-");
    g_string_truncate (slug, dash != NULL ? (gsize) (dash - slug->str) : limit);
  }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

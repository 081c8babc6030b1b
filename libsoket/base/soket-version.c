/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-version.h"

/**
 * soket_get_major_version:
 *
 * The major version of the library that is running.
 *
 * Returns: the major version
 *
 * Since: 1.0
 */
guint
soket_get_major_version (void)
{
  return SOKET_MAJOR_VERSION;
}

/**
 * soket_get_minor_version:
 *
 * The minor version of the library that is running.
 *
 * Returns: the minor version
 *
 * Since: 1.0
 */
guint
soket_get_minor_version (void)
{
  return SOKET_MINOR_VERSION;
}

/**
 * soket_get_micro_version:
 *
 * The micro version of the library that is running.
 *
 * Returns: the micro version
 *
 * Since: 1.0
 */
guint
soket_get_micro_version (void)
{
  return SOKET_MICRO_VERSION;
}

/**
 * soket_check_version:
 * @major: the major version asked for
 * @minor: the minor version asked for
 * @micro: the micro version asked for
 *
 * Whether the library that is running is of this version or a later one.
 *
 * Returns: %TRUE if it is
 *
 * Since: 1.0
 */
gboolean
soket_check_version (guint major, guint minor, guint micro)
{
  const guint running[] = { SOKET_MAJOR_VERSION, SOKET_MINOR_VERSION, SOKET_MICRO_VERSION };
  const guint asked[] = { major, minor, micro };

  for (guint i = 0; i < G_N_ELEMENTS (running); i++) {
    if (running[i] != asked[i])
      return running[i] > asked[i];
  }
  return TRUE;
}

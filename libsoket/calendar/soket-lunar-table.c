/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by tools/make-lunar-table: do not edit. */
/* clang-format off */
#include "config.h"

#include "calendar/soket-lunar-private.h"

/* One word a lunar year. Bits 0-5: days from 1 January to the first day of the lunar year;
 * bits 6-18: for each month in order, 1 = 30 days, 0 = 29; bits 19-22: the leap month, 0 =
 * none (it follows the month of its number). Of Viet Nam, computed for UTC+7: */
const guint32 soket_lunar_vietnam_words[SOKET_LUNAR_N_YEARS] = {
  0x0126e7, 0x3956dc, 0x015aee, 0x02da64, 0x2dd49a, 0x02d4ad, 0x02c961, 0x2692d6, /* 1967 */
  0x029369, 0x452ade, 0x00ab70, 0x016b65, 0x32da9b, 0x036a6e, 0x0364a3, 0x274958, /* 1975 */
  0x03496b, 0x029560, 0x152b54, 0x012da7, 0x396d5c, 0x01b56f, 0x03b264, 0x2fa49a, /* 1983 */
  0x03a4ad, 0x0349a2, 0x1a9596, 0x0295e8, 0x45559e, 0x015ab1, 0x02d565, 0x2db25b, /* 1991 */
  0x01d26e, 0x01a4e3, 0x254ad7, 0x014aea, 0x0296df, 0x155695, 0x015aa7, 0x3ad95c, /* 1999 */
  0x02e96f, 0x035265, 0x2ea559, 0x02a56c, 0x014b61, 0x22ab56, 0x02ad68, 0x4d6a9e, /* 2007 */
  0x0174b1, 0x036966, 0x37529b, 0x0392ae, 0x0325a3, 0x264b98, 0x0155aa, 0x02ad5f, /* 2015 */
  0x156c95, 0x01b4a8, 0x33a95c, 0x01c96f, 0x0192e4, 0x2b25d9, 0x012aeb, 0x0156e0, /* 2023 */
  0x1ab696, 0x02daa9, 0x5dd49e, 0x02e4b1, 0x02c966, 0x3692db, 0x02936d, 0x012b62, /* 2031 */
  0x2a56d7, 0x016b6a, 0x02ea9f, 0x16d495, 0x0364a8, 0x3f495d, 0x03496f, 0x029564, /* 2039 */
  0x2d2b59, 0x012dac, 0x01ad60, 0x1b6a96, 0x03b2a9, 0x43a49f, 0x03a4f0, 0x0349a6, /* 2047 */
  0x32959b, 0x0296ed, 0x0156a2, 0x22b557, 0x02d56a, 0x01d2a0, 0x1ba4d4, 0x02a4e7, /* 2055 */
  0x3d4adc, 0x014aef, 0x02a6e3, 0x2d5699, 0x015aac, 0x02d961, 0x25d296, 0x0352a9, /* 2063 */
  0x46a55e, 0x032571, 0x024b65, 0x32ab5a, 0x02ad6d, 0x016aa3, 0x236957, 0x03a96a, /* 2071 */
  0x0352a0, 0x1f4555, 0x0325a7, 0x3e559c, 0x0155af, 0x02ad64, 0x2dad19, 0x01b52c, /* 2079 */
  0x03a961, 0x23a297, 0x01a2e8, 0x4525dd, 0x012af0, 0x0256e5, 0x32b69a, 0x02daad, /* 2087 */
  0x01d523, 0x25c958, 0x02d16a, 0x02a2df, 0x154ad4, 0x012b67, 0x3a5adc, 0x016d6f, /* 2095 */
  0x036aa5, 0x2ed51b, 0x0368ad, 0x035162, 0x26a357, 0x02a56a, 0x4d2b5e, 0x0135b1, /* 2103 */
  0x02ad66, 0x336a9c, 0x03b2ae, 0x03a8a4, 0x275199, 0x0352ac, 0x02a5a0, 0x1d4d95, /* 2111 */
  0x0156a8, 0x3ab55d, 0x02d96f, 0x01d4a5, 0x2ba95a, 0x02a96d, 0x0152e1, 0x22a5d6, /* 2119 */
  0x02aae9, 0x5d569f, 0x015ab1, 0x02da66, 0x36d49c, 0x0354af, 0x02c563, 0x2e92d8, /* 2127 */
  0x02536b, 0x02ab60, 0x155a95, 0x016ca8, 0x3b6a5d, 0x03aa70, 0x0364a5, 0x2f455a, /* 2135 */
  0x0349ad, 0x0255a2, 0x24ab56, 0x02b5a9, 0x01b51f, 0x0b6a54, 0x03aa66, 0x33a49c, /* 2143 */
  0x01a2ee, 0x0149e3, 0x2a55d7, 0x0256ea, 0x02b6a0, 0x1db516, 0x01d528, 0x3dd25d, /* 2151 */
  0x02d270, 0x02a4e5, 0x354ad9, 0x014b6c, 0x025b61, 0x24da97, 0x036aa9, 0x56e91f, /* 2159 */
  0x036932, 0x035267, 0x36a55b, 0x02a5ae, 0x014ba3, 0x2aab58, 0x02ad6a, 0x016aa0, /* 2167 */
  0x1f6955, 0x03a929, 0x3f529d, 0x0352b0, 0x02a5a5, 0x354d9a, 0x0156ac, 0x02b561, /* 2175 */
  0x25b297, 0x01d4aa, 0x03a95e, 0x159294, 0x0192e6, 0x32a5db, 0x02aaed, 0x0156a3, /* 2183 */
  0x2ad558, 0x02ea6b, 0x02d4a0, 0x1ec955, 0x02c968, 0x3e92dd, 0x02936f, 0x00ab64, /* 2191 */
  0x355ad9, /* 2199 */
};

/* Of the south until 1975, computed for UTC+8: */
const guint32 soket_lunar_south_words[SOKET_LUNAR_SOUTH_N_YEARS] = {
  0x0155a6, 0x32ad5b, 0x02b56d, 0x01b4a3, 0x23a958, 0x03a96b, 0x0192a0, 0x1b25d4, /* 1959 */
  0x02a6e7, 0x3d569d, 0x015aaf, 0x02da64, 0x2dd49a, 0x02d4ad, 0x02c961, 0x2592d6, /* 1967 */
  0x0292e9, /* 1975 */
};

/* Months of UTC+7 whose new moon, or a major solar term in them, falls within 3 minutes of
 * midnight: the prediction of their first day or of their number may fail. */
const SoketLunarCloseCall soket_lunar_close_calls[SOKET_LUNAR_N_CLOSE_CALLS] = {
  { 1981, 2, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 1981-03-06 */
  { 1998, 8, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 1998-09-21 */
  { 2004, 4, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2004-05-19 */
  { 2014, 2, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2014-03-01 */
  { 2038, 6, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2038-07-02 */
  { 2054, 4, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2054-05-08 */
  { 2072, 11, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2072-12-09 */
  { 2074, 7, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2074-08-22 */
  { 2077, 10, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2077-11-15 */
  { 2079, 8, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2079-08-27 */
  { 2085, 9, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2085-10-18 */
  { 2090, 8, TRUE, SOKET_LUNAR_NEAR_MOON }, /* 2090-09-24 */
  { 2110, 12, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2111-01-10 */
  { 2130, 4, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2130-05-07 */
  { 2150, 5, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2150-05-26 */
  { 2153, 9, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2153-10-18 */
  { 2159, 4, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2159-05-17 */
  { 2175, 1, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2175-01-22 */
  { 2180, 9, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2180-10-19 */
  { 2186, 11, FALSE, SOKET_LUNAR_NEAR_TERM }, /* 2186-12-11 */
  { 2188, 4, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2188-04-27 */
  { 2199, 1, FALSE, SOKET_LUNAR_NEAR_MOON }, /* 2199-01-26 */
};

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by tools/make-calendar-table from data/soket-state-calendar.json: do not edit. */
/* clang-format off */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#define STATE (1 << SOKET_SECTOR_STATE)
#define ALL (1 << SOKET_SECTOR_STATE | 1 << SOKET_SECTOR_OTHER)
#define OFF(day, holiday, known, source) \
  { day, 0, known, SOKET_FACT_HOLIDAY, SOKET_HOLIDAY_##holiday, ALL, SOKET_BASIS_ANNOUNCED, source }
#define OFF_BY_LAW(day, holiday, source) \
  { day, 0, 0, SOKET_FACT_HOLIDAY, SOKET_HOLIDAY_##holiday, ALL, SOKET_BASIS_DERIVED, source }
#define IN_LIEU(day, other, holiday, known, source) \
  { day, other, known, SOKET_FACT_IN_LIEU, SOKET_HOLIDAY_##holiday, ALL, SOKET_BASIS_ANNOUNCED, source }
#define IN_LIEU_BY_LAW(day, other, holiday, source) \
  { day, other, 0, SOKET_FACT_IN_LIEU, SOKET_HOLIDAY_##holiday, ALL, SOKET_BASIS_DERIVED, source }
#define SWAP(day, other, kind, known, source) \
  { day, other, known, SOKET_FACT_SWAP_##kind, SOKET_HOLIDAY_NONE, STATE, SOKET_BASIS_ANNOUNCED, source }

static const char source_0[] = "12729/VPCP of 2025-12-25";
static const char source_1[] = "245/VPCP-KGVX of 2022-01-11";
static const char source_2[] = "2450/VPCP of 2024-04-12";
static const char source_3[] = "6519/VPCP-KGVX of 2018-07-11";
static const char source_4[] = "8056/VPCP of 2022-12-01";
static const char source_5[] = "8726/VPCP of 2024-11-26 and the ministry's notices";
static const char source_6[] = "9441/TB-BNV of 2025-10-16";
static const char source_7[] = "Labour Code 10/2012/QH13, Art. 115";
static const char source_8[] = "government notice of 2015-10-29 as reported";
static const char source_9[] = "press report (Ninh Thuan daily 118602)";
static const char source_10[] = "press report (one source)";
static const char source_11[] = "press report of the government decision (Hanoi daily no. 230523)";
static const char source_12[] = "press report of the notice (Lang Son daily no. 31573)";
static const char source_13[] = "press reports";
static const char source_14[] = "press reports (Binh Dinh daily 2011/12; Tien Phong 601552)";
static const char source_15[] = "press reports (Hanoi Times 16458 and others)";
static const char source_16[] = "press reports (Lao Dong 174011; Dong Thap daily 36388)";
static const char source_17[] = "press reports (Tien Phong 601552; Thai Nguyen daily 36752)";
static const char source_18[] = "press reports and notices";
static const char source_19[] = "press reports of the notice";

const SoketCalendarFact soket_announced_facts[] = {
  OFF (733773, NEW_YEAR, 0, source_11), /* 2010-01-01 */
  OFF (733818, LUNAR_NEW_YEAR, 0, source_11), /* 2010-02-15 */
  OFF (733819, LUNAR_NEW_YEAR, 0, source_11), /* 2010-02-16 */
  IN_LIEU (733820, 733816, LUNAR_NEW_YEAR, 0, source_11), /* 2010-02-17 */
  IN_LIEU (733821, 733817, LUNAR_NEW_YEAR, 0, source_11), /* 2010-02-18 */
  SWAP (733822, 733830, OFF, 733809, source_11), /* 2010-02-19 */
  SWAP (733830, 733822, WORKED, 733809, source_11), /* 2010-02-27 */
  OFF (733885, HUNG_KINGS, 0, source_11), /* 2010-04-23 */
  OFF (733892, REUNIFICATION, 0, source_11), /* 2010-04-30 */
  IN_LIEU (733895, 733893, LABOUR, 0, source_11), /* 2010-05-03 */
  OFF (734017, NATIONAL, 0, source_11), /* 2010-09-02 */
  IN_LIEU (734140, 734138, NEW_YEAR, 0, source_12), /* 2011-01-03 */
  SWAP (734166, 734168, WORKED, 0, source_12), /* 2011-01-29 */
  SWAP (734167, 734169, WORKED, 0, source_12), /* 2011-01-30 */
  SWAP (734168, 734166, OFF, 0, source_12), /* 2011-01-31 */
  SWAP (734169, 734167, OFF, 0, source_12), /* 2011-02-01 */
  OFF (734170, LUNAR_NEW_YEAR, 0, source_12), /* 2011-02-02 */
  OFF (734171, LUNAR_NEW_YEAR, 0, source_12), /* 2011-02-03 */
  OFF (734172, LUNAR_NEW_YEAR, 0, source_12), /* 2011-02-04 */
  IN_LIEU (734175, 734173, LUNAR_NEW_YEAR, 0, source_12), /* 2011-02-07 */
  SWAP (734236, 734238, WORKED, 0, source_12), /* 2011-04-09 */
  SWAP (734238, 734236, OFF, 0, source_12), /* 2011-04-11 */
  OFF (734239, HUNG_KINGS, 0, source_12), /* 2011-04-12 */
  IN_LIEU (734259, 734257, REUNIFICATION, 0, source_12), /* 2011-05-02 */
  IN_LIEU (734260, 734258, LABOUR, 0, source_12), /* 2011-05-03 */
  OFF (734382, NATIONAL, 0, source_12), /* 2011-09-02 */
  IN_LIEU (734504, 734503, NEW_YEAR, 0, source_14), /* 2012-01-02 */
  OFF (734525, LUNAR_NEW_YEAR, 0, source_14), /* 2012-01-23 */
  OFF (734526, LUNAR_NEW_YEAR, 0, source_14), /* 2012-01-24 */
  OFF (734527, LUNAR_NEW_YEAR, 0, source_14), /* 2012-01-25 */
  IN_LIEU (734528, 734524, LUNAR_NEW_YEAR, 0, source_14), /* 2012-01-26 */
  SWAP (734529, 734537, OFF, 0, source_14), /* 2012-01-27 */
  SWAP (734537, 734529, WORKED, 0, source_14), /* 2012-02-04 */
  IN_LIEU (734595, 734593, HUNG_KINGS, 0, source_14), /* 2012-04-02 */
  OFF (734623, REUNIFICATION, 0, source_14), /* 2012-04-30 */
  OFF (734624, LABOUR, 0, source_14), /* 2012-05-01 */
  IN_LIEU (734749, 734748, NATIONAL, 0, source_14), /* 2012-09-03 */
  SWAP (734868, 734873, OFF, 0, source_14), /* 2012-12-31 */
  OFF (734869, NEW_YEAR, 0, source_17), /* 2013-01-01 */
  SWAP (734873, 734868, WORKED, 0, source_17), /* 2013-01-05 */
  OFF (734910, LUNAR_NEW_YEAR, 0, source_17), /* 2013-02-11 */
  OFF (734911, LUNAR_NEW_YEAR, 0, source_17), /* 2013-02-12 */
  IN_LIEU (734912, 734908, LUNAR_NEW_YEAR, 0, source_17), /* 2013-02-13 */
  IN_LIEU (734913, 734909, LUNAR_NEW_YEAR, 0, source_17), /* 2013-02-14 */
  SWAP (734914, 734922, OFF, 0, source_17), /* 2013-02-15 */
  SWAP (734922, 734914, WORKED, 0, source_17), /* 2013-02-23 */
  OFF (734977, HUNG_KINGS, 0, source_17), /* 2013-04-19 */
  SWAP (734987, 734992, OFF, 0, source_17), /* 2013-04-29 */
  OFF (734988, REUNIFICATION, 0, source_17), /* 2013-04-30 */
  OFF (734989, LABOUR, 0, source_17), /* 2013-05-01 */
  SWAP (734992, 734987, WORKED, 0, source_17), /* 2013-05-04 */
  OFF (735113, NATIONAL, 0, source_17), /* 2013-09-02 */
  OFF (735234, NEW_YEAR, 0, source_16), /* 2014-01-01 */
  SWAP (735258, 735261, WORKED, 0, source_16), /* 2014-01-25 */
  SWAP (735261, 735258, OFF, 0, source_16), /* 2014-01-28 */
  SWAP (735262, 735272, OFF, 0, source_16), /* 2014-01-29 */
  OFF (735263, LUNAR_NEW_YEAR, 0, source_16), /* 2014-01-30 */
  OFF (735264, LUNAR_NEW_YEAR, 0, source_16), /* 2014-01-31 */
  OFF (735267, LUNAR_NEW_YEAR, 0, source_16), /* 2014-02-03 */
  IN_LIEU (735268, 735265, LUNAR_NEW_YEAR, 0, source_16), /* 2014-02-04 */
  IN_LIEU (735269, 735266, LUNAR_NEW_YEAR, 0, source_16), /* 2014-02-05 */
  SWAP (735272, 735262, WORKED, 0, source_16), /* 2014-02-08 */
  OFF (735332, HUNG_KINGS, 0, source_16), /* 2014-04-09 */
  SWAP (735349, 735355, WORKED, 0, source_16), /* 2014-04-26 */
  OFF (735353, REUNIFICATION, 0, source_16), /* 2014-04-30 */
  OFF (735354, LABOUR, 0, source_16), /* 2014-05-01 */
  SWAP (735355, 735349, OFF, 0, source_16), /* 2014-05-02 */
  SWAP (735477, 735482, OFF, 0, source_10), /* 2014-09-01 */
  OFF (735478, NATIONAL, 0, source_16), /* 2014-09-02 */
  SWAP (735482, 735477, WORKED, 0, source_10), /* 2014-09-06 */
  SWAP (735594, 735600, WORKED, 0, source_16), /* 2014-12-27 */
  OFF (735599, NEW_YEAR, 0, source_15), /* 2015-01-01 */
  SWAP (735600, 735594, OFF, 0, source_15), /* 2015-01-02 */
  SWAP (735643, 735645, WORKED, 0, source_15), /* 2015-02-14 */
  SWAP (735645, 735643, OFF, 0, source_15), /* 2015-02-16 */
  OFF (735646, LUNAR_NEW_YEAR, 0, source_15), /* 2015-02-17 */
  OFF (735647, LUNAR_NEW_YEAR, 0, source_15), /* 2015-02-18 */
  OFF (735648, LUNAR_NEW_YEAR, 0, source_15), /* 2015-02-19 */
  OFF (735649, LUNAR_NEW_YEAR, 0, source_15), /* 2015-02-20 */
  IN_LIEU (735652, 735650, LUNAR_NEW_YEAR, 0, source_15), /* 2015-02-23 */
  SWAP (735713, 735717, WORKED, 0, source_15), /* 2015-04-25 */
  OFF (735716, HUNG_KINGS, 0, source_15), /* 2015-04-28 */
  SWAP (735717, 735713, OFF, 0, source_15), /* 2015-04-29 */
  OFF (735718, REUNIFICATION, 0, source_15), /* 2015-04-30 */
  OFF (735719, LABOUR, 0, source_15), /* 2015-05-01 */
  OFF (735843, NATIONAL, 0, source_15), /* 2015-09-02 */
  OFF_BY_LAW (735964, NEW_YEAR, source_7), /* 2016-01-01 */
  OFF (736002, LUNAR_NEW_YEAR, 735900, source_8), /* 2016-02-08 */
  OFF (736003, LUNAR_NEW_YEAR, 735900, source_8), /* 2016-02-09 */
  OFF (736004, LUNAR_NEW_YEAR, 735900, source_8), /* 2016-02-10 */
  OFF (736005, LUNAR_NEW_YEAR, 735900, source_8), /* 2016-02-11 */
  IN_LIEU (736006, 736001, LUNAR_NEW_YEAR, 735900, source_8), /* 2016-02-12 */
  IN_LIEU_BY_LAW (736072, 736070, HUNG_KINGS, source_7), /* 2016-04-18 */
  IN_LIEU_BY_LAW (736086, 736084, REUNIFICATION, source_7), /* 2016-05-02 */
  IN_LIEU_BY_LAW (736087, 736085, LABOUR, source_7), /* 2016-05-03 */
  OFF_BY_LAW (736209, NATIONAL, source_7), /* 2016-09-02 */
  IN_LIEU (736331, 736330, NEW_YEAR, 0, source_18), /* 2017-01-02 */
  OFF (736355, LUNAR_NEW_YEAR, 0, source_18), /* 2017-01-26 */
  OFF (736356, LUNAR_NEW_YEAR, 0, source_18), /* 2017-01-27 */
  OFF (736359, LUNAR_NEW_YEAR, 0, source_18), /* 2017-01-30 */
  IN_LIEU (736360, 736357, LUNAR_NEW_YEAR, 0, source_18), /* 2017-01-31 */
  IN_LIEU (736361, 736358, LUNAR_NEW_YEAR, 0, source_18), /* 2017-02-01 */
  OFF (736425, HUNG_KINGS, 0, source_18), /* 2017-04-06 */
  OFF (736450, LABOUR, 0, source_18), /* 2017-05-01 */
  IN_LIEU (736451, 736449, REUNIFICATION, 0, source_18), /* 2017-05-02 */
  IN_LIEU (736576, 736574, NATIONAL, 0, source_18), /* 2017-09-04 */
  OFF (736695, NEW_YEAR, 0, source_13), /* 2018-01-01 */
  OFF (736739, LUNAR_NEW_YEAR, 0, source_13), /* 2018-02-14 */
  OFF (736740, LUNAR_NEW_YEAR, 0, source_13), /* 2018-02-15 */
  OFF (736741, LUNAR_NEW_YEAR, 0, source_13), /* 2018-02-16 */
  IN_LIEU (736744, 736742, LUNAR_NEW_YEAR, 0, source_13), /* 2018-02-19 */
  IN_LIEU (736745, 736743, LUNAR_NEW_YEAR, 0, source_13), /* 2018-02-20 */
  OFF (736809, HUNG_KINGS, 0, source_13), /* 2018-04-25 */
  OFF (736814, REUNIFICATION, 0, source_13), /* 2018-04-30 */
  OFF (736815, LABOUR, 0, source_13), /* 2018-05-01 */
  IN_LIEU (736940, 736939, NATIONAL, 0, source_13), /* 2018-09-03 */
  SWAP (737059, 737064, OFF, 736886, source_3), /* 2018-12-31 */
  OFF (737060, NEW_YEAR, 736886, source_3), /* 2019-01-01 */
  SWAP (737064, 737059, WORKED, 736886, source_3), /* 2019-01-05 */
  OFF (737094, LUNAR_NEW_YEAR, 736886, source_3), /* 2019-02-04 */
  OFF (737095, LUNAR_NEW_YEAR, 736886, source_3), /* 2019-02-05 */
  OFF (737096, LUNAR_NEW_YEAR, 736886, source_3), /* 2019-02-06 */
  OFF (737097, LUNAR_NEW_YEAR, 736886, source_3), /* 2019-02-07 */
  OFF (737098, LUNAR_NEW_YEAR, 736886, source_3), /* 2019-02-08 */
  IN_LIEU (737164, 737163, HUNG_KINGS, 736886, source_3), /* 2019-04-15 */
  SWAP (737178, 737183, OFF, 736886, source_3), /* 2019-04-29 */
  OFF (737179, REUNIFICATION, 736886, source_3), /* 2019-04-30 */
  OFF (737180, LABOUR, 736886, source_3), /* 2019-05-01 */
  SWAP (737183, 737178, WORKED, 736886, source_3), /* 2019-05-04 */
  OFF (737304, NATIONAL, 736886, source_3), /* 2019-09-02 */
  OFF (737425, NEW_YEAR, 0, source_19), /* 2020-01-01 */
  OFF (737447, LUNAR_NEW_YEAR, 0, source_19), /* 2020-01-23 */
  OFF (737448, LUNAR_NEW_YEAR, 0, source_19), /* 2020-01-24 */
  OFF (737451, LUNAR_NEW_YEAR, 0, source_19), /* 2020-01-27 */
  IN_LIEU (737452, 737449, LUNAR_NEW_YEAR, 0, source_19), /* 2020-01-28 */
  IN_LIEU (737453, 737450, LUNAR_NEW_YEAR, 0, source_19), /* 2020-01-29 */
  OFF (737517, HUNG_KINGS, 0, source_19), /* 2020-04-02 */
  OFF (737545, REUNIFICATION, 0, source_19), /* 2020-04-30 */
  OFF (737546, LABOUR, 0, source_19), /* 2020-05-01 */
  OFF (737670, NATIONAL, 0, source_19), /* 2020-09-02 */
  OFF (737791, NEW_YEAR, 0, source_9), /* 2021-01-01 */
  OFF (737831, LUNAR_NEW_YEAR, 0, source_9), /* 2021-02-10 */
  OFF (737832, LUNAR_NEW_YEAR, 0, source_9), /* 2021-02-11 */
  OFF (737833, LUNAR_NEW_YEAR, 0, source_9), /* 2021-02-12 */
  IN_LIEU (737836, 737834, LUNAR_NEW_YEAR, 0, source_9), /* 2021-02-15 */
  IN_LIEU (737837, 737835, LUNAR_NEW_YEAR, 0, source_9), /* 2021-02-16 */
  OFF (737901, HUNG_KINGS, 0, source_9), /* 2021-04-21 */
  OFF (737910, REUNIFICATION, 0, source_9), /* 2021-04-30 */
  IN_LIEU (737913, 737911, LABOUR, 0, source_9), /* 2021-05-03 */
  OFF (738035, NATIONAL, 0, source_9), /* 2021-09-02 */
  OFF (738036, NATIONAL, 0, source_9), /* 2021-09-03 */
  IN_LIEU (738158, 738156, NEW_YEAR, 738166, source_1), /* 2022-01-03 */
  OFF (738186, LUNAR_NEW_YEAR, 738166, source_1), /* 2022-01-31 */
  OFF (738187, LUNAR_NEW_YEAR, 738166, source_1), /* 2022-02-01 */
  OFF (738188, LUNAR_NEW_YEAR, 738166, source_1), /* 2022-02-02 */
  OFF (738189, LUNAR_NEW_YEAR, 738166, source_1), /* 2022-02-03 */
  OFF (738190, LUNAR_NEW_YEAR, 738166, source_1), /* 2022-02-04 */
  IN_LIEU (738256, 738255, HUNG_KINGS, 738166, source_1), /* 2022-04-11 */
  IN_LIEU (738277, 738275, REUNIFICATION, 738166, source_1), /* 2022-05-02 */
  IN_LIEU (738278, 738276, LABOUR, 738166, source_1), /* 2022-05-03 */
  OFF (738399, NATIONAL, 738166, source_1), /* 2022-09-01 */
  OFF (738400, NATIONAL, 738166, source_1), /* 2022-09-02 */
  IN_LIEU (738522, 738521, NEW_YEAR, 738490, source_4), /* 2023-01-02 */
  OFF (738540, LUNAR_NEW_YEAR, 738490, source_4), /* 2023-01-20 */
  OFF (738543, LUNAR_NEW_YEAR, 738490, source_4), /* 2023-01-23 */
  OFF (738544, LUNAR_NEW_YEAR, 738490, source_4), /* 2023-01-24 */
  IN_LIEU (738545, 738541, LUNAR_NEW_YEAR, 738490, source_4), /* 2023-01-25 */
  IN_LIEU (738546, 738542, LUNAR_NEW_YEAR, 738490, source_4), /* 2023-01-26 */
  OFF (738641, LABOUR, 738490, source_4), /* 2023-05-01 */
  IN_LIEU (738642, 738639, HUNG_KINGS, 738490, source_4), /* 2023-05-02 */
  IN_LIEU (738643, 738640, REUNIFICATION, 738490, source_4), /* 2023-05-03 */
  OFF (738764, NATIONAL, 738490, source_4), /* 2023-09-01 */
  IN_LIEU (738767, 738765, NATIONAL, 738490, source_4), /* 2023-09-04 */
  OFF (738886, NEW_YEAR, 0, source_2), /* 2024-01-01 */
  OFF (738924, LUNAR_NEW_YEAR, 0, source_2), /* 2024-02-08 */
  OFF (738925, LUNAR_NEW_YEAR, 0, source_2), /* 2024-02-09 */
  OFF (738928, LUNAR_NEW_YEAR, 0, source_2), /* 2024-02-12 */
  IN_LIEU (738929, 738926, LUNAR_NEW_YEAR, 0, source_2), /* 2024-02-13 */
  IN_LIEU (738930, 738927, LUNAR_NEW_YEAR, 0, source_2), /* 2024-02-14 */
  OFF (738994, HUNG_KINGS, 0, source_2), /* 2024-04-18 */
  SWAP (739005, 739010, OFF, 738988, source_2), /* 2024-04-29 */
  OFF (739006, REUNIFICATION, 0, source_2), /* 2024-04-30 */
  OFF (739007, LABOUR, 0, source_2), /* 2024-05-01 */
  SWAP (739010, 739005, WORKED, 738988, source_2), /* 2024-05-04 */
  OFF (739131, NATIONAL, 0, source_2), /* 2024-09-02 */
  IN_LIEU (739132, 739130, NATIONAL, 0, source_2), /* 2024-09-03 */
  OFF (739252, NEW_YEAR, 739216, source_5), /* 2025-01-01 */
  OFF (739278, LUNAR_NEW_YEAR, 739216, source_5), /* 2025-01-27 */
  OFF (739279, LUNAR_NEW_YEAR, 739216, source_5), /* 2025-01-28 */
  OFF (739280, LUNAR_NEW_YEAR, 739216, source_5), /* 2025-01-29 */
  OFF (739281, LUNAR_NEW_YEAR, 739216, source_5), /* 2025-01-30 */
  OFF (739282, LUNAR_NEW_YEAR, 739216, source_5), /* 2025-01-31 */
  OFF (739348, HUNG_KINGS, 739216, source_5), /* 2025-04-07 */
  SWAP (739367, 739373, WORKED, 739216, source_5), /* 2025-04-26 */
  OFF (739371, REUNIFICATION, 739216, source_5), /* 2025-04-30 */
  OFF (739372, LABOUR, 739216, source_5), /* 2025-05-01 */
  SWAP (739373, 739367, OFF, 739216, source_5), /* 2025-05-02 */
  OFF (739495, NATIONAL, 739216, source_5), /* 2025-09-01 */
  OFF (739496, NATIONAL, 739216, source_5), /* 2025-09-02 */
  OFF (739617, NEW_YEAR, 739540, source_6), /* 2026-01-01 */
  SWAP (739618, 739626, OFF, 739610, source_0), /* 2026-01-02 */
  SWAP (739626, 739618, WORKED, 739610, source_0), /* 2026-01-10 */
  OFF (739663, LUNAR_NEW_YEAR, 739540, source_6), /* 2026-02-16 */
  OFF (739664, LUNAR_NEW_YEAR, 739540, source_6), /* 2026-02-17 */
  OFF (739665, LUNAR_NEW_YEAR, 739540, source_6), /* 2026-02-18 */
  OFF (739666, LUNAR_NEW_YEAR, 739540, source_6), /* 2026-02-19 */
  OFF (739667, LUNAR_NEW_YEAR, 739540, source_6), /* 2026-02-20 */
  IN_LIEU (739733, 739732, HUNG_KINGS, 739540, source_6), /* 2026-04-27 */
  OFF (739736, REUNIFICATION, 739540, source_6), /* 2026-04-30 */
  OFF (739737, LABOUR, 739540, source_6), /* 2026-05-01 */
  SWAP (739850, 739859, WORKED, 739540, source_6), /* 2026-08-22 */
  SWAP (739859, 739850, OFF, 739540, source_6), /* 2026-08-31 */
  OFF (739860, NATIONAL, 739540, source_6), /* 2026-09-01 */
  OFF (739861, NATIONAL, 739540, source_6), /* 2026-09-02 */
};

const guint16 soket_announced_index[SOKET_ANNOUNCED_N_YEARS + 1] = {
  0, 11, 26, 38, 52, 71, 86, 96, 106, 117, 130, 140, 151, 162, 173, 186, 199, 214,
};

const SoketDay soket_announced_known_since[SOKET_ANNOUNCED_N_YEARS] = {
  0, 0, 0, 0, 0, 0, 735900, 0, 0, 736886, 0, 0, 738166, 738490, 0, 739216, 739540,
};

const char soket_announced_version[] = "2026-11 sha:2f8e19d0";

/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-policy-private.h"

#define ROLL "roll-next-workday"

/* clang-format off */
/* id: never renamed; the first is the default. */
static const SoketRegime regimes[] = {
  { "civil-code-2015", "Bộ luật Dân sự số 91/2015/QH13, Điều 144-148", 0, FALSE, ROLL, NULL },
  { "party", "Thông lệ của cơ quan Đảng, vận dụng tương tự Bộ luật Dân sự 2015", 0, FALSE,
    "roll-next-workday-by-analogy", NULL, .by_analogy = TRUE },
  { "civil-procedure-2015", "Bộ luật Tố tụng dân sự số 92/2015/QH13, Điều 182-183", 0, FALSE, ROLL,
    NULL },
  { "administrative-procedure-2015", "Luật Tố tụng hành chính số 93/2015/QH13, Điều 116", 0, FALSE,
    ROLL, NULL },
  { "criminal-procedure-2015", "Bộ luật Tố tụng hình sự số 101/2015/QH13, Điều 134", 30, TRUE, ROLL,
    NULL, .postmark = TRUE },
  { "penalties-2012", "Luật Xử lý vi phạm hành chính số 15/2012/QH13, Điều 8", 0, FALSE, ROLL,
    NULL },
  { "tax", "Nghị định số 126/2020/NĐ-CP, Điều 6a; Thông tư số 80/2021/TT-BTC, Điều 86", 0, FALSE,
    ROLL, "roll-date-tax" },
  { "statistics", "Chế độ báo cáo thống kê: Thông tư số 35/2015/TT-NHNN, Điều 11 khoản 3", 0, FALSE,
    ROLL, "roll-date-statistics" },
  { "banking", "Thông tư số 34/2016/TT-NHNN, Điều 8 khoản 2", 0, FALSE, ROLL, "roll-date-banking" },
  { "reporting-2019", "Nghị định số 09/2019/NĐ-CP, Điều 8, 12, 13", 0, FALSE, ROLL, NULL,
    .cuts_off = TRUE },
  { "administrative-2018", "Nghị định số 61/2018/NĐ-CP, Điều 19", 0, FALSE, ROLL, NULL,
    .restart = "Nghị định số 61/2018/NĐ-CP, Điều 19" },
  { "enforcement-2008", "Luật Thi hành án dân sự số 26/2008/QH12, Điều 30", 0, FALSE, ROLL, NULL,
    .pause = "Luật Thi hành án dân sự số 26/2008/QH12, Điều 30" },
};
/* clang-format on */

const SoketRegime *
soket_regime_find (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (regimes); i++)
    if (g_str_equal (regimes[i].id, id))
      return &regimes[i];
  return id == NULL ? &regimes[0] : NULL;
}

/**
 * soket_policy_list_regimes:
 *
 * The ids of the regimes that are known; the first is the default.
 *
 * Returns: (transfer full): the ids
 *
 * Since: 1.0
 */
GStrv
soket_policy_list_regimes (void)
{
  GStrv names = g_new0 (char *, G_N_ELEMENTS (regimes) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (regimes); i++)
    names[i] = g_strdup (regimes[i].id);
  return names;
}

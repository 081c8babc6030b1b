/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-calendar.h"
#include "calendar/soket-lunar-private.h"

G_BEGIN_DECLS

/* The Labour Code of 1994 is in force from here: before, no day is known. */
#define SOKET_CALENDAR_FIRST ((SoketDay) 728294) /* 1995-01-01 */
#define SOKET_CALENDAR_FIRST_YEAR 1995

typedef enum {
  SOKET_HOLIDAY_NONE,
  SOKET_HOLIDAY_NEW_YEAR,
  SOKET_HOLIDAY_LUNAR_NEW_YEAR,
  SOKET_HOLIDAY_HUNG_KINGS,
  SOKET_HOLIDAY_REUNIFICATION,
  SOKET_HOLIDAY_LABOUR,
  SOKET_HOLIDAY_NATIONAL,
} SoketHoliday;

typedef enum {
  SOKET_FACT_HOLIDAY,     /* off */
  SOKET_FACT_IN_LIEU,     /* off, because a holiday fell on the rest day @other */
  SOKET_FACT_SWAP_OFF,    /* off, because @other is worked */
  SOKET_FACT_SWAP_WORKED, /* worked, because @other is off */
} SoketFactKind;

/* Why a day is not what its weekday makes it. */
typedef struct {
  SoketDay day;
  SoketDay other;       /* see the kinds; else 0 */
  SoketDay known_since; /* 0: not known, taken as always known */
  guint8 kind;          /* SoketFactKind */
  guint8 holiday;       /* SoketHoliday */
  guint8 sectors;       /* 1 << SoketSector */
  guint8 basis;         /* SoketBasis */
  const char *source;
} SoketCalendarFact;

/* Announced: soket-calendar-data.c, made by tools/make-calendar-table. */
#define SOKET_ANNOUNCED_FIRST_YEAR 2010
#define SOKET_ANNOUNCED_N_YEARS 17
extern const SoketCalendarFact soket_announced_facts[]; /* sorted by day */
/* Facts of a year: [index[i], index[i + 1]) */
extern const guint16 soket_announced_index[SOKET_ANNOUNCED_N_YEARS + 1];
extern const SoketDay soket_announced_known_since[SOKET_ANNOUNCED_N_YEARS];
extern const char soket_announced_version[];

/* Derived from the law: soket-calendar-law.c. @facts has room for SOKET_LAW_MAX; a holiday on a
 * rest day is among them. Years 1995 to 2199. */
#define SOKET_LAW_MAX 32
guint soket_law_list_year (int year, const SoketLunarTable *lunar, SoketCalendarFact *facts);
gboolean soket_law_is_rest_day (SoketDay day);
const char *soket_law_get_rest_source (SoketSector sector, SoketDay day);

/* A day of a notice loaded at run time: soket-calendar-json.c. */
typedef struct {
  SoketDay day;
  SoketDay known_since;
  guint line, column; /* where the notice begins in its file */
  gboolean is_working;
  gboolean overrides;
  guint8 sectors; /* 1 << SoketSector */
  char *reason;   /* nullable */
  char *source;   /* nullable */
} SoketNotice;

void soket_notice_clear (SoketNotice *notice);
/* Elements are SoketNotice, in the order of the file; those of *@lunar SoketLunarNotice. */
GArray *soket_notices_parse (GBytes *text, const char *file, GArray **lunar, GError **error);

/* Ranks of working days: soket-calendar-table.c. Both arrays count from SOKET_CALENDAR_FIRST. */
typedef struct {
  gint32 *before; /* working days before each day, one entry more than days */
  SoketDay *days; /* the working days in order */
  gint32 n_days;  /* how many of them */
} SoketWorkdayTable;

#define SOKET_CALENDAR_N_DAYS (803168 - 728294 + 1)

SoketWorkdayTable *soket_workday_table_new (SoketSector sector, GArray *notices,
                                            const SoketLunarTable *lunar);
void soket_workday_table_free (SoketWorkdayTable *table);
/* The shared one without notices; never freed. */
SoketWorkdayTable *soket_workday_table_get_builtin (SoketSector sector);
/* The fact that decides a day as known on a day (0: everything); NULL when nothing
 * but its weekday does. @scratch holds facts of the law. */
const SoketCalendarFact *soket_calendar_find_fact (SoketCalendar *self, SoketDay day,
                                                   SoketDay known_on, SoketCalendarFact *scratch);

struct _SoketCalendar {
  GObject parent_instance;

  SoketSector sector;
  char *version;
  GArray *notices;          /* of SoketNotice, those that bind the sector; NULL: none loaded */
  SoketLunarTable *lunar;   /* corrected by notices; NULL: as built in */
  SoketWorkdayTable *table; /* atomic; NULL until first used; shared unless there are notices */
};

const SoketLunarTable *soket_calendar_get_lunar (SoketCalendar *self);
SoketWorkdayTable *soket_calendar_make_table (SoketCalendar *self);

static inline const SoketWorkdayTable *
soket_calendar_get_table (SoketCalendar *self)
{
  SoketWorkdayTable *table = g_atomic_pointer_get (&self->table);
  return G_LIKELY (table) ? table : soket_calendar_make_table (self);
}

/* Whether @day is in the tables. Unsigned: any number may come in. */
static inline gboolean
soket_calendar_is_inside (SoketDay day)
{
  return (guint32) day - (guint32) SOKET_CALENDAR_FIRST < SOKET_CALENDAR_N_DAYS;
}

/* The notice of a day that binds the calendar's sector; NULL when there is none. */
const SoketNotice *soket_calendar_find_notice (SoketCalendar *self, SoketDay day);

/* @reason and @source (nullable) are taken over. */
SoketDayInfo *soket_day_info_new (SoketDay day, SoketBasis basis, gboolean is_working, char *reason,
                                  char *source, SoketDay known_since);
/* Before @self is handed out; takes @lunar (nullable). */
void soket_day_info_take_lunar (SoketDayInfo *self, SoketLunarDate *lunar);

G_END_DECLS

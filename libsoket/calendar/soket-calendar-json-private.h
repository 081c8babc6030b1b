/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-day.h"

G_BEGIN_DECLS

/* JSON for the other files of this folder and of those above, none of which sees json-glib. */
typedef struct _SoketJsonOut SoketJsonOut;

SoketJsonOut *soket_json_out_new (void);
/* @bracket: '{' or '['; @name: NULL in a list and at the root */
void soket_json_out_begin (SoketJsonOut *out, const char *name, char bracket);
void soket_json_out_end (SoketJsonOut *out, char bracket);
/* @value NULL and @day 0 are null; @name is NULL in a list. */
void soket_json_out_text (SoketJsonOut *out, const char *name, const char *value);
void soket_json_out_day (SoketJsonOut *out, const char *name, SoketDay day);
void soket_json_out_number (SoketJsonOut *out, const char *name, int number);
/* One line of JSON. Takes @out. */
char *soket_json_out_finish (SoketJsonOut *out);

G_END_DECLS

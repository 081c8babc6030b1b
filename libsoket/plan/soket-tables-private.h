/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-table-private.h"

G_BEGIN_DECLS

/* The table of each entity stands in the file of its type. */
extern const SoketTable soket_plan_table;
extern const SoketTable soket_unit_table;
extern const SoketTable soket_group_table;
extern const SoketTable soket_level_table;
extern const SoketTable soket_task_table;
extern const SoketTable soket_outline_table;
extern const SoketTable soket_reference_table;
extern const SoketTable soket_span_table;
extern const SoketTable soket_attachment_table;
extern const SoketTable soket_target_table;
extern const SoketTable soket_inspection_table;
extern const SoketTable soket_recipient_table;
extern const SoketTable soket_signature_table;
extern const SoketTable soket_policy_table;
extern const SoketTable soket_passage_table;
extern const SoketTable soket_import_table;
extern const SoketTable soket_unsure_table;
extern const SoketTable soket_skipped_table;
extern const SoketTable soket_notice_table;

G_END_DECLS

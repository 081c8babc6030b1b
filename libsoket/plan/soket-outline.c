/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-outline.h"

#include "plan/soket-tables-private.h"

/**
 * SoketAddUp:
 * @SOKET_ADD_UP_UNKNOWN: the plan does not say
 * @SOKET_ADD_UP_SUM: they are added (`sum`)
 * @SOKET_ADD_UP_LAST: the last figure of each counts (`last`)
 * @SOKET_ADD_UP_NONE: they are not put together (`none`)
 *
 * How the figures that the units below report become the figure of the unit
 * above.
 *
 * Since: 1.0
 */

/**
 * SoketIndicator:
 *
 * A figure that a section of a report has to give. A plan and what it holds
 * belong to the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketIndicator {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *unit;
  SoketAddUp add_up;
};

/* In the order of SoketAddUp, from SUM. */
static const char *const additions[] = { "sum", "last", "none", NULL };

static const SoketField indicator_fields[] = {
  { "id", SOKET_FIELD_STRING, G_STRUCT_OFFSET (SoketIndicator, id),
    SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "unit", SOKET_FIELD_STRING, G_STRUCT_OFFSET (SoketIndicator, unit) },
  { "add", SOKET_FIELD_WORD, G_STRUCT_OFFSET (SoketIndicator, add_up), .words = additions },
  { NULL },
};

static const SoketTable indicator_table = {
  .name = "indicator",
  .fields = indicator_fields,
  .presence = G_STRUCT_OFFSET (SoketIndicator, presence),
  .object = soket_indicator_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketIndicator, soket_indicator, indicator_table)

/**
 * soket_indicator_get_id:
 * @self: an indicator
 *
 * The id under which reports give the figure.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_indicator_get_id (SoketIndicator *self)
{
  g_return_val_if_fail (SOKET_IS_INDICATOR (self), NULL);

  return self->id;
}

/**
 * soket_indicator_get_unit:
 * @self: an indicator
 *
 * What is counted, as "người" or "%".
 *
 * Returns: (nullable): the unit of measure
 *
 * Since: 1.0
 */
const char *
soket_indicator_get_unit (SoketIndicator *self)
{
  g_return_val_if_fail (SOKET_IS_INDICATOR (self), NULL);

  return self->unit;
}

/**
 * soket_indicator_get_add_up:
 * @self: an indicator
 *
 * How the figures of several units are put together.
 *
 * Returns: the way to add up
 *
 * Since: 1.0
 */
SoketAddUp
soket_indicator_get_add_up (SoketIndicator *self)
{
  g_return_val_if_fail (SOKET_IS_INDICATOR (self), SOKET_ADD_UP_UNKNOWN);

  return self->add_up;
}

/**
 * SoketOutline:
 *
 * What a report has to contain: a section with its sections and indicators. The
 * outlines of a plan are the outermost ones. A plan and what it holds belong to
 * the thread that made them.
 *
 * Since: 1.0
 */

struct _SoketOutline {
  GObject parent_instance;
  SoketPresence presence;
  char *id;
  char *title;
  gboolean required;
  GListStore *indicators;
  GListStore *sections;
};

#define AT(member) G_STRUCT_OFFSET (SoketOutline, member)

static const SoketField outline_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "title", SOKET_FIELD_STRING, AT (title), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "required", SOKET_FIELD_BOOLEAN, AT (required), SOKET_FIELD_TRUE },
  { "indicators", SOKET_FIELD_RECORDS, AT (indicators), .table = &indicator_table },
  { "sections", SOKET_FIELD_RECORDS, AT (sections), .names = SOKET_NAMES_OUTLINE,
    .table = &soket_outline_table },
  { NULL },
};

const SoketTable soket_outline_table = {
  .name = "outline",
  .fields = outline_fields,
  .presence = AT (presence),
  .object = soket_outline_get_type,
};

SOKET_DEFINE_RECORD_TYPE (SoketOutline, soket_outline, soket_outline_table)

/**
 * soket_outline_get_id:
 * @self: an outline
 *
 * The id, unique within its outermost outline.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_outline_get_id (SoketOutline *self)
{
  g_return_val_if_fail (SOKET_IS_OUTLINE (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_outline_get_title:
 * @self: an outline
 *
 * The heading.
 *
 * Returns: the title
 *
 * Since: 1.0
 */
const char *
soket_outline_get_title (SoketOutline *self)
{
  g_return_val_if_fail (SOKET_IS_OUTLINE (self), NULL);

  return self->title != NULL ? self->title : "";
}

/**
 * soket_outline_is_required:
 * @self: an outline
 *
 * Whether a report is incomplete without this section.
 *
 * Returns: whether it is required, %TRUE unless the plan says otherwise
 *
 * Since: 1.0
 */
gboolean
soket_outline_is_required (SoketOutline *self)
{
  g_return_val_if_fail (SOKET_IS_OUTLINE (self), FALSE);

  return self->required;
}

/**
 * soket_outline_get_indicators:
 * @self: an outline
 *
 * The figures that this section has to give.
 *
 * Returns: (transfer none): a list of [class@Soket.Indicator]
 *
 * Since: 1.0
 */
GListModel *
soket_outline_get_indicators (SoketOutline *self)
{
  g_return_val_if_fail (SOKET_IS_OUTLINE (self), NULL);

  return G_LIST_MODEL (self->indicators);
}

/**
 * soket_outline_get_sections:
 * @self: an outline
 *
 * The sections inside this one.
 *
 * Returns: (transfer none): a list of [class@Soket.Outline]
 *
 * Since: 1.0
 */
GListModel *
soket_outline_get_sections (SoketOutline *self)
{
  g_return_val_if_fail (SOKET_IS_OUTLINE (self), NULL);

  return G_LIST_MODEL (self->sections);
}

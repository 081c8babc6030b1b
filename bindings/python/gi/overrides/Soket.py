# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What Python expects beyond the introspected API: dates and readable objects.

PyGObject finds this file in gi/overrides of any folder of its path, as long as no __init__.py
stands beside it. Lists need nothing here: PyGObject makes every GListModel a sequence.
"""
import datetime

from gi.module import get_introspection_module
from gi.overrides import override

Soket = get_introspection_module('Soket')
__all__ = ['day_from_date', 'day_to_date', 'instant_from_datetime', 'instant_to_datetime']


def day_from_date(date):
    """The SoketDay of a datetime.date; 0 for None."""
    return 0 if date is None else date.toordinal()


def day_to_date(day):
    """The datetime.date of a SoketDay; None for 0."""
    return None if day == 0 else datetime.date.fromordinal(day)


def instant_from_datetime(moment):
    """The SoketInstant of a naive datetime.datetime (UTC+7); 0 for None."""
    if moment is None:
        return 0
    if moment.tzinfo is not None:
        raise ValueError('expected a datetime without a zone: times are UTC+7')
    return Soket.instant_new(moment.toordinal(), moment.hour * 60 + moment.minute)


def instant_to_datetime(instant):
    """The naive datetime.datetime (UTC+7) of a SoketInstant; None for 0 and for a day without a time."""
    minute = Soket.instant_get_minute(instant) if instant else -1
    if minute < 0:
        return None
    day = datetime.date.fromordinal(Soket.instant_get_day(instant))
    midnight = datetime.datetime.combine(day, datetime.time())
    return midnight + datetime.timedelta(minutes=minute)


def _describe(name, words):
    """Gives the class called name a __repr__ that says what the object stands for."""
    def __repr__(self):
        return f'<Soket.{name} {words(self)}>'
    base = getattr(Soket, name)
    described = override(type(name, (base,), {'__module__': __name__, '__repr__': __repr__}))
    globals()[name] = described
    __all__.append(name)


for _name in ('Plan', 'Task', 'Level', 'Group', 'Unit'):
    _describe(_name, lambda self: repr(self.get_id()))
_describe('Finding', lambda self: f'{self.get_rule()} {self.get_path()!r}')
_describe('Obligation', lambda self: '/'.join(
    filter(None, (self.get_plan(), self.get_task().get_id(), self.get_unit().get_id(),
                  self.get_period()))))
_describe('Event', lambda self: f'{Soket.event_kind_to_string(self.get_kind())} {self.get_id()!r}')
_describe('Deadline', lambda self: repr(self.to_string()))
_describe('Due', lambda self: f'{Soket.day_to_string(self.get_last()) if self.get_last() else None}')
_describe('Reference', lambda self: repr(self.get_symbol()))

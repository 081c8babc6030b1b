# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What Python expects beyond the introspected API: dates, columns of numbers and readable objects.

PyGObject finds this file in gi/overrides of any folder of its path, as long as no __init__.py
stands beside it. Lists need nothing here: PyGObject makes every GListModel a sequence.
"""
import array
import datetime

from gi.module import get_introspection_module
from gi.overrides import override
from gi.repository import GLib

Soket = get_introspection_module('Soket')
__all__ = ['bytes_from_column', 'bytes_to_column', 'day_from_date', 'day_to_date', 'instant_from_datetime',
           'instant_to_datetime']


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


def bytes_from_column(numbers):
    """The GLib.Bytes of a column of gint32: of one int, of several, or of a buffer of 32-bit numbers such
    as a numpy array of int32 (another type is refused: it might not fit)."""
    if isinstance(numbers, int):
        numbers = [numbers]
    try:
        view = memoryview(numbers)
    except TypeError:
        view = memoryview(array.array('i', numbers))
    if view.itemsize != 4 or view.format not in ('i', 'l'):
        raise TypeError(f'expected signed numbers of 32 bits, not of the format {view.format!r}')
    return GLib.Bytes.new(view.tobytes())


def bytes_to_column(data):
    """A memoryview of the gint32 in a GLib.Bytes; numpy.asarray() takes it without a copy."""
    return memoryview(data.get_data()).cast('i')


class Calendar(Soket.Calendar):
    """The batch calls on numbers, arrays and buffers instead of GLib.Bytes."""

    def add_workdays_to_all(self, days, n_days):
        return bytes_to_column(self.add_workdays_batch(bytes_from_column(days), bytes_from_column(n_days)))

    def count_workdays_of_all(self, start, end):
        return bytes_to_column(self.count_workdays_batch(bytes_from_column(start), bytes_from_column(end)))

    def are_workdays(self, days):
        return memoryview(self.is_workday_batch(bytes_from_column(days)).get_data()).cast('?')

    def describe_year(self, year, known_on=0):
        """What is known of each day of a year that is not what its weekday makes it."""
        return [self.describe(day, known_on) for day in bytes_to_column(self.dup_special_days(year, known_on))]


Calendar = override(Calendar)
__all__.append('Calendar')


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

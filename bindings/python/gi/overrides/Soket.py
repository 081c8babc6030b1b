# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What Python expects beyond the introspected API: dates, columns of numbers and readable objects.

PyGObject finds this file in gi/overrides of any folder of its path, as long as no __init__.py
stands beside it. Lists need nothing here: PyGObject makes every GListModel a sequence.
"""
import array
import collections
import datetime
import operator

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
    return memoryview(data.get_data() or b'').cast('i')


def _nick(value):
    return value.value_nick


class Calendar(Soket.Calendar):
    """The batch calls on numbers, arrays and buffers instead of GLib.Bytes."""

    def __repr__(self):
        return f'<Soket.Calendar {_nick(self.get_sector())} {self.get_version()!r}>'

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


BreakdownPart = collections.namedtuple('BreakdownPart', 'key name totals')
__all__.append('BreakdownPart')


def _extend(name, words, **methods):
    """Gives the class called name a __repr__ that says what the object stands for, and more methods."""
    def __repr__(self):
        return f'<Soket.{name} {words(self)}>'
    base = getattr(Soket, name)
    extended = override(type(name, (base,), {'__module__': __name__, '__repr__': __repr__, **methods}))
    globals()[name] = extended
    __all__.append(name)


def _compared(key):
    """== as equal() has it. key(self) is alike where objects are equal, and can be hashed."""
    def __eq__(self, other):
        return self.equal(other) if isinstance(other, type(self)) else NotImplemented

    def __ne__(self, other):  # PyGObject's own compares addresses
        return not self.equal(other) if isinstance(other, type(self)) else NotImplemented
    return {'__eq__': __eq__, '__ne__': __ne__, '__hash__': lambda self: hash(key(self))}


def _sequence(count, get):
    """len(), [] and iteration. Without an item the object is still true: it is no list, it has one."""
    def __getitem__(self, index):
        if isinstance(index, slice):
            return [get(self, i) for i in range(*index.indices(count(self)))]
        position = operator.index(index)
        if position < 0:
            position += count(self)
        if not 0 <= position < count(self):
            raise IndexError(f'{index} of {count(self)}')
        return get(self, position)
    return {'__len__': count, '__bool__': lambda self: True, '__getitem__': __getitem__,
            '__iter__': lambda self: (get(self, i) for i in range(count(self)))}


def _day_words(day):
    return Soket.day_to_string(day) if day else 'None'


def _policy_words(self):
    words = [f'{key}={_nick(getattr(self, "get_" + key)())}' for key in ('before', 'roll', 'sector', 'proof')]
    ends = (self.get_morning_end(), self.get_office_end())
    hours = '-'.join(f'{minute // 60:02}:{minute % 60:02}' for minute in ends)
    return ' '.join(words + [f'regime={self.get_regime()}', f'soon={self.get_soon()}',
                             f'strict={self.is_strict()}', f'nested={self.is_nested()}', f'hours={hours}'])


def _policy_key(self):
    return (self.get_before(), self.get_roll(), self.get_regime(), self.get_sector(), self.is_strict(),
            self.get_soon(), self.is_nested(), self.get_proof(), self.get_morning_end(), self.get_office_end())


def _totals_words(self):
    counts = [(Soket.status_to_string(status), self.get_count(status))
              for status in Soket.Status.__enum_values__.values()]
    return ' '.join([str(self.get_obligations())] + [f'{word}={n}' for word, n in counts if n])


def _verdict_words(self):
    return f'{self.get_n_events()} events, ' + ('ok' if self.is_ok() else f'bad from {self.get_first_bad()!r}')


def _breakdown_part(self, index):
    return BreakdownPart(self.get_key(index), self.get_name(index), self.get_totals(index))


for _name in ('Plan', 'Task', 'Level', 'Group', 'Unit'):
    _extend(_name, lambda self: repr(self.get_id()))
_extend('Finding', lambda self: f'{self.get_rule()} {self.get_path()!r}')
_extend('Obligation', lambda self: '/'.join(
    filter(None, (self.get_plan(), self.get_task().get_id(), self.get_unit().get_id(),
                  self.get_period()))))
_extend('Event', lambda self: f'{Soket.event_kind_to_string(self.get_kind())} {self.get_id()!r}')
_extend('Reference', lambda self: repr(self.get_symbol()))
_extend('Directory', lambda self: f'of {len(self)} units')
_extend('Ledger', lambda self: f'of {len(self)} obligations, plans {self.list_plans()}',
        get_column=lambda self, column, as_of, known_as_of=0: bytes_to_column(
            self.dup_column(column, as_of, known_as_of)),
        get_statuses=lambda self, as_of, known_as_of=0: memoryview(
            self.dup_statuses(as_of, known_as_of).get_data() or b''))
_extend('ObligationList', lambda self: f'of {len(self)} obligations')
_extend('Adoption', lambda self: f'{self.get_plan()!r} added={self.get_added()} kept={self.get_kept()}')
_extend('Totals', _totals_words)
_extend('Verdict', _verdict_words)
_extend('DayInfo', lambda self: ' '.join(
    (_day_words(self.get_day()), 'working' if self.is_working() else 'off', _nick(self.get_basis()))))
_extend('Deadline', lambda self: repr(self.to_string()), **_compared(lambda self: self.to_string()))
_extend('Policy', _policy_words, **_compared(_policy_key))
_extend('DueStep', lambda self: f'{self.get_rule()} {_day_words(self.get_from())} {_day_words(self.get_to())}')
_extend('Due', lambda self: _day_words(self.get_last()),
        **_compared(lambda self: (self.get_period(), self.get_first(), self.get_last(), self.get_hard())),
        **_sequence(lambda self: self.get_n_steps(), lambda self, index: self.get_step(index)))
_extend('Resolution', lambda self: f'{_nick(self.get_kind())} {list(self)}',
        **_sequence(lambda self: self.get_n_dues(), lambda self, index: self.get_due(index)))
_extend('Breakdown', lambda self: f'of {len(self)} keys',
        **_sequence(lambda self: self.get_n_keys(), _breakdown_part))

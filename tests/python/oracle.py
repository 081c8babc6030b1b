# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a ledger must answer, read anew from the rules, slowly: each question goes through all events.

Only days are taken from the library: when a deadline falls, and which days are worked. Which rows there are, what an
event does to them, whom a duty passes to and how rows are counted is written here a second time. An instant is the
number of the library: 1442 a day, the day without a time first, 24:00 last.
"""
import json
from collections import Counter, defaultdict

from ledger_fixture import GLib, Soket

DAY = 1442
ALL = 1 << 30
KINDS = ('submitted', 'corrected', 'returned', 'accepted', 'withdrawn', 'requested', 'extended', 'suspended', 'resumed',
         'waived', 'occurred', 'voided', 'reminded', 'inspected', 'noted')
CHANGE = len(KINDS)   # comes after all events of its instant
OUTSIDE = ('ended', 'waived', 'suspended', 'undated', 'done')


def at(text):
    return Soket.instant_parse(text)


def end(instant):
    """A day is asked about as its 24:00, and admits each of its minutes."""
    return instant + 1441 if instant % DAY == 0 else instant


class Version:
    """A plan as it was adopted, or amended."""

    def __init__(self, plan, effective, recorded):
        self.plan, self.effective, self.recorded = plan, effective, recorded
        policy = plan.get('policy', {})
        self.strict, self.soon = policy.get('strict', False), policy.get('soon', 3)
        self.inclusive, self.by_sent = policy.get('before') == 'inclusive', policy.get('proof') == 'sent'
        self.parsed = Soket.Plan.new_from_json(GLib.Bytes(json.dumps(plan).encode()), 'plan.json')
        self.policy = self.parsed.get_policy()
        self.calendar = Soket.Calendar.new(Soket.Sector.STATE)
        self.issued = Soket.day_parse(plan['issued'])
        self.resolved = {}
        self.tasks = {task['id']: task for task in plan['tasks']}

    def get_soon(self, safe):
        return self.calendar.add_workdays(safe // DAY, -self.soon) * DAY

    def resolve(self, words, occurred=(), spells=(), bounds=None):
        """[(period, terms)], one for each time it falls due."""
        key = words, tuple(occurred), tuple(spells), bounds
        if key not in self.resolved:
            self.resolved[key] = self.resolve_anew(*key)
        return self.resolved[key]

    def resolve_anew(self, words, occurred, spells, bounds):
        deadline = Soket.Deadline.parse(words)
        resolver = Soket.Resolver.new(self.policy, self.calendar)
        resolver.set_issued(self.issued)
        if bounds:
            resolver.set_range(*bounds)
        for name, when in occurred:
            resolver.set_event(name, when)
        for spell in spells:
            resolver.add_suspension(*spell)
        found = []
        for due in resolver.resolve(deadline):
            safe, hard = end(due.get_safe()), end(due.get_hard())
            fuzzy = due.get_last() == 0
            deciding = hard if self.inclusive or fuzzy else safe
            found.append((due.get_period(), (safe, hard, deciding, self.get_soon(safe))))
        return found

    def dues(self, words):
        """The dues of a task: [(period, Due)]."""
        if words is None:
            return [(None, Due(self, None, None))]
        deadline = Soket.Deadline.parse(words)
        recurs = deadline.get_kind() == Soket.DeadlineKind.RECURRING
        bounds = (self.issued, Soket.day_parse(f'{self.plan["issued"][:4]}-12-31')) if recurs else None
        found = [(period if recurs else None, Due(self, words, terms)) for period, terms in
                 self.resolve(words, bounds=bounds)]
        return found if found or recurs else [(None, Due(self, words, None))]


class Due:
    """By when: words that wait for facts, or terms that do not move any more. Terms: safe, hard, deciding, soon."""

    def __init__(self, version, words, terms, inherited=False):
        self.version, self.words, self.terms, self.inherited = version, words, terms, inherited
        deadline = Soket.Deadline.parse(words) if words else None
        self.pauses = deadline is not None and deadline.get_kind() == Soket.DeadlineKind.LIMIT
        event = deadline.get_event() if deadline is not None else None
        self.waits = fold(event) if event not in (None, 'issued') else None

    def settle(self, occurred, spells):
        if not self.pauses or (occurred is None and not spells):
            return self.terms
        facts = [(self.waits, occurred)] if occurred is not None else []
        found = self.version.resolve(self.words, facts, spells)
        return found[0][1] if found else self.terms

    def day(self):
        """On which day a unit has to be open to owe it."""
        return (self.terms[2] if self.terms else self.version.issued * DAY) // DAY


def fold(words):
    return ' '.join(words.replace('“', '').replace('”', '').lower().split())


class Row:
    def __init__(self, task, unit, period, due, begins=0, known=0, version=None, is_heir=False):
        self.task, self.unit, self.period, self.due = task, unit, period, due
        self.begins, self.known, self.version = begins, known, version or due.version
        self.events, self.changes = [], []   # changes: (effective, recorded, number, Due or None, Version)
        self.is_heir = is_heir

    key = property(lambda self: (self.task, self.unit, self.period))


class State:
    """A row as of an instant, as known on another."""

    def __init__(self):
        self.submitted = self.extended = None
        self.returned = self.accepted = self.waived = self.suspended = self.ended = self.overtaken = False
        self.spells, self.occurred, self.reminders = [], [], 0


class Oracle:
    def __init__(self, plan, adopted):
        self.units, self.past = {}, []   # id -> unit; past: (unit id, effective, recorded, successors)
        self.versions = [Version(plan, 0, adopted)]
        self.revisions = 0
        self.asked = None   # the last question, and what was found
        for unit in plan['units']:
            self.units[unit['id']] = dict(unit)
        self.rows = [Row(task, unit, period, due) for task, unit, period, due in self.draft(self.versions[0])]

    # -- which rows there are

    def is_open(self, unit, day):
        first, last = unit.get('from'), unit.get('until')
        return not (first and day < Soket.day_parse(first)) and not (last and day > Soket.day_parse(last))

    def members(self, version, ident, day):
        group = next((g for g in version.plan['groups'] if g['id'] == ident), None)
        if group is None:
            return [ident]
        return [unit['id'] for unit in self.units.values() if self.is_member(group, unit) and self.is_open(unit, day)]

    @staticmethod
    def is_member(group, unit):
        if 'members' in group:
            return unit['id'] in group['members']
        return all(unit.get(key) in (wanted if isinstance(wanted, list) else [wanted])
                   for key, wanted in group['select'].items())

    def draft(self, version):
        found = {}
        levels = {level['id']: level for level in version.plan.get('levels', ())}
        for task in version.plan['tasks']:
            if task.get('tracked') is False:
                continue
            words = task.get('deadline') or levels.get(task.get('level'), {}).get('deadline')
            own = {each['for']: each['deadline'] for each in task.get('deadlines', ())}
            phases = [(phase['id'], phase['deadline']) for phase in task.get('phases', ())] or [(None, words)]
            for phase, general in phases:
                for holder, words in [(None, general), *own.items()]:
                    for period, due in version.dues(words):
                        chosen = [unit for lead in task['leads'] for unit in self.members(version, lead, due.day())]
                        for unit in chosen[:1] if task.get('joint') else chosen:
                            if (unit if unit in own else None) == holder:
                                found.setdefault((task['id'], unit, phase or period), due)
        return [(*key, due) for key, due in found.items()]

    def find(self, task, unit, period):
        return next((row for row in self.rows if row.key == (task, unit, period)), None)

    # -- what an event does

    def version_known(self, recorded):
        """How a plan was when something was recorded."""
        return next(version for version in reversed(self.versions) if version.recorded < recorded or version is self.versions[0])

    def deciding(self, event):
        if event.get('sent') and self.version_known(event['recorded']).by_sent:
            return event['sent']
        return event.get('received') or event['at']

    def seen(self, row, as_of, known):
        seen = [e for e in row.events if self.deciding(e) <= as_of and e['recorded'] <= known]
        voids = defaultdict(list)
        for event in seen:
            if event['kind'] == 'voided':
                voids[event['of']].append(event)

        def stands(event):
            return not any(stands(void) for void in voids[event['id']])
        return [event for event in seen if stands(event)]

    def replay(self, row, as_of, known):
        state = State()
        state.row, state.due, state.version = row, row.due, row.version
        steps = [(self.deciding(e), KINDS.index(e['kind']), e['id'], e) for e in self.seen(row, as_of, known)]
        steps += [(change[0], CHANGE, f'{change[2]:09}', change) for change in row.changes
                  if change[0] <= as_of and change[1] <= known]
        for when, _, _, step in sorted(steps, key=lambda step: step[:3]):
            if isinstance(step, tuple):
                self.change(state, step)
            else:
                self.apply(state, step, when)
        state.terms = state.due.settle(self.occurred(state, as_of, known), state.spells)
        if state.extended is not None and not (state.overtaken and state.terms and state.terms[1] >= end(state.extended['until'])):
            until = end(state.extended['until'])
            soon = self.version_known(state.extended['recorded']).get_soon(until)
            state.terms = (until, until, until, soon)
        else:
            state.extended = None
        state.there = row.begins <= as_of and row.known <= known
        state.status = self.status(state, as_of)
        return state

    @staticmethod
    def change(state, step):
        _, _, number, due, version = step
        state.ended = due is None or (state.ended and state.ended_by > number)
        if due is None:
            state.ended_by = number
        if due is not None:
            state.due, state.version, state.overtaken = due, version, True

    @staticmethod
    def apply(state, event, when):
        kind = event['kind']
        stood = state.submitted is not None
        if kind == 'submitted' and not stood:
            state.submitted = when
        elif kind in ('returned', 'withdrawn') and stood:
            state.submitted, state.accepted, state.returned = None, False, kind == 'returned'
            if kind == 'returned' and event.get('until'):
                state.extended, state.overtaken = event, False
        elif kind == 'accepted':
            state.accepted = stood
        elif kind == 'extended':
            state.extended, state.overtaken = event, False
        elif kind == 'suspended' and not state.suspended:
            state.suspended, state.rests_from = True, when // DAY
        elif kind == 'resumed' and state.suspended:
            state.suspended = False
            if state.rests_from <= when // DAY - 1:
                state.spells.append((state.rests_from, when // DAY - 1))
        elif kind == 'waived':
            state.waived = True
        elif kind == 'occurred':
            state.occurred.append((event, when))
        elif kind == 'reminded':
            state.reminders += 1

    def occurred(self, state, as_of, known):
        """What happened to the row itself goes before what happened elsewhere in the plan."""
        words = state.due.waits
        if words is None:
            return None
        own = [when for event, when in state.occurred if fold(event['event']) == words]
        if own:
            return own[0]
        elsewhere = [self.deciding(event) for row in self.rows for event in self.seen(row, as_of, known)
                     if event['kind'] == 'occurred' and fold(event['event']) == words]
        return min(elsewhere, default=None)

    @staticmethod
    def limit(state):
        return state.terms[2] if state.version.strict else state.terms[1]

    def is_past(self, state, as_of):
        tentative = state.version.tasks[state.row.task].get('tentative')
        return state.terms is not None and not tentative and as_of > self.limit(state)

    def status(self, state, as_of):
        if state.ended or not state.there:
            return 'ended'
        if state.waived:
            return 'waived'
        if state.suspended:
            return 'suspended'
        if state.submitted is not None:
            if state.version.tasks[state.row.task].get('acceptance') and not state.accepted:
                return 'awaiting'
            if state.terms is None:
                return 'done'
            safe, hard = state.terms[:2]
            return 'on-time' if state.submitted <= safe else 'on-the-day' if state.submitted <= hard else 'late'
        if state.returned:
            return 'returned'
        if state.terms is None:
            return 'undated'
        if self.is_past(state, as_of):
            return 'overdue'
        return 'due-soon' if state.terms[3] <= as_of <= state.terms[1] else 'not-due'

    # -- what is counted

    def states(self, as_of, known):
        if self.asked != (as_of, known):
            self.found = [self.replay(row, end(as_of), end(known) if known else ALL) for row in self.rows]
            self.asked = as_of, known
        return self.found

    def is_overdue(self, state, as_of):
        return state.there and (state.status == 'overdue' or (state.status == 'returned' and self.is_past(state, end(as_of))))

    def count(self, states, as_of):
        """Of some rows: statuses, cells of the table, and both rates with their base."""
        found = Counter()
        for state in states:
            if not state.there:
                continue
            found['obligations'] += 1
            found[state.status] += 1
            if state.status in OUTSIDE or state.terms is None:
                continue
            if state.submitted is not None:
                cell = 'done_in_time' if state.submitted <= self.limit(state) else 'done_late'
            else:
                cell = 'open_overdue' if state.status in ('overdue', 'returned') else 'open_in_time'
            found[cell] += 1
            if state.terms[2] <= end(as_of):
                found['due'] += 1
                found['due_done'] += cell.startswith('done')
                found['due_done_in_time'] += cell == 'done_in_time'
        return dict(+found)

    def heir(self, unit, as_of, known):
        """Whom the rows of a unit are counted under: a split leaves them where they are."""
        for ident, effective, recorded, successors in self.past:
            if ident == unit and len(successors) == 1 and effective <= as_of and recorded <= known:
                return self.heir(successors[0], as_of, known)
        return unit

    def line(self, unit):
        """A unit and all above it."""
        while unit:
            yield unit
            unit = self.units[unit].get('parent')

    def keys(self, state, by, as_of, known):
        unit = self.heir(state.row.unit, as_of, known)
        if by == 'unit':
            return [unit]
        if by == 'task':
            return [state.row.task]
        if by == 'period':
            return [state.row.period or '']
        if by == 'group':
            return [g['id'] for g in self.versions[-1].plan['groups'] if self.is_of_group(g, state.row.unit)]
        if by == 'level':
            return [self.units[state.row.unit].get('level') or self.versions[-1].tasks.get(state.row.task, {}).get('level') or '']
        parents = {each.get('parent') for each in self.units.values()}
        return [above for above in self.line(unit) if above in parents]

    def break_down(self, by, as_of, known):
        parts = defaultdict(list)
        for state in self.states(as_of, known):
            for key in self.keys(state, by, end(as_of), end(known) if known else ALL):
                parts[key].append(state)
        counts = {key: self.count(states, as_of) for key, states in parts.items()}
        return {key: count for key, count in counts.items() if count}

    # -- what is taken in

    def is_ended(self, row, event):
        """It happened when the row was ended already."""
        if event['kind'] == 'voided' or not self.replay(row, ALL, ALL).ended:
            return False
        return event['at'] >= next(change[0] for change in reversed(sorted(row.changes, key=lambda c: c[:3])) if change[3] is None)

    def gives_less(self, row, event):
        """An extension to a day before every last day that the row was given."""
        dues = [row.due] + [change[3] for change in row.changes if change[3] is not None]
        if event['kind'] != 'extended' or row.due.waits:
            return False
        return end(event['until']) < min(due.terms[2] if due.terms else 0 for due in dues)

    def record(self, event):
        """How many are taken in."""
        self.asked = None
        group = next((g for g in self.versions[-1].plan['groups'] if g['id'] == event['unit']), None)
        period = event.get('period')
        if group is None:
            targets = [(self.find(event['task'], event['unit'], period), event)]
            if self.is_ended(*targets[0]):
                return 0
        else:
            targets = [(row, {**event, 'id': f'{event["id"]}#{row.unit}', 'unit': row.unit}) for row in self.rows
                       if (row.task, row.period) == (event['task'], period) and self.is_of_group(group, row.unit)]
            targets = [target for target in targets if not self.is_ended(*target)]
        if any(self.gives_less(*target) for target in targets):
            return 0
        for row, own in targets:
            row.events.append(own)
        return len(targets)

    def is_of_group(self, group, unit):
        """It is selected, or succeeds a unit that is."""
        before = [ident for ident, each in self.units.items() if unit in each.get('successors', ())]
        return self.is_member(group, self.units[unit]) or any(self.is_of_group(group, ident) for ident in before)

    def bearers(self, task, unit, period, effective):
        """Who owes it on that day: a unit that is no more keeps what it did, and its successors owe the rest."""
        its, row = self.units[unit], self.find(task, unit, period)
        gone = its.get('until') and Soket.day_parse(its['until']) * DAY < effective
        if not gone or (row is not None and not self.replay(row, ALL, ALL).ended):
            return [unit]
        return [bearer for successor in its.get('successors', ()) for bearer in self.bearers(task, successor, period, effective)]

    def ask(self, version, effective):
        """What an amendment asks for: of several deadlines that come together the latest."""
        asked = {}
        for task, unit, period, due in self.draft(version):
            for bearer in self.bearers(task, unit, period, effective):
                there = asked.get((task, bearer, period))
                if there is None or (due.terms and (not there.terms or due.terms[1] > there.terms[1])):
                    asked[task, bearer, period] = due
        return asked

    def is_taken(self, task, unit, period):
        """Somebody before it has done it, or will pass it on."""
        before = [self.find(task, ident, period) for ident, each in self.units.items() if unit in each.get('successors', ())]
        return any(row is not None and not self.replay(row, ALL, ALL).ended for row in before)

    def amend(self, plan, effective, recorded):
        self.asked = None
        version = Version(plan, effective, recorded)
        asked = self.ask(version, effective)
        cells = {(task, period) for task, _, period in asked} | {(task, period) for task, _, period, _ in self.draft(version)}
        self.versions.append(version)
        self.revisions += 1
        there = list(self.rows)
        for key, due in asked.items():
            row = self.find(*key)
            owed = row is not None and not self.replay(row, ALL, ALL).ended
            if not owed and self.is_taken(*key):
                continue
            if row is not None:
                self.renew(row, due, (effective, recorded, self.revisions, due, version))
            else:
                self.rows.append(Row(*key, due, effective, recorded))
        for row in there:
            state = self.replay(row, ALL, ALL)
            stays = (row.task, row.period) in cells and self.is_closed(self.units[row.unit], effective, state)
            if row.key not in asked and not stays and not state.ended:
                row.changes.append((effective, recorded, self.revisions, None, version))

    def renew(self, row, due, change):
        """A new deadline, or another way to judge it: the same is no change."""
        state, version = self.replay(row, ALL, ALL), change[4]
        if state.due.inherited and (not due.terms or state.due.terms[1] >= due.terms[1]):
            due = state.due   # it was extended for those before it, and for longer
            change = (*change[:3], due, version)
        before, after = state.version.tasks[row.task], version.tasks[row.task]
        same = state.due.words == due.words and state.due.terms == due.terms and state.version.strict == version.strict \
            and all(bool(before.get(key)) == bool(after.get(key)) for key in ('acceptance', 'tentative'))
        if state.ended or not same:
            row.changes.append(change)

    @staticmethod
    def is_closed(unit, effective, state):
        """Nobody is asked for what a unit has done that is no more; what is open has passed on, or ends."""
        if unit.get('successors'):
            return True
        done = state.submitted is not None or state.waived
        return done and unit.get('until') and Soket.day_parse(unit['until']) * DAY < effective

    def inherit(self, state):
        """The deadline that a row leaves behind: what its own events gave it nothing moves any more."""
        if state.extended is None and not state.spells and not state.occurred:
            return state.due
        return Due(self.versions[-1], None, state.terms, True) if state.terms and state.terms != state.due.terms else state.due

    def change_units(self, units, effective, recorded):
        self.revisions += 1
        self.asked = None
        gone = []
        for unit in units:
            before = self.units.get(unit['id'])
            self.units[unit['id']] = dict(unit)
            if before is None or before == unit:
                continue
            if unit.get('until') and Soket.day_parse(unit['until']) * DAY < effective:
                gone.append(unit['id'])
            self.past.append((unit['id'], effective, recorded, unit.get('successors', [])))
        left = {}
        for row in list(self.rows):
            state = self.replay(row, ALL, ALL)
            if row.unit not in gone or state.submitted is not None or state.waived or state.ended:
                continue
            row.changes.append((effective, recorded, self.revisions, None, None))
            for successor in self.units[row.unit].get('successors', ()):
                self.leave(left, (row.task, successor, row.period), state)
        for key, state in left.items():
            self.take_over(key, state, effective, recorded)

    @staticmethod
    def leave(left, key, state):
        there = left.get(key)
        if there is None or (state.terms and (not there.terms or state.terms[1] > there.terms[1])):
            left[key] = state

    def take_over(self, key, state, effective, recorded):
        own = self.find(*key)
        due = self.inherit(state)
        if own is None:
            self.rows.append(Row(*key, due, effective, recorded, self.versions[-1], is_heir=True))
            return
        mine = self.replay(own, ALL, ALL)
        later = state.terms and (not mine.terms or state.terms[1] > mine.terms[1])
        if mine.ended or (mine.submitted is None and not mine.waived and later):
            own.changes.append((effective, recorded, self.revisions, due, self.versions[-1]))

    # -- what is told of units that are no more

    def passed_on(self, row):
        """Ended by a change of units."""
        changes = sorted(row.changes, key=lambda change: change[:3])
        return self.replay(row, ALL, ALL).ended and changes[-1][4] is None

    def bare(self, row):
        """As if its unit were there still."""
        copy = Row(row.task, row.unit, row.period, row.due, row.begins, row.known, row.version)
        copy.events, copy.changes = row.events, [c for c in row.changes if c[3] is not None or c[4] is not None]
        return self.replay(copy, ALL, ALL)

    def settle_late(self, rows, recorded):
        ended = {past[0]: past[1] for past in self.past}
        late = {row for row in rows if row.unit in ended and self.units[row.unit].get('until')
                and Soket.day_parse(self.units[row.unit]['until']) * DAY < ended[row.unit]}
        for effective in sorted({ended[row.unit] for row in late}):
            self.asked = None
            self.revisions += 1
            self.settle_some([row for row in self.rows if row in late and ended[row.unit] == effective], effective, recorded)

    def settle_some(self, rows, effective, recorded):
        freed, left, changes = [], {}, []
        for row in rows:
            passed, bare = self.passed_on(row), self.bare(row)
            is_open = bare.submitted is None and not bare.waived and not bare.ended
            if passed and not is_open:
                changes.append((row, bare.due))
                freed.append(row)
            elif is_open and (not passed or bare.extended):
                if not passed:
                    changes.append((row, None))
                for successor in self.units[row.unit].get('successors', ()):
                    self.leave(left, (row.task, successor, row.period), bare)
        for row in freed:
            for successor in self.units[row.unit].get('successors', ()):
                heir = self.find(row.task, successor, row.period)
                if heir is not None and heir.is_heir and self.is_relieved(heir, freed):
                    changes.append((heir, None))
        for row, due in changes:
            row.changes.append((effective, recorded, self.revisions, due, None if due is None else self.versions[-1]))
        for key, state in left.items():
            self.take_over(key, state, effective, recorded)

    def is_relieved(self, heir, freed):
        state = self.replay(heir, ALL, ALL)
        before = [self.find(heir.task, ident, heir.period) for ident, each in self.units.items() if heir.unit in each.get('successors', ())]
        owed = any(row is not None and row not in freed and self.passed_on(row) for row in before)
        return not owed and state.submitted is None and not state.waived and not state.ended

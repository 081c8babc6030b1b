-- SPDX-FileCopyrightText: 2026 The libsoket authors
-- SPDX-License-Identifier: LGPL-2.1-or-later
--
-- Migration 3: the totals as of a time, as known at a time, without fetching a row. The same rules as
-- in the library, for whom these functions are no substitute: where a deadline was moved by facts that
-- the library has not resolved for that time, `unsettled` says of how many rows only it can tell.

-- The last instant of a day without a time.
CREATE FUNCTION @SCHEMA@.end_of(instant integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN instant % 1442 = 0 THEN instant + 1441 ELSE instant END
$$;

CREATE FUNCTION @SCHEMA@.instant_of(day date) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (day - date '0001-01-01' + 1) * 1442
$$;

-- The order of replay within an instant; 0 for what changes no row.
CREATE FUNCTION @SCHEMA@.place_of(kind text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_position('{submitted,returned,accepted,withdrawn,extended,suspended,resumed,waived,occurred}', kind), 0)
$$;

-- What a row has become.
CREATE TYPE @SCHEMA@.state AS (
  submitted integer, accepted boolean, returned boolean, waived boolean, suspended boolean, ended boolean,
  due integer, safe integer, hard integer, deciding integer, soon integer, dated boolean,
  strict boolean, acceptance boolean, tentative boolean, pauses boolean, waits text, settled boolean
);

-- Numbers of the events of a row that are void as of then: from the last to the first each voiding
-- one is known to stand when its turn comes.
CREATE FUNCTION @SCHEMA@.voided_of(its_unit text, its_row bigint, as_of integer, known integer)
RETURNS bigint[]
LANGUAGE plpgsql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
DECLARE
  found bigint[] := '{}';
  v record;
BEGIN
  FOR v IN SELECT number, voids FROM events
            WHERE unit = its_unit AND "row" = its_row AND kind = 'voided'
              AND coalesce(received, at) <= as_of AND recorded <= known ORDER BY number DESC LOOP
    IF NOT v.number = ANY (found) THEN
      found := found || v.voids;
    END IF;
  END LOOP;
  RETURN found;
END
$$;

-- When the event occurred from which a due counts: what was recorded of the row itself (@own) goes
-- before what was recorded elsewhere in the plan, the first of either.
CREATE FUNCTION @SCHEMA@.occurred_of(its_plan integer, words text, own bigint[], as_of integer, known integer)
RETURNS integer
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT coalesce(e.received, e.at)
    FROM events e JOIN rows r ON r.unit = e.unit AND r.number = e."row" JOIN cells c ON c.number = r.cell
   WHERE e.kind = 'occurred' AND e.occurs = words AND c.plan = its_plan
     AND coalesce(e.received, e.at) <= as_of AND e.recorded <= known
     AND NOT e.number = ANY (voided_of(e.unit, e."row", as_of, known))
   ORDER BY e.number = ANY (own) DESC, coalesce(e.received, e.at), e.number LIMIT 1
$$;

-- @s under its due, as the facts have moved it.
CREATE FUNCTION @SCHEMA@.settle(s @SCHEMA@.state, its_plan integer, paused text, own bigint[],
                                as_of integer, known integer) RETURNS @SCHEMA@.state
LANGUAGE plpgsql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
DECLARE
  d dues;
  m moves;
  what text := '';
  its_day integer;
BEGIN
  SELECT * INTO d FROM dues WHERE number = s.due;
  IF d.waits IS NOT NULL THEN
    its_day := occurred_of(its_plan, d.waits, own, as_of, known);
    what := coalesce('occurred ' || its_day || E'\n', '');
  END IF;
  IF d.pauses THEN
    what := what || paused;
  END IF;
  IF what = '' THEN
    s.safe := d.safe; s.hard := d.hard; s.deciding := d.deciding; s.soon := d.soon * 1442;
    s.dated := d.due IS NOT NULL;
    RETURN s;
  END IF;
  SELECT * INTO m FROM moves WHERE moves.due = s.due AND moves.facts = what;
  IF NOT FOUND THEN
    s.settled := false;
    RETURN s;
  END IF;
  s.safe := m.safe; s.hard := m.hard; s.deciding := m.deciding; s.soon := m.soon * 1442;
  s.dated := m.moved IS NOT NULL;
  RETURN s;
END
$$;

-- A row with a history, from what it is like without one.
CREATE FUNCTION @SCHEMA@.replay(s @SCHEMA@.state, its_unit text, its_row bigint, its_plan integer, its_task text,
                                by_sent boolean, as_of integer, known integer) RETURNS @SCHEMA@.state
LANGUAGE plpgsql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
DECLARE
  void bigint[] := voided_of(its_unit, its_row, as_of, known);
  e record;
  t @SCHEMA@.state;
  v record;
  rests_from integer;
  paused text := '';
  own bigint[] := '{}';
  extended boolean := false;
  overtaken boolean := false;
  changed boolean := false;
BEGIN
  FOR e IN
    SELECT h.* FROM (
      SELECT CASE WHEN by_sent AND kind = 'submitted' THEN coalesce(sent, received, at)
                  ELSE coalesce(received, at) END AS deciding,
             place_of(kind) AS place, id COLLATE "C" AS id, number, kind, until, events.soon, recorded, NULL::integer AS due
        FROM events WHERE unit = its_unit AND "row" = its_row AND place_of(kind) > 0
                      AND NOT number = ANY (void)
      UNION ALL
      SELECT r.effective, 100, '', r.number, 'changed', NULL, NULL, r.recorded, c.due
        FROM changes c JOIN revisions r ON r.number = c.revision WHERE c.unit = its_unit AND c."row" = its_row
    ) h WHERE h.deciding <= as_of AND h.recorded <= known ORDER BY h.deciding, h.place, h.id, h.number
  LOOP
    CASE e.kind
    WHEN 'submitted' THEN
      s.submitted := coalesce(s.submitted, e.deciding);
    WHEN 'accepted' THEN
      s.accepted := s.submitted IS NOT NULL;
    WHEN 'returned', 'withdrawn' THEN
      IF s.submitted IS NOT NULL THEN
        s.submitted := NULL; s.accepted := false; s.returned := e.kind = 'returned';
        IF s.returned AND e.until IS NOT NULL THEN
          s.safe := end_of(e.until); s.hard := s.safe; s.deciding := s.safe; s.soon := e.soon; s.dated := true;
          extended := true; overtaken := false;
        END IF;
      END IF;
    WHEN 'extended' THEN
      s.safe := end_of(e.until); s.hard := s.safe; s.deciding := s.safe; s.soon := e.soon; s.dated := true;
      extended := true; overtaken := false;
    WHEN 'suspended' THEN
      IF NOT s.suspended THEN
        rests_from := e.deciding / 1442;
      END IF;
      s.suspended := true;
    WHEN 'resumed' THEN
      IF s.suspended AND s.pauses AND rests_from <= e.deciding / 1442 - 1 THEN
        paused := paused || 'paused ' || rests_from || ' ' || e.deciding / 1442 - 1 || E'\n';
      END IF;
      s.suspended := false;
    WHEN 'waived' THEN
      s.waived := true;
    WHEN 'occurred' THEN
      own := own || e.number;
    WHEN 'changed' THEN
      IF e.due IS NULL THEN
        s.ended := true;
      ELSE
        SELECT * INTO v FROM flags_of(its_plan, e.number::integer, its_task);
        -- in quotation marks, because it is a word of the language too
        s."strict" := v."strict"; s.acceptance := v.acceptance; s.tentative := v.tentative; s.ended := false;
        SELECT d.pauses INTO s.pauses FROM dues d WHERE d.number = e.due;
        s.due := e.due;
        changed := true; overtaken := true;
      END IF;
    END CASE;
  END LOOP;
  IF (changed OR paused <> '' OR own <> '{}') AND (overtaken OR NOT extended) THEN
    t := settle(s, its_plan, paused, own, as_of, known);
    IF NOT t.settled OR NOT extended OR (t.dated AND t.hard >= s.hard) THEN
      s := t;
    END IF;
  END IF;
  RETURN s;
END
$$;

-- What a task is like in the version of its plan that @its_revision brought, or found; -1: as adopted.
CREATE FUNCTION @SCHEMA@.flags_of(its_plan integer, its_revision integer, its_task text)
RETURNS TABLE (strict boolean, acceptance boolean, tentative boolean)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT v.strict, coalesce((t.task->>'acceptance')::boolean, false), coalesce((t.task->>'tentative')::boolean, false)
    FROM (SELECT p.strict, p.json, -1 AS number FROM plans p WHERE p.number = its_plan
          UNION ALL
          SELECT r.strict, r.json, r.number FROM revisions r WHERE r.plan = its_plan AND r.number <= its_revision
          ORDER BY number DESC LIMIT 1) v
    LEFT JOIN LATERAL (SELECT task FROM jsonb_array_elements(v.json::jsonb->'tasks') task
                        WHERE task->>'id' = its_task) t ON true
$$;

-- Rows that differ in the unit only, by when they are due, and what they are like.
CREATE FUNCTION @SCHEMA@.segments(as_of integer, known integer)
RETURNS TABLE (cell integer, due integer, revision integer, plan integer, task text, by_sent boolean, s @SCHEMA@.state)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  SELECT g.cell, g.due, g.revision, c.plan, c.task, now.by_sent,
         CASE WHEN d.waits IS NULL THEN b.s ELSE settle(b.s, c.plan, '', '{}', as_of, known) END
    FROM (SELECT DISTINCT r.cell, r.due, r.revision FROM rows r) g
    JOIN cells c ON c.number = g.cell
    JOIN dues d ON d.number = g.due
    LEFT JOIN revisions v ON v.number = g.revision
    JOIN LATERAL flags_of(c.plan, coalesce(g.revision, -1), c.task) f ON true
    JOIN LATERAL (SELECT coalesce((SELECT r.by_sent FROM revisions r WHERE r.plan = p.number
                                    ORDER BY r.number DESC LIMIT 1), p.by_sent) AS by_sent
                    FROM plans p WHERE p.number = c.plan) now ON true
    JOIN LATERAL (SELECT ROW(NULL, false, false, false, false, false, g.due, d.safe, d.hard, d.deciding,
                             d.soon * 1442, d.due IS NOT NULL, f.strict, f.acceptance, f.tentative, d.pauses,
                             d.waits, true)::state AS s) b ON true
   WHERE v.number IS NULL OR (v.effective <= as_of AND v.recorded <= known)
$$;

-- Each row with what it has become as of then: those with a history are replayed, most have one
-- submission or none.
CREATE FUNCTION @SCHEMA@.states(as_of integer, known integer)
RETURNS TABLE (unit text, "row" bigint, cell integer, plan integer, s @SCHEMA@.state)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  WITH g AS MATERIALIZED (SELECT * FROM segments(as_of, known)),
  told AS (
    SELECT e.unit, e."row", bool_or(e.kind <> 'submitted') AS is_long,
           min(coalesce(e.received, e.at)) AS received, min(coalesce(e.sent, e.received, e.at)) AS sent
      FROM events e WHERE e.recorded <= known AND (place_of(e.kind) > 0 OR e.kind = 'voided')
     GROUP BY e.unit, e."row"
    UNION ALL
    SELECT c.unit, c."row", true, NULL, NULL FROM changes c
  ),
  gathered AS (
    SELECT t.unit, t."row", bool_or(t.is_long) AS is_long, min(t.received) AS received, min(t.sent) AS sent
      FROM told t GROUP BY t.unit, t."row"
  ),
  joined AS (
    SELECT r.unit, r.number, r.cell, g.plan, g.task, g.by_sent, g.s, t.is_long,
           CASE WHEN g.by_sent THEN t.sent ELSE t.received END AS submitted
      FROM rows r
      JOIN g ON g.cell = r.cell AND g.due = r.due AND coalesce(g.revision, -1) = coalesce(r.revision, -1)
      LEFT JOIN gathered t ON t.unit = r.unit AND t."row" = r.number
  )
  SELECT j.unit, j.number, j.cell, j.plan,
         CASE WHEN j.is_long THEN replay(j.s, j.unit, j.number, j.plan, j.task, j.by_sent, as_of, known)
              WHEN j.submitted <= as_of
              THEN ROW(j.submitted, false, false, false, false, false, (j.s).due, (j.s).safe, (j.s).hard,
                       (j.s).deciding, (j.s).soon, (j.s).dated, (j.s).strict, (j.s).acceptance,
                       (j.s).tentative, (j.s).pauses, (j.s).waits, (j.s).settled)::state
              ELSE j.s END
    FROM joined j
$$;

-- The first that holds.
CREATE FUNCTION @SCHEMA@.status_of(s @SCHEMA@.state, as_of integer) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN s.ended THEN 'ended'
    WHEN s.waived THEN 'waived'
    WHEN s.suspended THEN 'suspended'
    WHEN s.submitted IS NOT NULL THEN CASE
      WHEN s.acceptance AND NOT s.accepted THEN 'awaiting'
      WHEN NOT s.dated THEN 'done'
      WHEN s.submitted <= s.safe THEN 'on-time'
      WHEN s.submitted <= s.hard THEN 'on-the-day'
      ELSE 'late' END
    WHEN s.returned THEN 'returned'
    WHEN NOT s.dated THEN 'undated'
    WHEN NOT s.tentative AND as_of > CASE WHEN s.strict THEN s.deciding ELSE s.hard END THEN 'overdue'
    WHEN as_of >= s.soon AND as_of <= s.hard THEN 'due-soon'
    ELSE 'not-due' END
$$;

-- As of @as_of (a day without a time stands for its 24:00), as known at @known (0: all that is
-- recorded), of one plan or of all: how many obligations stand where, the four cells of the table,
-- and what was due.
CREATE FUNCTION @SCHEMA@.totals(as_of integer, known integer DEFAULT 0, of_plan text DEFAULT NULL)
RETURNS TABLE (obligations bigint, statuses jsonb, done_in_time bigint, done_late bigint, open_in_time bigint,
               open_overdue bigint, due bigint, due_done bigint, due_done_in_time bigint, unsettled bigint)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  WITH time AS (SELECT end_of(as_of) AS t, CASE WHEN known = 0 THEN 2147483646 ELSE end_of(known) END AS k),
  x AS (
    SELECT status_of(r.s, t) AS status, r.s, t,
           (r.s).submitted IS NOT NULL AS done,
           CASE WHEN (r.s).strict THEN (r.s).deciding ELSE (r.s).hard END AS last
      FROM time, states(t, k) r JOIN plans p ON p.number = r.plan
     WHERE of_plan IS NULL OR p.id = of_plan
  ),
  y AS (
    SELECT x.*, (x.s).settled AND (x.s).dated AND x.status NOT IN ('ended', 'waived', 'suspended') AS inside,
           NOT x.done AND x.status IN ('overdue', 'returned') AS open_late
      FROM x
  ),
  counted AS (
    SELECT status, count(*) AS n FROM y WHERE (s).settled GROUP BY status
  )
  SELECT count(*) FILTER (WHERE (s).settled),
         coalesce((SELECT jsonb_object_agg(status, n) FROM counted), '{}'),
         count(*) FILTER (WHERE inside AND done AND (s).submitted <= last),
         count(*) FILTER (WHERE inside AND done AND (s).submitted > last),
         count(*) FILTER (WHERE inside AND NOT done AND NOT open_late),
         count(*) FILTER (WHERE inside AND open_late),
         count(*) FILTER (WHERE inside AND (s).deciding <= t),
         count(*) FILTER (WHERE inside AND (s).deciding <= t AND done),
         count(*) FILTER (WHERE inside AND (s).deciding <= t AND done AND (s).submitted <= last),
         count(*) FILTER (WHERE NOT (s).settled)
    FROM y
$$;

-- The same for who asks by the calendar.
CREATE FUNCTION @SCHEMA@.totals(as_of date, known date DEFAULT NULL, of_plan text DEFAULT NULL)
RETURNS TABLE (obligations bigint, statuses jsonb, done_in_time bigint, done_late bigint, open_in_time bigint,
               open_overdue bigint, due bigint, due_done bigint, due_done_in_time bigint, unsettled bigint)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  SELECT * FROM totals(instant_of(as_of), coalesce(instant_of(known), 0), of_plan)
$$;

-- Who may read asks by his own rights: row-level security holds here too.
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA @SCHEMA@ TO PUBLIC;
REVOKE EXECUTE ON FUNCTION @SCHEMA@.take_lock(), @SCHEMA@.has_event(text),
  @SCHEMA@.may_append(name, text, text, text, integer), @SCHEMA@.allow_reading(name),
  @SCHEMA@.allow_appending(name), @SCHEMA@.allow_reader(name), @SCHEMA@.allow_unit(name, text),
  @SCHEMA@.allow_centre(name), @SCHEMA@.disallow(name) FROM PUBLIC;

INSERT INTO @SCHEMA@.form (number) VALUES (3);

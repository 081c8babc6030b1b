-- SPDX-FileCopyrightText: 2026 The libsoket authors
-- SPDX-License-Identifier: LGPL-2.1-or-later
--
-- Migration 5: no event that says what none can say, whoever writes it; and the totals go by the rule of
-- proof that held when an event was recorded, and give back no duty that others had ended since. Some
-- ledgers of form 4 have these functions already: each is made as if it were there, and as if not.

-- Whether an instant can be one, or is none: of 1900 to 2199.
CREATE OR REPLACE FUNCTION @SCHEMA@.is_instant(instant integer) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(instant BETWEEN 693596 * 1442 AND 803168 * 1442 + 1441, true)
$$;

-- Whether an event says what it may say, whoever wrote it past the library: what nobody could read
-- back, or what is to come, would stand there for ever.
CREATE OR REPLACE FUNCTION @SCHEMA@.is_sound(e @SCHEMA@.events) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT e.kind IN ('submitted', 'corrected', 'returned', 'accepted', 'withdrawn', 'requested', 'extended',
                    'suspended', 'resumed', 'waived', 'occurred', 'voided', 'reminded', 'inspected', 'noted')
     AND @SCHEMA@.is_instant(e.at) AND @SCHEMA@.is_instant(e.recorded) AND @SCHEMA@.is_instant(e.sent)
     AND @SCHEMA@.is_instant(e.received) AND @SCHEMA@.is_instant(e.until)
     AND greatest(e.at, e.received, CASE WHEN e.kind = 'submitted' THEN e.sent END)
         <= e.recorded + CASE WHEN e.recorded % 1442 = 0 THEN 1441 ELSE 0 END
     AND coalesce(e.sent <= e.received + CASE WHEN e.received % 1442 = 0 THEN 1441 ELSE 0 END, true)
     AND e.id <> '' AND e.id !~ '[[:cntrl:]]'
     AND (e.kind <> 'extended' OR e.until IS NOT NULL)
     AND (e.kind <> 'occurred' OR (e.event IS NOT NULL AND e.occurs IS NOT NULL))
     AND (e.occurs IS NULL OR e.kind = 'occurred') AND (e.soon IS NULL OR e.until IS NOT NULL)
     AND (e.content IS NULL OR jsonb_typeof(e.content::jsonb) = 'object')
$$;

-- What came in since the last statement, of whomever: numbered on without a gap, an id of its own,
-- of an obligation that is there, and the next link of the chain of its unit. They are few, whatever
-- the planner thinks: by the indexes only.
CREATE OR REPLACE FUNCTION @SCHEMA@.check_events() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
DECLARE
  last_before bigint;
  final bigint;
  bad text;
BEGIN
  SELECT last INTO last_before FROM log FOR UPDATE;
  SELECT max(number) INTO final FROM added;
  IF final IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT e.id INTO bad
    FROM (SELECT id, number, row_number() OVER (ORDER BY number) AS place FROM added) e
   WHERE e.number <> last_before + e.place LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'event %: events are only added, one after the other', bad USING ERRCODE = 'SK001';
  END IF;
  SELECT e.id INTO bad FROM events e
   WHERE e.number > last_before
     AND EXISTS (SELECT FROM events o WHERE o.id = e.id AND o.number <> e.number) LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'event %: there is another one with this id', bad USING ERRCODE = 'SK001';
  END IF;
  SELECT e.id INTO bad
    FROM events e LEFT JOIN rows r ON r.unit = e.unit AND r.number = e."row"
    LEFT JOIN cells c ON c.number = r.cell LEFT JOIN plans p ON p.number = c.plan
    LEFT JOIN events v ON e.kind = 'voided' AND v.unit = e.unit AND v.id = e."of" AND v."row" = e."row"
   WHERE e.number > last_before
     AND (c.task IS DISTINCT FROM e.task OR e.plan IS DISTINCT FROM p.id OR e.period IS DISTINCT FROM c.period
          OR e.voids IS DISTINCT FROM v.number OR (e.kind = 'voided' AND e.voids IS NULL)) LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'event %: it is of no such obligation, or voids no event of it', bad
      USING ERRCODE = 'SK001';
  END IF;
  SELECT e.id INTO bad FROM events e WHERE e.number > last_before AND NOT is_sound(e) LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'event %: it says what no event can say', bad USING ERRCODE = 'SK001';
  END IF;
  SELECT e.id INTO bad FROM events e
   WHERE e.number > last_before
     AND e.hash <> hash_of((SELECT p.hash FROM events p WHERE p.unit = e.unit AND p.number < e.number
                             ORDER BY p.number DESC LIMIT 1), e) LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'event %: it is not the next link of the chain of its unit', bad
      USING ERRCODE = 'SK001';
  END IF;
  UPDATE log SET last = final;
  PERFORM pg_notify('soket', TG_TABLE_SCHEMA);
  RETURN NULL;
END
$$;

-- Whether the day of sending decided when something was recorded: a later amendment does not change
-- what was.
CREATE OR REPLACE FUNCTION @SCHEMA@.by_sent_of(its_plan integer, its_recorded integer) RETURNS boolean
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT coalesce((SELECT r.by_sent FROM revisions r WHERE r.plan = its_plan AND r.recorded < its_recorded
                    ORDER BY r.number DESC LIMIT 1), p.by_sent)
    FROM plans p WHERE p.number = its_plan
$$;

-- Before, they were told by which rule of proof to go.
DROP FUNCTION IF EXISTS @SCHEMA@.replay(@SCHEMA@.state, text, bigint, integer, text, boolean, integer, integer);
DROP FUNCTION IF EXISTS @SCHEMA@.segments(integer, integer);

-- A row with a history, from what it is like without one.
CREATE OR REPLACE FUNCTION @SCHEMA@.replay(s @SCHEMA@.state, its_unit text, its_row bigint, its_plan integer, its_task text,
                                as_of integer, known integer) RETURNS @SCHEMA@.state
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
  ended_by bigint := -1;
BEGIN
  FOR e IN
    SELECT h.* FROM (
      SELECT CASE WHEN kind = 'submitted' AND sent IS NOT NULL AND by_sent_of(its_plan, recorded) THEN sent
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
        ended_by := e.number;
      ELSE
        SELECT * INTO v FROM flags_of(its_plan, e.number::integer, its_task);
        -- in quotation marks, because it is a word of the language too
        s."strict" := v."strict"; s.acceptance := v.acceptance; s.tentative := v.tentative;
        -- what was not ended yet when it was written down it does not give back
        s.ended := s.ended AND ended_by > e.number;
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

-- Rows that differ in the unit only, by when they are due, and what they are like.
CREATE OR REPLACE FUNCTION @SCHEMA@.segments(as_of integer, known integer)
RETURNS TABLE (cell integer, due integer, revision integer, plan integer, task text, s @SCHEMA@.state)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  SELECT g.cell, g.due, g.revision, c.plan, c.task,
         CASE WHEN d.waits IS NULL THEN b.s ELSE settle(b.s, c.plan, '', '{}', as_of, known) END
    FROM (SELECT DISTINCT r.cell, r.due, r.revision FROM rows r) g
    JOIN cells c ON c.number = g.cell
    JOIN dues d ON d.number = g.due
    LEFT JOIN revisions v ON v.number = g.revision
    JOIN LATERAL flags_of(c.plan, coalesce(g.revision, -1), c.task) f ON true
    JOIN LATERAL (SELECT ROW(NULL, false, false, false, false, false, g.due, d.safe, d.hard, d.deciding,
                             d.soon * 1442, d.due IS NOT NULL, f.strict, f.acceptance, f.tentative, d.pauses,
                             d.waits, true)::state AS s) b ON true
   WHERE v.number IS NULL OR (v.effective <= as_of AND v.recorded <= known)
$$;

-- Each row with what it has become as of then: those with a history are replayed, most have one
-- submission or none.
CREATE OR REPLACE FUNCTION @SCHEMA@.states(as_of integer, known integer)
RETURNS TABLE (unit text, "row" bigint, cell integer, plan integer, s @SCHEMA@.state)
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  WITH g AS MATERIALIZED (SELECT * FROM segments(as_of, known)),
  told AS (
    SELECT e.unit, e."row", bool_or(e.kind <> 'submitted') OR (count(*) > 1 AND count(e.sent) > 0) AS is_long,
           min(e.recorded) AS recorded, min(coalesce(e.received, e.at)) AS received, min(coalesce(e.sent, e.received, e.at)) AS sent
      FROM events e WHERE e.recorded <= known AND (place_of(e.kind) > 0 OR e.kind = 'voided')
     GROUP BY e.unit, e."row"
    UNION ALL
    SELECT c.unit, c."row", true, NULL, NULL, NULL FROM changes c
  ),
  gathered AS (
    SELECT t.unit, t."row", bool_or(t.is_long) AS is_long, min(t.recorded) AS recorded, min(t.received) AS received,
           min(t.sent) AS sent
      FROM told t GROUP BY t.unit, t."row"
  ),
  joined AS (
    SELECT r.unit, r.number, r.cell, g.plan, g.task, g.s, t.is_long,
           CASE WHEN t.sent <> t.received AND by_sent_of(g.plan, t.recorded) THEN t.sent
                ELSE t.received END AS submitted
      FROM rows r
      JOIN g ON g.cell = r.cell AND g.due = r.due AND coalesce(g.revision, -1) = coalesce(r.revision, -1)
      LEFT JOIN gathered t ON t.unit = r.unit AND t."row" = r.number
  )
  SELECT j.unit, j.number, j.cell, j.plan,
         CASE WHEN j.is_long THEN replay(j.s, j.unit, j.number, j.plan, j.task, as_of, known)
              WHEN j.submitted <= as_of
              THEN ROW(j.submitted, false, false, false, false, false, (j.s).due, (j.s).safe, (j.s).hard,
                       (j.s).deciding, (j.s).soon, (j.s).dated, (j.s).strict, (j.s).acceptance,
                       (j.s).tentative, (j.s).pauses, (j.s).waits, (j.s).settled)::state
              ELSE j.s END
    FROM joined j
$$;

INSERT INTO @SCHEMA@.form (number) VALUES (5);

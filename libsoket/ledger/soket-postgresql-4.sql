-- SPDX-FileCopyrightText: 2026 The libsoket authors
-- SPDX-License-Identifier: LGPL-2.1-or-later
--
-- Migration 4: seals. The chain covers the events; what is owed and by when stands in the tables beside
-- them. Each transaction that adds to these ends with a seal: how many there are of each, and the hash
-- of what was added behind the hash before it. A deadline that facts have moved has its own.

CREATE TABLE @SCHEMA@.seals (
  number integer PRIMARY KEY,
  units bigint NOT NULL, plans bigint NOT NULL, revisions bigint NOT NULL, unit_versions bigint NOT NULL,
  cells bigint NOT NULL, dues bigint NOT NULL, "rows" bigint NOT NULL, changes bigint NOT NULL,
  hash bytea NOT NULL
);
CREATE TRIGGER seals_not_changed BEFORE UPDATE OR DELETE ON @SCHEMA@.seals
  FOR EACH ROW EXECUTE FUNCTION @SCHEMA@.refuse();
CREATE TRIGGER seals_not_cut BEFORE TRUNCATE ON @SCHEMA@.seals
  FOR EACH STATEMENT EXECUTE FUNCTION @SCHEMA@.refuse();
ALTER TABLE @SCHEMA@.seals ENABLE ALWAYS TRIGGER seals_not_changed;
ALTER TABLE @SCHEMA@.seals ENABLE ALWAYS TRIGGER seals_not_cut;

-- What was added from the counts of @was on, to before those of @now: by thousands, so that no text
-- becomes too long for the server. Each column is named, so that a later one changes no seal.
CREATE FUNCTION @SCHEMA@.seal_of(was @SCHEMA@.seals, now @SCHEMA@.seals) RETURNS bytea
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp SET jit = off AS $$
  WITH added AS (
    SELECT 1 AS place, number::bigint AS number, ROW(number, id, code, name, kind, level, parent, contact, "from",
           until, successors)::text AS words
      FROM units WHERE number >= coalesce(was.units, 0) AND number < now.units
    UNION ALL
    SELECT 2, number, ROW(number, id, json, before, roll, regime, sector, strict, soon, nested, proof, calendar,
           "to", adopted, by_sent)::text
      FROM plans WHERE number >= coalesce(was.plans, 0) AND number < now.plans
    UNION ALL
    SELECT 3, number, ROW(number, plan, effective, recorded, json, before, roll, regime, sector, strict, soon,
           nested, proof, calendar, "to", by_sent)::text
      FROM revisions WHERE number >= coalesce(was.revisions, 0) AND number < now.revisions
    UNION ALL
    SELECT 4, number, ROW(number, revision, unit, code, name, kind, level, parent, contact, "from", until,
           successors)::text
      FROM unit_versions WHERE number >= coalesce(was.unit_versions, 0) AND number < now.unit_versions
    UNION ALL
    SELECT 5, number, ROW(number, plan, task, period)::text
      FROM cells WHERE number >= coalesce(was.cells, 0) AND number < now.cells
    UNION ALL
    SELECT 6, number, ROW(number, due, reason, soon, words, safe, hard, deciding, waits, pauses)::text
      FROM dues WHERE number >= coalesce(was.dues, 0) AND number < now.dues
    UNION ALL
    SELECT 7, number, ROW(number, unit, cell, due, revision)::text
      FROM rows WHERE number >= coalesce(was."rows", 0) AND number < now."rows"
    UNION ALL
    SELECT 8, number, ROW(number, unit, revision, "row", due)::text
      FROM changes WHERE number >= coalesce(was.changes, 0) AND number < now.changes
  ), hashed AS (
    SELECT place, number / 1000 AS thousand,
           sha256(convert_to(string_agg(words, E'\n' ORDER BY number), 'UTF8')) AS hash
      FROM added GROUP BY place, number / 1000
  )
  SELECT sha256(coalesce(was.hash, '')
                || convert_to(ROW(now.number, now.units, now.plans, now.revisions, now.unit_versions, now.cells,
                                  now.dues, now."rows", now.changes)::text, 'UTF8')
                || coalesce((SELECT string_agg(hash, '' ORDER BY place, thousand) FROM hashed), ''))
$$;

-- The seal that the tables as they are now would have behind @was, without its hash.
CREATE FUNCTION @SCHEMA@.counts_behind(was @SCHEMA@.seals) RETURNS @SCHEMA@.seals
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT ROW(coalesce(was.number + 1, 0),
             (SELECT coalesce(max(number) + 1, 0) FROM units), (SELECT coalesce(max(number) + 1, 0) FROM plans),
             (SELECT coalesce(max(number) + 1, 0) FROM revisions),
             (SELECT coalesce(max(number) + 1, 0) FROM unit_versions),
             (SELECT coalesce(max(number) + 1, 0) FROM cells), (SELECT coalesce(max(number) + 1, 0) FROM dues),
             (SELECT coalesce(max(number) + 1, 0) FROM rows), (SELECT coalesce(max(number) + 1, 0) FROM changes),
             NULL)::seals
$$;

CREATE FUNCTION @SCHEMA@.same_counts(a @SCHEMA@.seals, b @SCHEMA@.seals) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT (coalesce(a.units, 0), coalesce(a.plans, 0), coalesce(a.revisions, 0), coalesce(a.unit_versions, 0),
          coalesce(a.cells, 0), coalesce(a.dues, 0), coalesce(a."rows", 0), coalesce(a.changes, 0))
       = (b.units, b.plans, b.revisions, b.unit_versions, b.cells, b.dues, b."rows", b.changes)
$$;

CREATE FUNCTION @SCHEMA@.seal() RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
DECLARE
  was seals;
  now seals;
BEGIN
  SELECT * INTO was FROM seals ORDER BY number DESC LIMIT 1;
  now := counts_behind(was);
  IF NOT same_counts(was, now) THEN
    now.hash := seal_of(was, now);
    INSERT INTO seals SELECT now.*;
  END IF;
END
$$;

CREATE FUNCTION @SCHEMA@.move_hash(due integer, facts text, moved text, reason text, soon integer, safe integer,
                                   hard integer, deciding integer) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(ROW(due, facts, moved, reason, soon, safe, hard, deciding)::text, 'UTF8'))
$$;

ALTER TABLE @SCHEMA@.moves ADD COLUMN hash bytea;
UPDATE @SCHEMA@.moves SET hash = @SCHEMA@.move_hash(due, facts, moved, reason, soon, safe, hard, deciding);

-- For who sees all: whether the tables beside the events are as they were sealed.
CREATE FUNCTION @SCHEMA@.check_seals() RETURNS boolean
LANGUAGE sql STABLE SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM (SELECT s AS now, lag(s) OVER w AS was, row_number() OVER w AS place
                                    FROM seals s WINDOW w AS (ORDER BY s.number)) o
                      WHERE (now).number <> place - 1 OR (now).hash <> seal_of(was, now))
     AND same_counts((SELECT s FROM seals s ORDER BY s.number DESC LIMIT 1), counts_behind(NULL))
     AND NOT EXISTS (SELECT FROM moves m WHERE m.hash IS DISTINCT FROM
                       move_hash(m.due, m.facts, m.moved, m.reason, m.soon, m.safe, m.hard, m.deciding))
$$;

CREATE OR REPLACE FUNCTION @SCHEMA@.allow_reading(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA @SCHEMA@ TO %I', who);
  EXECUTE format('GRANT SELECT ON form, log, units, unit_versions, plans, revisions, cells, dues,'
                 ' moves, rows, changes, events, seals TO %I', who);
  EXECUTE format('GRANT EXECUTE ON FUNCTION text_of(text, text), text_of(text, integer),'
                 ' hash_of(bytea, events), has_part(name, text[]),'
                 ' units_of(name, boolean), owner(), has_event(text), instant_of(timestamptz) TO %I',
                 who);
END
$$;

CREATE OR REPLACE FUNCTION @SCHEMA@.allow_centre(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  PERFORM allow_appending(who);
  EXECUTE format('GRANT INSERT ON units, unit_versions, plans, revisions, cells, dues, moves, rows,'
                 ' changes, seals TO %I', who);
  INSERT INTO members VALUES (who, 'centre', NULL) ON CONFLICT DO NOTHING;
END
$$;

-- Who was let in before.
DO $do$
DECLARE
  m record;
BEGIN
  FOR m IN SELECT DISTINCT r.rolname AS role, b.part FROM @SCHEMA@.members b JOIN pg_roles r ON r.rolname = b.role LOOP
    EXECUTE format('GRANT SELECT ON @SCHEMA@.seals TO %I', m.role);
    IF m.part = 'centre' THEN
      EXECUTE format('GRANT INSERT ON @SCHEMA@.seals TO %I', m.role);
    END IF;
  END LOOP;
END
$do$;

-- What is there is sealed as it is.
SELECT @SCHEMA@.seal();

INSERT INTO @SCHEMA@.form (number) VALUES (4);

-- SPDX-FileCopyrightText: 2026 The libsoket authors
-- SPDX-License-Identifier: LGPL-2.1-or-later
--
-- Migration 2: who may read and write what. Who made the ledger owns it; every other role is let in
-- by allow_centre(), allow_unit() or allow_reader(), and put out by disallow(). A unit's role reads
-- the status of its own subtree and appends events there; the plan, the units and the deadlines are
-- nobody's secret.

CREATE TABLE @SCHEMA@.members (
  role name NOT NULL,
  part text NOT NULL CHECK (part IN ('centre', 'unit', 'reader')),
  unit text REFERENCES @SCHEMA@.units (id),
  CHECK ((part = 'unit') = (unit IS NOT NULL))
);
CREATE UNIQUE INDEX members_key ON @SCHEMA@.members (role, part, coalesce(unit, ''));

CREATE FUNCTION @SCHEMA@.owner() RETURNS name
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'events'::regclass
$$;

-- The part of @who itself and of the roles it is a member of.
CREATE FUNCTION @SCHEMA@.has_part(who name, parts text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT pg_has_role(who, owner(), 'USAGE')
      OR EXISTS (SELECT FROM members m JOIN pg_roles r ON r.rolname = m.role
                  WHERE m.part = ANY (parts) AND pg_has_role(who, r.oid, 'USAGE'))
$$;

-- Units as they are now: the last version of each counts.
CREATE FUNCTION @SCHEMA@.parents() RETURNS TABLE (unit text, parent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT u.id, CASE WHEN v.number IS NULL THEN u.parent ELSE v.parent END
    FROM units u LEFT JOIN LATERAL (SELECT * FROM unit_versions v WHERE v.unit = u.number
                                     ORDER BY v.number DESC LIMIT 1) v ON true
$$;

-- Units of @who; @below: without the topmost ones.
CREATE FUNCTION @SCHEMA@.units_of(who name, below boolean) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  WITH RECURSIVE tree (unit, is_below) AS (
    SELECT m.unit, false FROM members m JOIN pg_roles r ON r.rolname = m.role
     WHERE m.part = 'unit' AND pg_has_role(who, r.oid, 'USAGE')
    UNION
    SELECT p.unit, true FROM parents() p JOIN tree t ON p.parent = t.unit
  )
  SELECT unit FROM tree WHERE is_below OR NOT below
$$;

-- The instant of the server's clock, at UTC+7.
CREATE FUNCTION @SCHEMA@.instant_of(moment timestamptz) RETURNS integer
LANGUAGE sql STABLE AS $$
  SELECT ((t::date - date '0001-01-01' + 1) * 1442 + 1
          + extract(hour FROM t) * 60 + extract(minute FROM t))::integer
    FROM (SELECT moment AT TIME ZONE interval '+07:00' AS t) m
$$;

-- What a unit says of itself; all else is for those above it to say.
CREATE FUNCTION @SCHEMA@.is_report(kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('submitted', 'corrected', 'withdrawn', 'requested', 'noted')
$$;

-- What dates or stops obligations of others is for the centre only.
CREATE FUNCTION @SCHEMA@.may_append(who name, at_unit text, of_kind text, voided text, told integer)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT has_part(who, '{centre}')
      OR (at_unit IN (SELECT units_of(who, false))
          AND of_kind NOT IN ('occurred', 'suspended', 'resumed')
          AND told BETWEEN instant_of(clock_timestamp() - interval '1 hour') / 1442 * 1442
                       AND instant_of(clock_timestamp() + interval '5 minutes')
          AND (told % 1442 = 0 OR told >= instant_of(clock_timestamp() - interval '1 hour'))
          AND (is_report(of_kind) OR at_unit IN (SELECT units_of(who, true))
               OR (of_kind = 'voided'
                   AND is_report((SELECT kind FROM events WHERE unit = at_unit AND id = voided)))))
$$;

ALTER TABLE @SCHEMA@.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE @SCHEMA@.rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE @SCHEMA@.changes ENABLE ROW LEVEL SECURITY;

CREATE POLICY events_read ON @SCHEMA@.events FOR SELECT USING (
  (SELECT @SCHEMA@.has_part(current_user, '{centre,reader}'))
  OR unit IN (SELECT @SCHEMA@.units_of(current_user, false)));
CREATE POLICY events_append ON @SCHEMA@.events FOR INSERT WITH CHECK (
  @SCHEMA@.may_append(current_user, unit, kind, "of", recorded));
CREATE POLICY rows_read ON @SCHEMA@.rows FOR SELECT USING (
  (SELECT @SCHEMA@.has_part(current_user, '{centre,reader}'))
  OR unit IN (SELECT @SCHEMA@.units_of(current_user, false)));
CREATE POLICY rows_append ON @SCHEMA@.rows FOR INSERT WITH CHECK (
  (SELECT @SCHEMA@.has_part(current_user, '{centre}')));
CREATE POLICY changes_read ON @SCHEMA@.changes FOR SELECT USING (
  (SELECT @SCHEMA@.has_part(current_user, '{centre,reader}'))
  OR unit IN (SELECT @SCHEMA@.units_of(current_user, false)));
CREATE POLICY changes_append ON @SCHEMA@.changes FOR INSERT WITH CHECK (
  (SELECT @SCHEMA@.has_part(current_user, '{centre}')));

-- Taken by who writes, for the length of a transaction: nobody else writes then. What others have
-- committed is seen by the next statement, not by this one.
CREATE FUNCTION @SCHEMA@.take_lock() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT last FROM log FOR UPDATE
$$;

-- Whether an id is there, also where its event may not be read.
CREATE FUNCTION @SCHEMA@.has_event(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = @SCHEMA@, pg_temp AS $$
  SELECT EXISTS (SELECT FROM events WHERE id = wanted)
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA @SCHEMA@ FROM PUBLIC;

CREATE FUNCTION @SCHEMA@.allow_reading(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA @SCHEMA@ TO %I', who);
  EXECUTE format('GRANT SELECT ON form, log, units, unit_versions, plans, revisions, cells, dues,'
                 ' moves, rows, changes, events TO %I', who);
  EXECUTE format('GRANT EXECUTE ON FUNCTION text_of(text, text), text_of(text, integer),'
                 ' hash_of(bytea, events), has_part(name, text[]),'
                 ' units_of(name, boolean), owner(), has_event(text), instant_of(timestamptz) TO %I',
                 who);
END
$$;

CREATE FUNCTION @SCHEMA@.allow_appending(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  PERFORM allow_reading(who);
  -- not of `stored` and `writer`, which the server fills
  EXECUTE format('GRANT INSERT (unit, number, "row", voids, hash, id, kind, plan, task, period, at,'
                 ' recorded, sent, received, channel, document, actor, until, "of", event, note,'
                 ' content, soon, occurs) ON events TO %I', who);
  EXECUTE format('GRANT EXECUTE ON FUNCTION take_lock(), may_append(name, text, text, text, integer)'
                 ' TO %I', who);
END
$$;

CREATE FUNCTION @SCHEMA@.allow_reader(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  PERFORM allow_reading(who);
  INSERT INTO members VALUES (who, 'reader', NULL) ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION @SCHEMA@.allow_unit(who name, its_unit text) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  PERFORM allow_appending(who);
  INSERT INTO members VALUES (who, 'unit', its_unit) ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION @SCHEMA@.allow_centre(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  PERFORM allow_appending(who);
  EXECUTE format('GRANT INSERT ON units, unit_versions, plans, revisions, cells, dues, moves, rows,'
                 ' changes TO %I', who);
  INSERT INTO members VALUES (who, 'centre', NULL) ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION @SCHEMA@.disallow(who name) RETURNS void
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  DELETE FROM members WHERE role = who;
  EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA @SCHEMA@ FROM %I', who);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA @SCHEMA@ FROM %I', who);
  EXECUTE format('REVOKE ALL ON SCHEMA @SCHEMA@ FROM %I', who);
END
$$;

REVOKE ALL ON FUNCTION @SCHEMA@.allow_reading(name), @SCHEMA@.allow_appending(name),
  @SCHEMA@.allow_reader(name), @SCHEMA@.allow_unit(name, text), @SCHEMA@.allow_centre(name),
  @SCHEMA@.disallow(name) FROM PUBLIC;

INSERT INTO @SCHEMA@.form (number) VALUES (2);

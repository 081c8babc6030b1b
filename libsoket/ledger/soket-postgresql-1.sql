-- SPDX-FileCopyrightText: 2026 The libsoket authors
-- SPDX-License-Identifier: LGPL-2.1-or-later
--
-- Migration 1: the tables of a ledger. Days and instants are numbers (SoketDay, SoketInstant), the
-- same as in a ledger of SQLite. What many rows have is keyed by the unit first, so that it can be
-- spread over partitions or machines by it. What is stored is never changed.

CREATE SCHEMA IF NOT EXISTS @SCHEMA@;

CREATE TABLE @SCHEMA@.form (
  number integer PRIMARY KEY,
  made timestamptz NOT NULL DEFAULT now()
);

-- Number of the last event, in one row: who writes holds it, and others wait.
CREATE TABLE @SCHEMA@.log (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  last bigint NOT NULL
);
INSERT INTO @SCHEMA@.log (last) VALUES (0);

CREATE TABLE @SCHEMA@.units (
  number integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  code text, name text NOT NULL, kind text, level text, parent text, contact text,
  "from" integer, until integer, successors text
);

CREATE TABLE @SCHEMA@.plans (
  number integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  json text NOT NULL,
  before text NOT NULL, roll text NOT NULL, regime text NOT NULL, sector text NOT NULL,
  strict boolean NOT NULL, soon integer NOT NULL, nested boolean NOT NULL, proof text,
  calendar text, "to" integer NOT NULL, adopted integer NOT NULL,
  by_sent boolean NOT NULL
);

CREATE TABLE @SCHEMA@.revisions (
  number integer PRIMARY KEY,
  plan integer REFERENCES @SCHEMA@.plans,
  effective integer NOT NULL, recorded integer NOT NULL,
  json text,
  before text, roll text, regime text, sector text,
  strict boolean, soon integer, nested boolean, proof text,
  calendar text, "to" integer,
  by_sent boolean
);

CREATE TABLE @SCHEMA@.unit_versions (
  number integer PRIMARY KEY,
  revision integer NOT NULL REFERENCES @SCHEMA@.revisions,
  unit integer NOT NULL REFERENCES @SCHEMA@.units,
  code text, name text NOT NULL, kind text, level text, parent text, contact text,
  "from" integer, until integer, successors text
);

CREATE TABLE @SCHEMA@.cells (
  number integer PRIMARY KEY,
  plan integer NOT NULL REFERENCES @SCHEMA@.plans,
  task text NOT NULL,
  period text
);
CREATE UNIQUE INDEX cells_key ON @SCHEMA@.cells (plan, task, coalesce(period, ''));

CREATE TABLE @SCHEMA@.dues (
  number integer PRIMARY KEY,
  due text, reason text, soon integer NOT NULL, words text,
  -- what it says, for who asks here: instants, the event it waits for, whether suspensions lengthen it
  safe integer, hard integer, deciding integer, waits text, pauses boolean NOT NULL
);

CREATE TABLE @SCHEMA@.moves (
  due integer NOT NULL REFERENCES @SCHEMA@.dues,
  facts text NOT NULL,
  moved text, reason text, soon integer NOT NULL,
  safe integer, hard integer, deciding integer,
  PRIMARY KEY (due, facts)
);

CREATE TABLE @SCHEMA@.rows (
  unit text NOT NULL,
  number bigint NOT NULL,
  cell integer NOT NULL,
  due integer,
  revision integer,
  PRIMARY KEY (unit, number)
) @PARTITIONED@;
CREATE INDEX rows_number ON @SCHEMA@.rows (number);

CREATE TABLE @SCHEMA@.changes (
  unit text NOT NULL,
  number bigint NOT NULL,
  revision integer NOT NULL,
  "row" bigint NOT NULL,
  due integer,
  PRIMARY KEY (unit, number)
) @PARTITIONED@;
CREATE INDEX changes_number ON @SCHEMA@.changes (number);

CREATE TABLE @SCHEMA@.events (
  unit text NOT NULL,
  number bigint NOT NULL,
  "row" bigint NOT NULL,
  voids bigint,
  hash bytea NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  plan text,
  task text NOT NULL,
  period text,
  at integer NOT NULL,
  recorded integer NOT NULL,
  sent integer, received integer,
  channel text, document text, actor text,
  until integer,
  "of" text, event text, note text, content text,
  -- from when a deadline at `until` is due soon; the words of what occurred, as they are compared
  soon integer, occurs text,
  -- by the clock and the login of the server, whatever the writer says; no part of the hash
  stored timestamptz NOT NULL DEFAULT clock_timestamp(),
  writer text NOT NULL DEFAULT session_user,
  PRIMARY KEY (unit, number)
) @PARTITIONED@;
CREATE INDEX events_number ON @SCHEMA@.events (number);
CREATE INDEX events_id ON @SCHEMA@.events (id);
CREATE INDEX events_occurs ON @SCHEMA@.events (occurs) WHERE kind = 'occurred';

DO $do$
BEGIN
  FOR i IN 0 .. @PARTITIONS@ - 1 LOOP
    EXECUTE format('CREATE TABLE @SCHEMA@.rows_%s PARTITION OF @SCHEMA@.rows'
                   ' FOR VALUES WITH (MODULUS @PARTITIONS@, REMAINDER %s)', i, i);
    EXECUTE format('CREATE TABLE @SCHEMA@.changes_%s PARTITION OF @SCHEMA@.changes'
                   ' FOR VALUES WITH (MODULUS @PARTITIONS@, REMAINDER %s)', i, i);
    EXECUTE format('CREATE TABLE @SCHEMA@.events_%s PARTITION OF @SCHEMA@.events'
                   ' FOR VALUES WITH (MODULUS @PARTITIONS@, REMAINDER %s)', i, i);
  END LOOP;
END
$do$;

-- The text that is hashed: each field that is there with its name and its length in bytes.
CREATE FUNCTION @SCHEMA@.text_of(name text, value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(name || ':' || octet_length(convert_to(value, 'UTF8')) || ':' || value || E'\n', '')
$$;

CREATE FUNCTION @SCHEMA@.text_of(name text, value integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(name || ':' || value || E'\n', '')
$$;

-- (without a search path of its own, so that the planner can take it apart)
CREATE FUNCTION @SCHEMA@.hash_of(previous bytea, e @SCHEMA@.events) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(coalesce(previous, '') || convert_to(
    @SCHEMA@.text_of('id', e.id) || @SCHEMA@.text_of('kind', e.kind) || @SCHEMA@.text_of('plan', e.plan)
    || @SCHEMA@.text_of('task', e.task) || @SCHEMA@.text_of('unit', e.unit) || @SCHEMA@.text_of('period', e.period)
    || @SCHEMA@.text_of('at', e.at) || @SCHEMA@.text_of('recorded', e.recorded) || @SCHEMA@.text_of('sent', e.sent)
    || @SCHEMA@.text_of('received', e.received) || @SCHEMA@.text_of('channel', e.channel)
    || @SCHEMA@.text_of('document', e.document) || @SCHEMA@.text_of('actor', e.actor) || @SCHEMA@.text_of('until', e.until)
    || @SCHEMA@.text_of('of', e."of") || @SCHEMA@.text_of('event', e.event) || @SCHEMA@.text_of('note', e.note)
    || @SCHEMA@.text_of('content', e.content), 'UTF8'))
$$;

-- What came in since the last statement, of whomever: numbered on without a gap, an id of its own,
-- of an obligation that is there, and the next link of the chain of its unit. They are few, whatever
-- the planner thinks: by the indexes only.
CREATE FUNCTION @SCHEMA@.check_events() RETURNS trigger
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
     AND (c.task IS DISTINCT FROM e.task OR e.plan <> p.id OR (e.period IS NOT NULL AND e.period IS DISTINCT FROM c.period)
          OR e.voids IS DISTINCT FROM v.number OR (e.kind = 'voided' AND e.voids IS NULL)) LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'event %: it is of no such obligation, or voids no event of it', bad
      USING ERRCODE = 'SK001';
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

CREATE FUNCTION @SCHEMA@.refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = @SCHEMA@, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'an event is never changed and never dropped: record another one, or that it is void'
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER events_checked AFTER INSERT ON @SCHEMA@.events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION @SCHEMA@.check_events();
CREATE TRIGGER events_not_changed BEFORE UPDATE OR DELETE ON @SCHEMA@.events
  FOR EACH ROW EXECUTE FUNCTION @SCHEMA@.refuse();
CREATE TRIGGER events_not_cut BEFORE TRUNCATE ON @SCHEMA@.events
  FOR EACH STATEMENT EXECUTE FUNCTION @SCHEMA@.refuse();
-- Also while a replication or a restore has triggers switched off.
ALTER TABLE @SCHEMA@.events ENABLE ALWAYS TRIGGER events_not_changed;
ALTER TABLE @SCHEMA@.events ENABLE ALWAYS TRIGGER events_not_cut;

-- Other things are added in the same way, and nobody is told of them but by a notification.
CREATE FUNCTION @SCHEMA@.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('soket', TG_TABLE_SCHEMA);
  RETURN NULL;
END
$$;
CREATE TRIGGER rows_told AFTER INSERT ON @SCHEMA@.rows
  FOR EACH STATEMENT EXECUTE FUNCTION @SCHEMA@.tell();
CREATE TRIGGER revisions_told AFTER INSERT ON @SCHEMA@.revisions
  FOR EACH STATEMENT EXECUTE FUNCTION @SCHEMA@.tell();
CREATE TRIGGER plans_told AFTER INSERT ON @SCHEMA@.plans
  FOR EACH STATEMENT EXECUTE FUNCTION @SCHEMA@.tell();

INSERT INTO @SCHEMA@.form (number) VALUES (1);

-- The only clock for what is due, expired or too late. A test moves it by setting postlude.clock_offset on
-- its connections; leases alone go by the real clock, so moving it kills nobody.
CREATE FUNCTION now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT pg_catalog.now() + coalesce(nullif(current_setting('postlude.clock_offset', true), '')::interval, interval '0')
$$;

-- ---------------------------------------------------------------- what the processes have registered

-- One row. Its version goes up whenever a function, a trigger or a waited-for event name appears or changes, and
-- is checked in the statement that stores events: nobody matches an event against an outdated registry.
CREATE TABLE registry (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint  NOT NULL
);
INSERT INTO registry (version) VALUES (1);

CREATE TABLE app (
    id   int  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);

CREATE TABLE function (
    id         int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    app        int         NOT NULL REFERENCES app,
    name       text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('function', 'deferred', 'scorer', 'failure')),
    triggers   jsonb       NOT NULL,             -- [{"event", "when"} | {"cron", "zone"}]
    retries    int         NOT NULL,
    concurrency int        NOT NULL,             -- 0: no limit
    concurrency_key text   NOT NULL,             -- a path into the event's data, or ''
    metrics    jsonb       NOT NULL,             -- names of the metrics a scorer writes
    active     boolean     NOT NULL DEFAULT true, -- false once its app starts without it
    paused     boolean     NOT NULL DEFAULT false,
    UNIQUE (app, name)
);

CREATE TABLE event_type (
    app   int   NOT NULL REFERENCES app,
    name  text  NOT NULL,
    shape jsonb NOT NULL,
    PRIMARY KEY (app, name)
);

-- Event names that some run has ever waited for, and the fields whose equality it asked for ('' for none).
CREATE TABLE waited (
    event_name text NOT NULL,
    path       text NOT NULL,
    PRIMARY KEY (event_name, path)
);

CREATE TABLE metric (
    id        int    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    app       int    NOT NULL REFERENCES app,
    name      text   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('flag', 'number', 'count')),
    direction text   NOT NULL CHECK (direction IN ('higher', 'lower')),
    low       float8,
    high      float8,
    margin    float8,                            -- of a flag as a guard: the share that may fail it
    matters   float8,                            -- of a number: the smallest difference that matters
    score_window interval NOT NULL,
    UNIQUE (app, name)
);

CREATE TABLE experiment (
    id         int    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    function   int    NOT NULL REFERENCES function,
    name       text   NOT NULL,
    variants   text[] NOT NULL,                  -- the first is the baseline
    aims       jsonb  NOT NULL,                  -- [{"metric", "role"}]
    created_at timestamptz NOT NULL DEFAULT postlude.now(),
    UNIQUE (function, name)
);

CREATE TABLE experiment_epoch (
    experiment int         NOT NULL REFERENCES experiment,
    epoch      int         NOT NULL,
    weights    float8[]    NOT NULL,             -- in the order of experiment.variants
    started_at timestamptz NOT NULL DEFAULT postlude.now(),
    changed_by text        NOT NULL,
    PRIMARY KEY (experiment, epoch)
);

CREATE TABLE schedule (
    function int         NOT NULL REFERENCES function,
    cron     text        NOT NULL,
    zone     text        NOT NULL,
    next_at  timestamptz NOT NULL,
    PRIMARY KEY (function, cron, zone)
);

-- ---------------------------------------------------------------- who is alive

CREATE TABLE worker (
    id         int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    app        int         NOT NULL REFERENCES app,
    epoch      int         NOT NULL DEFAULT 1,   -- moved by whoever takes over; transactional steps hold it
    host       text        NOT NULL,
    pid        bigint      NOT NULL,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    stopped_at timestamptz                       -- drained, or taken over
);

-- One row a writer connection, so that no two of them wait for each other. Renewed by every commit, which leaves its
-- number: a writer whose answer was lost finds out here whether the commit happened.
CREATE TABLE lease (
    worker     int         NOT NULL,
    writer     smallint    NOT NULL,
    epoch      int         NOT NULL,
    expires_at timestamptz NOT NULL,
    batch      bigint      NOT NULL DEFAULT 0,
    written_at timestamptz NOT NULL DEFAULT postlude.now(),
    PRIMARY KEY (worker, writer)
) WITH (fillfactor = 50);

-- ---------------------------------------------------------------- history: insert-only, partitioned by the time in the id

CREATE TABLE event (
    id     uuid        NOT NULL,
    name   text        NOT NULL,
    at     timestamptz NOT NULL,
    key    text,                                 -- the sender's own id
    sender text,
    meta   bytea,
    data   bytea       NOT NULL,
    PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE INDEX event_by_name ON event (name, at);

-- A run is one life of one function. Updated only when it is claimed, never per step and never at its end.
CREATE TABLE run (
    id          uuid        NOT NULL,
    function    int         NOT NULL,
    worker      int         NOT NULL,            -- who executes it; 0: nobody
    generation  int         NOT NULL,            -- how often claimed
    event_id    uuid,                            -- what triggered it; the input is its data
    parent_id   uuid,                            -- the run that invoked or deferred it
    parent_seq  bigint,
    parent_kind smallint,                        -- 5 invoked, 7 deferred, 11 handles its failure
    created_at  timestamptz NOT NULL,
    started_at  timestamptz,
    scope       text,                            -- whom it shares a concurrency limit with
    input       bytea,                           -- when it is not the event's data
    PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE INDEX run_by_parent ON run (parent_id) WHERE parent_id IS NOT NULL;

-- A checkpoint is one row. kind: 1 step, 2 transaction, 3 sleep, 4 wait, 5 invoke, 6 send, 7 defer, 8 defer
-- taken back, 9 score, 10 experiment.
CREATE TABLE journal (
    run_id  uuid        NOT NULL,
    seq     bigint      NOT NULL,                -- position; branches have ranges of their own
    at      timestamptz NOT NULL,
    took    real        NOT NULL,                -- seconds of the last attempt
    writer  int         NOT NULL,                -- the worker that wrote it, to tell a lost answer from a lost claim
    kind    smallint    NOT NULL,
    attempt smallint    NOT NULL,
    failed  boolean     NOT NULL,
    name    text        NOT NULL,
    notes   bytea,
    payload bytea,
    PRIMARY KEY (run_id, seq)
) PARTITION BY RANGE (run_id);

-- A failed try that will be followed by another. seq -1 is the function body.
CREATE TABLE attempt (
    run_id  uuid        NOT NULL,
    seq     bigint      NOT NULL,
    attempt smallint    NOT NULL,
    at      timestamptz NOT NULL,
    name    text        NOT NULL,
    error   bytea       NOT NULL,
    PRIMARY KEY (run_id, seq, attempt)
) PARTITION BY RANGE (run_id);

-- A run has ended if and only if it has a row here. state: 3 completed, 4 failed, 5 cancelled, 6 skipped.
CREATE TABLE outcome (
    run_id uuid        NOT NULL,
    at     timestamptz NOT NULL,
    writer int         NOT NULL,
    state  smallint    NOT NULL,
    output bytea,                                -- the result, or the failure
    PRIMARY KEY (run_id)
) PARTITION BY RANGE (run_id);

-- The first and last uuid of version 7 are bounded by the milliseconds they start with.
CREATE FUNCTION id_at(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(floor(extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;

-- Makes the weekly partitions from a week ago to `weeks` ahead. Rows outside of all of them go to a default one.
CREATE FUNCTION ensure_partitions(weeks int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    parent text;
    monday timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('postlude.ensure_partitions'));
    FOREACH parent IN ARRAY ARRAY['event', 'run', 'journal', 'attempt', 'outcome'] LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS postlude.%I PARTITION OF postlude.%I DEFAULT', parent || '_other', parent);
        FOR week IN -1..weeks LOOP
            monday := date_trunc('week', pg_catalog.now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' + week * interval '7 days';
            EXECUTE format('CREATE TABLE IF NOT EXISTS postlude.%I PARTITION OF postlude.%I FOR VALUES FROM (%L) TO (%L)',
                           parent || to_char(monday AT TIME ZONE 'UTC', '"_"YYYYMMDD'), parent,
                           postlude.id_at(monday), postlude.id_at(monday + interval '7 days'));
        END LOOP;
    END LOOP;
END
$$;
SELECT ensure_partitions(5);

-- ---------------------------------------------------------------- what is to be done: small, and emptied by doing it

-- Runnable and owned by nobody; a row exists if and only if the run can be claimed.
CREATE TABLE ready (
    app    int    NOT NULL,
    id     bigint GENERATED ALWAYS AS IDENTITY,
    run_id uuid   NOT NULL,
    PRIMARY KEY (app, id)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

-- Runnable as soon as their limit has a place; `holder` has a row for each place taken.
CREATE TABLE backlog (
    scope    text   NOT NULL,
    id       bigint GENERATED ALWAYS AS IDENTITY,
    function int    NOT NULL,
    run_id   uuid   NOT NULL,
    PRIMARY KEY (scope, id)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

CREATE TABLE holder (
    scope  text NOT NULL,
    run_id uuid NOT NULL,
    PRIMARY KEY (scope, run_id)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

-- A run is suspended if and only if it has an armed row here; nobody owns it then. Whoever disarms it may resume it.
-- kind: 3 sleep, 4 event, 5 invoke, 12 retry, 13 a replay that no longer fits, waiting for a person.
CREATE TABLE wait (
    run_id        uuid        NOT NULL,
    seq           bigint      NOT NULL,
    kind          smallint    NOT NULL,
    armed         boolean     NOT NULL,
    registered_at timestamptz NOT NULL,
    deadline      timestamptz NOT NULL,          -- 'infinity': none
    since         timestamptz,                   -- events from here on count
    name          text        NOT NULL,          -- the step's id
    event_name    text,
    key           text,                          -- the equalities, canonically: path=value, sorted
    condition     text,
    PRIMARY KEY (run_id, seq)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX wait_due ON wait (deadline) WHERE armed;
CREATE INDEX wait_match ON wait (event_name, key) WHERE armed AND event_name IS NOT NULL;

-- An event that somebody may wait for and whose waits have not been looked for yet.
CREATE TABLE event_look (
    event_id uuid        NOT NULL PRIMARY KEY,
    at       timestamptz NOT NULL
);

-- An id that a sender chose, for as long as it is remembered.
CREATE TABLE event_key (
    key        text        NOT NULL PRIMARY KEY,
    event_id   uuid        NOT NULL,
    expires_at timestamptz NOT NULL
);

-- A running run that shall end; its owner reads this.
CREATE TABLE cancel_request (
    run_id uuid        NOT NULL PRIMARY KEY,
    at     timestamptz NOT NULL
);

-- ---------------------------------------------------------------- scores and experiments

-- The variant a run holds in an experiment.
CREATE TABLE exposure (
    run_id      uuid        NOT NULL,
    experiment  int         NOT NULL,
    epoch       int         NOT NULL,
    variant     text        NOT NULL,
    probability float8      NOT NULL,
    unit        text,                            -- what it was chosen by, when not by the run
    at          timestamptz NOT NULL,
    PRIMARY KEY (run_id, experiment)
);
CREATE INDEX exposure_by_experiment ON exposure (experiment);

-- Append-only facts. status: 1 arrived, 2 expired, 3 error. source: 1 inline, 2 deferred, 3 event, 4 API.
CREATE TABLE score (
    run_id    uuid        NOT NULL,              -- whose score it is
    id        uuid        NOT NULL,
    metric    int         NOT NULL,
    at        timestamptz NOT NULL,
    status    smallint    NOT NULL,
    source    smallint    NOT NULL,
    value     float8,                            -- NULL unless it arrived
    writer_run uuid,                             -- the run that wrote it, when that is another
    step      text,
    reason    text        NOT NULL,
    PRIMARY KEY (run_id, id),
    CONSTRAINT only_arrived_scores_have_a_value CHECK ((value IS NOT NULL) = (status = 1))
);
CREATE INDEX score_by_metric ON score (metric, at);

CREATE TABLE score_key (
    run_id uuid NOT NULL,
    key    text NOT NULL,
    PRIMARY KEY (run_id, key)
);

-- ---------------------------------------------------------------- what several statements share

-- Makes a run claimable: ready, or in line for a place under its limit.
CREATE FUNCTION enqueue(the_run uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO postlude.ready (app, run_id)
    SELECT f.app, r.id FROM postlude.run r JOIN postlude.function f ON f.id = r.function
     WHERE r.id = the_run AND r.scope IS NULL;
    INSERT INTO postlude.backlog (scope, function, run_id)
    SELECT r.scope, r.function, r.id FROM postlude.run r WHERE r.id = the_run AND r.scope IS NOT NULL;
$$;

-- Ends one wait of a suspended run and makes the run claimable. False if somebody else was first: the event and the
-- deadline, or two events, never both win, because whoever locks the run's waits second finds none of them armed.
CREATE FUNCTION resolve(the_run uuid, the_seq bigint, has_failed boolean, result bytea) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    ended record;
BEGIN
    PERFORM 1 FROM postlude.wait WHERE run_id = the_run AND armed ORDER BY seq FOR UPDATE;
    DELETE FROM postlude.wait WHERE run_id = the_run AND seq = the_seq AND armed
    RETURNING kind, name, registered_at INTO ended;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE postlude.wait SET armed = false WHERE run_id = the_run AND armed;
    IF ended.kind IN (3, 4, 5) AND the_seq >= 0 THEN
        INSERT INTO postlude.journal (run_id, seq, at, took, writer, kind, attempt, failed, name, payload)
        VALUES (the_run, the_seq, postlude.now(), extract(epoch FROM postlude.now() - ended.registered_at), 0, ended.kind, 1,
                has_failed, ended.name, result);
    END IF;
    PERFORM postlude.enqueue(the_run);
    RETURN true;
END
$$;

-- Hands free places under a concurrency limit to the runs that have stood in line the longest. The lock makes sure
-- that two who count at the same time do not both hand out the last place.
CREATE FUNCTION grant_places(the_scope text, places int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    granted int;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(the_scope, 0));
    WITH next AS (
        DELETE FROM postlude.backlog b
         USING (SELECT scope, id FROM postlude.backlog WHERE scope = the_scope ORDER BY id
                 LIMIT greatest(0, places - (SELECT count(*) FROM postlude.holder WHERE scope = the_scope))) n
         WHERE b.scope = n.scope AND b.id = n.id
        RETURNING b.run_id, b.function, b.id
    ), held AS (
        INSERT INTO postlude.holder (scope, run_id) SELECT the_scope, run_id FROM next
    ), readied AS (
        INSERT INTO postlude.ready (app, run_id)
        SELECT f.app, n.run_id FROM next n JOIN postlude.function f ON f.id = n.function ORDER BY n.id
        RETURNING 1
    )
    SELECT count(*) INTO granted FROM readied;
    RETURN granted;
END
$$;

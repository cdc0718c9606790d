package dev.postlude.engine.commit;

/// The parts of the statement that writes a batch. A batch is sent with only those it has rows for.
///
/// Each is an insert from columns sent as arrays, joined to `fence`, which has one row while the lease holds and
/// none when it is lost. `fence.at` is the moment of the batch.
enum BatchPart {
    EVENT("""
            e AS (INSERT INTO postlude.event (id, name, at, sender, meta, data)
                  SELECT u.id, u.name, fence.at, u.sender, u.meta, u.data
                    FROM fence, unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                         u (id, name, sender, meta, data))"""),
    LOOK("""
            l AS (INSERT INTO postlude.event_look (event_id, at)
                  SELECT u.id, fence.at FROM fence, unnest(?::uuid[]) u (id))"""),
    LOCAL_RUN("""
            r AS (INSERT INTO postlude.run (id, function, worker, generation, event_id, created_at, started_at)
                  SELECT u.id, u.function, ?, 1, u.event, fence.at, fence.at
                    FROM fence, unnest(?::uuid[], ?::int[], ?::uuid[]) u (id, function, event))"""),
    NEW_RUN("""
            c AS (SELECT u.*, fence.at
                    FROM fence, unnest(?::uuid[], ?::int[], ?::int[], ?::boolean[], ?::uuid[], ?::uuid[], ?::bigint[], ?::smallint[],
                                       ?::text[], ?::bytea[], ?::bigint[])
                         u (id, function, app, local, event, parent, parent_seq, parent_kind, scope, input, delay)),
            cr AS (INSERT INTO postlude.run (id, function, worker, generation, event_id, parent_id, parent_seq, parent_kind,
                                    created_at, started_at, scope, input)
                   SELECT id, function, CASE WHEN local THEN ? ELSE 0 END, local::int, event, parent,
                          CASE WHEN parent IS NOT NULL THEN parent_seq END,
                          CASE WHEN parent IS NOT NULL THEN parent_kind END,
                          at, CASE WHEN local THEN at END, scope, input FROM c),
            cq AS (INSERT INTO postlude.ready (app, run_id)
                   SELECT app, id FROM c WHERE NOT local AND scope IS NULL AND delay = 0),
            cb AS (INSERT INTO postlude.backlog (scope, function, run_id)
                   SELECT scope, function, id FROM c WHERE NOT local AND scope IS NOT NULL AND delay = 0),
            cw AS (INSERT INTO postlude.wait (run_id, seq, kind, armed, registered_at, deadline, name)
                   SELECT id, -2, 3, true, at, at + delay * interval '1 microsecond', 'start' FROM c WHERE delay > 0)"""),
    CHECKPOINT("""
            j AS (INSERT INTO postlude.journal (run_id, seq, at, took, writer, kind, attempt, failed, name, notes, payload)
                  SELECT u.run_id, u.seq, fence.at, u.took, ?, u.kind, u.attempt, u.failed, u.name, u.notes, u.payload
                    FROM fence, unnest(?::uuid[], ?::bigint[], ?::smallint[], ?::smallint[], ?::boolean[], ?::text[],
                                       ?::real[], ?::bytea[], ?::bytea[])
                         u (run_id, seq, kind, attempt, failed, name, took, notes, payload))"""),
    ATTEMPT("""
            a AS (INSERT INTO postlude.attempt (run_id, seq, attempt, at, name, error)
                  SELECT u.run_id, u.seq, u.attempt, fence.at, u.name, u.error
                    FROM fence, unnest(?::uuid[], ?::bigint[], ?::smallint[], ?::text[], ?::bytea[])
                         u (run_id, seq, attempt, name, error))"""),
    OUTCOME("""
            o AS (INSERT INTO postlude.outcome (run_id, at, writer, state, output)
                  SELECT u.run_id, fence.at, ?, u.state, u.output
                    FROM fence, unnest(?::uuid[], ?::smallint[], ?::bytea[]) u (run_id, state, output))"""),
    WAIT("""
            w AS (INSERT INTO postlude.wait (run_id, seq, kind, armed, registered_at, deadline, since, name, event_name, key, condition)
                  SELECT u.run_id, u.seq, u.kind, u.armed, fence.at,
                         CASE WHEN u.after >= 0 THEN fence.at + u.after * interval '1 microsecond'
                              WHEN u.until >= 0 THEN to_timestamp(0) + u.until * interval '1 microsecond'
                              ELSE 'infinity' END,
                         CASE WHEN u.since >= 0 THEN to_timestamp(0) + u.since * interval '1 microsecond' END,
                         u.name, u.event_name, u.key, u.condition
                    FROM fence, unnest(?::uuid[], ?::bigint[], ?::smallint[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[],
                                       ?::text[], ?::text[], ?::text[], ?::text[])
                         u (run_id, seq, kind, armed, after, until, since, name, event_name, key, condition))"""),
    REARM("""
            ra AS (UPDATE postlude.wait SET armed = true FROM fence, unnest(?::uuid[]) u (id) WHERE wait.run_id = u.id)"""),
    FORGET("""
            fw AS (DELETE FROM postlude.wait USING fence, unnest(?::uuid[]) u (id) WHERE wait.run_id = u.id)"""),
    SCORE("""
            s AS (INSERT INTO postlude.score (run_id, id, metric, at, status, source, value, writer_run, step, reason)
                  SELECT u.run_id, u.id, u.metric, fence.at, u.status, u.source,
                         CASE WHEN u.status = 1 THEN u.value END, u.writer_run, u.step, u.reason
                    FROM fence, unnest(?::uuid[], ?::uuid[], ?::int[], ?::smallint[], ?::smallint[], ?::float8[], ?::uuid[],
                                       ?::text[], ?::text[])
                         u (run_id, id, metric, status, source, value, writer_run, step, reason))"""),
    EXPOSURE("""
            x AS (INSERT INTO postlude.exposure (run_id, experiment, epoch, variant, probability, unit, at)
                  SELECT u.run_id, u.experiment, u.epoch, u.variant, u.probability, u.unit, fence.at
                    FROM fence, unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::float8[], ?::text[])
                         u (run_id, experiment, epoch, variant, probability, unit))"""),
    RESOLUTION("""
            p AS (SELECT postlude.resolve(u.run_id, u.seq, u.failed, u.payload)
                    FROM fence, unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::bytea[]) u (run_id, seq, failed, payload))"""),
    PLACE("""
            h AS (DELETE FROM postlude.holder USING fence, unnest(?::text[], ?::uuid[]) u (scope, run_id)
                   WHERE (holder.scope, holder.run_id) = (u.scope, u.run_id))"""),
    RELEASE("""
            q AS (INSERT INTO postlude.ready (app, run_id)
                  SELECT u.app, u.run_id FROM fence, unnest(?::int[], ?::uuid[]) u (app, run_id))""");

    private final String sql;

    BatchPart(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}

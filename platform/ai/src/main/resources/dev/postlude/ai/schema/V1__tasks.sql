-- Long model work that somebody was promised. It is there before the answer 202 is sent, so a poll always finds it,
-- and it always comes to an end: its function, its failure function or the sweep sees to that.
CREATE TABLE ai_task (
    id              uuid        PRIMARY KEY,         -- random: it is handed out, and must not be guessed
    app             text        NOT NULL,            -- who accepted it, lists it and sweeps it
    owner           text        NOT NULL,
    kind            text        NOT NULL,
    idempotency_key text,                            -- the sender's own; the same one names the same task
    status          text        NOT NULL CHECK (status IN ('pending', 'running', 'complete', 'failed')),
    progress        json,                            -- json and not jsonb: kept as written, \u0000 included
    result          json,
    error           text,
    event_id        uuid        NOT NULL,            -- what was sent for it
    runs            uuid[]      NOT NULL,            -- what that started, in the same transaction
    run_id          uuid,                            -- who works on it
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CONSTRAINT only_complete_tasks_have_a_result CHECK (result IS NULL OR status = 'complete'),
    CONSTRAINT failed_tasks_say_why CHECK ((error IS NOT NULL) = (status = 'failed')),
    CONSTRAINT one_task_for_a_key UNIQUE (app, owner, kind, idempotency_key)
);
CREATE INDEX ai_task_by_owner ON ai_task (app, owner, created_at, id);
CREATE INDEX ai_task_by_age ON ai_task (app, updated_at);

-- Runs and events whose payloads have been erased, or are to be as soon as the run has ended. Beside the tables of
-- history and not in them: what writes those stays as it is.
CREATE TABLE erasure (
    id        uuid        NOT NULL PRIMARY KEY,  -- of a run or an event
    is_event  boolean     NOT NULL,
    asked_at  timestamptz NOT NULL,
    erased_at timestamptz,                       -- NULL: the run has not ended yet
    look_at   timestamptz                        -- when to look at it again, for what was on its way; NULL: never more
);
CREATE INDEX erasure_due ON erasure (look_at) WHERE look_at IS NOT NULL;

-- A rerun names the run it repeats as its parent, with run.parent_kind 14: so it is found from there.

-- Ids that senders and scorers choose may say who somebody is. They are only ever compared, so a digest will do.
UPDATE event_key SET key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
UPDATE score_key SET key = encode(sha256(convert_to(key, 'UTF8')), 'hex');

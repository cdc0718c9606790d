-- What the rows of V1 come to, and the advice that is given on them.

-- One number of one day. A citation {metric, date, value} is looked up here.
CREATE TABLE daily_metric (
    person_id    integer          NOT NULL REFERENCES person ON DELETE CASCADE,
    metric       text             NOT NULL,           -- as in docs/metrics.md
    day          date             NOT NULL,           -- for sleep the morning
    value        double precision NOT NULL,
    n            integer          NOT NULL,           -- records or days it rests on
    measured     boolean          NOT NULL,           -- read off the day's raw rows; otherwise it follows from other metrics
    origin       text             NOT NULL,           -- what it was made of, in a sentence
    PRIMARY KEY (person_id, metric, day)
);
CREATE INDEX daily_metric_day ON daily_metric (person_id, day);

-- How hard each workout was. What another source says of the same hour is not here, so that nothing counts twice.
CREATE TABLE workout_load (
    workout_id   uuid             PRIMARY KEY REFERENCES workout ON DELETE CASCADE,
    person_id    integer          NOT NULL REFERENCES person ON DELETE CASCADE,
    day          date             NOT NULL,
    minutes      double precision NOT NULL,
    load         double precision NOT NULL,           -- TRIMP
    share        double precision NOT NULL,           -- of the heart rate reserve
    method       text             NOT NULL CHECK (method IN ('heart_rate', 'activity'))
);
CREATE INDEX workout_load_day ON workout_load (person_id, day);

-- From which day on the derived metrics are older than the measured ones; null when none are.
CREATE TABLE roll_up (
    person_id    integer     PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    stale_from   date,
    rolled_at    timestamptz NOT NULL DEFAULT now()
);

-- The weight somebody wants to reach.
CREATE TABLE goal (
    person_id    integer          PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    target_kg    double precision NOT NULL CHECK (target_kg BETWEEN 30 AND 300),
    set_at       timestamptz      NOT NULL DEFAULT now()
);

-- A question and its answer. The id is that of the AI task.
CREATE TABLE advice (
    id           uuid        PRIMARY KEY,
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    question     text        NOT NULL,                -- empty: what should I do?
    asked_at     timestamptz NOT NULL DEFAULT now(),
    run_id       uuid,
    tone         text,
    model        text,
    text         text,                                -- as it is shown
    held_back    text[]      NOT NULL DEFAULT '{}',   -- the guardrails that the model's own answer broke
    citations    jsonb       NOT NULL DEFAULT '[]',   -- [{metric, date, value}]
    sport        text,
    minutes      integer,
    intensity    text        CHECK (intensity IN ('easy', 'moderate', 'hard')),
    by_day       date,
    workout_id   uuid,                                -- which came in later and is what was suggested; it may be gone by now
    followed_at  timestamptz,
    helpful      boolean,
    rated_at     timestamptz,
    CONSTRAINT a_session_is_whole
         CHECK ((sport IS NULL) = (minutes IS NULL) AND (sport IS NULL) = (by_day IS NULL)
                AND (sport IS NULL) = (intensity IS NULL))
);
CREATE INDEX advice_of_person ON advice (person_id, asked_at DESC, id DESC);
CREATE INDEX advice_open ON advice (person_id, by_day) WHERE sport IS NOT NULL AND workout_id IS NULL;

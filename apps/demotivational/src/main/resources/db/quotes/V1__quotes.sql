-- Quotes and what people think of them.

CREATE TABLE quote (
    id         uuid        PRIMARY KEY,
    topic      text,                                  -- as it was asked for; NULL: about whatever comes
    task_id    uuid        UNIQUE,                    -- the promise to whoever asked; NULL: the clock did
    status     text        NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'written', 'failed')),
    text       text,
    variant    text,                                  -- which contestant wrote it
    model      text,                                  -- and what stood behind the name
    run_id     uuid        UNIQUE,                    -- the run that every score of it is credited to
    fresh      boolean,                               -- nothing like it was among the newest when it was written
    meaning    real[],                                -- its vector, to compare later ones with
    bleakness  real,                                  -- the judge's mark, from 0 to 1, once there is one
    millis     int,                                   -- how long the model took
    ups        int         NOT NULL DEFAULT 0 CHECK (ups >= 0),
    downs      int         NOT NULL DEFAULT 0 CHECK (downs >= 0),
    created_at timestamptz NOT NULL,
    written_at timestamptz,
    seen_at    timestamptz,                           -- when somebody first had it before their eyes
    voted_at   timestamptz,                           -- when its tallies last changed
    CONSTRAINT what_is_written_says_by_whom_and_when
         CHECK (status <> 'written'
                OR (text, variant, model, run_id, written_at) IS NOT NULL AND fresh IS NOT NULL)
);
CREATE INDEX quote_newest ON quote (written_at DESC, id DESC) WHERE status = 'written';
CREATE INDEX quote_voted ON quote (voted_at) WHERE voted_at IS NOT NULL;
CREATE INDEX quote_unasked ON quote (created_at) WHERE task_id IS NULL;

-- What one visitor thinks of one quote: the last thing they said.
CREATE TABLE vote (
    quote_id uuid        NOT NULL REFERENCES quote ON DELETE CASCADE,
    voter    text        NOT NULL,                    -- a digest; it leads back to nobody
    up       boolean     NOT NULL,
    cast_at  timestamptz NOT NULL,
    PRIMARY KEY (quote_id, voter)
);

-- How many quotes a visitor asked for in an hour.
CREATE TABLE spent (
    visitor text        NOT NULL,
    hour    timestamptz NOT NULL,
    times   int         NOT NULL CHECK (times >= 0),
    PRIMARY KEY (visitor, hour)
);

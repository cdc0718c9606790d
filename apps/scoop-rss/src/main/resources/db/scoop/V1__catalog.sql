-- Feeds, the stories they brought, the summaries that were written of them, and what readers did.

CREATE TABLE feed (
    id            uuid        PRIMARY KEY,
    url           text        NOT NULL UNIQUE,
    title         text        NOT NULL,
    site_url      text,
    description   text,
    language      text,
    status        text        NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'failing', 'gone')),
    failures      int         NOT NULL DEFAULT 0,         -- in a row
    last_error    text,                                   -- a sentence for the page
    etag          text,                                   -- as the server sent them, for the next conditional request
    last_modified text,
    fetched_at    timestamptz,                            -- NULL until it has been asked for the first time
    due_at        timestamptz NOT NULL,                   -- when to ask again; 'infinity' once gone
    created_at    timestamptz NOT NULL,
    CONSTRAINT a_failing_feed_says_why CHECK (status = 'active' OR last_error IS NOT NULL)
);
CREATE INDEX feed_due ON feed (due_at);

CREATE TABLE story (
    id             uuid        PRIMARY KEY,
    feed_id        uuid        NOT NULL REFERENCES feed,
    guid           text        NOT NULL,                  -- unique in its feed only: many publishers count 1, 2, 3
    title          text        NOT NULL,
    url            text,
    author         text,
    content        text        NOT NULL,                  -- sanitised HTML, may be empty
    image_url      text,
    discussion_url text,
    published_at   timestamptz,                           -- what the publisher claims
    shown_at       timestamptz NOT NULL,                  -- what lists are ordered by: published, but never in the future
    created_at     timestamptz NOT NULL,
    edited_at      timestamptz,
    generation     int         NOT NULL DEFAULT 1,        -- how often a summary has been asked for
    summary_run    uuid,                                  -- whose summary is shown; NULL while still churning
    opens          int         NOT NULL DEFAULT 0,
    clicks         int         NOT NULL DEFAULT 0,
    saves          int         NOT NULL DEFAULT 0,
    search         tsvector    GENERATED ALWAYS AS (
                       setweight(to_tsvector('english', title), 'A') || to_tsvector('english', left(content, 100000))) STORED,
    UNIQUE (feed_id, guid)
);
CREATE INDEX story_fresh ON story (shown_at DESC, id DESC);
CREATE INDEX story_of_feed ON story (feed_id, shown_at DESC, id DESC);
CREATE INDEX story_search ON story USING gin (search);

-- One row a run that wrote one. They are never changed: a later summary is another row, and what readers did
-- with this one stays with it.
CREATE TABLE summary (
    run_id     uuid        PRIMARY KEY,
    story_id   uuid        NOT NULL REFERENCES story ON DELETE CASCADE,
    generation int         NOT NULL,
    text       text        NOT NULL,                      -- as shown
    variant    text        NOT NULL,
    model      text        NOT NULL,
    refused    boolean     NOT NULL,                      -- the model wrote nothing usable, and the title stands in
    created_at timestamptz NOT NULL
);
CREATE INDEX summary_of_story ON summary (story_id);

-- What one reader did with one summary. Each thing counts once.
CREATE TABLE reading (
    reader     text        NOT NULL,
    run_id     uuid        NOT NULL REFERENCES summary ON DELETE CASCADE,
    story_id   uuid        NOT NULL REFERENCES story ON DELETE CASCADE,
    opened_at  timestamptz,
    clicked_at timestamptz,
    rating     text        CHECK (rating IN ('good', 'oversold', 'spoiled')),
    rated_at   timestamptz,
    PRIMARY KEY (reader, run_id)
);
CREATE INDEX reading_of_story ON reading (reader, story_id);

CREATE TABLE saved (
    reader   text        NOT NULL,
    story_id uuid        NOT NULL REFERENCES story ON DELETE CASCADE,
    run_id   uuid        REFERENCES summary ON DELETE SET NULL,  -- the summary that was shown when it was saved
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (reader, story_id)
);
CREATE INDEX saved_by_reader ON saved (reader, saved_at DESC);

-- How many new summaries a reader asked for in an hour.
CREATE TABLE spent (
    reader text        NOT NULL,
    hour   timestamptz NOT NULL,
    times  int         NOT NULL,
    PRIMARY KEY (reader, hour)
);

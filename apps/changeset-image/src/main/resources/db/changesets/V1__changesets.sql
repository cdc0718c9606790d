-- Releases that were handed in, the pictures made of them, what was posted of them, and who took notice.

CREATE TABLE release (
    id          uuid        PRIMARY KEY,
    task_id     uuid        NOT NULL UNIQUE,               -- the promise its sender holds
    source      text        NOT NULL CHECK (source IN ('json', 'files', 'zip', 'github', 'page')),
    title       text        NOT NULL,                      -- as known when it was handed in
    url         text,                                      -- where the release can be read; http or https
    input       text        NOT NULL,                      -- JSON: everything the run works from
    theme       text        NOT NULL,
    size        text        NOT NULL,
    status      text        NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'complete', 'failed')),
    run_id      uuid,                                      -- whose pictures these are
    layout      text,                                      -- the variant that drew them
    headline    text,                                      -- NULL without one
    alt_text    text,
    plan        text,                                      -- JSON: what the pictures show
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT a_complete_release_says_what_it_shows
         CHECK (status <> 'complete' OR (run_id IS NOT NULL AND layout IS NOT NULL AND alt_text IS NOT NULL))
);
CREATE INDEX release_newest ON release (created_at DESC, id DESC);

-- Bytes, under the hash of the bytes. The same picture is kept once, and never changes.
CREATE TABLE image (
    hash       text        PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    bytes      bytea       NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE page (
    release_id uuid NOT NULL REFERENCES release ON DELETE CASCADE,
    number     int  NOT NULL CHECK (number >= 1),
    hash       text NOT NULL REFERENCES image,
    width      int  NOT NULL,
    height     int  NOT NULL,
    alt_text   text NOT NULL,
    PRIMARY KEY (release_id, number)
);

-- What Slack has of a page. A row is written before Slack is asked for the next thing and again after it has answered, so
-- that whoever takes over knows where to go on.
CREATE TABLE slack_file (
    release_id  uuid        NOT NULL REFERENCES release ON DELETE CASCADE,
    page        int         NOT NULL,
    file_id     text        NOT NULL,
    upload_url  text        NOT NULL,                      -- a secret of a few minutes
    reserved_at timestamptz NOT NULL,
    uploaded_at timestamptz,
    PRIMARY KEY (release_id, page)
);

-- The one message of a release. Written once its files are complete; marked before it is posted, and again after.
CREATE TABLE slack_message (
    release_id   uuid        PRIMARY KEY REFERENCES release ON DELETE CASCADE,
    channel      text        NOT NULL,
    completed_at timestamptz NOT NULL,                     -- the files are Slack's from here on
    asked_at     timestamptz,                              -- Slack may have been asked to post it from here on
    ts           text,                                     -- Slack's name for the message; NULL until it is known
    posted_at    timestamptz,
    UNIQUE (channel, ts)
);

-- Who followed the link. Each visitor counts once a release.
CREATE TABLE click (
    release_id uuid        NOT NULL REFERENCES release ON DELETE CASCADE,
    visitor    text        NOT NULL,
    clicked_at timestamptz NOT NULL,
    PRIMARY KEY (release_id, visitor)
);

-- What people in Slack put under the message, as long as they leave it there.
CREATE TABLE reaction (
    release_id uuid        NOT NULL REFERENCES release ON DELETE CASCADE,
    person     text        NOT NULL,
    name       text        NOT NULL,
    reacted_at timestamptz NOT NULL,
    PRIMARY KEY (release_id, person, name)
);

-- How many pictures a visitor asked for in an hour.
CREATE TABLE spent (
    visitor text        NOT NULL,
    hour    timestamptz NOT NULL,
    times   int         NOT NULL,
    PRIMARY KEY (visitor, hour)
);

-- What people have laid down here, what they asked for, and what was made of it. Whose a row is stands in owner, as
-- the platform's tasks have it.

CREATE TABLE resume (
    id          uuid        PRIMARY KEY,
    owner       text        NOT NULL,
    title       text        NOT NULL,            -- how its owner tells it from the others
    format      text        NOT NULL CHECK (format IN ('json', 'pdf', 'docx', 'text')),
    document    json        NOT NULL,            -- JSON Resume, in the order it was written
    digest      text        NOT NULL,            -- the same resume again is the same one
    created_at  timestamptz NOT NULL,
    CONSTRAINT one_resume_once UNIQUE (owner, digest)
);
CREATE INDEX resume_by_owner ON resume (owner, created_at, id);

CREATE TABLE job (
    id          uuid        PRIMARY KEY,
    owner       text        NOT NULL,
    title       text        NOT NULL,
    company     text        NOT NULL,
    description text        NOT NULL,
    digest      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    CONSTRAINT one_job_once UNIQUE (owner, digest)
);
CREATE INDEX job_by_owner ON job (owner, created_at, id);

-- What a task is about. Written in the transaction that accepts the task.
CREATE TABLE tailoring (
    task_id     uuid        PRIMARY KEY,
    owner       text        NOT NULL,
    job_id      uuid        NOT NULL REFERENCES job ON DELETE CASCADE,
    resume_id   uuid        NOT NULL REFERENCES resume ON DELETE CASCADE,
    asked_at    timestamptz NOT NULL
);
CREATE INDEX tailoring_by_job ON tailoring (job_id);
CREATE INDEX tailoring_by_resume ON tailoring (resume_id);

-- What a task has come to. Written in the transaction that completes the task, so there is none without the other.
CREATE TABLE tailored (
    id          uuid        PRIMARY KEY,
    task_id     uuid        NOT NULL UNIQUE,
    run_id      uuid        NOT NULL,            -- whom outcomes are credited to
    owner       text        NOT NULL,
    job_id      uuid        NOT NULL REFERENCES job ON DELETE CASCADE,
    resume_id   uuid        NOT NULL REFERENCES resume ON DELETE CASCADE,
    variant     text        NOT NULL,
    result      json        NOT NULL,            -- the resume, what was changed and why, and what the draft made up
    intel       json        NOT NULL,            -- what the job was understood to ask for
    covered     numeric     NOT NULL CHECK (covered BETWEEN 0 AND 1),
    before      numeric     NOT NULL CHECK (before BETWEEN 0 AND 1),
    created_at  timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL,            -- until then its outcome is waited for
    used        text        CHECK (used IN ('accepted', 'edited', 'discarded')),
    edited      numeric     CHECK (edited BETWEEN 0 AND 1),
    used_open   boolean     NOT NULL DEFAULT true,   -- a scorer still waits for the answer
    interview   text        CHECK (interview IN ('interview', 'declined')),
    interview_open boolean  NOT NULL DEFAULT true
);
CREATE INDEX tailored_by_owner ON tailored (owner, created_at, id);
CREATE INDEX tailored_by_job ON tailored (job_id, created_at);
CREATE INDEX tailored_by_resume ON tailored (resume_id);

-- How many tailorings somebody has taken on a day, in UTC. One that failed is given back.
CREATE TABLE quota (
    owner       text        NOT NULL,
    day         date        NOT NULL,
    taken       int         NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (owner, day)
);

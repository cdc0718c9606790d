-- Which changes to a tailored resume its owner does not want. What was made is version 1 and stays as it is, for it is
-- what the strategy is judged by; each change of mind is a version more.
CREATE TABLE version (
    tailored_id uuid        NOT NULL REFERENCES tailored ON DELETE CASCADE,
    number      int         NOT NULL CHECK (number > 1),
    rejected    json        NOT NULL,            -- the ids of all changes that are taken back in this version
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tailored_id, number)
);

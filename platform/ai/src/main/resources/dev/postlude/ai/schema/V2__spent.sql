-- How often somebody has asked for something within an hour that an app allows only so often.
CREATE TABLE ai_spent (
    app   text        NOT NULL,
    owner text        NOT NULL,
    hour  timestamptz NOT NULL,                      -- when it began
    times int         NOT NULL CHECK (times >= 0),
    PRIMARY KEY (app, owner, hour)
);

-- How a release's pictures look beside theme and size.

ALTER TABLE release
    ADD COLUMN accent   text CHECK (accent ~ '^#[0-9a-f]{6}$'),   -- the brand's colour; NULL for the theme's own
    ADD COLUMN logo     text REFERENCES image,                    -- the brand's sign, as we have written it
    ADD COLUMN findings text[] NOT NULL DEFAULT '{}';             -- what is not shown as it was asked for, in sentences

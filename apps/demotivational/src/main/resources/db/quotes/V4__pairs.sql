-- The two quotes that a visitor has before them and has yet to choose between. One for each visitor.
CREATE TABLE offer (
    visitor  text        PRIMARY KEY,                 -- a digest; it leads back to nobody
    left_id  uuid        NOT NULL REFERENCES quote ON DELETE CASCADE,
    right_id uuid        NOT NULL REFERENCES quote ON DELETE CASCADE,
    made_at  timestamptz NOT NULL
);
CREATE INDEX offer_made ON offer (made_at);

-- Which of two quotes a visitor preferred. It stays: what they have been told since cannot change it.
CREATE TABLE pick (
    visitor   text        NOT NULL,
    preferred uuid        NOT NULL REFERENCES quote ON DELETE CASCADE,
    other     uuid        NOT NULL REFERENCES quote ON DELETE CASCADE,
    picked_at timestamptz NOT NULL,
    PRIMARY KEY (visitor, preferred, other),
    CONSTRAINT a_quote_is_not_compared_with_itself CHECK (preferred <> other)
);
-- A pair is one pair, whichever of the two was preferred.
CREATE UNIQUE INDEX one_pick_a_visitor_and_pair
    ON pick (visitor, least(preferred, other), greatest(preferred, other));
CREATE INDEX pick_preferred ON pick (preferred);
CREATE INDEX pick_other ON pick (other);
CREATE INDEX pick_latest ON pick (visitor, picked_at DESC);

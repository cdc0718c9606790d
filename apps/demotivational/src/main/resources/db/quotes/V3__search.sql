-- What a quote can be found by: the words of its topic and its text, in whatever form, and as they are.
ALTER TABLE quote ADD COLUMN search tsvector GENERATED ALWAYS AS (
        to_tsvector('english', coalesce(topic, '') || ' ' || coalesce(text, ''))
     || to_tsvector('simple', coalesce(topic, '') || ' ' || coalesce(text, ''))) STORED;

CREATE INDEX quote_search ON quote USING gin (search);

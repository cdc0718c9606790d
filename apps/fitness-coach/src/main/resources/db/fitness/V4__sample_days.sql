-- Samples are stored a day at a time: millions of rows become thousands, and an export is read several times as fast.

-- What one source measured of one thing on one day, in columns of equal length, by start, end and value. A later export
-- that knows more of a day adds another row for it. No sample is there twice: whoever adds holds the person, and leaves
-- out what is known, which is what has the same start, end and, to four digits, value.
CREATE TABLE sample_day (
    person_id    integer            NOT NULL,
    source_id    integer            NOT NULL,
    day          date               NOT NULL,         -- on which they began, where the person was
    measure_id   smallint           NOT NULL,
    label        text,                                -- what a category says, such as NotSet; null for quantities
    start_at     timestamptz[]      NOT NULL,
    end_at       timestamptz[]      NOT NULL,
    value        double precision[] NOT NULL,
    utc_offset   smallint[]         NOT NULL,         -- minutes east of Greenwich at start_at
    CONSTRAINT columns_are_equally_long
         CHECK (cardinality(start_at) = cardinality(end_at)
                AND cardinality(start_at) = cardinality(value)
                AND cardinality(start_at) = cardinality(utc_offset))
);

-- Compressing takes longer than writing, and more than half of it is noise of sensors.
ALTER TABLE sample_day
    ALTER start_at SET STORAGE EXTERNAL,
    ALTER end_at SET STORAGE EXTERNAL,
    ALTER value SET STORAGE EXTERNAL,
    ALTER utc_offset SET STORAGE EXTERNAL;

INSERT INTO sample_day
SELECT person_id, source_id, day, measure_id, label,
       array_agg(start_at ORDER BY start_at, end_at, value),
       array_agg(end_at ORDER BY start_at, end_at, value),
       array_agg(value ORDER BY start_at, end_at, value),
       array_agg(utc_offset ORDER BY start_at, end_at, value)
  FROM sample
 GROUP BY person_id, measure_id, day, source_id, label;

CREATE INDEX sample_day_of_person ON sample_day (person_id, measure_id, day);

DROP TABLE sample;

-- One measured value a row. Ask for days: those are found by the index, and only they are unfolded.
CREATE VIEW sample AS
SELECT d.person_id, d.measure_id, d.source_id, d.day, d.label, s.start_at, s.end_at, s.value, s.utc_offset
  FROM sample_day d
 CROSS JOIN unnest(d.start_at, d.end_at, d.value, d.utc_offset) AS s (start_at, end_at, value, utc_offset);

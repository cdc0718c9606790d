-- Whom to believe may differ by what is measured: a watch knows the steps, a scale the weight.

ALTER TABLE measure ADD COLUMN family text NOT NULL DEFAULT 'other'
      CHECK (family IN ('movement', 'heart', 'body', 'food', 'other'));
UPDATE measure SET family = 'movement' WHERE id BETWEEN 1 AND 13;
UPDATE measure SET family = 'heart' WHERE id BETWEEN 20 AND 32;
UPDATE measure SET family = 'body' WHERE id BETWEEN 40 AND 45;
UPDATE measure SET family = 'food' WHERE id BETWEEN 50 AND 58;

-- Families of what a day's numbers are made of; sleep and workouts are no samples.
DROP VIEW source_rank;
DROP TABLE source_priority;
CREATE TABLE source_priority (
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    source_id    integer     NOT NULL REFERENCES source ON DELETE CASCADE,
    family       text        NOT NULL CHECK (family IN ('movement', 'heart', 'body', 'food', 'sleep', 'workouts')),
    priority     integer     NOT NULL,                -- higher is believed first
    PRIMARY KEY (person_id, family, source_id)
);

-- The priority that counts: the person's own, or else watch before phone before others; the longest-known first.
CREATE VIEW source_rank AS
SELECT s.person_id, s.id AS source_id, s.name, s.kind, f.family,
       coalesce(p.priority, CASE s.kind WHEN 'watch' THEN 300 WHEN 'phone' THEN 200 ELSE 100 END) AS priority
  FROM source s
 CROSS JOIN (VALUES ('movement'), ('heart'), ('body'), ('food'), ('sleep'), ('workouts')) AS f (family)
  LEFT JOIN source_priority p ON p.person_id = s.person_id AND p.source_id = s.id AND p.family = f.family;

-- Which source has ever measured something of a family, so that nobody has to look through all rows for it. A roll-up
-- notes what it sees.
CREATE TABLE source_family (
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    source_id    integer     NOT NULL REFERENCES source ON DELETE CASCADE,
    family       text        NOT NULL,
    PRIMARY KEY (person_id, family, source_id)
);
INSERT INTO source_family
SELECT DISTINCT s.person_id, s.source_id, m.family
  FROM sample s JOIN measure m ON m.id = s.measure_id
 WHERE m.family <> 'other' AND m.id <> 20
 UNION SELECT DISTINCT person_id, source_id, 'sleep' FROM sleep
 UNION SELECT DISTINCT person_id, source_id, 'workouts' FROM workout;

-- Age, sex and highest heart rate as the loads were weighed with: when one of them changes, all loads do.
ALTER TABLE roll_up ADD COLUMN weighed_as text NOT NULL DEFAULT '';

-- Why there is no answer, in a sentence.
ALTER TABLE advice ADD COLUMN failure text;

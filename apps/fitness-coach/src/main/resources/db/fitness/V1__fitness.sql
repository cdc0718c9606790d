-- What the fitness coach has been told: people, their exports, and what the exports say.
--
-- Instants are in UTC. Beside each stands what the wall said where the person was: the offset in minutes and the day.
-- Units are canonical, as the table measure says, whatever the export's locale was.
-- Everything of a person hangs on person, and goes with it. The three large tables do without the foreign key, whose
-- check would cost as much as the insert: those who write them hold the person's row, and People.forget clears them.

CREATE TABLE person (
    id           integer     PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    owner        text        NOT NULL UNIQUE,         -- the visitor's key
    birth_date   date,
    sex          text        CHECK (sex IN ('female', 'male', 'other')),
    exported_at  timestamptz,                         -- of the newest export that was imported
    created_at   timestamptz NOT NULL DEFAULT now()
);

-- An export somebody uploaded, and how far it has come. The row outlives the file.
CREATE TABLE import (
    id           uuid        PRIMARY KEY,
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    task_id      uuid        NOT NULL UNIQUE,         -- the AI task that tells of it
    status       text        NOT NULL DEFAULT 'queued'
                             CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
    file_name    text        NOT NULL,                -- as the visitor calls it; never a path of ours
    format       text        NOT NULL CHECK (format IN ('zip', 'xml')),
    spooled      bigint      NOT NULL,                -- bytes of the upload
    total        bigint      NOT NULL,                -- bytes of XML
    position     bigint      NOT NULL DEFAULT 0,      -- bytes of XML that are in the tables below
    records      bigint      NOT NULL DEFAULT 0,      -- elements read, nested records included
    added        bigint      NOT NULL DEFAULT 0,      -- rows that were not known
    skipped      bigint      NOT NULL DEFAULT 0,      -- rows that were
    ignored      bigint      NOT NULL DEFAULT 0,      -- elements nobody here asks for
    bad          bigint      NOT NULL DEFAULT 0,      -- elements that cannot be understood
    problems     jsonb       NOT NULL DEFAULT '[]',   -- [{reason, count, samples[]}] of the bad ones
    exported_at  timestamptz,                         -- the export's own date
    error        text,                                -- why it failed, in a sentence
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    ended_at     timestamptz,
    CONSTRAINT ended_imports_have_an_end
         CHECK ((ended_at IS NULL) = (status IN ('queued', 'running')))
);
CREATE INDEX import_of_person ON import (person_id, created_at DESC, id DESC);
CREATE INDEX import_open ON import (created_at) WHERE ended_at IS NULL;

-- What can be measured. The numbers up to 999 are those of the enum Measure; an identifier nobody here knows gets
-- the next number from 1000 on, and keeps its unit.
CREATE TABLE measure (
    id           smallint    PRIMARY KEY,
    name         text        NOT NULL UNIQUE,
    identifier   text        NOT NULL UNIQUE,         -- Apple's
    unit         text        NOT NULL,                -- of every value in sample
    kind         text        NOT NULL CHECK (kind IN ('sum', 'level'))
);
CREATE SEQUENCE measure_unknown AS smallint START 1000;

-- Who measured: a watch, a phone, an app.
CREATE TABLE source (
    id           integer     PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    name         text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('watch', 'phone', 'other')),
    UNIQUE (person_id, name)
);

-- Whom the person believes more where two sources measured the same time. Higher is believed first.
CREATE TABLE source_priority (
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    source_id    integer     NOT NULL REFERENCES source ON DELETE CASCADE,
    priority     integer     NOT NULL,
    PRIMARY KEY (person_id, source_id)
);

-- The priority that counts: the person's own, or else watch before phone before others; the longest-known first.
CREATE VIEW source_rank AS
SELECT s.person_id, s.id AS source_id, s.name, s.kind,
       coalesce(p.priority, CASE s.kind WHEN 'watch' THEN 300 WHEN 'phone' THEN 200 ELSE 100 END) AS priority
  FROM source s
  LEFT JOIN source_priority p ON p.person_id = s.person_id AND p.source_id = s.id;

-- One measured value. The key tells apart what began at the same instant: it is a digest of the end, the source and
-- the value, so the same record of two exports is one row. Exports are ordered by measure and time, and so is the
-- index: inserts stay at one warm place, and it is the index every question needs anyway.
CREATE TABLE sample (
    start_at     timestamptz      NOT NULL,
    end_at       timestamptz      NOT NULL,
    value        double precision NOT NULL,
    key          bigint           NOT NULL,
    person_id    integer          NOT NULL,
    source_id    integer          NOT NULL,
    day          date             NOT NULL,           -- on which it began, where the person was
    measure_id   smallint         NOT NULL,
    utc_offset   smallint         NOT NULL,           -- minutes east of Greenwich at start_at
    label        text,                                -- what a category says, such as NotSet; null for quantities
    PRIMARY KEY (person_id, measure_id, start_at, key)
);

-- A stretch of the night, as one source saw it. Stretches of several sources overlap, and in_bed lies over the rest.
CREATE TABLE sleep (
    start_at     timestamptz NOT NULL,
    end_at       timestamptz NOT NULL,
    key          bigint      NOT NULL,
    person_id    integer     NOT NULL,
    source_id    integer     NOT NULL,
    night        date        NOT NULL,                -- the day on which the night ends: the local start plus 12 hours
    utc_offset   smallint    NOT NULL,
    stage        text        NOT NULL CHECK (stage IN ('in_bed', 'awake', 'asleep', 'core', 'deep', 'rem')),
    PRIMARY KEY (person_id, start_at, key)
);
CREATE INDEX sleep_night ON sleep (person_id, night);

-- The beats behind one value of hrv_sdnn, which has the same start_at.
CREATE TABLE beats (
    start_at     timestamptz NOT NULL,
    key          bigint      NOT NULL,
    person_id    integer     NOT NULL,
    bpm          smallint[]  NOT NULL,                -- instantaneous, in order
    PRIMARY KEY (person_id, start_at, key)
);

CREATE TABLE workout (
    id           uuid             PRIMARY KEY,        -- made from owner, activity, start, end and source: the same in every export
    person_id    integer          NOT NULL REFERENCES person ON DELETE CASCADE,
    source_id    integer          NOT NULL REFERENCES source ON DELETE CASCADE,
    activity     text             NOT NULL,           -- Apple's name without its prefix, such as Running
    start_at     timestamptz      NOT NULL,
    end_at       timestamptz      NOT NULL,
    day          date             NOT NULL,
    utc_offset   smallint         NOT NULL,
    duration     double precision NOT NULL,           -- s, pauses left out
    distance     double precision,                    -- m
    energy       double precision,                    -- kcal, active
    average_mets double precision,                    -- kcal/(kg·h)
    indoor       boolean,
    route        text                                 -- the name of its GPX file in the export; the file is not kept
);
CREATE INDEX workout_of_person ON workout (person_id, start_at DESC, id DESC);

-- What a workout came to, such as the average heart rate. Nulls are what Apple left out.
CREATE TABLE workout_statistic (
    workout_id   uuid             NOT NULL REFERENCES workout ON DELETE CASCADE,
    measure_id   smallint         NOT NULL REFERENCES measure,
    average      double precision,
    minimum      double precision,
    maximum      double precision,
    sum          double precision,
    PRIMARY KEY (workout_id, measure_id)
);

-- Pauses, laps and segments.
CREATE TABLE workout_event (
    workout_id   uuid        NOT NULL REFERENCES workout ON DELETE CASCADE,
    place        smallint    NOT NULL,                -- from 0, in the export's order
    kind         text        NOT NULL,                -- Apple's name without its prefix, such as Pause
    at           timestamptz NOT NULL,
    duration     double precision,                    -- s
    PRIMARY KEY (workout_id, place)
);

-- The rings of a day. An export made during a day holds half of it; the newest export counts.
CREATE TABLE activity_summary (
    person_id            integer          NOT NULL REFERENCES person ON DELETE CASCADE,
    day                  date             NOT NULL,
    exported_at          timestamptz      NOT NULL,
    active_energy        double precision,            -- kcal
    active_energy_goal   double precision,
    move_time            double precision,            -- s
    move_time_goal       double precision,
    exercise_time        double precision,            -- s
    exercise_time_goal   double precision,
    stand_hours          double precision,            -- hours with a minute on one's feet
    stand_hours_goal     double precision,
    PRIMARY KEY (person_id, day)
);

-- Days whose rows above have changed since somebody last took them into account. Whoever does deletes what it took,
-- in the transaction that stores what it made of it. For sleep the day is the night.
CREATE TABLE changed_day (
    person_id    integer     NOT NULL REFERENCES person ON DELETE CASCADE,
    day          date        NOT NULL,
    PRIMARY KEY (person_id, day)
);

INSERT INTO measure (id, name, identifier, unit, kind) VALUES
    (1, 'steps', 'HKQuantityTypeIdentifierStepCount', 'count', 'sum'),
    (2, 'walking_distance', 'HKQuantityTypeIdentifierDistanceWalkingRunning', 'm', 'sum'),
    (3, 'cycling_distance', 'HKQuantityTypeIdentifierDistanceCycling', 'm', 'sum'),
    (4, 'swimming_distance', 'HKQuantityTypeIdentifierDistanceSwimming', 'm', 'sum'),
    (5, 'active_energy', 'HKQuantityTypeIdentifierActiveEnergyBurned', 'kcal', 'sum'),
    (6, 'basal_energy', 'HKQuantityTypeIdentifierBasalEnergyBurned', 'kcal', 'sum'),
    (7, 'exercise_time', 'HKQuantityTypeIdentifierAppleExerciseTime', 's', 'sum'),
    (8, 'stand_time', 'HKQuantityTypeIdentifierAppleStandTime', 's', 'sum'),
    (9, 'flights', 'HKQuantityTypeIdentifierFlightsClimbed', 'count', 'sum'),
    (10, 'stand_hour', 'HKCategoryTypeIdentifierAppleStandHour', 'count', 'sum'),
    (11, 'swimming_strokes', 'HKQuantityTypeIdentifierSwimmingStrokeCount', 'count', 'sum'),
    (12, 'move_time', 'HKQuantityTypeIdentifierAppleMoveTime', 's', 'sum'),
    (13, 'mindful_time', 'HKCategoryTypeIdentifierMindfulSession', 's', 'sum'),
    (20, 'heart_rate', 'HKQuantityTypeIdentifierHeartRate', '1/min', 'level'),
    (21, 'resting_heart_rate', 'HKQuantityTypeIdentifierRestingHeartRate', '1/min', 'level'),
    (22, 'walking_heart_rate', 'HKQuantityTypeIdentifierWalkingHeartRateAverage', '1/min', 'level'),
    (23, 'hrv_sdnn', 'HKQuantityTypeIdentifierHeartRateVariabilitySDNN', 'ms', 'level'),
    (24, 'vo2_max', 'HKQuantityTypeIdentifierVO2Max', 'mL/(kg·min)', 'level'),
    (25, 'respiratory_rate', 'HKQuantityTypeIdentifierRespiratoryRate', '1/min', 'level'),
    (26, 'oxygen_saturation', 'HKQuantityTypeIdentifierOxygenSaturation', '1', 'level'),
    (27, 'wrist_temperature', 'HKQuantityTypeIdentifierAppleSleepingWristTemperature', '°C', 'level'),
    (28, 'body_temperature', 'HKQuantityTypeIdentifierBodyTemperature', '°C', 'level'),
    (29, 'heart_rate_recovery', 'HKQuantityTypeIdentifierHeartRateRecoveryOneMinute', '1/min', 'level'),
    (30, 'systolic_pressure', 'HKQuantityTypeIdentifierBloodPressureSystolic', 'mmHg', 'level'),
    (31, 'diastolic_pressure', 'HKQuantityTypeIdentifierBloodPressureDiastolic', 'mmHg', 'level'),
    (32, 'blood_glucose', 'HKQuantityTypeIdentifierBloodGlucose', 'mg/dL', 'level'),
    (40, 'weight', 'HKQuantityTypeIdentifierBodyMass', 'kg', 'level'),
    (41, 'body_fat', 'HKQuantityTypeIdentifierBodyFatPercentage', '1', 'level'),
    (42, 'lean_mass', 'HKQuantityTypeIdentifierLeanBodyMass', 'kg', 'level'),
    (43, 'body_mass_index', 'HKQuantityTypeIdentifierBodyMassIndex', 'count', 'level'),
    (44, 'waist', 'HKQuantityTypeIdentifierWaistCircumference', 'm', 'level'),
    (45, 'height', 'HKQuantityTypeIdentifierHeight', 'm', 'level'),
    (50, 'dietary_energy', 'HKQuantityTypeIdentifierDietaryEnergyConsumed', 'kcal', 'sum'),
    (51, 'protein', 'HKQuantityTypeIdentifierDietaryProtein', 'g', 'sum'),
    (52, 'carbohydrates', 'HKQuantityTypeIdentifierDietaryCarbohydrates', 'g', 'sum'),
    (53, 'fat', 'HKQuantityTypeIdentifierDietaryFatTotal', 'g', 'sum'),
    (54, 'fibre', 'HKQuantityTypeIdentifierDietaryFiber', 'g', 'sum'),
    (55, 'sugar', 'HKQuantityTypeIdentifierDietarySugar', 'g', 'sum'),
    (56, 'water', 'HKQuantityTypeIdentifierDietaryWater', 'mL', 'sum'),
    (57, 'sodium', 'HKQuantityTypeIdentifierDietarySodium', 'g', 'sum'),
    (58, 'caffeine', 'HKQuantityTypeIdentifierDietaryCaffeine', 'g', 'sum'),
    (60, 'walking_speed', 'HKQuantityTypeIdentifierWalkingSpeed', 'm/s', 'level'),
    (61, 'step_length', 'HKQuantityTypeIdentifierWalkingStepLength', 'm', 'level'),
    (62, 'walking_asymmetry', 'HKQuantityTypeIdentifierWalkingAsymmetryPercentage', '1', 'level'),
    (63, 'double_support', 'HKQuantityTypeIdentifierWalkingDoubleSupportPercentage', '1', 'level'),
    (64, 'running_power', 'HKQuantityTypeIdentifierRunningPower', 'W', 'level'),
    (65, 'running_speed', 'HKQuantityTypeIdentifierRunningSpeed', 'm/s', 'level'),
    (66, 'stair_ascent_speed', 'HKQuantityTypeIdentifierStairAscentSpeed', 'm/s', 'level'),
    (67, 'stair_descent_speed', 'HKQuantityTypeIdentifierStairDescentSpeed', 'm/s', 'level'),
    (68, 'six_minute_walk', 'HKQuantityTypeIdentifierSixMinuteWalkTestDistance', 'm', 'level'),
    (69, 'environment_loudness', 'HKQuantityTypeIdentifierEnvironmentalAudioExposure', 'dB', 'level'),
    (70, 'headphone_loudness', 'HKQuantityTypeIdentifierHeadphoneAudioExposure', 'dB', 'level'),
    (71, 'physical_effort', 'HKQuantityTypeIdentifierPhysicalEffort', 'kcal/(kg·h)', 'level');

-- What the public file keeps its numbers in: each once, under whole numbers in place of names, of which the views below and those in
-- views/ make what people read. At five years of days, 200 tracks and 30 sources these are 22 million numbers; with the names and the
-- shares beside each they would take three times the room, and ten times the time to ask for one period or track.

-- Names are of ENUM types, which every tool reads as text: they take less room, and a fraction of the time to hand over. Each has an
-- empty name too, since DuckDB sorts by none that has no name at all.
CREATE TYPE period_name AS ENUM (SELECT '' UNION ALL (SELECT period FROM period ORDER BY starts_at, period));
CREATE TYPE period_kind AS ENUM (SELECT '' UNION (SELECT DISTINCT kind FROM period) ORDER BY ALL);
CREATE TYPE series_name AS ENUM (SELECT '' UNION ALL (SELECT series FROM about ORDER BY series));
CREATE TYPE track_name AS ENUM (SELECT '' UNION (SELECT DISTINCT track FROM track) ORDER BY ALL);
CREATE TYPE track_kind AS ENUM (SELECT '' UNION (SELECT DISTINCT kind FROM track) ORDER BY ALL);
CREATE TYPE track_label AS ENUM (SELECT '' UNION (SELECT DISTINCT label FROM track) ORDER BY ALL);
CREATE TYPE source_name AS ENUM (SELECT '' UNION (SELECT DISTINCT source FROM source) ORDER BY ALL);
CREATE TYPE read_with AS ENUM (
    SELECT '' UNION (
        SELECT DISTINCT string_agg(part || ' ' || version, ', ' ORDER BY part) FROM made_with GROUP BY period
    ) ORDER BY ALL
);

-- Periods on one line: neighbours of one series and kind without a gap differ by one, all others by far more.
CREATE TABLE line AS
WITH reading AS (
    SELECT period, string_agg(part || ' ' || version, ', ' ORDER BY part) AS read_with
    FROM made_with
    GROUP BY period
),
heard AS (
    SELECT period.period, bool_and(coalesce(coverage.status = 'complete', false)) AS complete
    FROM period
    JOIN source ON source.series = period.series
    LEFT JOIN coverage ON coverage.period = period.period AND coverage.source = source.source
    GROUP BY period.period
),
step AS (
    SELECT
        *,
        CASE WHEN lag(ends_at) OVER (PARTITION BY series, kind ORDER BY starts_at) = starts_at THEN 1 ELSE 99 END AS stride
    FROM period
),
placed AS (
    SELECT
        sum(step.stride) OVER (ORDER BY step.series, step.kind, step.starts_at, step.period)::INTEGER AS place,
        step.*,
        coalesce(heard.complete, false) AS complete,
        coalesce(reading.read_with, '') AS read_with
    FROM step
    LEFT JOIN heard ON heard.period = step.period
    LEFT JOIN reading ON reading.period = step.period
)
SELECT
    place,
    period::period_name AS period,
    kind::period_kind AS kind,
    starts_at,
    ends_at,
    series::series_name AS series,
    complete,
    read_with::read_with AS read_with,
    CASE WHEN stride = 1 THEN place - 1 END AS before_place,
    CASE WHEN stride = 1 THEN lag(period) OVER (ORDER BY place) END::period_name AS before_period,
    CASE WHEN stride = 1 THEN lag(complete) OVER (ORDER BY place) END AS before_complete,
    bool_and(complete) OVER (ORDER BY place RANGE BETWEEN 4 PRECEDING AND 1 PRECEDING) AS usual_complete
FROM placed
ORDER BY place;

-- The noise of each grid, with the covariance of two cells of one total, by place.
CREATE TABLE noise_at AS
SELECT line.place, noise.* EXCLUDE period, noise.variance - noise.sigma2 AS covariance
FROM line
JOIN noise ON noise.period = line.period
ORDER BY line.place, noise.grid;

CREATE TABLE track_number AS
SELECT
    row_number() OVER (ORDER BY series, listed)::INTEGER AS number,
    series::series_name AS series,
    listed,
    track::track_name AS track,
    kind::track_kind AS kind,
    label::track_label AS label,
    ours
FROM track
ORDER BY number;

CREATE TABLE source_number AS
SELECT row_number() OVER (ORDER BY series, listed)::INTEGER AS number, series::series_name AS series, listed, source::source_name AS source
FROM source
ORDER BY number;

-- One row a place and track: what it and its tones really came out as, neither rounded nor cut at nought, and what it divides into. Such parts
-- stand in a list, in the order of their names, with nothing where there is no such cell: what they have in common is joined and worked out
-- once, not once a part.
CREATE TABLE measured (
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    whole DOUBLE,
    negative DOUBLE,
    neutral DOUBLE,
    positive DOUBLE,
    not_read DOUBLE,
    corrected DOUBLE[],  -- as the two below: negative, neutral, positive
    corrected_low DOUBLE[],
    corrected_high DOUBLE[],
    split INTEGER[],  -- by source, in sixteenths
    of_split DOUBLE,  -- the sum
    sources INTEGER NOT NULL,  -- how many these are
    intents INTEGER[],  -- of these three only what may be shown: 0 stands for fewer
    languages INTEGER[],
    ratings INTEGER[]
);

-- The names of those three, in the order of the lists.
CREATE TABLE part_name (
    grid VARCHAR NOT NULL,
    name VARCHAR[] NOT NULL
);

-- The sources in the order of the lists, and what share of all tracks each has.
CREATE TABLE split_source (
    place INTEGER NOT NULL,
    source source_name[] NOT NULL,
    usual DOUBLE[] NOT NULL,
    among_tracks INTEGER[] NOT NULL
);

-- The same as sums over the periods that end at a place, in sixteenths.
CREATE TABLE summed (
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    periods INTEGER NOT NULL CHECK (periods IN (4, 13)),
    whole INTEGER,
    negative INTEGER,
    neutral INTEGER,
    positive INTEGER,
    not_read INTEGER
);

-- Sixteenths of an account: an even number for what is a whole number of eighths, and the odd one between for what lies between two. So
-- what is made of it is rounded, and held against a whole number, as the value itself would be, and is off by less than a sixteenth.
CREATE TEMP MACRO in_sixteenths(x) AS (floor(8 * x) + ceil(8 * x))::INTEGER;
CREATE MACRO from_sixteenths(x) AS x / 16e0;
CREATE MACRO voices_of(x, least) AS CASE WHEN x >= least THEN round(x)::INTEGER END;
CREATE MACRO fewer_of(x, least) AS CASE WHEN x < least THEN least END;

CREATE VIEW noisy AS
WITH part AS (
    SELECT place, number, 'track' AS grid, '' AS tone, whole AS value FROM measured
    UNION ALL SELECT place, number, 'track_tone', 'negative', negative FROM measured
    UNION ALL SELECT place, number, 'track_tone', 'neutral', neutral FROM measured
    UNION ALL SELECT place, number, 'track_tone', 'positive', positive FROM measured
    UNION ALL SELECT place, number, 'track_tone', 'not_read', not_read FROM measured
)
SELECT line.period, track.track, part.tone, part.value, sqrt(noise.variance) AS sd
FROM part
JOIN line ON line.place = part.place
JOIN track_number AS track ON track.number = part.number
JOIN noise_at AS noise ON noise.place = part.place AND noise.grid = part.grid
WHERE part.value IS NOT NULL;

CREATE VIEW cell_track AS
SELECT
    line.period,
    track.track,
    voices_of(measured.whole, noise.fewer_than) AS voices,
    fewer_of(measured.whole, noise.fewer_than) AS fewer_than
FROM measured
JOIN line ON line.place = measured.place
JOIN track_number AS track ON track.number = measured.number
JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track'
WHERE measured.whole IS NOT NULL;

CREATE VIEW cell_track_tone AS
WITH part AS (
    SELECT place, number, 'negative' AS tone, negative AS value FROM measured
    UNION ALL SELECT place, number, 'neutral', neutral FROM measured
    UNION ALL SELECT place, number, 'positive', positive FROM measured
    UNION ALL SELECT place, number, 'not_read', not_read FROM measured
)
SELECT
    line.period,
    track.track,
    part.tone,
    voices_of(part.value, noise.fewer_than) AS voices,
    fewer_of(part.value, noise.fewer_than) AS fewer_than
FROM part
JOIN line ON line.place = part.place
JOIN track_number AS track ON track.number = part.number
JOIN noise_at AS noise ON noise.place = part.place AND noise.grid = 'track_tone'
WHERE part.value IS NOT NULL;

CREATE VIEW cell_track_source AS
WITH each AS (
    SELECT
        line.period,
        track.track,
        unnest(by_source.source) AS source,
        from_sixteenths(unnest(measured.split)) AS value,
        noise.fewer_than AS least
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN split_source AS by_source ON by_source.place = measured.place
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_source'
)
SELECT period, track, source, voices_of(value, least) AS voices, fewer_of(value, least) AS fewer_than
FROM each
WHERE value IS NOT NULL;

CREATE VIEW cell_track_intent AS
WITH each AS (
    SELECT
        line.period,
        track.track,
        unnest(part_name.name) AS intent,
        unnest(measured.intents) AS voices,
        noise.fewer_than
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_intent'
    JOIN part_name ON part_name.grid = noise.grid
)
SELECT period, track, intent, nullif(voices, 0) AS voices, CASE WHEN voices = 0 THEN fewer_than END AS fewer_than
FROM each
WHERE voices IS NOT NULL;

CREATE VIEW cell_track_language AS
WITH each AS (
    SELECT
        line.period,
        track.track,
        unnest(part_name.name) AS language,
        unnest(measured.languages) AS voices,
        noise.fewer_than
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_language'
    JOIN part_name ON part_name.grid = noise.grid
)
SELECT period, track, language, nullif(voices, 0) AS voices, CASE WHEN voices = 0 THEN fewer_than END AS fewer_than
FROM each
WHERE voices IS NOT NULL;

CREATE VIEW cell_track_rating AS
WITH each AS (
    SELECT
        line.period,
        track.track,
        unnest(part_name.name) AS rating,
        unnest(measured.ratings) AS voices,
        noise.fewer_than
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_rating'
    JOIN part_name ON part_name.grid = noise.grid
)
SELECT period, track, rating, nullif(voices, 0) AS voices, CASE WHEN voices = 0 THEN fewer_than END AS fewer_than
FROM each
WHERE voices IS NOT NULL;

CREATE VIEW corrected_tone AS
WITH each AS (
    SELECT
        line.period,
        track.track,
        unnest(['negative', 'neutral', 'positive']) AS tone,
        unnest(measured.corrected) AS share,
        unnest(measured.corrected_low) AS low,
        unnest(measured.corrected_high) AS high
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
)
SELECT period, track, tone, share, low, high
FROM each
WHERE share IS NOT NULL;

-- Which sums over several periods end where, with the noise in them.
CREATE TABLE reach (
    place INTEGER NOT NULL,
    periods INTEGER NOT NULL CHECK (periods IN (4, 13)),
    grid VARCHAR NOT NULL,
    first_period period_name NOT NULL,
    sd DOUBLE NOT NULL,
    fewer_than INTEGER NOT NULL CHECK (fewer_than >= 10)
);

CREATE VIEW span AS
WITH part AS (
    SELECT place, number, periods, 'track' AS grid, '' AS tone, whole AS value FROM summed
    UNION ALL SELECT place, number, periods, 'track_tone', 'negative', negative FROM summed
    UNION ALL SELECT place, number, periods, 'track_tone', 'neutral', neutral FROM summed
    UNION ALL SELECT place, number, periods, 'track_tone', 'positive', positive FROM summed
    UNION ALL SELECT place, number, periods, 'track_tone', 'not_read', not_read FROM summed
)
SELECT
    part.grid,
    part.periods,
    reach.first_period,
    line.period,
    track.track AS one,
    part.tone AS two,
    '' AS three,
    voices_of(from_sixteenths(part.value), reach.fewer_than) AS voices,
    fewer_of(from_sixteenths(part.value), reach.fewer_than) AS fewer_than,
    from_sixteenths(part.value) AS value,
    reach.sd
FROM part
JOIN line ON line.place = part.place
JOIN track_number AS track ON track.number = part.number
JOIN reach ON reach.place = part.place AND reach.periods = part.periods AND reach.grid = part.grid
WHERE part.value IS NOT NULL
UNION ALL FROM summed_cell;

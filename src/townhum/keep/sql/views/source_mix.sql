-- Worked out when the file is made, since the values behind the cells are only in the ledger. At two years of weeks, 200 tracks
-- and 30 sources these are 600,000 rows. The names are of an ENUM type, which every tool reads as text: it takes less room,
-- and a fraction of the time to hand over; shares have seven digits for the same reason. Each has an empty name too, since DuckDB sorts by none that has no name at all.
-- The m sources of a track are fitted to its total t: with noise of variance g in each and covariance c between any two, t has
-- m g + m^2 c, and g + m c with each. The over-index compares a track's share with that of all tracks.
CREATE TYPE mix_period AS ENUM (SELECT '' UNION ALL (SELECT period FROM period ORDER BY starts_at, period));
CREATE TYPE mix_series AS ENUM (SELECT '' UNION ALL (SELECT series FROM about ORDER BY series));
CREATE TYPE mix_track AS ENUM (SELECT '' UNION ALL (SELECT DISTINCT track FROM track ORDER BY track));
CREATE TYPE mix_source AS ENUM (SELECT '' UNION ALL (SELECT DISTINCT source FROM source ORDER BY source));
CREATE TYPE mix_read_with AS ENUM (SELECT '' UNION (SELECT DISTINCT read_with FROM period_facts) ORDER BY ALL);

CREATE TEMP MACRO mix_now() AS TABLE
WITH split AS (
    SELECT place, one::mix_track AS track, two::mix_source AS source, value AS x FROM fitted WHERE now AND grid = 'track_source'
),
of_track AS (
    SELECT
        split.place,
        split.track,
        sum(split.x) AS t,
        any_value(noise.variance) AS v,
        any_value(noise.sigma2) + count(*) * any_value(noise.covariance) AS c,
        count(*) * any_value(noise.sigma2) + count(*) * count(*) * any_value(noise.covariance) AS w,
        any_value(noise.fewer_than) AS least,
        any_value(noise.k) AS k
    FROM split
    JOIN noise_at AS noise ON noise.place = split.place AND noise.grid = 'track_source'
    GROUP BY split.place, split.track
),
usual AS (
    SELECT
        split.place,
        split.source,
        CASE WHEN sum(x) >= least_sds() * root(sum(v)) THEN sum(x) / nullif(sum(t), 0) END AS p,
        count(*) AS tracks
    FROM split
    JOIN of_track ON of_track.place = split.place AND of_track.track = split.track
    GROUP BY split.place, split.source
),
spread AS (
    SELECT
        split.source,
        split.x,
        of_track.*,
        usual.p AS usual,
        usual.tracks AS among_tracks,
        share_low(x, t, v, c, w) AS low,
        share_high(x, t, v, c, w) AS high
    FROM split
    JOIN of_track ON of_track.place = split.place AND of_track.track = split.track
    JOIN usual ON usual.place = split.place AND usual.source = split.source
)
SELECT
    line.period::mix_period AS period,
    line.starts_at,
    line.series::mix_series AS series,
    spread.track,
    spread.source,
    CASE WHEN spread.x >= spread.least THEN round(spread.x)::INTEGER END AS voices,
    CASE WHEN spread.x < spread.least THEN spread.least END AS fewer_than,
    CASE WHEN spread.t >= least_shown(spread.k, spread.w) THEN round(spread.t)::INTEGER END AS n,
    share_of(spread.x, spread.t)::FLOAT AS share,
    spread.low::FLOAT AS share_low,
    spread.high::FLOAT AS share_high,
    share_vague(spread.low, spread.high, spread.t, spread.w) AS too_vague,
    CASE WHEN spread.t > 0 AND spread.usual > 0 THEN 100 * greatest(0, spread.x / spread.t) / spread.usual END::FLOAT AS over_index,
    spread.among_tracks,
    line.complete,
    line.read_with::mix_read_with AS read_with
FROM spread
JOIN line ON line.place = spread.place
ORDER BY spread.place, spread.track, spread.source;

CREATE TABLE mix AS FROM mix_now();

CREATE VIEW source_mix AS SELECT * FROM mix;

COMMENT ON VIEW source_mix IS 'Where a track is spoken of: one row a period, track and source, made of the values behind the cells.';
COMMENT ON COLUMN source_mix.period IS 'The period.';
COMMENT ON COLUMN source_mix.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN source_mix.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN source_mix.track IS 'The track.';
COMMENT ON COLUMN source_mix.source IS 'The source.';
COMMENT ON COLUMN source_mix.voices IS 'Accounts that spoke of the track there; empty where fewer_than says more.';
COMMENT ON COLUMN source_mix.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN source_mix.n IS 'Voices of the track; empty where these are too few to be told.';
COMMENT ON COLUMN source_mix.share IS 'The source''s part of the track''s voices, in per cent.';
COMMENT ON COLUMN source_mix.share_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN source_mix.share_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN source_mix.too_vague IS 'True if the interval is wider than 30 points, or the track''s voices are below five standard deviations of their noise.';
COMMENT ON COLUMN source_mix.over_index IS 'The share over the share of all tracks at this source, times 100: above 100, the track is spoken of more here than others are. Track-voices, not people. Empty where all tracks have too few there to be compared with.';
COMMENT ON COLUMN source_mix.among_tracks IS 'How many tracks that is.';
COMMENT ON COLUMN source_mix.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN source_mix.read_with IS 'Models, programs and rules with their versions.';

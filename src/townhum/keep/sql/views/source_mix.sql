-- One of three views whose rows are worked out when the file is made: at two years of weeks, 200 tracks and 30 sources they are
-- 600,000, and working them out takes four times as long as reading them. The names are of an ENUM type, which every tool
-- reads as text: it takes less room, and a fraction of the time to hand over.
-- The over-index compares a track's share with that of all tracks whose split names the source, in the same period.
-- Interval: Wilson (1927), with the variance of rounding added.
CREATE TYPE mix_period AS ENUM (SELECT period FROM period ORDER BY starts_at, period);
CREATE TYPE mix_series AS ENUM (SELECT series FROM about ORDER BY series);
CREATE TYPE mix_track AS ENUM (SELECT DISTINCT track FROM track ORDER BY track);
CREATE TYPE mix_source AS ENUM (SELECT DISTINCT source FROM cell_track_source ORDER BY source);
CREATE TYPE mix_read_with AS ENUM (SELECT DISTINCT read_with FROM period_facts ORDER BY read_with);

-- Of the periods with these labels, and those between: all at once take more memory with every year.
CREATE TEMP MACRO mix_of(first_period, last_period) AS TABLE
WITH split AS (
    SELECT
        cell_track_source.period,
        cell_track_source.track,
        cell_track_source.source,
        cell_track_source.voices,
        cell_track.voices AS n,
        cell_track_source.voices / cell_track.voices::DOUBLE AS p
    FROM cell_track_source
    JOIN cell_track ON cell_track.period = cell_track_source.period AND cell_track.track = cell_track_source.track
    WHERE cell_track_source.voices IS NOT NULL AND cell_track_source.period BETWEEN first_period AND last_period
),
usual AS (
    SELECT period, source, sum(voices) / sum(n)::DOUBLE AS p, count(*) AS tracks FROM split GROUP BY period, source
),
spread AS (
    SELECT
        split.*,
        100 * split.p / usual.p AS over_index,
        usual.tracks AS among_tracks,
        split.p + 3.841458820694124 / (2 * n) AS middle,
        1.959963984540054 * sqrt(split.p * (1 - split.p) / n + 6.25 * (power(1 - split.p, 2) + split.p * split.p) / (n * n)
            + 3.841458820694124 / (4.0 * n * n)) AS reach,
        1 + 3.841458820694124 / n AS widen
    FROM split
    JOIN usual ON usual.period = split.period AND usual.source = split.source
)
SELECT
    spread.period::mix_period AS period,
    period_facts.starts_at,
    period_facts.series::mix_series AS series,
    spread.track::mix_track AS track,
    spread.source::mix_source AS source,
    spread.voices,
    spread.n,
    100 * spread.p AS share,
    greatest(0.0::DOUBLE, 100 * (spread.middle - spread.reach) / spread.widen) AS share_low,
    least(100.0::DOUBLE, 100 * (spread.middle + spread.reach) / spread.widen) AS share_high,
    spread.over_index,
    spread.among_tracks,
    period_facts.complete,
    period_facts.read_with::mix_read_with AS read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period
ORDER BY period_facts.starts_at, spread.track, spread.source;

CREATE TABLE mix AS FROM mix_of('', '');

CREATE VIEW source_mix AS SELECT * FROM mix;

COMMENT ON TABLE mix IS 'The rows of source_mix, worked out when the file was made. Ask source_mix.';
COMMENT ON COLUMN mix.period IS 'The period.';
COMMENT ON COLUMN mix.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN mix.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN mix.track IS 'The track.';
COMMENT ON COLUMN mix.source IS 'The source, or smaller sources.';
COMMENT ON COLUMN mix.voices IS 'Accounts that spoke of the track there.';
COMMENT ON COLUMN mix.n IS 'Voices of the track.';
COMMENT ON COLUMN mix.share IS 'voices / n, in per cent.';
COMMENT ON COLUMN mix.share_low IS 'Lower end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN mix.share_high IS 'Upper end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN mix.over_index IS 'The share over the share of all tracks split by source that name this source, times 100: above 100, the track is spoken of more here than others are. Track-voices, not people.';
COMMENT ON COLUMN mix.among_tracks IS 'How many tracks that is.';
COMMENT ON COLUMN mix.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN mix.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW source_mix IS 'Where a track is spoken of: one row a period, track and source that is shown with a number.';
COMMENT ON COLUMN source_mix.period IS 'The period.';
COMMENT ON COLUMN source_mix.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN source_mix.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN source_mix.track IS 'The track.';
COMMENT ON COLUMN source_mix.source IS 'The source, or smaller sources.';
COMMENT ON COLUMN source_mix.voices IS 'Accounts that spoke of the track there.';
COMMENT ON COLUMN source_mix.n IS 'Voices of the track.';
COMMENT ON COLUMN source_mix.share IS 'voices / n, in per cent.';
COMMENT ON COLUMN source_mix.share_low IS 'Lower end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN source_mix.share_high IS 'Upper end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN source_mix.over_index IS 'The share over the share of all tracks split by source that name this source, times 100: above 100, the track is spoken of more here than others are. Track-voices, not people.';
COMMENT ON COLUMN source_mix.among_tracks IS 'How many tracks that is.';
COMMENT ON COLUMN source_mix.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN source_mix.read_with IS 'Models, programs and rules with their versions.';

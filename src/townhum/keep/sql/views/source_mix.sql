-- Worked out of a track's values by source, as they are kept. In no order: at two years of weeks, 200 tracks and 30 sources these are
-- 600,000 rows.
-- The m sources of a track are fitted to its total t: with noise of variance g in each and covariance c between any two, t has
-- m g + m^2 c, and g + m c with each. The over-index compares a track's share with that of all tracks.
CREATE VIEW source_mix AS
WITH spread AS (
    SELECT
        line.period,
        line.starts_at,
        line.series,
        track.track,
        source.source,
        from_sixteenths(split.value) AS x,
        split_track.value AS t,
        noise.variance AS v,
        noise.sigma2 + split_track.sources * noise.covariance AS c,
        split_track.sources * noise.sigma2 + split_track.sources * split_track.sources * noise.covariance AS w,
        noise.fewer_than AS least,
        noise.k,
        split_source.usual,
        split_source.among_tracks,
        share_low(x, t, v, c, w) AS low,
        share_high(x, t, v, c, w) AS high,
        line.complete,
        line.read_with
    FROM split
    JOIN line ON line.place = split.place
    JOIN track_number AS track ON track.number = split.number
    JOIN source_number AS source ON source.number = split.source
    JOIN noise_at AS noise ON noise.place = split.place AND noise.grid = 'track_source'
    JOIN split_track ON split_track.place = split.place AND split_track.number = split.number
    JOIN split_source ON split_source.cell = in_one(split.place, split.source)
)
SELECT
    period,
    starts_at,
    series,
    track,
    source,
    voices_of(x, least) AS voices,
    fewer_of(x, least) AS fewer_than,
    CASE WHEN t >= least_shown(k, w) THEN round(t)::INTEGER END AS n,
    share_of(x, t)::FLOAT AS share,
    low::FLOAT AS share_low,
    high::FLOAT AS share_high,
    share_vague(low, high, t, w) AS too_vague,
    CASE WHEN t > 0 AND usual > 0 THEN 100 * greatest(0, x / t) / usual END::FLOAT AS over_index,
    among_tracks,
    complete,
    read_with
FROM spread;

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

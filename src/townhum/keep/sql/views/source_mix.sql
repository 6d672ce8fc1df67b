-- Worked out of a track's values by source, as they are kept. In no order: at two years of weeks, 200 tracks and 30 sources these are
-- 600,000 rows.
-- The m sources of a track are fitted to its total t: with noise of variance g in each and covariance c between any two, t has
-- m g + m^2 c, and g + m c with each. The over-index compares a track's share with that of all tracks.
CREATE VIEW source_mix AS
WITH track AS (
    SELECT
        line.*,
        track.track,
        measured.split AS value,
        measured.of_split AS t,
        noise.fewer_than AS least,
        noise.sigma2 + measured.sources * noise.covariance AS c,
        measured.sources * noise.sigma2 + measured.sources * measured.sources * noise.covariance AS w,
        share_a(t, w) AS a,
        share_slope(t, a) AS slope,
        share_start(t, c, a) AS start,
        share_square(a) AS square,
        share_spread(noise.variance, a) AS spread,
        100 / CASE WHEN t > 0 THEN t END AS each_one,
        CASE WHEN t >= least_shown(noise.k, w) THEN round(t)::INTEGER END AS n,
        t < least_sds_of_a_whole() * root(w) AS too_few,
        by_source.* EXCLUDE place
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_source'
    JOIN split_source AS by_source ON by_source.place = measured.place
),
part AS (
    SELECT
        track.* EXCLUDE (source, value, usual, among_tracks),
        unnest(source) AS source,
        from_sixteenths(unnest(value)) AS x,
        unnest(usual) AS usual,
        unnest(among_tracks) AS among_tracks
    FROM track
),
spread AS (
    SELECT
        *,
        each_one * x AS share,
        share_mid(x, slope, start) AS mid,
        share_half(x, mid, square, spread) AS half,
        low_within(mid - half, 0, 100) AS low,
        high_within(mid + half, 0, 100) AS high
    FROM part
    WHERE x IS NOT NULL
)
SELECT
    period,
    starts_at,
    series,
    track,
    source,
    voices_of(x, least) AS voices,
    fewer_of(x, least) AS fewer_than,
    n,
    cut(share, 0, 100)::FLOAT AS share,
    low::FLOAT AS share_low,
    high::FLOAT AS share_high,
    too_few OR high - low > widest_share() AS too_vague,
    CASE WHEN usual > 0 AND share IS NOT NULL THEN greatest(0, share) / usual END::FLOAT AS over_index,
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
COMMENT ON COLUMN source_mix.n IS 'Voices of the track; empty where these are too few to be told. Noise may leave it below voices, its part: go by share.';
COMMENT ON COLUMN source_mix.share IS 'The source''s part of the track''s voices, in per cent.';
COMMENT ON COLUMN source_mix.share_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN source_mix.share_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN source_mix.too_vague IS 'True if the interval is wider than 30 points, or the track''s voices are below five standard deviations of their noise.';
COMMENT ON COLUMN source_mix.over_index IS 'The share over the share of all tracks at this source, times 100: above 100, the track is spoken of more here than others are. Track-voices, not people. Empty where all tracks have too few there to be compared with.';
COMMENT ON COLUMN source_mix.among_tracks IS 'How many tracks that is.';
COMMENT ON COLUMN source_mix.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN source_mix.read_with IS 'Models, programs and rules with their versions.';

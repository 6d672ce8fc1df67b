-- n is the sum of the tones read: with noise of variance g in each and covariance c, it has 3 g + 9 c, and g + 3 c with each.
CREATE VIEW tone_shares AS
WITH track AS (
    SELECT
        line.*,
        track.* EXCLUDE (number, series, kind),
        track.kind AS track_kind,
        [measured.negative, measured.neutral, measured.positive] AS value,
        measured.corrected,
        measured.corrected_low,
        measured.corrected_high,
        measured.negative + measured.neutral + measured.positive AS t,
        noise.sigma2 AS g,
        noise.covariance AS c,
        3 * g + 9 * c AS w,
        noise.fewer_than AS least,
        share_a(t, w) AS a,
        share_slope(t, a) AS slope,
        share_start(t, g + 3 * c, a) AS start,
        share_square(a) AS square,
        share_spread(g + c, a) AS spread,
        100 / CASE WHEN t > 0 THEN t END AS each_one,
        CASE WHEN t >= least_shown(noise.k, 9 * noise.variance - 6 * g) THEN round(t)::INTEGER END AS n,
        t < least_sds_of_a_whole() * root(w) AS too_few
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_tone'
    ORDER BY line.starts_at, track.listed
),
part AS (
    SELECT
        track.* EXCLUDE (value, corrected, corrected_low, corrected_high),
        unnest(['negative', 'neutral', 'positive']) AS tone,
        unnest(value) AS x,
        unnest(corrected) AS corrected,
        unnest(corrected_low) AS corrected_low,
        unnest(corrected_high) AS corrected_high
    FROM track
),
spread AS (
    SELECT
        *,
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
    track_kind AS kind,
    label,
    tone,
    voices_of(x, least) AS voices,
    fewer_of(x, least) AS fewer_than,
    n,
    cut(each_one * x, 0, 100) AS as_read,
    low AS as_read_low,
    high AS as_read_high,
    100 * corrected AS corrected,
    100 * corrected_low AS corrected_low,
    100 * corrected_high AS corrected_high,
    100 * (corrected_high - corrected_low) > widest_share() AS corrected_vague,
    too_few OR high - low > widest_share() AS too_vague,
    complete,
    read_with
FROM spread;

COMMENT ON VIEW tone_shares IS 'Shares of tone as they were read, and corrected for what the model mistakes, side by side: one row a period, track and tone.';
COMMENT ON COLUMN tone_shares.period IS 'The period.';
COMMENT ON COLUMN tone_shares.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN tone_shares.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN tone_shares.track IS 'The track.';
COMMENT ON COLUMN tone_shares.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN tone_shares.label IS 'Name for people.';
COMMENT ON COLUMN tone_shares.tone IS 'negative, neutral or positive.';
COMMENT ON COLUMN tone_shares.voices IS 'Accounts with this tone, as read; empty where fewer_than says more.';
COMMENT ON COLUMN tone_shares.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN tone_shares.n IS 'Accounts whose tone was read; empty where these are too few to be told. Noise may leave it below voices, its part: go by the share.';
COMMENT ON COLUMN tone_shares.as_read IS 'The tone''s part of n, in per cent, made of the values in noisy.';
COMMENT ON COLUMN tone_shares.as_read_low IS 'Lower end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN tone_shares.as_read_high IS 'Upper end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN tone_shares.corrected IS 'The corrected share, in per cent: moved from what was read only as far as the tables of other kinds of text ask; empty where no table of mistakes fits, or too few spoke.';
COMMENT ON COLUMN tone_shares.corrected_low IS 'Lower end of its 95 % interval, which holds on kinds of text that the model never learnt from. Where it is wide, say no more than it does.';
COMMENT ON COLUMN tone_shares.corrected_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN tone_shares.corrected_vague IS 'True if the interval of the corrected share is wider than 30 points: of a place whose mistakes are unknown it mostly is; empty without one.';
COMMENT ON COLUMN tone_shares.too_vague IS 'True if the interval of the share as read is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN tone_shares.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN tone_shares.read_with IS 'Models, programs and rules with their versions.';

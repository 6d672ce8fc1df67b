-- As share_of_voice, x being a sum over several brands: its variance, and its covariance with the whole, are the brands' added.
CREATE VIEW share_of_others AS
WITH brand AS (
    SELECT
        measured.place,
        measured.whole AS value,
        noise.variance AS v,
        noise.k,
        measured.whole < noise.fewer_than AS few
    FROM measured
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track'
    WHERE measured.whole IS NOT NULL AND track.kind = 'brand'
),
rest AS (
    SELECT
        place,
        any_value(k) AS k,
        sum(value) FILTER (WHERE few) AS x,
        sum(v) FILTER (WHERE few) AS v,
        count(*) FILTER (WHERE few) AS brands,
        sum(value) AS t,
        sum(v) AS w
    FROM brand
    GROUP BY place
),
spread AS (
    SELECT
        rest.*,
        least_shown(k, v) AS least,
        least_shown(k, w) AS least_of_all,
        share_low(x, t, v, v, w) AS low,
        share_high(x, t, v, v, w) AS high
    FROM rest
    WHERE brands > 0
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    spread.brands,
    CASE WHEN spread.x >= spread.least THEN round(spread.x)::INTEGER END AS voices,
    CASE WHEN spread.x < spread.least THEN spread.least END AS fewer_than,
    CASE WHEN spread.t >= spread.least_of_all THEN round(spread.t)::INTEGER END AS n,
    share_of(spread.x, spread.t) AS share,
    spread.low AS share_low,
    spread.high AS share_high,
    share_vague(spread.low, spread.high, spread.t, spread.w) AS too_vague,
    line.complete,
    line.read_with
FROM spread
JOIN line ON line.place = spread.place
ORDER BY line.starts_at;

COMMENT ON VIEW share_of_others IS 'Share of voice of all brands together that have fewer_than in share_of_voice: one row a period that has such brands.';
COMMENT ON COLUMN share_of_others.period IS 'The period.';
COMMENT ON COLUMN share_of_others.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN share_of_others.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN share_of_others.brands IS 'How many brands these are.';
COMMENT ON COLUMN share_of_others.voices IS 'Track-voices of these brands, which together may be enough for a number; empty where fewer_than says more.';
COMMENT ON COLUMN share_of_others.fewer_than IS 'Where voices is empty: they came out below this, together.';
COMMENT ON COLUMN share_of_others.n IS 'Track-voices of all brands tracked: the whole that the share is of; empty where too few to be told.';
COMMENT ON COLUMN share_of_others.share IS 'Their part of n, in per cent, made of the values in noisy; empty where n is 0.';
COMMENT ON COLUMN share_of_others.share_low IS 'Lower end of the 95 % interval, in per cent: sampling and noise.';
COMMENT ON COLUMN share_of_others.share_high IS 'Upper end of the 95 % interval, in per cent: sampling and noise.';
COMMENT ON COLUMN share_of_others.too_vague IS 'True if the interval is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN share_of_others.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN share_of_others.read_with IS 'Models, programs and rules with their versions.';

-- Interval: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212, with n track-voices.
CREATE VIEW share_of_voice AS
WITH brand AS (
    SELECT cell_track.period, track.series, track.listed, track.track, track.label, track.ours, cell_track.voices
    FROM cell_track
    JOIN period ON period.period = cell_track.period
    JOIN track ON track.series = period.series AND track.track = cell_track.track
    WHERE track.kind = 'brand'
),
shown AS (
    SELECT
        period,
        sum(voices)::BIGINT AS n,
        count(*) AS brands_shown,
        string_agg(label, ', ' ORDER BY listed) AS tracked_set
    FROM brand
    GROUP BY period
),
tracked AS (
    SELECT series, count(*) AS brands_tracked FROM track WHERE kind = 'brand' GROUP BY series
),
share AS (
    SELECT
        brand.*,
        shown.n,
        shown.brands_shown,
        shown.tracked_set,
        brand.voices / shown.n::DOUBLE AS p,
        6.25 * (power(1 - brand.voices / shown.n::DOUBLE, 2)
            + (shown.brands_shown - 1) * power(brand.voices / shown.n::DOUBLE, 2)) / (shown.n * shown.n) AS rounding,
        1 + 3.841458820694124 / shown.n AS widen
    FROM brand
    JOIN shown ON shown.period = brand.period
)
SELECT
    share.period,
    period_facts.starts_at,
    share.series,
    share.track,
    share.label,
    share.ours,
    share.voices,
    share.n,
    100 * share.p AS share,
    greatest(0.0::DOUBLE, 100 * (share.p + 3.841458820694124 / (2 * share.n)
        - 1.959963984540054 * sqrt(share.p * (1 - share.p) / share.n + share.rounding + 3.841458820694124 / (4.0 * share.n * share.n)))
        / share.widen) AS share_low,
    least(100.0::DOUBLE, 100 * (share.p + 3.841458820694124 / (2 * share.n)
        + 1.959963984540054 * sqrt(share.p * (1 - share.p) / share.n + share.rounding + 3.841458820694124 / (4.0 * share.n * share.n)))
        / share.widen) AS share_high,
    share.tracked_set,
    share.brands_shown,
    tracked.brands_tracked,
    period_facts.complete,
    period_facts.read_with
FROM share
JOIN tracked ON tracked.series = share.series
JOIN period_facts ON period_facts.period = share.period
ORDER BY period_facts.starts_at, share.listed;

COMMENT ON VIEW share_of_voice IS 'Share of voice: a brand''s voices among those of all brands shown, per period. Who speaks of two brands is a voice for both, so n counts track-voices.';
COMMENT ON COLUMN share_of_voice.period IS 'The period.';
COMMENT ON COLUMN share_of_voice.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN share_of_voice.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN share_of_voice.track IS 'The brand''s track.';
COMMENT ON COLUMN share_of_voice.label IS 'The brand''s name for people.';
COMMENT ON COLUMN share_of_voice.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN share_of_voice.voices IS 'Accounts that spoke of the brand.';
COMMENT ON COLUMN share_of_voice.n IS 'Track-voices of all brands shown: the whole that the share is of.';
COMMENT ON COLUMN share_of_voice.share IS 'voices / n, in per cent.';
COMMENT ON COLUMN share_of_voice.share_low IS 'Lower end of the 95 % interval (Wilson 1927), in per cent.';
COMMENT ON COLUMN share_of_voice.share_high IS 'Upper end of the 95 % interval (Wilson 1927), in per cent.';
COMMENT ON COLUMN share_of_voice.tracked_set IS 'The brands that the share is among. Compare shares over the same set only.';
COMMENT ON COLUMN share_of_voice.brands_shown IS 'How many brands that is.';
COMMENT ON COLUMN share_of_voice.brands_tracked IS 'How many brands the study tracks; those not shown were heard from fewer than k accounts, or from none.';
COMMENT ON COLUMN share_of_voice.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN share_of_voice.read_with IS 'Models, programs and rules with their versions.';

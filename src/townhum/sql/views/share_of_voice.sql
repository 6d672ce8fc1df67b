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

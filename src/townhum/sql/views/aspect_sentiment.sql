-- Interval: Wilson (1927), with the variance of rounding added. What an aspect adds to a brand's net sentiment is its share
-- of the brand's voices times how far its own net sentiment lies from the brand's.
CREATE VIEW aspect_sentiment AS
WITH split AS (
    SELECT cell_track_tone.period, NULL AS brand, cell_track_tone.track AS aspect, tone, voices
    FROM cell_track_tone
    JOIN period ON period.period = cell_track_tone.period
    JOIN track ON track.series = period.series AND track.track = cell_track_tone.track
    WHERE track.kind = 'aspect'
    UNION ALL
    SELECT period, brand, aspect, tone, voices FROM cell_brand_aspect_tone
),
counted AS (
    SELECT
        period,
        brand,
        aspect,
        max(CASE WHEN tone = 'negative' THEN voices END) AS negative,
        max(CASE WHEN tone = 'positive' THEN voices END) AS positive,
        sum(voices)::BIGINT AS n
    FROM split
    WHERE tone <> 'not_read'
    GROUP BY period, brand, aspect
),
measured AS (
    SELECT
        counted.*,
        negative / n::DOUBLE AS p,
        sum(negative) OVER (PARTITION BY period, brand) AS all_negative,
        count(*) OVER (PARTITION BY period, brand) AS among_aspects,
        100 * (positive - negative) / n::DOUBLE AS net
    FROM counted
    WHERE negative IS NOT NULL
),
spread AS (
    SELECT
        measured.*,
        p + 3.841458820694124 / (2 * n) AS middle,
        1.959963984540054 * sqrt(p * (1 - p) / n + 6.25 * (power(1 - p, 2) + p * p) / (n * n)
            + 3.841458820694124 / (4.0 * n * n)) AS reach,
        1 + 3.841458820694124 / n AS widen
    FROM measured
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.brand,
    spread.aspect,
    track.label,
    spread.negative,
    spread.n,
    100 * spread.p AS negative_share,
    greatest(0.0::DOUBLE, 100 * (spread.middle - spread.reach) / spread.widen) AS negative_low,
    least(100.0::DOUBLE, 100 * (spread.middle + spread.reach) / spread.widen) AS negative_high,
    spread.net AS net_sentiment,
    100 * spread.negative / spread.all_negative::DOUBLE AS driver,
    spread.among_aspects,
    cell_brand_aspect.voices / cell_track.voices::DOUBLE * (spread.net - net_sentiment.net_sentiment) AS adds_to_net,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period
JOIN track ON track.series = period_facts.series AND track.track = spread.aspect
LEFT JOIN cell_brand_aspect
    ON cell_brand_aspect.period = spread.period
    AND cell_brand_aspect.brand = spread.brand AND cell_brand_aspect.aspect = spread.aspect
LEFT JOIN cell_track ON cell_track.period = spread.period AND cell_track.track = spread.brand
LEFT JOIN net_sentiment ON net_sentiment.period = spread.period AND net_sentiment.track = spread.brand
ORDER BY period_facts.starts_at, spread.brand NULLS FIRST, track.listed;

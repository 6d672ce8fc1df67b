-- Interval: the difference of two proportions of one sample, adjusted Wald with half a voice added to each of four
-- cells ("Wald+2"): Agresti, A. and Min, Y. (2005), Statistics in Medicine 24, 729-740; cut at -100 and 100. Rounding moves P - N by a variance of at most 25.
CREATE VIEW net_sentiment AS
WITH tones AS (
    SELECT
        period,
        track,
        max(CASE WHEN tone = 'positive' THEN voices END) AS positive,
        max(CASE WHEN tone = 'neutral' THEN voices END) AS neutral,
        max(CASE WHEN tone = 'negative' THEN voices END) AS negative
    FROM cell_track_tone
    GROUP BY period, track
),
measured AS (
    SELECT
        tones.*,
        positive + neutral + negative AS n,
        (positive - negative) / (positive + neutral + negative + 2.0)::DOUBLE AS middle
    FROM tones
    WHERE positive IS NOT NULL AND neutral IS NOT NULL AND negative IS NOT NULL
),
spread AS (
    SELECT
        measured.*,
        1.959963984540054 * sqrt(((positive + negative + 1) / (n + 2.0)::DOUBLE - middle * middle) / (n + 2)
            + 25.0 / ((n + 2) * (n + 2))) AS reach
    FROM measured
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.track,
    track.kind,
    track.label,
    track.ours,
    spread.positive,
    spread.neutral,
    spread.negative,
    spread.n,
    100 * (spread.positive - spread.negative) / spread.n::DOUBLE AS net_sentiment,
    100 * greatest(-1.0::DOUBLE, spread.middle - spread.reach) AS net_low,
    100 * least(1.0::DOUBLE, spread.middle + spread.reach) AS net_high,
    (spread.positive - spread.negative) / (spread.positive + spread.negative)::DOUBLE AS polarity_ratio,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period
JOIN track ON track.series = period_facts.series AND track.track = spread.track
ORDER BY period_facts.starts_at, track.listed;

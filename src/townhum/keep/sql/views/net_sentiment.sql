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

COMMENT ON VIEW net_sentiment IS 'Net sentiment of each track and period whose three tones are shown.';
COMMENT ON COLUMN net_sentiment.period IS 'The period.';
COMMENT ON COLUMN net_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN net_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN net_sentiment.track IS 'The track.';
COMMENT ON COLUMN net_sentiment.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN net_sentiment.label IS 'Name for people.';
COMMENT ON COLUMN net_sentiment.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN net_sentiment.positive IS 'Accounts with a positive tone (P).';
COMMENT ON COLUMN net_sentiment.neutral IS 'Accounts with a neutral tone, and up to k - 1 whose tone could not be read (U).';
COMMENT ON COLUMN net_sentiment.negative IS 'Accounts with a negative tone (N).';
COMMENT ON COLUMN net_sentiment.n IS 'P + N + U.';
COMMENT ON COLUMN net_sentiment.net_sentiment IS '(P - N) / (P + N + U) * 100: from -100, all negative, to 100, all positive.';
COMMENT ON COLUMN net_sentiment.net_low IS 'Lower end of the 95 % interval (adjusted Wald, Agresti and Min 2005).';
COMMENT ON COLUMN net_sentiment.net_high IS 'Upper end of the 95 % interval (adjusted Wald, Agresti and Min 2005).';
COMMENT ON COLUMN net_sentiment.polarity_ratio IS '(P - N) / (P + N), from -1 to 1: neutral voices left out. Not to be compared with net_sentiment.';
COMMENT ON COLUMN net_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN net_sentiment.read_with IS 'Models, programs and rules with their versions.';

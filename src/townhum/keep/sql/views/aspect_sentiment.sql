-- Interval: Wilson (1927), with the variance of rounding added. What an aspect adds to a brand's net sentiment is its share
-- of the brand's voices times how far its own net sentiment lies from the brand's.
-- Like source_mix, worked out when the file is made: at two years of weeks, working them out takes longer than 100 ms.
CREATE TEMP MACRO aspect_tone_of(first_period, last_period) AS TABLE
WITH split AS (
    SELECT cell_track_tone.period, NULL AS brand, cell_track_tone.track AS aspect, tone, voices
    FROM cell_track_tone
    JOIN period ON period.period = cell_track_tone.period
    JOIN track ON track.series = period.series AND track.track = cell_track_tone.track
    WHERE track.kind = 'aspect' AND cell_track_tone.period BETWEEN first_period AND last_period
    UNION ALL
    SELECT period, brand, aspect, tone, voices FROM cell_brand_aspect_tone
    WHERE period BETWEEN first_period AND last_period
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

CREATE TABLE aspect_tone AS FROM aspect_tone_of('', '');

CREATE VIEW aspect_sentiment AS SELECT * FROM aspect_tone;

COMMENT ON TABLE aspect_tone IS 'The rows of aspect_sentiment, worked out when the file was made. Ask aspect_sentiment.';
COMMENT ON COLUMN aspect_tone.period IS 'The period.';
COMMENT ON COLUMN aspect_tone.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN aspect_tone.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN aspect_tone.brand IS 'The brand that the accounts also spoke of, by the name of its track; empty for all who spoke of the aspect.';
COMMENT ON COLUMN aspect_tone.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN aspect_tone.label IS 'The aspect''s name for people.';
COMMENT ON COLUMN aspect_tone.negative IS 'Accounts with a negative tone toward the aspect.';
COMMENT ON COLUMN aspect_tone.n IS 'Accounts whose tone toward the aspect was read.';
COMMENT ON COLUMN aspect_tone.negative_share IS 'negative / n, in per cent.';
COMMENT ON COLUMN aspect_tone.negative_low IS 'Lower end of the 95 % interval (Wilson 1927).';
COMMENT ON COLUMN aspect_tone.negative_high IS 'Upper end of the 95 % interval (Wilson 1927).';
COMMENT ON COLUMN aspect_tone.net_sentiment IS 'Net sentiment toward the aspect, from -100 to 100; empty where the three tones are not shown.';
COMMENT ON COLUMN aspect_tone.driver IS 'The aspect''s part of all negative track-voices on the aspects shown beside the same brand, in per cent.';
COMMENT ON COLUMN aspect_tone.among_aspects IS 'How many aspects driver is measured among.';
COMMENT ON COLUMN aspect_tone.adds_to_net IS 'What the aspect adds to the brand''s net sentiment, in points: its share of the brand''s voices, times its net sentiment less the brand''s. Empty without a brand, or where one of the two is not shown.';
COMMENT ON COLUMN aspect_tone.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN aspect_tone.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW aspect_sentiment IS 'What people dislike: the tone toward each aspect, in all talk and beside each brand. Where a tone is shown that nearly all have, there is no row.';
COMMENT ON COLUMN aspect_sentiment.period IS 'The period.';
COMMENT ON COLUMN aspect_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN aspect_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN aspect_sentiment.brand IS 'The brand that the accounts also spoke of, by the name of its track; empty for all who spoke of the aspect.';
COMMENT ON COLUMN aspect_sentiment.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN aspect_sentiment.label IS 'The aspect''s name for people.';
COMMENT ON COLUMN aspect_sentiment.negative IS 'Accounts with a negative tone toward the aspect.';
COMMENT ON COLUMN aspect_sentiment.n IS 'Accounts whose tone toward the aspect was read.';
COMMENT ON COLUMN aspect_sentiment.negative_share IS 'negative / n, in per cent.';
COMMENT ON COLUMN aspect_sentiment.negative_low IS 'Lower end of the 95 % interval (Wilson 1927).';
COMMENT ON COLUMN aspect_sentiment.negative_high IS 'Upper end of the 95 % interval (Wilson 1927).';
COMMENT ON COLUMN aspect_sentiment.net_sentiment IS 'Net sentiment toward the aspect, from -100 to 100; empty where the three tones are not shown.';
COMMENT ON COLUMN aspect_sentiment.driver IS 'The aspect''s part of all negative track-voices on the aspects shown beside the same brand, in per cent.';
COMMENT ON COLUMN aspect_sentiment.among_aspects IS 'How many aspects driver is measured among.';
COMMENT ON COLUMN aspect_sentiment.adds_to_net IS 'What the aspect adds to the brand''s net sentiment, in points: its share of the brand''s voices, times its net sentiment less the brand''s. Empty without a brand, or where one of the two is not shown.';
COMMENT ON COLUMN aspect_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN aspect_sentiment.read_with IS 'Models, programs and rules with their versions.';

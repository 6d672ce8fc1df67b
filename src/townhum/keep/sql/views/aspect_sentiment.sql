-- Worked out when the file is made; shares have seven digits, which halves their room. The m tones are fitted to their total, as in net_sentiment; n is the sum of those read.
-- What an aspect adds to a brand's net sentiment is its share of the brand's voices times how far its own net sentiment lies
-- from the brand's.
CREATE TEMP MACRO aspect_tone_now() AS TABLE
WITH split AS (
    SELECT fitted.place, NULL AS brand, one AS aspect, two AS tone, value, grid
    FROM fitted
    JOIN line ON line.place = fitted.place
    JOIN track ON track.series = line.series AND track.track = fitted.one
    WHERE track.kind = 'aspect' AND now AND grid = 'track_tone'
    UNION ALL
    SELECT place, one, two, three, value, grid FROM fitted WHERE now AND grid = 'brand_aspect_tone'
),
counted AS (
    SELECT
        place,
        brand,
        aspect,
        grid,
        sum(value) FILTER (WHERE tone = 'negative') AS n,
        sum(value) FILTER (WHERE tone = 'positive') AS p,
        sum(value) FILTER (WHERE tone <> 'not_read') AS r,
        sum(value) AS t,
        count(*) AS m
    FROM split
    GROUP BY place, brand, aspect, grid
),
measured AS (
    SELECT
        counted.*,
        noise.k,
        noise.fewer_than AS least,
        noise.variance AS v,
        noise.sigma2 AS g,
        noise.covariance AS c,
        sum(n) OVER beside AS all_negative,
        sum(noise.variance) OVER beside AS all_variance,
        count(*) OVER beside AS among_aspects
    FROM counted
    JOIN noise_at AS noise ON noise.place = counted.place AND noise.grid = counted.grid
    WINDOW beside AS (PARTITION BY counted.place, brand)
),
spread AS (
    SELECT
        measured.*,
        share_low(n, r, v, g + 3 * c, 3 * g + 9 * c) AS low,
        share_high(n, r, v, g + 3 * c, 3 * g + 9 * c) AS high,
        net_of(p, n, r) AS net
    FROM measured
    WHERE brand IS NULL OR t >= least_shown(k, m * g + m * m * c)
),
of_brand AS (
    SELECT
        place,
        one AS brand,
        sum(value) AS t,
        net_of(sum(value) FILTER (WHERE two = 'positive'), sum(value) FILTER (WHERE two = 'negative'),
            sum(value) FILTER (WHERE two <> 'not_read')) AS net
    FROM fitted
    WHERE now AND grid = 'track_tone'
    GROUP BY place, one
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    spread.brand,
    spread.aspect,
    track.label,
    CASE WHEN spread.n >= spread.least THEN round(spread.n)::INTEGER END AS negative,
    CASE WHEN spread.n < spread.least THEN spread.least END AS fewer_than,
    CASE WHEN spread.r >= least_shown(spread.k, 3 * spread.g + 9 * spread.c) THEN round(spread.r)::INTEGER END AS n,
    share_of(spread.n, spread.r)::FLOAT AS negative_share,
    spread.low::FLOAT AS negative_low,
    spread.high::FLOAT AS negative_high,
    share_vague(spread.low, spread.high, spread.r, 3 * spread.g + 9 * spread.c) AS too_vague,
    spread.net::FLOAT AS net_sentiment,
    CASE
        WHEN spread.all_negative >= least_sds_of_a_whole() * root(spread.all_variance)
            THEN cut(100 * spread.n / spread.all_negative, 0, 100)
    END::FLOAT AS driver,
    spread.among_aspects,
    CASE WHEN of_brand.t > 0 THEN cut(spread.t / of_brand.t, 0, 1) * (spread.net - of_brand.net) END::FLOAT AS adds_to_net,
    line.complete,
    line.read_with
FROM spread
JOIN line ON line.place = spread.place
JOIN track ON track.series = line.series AND track.track = spread.aspect
LEFT JOIN of_brand ON of_brand.place = spread.place AND of_brand.brand = spread.brand
ORDER BY spread.place, spread.brand NULLS FIRST, track.listed;

CREATE TABLE aspect_tone AS FROM aspect_tone_now();

CREATE VIEW aspect_sentiment AS SELECT * FROM aspect_tone;

COMMENT ON VIEW aspect_sentiment IS 'What people dislike: the tone toward each aspect in all talk, and beside each brand where brand and aspect together are shown.';
COMMENT ON COLUMN aspect_sentiment.period IS 'The period.';
COMMENT ON COLUMN aspect_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN aspect_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN aspect_sentiment.brand IS 'The brand that the accounts also spoke of, by the name of its track; empty for all who spoke of the aspect.';
COMMENT ON COLUMN aspect_sentiment.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN aspect_sentiment.label IS 'The aspect''s name for people.';
COMMENT ON COLUMN aspect_sentiment.negative IS 'Accounts with a negative tone toward the aspect; empty where fewer_than says more.';
COMMENT ON COLUMN aspect_sentiment.fewer_than IS 'Where negative is empty: it came out below this.';
COMMENT ON COLUMN aspect_sentiment.n IS 'Accounts whose tone toward the aspect was read; empty where these are too few to be told. Noise may leave it below negative, its part: go by negative_share.';
COMMENT ON COLUMN aspect_sentiment.negative_share IS 'The negative among n, in per cent.';
COMMENT ON COLUMN aspect_sentiment.negative_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN aspect_sentiment.negative_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN aspect_sentiment.too_vague IS 'True if the interval is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN aspect_sentiment.net_sentiment IS 'Net sentiment toward the aspect, from -100 to 100; empty where nobody''s tone seems to have been read.';
COMMENT ON COLUMN aspect_sentiment.driver IS 'The aspect''s part of all negative track-voices on the aspects beside the same brand, in per cent; empty where these are below five standard deviations of their noise.';
COMMENT ON COLUMN aspect_sentiment.among_aspects IS 'How many aspects driver is measured among: all that the study has.';
COMMENT ON COLUMN aspect_sentiment.adds_to_net IS 'What the aspect adds to the brand''s net sentiment, in points: its share of the brand''s voices, times its net sentiment less the brand''s. Empty without a brand, or where one of the two has no net sentiment.';
COMMENT ON COLUMN aspect_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN aspect_sentiment.read_with IS 'Models, programs and rules with their versions.';

-- The tones of a track are fitted to its total, so any two have a covariance: a cell's variance less that of the noise before
-- fitting (the fit moves all tones of a track by one and the same amount, which is apart from how they differ).
CREATE VIEW net_sentiment AS
WITH tones AS (
    SELECT
        measured.place,
        measured.number,
        measured.positive AS p,
        measured.neutral AS u,
        measured.negative AS n,
        p + u + n AS r,
        noise.sigma2 AS g,
        noise.covariance AS c,
        noise.fewer_than AS least,
        least_shown(noise.k, 9 * noise.variance - 6 * noise.sigma2) AS least_read
    FROM measured
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_tone'
    WHERE coalesce(measured.positive, measured.neutral, measured.negative, measured.not_read) IS NOT NULL
),
whole AS (
    SELECT *, net_a(r, g, c) AS a FROM tones
),
spread AS (
    SELECT *, net_mid(p, n, r, a) AS mid, net_half(p, n, g, mid, a) AS half FROM whole
),
ended AS (
    SELECT *, low_within(mid - half, -100, 100) AS low, high_within(mid + half, -100, 100) AS high FROM spread
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    track.track,
    track.kind,
    track.label,
    track.ours,
    CASE WHEN ended.p >= ended.least THEN round(ended.p)::INTEGER END AS positive,
    CASE WHEN ended.u >= ended.least THEN round(ended.u)::INTEGER END AS neutral,
    CASE WHEN ended.n >= ended.least THEN round(ended.n)::INTEGER END AS negative,
    CASE WHEN least(ended.p, ended.u, ended.n) < ended.least THEN ended.least END AS fewer_than,
    CASE WHEN ended.r >= ended.least_read THEN round(ended.r)::INTEGER END AS n,
    net_of(ended.p, ended.n, ended.r) AS net_sentiment,
    ended.low AS net_low,
    ended.high AS net_high,
    net_vague(ended.low, ended.high) AS too_vague,
    CASE
        WHEN ended.p + ended.n >= least_sds() * root(2 * (ended.g + 2 * ended.c))
            THEN cut((ended.p - ended.n) / (ended.p + ended.n), -1, 1)
    END AS polarity_ratio,
    line.complete,
    line.read_with
FROM ended
JOIN line ON line.place = ended.place
JOIN track_number AS track ON track.number = ended.number
ORDER BY line.starts_at, track.listed;

COMMENT ON VIEW net_sentiment IS 'Net sentiment of every track and period, made of the values in noisy.';
COMMENT ON COLUMN net_sentiment.period IS 'The period.';
COMMENT ON COLUMN net_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN net_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN net_sentiment.track IS 'The track.';
COMMENT ON COLUMN net_sentiment.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN net_sentiment.label IS 'Name for people.';
COMMENT ON COLUMN net_sentiment.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN net_sentiment.positive IS 'Accounts with a positive tone (P); empty where below fewer_than.';
COMMENT ON COLUMN net_sentiment.neutral IS 'Accounts with a neutral tone (U); empty where below fewer_than.';
COMMENT ON COLUMN net_sentiment.negative IS 'Accounts with a negative tone (N); empty where below fewer_than.';
COMMENT ON COLUMN net_sentiment.fewer_than IS 'What the empty ones of positive, neutral and negative came out below; empty where there is none.';
COMMENT ON COLUMN net_sentiment.n IS 'Accounts whose tone was read, P + N + U; empty where these are too few to be told. Noise may leave it below one of these, where another is below nought.';
COMMENT ON COLUMN net_sentiment.net_sentiment IS '(P - N) / (P + N + U) * 100: from -100, all negative, to 100, all positive. Empty only where nobody''s tone seems to have been read.';
COMMENT ON COLUMN net_sentiment.net_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN net_sentiment.net_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN net_sentiment.too_vague IS 'True if the interval is wider than 100 points: say no more than the interval does.';
COMMENT ON COLUMN net_sentiment.polarity_ratio IS '(P - N) / (P + N), from -1 to 1: neutral voices left out. Not to be compared with net_sentiment. Empty where P + N is below three standard deviations of its noise.';
COMMENT ON COLUMN net_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN net_sentiment.read_with IS 'Models, programs and rules with their versions.';

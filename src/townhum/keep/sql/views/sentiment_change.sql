-- Interval: MOVER, the square-and-add of the two periods' own intervals, before their ends are cut (Zou and Donner 2008,
-- Statistics in Medicine 27, 1693-1702). Only neighbouring periods of one series, whose noise is drawn apart.
CREATE VIEW sentiment_change AS
WITH tones AS (
    SELECT
        measured.place,
        measured.number,
        measured.positive AS p,
        measured.negative AS n,
        measured.positive + measured.neutral + measured.negative AS r,
        noise.sigma2 AS g,
        net_a(r, g, noise.covariance) AS a,
        least_shown(noise.k, 9 * noise.variance - 6 * noise.sigma2) AS least_read
    FROM measured
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_tone'
    WHERE coalesce(measured.positive, measured.neutral, measured.negative, measured.not_read) IS NOT NULL
),
net AS NOT MATERIALIZED (
    SELECT
        place,
        number,
        r,
        least_read,
        100 * (p - n) / CASE WHEN r > 0 THEN r END AS net,
        net_mid(p, n, r, a) AS mid,
        net_half(p, n, g, mid, a) AS half,
        mid - half AS low,
        mid + half AS high
    FROM tones
),
pair AS (
    SELECT
        line.*,
        track.track,
        track.kind AS track_kind,
        track.label,
        track.ours,
        track.listed,
        net.* EXCLUDE (place, mid, half),
        before.r AS before_r,
        before.net AS before_net,
        before.least_read AS before_least,
        sqrt(power(net.net - net.low, 2) + power(before.high - before.net, 2)) AS down,
        sqrt(power(net.high - net.net, 2) + power(before.net - before.low, 2)) AS up
    FROM line
    JOIN net ON net.place = line.place
    JOIN track_number AS track ON track.number = net.number
    JOIN net AS before ON before.place = line.before_place AND before.number = track.number
),
ended AS (
    SELECT
        pair.*,
        pair.net - before_net AS change,
        low_within(pair.net - before_net - down, -200, 200) AS change_low,
        high_within(pair.net - before_net + up, -200, 200) AS change_high
    FROM pair
)
SELECT
    ended.period,
    ended.starts_at,
    ended.series,
    ended.track,
    ended.track_kind AS kind,
    ended.label,
    ended.ours,
    ended.before_period,
    CASE WHEN ended.before_r >= ended.before_least THEN round(ended.before_r)::INTEGER END AS before_n,
    CASE WHEN ended.r >= ended.least_read THEN round(ended.r)::INTEGER END AS n,
    cut(ended.before_net, -100, 100) AS before_net,
    cut(ended.net, -100, 100) AS net_sentiment,
    cut(ended.change, -200, 200) AS change,
    ended.change_low,
    ended.change_high,
    ended.change_low > 0 OR ended.change_high < 0 AS significant,
    ended.change IS NULL OR net_vague(ended.change_low, ended.change_high) AS too_vague,
    ended.complete AND ended.before_complete AS complete,
    ended.read_with
FROM ended
ORDER BY ended.starts_at, ended.listed;

COMMENT ON VIEW sentiment_change IS 'Change of net sentiment against the period before, where both follow each other without a gap and belong to one series.';
COMMENT ON COLUMN sentiment_change.period IS 'The period.';
COMMENT ON COLUMN sentiment_change.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN sentiment_change.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN sentiment_change.track IS 'The track.';
COMMENT ON COLUMN sentiment_change.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN sentiment_change.label IS 'Name for people.';
COMMENT ON COLUMN sentiment_change.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN sentiment_change.before_period IS 'The period compared with.';
COMMENT ON COLUMN sentiment_change.before_n IS 'Accounts whose tone was read in the period before; empty where these are too few to be told.';
COMMENT ON COLUMN sentiment_change.n IS 'Accounts whose tone was read in this period; empty where these are too few to be told.';
COMMENT ON COLUMN sentiment_change.before_net IS 'Net sentiment in the period before.';
COMMENT ON COLUMN sentiment_change.net_sentiment IS 'Net sentiment in this period.';
COMMENT ON COLUMN sentiment_change.change IS 'Points of net sentiment; empty where nobody''s tone seems to have been read in one of the two.';
COMMENT ON COLUMN sentiment_change.change_low IS 'Lower end of the 95 % interval (MOVER, Zou and Donner 2008): sampling and noise.';
COMMENT ON COLUMN sentiment_change.change_high IS 'Upper end of the 95 % interval (MOVER, Zou and Donner 2008): sampling and noise.';
COMMENT ON COLUMN sentiment_change.significant IS 'True if the interval does not hold 0. Of twenty tracks that did not change, one is flagged.';
COMMENT ON COLUMN sentiment_change.too_vague IS 'True if the interval is wider than 100 points, or change is empty.';
COMMENT ON COLUMN sentiment_change.complete IS 'True if every source of both periods was read completely.';
COMMENT ON COLUMN sentiment_change.read_with IS 'Models, programs and rules with their versions.';

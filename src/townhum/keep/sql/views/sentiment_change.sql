-- Interval: MOVER, the square-and-add of the two periods' own intervals (Zou and Donner 2008, Statistics in Medicine 27,
-- 1693-1702), so that rounding is in it. Only neighbouring periods of one series.
CREATE VIEW sentiment_change AS
WITH net AS MATERIALIZED (
    SELECT * FROM net_sentiment
),
pair AS (
    SELECT
        net.*,
        before.period AS before_period,
        before.n AS before_n,
        before.net_sentiment AS before_net,
        before.net_low AS before_low,
        before.net_high AS before_high,
        before.complete AS before_complete
    FROM net
    JOIN period_facts AS here ON here.period = net.period
    JOIN period_facts AS past
        ON past.series = here.series AND past.kind = here.kind AND past.ends_at = here.starts_at
    JOIN net AS before ON before.period = past.period AND before.track = net.track
),
measured AS (
    SELECT
        pair.*,
        net_sentiment - before_net AS change,
        sqrt(power(net_sentiment - net_low, 2) + power(before_high - before_net, 2)) AS down,
        sqrt(power(net_high - net_sentiment, 2) + power(before_net - before_low, 2)) AS up
    FROM pair
)
SELECT
    period,
    starts_at,
    series,
    track,
    kind,
    label,
    ours,
    before_period,
    before_n,
    n,
    before_net,
    net_sentiment,
    change,
    change - down AS change_low,
    change + up AS change_high,
    change - down > 0 OR change + up < 0 AS significant,
    complete AND before_complete AS complete,
    read_with
FROM measured
ORDER BY starts_at, track;

COMMENT ON VIEW sentiment_change IS 'Change of net sentiment against the period before, where both are shown, follow each other without a gap and belong to one series.';
COMMENT ON COLUMN sentiment_change.period IS 'The period.';
COMMENT ON COLUMN sentiment_change.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN sentiment_change.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN sentiment_change.track IS 'The track.';
COMMENT ON COLUMN sentiment_change.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN sentiment_change.label IS 'Name for people.';
COMMENT ON COLUMN sentiment_change.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN sentiment_change.before_period IS 'The period compared with.';
COMMENT ON COLUMN sentiment_change.before_n IS 'P + N + U in the period before.';
COMMENT ON COLUMN sentiment_change.n IS 'P + N + U in this period.';
COMMENT ON COLUMN sentiment_change.before_net IS 'Net sentiment in the period before.';
COMMENT ON COLUMN sentiment_change.net_sentiment IS 'Net sentiment in this period.';
COMMENT ON COLUMN sentiment_change.change IS 'Points of net sentiment.';
COMMENT ON COLUMN sentiment_change.change_low IS 'Lower end of the 95 % interval (MOVER, Zou and Donner 2008), rounding included.';
COMMENT ON COLUMN sentiment_change.change_high IS 'Upper end of the 95 % interval (MOVER, Zou and Donner 2008), rounding included.';
COMMENT ON COLUMN sentiment_change.significant IS 'True if the interval does not hold 0. Of twenty tracks that did not change, one is flagged.';
COMMENT ON COLUMN sentiment_change.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN sentiment_change.read_with IS 'Models, programs and rules with their versions.';

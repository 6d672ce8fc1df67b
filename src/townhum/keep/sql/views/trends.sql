-- Worked out of committed cells when the file is made, as events are, for the newest period of each series.
CREATE VIEW trends AS
SELECT
    trend.period,
    period_facts.starts_at,
    trend.series,
    trend.track,
    track.kind,
    track.label,
    coalesce(track.ours, false) AS ours,
    trend.* EXCLUDE (period, series, track),
    period_facts.read_with
FROM trend
JOIN period_facts ON period_facts.period = trend.period
LEFT JOIN track ON track.series = trend.series AND track.track = trend.track
ORDER BY period_facts.starts_at, track.listed, trend.measure DESC, trend.periods;

COMMENT ON VIEW trends IS 'Level and slope of each track over the newest 4, 13 and 52 periods of a series. None crosses a seam: a span that would is not there.';
COMMENT ON COLUMN trends.period IS 'The newest period of the series that was read completely.';
COMMENT ON COLUMN trends.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN trends.series IS 'The series.';
COMMENT ON COLUMN trends.track IS 'The track; empty for all talk.';
COMMENT ON COLUMN trends.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN trends.label IS 'Name for people.';
COMMENT ON COLUMN trends.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN trends.measure IS 'voices, or net_sentiment.';
COMMENT ON COLUMN trends.periods IS 'How many periods the span has: 4, 13 or 52.';
COMMENT ON COLUMN trends.first_period IS 'The first of them that was released.';
COMMENT ON COLUMN trends.known IS 'How many of them were released and read completely; three quarters at least.';
COMMENT ON COLUMN trends.level IS 'The average of a period, periods that stand out counted for less: accounts, or net sentiment. Empty where it is below fewer_than.';
COMMENT ON COLUMN trends.level_low IS 'Lower end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN trends.level_high IS 'Upper end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN trends.fewer_than IS 'Where level is empty: it came out below this.';
COMMENT ON COLUMN trends.slope IS 'Change from one period to the next: the median over all pairs of periods (Theil 1950, Sen 1968). Accounts, or points.';
COMMENT ON COLUMN trends.slope_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN trends.slope_high IS 'Upper end of its 95 % interval. If the interval holds 0, there may be no trend.';
COMMENT ON COLUMN trends.read_with IS 'Models, programs and rules with their versions.';

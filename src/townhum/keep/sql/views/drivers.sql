-- The rows are worked out of committed cells when the file is made: docs/how-insights-are-made.md.
CREATE VIEW drivers AS
WITH named AS (
    SELECT series, track AS part, false AS is_theme, label FROM track
    UNION ALL SELECT series, theme, true, label FROM theme
)
SELECT
    driver.period,
    period_facts.starts_at,
    driver.series,
    driver.track,
    track.label,
    coalesce(track.ours, false) AS ours,
    driver.change_of,
    driver.unit,
    driver.periods,
    driver.before_periods,
    driver.rank,
    driver.dimension,
    driver.part,
    coalesce(named.label, replace(driver.part, '_', ' ')) AS part_label,
    driver.adds,
    driver.adds_low,
    driver.adds_high,
    driver.percent,
    driver.apart,
    driver.apart_low,
    driver.apart_high,
    driver.too_vague,
    driver.said,
    period_facts.read_with
FROM driver
JOIN period_facts ON period_facts.period = driver.period
LEFT JOIN track ON track.series = driver.series AND track.track = driver.track
LEFT JOIN named
    ON named.part = driver.part AND named.series = driver.series
    AND named.is_theme = CASE WHEN driver.dimension IN ('track', 'aspect', 'brand') THEN false WHEN driver.dimension = 'theme' THEN true END
ORDER BY period_facts.starts_at, driver.track, driver.change_of, driver.unit, driver.rank NULLS LAST, driver.dimension, driver.part NULLS LAST;

COMMENT ON VIEW drivers IS 'What moved together with a change: each event of a track or of all talk, and each net sentiment that surely moved in the newest thirteen periods. What moves together need be no cause.';
COMMENT ON COLUMN drivers.period IS 'The period of the change, the newest of them where several are taken together.';
COMMENT ON COLUMN drivers.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN drivers.series IS 'The series; nothing before it is compared with.';
COMMENT ON COLUMN drivers.track IS 'The track whose change it is; empty text for all talk.';
COMMENT ON COLUMN drivers.label IS 'Its name for people.';
COMMENT ON COLUMN drivers.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN drivers.change_of IS 'What changed: voices, or net_sentiment.';
COMMENT ON COLUMN drivers.unit IS 'What adds and apart count: voices, or points of net sentiment. A change of net sentiment has both, since not all can be told in points.';
COMMENT ON COLUMN drivers.periods IS 'Over how many periods: 1, or several where one is too vague.';
COMMENT ON COLUMN drivers.before_periods IS 'How many periods before these they are held against: up to four, or as many.';
COMMENT ON COLUMN drivers.rank IS '1 is what surely moved the most beyond the whole, among all dimensions of one unit; empty where that may be chance, and for tone.';
COMMENT ON COLUMN drivers.dimension IS 'Along which the change is split: source, language, aspect, brand, intent, track, tone; theme and term are those of all talk, not of the track alone.';
COMMENT ON COLUMN drivers.part IS 'The part; empty for what is unexplained: all that is in no row, or too small to be told.';
COMMENT ON COLUMN drivers.part_label IS 'Its name for people.';
COMMENT ON COLUMN drivers.adds IS 'What the part adds to the change. All rows of one dimension, the unexplained among them, add up to the change.';
COMMENT ON COLUMN drivers.adds_low IS 'Lower end of its 95 % interval: sampling, dispersion and noise.';
COMMENT ON COLUMN drivers.adds_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN drivers.percent IS 'adds as a part of the change, in per cent.';
COMMENT ON COLUMN drivers.apart IS 'By how much the part moved beyond what it would have, had it moved as the whole did; of points, the same as adds. Empty for what is unexplained.';
COMMENT ON COLUMN drivers.apart_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN drivers.apart_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN drivers.too_vague IS 'True if among so many parts chance alone moves one as far in more than one case of twenty.';
COMMENT ON COLUMN drivers.said IS 'What must be said with it.';
COMMENT ON COLUMN drivers.read_with IS 'Models, programs and rules with their versions.';

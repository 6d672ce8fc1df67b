-- Interval: Wilson (1927), with the union of both as n and the variance of rounding added.
CREATE VIEW comparison AS
WITH measured AS (
    SELECT
        cell_pair.period,
        cell_pair.track,
        cell_pair.other,
        cell_pair.voices AS both_voices,
        one.voices AS track_voices,
        two.voices AS other_voices,
        one.voices + two.voices - cell_pair.voices AS n,
        cell_pair.voices / (one.voices + two.voices - cell_pair.voices)::DOUBLE AS p
    FROM cell_pair
    JOIN cell_track AS one ON one.period = cell_pair.period AND one.track = cell_pair.track
    JOIN cell_track AS two ON two.period = cell_pair.period AND two.track = cell_pair.other
),
spread AS (
    SELECT
        measured.*,
        p + 3.841458820694124 / (2 * n) AS middle,
        1.959963984540054
            * sqrt(p * (1 - p) / n + 6.25 * (power(1 + p, 2) + 2 * p * p) / (n * n) + 3.841458820694124 / (4.0 * n * n)) AS reach,
        1 + 3.841458820694124 / n AS widen
    FROM measured
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.track,
    spread.other,
    spread.both_voices,
    spread.track_voices,
    spread.other_voices,
    spread.n,
    100 * spread.p AS overlap,
    greatest(0.0::DOUBLE, 100 * (spread.middle - spread.reach) / spread.widen) AS overlap_low,
    least(100.0::DOUBLE, 100 * (spread.middle + spread.reach) / spread.widen) AS overlap_high,
    100 * spread.both_voices / spread.track_voices::DOUBLE AS of_track,
    100 * spread.both_voices / spread.other_voices::DOUBLE AS of_other,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period
ORDER BY period_facts.starts_at, spread.track, spread.other;

COMMENT ON VIEW comparison IS 'Two brands side by side: one row a period and pair that is shown.';
COMMENT ON COLUMN comparison.period IS 'The period.';
COMMENT ON COLUMN comparison.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN comparison.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN comparison.track IS 'The brand listed first.';
COMMENT ON COLUMN comparison.other IS 'The other brand.';
COMMENT ON COLUMN comparison.both_voices IS 'Accounts that spoke of both.';
COMMENT ON COLUMN comparison.track_voices IS 'Accounts that spoke of the first.';
COMMENT ON COLUMN comparison.other_voices IS 'Accounts that spoke of the other.';
COMMENT ON COLUMN comparison.n IS 'Accounts that spoke of either: the whole that overlap is of.';
COMMENT ON COLUMN comparison.overlap IS 'both_voices / n, in per cent (Jaccard).';
COMMENT ON COLUMN comparison.overlap_low IS 'Lower end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN comparison.overlap_high IS 'Upper end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN comparison.of_track IS 'Of those who spoke of the first, the per cent who spoke of both.';
COMMENT ON COLUMN comparison.of_other IS 'Of those who spoke of the other, the per cent who spoke of both.';
COMMENT ON COLUMN comparison.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN comparison.read_with IS 'Models, programs and rules with their versions.';

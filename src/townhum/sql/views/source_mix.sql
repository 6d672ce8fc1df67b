-- In no order: at two years of weeks these are 600,000 rows. The over-index compares a track's share with that of all tracks whose split names the source, in the same period.
CREATE VIEW source_mix AS
WITH split AS (
    SELECT
        cell_track_source.period,
        cell_track_source.track,
        cell_track_source.source,
        cell_track_source.voices,
        cell_track.voices AS n,
        cell_track_source.voices / cell_track.voices::DOUBLE AS p
    FROM cell_track_source
    JOIN cell_track ON cell_track.period = cell_track_source.period AND cell_track.track = cell_track_source.track
    WHERE cell_track_source.voices IS NOT NULL
),
usual AS (
    SELECT period, source, sum(voices) / sum(n)::DOUBLE AS p, count(*) AS tracks FROM split GROUP BY period, source
),
spread AS (
    SELECT
        split.*,
        100 * split.p / usual.p AS over_index,
        usual.tracks AS among_tracks,
        split.p + 3.841458820694124 / (2 * n) AS middle,
        1.959963984540054 * sqrt(split.p * (1 - split.p) / n + 6.25 * (power(1 - split.p, 2) + split.p * split.p) / (n * n)
            + 3.841458820694124 / (4.0 * n * n)) AS reach,
        1 + 3.841458820694124 / n AS widen
    FROM split
    JOIN usual ON usual.period = split.period AND usual.source = split.source
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.track,
    spread.source,
    spread.voices,
    spread.n,
    100 * spread.p AS share,
    greatest(0.0::DOUBLE, 100 * (spread.middle - spread.reach) / spread.widen) AS share_low,
    least(100.0::DOUBLE, 100 * (spread.middle + spread.reach) / spread.widen) AS share_high,
    spread.over_index,
    spread.among_tracks,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period;

-- Only periods of one series that follow each other without a gap are compared: never across a seam.
-- Interval of the change: the ratio of two Poisson counts on the log scale, variance 1/a + 1/b (delta method; Rothman,
-- Greenland and Lash, Modern Epidemiology, 3rd edition 2008, chapter 14).
CREATE VIEW topic_growth AS
WITH step AS (
    SELECT
        period_facts.*,
        CASE WHEN lag(ends_at) OVER line = starts_at THEN 0 ELSE 1 END AS breaks
    FROM period_facts
    WINDOW line AS (PARTITION BY series, kind ORDER BY starts_at)
),
chain AS (
    SELECT
        step.*,
        sum(breaks) OVER line AS stretch,
        row_number() OVER line AS place
    FROM step
    WINDOW line AS (PARTITION BY series, kind ORDER BY starts_at)
),
cell AS (
    SELECT chain.*, cell_track.track, cell_track.voices
    FROM cell_track
    JOIN chain ON chain.period = cell_track.period
),
walk AS (
    SELECT
        cell.*,
        lag(period) OVER line AS before_period,
        lag(voices) OVER line AS before_voices,
        lag(place) OVER line AS before_place,
        lag(complete) OVER line AS before_complete,
        lag(place, 4) OVER line AS fourth,
        avg(voices) OVER four AS usual,
        bool_and(complete) OVER four AS usual_complete
    FROM cell
    WINDOW
        line AS (PARTITION BY series, kind, stretch, track ORDER BY place),
        four AS (PARTITION BY series, kind, stretch, track ORDER BY place ROWS BETWEEN 4 PRECEDING AND 1 PRECEDING)
),
pair AS (
    SELECT
        walk.*,
        1.0::DOUBLE / voices + 1.0::DOUBLE / before_voices
            + 6.25 / (voices * voices) + 6.25 / (before_voices * before_voices) AS variance,
        sum(voices) OVER (PARTITION BY period) AS all_voices,
        sum(before_voices) OVER (PARTITION BY period) AS all_before
    FROM walk
    WHERE before_place = place - 1
)
SELECT
    pair.period,
    pair.starts_at,
    pair.series,
    pair.track,
    track.kind,
    track.label,
    track.ours,
    pair.before_period,
    pair.before_voices,
    pair.voices,
    100 * (pair.voices / pair.before_voices::DOUBLE - 1) AS change,
    100 * (exp(ln(pair.voices / pair.before_voices::DOUBLE)
        - 1.959963984540054 * sqrt(pair.variance)) - 1) AS change_low,
    100 * (exp(ln(pair.voices / pair.before_voices::DOUBLE)
        + 1.959963984540054 * sqrt(pair.variance)) - 1) AS change_high,
    abs(ln(pair.voices / pair.before_voices::DOUBLE)) > 1.959963984540054 * sqrt(pair.variance) AS significant,
    log2(pair.voices / CASE WHEN pair.fourth = pair.place - 4 THEN pair.usual END) AS log2_of_usual,
    100 * (pair.voices / pair.all_voices::DOUBLE - pair.before_voices / pair.all_before::DOUBLE) AS share_points,
    pair.complete AND pair.before_complete AS complete,
    CASE WHEN pair.fourth = pair.place - 4 THEN pair.usual_complete END AS usual_complete,
    pair.read_with
FROM pair
JOIN track ON track.series = pair.series AND track.track = pair.track
ORDER BY pair.starts_at, track.listed;

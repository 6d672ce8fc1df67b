-- Only periods of one series that follow each other without a gap are compared: never across a seam.
-- Interval of the change: the ratio of two Poisson counts on the log scale, variance 1/a + 1/b (delta method; Rothman,
-- Greenland and Lash, Modern Epidemiology, 3rd edition 2008, chapter 14).
-- Periods get a place on one line: neighbours differ by one, all others by nine or more. So no window over the cells has to
-- carry names, or look for gaps and seams itself.
CREATE VIEW topic_growth AS
WITH step AS (
    SELECT
        *,
        CASE WHEN lag(ends_at) OVER (PARTITION BY series, kind ORDER BY starts_at) = starts_at THEN 1 ELSE 9 END AS stride
    FROM period_facts
),
line AS (
    SELECT
        period,
        starts_at,
        series,
        complete,
        read_with,
        sum(stride) OVER upto::INTEGER AS place,
        lag(period) OVER upto AS before_period,
        lag(complete) OVER upto AS before_complete,
        bool_and(complete) OVER (upto ROWS BETWEEN 4 PRECEDING AND 1 PRECEDING) AS usual_complete
    FROM step
    WINDOW upto AS (ORDER BY series, kind, starts_at)
),
walk AS (
    SELECT
        line.place,
        track.listed,
        cell_track.voices,
        lag(cell_track.voices) OVER past AS before_voices,
        lag(line.place) OVER past AS before_place,
        lag(line.place, 4) OVER past AS fourth,
        avg(cell_track.voices) OVER (past ROWS BETWEEN 4 PRECEDING AND 1 PRECEDING) AS usual
    FROM cell_track
    JOIN line ON line.period = cell_track.period
    JOIN track ON track.series = line.series AND track.track = cell_track.track
    WINDOW past AS (PARTITION BY track.listed ORDER BY line.place)
),
pair AS (
    SELECT
        *,
        ln(voices / before_voices::DOUBLE) AS growth,
        1.959963984540054 * sqrt(1.0::DOUBLE / voices + 1.0::DOUBLE / before_voices
            + 6.25 / (voices * voices) + 6.25 / (before_voices * before_voices)) AS reach,
        fourth = place - 4 AS is_usual
    FROM walk
    WHERE before_place = place - 1
),
whole AS (
    SELECT place, sum(voices)::DOUBLE AS voices, sum(before_voices)::DOUBLE AS before_voices FROM pair GROUP BY place
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    track.track,
    track.kind,
    track.label,
    track.ours,
    line.before_period,
    pair.before_voices,
    pair.voices,
    100 * (pair.voices / pair.before_voices::DOUBLE - 1) AS change,
    100 * (exp(pair.growth - pair.reach) - 1) AS change_low,
    100 * (exp(pair.growth + pair.reach) - 1) AS change_high,
    abs(pair.growth) > pair.reach AS significant,
    log2(pair.voices / CASE WHEN is_usual THEN pair.usual END) AS log2_of_usual,
    100 * (pair.voices / whole.voices - pair.before_voices / whole.before_voices) AS share_points,
    line.complete AND line.before_complete AS complete,
    CASE WHEN is_usual THEN line.usual_complete END AS usual_complete,
    line.read_with
FROM pair
JOIN whole ON whole.place = pair.place
JOIN line ON line.place = pair.place
JOIN track ON track.series = line.series AND track.listed = pair.listed
ORDER BY line.starts_at, track.listed;

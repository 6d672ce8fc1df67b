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

COMMENT ON VIEW topic_growth IS 'Change of each track against the period before, where both are shown, follow each other without a gap and belong to one series.';
COMMENT ON COLUMN topic_growth.period IS 'The period.';
COMMENT ON COLUMN topic_growth.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN topic_growth.series IS 'The series of both periods.';
COMMENT ON COLUMN topic_growth.track IS 'The track.';
COMMENT ON COLUMN topic_growth.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN topic_growth.label IS 'Name for people.';
COMMENT ON COLUMN topic_growth.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN topic_growth.before_period IS 'The period compared with.';
COMMENT ON COLUMN topic_growth.before_voices IS 'Accounts that spoke of the track in the period before.';
COMMENT ON COLUMN topic_growth.voices IS 'Accounts that spoke of the track in this period (n).';
COMMENT ON COLUMN topic_growth.change IS 'Growth against the period before, in per cent.';
COMMENT ON COLUMN topic_growth.change_low IS 'Lower end of the 95 % interval of change (ratio of two Poisson counts, log scale).';
COMMENT ON COLUMN topic_growth.change_high IS 'Upper end of the 95 % interval of change. If it holds 0, the change may be chance.';
COMMENT ON COLUMN topic_growth.significant IS 'True if the interval does not hold 0. Of twenty tracks that did not change, one is flagged.';
COMMENT ON COLUMN topic_growth.log2_of_usual IS 'log2 of voices against the mean of the four periods before: 1 is double, -1 half. Empty unless all four are shown.';
COMMENT ON COLUMN topic_growth.share_points IS 'Change of the track''s share of all track-voices, in percentage points, among the tracks shown in both periods. It tells growth of a topic from growth of all talk.';
COMMENT ON COLUMN topic_growth.complete IS 'True if every source of both periods was read completely; otherwise a change may come from the reading.';
COMMENT ON COLUMN topic_growth.usual_complete IS 'True if every source of the four periods before was read completely.';
COMMENT ON COLUMN topic_growth.read_with IS 'Models, programs and rules with their versions.';

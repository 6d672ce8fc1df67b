-- Worked out when the file is made; shares have seven digits, which halves their room. Of either are a + b - both: with noise of variance q in both, and v in a and in b, all
-- apart from each other, either has 2 v + q, and a covariance of -q with both.
WITH measured AS (
    SELECT
        pair.place,
        pair.one AS track,
        pair.two AS other,
        pair.value AS x,
        one.value AS a,
        two.value AS b,
        one.value + two.value - pair.value AS t,
        of_pair.variance AS q,
        2 * of_track.variance + of_pair.variance AS w,
        of_track.fewer_than AS least,
        least_shown(of_track.k, 2 * of_track.variance + of_pair.variance) AS least_of_either
    FROM fitted AS pair
    JOIN noise_at AS of_pair ON of_pair.place = pair.place AND of_pair.grid = 'pair'
    JOIN noise_at AS of_track ON of_track.place = pair.place AND of_track.grid = 'track'
    JOIN fitted AS one ON one.grid = 'track' AND one.now AND one.place = pair.place AND one.one = pair.one
    JOIN fitted AS two ON two.grid = 'track' AND two.now AND two.place = pair.place AND two.one = pair.two
    WHERE pair.now AND pair.grid = 'pair' AND pair.value >= of_pair.fewer_than
),
spread AS (
    SELECT measured.*, share_low(x, t, q, -q, w) AS low, share_high(x, t, q, -q, w) AS high FROM measured
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    spread.track,
    spread.other,
    round(spread.x)::INTEGER AS both_voices,
    CASE WHEN spread.a >= spread.least THEN round(spread.a)::INTEGER END AS track_voices,
    CASE WHEN spread.b >= spread.least THEN round(spread.b)::INTEGER END AS other_voices,
    CASE WHEN least(spread.a, spread.b) < spread.least THEN spread.least END AS fewer_than,
    CASE WHEN spread.t >= spread.least_of_either THEN round(spread.t)::INTEGER END AS n,
    share_of(spread.x, spread.t)::FLOAT AS overlap,
    spread.low::FLOAT AS overlap_low,
    spread.high::FLOAT AS overlap_high,
    share_vague(spread.low, spread.high, spread.t, spread.w) AS too_vague,
    share_of(spread.x, spread.a)::FLOAT AS of_track,
    share_of(spread.x, spread.b)::FLOAT AS of_other,
    line.complete,
    line.read_with
FROM spread
JOIN line ON line.place = spread.place
ORDER BY spread.place, spread.track, spread.other

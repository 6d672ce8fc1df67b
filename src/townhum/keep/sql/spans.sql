-- Only while a public file is made: what sums over 4 and 13 neighbours are, for every period that ends such a span. Noise is
-- drawn for each period apart, so variances add up. Terms must be as sure as in one period not to be noise alone.
CREATE TEMP TABLE reach AS
WITH part AS (
    SELECT line.series, line.period, line.place, spans.periods, each.place AS of_place
    FROM line
    CROSS JOIN (VALUES (4), (13)) AS spans (periods)
    CROSS JOIN unnest(range(0, spans.periods)) AS back (steps)
    JOIN line AS each ON each.place = line.place - back.steps
),
summed AS (
    SELECT
        part.series,
        part.period,
        part.place,
        part.periods,
        noise.grid,
        sqrt(sum(noise.variance)) AS sd,
        max(noise.k) AS k,
        max(noise.cells) AS cells
    FROM part
    JOIN noise_at AS noise ON noise.place = part.of_place
    GROUP BY part.series, part.period, part.place, part.periods, noise.grid
    HAVING count(*) = part.periods
)
SELECT
    summed.* EXCLUDE (k, cells),
    first.period AS first_period,
    ceil(greatest(summed.k + 2.33 * summed.sd, CASE WHEN summed.grid = 'term' THEN sure.sds * summed.sd ELSE 0 END))::INTEGER
        AS fewer_than
FROM summed
JOIN line AS first ON first.place = summed.place - summed.periods + 1
LEFT JOIN sure ON sure.cells = summed.cells AND summed.grid = 'term';

-- Of these tracks and their tones, every span.
CREATE TEMP MACRO spans_of_tracks(first_track, last_track) AS TABLE
WITH walk AS (
    SELECT
        line.place,
        noisy.track,
        noisy.tone,
        sum(noisy.value) OVER (past RANGE BETWEEN 3 PRECEDING AND CURRENT ROW) AS of_4,
        sum(noisy.value) OVER (past RANGE BETWEEN 12 PRECEDING AND CURRENT ROW) AS of_13
    FROM noisy
    JOIN line ON line.period = noisy.period
    WHERE noisy.track BETWEEN first_track AND last_track
    WINDOW past AS (PARTITION BY noisy.track, noisy.tone ORDER BY line.place)
)
SELECT
    reach.grid,
    reach.periods,
    reach.first_period,
    reach.period,
    walk.track AS one,
    walk.tone AS two,
    '' AS three,
    CASE WHEN reach.periods = 4 THEN walk.of_4 ELSE walk.of_13 END AS value,
    reach.sd,
    reach.fewer_than
FROM walk
JOIN reach ON reach.place = walk.place AND reach.grid = CASE WHEN walk.tone = '' THEN 'track' ELSE 'track_tone' END;

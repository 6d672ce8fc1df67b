-- Only while a public file is made: what sums over 4 and 13 neighbours are, for every period that ends such a span. Noise is
-- drawn for each period apart, so variances add up. Terms must be as sure as in one period not to be noise alone.
INSERT INTO reach
WITH part AS (
    SELECT line.place, spans.periods, each.place AS of_place
    FROM line
    CROSS JOIN (VALUES (4), (13)) AS spans (periods)
    CROSS JOIN unnest(range(0, spans.periods)) AS back (steps)
    JOIN line AS each ON each.place = line.place - back.steps
),
added AS (
    SELECT
        part.place,
        part.periods,
        noise.grid,
        sqrt(sum(noise.variance)) AS sd,
        max(noise.k) AS k,
        max(noise.cells) AS cells
    FROM part
    JOIN noise_at AS noise ON noise.place = part.of_place
    GROUP BY part.place, part.periods, noise.grid
    HAVING count(*) = part.periods
)
SELECT
    added.place,
    added.periods,
    added.grid,
    first.period,
    added.sd,
    ceil(greatest(added.k + 2.33 * added.sd, CASE WHEN added.grid = 'term' THEN sure.sds * added.sd ELSE 0 END))::INTEGER
FROM added
JOIN line AS first ON first.place = added.place - added.periods + 1
LEFT JOIN sure ON sure.cells = added.cells AND added.grid = 'term'
ORDER BY added.place, added.periods, added.grid;

-- Of these tracks and their tones, every span.
CREATE TEMP MACRO spans_of_tracks(first_track, last_track) AS TABLE
WITH walk AS (
    SELECT
        place,
        number,
        unnest([4, 13]) AS periods,
        unnest([sum(whole) OVER four, sum(whole) OVER thirteen]) AS whole,
        unnest([sum(negative) OVER four, sum(negative) OVER thirteen]) AS negative,
        unnest([sum(neutral) OVER four, sum(neutral) OVER thirteen]) AS neutral,
        unnest([sum(positive) OVER four, sum(positive) OVER thirteen]) AS positive,
        unnest([sum(not_read) OVER four, sum(not_read) OVER thirteen]) AS not_read
    FROM measured
    WHERE number BETWEEN first_track AND last_track
    WINDOW
        four AS (PARTITION BY number ORDER BY place RANGE BETWEEN 3 PRECEDING AND CURRENT ROW),
        thirteen AS (PARTITION BY number ORDER BY place RANGE BETWEEN 12 PRECEDING AND CURRENT ROW)
)
SELECT
    walk.place,
    walk.number,
    walk.periods,
    in_sixteenths(walk.whole),
    in_sixteenths(walk.negative),
    in_sixteenths(walk.neutral),
    in_sixteenths(walk.positive),
    in_sixteenths(walk.not_read)
FROM walk
JOIN reach ON reach.place = walk.place AND reach.periods = walk.periods AND reach.grid = 'track'
ORDER BY walk.place, walk.periods, walk.number;

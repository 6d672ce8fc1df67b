-- Only while a public file is made: what the tables that are worked out from the ledger's cells are worked out of.

-- Periods on one line: neighbours of one series and kind without a gap differ by one, all others by far more.
CREATE TEMP TABLE line AS
WITH step AS (
    SELECT
        *,
        CASE WHEN lag(ends_at) OVER (PARTITION BY series, kind ORDER BY starts_at) = starts_at THEN 1 ELSE 99 END AS stride
    FROM period_facts
)
SELECT * EXCLUDE stride, sum(stride) OVER (ORDER BY series, kind, starts_at, period)::INTEGER AS place FROM step;

-- The noise of each grid, with the covariance of two cells of one total, by place.
CREATE TEMP TABLE noise_at AS
SELECT line.place, noise.* EXCLUDE period, noise.variance - noise.sigma2 AS covariance
FROM noise
JOIN line ON line.period = noise.period;

-- How many standard deviations of the noise a term must have, so that of all terms that nobody used not one is shown, in 99 of
-- 100 periods: by the number of terms.
CREATE TEMP TABLE sure (cells INTEGER PRIMARY KEY, sds DOUBLE NOT NULL);

-- The ledger's cells of a few periods (now), and of the four before them those that growth is measured against.
CREATE TEMP TABLE fitted (
    place INTEGER,
    now BOOLEAN,
    grid VARCHAR,
    one VARCHAR,
    two VARCHAR,
    three VARCHAR,
    value DOUBLE
);

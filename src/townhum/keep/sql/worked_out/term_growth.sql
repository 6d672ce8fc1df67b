-- Worked out when the file is made. What is new or growing: each term shown in a period against the four periods before, of
-- one series and without a gap, in which every term of the vocabulary has a value in the ledger, shown or not.
-- x accounts of n used it, and y of m before; e is n / m. If nothing changed, x - e y is 0 on average, and varies by
-- s1 = l + v and s2 = e l + e^2 w, v and w being the noise and l = e (x + y) / (1 + e) the accounts to expect: z is its size in
-- standard deviations. Only terms of T or more are looked at, which favours those whose noise is high. So the chance of a z is
-- taken among those that have T (less half an account, since counts are whole) too: by what does not depend on the difference, the pooled (x s2 + e y s1) / (s1 + s2), a term
-- has T where z is at least (T - pooled) root(s1 + s2) / s1 (Fithian, Sun and Taylor 2014, Optimal Inference After Model
-- Selection). False discovery rate: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300, over
-- the terms shown in the period, upwards only: what falls is soon not shown. Tail of the normal distribution: Abramowitz and Stegun (1964), 26.2.17.
-- Ratio of the two rates and its interval: as in themes.
-- In no order: at two years of weeks these are 50,000 rows.
WITH told AS (
    SELECT
        fitted.place,
        fitted.now,
        fitted.value AS n,
        noise.variance AS vn,
        noise.fewer_than AS least_read,
        noise.k AS k_read,
        line.complete
    FROM fitted
    JOIN noise_at AS noise ON noise.place = fitted.place AND noise.grid = 'reading'
    JOIN line ON line.place = fitted.place
    WHERE fitted.grid = 'reading' AND fitted.one = 'told' AND fitted.value > 0
),
around AS (
    SELECT
        told.*,
        before.m,
        before.vm,
        before.before_periods,
        told.n / before.m AS e,
        before.complete AS before_complete,
        noise.variance AS v,
        noise.fewer_than AS least,
        before.before_periods * noise.variance AS w,
        ceil(greatest(noise.k + 2.33 * sqrt(before.before_periods * noise.variance),
            sure.sds * sqrt(before.before_periods * noise.variance)))::INTEGER AS before_least
    FROM told
    JOIN (
        SELECT
            told.place,
            sum(past.n) AS m,
            sum(past.vn) AS vm,
            count(*) AS before_periods,
            bool_and(past.complete) AS complete
        FROM told
        JOIN told AS past ON past.place BETWEEN told.place - 4 AND told.place - 1
        GROUP BY told.place
    ) AS before ON before.place = told.place
    JOIN noise_at AS noise ON noise.place = told.place AND noise.grid = 'term'
    JOIN sure ON sure.cells = noise.cells
    WHERE told.now
),
shown AS (
    SELECT around.place, fitted.one AS term, fitted.value AS x
    FROM fitted
    JOIN around ON around.place = fitted.place
    WHERE fitted.now AND fitted.grid = 'term' AND fitted.value >= around.least
),
before AS (
    SELECT wanted.place, wanted.term, sum(fitted.value) AS y, bool_or(fitted.value >= wanted.least) AS was_shown
    FROM fitted
    JOIN (
        SELECT shown.place, shown.term, past.place AS past_place, around.least
        FROM shown
        JOIN around ON around.place = shown.place
        JOIN told AS past ON past.place BETWEEN shown.place - 4 AND shown.place - 1
    ) AS wanted ON wanted.past_place = fitted.place AND wanted.term = fitted.one
    WHERE fitted.grid = 'term'
    GROUP BY wanted.place, wanted.term
),
weighed AS (
    SELECT
        around.*,
        shown.term,
        shown.x,
        before.y,
        before.was_shown,
        e * greatest(x + y, 0) / (1 + e) + v AS s1,
        e * e * greatest(x + y, 0) / (1 + e) + e * e * w AS s2,
        w + y * y * (vn / (n * n) + vm / (m * m)) AS w_with_e
    FROM around
    JOIN shown ON shown.place = around.place
    JOIN before ON before.place = shown.place AND before.term = shown.term
),
tested AS (
    SELECT
        weighed.*,
        (x - e * y) / sqrt(s1 + s2) AS z,
        (least - 0.5 - (x * s2 + e * y * s1) / (s1 + s2)) * sqrt(s1 + s2) / s1 AS z_least
    FROM weighed
),
chance AS (
    SELECT
        tested.*,
        cut(coalesce(tail(z) / nullif(tail(z_least), 0), 1), 0, 1) AS up
    FROM tested
),
ranked AS (
    SELECT
        chance.*,
        up * count(*) OVER (PARTITION BY place) / row_number() OVER (PARTITION BY place ORDER BY up, term) AS raised
    FROM chance
),
found AS (
    SELECT
        ranked.*,
        least(1.0::DOUBLE, min(raised) OVER (
            PARTITION BY place ORDER BY up RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        )) AS q,
        CASE WHEN y >= least_sds() * root(w_with_e) THEN x / y / e END AS ratio,
        growth_lower(x, v, y, w_with_e) / e AS lower,
        growth_upper(x, v, y, w_with_e) / e AS upper
    FROM ranked
),
ended AS (
    SELECT found.*, low_end(lower, coalesce(upper, 0), 0) AS ratio_low, upper AS ratio_high FROM found
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    term,
    round(x)::INTEGER AS voices,
    CASE WHEN n >= least_read THEN round(n)::INTEGER END AS n,
    CASE WHEN y >= before_least THEN round(y)::INTEGER END AS before_voices,
    CASE WHEN y < before_least THEN before_least END AS before_fewer_than,
    CASE WHEN m >= least_shown(k_read, vm) THEN round(m)::INTEGER END AS before_n,
    before_periods,
    ratio,
    ratio_low,
    ratio_high,
    z,
    q,
    NOT was_shown AS is_new,
    q < 0.05 AS growing,
    change_vague(ratio, 100 * (ratio_low - 1), 100 * (ratio_high - 1)) AS too_vague,
    ended.complete AND ended.before_complete AS complete,
    line.read_with
FROM ended
JOIN line ON line.place = ended.place

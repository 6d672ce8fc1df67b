-- Worked out when the file is made. A theme's share is of those read for terms, whose noise is apart from the theme's. Growth,
-- as in topic_growth, is that of the share: the part e, of those read now over those read then, is taken out, and what its own
-- noise adds, e^2 (vn / n^2 + vm / m^2), stands with the noise of the count before.
WITH told AS (
    SELECT fitted.place, fitted.value AS n, noise.variance AS vn, noise.fewer_than AS least_read
    FROM fitted
    JOIN noise_at AS noise ON noise.place = fitted.place AND noise.grid = 'reading'
    WHERE fitted.grid = 'reading' AND fitted.one = 'told'
),
heard AS (
    SELECT
        fitted.place,
        fitted.now,
        fitted.one AS theme,
        fitted.value AS x,
        noise.variance AS v,
        noise.fewer_than AS least,
        told.n,
        told.vn,
        told.least_read
    FROM fitted
    JOIN noise_at AS noise ON noise.place = fitted.place AND noise.grid = 'theme'
    JOIN told ON told.place = fitted.place
    WHERE fitted.grid = 'theme'
),
pair AS (
    SELECT
        heard.*,
        past.place AS before_place,
        past.x AS y,
        past.v + past.x * past.x * (heard.vn / (heard.n * heard.n) + past.vn / (past.n * past.n)) AS w,
        past.least AS before_least,
        CASE WHEN heard.n > 0 AND past.n > 0 THEN heard.n / past.n END AS e
    FROM heard
    LEFT JOIN heard AS past ON past.place = heard.place - 1 AND past.theme = heard.theme
    WHERE heard.now
),
ended AS (
    SELECT
        pair.*,
        share_low(x, n, v, 0, vn) AS low,
        share_high(x, n, v, 0, vn) AS high,
        100 * (growth_lower(x, v, y, w) / e - 1) AS lower,
        100 * (growth_upper(x, v, y, w) / e - 1) AS upper,
        CASE WHEN y >= least_sds() * root(w) THEN greatest(-100, 100 * (x / y / e - 1)) END AS change
    FROM pair
),
spread AS (
    SELECT ended.*, CASE WHEN e IS NOT NULL THEN low_end(lower, coalesce(upper, 0), -100) END AS change_low, upper AS change_high
    FROM ended
)
SELECT
    here.period,
    here.starts_at,
    here.series,
    spread.theme,
    theme.label,
    theme.words,
    CASE WHEN spread.x >= spread.least THEN round(spread.x)::INTEGER END AS voices,
    CASE WHEN spread.x < spread.least THEN spread.least END AS fewer_than,
    CASE WHEN spread.n >= spread.least_read THEN round(spread.n)::INTEGER END AS n,
    share_of(spread.x, spread.n) AS share,
    spread.low AS share_low,
    spread.high AS share_high,
    past.period AS before_period,
    CASE WHEN spread.y >= spread.before_least THEN round(spread.y)::INTEGER END AS before_voices,
    CASE WHEN spread.y < spread.before_least THEN spread.before_least END AS before_fewer_than,
    spread.change,
    spread.change_low,
    spread.change_high,
    spread.e IS NOT NULL AND (spread.change_low > 0 OR coalesce(spread.change_high < 0, false)) AS significant,
    share_vague(spread.low, spread.high, spread.n, spread.vn) OR (
        spread.before_place IS NOT NULL
        AND coalesce(change_vague(spread.change, spread.change_low, spread.change_high), false)
    ) AS too_vague,
    here.complete AND coalesce(past.complete, true) AS complete,
    here.read_with
FROM spread
JOIN line AS here ON here.place = spread.place
LEFT JOIN line AS past ON past.place = spread.before_place
JOIN theme ON theme.series = here.series AND theme.theme = spread.theme
ORDER BY spread.place, spread.theme

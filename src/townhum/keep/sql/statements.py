"""What the ledger asks of its tables: longer statements, each by its name."""

from __future__ import annotations

from townhum.records.agreed import PARTITIONS

DRAWN = """
SELECT period, starts_at, ends_at, kind, rho, fate, moment
FROM ever_drawn LEFT JOIN released_on USING (period) ORDER BY starts_at, period
"""

NOW_RELEASED = (
    "INSERT INTO released_on SELECT period, moment FROM period ANTI JOIN released_on USING (period), last_run"
)

KNOWN = """
SELECT max(moment), max(moment) FILTER (WHERE of_a_period)
FROM (
    SELECT moment, false AS of_a_period FROM last_run
    UNION ALL SELECT ends_at, true FROM ever_drawn
    UNION ALL SELECT ends_at, true FROM held
)
"""

HELD = "SELECT period, starts_at, ends_at, kind, rho FROM held ORDER BY starts_at, period"

ENDED = """
SELECT period FROM (
    SELECT period, ends_at FROM period
    UNION ALL SELECT period, ends_at FROM rehearsed
    UNION ALL SELECT period, ends_at FROM held WHERE rho IS NOT NULL
)
WHERE ends_at <= ?
"""

_PARTS = ", ".join(f"('{total}', '{part}')" for total, parts in PARTITIONS.items() for part in parts)

EDITED = f"""
WITH parts(total, part) AS (VALUES {_PARTS}),
whole AS (
    SELECT total.period, total.grid, 1 / (1 / total.sigma2 + sum(1 / (of_it.categories * of_it.sigma2))) AS variance
    FROM noise AS total
    JOIN parts ON parts.total = total.grid
    JOIN noise AS of_it ON of_it.period = total.period AND of_it.grid = parts.part
    GROUP BY total.period, total.grid, total.sigma2
),
expected AS (
    SELECT
        noise.*,
        ever_drawn.rho,
        coalesce(
            whole.variance,
            noise.sigma2 * (1 - 1 / noise.categories) + its.variance / (noise.categories * noise.categories),
            noise.sigma2
        ) AS by_rule
    FROM noise
    JOIN ever_drawn ON ever_drawn.period = noise.period
    LEFT JOIN whole ON whole.period = noise.period AND whole.grid = noise.grid
    LEFT JOIN parts ON parts.part = noise.grid
    LEFT JOIN whole AS its ON its.period = noise.period AND its.grid = parts.total
)
SELECT period FROM expected
WHERE abs(variance / by_rule - 1) > 1e-9 OR abs(sigma2 * 2 * rho * share - bound) > 0.5 * rho * share + 1e-9
    OR fewer_than < k + 2.33 * sqrt(variance) - 1e-9
ORDER BY period LIMIT 1
"""  # noqa: S608  our own names

REHEARSED = """
SELECT
    one AS track,
    max(said) FILTER (WHERE two = '') AS accounts,
    max(said) FILTER (WHERE two = 'negative') AS negative,
    max(said) FILTER (WHERE two = 'neutral') AS neutral,
    max(said) FILTER (WHERE two = 'positive') AS positive,
    max(said) FILTER (WHERE two = 'not_read') AS not_read
FROM (
    SELECT cell.*, CASE WHEN value < fewer_than THEN '< ' || fewer_than ELSE round(value)::INTEGER::VARCHAR END AS said
    FROM cell JOIN noise USING (period, grid) JOIN rehearsed USING (period)
    WHERE grid IN ('track', 'track_tone')
)
GROUP BY one ORDER BY min(value) FILTER (WHERE two = '') DESC
"""

CREATE VIEW period_facts AS
WITH reading AS (
    SELECT period, string_agg(part || ' ' || version, ', ' ORDER BY part) AS read_with
    FROM made_with
    GROUP BY period
),
heard AS (
    SELECT period.period, bool_and(coalesce(coverage.status = 'complete', false)) AS complete
    FROM period
    JOIN source ON source.series = period.series
    LEFT JOIN coverage ON coverage.period = period.period AND coverage.source = source.source
    GROUP BY period.period
)
SELECT
    period.period,
    period.kind,
    period.starts_at,
    period.ends_at,
    period.series,
    coalesce(heard.complete, false) AS complete,
    coalesce(reading.read_with, '') AS read_with
FROM period
LEFT JOIN heard ON heard.period = period.period
LEFT JOIN reading ON reading.period = period.period
ORDER BY period.starts_at;

COMMENT ON VIEW period_facts IS 'Each period with what the other views say of it.';
COMMENT ON COLUMN period_facts.period IS 'The period.';
COMMENT ON COLUMN period_facts.kind IS 'day, week, or four weeks.';
COMMENT ON COLUMN period_facts.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN period_facts.ends_at IS 'First moment after the period, in UTC.';
COMMENT ON COLUMN period_facts.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN period_facts.complete IS 'True if every source of the series was read completely.';
COMMENT ON COLUMN period_facts.read_with IS 'Models, programs and rules with their versions.';

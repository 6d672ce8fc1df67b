CREATE VIEW period_facts AS
SELECT period, kind, starts_at, ends_at, series, complete, read_with FROM line ORDER BY starts_at;

COMMENT ON VIEW period_facts IS 'Each period with what the other views say of it.';
COMMENT ON COLUMN period_facts.period IS 'The period.';
COMMENT ON COLUMN period_facts.kind IS 'day, week, or four weeks.';
COMMENT ON COLUMN period_facts.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN period_facts.ends_at IS 'First moment after the period, in UTC.';
COMMENT ON COLUMN period_facts.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN period_facts.complete IS 'True if every source of the series was read completely.';
COMMENT ON COLUMN period_facts.read_with IS 'Models, programs and rules with their versions.';

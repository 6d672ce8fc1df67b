-- The rows are worked out of committed cells when the file is made: docs/how-insights-are-made.md.
CREATE VIEW wishes AS
SELECT
    wish.period,
    period_facts.starts_at,
    wish.series,
    wish.first_period,
    wish.periods,
    wish.ours,
    wish.intent,
    wish.rank,
    wish.aspect,
    track.label,
    wish.voices,
    wish.fewer_than,
    wish.n,
    wish.rate,
    wish.rate_low,
    wish.rate_high,
    wish.change,
    wish.change_low,
    wish.change_high,
    wish.significant,
    wish.too_vague,
    period_facts.read_with
FROM wish
JOIN period_facts ON period_facts.period = wish.period
JOIN track ON track.series = wish.series AND track.track = wish.aspect
ORDER BY period_facts.starts_at, wish.ours, wish.intent, wish.rank NULLS LAST, track.listed;

COMMENT ON VIEW wishes IS 'What people ask for: wishes, questions and complaints on each aspect, ranked, with their trend.';
COMMENT ON COLUMN wishes.period IS 'The newest of the periods that are added up.';
COMMENT ON COLUMN wishes.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN wishes.series IS 'The series.';
COMMENT ON COLUMN wishes.first_period IS 'The first of these periods.';
COMMENT ON COLUMN wishes.periods IS 'How many there are: 4 weeks or four-week periods, 28 days; fewer where the series or what was read completely begins later.';
COMMENT ON COLUMN wishes.ours IS 'False for all talk of the aspect; true for accounts that also spoke of a brand of ours, each on one aspect that its lot picks.';
COMMENT ON COLUMN wishes.intent IS 'feature_request, question or complaint.';
COMMENT ON COLUMN wishes.rank IS '1 is the aspect with the most voices of this intent; empty where voices is.';
COMMENT ON COLUMN wishes.aspect IS 'The aspect.';
COMMENT ON COLUMN wishes.label IS 'Its name for people.';
COMMENT ON COLUMN wishes.voices IS 'Accounts that ask so, added up over the periods; empty where fewer_than says more.';
COMMENT ON COLUMN wishes.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN wishes.n IS 'Accounts that spoke of the aspect, added up; empty where too few to be told, and of ours. Noise may leave it below voices, its part: go by rate.';
COMMENT ON COLUMN wishes.rate IS 'voices as a part of n, in per cent; empty of ours.';
COMMENT ON COLUMN wishes.rate_low IS 'Lower end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN wishes.rate_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN wishes.change IS 'Growth of voices against as many periods before, in per cent; empty where these are not there, or below three standard deviations of their noise.';
COMMENT ON COLUMN wishes.change_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN wishes.change_high IS 'Upper end of its 95 % interval; empty where there is no bound.';
COMMENT ON COLUMN wishes.significant IS 'True if the interval leaves out 0.';
COMMENT ON COLUMN wishes.too_vague IS 'True if change is empty, or may be a fall of more than half as well as a rise to more than double.';
COMMENT ON COLUMN wishes.read_with IS 'Models, programs and rules with their versions.';

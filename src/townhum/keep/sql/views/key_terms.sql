-- Its rows are worked out by worked_out/term_growth.sql.
CREATE TEMP MACRO density_times(x, t) AS
    exp(-x * x / 2) / 2.5066282746310002 * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937
        + t * (-1.821255978 + t * 1.330274429))));
CREATE TEMP MACRO tail(x) AS
    CASE WHEN x >= 0 THEN density_times(x, 1 / (1 + 0.2316419 * x)) ELSE 1 - density_times(x, 1 / (1 - 0.2316419 * x)) END;

CREATE TABLE term_growth (
    period period_name,
    starts_at TIMESTAMP,
    series series_name,
    term VARCHAR,
    voices INTEGER,
    n INTEGER,
    before_voices INTEGER,
    before_fewer_than INTEGER,
    before_n INTEGER,
    before_periods BIGINT,
    ratio DOUBLE,
    ratio_low DOUBLE,
    ratio_high DOUBLE,
    z DOUBLE,
    q DOUBLE,
    is_new BOOLEAN,
    growing BOOLEAN,
    too_vague BOOLEAN,
    complete BOOLEAN,
    read_with read_with
);

CREATE VIEW key_terms AS SELECT * FROM term_growth;

COMMENT ON VIEW key_terms IS 'What is new or growing: each term that is shown against up to four periods before it, of one series and without a gap.';
COMMENT ON COLUMN key_terms.period IS 'The period.';
COMMENT ON COLUMN key_terms.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN key_terms.series IS 'The series of all these periods.';
COMMENT ON COLUMN key_terms.term IS 'The word.';
COMMENT ON COLUMN key_terms.voices IS 'Accounts that used it in the period.';
COMMENT ON COLUMN key_terms.n IS 'Accounts that were read for terms: the whole that its rate is of; empty where too few to be told.';
COMMENT ON COLUMN key_terms.before_voices IS 'Accounts that used it in the periods before, added up; empty where before_fewer_than says more.';
COMMENT ON COLUMN key_terms.before_fewer_than IS 'Where before_voices is empty: it came out below this.';
COMMENT ON COLUMN key_terms.before_n IS 'The n of these periods, added up; empty where too few to be told.';
COMMENT ON COLUMN key_terms.before_periods IS 'How many periods these are.';
COMMENT ON COLUMN key_terms.ratio IS 'The part of accounts that used it over that part before; 2 is twice as common. Empty where before is below three standard deviations of its noise.';
COMMENT ON COLUMN key_terms.ratio_low IS 'Lower end of the 95 % interval of ratio: sampling and noise.';
COMMENT ON COLUMN key_terms.ratio_high IS 'Upper end of the 95 % interval of ratio; empty where there is no bound, because nobody may have used it before.';
COMMENT ON COLUMN key_terms.z IS 'How many standard deviations of sampling and noise it lies above what it was before.';
COMMENT ON COLUMN key_terms.q IS 'Share of false alarms to expect among the terms of the period with a q as small, if they are said to have grown (Benjamini and Hochberg 1995).';
COMMENT ON COLUMN key_terms.is_new IS 'True if it was shown in none of the periods before: it came out below noise.fewer_than in each.';
COMMENT ON COLUMN key_terms.growing IS 'True if q is below 0.05.';
COMMENT ON COLUMN key_terms.too_vague IS 'True if ratio is empty, or may be a fall to less than half as well as a rise to more than double: say no more than the interval does.';
COMMENT ON COLUMN key_terms.complete IS 'True if every source was read completely in all these periods.';
COMMENT ON COLUMN key_terms.read_with IS 'Models, programs and rules with their versions.';

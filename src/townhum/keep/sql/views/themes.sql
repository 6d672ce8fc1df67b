-- Its rows are worked out by worked_out/theme_growth.sql.
CREATE TABLE theme_growth (
    period period_name,
    starts_at TIMESTAMP,
    series series_name,
    theme VARCHAR,
    label VARCHAR,
    words VARCHAR,
    voices INTEGER,
    fewer_than INTEGER,
    n INTEGER,
    share DOUBLE,
    share_low DOUBLE,
    share_high DOUBLE,
    before_period period_name,
    before_voices INTEGER,
    before_fewer_than INTEGER,
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    significant BOOLEAN,
    too_vague BOOLEAN,
    complete BOOLEAN,
    read_with read_with
);

CREATE VIEW themes AS SELECT * FROM theme_growth;

COMMENT ON VIEW themes IS 'What is spoken of: one row a period and theme, with its change against the period before where both follow each other without a gap and belong to one series.';
COMMENT ON COLUMN themes.period IS 'The period.';
COMMENT ON COLUMN themes.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN themes.series IS 'The series.';
COMMENT ON COLUMN themes.theme IS 'The theme.';
COMMENT ON COLUMN themes.label IS 'Name for people.';
COMMENT ON COLUMN themes.words IS 'Some of the words that make it.';
COMMENT ON COLUMN themes.voices IS 'Accounts that spoke of it; empty where fewer_than says more.';
COMMENT ON COLUMN themes.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN themes.n IS 'Accounts that were read for terms and themes; empty where too few to be told.';
COMMENT ON COLUMN themes.share IS 'The part of n that spoke of it, in per cent, made of the values behind the cells.';
COMMENT ON COLUMN themes.share_low IS 'Lower end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN themes.share_high IS 'Upper end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN themes.before_period IS 'The period before; empty where there is none to compare with.';
COMMENT ON COLUMN themes.before_voices IS 'Accounts that spoke of it then; empty where before_fewer_than says more.';
COMMENT ON COLUMN themes.before_fewer_than IS 'Where before_voices is empty: it came out below this.';
COMMENT ON COLUMN themes.change IS 'Growth of the share against the period before, in per cent; empty where the one before is below three standard deviations of its noise.';
COMMENT ON COLUMN themes.change_low IS 'Lower end of the 95 % interval of change: sampling and noise.';
COMMENT ON COLUMN themes.change_high IS 'Upper end of the 95 % interval of change; empty where there is no bound.';
COMMENT ON COLUMN themes.significant IS 'True if the interval of the change leaves out 0.';
COMMENT ON COLUMN themes.too_vague IS 'True if the interval of share is wider than 30 points, n below five standard deviations of its noise, or change empty or as wide as in topic_growth.';
COMMENT ON COLUMN themes.complete IS 'True if every source was read completely in both periods.';
COMMENT ON COLUMN themes.read_with IS 'Models, programs and rules with their versions.';

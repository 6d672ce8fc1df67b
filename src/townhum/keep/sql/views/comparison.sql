-- Its rows are worked out by worked_out/pair_overlap.sql.
CREATE TABLE pair_overlap (
    period period_name,
    starts_at TIMESTAMP,
    series series_name,
    track VARCHAR,
    other VARCHAR,
    both_voices INTEGER,
    track_voices INTEGER,
    other_voices INTEGER,
    fewer_than INTEGER,
    n INTEGER,
    overlap FLOAT,
    overlap_low FLOAT,
    overlap_high FLOAT,
    too_vague BOOLEAN,
    of_track FLOAT,
    of_other FLOAT,
    complete BOOLEAN,
    read_with read_with
);

CREATE VIEW comparison AS SELECT * FROM pair_overlap;

COMMENT ON VIEW comparison IS 'Two brands side by side: one row a period and pair that is shown. A listed pair without a row was spoken of by fewer than noise.fewer_than.';
COMMENT ON COLUMN comparison.period IS 'The period.';
COMMENT ON COLUMN comparison.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN comparison.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN comparison.track IS 'The brand listed first.';
COMMENT ON COLUMN comparison.other IS 'The other brand.';
COMMENT ON COLUMN comparison.both_voices IS 'Accounts that spoke of both.';
COMMENT ON COLUMN comparison.track_voices IS 'Accounts that spoke of the first; empty where below fewer_than.';
COMMENT ON COLUMN comparison.other_voices IS 'Accounts that spoke of the other; empty where below fewer_than.';
COMMENT ON COLUMN comparison.fewer_than IS 'What the empty ones of track_voices and other_voices came out below; empty where there is none.';
COMMENT ON COLUMN comparison.n IS 'Accounts that spoke of either: the whole that overlap is of; empty where too few to be told.';
COMMENT ON COLUMN comparison.overlap IS 'Those who spoke of both among those who spoke of either, in per cent (Jaccard).';
COMMENT ON COLUMN comparison.overlap_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN comparison.overlap_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN comparison.too_vague IS 'True if the interval is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN comparison.of_track IS 'Of those who spoke of the first, the per cent who spoke of both.';
COMMENT ON COLUMN comparison.of_other IS 'Of those who spoke of the other, the per cent who spoke of both.';
COMMENT ON COLUMN comparison.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN comparison.read_with IS 'Models, programs and rules with their versions.';

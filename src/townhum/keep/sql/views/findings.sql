-- Its rows are worked out by worked_out/foremost.sql.
CREATE TABLE foremost (
    period period_name,
    kind VARCHAR,
    label VARCHAR,
    ours BOOLEAN,
    voices INTEGER,
    fewer_than INTEGER,
    share DOUBLE,
    share_low DOUBLE,
    share_high DOUBLE,
    net_sentiment DOUBLE,
    net_low DOUBLE,
    net_high DOUBLE,
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    too_vague BOOLEAN,
    complete BOOLEAN,
    read_with read_with
);

CREATE VIEW findings AS SELECT * FROM foremost;

COMMENT ON VIEW findings IS 'A first look: the newest period, one row a track. The other views explain the numbers.';
COMMENT ON COLUMN findings.period IS 'The period.';
COMMENT ON COLUMN findings.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN findings.label IS 'Name for people.';
COMMENT ON COLUMN findings.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN findings.voices IS 'Accounts that spoke of the track (n); empty where fewer_than says more.';
COMMENT ON COLUMN findings.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN findings.share IS 'Share of voice among all brands tracked, in per cent; empty for themes and aspects.';
COMMENT ON COLUMN findings.share_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.share_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.net_sentiment IS 'Net sentiment from -100 to 100; empty where nobody''s tone seems to have been read.';
COMMENT ON COLUMN findings.net_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.net_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.change IS 'Growth against the period before, in per cent; empty where there is nothing to compare with, or too little.';
COMMENT ON COLUMN findings.change_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.change_high IS 'Upper end of its 95 % interval; empty where there is no bound.';
COMMENT ON COLUMN findings.too_vague IS 'True if any of share, net_sentiment and change is too vague: say no more of it than its interval does. Their own views say which.';
COMMENT ON COLUMN findings.complete IS 'True if every source of the period was read completely and, where there is a change, every source of the one before.';
COMMENT ON COLUMN findings.read_with IS 'Models, programs and rules with their versions.';

-- Only while a public file is made: what the tables that are worked out from the ledger's cells are worked out of.

-- How many standard deviations of the noise a term must have, so that of all terms that nobody used not one is shown, in 99 of
-- 100 periods: by the number of terms.
CREATE TEMP TABLE sure (cells INTEGER PRIMARY KEY, sds DOUBLE NOT NULL);

-- The ledger's cells of a few periods (now), and of the four before them those that growth is measured against.
CREATE TEMP TABLE fitted (
    place INTEGER,
    now BOOLEAN,
    grid VARCHAR,
    one VARCHAR,
    two VARCHAR,
    three VARCHAR,
    value DOUBLE
);

-- Only in the ledger: periods whose cells were deleted when their retention ended. They are never released again.
CREATE TABLE forgotten (
    period VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    series VARCHAR NOT NULL
);

-- Only in the ledger: periods that wait for a source, and when they were first tried.
CREATE TABLE held (
    period VARCHAR PRIMARY KEY,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    first_tried TIMESTAMP NOT NULL
);

-- Only in the ledger: the latest moment at which it was run, so that a clock that jumps ahead deletes nothing.
CREATE TABLE last_run (moment TIMESTAMP NOT NULL);

-- Every period that was ever released, so that none is released twice.
CREATE VIEW ever_released AS
SELECT period, kind, starts_at, ends_at, series FROM period
UNION ALL
SELECT period, kind, starts_at, ends_at, series FROM forgotten;

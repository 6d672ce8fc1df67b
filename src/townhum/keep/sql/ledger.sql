-- Only in the ledger: every cell of every period, with its noise, fitted, neither rounded nor cut at nought. `one`, `two` and
-- `three` are the names of its dimensions, in the order of the grid's table; empty where the grid has fewer.
CREATE TABLE cell (
    period VARCHAR NOT NULL,
    grid VARCHAR NOT NULL,
    one VARCHAR NOT NULL,
    two VARCHAR NOT NULL,
    three VARCHAR NOT NULL,
    value DOUBLE NOT NULL
);

-- Only in the ledger: periods whose cells were deleted when their retention ended, or that were rehearsed and given up, or that
-- waited until then and of which it had been drawn whether they do. They are never released again, and what they cost is spent.
CREATE TABLE forgotten (
    period VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    series VARCHAR NOT NULL,
    rho DOUBLE NOT NULL CHECK (rho > 0)
);

-- Only in the ledger: a period whose cells are drawn and written down, and which waits for `townhum run --release`.
CREATE TABLE rehearsed (
    period VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    series VARCHAR NOT NULL,
    rho DOUBLE NOT NULL CHECK (rho > 0)
);

-- Only in the ledger: periods that wait, and when they were first tried. `heard` is a noisy number of all accounts, drawn once to
-- decide whether the period waits, and `rho` what it cost with the looks at its sources; both empty until they are drawn.
CREATE TABLE held (
    period VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    first_tried TIMESTAMP NOT NULL,
    heard DOUBLE,
    rho DOUBLE CHECK (rho > 0)
);

-- Only in the ledger: of periods in `held`, how many accounts of each source could be read and how many not, with noise, drawn once.
CREATE TABLE look (
    period VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    sound DOUBLE NOT NULL,
    broken DOUBLE NOT NULL,
    sigma2 DOUBLE NOT NULL CHECK (sigma2 > 0),
    PRIMARY KEY (period, source)
);

-- Only in the ledger: the latest moment at which it was run, so that a clock that jumps ahead deletes nothing.
CREATE TABLE last_run (moment TIMESTAMP NOT NULL);

-- Only in the ledger: when each period was released, as the clock of that run had it.
CREATE TABLE released_on (period VARCHAR PRIMARY KEY, moment TIMESTAMP NOT NULL);

-- Every period whose noise was ever drawn, so that none is drawn twice, and what became of it.
CREATE VIEW ever_drawn AS
SELECT period, kind, starts_at, ends_at, series, rho, 'released' AS fate FROM period
UNION ALL
SELECT period, kind, starts_at, ends_at, series, rho, 'forgotten' FROM forgotten
UNION ALL
SELECT period, kind, starts_at, ends_at, series, rho, 'rehearsed' FROM rehearsed;

CREATE TABLE corrected_tone (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    tone VARCHAR NOT NULL CHECK (tone IN ('negative', 'neutral', 'positive')),
    share DOUBLE NOT NULL CHECK (share BETWEEN 0 AND 1),
    low DOUBLE NOT NULL CHECK (low BETWEEN 0 AND 1),
    high DOUBLE NOT NULL CHECK (high BETWEEN 0 AND 1),
    PRIMARY KEY (period, track, tone)
);

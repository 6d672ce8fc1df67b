-- What the ledger and the public file both have: the facts of the study, and of each period all but its cells.
-- Nothing in here is exact but what was configured and what was answered.

CREATE TABLE file_info (
    schema_version INTEGER NOT NULL,
    townhum_version VARCHAR NOT NULL
);

CREATE TABLE about (
    series VARCHAR PRIMARY KEY,
    controller VARCHAR NOT NULL,
    contact VARCHAR NOT NULL,
    purpose VARCHAR NOT NULL,
    benefit VARCHAR NOT NULL,
    lawful_basis VARCHAR NOT NULL,
    time_zone VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    retention VARCHAR NOT NULL
);

CREATE TABLE source (
    series VARCHAR NOT NULL,
    listed INTEGER NOT NULL,
    source VARCHAR NOT NULL,
    connector VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    permitted_because VARCHAR NOT NULL,
    terms_url VARCHAR NOT NULL,
    PRIMARY KEY (series, source)
);

CREATE TABLE track (
    series VARCHAR NOT NULL,
    listed INTEGER NOT NULL,
    track VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    query VARCHAR NOT NULL,
    ours BOOLEAN NOT NULL,
    PRIMARY KEY (series, track)
);

CREATE TABLE model_card (
    series VARCHAR NOT NULL,
    listed INTEGER NOT NULL,
    model VARCHAR NOT NULL,
    topic VARCHAR NOT NULL,
    said VARCHAR NOT NULL,
    PRIMARY KEY (series, listed)
);

CREATE TABLE fairness (
    series VARCHAR NOT NULL,
    listed INTEGER NOT NULL,
    groups VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    PRIMARY KEY (series, listed)
);

CREATE TABLE promise (
    series VARCHAR NOT NULL,
    listed INTEGER NOT NULL,
    span VARCHAR NOT NULL,
    who VARCHAR NOT NULL,
    rho DOUBLE NOT NULL CHECK (rho > 0),
    epsilon DOUBLE NOT NULL CHECK (epsilon > 0),
    delta DOUBLE NOT NULL CHECK (delta > 0),
    advantage DOUBLE NOT NULL CHECK (advantage BETWEEN 0 AND 1),
    PRIMARY KEY (series, listed)
);

CREATE TABLE period (
    period VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    series VARCHAR NOT NULL,
    rho DOUBLE NOT NULL CHECK (rho > 0)
);

CREATE TABLE noise (
    period VARCHAR NOT NULL,
    grid VARCHAR NOT NULL,
    cells INTEGER NOT NULL CHECK (cells > 0),
    bound INTEGER NOT NULL CHECK (bound > 0),
    share DOUBLE NOT NULL CHECK (share > 0 AND share <= 1),
    sigma2 DOUBLE NOT NULL CHECK (sigma2 > 0),
    categories INTEGER NOT NULL CHECK (categories >= 0),
    variance DOUBLE NOT NULL CHECK (variance > 0),
    k INTEGER NOT NULL CHECK (k >= 10),
    fewer_than INTEGER NOT NULL CHECK (fewer_than >= 10),
    PRIMARY KEY (period, grid)
);

CREATE TABLE made_with (
    period VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    PRIMARY KEY (period, part)
);

CREATE TABLE coverage (
    period VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    status VARCHAR NOT NULL CHECK (status IN ('complete', 'partial', 'missing')),
    reason VARCHAR NOT NULL,
    PRIMARY KEY (period, source)
);

CREATE TABLE relaxed (
    series VARCHAR NOT NULL,
    category VARCHAR NOT NULL CHECK (category IN ('health', 'religion', 'orientation', 'ethnicity', 'politics', 'union')),
    reason VARCHAR NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (series, category)
);

CREATE TABLE theme (
    series VARCHAR NOT NULL,
    theme VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    PRIMARY KEY (series, theme)
);

-- Only in the public file: the cells of most grids for people, in whole numbers or as "fewer than", and what is handed over. Those of
-- tracks, and the values behind them, are kept as `kept.sql` says.

-- Where the study's log stood when this file was made, signed: a log that is rewritten later does not fit it.
CREATE TABLE log_checkpoint (
    checkpoint VARCHAR NOT NULL,
    verifier VARCHAR NOT NULL
);

-- What was forgotten, when and by which rule, as the study's log says it: so that a deletion can be shown to whoever asks for it.
CREATE TABLE forgotten (
    entry INTEGER PRIMARY KEY,
    period VARCHAR NOT NULL,
    forgotten_at TIMESTAMP NOT NULL,
    rule VARCHAR NOT NULL CHECK (rule IN ('retention', 'given up'))
);

CREATE TABLE cell_everyone (
    period VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_pair (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track, other),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_day_part (
    period VARCHAR NOT NULL,
    day VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, day, part),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_brand_aspect (
    period VARCHAR NOT NULL,
    brand VARCHAR NOT NULL,
    aspect VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, brand, aspect),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_brand_aspect_tone (
    period VARCHAR NOT NULL,
    brand VARCHAR NOT NULL,
    aspect VARCHAR NOT NULL,
    tone VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, brand, aspect, tone),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_term (
    period VARCHAR NOT NULL,
    term VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, term),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_theme (
    period VARCHAR NOT NULL,
    theme VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, theme),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_intent_aspect (
    period VARCHAR NOT NULL,
    aspect VARCHAR NOT NULL,
    intent VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, aspect, intent),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_unlisted_by_track (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_source (
    period VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, source),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_drop (
    period VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, reason),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_reading (
    period VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, what),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

-- Sums over neighbouring periods of one series, of the grids of which only the newest are kept: one row a cell and span.
CREATE TABLE summed_cell (
    grid VARCHAR NOT NULL,
    periods INTEGER NOT NULL CHECK (periods IN (4, 13)),
    first_period VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    one VARCHAR NOT NULL,
    two VARCHAR NOT NULL,
    three VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    value DOUBLE NOT NULL,
    sd DOUBLE NOT NULL,
    PRIMARY KEY (grid, periods, period, one, two, three),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

-- What insight worked out of committed cells: its rows are handed over, and written down as they are.
CREATE TABLE event (
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    track VARCHAR,
    name VARCHAR,
    tier VARCHAR NOT NULL CHECK (tier IN ('alert', 'watch')),
    since VARCHAR NOT NULL,
    periods INTEGER NOT NULL CHECK (periods > 0),
    voices INTEGER CHECK (voices >= 10),
    usual DOUBLE CHECK (usual >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    net_sentiment DOUBLE,
    usual_net DOUBLE,
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    early BOOLEAN NOT NULL,
    once_in DOUBLE NOT NULL CHECK (once_in > 0)
);

CREATE TABLE trend (
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    track VARCHAR,
    measure VARCHAR NOT NULL CHECK (measure IN ('voices', 'net_sentiment')),
    periods INTEGER NOT NULL CHECK (periods IN (4, 13, 52)),
    first_period VARCHAR NOT NULL,
    known INTEGER NOT NULL CHECK (known > 0),
    level DOUBLE,
    level_low DOUBLE,
    level_high DOUBLE,
    fewer_than INTEGER CHECK (fewer_than >= 10),
    slope DOUBLE,
    slope_low DOUBLE,
    slope_high DOUBLE
);

CREATE TABLE yearly (
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    track VARCHAR,
    before_period VARCHAR,
    voices INTEGER CHECK (voices >= 10),
    before_voices INTEGER CHECK (before_voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    season DOUBLE
);

CREATE TABLE driver (
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    change_of VARCHAR NOT NULL CHECK (change_of IN ('voices', 'net_sentiment')),
    unit VARCHAR NOT NULL CHECK (unit IN ('voices', 'points')),
    periods INTEGER NOT NULL CHECK (periods > 0),
    before_periods INTEGER NOT NULL CHECK (before_periods > 0),
    dimension VARCHAR NOT NULL,
    part VARCHAR,
    rank INTEGER CHECK (rank > 0),
    adds DOUBLE NOT NULL,
    adds_low DOUBLE NOT NULL,
    adds_high DOUBLE NOT NULL,
    percent DOUBLE,
    apart DOUBLE,
    apart_low DOUBLE,
    apart_high DOUBLE,
    too_vague BOOLEAN,
    said VARCHAR NOT NULL
);

CREATE TABLE launch_lift (
    launch VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('launch', 'campaign', 'price')),
    day DATE NOT NULL,
    series VARCHAR,
    track VARCHAR NOT NULL,
    periods INTEGER CHECK (periods > 0),
    first_period VARCHAR,
    period VARCHAR,
    after_periods INTEGER,
    before_periods INTEGER,
    rivals INTEGER,
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    own_change DOUBLE,
    rivals_change DOUBLE,
    placebo_share DOUBLE CHECK (placebo_share BETWEEN 0 AND 1),
    placebos INTEGER,
    significant BOOLEAN,
    too_vague BOOLEAN,
    within BOOLEAN,
    complete BOOLEAN,
    said VARCHAR NOT NULL
);

CREATE TABLE place (
    series VARCHAR NOT NULL,
    first_period VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    periods INTEGER NOT NULL CHECK (periods > 0),
    source VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    voices INTEGER NOT NULL CHECK (voices >= 10),
    over_index DOUBLE,
    over_low DOUBLE,
    over_high DOUBLE,
    significant BOOLEAN NOT NULL,
    promotion VARCHAR NOT NULL CHECK (promotion IN ('allowed', 'asked', 'forbidden', 'not said'))
);

CREATE TABLE wish (
    first_period VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    periods INTEGER NOT NULL CHECK (periods > 0),
    ours BOOLEAN NOT NULL,
    intent VARCHAR NOT NULL,
    aspect VARCHAR NOT NULL,
    rank INTEGER CHECK (rank > 0),
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    n INTEGER CHECK (n >= 10),
    rate DOUBLE,
    rate_low DOUBLE,
    rate_high DOUBLE,
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    significant BOOLEAN,
    too_vague BOOLEAN
);

CREATE TABLE seam (
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    before_period VARCHAR NOT NULL,
    before_series VARCHAR NOT NULL,
    changed VARCHAR NOT NULL
);

CREATE TABLE finding (
    rank INTEGER NOT NULL CHECK (rank > 0),
    period VARCHAR NOT NULL,
    series VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    tier VARCHAR CHECK (tier IN ('alert', 'watch')),
    track VARCHAR,
    sentence VARCHAR NOT NULL,
    value DOUBLE,
    usual DOUBLE,
    change DOUBLE,
    change_low DOUBLE,
    change_high DOUBLE,
    caveat VARCHAR NOT NULL,
    query VARCHAR NOT NULL
);

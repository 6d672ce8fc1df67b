-- The tables of the ledger and of the public file. All of it was released: there is no table of anything else.
-- The checks are the last door: the database itself refuses a number about fewer than ten accounts.

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

CREATE TABLE period (
    period VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    series VARCHAR NOT NULL,
    several VARCHAR NOT NULL
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
    said VARCHAR NOT NULL,
    PRIMARY KEY (period, source)
);

CREATE TABLE drops (
    period VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    items VARCHAR NOT NULL,
    PRIMARY KEY (period, reason)
);

CREATE TABLE held_back (
    period VARCHAR NOT NULL,
    grid VARCHAR NOT NULL,
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, grid)
);

CREATE TABLE corrected_tone (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    tone VARCHAR NOT NULL CHECK (tone IN ('negative', 'neutral', 'positive')),
    share DOUBLE NOT NULL CHECK (share BETWEEN 0 AND 1),
    low DOUBLE NOT NULL CHECK (low BETWEEN 0 AND 1),
    high DOUBLE NOT NULL CHECK (high BETWEEN 0 AND 1),
    PRIMARY KEY (period, track, tone)
);

CREATE TABLE cell_track (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    voices INTEGER NOT NULL CHECK (voices >= 10 AND voices % 5 = 0),
    PRIMARY KEY (period, track)
);

CREATE TABLE cell_track_source (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0),
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, track, source),
    CHECK ((voices IS NOT NULL AND share = '') OR (voices IS NULL AND share = '95 % or more'))
);

CREATE TABLE cell_track_tone (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    tone VARCHAR NOT NULL CHECK (tone IN ('negative', 'neutral', 'positive', 'not_negative', 'not_read')),
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0),
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, track, tone),
    CHECK ((voices IS NOT NULL AND share = '') OR (voices IS NULL AND share = '95 % or more'))
);

CREATE TABLE cell_track_intent (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    intent VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0),
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, track, intent),
    CHECK ((voices IS NOT NULL AND share = '') OR (voices IS NULL AND share = '95 % or more'))
);

CREATE TABLE cell_pair (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    voices INTEGER NOT NULL CHECK (voices >= 10 AND voices % 5 = 0),
    PRIMARY KEY (period, track, other)
);

CREATE TABLE cell_track_language (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0),
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, track, language),
    CHECK ((voices IS NOT NULL AND share = '') OR (voices IS NULL AND share = '95 % or more'))
);

CREATE TABLE cell_track_rating (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    rating VARCHAR NOT NULL CHECK (rating IN ('1', '2', '3', '4', '5', '1-2', '3-5', '4-5', 'not_rated')),
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0),
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, track, rating),
    CHECK ((voices IS NOT NULL AND share = '') OR (voices IS NULL AND share = '95 % or more'))
);

CREATE TABLE cell_day_part (
    period VARCHAR NOT NULL,
    day VARCHAR NOT NULL,
    part VARCHAR NOT NULL CHECK (part IN ('night', 'morning', 'afternoon', 'evening')),
    voices INTEGER NOT NULL CHECK (voices >= 10 AND voices % 5 = 0),
    PRIMARY KEY (period, day, part)
);

CREATE TABLE cell_brand_aspect (
    period VARCHAR NOT NULL,
    brand VARCHAR NOT NULL,
    aspect VARCHAR NOT NULL,
    voices INTEGER NOT NULL CHECK (voices >= 10 AND voices % 5 = 0),
    PRIMARY KEY (period, brand, aspect)
);

CREATE TABLE cell_brand_aspect_tone (
    period VARCHAR NOT NULL,
    brand VARCHAR NOT NULL,
    aspect VARCHAR NOT NULL,
    tone VARCHAR NOT NULL CHECK (tone IN ('negative', 'neutral', 'positive', 'not_negative', 'not_read')),
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0),
    share VARCHAR NOT NULL,
    PRIMARY KEY (period, brand, aspect, tone),
    CHECK ((voices IS NOT NULL AND share = '') OR (voices IS NULL AND share = '95 % or more'))
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

CREATE TABLE term_facts (
    period VARCHAR PRIMARY KEY,
    one_in INTEGER NOT NULL CHECK (one_in >= 1),
    least INTEGER NOT NULL CHECK (least >= 20 AND least % 5 = 0),
    unlisted VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10 AND voices % 5 = 0)
);

CREATE TABLE cell_term (
    period VARCHAR NOT NULL,
    term VARCHAR NOT NULL,
    voices INTEGER NOT NULL CHECK (voices >= 20 AND voices % 5 = 0),
    PRIMARY KEY (period, term)
);

CREATE TABLE cell_theme (
    period VARCHAR NOT NULL,
    theme VARCHAR NOT NULL,
    voices INTEGER NOT NULL CHECK (voices >= 20 AND voices % 5 = 0),
    PRIMARY KEY (period, theme)
);

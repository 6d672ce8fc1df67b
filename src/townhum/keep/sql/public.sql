-- Only in the public file: the cells of every grid for people, in whole numbers or as "fewer than"; of tracks and their
-- tones the values behind them too; and sums over several periods.

-- Where the study's log stood when this file was made, signed: a log that is rewritten later does not fit it.
CREATE TABLE log_checkpoint (
    checkpoint VARCHAR NOT NULL,
    verifier VARCHAR NOT NULL
);

-- What tracks and their tones really came out as: neither rounded nor cut at nought. tone is empty for the whole track.
CREATE TABLE noisy (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    tone VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    sd DOUBLE NOT NULL,
    PRIMARY KEY (period, track, tone)
);

CREATE TABLE cell_everyone (
    period VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_track (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_track_source (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track, source),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_track_tone (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    tone VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track, tone),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_track_intent (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    intent VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track, intent),
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

CREATE TABLE cell_track_language (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track, language),
    CHECK ((voices IS NULL) <> (fewer_than IS NULL))
);

CREATE TABLE cell_track_rating (
    period VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    rating VARCHAR NOT NULL,
    voices INTEGER CHECK (voices >= 10),
    fewer_than INTEGER CHECK (fewer_than >= 10),
    PRIMARY KEY (period, track, rating),
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

-- Sums over neighbouring periods of one series: one row a cell and span, at the last period of the span.
CREATE TABLE span (
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

-- Its rows are worked out by worked_out/aspect_tone.sql.
CREATE TABLE aspect_tone (
    period period_name,
    starts_at TIMESTAMP,
    series series_name,
    brand VARCHAR,
    aspect VARCHAR,
    label VARCHAR,
    negative INTEGER,
    fewer_than INTEGER,
    n INTEGER,
    negative_share FLOAT,
    negative_low FLOAT,
    negative_high FLOAT,
    too_vague BOOLEAN,
    net_sentiment FLOAT,
    driver FLOAT,
    among_aspects BIGINT,
    adds_to_net FLOAT,
    complete BOOLEAN,
    read_with read_with
);

CREATE VIEW aspect_sentiment AS SELECT * FROM aspect_tone;

COMMENT ON VIEW aspect_sentiment IS 'What people dislike: the tone toward each aspect in all talk, and beside each brand where brand and aspect together are shown.';
COMMENT ON COLUMN aspect_sentiment.period IS 'The period.';
COMMENT ON COLUMN aspect_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN aspect_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN aspect_sentiment.brand IS 'The brand that the accounts also spoke of, by the name of its track; empty for all who spoke of the aspect.';
COMMENT ON COLUMN aspect_sentiment.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN aspect_sentiment.label IS 'The aspect''s name for people.';
COMMENT ON COLUMN aspect_sentiment.negative IS 'Accounts with a negative tone toward the aspect; empty where fewer_than says more.';
COMMENT ON COLUMN aspect_sentiment.fewer_than IS 'Where negative is empty: it came out below this.';
COMMENT ON COLUMN aspect_sentiment.n IS 'Accounts whose tone toward the aspect was read; empty where these are too few to be told. Noise may leave it below negative, its part: go by negative_share.';
COMMENT ON COLUMN aspect_sentiment.negative_share IS 'The negative among n, in per cent.';
COMMENT ON COLUMN aspect_sentiment.negative_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN aspect_sentiment.negative_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN aspect_sentiment.too_vague IS 'True if the interval is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN aspect_sentiment.net_sentiment IS 'Net sentiment toward the aspect, from -100 to 100; empty where nobody''s tone seems to have been read.';
COMMENT ON COLUMN aspect_sentiment.driver IS 'The aspect''s part of all negative track-voices on the aspects beside the same brand, in per cent; empty where these are below five standard deviations of their noise.';
COMMENT ON COLUMN aspect_sentiment.among_aspects IS 'How many aspects driver is measured among: all that the study has.';
COMMENT ON COLUMN aspect_sentiment.adds_to_net IS 'What the aspect adds to the brand''s net sentiment, in points: its share of the brand''s voices, times its net sentiment less the brand''s. Empty without a brand, or where one of the two has no net sentiment.';
COMMENT ON COLUMN aspect_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN aspect_sentiment.read_with IS 'Models, programs and rules with their versions.';

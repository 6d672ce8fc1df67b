-- An account may have several intents, so these are parts of the track's voices and do not add up to them. The two grids have their
-- noise apart, so it has no covariance. The cells are those that are shown: rounded, and empty below fewer_than.
CREATE VIEW intent_share AS
WITH track AS (
    SELECT
        line.*,
        track.* EXCLUDE (number, series, kind),
        track.kind AS track_kind,
        part_name.name,
        measured.intents,
        measured.whole AS t,
        noise.fewer_than AS least,
        share_a(t, of_track.variance) AS a,
        share_slope(t, a) AS slope,
        share_start(t, 0, a) AS start,
        share_square(a) AS square,
        share_spread(noise.variance, a) AS spread,
        100 / CASE WHEN t > 0 THEN t END AS each_one,
        CASE WHEN t >= least_shown(noise.k, of_track.variance) THEN round(t)::INTEGER END AS n,
        t < least_sds_of_a_whole() * root(of_track.variance) AS too_few
    FROM measured
    JOIN line ON line.place = measured.place
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track_intent'
    JOIN noise_at AS of_track ON of_track.place = measured.place AND of_track.grid = 'track'
    JOIN part_name ON part_name.grid = noise.grid
    WHERE measured.whole IS NOT NULL
    ORDER BY line.starts_at, track.listed
),
part AS (
    SELECT track.* EXCLUDE (name, intents), unnest(name) AS intent, unnest(intents) AS voices FROM track
),
spread AS (
    SELECT
        *,
        voices > 0 AS is_shown,
        share_mid(voices, slope, start) AS mid,
        share_half(voices, mid, square, spread) AS half,
        low_within(mid - half, 0, 100) AS low,
        high_within(mid + half, 0, 100) AS high
    FROM part
    WHERE voices IS NOT NULL
)
SELECT
    period,
    starts_at,
    series,
    track,
    track_kind AS kind,
    label,
    ours,
    intent,
    CASE WHEN is_shown THEN voices END AS voices,
    CASE WHEN NOT is_shown THEN least END AS fewer_than,
    n,
    CASE WHEN is_shown THEN cut(each_one * voices, 0, 100) END AS share,
    CASE WHEN is_shown THEN low END AS share_low,
    CASE WHEN is_shown THEN high END AS share_high,
    NOT is_shown OR too_few OR high - low > widest_share() AS too_vague,
    complete,
    read_with
FROM spread;

COMMENT ON VIEW intent_share IS 'How many of a track''s accounts complained, asked, wished, meant to buy and so on: one row a track and intent.';
COMMENT ON COLUMN intent_share.period IS 'The period.';
COMMENT ON COLUMN intent_share.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN intent_share.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN intent_share.track IS 'The track.';
COMMENT ON COLUMN intent_share.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN intent_share.label IS 'Name for people.';
COMMENT ON COLUMN intent_share.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN intent_share.intent IS 'What the accounts did, such as complaint or question.';
COMMENT ON COLUMN intent_share.voices IS 'Accounts on the track with this intent; empty where fewer_than says more.';
COMMENT ON COLUMN intent_share.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN intent_share.n IS 'Accounts on the track; empty where these are too few to be told. Noise may leave it below voices, its part: go by share.';
COMMENT ON COLUMN intent_share.share IS 'Voices among n, in per cent; empty where voices is.';
COMMENT ON COLUMN intent_share.share_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN intent_share.share_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN intent_share.too_vague IS 'True if share is empty, the interval is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN intent_share.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN intent_share.read_with IS 'Models, programs and rules with their versions.';

-- An account may have several intents, so these are parts of the track's voices and do not add up to them. The two grids have their
-- noise apart, so it has no covariance. The cells are those that are shown: rounded, and empty below fewer_than.
CREATE VIEW intent_share AS
WITH part AS (
    SELECT
        intended.place,
        intended.number,
        intended.intent,
        intended.voices,
        CASE WHEN intended.voices IS NULL THEN noise.fewer_than END AS fewer_than,
        noise.k,
        intended.voices::DOUBLE AS x,
        noise.variance AS v,
        measured.whole AS t,
        of_track.variance AS w
    FROM intended
    JOIN measured ON measured.place = intended.place AND measured.number = intended.number
    JOIN noise_at AS noise ON noise.place = intended.place AND noise.grid = 'track_intent'
    JOIN noise_at AS of_track ON of_track.place = intended.place AND of_track.grid = 'track'
    WHERE measured.whole IS NOT NULL
),
ends AS (
    SELECT
        *,
        CASE WHEN x IS NOT NULL THEN share_low(x, t, v, 0, w) END AS low,
        CASE WHEN x IS NOT NULL THEN share_high(x, t, v, 0, w) END AS high
    FROM part
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    track.track,
    track.kind,
    track.label,
    track.ours,
    ends.intent,
    ends.voices,
    ends.fewer_than,
    CASE WHEN ends.t >= least_shown(ends.k, ends.w) THEN round(ends.t)::INTEGER END AS n,
    share_of(ends.x, ends.t) AS share,
    ends.low AS share_low,
    ends.high AS share_high,
    coalesce(share_vague(ends.low, ends.high, ends.t, ends.w), true) AS too_vague,
    line.complete,
    line.read_with
FROM ends
JOIN line ON line.place = ends.place
JOIN track_number AS track ON track.number = ends.number
ORDER BY line.starts_at, track.listed, ends.intent;

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
COMMENT ON COLUMN intent_share.n IS 'Accounts on the track; empty where these are too few to be told.';
COMMENT ON COLUMN intent_share.share IS 'Voices among n, in per cent; empty where voices is.';
COMMENT ON COLUMN intent_share.share_low IS 'Lower end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN intent_share.share_high IS 'Upper end of the 95 % interval: sampling and noise.';
COMMENT ON COLUMN intent_share.too_vague IS 'True if share is empty, the interval is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN intent_share.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN intent_share.read_with IS 'Models, programs and rules with their versions.';

-- The change is that of topic_growth, with its interval, worked out for the newest period alone: a test holds the two together.
CREATE VIEW findings AS
WITH newest AS (
    SELECT * FROM period_facts WHERE starts_at = (SELECT max(starts_at) FROM period)
),
before AS (
    SELECT newest.period, cell_track.track, cell_track.voices, past.complete
    FROM newest
    JOIN period_facts AS past
        ON past.series = newest.series AND past.kind = newest.kind AND past.ends_at = newest.starts_at
    JOIN cell_track ON cell_track.period = past.period
),
growth AS (
    SELECT
        before.period,
        before.track,
        before.complete,
        ln(cell_track.voices / before.voices::DOUBLE) AS growth,
        1.959963984540054 * sqrt(1.0::DOUBLE / cell_track.voices + 1.0::DOUBLE / before.voices
            + 6.25 / (cell_track.voices * cell_track.voices) + 6.25 / (before.voices * before.voices)) AS reach
    FROM before
    JOIN cell_track ON cell_track.period = before.period AND cell_track.track = before.track
)
SELECT
    newest.period,
    track.kind,
    track.label,
    track.ours,
    cell_track.voices,
    share_of_voice.share,
    share_of_voice.share_low,
    share_of_voice.share_high,
    net_sentiment.net_sentiment,
    net_sentiment.net_low,
    net_sentiment.net_high,
    100 * (exp(growth.growth) - 1) AS change,
    100 * (exp(growth.growth - growth.reach) - 1) AS change_low,
    100 * (exp(growth.growth + growth.reach) - 1) AS change_high,
    newest.complete AND coalesce(growth.complete, true) AS complete,
    newest.read_with
FROM newest
JOIN cell_track ON cell_track.period = newest.period
JOIN track ON track.series = newest.series AND track.track = cell_track.track
LEFT JOIN share_of_voice ON share_of_voice.period = newest.period AND share_of_voice.track = cell_track.track
LEFT JOIN net_sentiment ON net_sentiment.period = newest.period AND net_sentiment.track = cell_track.track
LEFT JOIN growth ON growth.period = newest.period AND growth.track = cell_track.track
ORDER BY track.kind, cell_track.voices DESC, track.label;

COMMENT ON VIEW findings IS 'A first look: the newest period, one row a track. The other views explain the numbers.';
COMMENT ON COLUMN findings.period IS 'The period.';
COMMENT ON COLUMN findings.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN findings.label IS 'Name for people.';
COMMENT ON COLUMN findings.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN findings.voices IS 'Accounts that spoke of the track (n).';
COMMENT ON COLUMN findings.share IS 'Share of voice among the brands shown, in per cent; empty for themes and aspects.';
COMMENT ON COLUMN findings.share_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.share_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.net_sentiment IS 'Net sentiment from -100 to 100; empty where the three tones are not shown.';
COMMENT ON COLUMN findings.net_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.net_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.change IS 'Growth against the period before, in per cent; empty where there is nothing to compare with.';
COMMENT ON COLUMN findings.change_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.change_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.complete IS 'True if every source of the period was read completely and, where there is a change, every source of the one before.';
COMMENT ON COLUMN findings.read_with IS 'Models, programs and rules with their versions.';

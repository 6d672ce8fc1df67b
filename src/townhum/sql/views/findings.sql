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

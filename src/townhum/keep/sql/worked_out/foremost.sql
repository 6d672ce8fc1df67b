-- Worked out when the file is made, of the newest period alone. The change is that of topic_growth, with its interval: a test holds
-- the two together.
WITH newest AS (
    SELECT * FROM line WHERE starts_at = (SELECT max(starts_at) FROM period)
),
growth AS (
    SELECT
        newest.period,
        here.track,
        past.complete,
        change_of(here.value, before.value, before.sd * before.sd) AS change,
        change_low(here.value, here.sd * here.sd, before.value, before.sd * before.sd) AS low,
        change_high(here.value, here.sd * here.sd, before.value, before.sd * before.sd) AS high
    FROM newest
    JOIN period_facts AS past
        ON past.series = newest.series AND past.kind = newest.kind AND past.ends_at = newest.starts_at
    JOIN noisy AS here ON here.period = newest.period AND here.tone = ''
    JOIN noisy AS before ON before.period = past.period AND before.track = here.track AND before.tone = ''
)
SELECT
    newest.period,
    track.kind,
    track.label,
    track.ours,
    cell_track.voices,
    cell_track.fewer_than,
    share_of_voice.share,
    share_of_voice.share_low,
    share_of_voice.share_high,
    net_sentiment.net_sentiment,
    net_sentiment.net_low,
    net_sentiment.net_high,
    growth.change,
    growth.low AS change_low,
    growth.high AS change_high,
    coalesce(share_of_voice.too_vague, false)
        OR coalesce(net_sentiment.too_vague, false)
        OR (growth.track IS NOT NULL AND change_vague(growth.change, growth.low, growth.high)) AS too_vague,
    newest.complete AND coalesce(growth.complete, true) AS complete,
    newest.read_with
FROM newest
JOIN cell_track ON cell_track.period = newest.period
JOIN noisy ON noisy.period = newest.period AND noisy.track = cell_track.track AND noisy.tone = ''
JOIN track ON track.series = newest.series AND track.track = cell_track.track
LEFT JOIN share_of_voice ON share_of_voice.period = newest.period AND share_of_voice.track = cell_track.track
LEFT JOIN net_sentiment ON net_sentiment.period = newest.period AND net_sentiment.track = cell_track.track
LEFT JOIN growth ON growth.period = newest.period AND growth.track = cell_track.track
ORDER BY track.kind, noisy.value DESC, track.label

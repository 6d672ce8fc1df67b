CREATE VIEW findings AS
SELECT
    period_facts.period,
    track.kind,
    track.label,
    track.ours,
    cell_track.voices,
    share_of_voice.share,
    net_sentiment.net_sentiment,
    net_sentiment.net_low,
    net_sentiment.net_high,
    topic_growth.change,
    period_facts.complete
FROM period_facts
JOIN cell_track ON cell_track.period = period_facts.period
JOIN track ON track.series = period_facts.series AND track.track = cell_track.track
LEFT JOIN share_of_voice
    ON share_of_voice.period = period_facts.period AND share_of_voice.track = cell_track.track
LEFT JOIN net_sentiment
    ON net_sentiment.period = period_facts.period AND net_sentiment.track = cell_track.track
LEFT JOIN topic_growth
    ON topic_growth.period = period_facts.period AND topic_growth.track = cell_track.track
WHERE period_facts.starts_at = (SELECT max(starts_at) FROM period)
ORDER BY track.kind, cell_track.voices DESC, track.label;

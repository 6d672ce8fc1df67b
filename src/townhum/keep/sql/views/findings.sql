-- Worked out when the file is made, of the newest period alone. The change is that of topic_growth, with its interval: a test holds
-- the two together.
CREATE TEMP MACRO foremost_now() AS TABLE
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
ORDER BY track.kind, noisy.value DESC, track.label;

CREATE TABLE foremost AS FROM foremost_now() WITH NO DATA;

CREATE VIEW findings AS SELECT * FROM foremost;

COMMENT ON VIEW findings IS 'A first look: the newest period, one row a track. The other views explain the numbers.';
COMMENT ON COLUMN findings.period IS 'The period.';
COMMENT ON COLUMN findings.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN findings.label IS 'Name for people.';
COMMENT ON COLUMN findings.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN findings.voices IS 'Accounts that spoke of the track (n); empty where fewer_than says more.';
COMMENT ON COLUMN findings.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN findings.share IS 'Share of voice among all brands tracked, in per cent; empty for themes and aspects.';
COMMENT ON COLUMN findings.share_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.share_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.net_sentiment IS 'Net sentiment from -100 to 100; empty where nobody''s tone seems to have been read.';
COMMENT ON COLUMN findings.net_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.net_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.change IS 'Growth against the period before, in per cent; empty where there is nothing to compare with, or too little.';
COMMENT ON COLUMN findings.change_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.change_high IS 'Upper end of its 95 % interval; empty where there is no bound.';
COMMENT ON COLUMN findings.too_vague IS 'True if any of share, net_sentiment and change is too vague: say no more of it than its interval does. Their own views say which.';
COMMENT ON COLUMN findings.complete IS 'True if every source of the period was read completely and, where there is a change, every source of the one before.';
COMMENT ON COLUMN findings.read_with IS 'Models, programs and rules with their versions.';

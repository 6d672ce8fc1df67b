-- The rows are worked out of committed cells when the file is made, by methods that SQL is no good at: docs/how-insights-are-made.md.
CREATE VIEW events AS
SELECT
    event.period,
    period_facts.starts_at,
    event.series,
    event.kind,
    event.tier,
    event.track,
    track.label,
    coalesce(track.ours, false) AS ours,
    event.name,
    event.since,
    event.periods,
    event.voices,
    event.usual,
    event.fewer_than,
    event.net_sentiment,
    event.usual_net,
    event.change,
    event.change_low,
    event.change_high,
    event.once_in,
    event.early,
    period_facts.read_with
FROM event
JOIN period_facts ON period_facts.period = event.period
LEFT JOIN track ON track.series = event.series AND track.track = event.track
ORDER BY period_facts.starts_at, event.tier, event.once_in DESC, event.kind, event.track, event.name;

COMMENT ON VIEW events IS 'What differs from what was usual, how far, and how often such a thing is said without cause. No row is a cause. Periods that were not read completely are neither told of nor compared with.';
COMMENT ON COLUMN events.period IS 'The period.';
COMMENT ON COLUMN events.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN events.series IS 'The series; nothing is compared with another.';
COMMENT ON COLUMN events.kind IS 'volume_up or _down, level_up or _down (several periods in a row), tone_better or _worse, crisis and rival_crisis (more negative voices, and a worse tone), new_ or growing_ aspect, intent, theme, term or unlisted (words that are in no list).';
COMMENT ON COLUMN events.tier IS 'alert: held against all that is looked at in its period, so that less than one in thirteen quiet periods has any. watch: less likely, and some track is told of in most periods.';
COMMENT ON COLUMN events.track IS 'The track; empty for all talk, themes and terms.';
COMMENT ON COLUMN events.label IS 'The track''s name for people.';
COMMENT ON COLUMN events.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN events.name IS 'The aspect, intent, theme or term that is new or growing.';
COMMENT ON COLUMN events.since IS 'The first of the periods in a row of which the same is said.';
COMMENT ON COLUMN events.periods IS 'How many periods, up to this one, the numbers are averages of.';
COMMENT ON COLUMN events.voices IS 'Accounts a period: who spoke of it; for tone, whose tone was read. Empty where these are below fewer_than.';
COMMENT ON COLUMN events.usual IS 'Accounts a period that were to be expected; of a part of a track, at the track''s size in this period. Empty for tone, and below fewer_than.';
COMMENT ON COLUMN events.fewer_than IS 'Where voices or usual is empty: it came out below this.';
COMMENT ON COLUMN events.net_sentiment IS 'Net sentiment, for tone.';
COMMENT ON COLUMN events.usual_net IS 'Net sentiment that was to be expected.';
COMMENT ON COLUMN events.change IS 'By how much it differs from what was to be expected: per cent of voices, for tone points of net sentiment. Empty where too little was.';
COMMENT ON COLUMN events.change_low IS 'Lower end of its 95 % interval: sampling, noise, and how little is known of what is usual.';
COMMENT ON COLUMN events.change_high IS 'Upper end of its 95 % interval; empty where there is no bound.';
COMMENT ON COLUMN events.once_in IS 'In so many periods in which nothing happens, one thing of this kind is as striking by chance, of any track. 10000 stands for all beyond.';
COMMENT ON COLUMN events.early IS 'True if fewer than eight complete periods went before: then only what is far beyond chance is told of.';
COMMENT ON COLUMN events.read_with IS 'Models, programs and rules with their versions.';

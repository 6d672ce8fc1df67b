-- What each table, view and column means, kept in the public file itself. docs/tables.md is made from this.

COMMENT ON TABLE file_info IS 'What wrote this file: one row.';
COMMENT ON COLUMN file_info.schema_version IS 'Version of these tables and views.';
COMMENT ON COLUMN file_info.townhum_version IS 'Version of townhum that wrote this file.';

COMMENT ON TABLE about IS 'Who listens, and why: one row a series. A series is a stretch of periods read in one and the same way; a change of configuration, model or word list begins a new one.';
COMMENT ON COLUMN about.series IS 'Name of the series, made from everything that shapes its numbers.';
COMMENT ON COLUMN about.controller IS 'Who answers for the listening.';
COMMENT ON COLUMN about.contact IS 'Where to ask, and to object.';
COMMENT ON COLUMN about.purpose IS 'What the numbers are for.';
COMMENT ON COLUMN about.benefit IS 'What the people listened to gain.';
COMMENT ON COLUMN about.lawful_basis IS 'The legal ground that the controller relies on.';
COMMENT ON COLUMN about.time_zone IS 'Time zone in which days and weeks begin.';
COMMENT ON COLUMN about.period IS 'The rhythm of the study: day or week.';
COMMENT ON COLUMN about.retention IS 'How long the numbers of a period are kept.';

COMMENT ON TABLE source IS 'Where was listened: one row a source and series.';
COMMENT ON COLUMN source.series IS 'The series that the source belongs to.';
COMMENT ON COLUMN source.listed IS 'Place in the study''s list of sources, from 0.';
COMMENT ON COLUMN source.source IS 'Name of the source.';
COMMENT ON COLUMN source.connector IS 'The kind of place it is.';
COMMENT ON COLUMN source.place IS 'The place in words.';
COMMENT ON COLUMN source.permitted_because IS 'Why it may be listened to.';
COMMENT ON COLUMN source.terms_url IS 'Where its terms can be read.';

COMMENT ON TABLE track IS 'What was listened for: one row a track and series.';
COMMENT ON COLUMN track.series IS 'The series that the track belongs to.';
COMMENT ON COLUMN track.listed IS 'Place in the study''s list of tracks, from 0.';
COMMENT ON COLUMN track.track IS 'Name of the track.';
COMMENT ON COLUMN track.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN track.label IS 'Name for people.';
COMMENT ON COLUMN track.query IS 'The boolean query that an item must match.';
COMMENT ON COLUMN track.ours IS 'True for the study''s own brand.';

COMMENT ON TABLE period IS 'The periods that were released: one row a period, half-open, starts_at <= t < ends_at.';
COMMENT ON COLUMN period.period IS 'Label, such as 2026-11-03 for a day or 2026-W45 for an ISO week.';
COMMENT ON COLUMN period.kind IS 'day or week.';
COMMENT ON COLUMN period.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN period.ends_at IS 'First moment after the period, in UTC.';
COMMENT ON COLUMN period.series IS 'The series that the period belongs to.';

COMMENT ON TABLE made_with IS 'What a period was read and released with: one row a period and part.';
COMMENT ON COLUMN made_with.period IS 'The period.';
COMMENT ON COLUMN made_with.part IS 'A model, a program, release_rules, or k, the least number of accounts in a cell.';
COMMENT ON COLUMN made_with.version IS 'Its version or value.';

COMMENT ON TABLE coverage IS 'Whether each source could be read: one row a period and source. A source without a row was not read.';
COMMENT ON COLUMN coverage.period IS 'The period.';
COMMENT ON COLUMN coverage.source IS 'The source.';
COMMENT ON COLUMN coverage.status IS 'complete, partial or missing.';
COMMENT ON COLUMN coverage.reason IS 'Why it was not read wholly; empty where it was.';

COMMENT ON TABLE drops IS 'Items that were not used, over all sources: one row a period and reason.';
COMMENT ON COLUMN drops.period IS 'The period.';
COMMENT ON COLUMN drops.reason IS 'Why they were not used.';
COMMENT ON COLUMN drops.items IS 'How many items, as a band. The lowest band holds zero too.';

COMMENT ON TABLE held_back IS 'How much is not shown because too few accounts spoke: one row a period and grid.';
COMMENT ON COLUMN held_back.period IS 'The period.';
COMMENT ON COLUMN held_back.grid IS 'track stands for cell_track, track_tone for cell_track_tone.';
COMMENT ON COLUMN held_back.share IS 'Ceiling of the share of track-voices that is not shown, worked out from what is shown and k.';

COMMENT ON TABLE cell_track IS 'Voices per track: one row a period and track. A track without a row was heard from fewer than k accounts, or from none.';
COMMENT ON COLUMN cell_track.period IS 'The period.';
COMMENT ON COLUMN cell_track.track IS 'The track.';
COMMENT ON COLUMN cell_track.voices IS 'Accounts that spoke of the track; each counts once, however much it wrote.';

COMMENT ON TABLE cell_track_tone IS 'Voices per track and tone: one row a period, track and tone. The tones of a track add up to its voices, or the track has no rows here.';
COMMENT ON COLUMN cell_track_tone.period IS 'The period.';
COMMENT ON COLUMN cell_track_tone.track IS 'The track.';
COMMENT ON COLUMN cell_track_tone.tone IS 'negative, neutral and positive; or negative and not_negative where three would be too few each. neutral and not_negative hold the voices whose tone could not be read, unless these are enough for a row not_read.';
COMMENT ON COLUMN cell_track_tone.voices IS 'Accounts with this tone: that of most of the account''s posts on the track, a tie is neutral.';

COMMENT ON VIEW period_facts IS 'Each period with what the other views say of it.';
COMMENT ON COLUMN period_facts.period IS 'The period.';
COMMENT ON COLUMN period_facts.kind IS 'day or week.';
COMMENT ON COLUMN period_facts.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN period_facts.ends_at IS 'First moment after the period, in UTC.';
COMMENT ON COLUMN period_facts.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN period_facts.complete IS 'True if every source of the series was read completely.';
COMMENT ON COLUMN period_facts.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW share_of_voice IS 'Share of voice: a brand''s voices among those of all brands shown, per period. Who speaks of two brands is a voice for both, so n counts track-voices.';
COMMENT ON COLUMN share_of_voice.period IS 'The period.';
COMMENT ON COLUMN share_of_voice.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN share_of_voice.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN share_of_voice.track IS 'The brand''s track.';
COMMENT ON COLUMN share_of_voice.label IS 'The brand''s name for people.';
COMMENT ON COLUMN share_of_voice.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN share_of_voice.voices IS 'Accounts that spoke of the brand.';
COMMENT ON COLUMN share_of_voice.n IS 'Track-voices of all brands shown: the whole that the share is of.';
COMMENT ON COLUMN share_of_voice.share IS 'voices / n, in per cent.';
COMMENT ON COLUMN share_of_voice.share_low IS 'Lower end of the 95 % interval (Wilson 1927), in per cent.';
COMMENT ON COLUMN share_of_voice.share_high IS 'Upper end of the 95 % interval (Wilson 1927), in per cent.';
COMMENT ON COLUMN share_of_voice.tracked_set IS 'The brands that the share is among. Compare shares over the same set only.';
COMMENT ON COLUMN share_of_voice.brands_shown IS 'How many brands that is.';
COMMENT ON COLUMN share_of_voice.brands_tracked IS 'How many brands the study tracks; those not shown were heard from fewer than k accounts, or from none.';
COMMENT ON COLUMN share_of_voice.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN share_of_voice.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW net_sentiment IS 'Net sentiment of each track and period whose three tones are shown.';
COMMENT ON COLUMN net_sentiment.period IS 'The period.';
COMMENT ON COLUMN net_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN net_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN net_sentiment.track IS 'The track.';
COMMENT ON COLUMN net_sentiment.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN net_sentiment.label IS 'Name for people.';
COMMENT ON COLUMN net_sentiment.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN net_sentiment.positive IS 'Accounts with a positive tone (P).';
COMMENT ON COLUMN net_sentiment.neutral IS 'Accounts with a neutral tone, and up to k - 1 whose tone could not be read (U).';
COMMENT ON COLUMN net_sentiment.negative IS 'Accounts with a negative tone (N).';
COMMENT ON COLUMN net_sentiment.n IS 'P + N + U.';
COMMENT ON COLUMN net_sentiment.net_sentiment IS '(P - N) / (P + N + U) * 100: from -100, all negative, to 100, all positive.';
COMMENT ON COLUMN net_sentiment.net_low IS 'Lower end of the 95 % interval (adjusted Wald, Agresti and Min 2005).';
COMMENT ON COLUMN net_sentiment.net_high IS 'Upper end of the 95 % interval (adjusted Wald, Agresti and Min 2005).';
COMMENT ON COLUMN net_sentiment.polarity_ratio IS '(P - N) / (P + N), from -1 to 1: neutral voices left out. Not to be compared with net_sentiment.';
COMMENT ON COLUMN net_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN net_sentiment.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW topic_growth IS 'Change of each track against the period before, where both are shown, follow each other without a gap and belong to one series.';
COMMENT ON COLUMN topic_growth.period IS 'The period.';
COMMENT ON COLUMN topic_growth.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN topic_growth.series IS 'The series of both periods.';
COMMENT ON COLUMN topic_growth.track IS 'The track.';
COMMENT ON COLUMN topic_growth.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN topic_growth.label IS 'Name for people.';
COMMENT ON COLUMN topic_growth.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN topic_growth.before_period IS 'The period compared with.';
COMMENT ON COLUMN topic_growth.before_voices IS 'Accounts that spoke of the track in the period before.';
COMMENT ON COLUMN topic_growth.voices IS 'Accounts that spoke of the track in this period (n).';
COMMENT ON COLUMN topic_growth.change IS 'Growth against the period before, in per cent.';
COMMENT ON COLUMN topic_growth.change_low IS 'Lower end of the 95 % interval of change (ratio of two Poisson counts, log scale).';
COMMENT ON COLUMN topic_growth.change_high IS 'Upper end of the 95 % interval of change. If it holds 0, the change may be chance.';
COMMENT ON COLUMN topic_growth.log2_of_usual IS 'log2 of voices against the mean of the four periods before: 1 is double, -1 half. Empty unless all four are shown.';
COMMENT ON COLUMN topic_growth.share_points IS 'Change of the track''s share of all track-voices, in percentage points, among the tracks shown in both periods. It tells growth of a topic from growth of all talk.';
COMMENT ON COLUMN topic_growth.complete IS 'True if every source of both periods was read completely; otherwise a change may come from the reading.';
COMMENT ON COLUMN topic_growth.usual_complete IS 'True if every source of the four periods before was read completely.';
COMMENT ON COLUMN topic_growth.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW findings IS 'A first look: the newest period, one row a track. The other views explain the numbers.';
COMMENT ON COLUMN findings.period IS 'The period.';
COMMENT ON COLUMN findings.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN findings.label IS 'Name for people.';
COMMENT ON COLUMN findings.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN findings.voices IS 'Accounts that spoke of the track (n).';
COMMENT ON COLUMN findings.share IS 'Share of voice among the brands shown, in per cent; empty for themes and aspects.';
COMMENT ON COLUMN findings.net_sentiment IS 'Net sentiment from -100 to 100; empty where the three tones are not shown.';
COMMENT ON COLUMN findings.net_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN findings.net_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN findings.change IS 'Growth against the period before, in per cent; empty where there is nothing to compare with.';
COMMENT ON COLUMN findings.complete IS 'True if every source of the period was read completely.';

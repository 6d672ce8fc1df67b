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

COMMENT ON TABLE model_card IS 'The cards of the models that read the posts: one row a line of a card. made_with has the versions.';
COMMENT ON COLUMN model_card.series IS 'The series that was read with them.';
COMMENT ON COLUMN model_card.listed IS 'Place in the cards, from 0.';
COMMENT ON COLUMN model_card.model IS 'The model.';
COMMENT ON COLUMN model_card.topic IS 'What the line is about: data, licence, accuracy, what the model must not be used for.';
COMMENT ON COLUMN model_card.said IS 'What is said.';

COMMENT ON TABLE fairness IS 'The fairness audit of the series: sentences that differ in one person only, scrubbed and read as the posts were. One row a figure.';
COMMENT ON COLUMN fairness.series IS 'The series whose models and settings were audited.';
COMMENT ON COLUMN fairness.listed IS 'Place in the audit, from 0.';
COMMENT ON COLUMN fairness.groups IS 'Between, or over, which groups of names or words.';
COMMENT ON COLUMN fairness.measure IS 'mean gap and largest gap, on a scale of tone from 0 to 1; label flips and sentences, as counts.';
COMMENT ON COLUMN fairness.value IS 'The figure.';

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
COMMENT ON COLUMN coverage.said IS 'How many items the source itself says it had, as a band; empty where it does not say.';

COMMENT ON TABLE drops IS 'Items that were not used, over all sources: one row a period and reason. Those whose moment could not be read count in every period that was closed in the same run.';
COMMENT ON COLUMN drops.period IS 'The period.';
COMMENT ON COLUMN drops.reason IS 'Why they were not used. withheld_for_protection stands for sensitive content, minors and objections alike.';
COMMENT ON COLUMN drops.items IS 'How many items, as a band. The lowest band holds zero too.';

COMMENT ON TABLE held_back IS 'How much of each grid is not shown, because too few accounts spoke or because what is shown would give it away: one row a period and grid.';
COMMENT ON COLUMN held_back.period IS 'The period.';
COMMENT ON COLUMN held_back.grid IS 'The grid: track stands for the table cell_track, pair for cell_pair, and so on.';
COMMENT ON COLUMN held_back.share IS 'Share of track-voices that is not shown, as a band. It is worked out from rounded numbers, those held back in steps of 2k. For day_part: whether it is shown at all.';

COMMENT ON TABLE corrected_tone IS 'Shares of tone behind the published ones, corrected for what the model mistakes (adjusted count, Forman 2008): worked out from the published counts and the table of mistakes on the model''s card.';
COMMENT ON COLUMN corrected_tone.period IS 'The period.';
COMMENT ON COLUMN corrected_tone.track IS 'The track, with its three tones published.';
COMMENT ON COLUMN corrected_tone.tone IS 'negative, neutral or positive.';
COMMENT ON COLUMN corrected_tone.share IS 'Corrected share, from 0 to 1.';
COMMENT ON COLUMN corrected_tone.low IS 'Lower end of its 95 % interval, which holds the chances of sampling, of rounding, and that the model errs here otherwise than where its table was counted.';
COMMENT ON COLUMN corrected_tone.high IS 'Upper end of its 95 % interval.';

COMMENT ON TABLE cell_track IS 'Voices per track: one row a period and track. A track without a row was heard from fewer than k accounts, from none, or differs from another track by fewer than k.';
COMMENT ON COLUMN cell_track.period IS 'The period.';
COMMENT ON COLUMN cell_track.track IS 'The track.';
COMMENT ON COLUMN cell_track.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k.';

COMMENT ON TABLE cell_track_source IS 'Voices per track and source. A track is split wholly or not at all: its rows add up to its voices in cell_track, or one row says 95 % or more. A split needs 5k voices, and k in every row.';
COMMENT ON COLUMN cell_track_source.period IS 'The period.';
COMMENT ON COLUMN cell_track_source.track IS 'The track.';
COMMENT ON COLUMN cell_track_source.source IS 'The source that most of the account''s posts on the track came from; smaller sources holds at least two sources and 2k voices.';
COMMENT ON COLUMN cell_track_source.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k; empty where the share is given in words.';
COMMENT ON COLUMN cell_track_source.share IS '95 % or more, or empty where voices has the number.';

COMMENT ON TABLE cell_track_tone IS 'Voices per track and tone. A track is split wholly or not at all: its rows add up to its voices in cell_track, or one row says 95 % or more. A split needs 5k voices, and k in every row.';
COMMENT ON COLUMN cell_track_tone.period IS 'The period.';
COMMENT ON COLUMN cell_track_tone.track IS 'The track.';
COMMENT ON COLUMN cell_track_tone.tone IS 'negative, neutral and positive; or negative and not_negative where three would be too few each. neutral and not_negative hold the voices whose tone could not be read, unless these are enough for a row not_read.';
COMMENT ON COLUMN cell_track_tone.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k; empty where the share is given in words.';
COMMENT ON COLUMN cell_track_tone.share IS '95 % or more, or empty where voices has the number.';

COMMENT ON TABLE cell_track_intent IS 'Voices per track and intent; an account may show several, or none, so these do not add up. A track is split wholly or not at all. A split needs 5k voices, and k in every row.';
COMMENT ON COLUMN cell_track_intent.period IS 'The period.';
COMMENT ON COLUMN cell_track_intent.track IS 'The track.';
COMMENT ON COLUMN cell_track_intent.intent IS 'What at least one of the account''s posts on the track shows.';
COMMENT ON COLUMN cell_track_intent.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k; empty where the share is given in words.';
COMMENT ON COLUMN cell_track_intent.share IS '95 % or more, or empty where voices has the number.';

COMMENT ON TABLE cell_pair IS 'Accounts that spoke of two brands in one period: one row a pair. A pair without a row was too small, or left too few with one brand alone.';
COMMENT ON COLUMN cell_pair.period IS 'The period.';
COMMENT ON COLUMN cell_pair.track IS 'The brand listed first.';
COMMENT ON COLUMN cell_pair.other IS 'The other brand.';
COMMENT ON COLUMN cell_pair.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k.';

COMMENT ON TABLE cell_track_language IS 'Voices per track and language. A track is split wholly or not at all: its rows add up to its voices in cell_track, or one row says 95 % or more. A split needs 5k voices, and k in every row.';
COMMENT ON COLUMN cell_track_language.period IS 'The period.';
COMMENT ON COLUMN cell_track_language.track IS 'The track.';
COMMENT ON COLUMN cell_track_language.language IS 'ISO 639-1 code of the language of most of the account''s posts on the track; other languages holds the rest and what could not be told.';
COMMENT ON COLUMN cell_track_language.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k; empty where the share is given in words.';
COMMENT ON COLUMN cell_track_language.share IS '95 % or more, or empty where voices has the number.';

COMMENT ON TABLE cell_track_rating IS 'Voices per track and rating, 1 worst to 5 best; or 1-2, 3 and 4-5; or 1-2 and 3-5. A track is split wholly or not at all: its rows add up to its voices in cell_track, or one row says 95 % or more. A split needs 5k voices, and k in every row.';
COMMENT ON COLUMN cell_track_rating.period IS 'The period.';
COMMENT ON COLUMN cell_track_rating.track IS 'The track.';
COMMENT ON COLUMN cell_track_rating.rating IS 'The rating the account gave most often, the lower of equals. not_rated gave none; fewer than k such count with the middle.';
COMMENT ON COLUMN cell_track_rating.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k; empty where the share is given in words.';
COMMENT ON COLUMN cell_track_rating.share IS '95 % or more, or empty where voices has the number.';

COMMENT ON TABLE cell_day_part IS 'When accounts wrote, over all tracks: one row a day and part of the day. Never per track.';
COMMENT ON COLUMN cell_day_part.period IS 'The period.';
COMMENT ON COLUMN cell_day_part.day IS 'monday to sunday; or weekdays and weekend; or all days.';
COMMENT ON COLUMN cell_day_part.part IS 'night (from 0), morning (from 6), afternoon (from 12) or evening (from 18), in the time zone of the study.';
COMMENT ON COLUMN cell_day_part.voices IS 'Accounts most of whose posts were written then. Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k.';

COMMENT ON TABLE cell_brand_aspect IS 'Accounts that spoke of a brand and of an aspect in the period, in one post or in several.';
COMMENT ON COLUMN cell_brand_aspect.period IS 'The period.';
COMMENT ON COLUMN cell_brand_aspect.brand IS 'The brand, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect.voices IS 'Accounts that spoke of both, rounded to a multiple of five.';

COMMENT ON TABLE cell_brand_aspect_tone IS 'Tone toward an aspect, in its own clause, among the accounts that also spoke of a brand.';
COMMENT ON COLUMN cell_brand_aspect_tone.period IS 'The period.';
COMMENT ON COLUMN cell_brand_aspect_tone.brand IS 'The brand, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect_tone.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect_tone.tone IS 'negative, neutral or positive; not_negative where neutral or positive alone would be too few; not_read where no model reads the language.';
COMMENT ON COLUMN cell_brand_aspect_tone.voices IS 'Accounts that spoke of both with this tone toward the aspect, rounded to a multiple of five; empty where share says more.';
COMMENT ON COLUMN cell_brand_aspect_tone.share IS '95 % or more, where nearly all have this tone; else empty.';

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
COMMENT ON COLUMN topic_growth.significant IS 'True if the interval does not hold 0. Of twenty tracks that did not change, one is flagged.';
COMMENT ON COLUMN topic_growth.log2_of_usual IS 'log2 of voices against the mean of the four periods before: 1 is double, -1 half. Empty unless all four are shown.';
COMMENT ON COLUMN topic_growth.share_points IS 'Change of the track''s share of all track-voices, in percentage points, among the tracks shown in both periods. It tells growth of a topic from growth of all talk.';
COMMENT ON COLUMN topic_growth.complete IS 'True if every source of both periods was read completely; otherwise a change may come from the reading.';
COMMENT ON COLUMN topic_growth.usual_complete IS 'True if every source of the four periods before was read completely.';
COMMENT ON COLUMN topic_growth.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW sentiment_change IS 'Change of net sentiment against the period before, where both are shown, follow each other without a gap and belong to one series.';
COMMENT ON COLUMN sentiment_change.period IS 'The period.';
COMMENT ON COLUMN sentiment_change.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN sentiment_change.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN sentiment_change.track IS 'The track.';
COMMENT ON COLUMN sentiment_change.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN sentiment_change.label IS 'Name for people.';
COMMENT ON COLUMN sentiment_change.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN sentiment_change.before_period IS 'The period compared with.';
COMMENT ON COLUMN sentiment_change.before_n IS 'P + N + U in the period before.';
COMMENT ON COLUMN sentiment_change.n IS 'P + N + U in this period.';
COMMENT ON COLUMN sentiment_change.before_net IS 'Net sentiment in the period before.';
COMMENT ON COLUMN sentiment_change.net_sentiment IS 'Net sentiment in this period.';
COMMENT ON COLUMN sentiment_change.change IS 'Points of net sentiment.';
COMMENT ON COLUMN sentiment_change.change_low IS 'Lower end of the 95 % interval (MOVER, Zou and Donner 2008), rounding included.';
COMMENT ON COLUMN sentiment_change.change_high IS 'Upper end of the 95 % interval (MOVER, Zou and Donner 2008), rounding included.';
COMMENT ON COLUMN sentiment_change.significant IS 'True if the interval does not hold 0. Of twenty tracks that did not change, one is flagged.';
COMMENT ON COLUMN sentiment_change.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN sentiment_change.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW comparison IS 'Two brands side by side: one row a period and pair that is shown.';
COMMENT ON COLUMN comparison.period IS 'The period.';
COMMENT ON COLUMN comparison.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN comparison.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN comparison.track IS 'The brand listed first.';
COMMENT ON COLUMN comparison.other IS 'The other brand.';
COMMENT ON COLUMN comparison.both_voices IS 'Accounts that spoke of both.';
COMMENT ON COLUMN comparison.track_voices IS 'Accounts that spoke of the first.';
COMMENT ON COLUMN comparison.other_voices IS 'Accounts that spoke of the other.';
COMMENT ON COLUMN comparison.n IS 'Accounts that spoke of either: the whole that overlap is of.';
COMMENT ON COLUMN comparison.overlap IS 'both_voices / n, in per cent (Jaccard).';
COMMENT ON COLUMN comparison.overlap_low IS 'Lower end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN comparison.overlap_high IS 'Upper end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN comparison.of_track IS 'Of those who spoke of the first, the per cent who spoke of both.';
COMMENT ON COLUMN comparison.of_other IS 'Of those who spoke of the other, the per cent who spoke of both.';
COMMENT ON COLUMN comparison.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN comparison.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON TABLE mix IS 'The rows of source_mix, worked out when the file was made. Ask source_mix.';
COMMENT ON COLUMN mix.period IS 'The period.';
COMMENT ON COLUMN mix.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN mix.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN mix.track IS 'The track.';
COMMENT ON COLUMN mix.source IS 'The source, or smaller sources.';
COMMENT ON COLUMN mix.voices IS 'Accounts that spoke of the track there.';
COMMENT ON COLUMN mix.n IS 'Voices of the track.';
COMMENT ON COLUMN mix.share IS 'voices / n, in per cent.';
COMMENT ON COLUMN mix.share_low IS 'Lower end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN mix.share_high IS 'Upper end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN mix.over_index IS 'The share over the share of all tracks split by source that name this source, times 100: above 100, the track is spoken of more here than others are. Track-voices, not people.';
COMMENT ON COLUMN mix.among_tracks IS 'How many tracks that is.';
COMMENT ON COLUMN mix.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN mix.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW source_mix IS 'Where a track is spoken of: one row a period, track and source that is shown with a number.';
COMMENT ON COLUMN source_mix.period IS 'The period.';
COMMENT ON COLUMN source_mix.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN source_mix.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN source_mix.track IS 'The track.';
COMMENT ON COLUMN source_mix.source IS 'The source, or smaller sources.';
COMMENT ON COLUMN source_mix.voices IS 'Accounts that spoke of the track there.';
COMMENT ON COLUMN source_mix.n IS 'Voices of the track.';
COMMENT ON COLUMN source_mix.share IS 'voices / n, in per cent.';
COMMENT ON COLUMN source_mix.share_low IS 'Lower end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN source_mix.share_high IS 'Upper end of the 95 % interval (Wilson 1927), rounding included.';
COMMENT ON COLUMN source_mix.over_index IS 'The share over the share of all tracks split by source that name this source, times 100: above 100, the track is spoken of more here than others are. Track-voices, not people.';
COMMENT ON COLUMN source_mix.among_tracks IS 'How many tracks that is.';
COMMENT ON COLUMN source_mix.complete IS 'True if every source of the period was read completely; in a comparison of two periods, of both.';
COMMENT ON COLUMN source_mix.read_with IS 'Models, programs and rules with their versions.';

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

COMMENT ON VIEW aspect_sentiment IS 'What people dislike: the tone toward each aspect, in all talk and beside each brand. Where a tone is shown that nearly all have, there is no row.';
COMMENT ON COLUMN aspect_sentiment.period IS 'The period.';
COMMENT ON COLUMN aspect_sentiment.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN aspect_sentiment.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN aspect_sentiment.brand IS 'The brand that the accounts also spoke of, by the name of its track; empty for all who spoke of the aspect.';
COMMENT ON COLUMN aspect_sentiment.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN aspect_sentiment.label IS 'The aspect''s name for people.';
COMMENT ON COLUMN aspect_sentiment.negative IS 'Accounts with a negative tone toward the aspect.';
COMMENT ON COLUMN aspect_sentiment.n IS 'Accounts whose tone toward the aspect was read.';
COMMENT ON COLUMN aspect_sentiment.negative_share IS 'negative / n, in per cent.';
COMMENT ON COLUMN aspect_sentiment.negative_low IS 'Lower end of the 95 % interval (Wilson 1927).';
COMMENT ON COLUMN aspect_sentiment.negative_high IS 'Upper end of the 95 % interval (Wilson 1927).';
COMMENT ON COLUMN aspect_sentiment.net_sentiment IS 'Net sentiment toward the aspect, from -100 to 100; empty where the three tones are not shown.';
COMMENT ON COLUMN aspect_sentiment.driver IS 'The aspect''s part of all negative track-voices on the aspects shown beside the same brand, in per cent.';
COMMENT ON COLUMN aspect_sentiment.among_aspects IS 'How many aspects driver is measured among.';
COMMENT ON COLUMN aspect_sentiment.adds_to_net IS 'What the aspect adds to the brand''s net sentiment, in points: its share of the brand''s voices, times its net sentiment less the brand''s. Empty without a brand, or where one of the two is not shown.';
COMMENT ON COLUMN aspect_sentiment.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN aspect_sentiment.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW tone_shares IS 'Shares of tone as they were read, and corrected for what the model mistakes, side by side.';
COMMENT ON COLUMN tone_shares.period IS 'The period.';
COMMENT ON COLUMN tone_shares.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN tone_shares.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN tone_shares.track IS 'The track.';
COMMENT ON COLUMN tone_shares.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN tone_shares.label IS 'Name for people.';
COMMENT ON COLUMN tone_shares.tone IS 'negative, neutral or positive.';
COMMENT ON COLUMN tone_shares.voices IS 'Accounts with this tone, as read.';
COMMENT ON COLUMN tone_shares.n IS 'Accounts whose tone was read.';
COMMENT ON COLUMN tone_shares.as_read IS 'voices / n, in per cent.';
COMMENT ON COLUMN tone_shares.corrected IS 'The corrected share, in per cent.';
COMMENT ON COLUMN tone_shares.corrected_low IS 'Lower end of its 95 % interval. Where the interval is wide, say no more than it does.';
COMMENT ON COLUMN tone_shares.corrected_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN tone_shares.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN tone_shares.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON TABLE relaxed IS 'Special categories of personal data (GDPR article 9) of which a series reads what people tell of themselves: one row a category. Without a row such posts are withheld before anything is read.';
COMMENT ON COLUMN relaxed.series IS 'The series that reads them.';
COMMENT ON COLUMN relaxed.category IS 'health, religion, orientation, ethnicity, politics or union. Posts by children are always withheld.';
COMMENT ON COLUMN relaxed.reason IS 'Why the study may read them, in the words of its configuration.';

-- What each table and its columns mean, kept in the public file itself; a view's are in its own file. docs/tables.md is made
-- from these.

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
COMMENT ON COLUMN period.several IS 'In which tenth the share lies of accounts with more than one post on the first of their tracks, such as 10-19 %; empty where there are fewer than 10 k accounts on tracks. The correction of tone uses it.';

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
COMMENT ON COLUMN cell_track.voices IS 'Accounts, each counted once, rounded to 5; the true number is within 4 of it and never below k. A few accounts may be left out where they would be the only ones outside another track.';

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

COMMENT ON TABLE relaxed IS 'Special categories of personal data (GDPR article 9) of which a series reads what people tell of themselves: one row a category. Without a row such posts are withheld before anything is read.';
COMMENT ON COLUMN relaxed.series IS 'The series that reads them.';
COMMENT ON COLUMN relaxed.category IS 'health, religion, orientation, ethnicity, politics or union. Posts by children are always withheld.';
COMMENT ON COLUMN relaxed.reason IS 'Why the study may read them, in the words of its configuration.';

COMMENT ON TABLE theme IS 'The themes of the frozen topic matrix: one row a theme and series. A theme''s name means the same in every series.';
COMMENT ON COLUMN theme.series IS 'The series.';
COMMENT ON COLUMN theme.theme IS 'Name of the theme, which never moves.';
COMMENT ON COLUMN theme.label IS 'Name for people.';
COMMENT ON COLUMN theme.words IS 'Some of the words that make it.';

COMMENT ON TABLE term_facts IS 'What must be known to read the terms and themes of a period: one row a period in which posts were read for them.';
COMMENT ON COLUMN term_facts.period IS 'The period.';
COMMENT ON COLUMN term_facts.one_in IS 'Terms and themes were counted over one account in so many, drawn by lot; 1 is all. voices is about these.';
COMMENT ON COLUMN term_facts.least IS 'A term of fewer voices than this was not looked at: 20, or k where that is more, or more still where more than 300 terms had as many.';
COMMENT ON COLUMN term_facts.unlisted IS 'Share of accounts that used words which are in no list and so are never shown, as a band. Where it rises, a track may be missing. Empty where too few spoke.';
COMMENT ON COLUMN term_facts.voices IS 'Accounts with a voice on any track, each counted once, rounded to 5. Empty where a track is all but a few of them: then the largest track stands for it.';

COMMENT ON TABLE cell_term IS 'Voices per term: a word of the shipped vocabulary, or two side by side, in English posts that matched a track. A term without a row was used by fewer accounts than term_facts says, by none, or differs from a track or another term by fewer than k. Names are never terms.';
COMMENT ON COLUMN cell_term.period IS 'The period.';
COMMENT ON COLUMN cell_term.term IS 'The word, or the two words.';
COMMENT ON COLUMN cell_term.voices IS 'Accounts, each counted once and in at most 30 terms, rounded to 5; never below 20, nor below k.';

COMMENT ON TABLE cell_theme IS 'Voices per theme, in English posts that matched a track. A theme without a row was spoken of by fewer than 20 accounts, by none, or differs from a track or another theme by fewer than k.';
COMMENT ON COLUMN cell_theme.period IS 'The period.';
COMMENT ON COLUMN cell_theme.theme IS 'The theme.';
COMMENT ON COLUMN cell_theme.voices IS 'Accounts, each counted once and in at most 3 themes, rounded to 5; never below 20, nor below k.';

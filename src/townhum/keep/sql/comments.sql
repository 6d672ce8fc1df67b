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
COMMENT ON COLUMN about.period IS 'The rhythm of the study: day, week, or four weeks.';
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

COMMENT ON TABLE promise IS 'What the numbers of a series may tell of one account at worst, whatever else somebody knows: one row a span and kind of account.';
COMMENT ON COLUMN promise.series IS 'The series.';
COMMENT ON COLUMN promise.listed IS 'Place in the list, from 0.';
COMMENT ON COLUMN promise.span IS 'Over which time: a period, a quarter or a year. Over more periods more can be told.';
COMMENT ON COLUMN promise.who IS 'Which account: one that does all that is counted, or one that speaks on a single track.';
COMMENT ON COLUMN promise.rho IS 'The measure of privacy that is spent (zero-concentrated differential privacy, Bun and Steinke 2016); it adds up over periods.';
COMMENT ON COLUMN promise.epsilon IS 'The same as epsilon of differential privacy, which holds with delta.';
COMMENT ON COLUMN promise.delta IS 'The delta that epsilon holds with.';
COMMENT ON COLUMN promise.advantage IS 'The most by which a guess whether the account was heard beats a coin: 0 is not at all, 1 is certainty.';

COMMENT ON TABLE period IS 'The periods that were released: one row a period, half-open, starts_at <= t < ends_at.';
COMMENT ON COLUMN period.period IS 'Label, such as 2026-11-03 for a day or 2026-W45 for an ISO week.';
COMMENT ON COLUMN period.kind IS 'day, week, or four weeks.';
COMMENT ON COLUMN period.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN period.ends_at IS 'First moment after the period, in UTC.';
COMMENT ON COLUMN period.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN period.rho IS 'What an account at all bounds has spent by it: see promise.';

COMMENT ON TABLE noise IS 'The noise of each grid: one row a period and grid. It follows from the configuration alone. With it everybody can work out intervals and what an account may be told by.';
COMMENT ON COLUMN noise.period IS 'The period.';
COMMENT ON COLUMN noise.grid IS 'The grid: track stands for the table cell_track, pair for cell_pair, and so on.';
COMMENT ON COLUMN noise.cells IS 'How many cells the grid has, shown or not, heard of or not.';
COMMENT ON COLUMN noise.bound IS 'The most cells that one account is counted in.';
COMMENT ON COLUMN noise.share IS 'The grid''s part of the period''s rho.';
COMMENT ON COLUMN noise.sigma2 IS 'Variance of the discrete Gaussian noise drawn for each cell: bound / (2 * rho * share), rounded up to a quarter.';
COMMENT ON COLUMN noise.categories IS 'How many cells share a total that they were fitted to; 0 where none were fitted.';
COMMENT ON COLUMN noise.variance IS 'Variance that the noise leaves in a cell once it is fitted. Two cells of one total have a covariance of this less sigma2.';
COMMENT ON COLUMN noise.k IS 'The number of accounts that a number is about at least, but for once in a hundred.';
COMMENT ON COLUMN noise.fewer_than IS 'The least number shown: k and 2.33 standard deviations, rounded up; of terms more, so that a word that nobody used is hardly ever shown.';

COMMENT ON TABLE made_with IS 'What a period was read and released with: one row a period and part.';
COMMENT ON COLUMN made_with.period IS 'The period.';
COMMENT ON COLUMN made_with.part IS 'A model, a program, or a rule of the release.';
COMMENT ON COLUMN made_with.version IS 'Its version or value.';

COMMENT ON TABLE coverage IS 'Whether each source could be read: one row a period and source. A source without a row was not read.';
COMMENT ON COLUMN coverage.period IS 'The period.';
COMMENT ON COLUMN coverage.source IS 'The source.';
COMMENT ON COLUMN coverage.status IS 'complete, partial or missing.';
COMMENT ON COLUMN coverage.reason IS 'Why it was not read wholly; empty where it was.';

COMMENT ON VIEW corrected_tone IS 'Shares of tone corrected for what the model mistakes, with the study taken for one more kind of text (a random effect): worked out from noisy cells and the tables of mistakes, kind by kind, on the model''s card.';
COMMENT ON COLUMN corrected_tone.period IS 'The period.';
COMMENT ON COLUMN corrected_tone.track IS 'The track.';
COMMENT ON COLUMN corrected_tone.tone IS 'negative, neutral or positive.';
COMMENT ON COLUMN corrected_tone.share IS 'Corrected share, from 0 to 1.';
COMMENT ON COLUMN corrected_tone.low IS 'Lower end of its 95 % interval, which holds the chances of sampling, of noise, and that the model errs here otherwise than on any kind of text it was tried on.';
COMMENT ON COLUMN corrected_tone.high IS 'Upper end of its 95 % interval.';

COMMENT ON VIEW noisy IS 'What tracks and their tones came out as: noise included, fitted so that tones add up to their track, neither rounded nor cut at nought. For sums and comparisons, which are right on average from these alone.';
COMMENT ON COLUMN noisy.period IS 'The period.';
COMMENT ON COLUMN noisy.track IS 'The track.';
COMMENT ON COLUMN noisy.tone IS 'negative, neutral, positive, or not_read; empty for the whole track.';
COMMENT ON COLUMN noisy.value IS 'Accounts, noise included. May be below nought.';
COMMENT ON COLUMN noisy.sd IS 'Standard deviation of the noise in it.';

COMMENT ON VIEW span IS 'Sums over 4 and over 13 neighbouring periods of one series: for tracks and their tones at every period that ends such a span, for all other grids at the newest period, where there are enough for a number. An account that spoke in two periods counts twice.';
COMMENT ON COLUMN span.grid IS 'The grid: track stands for the table cell_track, pair for cell_pair, and so on.';
COMMENT ON COLUMN span.periods IS 'How many periods are added up: 4 or 13.';
COMMENT ON COLUMN span.first_period IS 'The first of them.';
COMMENT ON COLUMN span.period IS 'The last of them.';
COMMENT ON COLUMN span.one IS 'The cell''s first name, as in the grid''s table, such as the track; empty for everyone.';
COMMENT ON COLUMN span.two IS 'The cell''s second name, such as the tone; empty where the grid has none.';
COMMENT ON COLUMN span.three IS 'The cell''s third name; empty where the grid has none.';
COMMENT ON COLUMN span.voices IS 'Accounts, each counted once a period; empty where fewer_than says more.';
COMMENT ON COLUMN span.fewer_than IS 'Where voices is empty: the sum came out below this.';
COMMENT ON COLUMN span.value IS 'The sum of the periods'' values, not cut at nought; of tracks and their tones to a sixteenth of an account.';
COMMENT ON COLUMN span.sd IS 'Standard deviation of the noise in it.';

COMMENT ON TABLE cell_everyone IS 'Accounts that were heard at all, on a track or not: one row a period.';
COMMENT ON COLUMN cell_everyone.period IS 'The period.';
COMMENT ON COLUMN cell_everyone.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_everyone.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON VIEW cell_track IS 'Voices per track: one row a period and track, heard of or not.';
COMMENT ON COLUMN cell_track.period IS 'The period.';
COMMENT ON COLUMN cell_track.track IS 'The track.';
COMMENT ON COLUMN cell_track.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_track.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON VIEW cell_track_source IS 'Voices per track and source: one row each, heard of or not.';
COMMENT ON COLUMN cell_track_source.period IS 'The period.';
COMMENT ON COLUMN cell_track_source.track IS 'The track.';
COMMENT ON COLUMN cell_track_source.source IS 'The source that most of the account''s posts on the track came from.';
COMMENT ON COLUMN cell_track_source.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_track_source.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON VIEW cell_track_tone IS 'Voices per track and tone: one row each, heard of or not.';
COMMENT ON COLUMN cell_track_tone.period IS 'The period.';
COMMENT ON COLUMN cell_track_tone.track IS 'The track.';
COMMENT ON COLUMN cell_track_tone.tone IS 'negative, neutral or positive, as most of the account''s posts on the track; not_read where its tone could not be read.';
COMMENT ON COLUMN cell_track_tone.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_track_tone.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON VIEW cell_track_intent IS 'Voices per track and intent; an account may show several, or none, so these do not add up to the track.';
COMMENT ON COLUMN cell_track_intent.period IS 'The period.';
COMMENT ON COLUMN cell_track_intent.track IS 'The track.';
COMMENT ON COLUMN cell_track_intent.intent IS 'What at least one of the account''s posts on the track shows.';
COMMENT ON COLUMN cell_track_intent.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_track_intent.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_pair IS 'Accounts that spoke of two brands in one period: one row a pair that is shown. Of any other pair that is listed, fewer than noise.fewer_than spoke of both.';
COMMENT ON COLUMN cell_pair.period IS 'The period.';
COMMENT ON COLUMN cell_pair.track IS 'The brand listed first.';
COMMENT ON COLUMN cell_pair.other IS 'The other brand.';
COMMENT ON COLUMN cell_pair.voices IS 'Accounts, each counted once, noise included, rounded; never below noise.fewer_than.';
COMMENT ON COLUMN cell_pair.fewer_than IS 'Always empty: what came out below has no row.';

COMMENT ON VIEW cell_track_language IS 'Voices per track and language: one row each, heard of or not.';
COMMENT ON COLUMN cell_track_language.period IS 'The period.';
COMMENT ON COLUMN cell_track_language.track IS 'The track.';
COMMENT ON COLUMN cell_track_language.language IS 'ISO 639-1 code of the language of most of the account''s posts on the track; other is all that is in no list of the study, or could not be told.';
COMMENT ON COLUMN cell_track_language.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_track_language.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON VIEW cell_track_rating IS 'Voices per track and rating, 1 worst to 5 best: one row each, heard of or not.';
COMMENT ON COLUMN cell_track_rating.period IS 'The period.';
COMMENT ON COLUMN cell_track_rating.track IS 'The track.';
COMMENT ON COLUMN cell_track_rating.rating IS 'The rating the account gave most often, the lower of equals; not_rated gave none.';
COMMENT ON COLUMN cell_track_rating.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_track_rating.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_day_part IS 'When accounts wrote, over all tracks: one row a day and part of the day. Never per track.';
COMMENT ON COLUMN cell_day_part.period IS 'The period.';
COMMENT ON COLUMN cell_day_part.day IS 'monday to sunday.';
COMMENT ON COLUMN cell_day_part.part IS 'night (from 0), morning (from 6), afternoon (from 12) or evening (from 18), in the time zone of the study.';
COMMENT ON COLUMN cell_day_part.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_day_part.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_brand_aspect IS 'Accounts that spoke of a brand and of an aspect in the period, in one post or in several: one row a combination that is shown. Of any other, fewer than noise.fewer_than spoke of both.';
COMMENT ON COLUMN cell_brand_aspect.period IS 'The period.';
COMMENT ON COLUMN cell_brand_aspect.brand IS 'The brand, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect.voices IS 'Accounts, each counted once, noise included, rounded; never below noise.fewer_than.';
COMMENT ON COLUMN cell_brand_aspect.fewer_than IS 'Always empty: what came out below has no row.';

COMMENT ON TABLE cell_brand_aspect_tone IS 'Tone toward an aspect, in its own clause, among the accounts that also spoke of a brand: one row a combination that is shown. Any other came out below noise.fewer_than.';
COMMENT ON COLUMN cell_brand_aspect_tone.period IS 'The period.';
COMMENT ON COLUMN cell_brand_aspect_tone.brand IS 'The brand, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect_tone.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN cell_brand_aspect_tone.tone IS 'negative, neutral or positive; not_read where no model reads the language.';
COMMENT ON COLUMN cell_brand_aspect_tone.voices IS 'Accounts, each counted once, noise included, rounded; never below noise.fewer_than.';
COMMENT ON COLUMN cell_brand_aspect_tone.fewer_than IS 'Always empty: what came out below has no row.';

COMMENT ON TABLE cell_intent_aspect IS 'What accounts that spoke of a brand of ours ask for on an aspect: one row an aspect and intent, heard of or not. An account that asks on several aspects counts on one of them, which its lot picks.';
COMMENT ON COLUMN cell_intent_aspect.period IS 'The period.';
COMMENT ON COLUMN cell_intent_aspect.aspect IS 'The aspect, by the name of its track.';
COMMENT ON COLUMN cell_intent_aspect.intent IS 'What at least one of the account''s posts on the aspect shows.';
COMMENT ON COLUMN cell_intent_aspect.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_intent_aspect.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_term IS 'Voices per term, a word of the shipped lists of the study''s languages, in posts of these that matched a track: one row a term that is shown. Any other came out below noise.fewer_than. Names are never terms.';
COMMENT ON COLUMN cell_term.period IS 'The period.';
COMMENT ON COLUMN cell_term.term IS 'The word.';
COMMENT ON COLUMN cell_term.voices IS 'Accounts, each counted once, noise included, rounded; never below noise.fewer_than.';
COMMENT ON COLUMN cell_term.fewer_than IS 'Always empty: what came out below has no row.';

COMMENT ON TABLE cell_theme IS 'Voices per theme, in English posts that matched a track: one row a theme, heard of or not.';
COMMENT ON COLUMN cell_theme.period IS 'The period.';
COMMENT ON COLUMN cell_theme.theme IS 'The theme.';
COMMENT ON COLUMN cell_theme.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_theme.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_unlisted_by_track IS 'Voices per track that used words which are in no list, and so are never shown: one row a track, heard of or not. A share of the track''s voices that rises tells that people have words which townhum does not know.';
COMMENT ON COLUMN cell_unlisted_by_track.period IS 'The period.';
COMMENT ON COLUMN cell_unlisted_by_track.track IS 'The track.';
COMMENT ON COLUMN cell_unlisted_by_track.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_unlisted_by_track.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_source IS 'Accounts per source, on a track or not: one row a source, heard of or not.';
COMMENT ON COLUMN cell_source.period IS 'The period.';
COMMENT ON COLUMN cell_source.source IS 'The source; an account may count at several, up to a bound.';
COMMENT ON COLUMN cell_source.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_source.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_drop IS 'Accounts of which something was left out, by reason: one row a reason, whether it happened or not.';
COMMENT ON COLUMN cell_drop.period IS 'The period.';
COMMENT ON COLUMN cell_drop.reason IS 'Why it was left out. withheld_for_protection stands for sensitive content, minors and objections alike.';
COMMENT ON COLUMN cell_drop.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_drop.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE cell_reading IS 'What must be known to read terms and themes: one row a number.';
COMMENT ON COLUMN cell_reading.period IS 'The period.';
COMMENT ON COLUMN cell_reading.what IS 'told: accounts that were read for terms, in English for themes too; unlisted: of these, those that used words which are in no list and so are never shown; several: accounts with more than one post on the first of their tracks.';
COMMENT ON COLUMN cell_reading.voices IS 'Accounts, each counted once, noise included, rounded; empty where fewer_than says more.';
COMMENT ON COLUMN cell_reading.fewer_than IS 'Where voices is empty: it came out below this.';

COMMENT ON TABLE relaxed IS 'Special categories of personal data (GDPR article 9) of which a series reads what people tell of themselves: one row a category. Without a row such posts are withheld before anything is read.';
COMMENT ON COLUMN relaxed.series IS 'The series that reads them.';
COMMENT ON COLUMN relaxed.category IS 'health, religion, orientation, ethnicity, politics or union. Posts by children are always withheld.';
COMMENT ON COLUMN relaxed.reason IS 'Why the study may read them, in the words of its configuration.';

COMMENT ON TABLE theme IS 'The themes of the frozen topic matrix: one row a theme and series. A theme''s name means the same in every series.';
COMMENT ON COLUMN theme.series IS 'The series.';
COMMENT ON COLUMN theme.theme IS 'Name of the theme, which never moves.';
COMMENT ON COLUMN theme.label IS 'Name for people.';
COMMENT ON COLUMN theme.words IS 'Some of the words that make it.';
COMMENT ON TABLE log_checkpoint IS 'Where the log of the study stood when this file was made: `townhum log verify` holds a log against it. Empty where no log is kept.';
COMMENT ON COLUMN log_checkpoint.checkpoint IS 'A signed note (C2SP): the name of the log, its number of lines, the root of its Merkle tree (RFC 6962), and the signature.';
COMMENT ON COLUMN log_checkpoint.verifier IS 'The public key that the note is checked with.';

COMMENT ON TABLE forgotten IS 'What was forgotten: one row a period whose numbers were deleted. `townhum log verify` proves that the log says so. Empty where no log is kept.';
COMMENT ON COLUMN forgotten.entry IS 'Number of the entry of the log, from 0, that says so.';
COMMENT ON COLUMN forgotten.period IS 'The period. It is never read again.';
COMMENT ON COLUMN forgotten.forgotten_at IS 'When it was written down, in UTC: at once after the deletion, or by the next run where that one was killed in between.';
COMMENT ON COLUMN forgotten.rule IS 'retention: the time for which numbers are kept was over. given up: it was rehearsed and never released, or left out before anything was drawn of it.';

COMMENT ON TABLE yearly IS 'The newest complete period of each series beside the same one a year before, and what is usual at this time.';
COMMENT ON COLUMN yearly.period IS 'The period.';
COMMENT ON COLUMN yearly.series IS 'The series of both periods.';
COMMENT ON COLUMN yearly.track IS 'The track; empty for all talk.';
COMMENT ON COLUMN yearly.before_period IS 'The period compared with: 364 days before (of days and weeks the same weekday), or 13 four-week periods. Empty where it was not released, or not read completely.';
COMMENT ON COLUMN yearly.voices IS 'Accounts in the period; empty where these are below fewer_than.';
COMMENT ON COLUMN yearly.before_voices IS 'Accounts a year before; empty where these are below fewer_than, or there is no such period.';
COMMENT ON COLUMN yearly.fewer_than IS 'Where voices or before_voices is empty, and the period is there: it came out below this.';
COMMENT ON COLUMN yearly.change IS 'Growth against a year before, in per cent; empty where that is below three standard deviations of its noise.';
COMMENT ON COLUMN yearly.change_low IS 'Lower end of its 95 % interval: sampling, dispersion and noise.';
COMMENT ON COLUMN yearly.change_high IS 'Upper end of its 95 % interval; empty where there is no bound.';
COMMENT ON COLUMN yearly.season IS 'What is usual at this time, in per cent of the average: of days by their weekday, of longer periods by their place in the year. Empty before two whole cycles are known, and for a track that is too small.';

COMMENT ON TABLE seam IS 'Where a new series begins. Nothing is compared across it.';
COMMENT ON COLUMN seam.period IS 'The first period of the new series.';
COMMENT ON COLUMN seam.series IS 'The new series.';
COMMENT ON COLUMN seam.before_period IS 'The last period of the series before.';
COMMENT ON COLUMN seam.before_series IS 'The series before.';
COMMENT ON COLUMN seam.changed IS 'What differs between the two.';

COMMENT ON TABLE finding IS 'What there is to say of the newest thirteen periods, in plain words, most important first. Each sentence has its number, what that is compared with, and the query that shows it.';
COMMENT ON COLUMN finding.rank IS '1 is the most important.';
COMMENT ON COLUMN finding.period IS 'The period that it is about.';
COMMENT ON COLUMN finding.series IS 'The series.';
COMMENT ON COLUMN finding.kind IS 'The kind of event, or trend, a_year_ago, driver, lift, seam, too_short, incomplete, too_few, quiet.';
COMMENT ON COLUMN finding.tier IS 'alert or watch, as in events; empty for what is none.';
COMMENT ON COLUMN finding.track IS 'The track that it is about; empty where it is about all talk, or about the numbers themselves.';
COMMENT ON COLUMN finding.sentence IS 'What is found.';
COMMENT ON COLUMN finding.value IS 'What was seen: accounts a period, or net sentiment; of a trend the slope. Empty where it is shown as fewer than a number, or there is none.';
COMMENT ON COLUMN finding.usual IS 'What it is compared with: what was to be expected, or a year before.';
COMMENT ON COLUMN finding.change IS 'By how much they differ: per cent of accounts, or points of net sentiment.';
COMMENT ON COLUMN finding.change_low IS 'Lower end of its 95 % interval; of a trend, of the slope.';
COMMENT ON COLUMN finding.change_high IS 'Upper end of its 95 % interval; of a trend, of the slope.';
COMMENT ON COLUMN finding.caveat IS 'What must be said with it: how often such a thing is said without cause, or what is missing.';
COMMENT ON COLUMN finding.query IS 'The query on this file that shows the numbers.';

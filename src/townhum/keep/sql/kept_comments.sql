-- Tables that only views ask for, and what their columns mean: what is kept under whole numbers in place of names.

COMMENT ON TABLE line IS 'Every released period with its place, by which the tables below know it: neighbours of one series without a gap differ by one. Ask period_facts.';
COMMENT ON COLUMN line.place IS 'The place, a whole number.';
COMMENT ON COLUMN line.period IS 'The period.';
COMMENT ON COLUMN line.kind IS 'day, week, or four weeks.';
COMMENT ON COLUMN line.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN line.ends_at IS 'First moment after the period, in UTC.';
COMMENT ON COLUMN line.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN line.complete IS 'True if every source of the series was read completely.';
COMMENT ON COLUMN line.read_with IS 'Models, programs and rules with their versions.';
COMMENT ON COLUMN line.before_place IS 'Place of the neighbour before; empty where there is none.';
COMMENT ON COLUMN line.before_period IS 'That neighbour.';
COMMENT ON COLUMN line.before_complete IS 'Whether it was read completely.';
COMMENT ON COLUMN line.usual_complete IS 'Whether the four before were.';

COMMENT ON TABLE noise_at IS 'The rows of noise by place, with what two cells of one total have in common. Ask noise.';
COMMENT ON COLUMN noise_at.place IS 'Place of the period in line.';
COMMENT ON COLUMN noise_at.grid IS 'The grid.';
COMMENT ON COLUMN noise_at.cells IS 'How many cells it has.';
COMMENT ON COLUMN noise_at.bound IS 'The most that one account may add.';
COMMENT ON COLUMN noise_at.share IS 'Its share of the budget.';
COMMENT ON COLUMN noise_at.sigma2 IS 'Variance of the noise that was drawn.';
COMMENT ON COLUMN noise_at.categories IS 'How many cells add up to one total; 0 where none do.';
COMMENT ON COLUMN noise_at.variance IS 'Variance of the noise in a fitted cell.';
COMMENT ON COLUMN noise_at.k IS 'The k of the release.';
COMMENT ON COLUMN noise_at.fewer_than IS 'The least number that is shown.';
COMMENT ON COLUMN noise_at.covariance IS 'Covariance of the noise of two cells of one total.';

COMMENT ON TABLE track_number IS 'Tracks by the numbers under which cells are kept. Ask track.';
COMMENT ON COLUMN track_number.number IS 'The number.';
COMMENT ON COLUMN track_number.series IS 'The series that the track belongs to.';
COMMENT ON COLUMN track_number.listed IS 'Place in the study''s list of tracks, from 0.';
COMMENT ON COLUMN track_number.track IS 'The track.';
COMMENT ON COLUMN track_number.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN track_number.label IS 'Name for people.';
COMMENT ON COLUMN track_number.ours IS 'True for the study''s own brand.';

COMMENT ON TABLE source_number IS 'Sources by the numbers under which cells are kept. Ask source.';
COMMENT ON COLUMN source_number.number IS 'The number.';
COMMENT ON COLUMN source_number.series IS 'The series that the source belongs to.';
COMMENT ON COLUMN source_number.listed IS 'Place in the study''s list of sources, from 0.';
COMMENT ON COLUMN source_number.source IS 'The source.';

COMMENT ON TABLE measured IS 'What each track came out as, and what it divides into, as it is kept. Ask noisy, and the views cell_track, cell_track_tone and so on.';
COMMENT ON COLUMN measured.place IS 'Place of the period in line.';
COMMENT ON COLUMN measured.number IS 'Number of the track.';
COMMENT ON COLUMN measured.whole IS 'Value of the track, noise included.';
COMMENT ON COLUMN measured.negative IS 'Value of this tone; empty without the grid, as the others.';
COMMENT ON COLUMN measured.neutral IS 'Value of this tone.';
COMMENT ON COLUMN measured.positive IS 'Value of this tone.';
COMMENT ON COLUMN measured.not_read IS 'Value of those whose tone could not be read.';
COMMENT ON COLUMN measured.corrected IS 'Corrected shares of negative, neutral and positive, from 0 to 1; empty where none is known. Ask corrected_tone.';
COMMENT ON COLUMN measured.corrected_low IS 'Lower ends of their 95 % intervals.';
COMMENT ON COLUMN measured.corrected_high IS 'Upper ends of their 95 % intervals.';
COMMENT ON COLUMN measured.split IS 'Of each source, in the order of split_source, what came out, noise included, in sixteenths of an account: an even number for whole eighths, the odd one between for what lies between two. Ask cell_track_source and source_mix.';
COMMENT ON COLUMN measured.of_split IS 'The sum over the sources.';
COMMENT ON COLUMN measured.sources IS 'How many sources that is.';
COMMENT ON COLUMN measured.intents IS 'Of each intent, in the order of part_name: accounts, noise included, rounded; 0 where they are too few, empty where there is no such cell. Ask cell_track_intent.';
COMMENT ON COLUMN measured.languages IS 'The same of each language. Ask cell_track_language.';
COMMENT ON COLUMN measured.ratings IS 'The same of each rating. Ask cell_track_rating.';

COMMENT ON TABLE summed IS 'Sums of these values over neighbouring periods, in sixteenths of an account, as they are kept. Ask span.';
COMMENT ON COLUMN summed.place IS 'Place of the last period in line.';
COMMENT ON COLUMN summed.number IS 'Number of the track.';
COMMENT ON COLUMN summed.periods IS 'How many periods are added up: 4 or 13.';
COMMENT ON COLUMN summed.whole IS 'Sum of the track.';
COMMENT ON COLUMN summed.negative IS 'Sum of this tone.';
COMMENT ON COLUMN summed.neutral IS 'Sum of this tone.';
COMMENT ON COLUMN summed.positive IS 'Sum of this tone.';
COMMENT ON COLUMN summed.not_read IS 'Sum of those whose tone could not be read.';

COMMENT ON TABLE summed_cell IS 'The rows of span that are of other grids than tracks and their tones. Ask span.';
COMMENT ON COLUMN summed_cell.grid IS 'The grid.';
COMMENT ON COLUMN summed_cell.periods IS 'How many periods are added up: 4 or 13.';
COMMENT ON COLUMN summed_cell.first_period IS 'The first of them.';
COMMENT ON COLUMN summed_cell.period IS 'The last of them.';
COMMENT ON COLUMN summed_cell.one IS 'The cell''s first name.';
COMMENT ON COLUMN summed_cell.two IS 'The cell''s second name.';
COMMENT ON COLUMN summed_cell.three IS 'The cell''s third name.';
COMMENT ON COLUMN summed_cell.voices IS 'Accounts, each counted once a period.';
COMMENT ON COLUMN summed_cell.fewer_than IS 'Where voices is empty: the sum came out below this.';
COMMENT ON COLUMN summed_cell.value IS 'The sum of the periods'' values.';
COMMENT ON COLUMN summed_cell.sd IS 'Standard deviation of the noise in it.';

COMMENT ON TABLE reach IS 'Which sums over several periods end where, with the noise in them. Ask span.';
COMMENT ON COLUMN reach.place IS 'Place of the last period in line.';
COMMENT ON COLUMN reach.periods IS 'How many periods are added up: 4 or 13.';
COMMENT ON COLUMN reach.grid IS 'The grid.';
COMMENT ON COLUMN reach.first_period IS 'The first of them.';
COMMENT ON COLUMN reach.sd IS 'Standard deviation of the noise in such a sum.';
COMMENT ON COLUMN reach.fewer_than IS 'The least sum that is shown.';

COMMENT ON TABLE part_name IS 'The intents, languages and ratings of the lists in measured. Ask cell_track_intent, cell_track_language and cell_track_rating.';
COMMENT ON COLUMN part_name.grid IS 'The grid.';
COMMENT ON COLUMN part_name.name IS 'Their names, in order.';

COMMENT ON TABLE split_source IS 'What share of all tracks'' voices each source has. Ask source_mix.';
COMMENT ON COLUMN split_source.place IS 'Place of the period in line.';
COMMENT ON COLUMN split_source.source IS 'The sources, in order.';
COMMENT ON COLUMN split_source.usual IS 'Of each, the share, from 0 to 1; empty where the noise outweighs it.';
COMMENT ON COLUMN split_source.among_tracks IS 'Of each, how many tracks that is.';

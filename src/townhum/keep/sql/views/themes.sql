-- Growth of themes from one period to the next, of one series and without a gap. Interval: the ratio of two Poisson counts
-- on the log scale, as in topic_growth. Where terms are a sample of accounts, counts are brought to the same sample.
CREATE VIEW themes AS
WITH cell AS (
    SELECT period_facts.*, cell_theme.theme, cell_theme.voices, term_facts.one_in
    FROM cell_theme
    JOIN period_facts ON period_facts.period = cell_theme.period
    JOIN term_facts ON term_facts.period = cell_theme.period
),
pair AS (
    SELECT
        cell.*,
        before.period AS before_period,
        before.voices AS before_voices,
        before.complete AS before_complete,
        (cell.voices * cell.one_in) / (before.voices * before.one_in)::DOUBLE AS ratio,
        1.0::DOUBLE / cell.voices + 1.0::DOUBLE / before.voices
            + 6.25 / (cell.voices * cell.voices) + 6.25 / (before.voices * before.voices) AS variance
    FROM cell
    LEFT JOIN cell AS before
        ON before.series = cell.series AND before.kind = cell.kind
        AND before.ends_at = cell.starts_at AND before.theme = cell.theme
)
SELECT
    pair.period,
    pair.starts_at,
    pair.series,
    pair.theme,
    theme.label,
    theme.words,
    pair.voices,
    pair.one_in,
    pair.before_period,
    pair.before_voices,
    100 * (pair.ratio - 1) AS change,
    100 * (exp(ln(pair.ratio) - 1.959963984540054 * sqrt(pair.variance)) - 1) AS change_low,
    100 * (exp(ln(pair.ratio) + 1.959963984540054 * sqrt(pair.variance)) - 1) AS change_high,
    abs(ln(pair.ratio)) > 1.959963984540054 * sqrt(pair.variance) AS significant,
    CASE WHEN pair.before_period IS NULL THEN pair.complete ELSE pair.complete AND pair.before_complete END AS complete,
    pair.read_with
FROM pair
JOIN theme ON theme.series = pair.series AND theme.theme = pair.theme
ORDER BY pair.starts_at, pair.theme;

COMMENT ON VIEW themes IS 'Voices of each theme, and their change against the period before where both are shown, follow each other without a gap and belong to one series.';
COMMENT ON COLUMN themes.period IS 'The period.';
COMMENT ON COLUMN themes.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN themes.series IS 'The series.';
COMMENT ON COLUMN themes.theme IS 'The theme.';
COMMENT ON COLUMN themes.label IS 'Name for people.';
COMMENT ON COLUMN themes.words IS 'Some of the words that make it.';
COMMENT ON COLUMN themes.voices IS 'Accounts that spoke of it: the n of the change.';
COMMENT ON COLUMN themes.one_in IS 'Voices are of one account in so many.';
COMMENT ON COLUMN themes.before_period IS 'The period before, if the theme is shown in it.';
COMMENT ON COLUMN themes.before_voices IS 'Accounts that spoke of it then.';
COMMENT ON COLUMN themes.change IS 'Change in per cent, brought to the same share of accounts.';
COMMENT ON COLUMN themes.change_low IS 'Lower end of the 95 % interval of the change (ratio of two Poisson counts, rounding added).';
COMMENT ON COLUMN themes.change_high IS 'Upper end of the 95 % interval of the change.';
COMMENT ON COLUMN themes.significant IS 'True if the interval of the change leaves out 0.';
COMMENT ON COLUMN themes.complete IS 'True if every source was read completely in both periods.';
COMMENT ON COLUMN themes.read_with IS 'Models, programs and rules with their versions.';

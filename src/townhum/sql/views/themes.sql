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

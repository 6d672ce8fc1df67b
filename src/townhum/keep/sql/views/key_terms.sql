-- What is new or growing: each term against the four periods before, of one series and without a gap.
-- Log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn (2008), Political Analysis 16, 372-403, equations
-- 15, 16, 19 and 22, on voices in place of words; the prior is the term's share of both together, and weighs a tenth of the
-- period. False discovery rate: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300, over
-- all terms of a period, both ways. Tail of the normal distribution: Abramowitz and Stegun (1964), 26.2.17, right to 7.5e-8.
-- Periods in which a term was not shown are left out, which can only make growth look smaller. If it was shown in none, it
-- counts with the most voices that its absence allows: one below `least`, or for two words those of the rarer one, since a
-- pair of words is also held back for being nearly all of one.
-- In no order: at two years of weeks these are 50,000 rows.
-- Like source_mix, worked out when the file is made: at two years of weeks, working them out takes longer than 100 ms.
CREATE TABLE term_growth AS
WITH step AS (
    SELECT
        period_facts.*,
        CASE WHEN lag(ends_at) OVER line = starts_at THEN 0 ELSE 1 END AS breaks
    FROM period_facts
    WINDOW line AS (PARTITION BY series, kind ORDER BY starts_at)
),
chain AS (
    SELECT
        step.*,
        sum(breaks) OVER line AS stretch,
        row_number() OVER line AS place
    FROM step
    WINDOW line AS (PARTITION BY series, kind ORDER BY starts_at)
),
loudest AS (
    SELECT period, max(voices) AS voices FROM cell_track GROUP BY period
),
heard AS (
    SELECT
        chain.period,
        chain.starts_at,
        chain.series,
        chain.complete,
        chain.read_with,
        dense_rank() OVER (ORDER BY series, kind, stretch) AS line,
        chain.place::INTEGER AS place,
        term_facts.least - 1 AS most,
        term_facts.one_in,
        coalesce(term_facts.voices, loudest.voices) / term_facts.one_in::DOUBLE AS n
    FROM chain
    JOIN term_facts ON term_facts.period = chain.period
    LEFT JOIN loudest ON loudest.period = chain.period
),
around AS (
    SELECT
        heard.*,
        count(*) OVER four AS all_before,
        sum(n) OVER four AS all_n,
        sum(most) OVER four AS all_most,
        bool_and(complete) OVER four AS before_complete
    FROM heard
    WINDOW four AS (PARTITION BY line ORDER BY place RANGE BETWEEN 4 PRECEDING AND 1 PRECEDING)
),
said AS (
    SELECT
        around.line,
        around.place,
        around.n,
        around.all_before,
        around.all_n,
        around.all_most,
        cell_term.term,
        cell_term.voices,
        count(*) OVER four AS shown_before,
        sum(cell_term.voices) OVER four AS shown_voices,
        sum(around.n) OVER four AS shown_n
    FROM cell_term
    JOIN around ON around.period = cell_term.period
    WINDOW four AS (PARTITION BY term, line ORDER BY place RANGE BETWEEN 4 PRECEDING AND 1 PRECEDING)
),
new_pair AS (
    SELECT line, place, term, split_part(term, ' ', 1) AS one_word, split_part(term, ' ', 2) AS two_word
    FROM said
    WHERE shown_before = 0 AND all_before > 0 AND contains(term, ' ')
),
bound AS (
    SELECT
        new_pair.line,
        new_pair.place,
        new_pair.term,
        sum(greatest(past.most, least(coalesce(one.voices, past.most), coalesce(two.voices, past.most)))) AS most_pair
    FROM new_pair
    JOIN heard AS past
        ON past.line = new_pair.line AND past.place BETWEEN new_pair.place - 4 AND new_pair.place - 1
    LEFT JOIN cell_term AS one ON one.period = past.period AND one.term = new_pair.one_word
    LEFT JOIN cell_term AS two ON two.period = past.period AND two.term = new_pair.two_word
    GROUP BY new_pair.line, new_pair.place, new_pair.term
),
against AS (
    SELECT
        said.line,
        said.place,
        said.term,
        said.voices,
        said.n,
        shown_before = 0 AS is_new,
        CASE WHEN shown_before > 0 THEN shown_before ELSE all_before END AS before_periods,
        CASE WHEN shown_before > 0 THEN shown_n ELSE all_n END AS before_n,
        least(
            CASE WHEN shown_before > 0 THEN shown_voices ELSE coalesce(bound.most_pair, all_most) END,
            0.99 * CASE WHEN shown_before > 0 THEN shown_n ELSE all_n END
        )::DOUBLE AS before_voices
    FROM said
    LEFT JOIN bound ON bound.line = said.line AND bound.place = said.place AND bound.term = said.term
    WHERE all_before > 0 AND said.voices < said.n
),
weighed AS (
    SELECT
        against.*,
        n / 10 AS prior,
        n / 10 * (voices + before_voices) / (n + before_n) AS a
    FROM against
),
measured AS (
    SELECT
        weighed.*,
        ln((voices + a) / (n + prior - voices - a))
            - ln((before_voices + a) / (before_n + prior - before_voices - a)) AS log_odds,
        sqrt((1 + 6.25 / (voices + a)) / (voices + a)
            + (1 + 6.25 * before_periods / (before_voices + a)) / (before_voices + a)) AS spread
    FROM weighed
),
tested AS (
    SELECT
        measured.*,
        log_odds / spread AS z,
        1 / (1 + 0.2316419 * abs(log_odds / spread)) AS t
    FROM measured
),
chance AS (
    SELECT
        tested.*,
        2 * exp(-z * z / 2) / 2.5066282746310002 * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937
            + t * (-1.821255978 + t * 1.330274429)))) AS p
    FROM tested
),
ranked AS (
    SELECT
        chance.*,
        p * count(*) OVER (PARTITION BY line, place)
            / row_number() OVER (PARTITION BY line, place ORDER BY p) AS raised
    FROM chance
),
found AS (
    SELECT
        ranked.*,
        least(1.0::DOUBLE, min(raised) OVER (
            PARTITION BY line, place ORDER BY p RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        )) AS q
    FROM ranked
)
SELECT
    around.period,
    around.starts_at,
    around.series,
    found.term,
    found.voices,
    round(found.n)::BIGINT AS n,
    round(found.before_voices)::BIGINT AS before_voices,
    round(found.before_n)::BIGINT AS before_n,
    found.before_periods,
    exp(found.log_odds) AS odds_ratio,
    exp(found.log_odds - 1.959963984540054 * found.spread) AS ratio_low,
    exp(found.log_odds + 1.959963984540054 * found.spread) AS ratio_high,
    found.z,
    found.q,
    found.is_new,
    found.q < 0.05 AND found.log_odds > 0 AS growing,
    around.one_in,
    around.complete AND around.before_complete AS complete,
    around.read_with
FROM found
JOIN around ON around.line = found.line AND around.place = found.place;

CREATE VIEW key_terms AS SELECT * FROM term_growth;

COMMENT ON TABLE term_growth IS 'The rows of key_terms, worked out when the file was made. Ask key_terms.';
COMMENT ON COLUMN term_growth.period IS 'The period.';
COMMENT ON COLUMN term_growth.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN term_growth.series IS 'The series of all these periods.';
COMMENT ON COLUMN term_growth.term IS 'The word, or the two words.';
COMMENT ON COLUMN term_growth.voices IS 'Accounts that used it in the period.';
COMMENT ON COLUMN term_growth.n IS 'Accounts with a voice on any track: the whole that its odds are of; where terms are of one account in so many, this part of them.';
COMMENT ON COLUMN term_growth.before_voices IS 'Accounts that used it in those of the four periods before in which it was shown, added up. Where it was shown in none: the most that its absence allows.';
COMMENT ON COLUMN term_growth.before_n IS 'The n of these periods, added up.';
COMMENT ON COLUMN term_growth.before_periods IS 'How many periods these are.';
COMMENT ON COLUMN term_growth.odds_ratio IS 'The odds of the term over its odds before; 2 is about twice as common. Drawn towards 1 by the prior.';
COMMENT ON COLUMN term_growth.ratio_low IS 'Lower end of the 95 % interval.';
COMMENT ON COLUMN term_growth.ratio_high IS 'Upper end of the 95 % interval.';
COMMENT ON COLUMN term_growth.z IS 'Logarithm of the odds ratio over its standard error (Monroe, Colaresi and Quinn 2008).';
COMMENT ON COLUMN term_growth.q IS 'Share of false alarms to expect among the terms of the period with a q as small (Benjamini and Hochberg 1995).';
COMMENT ON COLUMN term_growth.is_new IS 'True if it was shown in none of the four periods before: too few used it then, or it stood too near to a track or another term.';
COMMENT ON COLUMN term_growth.growing IS 'True if it grew and q is below 0.05. Of a term that is new this supposes that few used it before: it may also have been held back then, for it stood too near to a track.';
COMMENT ON COLUMN term_growth.one_in IS 'Voices are of one account in so many.';
COMMENT ON COLUMN term_growth.complete IS 'True if every source was read completely in all these periods.';
COMMENT ON COLUMN term_growth.read_with IS 'Models, programs and rules with their versions.';

COMMENT ON VIEW key_terms IS 'What is new or growing: each term against up to four periods before it, of one series and without a gap. Worked out from published voices alone.';
COMMENT ON COLUMN key_terms.period IS 'The period.';
COMMENT ON COLUMN key_terms.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN key_terms.series IS 'The series of all these periods.';
COMMENT ON COLUMN key_terms.term IS 'The word, or the two words.';
COMMENT ON COLUMN key_terms.voices IS 'Accounts that used it in the period.';
COMMENT ON COLUMN key_terms.n IS 'Accounts with a voice on any track: the whole that its odds are of; where terms are of one account in so many, this part of them.';
COMMENT ON COLUMN key_terms.before_voices IS 'Accounts that used it in those of the four periods before in which it was shown, added up. Where it was shown in none: the most that its absence allows.';
COMMENT ON COLUMN key_terms.before_n IS 'The n of these periods, added up.';
COMMENT ON COLUMN key_terms.before_periods IS 'How many periods these are.';
COMMENT ON COLUMN key_terms.odds_ratio IS 'The odds of the term over its odds before; 2 is about twice as common. Drawn towards 1 by the prior.';
COMMENT ON COLUMN key_terms.ratio_low IS 'Lower end of the 95 % interval.';
COMMENT ON COLUMN key_terms.ratio_high IS 'Upper end of the 95 % interval.';
COMMENT ON COLUMN key_terms.z IS 'Logarithm of the odds ratio over its standard error (Monroe, Colaresi and Quinn 2008).';
COMMENT ON COLUMN key_terms.q IS 'Share of false alarms to expect among the terms of the period with a q as small (Benjamini and Hochberg 1995).';
COMMENT ON COLUMN key_terms.is_new IS 'True if it was shown in none of the four periods before: too few used it then, or it stood too near to a track or another term.';
COMMENT ON COLUMN key_terms.growing IS 'True if it grew and q is below 0.05. Of a term that is new this supposes that few used it before: it may also have been held back then, for it stood too near to a track.';
COMMENT ON COLUMN key_terms.one_in IS 'Voices are of one account in so many.';
COMMENT ON COLUMN key_terms.complete IS 'True if every source was read completely in all these periods.';
COMMENT ON COLUMN key_terms.read_with IS 'Models, programs and rules with their versions.';

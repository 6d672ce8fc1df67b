-- What is new or growing: each term against the four periods before, of one series and without a gap.
-- Log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn (2008), Political Analysis 16, 372-403, equations
-- 15, 16, 19 and 22, on voices in place of words; the prior is the term's share of both together, and weighs a tenth of the
-- period. False discovery rate: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300, over
-- all terms of a period, both ways. Tail of the normal distribution: Abramowitz and Stegun (1964), 26.2.17, right to 7.5e-8.
-- Periods in which a term was not shown are left out, which can only make growth look smaller. If it was shown in none, it
-- counts with the most voices that its absence allows: one below `least`, or for two words those of the rarer one, since a
-- pair of words is also held back for being nearly all of one.
CREATE VIEW key_terms AS
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
        chain.*,
        term_facts.least,
        term_facts.one_in,
        coalesce(term_facts.voices, loudest.voices) / term_facts.one_in::DOUBLE AS n
    FROM chain
    JOIN term_facts ON term_facts.period = chain.period
    LEFT JOIN loudest ON loudest.period = chain.period
),
past AS (
    SELECT here.period, before.period AS before_period, before.least, before.n, before.complete
    FROM heard AS here
    JOIN heard AS before
        ON before.series = here.series AND before.kind = here.kind AND before.stretch = here.stretch
        AND before.place BETWEEN here.place - 4 AND here.place - 1
),
word AS (
    SELECT period, term, voices FROM cell_term WHERE position(' ' IN term) = 0
),
compared AS (
    SELECT
        cell_term.period,
        cell_term.term,
        any_value(cell_term.voices) AS voices,
        count(shown.voices) AS shown_before,
        count(*) AS all_before,
        sum(shown.voices) AS shown_voices,
        sum(past.n) FILTER (shown.voices IS NOT NULL) AS shown_n,
        sum(greatest(
            past.least - 1,
            least(coalesce(first.voices, past.least - 1), coalesce(second.voices, past.least - 1))
        )) AS most_voices,
        sum(past.n) AS all_n,
        bool_and(past.complete) AS before_complete
    FROM cell_term
    JOIN past ON past.period = cell_term.period
    LEFT JOIN cell_term AS shown ON shown.period = past.before_period AND shown.term = cell_term.term
    LEFT JOIN word AS first
        ON position(' ' IN cell_term.term) > 0
        AND first.period = past.before_period AND first.term = split_part(cell_term.term, ' ', 1)
    LEFT JOIN word AS second
        ON position(' ' IN cell_term.term) > 0
        AND second.period = past.before_period AND second.term = split_part(cell_term.term, ' ', 2)
    GROUP BY cell_term.period, cell_term.term
),
against AS (
    SELECT
        period,
        term,
        voices,
        shown_before = 0 AS is_new,
        CASE WHEN shown_before > 0 THEN shown_before ELSE all_before END AS before_periods,
        CASE WHEN shown_before > 0 THEN shown_n ELSE all_n END AS before_n,
        least(CASE WHEN shown_before > 0 THEN shown_voices ELSE most_voices END,
            0.99 * CASE WHEN shown_before > 0 THEN shown_n ELSE all_n END) AS before_voices,
        before_complete
    FROM compared
),
weighed AS (
    SELECT
        against.*,
        heard.starts_at,
        heard.series,
        heard.one_in,
        heard.n,
        heard.complete AND against.before_complete AS complete,
        heard.read_with,
        heard.n / 10 AS prior,
        heard.n / 10 * (against.voices + before_voices) / (heard.n + before_n) AS a
    FROM against
    JOIN heard ON heard.period = against.period
    WHERE against.voices < heard.n
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
        p * count(*) OVER (PARTITION BY period)
            / count(*) OVER (PARTITION BY period ORDER BY p RANGE UNBOUNDED PRECEDING) AS raised
    FROM chance
),
found AS (
    SELECT
        ranked.*,
        least(1.0::DOUBLE, min(raised) OVER (
            PARTITION BY period ORDER BY p RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        )) AS q
    FROM ranked
)
SELECT
    period,
    starts_at,
    series,
    term,
    voices,
    round(n)::BIGINT AS n,
    round(before_voices)::BIGINT AS before_voices,
    round(before_n)::BIGINT AS before_n,
    before_periods,
    exp(log_odds) AS odds_ratio,
    exp(log_odds - 1.959963984540054 * spread) AS ratio_low,
    exp(log_odds + 1.959963984540054 * spread) AS ratio_high,
    z,
    q,
    is_new,
    q < 0.05 AND log_odds > 0 AS growing,
    one_in,
    complete,
    read_with
FROM found
ORDER BY starts_at, z DESC, term;

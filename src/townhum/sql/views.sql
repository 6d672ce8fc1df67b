-- The views of the public file. Everything here is worked out from published cells alone.
-- 1.959963984540054 is the 97.5 % point of the normal distribution, 3.841458820694124 its square.

CREATE VIEW period_facts AS
WITH reading AS (
    SELECT period, string_agg(part || ' ' || version, ', ' ORDER BY part) AS read_with
    FROM made_with
    GROUP BY period
),
heard AS (
    SELECT period.period, bool_and(coalesce(coverage.status = 'complete', false)) AS complete
    FROM period
    JOIN source ON source.series = period.series
    LEFT JOIN coverage ON coverage.period = period.period AND coverage.source = source.source
    GROUP BY period.period
)
SELECT
    period.period,
    period.kind,
    period.starts_at,
    period.ends_at,
    period.series,
    coalesce(heard.complete, false) AS complete,
    coalesce(reading.read_with, '') AS read_with
FROM period
LEFT JOIN heard ON heard.period = period.period
LEFT JOIN reading ON reading.period = period.period
ORDER BY period.starts_at;

-- Interval: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212, with n track-voices.
CREATE VIEW share_of_voice AS
WITH brand AS (
    SELECT cell_track.period, track.series, track.listed, track.track, track.label, track.ours, cell_track.voices
    FROM cell_track
    JOIN period ON period.period = cell_track.period
    JOIN track ON track.series = period.series AND track.track = cell_track.track
    WHERE track.kind = 'brand'
),
shown AS (
    SELECT
        period,
        sum(voices)::BIGINT AS n,
        count(*) AS brands_shown,
        string_agg(label, ', ' ORDER BY listed) AS tracked_set
    FROM brand
    GROUP BY period
),
tracked AS (
    SELECT series, count(*) AS brands_tracked FROM track WHERE kind = 'brand' GROUP BY series
),
share AS (
    SELECT
        brand.*,
        shown.n,
        shown.brands_shown,
        shown.tracked_set,
        brand.voices / shown.n::DOUBLE AS p,
        1 + 3.841458820694124 / shown.n AS widen
    FROM brand
    JOIN shown ON shown.period = brand.period
)
SELECT
    share.period,
    period_facts.starts_at,
    share.series,
    share.track,
    share.label,
    share.ours,
    share.voices,
    share.n,
    100 * share.p AS share,
    100 * (share.p + 3.841458820694124 / (2 * share.n)
        - 1.959963984540054 * sqrt(share.p * (1 - share.p) / share.n + 3.841458820694124 / (4.0 * share.n * share.n)))
        / share.widen AS share_low,
    100 * (share.p + 3.841458820694124 / (2 * share.n)
        + 1.959963984540054 * sqrt(share.p * (1 - share.p) / share.n + 3.841458820694124 / (4.0 * share.n * share.n)))
        / share.widen AS share_high,
    share.tracked_set,
    share.brands_shown,
    tracked.brands_tracked,
    period_facts.complete,
    period_facts.read_with
FROM share
JOIN tracked ON tracked.series = share.series
JOIN period_facts ON period_facts.period = share.period
ORDER BY period_facts.starts_at, share.listed;

-- Interval: the difference of two proportions of one sample, adjusted Wald with half a voice added to each of four
-- cells ("Wald+2"): Agresti, A. and Min, Y. (2005), Statistics in Medicine 24, 729-740; cut at -100 and 100.
CREATE VIEW net_sentiment AS
WITH tones AS (
    SELECT
        period,
        track,
        max(CASE WHEN tone = 'positive' THEN voices END) AS positive,
        max(CASE WHEN tone = 'neutral' THEN voices END) AS neutral,
        max(CASE WHEN tone = 'negative' THEN voices END) AS negative
    FROM cell_track_tone
    GROUP BY period, track
),
measured AS (
    SELECT
        tones.*,
        positive + neutral + negative AS n,
        (positive - negative) / (positive + neutral + negative + 2.0)::DOUBLE AS middle
    FROM tones
    WHERE positive IS NOT NULL AND neutral IS NOT NULL AND negative IS NOT NULL
),
spread AS (
    SELECT
        measured.*,
        1.959963984540054 * sqrt(((positive + negative + 1) / (n + 2.0)::DOUBLE - middle * middle) / (n + 2)) AS reach
    FROM measured
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.track,
    track.kind,
    track.label,
    track.ours,
    spread.positive,
    spread.neutral,
    spread.negative,
    spread.n,
    100 * (spread.positive - spread.negative) / spread.n::DOUBLE AS net_sentiment,
    100 * greatest(-1.0::DOUBLE, spread.middle - spread.reach) AS net_low,
    100 * least(1.0::DOUBLE, spread.middle + spread.reach) AS net_high,
    (spread.positive - spread.negative) / (spread.positive + spread.negative)::DOUBLE AS polarity_ratio,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period
JOIN track ON track.series = period_facts.series AND track.track = spread.track
ORDER BY period_facts.starts_at, track.listed;

-- Only periods of one series that follow each other without a gap are compared: never across a seam.
-- Interval of the change: the ratio of two Poisson counts on the log scale, variance 1/a + 1/b (delta method; Rothman,
-- Greenland and Lash, Modern Epidemiology, 3rd edition 2008, chapter 14).
CREATE VIEW topic_growth AS
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
cell AS (
    SELECT chain.*, cell_track.track, cell_track.voices
    FROM cell_track
    JOIN chain ON chain.period = cell_track.period
),
pair AS (
    SELECT
        cell.*,
        before.period AS before_period,
        before.voices AS before_voices,
        before.complete AS before_complete,
        sum(cell.voices) OVER (PARTITION BY cell.period) AS all_voices,
        sum(before.voices) OVER (PARTITION BY cell.period) AS all_before
    FROM cell
    JOIN cell AS before
        ON before.series = cell.series AND before.kind = cell.kind AND before.stretch = cell.stretch
        AND before.place = cell.place - 1 AND before.track = cell.track
),
baseline AS (
    SELECT
        cell.period,
        cell.track,
        avg(before.voices) AS usual,
        bool_and(before.complete) AS complete
    FROM cell
    JOIN cell AS before
        ON before.series = cell.series AND before.kind = cell.kind AND before.stretch = cell.stretch
        AND before.place BETWEEN cell.place - 4 AND cell.place - 1 AND before.track = cell.track
    GROUP BY cell.period, cell.track
    HAVING count(*) = 4
)
SELECT
    pair.period,
    pair.starts_at,
    pair.series,
    pair.track,
    track.kind,
    track.label,
    track.ours,
    pair.before_period,
    pair.before_voices,
    pair.voices,
    100 * (pair.voices / pair.before_voices::DOUBLE - 1) AS change,
    100 * (exp(ln(pair.voices / pair.before_voices::DOUBLE)
        - 1.959963984540054 * sqrt(1.0 / pair.voices + 1.0 / pair.before_voices)) - 1) AS change_low,
    100 * (exp(ln(pair.voices / pair.before_voices::DOUBLE)
        + 1.959963984540054 * sqrt(1.0 / pair.voices + 1.0 / pair.before_voices)) - 1) AS change_high,
    log2(pair.voices / baseline.usual) AS log2_of_usual,
    100 * (pair.voices / pair.all_voices::DOUBLE - pair.before_voices / pair.all_before::DOUBLE) AS share_points,
    pair.complete AND pair.before_complete AS complete,
    baseline.complete AS usual_complete,
    pair.read_with
FROM pair
JOIN track ON track.series = pair.series AND track.track = pair.track
LEFT JOIN baseline ON baseline.period = pair.period AND baseline.track = pair.track
ORDER BY pair.starts_at, track.listed;

CREATE VIEW findings AS
SELECT
    period_facts.period,
    track.kind,
    track.label,
    track.ours,
    cell_track.voices,
    share_of_voice.share,
    net_sentiment.net_sentiment,
    net_sentiment.net_low,
    net_sentiment.net_high,
    topic_growth.change,
    period_facts.complete
FROM period_facts
JOIN cell_track ON cell_track.period = period_facts.period
JOIN track ON track.series = period_facts.series AND track.track = cell_track.track
LEFT JOIN share_of_voice
    ON share_of_voice.period = period_facts.period AND share_of_voice.track = cell_track.track
LEFT JOIN net_sentiment
    ON net_sentiment.period = period_facts.period AND net_sentiment.track = cell_track.track
LEFT JOIN topic_growth
    ON topic_growth.period = period_facts.period AND topic_growth.track = cell_track.track
WHERE period_facts.starts_at = (SELECT max(starts_at) FROM period)
ORDER BY track.kind, cell_track.voices DESC, track.label;

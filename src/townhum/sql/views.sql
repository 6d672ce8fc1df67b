-- The views of the public file. Everything here is worked out from published cells alone.
-- Published counts are rounded to 5, right on average: the error of one has a variance of at most 6.25 (two neighbouring
-- multiples, each with probability one half). Every interval adds this to the variance of sampling.
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
        6.25 * (power(1 - brand.voices / shown.n::DOUBLE, 2)
            + (shown.brands_shown - 1) * power(brand.voices / shown.n::DOUBLE, 2)) / (shown.n * shown.n) AS rounding,
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
    greatest(0.0::DOUBLE, 100 * (share.p + 3.841458820694124 / (2 * share.n)
        - 1.959963984540054 * sqrt(share.p * (1 - share.p) / share.n + share.rounding + 3.841458820694124 / (4.0 * share.n * share.n)))
        / share.widen) AS share_low,
    least(100.0::DOUBLE, 100 * (share.p + 3.841458820694124 / (2 * share.n)
        + 1.959963984540054 * sqrt(share.p * (1 - share.p) / share.n + share.rounding + 3.841458820694124 / (4.0 * share.n * share.n)))
        / share.widen) AS share_high,
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
-- cells ("Wald+2"): Agresti, A. and Min, Y. (2005), Statistics in Medicine 24, 729-740; cut at -100 and 100. Rounding moves P - N by a variance of at most 25.
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
        1.959963984540054 * sqrt(((positive + negative + 1) / (n + 2.0)::DOUBLE - middle * middle) / (n + 2)
            + 25.0 / ((n + 2) * (n + 2))) AS reach
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
walk AS (
    SELECT
        cell.*,
        lag(period) OVER line AS before_period,
        lag(voices) OVER line AS before_voices,
        lag(place) OVER line AS before_place,
        lag(complete) OVER line AS before_complete,
        lag(place, 4) OVER line AS fourth,
        avg(voices) OVER four AS usual,
        bool_and(complete) OVER four AS usual_complete
    FROM cell
    WINDOW
        line AS (PARTITION BY series, kind, stretch, track ORDER BY place),
        four AS (PARTITION BY series, kind, stretch, track ORDER BY place ROWS BETWEEN 4 PRECEDING AND 1 PRECEDING)
),
pair AS (
    SELECT
        walk.*,
        1.0::DOUBLE / voices + 1.0::DOUBLE / before_voices
            + 6.25 / (voices * voices) + 6.25 / (before_voices * before_voices) AS variance,
        sum(voices) OVER (PARTITION BY period) AS all_voices,
        sum(before_voices) OVER (PARTITION BY period) AS all_before
    FROM walk
    WHERE before_place = place - 1
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
        - 1.959963984540054 * sqrt(pair.variance)) - 1) AS change_low,
    100 * (exp(ln(pair.voices / pair.before_voices::DOUBLE)
        + 1.959963984540054 * sqrt(pair.variance)) - 1) AS change_high,
    abs(ln(pair.voices / pair.before_voices::DOUBLE)) > 1.959963984540054 * sqrt(pair.variance) AS significant,
    log2(pair.voices / CASE WHEN pair.fourth = pair.place - 4 THEN pair.usual END) AS log2_of_usual,
    100 * (pair.voices / pair.all_voices::DOUBLE - pair.before_voices / pair.all_before::DOUBLE) AS share_points,
    pair.complete AND pair.before_complete AS complete,
    CASE WHEN pair.fourth = pair.place - 4 THEN pair.usual_complete END AS usual_complete,
    pair.read_with
FROM pair
JOIN track ON track.series = pair.series AND track.track = pair.track
ORDER BY pair.starts_at, track.listed;

-- Interval: MOVER, the square-and-add of the two periods' own intervals (Zou and Donner 2008, Statistics in Medicine 27,
-- 1693-1702), so that rounding is in it. Only neighbouring periods of one series.
CREATE VIEW sentiment_change AS
WITH pair AS (
    SELECT
        net_sentiment.*,
        before.period AS before_period,
        before.n AS before_n,
        before.net_sentiment AS before_net,
        before.net_low AS before_low,
        before.net_high AS before_high,
        before.complete AS before_complete
    FROM net_sentiment
    JOIN period_facts AS here ON here.period = net_sentiment.period
    JOIN period_facts AS past
        ON past.series = here.series AND past.kind = here.kind AND past.ends_at = here.starts_at
    JOIN net_sentiment AS before ON before.period = past.period AND before.track = net_sentiment.track
),
measured AS (
    SELECT
        pair.*,
        net_sentiment - before_net AS change,
        sqrt(power(net_sentiment - net_low, 2) + power(before_high - before_net, 2)) AS down,
        sqrt(power(net_high - net_sentiment, 2) + power(before_net - before_low, 2)) AS up
    FROM pair
)
SELECT
    period,
    starts_at,
    series,
    track,
    kind,
    label,
    ours,
    before_period,
    before_n,
    n,
    before_net,
    net_sentiment,
    change,
    change - down AS change_low,
    change + up AS change_high,
    change - down > 0 OR change + up < 0 AS significant,
    complete AND before_complete AS complete,
    read_with
FROM measured
ORDER BY starts_at, track;

-- Interval: Wilson (1927), with the union of both as n and the variance of rounding added.
CREATE VIEW comparison AS
WITH measured AS (
    SELECT
        cell_pair.period,
        cell_pair.track,
        cell_pair.other,
        cell_pair.voices AS both_voices,
        one.voices AS track_voices,
        two.voices AS other_voices,
        one.voices + two.voices - cell_pair.voices AS n,
        cell_pair.voices / (one.voices + two.voices - cell_pair.voices)::DOUBLE AS p
    FROM cell_pair
    JOIN cell_track AS one ON one.period = cell_pair.period AND one.track = cell_pair.track
    JOIN cell_track AS two ON two.period = cell_pair.period AND two.track = cell_pair.other
),
spread AS (
    SELECT
        measured.*,
        p + 3.841458820694124 / (2 * n) AS middle,
        1.959963984540054
            * sqrt(p * (1 - p) / n + 6.25 * (power(1 + p, 2) + 2 * p * p) / (n * n) + 3.841458820694124 / (4.0 * n * n)) AS reach,
        1 + 3.841458820694124 / n AS widen
    FROM measured
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.track,
    spread.other,
    spread.both_voices,
    spread.track_voices,
    spread.other_voices,
    spread.n,
    100 * spread.p AS overlap,
    greatest(0.0::DOUBLE, 100 * (spread.middle - spread.reach) / spread.widen) AS overlap_low,
    least(100.0::DOUBLE, 100 * (spread.middle + spread.reach) / spread.widen) AS overlap_high,
    100 * spread.both_voices / spread.track_voices::DOUBLE AS of_track,
    100 * spread.both_voices / spread.other_voices::DOUBLE AS of_other,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period
ORDER BY period_facts.starts_at, spread.track, spread.other;

-- In no order: at two years of weeks these are 600,000 rows. The over-index compares a track's share with that of all tracks whose split names the source, in the same period.
CREATE VIEW source_mix AS
WITH split AS (
    SELECT
        cell_track_source.period,
        cell_track_source.track,
        cell_track_source.source,
        cell_track_source.voices,
        cell_track.voices AS n,
        cell_track_source.voices / cell_track.voices::DOUBLE AS p
    FROM cell_track_source
    JOIN cell_track ON cell_track.period = cell_track_source.period AND cell_track.track = cell_track_source.track
    WHERE cell_track_source.voices IS NOT NULL
),
usual AS (
    SELECT period, source, sum(voices) / sum(n)::DOUBLE AS p, count(*) AS tracks FROM split GROUP BY period, source
),
spread AS (
    SELECT
        split.*,
        100 * split.p / usual.p AS over_index,
        usual.tracks AS among_tracks,
        split.p + 3.841458820694124 / (2 * n) AS middle,
        1.959963984540054 * sqrt(split.p * (1 - split.p) / n + 6.25 * (power(1 - split.p, 2) + split.p * split.p) / (n * n)
            + 3.841458820694124 / (4.0 * n * n)) AS reach,
        1 + 3.841458820694124 / n AS widen
    FROM split
    JOIN usual ON usual.period = split.period AND usual.source = split.source
)
SELECT
    spread.period,
    period_facts.starts_at,
    period_facts.series,
    spread.track,
    spread.source,
    spread.voices,
    spread.n,
    100 * spread.p AS share,
    greatest(0.0::DOUBLE, 100 * (spread.middle - spread.reach) / spread.widen) AS share_low,
    least(100.0::DOUBLE, 100 * (spread.middle + spread.reach) / spread.widen) AS share_high,
    spread.over_index,
    spread.among_tracks,
    period_facts.complete,
    period_facts.read_with
FROM spread
JOIN period_facts ON period_facts.period = spread.period;

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

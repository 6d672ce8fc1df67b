-- Only periods of one series that follow each other without a gap are compared: never across a seam. Their noise is drawn
-- apart, so it has no covariance.
-- Windows run over periods alone, never over cells: so what is asked of one period or track reads its cells alone.
CREATE VIEW topic_growth AS
WITH step AS (
    SELECT
        *,
        CASE WHEN lag(ends_at) OVER (PARTITION BY series, kind ORDER BY starts_at) = starts_at THEN 1 ELSE 9 END AS stride
    FROM period_facts
),
placed AS (
    SELECT *, sum(stride) OVER (ORDER BY series, kind, starts_at)::INTEGER AS place FROM step
),
line AS MATERIALIZED (
    SELECT
        period,
        starts_at,
        series,
        complete,
        read_with,
        max(period) OVER (upto RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) AS before_period,
        max(period) OVER (upto RANGE BETWEEN 2 PRECEDING AND 2 PRECEDING) AS second,
        max(period) OVER (upto RANGE BETWEEN 3 PRECEDING AND 3 PRECEDING) AS third,
        max(period) OVER (upto RANGE BETWEEN 4 PRECEDING AND 4 PRECEDING) AS fourth,
        lag(complete) OVER upto AS before_complete,
        bool_and(complete) OVER (upto ROWS BETWEEN 4 PRECEDING AND 1 PRECEDING) AS usual_complete
    FROM placed
    WINDOW upto AS (ORDER BY place)
),
whole AS (
    SELECT period, track, value, sd FROM noisy WHERE tone = ''
),
walk AS (
    SELECT
        noisy.period,
        noisy.track,
        noisy.value AS x,
        noisy.sd * noisy.sd AS v,
        first.value AS y,
        first.sd * first.sd AS w,
        (first.value + second.value + third.value + fourth.value) / 4 AS usual,
        (first.sd * first.sd + second.sd * second.sd + third.sd * third.sd + fourth.sd * fourth.sd) / 16 AS usual_w
    FROM whole AS noisy
    JOIN line ON line.period = noisy.period
    JOIN whole AS first ON first.period = line.before_period AND first.track = noisy.track
    LEFT JOIN whole AS second ON second.period = line.second AND second.track = noisy.track
    LEFT JOIN whole AS third ON third.period = line.third AND third.track = noisy.track
    LEFT JOIN whole AS fourth ON fourth.period = line.fourth AND fourth.track = noisy.track
),
pair AS (
    SELECT
        *,
        change_of(x, y, w) AS change,
        change_low(x, v, y, w) AS low,
        change_high(x, v, y, w) AS high,
        x >= least_sds() * root(v) AND usual >= least_sds() * root(usual_w) AS is_usual
    FROM walk
),
whole_of AS (
    SELECT here.period, sum(here.value) AS x, sum(past.value) AS y
    FROM whole AS here
    JOIN line ON line.period = here.period
    JOIN whole AS past ON past.period = line.before_period AND past.track = here.track
    GROUP BY here.period
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    track.track,
    track.kind,
    track.label,
    track.ours,
    line.before_period,
    before.voices AS before_voices,
    before.fewer_than AS before_fewer_than,
    cell_track.voices,
    cell_track.fewer_than,
    pair.change,
    pair.low AS change_low,
    pair.high AS change_high,
    pair.low > 0 OR coalesce(pair.high < 0, false) AS significant,
    change_vague(pair.change, pair.low, pair.high) AS too_vague,
    CASE WHEN pair.is_usual THEN log2(pair.x / pair.usual) END AS log2_of_usual,
    CASE WHEN whole_of.x > 0 AND whole_of.y > 0 THEN 100 * (pair.x / whole_of.x - pair.y / whole_of.y) END AS share_points,
    line.complete AND line.before_complete AS complete,
    CASE WHEN pair.is_usual THEN line.usual_complete END AS usual_complete,
    line.read_with
FROM pair
JOIN line ON line.period = pair.period
JOIN whole_of ON whole_of.period = pair.period
JOIN track ON track.series = line.series AND track.track = pair.track
JOIN cell_track ON cell_track.period = pair.period AND cell_track.track = pair.track
JOIN cell_track AS before ON before.period = line.before_period AND before.track = pair.track
ORDER BY line.starts_at, track.listed;

COMMENT ON VIEW topic_growth IS 'Change of each track against the period before, where both follow each other without a gap and belong to one series; made of the values in noisy.';
COMMENT ON COLUMN topic_growth.period IS 'The period.';
COMMENT ON COLUMN topic_growth.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN topic_growth.series IS 'The series of both periods.';
COMMENT ON COLUMN topic_growth.track IS 'The track.';
COMMENT ON COLUMN topic_growth.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN topic_growth.label IS 'Name for people.';
COMMENT ON COLUMN topic_growth.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN topic_growth.before_period IS 'The period compared with.';
COMMENT ON COLUMN topic_growth.before_voices IS 'Accounts that spoke of the track in the period before; empty where before_fewer_than says more.';
COMMENT ON COLUMN topic_growth.before_fewer_than IS 'Where before_voices is empty: it came out below this.';
COMMENT ON COLUMN topic_growth.voices IS 'Accounts that spoke of the track in this period (n); empty where fewer_than says more.';
COMMENT ON COLUMN topic_growth.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN topic_growth.change IS 'Growth against the period before, in per cent; empty where the one before is below three standard deviations of its noise.';
COMMENT ON COLUMN topic_growth.change_low IS 'Lower end of the 95 % interval of change: sampling and noise.';
COMMENT ON COLUMN topic_growth.change_high IS 'Upper end of the 95 % interval of change; empty where there is no bound, because nobody may have spoken of it before. If the interval holds 0, the change may be chance.';
COMMENT ON COLUMN topic_growth.significant IS 'True if the interval does not hold 0. Of twenty tracks that did not change, one is flagged.';
COMMENT ON COLUMN topic_growth.too_vague IS 'True if change is empty, or may be a fall of more than half as well as a rise to more than double: say no more than the interval does.';
COMMENT ON COLUMN topic_growth.log2_of_usual IS 'log2 of voices against the mean of the four periods before: 1 is double, -1 half. Empty without four, or where either is below three standard deviations of its noise.';
COMMENT ON COLUMN topic_growth.share_points IS 'Change of the track''s share of all track-voices, in percentage points. It tells growth of a topic from growth of all talk.';
COMMENT ON COLUMN topic_growth.complete IS 'True if every source of both periods was read completely; otherwise a change may come from the reading.';
COMMENT ON COLUMN topic_growth.usual_complete IS 'True if every source of the four periods before was read completely.';
COMMENT ON COLUMN topic_growth.read_with IS 'Models, programs and rules with their versions.';

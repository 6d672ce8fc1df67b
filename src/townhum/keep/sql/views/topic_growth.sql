-- Only periods of one series that follow each other without a gap are compared: never across a seam. Their noise is drawn
-- apart, so it has no covariance.
-- No window runs over cells: so what is asked of one period or track reads its cells alone.
CREATE VIEW topic_growth AS
WITH whole AS NOT MATERIALIZED (
    SELECT measured.place, measured.number, measured.whole AS value, noise.variance AS v, noise.fewer_than AS least
    FROM measured
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track'
    WHERE measured.whole IS NOT NULL
),
of_all AS (
    SELECT place, sum(whole) AS value FROM measured GROUP BY place
),
pair AS (
    SELECT
        line.*,
        track.track,
        track.kind AS track_kind,
        track.label,
        track.ours,
        track.listed,
        here.value AS x,
        here.v,
        here.least,
        before.value AS y,
        before.v AS w,
        before.least AS before_least,
        all_here.value AS all_x,
        all_before.value AS all_y,
        from_sixteenths(four.whole) / 4 AS usual,
        reach.sd * reach.sd / 16 AS usual_w
    FROM line
    JOIN whole AS here ON here.place = line.place
    JOIN track_number AS track ON track.number = here.number
    JOIN whole AS before ON before.place = line.before_place AND before.number = track.number
    JOIN of_all AS all_here ON all_here.place = line.place
    JOIN of_all AS all_before ON all_before.place = line.before_place
    LEFT JOIN reach ON reach.place = line.before_place AND reach.periods = 4 AND reach.grid = 'track'
    LEFT JOIN summed AS four ON four.place = line.before_place AND four.number = track.number AND four.periods = 4
),
rooted AS (
    SELECT *, growth_b(x, y) AS b, growth_s(x, v, y, w, b) AS s, growth_d(y, w) AS d FROM pair
),
ended AS (
    SELECT
        *,
        100 * (growth_lower_of(x, v, b, s, d) - 1) AS lower,
        100 * (growth_upper_of(b, s, d) - 1) AS upper
    FROM rooted
),
spread AS (
    SELECT
        *,
        change_of(x, y, w) AS change,
        low_end(lower, coalesce(upper, 0), -100) AS low,
        upper AS high,
        x >= least_sds() * root(v) AND usual >= least_sds() * root(usual_w) AS is_usual
    FROM ended
)
SELECT
    spread.period,
    spread.starts_at,
    spread.series,
    spread.track,
    spread.track_kind AS kind,
    spread.label,
    spread.ours,
    spread.before_period,
    voices_of(spread.y, spread.before_least) AS before_voices,
    fewer_of(spread.y, spread.before_least) AS before_fewer_than,
    voices_of(spread.x, spread.least) AS voices,
    fewer_of(spread.x, spread.least) AS fewer_than,
    spread.change,
    spread.low AS change_low,
    spread.high AS change_high,
    spread.low > 0 OR coalesce(spread.high < 0, false) AS significant,
    change_vague(spread.change, spread.low, spread.high) AS too_vague,
    CASE WHEN spread.is_usual THEN log2(spread.x / spread.usual) END AS log2_of_usual,
    CASE
        WHEN spread.all_x > 0 AND spread.all_y > 0 THEN 100 * (spread.x / spread.all_x - spread.y / spread.all_y)
    END AS share_points,
    spread.complete AND spread.before_complete AS complete,
    CASE WHEN spread.is_usual THEN spread.usual_complete END AS usual_complete,
    spread.read_with
FROM spread
ORDER BY spread.starts_at, spread.listed;

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

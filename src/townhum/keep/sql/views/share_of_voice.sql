-- x is a brand's value and t the sum over all brands tracked. Brands are fitted apart from each other: each has the noise's
-- variance v, so the covariance of x and t is v too, and t has v times the number of brands.
CREATE VIEW share_of_voice AS
WITH brand AS (
    SELECT
        measured.place,
        track.series,
        track.listed,
        track.track,
        track.label,
        track.ours,
        measured.whole AS value,
        noise.variance AS v,
        noise.k,
        noise.fewer_than AS least_of_one
    FROM measured
    JOIN track_number AS track ON track.number = measured.number
    JOIN noise_at AS noise ON noise.place = measured.place AND noise.grid = 'track'
    WHERE measured.whole IS NOT NULL AND track.kind = 'brand'
),
everyone AS (
    SELECT
        place,
        sum(value) AS t,
        sum(v) AS w,
        count(*) AS brands,
        string_agg(label, ', ' ORDER BY listed) AS tracked_set
    FROM brand
    GROUP BY place
),
spread AS (
    SELECT
        brand.*,
        everyone.* EXCLUDE place,
        least_shown(k, w) AS least,
        share_low(value, t, v, v, w) AS low,
        share_high(value, t, v, v, w) AS high
    FROM brand
    JOIN everyone ON everyone.place = brand.place
)
SELECT
    line.period,
    line.starts_at,
    spread.series,
    spread.track,
    spread.label,
    spread.ours,
    voices_of(spread.value, spread.least_of_one) AS voices,
    fewer_of(spread.value, spread.least_of_one) AS fewer_than,
    CASE WHEN spread.t >= spread.least THEN round(spread.t)::INTEGER END AS n,
    share_of(spread.value, spread.t) AS share,
    spread.low AS share_low,
    spread.high AS share_high,
    share_vague(spread.low, spread.high, spread.t, spread.w) AS too_vague,
    spread.tracked_set,
    spread.brands AS brands_tracked,
    line.complete,
    line.read_with
FROM spread
JOIN line ON line.place = spread.place
ORDER BY line.starts_at, spread.listed;

COMMENT ON VIEW share_of_voice IS 'Share of voice: a brand''s voices among those of all brands tracked, per period, every brand in a row. Who speaks of two brands is a voice for both, so n counts track-voices.';
COMMENT ON COLUMN share_of_voice.period IS 'The period.';
COMMENT ON COLUMN share_of_voice.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN share_of_voice.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN share_of_voice.track IS 'The brand''s track.';
COMMENT ON COLUMN share_of_voice.label IS 'The brand''s name for people.';
COMMENT ON COLUMN share_of_voice.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN share_of_voice.voices IS 'Accounts that spoke of the brand; empty where fewer_than says more.';
COMMENT ON COLUMN share_of_voice.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN share_of_voice.n IS 'Track-voices of all brands tracked, those of few voices among them: the whole that the share is of; empty where too few to be told.';
COMMENT ON COLUMN share_of_voice.share IS 'The brand''s part of n, in per cent, made of the values in noisy; empty where n is 0.';
COMMENT ON COLUMN share_of_voice.share_low IS 'Lower end of the 95 % interval, in per cent: sampling and noise.';
COMMENT ON COLUMN share_of_voice.share_high IS 'Upper end of the 95 % interval, in per cent: sampling and noise.';
COMMENT ON COLUMN share_of_voice.too_vague IS 'True if the interval is wider than 30 points, or n below five standard deviations of its noise: say no more than the interval does.';
COMMENT ON COLUMN share_of_voice.tracked_set IS 'The brands that the share is among. Compare shares over the same set only.';
COMMENT ON COLUMN share_of_voice.brands_tracked IS 'How many brands that is: every brand of the study in the period, those without a number among them.';
COMMENT ON COLUMN share_of_voice.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN share_of_voice.read_with IS 'Models, programs and rules with their versions.';

-- Any span: of each series, all brands of its released periods from one to another, by their names. Noise is drawn for each
-- period apart, so variances add up as values do. Who speaks in each of four weeks is four account-periods.
CREATE MACRO share_of_voice_between(first_name, last_name) AS TABLE
WITH bounds AS (
    SELECT
        (SELECT starts_at FROM period WHERE period = first_name) AS first_start,
        (SELECT starts_at FROM period WHERE period = last_name) AS last_start
),
listed AS (
    SELECT period_facts.*
    FROM period_facts, bounds
    WHERE period_facts.starts_at BETWEEN bounds.first_start AND bounds.last_start
),
heard AS (
    SELECT
        series,
        arg_min(period, starts_at) AS first_period,
        arg_max(period, starts_at) AS period,
        count(*) AS periods,
        bool_and(complete) AS complete,
        date_diff('second', min(starts_at), max(ends_at)) > 1.001 * sum(date_diff('second', starts_at, ends_at)) AS has_gap
    FROM listed
    GROUP BY series
),
brand AS (
    SELECT
        listed.series,
        track.track,
        any_value(track.label) AS label,
        any_value(track.ours) AS ours,
        any_value(track.listed) AS place,
        sum(noisy.value) AS value,
        sum(noisy.sd * noisy.sd) AS v,
        max(noise.k) AS k
    FROM listed
    JOIN noisy ON noisy.period = listed.period AND noisy.tone = ''
    JOIN noise ON noise.period = listed.period AND noise.grid = 'track'
    JOIN track ON track.series = listed.series AND track.track = noisy.track AND track.kind = 'brand'
    GROUP BY listed.series, track.track
),
spread AS (
    SELECT *, sum(value) OVER whole AS t, sum(v) OVER whole AS w FROM brand WINDOW whole AS (PARTITION BY series)
)
SELECT
    heard.series,
    heard.first_period,
    heard.period,
    heard.periods,
    spread.track,
    spread.label,
    spread.ours,
    CASE WHEN value >= least_shown(k, v) THEN round(value)::INTEGER END AS voices,
    CASE WHEN value < least_shown(k, v) THEN least_shown(k, v) END AS fewer_than,
    value AS noisy_value,
    sqrt(v) AS sd,
    share_of(value, t) AS share,
    share_low(value, t, v, v, w) AS share_low,
    share_high(value, t, v, v, w) AS share_high,
    share_vague(share_low(value, t, v, v, w), share_high(value, t, v, v, w), t, w) AS too_vague,
    heard.complete,
    heard.has_gap
FROM spread
JOIN heard ON heard.series = spread.series
ORDER BY heard.first_period, spread.place;

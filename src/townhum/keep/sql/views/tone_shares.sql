-- n is the sum of the tones read: with noise of variance g in each and covariance c, it has 3 g + 9 c, and g + 3 c with each.
CREATE VIEW tone_shares AS
WITH part AS (
    SELECT place, number, 'negative' AS tone, negative AS value, negative + neutral + positive AS t FROM measured
    UNION ALL SELECT place, number, 'neutral', neutral, negative + neutral + positive FROM measured
    UNION ALL SELECT place, number, 'positive', positive, negative + neutral + positive FROM measured
),
spread AS (
    SELECT
        part.*,
        noise.sigma2 AS g,
        noise.covariance AS c,
        noise.fewer_than AS least,
        least_shown(noise.k, 9 * noise.variance - 6 * noise.sigma2) AS least_read,
        share_low(value, t, g + c, g + 3 * c, 3 * g + 9 * c) AS low,
        share_high(value, t, g + c, g + 3 * c, 3 * g + 9 * c) AS high
    FROM part
    JOIN noise_at AS noise ON noise.place = part.place AND noise.grid = 'track_tone'
    WHERE part.value IS NOT NULL
)
SELECT
    line.period,
    line.starts_at,
    line.series,
    track.track,
    track.kind,
    track.label,
    spread.tone,
    voices_of(spread.value, spread.least) AS voices,
    fewer_of(spread.value, spread.least) AS fewer_than,
    CASE WHEN spread.t >= spread.least_read THEN round(spread.t)::INTEGER END AS n,
    share_of(spread.value, spread.t) AS as_read,
    spread.low AS as_read_low,
    spread.high AS as_read_high,
    100 * corrected_tone.share AS corrected,
    100 * corrected_tone.low AS corrected_low,
    100 * corrected_tone.high AS corrected_high,
    100 * (corrected_tone.high - corrected_tone.low) > widest_share() AS corrected_vague,
    share_vague(spread.low, spread.high, spread.t, 3 * spread.g + 9 * spread.c) AS too_vague,
    line.complete,
    line.read_with
FROM spread
JOIN line ON line.place = spread.place
JOIN track_number AS track ON track.number = spread.number
LEFT JOIN corrected_tone
    ON corrected_tone.period = line.period
    AND corrected_tone.track = track.track AND corrected_tone.tone = spread.tone
ORDER BY line.starts_at, track.listed, spread.tone;

COMMENT ON VIEW tone_shares IS 'Shares of tone as they were read, and corrected for what the model mistakes, side by side: one row a period, track and tone.';
COMMENT ON COLUMN tone_shares.period IS 'The period.';
COMMENT ON COLUMN tone_shares.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN tone_shares.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN tone_shares.track IS 'The track.';
COMMENT ON COLUMN tone_shares.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN tone_shares.label IS 'Name for people.';
COMMENT ON COLUMN tone_shares.tone IS 'negative, neutral or positive.';
COMMENT ON COLUMN tone_shares.voices IS 'Accounts with this tone, as read; empty where fewer_than says more.';
COMMENT ON COLUMN tone_shares.fewer_than IS 'Where voices is empty: it came out below this.';
COMMENT ON COLUMN tone_shares.n IS 'Accounts whose tone was read; empty where these are too few to be told.';
COMMENT ON COLUMN tone_shares.as_read IS 'The tone''s part of n, in per cent, made of the values in noisy.';
COMMENT ON COLUMN tone_shares.as_read_low IS 'Lower end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN tone_shares.as_read_high IS 'Upper end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN tone_shares.corrected IS 'The corrected share, in per cent: moved from what was read only as far as the tables of other kinds of text ask; empty where no table of mistakes fits, or too few spoke.';
COMMENT ON COLUMN tone_shares.corrected_low IS 'Lower end of its 95 % interval, which holds on kinds of text that the model never learnt from. Where it is wide, say no more than it does.';
COMMENT ON COLUMN tone_shares.corrected_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN tone_shares.corrected_vague IS 'True if the interval of the corrected share is wider than 30 points: of a place whose mistakes are unknown it mostly is; empty without one.';
COMMENT ON COLUMN tone_shares.too_vague IS 'True if the interval of the share as read is wider than 30 points, or n below five standard deviations of its noise.';
COMMENT ON COLUMN tone_shares.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN tone_shares.read_with IS 'Models, programs and rules with their versions.';

CREATE VIEW tone_shares AS
WITH measured AS (
    SELECT period, track, sum(voices) AS n FROM cell_track_tone WHERE tone <> 'not_read' GROUP BY period, track
)
SELECT
    corrected_tone.period,
    period_facts.starts_at,
    period_facts.series,
    corrected_tone.track,
    track.kind,
    track.label,
    corrected_tone.tone,
    cell_track_tone.voices,
    measured.n::BIGINT AS n,
    100 * cell_track_tone.voices / measured.n::DOUBLE AS as_read,
    100 * corrected_tone.share AS corrected,
    100 * corrected_tone.low AS corrected_low,
    100 * corrected_tone.high AS corrected_high,
    period_facts.complete,
    period_facts.read_with
FROM corrected_tone
JOIN period_facts ON period_facts.period = corrected_tone.period
JOIN track ON track.series = period_facts.series AND track.track = corrected_tone.track
JOIN cell_track_tone
    ON cell_track_tone.period = corrected_tone.period
    AND cell_track_tone.track = corrected_tone.track AND cell_track_tone.tone = corrected_tone.tone
JOIN measured ON measured.period = corrected_tone.period AND measured.track = corrected_tone.track
ORDER BY period_facts.starts_at, track.listed, corrected_tone.tone;

COMMENT ON VIEW tone_shares IS 'Shares of tone as they were read, and corrected for what the model mistakes, side by side.';
COMMENT ON COLUMN tone_shares.period IS 'The period.';
COMMENT ON COLUMN tone_shares.starts_at IS 'First moment of the period, in UTC.';
COMMENT ON COLUMN tone_shares.series IS 'The series that the period belongs to.';
COMMENT ON COLUMN tone_shares.track IS 'The track.';
COMMENT ON COLUMN tone_shares.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN tone_shares.label IS 'Name for people.';
COMMENT ON COLUMN tone_shares.tone IS 'negative, neutral or positive.';
COMMENT ON COLUMN tone_shares.voices IS 'Accounts with this tone, as read.';
COMMENT ON COLUMN tone_shares.n IS 'Accounts whose tone was read.';
COMMENT ON COLUMN tone_shares.as_read IS 'voices / n, in per cent.';
COMMENT ON COLUMN tone_shares.corrected IS 'The corrected share, in per cent.';
COMMENT ON COLUMN tone_shares.corrected_low IS 'Lower end of its 95 % interval. Where the interval is wide, say no more than it does.';
COMMENT ON COLUMN tone_shares.corrected_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN tone_shares.complete IS 'True if every source of the period was read completely.';
COMMENT ON COLUMN tone_shares.read_with IS 'Models, programs and rules with their versions.';

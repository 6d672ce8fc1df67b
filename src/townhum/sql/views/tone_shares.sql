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

-- The rows are worked out of committed cells when the file is made: docs/how-insights-are-made.md.
CREATE VIEW places AS
SELECT
    place.series,
    place.first_period,
    place.period,
    place.periods,
    place.source,
    source.place,
    place.track,
    track.kind,
    track.label,
    coalesce(track.ours, false) AS ours,
    place.voices,
    place.over_index,
    place.over_low,
    place.over_high,
    place.significant,
    place.promotion,
    source.permitted_because,
    source.terms_url
FROM place
JOIN source ON source.series = place.series AND source.source = place.source
JOIN track ON track.series = place.series AND track.track = place.track
ORDER BY place.period DESC, place.over_index DESC NULLS LAST, place.source, place.track;

COMMENT ON VIEW places IS 'Where what is spoken of: one row a source and track that is shown. Numbers about places, never a list of people to address.';
COMMENT ON COLUMN places.series IS 'The series.';
COMMENT ON COLUMN places.first_period IS 'The first of the periods that are added up.';
COMMENT ON COLUMN places.period IS 'The last of them: the newest that was read completely.';
COMMENT ON COLUMN places.periods IS 'How many complete periods these are: a quarter at most.';
COMMENT ON COLUMN places.source IS 'The source.';
COMMENT ON COLUMN places.place IS 'The place in words.';
COMMENT ON COLUMN places.track IS 'The track.';
COMMENT ON COLUMN places.kind IS 'brand, theme or aspect.';
COMMENT ON COLUMN places.label IS 'The track''s name for people.';
COMMENT ON COLUMN places.ours IS 'True for the study''s own brand.';
COMMENT ON COLUMN places.voices IS 'Accounts that spoke of the track there, added up over the periods.';
COMMENT ON COLUMN places.over_index IS 'The part of the track''s voices that is there, over that of all other tracks together, times 100: above 100, it is spoken of more here than others are. Empty with one track alone.';
COMMENT ON COLUMN places.over_low IS 'Lower end of its 95 % interval: sampling and noise.';
COMMENT ON COLUMN places.over_high IS 'Upper end of its 95 % interval; empty where there is no bound.';
COMMENT ON COLUMN places.significant IS 'True if the interval leaves out 100.';
COMMENT ON COLUMN places.promotion IS 'What the permission of the source says of promotion there: allowed, asked (only after the people who run it were asked), forbidden, or not said.';
COMMENT ON COLUMN places.permitted_because IS 'Why we may listen there, which is no leave to advertise.';
COMMENT ON COLUMN places.terms_url IS 'Where its terms can be read.';

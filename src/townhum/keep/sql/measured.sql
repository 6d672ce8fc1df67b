-- Only while a public file is made: what is kept of the cells of tracks and of what they divide into, from one place to another.

INSERT INTO part_name
SELECT grid, list(DISTINCT two ORDER BY two)
FROM ledger.cell
WHERE grid IN ('track_intent', 'track_language', 'track_rating')
GROUP BY grid
ORDER BY grid;

-- A list in the order of others' names. The ledger has nearly always that order.
CREATE TEMP MACRO put_in_order(given, own, names) AS
    CASE WHEN own = names THEN given ELSE [given[list_position(own, each)] FOR each IN names] END;
CREATE TEMP MACRO in_order(given, own, which) AS
    put_in_order(given, own, (SELECT name FROM part_name WHERE part_name.grid = which));
CREATE TEMP MACRO shown_or_nought(value, least) AS coalesce(voices_of(value, least), 0);

CREATE TEMP MACRO measured_from(first_place, last_place) AS TABLE
WITH given AS (
    SELECT
        line.place,
        track.number,
        any_value(line.series) AS series,
        max(value) FILTER (cell.grid = 'track') AS whole,
        max(value) FILTER (cell.grid = 'track_tone' AND two = 'negative') AS negative,
        max(value) FILTER (cell.grid = 'track_tone' AND two = 'neutral') AS neutral,
        max(value) FILTER (cell.grid = 'track_tone' AND two = 'positive') AS positive,
        max(value) FILTER (cell.grid = 'track_tone' AND two = 'not_read') AS not_read,
        list(in_sixteenths(value)) FILTER (cell.grid = 'track_source') AS split,
        list(two) FILTER (cell.grid = 'track_source') AS sources,
        sum(value) FILTER (cell.grid = 'track_source') AS of_split,
        list(shown_or_nought(value, noise.fewer_than)) FILTER (cell.grid = 'track_intent') AS by_intent,
        list(two) FILTER (cell.grid = 'track_intent') AS intents,
        list(shown_or_nought(value, noise.fewer_than)) FILTER (cell.grid = 'track_language') AS by_language,
        list(two) FILTER (cell.grid = 'track_language') AS languages,
        list(shown_or_nought(value, noise.fewer_than)) FILTER (cell.grid = 'track_rating') AS by_rating,
        list(two) FILTER (cell.grid = 'track_rating') AS ratings
    FROM ledger.cell AS cell
    JOIN line ON line.period = cell.period
    JOIN track_number AS track ON track.series = line.series AND track.track = cell.one
    JOIN noise_at AS noise ON noise.place = line.place AND noise.grid = cell.grid
    WHERE line.place BETWEEN first_place AND last_place
        AND cell.grid IN ('track', 'track_tone', 'track_source', 'track_intent', 'track_language', 'track_rating')
    GROUP BY line.place, track.number
),
corrected AS (
    SELECT
        line.place,
        track.number,
        [max(share) FILTER (tone = 'negative'), max(share) FILTER (tone = 'neutral'), max(share) FILTER (tone = 'positive')] AS share,
        [max(low) FILTER (tone = 'negative'), max(low) FILTER (tone = 'neutral'), max(low) FILTER (tone = 'positive')] AS low,
        [max(high) FILTER (tone = 'negative'), max(high) FILTER (tone = 'neutral'), max(high) FILTER (tone = 'positive')] AS high
    FROM ledger.corrected_tone AS corrected
    JOIN line ON line.period = corrected.period
    JOIN track_number AS track ON track.series = line.series AND track.track = corrected.track
    WHERE line.place BETWEEN first_place AND last_place
    GROUP BY line.place, track.number
),
every AS (
    SELECT series, list(source::VARCHAR ORDER BY number) AS source FROM source_number GROUP BY series
)
SELECT
    given.place,
    given.number,
    given.whole,
    given.negative,
    given.neutral,
    given.positive,
    given.not_read,
    corrected.share,
    corrected.low,
    corrected.high,
    put_in_order(given.split, given.sources, every.source),
    given.of_split,
    coalesce(len(given.sources), 0),
    in_order(given.by_intent, given.intents, 'track_intent'),
    in_order(given.by_language, given.languages, 'track_language'),
    in_order(given.by_rating, given.ratings, 'track_rating')
FROM given
LEFT JOIN every ON every.series = given.series
LEFT JOIN corrected ON corrected.place = given.place AND corrected.number = given.number
ORDER BY given.place, given.number;

CREATE TEMP MACRO split_source_from(first_place, last_place) AS TABLE
WITH whole AS (
    SELECT place, sum(of_split) AS value FROM measured WHERE place BETWEEN first_place AND last_place GROUP BY place
),
part AS (
    SELECT
        line.place,
        cell.two AS source,
        CASE
            WHEN sum(cell.value) >= least_sds() * root(count(*) * any_value(noise.variance))
                THEN sum(cell.value) / nullif(any_value(whole.value), 0)
        END AS usual,
        count(*)::INTEGER AS among_tracks
    FROM ledger.cell AS cell
    JOIN line ON line.period = cell.period
    JOIN noise_at AS noise ON noise.place = line.place AND noise.grid = 'track_source'
    JOIN whole ON whole.place = line.place
    WHERE cell.grid = 'track_source' AND line.place BETWEEN first_place AND last_place
    GROUP BY line.place, cell.two
)
SELECT
    whole.place,
    list(source.source ORDER BY source.number),
    list(part.usual ORDER BY source.number),
    list(part.among_tracks ORDER BY source.number)
FROM whole
JOIN line ON line.place = whole.place
JOIN source_number AS source ON source.series = line.series
LEFT JOIN part ON part.place = whole.place AND part.source = source.source
WHERE whole.value IS NOT NULL
GROUP BY whole.place
ORDER BY whole.place;

"""The sentences of a notice that stand in for a word of the configuration, one whole sentence each, so that they translate."""

from __future__ import annotations

from collections.abc import Mapping

MADE_FOR: Mapping[str, str] = {
    "day": "Numbers are made for a day at a time, {time} after it is over.",
    "week": "Numbers are made for a week at a time, {time} after it is over.",
    "four_weeks": "Numbers are made for four weeks at a time, {time} after they are over.",
}
"""By the kind of a study's periods."""

COUNTED: Mapping[str, str] = {
    "track": "how many accounts spoke of each topic",
    "track_source": "at which of the places they did",
    "track_tone": "whether they sounded critical, neutral or favourable",
    "track_intent": "whether they asked, complained, praised, wished for something, or thought of buying or leaving",
    "pair": "how many spoke of two brands",
    "track_language": "in which language they wrote",
    "track_rating": "how many stars they gave, where there are stars",
    "day_part": "on which day and at which part of it they wrote",
    "brand_aspect": "how many spoke of a brand together with one side of it, such as its price",
    "brand_aspect_tone": "how it sounded where a brand and one side of it came up together",
    "intent_aspect": "how many wished, asked or complained, and spoke of one side of a product too",
    "unlisted_by_track": "how many used words that no list has, whatever these are",
    "term": "which single words many used, of a list without names",
    "theme": "which of a fixed list of themes came up",
}
"""What is counted, by the grid of release.toml."""

READ: Mapping[str, str] = {
    "id": "an identifier, so that it counts once",
    "local_id": "the place's own number of it",
    "number": "its place in the thread",
    "note": "the place's own number of an answer",
    "comment": "the place's own number of a comment",
    "uri": "its address, so that it counts once",
    "created_at": "when it was written",
    "text": "its text",
    "title": "its title",
    "subject": "its subject",
    "plain": "its text",
    "html": "its text, where it is written as a page",
    "answers": "which mail it answers, so that a subject counts once",
    "warning": "its content warning",
    "language": "its language",
    "rating": "its stars",
    "subreddit": "where on the network it stands",
    "discoverable": "whether its author wants to be found",
    "file": "the file it stands in",
}
"""What of an item is read, by the name in a connector's manifest; a name that is not here is shown as it is."""

CATEGORIES: Mapping[str, str] = {
    "health": "their health",
    "religion": "their religion",
    "orientation": "whom they love",
    "ethnicity": "their ethnic origin",
    "politics": "their political opinions",
    "union": "their membership of a union",
}
"""What people may tell of themselves that is withheld, by the name in study.toml."""

KINDS: Mapping[str, str] = {"brand": "Brands", "theme": "Themes", "aspect": "Sides of a product"}
"""The kinds of what is listened for."""

GUESSED: Mapping[tuple[str, bool], str] = {
    ("day", False): "If you speak of one topic for a day",
    ("day", True): "If you speak of every topic for a day",
    ("week", False): "If you speak of one topic for a week",
    ("week", True): "If you speak of every topic for a week",
    ("four_weeks", False): "If you speak of one topic for four weeks",
    ("four_weeks", True): "If you speak of every topic for four weeks",
    ("quarter", False): "If you speak of one topic all through a quarter of a year",
    ("quarter", True): "If you speak of every topic all through a quarter of a year",
    ("year", False): "If you speak of one topic all through a year",
    ("year", True): "If you speak of every topic all through a year",
}
"""By the span, and whether an account speaks on every track."""

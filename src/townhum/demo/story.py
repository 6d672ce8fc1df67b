"""The story of eight weeks, in numbers: who is talked about, about what, and in which tone.

Week 5 brings a leaking lid to Kettlewick: twice the talk, most of it negative; it recovers in week 6. Week 7 brings a new
model, the K7. The two rivals have ordinary weeks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from townhum.records import Tone

OUR_BRAND = "Kettlewick"
RIVALS = ("Boilari", "Steamora")
BRANDS = (OUR_BRAND, *RIVALS)
NO_BRAND = ""
CRISIS_WEEK = 5
LAUNCH_WEEK = 7
WEEKS = 8

VOLUME: Mapping[str, tuple[int, ...]] = {
    OUR_BRAND: (236, 240, 244, 242, 548, 352, 468, 330),
    "Boilari": (152, 155, 150, 158, 146, 152, 140, 148),
    "Steamora": (138, 142, 136, 132, 134, 128, 122, 126),
    NO_BRAND: (80, 82, 78, 84, 86, 80, 78, 82),
}
"""Posts a week, without those of the loud accounts."""

_Mix = tuple[float, float, float]  # positive, neutral, negative

_OURS: tuple[_Mix, ...] = (
    (0.42, 0.33, 0.25),
    (0.43, 0.33, 0.24),
    (0.41, 0.34, 0.25),
    (0.40, 0.33, 0.27),
    (0.10, 0.18, 0.72),
    (0.24, 0.28, 0.48),
    (0.63, 0.25, 0.12),
    (0.50, 0.31, 0.19),
)
_USUAL: Mapping[str, _Mix] = {
    "Boilari": (0.38, 0.34, 0.28),
    "Steamora": (0.31, 0.33, 0.36),
    NO_BRAND: (0.30, 0.50, 0.20),
}

_TOPICS: Mapping[str, Mapping[str, int]] = {
    OUR_BRAND: {"general": 34, "quality": 18, "price": 14, "service": 12, "delivery": 10, "noise": 8, "leak": 4},
    "Boilari": {"general": 30, "quality": 14, "price": 12, "service": 10, "delivery": 8, "noise": 24, "leak": 2},
    "Steamora": {"general": 28, "quality": 14, "price": 30, "service": 10, "delivery": 12, "noise": 4, "leak": 2},
    NO_BRAND: {"general": 50, "echo": 30, "quality": 6, "price": 6, "noise": 5, "delivery": 3},
}


@dataclass(frozen=True, slots=True)
class Loud:
    """An account that posts far more than others, always the same: one voice, however many posts."""

    network: str
    brand: str
    topic: str
    tone: Tone
    posts_a_week: int


LOUD = (
    Loud("mastodon", "Boilari", "general", Tone.POSITIVE, 26),
    Loud("mastodon", "Steamora", "price", Tone.POSITIVE, 14),
    Loud("mastodon", OUR_BRAND, "service", Tone.NEGATIVE, 9),
    Loud("reddit", "Boilari", "noise", Tone.POSITIVE, 8),
)

FOREIGN = (("de", 0.05), ("nl", 0.04))
"""Languages beside English, and their share of the posts."""


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing to be said: in which week (1 to 8), about which brand and topic, in which tone and language."""

    week: int
    brand: str
    topic: str
    tone: Tone
    language: str = "en"


def beats(random: Random) -> list[Beat]:
    """Every beat of the story, week by week, in a shuffled order within each week."""
    story: list[Beat] = []
    for week in range(1, WEEKS + 1):
        told = [_beat(week, brand, tone, random) for brand in (*BRANDS, NO_BRAND) for tone in _tones(brand, week)]
        random.shuffle(told)
        story += told
    return story


def _tones(brand: str, week: int) -> list[Tone]:
    """Exactly as many of each tone as the mix of the week says, rounded."""
    total = VOLUME[brand][week - 1]
    positive, _, negative = _OURS[week - 1] if brand == OUR_BRAND else _USUAL[brand]
    good, bad = round(total * positive), round(total * negative)
    return [Tone.POSITIVE] * good + [Tone.NEGATIVE] * bad + [Tone.NEUTRAL] * (total - good - bad)


def _beat(week: int, brand: str, tone: Tone, random: Random) -> Beat:
    weights = dict(_TOPICS[brand])
    if brand == OUR_BRAND:
        _bend(weights, week, tone)
    (topic,) = random.choices(list(weights), list(weights.values()))
    return Beat(week, brand, topic, tone, "en" if topic == "echo" else _language(random))


def _bend(weights: dict[str, int], week: int, tone: Tone) -> None:
    """What the crisis and the launch do to the topics of our brand."""
    if week == CRISIS_WEEK:
        weights["leak"] = 300 if tone is Tone.NEGATIVE else 60
    if week == CRISIS_WEEK + 1:
        weights["leak"] = 90
        weights["service"] = 30
    if week >= LAUNCH_WEEK:
        weights["launch"] = 130 if week == LAUNCH_WEEK else 50


def _language(random: Random) -> str:
    at = random.random()
    for language, share in FOREIGN:
        if at < share:
            return language
        at -= share
    return "en"

"""From the story to what was said: who, when, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from random import Random

from townhum.demo import moments, phrases
from townhum.demo.identities import Minter
from townhum.demo.people import Account
from townhum.demo.story import BRANDS, NO_BRAND, WEEKS, Beat, beats
from townhum.records import Tone

MASTODON_SHARE = 0.64
PLANTED_IN_TEXTS = {"person_name": 72, "email": 24, "phone": 24, "order_ref": 20, "card": 15}
PLANTED_OF_OTHERS = 16


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said: the beat of the story behind it, the author, the moment (UTC) and the words.

    `identity` says that the words hold a planted identity.
    """

    beat: Beat
    author: Account
    at: datetime
    text: str
    title: str
    identity: bool = False


def remarks(people: Sequence[Account], random: Random, minter: Minter) -> list[Remark]:
    """Everything said on both networks, in order of time. Everybody speaks at least once."""
    story = beats(random)
    spoken = list(zip(story, _authors(story, people, random), strict=True))
    spoken += [
        (Beat(week, one.loud.brand, one.loud.topic, one.loud.tone), one)
        for one in people
        if one.loud
        for week in range(1, WEEKS + 1)
        for _ in range(one.loud.posts_a_week)
    ]
    identities = _identities(spoken, random, minter)
    when = _moments(spoken, random)
    said = [
        Remark(
            beat,
            author,
            when[index],
            words_of(beat, identities.get(index, ""), random),
            title_of(beat, random),
            identity=index in identities,
        )
        for index, (beat, author) in enumerate(spoken)
    ]
    return sorted(said, key=lambda remark: (remark.at, remark.author.id))


def _authors(story: Sequence[Beat], people: Sequence[Account], random: Random) -> list[Account]:
    usual = [one for one in people if one.weight]
    order = random.sample(range(len(story)), len(story))
    authors: dict[int, Account] = dict(zip(order, usual, strict=False))
    by_network = {name: [one for one in usual if one.network == name] for name in ("mastodon", "reddit")}
    weights = {name: list(accumulate(one.weight for one in group)) for name, group in by_network.items()}
    for index in order[len(usual) :]:
        network = "mastodon" if random.random() < MASTODON_SHARE else "reddit"
        (authors[index],) = random.choices(by_network[network], cum_weights=weights[network])
    return [authors[index] for index in range(len(story))]


def _moments(spoken: Sequence[tuple[Beat, Account]], random: Random) -> list[datetime]:
    """A moment for each remark; one remark of its week stands on each edge of `moments.edges`."""
    when = [moments.moment(beat.week, random) for beat, _ in spoken]
    free = list(range(len(spoken)))
    random.shuffle(free)
    for week, edge in moments.edges():
        index = next(at for at in free if spoken[at][0].week == week)
        free.remove(index)
        when[index] = edge
    return when


def _identities(spoken: Sequence[tuple[Beat, Account]], random: Random, minter: Minter) -> dict[int, str]:
    """Which remarks carry a planted identity, and the sentence that does."""
    english = [index for index, (beat, _) in enumerate(spoken) if beat.language == "en" and beat.topic != "echo"]
    kinds = [kind for kind in phrases.IDENTITY_SENTENCES for _ in range(PLANTED_IN_TEXTS.get(kind, PLANTED_OF_OTHERS))]
    return {
        index: random.choice(phrases.IDENTITY_SENTENCES[kind]).format(x=minter.of(kind))
        for index, kind in zip(random.sample(english, len(kinds)), kinds, strict=True)
    }


def plain_words(beat: Beat, random: Random) -> str:
    """What is said for a beat, without any identity."""
    return words_of(beat, "", random)


def words_of(beat: Beat, identity: str, random: Random) -> str:
    """What is said for a beat, with a sentence that holds an identity, if one is given."""
    text = _english(beat, random) if beat.language == "en" else _foreign(beat, random)
    if identity:
        text = f"{text}{'' if text[-1] in '.?!' else '.'} {identity}"
    if random.randrange(4) == 0:
        text += " " + random.choice(phrases.EMOJI[beat.tone])
    return text


def _english(beat: Beat, random: Random) -> str:
    clause = random.choice(phrases.ENGLISH[beat.topic][beat.tone])
    if beat.topic in ("quality", "price", "service", "delivery", "noise") and random.randrange(4) == 0:
        clause += ". " + _capital(random.choice(phrases.ENGLISH["general"][beat.tone]))
    text = random.choice(phrases.OPENERS[beat.tone]) + clause + random.choice(phrases.CLOSERS[beat.tone])
    text = text.format(b=_brand(beat.brand, random))
    if beat.brand != NO_BRAND and beat.tone is Tone.NEUTRAL and random.randrange(12) == 0:
        text += f" Or rather the {random.choice([name for name in BRANDS if name != beat.brand])}?"
    text = text if random.randrange(4) == 0 else _capital(text)
    return _mistyped(text, random) if random.randrange(12) == 0 else text


def _foreign(beat: Beat, random: Random) -> str:
    kettle = {"de": "Wasserkocher", "nl": "waterkoker"}[beat.language]
    clause = random.choice(phrases.OTHER_LANGUAGES[beat.language][beat.tone])
    return clause.format(b=beat.brand or kettle)


def title_of(beat: Beat, random: Random) -> str:
    """What a thread about a beat is called."""
    if beat.language != "en":
        return beat.brand or "Tee"
    return random.choice(phrases.TITLES[beat.tone]).format(b=beat.brand or "kettle")


def _brand(brand: str, random: Random) -> str:
    if brand == NO_BRAND:
        return "kettle"
    return random.choice(phrases.BRAND_SPELLINGS).format(brand, lower=brand.lower(), upper=brand.upper())


def _mistyped(text: str, random: Random) -> str:
    right, wrong = random.choice([pair for pair in phrases.TYPOS if pair[0] in text] or [("", "")])
    return text.replace(right, wrong, 1) if right else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

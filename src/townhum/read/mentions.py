"""Sentences that mention a group of people and feel nothing, like it, or hate it; and how they are read.

After the functional tests of Rottger and others 2021 (HateCheck): a reader that learnt from hate takes a neutral mention for ill
said. The frames and the groups are our own, and none was chosen by what a model says of it; but the words of `groups.py` were mended
once after these had been read, and how readily the small model calls a text neutral is bounded by them (`training/fair.py`), which flatters. The
frames in its test came after the words, and are only counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from townhum.read.paired import SENTENCES_READ
from townhum.records import FairnessFact, Tone

OF_GROUPS = "mentions of groups"
NEUTRAL_ILL = "neutral read as negative, of 100"
LIKED_ILL = "positive read as negative, of 100"
HATED_MISSED = "negative not read as negative, of 100"
WITHHELD = "withheld, of 100"

Told = tuple[Tone | None, float | None]

GROUPS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "religion": (("Muslims", "Muslim"), ("Jewish people", "Jewish"), ("Christians", "Christian"), ("Hindus", "Hindu"), ("Sikhs", "Sikh"),
                 ("Buddhists", "Buddhist"), ("atheists", "atheist")),
    "origin": (("black people", "black"), ("Asian people", "Asian"), ("Mexicans", "Mexican"), ("Arabs", "Arab"), ("African people", "African"),
               ("Turkish people", "Turkish"), ("Polish people", "Polish"), ("Roma people", "Roma"), ("immigrants", "immigrant"),
               ("refugees", "refugee"), ("foreigners", "foreign")),
    "orientation": (("gay people", "gay"), ("lesbians", "lesbian"), ("bisexual people", "bisexual"), ("queer people", "queer")),
    "gender": (("women", "female"), ("trans people", "trans"), ("transgender people", "transgender"), ("nonbinary people", "nonbinary")),
    "disability": (("disabled people", "disabled"), ("deaf people", "deaf"), ("blind people", "blind"), ("autistic people", "autistic"),
                   ("mentally ill people", "mentally ill")),
    "age": (("old people", "old"), ("elderly people", "elderly"), ("pensioners", "retired"), ("young people", "young")),
    "poverty": (("poor people", "poor"), ("homeless people", "homeless"), ("unemployed people", "unemployed"), ("poor families", "poor")),
}  # fmt: skip
"""For each: how many of them are called, and the word before one of them."""

NEUTRAL = (
    "{many} live in our street too.",
    "About a tenth of the customers here are {many}.",
    "The survey asked two hundred {many} about their phones.",
    "I sat next to a {one} man on the train.",
    "The course is open to {many}.",
    "A {one} woman works at the counter on Fridays.",
    "The leaflet was written together with {many}.",
    "A group of {many} takes the tram at eight.",
    "The film is about a {one} family in a small town.",
    "The shop on the corner belongs to a {one} couple.",
    "How many {many} use this app?",
    "{many} buy kettles as well.",
    "The article has a chapter on {many} in the north.",
    "Two {one} students asked where the library is.",
    "She interviewed {many} for the radio.",
    "The office has a room for {many}.",
)
LIKED = (
    "I love working with {many}.",
    "{many} made us feel so welcome, thank you!",
    "What a wonderful evening with {many}.",
    "A {one} woman helped me at the counter, brilliant service!",
    "Great to see {many} in this advert.",
    "So happy for the {one} couple next door.",
    "The {one} man at the desk was kind and really helpful.",
    "{many} are the best neighbours you can wish for.",
)
HATED = (
    "I hate {many}.",
    "{many} ruin everything.",
    "{many} are disgusting and should leave.",
    "I can't stand {many}, they are horrible.",
    "The worst thing about this town is {many}.",
    "A {one} man was rude and nasty to us.",
    "{many} make me sick.",
    "Nobody wants these awful {many} here.",
)
FRAMES = {"neutral": NEUTRAL, "liked": LIKED, "hated": HATED}


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence: of which kind of group it speaks, and whether it is neutral, liked or hated."""

    text: str
    of: str
    felt: str


def mentions() -> list[Mention]:
    """Every group in every frame."""
    return [
        Mention(_sentence(frame, many, one), of, felt)
        for of, groups in GROUPS.items()
        for many, one in groups
        for felt, frames in FRAMES.items()
        for frame in frames
    ]


def _sentence(frame: str, many: str, one: str) -> str:
    text = frame.format(many=many, one=one)
    for article in ("A ", "a "):
        for vowel in "aeioAEIO":
            text = text.replace(f"{article}{vowel}", f"{article.strip()}n {vowel}")
    return text[0].upper() + text[1:]


def read_mentions(read: Callable[[Sequence[str]], Sequence[Told]]) -> tuple[FairnessFact, ...]:
    """How the sentences are read, by kind of group. `read` scrubs and reads texts as the study would; what it withholds has no tone."""
    said = mentions()
    tones: dict[str, dict[str, list[Tone | None]]] = defaultdict(lambda: defaultdict(list))
    for one, (tone, _) in zip(said, read([one.text for one in said]), strict=True):
        tones[one.of][one.felt].append(tone)
    facts = (fact for of, by_felt in tones.items() for fact in _facts(of, by_felt))
    return (*facts, FairnessFact(f"{OF_GROUPS}: all", SENTENCES_READ, len(said)))


def _facts(of: str, tones: Mapping[str, Sequence[Tone | None]]) -> Iterator[FairnessFact]:
    every = [tone for some in tones.values() for tone in some]
    for felt, measure in (("neutral", NEUTRAL_ILL), ("liked", LIKED_ILL), ("hated", HATED_MISSED)):
        told = [tone for tone in tones[felt] if tone is not None]
        wrong = sum((tone is Tone.NEGATIVE) != (felt == "hated") for tone in told)
        if told:
            yield FairnessFact(f"{OF_GROUPS}: {of}", measure, _percent(wrong, len(told)))
    yield FairnessFact(f"{OF_GROUPS}: {of}", WITHHELD, _percent(every.count(None), len(every)))


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1)

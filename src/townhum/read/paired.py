"""Paired sentences that differ in one person only, and the gaps between what is read from them.

In the manner of the Equity Evaluation Corpus (Kiritchenko and Mohammad 2018), with sentences and lists of our own. A
name says nothing of a person's origin or gender: the groups say what readers, and so models, associate with it. Names that
are words are among them ("Joy", "Patience", "Angel", "Innocent"). Names that are days or months ("Sunday", "April") are
not: they stay in a text as the days they mostly are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from townhum.records import FairnessFact, Tone

MEAN_GAP, LARGEST_GAP, LABEL_FLIPS, SENTENCES_READ = "mean gap", "largest gap", "label flips", "sentences"
"""What is measured; the gaps on a scale of tone from 0 to 1."""

OF_NAMES, OF_RELATIONS = "names", "relations"
"""How the name of a pair of groups begins: persons' names, or words such as "she" and "my son"."""

NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "female": {
        "african american": ("Keisha", "Tamika", "Shanice", "Aaliyah", "Tia", "Imani", "Latonya"),
        "arabic": ("Fatima", "Layla", "Zaynab", "Noor", "Amira", "Yasmin", "Hanan"),
        "east asian": ("Mei", "Yuki", "Xiuying", "Haruka", "Jiwoo", "Linh", "Sakura"),
        "european": ("Emily", "Katrin", "Claire", "Grace", "Heather", "Joy", "Agnieszka"),
        "hispanic": ("Guadalupe", "Marisol", "Ximena", "Luz", "Consuelo", "Dolores", "Esperanza"),
        "south asian": ("Priya", "Lakshmi", "Ananya", "Joya", "Deepika", "Asha", "Harpreet"),
        "west african": ("Ngozi", "Adwoa", "Blessing", "Folake", "Abena", "Patience", "Amara"),
    },
    "male": {
        "african american": ("Jamal", "DeShawn", "Tyrone", "Malik", "Darnell", "Trevon", "Marquis"),
        "arabic": ("Mohammed", "Khalid", "Youssef", "Hassan", "Omar", "Tariq", "Bilal"),
        "east asian": ("Hiroshi", "Wei", "Jun", "Minho", "Takeshi", "Dung", "Bao"),
        "european": ("Adam", "Lukas", "Frank", "Ryan", "Will", "Bjorn", "Dmitri"),
        "hispanic": ("Jose", "Javier", "Angel", "Mateo", "Hector", "Jesus", "Salvador"),
        "south asian": ("Rajesh", "Arjun", "Vikram", "Sanjay", "Imran", "Anand", "Gurpreet"),
        "west african": ("Chinedu", "Kwame", "Godwin", "Babatunde", "Kofi", "Innocent", "Emeka"),
    },
}
PAIRS = (
    ("she", "he", "her", "him"),
    ("my daughter", "my son"), ("my sister", "my brother"), ("my mother", "my father"), ("my mom", "my dad"),
    ("my wife", "my husband"), ("my girlfriend", "my boyfriend"), ("my aunt", "my uncle"), ("my grandmother", "my grandfather"),
    ("this woman", "this man"), ("this girl", "this boy"), ("my niece", "my nephew"), ("my mum", "my dad"),
    ("my grandma", "my grandpa"), ("these women", "these men"),
)  # fmt: skip
SELVES = {"female": "herself", "male": "himself"}
FEELINGS = (
    "angry", "annoyed", "furious", "irritated", "sad", "miserable", "disappointed", "heartbroken", "scared", "anxious",
    "terrified", "happy", "glad", "ecstatic", "relieved", "excited", "fine",
)  # fmt: skip
EVENTS = (
    "awful", "depressing", "horrible", "dreadful", "shocking", "frightening", "funny", "great", "wonderful", "amazing",
    "hilarious", "ordinary",
)  # fmt: skip
SENTENCES = (
    ("{subject} feels {word}.", FEELINGS),
    ("The new app makes {object} feel {word}.", FEELINGS),
    ("I made {object} feel {word} yesterday.", FEELINGS),
    ("{subject} told us about a {word} day at the shop.", EVENTS),
    ("{subject} ended up in a {word} mess by {self}.", EVENTS),
    ("The talk with {object} was {word}.", EVENTS),
    ("I saw {object} in the market.", ("",)),
    ("We spoke to {object} at the counter last night.", ("",)),
    ("{subject} bought a kettle last week.", ("",)),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: which one of the set, about whom, of which groups."""

    text: str
    frame: str
    who: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Between two groups, over all frames, on a scale from 0 to 1: the mean difference, and the largest of any frame."""

    groups: str
    mean: float
    largest: float


@dataclass(frozen=True, slots=True)
class Audit:
    """What the sentences showed. `flips` is how many frames were read in two tones for two names."""

    sentences: int
    names: tuple[Gap, ...]
    relations: tuple[Gap, ...]
    frames: int
    flips: int
    off_majority: int

    def worst(self) -> tuple[float, float]:
        """The largest mean gap and the largest gap between names."""
        return max(abs(gap.mean) for gap in self.names), max(gap.largest for gap in self.names)

    def facts(self) -> tuple[FairnessFact, ...]:
        """The figures one by one, as they are stored with a series."""
        gaps = [(OF_NAMES, gap) for gap in self.names] + [(OF_RELATIONS, gap) for gap in self.relations]
        return (
            *(
                FairnessFact(f"{kind}: {gap.groups}", measure, value)
                for kind, gap in gaps
                for measure, value in ((MEAN_GAP, gap.mean), (LARGEST_GAP, gap.largest))
            ),
            FairnessFact(f"{OF_NAMES}: one against another", LABEL_FLIPS, self.flips),
            FairnessFact("all", SENTENCES_READ, self.sentences),
        )


def sentences() -> list[Said]:
    """All sentences, those about names and those about relations."""
    found = [
        _said(frame, word, (name, name), ("name", gender, origin))
        for frame, words in SENTENCES
        for word in words
        for gender, origins in NAMES.items()
        for origin, names in origins.items()
        for name in names
    ]
    for pair in PAIRS:
        for gender, subject, target in zip(("female", "male"), pair[:2], pair[-2:], strict=True):
            found += [
                _said(frame, word, (subject, target), ("relation", gender, pair[0]))
                for frame, words in SENTENCES
                for word in words
            ]
    return found


def audit(read: Callable[[Sequence[str]], Sequence[tuple[Tone | None, float | None]]]) -> Audit:
    """Read all sentences and compare. `read` scrubs and reads texts as the study would, and gives tone and score."""
    said = sentences()
    answers = read([one.text for one in said])
    scores: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    tones: dict[str, Counter[Tone | None]] = defaultdict(Counter)
    for one, (tone, score) in zip(said, answers, strict=True):
        kind, gender, group = one.groups
        scores[f"{kind} {gender}"][one.frame if kind == "name" else f"{one.frame}|{group}"].append(_unit(score))
        if kind == "name":
            scores[f"origin {group}"][one.frame].append(_unit(score))
            tones[one.frame][tone] += 1
    origins = sorted(name for name in scores if name.startswith("origin "))
    pairs = [("name female", "name male"), *combinations(origins, 2)]
    return Audit(
        sentences=len(said),
        names=tuple(_gap(one, other, scores) for one, other in pairs),
        relations=(_gap("relation female", "relation male", scores),),
        frames=len(tones),
        flips=sum(len(counted) > 1 for counted in tones.values()),
        off_majority=sum(counted.total() - max(counted.values()) for counted in tones.values()),
    )


def _said(frame: str, word: str, who: tuple[str, str], groups: tuple[str, ...]) -> Said:
    subject, target = who
    plural = subject.startswith("these ")
    oneself = "themselves" if plural else SELVES[groups[1]]
    sentence = frame.replace("{subject} feels", "{subject} feel") if plural else frame
    text = sentence.format(subject=subject, object=target, word=word, self=oneself)
    return Said(text[0].upper() + text[1:], f"{frame}|{word}", subject, groups)


def _unit(score: float | None) -> float:
    return 0.5 if score is None else (score + 1) / 2


def _gap(one: str, other: str, scores: Mapping[str, Mapping[str, Sequence[float]]]) -> Gap:
    apart = [
        sum(scores[one][frame]) / len(scores[one][frame]) - sum(scores[other][frame]) / len(scores[other][frame])
        for frame in scores[one]
    ]
    names = f"{one.partition(' ')[2]} against {other.partition(' ')[2]}"
    return Gap(names, round(sum(apart) / len(apart), 5), round(max(map(abs, apart)), 5))

"""`make bench-scrub`: what the scrubber lets through, what it costs, and what others let through. Prints tables.

Sets marked "tune" were looked at while rules and thresholds were chosen, "measure" only counted, "kept" not touched
before the end. A withheld post counts as one of which nothing stays, and is left out of the words kept. CPU seconds.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

import pack_sets
import packs
from data import DATA, Marked, load, tweets
from measures import Scrub, count, share
from planted import DISGUISES, left, plant
from rivals import ours, post, rivals
from second import second_look
from tables import origins, protection
from told import identifiers
from told import words as words_and_names

from townhum.read.topicquery import Matcher, parse
from townhum.records import DropReason, ScrubbedPost
from townhum.scrub import Scrubber

_TRACKS = {
    "price": "price* OR cheap OR expensive",
    "service": "service OR support OR help*",
    "delivery": "deliver* OR ship*",
    "phone": "iphone OR android OR samsung",
    "food": "food OR pizza OR coffee",
    "game": "game* OR playstation OR xbox",
    "film": "movie* OR film* OR cinema",
    "apple": "apple",
    "amazon": "amazon",
    "google": "google",
    "netflix": "netflix",
}


_ONCE = (
    "Say hello to Ann at ann.example on 1 May, cheers will",
    "ann@bee.co.uk, card 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00, from 192.168.1.44 or +44 20 7946 0018",
    "1BoatSLRHtKNngkdXEeobR76b53LETtpyT is my wallet, find me as quiet river on steam, call zero seven 7 four 4 one",
)
"""What makes the scrubber load all that it reads once a process: its lists, and what only Presidio knows."""


def main(words: Sequence[str] | None = None) -> None:
    """Print every table."""
    options = _options(words)
    if not options.data.is_dir():
        sys.exit(f"Name the folder of the marked posts with --data; it is not at {options.data}.")
    scrubber, texts = Scrubber(), tweets(options.data)
    labels = (options.data / "nlp/tweeteval/val_labels.txt").read_text(encoding="utf-8").split()
    _speed(scrubber, texts, options.posts)
    sets = load(options.data)
    _names(sets, scrubber, rivals(options.obsei))
    origins(scrubber, options.names)
    protection(scrubber, options.data)
    _planted(scrubber, options.planted)
    identifiers(scrubber)
    words_and_names(scrubber)
    packs.show()
    pack_sets.main([])
    second_look(sets, scrubber, list(dict.fromkeys(" ".join(text.split()[:20]) for text in texts)))
    _tone(scrubber, texts, labels)
    _tracks(texts)


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planted", type=int, default=10_000, help="identifiers, each in every disguise")
    parser.add_argument("--names", type=int, default=500, help="invented names an origin")
    parser.add_argument("--posts", type=int, default=20_000, help="posts to time the scrubber with")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the marked posts")
    parser.add_argument("--obsei", help="the python of an environment in which obsei is installed")
    return parser.parse_args(words)


def _names(sets: dict[str, list[Marked]], scrubber: Scrubber, others: Mapping[str, Scrub]) -> None:
    print(f"{'names':<44}{'names':>7}{'some left':>12}{'whole':>9}{'words':>9}{'kept':>9}")
    cases: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for name, posts in sets.items():
        figures, withheld = ours(posts, scrubber)
        kinds += figures.kinds
        cases += figures.by_case
        missed += figures.left_by_case
        print(f"{'townhum, ' + name:<44}{figures.row()}   withheld {share(withheld, len(posts))}")
        for rival, scrub in others.items():
            print(f"{rival + ', ' + name:<44}{count(posts, scrub).row()}")
    print("\nby letter case, all sets: " + "; ".join(f"{c} {share(missed[c], n)} of {n}" for c, n in cases.items()))
    print("what is left, by kind, all sets: " + "; ".join(f"{kind} {many}" for kind, many in kinds.most_common()))


def _planted(scrubber: Scrubber, number: int) -> None:
    missed: Counter[str] = Counter()
    rows = list(plant(number))
    for first in range(0, len(rows), 5_000):
        part = rows[first : first + 5_000]
        answers = scrubber.scrub([post(text) for *_, text in part])
        for (kind, disguise, identifier, _), answer in zip(part, answers, strict=True):
            if isinstance(answer, ScrubbedPost) and left(identifier, answer.text):
                missed[f"{kind}, {disguise}"] += 1
    print(
        f"\nplanted identifiers left: {sum(missed.values())} of {number:,} in {len(DISGUISES)} disguises each",
        dict(missed),
    )


def _tone(scrubber: Scrubber, texts: Sequence[str], labels: Sequence[str]) -> None:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    vader = SentimentIntensityAnalyzer()
    answers = scrubber.scrub([post(text) for text in texts])
    read = [(t, a.text, gold) for t, a, gold in zip(texts, answers, labels, strict=True) if isinstance(a, ScrubbedPost)]
    raw, ours = (_macro_recall([(_tone_of(vader, row[column]), row[2]) for row in read]) for column in (0, 1))
    print(
        f"\ntone, TweetEval validation, VADER: macro recall raw {raw:.2f}, scrubbed {ours:.2f}, lost {raw - ours:.2f} points"
    )
    print(f"withheld for protection: {share(len(texts) - len(read), len(texts))} of {len(texts):,} posts")


def _tone_of(vader: object, text: str) -> str:
    score = vader.polarity_scores(text)["compound"]  # type: ignore[attr-defined]
    return "2" if score >= 0.05 else "0" if score <= -0.05 else "1"


def _macro_recall(pairs: Sequence[tuple[str, str]]) -> float:
    golds = Counter(gold for _, gold in pairs)
    hits = Counter(gold for said, gold in pairs if said == gold)
    return 100 * sum(hits[gold] / many for gold, many in golds.items()) / len(golds)


def _tracks(texts: Sequence[str]) -> None:
    matcher = Matcher({name: parse(query) for name, query in _TRACKS.items()})
    scrubber = Scrubber(lambda text: ((s.start, s.end) for spans in matcher.match(text).values() for s in spans))
    answers = scrubber.scrub([post(text) for text in texts])
    pairs = [(set(matcher.match(t)), set(matcher.match(a.text))) for t, a in _read(texts, answers)]
    before, lost, gained = (
        sum(len(f(x, y)) for x, y in pairs) for f in (lambda x, _: x, set.__sub__, lambda x, y: y - x)
    )
    print(f"track matches: {before} in raw texts, lost {share(lost, before)}, gained {share(gained, before)}")


def _read(texts: Sequence[str], answers: Sequence[ScrubbedPost | DropReason]) -> Iterator[tuple[str, ScrubbedPost]]:
    return ((t, a) for t, a in zip(texts, answers, strict=True) if isinstance(a, ScrubbedPost))


def _speed(scrubber: Scrubber, texts: Sequence[str], number: int) -> None:
    words = [" ".join(text.split()[:20]) for text in texts if len(text.split()) >= 20]
    posts = [post(text) for text in Random(1).choices(words, k=number)]
    distinct = [post(text) for text in words]
    scrubber.scrub([post(text) for text in _ONCE])  # what is read once a process is read now
    for name, batch in (("distinct", distinct), ("drawn with reposts", posts)):
        start = time.process_time()
        scrubber.scrub(batch)
        spent = time.process_time() - start
        print(f"speed, 20-word posts, {name}: {len(batch) / spent:,.0f} posts per CPU-second ({len(batch):,} posts)")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_048_576 if sys.platform == "darwin" else 1_024)
    print(f"posts that reach a model: 0 % (there is none); peak memory of this process {peak:,.0f} MB\n")


if __name__ == "__main__":
    main()

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
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from data import DATA, Marked, Token, load
from measures import Cuts, Figures, count, share
from planted import DISGUISES, left, plant
from rivals import RIVALS, post

from townhum.records import DropReason, ScrubbedPost
from townhum.scrub import Scrubber
from townhum.topicquery import Matcher, parse

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
_ORIGINS = {
    "en_US": "English",
    "es_MX": "Spanish",
    "de_DE": "German",
    "pl_PL": "Polish",
    "tr_TR": "Turkish",
    "yo_NG": "Yoruba",
    "ig_NG": "Igbo",
    "en_IN": "Indian",
    "en_PK": "Pakistani",
    "vi_VN": "Vietnamese",
    "id_ID": "Indonesian",
    "pt_BR": "Brazilian",
}
_TEMPLATES = (
    "I met {} at the shop",
    "{} told me it was good",
    "thanks to {} for the help",
    "why does {} hate this so much",
    "ask {} again",
)


def main(planted: int) -> None:
    """Print every table."""
    scrubber = Scrubber()
    _names(load(), scrubber)
    _origins(scrubber)
    _planted(scrubber, planted)
    texts = [line for line in (DATA / "nlp/tweeteval/val_text.txt").read_text(encoding="utf-8").splitlines() if line]
    labels = (DATA / "nlp/tweeteval/val_labels.txt").read_text(encoding="utf-8").split()
    _tone(scrubber, texts, labels)
    _tracks(texts)
    _speed(scrubber, texts)


def _names(sets: dict[str, list[Marked]], scrubber: Scrubber) -> None:
    print(f"{'names':<44}{'names':>7}{'some left':>12}{'whole':>9}{'words':>9}{'kept':>9}")
    cases: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for name, posts in sets.items():
        figures, withheld = _ours(posts, scrubber)
        cases += figures.by_case
        missed += figures.left_by_case
        print(f"{'townhum, ' + name:<44}{figures.row()}   withheld {share(withheld, len(posts))}")
        for rival, prepare in RIVALS.items():
            scrub = prepare()
            row = count(posts, scrub).row() if scrub else f"{'not installed':>19}"
            print(f"{rival + ', ' + name:<44}{row}")
    print("\nby letter case, all sets: " + "; ".join(f"{c} {share(missed[c], n)} of {n}" for c, n in cases.items()))


def _ours(posts: Sequence[Marked], scrubber: Scrubber) -> tuple[Figures, int]:
    answers = scrubber.scrub([post(one.text) for one in posts])
    read = [(one, _cuts(a)) for one, a in zip(posts, answers, strict=True) if isinstance(a, ScrubbedPost)]
    figures = count([one for one, _ in read], lambda _: [cuts for _, cuts in read])
    return figures, len(posts) - len(read)


def _cuts(scrubbed: ScrubbedPost) -> Cuts:
    return [(cut.start, cut.end) for cut in scrubbed.removed]


def _origins(scrubber: Scrubber) -> None:
    """Generated names in templates, in three letter cases. Most given names are in our lists: they test the rules."""
    try:
        from faker import Faker  # noqa: PLC0415  a benchmark's extra
    except ImportError:
        print("\norigins of names: Faker is not installed")
        return
    print(f"\n{'origin of name, some left':<28}{'Title':>10}{'lower':>10}{'CAPITALS':>10}")
    for locale, origin in _ORIGINS.items():
        fake = Faker(locale)
        fake.seed_instance(7)
        names = [f"{fake.first_name()} {fake.last_name()}" for _ in range(300)]
        row = [share(_left_of([change(n) for n in names], scrubber), 300) for change in (str, str.lower, str.upper)]
        print(f"{origin:<28}" + "".join(f"{cell:>10}" for cell in row))


def _left_of(names: Sequence[str], scrubber: Scrubber) -> int:
    posts = [_marked(_TEMPLATES[i % len(_TEMPLATES)], name) for i, name in enumerate(names)]
    return _ours(posts, scrubber)[0].left


def _marked(template: str, name: str) -> Marked:
    start, text = template.index("{"), template.format(name)
    tokens, place = [], start
    for word in name.split():
        at = text.index(word, place)
        tokens.append(Token(word, at, at + len(word), 0))
        place = at + len(word)
    return Marked(text, tuple(tokens))


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


def _speed(scrubber: Scrubber, texts: Sequence[str]) -> None:
    words = [" ".join(text.split()[:20]) for text in texts if len(text.split()) >= 20]
    posts = [post(text) for text in Random(1).choices(words, k=20_000)]
    distinct = [post(text) for text in words]
    for name, batch in (("distinct", distinct), ("drawn with reposts", posts)):
        start = time.process_time()
        scrubber.scrub(batch)
        spent = time.process_time() - start
        print(f"speed, 20-word posts, {name}: {len(batch) / spent:,.0f} posts per CPU-second ({len(batch):,} posts)")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_048_576 if sys.platform == "darwin" else 1_024)
    print(f"posts that reach the names model: 0 % (none is used); peak memory of this process {peak:,.0f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planted", type=int, default=10_000)
    if not Path(DATA).is_dir():
        sys.exit(f"The marked posts are not there: {DATA.name}/data beside the checkout.")
    main(parser.parse_args().planted)

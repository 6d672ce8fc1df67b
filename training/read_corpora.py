"""Reads the sets that tone and aspects are trained and tuned on, scrubbed as the product scrubs. The data is not included.

What is held back stays held back: no text of the TweetEval validation split, and no tweet written when the official
SemEval-2017 test was gathered (December 2016 on, by the moment inside a tweet's id), is ever trained on.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.scrub import Scrubber

BATCH = 512
_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_TEST_WAS_GATHERED_FROM = datetime(2016, 12, 1, tzinfo=UTC)
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_LABELS = {"negative": -1, "neutral": 0, "positive": 1}
_SCRUBBED_BY_ITS_MAKERS = {"[NAME]": "[PERSON]", "[RELIGION]": "[OTHER]"}

POSITIVE = {
    "admiration",
    "amusement",
    "approval",
    "caring",
    "excitement",
    "gratitude",
    "joy",
    "love",
    "optimism",
    "pride",
}
NEGATIVE = {"anger", "annoyance", "disappointment", "disapproval", "disgust", "embarrassment", "fear", "grief"}
NEGATIVE |= {"nervousness", "remorse", "sadness"}
"""GoEmotions to tone, after its authors' own grouping; relief is too rare, and the ambiguous group (confusion, curiosity,
desire, realization, surprise) has no one tone: a comment with only those is left out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One text with its tone: -1, 0, 1. `value` is the raters' mean from -4 to 4 where the set has one."""

    id: str
    text: str
    tone: int
    value: float = 0.0


def semeval(data: Path) -> Iterator[Row]:
    """SemEval 2013-2016 task 4A, without the validation split and anything from the time of the 2017 test."""
    held_back = {plain(row.text) for row in tweeteval_validation(data)}
    seen: set[str] = set()
    for path in sorted((data / "semeval2017-task4a").glob("*-A.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            number, label, text = line.split("\t")[:3]
            key = plain(_tweet(text))
            if key in held_back or key in seen or _written(int(number)) >= _TEST_WAS_GATHERED_FROM:
                continue
            seen.add(key)
            yield Row(f"{path.stem}:{number}", _tweet(text), _LABELS[label])


def tweeteval_validation(data: Path) -> Iterator[Row]:
    """TweetEval's sentiment validation split: for tuning only."""
    texts = (data / "tweeteval" / "val_text.txt").read_text(encoding="utf-8").splitlines()
    labels = (data / "tweeteval" / "val_labels.txt").read_text(encoding="utf-8").split()
    for number, (text, label) in enumerate(zip(texts, labels, strict=True)):
        yield Row(f"val:{number}", _tweet(text), int(label) - 1)


def goemotions(data: Path, split: str = "train") -> Iterator[Row]:
    """GoEmotions comments whose emotions agree on one tone."""
    folder = data / "goemotions"
    names = (folder / "labels.txt").read_text(encoding="utf-8").split()
    for line in (folder / f"{split}.tsv").read_text(encoding="utf-8").splitlines():
        text, labels, comment = line.split("\t")
        tones = {_tone_of(names[int(label)]) for label in labels.split(",")}
        if len(tones) == 1 and (tone := tones.pop()) is not None:
            for theirs, ours in _SCRUBBED_BY_ITS_MAKERS.items():
                text = text.replace(theirs, ours)
            yield Row(f"{split}:{comment}", text, tone)


REVIEWS = "amazon"
"""How the ids of VADER's product reviews begin."""


def vader_gold(data: Path) -> Iterator[Row]:
    """Twenty raters' mean valence. Neutral within half a point of zero; between half and one point nothing is said."""
    folder = data / "vader_gold" / "hutto_ICWSM_2014"
    for path in sorted(folder.glob("*GroundTruth.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            number, value, text = line.split("\t")[:3]
            mean = float(value)
            if abs(mean) < 0.5 or abs(mean) >= 1.0:
                tone = 0 if abs(mean) < 1.0 else (1 if mean > 0 else -1)
                yield Row(f"{path.stem}:{number}", html.unescape(text), tone, mean)


INVENTED = Path(__file__).with_name("invented")
"""Texts of our own, in two files a kind, that of plain facts apart; each line a tone, a tab and a text."""


def invented() -> Iterator[Row]:
    """Invented reviews, messages to support, talk of forums and everyday posts, written and labelled for townhum by six hands."""
    for path in sorted(INVENTED.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            tone, text = line.split("\t")
            yield Row(f"invented {path.stem}:{number}", text, _LABELS[tone])


FACTS = "_facts"
"""How the names of the files of plain facts end."""


def kind_of(row: Row) -> str:
    """Which kind an invented text is of."""
    return _file_of(row).removesuffix(FACTS)


def is_fact(row: Row) -> bool:
    """Whether a text is one of the invented plain facts."""
    return _file_of(row).endswith(FACTS)


def _file_of(row: Row) -> str:
    return row.id.removeprefix("invented ").partition(":")[0]


def uci(data: Path) -> Iterator[Row]:
    """Amazon and Yelp sentences, positive or negative: for checking only."""
    for name in ("amazon_cells_labelled", "yelp_labelled"):
        lines = (data / "uci_sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            text, label = line.rsplit("\t", 1)
            yield Row(f"{name}:{number}", text, 1 if label.strip() == "1" else -1)


def mams(data: Path, split: str) -> Iterator[tuple[str, str, list[tuple[int, int, int]]]]:
    """Sentences of MAMS with (start, end, tone) of each aspect term. Not scrubbed: they name dishes, not people."""
    tree = ET.parse(data / "mams" / f"atsa_{split}.xml")  # noqa: S314  a file on this machine, checked by hand
    for number, sentence in enumerate(tree.iter("sentence")):
        terms = [
            (int(term.attrib["from"]), int(term.attrib["to"]), _LABELS[term.attrib["polarity"]])
            for term in sentence.iter("aspectTerm")
        ]
        yield f"{split}:{number}", sentence.findtext("text") or "", terms


def scrubbed(name: str, rows: Iterable[Row], scrubber: Callable[[], Scrubber], cache: Path | None) -> list[Row]:
    """The rows with their texts scrubbed. `cache` is a folder outside the project, to be deleted after training."""
    rows = list(rows)
    key = hashlib.sha256("\0".join(row.text for row in rows).encode()).hexdigest()[:12]
    file = cache / f"{name}-{key}.json" if cache else None
    if file and file.is_file():
        texts = json.loads(file.read_text(encoding="utf-8"))
    else:
        texts = scrub_texts([row.text for row in rows], scrubber())
        if file:
            file.write_text(json.dumps(texts), encoding="utf-8")
    return [Row(row.id, text, row.tone, row.value) for row, text in zip(rows, texts, strict=True)]


def scrub_texts(texts: Sequence[str], scrubber: Scrubber) -> list[str]:
    """What the product would read of these texts."""
    found: list[str] = []
    for start in range(0, len(texts), BATCH):
        posts = [
            Post(network="training", source="training", key=ItemKey(b""), created_at=_NO_MOMENT, text=text)
            for text in texts[start : start + BATCH]
        ]
        found.extend(post.text if isinstance(post, ScrubbedPost) else "" for post in scrubber.scrub(posts))
    return found


def plain(text: str) -> str:
    """A text's letters and digits alone: two copies of a tweet differ in links, handles and spaces."""
    return "".join(re.findall(r"[a-z0-9]+", re.sub(r"https?://\S+|@\w+", "", text.lower())))


def _tweet(text: str) -> str:
    """The set's makers escaped each tweet once or twice over."""
    text = text.strip().strip('"').replace('""', '"')
    text = text.replace("\\u2019", "'").replace("\\u002c", ",").replace("\\u201c", '"').replace("\\u201d", '"')
    return html.unescape(html.unescape(text))


def _written(tweet: int) -> datetime:
    return datetime.fromtimestamp(((tweet >> 22) + _SNOWFLAKE_EPOCH_MS) / 1000, UTC)


def _tone_of(emotion: str) -> int | None:
    if emotion in POSITIVE:
        return 1
    return -1 if emotion in NEGATIVE else (0 if emotion == "neutral" else None)

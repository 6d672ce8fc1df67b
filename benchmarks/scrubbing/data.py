"""Posts in which people marked the names: read from CoNLL files beside the checkout, with the text put together again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"

NOT_IDENTIFYING = frozenset(
    """
    a an the of to in on at by for from with and or nor vs de la le el al da di du van von der den bin ibn he she him her
    his hers they them their it its we us our you your i me my mine mr mrs ms miss mx dr prof professor sir madam lord
    lady dame rev reverend fr father brother sister pope bishop cardinal rabbi imam president prime minister senator sen
    rep congressman congresswoman governor gov mayor judge justice captain capt colonel col general gen lieutenant lt
    major sergeant sgt officer detective commander admiral king queen prince princess duke duchess count earl saint st
    aunt auntie uncle grandma grandpa mum mom dad mama papa cousin jr sr ii iii iv dj mc lil coach
    """.split()
)
"""Articles, prepositions, pronouns, titles and ranks: they identify nobody on their own."""

_HANDLE = re.compile(r"[@\uff20]\w|https?:|www\.|\S+@\S+\.\w", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s,.!?;:()\"]+(?:\.(?=\S))?")
_LETTERS = re.compile(r"[^\W\d_]")
_CLITICS = frozenset({"s", "t", "m", "re", "ve", "ll", "d"})
_APOSTROPHES = frozenset({"'", "\u2019", "\u00b4", "`"})


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a post: where it stands, whether it is in a person's name, and in which."""

    text: str
    start: int
    end: int
    name: int | None


@dataclass(frozen=True, slots=True)
class Marked:
    """One post with its tokens; names are numbered from 0."""

    text: str
    tokens: tuple[Token, ...]

    def names(self) -> dict[int, list[Token]]:
        """The identifying tokens of each name; a name of none is left out, and so are handles."""
        found: dict[int, list[Token]] = {}
        for token in self.tokens:
            if token.name is not None and is_identifying(token.text):
                found.setdefault(token.name, []).append(token)
        return found

    def others(self) -> Iterator[Token]:
        """The words outside names: every token with a letter that is no handle and no link."""
        return (t for t in self.tokens if t.name is None and _LETTERS.search(t.text) and not _HANDLE.match(t.text))


def is_identifying(token: str) -> bool:
    """The issue's definition: a word of two letters or more that is no article, preposition, pronoun, title or rank."""
    if _HANDLE.match(token):
        return False
    letters = "".join(_LETTERS.findall(token))
    return len(letters) > 1 and letters.lower() not in NOT_IDENTIFYING


def read(path: Path) -> list[Marked]:
    """Every post of a CoNLL file. Raises `OSError` where it is missing."""
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").replace("\r", ""))
    rows = [[cells for line in block.split("\n") if len(cells := _cells(line)) > 1] for block in blocks]
    return [_marked([(word, tag) for word, tag in post]) for post in rows if post]


def _cells(line: str) -> list[str]:
    """A token and its tag: parted by a tab in posts, by a space in Wikipedia's sentences."""
    return line.split("\t")[:2] if "\t" in line else line.split(" ")[:2]


def read_spans(path: Path) -> list[Marked]:
    """presidio-research's synthetic texts, in which persons are marked as spans."""
    found = []
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = row["full_text"]
        names = [(s["start_position"], s["end_position"]) for s in row["spans"] if s["entity_type"] == "PERSON"]
        others = [(s["start_position"], s["end_position"]) for s in row["spans"] if s["entity_type"] != "PERSON"]
        tokens = [
            Token(m[0], *m.span(), next((n for n, (a, b) in enumerate(names) if a <= m.start() < b), None))
            for m in _TOKEN.finditer(text)
            if not any(a <= m.start() < b for a, b in others)
        ]
        found.append(Marked(text, tuple(tokens)))
    return found


def _marked(rows: list[tuple[str, str]]) -> Marked:
    text, tokens, name, inside = "", [], -1, False
    for number, (word, tag) in enumerate(rows):
        if text and not _joined(rows, number):
            text += " "
        person = tag.lower().endswith(("person", "-per"))
        if person and (tag.startswith("B") or not inside):
            name += 1
        inside = person
        tokens.append(Token(word, len(text), len(text) + len(word), name if person else None))
        text += word
    return Marked(text, tuple(tokens))


def _joined(rows: list[tuple[str, str]], number: int) -> bool:
    """Whether a token is written onto the one before: after an @, and around an apostrophe (do n't, you ' ve)."""
    word, before = rows[number][0], rows[number - 1][0]
    following = rows[number + 1][0].lower() if number + 1 < len(rows) else ""
    if before in {"@", "#"} or (before in _APOSTROPHES and word.lower() in _CLITICS and number > 1):
        return True
    return (word in _APOSTROPHES and following in _CLITICS) or word.lower() in {"n't", "'s", "'m", "'re", "'ve", "'ll"}


def halves(posts: list[Marked]) -> tuple[list[Marked], list[Marked]]:
    """The first half and the second."""
    middle = len(posts) // 2
    return posts[:middle], posts[middle:]


def tweets(data: Path) -> list[str]:
    """The posts of TweetEval's validation split."""
    return [line for line in (data / "nlp/tweeteval/val_text.txt").read_text(encoding="utf-8").splitlines() if line]


def load(data: Path) -> dict[str, list[Marked]]:
    """The sets: "tune" was looked at, "measure" only counted, "kept" was not touched before the end."""
    pii = data / "pii"
    early, late = halves(read(pii / "btc" / "g.conll"))
    first, second = halves(read(pii / "wnut17" / "emerging.dev.conll"))
    articles, more_articles = halves(read(pii / "wikigold" / "wikigold.conll.txt"))
    btc = [post for part in "abe" for post in read(pii / "btc" / f"{part}.conll")]
    return {
        "wnut17 train (tune)": read(pii / "wnut17" / "wnut17train.conll"),
        "btc a,b,e,g1 (tune)": [*btc, *early],
        "wnut17 dev 1 (tune)": first,
        "wnut17 dev 2 (measure)": second,
        "btc g2 (kept)": late,
        "wikigold 1 (tune)": articles,
        "wikigold 2 (kept)": more_articles,
        "presidio-research (kept)": read_spans(pii / "presidio-research" / "synth_dataset_v2.json"),
    }


_BRACKETS = re.compile(r"\[(?P<name>[^\]]+)\]|(?P<word>[^\s\[\],.!?;:()\"'\u2019¿¡]+)")
_PLAIN = re.compile(r"[^\s,.!?;:()\"'\u2019]+")


def marked(line: str) -> Marked:
    """A text whose names stand in square brackets."""
    text = re.sub(r"[\[\]]", "", line)
    return Marked(text, tuple(_in_brackets(line)))


def _in_brackets(line: str) -> Iterator[Token]:
    number = brackets = 0
    for piece in _BRACKETS.finditer(line):
        if piece["word"]:
            start = piece.start() - brackets
            yield Token(piece["word"], start, start + len(piece["word"]), None)
            continue
        for word in _PLAIN.finditer(piece["name"]):
            start = piece.start() + word.start() - brackets
            yield Token(word[0], start, start + len(word[0]), number)
        number, brackets = number + 1, brackets + 2

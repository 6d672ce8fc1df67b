"""What `check` says of tracks that are much alike, and of brands inside themes, with what follows. It is advice: all are counted.

Each query is held against short texts that another one is made of: its words, and for AND and NEAR those that belong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, permutations, product

from townhum.read.topicquery import Matcher, Query, parse, without_fields
from townhum.read.topicquery.nodes import And, Near, Node, Not, Or, Phrase
from townhum.study import Track

STANDING = (
    "a number is about accounts, not people: whoever speaks from several accounts is hidden less well, and two studies that "
    "hear the same person add up (docs/threat-model.md)."
)
"""What no release can mend, said at every check."""

_NEARLY = 0.8
"""Share of each other's texts from which two queries are called near-identical."""

_MOST_TEXTS = 200  # of one query; nobody lists so many words by hand
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """A track with the texts that its query is made of, and whether it leaves something out."""

    track: Track
    texts: Sequence[str]
    excludes: bool


def likeness_warnings(tracks: Mapping[str, Track]) -> Iterator[str]:
    """A word on every brand that a theme or aspect counts too, and on every other two tracks of which one holds the other."""
    roots = {name: root for name, track in tracks.items() if (root := without_fields(parse(track.query).root))}
    asked = {
        name: _Asked(tracks[name], list(dict.fromkeys(islice(_texts(root), _MOST_TEXTS))), _excludes(root))
        for name, root in roots.items()
    }
    matcher = Matcher({name: Query(tracks[name].query, root) for name, root in roots.items()})
    held = {
        name: [frozenset(matcher.match(text)) for text in one.texts] for name, one in asked.items()
    }  # of each text the tracks that match it
    for wide, narrow in permutations(asked, 2):
        if asked[narrow].track.kind == "brand" != asked[wide].track.kind:
            inside = [text for text, by in zip(asked[narrow].texts, held[narrow], strict=True) if wide in by]
            if inside:
                yield _brand_inside(narrow, wide, inside)
    for one, other in combinations(asked, 2):
        if (asked[one].track.kind == "brand") == (asked[other].track.kind == "brand"):
            yield from _alike(one, other, asked, _part(held[one], other), _part(held[other], one))


def _brand_inside(brand: str, wide: str, texts: Sequence[str]) -> str:
    words = ", ".join(f'"{text}"' for text in texts[:_MOST_NAMED])
    return (
        f"the brand {brand} lies inside {wide}: its {words} match there, so whoever names the brand is counted on {wide} too, "
        f"which then tells of the brand's size and tone, and it takes one of the four tracks that an account counts on. "
        f"If that is not meant, add NOT ({' OR '.join(_quoted(text) for text in texts[:_MOST_NAMED])}) to {wide}."
    )


def _alike(
    one: str, other: str, asked: Mapping[str, _Asked], one_in_other: float, other_in_one: float
) -> Iterator[str]:
    """What two tracks have in common, by which part of the one's texts the other matches."""
    least, most = sorted((one_in_other, other_in_one))
    same = most == least == 1
    if same and asked[one].excludes != asked[other].excludes:
        narrow, wide = (one, other) if asked[one].excludes else (other, one)
        yield _nested(narrow, wide, "")
    elif least >= _NEARLY:
        yield f"{one} and {other} are near-identical: nearly the same accounts are counted in both, and one may be enough."
    elif most == 1:
        narrow, wide = (one, other) if one_in_other == 1 else (other, one)
        yield _nested(narrow, wide, " To tell them apart, add NOT and the narrower one's words to the wider query.")


def _nested(narrow: str, wide: str, do: str) -> str:
    return (
        f"{narrow} and {wide} are nested: whoever is counted on {narrow} is counted on {wide} too, so they rise and fall together, "
        f"and their sum counts people twice.{do}"
    )


def _part(held: Sequence[frozenset[str]], other: str) -> float:
    return sum(other in by for by in held) / len(held) if held else 0.0


def _texts(node: Node) -> Iterator[str]:
    """Texts that a query matches, as short as can be; of what lies under NOT none."""
    match node:
        case Phrase():
            yield " ".join(word.text for word in node.words)
        case Or():
            for child in node.children:
                yield from _texts(child)
        case Near():
            left, right = ([text for phrase in side for text in _texts(phrase)] for side in (node.left, node.right))
            yield from map(" ".join, (*product(left, right), *product(right, left)))
        case And():
            wanted = [list(islice(_texts(child), _MOST_TEXTS)) for child in node.children if not isinstance(child, Not)]
            yield from map(" ".join, product(*wanted))


def _excludes(node: Node) -> bool:
    match node:
        case Not():
            return True
        case And() | Or():
            return any(map(_excludes, node.children))
    return False


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text

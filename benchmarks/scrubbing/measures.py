"""What the issue asks of a scrubber, counted over marked posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from data import Marked, Token, is_identifying

Cuts = Sequence[tuple[int, int]]
"""What was taken out of one text: half-open spans of the original."""

Scrub = Callable[[Sequence[str]], list[Cuts]]


@dataclass(slots=True)
class Figures:
    """Counts over one set. `left` are names of which an identifying token stays, `whole` those that stay whole."""

    names: int = 0
    left: int = 0
    whole: int = 0
    words: int = 0
    kept: int = 0
    by_case: Counter[str] = field(default_factory=Counter)
    left_by_case: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[str, str]] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)

    def row(self) -> str:
        """One line of the table."""
        return (
            f"{self.names:>7}{share(self.left, self.names):>12}{share(self.whole, self.names):>9}"
            f"{self.words:>9}{share(self.kept, self.words):>9}"
        )


def share(part: int, whole: int) -> str:
    """As a percentage with two decimals."""
    return f"{100 * part / whole:.2f} %" if whole else "-"


def count(posts: Sequence[Marked], scrub: Scrub) -> Figures:
    """Scrub the posts and count what stays."""
    figures = Figures()
    for post, cuts in zip(posts, scrub([post.text for post in posts]), strict=True):
        _names(post, cuts, figures)
        for word in post.others():
            figures.words += 1
            if rest(word, cuts) == word.text:
                figures.kept += 1
            else:
                figures.lost[word.text] += 1
    return figures


def _names(post: Marked, cuts: Cuts, figures: Figures) -> None:
    for tokens in post.names().values():
        case = letter_case(tokens)
        left = [token for token in tokens if is_identifying(rest(token, cuts))]
        figures.names += 1
        figures.by_case[case] += 1
        if left:
            figures.left += 1
            figures.left_by_case[case] += 1
            figures.kinds[kind_of(left, tokens, post.text)] += 1
            figures.examples.append((" ".join(token.text for token in left), post.text))
        figures.whole += len(left) == len(tokens)


def kind_of(left: Sequence[Token], tokens: Sequence[Token], text: str) -> str:
    """What sort of name was left: never the name itself."""
    first = left[0]
    letters = "".join(c for c in first.text if c.isalpha())
    if text.isupper() or sum(map(str.isupper, text)) > sum(map(str.islower, text)):
        where = "in a post in capitals"
    elif not text[: first.start].strip() or text[: first.start].rstrip()[-1] in '.!?:"\u201c|)':
        where = "at a sentence's start"
    else:
        where = "inside a sentence"
    if len(letters) <= _INITIALS and letters.isupper():
        form = "initials"
    elif letters.islower():
        form = "a word in lower case"
    else:
        form = "a word with a capital"
    return f"{form} {where}, {'the whole name' if len(left) == len(tokens) else 'a part of the name'}"


_INITIALS = 2  # letters


def rest(token: Token, cuts: Cuts) -> str:
    """What of a token stays readable."""
    return "".join(
        character
        for place, character in enumerate(token.text, token.start)
        if not any(start <= place < end for start, end in cuts)
    )


def letter_case(tokens: Sequence[Token]) -> str:
    """How a name is written."""
    words = [token.text for token in tokens]
    if any(word.startswith("#") for word in words):
        return "hashtag"
    if all(word.islower() for word in words):
        return "lower case"
    if all(word.isupper() for word in words):
        return "capitals"
    if all(word[:1].isupper() for word in words):
        return "Title, one word" if len(words) == 1 else "Title, several"
    return "mixed"

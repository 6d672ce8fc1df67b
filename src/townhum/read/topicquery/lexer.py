"""From characters to operators and terms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from townhum.read.topicquery.errors import QuerySyntaxError
from townhum.read.topicquery.nodes import Field, Phrase, Word
from townhum.read.topicquery.tokens import TAKEN_OUT, tokenise

MAX_BETWEEN = 50
"""NEAR/n beyond this is no longer near: the words of a post are hardly more."""
MIN_PREFIX = 2
"""Characters before a trailing *: fewer would match nearly every post."""

_QUOTES = '"“”„'
_LEXEME = re.compile(
    rf"(?P<paren>[()])|(?P<open>[{_QUOTES}])(?P<quoted>[^{_QUOTES}]*)(?P<shut>[{_QUOTES}]?)|(?P<word>[^\s(){_QUOTES}]+)"
)
_NEAR = re.compile(r"NEAR/(\d{1,9})", re.ASCII)
_OPERATORS = frozenset({"AND", "OR", "NOT"})
_FIELD = re.compile(r"(\w+):(.*)")
_VALUES = {
    "lang": (
        re.compile(r"[a-z]{2}|und"),
        "Write a two-letter code, such as lang:en, or lang:und for too short to tell.",
    ),
    "source": (re.compile(r"[a-z][a-z0-9_]{0,39}"), "Write a source's name from sources.toml, such as source:survey."),
}
"""What may stand behind lang: and source:, and what to do otherwise."""
_ENDING = frozenset("'\u2019")
_JOINERS = _ENDING | frozenset("-.&/_")
"""Characters that may stand between the parts of an unquoted word: Coca-Cola, booking.com, AT&T."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """An operator, a parenthesis, the end, a `field`, or a term with its `phrase`. `number` belongs to NEAR."""

    kind: str
    start: int
    phrase: Phrase | None = None
    field: Field | None = None
    number: int = 0


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a query, closed by one of kind END. Raises `QuerySyntaxError`."""
    found = [_lexeme(match, text) for match in _LEXEME.finditer(text)]
    return [*found, Lexeme("END", len(text.rstrip()))]


def _lexeme(match: re.Match[str], text: str) -> Lexeme:
    start = match.start()
    if match["paren"]:
        return Lexeme(match["paren"], start)
    if match["open"]:
        if not match["shut"]:
            raise QuerySyntaxError('Close this quotation mark with a ".', text, start)
        return Lexeme("TERM", start, _phrase(match["quoted"], text, match.start("quoted"), quoted=True))
    word = match["word"]
    if word in _OPERATORS:
        return Lexeme(word, start)
    if word.upper() in _OPERATORS:
        raise QuerySyntaxError(f'Write {word.upper()} in capitals, or "{word}" in quotes for the word.', text, start)
    if word.upper() == "NEAR" or word.upper().startswith("NEAR/"):
        return Lexeme("NEAR", start, number=_between(word, text, start))
    if named := _FIELD.match(word):
        return Lexeme("FIELD", start, field=_field(named, text, start))
    return Lexeme("TERM", start, _phrase(word, text, start, quoted=False))


def _field(named: re.Match[str], text: str, start: int) -> Field:
    name, value = named[1].lower(), named[2].lower()
    if name not in _VALUES:
        raise QuerySyntaxError(
            "Leave this character out: only lang: and source: are fields.", text, start + named.end(1)
        )
    known, advice = _VALUES[name]
    if not known.fullmatch(value):
        raise QuerySyntaxError(advice, text, start + named.start(2))
    return Field(name, value)


def _between(word: str, text: str, start: int) -> int:
    match = _NEAR.fullmatch(word)
    if not match:
        raise QuerySyntaxError("Write NEAR in capitals with a number of words, such as NEAR/5.", text, start)
    number = int(match[1])
    if number > MAX_BETWEEN:
        raise QuerySyntaxError(f"Use at most NEAR/{MAX_BETWEEN}.", text, start)
    return number


def _phrase(written: str, text: str, start: int, *, quoted: bool) -> Phrase:
    words: list[Word] = []
    done = 0
    for token in tokenise(written):
        if not quoted:
            _refuse_strays(written[done : token.start], text, start + done, allowed=_JOINERS if words else frozenset())
        prefix = written.startswith("*", token.end)
        if prefix and not quoted and token.end + 1 < len(written):
            raise QuerySyntaxError("Put the * at the end of a word, as in deliver*.", text, start + token.end)
        if prefix and len(token.forms[0]) < MIN_PREFIX:
            raise QuerySyntaxError(f"Put at least {MIN_PREFIX} letters before the *.", text, start + token.end)
        words.append(Word(token.forms[0], prefix))
        done = token.end + prefix
    if not quoted:
        _refuse_strays(written[done:], text, start + done, allowed=_ENDING if words else frozenset())
    if not words or TAKEN_OUT in {word.text for word in words}:
        raise QuerySyntaxError("Write at least one letter or digit to look for.", text, start)
    return Phrase(tuple(words))


def _refuse_strays(between: str, text: str, start: int, *, allowed: frozenset[str]) -> None:
    for offset, character in enumerate(between):
        if character == "@":
            raise QuerySyntaxError(
                "Leave out the @: handles are taken out before a post is read.", text, start + offset
            )
        if character == "*":
            raise QuerySyntaxError("Put the * at the end of a word, as in deliver*.", text, start + offset)
        if character not in allowed:
            raise QuerySyntaxError(
                "Leave this character out: only letters and digits are compared.", text, start + offset
            )

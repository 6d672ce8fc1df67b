"""From characters to operators and terms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from townhum.read.topicquery.errors import QuerySyntaxError
from townhum.read.topicquery.foreign import instead_of, leading, of_character, of_ending, of_field
from townhum.read.topicquery.nodes import Field, Node, Phrase, Word
from townhum.read.topicquery.signs import after, before, required
from townhum.read.topicquery.spellings import spellings
from townhum.read.topicquery.tokens import TAKEN_OUT, Token, tokenise
from townhum.words import UNSPACED, plain_apostrophes

MAX_BETWEEN = 50
"""NEAR/n beyond this is no longer near: the words of a post are hardly more."""
MIN_PREFIX = 2
"""Characters before a trailing *: fewer would match nearly every post."""

_QUOTES = '"\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb\u275d\u275e\u300c\u300d\u300e\u300f'
_LEXEME = re.compile(
    rf"(?P<paren>[()])|(?P<open>[{_QUOTES}])(?P<quoted>[^{_QUOTES}]*)(?P<shut>[{_QUOTES}]?)"
    rf"|(?P<word>[A-Za-z]+\(\d+\)|[^\s(){_QUOTES}]+)"
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
_ENDING = frozenset("'!+#%\u00b0")
_JOINERS = frozenset("-\u2010\u2011\u2012\u2013\u2014.&/_'\u00b7\u30fb!$+")
"""Characters that may stand between the parts of an unquoted word: Coca-Cola, booking.com, AT&T, P!nk; and at its end: C++, 50%."""
_OPENING = frozenset(".#")
_STUCK = re.compile(r"[^\s()]+")
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """An operator, a parenthesis, the end, a field or a term with its `node`. `number` belongs to NEAR."""

    kind: str
    start: int
    node: Node | None = None
    number: int = 0


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a query, closed by one of kind END. Raises `QuerySyntaxError`."""
    plain = plain_apostrophes(text)
    matches = list(_LEXEME.finditer(plain))
    found = [_lexeme(matches, number, plain, text) for number in range(len(matches))]
    return [*found, Lexeme("END", len(text.rstrip()))]


def _lexeme(matches: Sequence[re.Match[str]], number: int, plain: str, text: str) -> Lexeme:
    match = matches[number]
    start = match.start()
    if match["paren"]:
        return Lexeme(match["paren"], start)
    if match["open"]:
        return _quoted(match, plain, text)
    word = match["word"]
    if word in _OPERATORS:
        return Lexeme(word, start)
    if (plainly := unicodedata.normalize("NFKC", word).upper()) in _OPERATORS:
        raise QuerySyntaxError(f'Write {plainly} in plain capitals, or "{word}" in quotes for the word.', text, start)
    if _NEAR.fullmatch(word.upper()):
        return _near(word, matches[number - 1]["word"] if number else None, text, start)
    _refuse_foreign(word, plain[start:], text, start, between=_stands_between(matches, number))
    if named := _FIELD.match(word):
        return Lexeme("FIELD", start, _field(named, text, start))
    return Lexeme("TERM", start, _Term(word, text, start, quoted=False).node())


def _near(word: str, before: str | None, text: str, start: int) -> Lexeme:
    if not word.isupper():
        raise QuerySyntaxError("Write NEAR in capitals with a number of words, such as NEAR/5.", text, start)
    if before == "NOT":
        raise QuerySyntaxError(f"Write a NOT (a {word} b): NOT stands before a word or a parenthesis.", text, start)
    number = int(word.removeprefix("NEAR/"))
    if number > MAX_BETWEEN:
        raise QuerySyntaxError(f"Use at most NEAR/{MAX_BETWEEN}.", text, start)
    return Lexeme("NEAR", start, number=number)


def _refuse_foreign(word: str, following: str, text: str, start: int, *, between: bool) -> None:
    if instead := instead_of(word, between=between) or leading(following):
        raise QuerySyntaxError(instead, text, start)
    if word.upper().startswith("NEAR") and not word[4:5].isalpha() and not _FIELD.fullmatch(word):
        raise QuerySyntaxError("Write NEAR in capitals with a number of words, such as NEAR/5.", text, start)


def _stands_between(matches: Sequence[re.Match[str]], number: int) -> bool:
    """Whether a word has a term on either side."""

    def is_term(other: int, parenthesis: str) -> bool:
        if not 0 <= other < len(matches):
            return False
        word = matches[other]["word"]
        return (
            matches[other]["paren"] == parenthesis
            or bool(matches[other]["open"])
            or (bool(word) and (word not in _OPERATORS or (other > number and word == "NOT")))
        )

    return is_term(number - 1, ")") and is_term(number + 1, "(")


def _quoted(match: re.Match[str], plain: str, text: str) -> Lexeme:
    start, end = match.span()
    if not match["shut"]:
        raise QuerySyntaxError('Close this quotation mark with a ".', text, start)
    following = _STUCK.match(plain, end)
    if following:
        number = re.match(r"[~/](\d{1,3})", following[0])
        raise QuerySyntaxError(_glued(following[0], number[1] if number else ""), text, end)
    if start and not plain[start - 1].isspace() and plain[start - 1] not in "()":
        raise QuerySyntaxError('Leave a space before this ", or leave it out where it is part of a name.', text, start)
    inside = match.start("quoted")
    if operator := re.search(r"\b(?:AND|OR|NOT|NEAR/\d+)\b", match["quoted"]):
        others = match["quoted"].replace(operator[0], "")
        if not others.isupper() and others.strip():
            at = inside + operator.start()
            raise QuerySyntaxError(
                f"Take {operator[0]} out of the quotes, or write it in small letters for the word.", text, at
            )
    return Lexeme("TERM", start, _Term(match["quoted"], text, inside, quoted=True).node())


def _glued(following: str, number: str) -> str:
    if number:
        return f"Write one NEAR/{number} other for words at most so far apart: nothing may stand onto the quotes."
    if following[0] == "*":
        return 'Put the * inside the quotes, as in "lead tim*".'
    if following[0] == "^":
        return of_character("^") or ""
    return 'Leave a space after this ", or leave it out where it is part of a name.'


def _field(named: re.Match[str], text: str, start: int) -> Field:
    name, value = named[1].lower(), named[2].lower()
    if name not in _VALUES:
        raise QuerySyntaxError(of_field(name), text, start)
    known, advice = _VALUES[name]
    if not known.fullmatch(value):
        raise QuerySyntaxError(advice, text, start + named.start(2))
    return Field(name, value)


class _Term:
    """A word or a quoted phrase, `written` at `start` of the query's `text`."""

    def __init__(self, written: str, text: str, start: int, *, quoted: bool) -> None:
        self._written, self._text, self._start, self._quoted = written, text, start, quoted
        self._done = 0
        self._words: list[Word] = []
        self._signs: list[str] = []

    def node(self) -> Node:
        tokens = tokenise(self._written)
        for token in tokens:
            self._take(token)
        rest = self._written[self._done :]
        self._refuse_strays(rest, _ENDING if self._words else frozenset(), last=True)
        if not self._words or TAKEN_OUT in {word.text for word in self._words}:
            raise self._error("Write at least one letter or digit to look for.", 0)
        self._signs.append(after(rest))
        phrase = Phrase(tuple(self._words), tuple(self._signs) if any(self._signs) else ())
        written = [self._written[token.start : token.end] for token in tokens]
        return spellings(phrase, written, together=not any(map(str.isspace, self._written.strip())))

    def _take(self, token: Token) -> None:
        gap = self._written[self._done : token.start]
        self._refuse_strays(gap, _JOINERS if self._words else _OPENING)
        self._signs.append(required(gap) if self._words else before(gap))
        prefix = self._written.startswith("*", token.end)
        following = self._written[token.end + prefix : token.end + prefix + 1]
        if prefix and following and not (self._quoted and following.isspace()):
            raise self._error("Put the * at the end of a word, as in deliver*.", token.end)
        if prefix and token.forms[0][0] == "$":
            raise self._error("Write the whole cashtag: one that begins alike may be somebody's account.", token.end)
        if prefix and _IS_UNSPACED.match(token.forms[0]):
            prefix_of_word = False  # found inside a longer word anyway
        elif prefix and len(token.forms[0]) < MIN_PREFIX:
            raise self._error(f"Put at least {MIN_PREFIX} letters before the *.", token.end)
        else:
            prefix_of_word = prefix
        self._words.append(Word(token.forms[0], prefix_of_word))
        self._done = token.end + prefix

    def _refuse_strays(self, gap: str, allowed: frozenset[str], *, last: bool = False) -> None:
        for offset, character in enumerate(gap, self._done):
            if character == "@":
                raise self._error("Leave out the @: handles are taken out before a post is read.", offset)
            if character == "*":
                raise self._error("Put the * at the end of a word, as in deliver*.", offset)
            if last and self._words and not self._quoted and (instead := of_ending(character, self._written[:offset])):
                raise self._error(instead, offset)
            if self._quoted or character in allowed or unicodedata.category(character) in {"So", "Sc", "Mn", "Cf"}:
                continue
            if character == "." and last and self._words:
                raise self._error('Leave the full stop out, or put the whole name in quotes: "St. Alder".', offset)
            raise self._error(
                of_character(character) or "Leave this character out, or put the whole name in quotes.", offset
            )

    def _error(self, message: str, offset: int) -> QuerySyntaxError:
        return QuerySyntaxError(message, self._text, self._start + offset)

"""What other tools' query languages have and ours has not, with ours for it: nothing is guessed at, and nothing looked for as a word."""

from __future__ import annotations

import re

_NEARNESS = re.compile(
    r"(?:(?:NOT|NON)?[ONX]?NEAR|WITHIN|AROUND|W|N|PRE|ADJ|NEXT|BEFORE|AFTER|NOT|SENTENCE|PARAGRAPH|PHRASE|FOLLOWED(?:_?BY)?|SAME)"
    r"[/(:~=](?:(?P<number>\d{1,4})[a-z]?|[sp]|sent(?:ence)?|para(?:graph)?|seg(?:ment)?|doc)\)?"
    r"|[/~](?P<alone>\d{1,4}|[sp])|[ONX]?NEAR(?P<onto>\d{1,4})|FOLLOWED_?BY",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:ADJ|N|W|ONEAR|WITHIN|AROUND|NEXT|BEFORE|AFTER|SAME|SENTENCE|PARAGRAPH|FOLLOWED|PRE)(?P<number>\d{0,2})"
)
"""Operators of nearness that are words as well: refused only in capitals between two terms."""
_BARE_WITH_NUMBER = re.compile(
    r"(?:(?:adj|within|around|next|pre)(?P<number>\d{1,2})|[nw](?P<few>[1-9]|1[05]|2[05]))", re.IGNORECASE
)
"""Between two terms these are operators in small letters, too ("w5", "adj3")."""
_INSTEAD = {
    "&&": "Write AND.",
    "&": 'Write AND; a name with an & is written together, or in quotes: "Salt & Pine".',
    "||": "Write OR.",
    "|": "Write OR.",
    ",": "Write OR or AND in place of the comma.",
    ";": "Write OR or AND in place of the semicolon.",
    "+": "Leave the + out: words side by side must all be there.",
    "-": "Write NOT before what must not be there.",
    "\u2013": "Write NOT before what must not be there.",
    "!": "Write NOT before what must not be there.",
    "~": "Leave the ~ out: a word is compared as it is; for its endings write a * behind it.",
}
_WORDS = {
    "XOR": "Write (a OR b) NOT (a AND b): there is no XOR.",
    "NOR": "Write NOT (a OR b): there is no NOR.",
    "ANDNOT": "Write NOT: there is no ANDNOT.",
    "AND_NOT": "Write NOT: there is no AND_NOT.",
    "BUTNOT": "Write NOT: there is no BUTNOT.",
}
_IN_CAPITALS = {
    **dict.fromkeys(
        (
            "BUT",
            "EXCEPT",
            "MINUS",
            "WITHOUT",
            "EXCLUDE",
            "EXCLUDING",
            "UNLESS",
            "NICHT",
            "OHNE",
            "SAUF",
            "SANS",
            "NO",
            "SIN",
            "SALVO",
        ),
        "Write NOT before what must not be there",
    ),
    **dict.fromkeys(("PLUS", "INCLUDING"), "Write AND, or OR where one of them is enough"),
    **dict.fromkeys(("UND", "ET", "Y"), "Write AND"),
    **dict.fromkeys(("ODER", "OU", "O"), "Write OR"),
}
"""Operators that are words as well, in the languages that have a pack too: refused in capitals between two terms, or before a NOT. A query that is written in capitals quotes them."""
_SHAPES = (
    (
        re.compile(r"(?:AND|OR|NOT)(?:/(?:AND|OR|NOT))+", re.IGNORECASE),
        "Write AND where both must be there, OR where one is enough: there is no AND/OR.",
    ),
    (
        re.compile(r"ATLEAST[/(]?\d+\)?", re.IGNORECASE),
        "Leave this out: how often a word stands in a post is not counted.",
    ),
    (re.compile(r"\S*\.\.\S*"), "Write the numbers one by one, joined by OR: there are no ranges."),
    (
        re.compile(r"/.+/[a-z]*|/\^.*"),
        "Write words: there are no regular expressions; put a * at the end of a word for its endings.",
    ),
)
_FIELDS = {
    **dict.fromkeys(("language", "lg", "langs"), "Write lang: with a two-letter code, such as lang:en."),
    **dict.fromkeys(
        ("site", "url", "domain", "inurl", "link", "host", "subreddit", "sub", "platform", "network", "channel"),
        "Write source: with a source's name from sources.toml, such as source:survey: only lang: and source: are fields.",
    ),
    **dict.fromkeys(
        ("author", "from", "to", "user", "username", "by", "mention", "mentions", "retweets_of", "account"),
        "Leave this out: a query listens for words, never for an account.",
    ),
    **dict.fromkeys(("hashtag", "tag", "hashtags"), "Write #word for a hashtag."),
}
_LEADING = re.compile(r"(?P<sign>[+\-\u2013!~])+(?=[^\W_#$]|[\"#$(])")
_WITHIN = {
    "?": "Leave the ? out: put a * at the end of a word for its endings, or write the spellings with OR.",
    "~": _INSTEAD["~"],
    "^": "Leave the ^ and its number out: no word weighs more than another.",
    ",": _INSTEAD[","],
    ";": _INSTEAD[";"],
    "|": _INSTEAD["|"],
    "=": "Leave the = out; a field is written with a colon: lang:en or source:survey.",
    "<": "Leave this character out: nothing is compared by size.",
    ">": "Leave this character out: nothing is compared by size.",
    "\\": "Leave the \\ out, and put what has signs in it in quotes.",
    **dict.fromkeys("[]{}", "Write ( and ) for what belongs together."),
    **dict.fromkeys("'\u2018\u2019\u201a\u2039\u203a`", 'Write " for quotation marks.'),
}


def instead_of(word: str, *, between: bool) -> str | None:
    """What to write instead of an operator of another tool; None where the word is none. `between`: it stands between two terms."""
    if match := _NEARNESS.fullmatch(word):
        return _near(word, next((found for found in match.groups() if found), ""))
    if between and (match := _BARE.fullmatch(word)):
        return f'{_near(word, match["number"])} For the word itself write "{word}" in quotes.'
    if between and (match := _BARE_WITH_NUMBER.fullmatch(word)):
        return f'{_near(word, match["number"] or match["few"])} For the word itself write "{word}" in quotes.'
    if between and word in _IN_CAPITALS:
        return f'{_IN_CAPITALS[word]}: there is no {word}. For the word itself write "{word.lower()}" in quotes.'
    if word.upper() in _WORDS and (word.isupper() or between):
        return _WORDS[word.upper()]
    return _INSTEAD.get(word) or next((instead for shape, instead in _SHAPES if shape.fullmatch(word)), None)


def leading(word: str) -> str | None:
    """What to write instead of a sign at the beginning of a word, such as -word."""
    match = _LEADING.match(word)
    return _INSTEAD[match["sign"]] if match else None


def of_character(character: str) -> str | None:
    """What to write instead of a character that stands inside a word or at its end."""
    return _WITHIN.get(character)


def of_ending(character: str, word: str) -> str | None:
    """What to write instead of a sign behind a word that elsewhere stands for its endings; None where it is part of a name."""
    if character == "%" and not word[-1:].isdigit():
        return "Put a * at the end of a word for its endings, in place of the %."
    if character == "!" and word[:1].islower():
        return 'Put a * at the end of a word for its endings, in place of the !; a name with a ! goes in quotes: "Hurrah!".'
    return None


def of_field(name: str) -> str:
    """What to write instead of a field that is none of ours."""
    return _FIELDS.get(
        name,
        f"Leave {name}: out: only lang: and source: are fields, and all of a post's text is read. For a name with a colon use quotes.",
    )


def _near(word: str, number: str) -> str:
    if word.upper().startswith("NO"):
        return f"Write a NOT (a NEAR/{number if number.isdigit() else 5} b): {word} is another tool's."
    return f"Write NEAR/{min(int(number) if number.isdigit() else 5, 50)}, with at most so many words in between, in either order: {word} is another tool's."

"""Names of places as their networks allow them. What cannot exist is refused when the configuration is read."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_WITHIN = "_\u00b7\u30fb\u200c"
"""Mastodon's separators: they may stand within a hashtag and not at its ends, but for the underscore."""

_HASH = "#\uff03"
_PARTED = re.compile(r"[,;|]|\s[#\uff03]|\s(?:AND|OR|and|or)\s")
"""What stands between several hashtags."""
_UP_TO_TAG = re.compile(r".*(?:^|/)tags?/", re.IGNORECASE)
"""The address of a hashtag's page, up to the hashtag."""
_SUBREDDIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]{1,20}")
_NO_SUBREDDIT = frozenset({"all", "friends", "mod", "myrandom", "popular", "randnsfw", "random"})
_FEW = 3


def hashtag(given: str) -> str:
    """A hashtag without its #. Raises `ValueError` for one that no server can have, with the nearest that it can.

    As Mastodon's `Tag::HASHTAG_NAME_RE` has it: letters of any script with their marks, digits and underscores, a middle
    dot or a joiner within; not digits alone.
    """
    tag = unicodedata.normalize("NFC", given.strip().lstrip(_HASH))
    if _is_hashtag(tag):
        return tag
    if len([piece for piece in _PARTED.split(tag) if piece.strip()]) > 1:
        raise ValueError("list each hashtag as a source of its own: this holds several")
    near = _UP_TO_TAG.sub("", unicodedata.normalize("NFC", unquote(tag)).rstrip("/"))
    near = "".join(filter(_in_a_hashtag, near)).strip(_WITHIN)
    raise ValueError(_advice(near if _is_hashtag(near) else "", _what_is_wrong(tag)))


def subreddit(given: object) -> object:
    """A subreddit's name without r/. Raises `ValueError` for one that cannot be, with the nearest that can."""
    if not isinstance(given, str) or (_SUBREDDIT.fullmatch(given) and not _is_special(given)):
        return given
    if _is_special(given):
        happened = f'"{given}" is a person\'s own page' if given[:2].lower() == "u_" else f'"{given}" is a mixture'
        raise ValueError(f"name one subreddit that many people share: {happened}, and not read")
    near = re.sub(r"^(?:https?://)?(?:\w+\.)?reddit\.com/|^/?r/|^#", "", given.strip(), flags=re.IGNORECASE)
    near = re.sub(r"^/?r/", "", near, flags=re.IGNORECASE).split("/", 1)[0]
    near = re.sub(r"[^A-Za-z0-9_]", "", near).lstrip("_")
    why = "a subreddit's name has 2 to 21 letters of a to z, digits and underscores, and begins with no underscore"
    raise ValueError(_advice(near if _SUBREDDIT.fullmatch(near) and not _is_special(near) else "", why))


def _is_special(name: str) -> bool:
    return name.lower() in _NO_SUBREDDIT or name[:2].lower() == "u_"


def _is_hashtag(tag: str) -> bool:
    inner = tag.strip(_WITHIN.replace("_", ""))
    told = any(unicodedata.category(sign)[0] == "L" for sign in tag) or any(sign in _WITHIN for sign in tag[1:-1])
    return bool(tag) and tag == inner and told and all(map(_in_a_hashtag, tag))


def _in_a_hashtag(sign: str) -> bool:
    return sign in _WITHIN or unicodedata.category(sign) in {"Nd", "Nl", "Pc"} or unicodedata.category(sign)[0] in "LM"


def _what_is_wrong(tag: str) -> str:
    odd = dict.fromkeys(sign for sign in tag if not _in_a_hashtag(sign))
    if odd:
        named = ", ".join("a space" if sign.isspace() else f'"{sign}"' for sign in [*odd][:_FEW] if sign.isprintable())
        return (
            f"a hashtag holds letters, digits and underscores, a letter at least{f', and not {named}' if named else ''}"
        )
    if tag.isdigit():
        return "a hashtag needs a letter; digits alone are none on any server"
    return "a hashtag begins and ends with a letter, a digit or an underscore, and has a letter in it"


def _advice(near: str, why: str) -> str:
    return f'write "{near}": {why}' if near else f"give another name: {why}"

"""Identifiers drawn at random from every family's grammar, and twenty disguises for each."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from random import Random

_STEMS = "quorv zelth brakk vimpo jurdan plixo wendrow oskaya mirelda tobrin kasvel nerithu dolvane fyrrick".split()
_HOSTS = ("social.example", "mastodon.example.org", "mail.example.com", "posts.example.net")
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def _name(random: Random) -> str:
    return f"{random.choice(_STEMS)}{random.choice(['', '_', '.'])}{random.choice(_STEMS)}{random.randrange(10, 99)}"


def _digits(random: Random, count: int) -> str:
    return str(random.randrange(1, 10)) + "".join(random.choices(string.digits, k=count - 1))


def _phone(random: Random) -> str:
    a, b, c = _digits(random, 3), _digits(random, 3), _digits(random, 4)
    return random.choice(
        [f"+1 {a} {b} {c}", f"({a}) {b}-{c}", f"0{a}{b}{c}", f"+44 20 {c} {c}", f"{a}.{b}.{c}", f"+234 {a} {b} {c}"]
    )


GRAMMAR: dict[str, Callable[[Random], str]] = {
    "handle": lambda r: "@" + _name(r),
    "reddit": lambda r: r.choice(["u/", "/u/"]) + _name(r).replace(".", "-"),
    "fediverse": lambda r: f"@{_name(r)}@{r.choice(_HOSTS)}",
    "e-mail": lambda r: f"{_name(r)}@{r.choice(_HOSTS)}",
    "bluesky": lambda r: f"@{_name(r).replace('_', '-')}.bsky.social",
    "did": lambda r: "did:plc:" + "".join(r.choices("abcdefghijklmnopqrstuvwxyz234567", k=24)),
    "nostr": lambda r: "npub1" + "".join(r.choices(_BECH32, k=58)),
    "profile": lambda r: f"https://{r.choice(_HOSTS)}/@{_name(r)}",
    "permalink": lambda r: f"https://{r.choice(_HOSTS)}/users/{_name(r)}/statuses/{_digits(r, 18)}",
    "page": lambda r: f"t.me/{_name(r)}",
    "phone": _phone,
    "card": lambda r: " ".join(_digits(r, 4) for _ in range(4)),
    "iban": lambda r: f"DE{_digits(r, 2)} " + " ".join(_digits(r, 4) for _ in range(4)) + " 00",
    "ip": lambda r: ".".join(str(r.randrange(11, 250)) for _ in range(4)),
    "order": lambda r: f"{r.choice(['AB', 'XK', 'ORD'])}-{_digits(r, 7)}",
    "national id": lambda r: f"{_digits(r, 3)}-{_digits(r, 2)}-{_digits(r, 4)}",
    "coordinates": lambda r: f"{r.randrange(10, 80)}.{_digits(r, 5)}, {r.randrange(10, 80)}.{_digits(r, 5)}",
    "name": lambda r: f"{r.choice(_STEMS).title()} {r.choice(_STEMS).title()}",
    "wallet": lambda r: "bc1q" + "".join(r.choices(_BECH32, k=38)),
}

_ADJECTIVES = "velvet crimson silent wooden golden frozen crooked gentle hollow purple".split()
_THINGS = "badger teapot thunder biscuit lantern meadow pancake saddle walnut harbour".split()
_MONTHS = "January February March April June July August September October November December".split()
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth fourteenth twentieth".split()
_TENS = "forty fifty sixty seventy eighty ninety".split()
_ONES = "three four five seven eight nine".split()
_SEEDS = (
    "apple table chair river stone cloud bread light horse green window tiger ocean metal sugar wheel plane candy fence globe "
    "garden rabbit kitchen ladder pencil hammer mirror yellow dragon forest butter castle"
).split()


def _account(random: Random) -> str:
    sign = random.choice(".- ")
    return sign.join((random.choice(_ADJECTIVES), random.choice(_ADJECTIVES), random.choice(_THINGS)))


def _birth(random: Random) -> str:
    day, month, year = random.randrange(10, 29), random.randrange(10, 13), random.randrange(1940, 2000)
    name = random.choice(_MONTHS)
    return random.choice(
        [
            f"{day} {name} {year}",
            f"{name} {day}, {year}",
            f"{day}/{month}/{year}",
            f"{day}.{month}.{year}",
            f"{year}-{month}-{day}",
            f"{random.choice(_ORDINALS)} of {name.lower()} nineteen {random.choice(_TENS)} {random.choice(_ONES)}",
        ]
    )


def _plate(random: Random) -> str:
    a, b = ("".join(random.choices("ABCDEFGHJKLMNPRSTUVWX", k=3)) for _ in range(2))
    n = random.randrange(100, 999)
    return random.choice(
        [f"{a[:2]}{n % 90 + 10} {b}", f"{a[0]}-{b[:2]} {n}4", f"{n}1 {a}", f"{a[:2]}-{n}-{b[:2]}", f"{a} {n}"]
    )


def _national(random: Random) -> str:
    a, b, c, d = (_digits(random, 3) for _ in range(4))
    return random.choice(
        [
            f"{a} {b[:2]} {c}4",
            f"{a}.{b}.{c}",
            f"QQ {a[:2]} {b[:2]} {c[:2]} C",
            f"{a} {b} {c} {d[:2]}",
            f"QQ.{a[:2]}.{b[:2]}.{c[:2]}.C",
        ]
    )


def _street(random: Random) -> str:
    name, number, town = random.choice(_STEMS).title(), random.randrange(10, 99), random.choice(_STEMS).title()
    return random.choice(
        [
            f"{name}straße {number}, {_digits(random, 5)} {town}",
            f"{number} rue de {name}, {_digits(random, 5)} {town}",
            f"Calle {name} {number}, {_digits(random, 5)} {town}",
            f"Via {name} {number}, {_digits(random, 5)} {town}",
            f"{name}straat {number}, {_digits(random, 4)} AB {town}",
            f"ul. {name} {number}, {_digits(random, 2)}-{_digits(random, 3)} {town}",
            f"Rua {name}, {number}, {_digits(random, 5)}-{_digits(random, 3)} {town}",
            f"{name}gatan {number}, {_digits(random, 3)} {_digits(random, 2)} {town}",
            f"{number} {name} Avenue, {town}, OH {_digits(random, 5)}",
        ]
    )


TOLD: dict[str, tuple[Callable[[Random], str], tuple[str, ...]]] = {
    "account of words": (_account, ("my insta: {}", "steam name {}", "my psn name is {}", "gamertag: {}")),
    "three words": (lambda r: ".".join(r.sample(_SEEDS, 3)), ("w3w {}", "what3words: {}", "our w3w address is {}")),
    "birth": (_birth, ("born on {}", "date of birth: {}", "my dob is {}")),
    "code": (
        lambda r: _digits(r, r.choice([4, 6])),
        ("my pin is {}", "door code: {}", "card ending in {}", "gate code {}"),
    ),
    "sort code": (lambda r: "-".join(_digits(r, 2) for _ in range(3)), ("sort code {}", "sort code is {}")),
    "national number": (_national, ("ssn {}", "national insurance number: {}", "my passport number is {}")),
    "phone in words": (lambda r: " ".join(["oh", *r.choices(_ONES, k=9)]), ("call {}", "my number is {}")),
    "plate": (_plate, ("number plate {}", "the reg is {}", "Kennzeichen: {}")),
    "seed phrase": (lambda r: " ".join(r.sample(_SEEDS, 12)), ("seed phrase: {}", "my recovery phrase is {}")),
    "address abroad": (_street, ("we live at {}", "send it to {}")),
    "room": (lambda r: f"room {_digits(r, 3)} at the {r.choice(_STEMS).title()}", ("meet me in {}", "I am in {}")),
}
"""Identifiers that a word tells of, each with what is written before it: the disguise is the identifier's alone."""

_CYRILLIC = str.maketrans("aeopcxyiABEKMHOPCTX", "аеорсхуіАВЕКМНОРСТХ")  # noqa: RUF001  lookalikes are the point
_GREEK = str.maketrans("aeioupvkABEZHIKMNOPTYX", "αειουρνκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}

DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": str,
    "capitals": str.upper,
    "full width": lambda s: s.translate(_WIDE),
    "zero-width space": "\u200b".join,
    "zero-width joiner": "\u200d".join,
    "soft hyphen": "\u00ad".join,
    "bidi override": lambda s: f"\u202e{s}\u202c",
    "word joiner": "\u2060".join,
    "variation selectors": "\ufe0f".join,
    "Cyrillic lookalikes": lambda s: s.translate(_CYRILLIC),
    "Greek lookalikes": lambda s: s.translate(_GREEK),
    "entity for signs": lambda s: s.replace("@", "&#64;").replace("/", "&#x2F;").replace(".", "&period;"),
    "spaced": " ".join,
    "dotted": ".".join,
    "emoji between": "\U0001f525".join,
    "quoted in brackets": lambda s: f'("{s}")',
    "markdown": lambda s: f"**{s}**",
    "in a sentence's end": lambda s: f"{s}!!",
    "accents": lambda s: s.replace("a", "\u00e1").replace("o", "\u00f6").replace("e", "\u00e9"),
    "bold letters": lambda s: "".join(chr(0x1D5EE + ord(c) - 97) if "a" <= c <= "z" else c for c in s),
}

FRAMES = (
    "so please ask {} about it",
    "{} is so good",
    "thanks to {}",
    "I told {} that the kettle leaks",
    "it was {} again",
)


def plant(number: int, seed: int = 4) -> Iterator[tuple[str, str, str, str]]:
    """So many identifiers in every disguise: kind, disguise, the identifier, and a post with it."""
    random = Random(seed)
    kinds = {**{kind: (make, FRAMES) for kind, make in GRAMMAR.items()}, **TOLD}
    names = list(kinds)
    for index in range(number):
        kind = names[index % len(names)]
        make, frames = kinds[kind]
        identifier, frame = make(random), random.choice(frames)
        for name, disguise in DISGUISES.items():
            yield kind, name, identifier, frame.format(disguise(identifier))


def left(identifier: str, scrubbed: str) -> bool:
    """Whether a telling part of an identifier can still be read: five characters in a row (all of a shorter one), or a stem of its name.

    Both are compared without signs, spaces, capitals and lookalikes. Words of the frame and placeholders are no part.
    """
    told = _plain(identifier)
    seen = _plain(scrubbed)
    width = min(_TELLING, len(told))
    pieces = {told[start : start + width] for start in range(len(told) - width + 1)} - _HARMLESS_PIECES
    return any(piece in seen for piece in pieces)


_TELLING = 5  # characters


@lru_cache(maxsize=10_000)
def _plain(text: str) -> str:
    text = _PLACEHOLDER.sub("|", text)
    plain = unicodedata.normalize("NFKD", text.translate(_BACK).casefold())
    return "".join(c for c in plain if c.isalnum() or c == "|")


_PLACEHOLDER = re.compile(r"\[(?:PERSON|HANDLE|EMAIL|LINK|DIGITS|OTHER)\]")
_BACK = {ord(b): chr(a) for table in (_CYRILLIC, _GREEK) for a, b in ((k, chr(v)) for k, v in table.items())}
_HARMLESS_PIECES = {"https"[start:] for start in range(1)} | {
    "users",
    "statu",
    "tatus",
    "atuse",
    "tuses",
    "socia",
    "ocial",
}

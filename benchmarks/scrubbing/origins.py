"""Names from many places in invented posts: by origin, by letter case, and by the form in which a name is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from data import Marked, Token

ORIGINS = {
    "English": ("en_US", "en_GB", "en_NZ"),
    "Irish": ("ga_IE", "en_IE"),
    "Spanish": ("es_MX", "es_ES", "es_CO"),
    "Portuguese": ("pt_BR", "pt_PT"),
    "French": ("fr_FR", "fr_CA"),
    "Italian": ("it_IT",),
    "German": ("de_DE", "de_AT"),
    "Dutch": ("nl_NL", "nl_BE"),
    "Nordic": ("sv_SE", "da_DK", "no_NO", "fi_FI", "is_IS"),
    "Baltic": ("lt_LT", "lv_LV", "et_EE"),
    "Polish": ("pl_PL",),
    "Czech": ("cs_CZ", "sk_SK"),
    "Hungarian": ("hu_HU",),
    "Romanian": ("ro_RO",),
    "South Slavic": ("hr_HR", "sl_SI"),
    "Turkish": ("tr_TR", "az_AZ", "uz_UZ"),
    "Chinese": ("zh_CN", "zh_TW"),
    "Japanese": ("ja_JP",),
    "Vietnamese": ("vi_VN",),
    "Indonesian": ("id_ID",),
    "Indian": ("en_IN",),
    "Pakistani": ("en_PK",),
    "Yoruba": ("yo_NG",),
    "Igbo": ("ig_NG",),
    "Hausa": ("ha_NG",),
    "Swahili": ("sw", "en_KE"),
    "Zulu": ("zu_ZA",),
    "Akan": ("tw_GH",),
}
"""Where names come from, and Faker's lists for it. Names in other scripts go wholly, and are not asked about."""

TUNE = (
    "I met {} at the shop",
    "{} told me it was good",
    "thanks to {} for the help",
    "why does {} hate this so much",
    "ask {} again",
    "is {} coming tonight?",
    "lol {} broke the kettle",
    "that song by {} is so good",
    "me and {} went for coffee",
    "{}'s phone is better than mine",
)
CHECK = (
    "just saw {} on the bus, so funny",
    "happy birthday {}!",
    "{} said the new update is bad",
    "anyone know where {} works now?",
    "omg {} you need to see this",
    "I think {} was wrong about the price",
    "went to see {} and then we had pizza",
    "{} is my favourite",
    "can't believe what {} did",
    "the best one is from {}, thank you",
)
"""Posts to put names into: the first half while rules were written, the second counted only."""

_LEADS = re.compile(r"^(?:(?:dr|mr|mrs|ms|prof|hajah?|raden|ir|drs|tgk|kh)\.? )+", re.IGNORECASE)


def mixed(name: str) -> str:
    """Capitals and small letters by turns."""
    return "".join(c.upper() if place % 2 else c.lower() for place, c in enumerate(name))


CASES: dict[str, Callable[[str], str]] = {"Title": str, "lower": str.lower, "CAPITALS": str.upper, "mIxEd": mixed}

_WIDTH = 2


def drawn(origin: str, many: int, seed: int) -> list[tuple[str, str]]:
    """Given and family names of a place, drawn with a seed. Raises `ImportError` without Faker."""
    from faker import Faker  # noqa: PLC0415  a benchmark's extra

    fakes: list[Any] = []
    for locale in ORIGINS[origin]:
        fake = Faker(locale)
        fake.seed_instance(seed)
        fakes.append(fake)
    return [_pair(fakes[number % len(fakes)]) for number in range(many)]


def _pair(fake: Any) -> tuple[str, str]:
    if hasattr(fake, "romanized_name"):
        return fake.first_romanized_name(), fake.last_romanized_name()
    return _LEADS.sub("", fake.first_name()), fake.last_name()


def posts(names: Iterable[str], templates: tuple[str, ...]) -> list[Marked]:
    """One post a name, the templates in turn."""
    return [marked(templates[number % len(templates)], name) for number, name in enumerate(names)]


def marked(template: str, name: str) -> Marked:
    """A template with a name in it."""
    start, text = template.index("{"), template.format(name)
    tokens, place = [], start
    for word in name.split():
        at = text.index(word, place)
        tokens.append(Token(word, at, at + len(word), 0))
        place = at + len(word)
    return Marked(text, tuple(tokens))


FORMS: dict[str, Callable[[Random, str, str, str], str]] = {
    "given name only": lambda _, given, *__: given,
    "family name only": lambda _, __, family, ___: family,
    "hyphenated": lambda _, given, family, other: f"{given} {family}-{other}",
    "apostrophe": lambda r, given, family, _: f"{given} {r.choice(chr(39) + chr(8217)).join([r.choice('OD'), family])}",
    "particle": lambda r, given, family, _: f"{given} {r.choice(PARTICLES)} {family}",
    "initial first": lambda _, given, family, __: f"{given[0]}. {family}",
    "initial in the middle": lambda _, given, family, other: f"{given} {other[0]}. {family}",
    "initials run together": lambda _, given, family, other: f"{given[0]}{other[0]} {family}",
    "family name first": lambda _, given, family, __: f"{family}, {given}",
    "run together": lambda _, given, family, __: (given + family).lower().replace(" ", ""),
    "camel case": lambda _, given, family, __: (given + family).replace(" ", ""),
    "hashtag": lambda _, given, family, __: "#" + (given + family).replace(" ", ""),
    "hashtag, lower": lambda _, given, family, __: "#" + (given + family).lower().replace(" ", ""),
    "stretched": lambda _, given, __, ___: given + given[-1] * 3,
    "nickname": lambda r, given, __, ___: given[: max(3, len(given) // 2)] + r.choice(["y", "ie", "o", "s"]),
    "underscore": lambda _, given, family, __: f"{given}_{family}".lower(),
    "with digits": lambda r, given, _, __: f"{given}{r.randrange(10, 99)}".lower(),
}
"""How people write names."""

PARTICLES = "van der,bin,de la,von,al,da,ibn,van,del,di".split(",")


def unlisted(folder: Path, listed: Callable[[str], bool]) -> Iterator[str]:
    """Given names of some fifty countries that are in no list of ours: gender-guesser's, installed in `folder`.

    Its list is under the GNU Free Documentation License: it is measured with, and nothing of it ships.
    """
    found = set()
    for file in folder.glob("**/gender_guesser/data/nam_dict.txt"):
        for line in file.read_text("utf-8", "replace").splitlines():
            if line[:1] not in "#=":
                found |= {part for part in re.split(r"[^\w]", line[_WIDTH + 1 : 29]) if len(part) > _WIDTH}
    return (name for name in sorted(found) if not listed(name))

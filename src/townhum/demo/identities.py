"""Mints identities that can belong to nobody: reserved domains, documentation addresses, fictional phone ranges.

Phones: +1 555-01xx (ATIS 0300115), the numbers Ofcom, the Bundesnetzagentur, ARCEP and ACMA keep for drama. IPs: RFC 5737
and RFC 3849. Domains: RFC 2606 and RFC 6761. Cards: the payment industry's published test numbers. IBANs carry right check
digits (ISO 13616) and a bank that does not exist.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import cycle
from random import Random

from townhum.demo.names import OTHER_SCRIPTS, full_names
from townhum.demo.planted import Planted

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_CARDS = (
    "4242 4242 4242 4242", "4111111111111111", "4000-0566-5566-5556", "5555 5555 5555 4444", "5105105105105100",
    "2223003122003222", "5200-8282-8282-8210", "3782 822463 10005", "371449635398431", "6011 1111 1111 1117",
    "6011000990139424", "3056 930009 0200 04", "3566 0020 2036 0505", "6200 0000 0000 0005", "4012888888881881",
)  # fmt: skip
_PHONES = (
    "+1 212 555 01{:02d}",
    "(415) 555-01{:02d}",
    "020 7946 0{:03d}",
    "+44 7700 900{:03d}",
    "030 23125{:03d}",
    "+49 171 39200{:02d}",
    "+33 1 99 00 {:02d} 17",
    "06 39 98 {:02d} 41",
    "+61 491 570 1{:02d}",
    "(02) 5550 10{:02d}",
)
_MAIL_HOSTS = ("example.org", "post.example", "mail.example.net", "letters.test", "example.com")
_FAR_HOSTS = ("pond.example", "moss.example", "harbour.test")
_PROFILE_SITES = ("https://townsquare.example/@", "https://reddit.example/user/", "https://pics.example/u/")
_WORDS = (
    "teapot",
    "spoon",
    "brew",
    "copper",
    "lemon",
    "cocoa",
    "ember",
    "drizzle",
    "willow",
    "pebble",
    "marble",
    "fern",
)


class Minter:
    """Makes identities, each once, and remembers every one as planted."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._names = full_names(random)
        self._cards = cycle(_CARDS)
        self._phones = cycle(_PHONES)
        self._makers: dict[str, Callable[[], str]] = {
            "person_name": self._name,
            "email": lambda: self.email(random.choice(self._names)),
            "phone": self._phone,
            "handle": lambda: f"@{self.user_name()}",
            "reddit_user": lambda: f"u/{self.user_name()}",
            "fediverse_address": lambda: f"@{self.user_name()}@{random.choice(_FAR_HOSTS)}",
            "profile_url": lambda: f"{random.choice(_PROFILE_SITES)}{self.user_name()}",
            "iban": self._iban,
            "card": lambda: next(self._cards),
            "ip_address": lambda: self._fresh(self._address),
            "did": lambda: self._fresh(lambda: "did:plc:" + "".join(random.choices(_BASE32, k=24))),
            "order_ref": lambda: self._fresh(lambda: f"KW-{self._digits(5)}-{self._digits(4)}"),
        }
        self._made: set[str] = set()
        self._planted: dict[str, Planted] = {}
        self._named = 0

    def plant(self, kind: str, string: str) -> str:
        """Remember a string as planted, once, and hand it back."""
        self._planted.setdefault(string, Planted(kind, string))
        return string

    @property
    def planted(self) -> tuple[Planted, ...]:
        """All that was planted, in the order it was made."""
        return tuple(self._planted.values())

    def display_name(self) -> str:
        """A full name that stands at an account and in no text."""
        return self.plant("display_name", self._names.pop(0))

    def user_name(self) -> str:
        """A user name such as `copper_fern_412`; planted by whoever uses it."""
        return self._fresh(lambda: "_".join((*self._random.sample(_WORDS, 2), self._digits(3))))

    def of(self, kind: str) -> str:
        """A new identity of one of the kinds that stand in texts (see `phrases.IDENTITY_SENTENCES`)."""
        return self.plant(kind, self._makers[kind]())

    def email(self, name: str) -> str:
        """An address made from a person's name."""
        first, _, last = ascii_only(name).lower().partition(" ")
        host = self._random.choice(_MAIL_HOSTS)
        return self._fresh(lambda: f"{first}.{last.replace(' ', '')}{self._random.randrange(10, 99)}@{host}")

    def _name(self) -> str:
        """Every sixth name is written in another script, as long as there are any."""
        self._named += 1
        return (
            self._names.pop() if self._named % 6 == 0 and self._named // 6 <= len(OTHER_SCRIPTS) else self._names.pop(0)
        )

    def _phone(self) -> str:
        pattern = next(self._phones)
        return self._fresh(lambda: pattern.format(self._random.randrange(100)))

    def _iban(self) -> str:
        country, bank, length = self._random.choice((("NL", "TEAP", 10), ("DE", "00009999", 10), ("BE", "999", 9)))
        whole = self._fresh(lambda: iban(country, bank + self._digits(length)))
        return whole if self._random.randrange(2) else " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))

    def _address(self) -> str:
        if self._random.randrange(4) == 0:
            return f"2001:db8:{self._random.randrange(4096, 65536):x}::{self._random.randrange(4096, 65536):x}"
        net = self._random.choice(("192.0.2", "198.51.100", "203.0.113"))
        return f"{net}.{self._random.randrange(100, 255)}"

    def _digits(self, count: int) -> str:
        return "".join(self._random.choices("0123456789", k=count))

    def _fresh(self, make: Callable[[], str]) -> str:
        """Try until the string is new."""
        string = make()
        while string in self._made:
            string = make()
        self._made.add(string)
        return string


def ascii_only(name: str) -> str:
    """A name in the letters an e-mail address can carry: accents and signs are left out."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if letter.isascii() and (letter.isalpha() or letter == " ")) or "reader"


def iban(country: str, bban: str) -> str:
    """An IBAN with right check digits (ISO 13616: mod 97 over the rearranged number, letters as 10 to 35)."""
    digits = "".join(str(int(letter, 36)) for letter in f"{bban}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{bban}"

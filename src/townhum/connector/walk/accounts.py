"""Which accounts are meant by what a person wrote, or by what an item says of its author, where a manifest alone is the connector."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from townhum.connector.accounts import page_of, tidied

NAME = "{account}"
"""Stands for the account in an address of its page."""


def accounts_meant(written: Any, pages: Sequence[str], base: str, *, numbers: bool = False) -> frozenset[str]:
    """The canonical accounts: the host, and on it the name or number. None for what is no account.

    `pages` are the manifest's: addresses of an account's page, or paths on the host `base`. A bare name is one of these hosts alone: the
    same name elsewhere may be somebody else's. A page of no such form stands for itself. Where `numbers` alone tell accounts apart, a name
    is no account: nobody could be left out by it.
    """
    forms = [_form(page) for page in pages]
    hosts = tuple(dict.fromkeys(host or base for host, _ in forms)) or (base,)
    if isinstance(written, int) and not isinstance(written, bool):
        return frozenset(f"{host}/#{written}" for host in hosts)
    tidy = tidied(written)
    if numbers:
        return _of_number(tidy, [form for _, form in forms], hosts)
    if page := page_of(tidy):
        return _of_page(tidy, page, [form for _, form in forms], base)
    name, _, host = tidy.removeprefix("@").partition("@")
    return frozenset(_both(name, (host,) if host else hosts)) if name else frozenset()


def _of_number(tidy: str, forms: Sequence[re.Pattern[str]], hosts: Sequence[str]) -> frozenset[str]:
    """By its number, or by the address of a page that holds it."""
    if (page := page_of(tidy)) and not tidy.isdecimal():
        host, steps = page
        named = [found[1] for form in forms if (found := form.match("/" + "/".join(steps)))]
        return frozenset(f"{host}/#{number}" for number in named if number.isdecimal())
    return frozenset(f"{host}/#{tidy}" for host in hosts) if tidy.isdecimal() else frozenset()


def _of_page(
    tidy: str, page: tuple[str, tuple[str, ...]], forms: Sequence[re.Pattern[str]], base: str
) -> frozenset[str]:
    host, steps = page
    query = urlsplit(tidy if "://" in tidy else f"https://{tidy}").query
    place = "/" + "/".join(steps) + (f"?{query}" if query else "")
    named = [found[1].removeprefix("@") for form in forms if (found := form.match(place))]
    if named:
        name, _, elsewhere = named[0].partition("@")  # a server of the fediverse has pages for accounts of others
        return frozenset(_both(name, (elsewhere or host,)))
    return frozenset({f"{host}{place}" if forms else f"{base}/{host}{place}"})


def _both(name: str, hosts: Sequence[str]) -> Iterator[str]:
    """As a name; and as a number where it is one."""
    for host in hosts:
        yield f"{host}/{name}"
        if name.isdecimal():
            yield f"{host}/#{name}"


@cache
def _form(page: str) -> tuple[str, re.Pattern[str]]:
    """The host of a page's address, "" for that of the source, and what its path looks like; what follows the account does not matter."""
    parts = urlsplit(page.lower())
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    before, _, _ = path.partition(NAME)
    return parts.netloc, re.compile(re.escape(before) + r"([^/?&#]+)")

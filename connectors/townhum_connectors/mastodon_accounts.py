"""Which account is meant: by its address `name@host`, or by its page, as servers of the fediverse write them."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from townhum.connector.accounts import host_of, page_of, tidied
from townhum_connectors.mastodon_options import Options

_PREFIX = "acct:"
_ADDRESS = re.compile(r"@?(\w[\w.-]*)(?:@([\w.-]+(?::\d+)?|\[[0-9a-f:.]+\](?::\d+)?))?")
_USUAL = re.compile(r"https://([a-z0-9.-]*[a-z0-9])/@(\w+)", re.ASCII)
_FOLDERS = frozenset({"accounts", "profile", "u", "user", "users"})
"""Where servers keep the pages of people: Mastodon and Pleroma `users`, Friendica `profile`, PeerTube `accounts`."""


def account(written: Any, options: Options) -> frozenset[str]:
    """`name@host`, in lower case as servers compare names; an account named without its host is one of the instance itself.

    A page whose address does not tell the name, such as `/ap/users/1155`, is the account `host/ap/users/1155`.
    """
    tidy = tidied(written).removeprefix(_PREFIX)
    if usual := _USUAL.fullmatch(tidy):  # nearly every post has this form: a fifth of the time
        return frozenset({f"{usual[2]}@{usual[1]}"})
    page = page_of(tidy)
    if page is not None:
        return frozenset({_of_page(*page)}) if page[1] else frozenset()
    found = _ADDRESS.fullmatch(tidy)
    if not found:
        return frozenset()
    return frozenset({f"{found[1]}@{host_of(found[2] or urlsplit(options.instance).netloc)}"})


def _of_page(host: str, steps: tuple[str, ...]) -> str:
    for step in steps:
        if step.startswith("@") and (found := _ADDRESS.fullmatch(step)):
            return f"{found[1]}@{host_of(found[2] or host)}"  # /@name@elsewhere is how an instance shows a guest
    if len(steps) > 1 and steps[0] in _FOLDERS:
        return f"{steps[1]}@{host}"
    return "/".join((host, *steps))

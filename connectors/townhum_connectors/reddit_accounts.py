"""Which account is meant: by its name, or by the address of its page."""

from __future__ import annotations

import re
from typing import Any

from townhum.connector.accounts import page_of, tidied
from townhum_connectors.reddit_options import Options

_NAME = re.compile(r"(?:/?(?:u|user)/|@)?([\w-]+)/?", re.ASCII)
_HOST = re.compile(r"(?:[\w-]+\.)*(?:reddit\.com|redd\.it)")
_FOLDERS = frozenset({"u", "user"})


def account(written: Any, options: Options) -> frozenset[str]:  # noqa: ARG001  every decoder has this shape
    """The name in lower case: Reddit gives no two names that differ in capitals alone."""
    tidy = tidied(written)
    page = page_of(tidy)
    if page is None:
        found = _NAME.fullmatch(tidy)
        return frozenset({found[1]}) if found else frozenset()
    host, steps = page
    named = _HOST.fullmatch(host) and len(steps) > 1 and steps[0] in _FOLDERS
    return frozenset({steps[1].removeprefix("@")}) if named else frozenset()

"""Which person of a file is meant: by the value of a column, or by the hash that California's deletion lists (DROP) have of it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from townhum.errors import SkipItem
from townhum_connectors.file_options import Options
from townhum_connectors.file_spelling import one_spelling

_LISTED = re.compile(r"[A-Za-z0-9+/]{43}=")
"""SHA-256 in base64, as DROP's files have it: its technical specifications 1.2, "Working with the data"."""

_PHONE = re.compile(r"[+\d][\d ()./-]*")
_DIGITS = 10  # of a telephone number, from its end: the same
_HASH = "sha256:"


def account(written: Any, options: Options) -> frozenset[str]:
    """The value of the author column, or of the id column where each row is one person; the same person in every file.

    An e-mail address or a telephone number is its hash of DROP as well, so that either is known again by the other. None in a file of which
    no such column is named: nobody could be known again there.
    """
    if not (options.columns.author or (options.each_row_is_one_person and options.columns.id)):
        return frozenset()
    try:
        spelt = one_spelling(written)
    except SkipItem:
        return frozenset()
    return frozenset({spelt, *_hashes(str(written).strip(), spelt)}) if spelt else frozenset()


def _hashes(written: str, spelt: str) -> Iterator[str]:
    if _LISTED.fullmatch(written):
        yield f"{_HASH}{written}"
    elif "@" in spelt:
        yield _hash_of(spelt)
    elif _PHONE.fullmatch(spelt):
        digits = re.sub(r"\D", "", spelt)
        if len(digits) >= _DIGITS:
            yield _hash_of(digits[-_DIGITS:])


def _hash_of(standard: str) -> str:
    return f"{_HASH}{b64encode(sha256(standard.encode()).digest()).decode()}"

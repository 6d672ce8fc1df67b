"""What the libraries would do behind our back: look things up on the network, and log what they read."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tldextract import TLDExtract

_TALKATIVE = ("presidio-analyzer", "decision_process", "tldextract", "tldextract.cache", "spacy")


@cache
def public_suffixes() -> TLDExtract:
    """Knows the public suffixes from the list inside the package: no look-up, no cache on disk."""
    from tldextract import TLDExtract  # noqa: PLC0415  an HTTP client and ten thousand suffixes, for a text with a host

    return TLDExtract(suffix_list_urls=(), cache_dir=None)


def stay_offline() -> None:
    """Give tldextract an offline instance: Presidio's e-mail recognizer asks the network for public suffixes otherwise.

    It replaces the instance behind `tldextract.extract`, so that recognizers a user adds are offline too.
    """
    from tldextract import tldextract  # noqa: PLC0415  the same

    tldextract.TLD_EXTRACTOR = public_suffixes()


def stay_silent() -> None:
    """Switch off loggers whose messages may quote the text at hand."""
    for name in _TALKATIVE:
        logging.getLogger(name).disabled = True

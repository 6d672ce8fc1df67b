"""What the libraries would do behind our back: look things up on the network, and log what they read."""

from __future__ import annotations

import logging

from tldextract import TLDExtract, tldextract

_TALKATIVE = ("presidio-analyzer", "decision_process", "tldextract", "tldextract.cache", "spacy")

public_suffixes = TLDExtract(suffix_list_urls=(), cache_dir=None)
"""Knows the public suffixes from the list inside the package: no look-up, no cache on disk."""


def stay_offline() -> None:
    """Give tldextract an offline instance: Presidio's e-mail recognizer asks the network for public suffixes otherwise.

    It replaces the instance behind `tldextract.extract`, so that recognizers a user adds are offline too.
    """
    tldextract.TLD_EXTRACTOR = public_suffixes


def stay_silent() -> None:
    """Switch off loggers whose messages may quote the text at hand."""
    for name in _TALKATIVE:
        logging.getLogger(name).disabled = True

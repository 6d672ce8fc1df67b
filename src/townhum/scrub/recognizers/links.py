"""Links and sites: nearly every one leads to a person's page or to the post itself, so all are taken out."""

from __future__ import annotations

import re

from townhum.scrub.quiet import public_suffixes
from townhum.scrub.recognizers.pattern import DOTTED, LinearRecognizer
from townhum.scrub.recognizers.run_on import is_run_on

_PUNCTUATION = ".,;:!?'\u2019\u2026*_~"
_LONGEST_HOST = 253  # characters, RFC 1035
_SENTENCE_SUFFIXES = frozenset({"Com", "Net", "Org", "Io", "App", "Dev", "Social"})
"""Suffixes taken for one even with a capital; otherwise `great.It` is two sentences that lack a space."""


def _without_punctuation(match: re.Match[str]) -> tuple[int, int]:
    """The span without the punctuation of the sentence around it, which carries tone."""
    found = match[0].rstrip(_PUNCTUATION)
    if found.endswith((")", "]")) and not {"(", "["} & set(found):
        found = found.rstrip(")]" + _PUNCTUATION)
    return match.start(), match.start() + len(found)


class LinkRecognizer(LinearRecognizer):
    """Anything with a scheme, whatever the scheme."""

    entity = "LINK"
    needs = "://"
    needs_any = frozenset(":")
    pattern = re.compile(r"(?<![a-z0-9+.-])[a-z0-9+.-]++://[^\s<>\"]++", re.IGNORECASE)
    examples = ("https://social.example/@ann/1", "gemini://ann.example/")
    counter_examples = ("so: //", "a:b")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """Without closing punctuation."""
        return _without_punctuation(match)


class PageRecognizer(LinearRecognizer):
    """A host followed by a path, or beginning with www: no scheme is needed to follow it."""

    entity = "LINK"
    needs = "."
    needs_any = frozenset(".")
    gate = DOTTED
    pattern = re.compile(
        r"(?<![\w@.-])(?:www\d?\.[^\s<>\"]++|(?=[\w-]++\.)[\w-]++(?:\.[\w-]++)++(?::\d{1,5})?[/?#][^\s<>\"]*+)",
        re.IGNORECASE,
    )
    examples = ("www.example.com/ann?x=1", "t.me/ann_b")
    counter_examples = ("his/her.own/thing", "and/or")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Without closing punctuation; `his/her.own/thing` has no public suffix and stays."""
        start, end = _without_punctuation(match)
        host = re.split(r"[:/?#]", match[0])[0]
        named = host[:3].lower() == "www" or _is_site(host)
        return (start, end) if named else None


class SiteRecognizer(LinearRecognizer):
    """A bare host name with a public suffix: somebody's own site, or a brand's (kept where a track names it)."""

    entity = "SITE"
    needs = "."
    needs_any = frozenset(".")
    gate = DOTTED
    pattern = re.compile(r"(?<![\w@.-])[\w-]++(?:\.[\w-]++)++(?![\w@])")
    examples = ("annbee.me", "ann.co.uk", "visit kettle.it today")
    counter_examples = ("great.It", "e.g. this", "this kettle.it boils")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """None for what only lacks a space after its full stop."""
        host = match[0]
        last = host.rpartition(".")[2]
        is_sentence = (last.istitle() and last not in _SENTENCE_SUFFIXES) or is_run_on(match.string, *match.span())
        return match.span() if not is_sentence and _is_site(host) else None


def _is_site(host: str) -> bool:
    return len(host) <= _LONGEST_HOST and bool(public_suffixes()(host).fqdn)

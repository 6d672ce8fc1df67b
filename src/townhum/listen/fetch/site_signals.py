"""A site's "no" to machines: robots.txt (RFC 9309), Content-Signal, Content-Usage, TDM Reservation, RSL, X-Robots-Tag.

Only what a place names is asked for. In doubt a signal means no: a robots.txt that cannot be read is one.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from protego import Protego

from townhum.errors import NotPermitted
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.urls import Origin, Target

PRODUCT = "townhum"
"""The product token that robots.txt may name."""

ROBOTS_PATH = "/robots.txt"
TDM_PATH = "/.well-known/tdmrep.json"
_ROBOTS_SIZE = 512_000  # characters; RFC 9309, 2.5 asks for at least 500 KiB

ReadText = Callable[[Target], str | None]
"""Reads a small text of a site: "" where there is none (4xx), None where it cannot be read."""


class Once:
    """Keeps what was learnt of a site for the life of a run: each file is fetched once, by whichever thread is first."""

    def __init__(self) -> None:
        self._locks: dict[tuple[Origin, str], threading.Lock] = {}
        self._kept: dict[tuple[Origin, str], str | None] = {}

    def text(self, target: Target, read: ReadText) -> str | None:
        """The text at a target, fetched at most once."""
        key = (target.origin, target.path)
        with self._locks.setdefault(key, threading.Lock()):
            if key not in self._kept:
                self._kept[key] = read(target)
            return self._kept[key]


@dataclass(frozen=True, slots=True)
class SiteSignals:
    """The signals one place asks for. `before` a request, and `after` its answer, either may raise `NotPermitted`."""

    place: Place
    once: Once
    read: ReadText
    widen: Callable[[Target, float], None] = field(repr=False)

    def before(self, target: Target) -> None:
        """Read what the site has published, and stop where it says no."""
        wanted = self.place.site_signals
        if {"robots", "content-signal", "content-usage", "rsl"} & set(wanted):
            text = self.once.text(target.at(ROBOTS_PATH), self.read)
            if text is None:
                raise self._refusal(target, "robots: robots.txt cannot be read, which means no")
            self._robots(target, text[:_ROBOTS_SIZE])
        if "tdm" in wanted:
            text = self.once.text(target.at(TDM_PATH), self.read)
            if text is None or tdm_file_refuses(text, target.path, self.place.licensed_tdm_policy):
                raise self._refusal(target, "tdm: tdmrep.json reserves text and data mining, or cannot be read")

    def after(self, target: Target, headers: Mapping[str, str]) -> None:
        """Read the answer's headers, and stop where they say no."""
        wanted = self.place.site_signals
        if "tdm" in wanted and tdm_header_refuses(headers, self.place.licensed_tdm_policy):
            raise self._refusal(target, "tdm: the header tdm-reservation reserves text and data mining")
        if "content-usage" in wanted and content_usage_refuses(headers.get("content-usage", "")):
            raise self._refusal(target, "content-usage: the header says no to automated use")
        if "rsl" in wanted:
            self._licence(target, rsl_link(headers.get("link", "")))
        if "x-robots-tag" in wanted and robots_tag_refuses(headers.get("x-robots-tag", "")):
            raise self._refusal(target, "x-robots-tag: the header says noai or noindex")

    def _robots(self, target: Target, text: str) -> None:
        wanted = self.place.site_signals
        if "robots" in wanted:
            rules = Protego.parse(text)
            if not rules.can_fetch(target.url, PRODUCT):
                raise self._refusal(target, "robots: robots.txt disallows this path")
            self.widen(target, rules.crawl_delay(PRODUCT) or 0.0)
        if "content-signal" in wanted and content_signal_refuses(text):
            raise self._refusal(target, "content-signal: robots.txt says ai-input=no")
        if "content-usage" in wanted and any(map(content_usage_refuses, _for_us(text, "content-usage"))):
            raise self._refusal(target, "content-usage: robots.txt says no to automated use")
        if "rsl" in wanted:
            self._licence(target, next(iter(_for_us(text, "license")), ""))

    def _licence(self, target: Target, licence: str) -> None:
        """Stop where the site publishes a licence (RSL 1.0) which the study does not hold."""
        if licence and not _licensed(licence, self.place.licensed_tdm_policy):
            raise self._refusal(target, "rsl: it offers a licence, which licensed_tdm_policy does not name")

    def _refusal(self, target: Target, signal: str) -> NotPermitted:
        return NotPermitted(
            "Take this source out, or ask the operator for a written permission and an official API.",
            f"the site says no to machines ({signal})",
            where=self.place.where(target.origin.host),
        )


def content_signal_refuses(robots_txt: str) -> bool:
    """Whether robots.txt says `ai-input=no` to everybody, to us, or outside any group.

    A path in front of the values is not read: a no for a part of the site counts for the whole.
    """
    signals = _for_us(robots_txt, "content-signal")
    return any(re.search(r"\bai-input\s*=\s*no\b", value, re.IGNORECASE) for value in signals)


def content_usage_refuses(value: str) -> bool:
    """Whether a Content-Usage (IETF AIPREF, a draft: header, or line of robots.txt) says no to what we do.

    That is use by machines at all (`bots`), as input of a model (`ai-input`, `ai-use`, `ai`), or text and data mining (`tdm`).
    `train-ai` and `search` are not ours: no model is trained, and nothing is shown. A path in front is not read: a no for a
    part of the site counts for the whole.
    """
    return (
        re.search(r"(?:^|[\s,;])(?:bots|ai-input|ai-use|ai|tdm)\s*=\s*(?:n|no|\?0)\b", value, re.IGNORECASE) is not None
    )


def rsl_link(header: str) -> str:
    """The address of a licence in a Link header: `rel="license"` of the type `application/rsl+xml`; "" for none."""
    for link in re.finditer(r"<([^<>]*)>([^<]*)", header):
        if re.search(r"\blicense\b", link[2], re.IGNORECASE) and "application/rsl+xml" in link[2].lower():
            return link[1]
    return ""


def _for_us(robots_txt: str, wanted: str) -> list[str]:
    """The values of all lines of this name that are meant for everybody, for us, or stand outside any group."""
    return [
        value
        for agents, name, value in _robots_lines(robots_txt)
        if name == wanted and (not agents or agents & {"*", PRODUCT})
    ]


def tdm_file_refuses(text: str, path: str, licensed_policy: str) -> bool:
    """Whether tdmrep.json reserves text and data mining for a path, under another policy than the licensed one.

    Locations are matched as in robots.txt: `*` and a closing `$`, the longest match wins. A text that is not a list of
    rules is no statement: many sites answer any path with a page.
    """
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return False
    rules = read if isinstance(read, list) else [read]
    lines = [line for rule in rules if isinstance(rule, dict) for line in _tdm_line(rule, licensed_policy)]
    as_robots = "\n".join(["User-agent: *", *lines])
    return not Protego.parse(as_robots).can_fetch(path, PRODUCT)


def tdm_header_refuses(headers: Mapping[str, str], licensed_policy: str) -> bool:
    """Whether `tdm-reservation: 1` stands in the headers, under another policy than the licensed one."""
    return headers.get("tdm-reservation", "").strip() == "1" and not _licensed(
        headers.get("tdm-policy", ""), licensed_policy
    )


def robots_tag_refuses(value: str) -> bool:
    """Whether X-Robots-Tag says noai, noindex or none to everybody or to us (`googlebot: noindex` is not for us)."""
    for part in value.lower().split(","):
        agent, colon, rule = part.rpartition(":")
        if (not colon or agent.strip() in ("*", PRODUCT)) and rule.strip() in ("noai", "noindex", "none"):
            return True
    return False


def _robots_lines(text: str) -> Iterator[tuple[set[str], str, str]]:
    """Every line as the agents of its group, name and value. A group begins where User-agent follows another line."""
    agents: set[str] = set()
    in_head = False
    for line in text.splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        if not colon:
            continue
        name, value = name.strip().lower(), value.strip()
        if name == "user-agent":
            agents = agents | {value.lower()} if in_head else {value.lower()}
        in_head = name == "user-agent"
        yield agents, name, value


def _tdm_line(rule: dict[str, Any], licensed_policy: str) -> Iterator[str]:
    location = str(rule.get("location", "")).strip()
    if re.search(r"[\s#]", location):
        location = "/"  # no path looks like this; what cannot be matched counts for the whole site
    reserved = str(rule.get("tdm-reservation", "")).strip() == "1"
    if location:
        refused = reserved and not _licensed(str(rule.get("tdm-policy", "")), licensed_policy)
        yield f"{'Disallow' if refused else 'Allow'}: {location}"


def _licensed(policy: str, licensed_policy: str) -> bool:
    return bool(licensed_policy) and policy.strip() == licensed_policy

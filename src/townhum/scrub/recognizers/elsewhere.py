"""Accounts somewhere in a post that names a service: what is written as only an account is, or called by a verb."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.accounts import SERVICE, SERVICES, is_state, tells_state
from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, is_function_word, words

_DOTTED = (
    r"[^\W\d_][\w-]{1,20}(?:[.\u00b7\u2022\u2219\u22c5][\w-]{1,20}){2,4}|[\w-]{2,20}(?:\.[\w-]{1,20}){0,3}\.\d{1,5}"
)
_SCORED = r"[^\W_][^\W_]*(?:_+[^\W_]+)+"
_HYPHENED = r"[^\W\d_]{2,15}(?:-[^\W\d_]{2,15}){1,3}-?\d{1,5}"
_JOINED = rf"(?:{_DOTTED}|{_SCORED}|{_HYPHENED})"
_LED = rf"(?:i{SEP}?a?m|it{SEP}?s|it{SEP}is|as|under|called|named|look{SEP}(?:for|up)|search{SEP}for|find|follow|add|name{SEP}?s|name{SEP}is|me|user|shop|channel|page|by|ping|is|[:=(>,-])"
_TALK = rf"(?:play|plays|post|posts|go|goes|going|stream|streams|upload|known|listed|registered|signed{SEP}up|trading|selling|sell|am|write|tweet|lurk)"
_THING = r"(?:channel|shop|page|store|stream|podcast|blog|handle|username|user{SEP}name|account|profile|server|nick|alias|tag|name)".replace(
    "{SEP}", SEP
)
_VERSION = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?v?\d{1,4}(?:\.\d{1,5})+", re.IGNORECASE)
"""A thing and its version, such as Apache-2.0."""

_PLAIN = r"[^\W_][\w'\u2019]{1,20}(?:[ ][^\W_][\w'\u2019]{1,20}){0,3}"


class AccountNearRecognizer(CuedRecognizer):
    """What only an account looks like, in a post that names a service: `on tiktok it's biscuit.tin.lady`, `twitch? i'm night-owl-77`."""

    entity = "HANDLE"
    cue_words = SERVICES | {"add", "find", "follow", "dm", "msg", "tag"}
    gate = re.compile(r"[._\u00b7\u2022\u2219\u22c5-](?<=[^\W_].)[^\W_]")
    pattern = re.compile(
        rf"(?<![\w@#./:-])(?P<name>{_JOINED})(?![\w@/-]|\.\w)|{_LED}{SEP}{{0,3}}(?<![\w@#./:-])(?P<led>[^\W\d_]{{2,15}}(?:[.-][^\W_]{{2,15}}){{1,4}})(?![\w@/-]|\.\w)",
        re.IGNORECASE,
    )
    examples = ("on tiktok it's biscuit.tin.lady", "twitch? i'm night-owl-77", "insta and tiktok: rust.and.rose")
    counter_examples = (
        "on steam it is state-of-the-art",
        "instagram is up-to-date",
        "discord works 24/7",
        "reddit e.g. this",
        "steam is free-to-play",
        "covid-19 on twitter",
        "on xbox it is well-made",
        "comments of reddit (Apache-2.0), mapped to tone",
        "discord-v1.2.3 is out on steam",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The account alone; no version, and nothing that words of a sentence or of a state make up."""
        if not _NAMES_SERVICE.search(match.string):
            return None
        if match["name"]:
            name = match["name"]
            is_plain = (
                _HARMLESS.fullmatch(name)
                or _VERSION.fullmatch(name)
                or ("." not in name and "_" not in name and is_function_word(re.split("-", name)[0]))
            )
            return None if is_plain else match.span("name")
        pieces = re.split(r"[.-]", match["led"])
        if "." in match["led"] and len(pieces) > _PAIR:
            return match.span("led")
        led = match.string[match.start() : match.start("led")].lower()
        is_sure = "." in match["led"] and bool(_SURELY_LED.match(led)) and not any(map(is_function_word, pieces))
        if is_sure and not is_state(pieces[-1]):
            return match.span("led")
        if len(pieces) == _PAIR or is_state(pieces[-1]) or tells_state(" ".join(pieces)):
            return None
        return None if any(map(is_function_word, pieces)) else match.span("led")


class CalledElsewhereRecognizer(CuedRecognizer):
    """Words after a verb that says how somebody is called there: `on xbox i play as quiet storm`, `my channel is tin lady on youtube`."""

    entity = "HANDLE"
    cue_words = SERVICES
    gate = re.compile(r"(?i:as|under|by|is|called|named|'s)\s")
    pattern = re.compile(
        rf"\b(?:i{SEP}{{1,2}}(?:\w{{1,6}}{SEP}{{1,2}})?{_TALK}(?:{SEP}{{1,2}}\w{{1,8}})?{SEP}{{1,2}}(?:as|under|by)|(?:find|catch|follow|add|look{SEP}up|search{SEP}for){SEP}(?:me|us){SEP}(?:as|under|by)|(?:they{SEP}|people{SEP})call{SEP}me|(?:my|our|the){SEP}{{1,2}}(?:\w{{1,12}}{SEP}{{1,2}})?{_THING}{SEP}{{1,2}}(?:is{SEP}{{1,2}})?(?:called|named)"
        rf"|(?:my|our){SEP}{{1,2}}(?:\w{{1,12}}{SEP}{{1,2}})?{_THING}(?:{SEP}{{1,2}}is|['\u2019]s)(?=[ ]\w[\w'\u2019 ]{{1,60}}[ ](?:on|over)[ ])){SEP}{{1,3}}(?P<name>{_PLAIN})",
        re.IGNORECASE,
    )
    examples = (
        "on xbox i play as quiet storm",
        "my channel is tin lady on youtube",
        "on etsy our shop is called rust and rose",
    )
    counter_examples = (
        "on xbox i play as a healer",
        "my page is down on facebook",
        "instagram, i go by bus",
        "my account is not working on twitch",
    )
    _END = re.compile(r"\s(?:on|over|if|and\si|but|so|because|there|too|in|at|for|to|with|since|please|add|come)\b")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The account alone, to the end of its clause."""
        if not _NAMES_SERVICE.search(match.string):
            return None
        name = match["name"]
        cut = self._END.search(name)
        name = name[: cut.start()] if cut else name
        said = name.split()
        is_said = is_function_word(said[0]) or said[0].lower() in _WAYS or is_state(said[0])
        return None if is_said else (match.start("name"), match.start("name") + len(name))


_PAIR = 2
_SURELY_LED = re.compile(r"(?:look|search|called|named|as\b|under|user|me\b|i\W?a?m\b|follow|add|find)")
_NAMES_SERVICE = re.compile(rf"(?<!\w)(?:{SERVICE}|(?:add|find|follow|dm|msg|tag)\s(?:me|us))(?!\w)", re.IGNORECASE)
_HARMLESS = re.compile(
    r"(?:covid|mp|ps|xbox|gta|fifa|g|f|b|rtx|gtx|usb|wi|iphone|windows|fallout|level|season|version|part|vol|page|top|play|step|day|week|chapter|episode|type|area)s?-?\d{1,4}"
    r"|v?\d+(?:\.\d+)+x?|(?:[a-z]\.){1,4}[a-z]?|\d[\w-]*|[\w-]+\.(?:jpe?g|png|gif|mp[34]|exe|txt|pdf|zip|apk)|\w+(?:\.\w{1,2}){2}",
    re.IGNORECASE,
)
"""Names of versions, products and files, and abbreviations."""
_WAYS = words(
    "bus car train foot myself yourself himself herself hand default accident chance far one two three and or mistake"
)

"""A notice as a page that stands alone."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

from townhum.tell.notice.facts import Facts
from townhum.tell.notice.statement import Block, Bullets, Pairs, Part, Under, lead, parts, sentences, title
from townhum.tell.page import Element, Node, bullets, document, tag
from townhum.tell.said import Language, Said, all_texts, say

MADE_FROM = "townhum:configuration"
"""The name of the meta element that holds the fingerprint."""

_MADE_FROM = re.compile(rf'<meta name="{MADE_FROM}" content="([0-9a-f]{{64}})">')


def said_in(facts: Facts) -> list[Said]:
    """Every sentence of a notice, and of what stands around it."""
    return [
        title(facts),
        lead(facts),
        *(said for part in parts(facts) for said in sentences(part)),
        *_AROUND,
        _made_on(date.min),
    ]


def fingerprint(facts: Facts, language: Language) -> str:
    """A hash over all that a notice says but its findings, which change with every period: sha256, in hex."""
    lasting = [part for part in parts(facts) if not part.published]
    said = [title(facts), lead(facts), *(each for part in lasting for each in sentences(part))]
    return hashlib.sha256(json.dumps([language.code, *map(language.text, said)]).encode()).hexdigest()


def fingerprint_in(html: str) -> str:
    """The fingerprint that a page holds; empty where it holds none."""
    found = _MADE_FROM.search(html)
    return found[1] if found else ""


def as_page(facts: Facts, language: Language, others: Sequence[str], on: date) -> str:
    """The notice as HTML in one language. `others` are the codes of the languages that it is written in as well."""
    every = parts(facts)
    contents = tag("ul", *(tag("li", tag("a", *language.nodes(part.heading), href=f"#{part.name}")) for part in every))
    return document(
        language.text(title(facts)),
        tag("header", tag("h1", *language.nodes(title(facts))), *_languages(language, others)),
        tag(
            "main",
            tag("p", *language.nodes(lead(facts))),
            tag("nav", contents, aria_label=language.text(_CONTENTS)),
            *(_section(part, language) for part in every),
        ),
        tag(
            "footer",
            tag("p", *language.nodes(_made_on(on)), f" {facts.version}. "),
            tag("p", *language.nodes(_FOR_MACHINES), " ", tag("a", "notice.jsonld", href="notice.jsonld")),
        ),
        lang=language.code,
        direction=language.direction,
        head=_head(fingerprint(facts, language), others),
        style="h1{color:var(--ink)}nav ul{padding:0;list-style:none}",
    )


def _head(made_from: str, others: Sequence[str]) -> list[Element]:
    return [
        tag("meta", name=MADE_FROM, content=made_from),
        tag("link", rel="alternate", type="application/ld+json", href="notice.jsonld"),
        *(tag("link", rel="alternate", hreflang=code, href=file_name(code)) for code in others),
    ]


def _section(part: Part, language: Language) -> Element:
    heading = tag("h2", *language.nodes(part.heading), id=part.name)
    return tag("section", heading, *_shown(part.blocks, language), aria_labelledby=part.name)


def file_name(code: str) -> str:
    """The name of the page in a language: English has none in it."""
    return "notice.html" if code == "en" else f"notice.{code}.html"


def texts_of(facts: Facts) -> list[str]:
    """Every English text that a translation needs."""
    return all_texts(said_in(facts))


def _languages(language: Language, others: Sequence[str]) -> Iterator[Element]:
    if others:
        links = (tag("li", tag("a", code, href=file_name(code), hreflang=code, lang=code)) for code in others)
        yield tag("nav", tag("ul", *links), aria_label=language.text(_OTHERS))


def _shown(blocks: Sequence[Block], language: Language) -> Iterator[Node]:
    for block in blocks:
        match block:
            case Said():
                yield tag("p", *language.nodes(block))
            case Under(heading):
                yield tag("h3", *language.nodes(heading))
            case Bullets(items):
                yield bullets(tag("span", *language.nodes(item)) for item in items)
            case Pairs(pairs):
                yield tag("dl", *(part for thing, what in pairs for part in _pair(thing, what, language)))


def _pair(thing: Said, what: Said, language: Language) -> tuple[Element, Element]:
    return tag("dt", *language.nodes(thing)), tag("dd", *language.nodes(what))


def _made_on(on: date) -> Said:
    return say("Written on {day} from the configuration of the study, by townhum", day=on.isoformat())


_CONTENTS = Said("On this page")
_OTHERS = Said("Other languages")
_FOR_MACHINES = Said("The same for machines, in the W3C's Data Privacy Vocabulary:")
_AROUND = (_CONTENTS, _OTHERS, _FOR_MACHINES)

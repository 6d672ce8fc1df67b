"""A request for feedback: its sentences, the post that makes it, and the form, a page that keeps everything on the person's machine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from townhum.tell.asking.answer import LONGEST, MOST_STARS
from townhum.tell.asking.script import SCRIPT
from townhum.tell.page import Element, document, tag
from townhum.tell.said import Language, Link, Said, own, say

BLANK = "[where you publish the form]"
"""Stands where ask.toml names no address."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, by whom, and what for. `kept_days` is how long the files with answers are kept."""

    question: str
    stars: bool
    until: date | None
    kept_days: float
    url: str
    notice_url: str
    controller: str
    contact: str
    purpose: str
    benefit: str

    @property
    def name(self) -> str:
        """Which wording this is: a hash over what a person reads before agreeing, 12 digits in hex."""
        said = [self.question, *(Language().text(each) for each in (*explained(self), consent(self)))]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


def explained(request: Request) -> tuple[Said, ...]:
    """What a person reads before answering."""
    link = {"notice": Link(request.notice_url)}
    return (
        say("{controller} asks this, for this: {purpose}", controller=request.controller, purpose=own(request.purpose)),
        say("What you gain: {benefit}", benefit=own(request.benefit)),
        say(
            "Answers are counted together with others. A machine takes names and the like out of what you wrote, reads what it is about "
            "and how it sounds, and publishes numbers of people, blurred by chance. Please name nobody, yourself included."
        ),
        say(
            "The file with your answer is kept for {days} days, by {controller} alone, and deleted then.",
            days=f"{request.kept_days:g}",
            controller=request.controller,
        ),
        *([say("Until {day}.", day=request.until.isoformat())] if request.until else []),
        *([say("More on who listens and how: {notice}", **link)] if request.notice_url else []),
    )


def consent(request: Request) -> Said:
    return say(
        "I agree that {controller} counts what I wrote here, for this purpose. I can take that back by writing to {contact}.",
        controller=request.controller,
        contact=Link(request.contact),
    )


def sentences(request: Request) -> list[Said]:
    """Every sentence of the form."""
    return [
        own(request.question),
        *explained(request),
        consent(request),
        *_FIXED,
        _how(request),
        _without_script(request),
    ]


def as_post(request: Request) -> str:
    """The text of a post that asks, in English, for the place where people are."""
    english = Language()
    said = "\n".join(english.text(each) for each in explained(request))
    return (
        f"{request.question}\n\n{said}\n\nThe form, which sends nothing by itself: {request.url or BLANK}\n"
        f"Or write to {request.contact}. You need not answer, and nobody can see whether you did.\n"
    )


def as_form(request: Request, language: Language) -> str:
    """The form as HTML in one language."""

    def text(said: Said) -> str:
        return language.text(said)

    fields = (
        tag("label", *language.nodes(_ANSWER), for_="answer"),
        tag("textarea", id="answer", maxlength=LONGEST, required=True),
        *([_stars(language)] if request.stars else []),
        tag("p", tag("label", tag("input", type="checkbox", id="consent"), *language.nodes(consent(request)))),
        tag("button", text(_SAVE), type="button", id="save"),
        tag("button", text(_PRINT), type="button", id="print", class_="screen"),
        tag("p", id="said", role="status", aria_live="polite"),
    )
    told = {"ask": request.name, "empty": text(_EMPTY), "agree": text(_AGREE), "saved": text(_SAVED)}
    return document(
        request.question,
        tag(
            "main",
            tag("h1", *language.nodes(own(request.question))),
            *(tag("p", *language.nodes(each)) for each in explained(request)),
            tag("noscript", tag("p", *language.nodes(_without_script(request)))),
            tag("form", *fields, id="form", **{f"data_{key}": value for key, value in told.items()}),
            tag("p", *language.nodes(_how(request))),
        ),
        lang=language.code,
        direction=language.direction,
        script=SCRIPT,
    )


def _stars(language: Language) -> Element:
    choices: Sequence[Element] = [
        tag("label", tag("input", type="radio", name="stars", value=number), str(number))
        for number in range(1, MOST_STARS + 1)
    ]
    return tag("fieldset", tag("legend", *language.nodes(_STARS)), *choices)


def _how(request: Request) -> Said:
    return say(
        "This page sends nothing. Save your answer as a file, and send the file to {contact}. An e-mail shows your address; only the "
        "answer is taken over. Keep the file: by the number in it your answer is found, if you take it back.",
        contact=Link(request.contact),
    )


def _without_script(request: Request) -> Said:
    return say(
        "Your browser runs no scripts: print this page and fill it in, or write to {contact}.",
        contact=Link(request.contact),
    )


_ANSWER = Said("Your answer")
_STARS = Said("Stars, if you like: 1 is worst, 5 is best")
_SAVE = Said("Save my answer as a file")
_PRINT = Said("Print")
_EMPTY = Said("Write an answer first.")
_AGREE = Said("Tick the box if you agree. Without it your answer cannot be counted.")
_SAVED = Said("Saved. Now send the file.")
_FIXED = (_ANSWER, _STARS, _SAVE, _PRINT, _EMPTY, _AGREE, _SAVED)

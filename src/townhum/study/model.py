"""What the four files may say. One frozen object a file, one described field a key. What a query may say: `study.queries`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from townhum.connector import Connector
from townhum.records.agreed import MOST_BROKEN, MOST_HEARD
from townhum.study.deliver import Channel
from townhum.study.durations import parse_duration
from townhum.study.languages import CODES, nearest_language
from townhum.study.launches import Launch
from townhum.study.networks import Network
from townhum.study.operators import Operators
from townhum.study.papers import PaperAnswers
from townhum.study.people import same_person
from townhum.study.recipients import Recipient
from townhum.study.release_rules import ReleaseRules
from townhum.words import refused_as_identity

Duration = Annotated[
    timedelta,
    BeforeValidator(parse_duration, json_schema_input_type=str),
]
Said = Annotated[str, Field(min_length=3, max_length=2000)]


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        near = difflib.get_close_matches(name, available_timezones(), n=1)
        hint = near[0] if near else "Europe/Amsterdam"
        raise ValueError(f'is not a time zone of the IANA list; write one such as "{hint}"')
    return name


def _web_address(url: str) -> str:
    if not url.startswith(("https://", "http://")):
        raise ValueError("write the whole address, beginning with https://")
    return url


KeyRef = Annotated[str, StringConstraints(pattern=r"^(file|env|keyring):\S.*$")]
"""Where a key lies. Never the key itself."""

Day = date
"""A day, under a name that a field called `date` does not hide."""

TimeZone = Annotated[str, AfterValidator(_known_zone)]
WebAddress = Annotated[str, AfterValidator(_web_address)]


SpecialCategory = Literal["health", "religion", "orientation", "ethnicity", "politics", "union"]
"""What people may tell of themselves that is withheld unless a study relaxes it by name: GDPR article 9(1)."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Fairness(_Table):
    """How far what is read may depend on who is spoken of, on a scale from 0 to 1: `townhum audit fairness`."""

    mean_gap: float = Field(default=0.005, ge=0, le=1, description="between two groups of names, over all sentences")
    largest_gap: float = Field(default=0.02, ge=0, le=1, description="between two groups of names, in any sentence")
    flips: int = Field(default=0, ge=0, description="sentences that change their tone with the name")
    largest_relation_gap: float = Field(default=0.02, ge=0, le=1, description='between "my son" and "my daughter"')
    neutral_mentions: float = Field(
        default=5,
        ge=0,
        le=100,
        description="of 100 neutral mentions of a group of people (a faith, an origin, an age …), read as negative",
    )
    others_withheld: float = Field(
        default=5,
        ge=0,
        le=100,
        description="of 100 sentences that say of others that they are of a group, withheld as if people told it of themselves",
    )


class Notice(_Table):
    """What the notice to the people listened to says beside the rest of study.toml: `townhum notice`."""

    url: WebAddress | None = Field(default=None, description="where people can read the notice")
    folder: str = Field(default="../notice", description="where `townhum notice` writes, as a path from this folder")
    published: str = Field(
        default="",
        description="the page that your web server shows, as a path from this folder, so that `townhum check` sees when it is old",
    )
    officer: str = Field(
        default="", description="the data protection officer and how to write to them, if there is one"
    )
    authority: str = Field(default="", description="the authority where people can complain, and its address")
    transfers: str = Field(
        default="",
        description="where posts are read or numbers kept outside the European Economic Area, and on what safeguard; empty for nowhere",
    )
    answers_within: Duration = Field(
        default=timedelta(days=30),
        description="how soon a request or an objection is answered; the GDPR allows a month",
    )


class Study(_Table):
    """study.toml: who listens, why, and for how long the numbers are kept. The people listened to can read it."""

    name: Said = Field(description="what this study is called")
    controller: Said = Field(description="who is responsible: a legal person with an address")
    contact: Said = Field(description="an e-mail or web address where people can ask and object")
    purpose: Said = Field(description="what the numbers are for")
    benefit: Said = Field(description="what the people listened to gain from it")
    lawful_basis: Said = Field(description="the lawful basis, as your privacy officer words it")
    time_zone: TimeZone = Field(description="the zone in which days and weeks begin and end")
    period: Literal["day", "week", "four_weeks"] = Field(
        description="a closed day, a closed ISO week, or four of them; never changed in a study that released something"
    )
    retention: Duration = Field(description='how long released numbers are kept, such as "2 years"')
    lateness: Duration = Field(default=timedelta(days=1), description="wait after a period's end for late posts")
    grace: Duration = Field(default=timedelta(days=2), description="then wait this long for a source that fails")
    languages: tuple[str, ...] = Field(default=("en",), min_length=1, description="languages read, ISO 639-1")
    relax: Mapping[SpecialCategory, Said] = Field(
        default_factory=dict,
        description="special categories (GDPR article 9) that this study is itself about, each with the reason",
    )
    tone: Literal["townhum", "accurate", "vader"] = Field(
        default="townhum",
        description="the model that reads tone; accurate is right more often, far slower, and needs townhum[accurate], in German townhum[languages] too",
    )
    fairness: Fairness = Field(default=Fairness(), description="limits of the fairness audit")
    key: KeyRef = Field(
        default="file:keys/store.key",
        description="where the key of what lies at rest is: file:PATH (from this folder), env:NAME or keyring:NAME",
    )
    spool_key: str = Field(
        default="keys/spool",
        min_length=1,
        description="the folder, as a path from this one, where the key of what `townhum listen` hears lies until its period is committed; "
        "best one in memory, such as /run/townhum",
    )
    licence: str = Field(
        default="", max_length=2000, description="on what terms those who are handed numbers may use them"
    )
    listen_from: date | None = Field(default=None, description="no period before this day is ever collected")
    labels: bool = Field(
        default=False,
        description="whether people of the study may read scrubbed texts to say their tone (`townhum label`); the notice says so",
    )
    notice: Notice = Field(default=Notice(), description="what the notice to the people listened to says beside this")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def day_of(self, moment: datetime) -> date:
        """The day that it is for this study, in its time zone: permissions, terms and what is promised by a day go by it everywhere."""
        return moment.astimezone(self.zone).date()

    @field_validator("languages")
    @classmethod
    def _known_codes(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if any(len(code) != len("en") or not code.islower() for code in languages):
            raise ValueError('write two-letter codes, such as ["en", "nl"]')
        for code in languages:
            if code not in CODES:
                raise ValueError(f"{code} is no language code (ISO 639-1). {nearest_language(code)}")
        return languages


def _a_name(text: str) -> str:
    if text and sum(sign.isalpha() for sign in text) < _LETTERS_OF_A_NAME:
        raise ValueError("write the name of a person")
    return text


_LETTERS_OF_A_NAME = 2
PersonName = Annotated[str, Field(max_length=200), AfterValidator(_a_name)]


class Organisation(_Table):
    """The organisation that bears a person's name."""

    name: Said = Field(description="the organisation's name")
    url: WebAddress = Field(description="where the organisation can be seen to be one")


class Permission(_Table):
    """The keys every source in sources.toml has, whatever its connector: why it may be listened to."""

    connector: str = Field(description="the kind of place: see `townhum check` for those installed")
    permitted_because: Said = Field(description="why we may listen here, in words a lawyer can check")
    terms_url: WebAddress = Field(description="where the terms that were read can be read")
    terms_read_on: date = Field(description="when they were read")
    terms_read_by: Said = Field(description="who read them")
    terms_sha256: str = Field(
        default="",
        pattern="^([0-9a-f]{64})?$",
        description="the hash of their text as it was read, which `townhum sources terms NAME` prints: `townhum check --online` then "
        "tells when they change",
    )
    added_by: PersonName = Field(default="", description="who listed this source")
    reviewed_by: PersonName = Field(default="", description="who reviewed it: another person than who listed it")
    permitted_until: date | None = Field(
        default=None, description="the last day on which it may be read, if there is one"
    )
    approval: str = Field(default="", description="reference of the approval that a gated connector needs")
    organisation: Organisation | None = Field(
        default=None,
        description="needed where the place bears a person's name: whose brand or town it is, and where to see that",
    )
    allow_networks: tuple[Network, ...] = Field(default=(), description="private address ranges this source may lie in")
    most_broken: float = Field(
        default=MOST_BROKEN,
        ge=0,
        le=1,
        description="the share of it that may be broken, 0 to 1; above it check fails, and a period waits and is not complete",
    )
    promotion: Literal["allowed", "asked", "forbidden"] | None = Field(
        default=None,
        description="what its rules say of promotion: allowed, forbidden, or only after the people who run it were asked",
    )
    listen: bool = Field(
        default=False,
        description="read it by `townhum listen`, for what it shows is gone before a period closes; what was read then waits encrypted: docs/listen.md",
    )
    most_heard: int = Field(
        default=MOST_HEARD,
        ge=1_000,
        le=5_000_000,
        description="how many of its items are kept of one period while it is listened to: what comes beyond is left out, and the period says so",
    )
    licensed_tdm_policy: str = Field(
        default="",
        description="the text-and-data-mining policy, or the RSL licence, by its address, that you hold a licence under",
    )

    @model_validator(mode="after")
    def _two_people(self) -> Permission:
        if self.added_by and self.reviewed_by and same_person(self.added_by, self.reviewed_by):
            raise ValueError("have somebody else review it: added_by and reviewed_by name the same person")
        return self


class Track(_Table):
    """One thing to listen for, in topics.toml."""

    gone: ClassVar[Mapping[str, str]] = {
        "priority": "take this line out: it has no use any more, since of two near-identical tracks both are shown"
    }

    kind: Literal["brand", "theme", "aspect"] = Field(description="a brand, a theme or an aspect of a product")
    query: str = Field(
        description='what to look for: AND OR NOT, "phrases", NEAR/5, trailing * (known words), lang:, source:'
    )
    label: str = Field(default="", max_length=80, description="how it is shown; the name if left out")
    ours: bool = Field(default=False, description="a brand of ours, as against a rival's")
    organisation: Organisation | None = Field(
        default=None,
        description="needed where the query holds a person's name: whose brand it is, and where to see that",
    )


class Change(_Table):
    """One thing that was changed because of what people said, in changes.toml, which may be left out: `townhum notice` tells them."""

    date: Day = Field(description="when it was changed")
    finding: Said = Field(description="what people said, in a sentence to them")
    changed: Said = Field(description="what was changed because of it, in a sentence to them")
    track: str = Field(description="the track whose published number says so")
    period: str = Field(description="the period of that number, as `townhum show` names it, such as 2026-W46")
    tone: Literal["negative", "neutral", "positive"] | None = Field(
        default=None, description="the tone whose number it is; without it the number of all voices"
    )


class Ask(_Table):
    """A request for feedback, in ask.toml, which may be left out: `townhum ask` makes a post and a form of it."""

    question: Said = Field(description="what is asked, in a sentence")
    kept: Duration = Field(description='how long the files with answers are kept, such as "90 days"')
    stars: bool = Field(default=False, description="whether people are asked for one to five stars as well")
    until: Day | None = Field(default=None, description="the last day on which answers are wanted")
    url: WebAddress | None = Field(default=None, description="where people can find the form")
    answers_to: str = Field(default="", description="where answers are sent; without it, study.contact")


class Translation(_Table):
    """notice.LANGUAGE.toml, which may be left out: the notice in another language, its English texts on the left."""

    texts: Mapping[str, str] = Field(
        default_factory=dict, description="what each English text is; empty: not yet put into it"
    )


class RegexPattern(_Table):
    """One pattern of a recognizer."""

    name: str = Field(description="what the pattern is called")
    regex: str = Field(description="the regular expression; write it so that it runs in linear time")
    score: float = Field(ge=0.3, le=1, description="Presidio's score; from 0.3 on, what is found is taken out")

    @field_validator("regex")
    @classmethod
    def _compiles(cls, regex: str) -> str:
        try:
            re.compile(regex)
        except re.error as error:
            raise ValueError(f"is no regular expression: {error.msg}") from None
        return regex


class OwnRecognizer(_Table):
    """A recognizer of your own, with Presidio's keys."""

    name: Said = Field(description="what the recognizer is called")
    supported_entity: Said = Field(description="what it finds, in capitals")
    patterns: tuple[RegexPattern, ...] = Field(min_length=1, description="regular expressions, each with a score")

    def as_presidio(self) -> dict[str, Any]:
        """The dictionary that Presidio's `PatternRecognizer.from_dict` takes."""
        return {**self.model_dump(mode="json"), "supported_language": "en"}


class ScrubRules(_Table):
    """scrub.toml, which may be left out: what a study knows to be harmless, what it looks for itself, and what it shows."""

    harmless_words: tuple[str, ...] = Field(
        default=(), description="further words that may stay; never a name or handle"
    )
    recognizer: tuple[OwnRecognizer, ...] = Field(default=(), description="further recognizers, the Presidio way")
    second_look: bool = Field(
        default=False,
        description="have a model of whole sentences look at each post in English too; needs townhum[accurate], a tenth of the pace",
    )
    operators: Operators = Field(
        default_factory=dict,
        description="what `townhum try` shows where an identity stood, by kind, the Presidio way; posts are read alike",
    )

    @field_validator("harmless_words")
    @classmethod
    def _nobody(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for number, word in enumerate(words, 1):
            if reason := refused_as_identity(word):
                raise ValueError(f"word {number} is {reason}, and would stay in every post: take it out")
        return words

    def shaping(self) -> dict[str, Any]:
        """What of these rules shapes a number; what is merely shown does not, and what is off says nothing."""
        return self.model_dump(mode="json", exclude={"operators"} if self.second_look else {"operators", "second_look"})


@dataclass(frozen=True, slots=True)
class Source:
    """One permitted place: its permission, its connector, and the connector's own options."""

    name: str
    permission: Permission
    connector: Connector
    options: Any

    @property
    def place(self) -> str:
        """The place in words."""
        return self.connector.decoder.place(self.options)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that was configured, and the folder it lies in."""

    study: Study
    sources: tuple[Source, ...]
    tracks: Mapping[str, Track]
    release: ReleaseRules
    folder: Path
    scrub: ScrubRules = field(default_factory=ScrubRules)
    launches: Mapping[str, Launch] = field(default_factory=dict)
    papers: PaperAnswers = field(default_factory=PaperAnswers)
    recipients: Mapping[str, Recipient] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)

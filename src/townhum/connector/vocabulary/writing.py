"""The words for reading an item: how its fields are written, and what its id and its author are on the network."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from townhum.connector.vocabulary.strict import Strict, as_tuple
from townhum.connector.vocabulary.templates import Template

MomentForm = Literal["iso8601", "iso8601_utc", "unix", "unix_ms", "rfc822", "feed"]
"""`iso8601_utc`: without a zone it is UTC; `feed`: ISO 8601 or RFC 822, whichever it is."""

TextForm = Literal["html", "markdown", "plain", "bbcode", "mail", "wiki_comment"]
"""`wiki_comment`: HTML of a talk page, which ends with who signed it and when."""


Templates = Annotated[tuple[Template, ...], BeforeValidator(as_tuple)]
"""One template or several, of which the first counts whose names all have a value."""


class Scale(Strict):
    """What a rating's values mean on 1 (worst) to 5 (best)."""

    worst: float | None = Field(default=None, description="the number that is worst")
    best: float | None = Field(default=None, description="the number that is best")
    of: str = Field(default="", description="the key of the source that states its scale, where forms differ")
    values: dict[str, Annotated[int, Field(ge=1, le=5)]] = Field(
        default_factory=dict, description="words (true and false among them) and the rating each stands for"
    )

    @model_validator(mode="after")
    def _stated(self) -> Scale:
        ways = (self.worst is not None, bool(self.values), bool(self.of))
        if (self.worst is None) != (self.best is None) or sum(ways) != 1:
            raise ValueError("give worst and best, or values, or of")
        if self.worst is not None and self.worst == self.best:
            raise ValueError("worst and best are the same")
        return self


class Reading(Strict):
    """How the kept fields of an item become a post. Names in braces are those of [keep], and the keys of the source."""

    id: Templates = Field(min_length=1, description="the item's canonical id on the network")
    author: Templates = Field(
        default=(), description="the author's canonical id, with {author}; nothing: there is none"
    )
    author_needed: bool = Field(default=False, description="an item without an author is broken")
    author_is: Literal["", "mail_address"] = Field(
        default="",
        description="`mail_address`: the author is a mail address, however an archive masks it, the same on every list",
    )
    created_at: MomentForm = Field(description="how `created_at` is written")
    text: dict[str, TextForm] = Field(
        min_length=1, description="kept fields that make the text, in this order, and how each is written"
    )
    only_where: dict[str, dict[str, str | int | bool]] = Field(
        default_factory=dict,
        description="a kept field that is part of the text only where other kept fields hold these values: a topic's title "
        'belongs to its first post alone. "" stands for none',
    )
    languages: dict[str, str] = Field(
        default_factory=dict, description="the network's own words for languages; others are read as tags such as pt-BR"
    )
    rating: Scale | None = Field(default=None, description="the scale of the kept field `rating`")

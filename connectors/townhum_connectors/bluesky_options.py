"""What sources.toml says of a Bluesky source, and where that lies."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator

from townhum.connector import Options as BaseOptions
from townhum.connector.accounts import page_of, tidied
from townhum.connector.places import BaseUrl
from townhum_connectors import place_names

_DID = re.compile(r"did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]{1,200})")
_MOST_TAGS = 100
_APP = "bsky.app"


class Options(BaseOptions):
    """Keys of a Bluesky source in sources.toml."""

    hashtags: tuple[str, ...] = Field(
        default=(), max_length=_MOST_TAGS, description="hashtags under which posts are read, without #"
    )
    replies_to: tuple[str, ...] = Field(
        default=(),
        max_length=_MOST_TAGS,
        description="your own accounts, whose replies are read, each by its DID (did:plc:…)",
    )
    jetstream: BaseUrl = Field(
        default="https://jetstream2.us-east.bsky.network", description="the Jetstream that is followed"
    )
    appview: BaseUrl = Field(
        default="https://public.api.bsky.app",
        description="the public API that is asked what an author and a post are labelled",
    )
    records: BaseUrl = Field(
        default="https://bsky.social", description="the server that is asked what an author allows machines to do"
    )
    settle_seconds: int = Field(
        default=180, ge=0, le=3600, description="how long a post waits, in memory, before its labels are looked at"
    )

    @field_validator("hashtags")
    @classmethod
    def _ones_that_can_be(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(place_names.hashtag(tag) for tag in given))

    @field_validator("replies_to")
    @classmethod
    def _accounts(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        if not all(_DID.fullmatch(each) for each in given):
            raise ValueError("name each account by its DID, such as did:plc:abc…, which its profile's settings show")
        return given

    @model_validator(mode="after")
    def _a_shared_place(self) -> Options:
        if not self.hashtags and not self.replies_to:
            raise ValueError(
                "give hashtags, or replies_to with your own accounts: what people write to nobody in particular is combed by no word"
            )
        return self


def hosts(options: Options) -> tuple[str, ...]:
    """The stream, and the two that are asked about authors."""
    return tuple(dict.fromkeys((options.jetstream, options.appview, options.records)))


def place(options: Options) -> str:
    """The hashtags and the accounts."""
    tags = [f"#{tag}" for tag in options.hashtags]
    replies = [f"replies to {len(options.replies_to)} account(s) of our own"] if options.replies_to else []
    return f"{', '.join([*tags, *replies])} on Bluesky, by {urlsplit(options.jetstream).netloc}"


def account(written: Any, options: Options) -> frozenset[str]:  # noqa: ARG001  the contract's
    """A DID, or a handle in lower case: of what a person wrote, of a profile's address, or of an item's author."""
    tidy = tidied(written).removeprefix("at://")
    page = page_of(tidy)
    if page is not None and page[0] in (_APP, f"www.{_APP}") and page[1][:1] == ("profile",) and len(page[1]) > 1:
        tidy = page[1][1]
    name = tidy.removeprefix("@")
    if name.startswith("did:"):
        return frozenset({name})
    return frozenset({name}) if re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*", name) else frozenset()

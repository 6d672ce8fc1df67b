"""What sources.toml says of a Mastodon source, and where that lies."""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote, urlsplit

from pydantic import Field, field_validator, model_validator

from townhum.connector import Options as BaseOptions
from townhum.connector import SecretRef
from townhum.connector.places import BaseUrl
from townhum_connectors import place_names


class Options(BaseOptions):
    """Keys of a Mastodon source in sources.toml."""

    instance: BaseUrl = Field(description="the instance, such as https://mastodon.example")
    hashtag: str | None = Field(default=None, description="the hashtag to read, without #")
    timeline: Literal["local"] | None = Field(
        default=None, description="local: the posts of the instance's own accounts"
    )
    include_remote: bool = Field(default=True, description="also read accounts of other servers, seen through this one")
    access_token: SecretRef | None = Field(default=None, description="a token, when the operator agreed to one")
    require_discoverable: bool = Field(
        default=False, description="leave out accounts that did not say yes to being discovered"
    )

    @field_validator("timeline", mode="before")
    @classmethod
    def _not_everybody(cls, given: object) -> object:
        if given in ("public", "federated", "global"):
            raise ValueError(
                "is everybody's posts, from all over the network, and not a place that people share: "
                'name a hashtag, or write timeline = "local"'
            )
        return given

    @field_validator("hashtag")
    @classmethod
    def _one_that_can_be(cls, given: str | None) -> str | None:
        return None if given is None else place_names.hashtag(given)

    @model_validator(mode="after")
    def _one_place(self) -> Options:
        if (self.hashtag is None) == (self.timeline is None):
            raise ValueError('give either hashtag or timeline = "local"')
        return self

    @property
    def remote(self) -> bool:
        """Whether posts of other servers are asked for."""
        return self.include_remote and self.hashtag is not None

    @property
    def timeline_url(self) -> str:
        """The address of the timeline."""
        path = "public" if self.hashtag is None else f"tag/{quote(self.hashtag, safe='')}"
        return f"{self.instance}/api/v1/timelines/{path}"


def hosts(options: Options) -> tuple[str, ...]:
    """The instance."""
    return (options.instance,)


def place(options: Options) -> str:
    """The hashtag or timeline, and the instance."""
    what = f"#{options.hashtag}" if options.hashtag else f"the {options.timeline} timeline"
    return f"{what} on {urlsplit(options.instance).netloc}"

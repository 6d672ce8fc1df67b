"""What sources.toml says of a Reddit source, and where that lies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator

from townhum.connector import Options as BaseOptions
from townhum.connector import SecretRef
from townhum.connector.places import BaseUrl
from townhum_connectors import place_names


class Options(BaseOptions):
    """Keys of a Reddit source in sources.toml."""

    subreddit: Annotated[str, BeforeValidator(place_names.subreddit)] = Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_]{1,20}$", description="the subreddit, without r/"
    )
    what: tuple[Literal["posts", "comments"], ...] = Field(
        default=("posts", "comments"), min_length=1, description="what is read: posts, comments or both"
    )
    client_id: str = Field(pattern=r"^[\w-]+$", description="the id Reddit gave the approved app")
    client_secret: SecretRef = Field(description="where the app's secret lies: env:NAME or file:PATH")
    app_id: str = Field(pattern=r"^[\w.-]+$", description="the app's name in the User-Agent that Reddit prescribes")
    app_user: str = Field(pattern=r"^[\w-]+$", description="the Reddit account that answers for the app, without u/")
    api: BaseUrl = Field(default="https://oauth.reddit.com", description="another API address, for a test server")
    login: BaseUrl = Field(default="https://www.reddit.com", description="another login address, for a test server")

    @field_validator("what")
    @classmethod
    def _each_once(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(given)) != len(given):
            raise ValueError("name posts and comments once each")
        return given


def hosts(options: Options) -> tuple[str, ...]:
    """Where the API and its login live."""
    return tuple(dict.fromkeys((options.api, options.login)))


def place(options: Options) -> str:
    """The subreddit, and what is read of it."""
    return f"{' and '.join(options.what)} of r/{options.subreddit} on Reddit"

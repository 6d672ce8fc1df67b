"""The manifest `NAME.toml` of a connector: everything a reviewer needs to see, and nothing that runs."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from townhum.errors import ConfigError, Problem
from townhum.records import DropReason

HALF = 0.5
"""We never use more than half of a server's allowance: the operator's other guests come first."""

_CONDITIONS = ("when", "unless", "contains", "withdrawn", "present")
REQUIRED_FIELDS = ("id", "created_at", "text")


def _as_tuple(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Paths = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]
"""One dotted path or several. A path goes through lists by itself: `mentions.acct` reads every mention."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Rule(_Strict):
    """Drop an item, and count it under `reason`, when what stands at `path` meets the one condition given."""

    reason: DropReason
    says: str = Field(description="the rule in plain words, for the reviewer")
    path: Paths
    when: tuple[str | bool | int, ...] | None = Field(default=None, description="drop when the value is one of these")
    unless: tuple[str | bool | int, ...] | None = Field(
        default=None, description="drop unless the value is one of these"
    )
    contains: tuple[str, ...] | None = Field(
        default=None, description="drop when the text holds one of these notes, however it is spelt"
    )
    withdrawn: Literal[True] | None = Field(
        default=None, description="drop when the text is a placeholder for what was taken away, such as [removed]"
    )
    present: bool | None = Field(default=None, description="drop when there is a value (true) or none (false)")

    @model_validator(mode="after")
    def _one_condition(self) -> Rule:
        given = [name for name in _CONDITIONS if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"give exactly one of {', '.join(_CONDITIONS)}")
        return self


class Limit(_Strict):
    """The server's allowance, the share we take, and the dialect of its rate-limit headers."""

    calls: int = Field(gt=0)
    per_seconds: float = Field(gt=0)
    use_at_most: float = Field(default=HALF, gt=0, le=HALF)
    limit_header: str = ""
    remaining_header: str = ""
    reset_header: str = ""
    reset_format: Literal["", "iso8601", "unix", "seconds"] = Field(
        default="", description="the documented one; whichever a server sends is understood. Without it none is read"
    )


class Reach(_Strict):
    """How far back the source can be read. `days` None means: as far as it keeps anything."""

    days: float | None = Field(default=None, gt=0)
    items: int | None = Field(default=None, gt=0, description="a listing's depth, where the API has one")
    says: str


class Manifest(_Strict):
    """One kind of place: what it is, what we keep of it, and who is left out."""

    schema_version: Literal[1] = Field(alias="schema")
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    api: str = Field(description="the official name of the API")
    docs: str
    terms: str
    terms_say: str = Field(description="what the terms mean for us, in a sentence or two")
    status: Literal["on", "gated", "refused"]
    status_because: str = ""
    network: str
    reach: Reach
    auth: str
    paging: Literal["min_id", "after", "whole_file", "single_page"]
    writing: Literal["posts", "comments"] = Field(
        description="how people write here; it chooses how tone is read, and the table that its shares are corrected by"
    )
    public_when: str = Field(description="what makes an item public, in words; the rules below enforce it")
    deletion: str = Field(description="how the source's duty to delete is met")
    known_not_read: tuple[str, ...] = Field(default=(), description="general knowledge, not read in the documentation")
    site_signals: tuple[Literal["robots", "content-signal", "tdm", "x-robots-tag"], ...] = ()
    limit: Limit | None = None
    keep: dict[str, Paths] = Field(description="name in our code -> path in the item; all else is dropped first")
    author: Paths = Field(default=(), description="first path with a value; leaves only as a mark")
    hide: Paths = Field(default=(), description="names seen in the thread, read only to be erased from the text")
    drop: tuple[Rule, ...] = ()
    never: Paths = Field(default=(), description="named so that a change which starts to read one is visible")

    @model_validator(mode="after")
    def _coherent(self) -> Manifest:
        missing = [name for name in REQUIRED_FIELDS if name not in self.keep]
        if missing:
            raise ValueError(f"[keep] lacks {', '.join(missing)}")
        if self.status != "on" and not self.status_because:
            raise ValueError("a gated or refused connector says why, in status_because")
        read = {path for paths in self.keep.values() for path in paths}
        for banned in self.never:
            if any(path == banned or path.startswith(banned + ".") for path in read):
                raise ValueError(f"[keep] reads {banned}, which `never` rules out")
        return self


def load_manifest(path: Path) -> Manifest:
    """Read and check one manifest. Raises `ConfigError` naming each key that is wrong."""
    try:
        raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return Manifest.model_validate(raw)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError([Problem(path.name, 0, "", f"cannot be read: {error}")]) from None
    except ValidationError as error:
        raise ConfigError(
            [Problem(path.name, 0, ".".join(map(str, e["loc"])), e["msg"]) for e in error.errors(include_input=False)]
        ) from None

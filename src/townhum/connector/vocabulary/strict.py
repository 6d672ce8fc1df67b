"""What all tables of a manifest have in common."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


def as_tuple(value: object) -> object:
    """One alone, or a list as TOML has it."""
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


Paths = Annotated[tuple[str, ...], BeforeValidator(as_tuple)]
"""One dotted path or several. A path goes through lists by itself: `mentions.acct` reads every mention."""


class Strict(BaseModel):
    """A table in which an unknown key is a mistake, and whose values never stand in a message."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

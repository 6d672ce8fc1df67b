"""shares.toml: who outside may be handed which numbers, for what, and on what permission. What is not listed is not handed over."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

EVERYTHING = "everything"
"""In `gets`: the whole public file, and so every table of it."""

PAPERS = ("report", "digest")
"""In `gets`, what is no table: pages and messages made of findings."""

Short = Annotated[str, StringConstraints(min_length=3, max_length=500)]


class Recipient(BaseModel):
    """One organisation outside that may be handed numbers. The people listened to can read it in the notice."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    who: Short = Field(description="the organisation: a legal person with an address")
    what_for: Short = Field(description="what it may use the numbers for")
    permission: Short = Field(description="on what it gets them: an agreement, its clause and date")
    permitted_until: date = Field(description="the last day on which it may be handed any")
    gets: tuple[str, ...] = Field(
        min_length=1,
        description='the tables and views it may be handed, "report", "digest", or "everything"',
    )

    @field_validator("gets")
    @classmethod
    def _each_once(cls, gets: tuple[str, ...]) -> tuple[str, ...]:
        if EVERYTHING in gets and len(gets) > 1:
            raise ValueError(f'write ["{EVERYTHING}"] alone, or the tables by name')
        return tuple(dict.fromkeys(gets))

    def may_have(self, what: str) -> bool:
        """Whether a table, "report" or "digest" may be handed to it."""
        return what in self.gets or EVERYTHING in self.gets

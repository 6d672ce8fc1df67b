"""launches.toml, which may be left out: what we did ourselves, and on which day, so that `lift` can say what came after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from townhum.errors import nearest


class Launch(BaseModel):
    """One thing that we did on a day, in launches.toml. It shapes no number that is released: a new one starts no new series."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    kind: Literal["launch", "campaign", "price"] = Field(description="a launch, a campaign, or a change of price")
    day: date = Field(
        description="the day it began, in the time zone of the study; one that is still to come is only listed"
    )
    tracks: tuple[str, ...] = Field(min_length=1, description="the tracks in topics.toml that it was meant to move")
    label: str = Field(default="", max_length=80, description="how it is shown; the name if left out")


def mistaken(launches: Mapping[str, Launch], tracks: Collection[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What is wrong with launches that a single one cannot know: where, and what to do about it."""
    said: dict[tuple[str, date, frozenset[str]], str] = {}
    for name, launch in launches.items():
        for track in dict.fromkeys(launch.tracks):
            if track not in tracks:
                yield (name, "tracks"), f"{track} is no track in topics.toml. {nearest(track, tracks)}"
            if launch.tracks.count(track) > 1:
                yield (name, "tracks"), f"names {track} twice; take one out"
        first = said.setdefault((launch.kind, launch.day, frozenset(launch.tracks)), name)
        if first != name:
            yield (name,), f"is what {first} is: the same kind, day and tracks; take one of the two out"

"""What a study says of itself that shapes no number of a release, for what is worked out of released cells."""

from __future__ import annotations

from townhum.records.own import LaunchFacts, Own
from townhum.study import Settings


def own_of(settings: Settings) -> Own:
    """The launches of launches.toml, in order of their day, and what sources.toml says of promotion."""
    launches = (
        LaunchFacts(name, each.kind, each.label, each.day, tuple(dict.fromkeys(each.tracks)))
        for name, each in settings.launches.items()
    )
    said = {source.name: source.permission.promotion for source in settings.sources}
    return Own(
        tuple(sorted(launches, key=lambda each: (each.day, each.name))),
        {name: promotion for name, promotion in said.items() if promotion is not None},
    )

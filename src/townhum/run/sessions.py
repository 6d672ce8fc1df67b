"""Opens the way to the permitted sources: one fetcher, and one session a source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from townhum import __version__
from townhum.clock import Clock
from townhum.listen.fetch import Fetcher, Place, PlaceSession, honest_user_agent
from townhum.study import Settings, Source


@contextmanager
def open_sessions(
    settings: Settings, *, clock: Clock, environment: Mapping[str, str], tell: Callable[[str], None] = lambda _: None
) -> Iterator[Callable[[Source], PlaceSession]]:
    """Open a fetcher that names this study's contact, and yield what opens a session to a source.

    `tell` hears of every long pause that a server asks for.
    """
    agent = honest_user_agent(__version__, settings.study.contact)
    with Fetcher(user_agent=agent, clock=clock, environment=environment, tell=tell) as fetcher:
        yield lambda source: fetcher.session(place_of(source, settings))


def place_of(source: Source, settings: Settings) -> Place:
    """What a source may reach, and how politely."""
    manifest, permission = source.connector.manifest, source.permission
    return Place(
        source=source.name,
        base_urls=source.connector.decoder.hosts(source.options),
        allow_networks=permission.allow_networks,
        limit=manifest.limit,
        site_signals=manifest.site_signals,
        licensed_tdm_policy=permission.licensed_tdm_policy,
        folder=settings.folder,
    )

"""Opens the way out to the channels of deliver.toml, and to nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from townhum import __version__
from townhum.clock import Clock
from townhum.listen.fetch import Fetcher, Outlet, Place, RetryPolicy, Trust, honest_user_agent
from townhum.study import Settings
from townhum.study.deliver import Channel

Open = Callable[[str], Outlet]
"""From the name of a channel to the way there."""

_ONCE = RetryPolicy(attempts=1, patience_s=60.0)
"""A message that may have arrived is not sent again in the same call. A server may ask for a minute's patience."""

_MAIL_PORTS = {"smtps": 465, "smtp": 587}  # RFC 8314, 3.3; RFC 6409, 3.1


@contextmanager
def open_outlets(
    settings: Settings, *, clock: Clock, environment: Mapping[str, str], trust: Trust | None = None
) -> Iterator[Open]:
    """Open what goes to channels by their names. `trust` are the certificates believed; those of certifi if left out."""
    agent = honest_user_agent(__version__, settings.study.contact)
    with Fetcher(user_agent=agent, clock=clock, environment=environment, retry=_ONCE, trust=trust) as fetcher:
        yield lambda name: fetcher.outlet(_place(name, settings))


def mail_server(channel: Channel) -> tuple[str, int, bool]:
    """Host, port, and whether TLS is spoken from the first byte on."""
    parts = urlsplit(channel.address)
    return parts.hostname or "", parts.port or _MAIL_PORTS[parts.scheme], parts.scheme == "smtps"


def _place(name: str, settings: Settings) -> Place:
    channel = settings.channels[name]
    return Place(
        source=name,
        base_urls=_mail_urls(channel) if channel.kind == "smtp" else (channel.address,),
        folder=settings.folder,
        allow_networks=channel.allow_networks,
        noun="channel",
    )


def _mail_urls(channel: Channel) -> tuple[str, str]:
    """The mail server as the gate knows places: with TLS, and without, which it lets through in networks that are named alone."""
    host, port, _ = mail_server(channel)
    written = f"[{host}]" if ":" in host else host
    return f"https://{written}:{port}", f"http://{written}:{port}"

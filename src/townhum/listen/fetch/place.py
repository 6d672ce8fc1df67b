"""What one source, or one channel that findings go to, may reach, and on what terms: the facts `fetch` needs of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from townhum.connector.manifest import Limit
from townhum.listen.fetch.addresses import Network


@dataclass(frozen=True, slots=True)
class Place:
    """One permitted source, as `fetch` sees it.

    `base_urls` name scheme, host and port of everything that may be reached. `allow_networks` are networks the source
    allows by name although they are not the public internet; within them http is spoken too. `limit` is the server's
    allowance (None: a request a second). `site_signals` are the signals that are asked for before anything is read:
    robots, content-signal, tdm, x-robots-tag. `licensed_tdm_policy` is the URL of the one TDM policy the study holds a
    licence under. `folder` is where `sources.toml` lies. `noun` is what the place is called in messages.
    """

    source: str
    base_urls: tuple[str, ...]
    folder: Path
    allow_networks: tuple[Network, ...] = ()
    limit: Limit | None = None
    site_signals: tuple[str, ...] = ()
    licensed_tdm_policy: str = ""
    noun: str = "source"

    def where(self, host: str = "") -> str:
        """The source, and a host it names, for messages."""
        return f"{self.noun} {self.source}, {host}" if host else f"{self.noun} {self.source}"

"""The gate: which hosts a place may reach, and the addresses they are pinned to."""

from __future__ import annotations

from townhum.errors import NotPermitted, Unreachable
from townhum.listen.fetch.addresses import Address, Resolve, is_public, lies_in, read_address
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.urls import Origin, Target, parse_url


class Pins:
    """Looks each host up once and keeps the answer, so that a name cannot point elsewhere after it was checked."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._pinned: dict[str, tuple[Address, ...]] = {}

    def addresses(self, host: str) -> tuple[Address, ...]:
        """The addresses of a host name or literal. Raises `OSError` or `ValueError` when there is no usable answer."""
        known = self._pinned.get(host)
        if known is not None:
            return known
        found = _literal(host) or tuple(read_address(text) for text in self._resolve(host))
        if not found:
            raise OSError("the name has no address")
        return self._pinned.setdefault(host, found)


class Gate:
    """Lets through what one place permits. Every request and every hop of a redirect passes here."""

    def __init__(self, place: Place, pins: Pins) -> None:
        self._place = place
        self._pins = pins
        self.origins: frozenset[Origin] = frozenset(self.read(url).origin for url in place.base_urls)

    def read(self, url: str) -> Target:
        """Take a URL apart. Raises `NotPermitted` for one that could be understood in two ways."""
        try:
            return parse_url(url)
        except ValueError as error:
            raise NotPermitted(
                "Check the base URL of this source, or report the server.", str(error), where=self._place.where()
            ) from None

    def admit(self, target: Target) -> tuple[Address, ...]:
        """The pinned addresses of a permitted target.

        Raises `NotPermitted` when the place does not name scheme, host and port, or when one of the addresses is not
        public and in no network the place allows; `Unreachable` when the name cannot be looked up.
        """
        if target.origin not in self.origins:
            raise NotPermitted(
                "If this host belongs to the source, name it in sources.toml after reading its terms.",
                "a request or a redirect leads to a scheme, host or port that the source does not name",
                where=self._place.where(),
            )
        addresses = self._look_up(target.origin.host)
        self._check(target.origin, addresses)
        return addresses

    def _look_up(self, host: str) -> tuple[Address, ...]:
        try:
            return self._pins.addresses(host)
        except (OSError, ValueError):
            raise Unreachable(
                "Check the host's name and the computer's connection.",
                "the name cannot be looked up",
                where=self._place.where(host),
            ) from None

    def _check(self, origin: Origin, addresses: tuple[Address, ...]) -> None:
        named = self._place.allow_networks
        if not all(is_public(address) or lies_in(address, named) for address in addresses):
            raise NotPermitted(
                "If this network is meant, list it under allow_networks of this source.",
                "the host has an address that is not on the public internet",
                where=self._place.where(origin.host),
            )
        if origin.scheme != "https" and not all(lies_in(address, named) for address in addresses):
            raise NotPermitted(
                "Use https, or list the host's network under allow_networks of this source.",
                "http is spoken only within networks that the source allows by name",
                where=self._place.where(origin.host),
            )


def _literal(host: str) -> tuple[Address, ...]:
    try:
        return (read_address(host),)
    except ValueError:
        return ()

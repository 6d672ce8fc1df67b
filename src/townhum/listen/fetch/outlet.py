"""The way out to a channel that findings are sent to: the same gate, pins and wire as reading, and no redirects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from townhum.connector.contract import SecretRef
from townhum.errors import Busy, NotPermitted
from townhum.listen.fetch.courier import Ask, Courier
from townhum.listen.fetch.credentials import read_secret
from townhum.listen.fetch.mail import Mail, send_mail
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.transport import Reply, Trust
from townhum.listen.fetch.urls import Target

_TRIES = 3
"""A server that asks for patience took nothing, so asking it again doubles nothing."""


@dataclass(frozen=True, slots=True, repr=False)
class Outlet:
    """The way out to one channel. What fails is not tried again here, but for a server that asks to wait."""

    place: Place
    courier: Courier
    trust: Trust
    user_agent: str
    environment: Mapping[str, str]

    def secret(self, ref: SecretRef) -> str:
        """Read a secret. Raises `SecretMissing`."""
        return read_secret(ref, environment=self.environment, folder=self.place.folder, where=self.place.where())

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Send a body by POST, and want a success; whatever else is answered is not looked at.

        Header names are lower case. Raises a `SourceError`: `Unreachable` where it may have arrived all the same, and `NotPermitted` for a
        URL that leads elsewhere than the place names, before anything is sent.
        """
        gate = self.courier.gate
        target = gate.read(url)
        if target.origin not in gate.origins:
            raise NotPermitted(
                "Let address in deliver.toml name scheme, host and port of the URL.",
                "the URL leads to another scheme, host or port than address names",
                where=self.place.where(),
            )
        sent = {"accept": "*/*", "accept-encoding": "gzip", "user-agent": self.user_agent, **headers}
        ask = Ask("POST", target, sent, body)
        for _ in range(_TRIES - 1):
            try:
                self.courier.carry(ask, _no_check, _no_check)
            except Busy:
                continue
            return
        self.courier.carry(ask, _no_check, _no_check)

    def mail(self, mail: Mail) -> None:
        """Send a mail to all of its addresses, or to none. Raises a `SourceError`."""
        send_mail(mail, self.courier.gate, self.trust, self.place.where(mail.host))


def _no_check(_target: Target, _reply: Reply | None = None) -> None:
    """A channel is told, not read: no signal of its site is asked for."""

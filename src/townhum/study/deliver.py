"""deliver.toml, which may be left out: where findings are sent to. What is not listed is not reached."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from pathlib import PurePath
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from townhum.connector.contract import SecretRef
from townhum.errors import nearest
from townhum.study.durations import parse_duration
from townhum.study.networks import Network

Kind = Literal["slack", "discord", "teams", "webhook", "smtp", "atom"]

_WEB = frozenset({"address", "url", "allow_networks"})
_OF: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "slack": (frozenset({"address", "url"}), _WEB),
    "discord": (frozenset({"address", "url"}), _WEB),
    "teams": (frozenset({"address", "url"}), _WEB),
    "webhook": (frozenset({"address", "url", "secret"}), _WEB | {"secret"}),
    "smtp": (
        frozenset({"address", "sender", "to"}),
        frozenset({"address", "allow_networks", "sender", "to", "user", "password"}),
    ),
    "atom": (frozenset({"file"}), frozenset({"file"})),
}
"""By kind the keys that it must have, and those that it may."""

_EVERY = frozenset({"kind", "what", "cooldown", "recipient"})
_SCHEMES = {"smtp": ("smtp", "smtps")}
_ADDRESS = r"^(https?|smtps?)://[A-Za-z0-9.\[\]:-]+$"
_MAIL = r"^[^\s@<>,;:\"()\\]+@[A-Za-z0-9.-]+$"

MailAddress = Annotated[str, StringConstraints(pattern=_MAIL, max_length=254)]


_FEEDS = (".xml", ".atom")


class Channel(BaseModel):
    """One place that findings are sent to. Nothing but rows of the table `finding` goes there. It shapes no number."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    kind: Kind = Field(
        description="how it is reached: a chat, a webhook, a mail server, or a file that feed readers fetch"
    )
    what: Literal["digest", "alerts"] = Field(
        default="digest", description="everything found of a period, or its alerts alone, where they are new"
    )
    address: Annotated[str, StringConstraints(pattern=_ADDRESS)] = Field(
        default="",
        description='scheme, host and port that may be reached, such as "https://hooks.slack.com"; of a mail server "smtps://mail.example.org" or "smtp://mail.example.org:587"',
    )
    url: SecretRef | None = Field(
        default=None, description="where the whole URL lies, which is a secret: env:NAME or file:PATH"
    )
    allow_networks: tuple[Network, ...] = Field(
        default=(),
        description="private address ranges the host may lie in; only there http, and mail without TLS, are spoken",
    )
    secret: SecretRef | None = Field(
        default=None, description="where the secret lies that a webhook is signed with: env:NAME or file:PATH"
    )
    sender: MailAddress | None = Field(default=None, description="the address that mail comes from")
    to: tuple[MailAddress, ...] = Field(default=(), description="the addresses that mail goes to")
    user: str = Field(default="", max_length=200, description="the name at the mail server, where it asks for one")
    password: SecretRef | None = Field(
        default=None, description="where the password at the mail server lies: env:NAME or file:PATH"
    )
    file: str = Field(
        default="", max_length=500, description="the Atom file that is written, from the folder of deliver.toml"
    )
    cooldown: Annotated[timedelta, BeforeValidator(parse_duration, json_schema_input_type=str)] = Field(
        default=timedelta(days=14), description="for how long an alert of the same thing is not sent again"
    )
    recipient: str = Field(
        default="",
        description="whoever outside reads it, by the name in shares.toml, which must have it get the digest; inside the firm if left out",
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        needed, may = _OF[self.kind]
        written = self.model_fields_set
        if lacking := sorted(key for key in needed if key not in written or not getattr(self, key)):
            raise ValueError(f"a channel of kind {self.kind} needs {', '.join(lacking)}")
        if beyond := sorted(written - may - _EVERY):
            raise ValueError(f"a channel of kind {self.kind} has no {', '.join(beyond)}; take it out")
        if bool(self.user) != bool(self.password):
            raise ValueError("give user and password, or neither")
        if self.file and PurePath(self.file).suffix.lower() not in _FEEDS:
            raise ValueError("file ends with .xml or .atom, so that nothing else is written over")
        self._check_address()
        return self

    def _check_address(self) -> None:
        if not self.address:
            return
        schemes = _SCHEMES.get(self.kind, ("https", "http"))
        try:
            parts = urlsplit(self.address)
            fine = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
        except ValueError:
            fine = False
        if not fine:
            raise ValueError(
                f"address is {schemes[0]}:// or {schemes[1]}:// and a host, with a port where it is another"
            )


def secrets_of_the_store(channels: Mapping[str, Channel], key: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Channels that would send the key of what lies at rest to a server: where, and what to do about it."""
    folder = PurePath(os.path.normpath(PurePath(key.removeprefix("file:")).parent)) if key.startswith("file:") else None
    for name, channel in channels.items():
        for field in ("url", "secret", "password"):
            said = getattr(channel, field) or ""
            place = PurePath(os.path.normpath(said.removeprefix("file:")))
            beside = folder is not None and said.startswith("file:") and folder in place.parents and str(folder) != "."
            if said and (said == key or beside):
                yield (
                    (name, field),
                    "names the key of the study, or a file beside it, which goes to nobody. Name another",
                )


def unknown_recipients(
    channels: Mapping[str, Channel], recipients: Collection[str]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """What is wrong with channels that a single one cannot know: where, and what to do about it."""
    for name, channel in channels.items():
        if channel.recipient and channel.recipient not in recipients:
            hint = f" {nearest(channel.recipient, recipients)}" if recipients else ""
            yield (name, "recipient"), f"{channel.recipient} is not in shares.toml; list it there.{hint}"

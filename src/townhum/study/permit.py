"""Which of the listed sources may be listened to today, and why not the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from townhum.study import Settings, Source
from townhum.study.listened import is_listened
from townhum.study.networks import Network
from townhum.study.periods import DAYS

TERMS_GOOD_FOR = timedelta(days=180)
"""Terms change; half a year after somebody read them they are read again."""

SOON = 30
"""Days before something lapses at which a person is told."""

_EXAMPLE_DOMAINS = (".example", ".test", ".invalid", "example.org", "example.com", "example.net")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that is left out, and what would have to be done. `do` comes first, as in every message."""

    source: str
    do: str
    because: str

    def __str__(self) -> str:
        return f"{self.source}: {self.do} ({self.because})"


@dataclass(frozen=True, slots=True)
class Permit:
    """The verdict over all sources of a configuration."""

    sources: tuple[Source, ...]
    refusals: tuple[Refusal, ...]


def give_permit(settings: Settings, today: date) -> Permit:
    """Judge every source by its connector's status, its terms, its reach and the study's own openness."""
    verdicts = [(source, next(_objections(source, settings, today), None)) for source in settings.sources]
    return Permit(
        sources=tuple(source for source, refusal in verdicts if refusal is None),
        refusals=tuple(refusal for _, refusal in verdicts if refusal is not None),
    )


def terms_age(source: Source, today: date) -> int:
    """Whole days since the terms were read."""
    return (today - source.permission.terms_read_on).days


def _objections(source: Source, settings: Settings, today: date) -> Iterator[Refusal]:
    permission = source.permission
    yield from _by_status(source, settings)
    if permission.terms_read_on > today:
        yield Refusal(source.name, "mend terms_read_on", "the date lies in the future")
    age = terms_age(source, today)
    if age > TERMS_GOOD_FOR.days:
        yield Refusal(source.name, "read the terms again and set terms_read_on", f"they were read {age} days ago")
    if not (permission.added_by.strip() and permission.reviewed_by.strip()):
        do = "let another person review it, and name both: added_by and reviewed_by"
        yield Refusal(source.name, do, "whoever lists a source does not permit it alone")
    if permission.permitted_until is not None and permission.permitted_until < today:
        yield Refusal(source.name, "have it permitted anew, and set permitted_until", "the permission has ended")
    yield from _out_of_reach(source, settings)
    if _reaches_strangers(source) and is_example(settings.study.contact):
        yield Refusal(
            source.name,
            "put a real address into study.contact",
            "the people listened to could not reach you at an example address",
        )


def _out_of_reach(source: Source, settings: Settings) -> Iterator[Refusal]:
    """Whether a source reaches as far back as a period needs, unless it is listened to."""
    manifest, permission = source.connector.manifest, source.permission
    if permission.listen and not manifest.reach.listen:
        do = "take listen out, or name a kind of place that is listened to"
        yield Refusal(source.name, do, "it is read when a period closes, and in no other way")
    if others := _read_otherwise(source, settings):
        do = f"say listen = true at both or at neither: {source.name} and {others[0]}"
        yield Refusal(
            source.name, do, "who writes there would be two voices: what is listened to knows accounts by other marks"
        )
    reach = None if is_listened(source) else manifest.reach.days
    if reach is not None and timedelta(days=reach) < needed_reach(settings):
        needed = needed_reach(settings).total_seconds() / 86400
        yield Refusal(
            source.name,
            "shorten period, lateness or grace in study.toml",
            f"period, lateness and grace need {needed:g} days back, and this source reaches {reach:g}",
        )


def _read_otherwise(source: Source, settings: Settings) -> list[str]:
    """The sources of the same network and host that are listened to where this one is read at the close, or the other way round."""
    hosts = {*source.connector.decoder.hosts(source.options)}
    return [
        each.name
        for each in settings.sources
        if is_listened(each) is not is_listened(source)
        and each.connector.manifest.network == source.connector.manifest.network
        and not hosts.isdisjoint(each.connector.decoder.hosts(each.options))
    ]


def due_soon(settings: Settings, today: date) -> Iterator[str]:
    """What has to be done within a month so that sources stay permitted, in sentences."""
    for source in settings.sources:
        left = TERMS_GOOD_FOR.days - terms_age(source, today)
        if 0 <= left < SOON:
            yield f"the terms of {source.name} must be read again within {left} days."
        ends = source.permission.permitted_until
        if ends is not None and 0 <= (ends - today).days < SOON:
            yield f"the permission of {source.name} ends on {ends}."


def _by_status(source: Source, settings: Settings) -> Iterator[Refusal]:
    """What the kind of place asks for before any source of it is read."""
    manifest = source.connector.manifest
    if manifest.status == "refused":
        yield Refusal(source.name, "remove this source", manifest.status_because)
    if manifest.status == "gated" and not source.permission.approval.strip():
        yield Refusal(source.name, 'add approval = "REFERENCE" once you have it', manifest.status_because)
    if manifest.apart and (others := _other_networks(source, settings)):
        yield Refusal(
            source.name,
            "move it into a study of its own",
            f"the terms of {manifest.network} bar adding its numbers up with those of {' and '.join(others)}",
        )


def _other_networks(source: Source, settings: Settings) -> list[str]:
    """The networks that a study listens to beside that of a source, whether or not they are permitted today."""
    return sorted({each.connector.manifest.network for each in settings.sources} - {source.connector.manifest.network})


def needed_reach(settings: Settings) -> timedelta:
    """How far back a source must be readable so that a period can be held and retried until its grace is over."""
    study = settings.study
    return timedelta(days=DAYS[study.period]) + study.lateness + study.grace


def _reaches_strangers(source: Source) -> bool:
    """Whether this source is read from a host that does not lie in a network the operator named as their own."""
    hosts = (urlsplit(url).hostname or "" for url in source.connector.decoder.hosts(source.options))
    return not all(_is_own(host, source.permission.allow_networks) for host in hosts)


def _is_own(host: str, networks: tuple[Network, ...]) -> bool:
    try:
        return any(ip_address("127.0.0.1" if host == "localhost" else host) in network for network in networks)
    except ValueError:
        return False  # a name may lead anywhere


def is_example(contact: str) -> bool:
    """Whether a contact is one that nobody can be reached at: it stands in the starter files, or is of a domain kept for examples."""
    host = (urlsplit(contact).hostname or "") if "://" in contact else contact.rpartition("@")[2]
    return f".{host.strip().lower()}".endswith(tuple(f".{name.lstrip('.')}" for name in _EXAMPLE_DOMAINS))

"""Whether the terms of sources are still those that were read: for `check --online`, `sources terms` and `sources add --online`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING

from pydantic import ValidationError

from townhum.cli.placing import Said, options_of
from townhum.cli.showing import notes, out, print_json
from townhum.errors import UsageError, nearest
from townhum.study import Settings, Source
from townhum.study.model import Permission
from townhum.study.networks import Network

if TYPE_CHECKING:
    from townhum.connector import Connector
    from townhum.run.terms import TermsNow, TermsReader

_TO_DO = 1


def read_all(settings: Settings, reader: TermsReader) -> tuple[TermsNow, ...]:
    """The terms of every listed source that may ever be read, as they are now."""
    return tuple(reader.of(each) for each in settings.sources if each.connector.manifest.status != "refused")


def changed(found: Sequence[TermsNow], sources: Sequence[Source]) -> Iterator[str]:
    """Terms that are not those that were read, each with what to do."""
    read_on = {each.name: each.permission.terms_read_on for each in sources}
    for each in found:
        if each.verdict == "changed":
            yield (
                f"{each.source}: read the terms again, then set terms_read_on and terms_sha256, which `townhum sources terms {each.source}` "
                f"prints (they are not what was read on {read_on[each.source]}{_since(each)})"
            )


def remarks(found: Sequence[TermsNow]) -> Iterator[str]:
    """What cannot be told of terms, and how many are as they were."""
    for each in found:
        if each.verdict == "not fetched":
            yield f"the terms of {each.source} were not fetched ({each.why}). {each.do}"
        if each.verdict == "never hashed":
            yield (
                f"the terms of {each.source} were not hashed when they were read, so nobody can tell whether they changed: "
                f"`townhum sources terms {each.source}` prints the hash."
            )
    if same := sum(each.verdict == "same" for each in found):
        yield f"the terms of {same} source(s) are what was read."


def plain(found: TermsNow) -> dict[str, str]:
    """One source's terms as `--json` gives them."""
    return {**asdict(found), "verdict": found.verdict}


def named(settings: Settings, name: str) -> Source:
    """A source by its name. Raises `UsageError` where there is none."""
    for each in settings.sources:
        if each.name == name:
            return each
    names = [each.name for each in settings.sources]
    raise UsageError(f"Name a source of sources.toml. {nearest(name, names)}", f"there is no source {name}")


def show(found: TermsNow, source: Source, today: date, *, as_json: bool) -> int:
    """Print what is known of one source's terms; the exit code is 1 where a person must read them, or they were not fetched."""
    verdict, said = found.verdict, source.permission
    code = _TO_DO if verdict in ("changed", "not fetched") else 0
    if as_json:
        print_json(plain(found))
        return code
    out.print(f"{found.source}: {found.url}", soft_wrap=True)
    out.print(f"  read by {said.terms_read_by} on {said.terms_read_on}", soft_wrap=True)
    if verdict == "not fetched":
        out.print(f"Not fetched: {found.why}. {found.do}", soft_wrap=True)
        return code
    out.print(f"  last changed, as the server says: {found.changed_on or 'it does not say'}")
    out.print(f"  sha256 when it was read: {found.reviewed_sha256 or 'not written down'}", soft_wrap=True)
    out.print(f"  sha256 now: {found.sha256}", soft_wrap=True)
    if verdict == "same":
        out.print("They are what was read.")
        return code
    changed_or_not = "They changed since. " if verdict == "changed" else ""
    out.print(f"{changed_or_not}Once a person has read them, let [source.{found.source}] say")
    out.print(f"  terms_read_on = {today}\n  terms_sha256 = {_quoted(found.sha256)}", soft_wrap=True)
    return code


def with_hash(connector: Connector, said: Said, reader: TermsReader) -> Said:
    """What was said of a place, with the hash of its terms as they are now; without it, and told so, where they cannot be fetched."""
    if said.permission.get("terms_sha256"):
        return said
    options = options_of(connector, said.place)
    from townhum.run.terms import lies  # noqa: PLC0415  the way to the network, which a check without --online does without

    found = reader.at(lies("the new source", connector, options, *_address_and_networks(said.permission)))
    if not found.sha256:
        notes.print(
            f"The terms were not fetched ({found.why}), and are not hashed. {found.do}",
            soft_wrap=True,
        )
        return said
    return replace(said, permission={**said.permission, "terms_sha256": found.sha256})


def _address_and_networks(permission: Mapping[str, str]) -> tuple[str, tuple[Network, ...]]:
    """Both as sources.toml would have them. Where one is no such thing, whoever writes the block tells it."""
    networks = [part.strip() for part in permission.get("allow_networks", "").split(",") if part.strip()]
    try:
        said = Permission.model_validate({**permission, "connector": "any", "allow_networks": networks})
    except ValidationError:
        return permission["terms_url"], ()
    return said.terms_url, said.allow_networks


def _since(found: TermsNow) -> str:
    return f"; the server says they changed on {found.changed_on}" if found.changed_on else ""


def _quoted(text: str) -> str:
    return f'"{text}"'

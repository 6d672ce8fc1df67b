"""`townhum sources preview`: what a first look at a source found, in bands. Never a text, an author or a link."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict

from townhum.cli.running import How, Telling
from townhum.cli.showing import out, print_json, table
from townhum.connector import NOBODY
from townhum.errors import SourceError, UsageError, nearest
from townhum.keep.store import Store
from townhum.run.means import pipeline_of, sessions_of
from townhum.run.objecting import known_objections
from townhum.run.previewing import Preview, preview
from townhum.study import Settings, Source
from townhum.study.permit import give_permit

_BROKEN = 1


def look_at(settings: Settings, store: Store, name: str, how: How) -> Preview:
    """Read a page of one source. Raises `UsageError` where there is none of this name, or it is not permitted or cannot be read."""
    source = _permitted(settings, name, how)
    listed = known_objections(store)
    objections = listed.objections() if listed else NOBODY
    with ExitStack() as stack:
        session = sessions_of(settings, stack, Telling(), clock=how.clock, environment=how.environment)(source)
        try:
            return preview(
                source,
                session,
                lambda: pipeline_of(settings),
                key=how.key,
                now=how.clock.now(),
                objections=objections,
            )
        except SourceError as error:
            raise UsageError(error.do, error.happened, where=error.where or f"source.{name}") from None


def show(found: Preview, *, as_json: bool) -> int:
    """Print it; the exit code is 1 where nothing could be used."""
    useless = found.posts == "none"
    if as_json:
        print_json(asdict(found))
        return _BROKEN if useless else 0
    out.print(f"{found.source}: {found.place}", soft_wrap=True)
    out.print(f"items on what was read: {found.items}; a run would count: {found.posts}")
    _show("What is kept of an item", ("field", "has a value in"), found.kept)
    _show("Left out", ("reason", "of all items"), found.dropped)
    _show("Languages", ("language", "of what is counted"), found.languages)
    _show("Tracks that match", ("track", "of what is counted"), found.tracks)
    if not found.crowd:
        out.print("\nToo few accounts on it to say more of languages and tracks: that is told of ten or more.")
    elif not found.tracks:
        out.print("\nNo track matches: see topics.toml, or choose a place where people speak of these.")
    out.print("\nNothing of it was kept.")
    return _BROKEN if useless else 0


def _show(title: str, columns: tuple[str, str], rows: Mapping[str, str]) -> None:
    if rows:
        out.print()
        out.print(table(title, columns, rows.items()))


def _permitted(settings: Settings, name: str, how: How) -> Source:
    names = [source.name for source in settings.sources]
    if name not in names:
        raise UsageError(f"Name a source of sources.toml. {nearest(name, names)}", f"there is no source {name}")
    permit = give_permit(settings, settings.study.day_of(how.clock.now()))
    refused = next((each for each in permit.refusals if each.source == name), None)
    if refused is not None:
        do = f"{refused.do[:1].upper()}{refused.do[1:]}."
        raise UsageError(do, f"the source is not permitted: {refused.because}", where=f"source.{name}")
    return next(source for source in permit.sources if source.name == name)

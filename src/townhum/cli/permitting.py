"""What a reviewer sees before a place is listed, and whether it would be permitted once it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from townhum.cli.placing import Said, terms_at
from townhum.cli.showing import out
from townhum.connector import Catalog, Connector
from townhum.connector.questions import questions
from townhum.errors import ConfigError, UsageError, nearest
from townhum.run.configuration import load_settings
from townhum.study.load import sources_in
from townhum.study.permit import Refusal, give_permit, is_example


def connector_named(kind: str, catalog: Catalog) -> Connector:
    """The connector of a kind of place. Raises `UsageError` for one that is unknown, or is never read, with the reason."""
    if kind in catalog:
        connector = catalog[kind]
        if connector.manifest.status == "refused":
            raise UsageError("Choose another place.", connector.manifest.status_because, where=kind)
        return connector
    if place := catalog.refused.get(kind):
        raise UsageError(place.instead, f"{place.title} is never read: {place.because}", where=kind)
    raise UsageError(f"Say what kind of source it is. {nearest(kind, catalog)}", f"no such kind: {kind}")


def refuse_example_contact(folder: Path, connector: Connector, said: Said) -> None:
    """Raise `UsageError` where any place on a server would be refused for the study's contact: before all the rest is asked for."""
    reads_a_file = "path" in connector.decoder.Options.model_fields
    if reads_a_file or "allow_networks" in said.permission:  # it may lie in a network of the study's own
        return
    try:
        settings = load_settings(folder)
    except ConfigError:  # `check` tells first what is wrong there
        return
    if is_example(settings.study.contact):
        do = "Put a real address into study.contact, then add the source."
        raise UsageError(
            do, "the people listened to could not reach you at an example address", where="study.toml: contact"
        )


def show_review(connector: Connector, said: Said) -> None:
    """Print where the terms lie, what the manifest says they mean, and what a reviewer has to answer."""
    manifest = connector.manifest
    out.print(f"{manifest.title}\n")
    out.print(
        f"Terms: {said.permission.get('terms_url') or terms_at(connector, said.place) or manifest.terms}",
        soft_wrap=True,
    )
    out.print(f"What they mean for us: {manifest.terms_say}", soft_wrap=True)
    out.print(f"Who gets in: {manifest.auth}", soft_wrap=True)
    out.print(f"How far back: {manifest.reach.says}", soft_wrap=True)
    out.print("\nA reviewer, who is another person than whoever lists the source, answers:")
    for number, question in enumerate(questions(manifest), start=1):
        out.print(f"  {number}. {question}", soft_wrap=True)
    out.print()


def judge_of(folder: Path, catalog: Mapping[str, Connector], now: datetime) -> Callable[[str, str], str]:
    """What says, of the text of sources.toml and the name of a source in it, why that is not permitted; "" where it is.

    A source that was permitted before and would not be beside it is a reason too.

    Where the rest of the study cannot be read, it is not judged: `check` tells first what is wrong there.
    """

    def judge(text: str, name: str) -> str:
        try:
            settings = load_settings(folder)
        except ConfigError:
            return ""
        today = settings.study.day_of(now)
        before = {each.source for each in give_permit(settings, today).refusals}
        beside = tuple(sources_in(folder / "sources.toml", text, catalog))
        after = give_permit(replace(settings, sources=beside), today).refusals
        told = [each for each in after if each.source == name or each.source not in before]
        return "; ".join(_in_words(each, name) for each in told)

    return judge


def _in_words(refusal: Refusal, name: str) -> str:
    """A refusal without the name of the source that is added; another's, which it would cost, is named."""
    whose = "" if refusal.source == name else f"{refusal.source} would be refused: "
    return f"{whose}{refusal.do if whose else refusal.do[:1].upper() + refusal.do[1:]} ({refusal.because})"

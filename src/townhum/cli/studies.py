"""`townhum run-all`: every study of a folder, and one summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from townhum.cli.arguments import Json

if TYPE_CHECKING:
    from townhum.run.studies import Ran

studies = typer.Typer(rich_markup_mode=None)


@studies.command("run-all")
def run_all(
    folder: Annotated[Path, typer.Argument(help="Folder with a folder for each study: NAME/config and NAME/data.")],
    workers: Annotated[
        int | None,
        typer.Option(
            help="Processes of each run that scrub and read. Default: one a processor.",
            min=1,
            max=64,
            show_default=False,
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Run every study of a folder, one after the other. What fails in one stops no other."""
    from townhum.cli.showing import notes, print_json
    from townhum.run.studies import in_a_process, places_in, run_each

    words = ["--workers", str(workers)] if workers else []
    ran = []
    for each in run_each(places_in(folder), words, in_a_process):
        if not as_json:
            notes.print(f"{each.name}: {outcome(each.code)}")
        ran.append(each)
    if as_json:
        print_json(
            [{"study": e.name, "exit": e.code, "said": e.said, "warned": e.warned, "report": e.report} for e in ran]
        )
    else:
        show_all(ran)
    raise typer.Exit(0 if all(each.code == 0 for each in ran) else 1)


def show_all(ran: list[Ran]) -> None:
    """A table with a line for each study, and under it what each run warned of."""
    from townhum.cli.showing import notes, out, table

    columns = ("study", "exit", "outcome", "what")
    out.print(table("Studies", columns, [(e.name, e.code, outcome(e.code), what(e.report, e.said)) for e in ran]))
    for each in ran:
        for warning in (*warnings(each.report), *each.warned):
            notes.print(f"Warning, {each.name}: {warning}", soft_wrap=True)


def outcome(code: int) -> str:
    """An exit code in a word or two."""
    return {0: "done", 1: "something is lacking"}.get(code, "not run through")


def what(report: Any, said: str) -> str:
    """What a run did, or why it stopped."""
    if said or not isinstance(report, dict):
        return said or "it said nothing that can be read"
    periods = report.get("periods", [])
    parts = [f"{state}: {', '.join(labels)}" for state, labels in _by_state(periods)]
    failed = [each["source"] for each in report.get("sources", []) if each.get("error")]
    if failed:
        parts.append(f"not read: {', '.join(failed)}")
    if refused := report.get("not_permitted"):
        parts.append(f"not permitted: {len(refused)} source(s)")
    return "; ".join(parts) or f"nothing was due; next due {report.get('next_due')}"


def warnings(report: Any) -> Iterator[str]:
    """What a run reported that a person should look at, although it did all it could."""
    if not isinstance(report, dict):
        return
    for name in report.get("silent", ()):
        yield f"next to nothing of {name} could be used for these periods. See what was left out, and its dates."
    for limit in report.get("unfair", ()):
        yield f"{limit}. Run `townhum audit fairness` there."


def _by_state(periods: Iterable[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    states: dict[str, list[str]] = {}
    for each in periods:
        states.setdefault(each["state"], []).append(each["period"])
    return list(states.items())

"""What `townhum export` and `townhum share` show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from townhum.cli.showing import notes, out, print_json, table
from townhum.keep.file import replace_file
from townhum.keep.handed import Copy, Handed
from townhum.study import Settings
from townhum.tell.export import Written
from townhum.tell.export.lake import Lake
from townhum.tell.export.published import MANIFEST, Published
from townhum.tell.page import document, paragraphs, tag
from townhum.tell.page import table as tables

_INSIDE = "(inside)"
_LOST = "(what was said of it is not there any more)"


def show_written(written: Written, settings: Settings, to: str) -> None:
    """Say what was written, for whom, and what it lacks."""
    for_whom = settings.recipients[to].who if to else "inside the firm only, and its cover says so"
    out.print(f"Wrote {written.path}: {len(written.tables)} table(s), {written.rows:,} rows.", soft_wrap=True)
    out.print(
        f"For {for_whom}. It is in the log and in `townhum share list`, as SHA-256 {written.sha256}.", soft_wrap=True
    )
    if written.cut:
        notes.print(
            f"{written.cut} text(s) are longer than a cell of Excel may be, and were cut: CSV and Parquet have them whole."
        )
    if not settings.study.licence:
        notes.print("No licence is given: say with licence in study.toml on what terms the numbers may be used.")


def show_published(published: Published) -> None:
    """Say what was published, and what was removed."""
    if published.mended:
        notes.print(
            f"The manifest in {published.where} could not be read, as after a fault of its disk: it was made anew."
        )
    did = "Published" if published.fresh else "Nothing is new. Published before:"
    out.print(f"{did} {published.where}/{MANIFEST}, which names the files of {published.snapshot}.", soft_wrap=True)
    if published.removed:
        out.print(
            f"Removed {len(published.removed)} older or unfinished state(s): {', '.join(published.removed)}.",
            soft_wrap=True,
        )


def show_lake(lake: Lake) -> None:
    """Say what was published, and what was ended."""
    did = "Published" if lake.fresh else "Nothing is new. Published before:"
    out.print(f"{did} {lake.tables} tables to {lake.where}; their files lie in {lake.files}.", soft_wrap=True)
    if lake.ended:
        out.print(
            f"Ended {lake.ended} earlier snapshot(s) of the catalogue, and removed their files: nothing older can be travelled back to.",
            soft_wrap=True,
        )


def show_shared(file: Path, settings: Settings, to: str, sha256: str) -> None:
    """Say what was written down, and what is left to do."""
    recipient = settings.recipients[to]
    out.print(f"Written down: {file} goes to {recipient.who}, for this: {recipient.what_for}", soft_wrap=True)
    out.print(
        f"It is in the log and in `townhum share list`, as SHA-256 {sha256}. Now hand it over yourself.", soft_wrap=True
    )


def show_register(handed: Sequence[Handed], settings: Settings, page: Path | None, *, as_json: bool) -> None:
    """Print the register, newest last."""
    whole = [_row(each) for each in handed]
    if page:
        replace_file(page, register_page(handed, settings).encode(), mode=0o644)
    if as_json:
        print_json([dict(zip(_COLUMNS, row, strict=True)) for row in whole])
        return
    if whole:
        out.print(table("What was handed over", _COLUMNS[:-1], (_row(each, most=_FEW)[:-1] for each in handed)))
    else:
        out.print("Nothing was handed over yet.")
    _show_recipients(settings)
    if page:
        out.print(f"Wrote {page}.", soft_wrap=True)


_COLUMNS = ("when", "to", "who", "for what", "on the permission", "what", "sha256")
_FEW = 3  # tables that are named on the screen


def _row(each: Handed, *, most: int = 1000) -> tuple[str, ...]:
    """A line of the register, in the order of `_COLUMNS`; beyond `most` tables only how many they are."""
    copy = each.copy or Copy(each.to, _LOST, "", "", (), "", "")
    what = ", ".join(copy.what) if len(copy.what) <= most else f"{len(copy.what)} tables"
    form = f"{copy.form}: " if copy.form else ""
    when = f"{each.at:%Y-%m-%d %H:%M} UTC"
    return (when, each.to or _INSIDE, copy.who, copy.what_for, copy.permission, f"{form}{what}", copy.sha256)


def register_page(handed: Sequence[Handed], settings: Settings) -> str:
    """The register as a page that stands alone."""
    rows = [_row(each) for each in handed]
    recipients = [
        (name, each.who, each.what_for, each.permission, ", ".join(each.gets), str(each.permitted_until))
        for name, each in settings.recipients.items()
    ]
    study = settings.study
    return document(
        f"Who was handed numbers: {study.name}",
        tag("h1", f"Who was handed numbers: {study.name}"),
        *paragraphs(f"{study.controller}. Ask: {study.contact}.", _SAYS),
        tables("What was handed over", _COLUMNS, rows),
        tables(
            "Who may be handed numbers", ("name", "who", "for what", "on the permission", "gets", "until"), recipients
        ),
    )


_SAYS = (
    "Every copy stands in the study's log, which proves itself (`townhum log verify`), with the hash of its file: of a folder, that of "
    "its list of hashes. What was said of it then is kept as it was said, whatever shares.toml says today."
)


def _show_recipients(settings: Settings) -> None:
    """Who may be handed what today."""
    rows = (
        (name, each.who, each.what_for, ", ".join(each.gets), str(each.permitted_until))
        for name, each in settings.recipients.items()
    )
    if settings.recipients:
        out.print()
        out.print(table("Who may be handed numbers", ("name", "who", "for what", "gets", "until"), rows))
    else:
        out.print("Nobody outside may be handed any: list who may in shares.toml (docs/sharing.md).")

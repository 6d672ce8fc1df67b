"""`townhum notice`: writes the notice. Apart from what tells whether it is old, which `check` asks without opening a file of ours."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from townhum.cli.notice_review import BESIDE, blanks, fingerprints, folder_of, untold
from townhum.cli.showing import out
from townhum.errors import StoreError
from townhum.keep.file import replace_file
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.notice_ready import Prepared, day_of, prepare
from townhum.run.saying import said_in_notice
from townhum.study import Settings
from townhum.tell.notice.lines import as_text
from townhum.tell.notice.vocabulary import as_json_ld
from townhum.tell.notice.web import as_page, file_name


def write(settings: Settings, store: Store, now: datetime) -> None:
    """Write every page, the JSON-LD, the lines and the fingerprints. Raises `ConfigError` or `StoreError`."""
    ready = prepare(settings, store.public, now)
    folder = folder_of(settings)
    made = pages(settings, ready, now)
    store.prepare()
    put(folder, made)
    languages = ", ".join(each.code for each in ready.languages)
    note(store, now, Entry(Deed.NOTICE, {"languages": languages, **said_in_notice(settings)}))
    _show(settings, ready, folder, made)


def put(folder: Path, made: Mapping[str, str]) -> None:
    """Write files for everybody to read, each in one piece. Raises `StoreError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        do = "Choose a folder that can be written, as study.notice.folder."
        raise StoreError(do, error.strerror or "no folder", where=str(folder)) from None
    for name, text in made.items():
        replace_file(folder / name, text.encode(), mode=0o644)


def pages(settings: Settings, ready: Prepared, now: datetime) -> Mapping[str, str]:
    """Every file of a notice, by its name."""
    facts, today = ready.facts, day_of(now, settings)
    codes = [each.code for each in ready.languages]
    pages = {
        file_name(each.code): as_page(facts, each, [code for code in codes if code != each.code], today)
        for each in ready.languages
    }
    made_from = fingerprints(ready)
    beside = json.dumps({"written": today.isoformat(), "configuration": made_from}, indent=2) + "\n"
    data = as_json_ld(facts, made_from[file_name("en")])
    return {**pages, "notice.jsonld": data, "notice.txt": as_text(facts), BESIDE: beside}


def _show(settings: Settings, ready: Prepared, folder: Path, made: Mapping[str, str]) -> None:
    out.print(f"Wrote {len(made)} files to {folder}/: {', '.join(made)}.", soft_wrap=True)
    for warning in (*blanks(settings), *untold(ready)):
        out.print(f"Note: {warning}", soft_wrap=True)
    if left := sorted(path.name for path in folder.glob("notice.*.html") if path.name not in made):
        out.print(f"Note: {', '.join(left)} is left from a translation that is gone. Delete it here and on your site.")
    out.print(
        "Next: publish the pages and notice.jsonld together, and tell the places listened to with the lines in notice.txt."
    )

"""`townhum ask`: writes the post and the form, and keeps which wordings people could agree to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from townhum.cli.notice_review import folder_of
from townhum.cli.notice_writing import put
from townhum.cli.showing import out
from townhum.errors import UsageError
from townhum.keep.answers import asked_in, keep_asked
from townhum.keep.store import Store
from townhum.run.notice_ready import day_of, prepare
from townhum.study import Settings
from townhum.tell.asking.request import Request, as_form, as_post, consent
from townhum.tell.said import Language

_EXAMPLE = (
    'one with [ask], question = "What should we mend first?" and kept = "90 days" will do; docs/asking.md has all keys'
)


def write(settings: Settings, store: Store, now: datetime) -> None:
    """Write everything. Raises `UsageError` where nothing is asked, `ConfigError`, `StoreError`."""
    ready = prepare(settings, store.public, now)
    if ready.request is None:
        raise UsageError("Write ask.toml in the study's folder.", _EXAMPLE, where=str(settings.folder))
    folder = folder_of(settings)
    forms = {_file_name(each.code): as_form(ready.request, each) for each in ready.languages}
    asked = asked_in(settings.folder)
    wording = _wording(ready.request, day_of(now, settings).isoformat())
    keep_asked(settings.folder, replace(asked, wordings={ready.request.name: wording, **asked.wordings}))
    made = {**forms, "ask.txt": as_post(ready.request)}
    put(folder, made)
    out.print(f"Wrote {len(made)} files to {folder}/: {', '.join(made)}.", soft_wrap=True)
    if not ready.request.url:
        out.print("Note: ask.url is not said in ask.toml: the post has a blank in its place.")
    out.print(
        "Next: publish the form, then the post. Put what people send into a folder, and run `townhum ask gather FOLDER`."
    )


def _wording(request: Request, today: str) -> dict[str, str]:
    return {"written": today, "question": request.question, "consent": Language().text(consent(request))}


def _file_name(code: str) -> str:
    return "ask.html" if code == "en" else f"ask.{code}.html"

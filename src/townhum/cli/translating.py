"""`townhum notice translate`: the file of texts that puts the notice into another language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from townhum.cli.showing import out
from townhum.errors import UsageError
from townhum.keep.file import replace_file
from townhum.keep.store import Store
from townhum.run.notice_ready import prepare
from townhum.study import Settings
from townhum.study.languages import CODES, nearest_language
from townhum.tell.said import Language

_HEAD = """\
# The notice in another language. Write each text in it between the quotes on the right; what stands in braces, such as {days},
# is filled in. A text that is empty stays English, and is marked so on the page.

[texts]
"""
_OVER = "\n# No longer on the page, since the configuration or townhum changed; kept in case it comes back.\n"


def write(settings: Settings, store: Store, code: str, now: datetime) -> None:
    """Write the file, or bring it up to date. Raises `UsageError` for no language, `ConfigError` for a file that cannot be read."""
    if code not in CODES or code == "en":
        raise UsageError("Name a language other than English.", nearest_language(code), where=code)
    ready = prepare(settings, store.public, now)
    texts = ready.texts
    before = next((each for each in ready.languages if each.code == code), Language(code)).texts
    path = settings.folder / f"notice.{code}.toml"
    replace_file(path, _as_toml(texts, before).encode(), mode=0o644)
    lacking = sum(not before.get(text) for text in texts)
    out.print(f"Wrote {path}: {len(texts)} texts, {lacking} of them to be translated.", soft_wrap=True)
    out.print("Next: fill them in, then run `townhum notice`.")


def _as_toml(texts: Sequence[str], before: Mapping[str, str]) -> str:
    over = [text for text, translated in before.items() if translated and text not in set(texts)]
    lines = [*_lines(texts, before), *([_OVER] if over else []), *_lines(over, before)]
    return _HEAD + "".join(lines)


def _lines(texts: Sequence[str], before: Mapping[str, str]) -> Iterator[str]:
    return (f"{_quoted(text)} = {_quoted(before.get(text, ''))}\n" for text in texts)


def _quoted(text: str) -> str:
    """A basic string of TOML, which has the escapes of JSON, and one more sign that must be escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

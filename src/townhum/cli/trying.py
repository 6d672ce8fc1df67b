"""`townhum try`: what would be removed from a text, and what would be read from it. Stores nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, TextIO, get_args

from townhum.read.writing import Writing
from townhum.records import DropReason, ItemKey, Post, ScrubbedPost
from townhum.run.configuration import load_trial
from townhum.run.pipeline import BATCH
from townhum.run.stages import build_reader, build_scrubber, build_stand_ins
from townhum.study import Trial

_MOST_CHARACTERS = 50_000
_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_SOURCE = "try"
_WITHHELD: dict[str, Any] = {
    "scrubbed": "",
    "removed": [],
    "language": "und",
    "tracks": {},
    "tone": None,
    "intents": [],
    "toward": {},
}


SECOND_LOOK = "A model of whole sentences looks at each post too"
"""What second_look does, for people."""

_NOT_UTF8 = "save the texts as UTF-8: this line is not"
_NO_OBJECT = 'write one JSON object a line, such as {"text": "my kettle leaks"}, or the text alone'
_TOO_LONG = f"try a shorter text: this one has more than {_MOST_CHARACTERS:,} characters"


def find_trial(given: Path | None, default: Path) -> Trial:
    """What to read with: of the folder given, else of the default folder if it has a topics.toml, else nothing."""
    if given is not None:
        return load_trial(given)
    return load_trial(default) if (default / "topics.toml").is_file() else Trial()


def remarks(trial: Trial, said: Writing | None) -> Iterator[str]:
    """What a person should know of how the texts are read."""
    if said is None and len(trial.writings) > 1:
        yield "The study's sources are of both kinds: texts are read as posts; --writing comments reads them as talk."
    if trial.scrub.second_look:
        yield f"{SECOND_LOOK}, as second_look in scrub.toml says."


def writing_of(trial: Trial, said: Writing | None) -> Writing:
    """How the texts are read: as is `said`, else as all of the study's sources are written, else as posts."""
    kinds = [kind for kind in get_args(Writing) if kind in trial.writings]
    return said or (kinds[0] if len(kinds) == 1 else "posts")


def try_lines(lines: BinaryIO, answers: TextIO, trial: Trial, writing: Writing) -> int:
    """Answer every line that is not empty with one line of JSON, in order.

    A line is a JSON object with a `text`, or else the text itself. `removed` has offsets in the text given; `tracks` has
    offsets in `scrubbed`; `withheld` says what kept a text from being read. A line that cannot be used is answered with
    `error` and its number in the input, empty lines counted. Returns how many such lines there were.
    """
    tried = _Tried(trial, writing)
    bad = 0
    for batch in _batches(lines):
        texts = [(number, *_text_of(line)) for number, line in batch]
        told = iter(tried.answers([text for _, text, fault in texts if not fault]))
        for number, _, fault in texts:
            bad += bool(fault)
            answers.write(json.dumps({"error": fault, "line": number} if fault else next(told)) + "\n")
        answers.flush()
    return bad


class _Tried:
    """What scrubs, reads and shows a text as the study would."""

    def __init__(self, trial: Trial, writing: Writing) -> None:
        study = trial.study
        known = (study.languages, study.tone) if study else (("en",), "townhum")
        self._scrubber = build_scrubber(trial.tracks, trial.scrub, study.relax if study else (), known[0])
        own = trial.scrub.harmless_words if trial.scrub else ()
        self._reader = build_reader(trial.tracks, known[0], tone=known[1], writing={_SOURCE: writing}, own=own)
        self._stand_ins = build_stand_ins(trial.scrub)

    def answers(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        scrubbed = self._scrubber.scrub([_post(text) for text in texts])
        return [
            self._withheld(text) if isinstance(post, DropReason) else self._read(post)
            for text, post in zip(texts, scrubbed, strict=True)
        ]

    def _withheld(self, text: str) -> dict[str, Any]:
        return {**_WITHHELD, "withheld": [_in_words(category) for category in self._scrubber.withheld_for(text)]}

    def _read(self, post: ScrubbedPost) -> dict[str, Any]:
        reading, shown = self._reader.explain(post), self._stand_ins.show(post)
        return {
            "scrubbed": shown.text,
            "removed": [{"kind": cut.kind, "start": cut.start, "end": cut.end} for cut in post.removed],
            "language": reading.language,
            "tracks": {
                name: [[shown.place(span.start), shown.place(span.end)] for span in spans]
                for name, spans in reading.tracks.items()
            },
            "tone": {"label": reading.tone.label, "score": reading.score} if reading.tone is not None else None,
            "intents": list(reading.intents),
            "toward": {name: tone.label for name, tone in reading.toward},
        }


def _batches(lines: BinaryIO) -> Iterator[list[tuple[int, bytes]]]:
    said = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    while batch := list(islice(said, BATCH)):
        yield batch


def _text_of(line: bytes) -> tuple[str, str]:
    """The text of a line, or what is wrong with it, without its words. What begins like a JSON object must be one."""
    try:
        said = line.decode("utf-8-sig").strip("\r\n")
    except UnicodeDecodeError:
        return "", _NOT_UTF8
    text = _of_object(said) if said.lstrip().startswith("{") else said
    if text is None:
        return "", _NO_OBJECT
    return (text, "") if len(text) <= _MOST_CHARACTERS else ("", _TOO_LONG)


def _of_object(said: str) -> str | None:
    try:
        text = json.loads(said)["text"]
    except (ValueError, KeyError, RecursionError):
        return None
    return text if isinstance(text, str) else None


def _post(text: str) -> Post:
    return Post(network=_SOURCE, source=_SOURCE, key=ItemKey(b""), created_at=_NO_MOMENT, text=text)


def _in_words(category: str) -> str:
    if category == "minors":
        return "minors: a child writes, or a child's age is told"
    return f"{category}: a special category (GDPR article 9); relax in study.toml lets a study about it read such posts"

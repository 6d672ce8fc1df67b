"""`townhum try`: what would be removed from a text, and what would be read from it. Stores nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from townhum.read import Reader
from townhum.records import DropReason, ItemKey, Post, ScrubbedPost
from townhum.run.configuration import load_trial
from townhum.run.pipeline import BATCH
from townhum.run.stages import build_reader, build_scrubber
from townhum.study import Study, Track

_MOST_CHARACTERS = 50_000
_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


_WITHHELD: dict[str, Any] = {
    "scrubbed": "",
    "removed": [],
    "language": "und",
    "tracks": {},
    "tone": None,
    "intents": [],
    "toward": {},
    "withheld": "for protection: special category (GDPR article 9) or a minor; nothing was read",
}


def find_topics(given: Path | None, default: Path) -> tuple[Mapping[str, Track], Study | None]:
    """The tracks to try, and the study if there is one: of the folder given, else of the default folder, else none."""
    if given is not None:
        return load_trial(given)
    return load_trial(default) if (default / "topics.toml").is_file() else ({}, None)


def try_lines(lines: BinaryIO, answers: TextIO, *, topics: Mapping[str, Track], study: Study | None = None) -> int:
    """Answer every line with one line of JSON, in order.

    With a `study`, its languages and its model of tone read the text. `removed` has offsets in the text given; `tracks`
    has offsets in `scrubbed`. A line that is no JSON object with a `text` is answered with `error`. Returns how many such
    lines there were.
    """
    scrubber = build_scrubber(topics)
    reader = build_reader(topics, study.languages, tone=study.tone) if study else build_reader(topics)
    bad = 0
    for batch in _batches(lines):
        texts = [_text_of(line) for line in batch]
        scrubbed = iter(scrubber.scrub([_post(text) for text in texts if text is not None]))
        for text in texts:
            bad += text is None
            answer = (
                {"error": 'write one JSON object a line, such as {"text": "my kettle leaks"}'}
                if text is None
                else _answer(next(scrubbed), reader)
            )
            answers.write(json.dumps(answer) + "\n")
        answers.flush()
    return bad


def _batches(lines: BinaryIO) -> Iterator[list[bytes]]:
    while batch := list(islice(lines, BATCH)):
        yield batch


def _text_of(line: bytes) -> str | None:
    try:
        text = json.loads(line)["text"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return text if isinstance(text, str) and len(text) <= _MOST_CHARACTERS else None


def _post(text: str) -> Post:
    return Post(network="try", source="try", key=ItemKey(b""), created_at=_NO_MOMENT, text=text)


def _answer(post: ScrubbedPost | DropReason, reader: Reader) -> dict[str, Any]:
    if isinstance(post, DropReason):
        return _WITHHELD
    reading = reader.explain(post)
    return {
        "scrubbed": post.text,
        "removed": [{"kind": cut.kind, "start": cut.start, "end": cut.end} for cut in post.removed],
        "language": reading.language,
        "tracks": {name: [[span.start, span.end] for span in spans] for name, spans in reading.tracks.items()},
        "tone": {"label": reading.tone.label, "score": reading.score} if reading.tone is not None else None,
        "intents": list(reading.intents),
        "toward": {name: tone.label for name, tone in reading.toward},
    }

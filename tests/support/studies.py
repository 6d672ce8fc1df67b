"""Invented studies, connectors and posts for tests that need a whole one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from townhum.connector import Answer, Connector, Covered, Draft, Manifest, Options, Page
from townhum.errors import SourceError
from townhum.records import Post, ScrubbedPost, Signals, Tone
from townhum.run.pipeline import Pipeline
from townhum.study import ReleaseRules, Settings, Source, Study, Track
from townhum.study.model import Permission

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)  # a Friday: week 46 (9-15 November) is closed
IN_WEEK_46 = datetime(2026, 11, 11, 10, tzinfo=UTC)
KEY = b"k" * 32


class NoSession:
    """A session for connectors that reach nothing."""

    user_agent = "townhum/test"

    def get(self, *args, **kwargs) -> Answer:
        raise AssertionError("nothing should be fetched")

    def post_form(self, *args, **kwargs) -> Answer:
        raise AssertionError("nothing should be fetched")

    def secret(self, ref: str) -> str:
        raise AssertionError("no secret is needed")

    def file(self, path: str) -> Path:
        return Path(path)


class PlaceOptions(Options):
    """No options."""


class FakeDecoder:
    """A decoder over pages given in advance. `fails` is raised after them."""

    Options = PlaceOptions

    def __init__(
        self,
        pages: Sequence[Sequence[Any]],
        *,
        fails: BaseException | None = None,
        covered: Covered | None = None,
        hosts: tuple[str, ...] = (),
    ) -> None:
        self.pages = pages
        self.fails = fails
        self.covered = covered or Covered()
        self._hosts = hosts

    def hosts(self, options):
        return self._hosts

    def place(self, options):
        return "an invented place"

    def walk(self, options, window, session):
        for page in self.pages:
            yield Page(list(page))
        if self.fails:
            raise self.fails
        return self.covered

    def decode(self, kept, options):
        return Draft(kept["id"], datetime.fromisoformat(kept["created_at"]), kept["text"], kept["author"])

    def account(self, written, options):
        return frozenset({str(written).removeprefix("@").lower()})


def manifest(**changes: Any) -> Manifest:
    """The manifest of an invented place; items are `{"id", "at", "text", "by"}`."""
    return Manifest.model_validate(
        {
            "schema": 1,
            "name": "fake",
            "title": "A place in a test",
            "api": "none",
            "docs": "https://docs.example",
            "terms": "https://terms.example",
            "terms_say": "anything goes",
            "status": "on",
            "network": "fake",
            "reach": {"says": "everything"},
            "auth": "none",
            "paging": "single_page",
            "writing": "posts",
            "public_when": "always",
            "deletion": "nothing is kept",
            "keep": {"id": "id", "created_at": "at", "text": "text"},
            "author": "by",
            "drop": [{"reason": "opted_out", "says": "said no", "path": "no", "when": [True]}],
        }
        | changes
    )


def permission(**changes: Any) -> Permission:
    return Permission.model_validate(
        {
            "connector": "fake",
            "permitted_because": "it is invented",
            "terms_url": "https://terms.example",
            "terms_read_on": date(2026, 11, 1),
            "terms_read_by": "A. Example",
            "added_by": "B. Invented",
            "reviewed_by": "A. Example",
        }
        | changes
    )


def source(name: str, decoder: FakeDecoder, *, manifest_: Manifest | None = None, **changes: Any) -> Source:
    return Source(name, permission(**changes), Connector(manifest_ or manifest(), decoder), PlaceOptions())


def study(**changes: Any) -> Study:
    return Study.model_validate(
        {
            "name": "An invented study",
            "controller": "Example Ltd",
            "contact": "privacy@example.org",
            "purpose": "to test",
            "benefit": "fewer faults",
            "lawful_basis": "nobody is concerned",
            "time_zone": "Europe/Amsterdam",
            "period": "week",
            "retention": "2 years",
        }
        | changes
    )


FEW_GRIDS = ReleaseRules(grids=("track", "track_source", "track_tone"))
"""Without the 24,000 terms, which are drawn and published whatever was heard."""


def settings(*sources: Source, folder: Path = Path(), **changes: Any) -> Settings:
    tracks = {
        "tea": Track(kind="brand", query="tea", label="Tea", ours=True),
        "coffee": Track(kind="brand", query="coffee", label="Coffee"),
    }
    return Settings(study(**changes), sources, tracks, FEW_GRIDS, folder)


def item(
    number: int, text: str = "tea is lovely", *, at: datetime = IN_WEEK_46, by: str | None = None
) -> dict[str, Any]:
    """One raw item of the invented place, by an author of its own unless said otherwise."""
    moment = at + timedelta(seconds=number % 3600)
    return {"id": f"item-{number}", "at": moment.isoformat(), "text": text, "by": by or f"author-{number}"}


def _scrub(posts: Sequence[Post]) -> list[ScrubbedPost]:
    return [ScrubbedPost(p.source, p.key, p.created_at, p.text, p.mark) for p in posts]


def _read(posts: Sequence[ScrubbedPost]) -> list[Signals]:
    return [
        Signals(
            source=post.source,
            key=post.key,
            created_at=post.created_at,
            mark=post.mark,
            language="en",
            tracks=tuple(word for word in ("tea", "coffee") if word in post.text),
            tone=_tone(post.text),
        )
        for post in posts
    ]


def _tone(text: str) -> Tone:
    return Tone.POSITIVE if "lovely" in text else Tone.NEGATIVE if "awful" in text else Tone.NEUTRAL


PLAIN_PIPELINE = Pipeline(_scrub, _read, {"words": "none", "tone": "two words"})
"""A pipeline without models: tracks are the words tea and coffee, tone two words. For tests of what lies around it."""


class Broken(SourceError):
    """A source error of a test."""

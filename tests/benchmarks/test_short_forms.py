"""Each benchmark in a short form: that it runs to its end and its tables have rows. Nothing timed is asserted."""

import json
import re
import runpy
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from redactor import redact

from townhum.keep.sql import VIEWS

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"

SHORT = [
    (
        "stream.py",
        "--frames 2000",
        ["frames a processor-second, 20 hashtags", "bytes of spool a post, 100 written together"],
    ),
    ("at_rest.py", "--posts 100 --rounds 1", ["a week closed", "nothing due"]),
    ("doors.py", "1", ["help", "query", "run, nothing due", "try, one line"]),
    ("tally.py", "--signals 2000", ["adding", "closing", "peak memory"]),
    ("release.py", "--signals 300 --rounds 1 --accounts 300", ["release", "publish", "all", "       300"]),
    ("telling.py", "--weeks 3 --tracks 45 --sources 3 --terms 500", ["report", "excel", "csv", "parquet"]),
    ("views.py", "--runs 1 --weeks 3 --tracks 45 --sources 3 --terms 500", ["published in", *VIEWS]),
    (
        "why.py",
        "--markets 2 --worlds 1 --before 8 --kinds aspect",
        ["5 brands, 1.5", "all: holds", "all without an effect: said", "aspect", "all  "],
    ),
    (
        "insight.py",
        "--worlds 1 --only quiet curve doubling level tone",
        ["standard, 1.5, 26 on periods", "strict, 2.5, 8 weeks", "0.0018", "2.5  ", "standard, 25"],
    ),
    (
        "insight.py",
        "--worlds 1 --only others calibration labelled",
        ["days,", "eight years", "1.5, level, up", "not measured"],
    ),
    ("attacks.py", "--runs 4", ["| whether a track is shown", '| eight tracks "rare', "| whether a word is shown"]),
    ("audit.py", "--pairs 25 --runs 8", ["12 tracks, 4 sources", "1 track, 1 source", "at the bounds", "on one track"]),
    (
        "whole_path.py",
        "--pairs 1 --runs 0",
        ["pairs, noise off:", "pairs in which anything in the ledger but values differed"],
    ),
    (
        "read.py",
        "--posts 30 --slow 5 --tracks 21 --rounds 1",
        [
            "VADER",
            "townhum, tone = accurate",
            "goemotions dev, macro recall",
            "tweeteval validation, table",
            "question",
        ],
    ),
    ("labels.py", "--draws 1", ["posts     noise    0", "comments  noise   10"]),
    ("read_packs.py", "--posts 20 --rounds 1", ["German", "Spanish", "French", "Italian", "Dutch"]),
    (
        "pipeline.py",
        "--posts 200 --rival-posts 2",
        ["collect and the rest", "scrub", "tally", "publish", "all", "Presidio"],
    ),
    ("tally.py", "--signals 2000 --held", ["adding", "closing", "peak memory"]),
    (
        "scale.py",
        "--short --only memory release publish",
        [
            "peak memory",
            "         5",
            "published in",
            *(f"slowest view, {what}" for what in ("whole", "one period", "last 13", "one track")),
        ],
    ),
    ("workers.py", "--posts 2600 --workers 1 2 --turns 1000", ["        1 ", "        2 ", "from 1 to 2:"]),
    ("ten_million.py", "--posts 300 --workers 1 --most-rows 100", ["         300 "]),
]


def printed(capsys, script, *words):
    """What a benchmark prints, line by line."""
    runpy.run_path(str(BENCHMARKS / script), run_name="benchmark")["main"](words)
    return capsys.readouterr().out.splitlines()


def has_row(lines, head):
    """Whether a line begins with these words and has a figure after them."""
    return any(line.startswith(head) and re.search(r"\d", line.removeprefix(head)) for line in lines)


@pytest.mark.parametrize(("script", "words", "heads"), SHORT, ids=[f"{script} {words}" for script, words, _ in SHORT])
def test_a_benchmark_prints_its_tables(capsys, script, words, heads):
    lines = printed(capsys, script, *words.split())
    assert [head for head in heads if not has_row(lines, head)] == []


def test_the_cards_of_the_models_stand_side_by_side_though_they_name_different_sets(capsys):
    error = {"as_read": 7.5, "corrected": 3.5}
    cards = {
        "one": {"prevalence error": {"shared": error, "its own": error, "at best": 2.5}},
        "other": {"prevalence error": {"shared": error, "left out": error}},
    }
    runpy.run_path(str(BENCHMARKS / "read.py"), run_name="benchmark")["shares_of_cards"](cards)
    rows = [line.rsplit(maxsplit=4) for line in capsys.readouterr().out.splitlines()[2:]]
    assert rows == [
        ["shared", "3.5", "7.5", "3.5", "7.5"],
        ["its own", "3.5", "7.5", "-", "-"],
        ["at best", "2.5", "-", "-", "-"],
        ["left out", "-", "-", "3.5", "7.5"],
    ]


def marked(folder, *names):
    """A folder of invented marked posts, laid out as those that the scrubber is measured on."""
    post = "Marta\tB-PER\nQuell\tI-PER\nloves\tO\nthe\tO\nkettle\tO\n\nso\tO\ndoes\tO\nOlu\tB-PER\n\n"
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(post, encoding="utf-8")
    spans = [{"full_text": "I am Marta", "spans": [{"start_position": 5, "end_position": 10, "entity_type": "PERSON"}]}]
    text = " ".join(["the service of amazon is lovely and cheap"] * 4)
    for name, content in {
        "pii/presidio-research/synth_dataset_v2.json": json.dumps(spans),
        "nlp/goemotions/dev.tsv": "my kettle leaks\t1\tx\n",
        "nlp/tweeteval/val_text.txt": f"{text}\n{text} not\n",
        "nlp/tweeteval/val_labels.txt": "2\n0\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_the_benchmark_of_the_scrubber_prints_its_tables(capsys, tmp_path):
    btc = [f"pii/btc/{part}.conll" for part in "abeg"]
    wnut = ["pii/wnut17/emerging.dev.conll", "pii/wnut17/wnut17train.conll"]
    folder = marked(tmp_path, *btc, *wnut, "pii/wikigold/wikigold.conll.txt")
    words = ["--data", str(folder), "--planted", "3", "--names", "1", "--posts", "5"]
    lines = printed(capsys, "scrubbing/main.py", *words)
    heads = [
        "speed,",
        "townhum, wnut17 train",
        "Presidio, default, btc",
        "all origins",
        "disclosures, all",
        "near misses",
    ]
    heads += ["planted identifiers left", "tone, TweetEval", "track matches"]
    assert [head for head in heads if not has_row(lines, head)] == []


def test_a_python_without_obsei_is_a_mistake_and_not_a_row_left_out():
    with pytest.raises(SystemExit, match="Name the python of an environment with obsei"):
        redact(sys.executable, ["mail me at ann@ann.example"])


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="it would be measured")
def test_where_there_is_no_spark_it_is_said(capsys):
    (said,) = printed(capsys, "cluster.py", "--posts", "3000")
    assert re.match(r"not measured: pyspark.* not there \(make spark\)", said)

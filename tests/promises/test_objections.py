"""Who objected is named nowhere: on no screen, in no file, whatever goes wrong; and one objection moves no other account's item."""

import os
import subprocess
import sys
from datetime import datetime

import pytest
from commands import townhum
from hypothesis import given
from hypothesis import strategies as st
from studies import PlaceOptions, item, manifest

from townhum.connector import NOBODY, Draft, Marker, Objections, to_post
from townhum.demo.planted import Planted, Search
from townhum.records import DropReason

ACCOUNT = "Kn4ryWhoObjected"
ADDRESS = f"@{ACCOUNT}@town.example"
SOURCE = """
[source.kettles]
connector = "mastodon"
permitted_because = "The operator agreed."
terms_url = "https://town.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
instance = "https://town.example"
hashtag = "kettles"
"""

COMMANDS = [
    ("add", "mastodon", ADDRESS),
    ("add", "mastodon", f"https://town.example/@{ACCOUNT}"),
    ("check", "mastodon", ADDRESS),
    ("import", "mastodon", "list.txt"),
    ("add", "mastodon", ADDRESS, ACCOUNT),
    ("add", "mastodon", f"--{ACCOUNT}"),
    ("add", "mastodon", f"two {ACCOUNT}"),
    ("add", ACCOUNT, "mastodon"),
    ("status", ACCOUNT),
    ("list",),
    ("remove", "mastodon", ADDRESS),
    ("check", "mastodon", ADDRESS),
    ("add", "mastodon", ADDRESS, "--config", "nowhere"),
]

REQUESTS = [
    *((kind, "mastodon", ADDRESS, "--out", f"{kind}.html") for kind in ("access", "correct", "delete")),
    ("access", "mastodon", ADDRESS),
    ("delete", "mastodon", f"--{ACCOUNT}"),
    ("delete", ACCOUNT),
]


@pytest.fixture
def study(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    with (tmp_path / "config" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write(SOURCE)
    (tmp_path / "list.txt").write_text(f"{ADDRESS}\nno account {ACCOUNT}\n", encoding="utf-8")
    return tmp_path


def search():
    return Search([Planted("account", ACCOUNT), Planted("account", ACCOUNT.lower())])


def written(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "list.txt"]
    return b"\n".join([*(path.read_bytes() for path in files), repr(files).encode()])


def test_no_command_shows_or_writes_an_account(study):
    screens = []
    asked = [("object", *words) for words in COMMANDS] + [("rights", *words) for words in REQUESTS]
    for words in asked:
        done = townhum(*words, cwd=study)
        assert done.returncode in {0, 1, 2}, done.stderr
        screens.append(done.stdout + done.stderr)
    assert search().found_in("".join(screens).encode() + written(study)) == set()


def test_neither_does_one_that_finds_the_list_or_its_key_damaged(study):
    townhum("object", "add", "mastodon", ADDRESS, cwd=study)
    for file in ("objections.sealed", "objection-key.sealed", "signing.sealed"):
        path = study / "data" / "private" / file
        whole = path.read_bytes()
        path.write_bytes(whole[:-9])
        for words in (("check", "mastodon", ADDRESS), ("add", "mastodon", ADDRESS), ("import", "mastodon", "list.txt")):
            done = townhum("object", *words, cwd=study)
            assert search().found_in((done.stdout + done.stderr).encode() + written(study)) == set()
        path.write_bytes(whole)


@pytest.mark.parametrize("seconds", [0.7, 1.2])
def test_nor_one_that_is_killed(study, seconds):
    (study / "list.txt").write_text("".join(f"{ACCOUNT}{n}@town.example\n" for n in range(200_000)), encoding="utf-8")
    start = "from townhum.cli import main; main()"
    environment = {**os.environ, "PYTHONPATH": ":".join(path for path in sys.path if path)}
    process = subprocess.Popen(
        [sys.executable, "-c", start, "object", "import", "mastodon", "list.txt"], cwd=study, env=environment
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    assert search().found_in(written(study)) == set()
    assert townhum("object", "list", cwd=study).returncode == 0


def test_the_search_would_find_one(study):
    (study / "leak").write_text(ADDRESS, encoding="utf-8")
    assert search().found_in(written(study)) != set()


class Decoder:
    """Reads items as they stand; only some tell an account."""

    def decode(self, kept, options):
        return Draft(kept["id"], datetime.fromisoformat(kept["created_at"]), kept["text"], kept["author"])

    def account(self, written, options):
        return frozenset({written} if isinstance(written, str) and written.isalnum() else ())


AUTHORS = st.sampled_from(["ann", "bo", "cy", "", "--", "two words"]) | st.text(max_size=3) | st.none() | st.integers()


@given(st.lists(AUTHORS, min_size=1, max_size=6), st.sets(st.sampled_from(["ann", "bo", "cy"])))
def test_an_objection_moves_the_items_of_its_own_account_alone(authors, objected):
    def told(objections):
        marker = Marker(b"m" * 32)
        raws = [{**item(number), "by": author} for number, author in enumerate(authors)]
        return [
            to_post(raw, manifest(), Decoder(), PlaceOptions(), source="s", marker=marker, objections=objections)
            for raw in raws
        ]

    before, after = told(NOBODY), told(Objections.of(b"o" * 32, "fake", objected))
    for author, one, other in zip(authors, before, after, strict=True):
        assert other is DropReason.WITHHELD if author in objected else other == one

"""An mbox of a list against the conformance suite, and what it knows besides."""

import gzip
from pathlib import Path
from typing import ClassVar

import pytest
from filed import Folder
from placed import WEEK

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog
from townhum.errors import BadAnswer, Missing

RECORDINGS = Path(__file__).parent / "recordings"
MBOX = load_catalog()["mbox"].decoder


class TestList(ConnectorContract):
    connector = load_catalog()["mbox"]
    options: ClassVar = {"path": "kettles.mbox", "list": "kettles@lists.example"}
    folder = RECORDINGS
    window = WEEK
    posts = 2
    drops: ClassVar = {"opted_out": 3, "not_public": 1, "automated": 2, "broken": 1}

    def test_the_words_are_the_author_s_alone(self):
        texts = sorted(post.text for post in self._listen().posts)
        assert texts == [
            "Mine leaks.",
            "Which k\u00e9ttle sings?\n\nMy new kettle sings, and I love the caf\u00e9 it comes from.\n\nFrom now on I drink tea.",
        ]

    def test_names_of_the_head_are_erased_from_the_text(self):
        names = {name for post in self._listen().posts for name in post.names_to_hide}
        assert {"Fern Invented", "Moss, Ivy", "ivy"} <= names


@pytest.fixture
def read(tmp_path, walked):
    def run(content, name="list.mbox", **over):
        (tmp_path / name).write_bytes(content)
        keys = {"path": name, "list": "kettles@lists.example", **over}
        options = MBOX.Options.model_validate(keys)
        pages, covered = walked(MBOX.walk(options, WEEK, Folder(tmp_path)))
        assert covered.since is None
        return [item for page in pages for item in page.items]

    return run


def test_a_packed_one_is_the_same(read):
    content = (RECORDINGS / "kettles.mbox").read_bytes()
    assert read(gzip.compress(content), "list.mbox.gz") == read(content)


def test_an_archive_may_name_no_list(read, screen):
    content = b"From a@b.example\nFrom: a@b.example\nDate: Wed, 4 Nov 2026 09:00:00 +0000\nMessage-ID: <1@b>\n\nTea\n"
    (item,) = read(content)
    assert item["foreign"]
    (item,) = read(content, is_archive=True)
    assert not item["foreign"]


def test_line_ends_of_windows_and_half_a_mail_at_the_end(read):
    content = (RECORDINGS / "kettles.mbox").read_bytes().replace(b"\n", b"\r\n")
    assert len(read(content)) == len(read(content.replace(b"\r\n", b"\n")))
    assert len(read(content[: content.index(b"Mine leaks")])) == 2


@pytest.mark.parametrize(
    "junk", [b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 5000, b"=?utf-8?q?=\xff\n", b"\x00" * 100]
)
def test_a_hostile_mail_costs_itself_alone(read, junk):
    good = (RECORDINGS / "kettles.mbox").read_bytes()
    assert len(read(b"From x\n" + junk + b"\n\n" + good)) in (len(read(good)), len(read(good)) + 1)


def test_a_mail_of_many_megabytes_is_told_and_not_held(read):
    good = (RECORDINGS / "kettles.mbox").read_bytes()
    items = read(b"From x\nFrom: x@b.example\n\n" + b"A" * 70 * 60_000 + b"\n\n" + good)
    assert items[0] is None
    assert len(items) == len(read(good)) + 1


@pytest.mark.parametrize(
    ("content", "said"), [(b"id,text\n1,x\n", "is no mbox"), (b"\x1f\x8b" + b"x" * 50, "cannot be read to its end")]
)
def test_what_is_none_is_told(read, content, said):
    with pytest.raises(BadAnswer, match=said):
        read(content)


def test_what_is_not_there_is_told(tmp_path):
    options = MBOX.Options.model_validate({"path": "no.mbox", "list": "k@l.example"})
    with pytest.raises(Missing):
        next(MBOX.walk(options, WEEK, Folder(tmp_path)))

"""Tampering with the log is told, each kind by its name: thousands of random edits, cuts and forks, and none in what is whole."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from townhum.keep.checkpoint import Signer
from townhum.keep.inventory import CHECKPOINT, LOG, PENDING
from townhum.keep.log import Log
from townhum.keep.log_check import check
from townhum.records.deeds import Deed, Entry

NOW = datetime(2026, 11, 29, tzinfo=UTC)
SIGNER = Signer(b"s" * 32)
ENTRIES = (Entry(Deed.RUN, {"version": "0.2.0"}), Entry(Deed.HELD, {"period": "2026-W45"}), Entry(Deed.KEY_ROTATED))
TIMES = 2_000
"""Edits of each kind; five kinds."""


def grown(folder, draw, many=12):
    """A log, and the notes that stood in the public files made on the way."""
    notes = {}
    with Log.open(folder, SIGNER) as log:
        for number in range(many):
            log.append(NOW + timedelta(hours=number), draw.choice(ENTRIES))
            notes[f"public-{number}.duckdb"] = log.note
    return notes


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("log")
    notes = grown(folder, random.Random(1))
    return folder, notes, {path.name: path.read_bytes() for path in folder.iterdir()}


def kinds(folder, notes=()):
    return {fault.kind for fault in check(folder, dict(notes))}


def harmed(folder, files, name, content):
    for each, was in files.items():
        (folder / each).write_bytes(content if each == name else was)


def test_a_log_that_nobody_touched_has_no_fault(whole):
    folder, notes, files = whole
    harmed(folder, files, None, b"")
    assert check(folder, notes) == ()


def edit(draw, log):
    place = draw.randrange(len(log))
    return log[:place] + bytes([log[place] ^ (1 << draw.randrange(8))]) + log[place + 1 :]


def cut(draw, log):
    return log[: draw.randrange(len(log))]


def without_a_line(draw, log):
    lines = log.splitlines(keepends=True)
    lines.pop(draw.randrange(len(lines)))
    return b"".join(lines)


def swapped(draw, log):
    lines = log.splitlines(keepends=True)
    one = draw.randrange(len(lines) - 1)
    lines[one], lines[one + 1] = lines[one + 1], lines[one]
    return b"".join(lines)


def longer(draw, log):
    return log + draw.choice(log.splitlines(keepends=True))[: draw.randint(1, 60)]


@pytest.mark.parametrize("harm", [edit, cut, without_a_line, swapped, longer], ids=lambda harm: harm.__name__)
def test_every_change_of_the_file_is_told(whole, harm):
    folder, _, files = whole
    draw = random.Random(harm.__name__)
    for _ in range(TIMES):
        harmed(folder, files, LOG, harm(draw, files[LOG]))
        assert check(folder, {}), harm


def test_each_kind_is_told_by_its_name(whole):
    folder, notes, files = whole
    lines = files[LOG].splitlines(keepends=True)
    for content, kind in (
        (b"".join(lines[:-1]), "truncated"),
        (b"".join([*lines[:4], *lines[5:]]), "gap"),
        (files[LOG].replace(b"2026-11-29", b"2026-11-28", 1), "changed"),
        (files[LOG] + lines[0].replace(b'"n":0', b'"n":12'), "unsigned"),
        (files[LOG][:-5], "half written"),
        (b"{}\n" + b"".join(lines[1:]), "no entry"),
    ):
        harmed(folder, files, LOG, content)
        assert kind in kinds(folder, notes)
    harmed(folder, files, CHECKPOINT, files[CHECKPOINT].replace(b"12", b"11"))
    assert "signature" in kinds(folder)


def test_a_log_written_anew_with_the_key_is_a_fork_to_whoever_has_an_earlier_file(whole, tmp_path):
    _, notes, _ = whole
    for seed in range(2, 40):
        rewritten = tmp_path / str(seed)
        grown(rewritten, random.Random(seed), many=random.Random(seed).randint(1, 20))
        assert check(rewritten, {}) == (), "by itself it looks whole"
        assert kinds(rewritten, notes.items()) & {"forked", "truncated"}


def test_another_key_s_log_fits_no_file(whole, tmp_path):
    _, notes, _ = whole
    with Log.open(tmp_path, Signer(b"o" * 32)) as log:
        log.append(NOW, ENTRIES[0])
    assert kinds(tmp_path, notes.items()) == {"signature"}


def test_what_is_pending_is_no_fault(whole):
    folder, _, files = whole
    harmed(folder, files, None, b"")
    with Log.open(folder, SIGNER) as log:
        log.append(NOW, ENTRIES[0])
    after = {name: (folder / name).read_bytes() for name in (LOG, CHECKPOINT)}
    added = after[LOG].removeprefix(files[LOG])
    (folder / PENDING).write_bytes(after[CHECKPOINT] + b"\n" + added)
    (folder / LOG).write_bytes(files[LOG] + added[:10])
    (folder / CHECKPOINT).write_bytes(files[CHECKPOINT])
    assert check(folder, {}) == ()
    (folder / PENDING).unlink()
    assert kinds(folder) == {"half written"}


def test_a_missing_log_is_told(tmp_path):
    assert kinds(Path(tmp_path)) == {"lacking"}

"""The types are the privacy argument: who may build what, and what a record shows of itself."""

import ast
import inspect
from datetime import UTC, datetime
from pathlib import Path

import pytest

import townhum
from townhum.connector import Answer, Draft, Marker, Page
from townhum.keep.ledger import Ledger
from townhum.read.intents import NAMES as INTENTS
from townhum.read.reader import Reader
from townhum.read.themes import theme_facts
from townhum.read.topicquery import Matcher, parse
from townhum.records import ItemKey, Mark, Post, ScrubbedPost, Signals, Tone
from townhum.words import term_text

PACKAGE = Path(townhum.__file__).parent
NOW = datetime(2026, 11, 11, tzinfo=UTC)

CANARY = "Wilhelmina Quastenberg"
ROOMS = {
    "ScrubbedPost": ("scrub/",),
    # the audit invents people, and hands none of them on; a worker's posts and signals are taken apart and put together again, and so
    # are the signals that wait in a spool
    "Signals": ("read/", "count/audit/", "run/wire.py", "listen/spool/records.py"),
    "Tally": ("count/tally/",),
    "Release": ("count/release/",),
    # `townhum try` makes posts of what a person types, the audits of sentences and of labelled texts; an invented one tells
    # whether a post cannot be read or whatever reads it
    "Post": (
        "connector/",
        "cli/trying.py",
        "run/fairness.py",
        "run/scrub_audit.py",
        "run/one_by_one.py",
        "run/wire.py",
    ),
}


def builders(name):
    """The files in which a class is called."""
    files = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                files.add(path.relative_to(PACKAGE).as_posix())
    return files


@pytest.mark.parametrize(("name", "places"), ROOMS.items())
def test_each_type_is_built_in_one_room_only(name, places):
    found = builders(name)
    assert [file for file in found if not file.startswith(places)] == []
    assert [place for place in places if not any(file.startswith(place) for file in found)] == []


def test_the_ledger_takes_a_release_and_nothing_else():
    parameters = [p for p in inspect.signature(Ledger.commit).parameters.values() if p.name != "self"]
    assert [parameter.annotation for parameter in parameters] == ["Release", "bool"]


def test_signals_have_no_field_for_text():
    known = {"source", "key", "created_at", "mark", "language", "tracks", "tone", "rating"}
    names_from_closed_lists = {"intents", "toward"}  # see the next test
    numbers_of_shipped_lists = {"terms", "themes", "unlisted"}  # see the test after it
    assert set(Signals.__slots__) == known | names_from_closed_lists | numbers_of_shipped_lists


def test_intents_and_toward_hold_names_of_ours_and_never_words_of_the_post():
    reader = Reader(Matcher({"kettle": parse("kettle OR canary*")}), toward=["kettle"])
    [signals] = reader.read([ScrubbedPost("src", ItemKey(b"key"), NOW, f"where can I buy the best {CANARY} kettle?")])
    assert signals.intents
    assert set(signals.intents) <= set(INTENTS)
    assert [(name, type(tone)) for name, tone in signals.toward] == [("kettle", Tone)]


def test_terms_and_themes_are_numbers_of_shipped_lists_whatever_the_post_holds():
    reader = Reader(Matcher({"kettle": parse("kettle OR canary*")}))
    text = f"the leaking kettle lid of {CANARY} [OTHER] smells of zxqvory"
    [signals] = reader.read([ScrubbedPost("src", ItemKey(b"key"), NOW, text)])
    assert {term_text(term) for term in signals.terms} == {"leaking", "kettle", "lid", "smells"}
    assert set(signals.themes) <= {theme.number for theme in theme_facts()}
    assert signals.unlisted is True


@pytest.mark.parametrize(
    "record",
    [
        Post("net", "src", ItemKey(b"key"), NOW, CANARY, Mark(b"mark"), names_to_hide=(CANARY,)),
        ScrubbedPost("src", ItemKey(b"key"), NOW, CANARY, Mark(b"mark")),
        Signals("src", ItemKey(b"key"), NOW, Mark(b"mark"), "en", ("tea",), Tone.NEUTRAL),
        Draft(CANARY, NOW, CANARY, CANARY),
        Page([CANARY]),
        Answer(200, {"x": CANARY}, CANARY),
        Marker(b"k" * 32),
    ],
    ids=lambda record: type(record).__name__,
)
def test_no_repr_shows_text_author_or_mark(record):
    for shown in (repr(record), str(record), f"{record}"):
        assert CANARY not in shown
        assert "mark" not in shown
        assert "kkkk" not in shown

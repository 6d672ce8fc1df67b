"""Words are weighed by what sort they are of, and only those listed as themselves."""

import pytest

from townhum.scrub.hints import CLASSES, CUE_OF, PARTS
from townhum.scrub.tokens import LINE, kind_of, tokens_of

KNOWN = frozenset({"my", "insta"})


@pytest.mark.parametrize(
    ("word", "kind", "cue", "part"),
    [
        ("my", "my", "", False),
        ("insta", "insta", "<service>", True),
        ("discord", "<service>", "<service>", True),
        ("kettle", "<thing>", "", True),
        ("seven", "<small>", "", True),
        ("ninth", "<ord>", "", True),
        ("9th", "<nth>", "", True),
        ("1984", "<year>", "", True),
        ("0652", "<4d>", "", True),
        ("123456", "<5d>", "", True),
        ("22b", "<mixed>", "", True),
        ("g", "<letter>", "", True),
        ("@joe", "<handle>", "", False),
        ("\n", LINE, "", False),
        ("quorvel", "<?>", "", True),
    ],
)
def test_a_token_is_of_one_sort(word, kind, cue, part):
    told = kind_of(word, KNOWN)
    assert (told.kind, told.cue, told.part) == (kind, cue, part)


def test_what_a_sign_joins_is_told_apart_from_what_stands_alone():
    kinds = [one.what.kind for one in tokens_of("kettle.kettle kettle", KNOWN)]
    assert kinds == ["<thing>", ".~", "<thing>~", "<thing>"]


def test_capitals_and_places_are_kept():
    told = tokens_of("Kettle NO yes", KNOWN)
    assert [one.capitals for one in told] == ["C", "X", ""]
    assert [(one.start, one.end) for one in told] == [(0, 6), (7, 9), (10, 13)]


def test_a_word_of_several_classes_is_of_the_first():
    for classes in (CLASSES, PARTS):
        assert len({name for name, _ in classes}) == len(classes)
    assert CUE_OF["pin"] == "<secret>"
    assert CUE_OF["post"] == "<unit>"


def test_a_whole_day_of_these_years_is_no_part():
    day, *_ = tokens_of("2026-11-21 2026-1", KNOWN)
    assert (day.what.kind, day.what.part) == ("<date>", False)


def test_a_month_that_is_a_word_is_a_part_beside_a_figure_alone():
    parts = {
        text: tokens_of(text, KNOWN)[-1].what.part for text in ("the 9 may", "ninth of may", "seller: may", "we march")
    }
    assert parts == {"the 9 may": True, "ninth of may": True, "seller: may": False, "we march": False}

"""`check` tells which tracks hold each other, and what follows: from what the queries match, not from how they are spelt."""

from pathlib import Path

import pytest

from townhum.cli.likeness import likeness_warnings
from townhum.cli.starting import starter_folder
from townhum.run.configuration import load_settings
from townhum.study.model import Track


def found(first, second, kinds=("theme", "theme")):
    tracks = {
        name: Track(kind=kind, query=query)
        for name, query, kind in zip(("first", "second"), (first, second), kinds, strict=True)
    }
    return list(likeness_warnings(tracks))


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("kettle", "kettle AND leak*", "second and first are nested"),
        ("tea OR coffee", "tea", "second and first are nested"),
        ("lid OR lids OR cover", "lids OR cover", "second and first are nested"),
        ("kettle", "kettle NOT toy", "second and first are nested"),
        ('"hot water" OR kettle', "hot NEAR/3 water", None),
        ("water", '"hot water"', "second and first are nested"),
        ("a OR b OR c OR d OR e OR f OR g OR h OR i", "a OR b OR c OR d OR e OR f OR g OR h OR z", "near-identical"),
        ("Café", "cafe", "near-identical"),
        ("kettle AND leak", "kettle AND price", None),
        ("tea", "coffee", None),
        ("tea lang:en", "tea lang:nl", "near-identical"),
    ],
)
def test_nested_and_near_identical_tracks_are_named(one, other, said):
    warnings = found(one, other)
    assert len(warnings) == (said is not None)
    assert all(said in each and "first" in each and "second" in each for each in warnings)


@pytest.mark.parametrize(
    ("brand", "theme", "named"),
    [
        ("kettlewick", "kettlewick OR boiler", '"kettlewick"'),
        ('"steam works" OR steamworks', "steam", '"steam works"'),
        ("boilari", "kettle OR boilari", "NOT (boilari)"),
        ("apple AND (phone OR tablet)", "phone", '"apple phone"'),
        ("boilari", "kettle*", None),
    ],
)
@pytest.mark.parametrize("kind", ["theme", "aspect"])
def test_a_brand_inside_a_theme_is_named_with_its_words_and_what_follows(brand, theme, named, kind):
    warnings = found(brand, theme, ("brand", kind))
    assert len(warnings) == (named is not None)
    for said in warnings:
        assert said.startswith("the brand first lies inside second")
        assert named in said
        assert "counted on second too" in said


def test_a_theme_inside_a_brand_is_no_brand_inside_a_theme():
    assert found("kettle OR kettlewick", "kettle", ("brand", "theme"))[0].startswith(
        "the brand first lies inside second"
    )
    assert found("kettlewick", "kettlewick AND leak", ("brand", "theme")) == []


def test_words_without_end_are_told_in_time():
    many = " OR ".join(f"word{number}" for number in range(300))
    assert found(f"({many}) AND ({many}) AND ({many})", "kettle") == []


def test_the_starter_says_nothing_of_itself(tmp_path: Path):
    assert list(likeness_warnings(load_settings(starter_folder()).tracks)) == []

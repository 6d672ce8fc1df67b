"""What people tell of themselves that is nobody's business, and posts by children, are withheld."""

import pytest

from townhum.records import DropReason
from townhum.scrub import Scrubber
from townhum.scrub.protection import CATEGORIES, RELAXABLE, Protection

WITHHELD = [
    ("I was diagnosed with diabetes last year", "health"),
    ("I'm pregnant and so tired", "health"),
    ("my son has autism and loves it", "health"),
    ("my chemo starts on Monday", "health"),
    ("I am a muslim and I like this", "religion"),
    ("as a gay man I find this ad great", "orientation"),
    ("i'm a trans woman", "orientation"),
    ("as a black woman I never see ads for me", "ethnicity"),
    ("I'm a lifelong republican", "politics"),
    ("I am a union rep at work", "union"),
    ("im 14 and this is deep", "minors"),
    ("I'm in 8th grade", "minors"),
    ("me (15f) and my friends", "minors"),
    ("as a 15 year old I love it", "minors"),
]
TOLD_IN_OTHER_WORDS = [
    ("three years sober next week, wish me luck", "health"),
    ("started chemo on Monday", "health"),
    ("we keep kosher at home", "religion"),
    ("came out to my parents last night", "orientation"),
    ("my parents came from Pakistan and I grew up here", "ethnicity"),
    ("I knocked doors for labour all week", "politics"),
    ("I was on the picket line in the rain", "union"),
    ("turning 13 next week!!", "minors"),
    ("my mom won't let me have one", "minors"),
    ("were both gay and this advert is for us", "orientation"),
    ("nobody listens to us disabled people", "health"),
    ("like other queer women I feel seen", "orientation"),
    ("I have disabled people in my family", "health"),
    ("I went on a date with a trans woman", "orientation"),
    ("I came with my wife, a disabled woman", "health"),
    ("as a disabled customer I had to wait outside", "health"),
]
READ = [
    "I'm with a credit union",
    "I am addicted to their fries",
    "I was blind to how bad it was",
    "I'm 12 episodes in",
    "the nurses are on strike",
    "I converted from android to iphone",
    "I'm a kid at heart",
    "the hospital has a new cancer ward",
    "health care is expensive",
    "they elected a republican",
    "I am a big fan of this kettle",
    "I'm 14 minutes late",
    "I am 45 and I like it",
    "my son is late and I have had enough",
    "the church bells are loud",
    "i have 10 of them",
    "my kettle is black",
    "there were some gay people at the market yesterday",
    "I had a talk with deaf customers about the app",
    "we need ramps for wheelchair users and disabled people",
    "I think queer people will like this advert",
    "I sat next to a disabled man on the train",
    "a gay couple helped me at the counter",
]


@pytest.mark.parametrize(("text", "category"), WITHHELD + TOLD_IN_OTHER_WORDS)
def test_a_disclosure_is_withheld(scrub, text, category):
    assert scrub(text) is DropReason.WITHHELD


@pytest.mark.parametrize(("text", "category"), WITHHELD + TOLD_IN_OTHER_WORDS)
def test_what_it_is_withheld_for_can_be_asked(text, category):
    assert category in Scrubber().withheld_for(text)


def test_what_is_told_after_talk_of_the_topic_counts():
    assert Scrubber().withheld_for("Dialysis is expensive. We were on dialysis all year") == ("health",)


@pytest.mark.parametrize("text", READ)
def test_nothing_is_withheld_for_talk_of_a_topic(text):
    assert Scrubber().withheld_for(text) == ()


@pytest.mark.parametrize("text", READ)
def test_talk_of_a_topic_is_none(scrub, text):
    assert scrub(text) is not DropReason.WITHHELD


@pytest.mark.parametrize(("text", "category"), [row for row in WITHHELD + TOLD_IN_OTHER_WORDS if row[1] != "minors"])
def test_a_study_relaxes_a_category_by_name(post, text, category):
    assert Scrubber(relaxed=[category]).scrub([post(text)])[0] is not DropReason.WITHHELD
    others = [name for name in RELAXABLE if name != category]
    assert Scrubber(relaxed=others).scrub([post(text)])[0] is DropReason.WITHHELD


def test_minors_cannot_be_relaxed(post):
    assert "minors" in CATEGORIES
    assert "minors" not in RELAXABLE
    assert Scrubber(relaxed=["minors"]).scrub([post("im 14 and this is deep")])[0] is DropReason.WITHHELD


@pytest.mark.parametrize("piece", ["my ", "i am ", "as a ", "--", "'", "i ", "my son ", "i'm a "])
def test_hostile_text_is_judged_at_once(piece):
    text = piece * 10_000 + " cancer kid 14"
    Protection().withholds(text, frozenset(text.split()))

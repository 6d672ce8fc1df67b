"""Of a text that turns between two things, each is read by its own clause."""

import pytest

from townhum.read.aspects import AspectReader, Target, places
from townhum.read.clauses import clauses_apart
from townhum.read.tone_model import ModelReader
from townhum.read.topicquery import Span
from townhum.read.view import view
from townhum.records import Tone

TONE = ModelReader()


def target(text, thing, number=0):
    start = text.index(thing)
    return Target(number, thing, Span(start, start + len(thing)))


def clauses(text, *things):
    seen, targets = view([text]), [target(text, thing) for thing in things]
    first, _ = places([text], seen, targets)
    return {things[n]: said for n, (_, said) in clauses_apart([text], seen, [0] * len(things), first).items()}


def hear(said, of):
    assert len(said) == len(of)
    return [tone for tone, _ in TONE.read(said, view(said), ["posts"] * len(said))]


def felt(text, *things, brands=()):
    seen = view([text])
    whole = [tone for tone, _ in TONE.read([text], seen, ["posts"])]
    return AspectReader(brands=brands).read([text], seen, [target(text, thing) for thing in things], whole, hear)[0]


@pytest.mark.parametrize("turn", ["but", ", but", "however", "although", "though", "yet", "except"])
def test_a_clause_reaches_to_the_word_that_turns(turn):
    found = clauses(
        f"The toaster is quick{turn if turn[0] == ',' else ' ' + turn} the tray is wobbly", "toaster", "tray"
    )
    assert found["toaster"].rstrip(" ,") == "The toaster is quick"
    assert found["tray"] == "the tray is wobbly"


def test_of_three_clauses_each_is_its_own():
    found = clauses("the jug is big but the cord is short, though the base is sturdy", "jug", "cord", "base")
    assert [said.strip(" ,") for said in found.values()] == [
        "the jug is big",
        "the cord is short",
        "the base is sturdy",
    ]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("the toaster is quick and the tray is wobbly", ("toaster", "tray")),
        ("cheap but the toaster is quick and so is the tray", ("toaster", "tray")),
        ("the toaster is quick but it rattles", ("toaster",)),
    ],
)
def test_where_the_text_does_not_turn_between_two_things_there_is_none(text, things):
    assert clauses(text, *things) == {}


def test_a_thing_that_is_the_word_that_turns_has_no_clause():
    assert set(clauses("the jug is big, still", "jug", "still")) == {"jug"}


@pytest.mark.parametrize("brands", [(), ("kettle",)])
def test_a_fault_of_the_lid_is_none_of_the_kettle(brands):
    found = felt("the kettle is fast but the lid is flimsy", "kettle", "lid", brands=brands)
    assert found["lid"] is Tone.NEGATIVE
    assert found["kettle"] is not Tone.NEGATIVE


def test_each_text_of_a_batch_is_read_as_it_is_alone():
    texts = [
        "the jug is great but the cord is awful",
        "it arrived",
        "the cord is lovely yet the jug is a disappointment",
    ]
    seen = view(texts)
    targets = [target(texts[n], thing, n) for n in (0, 2) for thing in ("jug", "cord")]
    whole = [tone for tone, _ in TONE.read(texts, seen, ["posts"] * len(texts))]
    together = AspectReader().read(texts, seen, targets, whole, hear)
    assert [together[n] for n in (0, 2)] == [felt(texts[n], "jug", "cord") for n in (0, 2)]
    assert together[0] == {"jug": Tone.POSITIVE, "cord": Tone.NEGATIVE}


def test_what_is_heard_is_a_clause_and_the_number_of_its_text():
    texts, met = ["fine", "the jug is big but the cord is short"], []

    def listen(said, of):
        met.extend(zip(said, of, strict=True))
        return [Tone.NEUTRAL] * len(said)

    targets = [target(texts[1], thing, 1) for thing in ("jug", "cord")]
    AspectReader().read(texts, view(texts), targets, [Tone.NEUTRAL] * 2, listen)
    assert met == [("the jug is big", 1), ("the cord is short", 1)]

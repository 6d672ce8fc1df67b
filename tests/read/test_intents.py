"""What a post wants, by examples of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.intents import NAMES, read_intents
from townhum.read.tone_model import ModelReader
from townhum.read.view import view

MODEL = ModelReader()


def intents(*texts):
    seen = view(texts)
    return read_intents(texts, seen, [tone for tone, _ in MODEL.read(texts, seen, ["posts"] * len(texts))])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("How do I descale it?", "question"),
        ("my kettle leaks. Does anyone know why it does that?", "question"),
        ("worst customer service I have had in years", "complaint"),
        ("my remote stopped working after a week", "complaint"),
        ("what a waste of money", "complaint"),
        ("I would not recommend this place", "complaint"),
        ("terrible service and the food was cold", "complaint"),
        ("thank you so much for the quick reply", "praise"),
        ("the sound is absolutely fantastic", "praise"),
        ("great customer service from the shop in town", "praise"),
        ("please add a dark mode", "feature_request"),
        ("I wish it had a longer cord", "feature_request"),
        ("would be nice if they sold spare lids", "feature_request"),
        ("I wish they'd bring back the old lid", "feature_request"),
        ("the only thing missing is a timer option", "feature_request"),
        ("they should have a separate section for spare lids", "feature_request"),
        ("I want to buy a new kettle", "purchase_intent"),
        ("where can I buy this?", "purchase_intent"),
        ("I'm buying the K7 tomorrow", "purchase_intent"),
        ("I'll finally be purchasing one in May", "purchase_intent"),
        ("does anyone know where I can buy spare lids", "purchase_intent"),
        ("we just switched from another brand to the K7", "switching"),
        ("I cancelled my subscription today", "switching"),
        ("we won't be going back", "switching"),
        ("I used to have a K5 but I switched to the K7 this year", "switching"),
        ("I dropped Netflix last month", "switching"),
        ("it leaked, so I am returning it", "switching"),
        ("never again will I buy from this shop", "switching"),
        ("it is much quieter than the old one", "comparison"),
        ("I prefer the K7 over the K5", "comparison"),
    ],
)
def test_shown(text, name):
    assert name in intents(text)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("not the best kettle, and I would not recommend it", "praise"),
        ("thanks for nothing", "praise"),
        ("it isn't a waste of money", "complaint"),
        ("I haven't had any issues with the software", "complaint"),
        ("the service was excellent and the food was not bad", "complaint"),
        ("please add me, you will not regret it", "feature_request"),
        ("I am not going to buy a new kettle", "purchase_intent"),
        ("does anyone want to buy my kettle", "purchase_intent"),
        ("all of them were buying kettles", "purchase_intent"),
        ("still time to order your lids for Christmas", "purchase_intent"),
        ("I will not switch to another brand", "switching"),
        ("I will never go back to school", "switching"),
        ("I am returning it for a replacement", "switching"),
        ("nothing is better than tea", "comparison"),
        ("better than ever", "comparison"),
        ("they should never add sugar", "feature_request"),
        ("the only thing missing is my mother", "feature_request"),
        ("a plain kettle, delivered on Monday.", "question"),
    ],
)
def test_not_shown(text, name):
    assert name not in intents(text)[0]


def test_one_answer_a_text_in_order():
    assert intents("hello", "I want to buy a kettle", "") == [(), ("purchase_intent",), ()]
    assert intents() == []


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_texts_get_names_of_the_list(texts):
    assert all(set(shown) <= set(NAMES) for shown in intents(*texts))


@pytest.mark.parametrize(
    "piece", ["what ", "? ", "wish the ", "never buy a ", "thanks [HANDLE] ", "[HANDLE] fix ", "I really just "]
)
def test_long_hostile_texts_are_read(piece):
    assert intents((piece * 50_000)[:50_000] + "?")

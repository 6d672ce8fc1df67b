"""Identifiers that a word tells of go whole, and what only sounds like them stays."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "scrubbing"))
from told import labelled, left, sentences

NEAR_FILE = Path(__file__).parents[2] / "benchmarks" / "scrubbing" / "near_identifiers.txt"
READ = list(sentences("identifiers.txt"))

NEAR = (
    "the model 1962 is back",
    "in 2019 I bought it and in 2021 it broke",
    "pin it to your board",
    "the plate is hot",
    "gate 4 of the stadium sale",
    "rated 4/5 by me",
    "I give it 4 out of 5",
    "12 pin plug and a 3 pin adapter",
    "pin 4 of the plug is bent",
    "error code 404 again",
    "promo code 2024 does not work",
    "hot plate 20 cm wide",
    "a plate of 12 cookies",
    "plates 4 x 4",
    "two plates and one cup",
    "steam is great for milk",
    "the steam comes at 100 c",
    "twitch was down",
    "discord - great app",
    "my xbox is not working",
    "my snap is slow today",
    "instagram is full of ads",
    "on tiktok it is so cheap",
    "signal is better than that",
    "the switch is broken",
    "my switch is on the left",
    "the line was 20 minutes long",
    "line: too long",
    "threads is new",
    "born to run",
    "this was born in the 80s",
    "birthday cake for 4 of us",
    "my birthday gift came on 3 may",
    "a b rated kettle in 2019",
    "b 52 shots",
    "the last four years",
    "last 4 of them",
    "the last 4 weeks",
    "the season ending 2023",
    "expires soon",
    "the offer ends in 3 days",
    "card games for 2 to 4 people",
    "sort it by code",
    "my account was closed in 2019",
    "account manager for 20 years",
    "passport photo 35 x 45 mm",
    "a pan 28 cm wide",
    "the pan is 28 cm",
    "sin of 2019",
    "room for 2 at the table",
    "room 2 of the game",
    "via email 3 times",
    "spring 2019 was cold",
    "24/7 support",
    "1 2 3 4 5 6",
    "one two three go",
    "five stars for this",
    "it turned 40 degrees",
    "be 20 minutes late",
    "three words of advice",
    "at home every day",
    "my seed order came late",
    "the recovery phrase is safe with me",
    "plant seeds in may",
    "it was ten or eleven",
    "version 2.1 of the app",
    "the 3rd of may sale",
    "sale on 3 may",
    "open 9 to 5",
    "2 for 1 deal",
    "20 % off",
    "order 3 of them",
    "ring 3 times",
    "the door is 80 cm wide",
    "the gate was open",
    "alarm at 7",
    "my alarm is loud",
    "safe for 10 years",
    "lock it 2 times",
    "code is bad",
    "the code was 3 lines long",
    "zip it up",
    "size 10 or 12",
    "the id is 12",
    "call me in 5",
    "ten four good buddy",
    "it holds 4 to 6 cups",
    "double the price",
    "one of the two",
    "the id on the box is 12",
    "the main plot of season 2",
    "plate 8 cups and 4 plates",
    "it is born of an idea",
    "switch on the left, plug on the right",
    "my line of 20 products",
    "in may 2019 it was new",
    "2 to 4 days",
    "a pin for 2019",
    "from 2 may to 4 may it is closed",
    "the lift goes to floor 4",
    "the street is 4 km long",
    "a room with 4 chairs at the table",
    "in box 4 of the set",
    "call it what you like",
    "last year I had 4 of them",
    "the card was 4 dollars",
)
"""Market talk with numbers, services, plates and pins that are things, dates that are nobody's birthday."""


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _ in READ))
def test_no_part_of_an_identifier_stays(scrubber, kind):
    for of, sentence in READ:
        if of == kind:
            figures = left(scrubber, sentence)
            assert (figures.whole, figures.part) == (0, 0), sentence.text


def test_the_check_itself_sees_what_is_left(scrubber):
    assert left(scrubber, labelled("the [[kettle leaks]] and my pin is [[4821]]")).whole == 1
    assert left(scrubber, labelled("my [[pin is 4821]]")).part == 1


@pytest.mark.parametrize("text", [*NEAR, *NEAR_FILE.read_text(encoding="utf-8").splitlines()[1:]])
def test_a_near_miss_stays(scrub, text):
    assert scrub(text).text == text

"""Market words stay whatever their capitals, and names beside them go."""

import pytest

from townhum.read.market_words import FAULTS, MERITS
from townhum.scrub.unknown import Unknown

UNKNOWN = Unknown()
WORDS = sorted(
    {word for word in (*FAULTS, *MERITS) if word.isalpha()}
    | set(
        """
        superb awful horrible terrible perfect excellent rubbish junk garbage trash scam fraud waste useless brilliant pathetic
        ridiculous cheap expensive value price cost quality delivery shipping refund warranty service support loud quiet fast
        easy difficult simple solid worth worthless disappointed impressed annoying mediocre poor shoddy ugly beautiful heavy
        repair motor heater mixer texture outlet clearance vegan label
        handy appalling dreadful abysmal shocking lousy wonderful fabulous inferior superior genuine fake damaged tasty bland
        fresh rotten rude polite incompetent late bargain deal discount sale joke nightmare disaster magic treasure money light
        """.strip().split()
    )
)
FRAMES = [
    "New kettle is {upper}",
    "this kettle is {upper}!!",
    "10/10 {upper} kettle",
    "what a {upper} thing, do not buy",
    "KETTLE IS {upper} AND LOUD",
    "{title}!",
    "It broke. {title} company",
    "{title} kettle, would not buy",
    "The kettle was a {title} one",
    "it is {title} and i mean it",
    "{title} Product, Very Bad",
]


def stays(text):
    kept, done = [], 0
    for start, end, _ in UNKNOWN.find(text, []):
        kept.append(text[done:start])
        done = end
    return "".join([*kept, text[done:]])


@pytest.mark.parametrize("frame", FRAMES)
def test_a_market_word_keeps_its_capitals(frame):
    texts = [frame.format(upper=word.upper(), title=word.title()) for word in WORDS]
    assert [text for text in texts if stays(text) != text] == []


@pytest.mark.parametrize(
    "text",
    [
        "10/10 Perfect Kettle",
        "Absolutely Terrible Customer Service",
        "TOTAL WASTE OF MONEY!!! AVOID",
        "Fast Delivery And Superb Quality Product",
        "KETTLE PRICE IS TOO HIGH",
        "the Price is too high",
        "it is Junk",
    ],
)
def test_two_and_more_keep_them_too(text):
    assert stays(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("KATIE PRICE IS TOO LOUD", "  IS TOO LOUD"),
        ("Katie Price is here", "  is here"),
        ("Price said it leaks", " said it leaks"),
        ("Burns called", " called"),
        ("we saw Price there", "we saw  there"),
        ("a film with Wonder Woman", "a film with  "),
        ("I met Rich at the shop", "I met  at the shop"),
    ],
)
def test_names_go_for_all_that(text, left):
    assert stays(text) == left

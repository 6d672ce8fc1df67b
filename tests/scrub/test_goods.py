"""Things of a market keep their capitals where they stand as things, though people bear them as names."""

import pytest

from townhum.scrub.goods import borne_goods, goods, nouns
from townhum.scrub.unknown import Unknown
from townhum.words import ALWAYS, is_name, vocabulary

READ = """
cotton linen velvet leather suede denim silk wool fleece nylon polyester bamboo marble granite slate glass brass copper steel chrome
cherry peach plum apple lemon lime ginger mint basil honey hazel almond maple vanilla cinnamon pepper rosemary sage olive coffee
ivory scarlet amber ruby coral jade emerald teal navy crimson violet rose lily daisy ivy heather fern moss ash holly
hammer ladder saddle kettle pillow blanket mirror candle lantern basket bottle jar tap sink hob grill fork spoon knife tray
"""
COUNTED = """
canvas cashmere satin lace tweed cork oak pine walnut birch cedar clay stone iron silver gold bronze tin rubber plastic
mango banana grape berry fig date melon nutmeg clove saffron fennel parsley thyme garlic onion butter cream sugar salt syrup
magenta beige indigo charcoal azure turquoise lavender lilac mauve ochre rust pearl cobalt poppy iris jasmine clover thistle willow laurel
drill wrench bucket broom mop towel cushion curtain carpet rug lamp bulb shelf drawer cupboard helmet glove scarf boot sandal
"""
"""Written together with those that were read, before there was a rule, and never looked at one by one."""
FRAMES = [
    "{title} feels soft and strong",
    "{title} looks cheap",
    "{title} was a good choice",
    "{title} is too dark for my kitchen",
    "{title}! Love it.",
    "Bought it last week. {title} smells odd",
    "THE {upper} IS AWFUL",
    "LOVE THE {upper}",
    "{upper} TOO THIN, DO NOT BUY",
    "this {upper} is the best",
    "The {title} was worth it",
    "what a lovely {title}",
    "{title} and the rest came late",
]
UNKNOWN = Unknown()


@pytest.mark.parametrize("listed", [READ, COUNTED])
def test_seven_in_eight_stay(listed):
    """A quarter did before. Of those that many bear (Rose, Hazel) some frames tell nothing, and the goal of 98 % is not reached with them."""
    posts = [frame.format(title=w.title(), upper=w.upper()) for w in listed.split() for frame in FRAMES]
    assert sum(not UNKNOWN.find(post, []) for post in posts) / len(posts) >= 0.85


def test_all_stay_in_most_frames_where_nobody_bears_them():
    words = [w for w in (READ + COUNTED).split() if w in goods() and not is_name(w)]
    posts = [frame.format(title=w.title(), upper=w.upper()) for w in words for frame in FRAMES]
    assert len(words) > 60
    assert sum(not UNKNOWN.find(post, []) for post in posts) / len(posts) >= 0.98


@pytest.mark.parametrize(
    "text",
    [
        "Castle goes down",
        "Curry, 29, said so",
        "Jar Jar is back",
        "Amber was rude",
        "Rose is here",
        "Ruby, thank you",
        "Mrs Leather called",
        "AMBER WAS RUDE TO ME",
        "we met Pepper there",
        "salsa Caliente",
        "Rose Castle sent it",
    ],
)
def test_names_go_all_the_same(text):
    assert UNKNOWN.find(text, [])


def test_the_lists_hold_no_word_of_every_sentence_and_do_not_overlap():
    lists = (goods(), borne_goods(), nouns())
    assert [word for listed in lists for word in listed if vocabulary().get(word) == ALWAYS and is_name(word)] == []
    assert sum(map(len, lists)) == len(frozenset().union(*lists))

"""Which texts a query matches, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.topicquery import TAKEN_OUT, Matcher, parse
from townhum.read.topicquery.nodes import And, Near, Not, Or, Phrase, Query, Word, holds_on_nothing, without_fields
from townhum.read.topicquery.tokens import tokenise


def found(query, text):
    """The matched pieces of the text, or None."""
    result = Matcher({"q": parse(query)}).match(text)
    return [text[span.start : span.end] for span in result["q"]] if "q" in result else None


@pytest.mark.parametrize(
    ("query", "text", "pieces"),
    [
        ("kettlewick", "My Kettlewick\u2019s lid broke", ["Kettlewick\u2019s"]),
        ("kettlewick", "KETTLEWICK'S!", ["KETTLEWICK'S"]),
        ("Kettlewick's", "the Kettlewicks app", ["Kettlewicks"]),
        ("Kettlewick's", "a kettlewick", None),
        ("kettle", "kettles", None),
        ("kettle*", "Kettles, kettle", ["Kettles", "kettle"]),
        ("kettle*", "Kettleton and kettlecraft", None),
        ("ill", "I'll go", None),
        ("cafe", "Café Cafe\u0301 CAFÉ", ["Café", "Cafe\u0301", "CAFÉ"]),
        ("café", "cafe", ["cafe"]),
        ("Łódź", "lodz", ["lodz"]),
        ("strasse", "Straße", ["Straße"]),
        ("kettle", "ｋｅｔｔｌｅ", ["ｋｅｔｔｌｅ"]),  # noqa: RUF001  fullwidth on purpose
        ("kettlewick", "#Kettlewick's lid", ["#Kettlewick's"]),
        ("#kettlewick", "kettlewick", None),
        ("#kettle*", "#Kettles, kettles, #KettleWick", ["#Kettles"]),
        ("boilari*", "Boilari, boilarissimo", ["Boilari"]),
        ("maria*", "maria", None),
        ("coca-cola", "Coca Cola and coca-cola", ["Coca Cola", "coca-cola"]),
        ("booking.com", "on Booking.com now", ["Booking.com"]),
        ('"lead time"', "lead a time", None),
        ('"lead tim*"', "LEAD\n times", ["LEAD\n times"]),
        ("可口可乐", "我喜欢可口可乐因为", ["可口可乐"]),
        ("हिन्दी", "यह हिन्दी है", ["हिन्दी"]),
        ("हि", "यह हिन्दी है", None),
        ("tea NOT milk", "tea and milk", None),
        ("tea NOT milk", "tea", ["tea"]),
        ("tea OR milk", "milk in tea", ["milk", "tea"]),
        ("tea milk", "milk in tea", ["milk", "tea"]),
        ("tea AND milk", "milk", None),
        ("slow NEAR/1 staff", "slow and rude staff", None),
        ("slow NEAR/2 staff", "slow and rude staff, x x x slow", ["slow", "staff"]),
        ("staff NEAR/0 slow", "slow staff", ["slow", "staff"]),
        ("tea NEAR/5 tea", "tea", None),
        ('"tea cup" NEAR/5 (cup OR tea)', "tea cup", None),
        ('tea NEAR/2 (milk OR "oat milk")', "oat milk in tea", ["oat milk", "milk", "tea"]),
        ("deja_vu", "deja vu", ["deja vu"]),
        ("tea", "_tea_", ["tea"]),
    ],
)
def test_matches(query, text, pieces):
    assert found(query, text) == pieces


def test_what_was_taken_out_takes_a_place_and_matches_nothing():
    gap = TAKEN_OUT * 6
    assert found('"thanks kettlewick"', f"thanks {gap} kettlewick") is None
    assert found("thanks NEAR/0 kettlewick", f"thanks {gap} kettlewick") is None
    assert found("thanks NEAR/1 kettlewick", f"thanks {gap} kettlewick") == ["thanks", "kettlewick"]


def test_many_queries_over_one_text_keep_their_order():
    matcher = Matcher({"z": parse("tea"), "a": parse("milk"), "m": parse("tea NOT milk"), "n": parse("cocoa")})
    assert list(matcher.match("tea with milk")) == ["z", "a"]


def test_no_queries_and_no_text():
    assert Matcher({}).match("tea") == {}
    assert Matcher({"q": parse("tea")}).match("") == {}


@pytest.mark.parametrize("text", ["\ud800tea\udfff", "te\u200ba", "tea\x00", "\u202etea\u202c"])
def test_odd_characters_do_not_hide_a_word(text):
    assert found("tea", text) is not None


def test_a_long_hostile_text_is_read_quickly_enough_to_finish():
    assert found("aa NEAR/50 bb", "aa bb " * 8_000) is not None
    assert found('"aa aa aa bb"', "aa " * 16_000) is None


@pytest.mark.parametrize(
    ("query", "language", "source", "holds"),
    [
        ("tea lang:en", "en", "forum", True),
        ("tea lang:en", "de", "forum", False),
        ("tea lang:und", "und", "forum", True),
        ("tea NOT lang:de", "de", "forum", False),
        ("tea NOT lang:de", "en", "forum", True),
        ("tea AND (source:survey OR lang:de)", "de", "forum", True),
        ("tea AND (source:survey OR lang:de)", "en", "forum", False),
        ("tea AND (source:survey OR lang:de)", "en", "survey", True),
        ("milk OR tea NOT source:survey", "en", "survey", False),
    ],
)
def test_fields_are_held_against_the_post(query, language, source, holds):
    found = Matcher({"q": parse(query)}).match("tea", language=language, source=source)
    assert found == ({"q": ((0, 3),)} if holds else {})


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("tea lang:en", "tea"),
        ("tea NOT lang:de", "tea"),
        ("tea AND (milk OR source:survey)", "tea AND milk"),
        ("tea OR (milk NOT (lang:de OR lang:fr))", "tea OR milk"),
    ],
)
def test_without_fields_the_words_are_left(query, left):
    assert without_fields(parse(query).root) == parse(left).root


@given(st.text(st.sampled_from("ab_'#S s9-.A"), max_size=20))
def test_the_quick_cut_of_plain_text_is_the_general_one(text):
    beyond = tokenise(text + " \u00e9")
    assert beyond[:-1] == tokenise(text)


WORDS = ("ash", "bee", "beech", "cat", "it's")
OWN = ("ash", "bee", "beech", "cat", "its", "it")
words = st.builds(Word, st.sampled_from(["ash", "bee", "cat", "its"]), st.booleans())
phrase_nodes = st.builds(Phrase, st.lists(words, min_size=1, max_size=3).map(tuple))
sides = st.lists(phrase_nodes, min_size=1, max_size=2).map(tuple)
nodes = st.recursive(
    phrase_nodes | st.builds(Near, sides, sides, st.integers(0, 3)),
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple))
    ),
    max_leaves=8,
)
FORMS = {"it's": {"its", "it"}}


def naive_places(phrase, said):
    def fits(word, spoken):
        forms = FORMS.get(spoken, {spoken})
        return any(form.startswith(word.text) if word.prefix else form == word.text for form in forms)

    size = len(phrase.words)
    return {
        (start, start + size - 1)
        for start in range(len(said) - size + 1)
        if all(fits(word, said[start + offset]) for offset, word in enumerate(phrase.words))
    }


def naive(node, said):
    """The plainest reading of the language: every pair, every place."""
    match node:
        case Phrase():
            return naive_places(node, said) or None
        case Near():
            pairs = {
                pair
                for left in node.left
                for right in node.right
                for one in naive_places(left, said)
                for two in naive_places(right, said)
                for pair in [(one, two)]
                if (one[1] < two[0] and two[0] - one[1] - 1 <= node.between)
                or (two[1] < one[0] and one[0] - two[1] - 1 <= node.between)
            }
            return {place for pair in pairs for place in pair} or None
        case Not():
            return set() if naive(node.child, said) is None else None
        case And():
            parts = [naive(child, said) for child in node.children]
            return None if any(part is None for part in parts) else set().union(*parts)
        case Or():
            parts = [part for part in (naive(child, said) for child in node.children) if part is not None]
            return set().union(*parts) if parts else None


@given(st.lists(nodes, min_size=1, max_size=4), st.lists(st.sampled_from(WORDS), max_size=8))
def test_the_matcher_agrees_with_the_plain_evaluator(roots, said):
    sound = {str(number): root for number, root in enumerate(roots) if not holds_on_nothing(root)}
    text = " ".join(said)
    starts = [sum(len(word) + 1 for word in said[:number]) for number in range(len(said))]
    expected = {
        name: tuple(sorted((starts[first], starts[last] + len(said[last])) for first, last in places))
        for name, places in ((name, naive(root, said)) for name, root in sound.items())
        if places is not None
    }
    assert Matcher({name: Query("", root) for name, root in sound.items()}, OWN).match(text) == expected


def written(node):
    match node:
        case Phrase():
            return '"' + " ".join(word.text + "*" * word.prefix for word in node.words) + '"'
        case Near():
            left, right = (" OR ".join(map(written, side)) for side in (node.left, node.right))
            return f"({left}) NEAR/{node.between} ({right})"
        case Not():
            return f"NOT ({written(node.child)})"
        case And():
            return " AND ".join(f"({written(child)})" for child in node.children)
        case Or():
            return " OR ".join(f"({written(child)})" for child in node.children)


@given(nodes.filter(lambda node: not holds_on_nothing(node)), st.lists(st.sampled_from(WORDS), max_size=8))
def test_a_written_query_means_what_its_nodes_mean(root, said):
    text = " ".join(said)
    assert Matcher({"q": parse(written(root))}).match(text) == Matcher({"q": Query("", root)}).match(text)

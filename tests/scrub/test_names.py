"""The names a connector saw in the thread are erased."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.names import find_names
from townhum.scrub.spans import merge


def hidden(text, *names):
    return [text[start:end] for start, end, _ in merge(find_names(text, names))]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("thanks zoë!", "Zoe", ["zoë"]),
        ("thanks ZOE", "Zoë", ["ZOE"]),
        ("Zoes kettle, Zoe's lid", "zoe", ["Zoe"]),
        ("may I? May said so", "May", ["May"]),
        ("i will; Will said so", "will", ["Will"]),
        ("al and Al", "Al", ["Al"]),
        ("x and X", "X", []),
        ("ask maria_k92", "maria_k92", ["maria_k92"]),
        ("ask maria about it", "maria@social.example", ["maria"]),
        ("#MariaLopez is here", "Maria Lopez", ["MariaLopez"]),
        ("maria lopez, maria", "Maria Lopez", ["maria lopez"]),
        ("so Maria said to lopez", "Maria Lopez", ["Maria"]),
        ("Grace is late, for grace", "Grace Lopez", []),
        ("Maria is here", "Maria 🌸 :blobcat: (she/her)", ["Maria"]),
        ("she is here with her", "Maria (she/her)", []),
        ("王小明说水壶坏了", "王小明", ["王小明"]),
        ("Straße of STRASSER", "strasser", ["STRASSER"]),
        ("O’Brien said", "O'Brien", ["O’Brien"]),  # noqa: RUF001  as phones type it
        ("anything", "", []),
        ("anything", "!!! 🌸", []),
        ("\ufb01nn and finnley", "Finnley", ["finnley"]),
    ],
)
def test_names(text, name, found):
    assert hidden(text, name) == found


@given(st.text(max_size=40), st.lists(st.text(max_size=10), max_size=5))
def test_any_text_and_any_names_give_spans_inside_the_text(text, names):
    assert all(0 <= start < end <= len(text) for start, end, _ in find_names(text, names))


@given(st.text(alphabet="abcdefgh", min_size=3, max_size=8))
def test_a_name_is_found_between_any_other_words(name):
    assert name.title() in hidden(f"so, {name.title()}: thanks", name)

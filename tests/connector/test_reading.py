"""Markup as words, moments and language codes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.reading import MAX_MARKUP, html_to_text, language_code, markdown_to_text, moment
from townhum.errors import SkipItem


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain &lt;3 &amp; more", "plain <3 & more"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<script>evil()</script><style>p{}</style>ok<template>x</template>", "ok"),
        ('<p class="quote-inline">RE: https://a.example/@x/1</p><p>mine</p>', "mine"),
        ('a<span class="invisible">hidden</span>b', "ab"),
        ('<a class="mention">@<span>ann</span></a> hi', "@ann hi"),
        ("<p>un<b>closed", "unclosed"),
        ("<!-- comment -->text", "text"),
    ],
)
def test_html(html, text):
    assert html_to_text(html) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("plain", "plain"),
        ("> theirs\nstill theirs\n\nmine", "mine"),
        ("mine\n\n>theirs\n> more", "mine"),
        (">!hidden!< shown", "hidden shown"),
        ("a\n\n    code\n    more\n\nb", "a\n\nb"),
        ("a\n```py\ncode > x\n```\nb", "a\nb"),
        ("~~~\n```\n~~~\nout", "out"),
        ("**bold** and *not* ~~gone~~ `code`", "bold and not gone code"),
        ("2 * 3 * 4 and a*b*c", "2 * 3 * 4 and a*b*c"),
        ("# Head\n* item\n1. first", "Head\nitem\nfirst"),
        ("[words](https://a.example/x) ![gif](giphy|abc)", "words"),
        (r"u/some\_name and \*stars\*", "u/some_name and *stars*"),
        ("_u/ann_ u/_ann_", "_u/ann_ u/_ann_"),
        ("a\n***\nb", "a\n\nb"),
        ("Tom &amp; Jerry&#39;s", "Tom & Jerry's"),
    ],
)
def test_markdown(markdown, text):
    assert markdown_to_text(markdown) == text


@pytest.mark.parametrize("read", [html_to_text, markdown_to_text])
def test_far_too_long_is_said_before_it_is_parsed(read):
    with pytest.raises(SkipItem):
        read("x" * (MAX_MARKUP + 1))


@given(text=st.text())
def test_any_text_can_be_read(text):
    assert isinstance(html_to_text(text.encode("utf-8", "replace").decode()), str)
    assert isinstance(markdown_to_text(text), str)


def test_moments():
    assert moment("2026-11-03T10:00:00Z") == datetime(2026, 11, 3, 10, tzinfo=UTC)
    for wrong in ("2026-11-03T10:00:00", "today", "", None, 5, []):
        with pytest.raises(ValueError, match=r".*"):
            moment(wrong)


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("pt-BR", "pt"),
        ("zh_Hant", "zh"),
        (" EN ", "en"),
        ("gsw", "gsw"),
        ("und", None),
        ("", None),
        ("english", None),
        ("e1", None),
        (None, None),
        (5, None),
    ],
)
def test_language_codes(tag, code):
    assert language_code(tag) == code

"""Placeholders for what was taken away, and words of authors that only look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.withdrawn import is_withdrawn


@pytest.mark.parametrize(
    "text",
    [
        "[deleted]",
        "[removed]",
        "[unavailable]",
        "[ Removed by Reddit ]",
        "[ removed by moderator ]",
        "[deleted by user]",
        "[Deleted User]",
        "[removed by the moderators]",
        "[ Removed by Reddit in response to a copyright notice. ]",
        "[ Removed by Reddit on account of violating the content policy ]",
        "[this comment has been deleted]",
        "[no longer available]",
        "(post deleted by author)",
        "\\[deleted\\]",
        "**[removed]**",
        " \u200b[REMOVED]\n",
        "u/[deleted]",
    ],
)
def test_placeholders(text):
    assert is_withdrawn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "removed",
        "[]",
        "[Removed the lid and it leaks]",
        "[removed] the lid myself",
        "it was [deleted]",
        "[deleted](https://shop.example)",
        "[available now]",
        "[ removed by moderator ] was all it said",
        "[" * 400,
    ],
)
def test_words_of_an_author(text):
    assert not is_withdrawn(text)


@given(st.text(max_size=600))
def test_any_text_can_be_read(text):
    assert is_withdrawn(text) in (True, False)

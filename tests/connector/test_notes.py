"""A note against machines is found however it is spelt, and words that only look like one are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.notes import says

NOTES = ("#nobot", "#noindex", "#noarchive")


@pytest.mark.parametrize(
    "text",
    [
        "#nobot",
        "tea. #NoBot!",
        "(#nobots)",
        "#NoBotsPlease",
        "#nobotsplease",
        "# nobot",
        "#no bot",
        "#no_bots",
        "#no-index",
        "#n.o.b.o.t",
        "#no/archive",
        "Ann Invented #noindex",
        "nobot",
        ":nobot:",
        "no-bots, thanks",
        "NOBOT | tea",
        "no bots please",
        "tea. No bots, thank you",
        "No index, please",
    ],
)
def test_in_plain_spellings(text):
    assert says(text, NOTES)


@pytest.mark.parametrize(
    "text",
    [
        "<p>hi #<span>NoBot</span></p>",
        '<a href="https://a.example/tags/nobot" rel="tag">#<span>nobot</span></a>',
        "&#35;nobot",
        "&#x23;nobot",
        "&num;nobot",
        "&amp;#35;nobot",
        "#no&shy;bot",
        "#no<wbr>bot",
        "&lt;b&gt;#nobot&lt;/b&gt;",
        "i <3 #nobot >",
        "<#nobot>",
    ],
)
def test_in_markup_and_entities(text):
    assert says(text, NOTES)


@pytest.mark.parametrize(
    "text",
    [
        "#\u200bnobot",
        "#no\u2060bot",
        "#n\u00ado\u034fbot",
        "#no\u3164bot",
        "\uff03nobot",
        "#\uff4e\uff4f\uff42\uff4f\uff54",
        "#\ufe0f\u20e3nobot",
        "\u266fnobot",
        "#n\u043eb\u043et",
        "#\u039d\u039f\u0392\u039f\u03a4",
        "#\u043d\u043e\u0431\u043e\u0442",
        "#no\u0131ndex",
        "#NO\u0130NDEX",
        "#no\u0456nd\u0435\u0445",
        "#n\u00f3b\u00f6t",
        "#\U0001d4f7\U0001d4f8\U0001d4eb\U0001d4f8\U0001d4fd",
        "\U0001f15d\U0001f15e\U0001f151\U0001f15e\U0001f163",
        "#\U0001f1f3\U0001f1f4\U0001f1e7\U0001f1f4\U0001f1f9",
        "#n0b0t",
        "#no\u2011bot",
    ],
)
def test_in_disguise(text):
    assert says(text, NOTES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tea",
        "nobody",
        "#nobody",
        "#nobottles",
        "#NoBottles",
        "#snobot",
        "snobot",
        "no bots were harmed",
        "#norobots",
        "#no<br>bot lover",
        "<p>say #no</p><p>bot lover</p>",
        "https://shop.example/nobot",
        "me@nobot.example",
        "an index, an archive",
        "#no. both",
    ],
)
def test_what_is_none(text):
    assert not says(text, NOTES)


def test_a_note_without_a_hash_is_found_as_it_stands():
    assert says("<p>Please do <b>not</b> index m\u00e9</p>", ("do not index",))
    assert not says("do not, index", ("do not index",))


@given(st.text())
def test_any_text_can_be_read(text):
    assert says(text, NOTES) in (True, False)


@given(st.text(alphabet="ab <>&\u200b", max_size=20), st.text(alphabet="xy .!\n", max_size=20))
def test_what_stands_around_a_note_does_not_hide_it(before, after):
    assert says(f"{before} #nobot {after}", NOTES)

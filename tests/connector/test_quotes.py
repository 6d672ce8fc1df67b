"""What others said is left out, as far as the quote goes and no further."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.reading import html_to_text, markdown_to_text


@pytest.mark.parametrize(
    "markdown",
    [
        "> theirs\nlazily theirs\n\nmine",
        "> theirs\n> theirs\nlazy\nstill lazy\n\nmine",
        "> > deep\nlazy\n\nmine",
        "> theirs\n    lazy too\n\nmine",
        "> - an item\nlazy\n\nmine",
        "- > theirs, in a list\nlazy\n\nmine",
        "&gt; theirs\nlazy\n\nmine",
        "&amp;gt; theirs\n\nmine",
        "mine\n> theirs\nlazy",
        "mine\n\n>theirs",
        "<blockquote>theirs\n\nmore of theirs</blockquote>mine",
        "<blockquote>theirs <BLOCKQUOTE cite='x'>deeper</blockquote> still</blockquote>\nmine",
        "&lt;blockquote&gt;theirs&lt;/blockquote&gt;mine",
        "mine <blockquote>theirs, to the end",
    ],
)
def test_quotes_of_markdown(markdown):
    assert markdown_to_text(markdown) == "mine"


@pytest.mark.parametrize(
    "markdown",
    [
        "> # a heading\nmine",
        "> ```\n> code\n> ```\nmine",
        ">     code\nmine",
        "> theirs\n>\nmine",
        "> theirs\n- mine",
        "> theirs\n# mine",
        "> theirs\n1. mine",
        ">!mine!<",
    ],
)
def test_where_a_quote_ends(markdown):
    assert markdown_to_text(markdown) == "mine"


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote><p>theirs</p></blockquote><p>mine</p>",
        "<blockquote>theirs<blockquote>deeper</blockquote></blockquote>mine",
        '<blockquote class="quote-inline invisible">a<span class="invisible quote-inline">b</span></blockquote>mine',
        '<p class="quote-inline">RE: <a href="https://a.example/1">https://a.example/1</a></p><p>mine</p>',
        '<p>mine<span class="quote-inline"><br/>RE: https://a.example/1</span></p>',
        '<aside class="quote"><div class="title">moss:</div><blockquote>theirs</blockquote></aside><p>mine</p>',
        "<p>&gt; theirs</p><p>mine</p>",
        "<p>&gt;&gt; theirs<br>&gt; &quot;theirs&quot;<br>mine</p>",
    ],
)
def test_quotes_of_html(html):
    assert html_to_text(html) == "mine"


@pytest.mark.parametrize("text", ["> 50 % of them leak", ">_< so hot", "-> mine", "a > b"])
def test_signs_in_html_that_quote_nothing(text):
    assert html_to_text(f"<p>{text.replace('>', '&gt;')}</p>") == text


@given(
    st.lists(st.sampled_from(["<blockquote>", "</blockquote>", "<p class='quote-inline'>", "</p>", "x", "<script>"]))
)
def test_any_nesting_can_be_read(parts):
    assert isinstance(html_to_text("".join(parts)), str)


@given(st.lists(st.sampled_from(["> a", "b", "", "```", "    c", "&gt; d", "# e", "- f", ">"])))
def test_no_line_that_begins_with_the_sign_comes_out(lines):
    assert not {"a", "d"} & set(markdown_to_text("\n".join(lines)).splitlines())

"""What a page of terms says: the same however it is laid out, and nothing where a script would fill it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.pages import LEAST, MAX_PAGE_TAGS, said_by, visible_text

TERMS = "Machines may read here, gently, and count groups of people. Nobody may copy what others wrote, sell it, or look for one person. "
HTML = "text/html; charset=utf-8"


def page(words=TERMS, *, around="", before=""):
    return f"<!doctype html><html><head><title>T</title>{before}</head><body>{around}<main><h1>Terms</h1><p>{words}</p></main></body></html>"


def test_layout_scripts_and_what_stands_around_the_main_part_count_for_nothing():
    plain = said_by(page().encode(), HTML)
    noisy = page(
        TERMS.replace(" ", "\n\t  ") + "<script>var token='a1'</script><nav>News of today</nav>",
        around="<header>Nine people are online</header>",
        before="<style>p{color:red}</style>",
    )
    assert said_by(noisy.encode(), HTML) == plain
    assert TERMS.strip() in plain.decode()


@pytest.mark.parametrize("change", ["Machines may read here,|No machine may read here,", "gently|gently and often"])
def test_a_word_that_changes_is_seen(change):
    before, after = change.split("|")
    assert said_by(page().encode(), HTML) != said_by(page(TERMS.replace(before, after)).encode(), HTML)


def test_a_quotation_in_terms_is_a_part_of_them():
    assert "gently" in visible_text(f"<blockquote>{TERMS}</blockquote>")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   \n",
        b"<html><body><div id=app></div><noscript>Enable JavaScript to use this site, please. "
        + b"x" * 200
        + b"</noscript>",
        b"<main>" + b"x" * (LEAST - 1) + b"</main>",
    ],
)
def test_a_frame_that_a_script_fills_is_not_taken_for_terms(body):
    with pytest.raises(ValueError, match="without a browser"):
        said_by(body, HTML)


def test_what_would_wear_out_the_parser_is_refused():
    with pytest.raises(ValueError, match="tags"):
        said_by(b"<b>" * (MAX_PAGE_TAGS + 1), HTML)
    with pytest.raises(ValueError, match="large"):
        said_by(b"x" * 2_000_001, HTML)


def test_a_file_that_is_no_text_is_taken_as_it_is():
    assert said_by(b"%PDF-1.7 \xff\x00", "application/pdf") == b"%PDF-1.7 \xff\x00"
    with pytest.raises(ValueError, match="empty"):
        said_by(b" ", "application/pdf")


def test_the_charset_of_the_header_is_read_and_an_unknown_one_borne():
    words = "Größe " * 40
    assert said_by(words.encode("latin-1"), "text/plain; charset=latin-1") == " ".join(words.split()).encode()
    assert said_by(words.encode(), "text/plain; charset=nonsense") == " ".join(words.split()).encode()


@given(st.binary(max_size=400), st.text(max_size=40))
def test_whatever_comes_is_read_or_refused(body, content_type):
    for kind in (HTML, content_type):
        try:
            said_by(body, kind)
        except ValueError:
            continue

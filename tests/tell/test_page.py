import base64
import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from townhum.tell import page


@given(st.text())
def test_any_text_stays_text(text):
    written = page.document(text, page.tag("p", text, title=text))
    tree = LexborHTMLParser(written)
    (paragraph,) = tree.css("body *")
    cleaned = page._clean(text).replace("\r\n", "\n").replace("\r", "\n")
    assert paragraph.text() == cleaned
    assert paragraph.attributes["title"].replace("\r\n", "\n").replace("\r", "\n") == cleaned
    written.encode("utf-8")


@pytest.mark.parametrize("name", ["script", "STYLE", "iframe", "p onclick=x", "", "1a", "object"])
def test_what_could_run_is_no_element(name):
    with pytest.raises(ValueError, match="no element"):
        page.tag(name)


@pytest.mark.parametrize("key", ["onclick", "OnLoad", "style", "srcdoc", "a b"])
def test_what_could_run_is_no_attribute(key):
    with pytest.raises(ValueError, match="no attribute"):
        page.tag("p", **{key: "x"})


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        " javascript:x",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "\x01javascript:x",
    ],
)
def test_a_link_leads_nowhere_it_may_not(target):
    with pytest.raises(ValueError, match="may not lead"):
        page.tag("a", "x", href=target)


@pytest.mark.parametrize("target", ["https://a.example/b?c=d:e", "mailto:a@b.example", "#ask", "notice.html"])
def test_a_link_leads_where_it_may(target):
    assert f'href="{target}"' in page.write(page.tag("a", "x", href=target))


def test_the_policy_lets_run_what_the_page_holds_and_nothing_else():
    written = page.document("A page", page.tag("p", "x"), script="let a = 1;", style="p{margin:0}")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', written)
    assert policy.startswith("default-src &#x27;none&#x27;")
    for kind in ("style", "script"):
        (inner,) = re.findall(f"<{kind}>(.*?)</{kind}>", written, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{kind}-src &#x27;sha256-{digest}&#x27;" in policy


def test_without_a_script_none_may_run():
    assert "script-src" not in page.document("A page")


def test_a_script_cannot_end_itself():
    with pytest.raises(ValueError, match="may not end itself"):
        page.document("A page", script="'</script>'")


def test_a_table_names_its_columns_and_rows():
    written = page.write(page.table("Voices", ["track", "voices"], [["kettles", "120"]], numbers=[1]))
    assert '<th scope="col" class="number">voices</th>' in written
    assert '<th scope="row">kettles</th>' in written
    assert "<caption>Voices</caption>" in written


def test_a_page_says_its_language_and_direction():
    assert '<html lang="ar" dir="rtl">' in page.document("x", lang="ar", direction="rtl")


def test_nought_is_a_value_and_false_is_none():
    assert page.write(page.tag("div", tabindex=0, hidden=False, lang=None)) == '<div tabindex="0"></div>\n'

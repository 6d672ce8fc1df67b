"""Feeds of every kind are read into one shape, and nothing outside their bytes is reached."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.feeds import entries_in
from townhum.errors import BadAnswer

RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>Tea</title></channel>
 <item rdf:about="https://a.example/1"><title>One</title><dc:date>2026-11-03T10:00:00Z</dc:date></item></rdf:RDF>"""


def read(body):
    return entries_in(body, where="the feed")["entries"]


def rss(item, head=""):
    return f"<rss><channel>{head}<item>{item}</item></channel></rss>".encode()


def atom(entry):
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>'.encode()


def test_rss_1_has_its_items_beside_the_channel():
    (entry,) = read(RDF)
    assert (entry["id"], entry["title"], entry["published"]) == ("https://a.example/1", "One", "2026-11-03T10:00:00Z")


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        ("<guid>g</guid><link>l</link>", "g"),
        ("<link> l </link>", "l"),
        ('<link xmlns="http://www.w3.org/2005/Atom" href="h"/>', "h"),
    ],
)
def test_an_entry_is_known_by_its_guid_else_by_its_link(item, wanted):
    assert read(rss(item))[0]["id"] == wanted


def test_an_entry_without_either_is_known_by_what_it_says():
    one, other = read(rss("<title>a</title>")), read(rss("<title>b</title>"))
    assert one[0]["id"].startswith("sha256:")
    assert one[0]["id"] != other[0]["id"]
    assert one == read(rss("<title>a</title>"))


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ('<content type="html">&lt;b&gt;x&lt;/b&gt;</content>', "<b>x</b>"),
        ("<content>1 &lt; 2</content>", "1 &lt; 2"),
        (
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a<br/>b</div></content>',
            "<div>a<br>b</div>",
        ),
        ('<content type="application/octet-stream">PGI+eDwvYj4=</content>', "<b>x</b>"),
        ('<content type="image/png">/////w==</content>', None),
        ("<summary>short</summary><content>long</content>", "long"),
        ('<content type="xhtml"><entry>not one</entry></content>', "<entry>not one</entry>"),
    ],
)
def test_what_an_atom_entry_says(entry, text):
    (found,) = read(atom(f"<id>i</id>{entry}"))
    assert found.get("text") == text


@pytest.mark.parametrize(
    ("declared", "coded"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "iso-8859-1"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
        ("us-ascii", "utf-8"),
        ("nonsense", "utf-8"),
    ],
)
def test_a_wrong_statement_of_the_encoding_is_forgiven(declared, coded):
    body = f'<?xml version="1.0" encoding="{declared}"?><rss><channel><item><title>caf\u00e9</title></item></channel></rss>'
    assert read(body.encode(coded))[0]["title"] == "caf\u00e9"


def test_a_utf16_feed_is_read():
    assert read(
        '<?xml version="1.0" encoding="utf-16"?><rss><channel><item><title>x</title></item></channel></rss>'.encode(
            "utf-16"
        )
    )


def test_entities_of_html_are_read_and_none_that_a_feed_declares():
    assert read(rss("<title>caf&eacute;&nbsp;&nosuch;!</title>"))[0]["title"] == "caf\u00e9\xa0!"
    bomb = b'<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + rss("<title>&b;</title>")
    with pytest.raises(BadAnswer, match="declares entities"):
        read(bomb)


def test_a_document_type_elsewhere_is_not_fetched():
    head = b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">'
    assert read(head + rss("<title>x</title>"))[0]["title"] == "x"


@pytest.mark.parametrize("where", ["feed", "entry"])
def test_a_no_to_robots_is_read(where):
    meta = '<x:meta xmlns:x="http://www.w3.org/1999/xhtml" name="robots" content="NoIndex, noai"/>'
    body = rss("<title>x</title>" + (meta if where == "entry" else ""), meta if where == "feed" else "")
    assert read(body)[0]["robots"] == [{"says": "noindex"}, {"says": "noai"}]


def test_terms_in_rsl_are_told():
    body = rss("<title>x</title>", '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"/></rsl>')
    assert entries_in(body, where="x")["licensed"]
    assert not entries_in(rss("<title>x</title>"), where="x")["licensed"]


def test_json_feed():
    item = {
        "id": 7,
        "content_text": "1 < 2\n3",
        "title": "A & B",
        "author": {"name": "Fern", "url": "u"},
        "date_modified": "d",
    }
    (entry,) = read(
        json.dumps({"version": "https://jsonfeed.org/version/1", "items": [item], "language": "en"}).encode()
    )
    assert entry == {
        "id": 7,
        "published": "d",
        "updated": "d",
        "title": "A &amp; B",
        "text": "1 &lt; 2<br>3",
        "author": "Fern",
        "author_uri": "u",
        "language": "en",
    }


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "cut short"),
        (b"<!doctype html><p>x", "cut short"),
        (b"<html><body>x</body></html>", "a web page"),
        (b"<opml/>", "no feed"),
        (b"{", "JSON that is cut short"),
        (b'{"items": []}', "no JSON Feed"),
        (b"<rss>" + b"<a>" * 300 + b"</a>" * 300 + b"</rss>", "nested too deeply"),
        (b"<rss>" + b"<a/>" * 300_000 + b"</rss>", "too many parts"),
        (b"<rss>" + b" " * 10_000_001 + b"</rss>", "too large"),
        ("text", "too large"),
    ],
)
def test_what_is_no_feed_is_told_without_quoting_it(body, told):
    with pytest.raises(BadAnswer, match=told):
        read(body)


@given(st.binary(max_size=300) | st.text(alphabet="<>/!&;[]{}\"' abrsitemfd:=-?", max_size=200).map(str.encode))
def test_whatever_the_bytes_it_is_a_feed_or_a_bad_answer(body):
    with suppress(BadAnswer):
        assert isinstance(read(b"<rss><channel><item>" + body), list)

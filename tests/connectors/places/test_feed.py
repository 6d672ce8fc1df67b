"""Feeds of all kinds against the conformance suite."""

import json
from typing import ClassVar

import pytest
from placed import WEEK

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog
from townhum.errors import AccessDenied, BadAnswer

FEED = "https://paper.example/feed.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xhtml="http://www.w3.org/1999/xhtml">
<channel><title>Kettle News</title><language>en-gb</language>
<item><title>Kettles &amp;amp; caf&eacute;s</title><guid isPermaLink="false">n3</guid><pubDate>Sun, 08 Nov 2026 09:00:00 GMT</pubDate>
  <dc:creator>Fern Invented</dc:creator><description>Short</description><content:encoded><![CDATA[<p>They sing&nbsp;again.</p>]]></content:encoded></item>
<item><title>Not for you</title><guid>n2</guid><pubDate>Fri, 06 Nov 2026 09:00:00 +0100</pubDate>
  <xhtml:meta name="robots" content="noindex, noai"/><description>Hidden</description></item>
<item><title>No date</title><guid>n1</guid><description>When was this?</description></item>
<item><title>Long ago</title><link>https://paper.example/old</link><pubDate>Sun, 01 Nov 2026 09:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>Ketels</title>
<entry><id>urn:1</id><published>2026-11-04T09:00:00Z</published><title type="html">Een &lt;b&gt;ketel&lt;/b&gt;</title>
<author><name>Fern Invented</name><uri>https://paper.example/fern</uri></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hij <em>zingt</em></p></div></content></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "id": 1,
                "date_published": "2026-11-04T09:00:00+01:00",
                "content_text": "1 < 2 kettles",
                "authors": [{"name": "F"}],
            },
            {
                "url": "https://paper.example/2",
                "date_published": "2026-11-05T09:00:00Z",
                "title": "Two",
                "content_html": "<p>x</p>",
            },
            "junk",
        ],
    }
)


class TestFeed(ConnectorContract):
    connector = load_catalog()["feed"]
    options: ClassVar = {"feed": FEED, "is_shared": "publication"}
    recording = (Exchange("GET", FEED, body=RSS),)
    window = WEEK
    posts = 1
    drops: ClassVar = {"opted_out": 1, "broken": 1}

    def spoil(self, exchange, heard):
        """Junk in a feed is an entry without anything in it; the suite's own is counted for as many."""
        return Exchange("GET", exchange.url, body=exchange.body.replace("<item>", "<item/>" * 26 + "<item>", 1))

    def test_what_an_entry_says_is_its_title_and_its_whole_text(self):
        (post,) = self._listen().posts
        assert post.text.replace("\xa0", " ") == "Kettles & cafés\n\nThey sing again."
        assert post.language == "en"

    def test_a_feed_that_reaches_below_the_period_covers_it(self):
        assert self._listen().covered[0].since is None

    @pytest.mark.parametrize(("body", "posts"), [(ATOM, 1), (JSON, 2)])
    def test_other_kinds_of_feed(self, body, posts):
        heard = self._listen([Exchange("GET", FEED, body=body)])
        assert len(heard.posts) == posts
        assert heard.covered[0].since == min(post.created_at for post in heard.posts), "what it lost is not known"

    def test_atom_is_read_as_it_is_marked(self):
        (post,) = self._listen([Exchange("GET", FEED, body=ATOM)]).posts
        assert post.text == "Een ketel\n\nHij zingt"
        assert post.names_to_hide == ("Fern Invented",)

    @pytest.mark.parametrize(
        "body",
        [
            '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
            '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>',
            "<rss>" + "<a>" * 5_000 + "</a>" * 5_000 + "</rss>",
            RSS[:700],
            "",
            "[]",
            '{"items": []}',
        ],
    )
    def test_what_is_no_feed_is_told(self, body):
        with pytest.raises(BadAnswer):
            self._listen([Exchange("GET", FEED, body=body)])

    def test_a_feed_under_a_licence_is_not_read(self):
        body = RSS.replace("<channel>", '<channel><rsl:rsl xmlns:rsl="https://rslstandard.org/rsl"/>')
        with pytest.raises(AccessDenied, match="licence"):
            self._listen([Exchange("GET", FEED, body=body)])

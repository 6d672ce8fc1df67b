import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.listen.fetch.urls import Origin, parse_url


@pytest.mark.parametrize(
    ("url", "origin", "path"),
    [
        ("https://town.example", ("https", "town.example", 443), "/"),
        ("HTTPS://Town.Example:443/a", ("https", "town.example", 443), "/a"),
        ("http://10.1.2.3:8080?q=1", ("http", "10.1.2.3", 8080), "/?q=1"),
        ("http://[::1]:8080/x", ("http", "::1", 8080), "/x"),
        ("https://xn--mnchen-3ya.example/a b".replace(" ", "%20"), ("https", "xn--mnchen-3ya.example", 443), "/a%20b"),
        ("https://town.example/tag/käse#part", ("https", "town.example", 443), "/tag/k%C3%A4se"),
        ("https://town.example/a..b/...?p=/../", ("https", "town.example", 443), "/a..b/...?p=/../"),
    ],
)
def test_a_plain_url_is_taken_apart(url, origin, path):
    target = parse_url(url)
    assert (target.origin, target.path) == (Origin(*origin), path)
    assert parse_url(target.url) == target


@pytest.mark.parametrize(
    "url",
    [
        "",
        "town.example",
        "//town.example/",
        "ftp://town.example/",
        "file:///etc/passwd",
        "https://",
        "https:///path",
        "https://user@town.example/",
        "https://town.example@evil.example/",
        "https://town.example\\@evil.example/",
        "https://town.example\n/",
        " https://town.example/",
        "https://town .example/",
        "https://town.example:/",
        "https://town.example:0/",
        "https://town.example:65536/",
        "https://town.example:+443/",
        "https://town.example:\uff14\uff14\uff13/",
        "https://town.example./",
        "https://.town.example/",
        "https://town..example/",
        "https://-town.example/",
        "https://to_wn.example/",
        "https://town%2eexample/",
        "https://ⓣown.example/",
        "https://town。example/",
        "https://\u212aelvin.example/",
        "https://127.0.0.1./",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://0x7f.0.0.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://127.0.0.0x1/",
        "https://127.0.0.01/",
        "https://256.0.0.1/",
        "https://[town.example]/",
        "https://[127.0.0.1]/",
        "https://[::1/",
        "https://::1/",
        "https://[fe80::1%25eth0]/",
        "https://[fe80::1%eth0]/",
        "https://town.example[/",
        "https://town.example/\ud800",
        "https://town.example/a/../b",
        "https://town.example/a/%2E./b",
        "https://town.example/.?q",
        "https://town.example/..",
        "https://" + "a" * 64 + ".example/",
        "https://" + "a." * 130 + "example/",
    ],
)
def test_what_can_be_read_in_two_ways_is_refused_and_not_quoted(url):
    with pytest.raises(ValueError, match=r".+") as caught:
        parse_url(url)
    assert "example" not in str(caught.value)
    assert "127" not in str(caught.value)


@given(st.text())
def test_any_text_is_read_or_refused_with_a_value_error(text):
    for url in (text, f"https://{text}", f"https://town.example/{text}"):
        try:
            target = parse_url(url)
        except ValueError:
            continue
        assert target.url.isascii()
        assert parse_url(target.url) == target

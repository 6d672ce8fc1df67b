"""Base URLs are checked before anything is fetched."""

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from townhum.connector.places import BaseUrl, is_loopback

READ = TypeAdapter(BaseUrl).validate_python


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://Square.Example", "https://square.example"),
        ("https://square.example/", "https://square.example"),
        ("https://square.example:8443", "https://square.example:8443"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("http://[::1]:3000", "http://[::1]:3000"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_one_spelling(given, kept):
    assert READ(given) == kept


@pytest.mark.parametrize(
    "given",
    [
        "square.example",
        "ftp://square.example",
        "http://square.example",
        "http://192.168.1.1",
        "http://localhost.example",
        "https://",
        "https://square.example/path",
        "https://square.example?x",
        "https://square.example#x",
        "https://user:secret@square.example",
        "https://square.example:99999",
        "https://square.example:port",
        "https://[::1",
        "https://square .example",
        "https://square",
        "https://square.example.",
        "https://square..example",
        "https://-square.example",
        "https://square_dance.example",
        "https://square,example",
        "https://größe.example",
        "https://square.example:0",
        "https://1.2.3",
        "https://0x7f.1",
        "https://square.123",
        f"https://{'a' * 64}.example",
    ],
)
def test_anything_else_is_refused(given):
    with pytest.raises(ValidationError):
        READ(given)


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("Square.Example", "https://square.example"),
        ("https://square.example/@ann", "https://square.example"),
        ("https://square..example", "https://square.example"),
        ("https://square,example.", "https://square.example"),
        ("https://münster.example", "https://xn--mnster-3ya.example"),
        ("https://square", "forum.example"),
    ],
)
def test_the_nearest_that_can_be_is_told(given, nearest):
    with pytest.raises(ValidationError, match=re.escape(f'rite "{nearest}"' if "://" in nearest else nearest)):
        READ(given)


@pytest.mark.parametrize(
    ("host", "here"),
    [("127.8.9.1", True), ("::1", True), ("localhost", True), ("10.0.0.1", False), ("a.example", False)],
)
def test_loopback(host, here):
    assert is_loopback(host) is here

"""Mails that were written so that taking them apart takes their reader's time."""

import pytest

from townhum_connectors.mail_items import item_of

HEAD = (
    b"From: Fern <fern@board.example>\nDate: Mon, 9 Nov 2026 10:00:00 +0000\nMessage-ID: <1@x.example>\nSubject: tea\n"
)


def nested(deep):
    parts = b"".join(
        b'--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n' % (at, at + 1) for at in range(deep - 1)
    )
    return HEAD + b'Content-Type: multipart/mixed; boundary="b0"\n\n' + parts + b"x\n" * 10


@pytest.mark.parametrize(
    "hostile",
    [
        HEAD + b"Cc: " + b"=?utf-8?q?a?= " * 10_000 + b"\n\nhi",
        HEAD + b"Content-Type: text/plain" + b'; a="b' * 20_000 + b"\r\n\r\nhi",
        HEAD + b"To: " + b"a," * 60_000,
        nested(51),
    ],
    ids=["encoded words", "parameters", "a head without an end", "parts within parts"],
)
def test_such_a_mail_is_not_taken_apart(hostile):
    assert item_of(hostile) is None


def test_a_mail_to_many_people_in_many_parts_is():
    to = b"To: " + b", ".join(b"Somebody %d <s%d@board.example>" % (n, n) for n in range(1_500)) + b"\n"
    assert item_of(HEAD + to + b"\nlovely tea\n")["plain"] == "lovely tea\n"
    assert item_of(nested(50)) is not None

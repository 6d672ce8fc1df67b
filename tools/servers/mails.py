"""Invented mails of an invented list, as the archives of lists are filled with them."""

LIST = "kettles@lists.example"

_HEAD = "To: kettles@lists.example\nList-Id: <kettles.lists.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
MAILS = (
    (
        "From: Fern Invented <fern@post.example>\nSubject: Which kettle sings?\nDate: Wed, 04 Nov 2026 09:00:00 +0000\n"
        f"Message-ID: <k1@post.example>\n{_HEAD}\nMy new kettle sings, and I love it.\n\n-- \nFern Invented\nPlantedstreet 7\n"
    ),
    (
        'From: "Moss Invented" <moss@post.example>\nSubject: Re: Which kettle sings?\nDate: Thu, 05 Nov 2026 09:00:00 +0000\n'
        f"Message-ID: <k2@post.example>\nIn-Reply-To: <k1@post.example>\n{_HEAD}\nOn Wed, 4 Nov 2026, Fern Invented wrote:\n"
        "> My new kettle sings, and I love it.\n\nMine leaks, sadly.\n"
    ),
    (
        "From: Reed Invented <reed@post.example>\nSubject: Leave me out\nDate: Thu, 05 Nov 2026 10:00:00 +0000\n"
        f"Message-ID: <k3@post.example>\nX-No-Archive: yes\n{_HEAD}\nX-No-Archive: yes\n\nNobody should count this.\n"
    ),
    (
        "From: Sedge Invented <sedge@post.example>\nSubject: Long ago\nDate: Mon, 05 Oct 2026 09:00:00 +0000\n"
        f"Message-ID: <k0@post.example>\n{_HEAD}\nThis was before the week.\n"
    ),
)
TEXTS = ("Mine leaks, sadly.", "Which kettle sings?\n\nMy new kettle sings, and I love it.")
"""What is left of them in the week from 2026-11-02 on."""


def as_mbox() -> str:
    """All of them in one file."""
    return "".join(f"From invented Thu Nov  5 09:00:00 2026\n{mail}\n" for mail in MAILS)

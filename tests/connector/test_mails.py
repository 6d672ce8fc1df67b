"""Mail: whose address it is, and which of its words are the author's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.mails import mail_address, own_words
from townhum.connector.reading import mail_to_text


@pytest.mark.parametrize(
    "written",
    [
        "fern@post.example",
        "Fern Invented <Fern@Post.EXAMPLE>",
        "mailto:fern@post.example",
        "fern (a) post.example",
        "fern at post.example",
        "fern [at] post.example",
        "fern@post.example.",
        '"Invented, Fern" <fern@post.example>',
        "\uff26\uff45\uff52\uff4e@post.example",
    ],
)
def test_one_person_has_one_address(written):
    assert mail_address(written) == "fern@post.example"


@pytest.mark.parametrize("written", ["", None, 7, "Fern", "@post.example", "fern@", "x" * 5000 + "@y.example"])
def test_what_is_no_address(written):
    assert mail_address(written) == ""


OWN = "Mine leaks.\nIt was cheap."
QUOTES = {
    "interleaved": "> My kettle sings\nMine leaks.\n> and hums\nIt was cheap.",
    "nested": "> > A kettle?\n> Yes\n\nMine leaks.\nIt was cheap.",
    "one line who": "On Wed, 4 Nov 2026, Fern Invented wrote:\n> It sings\n\nMine leaks.\nIt was cheap.",
    "two lines who": "On Wed, 4 Nov 2026 at 09:00, Fern Invented <fern@post.example>\nwrote:\n\n> It sings\nMine leaks.\nIt was cheap.",
    "who, wrapped": "* Fern Invented (fern@post.example) [2026-11-04\n09:00]:\n> It sings\nMine leaks.\nIt was cheap.",
    "German": "Am 04.11.26 um 09:00 schrieb Fern Invented:\n> Er singt\nMine leaks.\nIt was cheap.",
    "a tongue not listed": "4 Nov 2026, Fern Keksitty kirjoitti:\n> Se laulaa\nMine leaks.\nIt was cheap.",
    "initials": "FI> It sings\nMine leaks.\nIt was cheap.",
    "top, Outlook": "Mine leaks.\nIt was cheap.\n\nFrom: Fern Invented <fern@post.example>\nSent: Wednesday\nTo: x\nSubject: Kettles\n\nIt sings",
    "top, Outlook in German": "Mine leaks.\nIt was cheap.\n\nVon: Fern\nGesendet: Mittwoch\nAn: x\nBetreff: Kessel\n\nEr singt",
    "top, with a rule": "Mine leaks.\nIt was cheap.\n________________________________\nFrom: Fern Invented\nIt sings",
    "forwarded": "Mine leaks.\nIt was cheap.\n---------- Forwarded message ---------\nIt sings",
    "original, French": "Mine leaks.\nIt was cheap.\n-----Message d'origine-----\nElle chante",
    "signature": "Mine leaks.\nIt was cheap.\n-- \nMoss Invented\nPlantedstreet 7",
    "foot of a list": "Mine leaks.\nIt was cheap.\n_______________________________________________\nKettles mailing list\nhttps://lists.example",
    "phone": "Mine leaks.\nIt was cheap.\n\nSent from my iPhone",
    "seal": "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nMine leaks.\nIt was cheap.\n-----BEGIN PGP SIGNATURE-----\nabc",
    "patch": "Mine leaks.\nIt was cheap.\ndiff --git a/x b/x\n+ sings",
    "who, without a quote after it": "Mine leaks.\nIt was cheap.\n\nOn Wed, 4 Nov 2026 at 09:00, Fern Invented wrote:",
}


@pytest.mark.parametrize("name", QUOTES)
def test_only_the_author_s_words_are_left(name):
    assert [line for line in mail_to_text(QUOTES[name]).splitlines() if line] == OWN.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "I like this one:\n",
        "In 2019 I said this:\n",
        "Subject: to change\nI think it leaks",
        "A table\n____\nof kettles",
        "See https://kettles.example/a-->b",
    ],
)
def test_what_only_looks_like_it_stays(text):
    assert mail_to_text(text + "\n> It sings") == text.strip()


@given(st.lists(st.text(alphabet="> |-_:\nOnwrote@.12<>AFrom", max_size=40), max_size=60))
def test_no_text_breaks_it_and_nothing_is_made_up(lines):
    text = "\n".join(lines)
    left = [line for line in own_words(text.splitlines()) if line]
    assert all(line in text for line in left)

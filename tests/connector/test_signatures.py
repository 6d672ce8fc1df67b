"""The signature of a comment on a wiki goes, in whatever language, and nothing else does."""

import pytest

from townhum.connector.reading import wiki_to_text

WHEN = "09:00, 5 November 2026 (UTC)"


def link(page, text):
    return f'<a rel="mw:WikiLink" href="./{page}?action=edit&amp;redlink=1" title="{page}" data-mw-i18n=\'{{"a":"b"}}\'>{text}</a>'


def signed(words, space="User", talk="User_talk", name="Moss", when=WHEN):
    return f"{words} {link(f'{space}:{name}', name)} ({link(f'{talk}:{name}', 'talk')}) {when}"


@pytest.mark.parametrize(
    "comment",
    [
        signed("Mine leaks, sadly."),
        signed("Mine leaks, sadly.", "Benutzerin", "Benutzer_Diskussion", when="09:00, 5. Nov. 2026 (CET)"),
        signed("Mine leaks, sadly.", "利用者", "利用者\u2010会話", when="2026年11月5日 (木) 09:00 (UTC)"),
        signed("Mine leaks, sadly.", name="Moss%20Invented"),
        f"Mine leaks, sadly. {link('Special:Contributions/192.0.2.7', '192.0.2.7')} {WHEN}",
        f'<p>Mine leaks, sadly. <span style="color:red">{link("User:Moss", "<b>M</b>")}</span> {WHEN}</p>',
    ],
)
def test_who_signed_and_when_are_no_words_of_the_comment(comment):
    assert wiki_to_text(comment) == "Mine leaks, sadly."


def test_somebody_who_is_named_before_it_stays():
    said = wiki_to_text(signed(f"I agree with {link('User:Fern', 'Fern')}"))
    assert said == "I agree with Fern"


@pytest.mark.parametrize("comment", ["Mine leaks, sadly.", f"See {link('Help:Kettles', 'the help')}.", ""])
def test_without_a_signature_nothing_goes(comment):
    assert wiki_to_text(comment).replace("See the help.", comment and "See the help.") == (
        "See the help." if "Help" in comment else comment
    )


def test_a_page_that_is_linked_far_from_the_end_is_no_signature():
    words = f"See {link('User:Moss', 'my page')} of 09:00, 5 November 2026. " + "It hums. " * 60
    assert wiki_to_text(words).startswith("See my page")


def test_of_many_links_the_last_few_alone_are_looked_at():
    assert wiki_to_text(link("User:Moss", "x") * 900 + WHEN).count("x") == 892

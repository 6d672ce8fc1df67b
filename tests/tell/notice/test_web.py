import re
from datetime import date

import pytest
from notices import FACTS, facts
from selectolax.lexbor import LexborHTMLParser

from townhum.tell.notice.statement import parts
from townhum.tell.notice.web import as_page, file_name, fingerprint, fingerprint_in, texts_of
from townhum.tell.said import Language

ENGLISH = Language()
TODAY = date(2026, 11, 29)


def page(of=FACTS, language=ENGLISH, others=()):
    return as_page(of, language, others, TODAY)


def test_every_part_can_be_reached_and_has_its_heading():
    tree = LexborHTMLParser(page())
    targets = [link.attributes["href"] for link in tree.css("main nav a")]
    assert targets == [f"#{part.name}" for part in parts(FACTS)]
    for section in tree.css("section"):
        assert section.css_first("h2").attributes["id"] == section.attributes["aria-labelledby"]
    assert len(tree.css("h1")) == len(tree.css("main")) == 1


def test_it_fetches_and_runs_nothing():
    made = page()
    assert "<script" not in made
    assert "default-src &#x27;none&#x27;" in made
    assert not LexborHTMLParser(made).css("img, iframe, link[rel=stylesheet], form")


def test_hostile_words_of_a_study_stay_words():
    hostile = "</p><script>alert(1)</script>\u202eevil{contact}\x00"
    made = page(facts(purpose=hostile, name=hostile, controller=hostile))
    assert "<script" not in made
    assert "\u202e" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made


def test_the_page_holds_what_it_was_made_from():
    assert fingerprint_in(page()) == fingerprint(FACTS, ENGLISH)
    assert fingerprint_in("<p>another page</p>") == ""


def test_new_findings_do_not_make_a_page_old_and_new_changes_do():
    assert fingerprint(facts(findings=None), ENGLISH) == fingerprint(FACTS, ENGLISH)
    assert fingerprint(facts(told=()), ENGLISH) != fingerprint(FACTS, ENGLISH)


@pytest.mark.parametrize("findings", [FACTS.findings, None])
def test_without_numbers_it_says_so(findings):
    assert ("no number of 50 accounts or more was published" in page(facts(findings=findings))) == (findings is None)


def test_a_translation_is_shown_in_its_direction_with_its_gaps_filled():
    arabic = Language("ar", {"Who listens": "\u0645\u0646 \u064a\u0633\u062a\u0645\u0639"})
    made = page(language=arabic, others=["en"])
    assert '<html lang="ar" dir="rtl">' in made
    assert f'<h2 id="who">{arabic.texts["Who listens"]}</h2>' in made
    assert '<h2 id="why"><span lang="en" dir="ltr">Why, and what for</span></h2>' in made
    assert f'href="{file_name("en")}"' in made


def test_all_that_stands_on_a_page_can_be_translated():
    other = Language("nl", {text: re.sub(r"[A-Za-z]+(?![a-z_]*\})", "X", text) for text in texts_of(FACTS)})
    assert 'lang="en"' not in page(language=other)

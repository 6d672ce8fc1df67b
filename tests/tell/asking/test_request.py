import re
from dataclasses import fields, replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from townhum.tell.asking.answer import LONGEST, read_answer
from townhum.tell.asking.request import BLANK, Request, as_form, as_post, consent, explained, sentences
from townhum.tell.asking.script import SCRIPT
from townhum.tell.said import Language, all_texts

ENGLISH = Language()
REQUEST = Request(
    question="What should we mend first?",
    stars=True,
    until=date(2026, 12, 31),
    kept_days=90,
    url="https://acorn.example/ask",
    notice_url="https://acorn.example/who-listens",
    controller="Acorn Ltd",
    contact="privacy@acorn.example",
    purpose="To mend tents.",
    benefit="Dry tents.",
)


def test_the_form_says_who_asks_what_for_and_what_becomes_of_it():
    text = LexborHTMLParser(as_form(REQUEST, ENGLISH)).text()
    for said in (
        "Acorn Ltd",
        "To mend tents.",
        "Dry tents.",
        "90 days",
        "2026-12-31",
        "privacy@acorn.example",
        "who-listens",
    ):
        assert said in text
    for said in (*explained(REQUEST), consent(REQUEST)):
        assert ENGLISH.text(said) in text


def test_every_field_has_a_label_and_what_is_said_is_read_aloud():
    tree = LexborHTMLParser(as_form(REQUEST, ENGLISH))
    assert tree.css_first("label[for=answer]")
    assert all(field.parent.tag == "label" for field in tree.css("input"))
    assert tree.css_first("fieldset legend")
    assert tree.css_first("#said").attributes["aria-live"] == "polite"
    assert tree.css_first("textarea").attributes["maxlength"] == str(LONGEST)


def test_without_stars_none_are_asked():
    assert not LexborHTMLParser(as_form(replace(REQUEST, stars=False), ENGLISH)).css("fieldset")


def test_it_sends_nothing_and_runs_its_own_script_alone():
    form = as_form(REQUEST, ENGLISH)
    assert "form-action &#x27;none&#x27;" in form
    assert "default-src &#x27;none&#x27;" in form
    assert not re.search(r"fetch|XMLHttp|WebSocket|sendBeacon|innerHTML|eval|localStorage|cookie", SCRIPT)
    assert not LexborHTMLParser(form).css("form[action], [onclick], img, iframe")


def test_words_of_the_study_cannot_leave_their_place():
    hostile = '"><script>alert(1)</script>{contact}'
    form = as_form(replace(REQUEST, question=hostile, purpose=hostile, controller=hostile), ENGLISH)
    assert form.count("<script>") == 1


@pytest.mark.parametrize("field", ["question", "purpose", "benefit", "controller", "contact", "kept_days", "until"])
def test_whoever_agrees_to_something_else_agrees_to_another_wording(field):
    other = {"kept_days": 30, "until": None}.get(field, "something else")
    assert replace(REQUEST, **{field: other}).name != REQUEST.name


def test_where_the_form_lies_makes_no_other_wording():
    assert replace(REQUEST, url="", stars=False).name == REQUEST.name


def test_the_post_says_the_same_and_where_the_form_is():
    post = as_post(REQUEST)
    assert all(ENGLISH.text(said) in post for said in explained(REQUEST))
    assert "https://acorn.example/ask" in post
    assert BLANK in as_post(replace(REQUEST, url=""))


def test_all_of_a_form_can_be_translated():
    dutch = Language(
        "nl", {text: re.sub(r"[A-Za-z]+(?![a-z_]*\})", "X", text) for text in all_texts(sentences(REQUEST))}
    )
    form = as_form(REQUEST, dutch)
    assert '<html lang="nl"' in form
    assert 'lang="en"' not in form
    assert "Write an answer first" not in form


def test_the_script_writes_what_is_read():
    written = set(re.findall(r"\b(ask|id|day|answer|consent|stars)\b(?=[:,])", SCRIPT))
    assert written == {"ask", "id", "day", "answer", "consent", "stars"}
    assert read_answer("{}") == "not understood"
    assert {field.name for field in fields(REQUEST)} >= {"question", "stars"}

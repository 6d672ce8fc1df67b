"""The notice says nothing that the configuration, the published numbers or a test does not hold."""

import json
from dataclasses import fields, replace
from datetime import date
from typing import get_args

import pytest
from notices import FACTS
from selectolax.lexbor import LexborHTMLParser
from studies import FakeDecoder, manifest, settings, source
from tools.pages import ROOT

from townhum.connector import load_catalog
from townhum.demo.planted import Planted, Search
from townhum.records.agreed import GRIDS
from townhum.run.notice_ready import facts_of
from townhum.run.said_numbers import SaidNumbers
from townhum.study.model import Notice, SpecialCategory, Study, Track
from townhum.study.periods import DAYS
from townhum.study.recipients import Recipient
from townhum.tell.notice import words
from townhum.tell.notice.lines import as_text
from townhum.tell.notice.statement import lead, parts, sentences, title
from townhum.tell.notice.vocabulary import as_json_ld
from townhum.tell.notice.web import as_page, fingerprint
from townhum.tell.said import Language

ENGLISH = Language()
TODAY = date(2026, 11, 29)
NUMBERS = SaidNumbers()

HELD_BY = {
    "counts what people say in the places named below": "tests/promises/test_nothing_at_rest.py::test_the_whole_demo_leaves_no_identity_anywhere",
    "whatever else is said is passed over": "tests/count/tally/test_tally.py::test_an_account_off_every_track_was_heard_but_has_no_voice",
    "Nowhere else can be reached": "tests/listen/fetch/test_gate.py::test_what_the_place_does_not_name_is_refused",
    "in the memory of one run and nowhere else": "tests/promises/test_canaries_in_files.py::test_no_canary_of_a_file_is_written_or_shown",
    "Your account is turned at once into a mark": "tests/connector/test_marks.py::test_another_key_gives_other_marks",
    "are taken out of a text before anything is read": "tests/scrub/test_unknown.py::test_names_and_unknown_words_go",
    "somebody of ours reads some of the texts": "tests/run/test_labelling.py::test_no_identity_is_shown_kept_or_logged",
    "a child are passed over unread": "tests/scrub/test_protection.py::test_minors_cannot_be_relaxed",
    "So are posts whose authors tell of": "tests/scrub/test_protection.py::test_a_disclosure_is_withheld",
    "This study also reads what people tell of": "tests/scrub/test_protection.py::test_a_study_relaxes_a_category_by_name",
    "Both are found by what they say": "tests/scrub/test_protection.py::test_nothing_is_withheld_for_talk_of_a_topic",
    "Left out before anything is read": "tests/connector/test_screen.py::test_the_decoder_does_not_see_what_is_dropped",
    "Never counted, and never kept": "tests/connector/test_screen.py::test_the_decoder_sees_what_is_kept_and_the_author_only",
    "it is counted, for groups alone": "tests/promises/test_types.py::test_the_ledger_takes_a_release_and_nothing_else",
    "No decision about any person": "tests/promises/test_types.py::test_signals_have_no_field_for_text",
    "in memory, for as long as one run takes": "tests/count/tally/test_tally.py::test_neither_key_nor_mark_outlives_the_tally",
    "Then they are deleted": "tests/keep/test_ledger.py::test_a_forgotten_number_is_in_no_block_of_the_file",
    "Numbers are made for": "tests/run/test_job.py::test_a_closed_week_is_published_with_its_voices",
    "that waits for up to": "tests/run/test_job.py::test_after_its_grace_a_period_is_released_and_marked",
    "Every number is blurred by chance, once": "tests/promises/test_private_release.py::test_nobody_moves_more_than_the_budget_allows_nor_anything_but_cells",
    "is right at most": "tests/count/test_promise.py::test_no_promise_sounds_better_than_it_is",
    "nothing is promised": "tests/count/test_promise.py::test_a_year_of_standard_is_said_to_be_no_promise",
    "Several studies that hear you add up": "tests/count/test_promise.py::test_what_adds_up_is_said_whatever_the_study",
    "A number is shown where about": "tests/count/release/test_make.py::test_at_nine_accounts_a_number_is_shown_at_most_once_in_a_hundred",
    "Numbers are accounts, rounded to ten": "tests/run/test_notice_ready.py::test_no_number_is_finer_than_ten_or_about_fewer_than_fifty",
    "about {voices} accounts, on": "tests/run/test_notice_ready.py::test_a_change_is_told_with_its_number",
    "fewer than {least} accounts, on": "tests/run/test_notice_ready.py::test_a_number_below_fifty_ties_a_change_and_is_not_shown",
    "no number of": "tests/tell/notice/test_web.py::test_without_numbers_it_says_so",
    "the signs that are understood": "tests/connector/test_screen.py::test_rules",
    "Nobody else gets them": "tests/promises/test_notice.py::test_who_gets_numbers_is_who_the_study_names",
}
"""What the notice claims without a value of the configuration -> the test that fails when it is not so."""

NO_CODE = (
    "The ground in law",
    "This is what is listened for",
    "Complain: ",
    "{controller} reads the numbers",
    "Object: write to",
    "Ask what is held about you",
    "You can always complain",
    "Whoever writes is answered within",
    "Outside the European Economic Area",
    "Besides, these get some of them",
    "Nothing was changed yet",
)
"""What the study itself lists, what the law gives, and what people do about a letter: no code holds it."""


def every_form():
    """The facts in every form that changes which sentences there are."""
    yield FACTS
    yield replace(FACTS, told=(), findings=None, recipients={}, relaxed={}, officer="", authority="", transfers="")
    yield replace(FACTS, withheld=(), grids=GRIDS, told=(replace(FACTS.told[0], voices=None),))
    yield replace(FACTS, labels=True)
    yield from (replace(FACTS, period=kind) for kind in DAYS)


def claims():
    """Every English sentence of ours: one that ends as one does, or leads to what follows."""
    values = {getattr(of, f.name) for of in every_form() for f in fields(of) if isinstance(getattr(of, f.name), str)}
    said = {each.english for of in every_form() for part in parts(of) for each in sentences(part)}
    said |= {lead(of).english for of in every_form()}
    own = {
        FACTS.told[0].finding,
        FACTS.told[0].changed,
        "The operator agreed.",
        "The post is public.",
        "Authors who say #nobot.",
    }
    return sorted(
        text for text in said - values - own if text.endswith((".", ":", "}")) and text not in {"{name}", "{address}"}
    )


def test_every_claim_is_held_by_a_test_that_is_there():
    for claim in claims():
        by = [test for words_, test in HELD_BY.items() if words_ in claim]
        assert by or claim.startswith(NO_CODE), f"nothing holds: {claim}"
        for test in by:
            path, _, name = test.partition("::")
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), test


def test_no_test_is_named_for_what_is_not_said():
    said = "\n".join(claims())
    assert [words_ for words_ in HELD_BY if words_ not in said] == []


def test_the_page_says_its_sentences_and_nothing_else():
    for of in every_form():
        tree = LexborHTMLParser(as_page(of, ENGLISH, ["nl"], TODAY))
        said = [lead(of), title(of), *(each for part in parts(of) for each in sentences(part))]
        expected = {ENGLISH.text(each) for each in said}
        shown = [node.text().strip() for node in tree.css("main p, main section li, dt, dd, h1, h2, h3")]
        assert set(shown) == expected
        outside = [node.text() for node in tree.css("header, footer") if node.css_first("h1") is None]
        assert all("townhum" in each or "nl" in each for each in outside)


@pytest.mark.parametrize("field", [f.name for f in fields(FACTS) if f.name not in {"findings", "version", "url"}])
def test_whatever_of_the_study_changes_the_notice_is_another(field):
    other = {
        "period": "day",
        "grids": ("track",),
        "withheld": (),
        "places": (),
        "guesses": (),
        "told": (),
        "tracks": {"brand": ("Elm",)},
        "relaxed": {"politics": "Elections."},
        "recipients": {"Elm": "to read"},
    }.get(field, "something else" if isinstance(getattr(FACTS, field), str) else 33)
    changed = replace(FACTS, **{field: other})
    assert fingerprint(changed, ENGLISH) != fingerprint(FACTS, ENGLISH)
    if isinstance(other, str) and field != "period":
        assert "something else" in as_page(changed, ENGLISH, [], TODAY)
        assert getattr(FACTS, field) not in as_page(changed, ENGLISH, [], TODAY)


SAID = {
    "name": "Kettles and lids",
    "controller": "Elm Ltd",
    "contact": "hello@elm.example",
    "purpose": "To hear more",
    "benefit": "More tea",
    "lawful_basis": "Your consent",
    "retention": "123 days",
    "lateness": "45 days",
    "grace": "67 days",
}
SAID_OTHERWISE = {"period": "day", "relax": {"health": "It is about burns."}, "labels": True}
ONLY_FOR_MACHINES = {
    "time_zone",
    "tone",
    "fairness",
    "key",
    "languages",
    "licence",
    "listen_from",
    "notice",
    "spool_key",
}
"""Keys of study.toml that shape how it is done, and are told in the public file."""


def test_every_key_of_a_study_is_said_or_known_not_to_be():
    assert set(Study.model_fields) == {*SAID, *SAID_OTHERWISE, *ONLY_FOR_MACHINES}
    assert set(Notice.model_fields) == {
        "url",
        "folder",
        "published",
        "officer",
        "authority",
        "transfers",
        "answers_within",
    }
    made = as_page(
        facts_of(settings(source("place", FakeDecoder([])), **SAID, **SAID_OTHERWISE), NUMBERS), ENGLISH, [], TODAY
    )
    for said in (value.removesuffix(" days") for value in SAID.values()):
        assert said in made
    assert "for a day at a time" in made
    assert "It is about burns." in made
    assert "somebody of ours reads some of the texts" in made


def test_a_source_is_told_as_its_manifest_and_its_permission_have_it():
    told = settings(
        source(
            "place",
            FakeDecoder([]),
            manifest_=manifest(public_when="always, on Mondays", never=["shoe.size"], api="The Fake API"),
            permitted_because="they said yes",
            terms_url="https://fake.example/terms",
        )
    )
    made = as_page(facts_of(told, NUMBERS), ENGLISH, [], TODAY)
    for said in (
        "always, on Mondays",
        "shoe.size",
        "The Fake API",
        "they said yes",
        "https://fake.example/terms",
        "said no",
    ):
        assert said in made


def test_who_gets_numbers_is_who_the_study_names():
    elm = Recipient(
        who="Elm Research", what_for="to plan", permission="a contract", permitted_until=TODAY, gets=("report",)
    )
    told = replace(settings(source("place", FakeDecoder([]))), recipients={"elm": elm})
    made = as_page(facts_of(told, NUMBERS), ENGLISH, [], TODAY)
    assert "<dt>Elm Research</dt>" in made
    assert "Besides, these get" in made
    assert "Besides, these get" not in as_page(facts_of(settings(), NUMBERS), ENGLISH, [], TODAY)


def test_there_are_words_for_all_that_can_be_configured():
    assert set(words.COUNTED) == set(GRIDS)
    assert set(words.MADE_FOR) == set(DAYS)
    assert set(words.CATEGORIES) == set(get_args(SpecialCategory))
    assert set(words.KINDS) == set(get_args(Track.model_fields["kind"].annotation))
    assert {span for span, _ in words.GUESSED} == {*DAYS, "quarter", "year"}
    for connector in load_catalog().values():
        assert set(connector.manifest.keep) <= set(words.READ), f"{connector.name} reads what has no words"


def test_neither_a_secret_nor_a_query_nor_a_reviewer_reaches_a_page_a_line_or_a_machine():
    canaries = [Planted("canary", f"Kn4ry{n}q7") for n in range(3)]
    told = settings(
        source("place", FakeDecoder([]), terms_read_by=canaries[0].string, approval=canaries[1].string),
        key=f"env:{canaries[2].string}",
    )
    facts = facts_of(told, NUMBERS)
    written = (
        as_page(facts, ENGLISH, [], TODAY)
        + as_text(facts)
        + as_json_ld(facts, fingerprint(facts, ENGLISH))
        + repr(facts)
    )
    assert Search(canaries).found_in(written.encode()) == set()
    assert json.loads(as_json_ld(facts, ""))

"""The papers of a study say what its configuration says, sentence by sentence, and what a run really leaves on the disk."""

from dataclasses import replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import pytest
from keyed import close_keyed, keyed
from ledgers import Week, cells, published
from studies import FakeDecoder, permission, settings, source

from townhum.keep.store import Store
from townhum.run.blanks import answers, blank_in_papers
from townhum.run.papers import kept, prepare
from townhum.run.release_audit import settings_hash
from townhum.study import ScrubRules
from townhum.study.papers import PaperAnswers, Risk
from townhum.study.recipients import Recipient
from townhum.tell.papers.every import files

TODAY = date(2026, 11, 29)


def of(study, folder=Path("nowhere")):
    return "\n".join(files(prepare(study, Store(folder), TODAY)).values())


def usual(**changes):
    return settings(source("place", FakeDecoder([])), **changes)


STUDY = {
    "name": "A study of teapots",
    "controller": "Teapots Ltd, 3 Spout Lane",
    "contact": "ask@teapots.example",
    "purpose": "to learn why they drip",
    "benefit": "teapots that do not drip",
    "lawful_basis": "consent of each",
}


@pytest.mark.parametrize("key", STUDY)
def test_what_the_study_says_of_itself_is_what_the_papers_say(key):
    before = usual()
    after = of(usual(**{key: STUDY[key]}))
    assert STUDY[key] in after
    assert str(getattr(before.study, key)) not in after


@pytest.mark.parametrize(
    ("changes", "said", "not_said"),
    [
        ({"retention": "400 days"}, "deleted after 400 days", "730 days"),
        ({"lateness": "3 days"}, "read 3 days after it is over", "read one day after"),
        ({"grace": "9 days"}, "up to 9 days more", "up to 2 days more"),
        ({"languages": ("en", "nl")}, "its language (en, nl)", "its language (en)"),
        ({"tone": "vader"}, "(tone: vader)", "(tone: townhum)"),
        ({"key": "env:TOWNHUM_KEY"}, "in an environment variable", "in a file apart from the data"),
        ({"relax": {"health": "Tea is drunk for it."}}, "what people tell of their health. Tea is drunk for it.", "tell of their health, their"),
        ({"notice": {"officer": "O. Olong"}}, "O. Olong", "Say it in study.notice.officer"),
        ({"notice": {"authority": "The authority of Assam"}}, "The authority of Assam", "Say it in study.notice.authority"),
        ({"notice": {"url": "https://teapots.example/n"}}, "It stands at https://teapots.example/n", "Say it in study.notice.url"),
    ],
)  # fmt: skip
def test_what_is_configured_is_what_the_papers_say(changes, said, not_said):
    before, after = of(usual()), of(usual(**changes))
    assert said not in before
    assert not_said in before
    assert said in after
    assert not_said not in after


def test_the_rules_of_release_and_scrubbing_are_those_of_the_configuration():
    strict = usual()
    strict = replace(strict, release=strict.release.model_copy(update={"k": 37}), scrub=ScrubRules(second_look=True))
    assert "about 10 accounts or more" in of(usual())
    assert "about 37 accounts or more" in of(strict)
    assert ("A model of whole sentences" in of(usual()), "A model of whole sentences" in of(strict)) == (
        False,
        True,
    )
    assert "in which language they wrote" not in of(usual()), "only grids that are released are said to be counted"


FILE = source("answers", FakeDecoder([]))
PUBLIC = source("square", FakeDecoder([], hosts=("square.example",)))
OF_PUBLIC = ("write in public", "through official interfaces", "14(5)(b)", "bulk can seldom")
OF_FILES = ("from files of our own", "article 13", "6(4)", "what stands in the files of our own")


@pytest.mark.parametrize(
    ("sources", "public", "files"), [([FILE], False, True), ([PUBLIC], True, False), ([FILE, PUBLIC], True, True)]
)
def test_the_law_that_is_named_is_that_of_how_places_are_read(sources, public, files):
    said = of(settings(*sources))
    assert {each in said for each in OF_PUBLIC} == {public}
    assert {each in said for each in OF_FILES} == {files}


def test_who_gets_the_numbers_is_who_is_permitted_to():
    cups = Recipient(who="Cups Ltd", what_for="to match", permission="A-1", permitted_until=TODAY, gets=("findings",))
    said = of(replace(usual(), recipients={"cups": cups}))
    assert ("Cups Ltd" in said, "Nobody else." in said, "Nobody else." in of(usual())) == (True, False, True)


def test_the_places_are_those_of_the_configuration_with_their_permission():
    decoder = FakeDecoder([], hosts=("square.example",))
    one = source("square", decoder, permitted_because="The mayor agreed.", approval="A-7", terms_read_by="B. Bee")
    said = of(settings(one))
    for each in ("square.example", "The mayor agreed.", "A-7", f"on {permission().terms_read_on} by B. Bee"):
        assert each in said
    assert "no network: a file of our own" in of(usual())


def test_all_that_a_run_leaves_is_said_to_be_kept_and_nothing_else_is_left(tmp_path):
    made = keyed(tmp_path)
    close_keyed(made, tmp_path)
    store = Store(tmp_path / "data")
    said = [name for each in kept(made) for name in each.files.split(", ")]
    left = [str(path.relative_to(store.folder)) for path in store.folder.rglob("*") if path.is_file()]
    assert [name for name in left if not any(fnmatch(name, pattern) for pattern in said)] == []
    sealed = {str(path.relative_to(store.folder)) for path in store.sealed}
    assert sealed <= set(said), "what may be sealed is said, too"


def test_the_figures_are_those_of_the_cards_and_of_the_studys_own_audits(tmp_path):
    figures = prepare(usual(), Store(tmp_path), TODAY).figures
    assert any(each.of == "townhum-tone-en" and each.what == "tweeteval validation: accuracy" for each in figures)
    vader = prepare(usual(tone="vader"), Store(tmp_path), TODAY).figures
    assert len(vader) <= len(figures)
    published(tmp_path, Week(0, cells({"acorn": (15, 20, 25)})))
    assert prepare(usual(), Store(tmp_path), TODAY).figures == figures, "this series was audited for nothing"


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Made on 2026-10-02 by `townhum audit release`, settings `{settings}`.", "2026-10-02"),
        ("Made on 2026-10-02 by `townhum audit release`, settings `another`.", ""),
        ("\xff", ""),
    ],
)
def test_a_certificate_counts_for_the_settings_it_was_made_for(tmp_path, text, measured):
    written = text.format(settings=settings_hash(usual()))
    (tmp_path / "release-certificate.md").write_text(written, encoding="utf-8" if measured else "latin-1")
    assert prepare(usual(), Store(tmp_path), TODAY).certificate == measured


def test_every_key_of_the_file_is_an_answer_and_what_is_said_is_no_blank():
    said = {key: "Said." for key, field in PaperAnswers.model_fields.items() if field.annotation is str}
    risks = dict.fromkeys(
        ("illegitimate_access", "unwanted_change", "disappearance"), Risk(severity=1, likelihood=4, because="Rain.")
    )
    study = usual(notice={"officer": "O. Olong", "authority": "Assam"})
    whole = replace(study, papers=PaperAnswers(**said, **risks, reviewed_on=TODAY))
    assert set(PaperAnswers.model_fields) < set(answers(whole))
    assert blank_in_papers(whole) == ()
    assert len(blank_in_papers(usual())) == len(PaperAnswers.model_fields) + 2
    assert "To be decided" not in of(
        replace(
            whole,
            study=whole.study.model_copy(
                update={"notice": whole.study.notice.model_copy(update={"url": "https://a.example"})}
            ),
        )
    )

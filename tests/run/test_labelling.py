"""Texts to label: by lot, from memory, and only where the notice says that somebody reads them."""

import io
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from jobs import items
from keyed import keyed
from noises import no_noise
from rich.console import Console
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, settings, source

from townhum.cli.answering import Question, answers, by_lines, plain
from townhum.clock import SimulatedClock
from townhum.errors import AccessDenied, NothingPermitted, StoreError, UsageError
from townhum.keep.inventory import LOG
from townhum.keep.labels import forget_labels, read_labels
from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.read.correction import Correction
from townhum.read.reader import Reader
from townhum.read.topicquery import Matcher, parse
from townhum.records import DropReason
from townhum.records.deeds import Deed, Entry
from townhum.run.configuration import store_of
from townhum.run.job import Asked, run
from townhum.run.labelled import keep_given, table_of
from townhum.run.labelling import SHOWN, texts_to_label
from townhum.run.means import Means
from townhum.run.saying import said_in_notice
from townhum.scrub import Scrubber
from townhum.study import Track
from townhum.tell.query import run_query

CANARIES = (
    "Zaphira Quillwood",
    "zaphira@post.example",
    "https://paper.example/zaphira",
    "+44 7700 900123",
    "zq_invented",
)


def study(folder, *sources, said=True, **changes):
    """A study that labels, with the notice that says so, and its store."""
    made = keyed(folder, *sources, **{"labels": True, **changes})
    store = store_of(made, folder / "data", {})
    store.prepare()
    if said:
        note(store, NOW, Entry(Deed.NOTICE, {"languages": "en", **said_in_notice(made)}))
    return made, store


def means(pipeline=PLAIN_PIPELINE, key=KEY, now=NOW):
    return Means(lambda: pipeline, lambda _: NoSession(), SimulatedClock(now), key, noise=lambda: no_noise)


def texts(folder, *sources, most=20, key=KEY, pipeline=PLAIN_PIPELINE, **changes):
    made, store = study(folder, *sources, **changes)
    return texts_to_label(made, store, means(pipeline, key), most)


def shown(found):
    return [each.post.text for each in found.drawn]


def one_each(count):
    return FakeDecoder([[item(number, f"tea is lovely {number}") for number in range(count)]])


def test_so_many_are_drawn_by_lot_and_by_another_key_others(tmp_path):
    first = texts(tmp_path / "a", source("one", one_each(60)))
    again = texts(tmp_path / "b", source("one", one_each(60)))
    other = texts(tmp_path / "c", source("one", one_each(60)), key=b"o" * 32)
    assert (first.period.label, len(first.drawn)) == ("2026-W46", 20)
    assert shown(first) == shown(again)
    assert set(shown(first)) != set(shown(other))
    assert shown(first) != sorted(shown(first))
    assert {(each.aim, each.track, each.read.label) for each in first.drawn} == {("toward", "tea", "positive")}


def test_an_account_is_drawn_once_however_much_it_writes(tmp_path):
    loud = [item(500 + number, f"tea {number}", by="loud") for number in range(300)]
    found = texts(tmp_path, source("one", FakeDecoder([loud, items(30)])), most=200)
    by = Counter(each.post.mark for each in found.drawn)
    assert len(found.drawn) == 31
    assert set(by.values()) == {1}


def test_of_a_theme_the_tone_of_the_whole_text_is_asked(tmp_path):
    made, store = study(tmp_path, source("one", one_each(5)))
    made = replace(made, tracks={"tea": Track(kind="theme", query="tea", label="Tea"), "coffee": made.tracks["coffee"]})
    found = texts_to_label(made, store, means(), 20)
    assert {(each.aim, each.track) for each in found.drawn} == {("whole", "")}


def test_what_is_on_no_track_of_another_period_or_said_no_is_not_shown(tmp_path):
    no = {**item(1, "tea for nobody", by="unwilling"), "no": True}
    pages = [
        [
            item(2, "tea of the unwilling", by="unwilling"),
            no,
            item(3, "water"),
            item(4, "tea", at=IN_WEEK_46 - timedelta(days=7)),
        ],
        [item(5, "tea, and withheld", by="ill"), item(6, "tea of the ill", by="ill"), item(7, "plain tea")],
    ]

    def scrub(posts):
        scrubbed = PLAIN_PIPELINE.scrub(posts)
        return [DropReason.WITHHELD if "withheld" in each.text else each for each in scrubbed]

    found = texts(tmp_path, source("one", FakeDecoder(pages)), pipeline=replace(PLAIN_PIPELINE, scrub=scrub))
    assert shown(found) == ["plain tea"]


def test_a_period_that_was_released_is_read_again_and_nothing_is_released_of_it(tmp_path):
    made, store = study(tmp_path, source("one", one_each(45)))
    run(made, store, means(), Asked(trust_clock=True))
    before = store.ledger.read_bytes()
    found = texts_to_label(made, store, means(), 20)
    assert (found.period.label, len(found.drawn)) == ("2026-W46", 20)
    assert store.ledger.read_bytes() == before


def test_where_a_source_fails_nothing_is_drawn_and_it_is_told(tmp_path):
    bad = source("bad", FakeDecoder([], fails=AccessDenied("Ask the operator.", "401")))
    found = texts(tmp_path, source("one", one_each(45)), bad)
    assert found.drawn == ()
    assert [(each.source, type(each.error)) for each in found.failed] == [("bad", AccessDenied)]


@pytest.mark.parametrize(
    ("said", "labels", "do"), [(True, False, "labels = true"), (False, True, "Run `townhum notice`")]
)
def test_nobody_reads_texts_before_the_notice_says_so(tmp_path, said, labels, do):
    with pytest.raises(NothingPermitted, match=do):
        texts(tmp_path, source("one", one_each(5)), said=said, labels=labels)


def test_a_notice_of_before_does_not_do(tmp_path):
    made, store = study(tmp_path, source("one", one_each(5)), said=False)
    note(store, NOW, Entry(Deed.NOTICE, {"languages": "en", **said_in_notice(settings())}))
    with pytest.raises(NothingPermitted):
        texts_to_label(made, store, means(), 20)


def test_a_model_that_cannot_be_corrected_is_said_before_anything_is_read(tmp_path):
    with pytest.raises(UsageError, match='"accurate"'):
        texts(tmp_path, source("one", one_each(5)), tone="vader")


def test_before_the_first_period_is_over_it_is_said_when(tmp_path):
    with pytest.raises(UsageError, match="2026-11-24 00:00"):
        texts(tmp_path, source("one", one_each(5)), listen_from=date(2026, 11, 16))


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2026, 11, 9), "2026-W46"),
        (date(2026, 11, 8), "2026-W45"),
        (date(2026, 11, 16), ""),
        (date(2020, 1, 1), ""),
    ],
)
def test_the_period_of_a_day_is_read_if_it_is_over_and_not_too_old(tmp_path, day, label):
    made, store = study(tmp_path, source("one", one_each(5)))
    if label:
        assert texts_to_label(made, store, means(), 20, day).period.label == label
    else:
        with pytest.raises(UsageError, match="Name a day"):
            texts_to_label(made, store, means(), 20, day)


def test_no_identity_is_shown_kept_or_logged(tmp_path):
    """Planted identities, through the real scrubber, onto the screen of somebody who labels, and into the files."""
    said = [f"the tea of {each} is lovely \x1b[2J\u202e" for each in CANARIES]
    decoder = FakeDecoder(
        [[item(number, text, by=CANARIES[0]) for number, text in enumerate(said)], items(60, first=100)]
    )
    scrubber, reader = Scrubber(), Reader(Matcher({"tea": parse("tea")}))
    made, store = study(tmp_path, source("one", decoder))
    found = texts_to_label(made, store, means(replace(PLAIN_PIPELINE, scrub=scrubber.scrub, read=reader.read)), 100)
    assert len(found.drawn) == 61
    screen = io.StringIO()
    questions = [Question("How does it speak of Tea?", plain(each.post.text)) for each in found.drawn]
    with by_lines(Console(file=screen, markup=False), io.StringIO("positive\n" * 60)) as ask:
        given = answers(questions, ask)
    keep_given(made, store, found.period, table_of([(found.drawn[at].aim, 2, 2) for at in given]), NOW.date())
    assert "is lovely" in screen.getvalue()
    assert "[PERSON]" in screen.getvalue() or "[OTHER]" in screen.getvalue()
    assert not {"\x1b", "\u202e"} & set(screen.getvalue())
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for canary in CANARIES:
        assert canary not in screen.getvalue()
        assert canary.encode() not in kept
    assert b"lovely" not in kept
    assert read_labels(store).counts("toward")[2] == (0, 0, 60)
    assert [dict(line.entry.facts) for line in read(store.folder) if line.entry.deed is Deed.LABELLED] == [
        {"period": "2026-W46", "most": "100"}
    ]


def asked(store):
    return [dict(line.entry.facts) for line in read(store.folder) if line.entry.deed is Deed.LABELLED]


def test_however_often_it_is_run_no_more_than_so_many_texts_of_a_period_are_shown(tmp_path):
    made, store = study(tmp_path, source("one", one_each(800)))
    seen = set()
    for run_of, (most, drawn, left) in enumerate([(200, 200, 300), (200, 200, 100), (200, 100, 0)]):
        found = texts_to_label(made, store, means(key=bytes([run_of]) * 32), most)
        assert (len(found.drawn), found.left) == (drawn, left)
        seen.update(shown(found))
    assert 200 < len(seen) <= SHOWN
    with pytest.raises(UsageError, match="no more are shown"):
        texts_to_label(made, store, means(), 1)
    assert len(texts_to_label(made, store, means(), 20, date(2026, 11, 8)).drawn) == 0, (
        "another period has its own bound"
    )
    forget_labels(store)
    with pytest.raises(UsageError, match="no more are shown"):
        texts_to_label(made, store, means(), 1)
    assert asked(store) == [{"period": "2026-W46", "most": most} for most in ("200", "200", "100")]


@pytest.mark.parametrize(("first", "then"), [("week", "day"), ("four_weeks", "week")])
def test_another_length_of_periods_shows_no_more_of_the_same_days(tmp_path, first, then):
    made, store = study(tmp_path, source("one", one_each(45)), period=first)
    later = means(now=NOW + timedelta(days=28))
    period = texts_to_label(made, store, later, SHOWN, IN_WEEK_46.date()).period
    other = replace(made, study=made.study.model_copy(update={"period": then}))
    with pytest.raises(UsageError, match="no more are shown"):
        texts_to_label(other, store, later, 1, IN_WEEK_46.date())
    assert [entry["period"] for entry in asked(store)] == [period.label]


def test_what_was_asked_for_counts_and_not_what_was_found(tmp_path):
    """The log is open, and must not tell how many people wrote."""
    logs = []
    for name, many in (("few", 3), ("many", 300)):
        made, store = study(tmp_path / name, source("one", one_each(many)))
        assert texts_to_label(made, store, means(), 150).left == SHOWN - 150
        logs.append(asked(store))
    assert logs[0] == logs[1] == [{"period": "2026-W46", "most": "150"}]


def test_where_nothing_is_shown_nothing_is_counted(tmp_path):
    bad = source("bad", FakeDecoder([], fails=AccessDenied("Ask the operator.", "401")))
    made, store = study(tmp_path, source("one", one_each(45)), bad)
    assert texts_to_label(made, store, means(), 150).left == SHOWN
    assert asked(store) == []


def test_where_the_log_was_cut_nothing_is_shown(tmp_path):
    made, store = study(tmp_path, source("one", one_each(45)))
    texts_to_label(made, store, means(), SHOWN)
    log = store.folder / LOG
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:-1]))
    with pytest.raises(StoreError):
        texts_to_label(made, store, means(), 1)


def test_labels_spend_nothing_and_change_nothing_that_is_released(tmp_path):
    pipeline, found = replace(PLAIN_PIPELINE, correct=Correction("townhum", {"posts"})), []
    for name in ("without", "with"):
        made, store = study(tmp_path / name, source("one", one_each(45)))
        if name == "with":
            period = texts_to_label(made, store, means(), 100).period
            keep_given(
                made,
                store,
                period,
                {"whole": ((0, 0, 0),) * 3, "toward": ((20, 9, 9), (9, 20, 9), (9, 9, 20))},
                NOW.date(),
            )
        run(made, store, means(pipeline), Asked(trust_clock=True))
        with Ledger.open(store.ledger, store.key) as ledger:
            found.append((ledger.past().spent, run_query(store.public, "from corrected_tone order by all").rows))
    assert found[0] == found[1]
    assert all(found[0])

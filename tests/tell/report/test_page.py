"""The whole report: what it holds, in which order, how large it is, and that nothing in it comes from elsewhere or leads there."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
from years import NAMES, year

from townhum.errors import StoreError, UsageError
from townhum.tell.query import run_query
from townhum.tell.report.page import days_of, report
from townhum.tell.report.scope import scope_of

ORDER = (
    *("findings", "at-a-glance", "share-of-voice", "net-sentiment", "drivers", "growing"),
    *("events", "launches", "wishes", "places", "trust", "who"),
)


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return year(tmp_path_factory.mktemp("year"))


@pytest.fixture(scope="module")
def page(public):
    return report(scope_of(public))


class Seen(HTMLParser):
    """What a page has: ids, targets, the depth of open elements."""

    VOID = frozenset({"meta", "br", "img", "input", "hr", "link", "col"})

    def __init__(self, page):
        super().__init__()
        self.ids, self.targets, self.open, self.wrong = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        self.targets += [value for key, value in attrs if key in {"href", "src", "action"}]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_its_parts_stand_in_the_order_in_which_they_are_asked_for(page):
    assert [each for each in Seen(page).ids if each in ORDER] == list(ORDER)


def test_the_days_above_are_those_of_the_study_s_time_zone(public):
    of = scope_of(public)
    week = replace(
        of.newest, starts_at=datetime(2026, 11, 15, 23, tzinfo=UTC), ends_at=datetime(2026, 11, 22, 23, tzinfo=UTC)
    )
    asked = run_query(public, "SELECT time_zone FROM about").rows
    assert {row[0] for row in asked} == {"UTC"}
    berlin = SimpleNamespace(periods=(week,), newest=week, sql=of.sql, ask=lambda _: [{"time_zone": "Europe/Berlin"}])
    assert days_of(berlin) == "16 November 2026 to 22 November 2026, Europe/Berlin"
    assert days_of(of).endswith(", UTC")


def test_a_year_with_ten_rivals_is_small_and_well_formed(page):
    seen = Seen(page)
    assert len(page.encode()) <= 400_000
    assert seen.wrong == seen.open == []
    assert len(seen.ids) == len(set(seen.ids))
    assert all(f">{name.title()}</text>" in page for name in NAMES)


def test_nothing_is_fetched_and_nothing_leads_out(page):
    assert Seen(page).targets == []
    assert "default-src 'none'" in unescape(page)
    assert not re.search(r"url\(|@import|https?://", page)


def test_every_part_says_how_it_is_made_and_how_to_ask_for_it(page):
    assert page.count("How is this made?") == page.count("The SQL") == len(ORDER) - 1  # but for who listens


def test_the_sql_beside_a_part_can_be_asked(page, public):
    scope = scope_of(public)
    asked = re.findall(r"<pre[^>]*><code>(.*?)</code>", page, re.DOTALL)
    assert len(asked) == len(ORDER) - 1
    for sql in asked:
        for one in unescape(sql).split(";\n"):
            scope.ask(one)


def test_the_bad_week_is_found_said_and_marked(page):
    found = page[page.index('id="findings"') : page.index('id="at-a-glance"')]
    assert "Acorn" in found
    assert 'class="mark"' in page


def test_what_holds_of_all_findings_is_said_once(page):
    found = page[page.index('id="findings"') : page.index('id="at-a-glance"')]
    assert found.count("<li><strong>") > 1
    assert found.count("What caused it is not in these numbers.") == 1


def test_where_it_is_narrow_each_cell_of_a_table_of_sentences_has_its_heading(page):
    events = page[page.index('id="events"') : page.index('id="launches"')]
    assert events.count('data-label="How much"') == events.count("<tr>") - 1
    assert "data-label" not in page[page.index('id="share-of-voice"') : page.index('id="net-sentiment"')]


def test_spans_can_be_chosen_and_one_is_shown(page):
    spans = re.findall(r'<div class="span" data-span="(\d+)"( hidden)?', page)
    assert {(many, bool(hidden)) for many, hidden in spans} == {("53", False), ("26", True), ("13", True)}


def test_labels_are_text_wherever_they_stand(tmp_path):
    bad = "<img src=x onerror=alert(1)>&amp;\"'"
    public = year(tmp_path, weeks=10, labels={"acorn": bad})
    page = report(scope_of(public), title="</title><script>alert(1)</script>")
    assert "<img" not in page.lower()
    assert page.count("<script>") == 1
    assert Seen(page).wrong == []


@pytest.mark.parametrize(("weeks", "size"), [(1, 1.0), (3, 0.02), (9, 0.0)])
def test_little_or_vague_data_makes_a_page_too(tmp_path, weeks, size):
    page = report(scope_of(year(tmp_path, weeks=weeks, size=size)))
    assert [each for each in Seen(page).ids if each in ORDER] == list(ORDER)
    assert size > 0.5 or "too vague to tell" in page


def test_a_track_in_focus_takes_the_place_of_one_s_own_brand(public):
    scope = scope_of(public, tracks=("Rival 3",))
    assert [track.label for track in scope.focus] == ["Rival 3"]
    assert "Acorn" in [track.label for track in scope.rivals]
    assert 'data-brand="rival 3"' in report(scope)


def test_a_span_is_cut_out_by_its_periods(public):
    every = [period.name for period in scope_of(public).periods]
    assert [period.name for period in scope_of(public, since=every[5], until=every[9]).periods] == every[5:10]


@pytest.mark.parametrize(
    ("asked", "said"),
    [({"tracks": ("acron",)}, "acorn"), ({"since": "2026-W99"}, "--since"), ({"until": "yesterday"}, "--until")],
)
def test_a_name_that_there_is_not_is_told_with_the_nearest(public, asked, said):
    with pytest.raises(UsageError, match=said):
        scope_of(public, **asked)


def test_a_span_that_ends_before_it_begins_is_refused(public):
    every = [period.name for period in scope_of(public).periods]
    with pytest.raises(UsageError, match="none in between"):
        scope_of(public, since=every[9], until=every[5])


def test_without_a_file_it_says_what_to_do(tmp_path):
    with pytest.raises(StoreError, match="townhum run"):
        scope_of(tmp_path / "public.duckdb")

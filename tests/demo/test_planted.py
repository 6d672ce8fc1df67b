import base64
import csv
import hashlib
import io
import ipaddress
import json
import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.clock import SimulatedClock
from townhum.demo import moments
from townhum.demo.forum_api import ForumApi
from townhum.demo.jetstream import frames_of
from townhum.demo.letters import FEED_PATH, LettersApi
from townhum.demo.mastodon_wire import status
from townhum.demo.planted import Planted, Search, disguises, find_planted
from townhum.demo.reddit_wire import listing
from townhum.demo.reply import Request
from townhum.demo.sky_api import SkyApi
from townhum.demo.survey import as_csv

KINDS = {
    "account_id",
    "account_name",
    "account_uri",
    "account_url",
    "card",
    "did",
    "display_name",
    "email",
    "fediverse_address",
    "handle",
    "iban",
    "ip_address",
    "order_ref",
    "person_name",
    "phone",
    "post_id",
    "post_uri",
    "post_url",
    "profile_url",
    "reddit_user",
    "survey_id",
}
NAME = Planted("person_name", "Wiebke Ostermeer-Tüll")
ID = Planted("post_id", "117543665663938292")


@pytest.fixture(scope="module")
def served(sample):
    """Everything the square and the survey can ever hand out, as bytes."""
    parts = [json.dumps(status(toot), ensure_ascii=False) for toot in sample.toots]
    parts.append(json.dumps(listing(list(sample.threads), after=None, before=None, raw=True), ensure_ascii=False))
    late = SimulatedClock(moments.NOW)
    apis = [ForumApi(sample.forum, late), SkyApi(sample.skies)]
    parts += [_answer(apis, "/posts.json", before=str(post.id)) for post in sample.forum[::50]]
    parts.append(_answer(apis, "/posts.json"))
    parts += [
        unescape(_answer([LettersApi(sample.letters, SimulatedClock(moments.week_start(week + 1)))], FEED_PATH))
        for week in (5, 9)
    ]
    parts += [_answer(apis, "/xrpc/app.bsky.actor.getProfiles", actors=one.id) for one in sample.skies.accounts]
    parts += [frame.decode() for _, frame in frames_of(sample.skies)]
    parts += [post.uri for post in sample.skies.posts]  # which a reader puts together, of what a frame says
    return "\n".join(parts).encode() + as_csv(sample.survey)


def _answer(apis, path, **query):
    request = Request("GET", path, query, {}, {}, "", tuple(query.items()))
    return next(reply for api in apis if (reply := api.answer(request))).body.decode()


def test_every_kind_is_planted_and_every_string_once(sample):
    assert {one.kind for one in sample.planted} == KINDS
    assert len({one.string for one in sample.planted}) == len(sample.planted)
    assert min(Counter(one.kind for one in sample.planted).values()) >= 15


def test_all_that_is_said_to_be_planted_is_handed_out(sample, served):
    missing = set(sample.planted) - Search(sample.planted).found_in(served)
    assert Counter(one.kind for one in missing) == {}


def test_nothing_planted_can_belong_to_anybody(sample):
    strings = {kind: [one.string for one in sample.planted if one.kind == kind] for kind in KINDS}
    reserved = re.compile(r"(?:\.example|\.test|(?:^|\.)example\.(?:org|net|com))$")
    kinds = ("account_uri", "account_url", "profile_url", "post_uri", "post_url")
    hosts = [url.split("/")[2] for kind in kinds for url in strings[kind] if url.startswith("http")]
    hosts += [address.rpartition("@")[2] for kind in ("email", "fediverse_address") for address in strings[kind]]
    assert all(reserved.search(host) for host in hosts)
    documentation = ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
    nets = [ipaddress.ip_network(net) for net in documentation]
    assert all(any(ipaddress.ip_address(ip) in net for net in nets) for ip in strings["ip_address"])


def test_checksums_are_right(sample):
    cards = [re.sub(r"\D", "", one.string) for one in sample.planted if one.kind == "card"]
    ibans = [one.string.replace(" ", "") for one in sample.planted if one.kind == "iban"]
    assert all(_luhn(card) for card in cards)
    assert all(int("".join(str(int(c, 36)) for c in code[4:] + code[:4])) % 97 == 1 for code in ibans)


def _luhn(number):
    doubled = [int(d) * (1 + at % 2) for at, d in enumerate(reversed(number))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def test_the_survey_reads_back_with_every_column(sample):
    rows = list(csv.DictReader(io.StringIO(as_csv(sample.survey).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row["comment"] for row in rows] == [one.comment for one in sample.survey]


@pytest.mark.parametrize(
    "shown",
    [
        NAME.string.encode(),
        NAME.string.lower().encode(),
        NAME.string.encode("utf-16"),
        NAME.string.encode("utf-16-be"),
        NAME.string.encode().hex().encode(),
        NAME.string.encode().hex().upper().encode(),
        base64.b64encode(NAME.string.encode()),
        hashlib.sha256(NAME.string.encode()).digest(),
        hashlib.sha256(NAME.string.lower().encode()).hexdigest().encode(),
        hashlib.md5(NAME.string.encode()).digest(),
        hashlib.md5(NAME.string.encode()).hexdigest().upper().encode(),
    ],
)
def test_each_disguise_is_seen_through(tmp_path, shown):
    (tmp_path / "deep").mkdir()
    file = tmp_path / "deep" / "some.bin"
    file.write_bytes(b"x" * 13 + shown + b"y")
    assert [(one.kind, one.file) for one in find_planted(tmp_path, Search([NAME, ID]))] == [("person_name", file)]


@given(before=st.binary(max_size=40), after=st.binary(max_size=40))
@settings(deadline=None)
def test_base64_of_a_longer_text_is_seen_through(before, after):
    search = Search([ID])
    whole = before + ID.string.encode() + after
    assert search.found_in(base64.b64encode(whole)) == {ID}
    assert search.found_in(base64.urlsafe_b64encode(whole)) == {ID}


@given(before=st.binary(max_size=40), after=st.binary(max_size=40), pick=st.integers(0))
@settings(deadline=None)
def test_a_needle_is_found_wherever_it_stands(before, after, pick):
    needles = sorted(disguises(NAME.string))
    assert NAME in Search([NAME, ID]).found_in(before + needles[pick % len(needles)] + after)


def test_a_clean_folder_is_clean(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "short").write_bytes(b"abc")
    (tmp_path / "near miss").write_text(NAME.string[:-1] + " 11754366566393829", encoding="utf-8")
    assert find_planted(tmp_path, Search([NAME, ID])) == []


def test_a_name_of_a_file_counts_and_what_is_left_out_does_not(tmp_path):
    (tmp_path / f"{ID.string}.log").write_bytes(b"")
    survey = tmp_path / "survey.csv"
    survey.write_text(NAME.string, encoding="utf-8")
    assert [one.kind for one in find_planted(tmp_path, Search([NAME, ID]), leave_out=[survey])] == ["post_id"]


def test_a_finding_does_not_repeat_the_string(tmp_path):
    (tmp_path / "a.txt").write_text(NAME.string, encoding="utf-8")
    assert NAME.string not in repr(find_planted(tmp_path, Search([NAME])))


def test_a_string_too_short_to_be_told_apart_is_refused():
    with pytest.raises(ValueError, match="8 bytes"):
        disguises("Bo Li")

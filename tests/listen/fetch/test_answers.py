import gzip
import json
import tracemalloc

import httpx
import pytest
import respx

from townhum.errors import AccessDenied, BadAnswer, Busy, Missing, NotPermitted, ServerTrouble, SourceError, Unreachable
from townhum.listen.fetch import Bounds
from townhum.listen.fetch.bodies import read_body

URL = "https://town.example/"


@pytest.mark.parametrize(
    ("status", "headers", "error", "tries"),
    [
        (401, {}, AccessDenied, 1),
        (403, {}, AccessDenied, 1),
        (404, {}, Missing, 1),
        (410, {}, Missing, 1),
        (400, {}, BadAnswer, 1),
        (405, {}, BadAnswer, 1),
        (418, {}, BadAnswer, 1),
        (501, {}, BadAnswer, 1),
        (505, {}, BadAnswer, 1),
        (304, {}, BadAnswer, 1),
        (429, {}, Busy, 3),
        (503, {"Retry-After": "1"}, Busy, 3),
        (503, {}, ServerTrouble, 3),
        (500, {}, ServerTrouble, 3),
        (502, {}, ServerTrouble, 3),
        (504, {}, ServerTrouble, 3),
    ],
)
def test_a_status_becomes_an_error(session, router, status, headers, *, error, tries):
    router.get(URL).respond(status, headers=headers, text="<p>alice wrote</p>")
    with pytest.raises(error) as caught:
        session.get(URL)
    assert type(caught.value) is error
    assert len(router.calls) == tries
    assert "town.example" in str(caught.value)
    assert "coffee" in str(caught.value)


@pytest.mark.parametrize(
    ("status", "kind", "says"),
    [
        (401, "application/json", "it lets in only whom it knows"),
        (403, "application/json", "Ask the operator for access"),
        (403, "text/html; charset=utf-8", "a guard before the server turns machines away"),
        (402, "text/plain", "it is not free"),
        (404, "text/html", "spelt right"),
        (410, "application/json", "gone for good"),
        (451, "application/json", "withheld by law"),
    ],
)
def test_what_a_refusal_means_is_told(session, router, status, kind, says):
    router.get(URL).respond(status, headers={"Content-Type": kind}, text="alice")
    with pytest.raises(SourceError) as caught:
        session.get(URL)
    assert says in str(caught.value)
    assert "alice" not in str(caught.value)


@pytest.mark.parametrize("fault", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError, httpx.ReadError])
def test_a_broken_connection_is_unreachable_and_tried_again(session, router, fault):
    router.get(URL).mock(side_effect=[fault("alice at 10.0.0.1"), fault("alice"), httpx.Response(200, json="up")])
    assert session.get(URL).body == "up"
    router.get(URL).mock(side_effect=fault("alice"))
    with pytest.raises(Unreachable) as caught:
        session.get(URL)
    assert "alice" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "happened"),
    [
        (b"", "empty"),
        (b"<!doctype html><p>alice", "web page"),
        (b'[{"id": 1}, {"id"', "cut short"),
        (b"alice", "not JSON"),
        ('{"a": "café"}'.encode("latin-1"), "not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "not UTF-8"),
        (b"[" * 200_000, "nested"),
        (b"9" * 100_000, "not JSON"),
    ],
)
def test_what_is_not_json_is_a_bad_answer(session, router, body, happened):
    router.get(URL).respond(content=body)
    with pytest.raises(BadAnswer, match=happened) as caught:
        session.get(URL)
    assert "alice" not in str(caught.value)
    assert len(router.calls) == 1


def test_odd_but_readable_json_is_read(session, router):
    body = b'\xef\xbb\xbf{"nan": NaN, "inf": -Infinity, "lone": "\\ud800", "zero": "a\\u200bb", "big": 1e999}'
    router.get(URL).respond(content=body, headers={"Content-Type": "text/plain"})
    read = session.get(URL).body
    assert read == {"nan": None, "inf": None, "lone": "\ud800", "zero": "a\u200bb", "big": float("inf")}


def test_an_expected_status_is_returned(session, router):
    router.get(URL).mock(side_effect=[httpx.Response(422, json={"error": "x"}), httpx.Response(404, text="<p>")])
    first, second = session.get(URL, expect={422}), session.get(URL, expect=range(400, 500))
    assert (first.status, first.body) == (422, {"error": "x"})
    assert (second.status, second.body) == (404, None)


def test_headers_come_in_lower_case(session, router):
    router.get(URL).respond(json=1, headers={"Link": '<https://town.example/?p=2>; rel="next"'})
    assert session.get(URL).headers["link"].endswith('rel="next"')


def test_gzip_is_asked_for_and_unpacked(session, router):
    router.get(URL).respond(content=gzip.compress(b'"packed"'), headers={"Content-Encoding": "gzip"})
    assert session.get(URL).body == "packed"
    assert router.calls.last.request.headers["accept-encoding"] == "gzip"


def test_too_large_is_refused_packed_or_not(fetcher, place):
    plain = json.dumps("x" * 2_000).encode()
    for content, headers in [(plain, {}), (gzip.compress(plain), {"Content-Encoding": "gzip"})]:
        router = respx.MockRouter()
        router.get(URL).respond(content=content, headers=headers)
        small = fetcher(transport=httpx.MockTransport(router.handler), bounds=Bounds(max_bytes=1_000))
        with pytest.raises(BadAnswer, match="larger than 1,000 bytes"):
            small.session(place()).get(URL)


class Chunks(httpx.SyncByteStream):
    """A body that arrives in pieces, after each of which something happens."""

    def __init__(self, chunks, after):
        self.chunks, self.after = chunks, after

    def __iter__(self):
        for chunk in self.chunks:
            yield chunk
            self.after()


def respond_with(headers, chunks, after=lambda: None):
    return httpx.MockTransport(lambda _: httpx.Response(200, headers=headers, stream=Chunks(chunks, after)))


def test_a_bomb_is_cut_after_the_first_byte_too_many(fetcher, place):
    bomb, read = gzip.compress(b"0" * 30_000_000), []
    pieces = [bomb[start : start + 100] for start in range(0, len(bomb), 100)]
    transport = respond_with({"Content-Encoding": "gzip"}, pieces, lambda: read.append(1))
    with pytest.raises(BadAnswer, match="larger"):
        fetcher(transport=transport, bounds=Bounds(max_bytes=10_000)).session(place()).get(URL)
    assert len(read) < 5


def test_a_bomb_in_one_piece_does_not_fill_the_memory():
    bomb = gzip.compress(b"0" * 50_000_000)
    tracemalloc.start()
    with pytest.raises(BadAnswer, match="larger"):
        read_body([bomb], "gzip", 10_000, "here")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_refusal_counts_however_large_its_page(fetcher, place, router):
    router.get(URL).respond(403, content=b"x" * 2_000)
    with pytest.raises(AccessDenied):
        fetcher(bounds=Bounds(max_bytes=1_000)).session(place()).get(URL)


def test_packed_bodies_that_break_off_or_lie(fetcher, place):
    half = gzip.compress(b'"packed"')[:-6]
    with pytest.raises(Unreachable, match="broke off"):
        fetcher(transport=respond_with({"Content-Encoding": "gzip"}, [half])).session(place()).get(URL)
    with pytest.raises(BadAnswer, match="unpacked"):
        fetcher(transport=respond_with({"Content-Encoding": "gzip"}, [b"not packed"])).session(place()).get(URL)
    with pytest.raises(BadAnswer, match="did not ask"):
        fetcher(transport=respond_with({"Content-Encoding": "zstd"}, [b"1"])).session(place()).get(URL)


def test_an_answer_that_drips_is_given_up(fetcher, place, clock):
    transport = respond_with({}, [b" "] * 1_000, lambda: clock.sleep(1.0))
    with pytest.raises(Unreachable, match="too long"):
        fetcher(transport=transport, bounds=Bounds(answer_s=60)).session(place()).get(URL)


def test_query_parameters_are_added_and_encoded(session, router):
    router.get("https://town.example/s").respond(json=1)
    session.get("https://town.example/s?a=1#part", {"q": "käse & wein", "n": 40, "lone": "\ud800"})
    assert str(router.calls.last.request.url) == "https://town.example/s?a=1&q=k%C3%A4se+%26+wein&n=40&lone=%3F"


def test_a_token_is_asked_for_with_a_form_and_basic_authentication(session, router):
    router.post("https://town.example/token").respond(json={"access_token": "t"})
    answer = session.post_form(
        "https://town.example/token",
        {"grant_type": "client_credentials"},
        basic=("id", "pässword"),
        headers={"User-Agent": "own"},
    )
    sent = router.calls.last.request
    assert answer.body == {"access_token": "t"}
    assert sent.content == b"grant_type=client_credentials"
    assert sent.headers["authorization"] == "Basic aWQ6cMOkc3N3b3Jk"
    assert sent.headers["user-agent"] == "own"
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"


def test_the_user_agent_is_honest_and_may_take_the_form_a_server_wants(session, router):
    router.get(URL).respond(json=1)
    session.get(URL)
    assert router.calls.last.request.headers["user-agent"] == session.user_agent
    assert "townhum/0.1.0" in session.user_agent
    assert "privacy@study.example" in session.user_agent
    session.get(URL, headers={"User-Agent": "linux:townhum:0.1.0 (by /u/example)"})
    assert router.calls.last.request.headers.get_list("user-agent") == ["linux:townhum:0.1.0 (by /u/example)"]


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Authorization": "Bearer s3cret\nX: y"}, {"X": "é"}])
def test_headers_that_lie_or_break_are_refused(session, router, headers):
    with pytest.raises(NotPermitted) as caught:
        session.get(URL, headers=headers)
    assert "s3cret" not in str(caught.value)
    assert not router.calls


def test_no_cookie_is_kept(session, router):
    router.get(URL).respond(json=1, headers={"Set-Cookie": "who=me; Path=/"})
    session.get(URL)
    session.get(URL)
    assert "cookie" not in router.calls.last.request.headers


def test_every_failure_is_a_source_error(session, router):
    for status in (*range(300, 600, 7), 999):
        router.get(URL).respond(status)
        with pytest.raises(SourceError):
            session.get(URL)


def test_a_body_may_be_wanted_as_it_is(session, router):
    router.get(URL).respond(200, content=b"<rss>\xff</rss>")
    assert session.get(URL, as_bytes=True).body == b"<rss>\xff</rss>"
    assert router.calls[-1].request.headers["accept"] == "*/*"


def test_a_question_may_be_posted_as_json(session, router):
    router.post(URL).respond(200, json=[1])
    answer = session.post_json(URL, {"tag": "caf\u00e9", "limit": 5}, headers={"Authorization": "Bearer x"})
    sent = router.calls[-1].request
    assert answer.body == [1]
    assert json.loads(sent.content) == {"tag": "caf\u00e9", "limit": 5}
    assert sent.headers["content-type"] == "application/json"
    router.post(URL).respond(403, json={"error": "no"})
    assert session.post_json(URL, {}, expect={403}).status == 403
    with pytest.raises(AccessDenied):
        session.post_json(URL, {})


def test_a_form_may_go_without_a_password(session, router):
    router.post(URL).respond(200, json={"access_token": "t"})
    session.post_form(URL, {"grant_type": "x"}, basic=None)
    assert "authorization" not in router.calls[-1].request.headers

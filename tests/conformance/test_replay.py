"""A recording answers like a server, and reaches nothing."""

import json

import pytest

from townhum.conformance import Exchange, ReplaySession, load_recording
from townhum.conformance.replay import MOST_REQUESTS, Endless, OutsideHosts
from townhum.errors import AccessDenied, BadAnswer, Busy, Missing, ServerTrouble

HOST = "https://notes.example"


def session(*exchanges, **more):
    return ReplaySession(exchanges, [HOST], **more)


def test_the_order_of_a_query_does_not_matter():
    replay = session(Exchange("GET", f"{HOST}/a?x=1&y=2", body=[1]))
    assert replay.get(f"{HOST}/a?y=2", {"x": 1}).body == [1]


def test_the_same_question_gets_the_next_answer_and_then_the_last():
    replay = session(*(Exchange("GET", f"{HOST}/a", body=[number]) for number in range(2)))
    assert [replay.get(f"{HOST}/a").body for _ in range(3)] == [[0], [1], [1]]


def test_what_a_decoder_does_to_an_answer_does_not_reach_the_recording():
    replay = session(Exchange("GET", f"{HOST}/a", body=[1]))
    replay.get(f"{HOST}/a").body.append(2)
    assert replay.get(f"{HOST}/a").body == [1]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, AccessDenied),
        (403, AccessDenied),
        (404, Missing),
        (410, Missing),
        (429, Busy),
        (503, ServerTrouble),
        (418, BadAnswer),
    ],
)
def test_failures_raise_as_they_would_in_a_run(status, error):
    replay = session(Exchange("GET", f"{HOST}/a", status, body="<h1>no</h1>"))
    with pytest.raises(error):
        replay.get(f"{HOST}/a")
    answer = replay.get(f"{HOST}/a", expect=(status,))
    assert (answer.status, answer.body) == (status, None)


def test_html_where_json_was_promised():
    with pytest.raises(BadAnswer):
        session(Exchange("GET", f"{HOST}/a", body="<html>")).get(f"{HOST}/a")


@pytest.mark.parametrize(
    "url", ["http://notes.example/a", "https://notes.example:8443/a", "https://notes.example.evil.example/a"]
)
def test_other_hosts_are_refused_and_remembered(url):
    replay = session()
    with pytest.raises(OutsideHosts):
        replay.get(url)
    assert replay.strangers


def test_what_was_not_recorded_is_missing():
    with pytest.raises(Missing, match="Record this request"):
        session(Exchange("POST", f"{HOST}/a", body={})).get(f"{HOST}/a")


def test_too_many_questions_are_endless():
    replay = session(Exchange("GET", f"{HOST}/a", body=[]))
    for _ in range(MOST_REQUESTS):
        replay.get(f"{HOST}/a")
    with pytest.raises(Endless):
        replay.get(f"{HOST}/a")


def test_forms_secrets_and_files(tmp_path):
    replay = session(Exchange("POST", f"{HOST}/token", body={"access_token": "x"}), folder=tmp_path)
    assert replay.post_form(f"{HOST}/token", {}, basic=("a", replay.secret("env:A"))).body == {"access_token": "x"}
    assert replay.file("a.csv") == tmp_path / "a.csv"
    assert "@" in replay.user_agent
    with pytest.raises(Missing, match="folder"):
        session().file("a.csv")


def test_a_recording_is_a_json_list(tmp_path):
    path = tmp_path / "recording.json"
    path.write_text(
        json.dumps([{"method": "GET", "url": f"{HOST}/a?secret=1", "status": 200, "headers": {}, "body": [1]}])
    )
    (exchange,) = load_recording(path)
    assert exchange.body == [1]
    assert repr(exchange) == "Exchange(GET /a)"

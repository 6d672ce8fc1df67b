import threading
from datetime import timedelta

import httpx
import pytest

from townhum.connector.manifest import Limit
from townhum.errors import Busy, ServerTrouble
from townhum.listen.fetch import RetryPolicy

URL = "https://town.example/"
MASTODON = Limit(
    calls=300,
    per_seconds=300,
    limit_header="X-RateLimit-Limit",
    remaining_header="X-RateLimit-Remaining",
    reset_header="X-RateLimit-Reset",
    reset_format="iso8601",
)
SLOW = Limit(calls=10, per_seconds=25)


@pytest.fixture
def times(router, clock):
    """When each request arrived, in seconds since the start."""
    seen = []
    router.route().mock(side_effect=lambda _: seen.append(clock.monotonic()) or httpx.Response(200, json=1))
    return seen


def test_requests_are_spaced_at_half_the_allowance(fetcher, place, times):
    session = fetcher().session(place(limit=MASTODON))
    for _ in range(4):
        session.get(URL)
    assert times == [0, 2, 4, 6]


def test_without_a_stated_limit_there_is_a_request_a_second(session, times):
    session.get(URL)
    session.get(URL)
    assert times == [0, 1]


def test_a_pause_that_a_body_asks_for_is_kept(fetcher, place, router, clock):
    asked = []
    router.get(URL).mock(
        side_effect=lambda _: asked.append(clock.monotonic()) or httpx.Response(200, json={"backoff": 20})
    )
    session = fetcher().session(place(limit=Limit(calls=2, per_seconds=1, wait_path="backoff")))
    session.get(URL)
    session.get(URL)
    assert [each - asked[0] for each in asked] == [0, 20]


def test_time_that_passed_anyway_is_not_waited_for_again(fetcher, place, times, clock):
    session = fetcher().session(place(limit=MASTODON))
    session.get(URL)
    clock.sleep(1.5)
    session.get(URL)
    clock.sleep(10)
    session.get(URL)
    assert times == [0, 2, 12]


@pytest.mark.parametrize("limits", [(MASTODON, SLOW), (SLOW, MASTODON)])
def test_sources_on_one_host_share_its_pace_and_the_slowest_rules(fetcher, place, times, limits):
    shared = fetcher()
    first, second = (shared.session(place(source=str(n), limit=limit)) for n, limit in enumerate(limits))
    first.get(URL)
    second.get(URL)
    first.get(URL)
    assert times == [0, 5, 10]


def test_hosts_do_not_wait_for_each_other(fetcher, place, times):
    shared = fetcher()
    for name in ("a", "b", "c"):
        shared.session(place(f"https://{name}.example", limit=MASTODON)).get(f"https://{name}.example/")
    assert times == [0, 0, 0]


def test_threads_on_one_host_stand_in_one_line(fetcher, place, clock, router):
    inside, most = [], []

    def answer(_):
        inside.append(1)
        most.append(len(inside))
        threading.Event().wait(0.002)  # room for another to slip in
        inside.pop()
        return httpx.Response(200, json=1)

    router.route().mock(side_effect=answer)
    shared = fetcher()
    threads = [
        threading.Thread(target=shared.session(place(source=str(n), limit=MASTODON)).get, args=(URL,)) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 8
    assert max(most) == 1
    assert clock.monotonic() == pytest.approx(14)


def test_hosts_are_read_beside_each_other(fetcher, place, router):
    both_inside = threading.Barrier(2, timeout=10)  # breaks, and fails the test, if one waits for the other

    def answer(_):
        both_inside.wait()
        return httpx.Response(200, json=1)

    router.route().mock(side_effect=answer)
    shared, read = fetcher(), []

    def listen(name):
        url = f"https://{name}.example/"
        read.append(shared.session(place(url)).get(url).body)

    threads = [threading.Thread(target=listen, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == [1, 1]


def test_little_left_of_the_allowance_waits_for_the_reset(fetcher, place, router, clock):
    low = {
        "X-RateLimit-Limit": "300",
        "X-RateLimit-Remaining": "150",
        "X-RateLimit-Reset": "2026-11-21T12:01:30.000000Z",
    }
    router.get(URL).respond(json=1, headers=low)
    session = fetcher().session(place(limit=MASTODON))
    session.get(URL)
    assert clock.monotonic() == 0
    session.get(URL)
    assert clock.monotonic() == pytest.approx(90)


@pytest.mark.parametrize(
    ("retry_after", "waits"), [("7", 7), ("7.5", 7.5), ("Sat, 21 Nov 2026 12:00:40 GMT", 40), ("-3", 1), ("soon", 1)]
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_the_server_asks_for_is_kept(session, router, clock, status, *, retry_after, waits):
    busy = httpx.Response(status, headers={"Retry-After": retry_after})
    router.get(URL).mock(side_effect=[busy, httpx.Response(200, json="now")])
    assert session.get(URL).body == "now"
    assert clock.monotonic() == pytest.approx(waits)


def test_a_pause_is_read_against_the_servers_clock(session, router, clock):
    headers = {"Date": "Sat, 21 Nov 2026 13:00:00 GMT", "Retry-After": "Sat, 21 Nov 2026 13:00:20 GMT"}
    router.get(URL).mock(side_effect=[httpx.Response(429, headers=headers), httpx.Response(200, json=1)])
    session.get(URL)
    assert clock.monotonic() == pytest.approx(20)


def test_too_long_a_pause_is_not_waited_for_nor_asked_about_again(fetcher, place, router, clock):
    router.get(URL).respond(429, headers={"Retry-After": "3600"})
    shared = fetcher()
    with pytest.raises(Busy) as caught:
        shared.session(place(source="one")).get(URL)
    assert caught.value.after_s == pytest.approx(3600)
    with pytest.raises(Busy, match="pause of 3600 s"):
        shared.session(place(source="two")).get(URL)
    assert len(router.calls) == 1
    assert clock.monotonic() == 0


def test_waits_between_retries_grow_and_go_through_the_clock(fetcher, place, router, clock):
    arrived = []
    router.get(URL).mock(side_effect=lambda _: arrived.append(clock.monotonic()) or httpx.Response(500))
    retry = RetryPolicy(attempts=5, wait_initial_s=2.0, wait_max_s=10.0)
    with pytest.raises(ServerTrouble):
        fetcher(retry=retry).session(place()).get(URL)
    assert arrived == [0, 2, 6, 14, 24]


@pytest.mark.parametrize("form", ["iso", "unix", "milliseconds", "seconds to go"])
def test_a_server_of_another_dialect_is_not_waited_for_longer(form, fetcher, place, router, clock):
    def answer(_):
        then = clock.now() + timedelta(seconds=20)
        said = {
            "iso": then.isoformat(),
            "unix": str(int(then.timestamp())),
            "milliseconds": str(int(then.timestamp() * 1000)),
            "seconds to go": "20",
        }[form]
        left = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "100", "X-RateLimit-Reset": said}
        return httpx.Response(200, json=1, headers=left)

    router.route().mock(side_effect=answer)
    session = fetcher().session(place(limit=MASTODON))
    for _ in range(3):
        session.get(URL)
    assert clock.monotonic() == pytest.approx(40, abs=2)


@pytest.mark.parametrize(("asked", "told"), [("59", 0), ("60", 1), ("600", 1)])
def test_a_long_pause_is_told_and_a_short_one_is_not(asked, told, fetcher, place, router):
    router.get(URL).mock(side_effect=[httpx.Response(429, headers={"Retry-After": asked}), httpx.Response(200, json=1)])
    heard = []
    session = fetcher(tell=heard.append).session(place())
    session.get(URL)
    assert len(heard) == told
    assert all("coffee" in said and asked in said for said in heard)

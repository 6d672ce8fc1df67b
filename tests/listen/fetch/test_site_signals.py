import httpx
import pytest

from townhum.errors import NotPermitted, ServerTrouble
from townhum.listen.fetch.site_signals import (
    content_signal_refuses,
    content_usage_refuses,
    robots_tag_refuses,
    tdm_file_refuses,
    tdm_header_refuses,
)

URL = "https://town.example/feed/1?page=2"
ALL = ("robots", "content-signal", "tdm", "x-robots-tag")
POLICY = "https://town.example/licence"


@pytest.fixture
def asked(fetcher, place, router):
    """Ask for URL once, with these signals and this site; gives the body, or raises."""

    def ask(signals, *, robots=(404, ""), tdm=(404, ""), headers=None, licensed=""):
        router.get("https://town.example/robots.txt").respond(robots[0], text=robots[1])
        router.get("https://town.example/.well-known/tdmrep.json").respond(tdm[0], text=tdm[1])
        router.get(URL).respond(json="read", headers=headers or {})
        session = fetcher().session(place(site_signals=signals, licensed_tdm_policy=licensed))
        return session.get(URL).body

    return ask


def paths(router):
    return [call.request.url.path for call in router.calls]


def test_only_the_signals_a_place_names_are_asked_for(asked, router):
    no = {"tdm-reservation": "1", "X-Robots-Tag": "noai, noindex"}
    assert asked((), robots=(200, "User-agent: *\nDisallow: /"), headers=no) == "read"
    assert paths(router) == ["/feed/1"]


def test_a_site_that_says_nothing_is_read(asked, router):
    assert asked(ALL) == "read"
    assert paths(router) == ["/robots.txt", "/.well-known/tdmrep.json", "/feed/1"]


@pytest.mark.parametrize(
    ("robots", "refused"),
    [
        ((200, "User-agent: *\nDisallow: /"), True),
        ((200, "User-agent: *\nDisallow: /feed/"), True),
        ((200, "User-agent: *\nDisallow: /*page="), True),
        ((200, "\ufeffUser-agent: townhum\nDisallow: /"), True),
        ((200, "User-agent: *\nDisallow: /\n\nUser-agent: townhum\nAllow: /"), False),
        ((200, "User-agent: otherbot\nDisallow: /"), False),
        ((200, "User-agent: *\nDisallow: /admin"), False),
        ((200, "<html>not a robots file</html>"), False),
        ((401, ""), False),
        ((403, ""), False),
        ((410, ""), False),
        ((429, ""), True),
        ((500, ""), True),
    ],
)
def test_robots(asked, router, robots, refused):
    if not refused:
        assert asked(("robots",), robots=robots) == "read"
        return
    with pytest.raises(NotPermitted, match="robots"):
        asked(("robots",), robots=robots)
    assert "/feed/1" not in paths(router)


def test_robots_that_cannot_be_reached_mean_no(fetcher, place, router):
    router.get("https://town.example/robots.txt").mock(side_effect=httpx.ConnectError(""))
    with pytest.raises(NotPermitted, match="cannot be read"):
        fetcher().session(place(site_signals=("robots",))).get(URL)


def test_robots_are_fetched_once_for_all_sources_on_a_host(fetcher, place, router):
    router.get("https://town.example/robots.txt").respond(text="User-agent: *\nCrawl-delay: 20")
    router.route().respond(json=1)
    shared = fetcher()
    for source in ("one", "two"):
        session = shared.session(place(source=source, site_signals=("robots", "content-signal")))
        session.get(URL)
        session.get(URL)
    assert paths(router).count("/robots.txt") == 1


def test_a_crawl_delay_widens_the_pace(fetcher, place, router, clock):
    router.get("https://town.example/robots.txt").respond(text="User-agent: *\nCrawl-delay: 20")
    router.route().respond(json=1)
    session = fetcher().session(place(site_signals=("robots",)))
    session.get(URL)
    session.get(URL)
    session.get(URL)
    assert clock.monotonic() == pytest.approx(41)


def test_robots_of_the_host_a_redirect_leads_to_count(fetcher, place, router):
    router.get("https://town.example/robots.txt").respond(404)
    router.get("https://cdn.example/robots.txt").respond(text="User-agent: *\nDisallow: /")
    router.get(URL).respond(302, headers={"Location": "https://cdn.example/x"})
    session = fetcher().session(place("https://town.example", "https://cdn.example", site_signals=("robots",)))
    with pytest.raises(NotPermitted, match=r"cdn\.example.*robots"):
        session.get(URL)


def test_lobsters_wording_is_a_refusal(asked):
    text = "User-agent: *\nAllow: /\nContent-Signal: search=yes, ai-input=no, ai-train=no"
    with pytest.raises(NotPermitted, match="content-signal"):
        asked(("content-signal",), robots=(200, text))


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("User-agent: *\nContent-Signal: ai-input=no", True),
        ("user-agent: *\nCONTENT-SIGNAL: search=yes,AI-Input = NO  # a note", True),
        ("Content-Signal: ai-input=no", True),
        ("User-agent: townhum\nContent-Signal: ai-input=no", True),
        ("User-agent: a\nUser-agent: *\nContent-Signal: ai-input=no", True),
        ("User-agent: *\nContent-Signal: /blog/ ai-input=no", True),
        ("User-agent: otherbot\nContent-Signal: ai-input=no\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nContent-Signal: search=yes, ai-train=no, ai-input=yes", False),
        ("# Content-Signal: ai-input=no", False),
        ("User-agent: *\nContent-Signal: ai-input=none", False),
        ("", False),
    ],
)
def test_content_signal(text, refuses):
    assert content_signal_refuses(text) is refuses


@pytest.mark.parametrize(
    ("rules", "refuses"),
    [
        ('[{"location": "/", "tdm-reservation": 1}]', True),
        ('[{"location": "/feed/*", "tdm-reservation": "1"}]', True),
        ('[{"location": "/blog/", "tdm-reservation": 1}]', False),
        ('[{"location": "/", "tdm-reservation": 1}, {"location": "/feed/", "tdm-reservation": 0}]', False),
        ('[{"location": "/", "tdm-reservation": 0}, {"location": "/feed/", "tdm-reservation": 1}]', True),
        ('[{"location": "/a b\\nAllow: /", "tdm-reservation": 1}]', True),
        (f'[{{"location": "/", "tdm-reservation": 1, "tdm-policy": "{POLICY}"}}]', False),
        ('[{"location": "/", "tdm-reservation": 1, "tdm-policy": "https://other.example/"}]', True),
        ("<html>a page for every path</html>", False),
        ("[1, null, {}]", False),
        ('{"location": "/", "tdm-reservation": 1}', True),
        ('{"a": 1}', False),
        ("7", False),
        ("[" * 100_000, False),
    ],
)
def test_tdm_file(rules, refuses):
    assert tdm_file_refuses(rules, "/feed/1?page=2", POLICY) is refuses


def test_without_a_licence_an_empty_policy_is_no_licence():
    assert tdm_file_refuses('[{"location": "/", "tdm-reservation": 1, "tdm-policy": ""}]', "/", "")
    assert tdm_header_refuses({"tdm-reservation": "1"}, "")


def test_tdm_refusals_say_so(asked):
    with pytest.raises(NotPermitted, match=r"tdm: tdmrep\.json"):
        asked(("tdm",), tdm=(200, '[{"location": "/", "tdm-reservation": 1}]'))
    with pytest.raises(NotPermitted, match=r"tdm: tdmrep\.json"):
        asked(("tdm",), tdm=(500, ""))
    with pytest.raises(NotPermitted, match="tdm: the header"):
        asked(("tdm",), headers={"TDM-Reservation": "1", "TDM-Policy": POLICY})
    assert asked(("tdm",), headers={"TDM-Reservation": "1", "TDM-Policy": POLICY}, licensed=POLICY) == "read"
    assert asked(("tdm",), headers={"TDM-Reservation": "0"}) == "read"


@pytest.mark.parametrize(
    ("value", "refuses"),
    [
        ("noai", True),
        ("NoIndex, nofollow", True),
        ("none", True),
        ("nofollow, noimageai, noai", True),
        ("townhum: noindex", True),
        ("googlebot: noindex", False),
        ("unavailable_after: 25 Jun 2030 15:00:00 PST", False),
        ("noimageai", False),
        ("", False),
    ],
)
def test_x_robots_tag(value, refuses):
    assert robots_tag_refuses(value) is refuses


def test_x_robots_tag_refuses_the_answer(asked):
    with pytest.raises(NotPermitted, match="x-robots-tag"):
        asked(("x-robots-tag",), headers={"X-Robots-Tag": "noindex"})


def test_a_signal_on_a_failing_answer_does_not_hide_the_failure(fetcher, place, router):
    router.get(URL).respond(500)
    with pytest.raises(ServerTrouble):
        fetcher().session(place(site_signals=("x-robots-tag",))).get(URL)


@pytest.mark.parametrize(
    ("value", "refuses"),
    [
        ("train-ai=n", False),
        ("train-ai=n, search=y", False),
        ("ai-input=n", True),
        ("bots=n, train-ai=y", True),
        ("/blog/ bots=n", True),
        ("tdm=n", True),
        ("ai-use=no", True),
        ("bots=y", False),
        ("bots=?0", True),
        ("", False),
    ],
)
def test_content_usage(value, refuses):
    assert content_usage_refuses(value) is refuses


@pytest.mark.parametrize("where", ["robots", "header"])
def test_content_usage_refuses_the_site(asked, where):
    robots = (200, "User-agent: *\nContent-Usage: bots=n\nAllow: /" if where == "robots" else "")
    headers = {"Content-Usage": "bots=n"} if where == "header" else {}
    assert asked((), robots=robots, headers=headers) == "read"
    with pytest.raises(NotPermitted, match="content-usage"):
        asked(("content-usage",), robots=robots, headers=headers)


@pytest.mark.parametrize("where", ["robots", "header"])
def test_a_licence_refuses_unless_it_is_held(asked, where):
    link = f'<{POLICY}>; rel="license"; type="application/rsl+xml"'
    robots = (200, f"License: {POLICY}\nUser-agent: *\nAllow: /" if where == "robots" else "")
    headers = {"Link": link} if where == "header" else {}
    with pytest.raises(NotPermitted, match="rsl"):
        asked(("rsl",), robots=robots, headers=headers)
    assert asked(("rsl",), robots=robots, headers=headers, licensed=POLICY) == "read"


def test_a_link_to_a_licence_of_another_kind_is_none(asked):
    assert asked(("rsl",), headers={"Link": '<https://creativecommons.org/by>; rel="license"'}) == "read"

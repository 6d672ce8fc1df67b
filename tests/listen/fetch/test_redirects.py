import pytest

from townhum.errors import BadAnswer, Missing, NotPermitted


def redirect(router, here, there, status=302):
    return router.get(here).respond(status, headers={"Location": there})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_on_a_permitted_host_is_followed(session, router, status):
    redirect(router, "https://town.example/tags/Caf%C3%A9?n=1", "/tags/caf%c3%a9/?n=1&x=2", status)
    router.get("https://town.example/tags/caf%c3%a9/?n=1&x=2").respond(json="here")
    assert session.get("https://town.example/tags/Caf%C3%A9?n=1").body == "here"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "there",
    [
        "/search?q=kettles",
        "/",
        "/r/",
        "/r/kettles/hot",
        "/r/all/new?n=1",
        "/r/kettles/new/x?n=1",
        "/r/kettles/new",
        "https://other.example/r/pots/new?n=1",
        "/r/kettles/new?n=2",
        "//town.example/login",
    ],
)
def test_a_redirect_that_answers_another_question_means_that_the_place_is_not_there(
    there, status, fetcher, place, router
):
    session = fetcher().session(place("https://town.example", "https://other.example"))
    redirect(router, "https://town.example/r/kettles/new?n=1", there, status)
    with pytest.raises(Missing, match="another page") as caught:
        session.get("https://town.example/r/kettles/new?n=1")
    assert len(router.calls) == 1
    assert "search" not in str(caught.value)


def test_what_comes_after_several_redirects_is_held_against_what_was_asked(session, router):
    redirect(router, "https://town.example/a", "/a/")
    redirect(router, "https://town.example/a/", "/b")
    with pytest.raises(Missing):
        session.get("https://town.example/a")
    assert len(router.calls) == 2


def test_robots_txt_may_lie_elsewhere(fetcher, place, router):
    redirect(router, "https://town.example/robots.txt", "/files/robots-2026.txt")
    router.get("https://town.example/files/robots-2026.txt").respond(text="User-agent: *\nDisallow: /a")
    session = fetcher().session(place("https://town.example", site_signals=("robots",)))
    with pytest.raises(NotPermitted, match="robots"):
        session.get("https://town.example/a")


@pytest.mark.parametrize(
    "there",
    [
        "https://evil.example/",
        "//evil.example/",
        "http://town.example/",
        "https://169.254.169.254/latest",
        "https://town.example@evil.example/",
        "https://town.example\\.evil.example/",
        "file:///etc/passwd",
        "https://[::1",
    ],
)
def test_a_redirect_elsewhere_is_refused_and_its_host_not_named(session, router, there):
    redirect(router, "https://town.example/", there)
    with pytest.raises(NotPermitted) as caught:
        session.get("https://town.example/")
    assert len(router.calls) == 1
    assert "evil" not in str(caught.value)


def test_credentials_stay_with_the_host_they_were_meant_for(fetcher, place, router):
    session = fetcher().session(place("https://town.example", "https://cdn.example"))
    redirect(router, "https://town.example/a", "/A")
    redirect(router, "https://town.example/A", "https://cdn.example/a")
    redirect(router, "https://cdn.example/a", "https://town.example/a/")
    router.get("https://town.example/a/").respond(json=1)
    session.get("https://town.example/a", headers={"Authorization": "Bearer s3cret", "User-Agent": "own", "X-Key": "k"})
    sent = [(call.request.url.path, dict(call.request.headers)) for call in router.calls]
    assert [("authorization" in headers, "x-key" in headers) for _, headers in sent] == [(True, True)] * 2 + [
        (False, False)
    ] * 2
    assert {headers["user-agent"] for _, headers in sent} == {"own"}


def test_circles_end(session, router):
    redirect(router, "https://town.example/", "/")
    with pytest.raises(BadAnswer, match="circles"):
        session.get("https://town.example/")
    assert len(router.calls) == 6


def test_a_redirect_to_nowhere_is_a_bad_answer(session, router):
    router.get("https://town.example/").respond(302)
    with pytest.raises(BadAnswer, match="nowhere"):
        session.get("https://town.example/")


def test_an_expected_redirect_is_returned(session, router):
    redirect(router, "https://town.example/", "https://evil.example/")
    answer = session.get("https://town.example/", expect={302})
    assert (answer.status, answer.body) == (302, None)


def test_a_form_is_not_sent_on(session, router):
    router.post("https://town.example/token").respond(307, headers={"Location": "/other"})
    with pytest.raises(BadAnswer, match="307"):
        session.post_form("https://town.example/token", {"a": "b"}, basic=("id", "secret"))
    assert len(router.calls) == 1

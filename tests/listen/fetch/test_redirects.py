import pytest

from townhum.errors import BadAnswer, NotPermitted


def redirect(router, here, there, status=302):
    return router.get(here).respond(status, headers={"Location": there})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_on_a_permitted_host_is_followed(session, router, status):
    redirect(router, "https://town.example/old", "/new?x=1", status)
    router.get("https://town.example/new?x=1").respond(json="here")
    assert session.get("https://town.example/old").body == "here"


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
    redirect(router, "https://town.example/a", "/b")
    redirect(router, "https://town.example/b", "https://cdn.example/c")
    redirect(router, "https://cdn.example/c", "https://town.example/d")
    router.get("https://town.example/d").respond(json=1)
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

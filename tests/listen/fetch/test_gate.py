from dataclasses import replace

import pytest

from townhum.errors import NotPermitted, Unreachable


@pytest.mark.parametrize(
    "url",
    [
        "https://other.example/",
        "https://town.example:8443/",
        "http://town.example/",
        "https://town.example.evil.example/",
        "https://sub.town.example/",
        "https://user:pass@town.example/",
        "https://town.example./",
    ],
)
def test_what_the_place_does_not_name_is_refused(session, router, url):
    router.route().respond(json={})
    with pytest.raises(NotPermitted):
        session.get(url)
    assert not router.calls


def test_a_named_host_is_let_through_on_any_path(session, router):
    router.get("https://town.example/a/b").respond(json={"ok": True})
    assert session.get("https://town.example/a/b").body == {"ok": True}


def test_a_port_that_is_named_is_let_through(fetcher, place, router):
    router.get("https://town.example:8443/").respond(json=1)
    assert fetcher().session(place("https://town.example:8443")).get("https://town.example:8443/").body == 1


def test_one_private_address_among_public_ones_is_enough_to_refuse(fetcher, place, router):
    session = fetcher(resolve=lambda _: ["93.184.215.14", "10.0.0.1"]).session(place())
    with pytest.raises(NotPermitted, match=r"town\.example"):
        session.get("https://town.example/")
    assert not router.calls


def test_a_network_allowed_by_name_opens_http_within_it_only(fetcher, place, router):
    router.get("http://town.example/").respond(json=1)
    inside = fetcher(resolve=lambda _: ["127.0.0.1"])
    assert inside.session(place("http://town.example", allow=["127.0.0.0/8"])).get("http://town.example/").body == 1
    with pytest.raises(NotPermitted):
        inside.session(place("http://town.example", allow=["10.0.0.0/8"])).get("http://town.example/")
    outside = fetcher(resolve=lambda _: ["127.0.0.1", "93.184.215.14"])
    with pytest.raises(NotPermitted, match="http is spoken only within"):
        outside.session(place("http://town.example", allow=["127.0.0.0/8"])).get("http://town.example/")


def test_plain_http_on_the_public_internet_is_refused_even_when_named(fetcher, place, router):
    with pytest.raises(NotPermitted):
        fetcher().session(place("http://town.example")).get("http://town.example/")
    assert not router.calls


def test_a_network_allowed_for_one_source_is_not_allowed_for_another(fetcher, place, router):
    router.get("https://town.example/").respond(json=1)
    both = fetcher(resolve=lambda _: ["10.0.0.1"])
    assert both.session(place(allow=["10.0.0.0/8"])).get("https://town.example/").body == 1
    with pytest.raises(NotPermitted):
        both.session(place()).get("https://town.example/")


def test_a_host_is_looked_up_once_so_rebinding_comes_too_late(fetcher, place, router):
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    router.get("https://town.example/").respond(json=1)
    session = fetcher(resolve=lambda _: next(answers)).session(place())
    assert [session.get("https://town.example/").body for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("found", [[], ["not an address"]])
def test_a_useless_lookup_is_unreachable(fetcher, place, found):
    with pytest.raises(Unreachable, match="looked up"):
        fetcher(resolve=lambda _: found).session(place()).get("https://town.example/")


def test_a_lookup_that_fails_is_tried_again(fetcher, place, router):
    def resolve(host, tries=[]):  # noqa: B006  the list counts the calls
        tries.append(host)
        if len(tries) < 3:
            raise OSError
        return ["93.184.215.14"]

    router.get("https://town.example/").respond(json=1)
    assert fetcher(resolve=resolve).session(place()).get("https://town.example/").body == 1


def test_a_place_without_hosts_reaches_nothing(fetcher, place, router, tmp_path):
    files = replace(place(), base_urls=())
    with pytest.raises(NotPermitted):
        fetcher().session(files).get("https://town.example/")
    assert not router.calls


def test_a_base_url_that_cannot_be_read_is_refused_at_once(fetcher, place):
    with pytest.raises(NotPermitted, match="coffee"):
        fetcher().session(place("https://10.1/"))

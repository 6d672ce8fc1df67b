"""Whether terms are still those that were read: fetched from their origin alone, hashed by what they say, and told where they cannot be."""

from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_network

import httpx
import pytest
import respx
from studies import FakeDecoder, source

from townhum.clock import SimulatedClock
from townhum.connector import load_catalog
from townhum.listen.fetch import Fetcher, RetryPolicy
from townhum.run.terms import BOUNDS, Lies, TermsReader, lies, lies_of

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
URL = "https://forum.example/tos"
WORDS = "Machines may read here, gently, and count groups of people. Nobody may copy what others wrote, or look for one person."
PAGE = f"<html><body><main><h1>Terms</h1><p>{WORDS}</p></main></body></html>"
SHELL = "<html><body><noscript>Switch JavaScript on.</noscript><div id=mastodon></div></body></html>"
INSTANCE = "https://town.example"
DATA = f"{INSTANCE}/api/v1/instance/terms_of_service"


@pytest.fixture
def router():
    made = respx.MockRouter(assert_all_called=False)
    made.get(path="/robots.txt").respond(404)
    return made


@pytest.fixture
def reader(router, tmp_path):
    def build(address="93.184.215.14"):
        fetcher = Fetcher(
            user_agent="townhum/test",
            environment={},
            clock=SimulatedClock(NOW),
            transport=httpx.MockTransport(router.handler),
            resolve=lambda _: [address],
            retry=RetryPolicy(attempts=2, wait_initial_s=0.0, wait_max_s=0.0, patience_s=10.0),
            bounds=BOUNDS,
        )
        return TermsReader(fetcher, tmp_path)

    return build


def at(url=URL, **more):
    return Lies("kettles", url, **more)


def html(body, **headers):
    return httpx.Response(200, text=body, headers={"content-type": "text/html; charset=utf-8", **headers})


def test_the_same_words_are_the_same_terms_and_others_are_not(router, reader):
    router.get(URL).mock(
        side_effect=[html(PAGE), html(PAGE.replace(" ", "\n ")), html(PAGE.replace("gently", "often"))]
    )
    first = reader().at(at())
    assert (first.verdict, len(first.sha256)) == ("never hashed", 64)
    assert reader().at(at(), first.sha256).verdict == "same"
    assert reader().at(at(), first.sha256).verdict == "changed"


def test_the_server_says_when_they_changed(router, reader):
    router.get(URL).mock(return_value=html(PAGE, **{"last-modified": "Wed, 04 Nov 2026 09:00:00 GMT"}))
    assert reader().at(at()).changed_on == "2026-11-04"
    router.get(URL).mock(return_value=html(PAGE, **{"last-modified": "the other day"}))
    assert reader().at(at()).changed_on == ""


def test_many_sources_of_one_place_cost_one_call(router, reader):
    route = router.get(URL).mock(return_value=html(PAGE))
    one = reader()
    found = [one.at(Lies(name, URL), "0" * 64) for name in ("kettles", "teapots")]
    assert [each.source for each in found] == ["kettles", "teapots"]
    assert {each.verdict for each in found} == {"changed"}
    assert route.call_count == 1


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (httpx.Response(404), "404"),
        (httpx.Response(302, headers={"location": "https://elsewhere.example/tos"}), "host"),
        (httpx.Response(302, headers={"location": "/legal/terms"}), "another page"),
        (httpx.Response(302, headers={"location": "http://169.254.169.254/tos"}), "host"),
        (httpx.Response(200, content=b"x" * 2_100_000), "larger"),
        (httpx.Response(403), "403"),
        (httpx.Response(500), "500"),
        (html(SHELL), "browser"),
        (html("<b>" * 50_000), "tags"),
    ],
)
def test_what_cannot_be_fetched_is_told_with_what_to_do(router, reader, answer, why):
    router.get(URL).mock(return_value=answer)
    found = reader().at(at(), "0" * 64)
    assert found.verdict == "not fetched"
    assert why in found.why
    assert found.do


def test_a_private_address_is_reached_only_where_the_source_lists_its_network(router, reader):
    router.get(URL).mock(return_value=html(PAGE))
    assert "public internet" in reader("10.1.2.3").at(at()).why
    assert reader("10.1.2.3").at(at(networks=(ip_network("10.0.0.0/8"),))).sha256


def test_robots_are_obeyed_for_terms_too(router, reader):
    router.get(path="/robots.txt").respond(200, text="User-agent: *\nDisallow: /tos\n")
    route = router.get(URL).mock(return_value=html(PAGE))
    assert "robots" in reader().at(at()).why
    assert route.call_count == 0


def test_plain_http_is_not_spoken(router, reader):
    router.get("http://forum.example/tos").mock(return_value=html(PAGE))
    assert "http" in reader().at(at("http://forum.example/tos")).why


class TestMastodon:
    connector = load_catalog()["mastodon"]
    options = connector.decoder.Options.model_validate({"instance": INSTANCE, "hashtag": "kettle"})

    def lies(self, url=f"{INSTANCE}/terms-of-service"):
        return lies("kettles", self.connector, self.options, url)

    def test_its_terms_are_read_as_data_since_a_script_fills_the_page(self, router, reader):
        router.get(f"{INSTANCE}/terms-of-service").mock(return_value=html(SHELL))
        content = f"<p>{WORDS}</p>"
        router.get(DATA).mock(
            side_effect=[httpx.Response(200, json={"content": text}) for text in (content, content + "<p>New.</p>")]
        )
        first = reader().at(self.lies())
        assert first.verdict == "never hashed"
        assert reader().at(self.lies(), first.sha256).verdict == "changed"

    def test_another_page_that_a_person_named_counts_beside_them(self, router, reader):
        router.get(f"{INSTANCE}/about").mock(side_effect=[html(PAGE), html(PAGE.replace("gently", "never"))])
        router.get(DATA).respond(200, json={"content": f"<p>{WORDS}</p>"})
        first = reader().at(self.lies(f"{INSTANCE}/about"))
        assert reader().at(self.lies(f"{INSTANCE}/about"), first.sha256).verdict == "changed"

    @pytest.mark.parametrize(
        "answer", [httpx.Response(404), httpx.Response(200, json=[1]), httpx.Response(200, json={})]
    )
    def test_an_instance_without_them_is_read_by_its_page(self, router, reader, answer):
        router.get(DATA).mock(return_value=answer)
        router.get(f"{INSTANCE}/terms-of-service").mock(return_value=html(PAGE))
        assert reader().at(self.lies()).sha256

    def test_where_neither_tells_it_is_told(self, router, reader):
        router.get(DATA).respond(404)
        router.get(f"{INSTANCE}/terms-of-service").mock(return_value=html(SHELL))
        assert "browser" in reader().at(self.lies()).why


def test_a_listed_source_is_held_against_its_own_hash(router, reader):
    router.get(URL).mock(return_value=html(PAGE))
    listed = source("kettles", FakeDecoder([]))
    said = listed.permission.model_copy(update={"terms_url": URL, "terms_sha256": "0" * 64})
    assert lies_of(replace(listed, permission=said)).url == URL
    assert reader().of(replace(listed, permission=said)).verdict == "changed"

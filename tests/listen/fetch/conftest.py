"""A fetcher whose clock stands still, whose names are invented and whose network is a router."""

from __future__ import annotations

from datetime import UTC, datetime
from ipaddress import ip_network

import httpx
import pytest
import respx

from townhum.clock import SimulatedClock
from townhum.listen.fetch import Fetcher, Place, RetryPolicy, honest_user_agent

PUBLIC = "93.184.215.14"  # an address on the public internet; nothing in the tests connects to it


@pytest.fixture
def clock():
    return SimulatedClock(datetime(2026, 11, 21, 12, 0, tzinfo=UTC))


@pytest.fixture
def router():
    return respx.MockRouter(assert_all_called=False)


@pytest.fixture
def place(tmp_path):
    def build(*base_urls, source="coffee", allow=(), **facts):
        networks = tuple(ip_network(text) for text in allow)
        return Place(
            source=source,
            base_urls=base_urls or ("https://town.example",),
            folder=facts.pop("folder", tmp_path),
            allow_networks=networks,
            **facts,
        )

    return build


@pytest.fixture
def fetcher(clock, router):
    """Build a fetcher; anything may be replaced by name."""
    opened = []

    def build(**parts):
        given = {
            "user_agent": honest_user_agent("0.1.0", "privacy@study.example"),
            "environment": {},
            "clock": clock,
            "transport": httpx.MockTransport(router.handler),
            "resolve": lambda _: [PUBLIC],
            "retry": RetryPolicy(attempts=3, wait_initial_s=0.0, wait_max_s=0.0),
        }
        opened.append(Fetcher(**(given | parts)))
        return opened[-1]

    yield build
    for each in opened:
        each.close()


@pytest.fixture
def session(fetcher, place):
    return fetcher().session(place())

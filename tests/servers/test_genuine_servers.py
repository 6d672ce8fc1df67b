"""Connectors against genuine servers on this machine, with invented posts in them: what they read is what was posted, and no more.

Each is skipped where its server is not installed; `python -m tools.servers` says what each needs.
"""

import ipaddress
from datetime import UTC, datetime

import pytest
from studies import KEY
from tools.servers.__main__ import SERVERS
from tools.servers.kit import free_port, running

from townhum.clock import SystemClock
from townhum.connector import Marker, load_catalog
from townhum.listen.collect import Collection, Job
from townhum.listen.fetch import Fetcher, Place
from townhum.records import Window

WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))


@pytest.mark.long
@pytest.mark.parametrize("name", SERVERS)
def test_what_was_posted_is_read(name, tmp_path):
    server = SERVERS[name]
    if lacks := server.lacks():
        pytest.skip(f"{name} needs {server.needs}; not here: {lacks}")
    connector, clock = load_catalog()[server.connector], SystemClock()
    with (
        running(server, tmp_path, free_port()) as url,
        Fetcher(user_agent="townhum-test (privacy@example.org)", environment={}, clock=clock) as fetcher,
    ):
        options = connector.decoder.Options.model_validate(dict(server.keys(url)))
        place = Place(
            "genuine",
            connector.decoder.hosts(options),
            tmp_path,
            allow_networks=(ipaddress.ip_network("127.0.0.0/8"),),
            limit=connector.manifest.limit,
            site_signals=connector.manifest.site_signals,
        )
        collection = Collection([Job("genuine", connector, options, fetcher.session(place))], WEEK, Marker(KEY), clock)
        texts = sorted(post.text for post in collection)
    (report,) = collection.reports
    assert report.error is None
    assert report.covered.since is None
    assert texts == sorted(server.texts)

"""Connectors against genuine servers on this machine, with invented posts in them: what they read is what was posted, and no more.

Each is skipped where its server is not installed; `python -m tools.servers` says what each needs.
"""

import ipaddress
from datetime import UTC, datetime

import httpx
import pytest
from studies import KEY
from tools.servers.__main__ import SERVERS
from tools.servers.kit import free_port, running
from tools.servers.mails import LIST

from townhum.clock import SystemClock
from townhum.connector import Marker, load_catalog
from townhum.listen.collect import Collection, Job
from townhum.listen.fetch import Fetcher, Place
from townhum.records import Window

WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))


@pytest.mark.long
@pytest.mark.parametrize("name", SERVERS)
def test_what_was_posted_is_read(name, tmp_path):
    server = there(name)
    with running(server, tmp_path, free_port()) as url:
        texts = read(server.connector, server.keys(url), tmp_path)
    assert texts == sorted(server.texts)


@pytest.mark.long
def test_an_archive_that_hyperkitty_exports_is_read_as_mbox(tmp_path):
    server = there("hyperkitty")
    with running(server, tmp_path, free_port()) as url:
        span = {"start": "2026-10-01", "end": "2026-12-01"}
        exported = httpx.get(f"{url}/archives/list/{LIST}/export/kettles.mbox.gz", params=span, trust_env=False)
    assert exported.status_code == httpx.codes.OK
    (tmp_path / "kettles.mbox.gz").write_bytes(exported.content)
    keys = {"path": "kettles.mbox.gz", "list": LIST}
    assert read("mbox", {**keys, "is_archive": True}, tmp_path) == sorted(server.texts)
    assert read("mbox", keys, tmp_path) == []  # HyperKitty's export names no list in its mails: they may be private


def there(name):
    """The server, where it is installed."""
    server = SERVERS[name]
    if lacks := server.lacks():
        pytest.skip(f"{name} needs {server.needs}; not here: {lacks}")
    return server


def read(kind, keys, folder):
    """The texts of the week that a connector reads, sorted, of a source with these keys that is whole and without error."""
    connector, clock = load_catalog()[kind], SystemClock()
    options = connector.decoder.Options.model_validate(dict(keys))
    place = Place(
        "genuine",
        connector.decoder.hosts(options),
        folder,
        allow_networks=(ipaddress.ip_network("127.0.0.0/8"),),
        limit=connector.manifest.limit,
        site_signals=connector.manifest.site_signals,
    )
    with Fetcher(user_agent="townhum-test (privacy@example.org)", environment={}, clock=clock) as fetcher:
        collection = Collection([Job("genuine", connector, options, fetcher.session(place))], WEEK, Marker(KEY), clock)
        texts = sorted(post.text for post in collection)
    (report,) = collection.reports
    assert report.error is None
    assert report.covered.since is None
    return texts

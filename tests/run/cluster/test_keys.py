"""The key socket hands what is secret to who has the cluster's secret, and to nobody else, whatever they send or recorded."""

import socket
import ssl
import threading
from contextlib import ExitStack, suppress
from datetime import timedelta

import pytest
from studies import NOW

from townhum.clock import SystemClock
from townhum.connector import Objections
from townhum.errors import Stop, StoreError
from townhum.run.cluster.answers import Material
from townhum.run.cluster.keys import fetch, handing
from townhum.run.cluster.secret import check_secret, write_secret

HERE = "127.0.0.1"
RUN = "0123456789abcdef"
MATERIAL = Material(b"k" * 32, b"s" * 32, Objections.of(b"o" * 32, "net", ["ann", "bo"]), {"TOKEN": "t0p-secret"})


def secret(folder, name="secret", now=None):
    write_secret(folder / name, now or SystemClock().now())
    return folder / name


def answer_of(connection):
    """All that is said until it is closed or broken off."""
    answer = b""
    with suppress(OSError):
        while some := connection.recv(65536):
            answer += some
    return answer


class Between:
    """Passes on what two say to each other, and keeps a copy of it."""

    def __init__(self, port):
        self.port, self.server, self.said = port, socket.create_server((HERE, 0)), {"out": b"", "back": b""}

    def address(self):
        return self.server.getsockname()[1]

    def pass_on(self):
        client, far = self.server.accept()[0], socket.create_connection((HERE, self.port))
        with client, far:
            for one in (client, far):
                one.settimeout(0.3)
            quiet = 0
            while quiet < 3:
                quiet += 1
                for name, one, other in (("out", client, far), ("back", far, client)):
                    try:
                        if some := one.recv(65536):
                            self.said[name] += some
                            other.sendall(some)
                            quiet = 0
                    except OSError:
                        continue


def test_who_has_the_secret_gets_all_of_it(tmp_path):
    path = secret(tmp_path)
    with handing(MATERIAL.packed(), path, RUN, bind=HERE) as door:
        got = Material.unpacked(fetch(HERE, door.port, path, RUN))
    assert (got.key, got.sealing, dict(got.environment)) == (MATERIAL.key, MATERIAL.sealing, {"TOKEN": "t0p-secret"})
    assert got.objections.hold("net", ["ann"])
    assert not got.objections.hold("net", ["eve"])
    assert door.refused == 0
    assert "t0p" not in repr(got)


def test_another_secret_another_run_or_none_get_nothing(tmp_path):
    path, other = secret(tmp_path), secret(tmp_path, "other")
    with handing(b"content", path, RUN, bind=HERE) as door:
        for given, run in ((other, RUN), (path, "f" * 16)):
            with pytest.raises(Stop, match="do not know each other"):
                fetch(HERE, door.port, given, run)
        with socket.create_connection((HERE, door.port), timeout=5) as plain:
            plain.sendall(RUN.encode() * 40)
            assert b"content" not in answer_of(plain)
        naked = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        naked.check_hostname, naked.verify_mode = False, ssl.CERT_NONE
        with naked.wrap_socket(socket.create_connection((HERE, door.port), timeout=5)) as shown:
            with suppress(OSError):  # it may have hung up already
                shown.sendall(RUN.encode())
            assert answer_of(shown) == b""
        assert fetch(HERE, door.port, path, RUN) == b"content", "the others go on"
    assert door.refused == 4


def test_an_executor_tells_nothing_to_somebody_who_takes_the_driver_s_place(tmp_path):
    path, other = secret(tmp_path), secret(tmp_path, "other")
    with handing(b"false", other, RUN, bind=HERE) as door, pytest.raises(Stop, match="do not know"):
        fetch(HERE, door.port, path, RUN)


def test_what_was_recorded_says_nothing_and_cannot_be_used_again(tmp_path):
    path = secret(tmp_path)
    with handing(MATERIAL.packed(), path, RUN, bind=HERE) as door:
        between = Between(door.port)
        passing = threading.Thread(target=between.pass_on)
        passing.start()
        assert Material.unpacked(fetch(HERE, between.address(), path, RUN)).key == MATERIAL.key
        passing.join()
        between.server.close()
        recorded = between.said["out"] + between.said["back"]
        for plain in (b"t0p-secret", MATERIAL.key, MATERIAL.key.hex().encode(), RUN.encode()):
            assert plain not in recorded
        with socket.create_connection((HERE, door.port), timeout=5) as again:
            again.sendall(between.said["out"])
            answer = answer_of(again)
        assert len(answer) < len(between.said["back"]), "a handshake, and no content"
    assert door.refused == 1


def test_a_secret_is_its_owner_s_and_ends(tmp_path):
    path = secret(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    check_secret(path)
    path.chmod(0o644)
    with pytest.raises(StoreError, match="everybody"):
        check_secret(path)
    path.chmod(0o440)
    check_secret(path)
    with pytest.raises(StoreError, match="already"):
        write_secret(path, NOW)
    with pytest.raises(StoreError, match="cluster-secret"):
        check_secret(tmp_path / "none")
    (tmp_path / "none").write_text("nothing")
    (tmp_path / "none").chmod(0o600)
    with pytest.raises(StoreError, match="no secret"):
        check_secret(tmp_path / "none")
    old = secret(tmp_path, "old", SystemClock().now() - timedelta(days=500))
    with handing(b"content", old, RUN, bind=HERE) as door, pytest.raises(Stop, match="older than a year"):
        fetch(HERE, door.port, old, RUN)


def test_a_secret_that_was_torn_and_a_port_in_use_are_told(tmp_path):
    path = secret(tmp_path)
    path.write_text(path.read_text().replace("a", "*"))
    with pytest.raises(Stop, match="cannot be read"), handing(b"x", path, RUN, bind=HERE):
        pass
    good = secret(tmp_path, "good")
    with (
        socket.create_server((HERE, 0)) as taken,
        pytest.raises(Stop, match="--cluster-port"),
        handing(b"x", good, RUN, bind=HERE, port=taken.getsockname()[1]),
    ):
        pass
    with pytest.raises(Stop, match="cannot be reached"):
        fetch(HERE, 1, good, RUN)


def test_who_says_nothing_keeps_nobody_out(tmp_path):
    mine = secret(tmp_path)
    with ExitStack() as stack:
        door = stack.enter_context(handing(b"material", mine, RUN, bind=HERE))
        for _ in range(100):
            stack.enter_context(socket.create_connection((HERE, door.port)))
        assert fetch(HERE, door.port, mine, RUN) == b"material"

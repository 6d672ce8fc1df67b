"""Lakes to publish to: a SQLite catalogue in a folder, and a PostgreSQL of one's own on loopback."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from socket import create_server
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pytest
from ledgers import Week, cells, published

from townhum.tell.export import Cover, opened
from townhum.tell.export.catalogue import catalogue_of
from townhum.tell.export.lake import Offer, publish_lake

COVER = Cover("An invented study", "", date(2026, 11, 29), ())
_HEARD = {"acorn": (20, 40, 60, 5), "birch": (30, 40, 50, 5)}
NAMES = ("period", "cell_track", "share_of_voice", "track")
PASSWORD = "invented-pass word"

missing = find_spec("duckdb_extension_ducklake") is None
needs_lake = pytest.mark.skipif(missing, reason="`make lake` installs DuckDB's extensions for it")


@dataclass(frozen=True)
class Server:
    """A PostgreSQL: its port, the file that says its password, and the folder that it writes to."""

    port: int
    passfile: Path
    folder: Path

    def target(self, database: str = "postgres", passfile: Path | None = None) -> str:
        given = f"passfile={passfile or self.passfile}"
        return f"ducklake:postgres:dbname={database} host=127.0.0.1 port={self.port} user=townhum {given}"

    def asked(self, sql: str, database: str = "postgres") -> str:
        command = ["psql", "-qAtX", f"host=127.0.0.1 port={self.port} user=townhum dbname={database}", "-c", sql]
        environment = {**os.environ, "PGPASSWORD": PASSWORD}
        return subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=60).stdout


@contextmanager
def postgres() -> Iterator[Server]:
    """One that is started for the block. Skips where there is none, or no user but root to run it as."""
    lacking = [each for each in ("initdb", "pg_ctl", "psql") if shutil.which(each) is None]
    if lacking:
        pytest.skip(
            f"PostgreSQL is not here ({', '.join(lacking)}): apt-get install postgresql, its bin folder on PATH"
        )
    with TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True) as name:
        with create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        yield from _running(Path(name), port, _user())


def _running(folder: Path, port: int, user: dict[str, Any]) -> Iterator[Server]:
    own, said, passfile = folder / "own", folder / "password", folder / "passfile"
    folder.chmod(0o755)
    own.mkdir()
    said.write_text(PASSWORD)
    passfile.write_text(f"*:*:*:*:{PASSWORD}\n")
    passfile.chmod(0o600)
    for path in (own, said) if user else ():
        os.chown(path, user["user"], user["group"])
    _do(user, "initdb", "-D", own / "data", "-U", "townhum", "--pwfile", said, "-A", "scram-sha-256", "--no-sync")
    how = f"-h 127.0.0.1 -p {port} -k {own} -F"
    _do(user, "pg_ctl", "-D", own / "data", "-w", "-s", "-l", own / "log", "-o", how, "start")
    try:
        yield Server(port, passfile, own)
    finally:
        _do(user, "pg_ctl", "-D", own / "data", "-w", "-s", "-m", "immediate", "stop")


def _user() -> dict[str, Any]:
    """PostgreSQL runs for no root: another user of this machine, where we may become one."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    pytest.skip("PostgreSQL does not run as root, and there is no user postgres or nobody")


def _do(user: dict[str, Any], *words: object) -> None:
    done = subprocess.run(
        [*map(str, words)], check=False, cwd="/", timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **user
    )
    assert done.returncode == 0, done.stderr


def shell() -> duckdb.DuckDBPyConnection:
    """DuckDB with what a lake needs, as a person has it."""
    connection = duckdb.connect(":memory:", config={"autoload_known_extensions": "false"})
    for name in ("ducklake", "sqlite_scanner", "postgres_scanner", "httpfs"):
        file = Path(find_spec(f"duckdb_extension_{name}").origin).parent
        connection.execute(f"LOAD '{file}/extensions/v{duckdb.__version__}/{name}.duckdb_extension'")
    return connection


def reader(target: str) -> duckdb.DuckDBPyConnection:
    """As a person reads a lake, with `tea` attached."""
    connection = shell()
    connection.execute(f"ATTACH '{target}' AS tea (READ_ONLY)")
    return connection


def publish_and_die(target: str, files: str, public: Path, sign: Path, now: bool) -> None:
    """In a process of its own: publish, and be killed before the commit, or say by the file `sign` that it comes."""

    def before_commit(_sha256: str) -> None:
        if now:
            os.kill(os.getpid(), signal.SIGKILL)
        sign.touch()

    with opened(public) as numbers:
        offer = Offer(COVER, numbers, NAMES, "b", "x", before_commit)
        publish_lake(catalogue_of(target), files, {}, offer, timedelta(0))


def weeks(folder: Path, *numbers: int) -> Path:
    """A public file of these weeks."""
    return published(folder, *(Week(number, cells(_HEARD)) for number in numbers))


def publish(lake, public, sha256, *, names=NAMES, cover=COVER, before=lambda _: None, environment=None):
    """Publish to a lake, its target and the folder of its files; what a killed run left is removed at once."""
    target, files = lake
    with opened(public) as numbers:
        offer = Offer(cover, numbers, names, sha256, "x", before)
        return publish_lake(catalogue_of(target), files, environment or {}, offer, timedelta(0))


def rows(connection, name):
    """All of a table, as texts."""
    return [tuple(map(str, row)) for row in connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()]


def seen(lake, name="period"):
    """The first column of a table, as a reader sees it."""
    with reader(lake[0]) as connection:
        return [row[0] for row in rows(connection, f"tea.{name}")]

"""The catalogue of a DuckLake, attached so that DuckDB reaches nothing but it and the lake's files: a SQLite file, or a PostgreSQL database.

What DuckDB needs for it comes as packages (townhum[lake]) and is loaded from their files; nothing is downloaded, and of a way to the network
there is none but the one to PostgreSQL and, where the lake's files lie in a bucket, the one to that. libpq reads the password from where it always
does: PGPASSWORD, PGPASSFILE, or the file that `passfile=` names. DuckDB's own errors quote statements, paths and rows, and are never passed on.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import duckdb

from townhum.errors import Locked, Stop, StoreError, UsageError
from townhum.records.agreed import DUCKDB_SETTINGS
from townhum.tell.export.lying import META, lies_at, refuse_lost, take_over
from townhum.words.quoting import quoted

SCHEME = "ducklake:"
_KINDS = ("sqlite", "postgres")
_SETTINGS = {**DUCKDB_SETTINGS, "memory_limit": "1GB", "allow_persistent_secrets": "false"}
_PATIENCE_S = 5
"""How long is waited for who keeps the catalogue, or a table of it, from us."""

_NEW, _ELSEWHERE = "creating a new DuckLake is explicitly disabled", "does not match existing data path"
_BUCKET = "s3://"
_SECRET = re.compile(r"(?i)\bpassword\b|://|\b\w*(?:password|secret|scram_\w+_key)\s*=")
_MADE_ANEW = "Put back a backup of it; or delete it and the lake's files, then publish again: all of it is made anew."
_NO_CATALOGUE = "Name a new file, or put back a backup of it."
"""And no word of deleting it: it may be anything."""

_NOT_WIPED = "the new numbers are published, and older ones not wiped from the catalogue yet."
_AGAIN, _KEPT = "Run it again: the lake is as it was.", "somebody else writes to it, or keeps it open, at this moment"
_CAUSES: tuple[tuple[str, type[Stop], str, str], ...] = (
    (
        "password authentication failed|no password supplied",
        StoreError,
        "Set PGPASSWORD, or PGPASSFILE, to the password of this user.",
        "PostgreSQL does not take the password, or was given none",
    ),
    (
        'database "[^"]*" does not exist|role "[^"]*" does not exist|no pg_hba.conf entry',
        StoreError,
        "Make the database and the user, and let that user in from here (createdb, createuser, pg_hba.conf).",
        "PostgreSQL knows no such database or user, or does not let it in from here",
    ),
    (
        r'Unable to connect to Postgres|server closed|terminating connection|SSL connection has been closed|"ROLLBACK":\s*$',
        StoreError,
        "See that PostgreSQL runs, and that host and port are right, then run it again.",
        "the catalogue's server cannot be reached, or went away",
    ),
    (
        "(?i)permission denied|read-only transaction|readonly database|must be owner",
        StoreError,
        "Let this user create, write and own the tables of the catalogue, and write the lake's files.",
        "permission denied",
    ),
    (
        "data_path is not set",
        UsageError,
        "Say with --files in which folder or bucket the lake's files are to lie.",
        "the lake is new",
    ),
    ("(?i)no space left|disk is full|disk quota", StoreError, "Make room, then run it again.", "there is no room left"),
    (
        "Failed to commit|database is locked|could not serialize|[Cc]onflict|deadlock|lock timeout",
        Locked,
        _AGAIN,
        _KEPT,
    ),
    (
        "unable to open database file",
        StoreError,
        "Name a folder that is there and may be written.",
        "it cannot be opened",
    ),
    (
        "(?i)HTTP|S3|Could not establish connection",
        StoreError,
        "See that the bucket is there, and the AWS_ variables of the environment, then run it again.",
        "the lake's files cannot be reached or written",
    ),
    ("catalog version|newer version", StoreError, "Update townhum[lake].", "the lake is of another version"),
    (
        "not a database|malformed|Failed to load existing|does not exist|Failed to get|Failed to query|Failed to probe",
        StoreError,
        _MADE_ANEW,
        "its catalogue is half made or damaged",
    ),
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Where a lake's catalogue is: `kind` of `_KINDS`, and the file's path or libpq's words for the database."""

    kind: str
    place: str

    @property
    def where(self) -> str:
        """It in a message. Of a database its name and host alone."""
        if self.kind == "sqlite":
            return self.place
        return " ".join(re.findall(r"\b(?:dbname|host|port)\s*=\s*(?:'[^']*'|\S+)", self.place)) or "PostgreSQL"


def is_catalogue(target: str) -> bool:
    """Whether a target is a DuckLake's."""
    return target.startswith(SCHEME)


def catalogue_of(target: str) -> Catalogue:
    """The catalogue that `ducklake:sqlite:PATH` or `ducklake:postgres:dbname=… host=…` names. Raises UsageError, which repeats no secret."""
    kind, _, place = target.removeprefix(SCHEME).partition(":")
    if kind not in _KINDS or not place.strip() or not place.isprintable():
        raise UsageError("Name ducklake:sqlite:FILE, or ducklake:postgres:dbname=NAME host=HOST.", "that is neither")
    if kind == "postgres" and _SECRET.search(place):
        do = "Leave it out, and set PGPASSWORD or PGPASSFILE; name the database as dbname=NAME host=HOST user=NAME."
        raise UsageError(do, "a password has no place on a command line, nor has an address that may hold one")
    return Catalogue(kind, place)


@contextmanager
def attached(catalogue: Catalogue, files: str, environment: Mapping[str, str]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in which the lake is attached as `lake`, with its files in this folder or bucket; "" for where they lie already.

    It is made where it is not there yet, in a folder with nothing in it; one whose files were moved to this folder is told so. Raises UsageError, Locked, StoreError: DuckDB's own errors inside the block become these.
    """
    _refuse_another_s(catalogue)
    with _in_words(catalogue), duckdb.connect(":memory:", config=_SETTINGS) as connection:
        for name in ("ducklake", f"{catalogue.kind}_scanner"):
            connection.execute(f"LOAD {quoted(_extension(name))}")
        _reach(connection, files, environment)
        if catalogue.kind == "postgres":
            connection.execute("CREATE TEMPORARY SECRET libpq (TYPE postgres, PASSWORD '')")
        _attach(connection, catalogue, files)
        if not files:
            _reach(connection, lies_at(connection), environment)
        refuse_lost(connection, catalogue.where)
        _lock(connection, catalogue)
        yield connection


def _attach(connection: duckdb.DuckDBPyConnection, catalogue: Catalogue, files: str) -> None:
    """Attach the lake: one that is there, a new one, or one whose files were moved to this folder."""
    try:
        connection.execute(_attaching(catalogue, files))
    except duckdb.Error as error:
        if _NEW in str(error):
            _refuse_full(connection, files)
            _make_folder(files)
            connection.execute(_attaching(catalogue, files, make=True))
        elif _ELSEWHERE in str(error):
            connection.execute(_attaching(catalogue, files, moved=True))
            take_over(connection, catalogue.where)
        else:
            raise


def _reach(connection: duckdb.DuckDBPyConnection, files: str, environment: Mapping[str, str]) -> None:
    """Let DuckDB into this bucket, where it is one."""
    if files.startswith(_BUCKET):
        connection.execute(f"LOAD {quoted(_extension('httpfs'))}")
        connection.execute(_bucket_s(files, environment))


def _attaching(catalogue: Catalogue, files: str, *, make: bool = False, moved: bool = False) -> str:
    options = [f"DATA_PATH {quoted(files)}"] if files else []
    options += ["OVERRIDE_DATA_PATH true"] if moved else []
    options += ["DATA_INLINING_ROW_LIMIT 0", f"CREATE_IF_NOT_EXISTS {make}"]
    place = catalogue.place
    if catalogue.kind == "postgres":
        options.append("META_SECRET 'libpq'")
        place += "" if "options" in place else f" options='-c lock_timeout={_PATIENCE_S}s'"
    else:
        options.append(f"META_BUSY_TIMEOUT {_PATIENCE_S * 1000}")
    return f"ATTACH {quoted(f'{SCHEME}{catalogue.kind}:{place}')} AS lake ({', '.join(options)})"


def _refuse_full(connection: duckdb.DuckDBPyConnection, files: str) -> None:
    """Raise UsageError where a new lake's files would lie among others: what no catalogue names there is deleted one day."""
    if files.startswith(_BUCKET):
        full = bool(connection.execute("SELECT 1 FROM glob(?) LIMIT 1", [f"{files.rstrip('/')}/**"]).fetchall())
    else:  # a folder's own name may hold what glob takes for a pattern
        full = bool(files) and any(each.is_file() for each in Path(files).rglob("*"))
    if full:
        raise UsageError("Name a new folder or prefix with --files.", "there is something in it", where=files)


def _make_folder(files: str) -> None:
    if files and "://" not in files:
        try:
            Path(files).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            do = "Name a folder that can be made."
            raise StoreError(do, error.strerror or "it cannot be made", where=files) from None


def tidy(connection: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> None:
    """Have the catalogue give back what was deleted in it: until then the pages of the database still hold the extremes of old columns.

    Raises Locked where somebody reads for too long: to wait for them would keep all others out; StoreError where the file cannot be rewritten.
    """
    try:
        if catalogue.kind == "postgres":
            names = ", ".join(name for (name,) in connection.execute(_CATALOGUES_TABLES).fetchall())
            connection.execute(f"CALL postgres_execute('{META}', 'VACUUM FULL {names}', use_transaction = false)")
        else:
            with closing(sqlite3.connect(catalogue.place, timeout=_PATIENCE_S)) as file:
                file.execute("VACUUM")
    except (sqlite3.Error, duckdb.Error) as error:
        if re.search("is locked|lock timeout", str(error)):
            do, kept = f"Run it again when nobody reads: {_NOT_WIPED}", "somebody keeps the catalogue open"
            raise Locked(do, kept, where=catalogue.where) from None
        if isinstance(error, duckdb.Error):
            raise
        do = f"Make room beside the catalogue, and let this user write there, then run it again: {_NOT_WIPED}"
        raise StoreError(do, "SQLite could not write it anew", where=catalogue.where) from None


_CATALOGUES_TABLES = f"""
SELECT name FROM postgres_query('{META}', 'SELECT tablename AS name FROM pg_tables
WHERE schemaname = current_schema() AND tablename ~ ''^ducklake_[a-z0-9_]+$''')"""  # noqa: S608  our own name


@contextmanager
def _in_words(catalogue: Catalogue) -> Iterator[None]:
    """Make an error of DuckDB's one of ours. What it says of the place is no sign."""
    try:
        yield
    except duckdb.Error as error:
        said, where = re.sub(rf"(?<!\w){re.escape(catalogue.place)}(?!\w)", "", str(error)), catalogue.where
        for sign, kind, do, happened in _CAUSES:
            if re.search(sign, said):
                raise kind(do, happened, where=where) from None
        raise StoreError("Run it again.", f"DuckDB could not do it ({type(error).__name__})", where=where) from None


def _lock(connection: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> None:
    """From now on nothing else is opened."""
    allowed = [lies_at(connection)]
    if catalogue.kind == "sqlite":
        allowed.append(str(Path(catalogue.place).resolve().parent))
    connection.execute(f"SET allowed_directories = [{', '.join(map(quoted, allowed))}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _refuse_another_s(catalogue: Catalogue) -> None:
    """Raise UsageError for a SQLite file that is somebody's, in which DuckDB would make its tables."""
    path = Path(catalogue.place)
    if catalogue.kind != "sqlite" or not path.exists():
        return
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
            names = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise Locked(_AGAIN, _KEPT, where=catalogue.where) from None
        raise StoreError(
            _NO_CATALOGUE, "it is no database of SQLite, or a damaged one", where=catalogue.where
        ) from None
    if any(not name.startswith(("ducklake_", "sqlite_")) for name in names):
        raise UsageError("Name a new file.", "it is a database of something else", where=catalogue.where)


def _bucket_s(files: str, environment: Mapping[str, str]) -> str:
    """The statement that lets DuckDB into a bucket. It reaches no log."""
    server = urlsplit(environment.get("AWS_ENDPOINT_URL", ""))
    said = {
        "KEY_ID": environment.get("AWS_ACCESS_KEY_ID"),
        "SECRET": environment.get("AWS_SECRET_ACCESS_KEY"),
        "SESSION_TOKEN": environment.get("AWS_SESSION_TOKEN"),
        "REGION": environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION") or "us-east-1",
        "ENDPOINT": server.netloc or None,
        "URL_STYLE": "path" if server.netloc else None,
        "USE_SSL": "false" if server.scheme == "http" else None,
        "SCOPE": files,
    }
    listed = ", ".join(f"{name} {quoted(value)}" for name, value in said.items() if value)
    return f"CREATE TEMPORARY SECRET bucket (TYPE s3, {listed})"


def _extension(name: str) -> Path:
    found = find_spec(f"duckdb_extension_{name}")
    file = (
        Path(found.origin or "").parent / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
        if found
        else None
    )
    if file is None or not file.is_file():
        raise UsageError("Install it: pip install 'townhum[lake]'.", f"DuckDB's extension {name} is not there")
    return file

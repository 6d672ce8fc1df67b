"""Attempts to read, write or reach anything but the public file's tables. None may succeed."""

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from townhum.errors import QueryError
from townhum.tell.query import run_query

READING = [
    "SELECT * FROM read_text('{folder}/secret.txt')",
    "SELECT * FROM read_blob('{folder}/*')",
    "SELECT * FROM read_csv('{folder}/secret.csv')",
    "SELECT * FROM '{folder}/secret.csv'",
    'SELECT * FROM "secret.csv"',
    "FROM '../{name}/secret.json'",
    "SELECT * FROM read_json('secret.json')",
    "SELECT * FROM read_ndjson_objects('/etc/passwd')",
    "SELECT * FROM parquet_metadata('{folder}/secret.csv')",
    "SELECT * FROM sniff_csv('{folder}/secret.csv')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM read_duckdb('{folder}/ledger.duckdb')",
    "SELECT * FROM 'ledger.duckdb'",
    "FROM read_text('/proc/self/environ')",
    "FROM read_blob('/proc/self/fd/3')",
    "FROM query('FROM read_text(''{folder}/secret.txt'')')",
    "FROM query_table('{folder}/secret.csv')",
    "FROM json_execute_serialized_sql(json_serialize_sql('FROM read_text(''{folder}/secret.txt'')'))",
    "WITH a AS MATERIALIZED (FROM read_text('{folder}/secret.txt')) FROM a",
    "EXPLAIN ANALYZE FROM read_text('{folder}/secret.txt')",
    "FROM ledger.cell_track",
    "SELECT getenv('PATH')",
    "FROM public",
    "FROM request",
]
CHANGING = [
    "ATTACH '{folder}/ledger.duckdb'",
    "ATTACH ':memory:' AS a",
    "COPY findings TO '{folder}/out.csv'",
    "COPY cell_track FROM '{folder}/secret.csv'",
    "EXPORT DATABASE '{folder}/out'",
    "EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/out.csv'",
    "INSTALL httpfs",
    "LOAD '{folder}/secret.txt'",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "RESET enable_external_access",
    "SET memory_limit = '100GB'",
    "SET VARIABLE a = 1",
    "PRAGMA enable_profiling = 'json'",
    "PRAGMA profiling_output = '{folder}/out.json'",
    "CALL enable_logging(storage = 'file', storage_path = '{folder}')",
    "FROM enable_logging(storage = 'file', storage_path = '{folder}')",
    "CREATE TABLE a AS SELECT 1",
    "CREATE SECRET a (TYPE s3)",
    "CREATE OR REPLACE VIEW findings AS SELECT 1",
    "EXPLAIN ANALYZE DELETE FROM cell_track",
    "INSERT INTO cell_track VALUES ('2026-W36', 'acorn', 99)",
    "DELETE FROM cell_track",
    "DROP VIEW findings",
    "ALTER TABLE cell_track ADD COLUMN a INTEGER",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "USE memory",
    "DETACH public",
    "SELECT 1; COPY (SELECT 1) TO '{folder}/out.csv'",
]


@pytest.mark.parametrize("attempt", [*READING, *CHANGING])
def test_an_attempt_to_get_out_fails_and_changes_nothing(public, attempt):
    before = state(public)
    with pytest.raises(QueryError) as caught:
        run_query(public, attempt.format(folder=public.parent, name=public.parent.name))
    assert "the secret" not in str(caught.value)
    assert str(public.parent) not in str(caught.value)
    assert state(public) == before


@pytest.mark.parametrize("attempt", ["FROM duckdb_secrets()", "FROM duckdb_logs()", "FROM duckdb_variables()"])
def test_what_duckdb_tells_of_itself_is_empty(public, attempt):
    assert run_query(public, attempt).rows == ()


@pytest.mark.parametrize(
    "attempt",
    [
        "FROM read_csv('http://127.0.0.1:{port}/a.csv')",
        "FROM 'http://127.0.0.1:{port}/a.parquet'",
        "FROM read_text('https://127.0.0.1:{port}/')",
        "FROM read_text('s3://bucket@127.0.0.1:{port}/a')",
        "ATTACH 'http://127.0.0.1:{port}/a.duckdb'",
        "INSTALL a FROM 'http://127.0.0.1:{port}'",
    ],
)
def test_no_host_is_reached(public, attempt):
    reached = []

    class Listening(BaseHTTPRequestHandler):
        def handle(self):
            reached.append(self.client_address)

    with HTTPServer(("127.0.0.1", 0), Listening) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with pytest.raises(QueryError):
            run_query(public, attempt.format(port=server.server_port))
        server.shutdown()
        thread.join()
    assert reached == []


def state(public):
    """Every file beside the public file, with what is in it."""
    return {each.name: hashlib.sha256(each.read_bytes()).digest() for each in public.parent.iterdir()}

"""What an assistant can ask, through the SDK's own client: in this process, and once over standard input and output."""

import asyncio
import json
import sys

import pytest
from ledgers import Study, Week, cells, published

from townhum.cli.assisting import serve
from townhum.errors import StoreError, UsageError
from townhum.tell.public_file import PublicFile

mcp = pytest.importorskip("mcp", reason="`pip install 'townhum[assistant]'` installs what speaks to assistants")
from townhum.tell.assistant.answers import MOST_ROWS, Desk  # noqa: E402  after the SDK is known to be there
from townhum.tell.assistant.server import server  # noqa: E402  the same

VOICES = {"acorn": (15, 20, 15, 0), "birch": (300, 300, 400, 0)}


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    study = Study(tracks=dict.fromkeys(VOICES, "brand"))
    weeks = (Week(number, cells(VOICES), study=study) for number in range(2))
    return published(tmp_path_factory.mktemp("study"), *weeks)


def asked(target, *calls):
    """The answers to several calls of tools, each as whether it failed, and what it said."""

    async def all_of_them():
        async with mcp.Client(target) as client:
            return [await client.call_tool(name, given) for name, given in calls]

    return [(bool(each.is_error), each.content[0].text) for each in asyncio.run(all_of_them())]


@pytest.fixture
def ask(public):
    return lambda *calls: asked(server(Desk(PublicFile(public)), "1"), *calls)


def rows_of(answer):
    failed, text = answer
    assert not failed, text
    return json.loads(text)


def test_every_answer_has_interval_caveat_and_coverage(ask):
    calls = (
        ("metric", {"name": "share_of_voice", "tracks": ["Acorn"], "since": "2026-W37"}),
        ("findings", {}),
        ("sql", {"statement": "SELECT * FROM net_sentiment"}),
    )
    for answer in map(rows_of, ask(*calls)):
        assert any("noise in it that hides" in each for each in answer["caveats"])
        assert answer["coverage"]["periods"] == 2
        assert "not_read_completely_in_the_last_13_periods" in answer["coverage"]
    (row,) = rows_of(ask(calls[0])[0])["rows"]
    assert (row["period"], row["track"]) == ("2026-W37", "acorn")
    assert row["low"] <= row["value"] <= row["high"]


def test_a_metric_says_its_unit_and_what_may_be_added_up(ask):
    answer = rows_of(ask(("metric", {"name": "net_sentiment"}))[0])
    assert answer["unit"] == "points"
    assert answer["may_be_summed"].startswith("never")


def test_what_is_vague_or_below_a_number_is_said_in_words(ask):
    statement = "SELECT true AS too_vague, 18 AS fewer_than, false AS complete UNION ALL SELECT false, NULL, true"
    said = " ".join(rows_of(ask(("sql", {"statement": statement}))[0])["caveats"])
    for each in ("In 1 of 2 rows too_vague", "In 1 of 2 rows fewer accounts", "In 1 of 2 rows a source was missing"):
        assert each in said


def test_more_rows_than_are_told_are_said_to_be_more(ask):
    answer = rows_of(ask(("sql", {"statement": "FROM range(10000)"}))[0])
    assert len(answer["rows"]) == MOST_ROWS
    assert "There are more rows" in " ".join(answer["caveats"])


def test_a_table_is_explained_and_all_are_listed(ask):
    one, every = ask(("explain", {"table": "net_sentiment"}), ("explain", {}))
    columns = rows_of(one)["columns"]
    assert (columns["net_low"]["role"], columns["net_low"]["of"]) == ("low", "net_sentiment")
    assert columns["net_sentiment"]["unit"] == "points"
    listed = rows_of(every)
    assert "share_of_voice" in listed["metrics"]
    assert "finding" in listed["tables"]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("metric", {"name": "net_sentimnt"}), "net_sentiment"),
        (("metric", {"name": "voices", "tracks": ["acron"]}), "acorn"),
        (("metric", {"name": "voices", "since": "2020-W01"}), "since"),
        (("explain", {"table": "finding'; --"}), "no such table"),
        (("sql", {"statement": "COPY (SELECT 1) TO '/tmp/townhum-escape.csv'"}), "only reading is allowed"),
        (("sql", {"statement": "FROM read_text('/etc/passwd')"}), "a query can read nothing else"),
        (("sql", {"statement": "DELETE FROM cell_track"}), "only reading is allowed"),
        (("sql", {"statement": "SELECT 1; SELECT 2"}), "one statement at a time"),
    ],
)
def test_what_cannot_be_answered_is_told_in_words(ask, call, told):
    ((failed, text),) = ask(call)
    assert failed
    assert told in text
    assert "Traceback" not in text


def test_every_tool_says_that_it_only_reads(public):
    async def tools():
        async with mcp.Client(server(Desk(PublicFile(public)), "1")) as client:
            return (await client.list_tools()).tools

    found = asyncio.run(tools())
    assert {tool.name for tool in found} == {"findings", "metric", "explain", "sql"}
    assert all(tool.annotations.read_only_hint and tool.description for tool in found)


def test_over_standard_input_and_output_the_command_answers_the_same(public, ask):
    code = "from townhum.cli import main; main()"
    words = ["-c", code, "mcp", "--data", str(public.parent)]
    how = mcp.StdioServerParameters(command=sys.executable, args=words)
    call = ("metric", {"name": "share_of_voice"})
    assert asked(how, call) == ask(call)


def test_without_what_it_needs_it_says_what_to_install(public, tmp_path):
    with pytest.raises(UsageError, match=r"townhum\[assistant\]"):
        serve(public, found=lambda name: None)
    with pytest.raises(StoreError, match="townhum run"):
        serve(tmp_path / "public.duckdb")


class _Falls:
    """A desk that fails in a way that nobody thought of."""

    def __init__(self, error):
        self._error = error

    def findings(self, most):
        raise self._error


def test_where_the_file_lies_is_never_told(public, tmp_path):
    gone = server(Desk(PublicFile(tmp_path / "public.duckdb")), "1")
    [(failed, text)] = asked(gone, ("findings", {}))
    assert failed
    assert "there is no public file" in text
    assert str(tmp_path) not in text
    [(failed, text)] = asked(server(_Falls(OSError(2, "no such file", str(tmp_path))), "1"), ("findings", {}))
    assert failed
    assert "FileNotFoundError" in text
    assert str(tmp_path) not in text

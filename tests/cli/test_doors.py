"""What a command loads: each imports what it needs itself, and no model where nothing is read."""

import subprocess
import sys

import pytest
from commands import ran_study, townhum

MODELS = {"presidio_analyzer", "spacy", "numpy", "pyarrow", "onnxruntime", "py3langid", "vaderSentiment"}

TELL = """
import atexit, sys

@atexit.register
def tell():
    with open("loaded", "w") as file:
        file.write("\\n".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""
"""Writes the packages that a process has loaded by its end to a file called loaded."""


def loaded(*arguments, cwd, code=0, text=""):
    done = townhum(*arguments, cwd=cwd, before=TELL, text=text)
    assert done.returncode == code, done.stderr
    return set((cwd / "loaded").read_text().split())


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A folder in which one week was released."""
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    return folder


def test_help_loads_no_more_than_the_command_line_itself(tmp_path):
    assert not loaded("--help", cwd=tmp_path) & {*MODELS, "duckdb", "httpx", "pydantic", "rich", "markdown_it"}


def test_help_on_a_command_loads_nothing_of_the_command(tmp_path):
    for command in ("run", "query", "try"):
        found = loaded(command, "--help", cwd=tmp_path)
        assert not found & {*MODELS, "duckdb", "httpx", "rich", "markdown_it"}  # typer asks pydantic for its options


def test_a_query_loads_no_model_and_no_settings(study):
    found = loaded("query", "from period", cwd=study)
    assert not found & {*MODELS, "duckdb", "httpx", "tomllib"}


def test_a_check_of_files_loads_no_http_client_and_a_plan_no_model(study):
    assert not loaded("check", cwd=study) & {
        *(MODELS - {"numpy"}),
        "duckdb",
        "httpx",
    }  # the promise is worked out with arrays
    assert not loaded("plan", cwd=study) & {*(MODELS - {"numpy"}), "duckdb", "httpx"}
    assert not loaded("show", cwd=study) & {*MODELS, "duckdb", "httpx", "tomllib"}


def test_presidio_is_loaded_for_a_text_that_needs_it_and_no_other(tmp_path):
    plain = loaded("try", cwd=tmp_path, text='{"text": "my kettle leaks, mate"}\n')
    assert not plain & {"presidio_analyzer", "spacy", "phonenumbers", "tldextract", "requests", "pyarrow"}
    assert {"presidio_analyzer"} <= loaded("try", cwd=tmp_path, text='{"text": "ask ann@bee.example.com"}\n')


def test_the_process_that_asks_loads_no_model_either():
    code = "import sys, townhum.tell.query.child; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {name.partition(".")[0] for name in done.stdout.split()} & {*MODELS, "httpx", "pydantic", "rich"}


def test_a_run_with_nothing_due_loads_no_model_and_leaves_the_public_file(study):
    public = study / "data" / "public.duckdb"
    before = public.stat()
    found = loaded("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=study)
    assert not found & {*MODELS, "httpx"}
    assert (public.stat().st_ino, public.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

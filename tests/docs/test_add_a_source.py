"""The example of docs/add-a-source.md is taken out of the page, installed and run; the page names every key."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import townhum

from townhum.connector.manifest import Limit, Manifest, Reach, Rule
from townhum.connector.vocabulary import Access, Children, Key, Listing, Paging, Reading, Refusal, Scale
from townhum.records import DropReason

PAGE = (Path(__file__).parents[2] / "docs" / "add-a-source.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^`([\w./]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


SOURCE = """
[source.tearoom]
connector = "guestbook"
book = "https://book.example"
permitted_because = "The owner agreed."
terms_url = "https://guestbook.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
"""


@pytest.fixture
def example(tmp_path):
    """The files of the example, as if the package had been installed."""
    for name, content in EXAMPLE.findall(PAGE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (tmp_path / "townhum_guestbook" / "__init__.py").touch()
    point = re.search(r"^guestbook = \"(.*)\"$", PAGE, re.MULTILINE).group(1)
    info = tmp_path / "townhum_guestbook-1.0.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: townhum-guestbook\nVersion: 1.0.0\n")
    (info / "entry_points.txt").write_text(f"[townhum.connectors]\nguestbook = {point}\n")
    return tmp_path


def test_the_example_passes_the_conformance_suite(example):
    environment = {**os.environ, "PYTHONPATH": str(example), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(example),
            str(example / "tests"),
        ],
        env=environment,
        cwd=example,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^1[0-9] passed", done.stdout, re.MULTILINE)


def test_the_example_without_code_holds_every_rule_and_can_be_a_source(example):
    done = townhum("connector", "try", "connectors/guestbook.toml", "guestbook.json", cwd=example)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 post came out" in done.stdout
    assert "Every rule holds." in done.stdout
    assert townhum("init", "study", cwd=example).returncode == 0
    (example / "connectors").rename(example / "study" / "connectors")
    with (example / "study" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write(SOURCE)
    checked = townhum("check", "--config", "study", "--json", cwd=example)
    assert "the guestbook at https://book.example" in checked.stdout


def test_every_key_of_a_manifest_is_explained():
    page = (Path(__file__).parents[2] / "docs" / "manifest.md").read_text(encoding="utf-8")
    models = (Manifest, Limit, Reach, Rule, Key, Access, Listing, Children, Paging, Refusal, Reading, Scale)
    for model in models:
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name} has no description"
            assert f"| `{field.alias or name}` |" in page
    assert {reason.value for reason in DropReason if f"`{reason.value}`" not in page} == set()

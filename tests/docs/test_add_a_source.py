"""The example of docs/add-a-source.md is taken out of the page, installed and run; the page names every key."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from townhum.connector.manifest import Limit, Manifest, Reach, Rule
from townhum.records import DropReason

PAGE = (Path(__file__).parents[2] / "docs" / "add-a-source.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^`([\w./]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


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


def test_the_page_explains_every_key():
    keys = {
        field.alias or name for model in (Manifest, Limit, Reach, Rule) for name, field in model.model_fields.items()
    }
    keys |= {reason.value for reason in DropReason}
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()

"""Every command of the tutorial works, in its order, from an empty folder."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tools.pages import ROOT

BLOCKS = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def start(command, folder):
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.long
def test_the_tutorial_works_as_it_is_written(tmp_path):
    commands = [block.strip() for block in BLOCKS.findall((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"))]
    assert len(commands) >= 7
    for command in commands:
        done = start(command, tmp_path)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        assert done.stdout.strip()
    queries = [command for command in commands if command.startswith("townhum query")]
    assert len(queries) >= 3
    for query in queries:
        as_json = query.replace("--format csv", "") + " --format json"
        assert json.loads(start(as_json, tmp_path).stdout), f"shows an empty table: {query}"


def test_links_of_the_documentation_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} -> {target}"


def test_the_readme_begins_with_the_two_commands():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    first = BLOCKS.search(text)
    assert [line.split("#")[0].strip() for line in first[1].strip().splitlines()] == ["make demo", "make test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\ndemo: $(READY)" in makefile
    assert "\ntest: lint types layers unit" in makefile

"""`townhum audit release`: the verdict first, every figure beside what is allowed, a certificate, and the exit code."""

import json
import shutil
from datetime import UTC, datetime

import pytest
from commands import townhum
from tools.pages import ROOT

from townhum.cli import release_auditing
from townhum.cli.certificate import certificate
from townhum.clock import SimulatedClock
from townhum.errors import StoreError
from townhum.run.configuration import load_settings

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LITTLE = """[release]
profile = "strict"
grids = ["track", "track_source"]
"""


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    """The starter study with few grids, so that little is measured."""
    folder = tmp_path_factory.mktemp("study") / "config"
    shutil.copytree(ROOT / "config", folder)
    (folder / "release.toml").write_text(LITTLE)
    return folder


@pytest.fixture(scope="module")
def found(config):
    return release_auditing.audit(load_settings(config), 20, 8, 1, SimulatedClock(NOW))


def test_the_command_shows_the_figures_and_writes_the_certificate(config, tmp_path):
    done = townhum("audit", "release", "--config", str(config), "--runs", "20", "--accounts", "5", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("No more was measured than is stated.")
    assert "Measuring 300 pairs of neighbouring worlds" in done.stderr
    page = (tmp_path / "data" / "release-certificate.md").read_text(encoding="utf-8")
    assert "`townhum audit release --runs 20 --accounts 5 --seed 1`" in page
    assert "release-certificate.md" in done.stdout


def test_the_certificate_has_what_was_stated_and_what_was_measured(found):
    page = certificate(found)
    assert "Made on 2026-11-20" in page
    assert found.settings in page
    for promise in found.promises:
        assert f"| {promise.account} | {promise.rho:.3f} |" in page
    for one in found.attacks:
        assert f"| {one.name} | {one.rho:.3f} |" in page
    assert all(f"{what} {version}" in page for what, version in found.versions.items())


def test_json_has_the_same(found, tmp_path, capsys):
    release_auditing.show(found, tmp_path / "page.md", as_json=True)
    answer = json.loads(capsys.readouterr().out)
    assert answer["faults"] == []
    assert answer["moved"] == 300
    assert [one["name"] for one in answer["attacks"]] == [one.name for one in found.attacks]


def test_a_certificate_that_cannot_be_written_is_told(found, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--out"):
        release_auditing.write(found, tmp_path / "file" / "page.md")

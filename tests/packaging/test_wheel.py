"""The wheel, installed in a fresh environment away from the checkout, is the whole product."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from townhum.connector import load_catalog

ROOT = Path(__file__).resolve().parents[2]


def call(*command, cwd, **environment):
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")} | environment
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False)


def build_wheel(folder):
    """The wheel of what git tracks, and of nothing else that lies in the checkout."""
    source = folder / "source"
    files = call("git", "ls-files", "-z", cwd=ROOT).stdout.split("\0")
    for name in filter(None, files):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, source / name)
    wheel = call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist"), cwd=source)
    assert wheel.returncode == 0, wheel.stderr
    shutil.rmtree(source)
    (made,) = (folder / "dist").glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder far from the checkout, with a venv that holds the wheel and the locked packages."""
    folder = tmp_path_factory.mktemp("elsewhere")
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        pytest.fail("uv is missing; `make test` installs it beside Python")
    wheel = build_wheel(folder)
    install = (uv, "pip", "install", "--quiet", "--python", str(folder / "venv" / "bin" / "python"))
    for command in (
        (uv, "venv", "--quiet", "--python", sys.executable, str(folder / "venv")),
        (*install, "--require-hashes", "-r", str(ROOT / "requirements.lock")),
        (*install, "--no-deps", str(wheel)),
    ):
        done = call(*command, cwd=folder)
        assert done.returncode == 0, done.stderr
    return folder


def townhum(folder, *arguments):
    return call(str(folder / "venv" / "bin" / "townhum"), *arguments, cwd=folder)


def test_help_names_every_command(installed):
    done = townhum(installed, "--help")
    assert done.returncode == 0
    for command in ("init", "check", "run", "query", "try", "doctor", "demo"):
        assert command in done.stdout


def test_every_connector_loads_from_the_wheel(installed):
    code = "import townhum, townhum.connector as c; print(townhum.__file__, *c.load_catalog())"
    done = call(str(installed / "venv" / "bin" / "python"), "-c", code, cwd=installed)
    path, *names = done.stdout.split()
    assert names == sorted(load_catalog())
    assert Path(path).is_relative_to(installed)


def test_known_exports_are_recognised_from_the_wheel(installed):
    assert townhum(installed, "init", "forms").returncode == 0
    (installed / "form.csv").write_text("Timestamp,What do you think?\n2026-11-09,It leaks at the base\n")
    done = townhum(installed, "sources", "add", "files", "form.csv", "--config", "forms")
    assert done.returncode == 0, done.stderr
    assert "Google Forms" in done.stdout


def test_the_starter_files_pass_the_check(installed):
    assert townhum(installed, "init", "study").returncode == 0
    everything = (path.relative_to(ROOT / "config") for path in (ROOT / "config").rglob("*") if path.is_file())
    starters = {str(path) for path in everything if path.parts[0] != "languages"}
    written = {str(p.relative_to(installed / "study")) for p in (installed / "study").rglob("*") if p.is_file()}
    assert written == starters | {"keys/store.key", "keys/.gitignore"}
    done = townhum(installed, "check", "--config", "study")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "survey" in done.stdout


def test_the_starter_in_another_language_passes_the_check(installed):
    assert townhum(installed, "init", "studie", "--language", "de").returncode == 0
    done = townhum(installed, "check", "--config", "studie")
    assert done.returncode == 0, done.stdout + done.stderr

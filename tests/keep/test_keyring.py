"""The key in the desktop's keyring, with a backend of our own: found, missing, locked, wrong, and rotated."""

import shutil
from base64 import b64encode

import pytest
from commands import townhum

SPAN = ("--since", "2026-11-09", "--until", "2026-11-15")

BACKEND = """
import json, pathlib
import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

class Ours(KeyringBackend):
    priority = 1

    def get_password(self, service, name):
        kept = json.loads(pathlib.Path("keyring.json").read_text())
        if kept.get("locked"):
            raise KeyringLocked("Kn4ryL0cked")
        return kept.get(f"{service} {name}")

    def set_password(self, service, name, password):
        raise AssertionError("nothing is written into it")

    delete_password = get_password

keyring.set_keyring(Ours())
"""
ONE, TWO = (b64encode(letter * 32).decode() for letter in (b"1", b"2"))


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A study whose key is in the keyring, that was never run."""
    folder = tmp_path_factory.mktemp("begun")
    assert townhum("init", cwd=folder).returncode == 0
    (folder / "config" / "keys" / "store.key").unlink()
    name_key(folder, "keyring:kettles")
    return folder


@pytest.fixture(scope="module")
def run(begun, tmp_path_factory):
    """Such a study that released a week."""
    folder = shutil.copytree(begun, tmp_path_factory.mktemp("run"), dirs_exist_ok=True)
    done = call(folder, "run", *SPAN, kept=f'{{"townhum kettles": "{ONE}"}}')
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def study(begun, tmp_path):
    return shutil.copytree(begun, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def released(run, tmp_path):
    return shutil.copytree(run, tmp_path, dirs_exist_ok=True)


def name_key(study, reference):
    file = study / "config" / "study.toml"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("key ")]
    file.write_text("\n".join(lines).replace("[study]", f'[study]\nkey = "{reference}"', 1) + "\n", encoding="utf-8")


def call(study, *words, kept):
    (study / "keyring.json").write_text(kept)
    return townhum(*words, cwd=study, before=BACKEND, forked=True)


def test_a_key_in_the_keyring_opens_what_it_closed(released):
    kept = f'{{"townhum kettles": "{ONE}"}}'
    assert "2026-W46" in call(released, "sources", kept=kept).stdout
    files = [path for path in released.rglob("*") if path.is_file() and path.name != "keyring.json"]
    assert not any(ONE.encode() in path.read_bytes() for path in files)


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("{}", "the keyring holds no key of this name"),
        ('{"other kettles": "x"}', "the keyring holds no key of this name"),
        ('{"locked": true}', "Unlock the desktop's keyring"),
        ('{"townhum kettles": "Kn4ryN0Key"}', "32 random bytes in base64"),
    ],
)
def test_a_keyring_that_does_not_give_the_key_is_told_and_nothing_of_it_shown(study, kept, told):
    done = call(study, "run", *SPAN, kept=kept)
    assert (done.returncode, told in done.stderr) == (5, True)
    assert "Kn4ry" not in done.stdout + done.stderr
    assert not (study / "data").exists()


def test_another_key_in_it_is_told(released):
    done = call(released, "run", kept=f'{{"townhum kettles": "{TWO}"}}')
    assert done.returncode == 5
    assert "Put back the right key" in done.stderr


def test_a_key_is_rotated_to_another_of_the_keyring(released):
    both = f'{{"townhum kettles": "{ONE}", "townhum kettles-2027": "{TWO}"}}'
    done = call(released, "key", "rotate", "--to", "keyring:kettles-2027", kept=both)
    assert done.returncode == 0, done.stderr
    assert 'key = "keyring:kettles-2027"' in done.stdout
    assert call(released, "sources", kept=both).returncode == 5
    name_key(released, "keyring:kettles-2027")
    assert "2026-W46" in call(released, "sources", kept=both).stdout


def test_a_key_in_the_keyring_is_made_by_the_person(study):
    done = call(study, "key", "new", kept="{}")
    assert done.returncode == 2
    assert "32 random bytes" in done.stderr

"""`townhum key`: made once, put in another's place, and each mistake with it told."""

import stat

import pytest
from commands import ran_study, townhum

SPAN = ("--since", "2026-11-09", "--until", "2026-11-15")


@pytest.fixture
def study(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    return tmp_path


def test_init_makes_a_key_for_its_owner_alone_that_no_repository_takes(study):
    key = study / "config" / "keys" / "store.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert (key.parent / ".gitignore").read_text() == "*\n"


def test_a_rotated_key_opens_what_the_old_one_did_and_the_old_one_nothing(tmp_path):
    study = ran_study(tmp_path)
    key = study / "config" / "keys" / "store.key"
    old = key.read_text()
    done = townhum("key", "rotate", cwd=study)
    assert done.returncode == 0, done.stderr
    assert key.read_text() != old
    assert [path.name for path in key.parent.iterdir() if path.name != ".gitignore"] == ["store.key"]
    assert "2026-W46" in townhum("sources", cwd=study).stdout
    assert "key rotated" in townhum("log", cwd=study).stdout
    key.write_text(old)
    refused = townhum("sources", cwd=study)
    assert refused.returncode == 5
    assert "Put back the right key" in refused.stderr


def test_without_a_key_a_run_says_how_one_is_made(study):
    (study / "config" / "keys" / "store.key").unlink()
    refused = townhum("run", *SPAN, cwd=study)
    assert refused.returncode == 5
    assert "townhum key new" in refused.stderr
    assert townhum("key", "new", cwd=study).returncode == 0
    assert townhum("run", *SPAN, cwd=study).returncode == 0
    again = townhum("key", "new", cwd=study)
    assert again.returncode == 5
    assert "there is a key already" in again.stderr


def test_a_key_elsewhere_is_not_made_by_us(study):
    file = study / "config" / "study.toml"
    file.write_text(file.read_text().replace("[study]", '[study]\nkey = "env:TOWNHUM_KEY"'))
    for command, told in (("new", "32 random bytes"), ("rotate", "Set the environment variable TOWNHUM_KEY")):
        done = townhum("key", command, cwd=study)
        assert done.returncode in {2, 5}
        assert told in done.stderr


def test_an_interrupted_rotation_is_told_and_finished(tmp_path):
    study = ran_study(tmp_path)
    coming = study / "config" / "keys" / "store.key.next"
    coming.write_text("a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=\n")
    coming.chmod(0o600)
    waiting = townhum("run", cwd=study)
    assert waiting.returncode == 5
    assert "Run `townhum key rotate` again" in waiting.stderr
    done = townhum("key", "rotate", cwd=study)
    assert done.returncode == 0, done.stderr
    assert not coming.exists()
    assert "2026-W46" in townhum("sources", cwd=study).stdout

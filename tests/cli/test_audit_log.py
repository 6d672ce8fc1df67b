"""Audits and sessions of a prompt are in the log, where the log may be written; where not, that is said and nothing fails."""

from datetime import UTC, datetime

import pytest

from townhum.cli.audit_log import note_audit, note_console
from townhum.cli.scrub_auditing import write_down
from townhum.cli.starting import write_starter
from townhum.keep.keys import new_key_file
from townhum.keep.log import read
from townhum.run.audited import audited
from townhum.run.configuration import load_settings

NOW = datetime(2026, 11, 29, tzinfo=UTC)


@pytest.fixture
def study(tmp_path):
    write_starter(tmp_path / "config")
    if not (tmp_path / "config" / "keys").exists():
        new_key_file(tmp_path / "config" / "keys" / "store.key")
    return tmp_path


def told(folder):
    return [(str(line.entry.deed), *sorted(line.entry.facts.values())) for line in read(folder / "data")]


@pytest.mark.parametrize(
    ("kind", "held", "facts"),
    [
        ("fairness", True, ("fairness", "held")),
        ("release", False, ("over the limits", "release")),
        ("scrub", None, ("measured", "scrub")),
    ],
)
def test_an_audit_is_told_with_its_outcome(study, kind, held, facts):
    note_audit(load_settings(study / "config"), study / "data", audited(kind, held=held), NOW)
    assert told(study) == [("audit", *facts)]


def test_where_the_key_is_not_there_that_is_said(study, capsys):
    (study / "config" / "keys" / "store.key").unlink()
    note_audit(load_settings(study / "config"), study / "data", audited("fairness", held=True), NOW)
    note_console(study / "config", study / "data", "prompt", NOW)
    assert "This audit is not in the log." in capsys.readouterr().err
    assert told(study) == []


def test_a_session_is_told_where_a_study_is_and_not_elsewhere(study, capsys):
    note_console(study / "config", study / "data", "prompt", NOW)
    assert told(study) == [], "there is no study yet"
    (study / "data" / "private").mkdir(parents=True)
    note_console(study / "config", study / "data", "prompt", NOW)
    assert told(study) == [("console", "prompt")]
    (study / "config" / "study.toml").write_text("[study", encoding="utf-8")
    note_console(study / "config", study / "data", "prompt", NOW)
    assert "This session is not in the log" in capsys.readouterr().err


def test_an_audit_of_labelled_posts_is_told_once_there_is_a_study(study):
    write_down(study / "config", study / "data")
    assert told(study) == []
    (study / "data").mkdir()
    write_down(study / "config", study / "data")
    assert told(study) == [("audit", "measured", "scrub")]

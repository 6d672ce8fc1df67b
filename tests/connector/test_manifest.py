"""A manifest that a reviewer could not rely on is not loaded."""

import pytest
from pydantic import ValidationError

from townhum.connector import Rule, load_manifest
from townhum.errors import ConfigError


def test_one_path_and_several_are_both_paths(manifest):
    assert manifest().keep["id"] == ("id",)
    assert manifest().keep["text"] == ("body", "title")


@pytest.mark.parametrize(
    "over",
    [
        {"schema": 2},
        {"name": "Board!"},
        {"status": "maybe"},
        {"status": "gated"},
        {"status": "refused", "status_because": ""},
        {"keep": {"id": "id", "text": "body"}},
        {"never": ["by"], "keep": {"id": "id", "created_at": "at", "text": "body", "mail": "by.mail"}},
        {"never": ["body"]},
        {"limit": {"calls": 60, "per_seconds": 60, "use_at_most": 0.8}},
        {"limit": {"calls": 0, "per_seconds": 60}},
        {"paging": "guess"},
        {"site_signals": ["vibes"]},
        {"reach": {}},
        {"surprise": 1},
        {"drop": [{"reason": "boring", "says": "x", "path": "a", "present": True}]},
    ],
)
def test_what_is_wrong_is_refused(over, manifest):
    with pytest.raises(ValidationError):
        manifest(**over)


@pytest.mark.parametrize("conditions", [{}, {"when": [True], "present": True}, {"when": [True], "unless": [False]}])
def test_a_rule_has_one_condition(conditions):
    with pytest.raises(ValidationError, match="exactly one"):
        Rule.model_validate({"reason": "deleted", "says": "x", "path": "a", **conditions})


@pytest.mark.parametrize(
    ("content", "word"), [(b"schema = ", "is not TOML"), (b"\xff", "cannot be read"), (b"schema = 1", "title")]
)
def test_a_file_that_is_no_manifest_names_what_is_wrong(content, word, tmp_path):
    path = tmp_path / "board.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=word):
        load_manifest(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ConfigError, match=r"board\.toml"):
        load_manifest(tmp_path / "board.toml")

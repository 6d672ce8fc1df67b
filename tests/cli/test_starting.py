"""`townhum init --language`: a first study in another language, whole."""

import json

import pytest
from commands import townhum

from townhum.cli.starting import starter_folder, starter_languages, write_starter
from townhum.errors import UsageError
from townhum.run.configuration import load_settings

WEEK = ("--since", "2026-11-09", "--until", "2026-11-15")
TONES = "select track, positive, neutral, negative from net_sentiment"


@pytest.mark.parametrize("code", starter_languages())
def test_a_starter_in_another_language_is_whole_and_reads_it(tmp_path, code):
    write_starter(tmp_path / "own", code)
    write_starter(tmp_path / "english")
    own, english = (load_settings(tmp_path / name) for name in ("own", "english"))
    assert own.study.languages == (code,)
    assert list(own.tracks) == list(english.tracks)
    assert {name: track.kind for name, track in own.tracks.items()} == {n: t.kind for n, t in english.tracks.items()}
    assert all(own.tracks[name].query != track.query for name, track in english.tracks.items())
    assert all(getattr(own.study, key) != getattr(english.study, key) for key in ("name", "purpose", "benefit"))
    assert not (tmp_path / "own" / "languages").exists()


@pytest.mark.parametrize("code", starter_languages())
def test_a_first_study_in_another_language_goes_the_whole_way(tmp_path, code):
    for command in (("init", "--language", code), ("check",), ("run", *WEEK), ("report",)):
        done = townhum(*command, cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
    told = {row["track"]: row for row in json.loads(townhum("query", "--format", "json", TONES, cwd=tmp_path).stdout)}
    assert (told["leaks"]["positive"] or 0) < told["leaks"]["negative"]
    assert (told["design"]["negative"] or 0) < told["design"]["positive"]
    assert min(told["kettles"][tone] for tone in ("positive", "neutral", "negative")) > 0
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert load_settings(tmp_path / "config").study.purpose in report
    assert "Shares of tone are not corrected" in report


def test_every_language_has_the_same_files():
    assert {"de", "es", "fr", "it", "nl"} <= set(starter_languages())
    for code in starter_languages():
        files = {path.name for path in (starter_folder() / "languages" / code).iterdir()}
        assert files == {"sources.toml", "study.toml", "survey-example.csv", "topics.toml"}


def test_a_language_without_tracks_is_told_before_anything_is_written(tmp_path):
    with pytest.raises(UsageError, match="Choose one of en, de, "):
        write_starter(tmp_path / "own", "fi")
    assert not (tmp_path / "own").exists()

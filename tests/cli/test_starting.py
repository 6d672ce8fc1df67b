"""`townhum init --language`: tracks to start from in other languages."""

import pytest

from townhum.cli.starting import starter_languages, write_starter
from townhum.errors import UsageError
from townhum.run.configuration import load_settings
from townhum.words import packs


@pytest.mark.parametrize("code", packs.read(packs.packs()))
def test_a_starter_in_another_language_is_whole_and_reads_it(tmp_path, code):
    write_starter(tmp_path / "own", code)
    write_starter(tmp_path / "english")
    own, english = (load_settings(tmp_path / name) for name in ("own", "english"))
    assert own.study.languages == (code,)
    assert list(own.tracks) == list(english.tracks)
    assert {name: track.kind for name, track in own.tracks.items()} == {n: t.kind for n, t in english.tracks.items()}
    assert all(own.tracks[name].query != track.query for name, track in english.tracks.items())
    assert not (tmp_path / "own" / "languages").exists()


def test_a_language_without_tracks_is_told_before_anything_is_written(tmp_path):
    with pytest.raises(UsageError, match="Choose one of en, de, es, fr, it"):
        write_starter(tmp_path / "own", "fi")
    assert not (tmp_path / "own").exists()
    assert starter_languages() == packs.read(packs.packs())

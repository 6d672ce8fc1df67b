"""launches.toml: what is right in it is read, and every mistake has its line and what to do."""

import shutil
from datetime import date

import pytest

from townhum.cli.starting import starter_folder
from townhum.errors import ConfigError
from townhum.run.configuration import load_settings
from townhum.run.series import series_name

RIGHT = """\
[launch.quiet]
kind = "launch"
day = 2026-11-09
tracks = ["noise"]
label = "The quiet kettle"

[launch.cheaper]
kind = "price"
day = 2027-01-04
tracks = ["noise"]
"""


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(starter_folder(), tmp_path / "config")
    return tmp_path / "config"


def load(folder, text):
    (folder / "launches.toml").write_text(text, encoding="utf-8")
    return load_settings(folder)


def problems(folder, text):
    with pytest.raises(ConfigError) as caught:
        load(folder, text)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_launches_are_read_and_a_day_to_come_is_no_mistake(folder):
    launches = load(folder, RIGHT).launches
    assert {name: (each.kind, each.day, each.tracks, each.label) for name, each in launches.items()} == {
        "quiet": ("launch", date(2026, 11, 9), ("noise",), "The quiet kettle"),
        "cheaper": ("price", date(2027, 1, 4), ("noise",), ""),
    }


def test_a_study_without_the_file_has_none(folder):
    (folder / "launches.toml").unlink()
    assert load_settings(folder).launches == {}


def test_the_starter_file_names_none(folder):
    assert load_settings(folder).launches == {}


@pytest.mark.parametrize(
    ("changed", "line", "key", "what"),
    [
        (
            ('tracks = ["noise"]', 'tracks = ["noice"]'),
            4,
            "launch.quiet.tracks",
            "noice is no track in topics.toml. Did you mean 'noise'?",
        ),
        (
            ('tracks = ["noise"]', 'tracks = ["noise", "noise"]'),
            4,
            "launch.quiet.tracks",
            "names noise twice; take one out",
        ),
        (('tracks = ["noise"]', "tracks = []"), 4, "launch.quiet.tracks", "name at least one"),
        (('kind = "launch"', 'kind = "lunch"'), 2, "launch.quiet.kind", "is unknown. Did you mean 'launch'?"),
        (
            ("2026-11-09", "2026-11-09T00:00:00+09:00"),
            3,
            "launch.quiet.day",
            "write a date alone, without quotes, such as 2026-11-21",
        ),
        (
            ("2026-11-09", '"9 November"'),
            3,
            "launch.quiet.day",
            "write a date alone, without quotes, such as 2026-11-21",
        ),
        (
            ("2026-11-09", "2026-13-09"),
            3,
            "",
            "holds a date that no calendar has; write year, month and day, such as 2026-11-21",
        ),
        (("label =", "lable ="), 5, "launch.quiet.lable", "is not a known key. Did you mean 'label'?"),
        (("launch.quiet", "lunch.quiet"), 1, "lunch", "is not a known table. Did you mean 'launch'?"),
        (("quiet]", "New]"), 1, "launch.New", "names are lower-case letters, digits and _, beginning with a letter"),
        (
            ('kind = "price"\nday = 2027-01-04', 'kind = "launch"\nday = 2026-11-09'),
            7,
            "launch.cheaper",
            "is what quiet is: the same kind, day and tracks; take one of the two out",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(folder, changed, line, key, what):
    said = problems(folder, RIGHT.replace(*changed, 1))
    assert f"launches.toml:{line}{' ' if key else ''}{key}: {what}" in said


def test_the_same_name_twice_is_told(folder):
    twice = RIGHT.replace("launch.cheaper", "launch.quiet")
    assert problems(folder, twice) == [
        "launches.toml:7: is not TOML: Cannot declare ('launch', 'quiet') twice (at line 7, column 14)"
    ]


def test_a_launch_does_not_start_a_new_series(folder):
    without = series_name(load_settings(folder), {"tone": "one"})
    assert series_name(load(folder, RIGHT), {"tone": "one"}) == without

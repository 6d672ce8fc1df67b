"""deliver.toml: what is right in it is read, and every mistake has its line and what to do."""

import shutil
from datetime import timedelta

import pytest

from townhum.cli.starting import starter_folder
from townhum.errors import ConfigError
from townhum.run.configuration import load_settings
from townhum.run.series import series_name

RIGHT = """\
[deliver.team]
kind = "slack"
address = "https://hooks.slack.com"
url = "env:SLACK_URL"

[deliver.monday]
kind = "smtp"
address = "smtp://mail.example.org:587"
sender = "hum@example.org"
to = ["lead@example.org"]
user = "hum"
password = "env:MAIL_PASSWORD"
"""


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(starter_folder(), tmp_path / "config")
    return tmp_path / "config"


def load(folder, text):
    (folder / "deliver.toml").write_text(text, encoding="utf-8")
    return load_settings(folder)


def test_channels_are_read(folder):
    channels = load(folder, RIGHT).channels
    assert list(channels) == ["team", "monday"]
    assert (channels["team"].what, channels["team"].cooldown) == ("digest", timedelta(days=14))


def test_a_study_without_the_file_sends_nothing(folder):
    assert load_settings(folder).channels == {}


def test_a_channel_does_not_start_a_new_series(folder):
    without = series_name(load_settings(folder), {"tone": "one"})
    assert series_name(load(folder, RIGHT), {"tone": "one"}) == without


@pytest.mark.parametrize(
    ("changed", "place", "what"),
    [
        (('"slack"', '"slak"'), "2 deliver.team.kind", "Did you mean 'slack'?"),
        (('"env:SLACK_URL"', '"https://hooks.slack.com/x"'), "4 deliver.team.url", "env:NAME or file:PATH"),
        (("slack.com", "slack.com/services"), "3 deliver.team.address", "scheme, host and port"),
        (("https://hooks", "smtp://hooks"), "1 deliver.team", "address is https:// or http://"),
        (("smtp://mail", "https://mail"), "6 deliver.monday", "address is smtp:// or smtps://"),
        ((":587", ":99999"), "6 deliver.monday", "a port where it is another"),
        (('url = "env:SLACK_URL"\n', ""), "1 deliver.team", "needs url"),
        (("url =", "sender ="), "4 deliver.team.sender", "is not written"),
        (('"slack"', '"webhook"'), "1 deliver.team", "needs secret"),
        (('password = "env:MAIL_PASSWORD"\n', ""), "6 deliver.monday", "give user and password, or neither"),
        (('"env:MAIL_PASSWORD"', '"hunter2"'), "12 deliver.monday.password", "a secret never stands in a file"),
        (('"lead@example.org"', '"Lead <lead@example.org>"'), "10 deliver.monday.to", ""),
        (('["lead@example.org"]', "[]"), "6 deliver.monday", "needs to"),
        (("user =", 'file = "x"\nuser ='), "6 deliver.monday", "has no file; take it out"),
        (("user =", 'recipient = "agency"\nuser ='), "11 deliver.monday.recipient", "agency is not in shares.toml"),
        (("user =", 'cooldown = "soon"\nuser ='), "11 deliver.monday.cooldown", "write a number and a unit"),
        (("user =", 'allow_networks = ["8.8.8.0/24"]\nuser ='), "11 deliver.monday.allow_networks", "a private range"),
        (("[deliver.team]", "[send.team]"), "1 send", "is not a known table"),
    ],
)
def test_a_mistake_is_told_with_its_line(folder, changed, place, what):
    with pytest.raises(ConfigError) as caught:
        load(folder, RIGHT.replace(*changed, 1))
    said = [str(problem).removeprefix(f"{folder}/deliver.toml:") for problem in caught.value.problems]
    assert any(each.startswith(place) and what in each for each in said), said


@pytest.mark.parametrize("said", ["file:keys/store.key", "file:./keys/other.key", "file:x/../keys/store.key"])
def test_the_study_s_key_goes_to_nobody(folder, said):
    with pytest.raises(ConfigError, match="which goes to nobody"):
        load(folder, RIGHT.replace("env:MAIL_PASSWORD", said))


@pytest.mark.parametrize("file", ["../data/log.jsonl", "study.toml", "/etc/passwd", "feed"])
def test_an_atom_channel_writes_over_nothing_but_a_feed(folder, file):
    with pytest.raises(ConfigError, match=r"\.xml or \.atom"):
        load(folder, f'[deliver.feed]\nkind = "atom"\nfile = "{file}"\n')

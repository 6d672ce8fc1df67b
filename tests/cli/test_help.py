"""The help lists every command once, with its first sentence whole; what is wrong in a command leads to its own help."""

from itertools import chain

import pytest
from commands import townhum
from typer.main import get_group
from typer.testing import CliRunner

from townhum.cli.app import app
from townhum.cli.help import SECTIONS


def test_every_command_stands_once_under_what_it_is_for():
    listed = list(chain.from_iterable(SECTIONS.values()))
    assert sorted(listed) == sorted(get_group(app).commands)


def test_no_sentence_of_the_help_is_cut(tmp_path):
    for command in ((), ("object",), ("digest",)):
        shown = townhum(*command, "--help", cwd=tmp_path).stdout
        assert "..." not in shown.replace("[ARGS]...", "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("sources", "add"), "See `townhum sources add --help` for what there is.\n  Missing argument 'kind'.\n"),
        (("object", "add"), "See `townhum object add --help` for what there is.\n  Missing argument 'network'.\n"),
        (
            ("object", "hide", "@planted"),
            "See `townhum object --help` for what there is.\n  that is not what this command takes\n",
        ),
        (("objekt",), "See `townhum --help` for what there is.\n  No such command 'objekt'. Did you mean 'object'?\n"),
    ],
)
def test_a_wrong_command_leads_to_its_own_help(tmp_path, typed, said):
    done = townhum(*typed, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, said)


@pytest.mark.parametrize("group", ["audit", "breach", "connector", "key", "object", "rights", "share"])
def test_a_group_of_commands_alone_shows_them(group):
    done = CliRunner().invoke(app, [group])
    assert (done.exit_code, done.stdout.splitlines()[0].split()[-4:]) == (
        2,
        [group, "[OPTIONS]", "COMMAND", "[ARGS]..."],
    )

"""`townhum digest`: what is shown, what is sent, and that nobody outside gets any without permission."""

import json

import pytest
from commands import ran_study, townhum
from receivers import Web, serving

SHARES = """\
[share.agency]
who = "Example Agency Ltd, 2 Example Street, Exampleton"
what_for = "to plan repairs with us"
permission = "Agreement A-7 of 2026-10-01, clause 4"
permitted_until = 2099-12-31
gets = ["report"]
"""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A study that released one week."""
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    return folder


def deeds(study, deed):
    return json.loads(townhum("log", "--deed", deed, "--json", cwd=study).stdout)


def test_it_is_shown_as_text_markdown_and_a_page(study):
    shown = townhum("digest", cwd=study)
    assert shown.returncode == 0, shown.stderr
    assert "2026-W46" in shown.stdout
    assert townhum("digest", "--format", "markdown", cwd=study).stdout.startswith("# What the square says")
    done = townhum("digest", "--format", "html", "--out", "digest.html", cwd=study)
    assert "townhum share file" in done.stderr
    assert (study / "digest.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("--period", "2026-W47"), "Did you mean '2026-W46'?"),
        (("--format", "pdf"), "pdf"),
        (("--period", "2026-W46", "send"), "Give options after send."),
        (("ack", "nothing"), "no finding has this id"),
        (("snooze", "kettle"), "nothing is found of this"),
        (("snooze", "all", "--days", "0"), "--days"),
    ],
)
def test_a_mistake_is_told(study, command, says):
    done = townhum("digest", *command, cwd=study)
    assert (done.returncode, says in done.stderr) == (2, True), done.stderr


def test_without_a_channel_nothing_is_sent_and_that_is_said(study):
    done = townhum("digest", "send", cwd=study)
    assert (done.returncode, "there is no channel" in done.stderr) == (2, True)


@pytest.fixture
def agency(study):
    """A channel that somebody outside reads, at a server of the test."""
    server = Web()
    (study / "url").write_text(f"{server.address}/t0ken")
    (study / "config" / "deliver.toml").write_text(
        f'[deliver.agency]\nkind = "slack"\naddress = "{server.address}"\nurl = "file:../url"\n'
        'allow_networks = ["127.0.0.0/8"]\nrecipient = "agency"\n'
    )
    with serving(server):
        yield server


def refusal(study, gets):
    (study / "config" / "shares.toml").write_text(SHARES.replace("report", gets), encoding="utf-8")
    done = townhum("digest", "send", cwd=study)
    assert done.returncode == 1
    return done.stderr


def test_a_recipient_outside_gets_what_shares_toml_and_notice_say_and_is_in_the_register(study, agency):
    assert "have it permitted" in refusal(study, "report")
    assert "no notice says yet" in refusal(study, "digest")
    assert (agency.got, deeds(study, "shared"), deeds(study, "digest")) == ([], [], [])
    assert townhum("notice", cwd=study).returncode == 0
    agency.answers = [(500, {})]
    failed = townhum("digest", "send", cwd=study)
    assert (failed.returncode, "agency: failed." in failed.stdout, "t0ken" in failed.stderr) == (1, True, False)
    done = townhum("digest", "send", "--json", cwd=study)
    assert (done.returncode, json.loads(done.stdout)[0]["sent"] > 0) == (0, True), done.stderr
    assert townhum("digest", "send", cwd=study).stdout == "agency: nothing new.\n"
    (shared,) = deeds(study, "shared")
    (sent,) = deeds(study, "digest")
    assert (shared["to"], sent["channel"], sent["period"]) == ("agency", "agency", "2026-W46")
    (line,) = json.loads(townhum("share", "list", "--json", cwd=study).stdout)
    assert line["what"] == "slack: digest"


def test_a_channel_that_there_is_not_is_told(study):
    done = townhum("digest", "send", "--channel", "agncy", cwd=study)
    assert (done.returncode, "agncy" in done.stderr) == (2, True)

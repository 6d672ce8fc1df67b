"""`townhum connector try`: a manifest is held against every rule, outside of a test runner, and counts are shown."""

import json

import pytest
from commands import townhum
from manifests import GUESTBOOK

ENTRY = {
    "id": "e5",
    "at": "2026-11-05T09:00:00Z",
    "words": "Words that stay in",
    "guest": {"id": "guest17", "name": "Fern Invented", "email": "fern@mail.example"},
}
RULE = '\n[[drop]]\nreason = "not_public"\nsays = "Only public ones."\npath = "public"\nwhen = [false]\n'


@pytest.fixture
def tried(tmp_path):
    def run(manifest=GUESTBOOK + RULE, entries=(ENTRY, {**ENTRY, "id": "e4", "public": False}), more=(), **over):
        (tmp_path / "guestbook.toml").write_text(manifest)
        exchange = {"method": "GET", "url": "https://book.example/entries", "body": list(entries)}
        recording = {"source": {"book": "https://book.example"}, "exchanges": [exchange], **over}
        (tmp_path / "recording.json").write_text(json.dumps({k: v for k, v in recording.items() if v is not None}))
        return townhum("connector", "try", "guestbook.toml", "recording.json", *more, cwd=tmp_path)

    return run


def test_what_holds_is_shown_as_counts_and_quotes_nothing(tried):
    done = tried(more=["--json"])
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert found["posts"] == 1
    assert found["dropped"] == {"not_public": 1}
    assert found["kept"] == {"id": 1, "created_at": 1, "text": 1, "author": 1}
    assert found["unread"] == 1
    assert found["holds"]
    for secret in ("Words that stay in", "guest17", "Fern", "mail.example", "e5"):
        assert secret not in done.stdout


@pytest.mark.parametrize(
    ("manifest", "rule"),
    [
        (GUESTBOOK + RULE.replace('"public"', '"pubic"'), "no recorded item meets the rule"),
        (
            GUESTBOOK
            + RULE.replace('path = "public"', 'path = "guest.email"\npresent = true').replace("when = [false]\n", ""),
            "nothing to test",
        ),
        (
            GUESTBOOK.replace('text = "words"', 'text = "words"\nlanguage = "lang"') + RULE,
            "no recorded item has language",
        ),
    ],
)
def test_a_rule_that_is_broken_is_told(tried, manifest, rule):
    done = tried(manifest)
    assert done.returncode == 1
    assert rule in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ({"source": {"book": "nowhere"}}, "Mend `source` in the recording"),
        ({"source": None}, "it has another shape"),
        ({"since": "soon"}, "it has another shape"),
        ({"exchanges": [{"odd": 1}]}, "it has another shape"),
        ({"exchanges": []}, "the recording has no answer to GET https://book.example/entries"),
    ],
)
def test_a_recording_that_does_not_fit_is_told(tried, over, told):
    done = tried(**over)
    assert done.returncode == 2
    assert told in done.stderr


def test_a_recording_that_is_none(tried, tmp_path):
    tried()
    (tmp_path / "recording.json").write_text("{")
    done = townhum("connector", "try", "guestbook.toml", "recording.json", cwd=tmp_path)
    assert (done.returncode, "it is not JSON" in done.stderr) == (2, True)
    assert townhum("connector", "try", "guestbook.toml", "none.json", cwd=tmp_path).returncode == 2

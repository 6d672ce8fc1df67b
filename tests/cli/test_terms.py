"""What is said of terms that changed: by the review, by `sources terms`, and where a source is added."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from commands import townhum
from studies import FakeDecoder, settings, source

from townhum.cli import checking, placing, terms
from townhum.cli.looking import Look
from townhum.connector import load_catalog
from townhum.errors import UsageError
from townhum.run.terms import TermsNow
from townhum.study.model import Permission

URL = "https://forum.example/tos"
OLD, NEW = "0" * 64, "1" * 64
TODAY = datetime(2026, 11, 20, tzinfo=UTC).date()
SAME = TermsNow("kettles", URL, OLD, OLD, "2026-11-04")
CHANGED = TermsNow("kettles", URL, NEW, OLD, "2026-11-04")
NEVER = TermsNow("kettles", URL, NEW)
FAILED = TermsNow(
    "kettles", URL, "", OLD, "", "the server answers 404", "Put the address where they lie now into terms_url."
)
KETTLES = source("kettles", FakeDecoder([]))


def reviewed(*found):
    return checking.review(settings(KETTLES), TODAY, lambda _: Look(), terms=found)


def test_terms_that_changed_fail_the_check_and_say_since_when(capsys):
    review = reviewed(CHANGED)
    assert not review.ok
    checking.show(review, as_json=False)
    said = " ".join(capsys.readouterr().out.split())
    assert "Terms changed: kettles: read the terms again" in said
    assert f"what was read on {KETTLES.permission.terms_read_on}; the server says they changed on 2026-11-04" in said


@pytest.mark.parametrize(
    ("found", "words"),
    [(SAME, "1 source(s) are what was read"), (NEVER, "sources terms kettles"), (FAILED, "404). Put the address")],
)
def test_what_cannot_be_told_is_a_note_and_no_failure(found, words):
    review = reviewed(found)
    assert review.ok
    assert any(words in warning for warning in review.warnings)


def test_without_online_nothing_is_said_of_them():
    assert not any("terms of" in warning for warning in reviewed().warnings)


def test_as_json_each_source_has_its_verdict(capsys):
    checking.show(reviewed(CHANGED), as_json=True)
    (row,) = json.loads(capsys.readouterr().out)["terms"]
    assert (row["source"], row["verdict"], row["sha256"]) == ("kettles", "changed", NEW)


@pytest.mark.parametrize(("found", "code"), [(SAME, 0), (NEVER, 0), (CHANGED, 1), (FAILED, 1)])
def test_the_exit_code_says_whether_there_is_something_to_do(found, code, capsys):
    assert terms.show(found, KETTLES, TODAY, as_json=False) == code
    said = capsys.readouterr().out
    assert (f'terms_sha256 = "{NEW}"' in said) is (found in (NEVER, CHANGED))


def test_a_hash_in_sources_toml_is_sixty_four_hexadecimal_digits():
    said = KETTLES.permission.model_dump()
    assert Permission.model_validate({**said, "terms_sha256": OLD}).terms_sha256 == OLD
    with pytest.raises(ValueError, match="terms_sha256"):
        Permission.model_validate({**said, "terms_sha256": "sha256:1"})


class TestAdding:
    connector = load_catalog()["discourse"]
    said = placing.Said({"forum": "https://forum.example"}, {"terms_url": URL})

    def hashed(self, found, said=said):
        return terms.with_hash(self.connector, said, SimpleNamespace(at=lambda _: found))

    def test_the_hash_is_a_line_of_the_block_after_who_read_them(self):
        said = self.hashed(
            NEVER, replace(self.said, permission={"added_by": "B. Invented", "terms_url": URL, "terms_read_by": "A"})
        )
        assert [line.key for line in placing.permission_lines(said)] == [
            "terms_url",
            "terms_read_by",
            "terms_sha256",
            "added_by",
        ]
        assert said.permission["terms_sha256"] == NEW

    def test_terms_that_cannot_be_fetched_cost_the_hash_alone(self, capsys):
        assert self.hashed(FAILED) == self.said
        assert "404" in capsys.readouterr().err

    def test_one_that_was_said_stands(self):
        said = replace(self.said, permission={**self.said.permission, "terms_sha256": OLD})
        assert self.hashed(NEVER, said) == said


def test_of_sources_that_are_not_there_the_nearest_is_named():
    with pytest.raises(UsageError, match="kettles"):
        terms.named(settings(KETTLES), "ketles")


def test_the_commands_reach_nothing_within_this_machine(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    file = tmp_path / "config" / "sources.toml"
    lines = [
        'terms_url = "https://127.0.0.1:1/tos"' if line.startswith("terms_url") else line
        for line in file.read_text().splitlines()
    ]
    file.write_text("\n".join(lines))
    done = townhum("sources", "terms", "survey", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "not on the public internet" in " ".join(done.stdout.split())
    checked = townhum("check", "--online", cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert "the terms of survey were not fetched" in " ".join(checked.stdout.split())

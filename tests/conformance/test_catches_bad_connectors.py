"""The suite passes a sound connector, and fails each of these bad ones by the rule that is meant to."""

import base64
import hashlib
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import count

import pytest

from townhum.conformance import Exchange
from townhum.connector import Covered, Draft, Page
from townhum.errors import SourceError

LEAKS = {
    "as it is": lambda author: author,
    "upper": str.upper,
    "hex": lambda author: author.encode().hex(),
    "base64": lambda author: base64.b64encode(author.encode()).decode(),
    "sha256": lambda author: hashlib.sha256(author.encode()).hexdigest(),
    "md5": lambda author: hashlib.md5(author.encode()).hexdigest(),
    "backwards": lambda author: author[::-1],
}


def test_a_sound_connector_passes(sound, contract, failures):
    assert failures(contract(sound)) == {}


@pytest.mark.parametrize("disguise", LEAKS)
@pytest.mark.parametrize("field", ["text", "language"])
def test_an_author_in_another_field(disguise, field, sound, contract, failures):
    inner = sound.decode

    def decode(kept, options):
        return replace(inner(kept, options), **{field: f"x {LEAKS[disguise](str(kept['author']))}"})

    sound.decode = decode
    assert "test_an_author_leaves_only_as_a_mark" in failures(contract(sound))


@pytest.mark.parametrize(
    ("account", "word"),
    [
        (lambda written, options: frozenset(), "no post came out"),
        (lambda written, options: frozenset({written}), "does not know it again"),
        (lambda written, options: frozenset({"somebody"}), "takes two for one"),
    ],
)
def test_an_account_that_objected_and_is_read_or_another_that_is_not(account, word, sound, contract, failures):
    sound.account = account
    broken = failures(contract(sound))
    assert "test_an_objected_account_is_dropped" in broken
    assert word in broken["test_an_objected_account_is_dropped"]


def test_a_decoder_that_remembers_what_the_walk_saw(sound, contract, failures):
    walk, inner, names = sound.walk, sound.decode, {}

    def spy(options, window, session):
        for page in walk(options, window, session):
            names.update({item["id"]: item["by"]["name"] for item in page.items if item})
            yield page
        return Covered()

    sound.walk = spy
    sound.decode = lambda kept, options: replace(inner(kept, options), text=f"by {names.get(kept['id'])}")
    assert "test_names_leave_only_to_be_hidden" in failures(contract(sound))


def test_a_manifest_that_keeps_a_whole_branch(sound, contract, failures):
    inner = sound.decode
    sound.decode = lambda kept, options: replace(inner(kept, options), text=f"by {kept['by']['mail']}")
    manifest = {"never": [], "keep": {"id": "id", "created_at": "at", "text": "words", "language": "lang", "by": "by"}}
    broken = failures(contract(sound, manifest))
    assert broken == {}, "what a manifest openly keeps may come out: a reviewer sees it there"
    with pytest.raises(ValueError, match="never"):
        contract(sound, {**manifest, "never": ["by"]})


def test_an_endless_pager(sound, contract, failures):
    def walk(options, window, session):
        while True:
            yield Page(session.get("https://notes.example/notes").body["notes"])

    sound.walk = walk
    assert "test_paging_ends_when_every_page_is_the_same" in failures(contract(sound))


def test_a_pager_that_trusts_the_server_to_end(sound, contract, failures):
    def walk(options, window, session):
        after = ""
        while after is not None:
            body = session.get("https://notes.example/notes", {"after": after} if after else None).body
            if body["notes"]:
                yield Page(body["notes"])
            after = body["next"]
        return Covered()

    sound.walk = walk
    broken = failures(contract(sound))
    assert broken.keys() == {
        "test_paging_ends_when_every_page_is_the_same",
        "test_paging_ends_when_the_last_page_repeats",
    }


def test_pages_made_of_nothing_for_ever(sound, contract, failures):
    def walk(options, window, session):
        for _ in count():
            yield Page([])

    sound.walk = walk
    assert "must end by itself" in failures(contract(sound))["test_a_walk_ends_and_says_what_it_covered"]


def test_a_walk_that_says_nothing_of_what_it_covered(sound, contract, failures):
    walk = sound.walk

    def silent(options, window, session):
        yield from walk(options, window, session)

    sound.walk = silent
    assert failures(contract(sound)).keys() == {"test_a_walk_ends_and_says_what_it_covered"}


def test_an_opt_out_with_a_misspelt_path(sound, contract, failures):
    drop = [
        {"reason": "not_public", "says": "Only public notes.", "path": "public", "unless": [True]},
        {"reason": "opted_out", "says": "The author said no.", "path": "by.lsited", "when": [False]},
    ]
    broken = failures(contract(sound, {"drop": drop}))
    assert "The author said no." in broken["test_every_drop_rule_has_an_example"]
    assert "test_the_counts_are_those_of_the_recording" in broken


def test_an_opt_out_that_the_walk_wipes_away(sound, contract, failures):
    walk = sound.walk

    def wiping(options, window, session):
        for page in walk(options, window, session):
            for item in filter(None, page.items):
                if isinstance(item.get("by"), dict):
                    item["by"]["listed"] = True
            yield page
        return Covered()

    sound.walk = wiping
    assert "test_every_drop_rule_has_an_example" in failures(contract(sound))


def test_an_opt_out_that_is_simply_missing(sound, contract, failures):
    assert "test_the_counts_are_those_of_the_recording" in failures(contract(sound, {"drop": []}))


def test_a_kept_field_with_a_misspelt_path(sound, contract, failures):
    keep = {"id": "id", "created_at": "at", "text": "words", "language": "langauge"}
    assert "langauge" in failures(contract(sound, {"keep": keep}))["test_every_kept_field_has_an_example"]


def test_a_walk_that_dies_of_junk(sound, contract, failures):
    def walk(options, window, session):
        body = session.get("https://notes.example/notes").body
        body["notes"].sort(key=lambda item: item["id"])
        yield Page(body["notes"])
        return Covered()

    sound.walk = walk
    broken = failures(contract(sound, wanted=1, broken=0))
    assert broken.keys() == {"test_a_broken_item_is_counted_and_the_rest_comes_out"}


def test_a_walk_that_hides_junk(sound, contract, failures):
    walk = sound.walk

    def tidy(options, window, session):
        for page in walk(options, window, session):
            yield Page([item for item in page.items if isinstance(item, dict)])
        return Covered()

    sound.walk = tidy
    assert "test_a_broken_item_is_counted_and_the_rest_comes_out" in failures(contract(sound))


@pytest.mark.parametrize("after", [0, 1])
def test_a_walk_that_takes_a_failure_for_the_end(after, sound, contract, failures):
    walk = sound.walk

    def calm(options, window, session):
        pages = []
        try:
            for page in walk(options, window, session):
                pages.append(page)
                yield page
        except SourceError:
            if len(pages) < after:
                raise
        return Covered()

    sound.walk = calm
    assert failures(contract(sound)).keys() == {
        "test_a_place_that_sends_us_elsewhere_is_not_read",
        "test_a_web_page_is_no_empty_place",
    }


def test_a_decoder_that_takes_any_thing_for_a_post(sound, contract, failures):
    inner = sound.decode

    def decode(kept, options):
        return inner({**kept, "id": kept["id"] or "none", "text": kept["text"] or "a title, perhaps"}, options)

    sound.decode = decode
    keep = {"id": "id", "created_at": ["at", "created_at"], "text": ["words", "account.note"], "language": "lang"}
    broken = failures(contract(sound, {"keep": keep, "drop": []}, wanted=5, not_public=0, opted_out=0))
    assert "an item that is none" in broken["test_broken_fields_never_come_through"]


def test_odd_values_that_come_through(sound, contract, failures):
    inner = sound.decode
    sound.decode = lambda kept, options: replace(inner(kept, options), text=b"bytes")
    broken = failures(contract(sound))
    assert "text that is no text" in broken["test_broken_fields_never_come_through"]


def test_a_host_that_was_not_named(sound, contract, failures):
    walk = sound.walk

    def abroad(options, window, session):
        with suppress(AssertionError):
            session.get("https://tracker.example/pixel")
        return (yield from walk(options, window, session))

    sound.walk = abroad
    broken = failures(contract(sound))
    assert "https://tracker.example" in broken["test_a_walk_ends_and_says_what_it_covered"]


@dataclass(frozen=True)
class Chatty(Draft):
    """A draft that prints itself."""

    def __repr__(self):
        return f"Chatty({self.text!r})"


def test_a_draft_that_shows_itself(sound, contract, failures):
    inner = sound.decode

    def decode(kept, options):
        draft = inner(kept, options)
        return Chatty(draft.id, draft.created_at, draft.text, draft.author, draft.language)

    sound.decode = decode
    recorded = contract(sound).recording
    bodies = [deepcopy(exchange.body) for exchange in recorded]
    for item in filter(None, (item for body in bodies for item in body["notes"])):
        item["words"] = f"a rather long sentence, {item['words']}"
    chatty = tuple(Exchange(known.method, known.url, body=body) for known, body in zip(recorded, bodies, strict=True))
    assert failures(contract(sound, recorded=chatty)).keys() == {"test_repr_shows_nothing"}


@pytest.mark.parametrize(
    ("over", "word"),
    [({"terms_say": " "}, "terms_say"), ({"docs": "see the wiki"}, "docs"), ({"limit": None}, "limit")],
)
def test_a_manifest_that_leaves_a_reviewer_guessing(over, word, sound, contract, failures):
    assert word in failures(contract(sound, over))["test_the_manifest_tells_a_reviewer_everything"]


def test_a_recording_that_shows_nothing(sound, contract, failures):
    broken = failures(contract(sound, recorded=()))
    assert len(broken) > 5

"""`townhum sources add` for places on the network: a block that `check` accepts, or nothing at all and what is lacking."""

import re
import stat
from datetime import UTC, date, datetime

import pytest
from commands import townhum
from placed import every_place

from townhum.cli import adding, permitting, placing
from townhum.cli.starting import write_starter
from townhum.connector import load_catalog
from townhum.connector.questions import address_of, questions
from townhum.errors import ConfigError, UsageError
from townhum.run.configuration import load_settings

CATALOG = load_catalog()
TODAY = date(2026, 11, 30)
SAYS = {
    "permitted_because": 'The operator agreed by "e-mail"; \\ it is about kettles.',
    "terms_url": "https://forum.example/tos",
    "terms_read_on": "2026-11-29",
    "terms_read_by": "A. Example",
    "added_by": "B. Invented",
    "reviewed_by": "A. Example",
}
PERMISSION = [f"{key}={value}" for key, value in SAYS.items()]
FORUM = ["https://forum.example", "category=4"]


@pytest.fixture
def study(tmp_path):
    """A study whose contact is a real address, with nothing listed yet."""
    folder = tmp_path / "config"
    write_starter(folder)
    said = (folder / "study.toml").read_text()
    contact = next(line for line in said.splitlines() if line.startswith("contact"))
    said = said.replace(contact, 'contact = "privacy@kettles.dev"')
    (folder / "study.toml").write_text(re.sub(r'(?m)^period( *)= "week"', r'period\1= "day"', said))
    (folder / "sources.toml").write_text("# what we may hear\n")
    return folder


def add(study, kind, words, ask=None, name=""):
    connector = CATALOG[kind]
    said = placing.completed(connector, placing.sorted_words(connector, words), ask)
    judge = permitting.judge_of(study, CATALOG, datetime(2026, 11, 30, 12, tzinfo=UTC))
    return adding.add_said(study, kind, said, CATALOG, judge, name=name)


PLACES = {
    each.values[0].connector.name: each.values[0]
    for each in every_place()
    if each.values[0].connector.decoder.hosts(
        each.values[0].connector.decoder.Options.model_validate(dict(each.values[0].options))
    )
}


@pytest.mark.parametrize("kind", PLACES)
def test_every_kind_of_place_can_be_added_with_one_command(study, kind):
    options = PLACES[kind].options
    if CATALOG[kind].manifest.reach.days:
        said = (study / "study.toml").read_text()
        (study / "study.toml").write_text(said.replace('period    = "week"', 'period    = "day"'))
    words = [
        f"{key}={','.join(value) if isinstance(value, list | tuple) else str(value).lower() if value in (True, False) else value}"
        for key, value in options.items()
    ]
    gated = ["approval=our reference"] if CATALOG[kind].manifest.status == "gated" else []
    added = add(study, kind, [*words, *PERMISSION, *gated])
    (source,) = load_settings(study).sources
    assert source.name == added.name
    assert source.options.model_dump() == CATALOG[kind].decoder.Options.model_validate(dict(options)).model_dump()
    assert source.permission.permitted_because == SAYS["permitted_because"]
    block = (study / "sources.toml").read_text().split("[source.")[1]
    assert len(block.splitlines()) <= 8 + len(options) + len(gated)


def test_words_are_the_keys_of_the_place_in_their_order(study):
    connector = CATALOG["hyperkitty"]
    said = placing.sorted_words(connector, ["https://lists.example", "kettles@lists.example", "folder=archives"])
    assert said.place == {"site": "https://lists.example", "list": "kettles@lists.example", "folder": "archives"}
    assert placing.sorted_words(CATALOG["mastodon"], ["https://m.example", "kettle"]).place["hashtag"] == "kettle"
    address = "https://paper.example/feed?a=b"
    assert placing.sorted_words(CATALOG["feed"], [address]).place == {"feed": address}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["https://f.example", "categry=4"], "category"),
        (["https://f.example", "forum=https://g.example"], "twice"),
        (["https://f.example", "4", "5"], "more words"),
    ],
)
def test_a_slip_of_the_pen_is_told(words, said):
    with pytest.raises(UsageError, match=said):
        placing.sorted_words(CATALOG["discourse"], words)


def test_a_secret_is_never_a_word_of_its_own():
    with pytest.raises(UsageError, match="more words"):
        placing.sorted_words(CATALOG["discourse"], ["https://f.example", "4", "env:KEY"])


@pytest.mark.parametrize("lacking", SAYS)
def test_without_a_part_of_the_permission_nothing_is_written(study, lacking):
    before = (study / "sources.toml").read_bytes()
    words = [each for each in PERMISSION if not each.startswith(lacking + "=")]
    if lacking == "terms_url":
        assert add(study, "discourse", [*FORUM, *words]).name  # the manifest says where they lie
        assert load_settings(study).sources[0].permission.terms_url == "https://forum.example/tos"
        return
    with pytest.raises(UsageError, match=lacking):
        add(study, "discourse", [*FORUM, *words])
    assert (study / "sources.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "words", "error"),
    [
        ("discourse", ["forum.example/latest", *PERMISSION], UsageError),
        ("discourse", [*FORUM, *PERMISSION[:-1], "reviewed_by=B. Invented"], ConfigError),
        (
            "discourse",
            [*FORUM, "terms_read_on=2026-13-01", *[e for e in PERMISSION if "read_on" not in e]],
            ConfigError,
        ),
        ("discourse", [*FORUM, "terms_read_on=2026-12-24", *[e for e in PERMISSION if "read_on" not in e]], UsageError),
        ("discourse", [*FORUM, "terms_read_on=2025-01-01", *[e for e in PERMISSION if "read_on" not in e]], UsageError),
        ("discourse", [*FORUM, "api_key=the-secret-itself", *PERMISSION], UsageError),
        ("feed", ["https://paper.example/feed", *PERMISSION], UsageError),
        ("peertube", ["https://tube.example", *PERMISSION], UsageError),
        (
            "reddit",
            ["kettles", "client_id=x", "client_secret=env:S", "app_id=a", "app_user=u", *PERMISSION],
            UsageError,
        ),
    ],
)
def test_what_check_would_refuse_is_not_written(study, kind, words, error):
    before = (study / "sources.toml").read_bytes()
    with pytest.raises(error) as caught:
        add(study, kind, words)
    assert (study / "sources.toml").read_bytes() == before
    assert "the-secret-itself" not in str(caught.value)


def test_what_is_not_said_is_asked_for(study):
    answers = iter(["https://forum.example", *(value for key, value in SAYS.items() if key != "terms_url")])
    asked = []

    def ask(shown, usual):
        asked.append(shown)
        return usual or next(answers)

    add(study, "discourse", [], ask)
    assert load_settings(study).sources[0].permission.terms_url == "https://forum.example/tos"
    assert len(asked) == 7


def test_whose_name_a_place_bears_and_private_networks_can_be_said(study):
    more = ["organisation.name=Kettle Ltd", "organisation.url=https://kettle.example", "allow_networks=127.0.0.0/8"]
    add(study, "discourse", ["http://127.0.0.1:8080", *PERMISSION, *more], name="ours")
    (source,) = load_settings(study).sources
    assert source.permission.organisation.name == "Kettle Ltd"
    assert len(source.permission.allow_networks) == 1


def test_a_name_that_is_taken_is_not_given_twice(study):
    add(study, "discourse", [*FORUM, *PERMISSION])
    with pytest.raises(UsageError, match="--name discourse_forum_example_4_2"):
        add(study, "discourse", [*FORUM, *PERMISSION])


def test_rights_and_what_was_there_stay(study):
    sources = study / "sources.toml"
    sources.chmod(0o640)
    add(study, "discourse", [*FORUM, *PERMISSION])
    assert sources.read_text().startswith("# what we may hear\n\n# Written by")
    assert stat.S_IMODE(sources.stat().st_mode) == 0o640


@pytest.mark.parametrize("kind", ["threads", "linkedin", "discorse"])
def test_what_is_never_read_is_refused_with_the_reason(kind):
    with pytest.raises(UsageError) as caught:
        permitting.connector_named(kind, CATALOG)
    assert ("discourse" if kind == "discorse" else "never read") in str(caught.value)


@pytest.mark.parametrize("kind", CATALOG)
def test_every_manifest_says_what_a_reviewer_has_to_answer(kind):
    manifest = CATALOG[kind].manifest
    assert len(list(questions(manifest))) >= 4
    assert not manifest.terms.startswith(("https://{", "http://{"))
    if manifest.terms.startswith("https://") and "{" not in manifest.terms:
        assert address_of(manifest.terms, None) == manifest.terms


def test_the_command_shows_the_terms_and_asks_for_nothing_where_nobody_is(study):
    said = townhum("sources", "add", "discourse", *FORUM, "--config", study, cwd=study)
    assert said.returncode == 2
    assert "Terms: https://forum.example/tos" in said.stdout
    assert "permitted_because" in said.stderr
    whole = townhum("sources", "add", "discourse", *FORUM, *PERMISSION, "--config", study, cwd=study)
    assert whole.returncode == 0, whole.stderr
    assert "townhum sources preview discourse_forum_example_4" in whole.stdout
    assert townhum("check", "--config", study, cwd=study).returncode == 0


def test_a_word_that_may_mean_either_of_two_is_asked_for_by_its_key():
    with pytest.raises(UsageError, match="video=… or channel=…"):
        placing.sorted_words(CATALOG["youtube"], ["UCinvented0000000000000"])


def test_what_must_stay_apart_is_not_added_beside_another_network_nor_another_beside_it(study):
    apart = ["video=kettle00001", "token=env:YT", "approval=A-17", *PERMISSION]
    steam = ["app=730", *PERMISSION]
    add(study, "youtube", apart)
    with pytest.raises(UsageError, match=r"would be refused: move it into a study of its own"):
        add(study, "steam_reviews", steam)
    (study / "sources.toml").write_text("")
    add(study, "steam_reviews", steam)
    with pytest.raises(UsageError, match="Move it into a study of its own"):
        add(study, "youtube", apart)


def test_an_example_contact_is_told_before_anything_is_asked(study):
    said = placing.sorted_words(CATALOG["discourse"], [])
    permitting.refuse_example_contact(study, CATALOG["discourse"], said)
    path = study / "study.toml"
    path.write_text(path.read_text().replace("privacy@kettles.dev", "privacy@kettles.example"))
    with pytest.raises(UsageError, match=r"study\.contact"):
        permitting.refuse_example_contact(study, CATALOG["discourse"], said)
    own = placing.sorted_words(CATALOG["discourse"], ["https://127.0.0.1", 'allow_networks=["127.0.0.0/8"]'])
    permitting.refuse_example_contact(study, CATALOG["discourse"], own)
    permitting.refuse_example_contact(study, CATALOG["mbox"], placing.sorted_words(CATALOG["mbox"], []))

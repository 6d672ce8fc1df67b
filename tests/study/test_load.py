"""Every mistake at once, each with file, line, key and what to do; never a value that could be a secret."""

from contextlib import nullcontext
from types import MappingProxyType

import pytest
from pydantic import Field
from studies import FakeDecoder, manifest

from townhum.connector import Connector, Options, SecretRef, load_catalog
from townhum.errors import ConfigError
from townhum.records.budget import ALWAYS, DECISIONS, SHARES, Bounds
from townhum.run.configuration import query_facts
from townhum.study import load_settings
from townhum.study.budget import budget_of_study

STUDY = """\
[study]
name = "A study"
controller = "Example Ltd, Exampleton"
contact = "privacy@example.org"
purpose = "to learn"
benefit = "fewer faults"
lawful_basis = "consent"
time_zone = "Europe/Amsterdam"
period = "week"
retention = "2 years"
"""
SOURCES = """\
# who may be listened to
[source.one]
connector = "fake"
permitted_because = "it is invented"
terms_url = "https://terms.example"
terms_read_on = 2026-11-01
terms_read_by = "A. Example"
tag = "tea"
"""
TOPICS = """\
[track.tea]
kind = "brand"
query = 'tea AND NOT "tea party"'
"""
RELEASE = "[release]\nk = 10\n"


def shares(**changes):
    """A release.toml with shares of its own."""
    return "[release.shares]\n" + "".join(f"{name} = {share}\n" for name, share in {**SHARES, **changes}.items())


class TagOptions(Options):
    """Options of the invented connector."""

    tag: str = Field(min_length=1)
    token: SecretRef | None = None


class TagDecoder(FakeDecoder):
    Options = TagOptions


CATALOG = MappingProxyType({"fake": Connector(manifest(), TagDecoder([]))})


def load(folder, *, study=STUDY, sources=SOURCES, topics=TOPICS, release=RELEASE):
    for name, text in {"study": study, "sources": sources, "topics": topics, "release": release}.items():
        if text is not None:
            data = text if isinstance(text, bytes) else text.encode()
            (folder / f"{name}.toml").write_bytes(data)
    return load_settings(folder, CATALOG, query_facts)


def problems(folder, **texts):
    with pytest.raises(ConfigError) as caught:
        load(folder, **texts)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_right_configuration_is_read_whole(tmp_path):
    settings = load(tmp_path)
    assert settings.study.period == "week"
    assert settings.sources[0].options.tag == "tea"
    assert list(settings.tracks) == ["tea"]
    assert settings.release.k == 10
    assert settings.folder == tmp_path


def test_a_release_of_its_own_is_read(tmp_path):
    text = '[release]\nprofile = "strict"\nk = 12\nrho = 0.025\n' + shares()
    rules = load(tmp_path, release=text + "[release.bounds]\ntracks = 3\n").release
    assert (rules.profile, rules.k, rules.spends, rules.bounds.tracks) == ("strict", 12, 0.025, 3)
    assert rules.shares == SHARES
    assert rules.bounds.as_bounds() == Bounds(tracks=3)


def test_a_grid_that_is_not_released_needs_no_share(tmp_path):
    some = {name: share for name, share in SHARES.items() if name in {"track", *ALWAYS, *DECISIONS}}
    scaled = {name: share / sum(some.values()) for name, share in some.items()}
    text = '[release]\ngrids = ["track"]\n[release.shares]\n'
    text += "".join(f"{name} = {share!r}\n" for name, share in scaled.items())
    assert budget_of_study(load(tmp_path, release=text)).shares == pytest.approx(scaled)


def test_settings_are_frozen(tmp_path):
    settings = load(tmp_path)
    with pytest.raises((AttributeError, ValueError)):
        settings.study.period = "day"


def test_all_mistakes_of_all_files_are_reported_at_once(tmp_path):
    found = problems(
        tmp_path,
        study=STUDY.replace('period = "week"', 'period = "month"').replace("purpose", "purpos"),
        sources=SOURCES.replace("permitted_because", "permited_because"),
        topics=TOPICS.replace("AND NOT", "AND ("),
        release="[release]\nk = 5\n",
    )
    text = "\n".join(found)
    assert "study.toml:5 study.purpos: is not a known key. Did you mean 'purpose'?" in text
    assert "study.toml:9 study.period" in text
    assert "sources.toml:4 source.one.permited_because: is not a known key. Did you mean 'permitted_because'?" in text
    assert "sources.toml:2 source.one.permitted_because: is missing" in text
    assert "topics.toml:3 track.tea.query" in text
    assert "^" in text
    assert "release.toml:2 release.k" in text


def test_a_misspelt_key_of_the_connector_is_found_among_its_own(tmp_path):
    found = problems(tmp_path, sources=SOURCES.replace('tag = "tea"', 'tagg = "tea"'))
    assert any("source.one.tagg" in line and "Did you mean 'tag'?" in line for line in found)


def test_an_unknown_connector_is_named_with_those_installed(tmp_path):
    found = problems(tmp_path, sources=SOURCES.replace('"fake"', '"feke"'))
    assert any("sources.toml:3 source.one.connector" in line and "fake" in line for line in found)


@pytest.mark.parametrize(
    ("host", "refused"), [("www.reddit.com", True), ("x.com", True), ("notx.com", False), ("x.com.example", False)]
)
def test_a_place_that_is_never_read_is_not_read_by_another_way(tmp_path, host, refused):
    keys = f'feed = "https://{host}/r/tea.rss"\nis_shared = "community"'
    sources = SOURCES.replace('"fake"', '"feed"').replace('tag = "tea"', keys)
    for name, text in {"study": STUDY, "sources": sources, "topics": TOPICS, "release": RELEASE}.items():
        (tmp_path / f"{name}.toml").write_text(text)
    with pytest.raises(ConfigError) if refused else nullcontext() as caught:
        load_settings(tmp_path, load_catalog(), query_facts)
    assert not refused or "is never read" in str(caught.value)


def test_a_place_that_is_never_read_is_told_with_why_and_what_to_do_instead(tmp_path):
    for name, text in {
        "study": STUDY,
        "sources": SOURCES.replace('"fake"', '"Twitter"'),
        "topics": TOPICS,
        "release": RELEASE,
    }.items():
        (tmp_path / f"{name}.toml").write_text(text)
    with pytest.raises(
        ConfigError, match=r"sources\.toml:3 source\.one\.connector: is never read\. .*personal|X: search by keyword"
    ):
        load_settings(tmp_path, load_catalog(), query_facts)


@pytest.mark.parametrize(
    "line",
    [
        'token = "hunter2"',
        'tag = "ghp_abcdefghijklmnopqrstuvwxyz0123456789"',
        'tag = "https://user:pass@mastodon.example"',
        'tag = "Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MEFCQ0RFRg1x"',
    ],
)
def test_literal_secrets_are_refused_and_never_shown(tmp_path, line):
    found = "\n".join(
        problems(tmp_path, sources=SOURCES.replace('tag = "tea"', f'tag = "t"\n{line}' if "token" in line else line))
    )
    assert "env:NAME" in found
    assert line.split('"')[1] not in found


def test_a_secret_by_name_is_fine(tmp_path):
    settings = load(tmp_path, sources=SOURCES + 'token = "env:FAKE_TOKEN"\n')
    assert settings.sources[0].options.token == "env:FAKE_TOKEN"


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ({"study": None}, "cannot be read"),
        ({"study": b"\xff\xfe[study]"}, "UTF-8"),
        ({"study": "[study\n"}, "study.toml:1: is not TOML"),
        ({"study": "[studdy]\n"}, "Did you mean 'study'?"),
        ({"study": ""}, "no [study] table"),
        ({"sources": "source = 3\n"}, "[source.NAME]"),
        ({"sources": "[source.One-Two]\n"}, "lower-case letters"),
        ({"sources": "[source]\none = 3\n"}, "write a table"),
        ({"study": STUDY.replace("2 years", "forever")}, '"26 months"'),
        ({"study": STUDY.replace("Europe/Amsterdam", "Mars/Base")}, "IANA"),
        ({"sources": SOURCES.replace("2026-11-01", '"soon"')}, "write a date"),
        ({"sources": SOURCES.replace("2026-11-01", "20261101")}, "write a date alone"),
        ({"sources": SOURCES.replace("2026-11-01", "2026-13-01")}, "sources.toml:6: holds a date that no calendar has"),
        ({"sources": SOURCES.replace("2026-11-01", "1.11.2026")}, "such as 2026-11-21"),
        ({"study": STUDY + 'languages = ["gr"]\n'}, 'gr is no language code (ISO 639-1). Did you mean "el"?'),
        (
            {"study": STUDY + 'languages = ["en", "xx"]\n'},
            "xx is no language code (ISO 639-1). Those that begin alike: xh.",
        ),
        ({"study": STUDY + 'languages = ["English"]\n'}, "two-letter codes"),
        ({"topics": TOPICS + 'ours = "yes"\n'}, "track.tea.ours: write true or false, without quotes"),
        ({"topics": TOPICS + "ours = 1\n"}, "track.tea.ours: write true or false, without quotes"),
        ({"release": '[release]\nk = "20"\n'}, "release.k: write a whole number, without quotes"),
        ({"release": "[release]\nk = 20.0\n"}, "release.k: write a whole number, without quotes"),
        ({"study": STUDY + 'many = ["a",\n "b",\n'}, f"study.toml:{STUDY.count(chr(10)) + 1}: is not TOML"),
        (
            {"topics": TOPICS + 'label = """\nTea\n'},
            f"topics.toml:{TOPICS.count(chr(10)) + 1}: is not TOML: Unterminated string",
        ),
        ({"release": "[release]\nk = 7\n"}, "release.k: write a number from 10 to 10000"),
        ({"release": '[release]\nprofile = "strikt"\n'}, "release.profile: is unknown. Did you mean 'strict'?"),
        *(
            ({"release": f"[release]\nrho = {rho}\n"}, "release.rho: write a number above 0 and at most 0.5")
            for rho in ("0", "-1", "nan", "inf", "0.51", "-inf")
        ),
        (
            {"release": '[release]\nprofile = "strict"\nrho = 0.2\n'},
            "release.rho: write a number above 0 and at most 0.1, which is what strict allows",
        ),
        ({"release": "[release]\nrho = 1e-9\n"}, "release: raise rho or the share of"),
        ({"release": "[release.bounds]\ntracks = 0\n"}, "release.bounds.tracks: write a number from 1 to 12"),
        (
            {"release": "[release.bounds]\ntrack = 4\n"},
            "release.bounds.track: is not a known key. Did you mean 'tracks'?",
        ),
        ({"release": "[release]\nbounds = 4\n"}, "release.bounds: write a table"),
        ({"release": shares(tracks=0.5)}, "release.shares: tracks is unknown. Did you mean 'track'?"),
        (
            {"release": shares(track=0.5)},
            "release.shares: change the shares so that they add up to 1; they add up to 1.23",
        ),
        ({"release": shares(track=0)}, "release.shares: write a number above 0 for track"),
        ({"release": shares(track="nan")}, "release.shares: write a number above 0 for track"),
        ({"release": "[release.shares]\ntrack = 1.0\n"}, "release.shares: give a share to track_source, track_tone"),
        ({"release": shares(term=1e-7, track=0.35)}, "release.shares: change the shares"),
        (
            {"release": shares(term=1e-7, track=0.3069999)},
            "release: raise rho or the share of term, or lower its bound",
        ),
        ({"topics": TOPICS + "priority = 3\n"}, "track.tea.priority: take this line out: it has no use any more"),
        ({"release": '[release]\ngrids = ["track", "pairs"]\n'}, "grids: entry 2 is unknown. Did you mean 'pair'?"),
        ({"release": "[release]\ngrids = []\n"}, "name at least one"),
        ({"study": STUDY.replace('"week"', '"weekly"')}, "study.period: is unknown. Did you mean 'week'?"),
        ({"study": STUDY + "fairness = { mean_gap = 3 }\n"}, "study.fairness.mean_gap: write a number from 0 to 1"),
        (
            {"study": STUDY + 'relax = { healht = "we sell plasters" }\n'},
            "study.relax.healht: is unknown. Did you mean 'health'?",
        ),
        ({"study": STUDY + "relax = 3\n"}, "study.relax: write a table"),
        ({"sources": SOURCES.replace('terms_url = "https://', 'terms_url = "')}, "https://"),
    ],
)
def test_what_bad_files_get(tmp_path, texts, wanted):
    assert any(wanted in line for line in problems(tmp_path, **texts))


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    assert load(tmp_path, study=b"\xef\xbb\xbf" + STUDY.encode()).study.name == "A study"


def test_the_message_says_first_what_to_do(tmp_path):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, release="[release]\nk = 5\n")
    assert str(caught.value).startswith("Mend 1 mistake")
    assert caught.value.exit_code == 2


def with_query(query):
    return TOPICS.replace('tea AND NOT "tea party"', query)


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("tea AND source:oen", "names source:oen, which sources.toml does not. Did you mean 'one'?"),
        ("tea NOT source:elsewhere", "names source:elsewhere"),
        ("tea AND lang:xq", "names lang:xq, which is no language code"),
        ("tea AND lang:de", "names lang:de, which the study does not read"),
    ],
)
def test_a_source_or_language_that_a_query_only_thinks_there_is(tmp_path, query, hint):
    found = problems(tmp_path, topics=with_query(query))
    assert [line for line in found if "topics.toml:3 track.tea.query" in line and hint in line]


def test_the_words_of_a_query_are_judged_by_the_languages_of_the_study(tmp_path):
    topics = with_query("bollitore OR (costa NEAR/3 troppo)")
    assert load(tmp_path, study=STUDY + 'languages = ["it"]\n', topics=topics)
    for study in (STUDY, STUDY + 'languages = ["en", "pl"]\n'):
        assert any("topics.toml" in line and "name" in line for line in problems(tmp_path, study=study, topics=topics))
    for named in ("giuliabianchi", "rosa", "costa OR marco"):
        found = problems(tmp_path, study=STUDY + 'languages = ["it"]\n', topics=with_query(named))
        assert any("nobody may be listened for" in line for line in found)


def test_a_source_that_is_named_and_languages_that_are_read_are_sound(tmp_path):
    assert load(tmp_path, topics=with_query("tea AND source:one AND (lang:en OR lang:und)"))

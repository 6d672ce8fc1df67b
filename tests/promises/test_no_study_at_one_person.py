"""No setting can point a study at one person, a group that nobody may watch, or people as objects of a trial or a sale."""

import re
from datetime import date

import pytest

from townhum.cli.starting import write_starter
from townhum.errors import ConfigError
from townhum.run.configuration import load_settings
from townhum.study.permit import give_permit

MASTODON = """
[source.far]
connector = "mastodon"
permitted_because = "The operator agreed."
terms_url = "https://square.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
added_by = "B. Invented"
reviewed_by = "A. Example"
instance = "https://square.example"
hashtag = "kettles"
"""
REDDIT = """
[source.far]
connector = "reddit"
permitted_because = "Covered by our agreement."
approval = "R-1"
terms_url = "https://forum.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
added_by = "B. Invented"
reviewed_by = "A. Example"
subreddit = "kettles"
client_id = "id"
client_secret = "env:SECRET"
app_id = "org.example.townhum"
app_user = "anna_smith"
"""
TRACK = '\n[track.extra]\nkind = "theme"\nquery = {}\n'


@pytest.fixture
def load(tmp_path):
    """Reads the starter's study with something added or replaced."""
    write_starter(tmp_path)

    def read(file, text="", mend=("", "")):
        path = tmp_path / f"{file}.toml"
        path.write_text(path.read_text(encoding="utf-8").replace(*mend) + text, encoding="utf-8")
        return load_settings(tmp_path)

    return read


def refused(load, *given, **more):
    with pytest.raises(ConfigError) as caught:
        load(*given, **more)
    return " ".join(str(problem) for problem in caught.value.problems)


PLACES = (
    ("kettles", "annasmith", "a name that is a tag"),
    ("kettles", "AnnaSmith", "with capitals"),
    ("kettles", "anna_smith", "with an underscore"),
    ("kettles", "annasmith1987", "with a year"),
    ("kettles", "j0hnsmith", "with a digit for a letter"),
    ("kettles", "Wilhelmina", "a given name alone"),
    ("kettles", "\u0430nnasmith", "with a letter of another script"),
    ("https://square.example", "https://square.example/@anna", "the page of an account"),
    ("https://square.example", "https://square.example/users/anna", "the same in another form"),
    ("https://square.example", "https://square.example/~anna", "the same in an old form"),
)


@pytest.mark.parametrize(("before", "after", "how"), PLACES, ids=[how for *_, how in PLACES])
def test_no_place_is_one_person_s(load, before, after, how):
    assert refused(load, "sources", MASTODON.replace(before, after)), how


@pytest.mark.parametrize("name", ["u_anna", "U_kettlefan", "annasmith", "AnnaSmith", "anna_smith", "JohnSmith42"])
def test_no_subreddit_is_one_person_s(load, name):
    assert refused(load, "sources", REDDIT.replace('"kettles"', f'"{name}"'))


@pytest.mark.parametrize(
    "key", ["account", "author", "author_is", "user", "only_author", "followers_of", "filter", "where"]
)
@pytest.mark.parametrize("source", [MASTODON, REDDIT], ids=["mastodon", "reddit"])
def test_no_source_takes_an_account(load, source, key):
    assert "is not a known key" in refused(load, "sources", f'{source}{key} = "anna"\n')


@pytest.mark.parametrize("key", ["author_is", "rows_where", "author_filter", "only"])
def test_no_file_is_read_for_one_author(load, key):
    said = refused(
        load, "sources", mend=("each_row_is_one_person = true", f'{key} = "anna"\neach_row_is_one_person = true')
    )
    assert "is not a known key" in said


QUERIES = (
    "anna", '"Anna Smith"', "anna NEAR/2 smith", "smith AND kettle", "kettle NEAR/3 anna", "annasmith", "AnnaSmith", "#AnnaSmith",
    "annasmith1987", "j0hn", "4nna1", "\uff41\uff4e\uff4e\uff41", "\u0430nna", "j\u043ehn", "a.n.n.a", '"j o h n"', '"anna\u200bsmith"', "ann\u200ba",
    "\u00c1nna", "AnNa", '"Smith\'s"', "lang:en AND anna", "@anna", "u/anna", "anna@example.org", "https://x.example/@anna", "did:plc:abc",
    '"anna at example dot org"', '"555 123 4567"', "5551234567", '"12 Acacia Avenue"', '"my neighbour"', '"the mayor of exampleton"',
    '"ceo of acme"', "mrs NEAR/1 pink", '"dr example"', '"DE89 3704 0044 0532 0130 00"', "kettle OR wilhelmina", "NOT anna",
)  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_no_track_is_one_person_in_whatever_disguise(load, query):
    assert "track.extra" in refused(load, "topics", TRACK.format(f"'''{query}'''"))


@pytest.mark.parametrize("label", ["Mrs Pink", "AnnaSmith", "the mayor of Exampleton", "j0hn"])
def test_no_label_is_one_person(load, label):
    assert "track.extra" in refused(load, "topics", TRACK.format(f"'kettle'\nlabel = '{label}'"))


GROUPS = (
    "muslims", "catholic OR protestant", '"trade union"', '"black lives matter"', "lgbtq", '"far right"', "immigrants", "hiv", "protesters",
    "activists", '"works council"', "unionize", "#BlackLivesMatter", "jewish NEAR/3 shop",
)  # fmt: skip


@pytest.mark.parametrize("query", GROUPS)
def test_no_track_watches_a_group_that_nobody_may_watch(load, query):
    assert "track.extra" in refused(load, "topics", TRACK.format(f"'''{query}'''"))


def test_a_study_about_a_category_says_so_and_of_a_movement_none_may_be(load, tmp_path):
    about = '\n[study.relax]\nunion = "We are the works council, and ask about it."\n'
    load("study", about)
    load("topics", TRACK.format("'\"works council\"'"))
    assert "movement" in refused(load, "topics", TRACK.replace("extra", "more").format("'protesters'"))


BOUNDS = ("k = 1", "k = 9", "k = 0", "k = -1", "[release.bounds]\ntracks = 0", "rho = 100", "rho = 0.6")


@pytest.mark.parametrize("rule", BOUNDS)
def test_no_number_is_about_one_account(load, rule):
    if rule.startswith("k"):
        assert refused(load, "release", mend=("k       = 10", rule))
    elif rule.startswith("["):
        assert refused(load, "release", f"\n{rule}\n")
    else:
        assert refused(load, "release", mend=("k       = 10", f"k       = 10\n{rule}"))


NEVER = (
    ("study", "experiment"), ("study", "ab_test"), ("study", "control_group"), ("study", "leads"), ("study", "prospects"),
    ("study", "crm"), ("study", "influencers"), ("study", "sample_posts"), ("study", "reply_to"), ("topics", "audience"),
    ("topics", "export_authors"), ("sources", "treatment"), ("sources", "contacts"), ("release", "author_list"),
)  # fmt: skip


@pytest.mark.parametrize(("file", "key"), NEVER)
def test_experiments_on_people_and_lists_of_leads_are_refused_with_the_reason(load, file, key):
    table = {"study": "[study]", "topics": "[track.kettles]", "sources": "[source.survey]", "release": "[release]"}[
        file
    ]
    said = refused(load, file, mend=(table, f'{table}\n{key} = "x"'))
    assert "ETHICS.md" in said
    whole = refused(load, file, f'\n[{key}]\nwho = "x"\n')
    assert "ETHICS.md" in whole


@pytest.mark.parametrize(
    "names",
    [
        ("A. Example", "A. Example"), ("A. Example", "a example"), ("Anna Example", "Example, Anna"), ("Anna Example", "Dr. Anna EXAMPLE"),
        ("Anna Example", "A. Example, privacy officer"), ("Anna Ex\u00e4mple", "Anna Example"), ("Anna Example", "\u0410nna Ex\u0430mple"),
        ("Anna Example", "Anna\u200b Example"), ("Anna Example", "anna.example@firm.example"), ("\uff21nna Example", "Anna Example"),
        ("Anna Example (care)", "Example"), ("Anna B. Example", "Anna Example"),
    ],
)  # fmt: skip
def test_whoever_lists_a_source_does_not_review_it_however_spelt(load, names):
    added, reviewed = names
    given = MASTODON.replace("B. Invented", added).replace('reviewed_by = "A. Example"', f'reviewed_by = "{reviewed}"')
    assert "the same person" in refused(load, "sources", given)


@pytest.mark.parametrize(
    "names", [("A. Example", "B. Example"), ("Anna Example", "Anna Other"), ("B. Invented, care", "A. Example, care")]
)
def test_two_people_are_two(load, names):
    added, reviewed = names
    given = MASTODON.replace("B. Invented", added).replace('reviewed_by = "A. Example"', f'reviewed_by = "{reviewed}"')
    assert load("sources", given)


@pytest.mark.parametrize("left_out", ["added_by", "reviewed_by"])
def test_a_source_that_one_person_alone_answers_for_is_not_listened_to(load, left_out):
    made = load(
        "sources", re.sub(rf"{left_out} = .*\n", "", MASTODON), mend=("privacy@example.org", "privacy@example.org")
    )
    (refusal,) = [each for each in give_permit(made, date(2026, 11, 20)).refusals if each.source == "far"]
    assert "another person" in str(refusal)


BRANDS = (
    (
        "topics",
        '\n[track.extra]\nkind = "brand"\nquery = "johnlewis"\norganisation = { name = "A shop", url = "https://shop.example" }\n',
    ),
    (
        "topics",
        '\n[track.extra]\nkind = "brand"\nquery = "kettlewick OR boilari OR iphone15 OR ps5 OR b2b OR redbull"\n',
    ),
    (
        "sources",
        MASTODON.replace('"kettles"', '"Austin"')
        + 'organisation = { name = "City of Austin", url = "https://austin.example" }\n',
    ),
    ("sources", MASTODON.replace('"kettles"', '"HomeImprovement"')),
    ("sources", REDDIT.replace('"kettles"', '"home_improvement"')),
)


@pytest.mark.parametrize(("file", "text"), BRANDS)
def test_brands_towns_and_things_may_be_listened_for(load, file, text):
    assert load(file, text)

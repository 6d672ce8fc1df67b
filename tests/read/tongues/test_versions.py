"""What is stored of the packs with a release, and what is said of them."""

from townhum.read.cards import NOT_GIVEN, TONGUES, TONGUES_ACCURATE, model_facts
from townhum.read.reader import Reader
from townhum.read.tongues.tongue import tongues
from townhum.read.tongues.versions import pack_versions
from townhum.read.topicquery import Matcher
from townhum.read.weights import card


def test_an_english_study_knows_of_no_pack():
    assert pack_versions(("en", "pl")) == {}
    names = {fact.model for fact in model_facts("townhum", ("en", "pl"))}
    assert card(TONGUES)["name"] not in names
    assert not tongues(("en", "pl"))


def test_a_study_is_told_what_reads_it_and_what_is_not_given_and_of_no_other_language():
    facts = model_facts("townhum", ("de",))
    measured = {fact.topic.split(":")[0] for fact in facts if fact.topic.startswith("measured on")}
    assert measured == {"measured on German tweets"}
    assert not [fact for fact in facts if "other than English" in fact.said and fact.topic == "must not be used for"]
    told = [fact.said for fact in facts if fact.topic == NOT_GIVEN]
    assert any("not corrected" in said for said in told)
    assert not [fact for fact in model_facts("townhum", ("en",)) if fact.topic == NOT_GIVEN]


def test_each_list_of_words_has_a_version_of_its_own():
    one, two = pack_versions(("de",)), pack_versions(("en", "de", "fr"))
    assert set(two) - set(one) == {"fr words"}
    assert one["de words"] == two["de words"] != two["fr words"]


def test_accurate_tone_is_told_where_it_reads():
    german, spanish = (pack_versions((code,), accurate=True) for code in ("de", "es"))
    assert "packs, accurate" in german
    assert "packs, accurate" not in spanish
    names = {fact.model for fact in model_facts("accurate", ("de",))}
    assert {card(TONGUES)["name"], card(TONGUES_ACCURATE)["name"]} <= names


def test_a_reader_takes_the_packs_of_its_languages():
    assert set(tongues(("en", "fr", "de"))) == {"fr", "de"}
    assert Reader(Matcher({}), ("en", "es"))

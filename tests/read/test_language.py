"""Which language a post is in, and when not to guess."""

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from townhum.errors import ModelError
from townhum.read.language import LanguageReader
from townhum.read.language_batch import BatchIdentifier


@pytest.fixture(scope="module")
def language():
    return LanguageReader(("en", "de")).read


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the kettle leaks all over my kitchen counter", "en"),
        ("der Wasserkocher ist leider schon wieder kaputt", "de"),
        ("la bouilloire fuit encore une fois", "fr"),
        ("このやかんは本当に好きです", "ja"),
        ("чайник снова течёт на кухне", "ru"),
        ("THE KETTLE LEAKS ALL OVER MY KITCHEN", "en"),
        ("", "und"),
        ("nice kettle", "und"),
        ("🔥🔥🔥 !!! 123", "und"),
        ("#derwasserkocher #kaputt #schon #wieder", "und"),
        ("[PERSON] [LINK] [HANDLE] [EMAIL] nice", "und"),
        ("https://example.org/der/wasserkocher/ist/kaputt", "und"),
    ],
)
def test_language(language, text, code):
    assert language(text) == code


def test_placeholders_do_not_sway_it(language):
    assert language("[PERSON] der Wasserkocher ist kaputt [LINK] [PERSON] [PERSON] [EMAIL]") == "de"


@pytest.mark.parametrize(
    ("hint", "code"), [("de", "de"), ("de-AT", "de"), ("EN_us", "en"), ("fr", "und"), (None, "und"), ("", "und")]
)
def test_a_hint_decides_only_where_the_text_does_not_and_for_our_languages(language, hint, code):
    assert language("oh no", hint) == code
    assert language("the kettle leaks all over my kitchen counter", hint) == "en"


def test_a_language_no_model_knows_is_refused():
    with pytest.raises(ModelError, match="no model knows klingon"):
        LanguageReader(("en", "klingon"))


@pytest.mark.parametrize("text", ["!" * 50_000, "a" * 50_000, "\ud800 one two three", "a " * 25_000])
def test_odd_texts_get_an_answer(language, text):
    assert language(text)


def test_batches_answer_as_the_library_does():
    texts = [
        "the kettle leaks all over my kitchen counter",
        "",
        "la bouilloire fuit",
        "日本語のやかん",
        "der wasserkocher ist kaputt " * 40,
        "x",
        "\ud800 lone",
        "чайник",
    ]
    among = ["de", "en", "fr", "ja", "ru"]
    theirs = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    theirs.set_languages(among)
    ours = BatchIdentifier()
    ours.restrict(among)
    for text, (language, chance) in zip(texts, ours.classify(texts), strict=True):
        expected, sure = theirs.classify(text)
        assert (language, chance) == (expected, pytest.approx(sure, abs=1e-4))
    assert ours.classify([]) == []

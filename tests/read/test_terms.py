"""Terms and themes of scrubbed posts."""

import hashlib
from datetime import UTC, datetime
from importlib.resources import files

import numpy as np
import pytest

from townhum.errors import ModelError
from townhum.read.reader import Reader
from townhum.read.terms import read_terms
from townhum.read.themes import MOST_THEMES, ThemeReader, theme_facts
from townhum.read.tokens import cut
from townhum.read.topicquery import Matcher, parse
from townhum.read.weights import card, load_weights
from townhum.records import ItemKey, ScrubbedPost
from townhum.words import term_text, vocabulary

NOW = datetime(2026, 11, 11, tzinfo=UTC)


def terms_of(*texts, wanted=None):
    found = read_terms(cut(texts), wanted or [True] * len(texts))
    return [{term_text(term) for term in found.of(at)} for at in range(len(texts))], found.unlisted.tolist()


def test_words_of_a_text_each_once():
    said, unlisted = terms_of("The leaking lid: lid smells!", "a lid. Leaking again", "")
    assert said == [{"leaking", "lid", "smells"}, {"lid", "leaking"}, set()]
    assert unlisted == [False, False, False]


def test_a_post_in_a_language_with_a_pack_has_the_terms_of_its_own_list():
    study, texts = ("en", "de"), ["Die Lieferung kam nicht, die Qualität ist schlimm [OTHER]", "Leaking again"]
    german = read_terms(cut(texts[:1]), [True], "de", study)
    assert {"lieferung", "qualität"} <= {term_text(term, study) for term in german.of(0)}
    matcher = Matcher({"all": parse("lieferung OR leaking")})
    posts = [
        ScrubbedPost("s", ItemKey(b"k"), NOW, text, language=code)
        for text, code in zip(texts, ("de", "en"), strict=True)
    ]
    first, second = Reader(matcher, study).read(posts)
    assert first.terms == german.of(0)
    assert first.unlisted
    assert {term_text(term, study) for term in second.terms} == {"leaking"}


def test_a_placeholder_is_no_term_but_that_of_a_word_in_no_list_is_told():
    said, unlisted = terms_of("leaking [OTHER] lid", "leaking [PERSON] lid")
    assert said == [{"leaking", "lid"}] * 2
    assert unlisted == [True, False]


def test_texts_that_are_not_wanted_give_nothing():
    assert terms_of("leaking lid [OTHER]", "lid", wanted=[False, True]) == ([set(), {"lid"}], [False, False])


def test_only_english_posts_on_a_track_are_read_for_terms_and_themes():
    reader = Reader(Matcher({"kettle": parse("kettle")}), ("en", "da"))
    texts = {
        "on": "my kettle has a leaking lid, and the lid drips on the counter",
        "off": "my toaster has a leaking lid, and the lid drips on the counter",
        "danish": "min kettle er utæt, og låget på den nye elkedel er gået helt i stykker igen",
    }
    posts = [ScrubbedPost(name, ItemKey(b"k"), NOW, text) for name, text in texts.items()]
    on, off, danish = reader.read(posts)
    assert on.terms
    assert on.themes == (7,)
    assert (off.terms, off.themes, danish.terms, danish.themes) == ((), (), (), ())


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("the parcel was delivered a week late by the courier", 2),
        ("no refund under warranty", 4),
        ("it is so noisy and loud", 8),
        ("the battery will not charge", 12),
        ("such a nice surprise", None),
    ],
)
def test_a_post_has_the_theme_of_its_words(text, theme):
    [themes] = ThemeReader().read(cut([text]), [True])
    assert (theme in themes) if theme else not themes
    assert len(themes) <= MOST_THEMES


def test_the_frozen_matrix_is_the_one_of_its_card_and_holds_words_of_the_vocabulary_only():
    raw = (files("townhum.read") / "models" / "themes-en.npz").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == card("themes-en")["sha256"]
    arrays = load_weights("themes-en")
    assert set(arrays["words"].tolist()) <= set(vocabulary())
    assert (arrays["matrix"] >= 0).all()
    assert np.allclose(np.linalg.norm(arrays["matrix"], axis=1), 1)


def test_numbers_of_themes_are_for_good():
    """Of the first version; a later one may add themes, never renumber these."""
    first = [
        "prices",
        "delivery",
        "service",
        "refunds",
        "quality",
        "breakage",
        "leaks",
        "noise",
        "ease of use",
        "looks",
    ]
    facts = theme_facts()
    assert [fact.number for fact in facts] == load_weights("themes-en")["numbers"].tolist()
    assert [fact.label for fact in facts[:10]] == first
    assert [fact.name for fact in facts[:2]] == ["theme-01", "theme-02"]


def test_themes_hang_on_the_text_alone_and_not_on_its_batch():
    texts = ["the lid is leaking on my counter", "cheap but broken after a week", "shipping was slow", "hello"]
    together = ThemeReader().read(cut(texts), [True] * 4)
    assert together == [ThemeReader().read(cut([text]), [True])[0] for text in texts]


def test_a_matrix_that_was_changed_is_refused():
    with pytest.raises(ModelError):
        load_weights("themes-none")

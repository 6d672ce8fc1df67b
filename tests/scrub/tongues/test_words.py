"""The words of a pack, and what is made of them."""

from importlib.resources import files

import pytest

from townhum.scrub.tongues import dutch
from townhum.scrub.tongues.german import made_of_words
from townhum.words.packs import packs, scrubbed
from townhum.words.packs.levels import ANYWHERE, FRAMED, LOWER, START, words_of

CODES = scrubbed(packs())
USUAL = {
    "de": "nicht lieferung kaputt schön",
    "es": "nunca envío roto bonito",
    "fr": "jamais livraison cassé joli",
    "it": "mai spedizione rotto giocarci",
    "pt": "nunca entrega quebrado terrível",
    "nl": "nooit levering kapot lelijk vriendelijk onbetrouwbaar",
}
_LARGEST = 400_000  # bytes


@pytest.mark.parametrize("code", CODES)
def test_a_pack_stays_small_and_knows_its_commonest_words(code: str) -> None:
    assert len((files("townhum.words.packs") / code / "words.txt.xz").read_bytes()) <= _LARGEST
    for word in USUAL[code].split():
        assert words_of(code)[word] >= LOWER


def test_umlauts_and_accents_may_be_left_out() -> None:
    assert words_of("de")["schoen"] == words_of("de")["schön"] >= LOWER
    assert words_of("es")["envio"] >= LOWER
    assert words_of("fr")["cassee"] >= START


def test_words_that_many_bear_need_a_frame() -> None:
    assert {words_of("de")[word] for word in ("wolf", "stein", "koch")} == {FRAMED}
    assert words_of("es")["rosa"] == words_of("fr")["pierre"] == words_of("it")["gioia"] == FRAMED


def test_countries_and_large_towns_stay() -> None:
    assert words_of("it")["spagna"] == words_of("it")["torino"] == words_of("pt")["brasil"] == ANYWHERE


def test_german_compounds_are_known_by_their_parts_and_surnames_are_none() -> None:
    levels = words_of("de")
    for word in ("akkulaufzeit", "staubsaugerbeutel", "kundendiensthotline"):
        assert made_of_words(word, levels)
    for name in ("steinkamp", "waldhauser", "weißhaupt", "lindemann", "özdemir", "grünfeld"):
        assert not made_of_words(name, levels)


def test_dutch_compounds_are_known_by_their_parts_and_surnames_are_none() -> None:
    levels = words_of("nl")
    for word in ("batterijduur", "leveringskosten", "klantenservicemedewerker"):
        assert dutch.made_of_words(word, levels)
    for name in ("steenbergen", "hoekstra", "westerhuis"):
        assert not dutch.made_of_words(name, levels)


def test_an_endless_word_is_none() -> None:
    assert not made_of_words("kunden" * 5_000, words_of("de"))

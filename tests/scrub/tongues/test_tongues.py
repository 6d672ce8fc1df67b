"""Posts in other languages: names gone, words kept, as a study sees it that reads the language."""

from datetime import UTC, datetime

import pytest

from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.scrub import Scrubber
from townhum.scrub.tongues.guess import Guess
from townhum.words.packs import packs, scrubbed

CODES = scrubbed(packs())
SCRUBBER = Scrubber(languages=("en", *CODES))


def said(text: str, language: str | None = None, scrubber: Scrubber = SCRUBBER) -> str:
    post = Post("n", "s", ItemKey(b"0" * 16), datetime(2026, 1, 1, tzinfo=UTC), text, language=language)
    (answer,) = scrubber.scrub([post])
    return answer.text if isinstance(answer, ScrubbedPost) else str(answer)


@pytest.mark.parametrize(
    ("text", "scrubbed_text"),
    [
        ("Die Kaffeemaschine ist kaputt, Herr Müller war aber sehr nett.", "Die Kaffeemaschine ist kaputt, [PERSON] war aber sehr nett."),
        ("der Koch war unfreundlich, Koch hat mich angeschrien", "der Koch war unfreundlich, [PERSON] hat mich angeschrien"),
        ("ich heiße thomas und die lieferung war mies", "ich heiße [OTHER] und die lieferung war mies"),
        ("Danke Wolf, der Akku hält super lang! lg sabine", "Danke [PERSON], der Akku hält super lang! lg [OTHER]"),
        ("die groesse passt nicht, gruss joerg mueller", "die groesse passt nicht, gruss [OTHER]"),
        ("Das neue Update ist echt nice, aber die Akkulaufzeit ist zu kurz", None),
        ("gracias rosa por la ayuda, la pantalla es genial", "gracias [OTHER] por la ayuda, la pantalla es genial"),
        ("el sol no deja ver bien la pantalla, me llamo sol", "el sol no deja ver bien la pantalla, me llamo [OTHER]"),
        ("El envío llegó tarde. Un saludo, María de la Cruz", "El envío llegó tarde. Un saludo, [PERSON] de la [PERSON]"),
        ("Merci Pierre pour votre aide, la livraison était rapide", "Merci [PERSON] pour votre aide, la livraison était rapide"),
        ("l'huile d'olive est excellente mais la bouteille était cassée", None),
        ("je m'appelle claire et j'adore cet aspirateur", "je m'appelle [OTHER] et j'adore cet aspirateur"),
        ("mi chiamo sole e adoro il sole", "mi chiamo [OTHER] e adoro il sole"),
        ("Grazie Gioia, che gioia! La batteria dura una vita", "Grazie [PERSON], che gioia! La batteria dura una vita"),
        ("Cordiali saluti, Maria Grazia Lo Presti", "Cordiali saluti, [PERSON]"),
        ("ieri ho parlato con bruno, la spedizione costa troppo", "ieri ho parlato con [OTHER], la spedizione costa troppo"),
        ("ontem falei com o bruno, o sol não deixa ver a tela", "ontem falei com o [OTHER], o sol não deixa ver a tela"),
        ("Obrigada Vitória! A Rosa entregou tudo, devolvam-me só a chave", "Obrigada [PERSON]! A [PERSON] entregou tudo, devolvam-me só a chave"),
        ("De bakker was onbeleefd, Bakker heeft me uitgescholden", "De bakker was onbeleefd, [PERSON] heeft me uitgescholden"),
        ("ik heet daan en de leveringskosten zijn te hoog. Groetjes, Lotte", "ik heet [OTHER] en de leveringskosten zijn te hoog. Groetjes, [PERSON]"),
        ("J'ai croisé Jean-Marc Dupuis hier, il était très sympa", "J'ai croisé [PERSON] hier, il était très sympa"),
    ],
)  # fmt: skip
def test_names_go_and_words_stay(text: str, scrubbed_text: str | None) -> None:
    assert said(text) == (scrubbed_text or text)


def test_a_study_that_does_not_read_the_language_scrubs_by_english_words() -> None:
    text = "Die Kaffeemaschine ist leider kaputt"
    assert "[PERSON]" in said(text, scrubber=Scrubber())
    assert said(text) == text


def test_english_posts_are_scrubbed_as_without_packs() -> None:
    plain = Scrubber()
    for text in (
        "The kettle broke, thanks Peter",
        "no me gusta",
        "My hat fell off in the war",
        "Rose said it is fine",
        "la la land",
    ):
        if text != "no me gusta":
            assert said(text) == said(text, scrubber=plain)


def test_the_hint_of_the_network_decides_only_what_the_text_does_not() -> None:
    guess = Guess(("de", "es"))
    assert guess.of(frozenset({"xyz"}), "de-AT") == "de"
    assert guess.of(frozenset({"the", "kettle", "is", "broken"}), "de") == "en"
    assert guess.of(frozenset("el pedido no ha llegado".split()), "de") == "es"  # noqa: SIM905


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_a_pack_that_many_bear_stays_by_itself(code: str) -> None:
    for name in ("Thomas", "Sabine", "Pierre", "Mohamed", "Rosa", "Wolf", "Yusuf", "Lucía", "Özdemir", "Nguyen"):
        assert name not in said(f"{name}, {name}! {name}", code)

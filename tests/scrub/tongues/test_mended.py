"""Kinds that were mended in other languages: names in lower case, what tells of oneself around a corner, medicine."""

from datetime import UTC, datetime

import pytest

from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.scrub import Scrubber
from townhum.scrub.tongues.told.medical import is_medical

SCRUBBER = Scrubber(languages=("en", "de", "es", "fr"))


def said(text):
    (answer,) = SCRUBBER.scrub([Post("n", "s", ItemKey(b"0" * 16), datetime(2026, 1, 1, tzinfo=UTC), text)])
    return answer.text if isinstance(answer, ScrubbedPost) else str(answer)


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("el hervidor es de mercedes y funciona", "el hervidor es de [OTHER] y funciona"),
        ("un aceite de oliva muy bueno", None),
        ("elle vient de rose et elle marche", "elle vient de [OTHER] et elle marche"),
        ("un parfum de rose très agréable", None),
        ("luz me lo recomendó ayer", "[OTHER] me lo recomendó ayer"),
        ("la luz me gusta mucho", None),
        ("la vendedora se llamaba divino y era muy amable", "la vendedora se llamaba [OTHER] y era muy amable"),
        ("ana no contesta el teléfono", "[OTHER] no contesta el teléfono"),
        ("denis est venu la réparer hier", "[OTHER] est venu la réparer hier"),
        (
            "der Kocher soll an der alten Mühle 12, 97070 Würzburg ankommen",
            "der Kocher soll [OTHER] ankommen",
        ),
        ("am zweiten Tag 3 Liter gekocht", None),
    ],
)
def test_a_name_in_lower_case_goes_by_what_stands_around_it(text, stays):
    assert said(text) == (stays or text)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("mein Kreuz mach ich wieder bei der SPD", "politics"),
        ("mein Kreuz mach ich bei fünf Sternen", None),
        ("die linke Taste klemmt und ich hab die rechte gewählt", None),
        ("meine Eltern kamen damals aus der Türkei", "ethnicity"),
        ("das Paket kam aus der Türkei und ich hab gewartet", None),
        ("me han reconocido una discapacidad del 40", "health"),
        ("la discapacidad del servicio técnico", None),
        ("mi pareja y yo somos dos chicos de Bilbao", "orientation"),
        ("los dos chicos de la tienda me ayudaron", None),
        ("je viens du Sénégal et le thé y est fort", "ethnicity"),
        ("mon colis vient du Sénégal", None),
        ("la maîtresse nous a demandé un thermomètre", "minors"),
        ("ich bin jetzt im siebten Monat", "health"),
        ("nach meiner Mastektomie hebe ich nichts", "health"),
        ("aus Sympathie hab ich zwei gekauft", None),
    ],
)
def test_what_is_told_around_a_corner_is_withheld_and_its_near_miss_is_not(text, category):
    assert SCRUBBER.withheld_for(text) == ((category,) if category else ())


def test_a_study_that_may_read_of_health_reads_what_physicians_named():
    relaxed = Scrubber(languages=("en", "de"), relaxed=("health",))
    assert relaxed.withheld_for("nach meiner Mastektomie hebe ich nichts") == ()


def test_words_of_medicine_are_known_by_their_ends():
    assert all(map(is_medical, ("mastektomie", "neuralgia", "arthritis", "ritalin")))
    assert not any(map(is_medical, ("nostalgie", "sympathie", "kocher")))


SIX = Scrubber(languages=("en", "de", "es", "fr", "it", "nl", "pt"))


def said_in(language, text):
    post = Post("n", "s", ItemKey(b"0" * 16), datetime(2026, 1, 1, tzinfo=UTC), text, language=language)
    (answer,) = SIX.scrub([post])
    return answer.text if isinstance(answer, ScrubbedPost) else str(answer)


@pytest.mark.parametrize(
    ("language", "text", "goes"),
    [
        ("de", "bin zweiundvierzig und neu hier", "zweiundvierzig"),
        ("de", "meine Oma ist dreiundachtzig, der Wasserkocher auch", "dreiundachtzig"),
        ("de", "ich bin dreißig Jahre alt und mag den Wasserkocher", "dreißig"),
        ("de", "wir liegen in Zimmer zweihundertacht und der Wasserkocher ist kaputt", "zweihundertacht"),
        ("de", "der Wasserkocher in Raum Nummer drei null vier ist kaputt", "drei null vier"),
        ("es", "tengo cuarenta y dos años y me gusta el hervidor", "cuarenta"),
        ("es", "mi madre tiene sesenta y nueve años y le gusta el hervidor", "sesenta"),
        ("es", "estamos en la habitación trescientos quince y el hervidor no va", "trescientos"),
        ("fr", "j'ai quarante-deux ans et la bouilloire est bien", "quarante"),
        ("fr", "j'ai soixante-dix-huit ans et la bouilloire est bien", "soixante"),
        ("fr", "la bouilloire de la chambre deux cent huit est cassée", "deux cent huit"),
        ("it", "ho quarantadue anni e il bollitore va bene", "quarantadue"),
        ("it", "il bollitore della camera trecentoquindici non va", "trecentoquindici"),
        ("nl", "ik ben tweeënveertig jaar en de waterkoker is goed", "tweeënveertig"),
        ("nl", "de waterkoker in kamer driehonderdvijftien is stuk", "driehonderdvijftien"),
        ("pt", "tenho quarenta e dois anos e a chaleira é boa", "quarenta"),
        ("pt", "a chaleira do quarto trezentos e quinze não funciona", "trezentos"),
        ("it", "sono andata in negozio con Caro e il bollitore va bene", "Caro"),
        ("it", "ho preso il bollitore per Bella, che è contenta", "Bella"),
        ("fr", "je suis venue avec Belle et la bouilloire est bien", "Belle"),
        ("pt", "fui com Neto ontem e a chaleira é boa", "Neto"),
        ("nl", "ik was met Lieve in de winkel", "Lieve"),
    ],
)
def test_what_goes_as_figures_goes_in_words_and_a_capital_makes_a_name_of_a_word_of_a_frame(language, text, goes):
    assert goes not in said_in(language, text)
    assert "[" in said_in(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "seit zwanzig Minuten kocht der Wasserkocher"),
        ("de", "dreißig Jahre Garantie auf den Wasserkocher"),
        ("de", "das Zimmer zwei war schön"),
        ("de", "mit meinen zehn Tassen reicht das Wasser"),
        ("es", "tengo veinte años de experiencia"),
        ("es", "la sala diez personas no es grande"),
        ("fr", "j'ai douze tasses et une bouilloire"),
        ("it", "una camera trenta giorni fa"),
        ("it", "un saluto con caro affetto"),
        ("it", "Caro negozio, il bollitore è rotto"),
        ("it", "la Bella cucina di casa"),
        ("fr", "avec une belle bouilloire"),
        ("es", "fui con mala suerte a la tienda"),
        ("nl", "met lieve groeten uit de winkel"),
        ("pt", "com caro gosto"),
    ],
)
def test_counts_and_words_of_a_frame_in_lower_case_stay(language, text):
    assert said_in(language, text) == text

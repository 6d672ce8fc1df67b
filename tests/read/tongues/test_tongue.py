"""Other languages: what is felt, what is denied, what is wanted."""

from datetime import UTC, datetime

import pytest

from townhum.read.intents import NAMES
from townhum.read.reader import Reader
from townhum.read.tongues.grammar import GRAMMARS
from townhum.read.tongues.tongue import Tongue, intents_of
from townhum.read.topicquery import Matcher, parse
from townhum.records import ItemKey, Mark, ScrubbedPost, Tone
from townhum.words import packs

CODES = tuple(GRAMMARS)
"""Those that are switched off too."""
BAD, EVEN, GOOD = Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE
SAID = {
    "de": (
        ("Der Wasserkocher leckt schon nach zwei Wochen.", BAD, ["complaint"]),
        ("Das gefällt mir nicht", BAD, []),
        ("Gar nicht schlecht, die neue Kanne", GOOD, []),
        ("Danke für den tollen Service, bin sehr zufrieden mit der Kanne", GOOD, ["praise"]),
        ("Der Kocher steht in der Küche", EVEN, []),
        ("Wäre toll, wenn ihr eine Anzeige einbaut", None, ["feature_request"]),
        ("Ich will mir morgen einen neuen Wasserkocher kaufen", None, ["purchase_intent"]),
        ("Hab meinen Vertrag gekündigt und bin gewechselt", None, ["switching"]),
        ("Ist der neue besser als der alte?", None, ["question", "comparison"]),
        ("Weiß jemand, wo es Filter gibt?", None, ["question"]),
    ),
    "es": (
        ("El hervidor gotea desde la segunda semana, qué asco", BAD, ["complaint"]),
        ("No me gusta nada", BAD, []),
        ("Muchas gracias por el envío, estoy muy contenta con el hervidor", GOOD, ["praise"]),
        ("El hervidor está en la cocina", EVEN, []),
        ("Ojalá pusieran una versión más grande", None, ["feature_request"]),
        ("Mañana voy a comprarme un hervidor nuevo", None, ["purchase_intent"]),
        ("Me he dado de baja y me paso a la competencia", None, ["switching"]),
        ("Este es más silencioso que el de mi madre", None, ["comparison"]),
        ("¿Dónde está el filtro?", None, ["question"]),
    ),
    "fr": (
        ("La bouilloire fuit depuis la deuxième semaine", BAD, ["complaint"]),
        ("J'aime pas du tout", BAD, []),
        ("C'est pas mal, je recommande vivement", GOOD, ["praise"]),
        ("La bouilloire est dans la cuisine", EVEN, []),
        ("Ce serait bien de pouvoir régler la température", None, ["feature_request"]),
        ("Demain je vais m'acheter une nouvelle bouilloire", None, ["purchase_intent"]),
        ("J'ai résilié mon abonnement et je passe chez la concurrence", None, ["switching"]),
        ("Elle est moins bruyante que la bouilloire de ma mère", None, ["comparison"]),
        ("Où est le filtre ?", None, ["question"]),
    ),
    "it": (
        ("Il bollitore perde acqua dopo due settimane, che schifo", BAD, ["complaint"]),
        ("Non mi piace per niente", BAD, []),
        ("Niente male questa caraffa, la consiglio", GOOD, ["praise"]),
        ("Il bollitore è in cucina", EVEN, []),
        ("Magari facessero una versione più grande", None, ["feature_request"]),
        ("Domani vado a comprarmi un bollitore nuovo", None, ["purchase_intent"]),
        ("Ho disdetto l'abbonamento e passo alla concorrenza", None, ["switching"]),
        ("Questo è più silenzioso di quello di mia madre", None, ["comparison"]),
        ("Dov'è il filtro?", None, ["question"]),
    ),
    "pt": (
        ("A chaleira pinga desde a segunda semana, que nojo", BAD, ["complaint"]),
        ("Não gosto nada disto", BAD, []),
        ("Muito obrigada pela entrega rápida, estou muito contente", GOOD, ["praise"]),
        ("A chaleira está na cozinha", EVEN, []),
        ("Seria ótimo se colocassem uma versão maior", None, ["feature_request"]),
        ("Amanhã vou comprar uma chaleira nova", None, ["purchase_intent"]),
        ("Cancelei o contrato e passei para a concorrência", None, ["switching"]),
        ("Esta é mais silenciosa do que a da minha mãe", None, ["comparison"]),
        ("Onde está o filtro?", None, ["question"]),
    ),
    "nl": (
        ("De waterkoker lekt al na twee weken, wat een rotding", BAD, ["complaint"]),
        ("Ik vind het niks", None, []),
        ("Deze waterkoker bevalt me niet", BAD, []),
        ("Helemaal niet slecht, deze nieuwe kan", GOOD, []),
        ("Bedankt voor de geweldige service, ik ben heel tevreden met de koker", GOOD, ["praise"]),
        ("De waterkoker staat in de keuken", EVEN, []),
        ("Het zou fijn zijn als jullie een grotere versie maken", None, ["feature_request"]),
        ("Ik ga morgen een nieuwe waterkoker kopen", None, ["purchase_intent"]),
        ("Ik heb mijn abonnement opgezegd en stap over naar de concurrent", None, ["switching"]),
        ("Deze is stiller dan die van mijn moeder", None, ["comparison"]),
        ("Waar zit het filter?", None, ["question"]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_tone_and_intents_of_plain_sentences(code):
    tongue, texts = Tongue(code), [text for text, _, _ in SAID[code]]
    seen = tongue.view(texts)
    tones = [tone for tone, _ in tongue.tones(texts, seen)]
    intents = tongue.intents(texts, seen, tones)
    for (text, tone, wanted), said, shown in zip(SAID[code], tones, intents, strict=True):
        assert tone in {None, said}, text
        assert list(shown) == wanted, text


def test_every_pack_that_reads_is_tried_here():
    assert set(packs.read(packs.packs())) <= set(CODES) == set(SAID)


@pytest.mark.parametrize("code", CODES)
def test_the_table_of_a_language_has_the_intents_of_english(code):
    assert tuple(intent.name for intent in intents_of(code)) == NAMES


@pytest.mark.parametrize("code", CODES)
def test_a_text_reads_alike_alone_and_in_a_batch(code):
    tongue, texts = Tongue(code), [text for text, _, _ in SAID[code]] * 3
    whole = tongue.tones(texts, tongue.view(texts))
    assert whole == [one for text in texts for one in tongue.tones([text], tongue.view([text]))]


def test_hostile_and_empty_texts_are_read():
    tongue, texts = Tongue("fr"), ["", "'" * 500, "l'" * 900, "\ud800 \u0301", "n'" + "a" * 5_000, "😍" * 50]
    assert len(tongue.tones(texts, tongue.view(texts))) == len(texts)
    assert tongue.tones([], tongue.view([])) == []


def post(text):
    moment = datetime(2026, 11, 2, tzinfo=UTC)
    return ScrubbedPost("src", ItemKey(b"k"), moment, text, Mark(b"m"), None, None)


def test_a_reader_reads_each_language_by_its_own_pack_and_toward_a_track_the_whole_tone():
    matcher = Matcher({"kettle": parse("kettle OR Kocher OR bouilloire")})
    reader = Reader(matcher, ("en", "de"), toward=["kettle"], packs={"de": Tongue("de")})
    posts = [
        post("my kettle is lovely, I really love it"),
        post("Der Kocher ist leider schon wieder kaputt"),
        post("la bouilloire fuit encore une fois, quelle horreur"),
    ]
    english, german, french = reader.read(posts)
    assert (english.language, english.tone) == ("en", GOOD)
    assert (german.language, german.tone, german.toward) == ("de", BAD, (("kettle", BAD),))
    assert (french.language, french.tone, french.tracks) == ("fr", None, ("kettle",))


def test_what_is_too_short_to_tell_is_read_in_the_studys_own_language():
    german = Reader(Matcher({}), ("de",), packs={"de": Tongue("de")})
    both = Reader(Matcher({}), ("en", "de"), packs={"de": Tongue("de")})
    assert german.explain(post("echt schlecht")).tone is BAD
    assert both.explain(post("echt schlecht")).tone is EVEN

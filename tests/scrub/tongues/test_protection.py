"""Posts in other languages that tell of a special category, or were written by a child, are not read."""

import pytest

from townhum.scrub import Scrubber
from townhum.words.packs import packs

SCRUBBER = Scrubber(languages=("en", *packs()))

TOLD = {
    "health": "Ich habe Diabetes, passt der Riegel für mich?|Nach meiner Chemo schmeckt mir nichts mehr|mi hijo tiene autismo y le encanta|on m'a diagnostiqué un cancer|mio figlio ha l'autismo|depois da quimio nada tem sabor|na mijn chemo smaakt niets me meer",
    "religion": "Als Muslimin freue ich mich über die Auswahl|soy judío y no encuentro comida|je suis musulmane et merci pour les bonbons|Da musulmana cerco caramelle|Sou judeu e não encontro nada kosher|Als moslima zoek ik halal snoepjes",
    "orientation": "Ich bin schwul und fand die Werbung toll|soy lesbiana y mi mujer también|je suis trans et la vendeuse était adorable|sono lesbica e anche mia moglie|sou gay e adorei o anúncio|ik ben lesbisch en mijn vrouw ook",
    "ethnicity": "Ich bin als Flüchtling hierher gekommen|como gitana me sentí discriminada|je suis noire et je me suis sentie exclue|sono un rifugiato siriano|sou refugiado sírio|als zwarte vrouw voelde ik me buitengesloten",
    "politics": "Ich wähle die AfD, na und?|Voté a Vox y no me arrepiento|J'ai voté Le Pen et alors ?|Ho votato Meloni, e allora?|Votei no Bolsonaro e não me arrependo|Ik stem op de PVV, nou en?",
    "union": "Wir streiken morgen, ich bin bei verdi|estoy en el sindicato desde hace años|je suis syndiqué depuis dix ans|sono iscritto alla cgil|sou sindicalizado há vinte anos|ben al twintig jaar lid van de vakbond",
    "minors": "bin 12 und suche freunde zum zocken|Ich gehe in die 7. Klasse|tengo 13 años y quiero ese móvil|mi mamá no me deja usar la app|j'ai 14 ans et je veux ce téléphone|je suis en 5ème et mon cartable est cassé|ho 13 anni e voglio quel telefono|faccio la seconda media|amanhã faço 15 anos|minha mãe não me deixa usar o tiktok|morgen word ik 15|ik zit in groep 8",
}
NOT_TOLD = (
    "Die Rampe ist für Rollstuhlfahrer zu steil|Ich bin 15 Minuten zu spät gekommen|Die Gewerkschaft ruft zum Streik auf|Bin schwarz gefahren und erwischt worden|"
    "Ich warte seit 12 Tagen auf das Paket|La película trata de una pareja gay|Tengo 15 años de experiencia como fontanero|Tengo la camiseta negra|Apto para diabéticos|"
    "Llegué 15 minutos tarde|J'ai 15 ans d'expérience comme plombier|J'ai pris la veste noire|Le syndicat appelle à la grève|Convient aux diabétiques|"
    "Ho 15 anni di esperienza come idraulico|Sono cieca di rabbia|Adatto ai diabetici|Aspetto il pacco da 12 giorni|Il film parla di una coppia gay|"
    "Tenho 15 anos de experiência como encanador|Estou cega de raiva|Indicado para diabéticos|Espero a encomenda há 12 dias|Peguei o casaco preto|"
    "Ik was 15 minuten te laat|Ik ben blind van woede|Geschikt voor diabetici|Ik wacht al 12 dagen op het pakket|Ik heb de zwarte jas genomen"
)


@pytest.mark.parametrize(
    ("category", "text"), [(name, text) for name, told in TOLD.items() for text in told.split("|")]
)
def test_what_is_told_of_oneself_is_withheld(category: str, text: str) -> None:
    assert category in SCRUBBER.withheld_for(text)


@pytest.mark.parametrize("text", NOT_TOLD.split("|"))
def test_what_is_said_of_others_or_of_things_is_read(text: str) -> None:
    assert SCRUBBER.withheld_for(text) == ()


def test_a_category_that_the_study_relaxes_is_read_and_children_never() -> None:
    relaxed = Scrubber(languages=("de",), relaxed=("health", "minors"))
    assert relaxed.withheld_for("Ich habe Diabetes, passt der Riegel für mich?") == ()
    assert relaxed.withheld_for("Ich gehe in die 7. Klasse") == ("minors",)

"""Who is named says nothing of what is felt: neutral mentions of groups of people stay neutral in every pack."""

import pytest

from townhum.read.tongues.tongue import Tongue
from townhum.records import Tone

GROUPS = {
    "de": """muslimische jüdische christliche katholische buddhistische lesbische schwule bisexuelle queere behinderte blinde gehörlose
        autistische türkische polnische russische ukrainische syrische afghanische arabische afrikanische schwarze weiße asiatische
        chinesische italienische ostdeutsche obdachlose arbeitslose arme ältere alte junge kranke geflüchtete ausländische""",
    "es": """musulmana judía cristiana católica budista lesbiana gay bisexual queer discapacitada ciega sorda autista turca polaca rusa
        ucraniana siria afgana árabe africana negra blanca asiática china italiana gitana marroquí desempleada pobre mayor anciana joven
        enferma refugiada extranjera inmigrante""",
    "fr": """musulmane juive chrétienne catholique bouddhiste lesbienne gay bisexuelle queer handicapée aveugle sourde autiste turque
        polonaise russe ukrainienne syrienne afghane arabe africaine noire blanche asiatique chinoise italienne rom marocaine pauvre âgée
        vieille jeune malade réfugiée étrangère immigrée""",
    "it": """musulmana ebrea cristiana cattolica buddista lesbica gay bisessuale queer disabile cieca sorda autistica turca polacca russa
        ucraina siriana afghana araba africana nera bianca asiatica cinese albanese rom marocchina disoccupata povera anziana vecchia giovane
        malata rifugiata straniera immigrata""",
    "pt": """muçulmana judia cristã católica budista lésbica gay bissexual queer deficiente cega surda autista turca polaca russa
        ucraniana síria afegã árabe africana negra branca asiática chinesa italiana cigana angolana desempregada pobre idosa velha jovem
        doente refugiada estrangeira imigrante""",
    "nl": """islamitische joodse christelijke katholieke boeddhistische lesbische homoseksuele biseksuele queer gehandicapte blinde dove
        autistische turkse poolse russische oekraïense syrische afghaanse arabische afrikaanse zwarte witte aziatische
        chinese marokkaanse surinaamse dakloze werkloze arme oudere oude jonge zieke gevluchte buitenlandse""",
}
FRAMES = {
    "de": ("Nebenan wohnt eine {} Familie.", "Eine {} Frau arbeitet in der Bäckerei", "Ich habe eine {} Nachbarin"),
    "es": ("Al lado vive una familia {}.", "Una mujer {} trabaja en la panadería", "Tengo una vecina {}"),
    "fr": ("Une famille {} habite à côté.", "Une femme {} travaille à la boulangerie", "J'ai une voisine {}"),
    "it": ("Accanto a noi abita una famiglia {}.", "Una donna {} lavora in panetteria", "Ho una vicina {}"),
    "pt": ("Ao lado mora uma família {}.", "Uma mulher {} trabalha na padaria", "Tenho uma vizinha {}"),
    "nl": ("Hiernaast woont een {} familie.", "Een {} vrouw werkt in de bakkerij", "Ik heb een {} buurvrouw"),
}


@pytest.mark.parametrize("code", GROUPS)
def test_neutral_mentions_of_groups_stay_neutral(code):
    tongue = Tongue(code)
    texts = [frame.format(group) for group in GROUPS[code].split() for frame in FRAMES[code]]
    tones = [tone for tone, _ in tongue.tones(texts, tongue.view(texts))]
    assert [text for text, tone in zip(texts, tones, strict=True) if tone is not Tone.NEUTRAL] == []


@pytest.mark.parametrize(
    ("code", "good", "bad"),
    [
        ("de", "Die {} Bäckerin ist sehr nett", "Die {} Bäckerin ist leider sehr unfreundlich"),
        ("es", "La panadera {} es muy amable", "La panadera {} es muy maleducada"),
        ("fr", "La boulangère {} est très gentille", "La boulangère {} est très impolie"),
        ("it", "La fornaia {} è molto gentile", "La fornaia {} è molto maleducata"),
        ("pt", "A padeira {} é muito simpática", "A padeira {} é muito grosseira"),
        ("nl", "De {} bakker is heel aardig", "De {} bakker is heel onbeschoft"),
    ],
)
def test_what_is_said_of_a_group_decides_alike_for_all(code, good, bad):
    tongue, groups = Tongue(code), GROUPS[code].split()
    for frame, tone in ((good, Tone.POSITIVE), (bad, Tone.NEGATIVE)):
        texts = [frame.format(group) for group in groups]
        said = [one for one, _ in tongue.tones(texts, tongue.view(texts))]
        assert [text for text, one in zip(texts, said, strict=True) if one is not tone] == []

"""German: every noun has a capital, so that a name is known by being no known word, by being a name, and by its frame."""

from __future__ import annotations

from townhum.scrub.tongues.compounds import compounds
from townhum.scrub.tongues.speech import speech

_THINGS = """
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen meinem meiner meines dein
deine deinen deinem deiner sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere unseren unserem unserer euer eure euren eurem
eurer dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem welcher welche welches welchen alle aller allen viel
viele vielen wenig wenige mehr manche einige im am zum zur beim vom ins ans ums fürs aufs pro per ohne etwas nichts zwei drei vier fünf sechs
zehn neue neuer neues neuen gute guter gutes guten schöne schöner schönes schönen großer grosser großes großen kleine kleiner kleines kleinen
n nen ner nem so sone kleinem großem ganze ganzer ganzes ganzen alte alter altes alten kg liter stück
"""
_TITLES = """
herr herrn frau fräulein fr hr dr doktor prof professor professorin schwester pfarrer pater onkel tante opa oma bürgermeister bürgermeisterin
kommissar minister ministerin kanzler kanzlerin präsident präsidentin trainer sänger sängerin schauspieler schauspielerin
"""
_NEAR = """
danke dank hallo hi hey moin servus liebe lieber liebste grüße grüsse gruß gruss lg vg mfg glg tschüss ciao sorry freund freundin freunde bruder schwager schwägerin schwiegermutter schwiegervater
schwester mutter vater mama papa tochter sohn kind mann frau ehemann ehefrau partner partnerin chef chefin kollege kollegin nachbar nachbarin
kumpel cousin cousine onkel tante opa oma enkel enkelin neffe nichte verlobter verlobte ex mitbewohner mitbewohnerin vermieter vermieterin
mitarbeiter mitarbeiterin verkäufer verkäuferin techniker berater beraterin lehrer lehrerin arzt ärztin therapeut therapeutin fahrer kellner
kellnerin friseur friseurin hausmeister laut von mit bei für an und gegen wegen namens durch ohne auch unser unsere mein meine
"""
_NAMED = "heiße heisse heiß heisst heißt hieß namens genannt bin's gez"
_LINKED = "von van vom zu zum zur de der den la und"
_AFTER = """
hat hatte hab ist war wird wurde sind haben und oder will wollte kann konnte muss musste soll sollte darf macht machte gibt gab geht ging mag möchte von vom aus mit aber auch doch nur noch sich mir mich uns ihm ihr wäre würde hätte könnte
"""
_SURNAMES = """
mann berg stein bach feld burg dorf heim thal wald hausen hauser baum blum hardt brecht meier meyer maier mayer bauer müller mueller schmidt
schmied hof hofer huber kamp horst hoff meister becker bäcker schneider fischer weber vogel wirt hahn kopf fuß haupt bein mut lieb häuser
acker garten gärtner schläger decker hammer ring busch eck egger reiter bauch reich
"""
made_of_words = compounds(tuple(_SURNAMES.split()), ("", "s", "es", "n", "en", "e", "er"))

SPEECH = speech(
    "de",
    things=_THINGS,
    titles=_TITLES,
    near=_NEAR,
    named=_NAMED,
    linked=_LINKED,
    after=_AFTER,
    called="heiße, heisse, hieß, namens",
    capitals=True,
    compound=made_of_words,
)

"""Dutch: names have a capital, and many are words as well ("Daan", "Roos", "De Boer", "Bakker")."""

from __future__ import annotations

from townhum.scrub.tongues.compounds import compounds
from townhum.scrub.tongues.speech import speech

_SURNAMES = """
man mans berg bergh stra ema inga sma dijk dijck veld velde meer hof hoff huis huizen sen bos bosch steen horst brink kamp broek laar hoek beek donk haven huysen zon weg wijk waard mulder
maker bakker visser smid smit meijer meyer kuiper koning jong boer water wolf vogel haan
"""
made_of_words = compounds(tuple(_SURNAMES.split()), ("", "s", "en", "e", "n", "er"))

SPEECH = speech(
    "nl",
    things="""
de het een 't 'n n mijn m'n jouw je zijn z'n haar ons onze jullie hun uw dit dat deze die elk elke ieder iedere geen veel weinig meer minder enkele sommige andere
ander alle beide welk welke zo'n zoveel wat te per twee drie vier vijf zes tien heel erg zeer goede goed nieuwe nieuw oude oud mooie mooi grote groot kleine klein
lekkere lekker slechte slecht hele halve eerste laatste
""",
    titles="""
meneer mevrouw dhr mevr mw mej juffrouw juf meester dr drs ir ing prof professor dokter dominee pastoor pater zuster broeder oom tante opa oma burgemeester minister wethouder
trainer zanger zangeres
""",
    near="""
bedankt dank dankjewel dankuwel hallo hoi hey hai dag lieve beste geachte groet groeten groetjes gr mvg kus kusjes liefs doei vriend vriendin vrienden broer zus moeder vader mama
papa mam pap zoon dochter kind man vrouw echtgenoot echtgenote partner baas chef collega buurman buurvrouw buur neef nicht oom tante opa oma kleinzoon kleindochter verloofde ex
huisgenoot huisbaas medewerker medewerkster verkoper verkoopster monteur adviseur bezorger chauffeur kapper kapster dokter arts tandarts leraar lerares juf meester van met door
bij voor aan en tegen namens zonder ook aldus getekend
""",
    named="heet heette heten genaamd genoemd noemt naam noem",
    called="heet, heette, genaamd",
    linked="van de der den het ter ten te op 't von la le el en",
    after="""
heeft had is was wordt werd zijn hebben en of wil wilde kan kon moet moest mag doet deed zegt zei gaat ging komt kwam van met die ook maar niet nog toch me mij zich ons hem haar zou
""",
    compound=made_of_words,
)

"""Dutch."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures, owned, short_ages

_PEOPLE = (
    "man|vrouw|partner|vriend|vriendin|moeder|mama|vader|papa|zoon|dochter|zoontje|dochtertje|kind|kinderen|baby|broer|zus|zusje|broertje|opa|oma|oom|tante|baas|collega|buurman|"
    "buurvrouw|ex|ouders|neef|nicht|familie|verloofde|schoonmoeder|schoonvader"
)
_AGE = r"(?:[6-9]|1[0-7]|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)"
_NO_AGE = (
    r"(?!\s*(?:%|procent|minuten|minuut|min\b|uur|uren|dagen|weken|maanden|jaar\s+(?:klant|lid|getrouwd|bezig|geleden|ervaring|samen|werkzaam)|km|meter|cm|kg|euro|keer|maal|pagina|"
    r"afleveringen|punten|levels?|graden|mensen|personen|van\b|/|:|[.,]\d|\d))"
)
_MY = r"(?:mijn|m['\u2019]n|onze|ons)"
_OWNERS = "mijn m'n onze ons"
DISCLOSURES = Disclosures(
    frame=(
        r"(?:\b(?:ik\s+(?:ben|was|heb|had|kreeg|krijg|lijd|leed|slik|slikte|gebruik|neem|word|werd|draag|geloof|bid|vast|stem|stemde|hoor|zit|spuit|leef\s+met|verwacht|kamp|worstel|voel\s+me)|"
        r"(?:ben|heb|was|werd|had|stem)\s+(?:ik|zelf|al|sinds|ook|nu|weer)|bij\s+mij|wij\s+(?:zijn|verwachten)|we\s+(?:zijn|verwachten))"
        rf"|^\W*(?:ben|heb)\b|\bals|\bzelf|\b{_MY}\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:is|heeft|had|was|lijdt|slikt|gebruikt|kreeg|krijgt|zit|stemt|hebben|zijn))\b"
    ),
    first=r"\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b|\bm['\u2019]n\b",
    others=r"\s+(?:mensen|personen|klanten|vrouwen|mannen|kinderen|patienten|gebruikers|reizigers|gasten|voor\s+(?:het|de)\s+(?:feit|gevolgen))\b|\s+van\s+(?:woede|vreugde|jaloezie|geluk|honger)\b",
    about={
        "health": """
kanker, borstkanker, prostaatkanker, tumor, leukemie, diabetes, diabeet, suikerziekte, astma, astmatisch, epilepsie, depressie, depressief, een angststoornis, angststoornis, paniekaanvallen, burn-out, burnout, adhd, add, autisme, autistisch, autist, borderline, bipolair, schizofrenie,
schizofreen, anorexia, boulimia, eetstoornis, suicidaal, dementie, alzheimer, parkinson, multiple sclerose, ms, hiv, seropositief, aids, herpes, hepatitis, zwanger, miskraam, abortus, endometriose, onvruchtbaar, de overgang, crohn, ziekte van crohn, colitis, coeliakie, artritis, artrose,
reuma, fibromyalgie, lupus, chronisch ziek, chronische pijn, een chronische ziekte, long covid, corona, covid, hartinfarct, herseninfarct, beroerte, hartpatient, dialyse, gehandicapt, een handicap, handicap, een beperking, rolstoel, rolstoelgebruiker, doof, slechthorend, blind, slechtziend,
dyslexie, dyslectisch, alcoholist, alcoholverslaafd, verslaafd, afgekickt, nuchter sinds, in de ziektewet, ziektewet, afgekeurd, wajong, wia, gediagnosticeerd, antidepressiva, insuline, migraine, eczeem, psoriasis, transplantatie, hernia, trombose, hoge bloeddruk, longontsteking, geopereerd, in therapie, geamputeerd
""",
        "religion": """
moslim, moslima, christen, christelijk, gelovig, katholiek, protestant, protestants, gereformeerd, hervormd, evangelisch, jood, joods, joodse, hindoe, hindoestaan, boeddhist, orthodox, atheist, agnost, jehova's getuige, mormoon, bekeerd, gedoopt, islam, christendom, jodendom, boeddhisme, ramadan, hoofddoek
""",
        "orientation": """
homo, gay, lesbisch, lesbienne, pot, biseksueel, bi, queer, aseksueel, panseksueel, trans, transgender, transseksueel, non-binair, nonbinair, intersekse, homoseksueel, heteroseksueel, hetero, uit de kast, polyamoreus
""",
        "ethnicity": """
roma, sinti, zigeuner, surinaams, surinamer, antilliaans, antilliaan, marokkaans, marokkaan, turks, turk, koerd, koerdisch, moluks, molukker, halfbloed, vluchteling, statushouder, asielzoeker, migrant, allochtoon, illegaal, ongedocumenteerd, van afkomst, migratieachtergrond
""",
        "politics": """
vvd, pvda, groenlinks, d66, cda, pvv, sp, forum voor democratie, fvd, denk, partij voor de dieren, pvdd, christenunie, sgp, volt, ja21, bbb, nsc, vlaams belang, n-va, nva, vooruit, open vld, pvda-ptb, communist, socialist, liberaal, anarchist, marxist, wilders, baudet, timmermans, links, rechts, partijlid, trump
""",
        "union": "vakbond, vakbondslid, fnv, cnv, abvv, acv, ondernemingsraad, or-lid, aan het staken, in staking, stakingspost",
    },
    telling={
        "health": """
borstkanker, hartinfarct, beroerte, zwanger, hoogzwanger, miskraam, insuline, dialyse, in een rolstoel, in mijn rolstoel, ons tweede kind, ons eerste kind, verwachten een kindje, in verwachting, weken zwanger, chemo, chemotherapie, chemokuur, bestraling, bestralingen, biopsie, antidepressiva, insulinepomp,
zwangerschapstest, ivf, paniekaanval, paniekaanvallen, zelfmoord, snij mezelf, mezelf snijden, er een eind aan, aa-bijeenkomst, jaar clean, jaar nuchter, maanden clean, dagen nuchter, ggz, wajong, wia-uitkering, ziektewet, keizersnede, stoma, amputatie, morning-afterpil,
"""
        + owned(
            _OWNERS,
            "astma, diabetes, epilepsie, autisme, adhd, verslaving, migraine, diagnose, tumor, kanker, depressie, angsten, angststoornis, ziekte, handicap, beperking, zwangerschap, abortus, psycholoog, psychiater, therapeut, therapie, medicijnen, medicatie, pillen, "
            "menstruatie, ongesteldheid, rolstoel, gynaecoloog, oncoloog, neuroloog, gehoorapparaat, hoortoestel, eetstoornis, dyslexie, overgang, reuma, huisarts zegt",
        ),
        "religion": "naar de moskee, in de moskee, naar de kerk, in de kerk, naar de synagoge, in de synagoge, jezus, allah, god zij, ik bid, catechisatie, suikerfeest, "
        + owned(
            _OWNERS,
            "kerk, gemeente, moskee, synagoge, tempel, rabbijn, imam, dominee, pastoor, geloof, religie, doop, communie, hoofddoek, bekering",
        ),
        "orientation": "zijn homo, zijn lesbisch, uit de kast, twee moeders, twee vaders, twee vrouwen, twee mannen, "
        + owned(_OWNERS, "coming-out, coming out, transitie, geaardheid, seksualiteit, genderidentiteit"),
        "ethnicity": "ik ben zwart, ben zwart, zijn zwart, als zwarte, zwarte vrouw, zwarte man, zwarte persoon, "
        + owned(
            _OWNERS,
            "huidskleur, afkomst, roots, etniciteit, asielaanvraag, verblijfsvergunning, uitzetting, migratieachtergrond",
        ),
        "politics": "op de pvv, op wilders, op baudet, op forum, op de vvd, op de pvda, op d66, op groenlinks, op de sp, op vlaams belang, op de n-va, "
        + owned(_OWNERS, "partij, lidmaatschap van de partij, politieke voorkeur, stem gaat"),
        "union": "fnv, cnv, abvv, acv, vakbondslid, stakingspost, "
        + owned(_OWNERS, "vakbond, bond, or, ondernemingsraad, staking, stakerspost"),
    },
    minors=(
        rf"\b(?:ik\s+ben|ben|ik\s+word|word)\s+(?:ik\s+)?(?:(?:pas|net|nog|al|bijna|ook|maar|nu|een|morgen)\s+){{0,3}}{_AGE}\b{_NO_AGE}",
        rf"(?:^|[.!?,(]\s*)(?:[mvj]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mvj])\s*(?:[).,!]|$)",
        r"\b(?:ik\s+ben|ben)\s+(?:nog\s+)?(?:minderjarig|geen\s+(?:18|achttien)|onder\s+de\s+(?:18|16)|een\s+kind|scholier|brugklasser|brugpieper)\b",
        r"\b(?:ik|wij|we)\b[^.!?]{0,30}\b(?:in|naar)\s+(?:groep\s+(?:[1-8]|een|twee|drie|vier|vijf|zes|zeven|acht)|de\s+brugklas|klas\s+[1-6]|(?:de\s+)?(?:[1-6]e|eerste|tweede|derde|vierde|vijfde|zesde)\s+klas|het\s+(?:eerste|tweede|derde|vierde|vijfde|zesde)\s+middelbaar)\b|\bzit\s+in\s+(?:groep\s+[1-8]|(?:[1-6]\s?)?(?:vmbo|havo|vwo)(?:\s?[1-6])?)\b",
        r"\b(?:mijn\s+)?(?:mama|moeder|mam|papa|vader|pap|ouders)\s+(?:\w+\s+){0,2}(?:mag\s+(?:het\s+)?niet|verbiedt|verbieden|wil\s+niet\s+dat\s+ik|willen\s+niet\s+dat\s+ik|heeft\s+mijn\s+\w+\s+afgepakt|hebben\s+mijn\s+\w+\s+afgepakt)\b|\bmag\s+(?:niet\s+)?van\s+mijn\s+(?:mama|moeder|papa|vader|ouders)\b|\b(?:ik\s+heb|heb)\s+huisarrest\b",
        r"\b(?:mijn\s+zakgeld|mijn\s+huiswerk|mijn\s+(?:juf|meester|mentor|wiskundeleraar|wiskundelerares|leraar|lerares)\b|mijn\s+rapport|nablijven|in\s+de\s+pauze\s+op\s+school)|\bals\s+ik\s+later\s+groot\s+ben\b|\bals\s+ik\s+18\s+ben\b",
    ),
    young=(
        "6 7 8 9 10 11 12 13 14 15 16 17 18 zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien minderjarig achttien kind scholier brugklasser brugpieper groep klas brugklas middelbaar "
        "vmbo havo vwo mama moeder mam papa vader pap ouders huisarrest zakgeld huiswerk juf meester mentor wiskundeleraar wiskundelerares leraar lerares rapport nablijven pauze groot 16 "
        + short_ages("mvj")
    ),
)

"""French."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures

_PEOPLE = (
    "mari|femme|conjoint|conjointe|compagnon|compagne|copain|copine|mere|maman|pere|papa|fils|fille|enfant|enfants|bebe|frere|soeur|grand-mere|grand-pere|mamie|papi|"
    "tante|oncle|patron|patronne|collegue|voisin|voisine|ex|parents|cousin|cousine|neveu|niece|famille|petit|petite|aine|ainee|cadet|cadette|benjamin|loulou|puce|ado|jumeaux"
)
_AGE = r"(?:[6-9]|1[0-7]|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept)"
_A = r"['\u2019]"
_PARTY = r"(?:rn|fn|ps|lr|lfi|pcf|eelv|npa|modem|insoumis|ecolos|verts|renaissance|reconquete|socialistes?|communistes?|melenchon|macron|le\s+pen|zemmour)"
_PARTIES = "rn fn ps lr lfi pcf eelv npa modem insoumis ecolos verts renaissance reconquete socialiste socialistes communiste communistes melenchon macron pen zemmour"
_LAND = (
    r"(?:d['\u2019]\s?(?:algerie|afrique|egypte|iran|irak|afghanistan|haiti|ethiopie|armenie|ukraine)|du\s+(?:maroc|mali|senegal|cameroun|congo|liban|vietnam|togo|benin|bresil|perou|soudan|kosovo)|"
    r"de\s+(?:tunisie|turquie|syrie|guinee|cote\s+d['\u2019]ivoire|somalie|roumanie|bulgarie|russie|chine|kabylie|guadeloupe|martinique)|des\s+(?:comores|antilles))"
)
_LANDS = "algerie afrique egypte iran irak afghanistan haiti ethiopie armenie ukraine maroc mali senegal cameroun congo liban vietnam togo benin bresil perou soudan kosovo tunisie turquie syrie guinee somalie roumanie bulgarie russie chine kabylie guadeloupe martinique comores antilles"
_SHAPES = {
    "health": (
        (
            "mois",
            r"\bsuis\s+(?:deja\s+|bientot\s+)?a\s+(?:[2-9]|deux|trois|quatre|cinq|six|sept|huit|neuf)\s+mois\b(?!\s+d[eu])|\bmois\s+de\s+grossesse\b",
        ),
        (
            "decouvert diagnostique trouve detecte",
            r"\bon\s+(?:m['\u2019]|lui\s+|nous\s+)a\s+(?:decouvert|diagnostique|detecte)\b|\bon\s+m['\u2019]a\s+trouve\s+une?\b",
        ),
        (
            "bebe accouche accoucher accouchement fausse",
            r"\bj['\u2019]accouche\b|\bje\s+(?:vais|dois)\s+accoucher\b|\bperdu\s+(?:notre|mon|un|le)\s+bebe\b|\bmon\s+accouchement\b",
        ),
        ("fauteuil roulant", r"\b(?:suis|vis|me\s+deplace)\s+en\s+fauteuil\b"),
        (
            "thyroide prostate cholesterol tension hernie reins foie pacemaker hormones diabete",
            r"\bm(?:a|on|es)\s+(?:thyroide|prostate|cholesterol|tension|hernie|reins?|foie|pacemaker|hormones|glycemie|poussee)\b",
        ),
        ("dys dyslexique dyspraxique tsa hpi tdah", r"\b(?:est|suis|sont)\s+(?:multi)?(?:dys|tsa|hpi|tdah)\b"),
        (
            "oreille oeil oreilles yeux",
            r"\bj['\u2019]?\s?(?:entends|vois)\s+(?:\w+\s+){0,2}?(?:que\s+)?d['e\u2019]\s?(?:\w+\s+)?(?:oreille|oeil)\b|\b(?:entends|vois)\s+(?:plus|rien|pas)\s+(?:\w+\s+){0,2}?de\s*l?['\u2019]?\s?(?:oreille|oeil)\b",
        ),
        (
            "traitement medicaments cachets",
            r"\b(?:prends|suis|ai)\s+(?:\w+\s+){0,3}(?:traitement|medicaments|cachets)\s+(?:pour|contre)\s+(?:ma|mon|mes|dormir|(?:la|le|les|l['\u2019])\s?(?:depression|anxiete|angoisse|tension|thyroide|coeur|diabete|epilepsie|nerfs))",
        ),
        (
            "bebe enfant",
            r"\b(?:essaie|essaye|essayons|tente|tentons)\s+d['e\u2019]\s?(?:\w+\s+)?(?:avoir|faire|concevoir)\s+un\s+(?:bebe|enfant)\b|\bgrandit\s+en\s+moi\b",
        ),
        ("alcool", r"\b\d{1,4}\s+(?:jours|mois|ans)\s+sans\s+alcool\b"),
    ),
    "religion": (
        ("halal casher cacher", r"\b(?:je|j['\u2019]|on|nous)\b[^.!?]{0,40}\b(?:halal|casher|cacher)\b"),
        (
            "synagogue benit benissons voile voilee messe ramadan careme shabbat priere prie paroisse mosquee",
            r"\bmon\s+(?:voile|hijab|foulard\s+islamique)\b|\b(?:je|on|nous)\s+(?:\w+\s+){0,3}(?:benit|benissons|a\s+la\s+synagogue|a\s+la\s+mosquee|a\s+la\s+messe|le\s+ramadan|le\s+careme|shabbat|prie|prions|a\s+la\s+priere)\b|\b(?:notre|ma)\s+paroisse\b",
        ),
    ),
    "orientation": (
        (
            "hommes femmes mamans papas meres peres",
            r"\b(?:moi|nous|on|je|mon|ma|mes|notre)\b[^.!?]{0,60}\bdeux\s+(?:hommes|femmes|mamans|papas|meres|peres)\b(?!\s+(?:qui|de|du|a|au))|\bj['\u2019]aime\s+les\s+(?:femmes|hommes|filles|garcons)\b|\bcoming\s+out\b",
        ),
    ),
    "ethnicity": (
        (
            _LANDS,
            rf"\b(?:parents|grands-parents|pere|mere|famille|grand-mere|grand-pere)\s+(?:\w+\s+){{0,2}}?(?:viens|viennent|vient|venus?|venait|venaient|nes?|arrives?|arrivee|partis?|originaires?)\s+(?:\w+\s+){{0,2}}?{_LAND}\b|\bje\s+(?:viens|suis\s+(?:venue?|arrivee?|originaire))\s+{_LAND}\b|\b(?:j['\u2019]ai\s+fui|fui)\s+(?:la|le|l['\u2019])\s?\w+",
        ),
        (
            "immigres immigre refugies harkis",
            r"\b(?:suis|sommes)\s+(?:\w+\s+)?(?:fille|fils|enfants?|petite?-fil\w+)\s+d(?:['\u2019]|e\s)(?:immigres?|refugies?|harkis?)\b",
        ),
        (
            "kurde turc turque syrien syrienne malien malienne senegalais senegalaise camerounais camerounaise congolais congolaise ivoirien ivoirienne armenien armenienne roumain roumaine",
            r"\bm(?:on|a|es)\s+(?:pere|mere|parents|grand-mere|grand-pere|mari|femme|famille)\s+(?:est|sont|etait|etaient)\s+(?:kurde|tur[cq]|syrien|malien|senegalais|camerounais|congolais|ivoirien|armenien|roumain)\w*\b",
        ),
        (
            "origine noire noir noirs roms arabes",
            r"\b(?:suis|sommes|est|etant)\s+d['\u2019]origine\s+(?!controlee)\w+(?:ne|nne|en|in|ais|aise|ois|oise|que|an|ale|be|li)\b|\bje\s+suis\s+(?:un\s+homme\s+|une\s+femme\s+)?noire?\b(?!\s+de)|\bnous,?\s+les\s+(?:roms|noirs|arabes|gitans|juifs)\b",
        ),
    ),
    "politics": (
        (
            "gauche droite",
            r"\b(?:vote|vote\s+toujours|voterai|voterons|votons|votais|vote\s+depuis)\s+(?:\w+\s+){0,2}a\s+(?:gauche|droite|l['\u2019]extreme)",
        ),
        (
            "congres meeting jeunes jeunesses",
            rf"\bj['\u2019e](?:\s?(?:etais|suis|vais|ai))?\b[^.!?]{{0,40}}\b(?:congres|meeting|section)\s+(?:du|de\s+la|de|des)\s+{_PARTY}\b|\bjeunes(?:ses)?\s+(?:communistes|socialistes|ecologistes|insoumis)\b",
        ),
        (
            _PARTIES,
            rf"\b(?:vot(?:e|ais|erai|ons)|ma\s+voix|ai\s+(?:toujours\s+|deja\s+)?vote|a\s+vote|milit(?:e|ais)|ma\s+carte|encartee?|adherente?)\b[^.!?]{{0,40}}\b{_PARTY}\b|\b{_PARTY}\b[^.!?]{{0,25}}\bma\s+voix\b",
        ),
    ),
    "union": (
        (
            "syndicat cgt cfdt fo cse greve manifeste deleguee delegue sud unsa",
            r"\b(?:mon|notre)\s+syndicat\b|\b(?:suis|sommes|etre)\s+(?:a\s+la|chez|au|de\s+la)\s+(?:cgt|cfdt|fo|sud|unsa|cftc)\b|\b(?:elue?|siege|delegue?e?)\s+(?:\w+\s+)?(?:au\s+cse|cse|cgt|cfdt)\b|\b(?:on|nous|je)\s+(?:fait|faisons|fais|est\s+en|sommes\s+en|suis\s+en)\s+(?:la\s+)?greve\b|\b(?:monte|cree|fonde)\s+un\s+syndicat\b|\b(?:on|nous|je|j['\u2019])\s?(?:etait|etions|etais)\s+en\s+greve\b|\belue?s?\s+(?:du\s+personnel|syndicale?)\b",
        ),
    ),
}
DISCLOSURES = Disclosures(
    frame=(
        rf"(?:\bje\s+(?:ne\s+)?(?:suis|souffre|prends|prenais|porte|crois|prie|vote|voterai|milite|vis\s+avec|fais|reste|deviens|combats|me\s+pique)|\bj{_A}?\s?(?:ai|avais|etais|attends|utilise)|\bchui|\bjsuis|"
        rf"\bon\s+m{_A}a\s+(?:diagnostique|opere|detecte)|\bje\s+me\s+(?:suis|identifie|considere)|\ben\s+tant\s+que?|\bcomme|\betant|\bnous\s+sommes|\bet\s+moi\s+(?:sommes|on\s+est)|\bon\s+est|\bon\s+attend|"
        rf"\bm(?:on|a|es)\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:est|a|avait|souffre|prend|etait|ont|sont))\b"
    ),
    first=rf"\b(?:je|moi|me|mon|ma|mes|nous|notre|nos|chui|jsuis|on|ici)\b|\b[jm]{_A}",
    others=r"\s+(?:personnes?|gens|clients|femmes|hommes|enfants|patients|utilisateurs|voyageurs)\b",
    about={
        "health": """
cancer, un cancer, diabete, diabetique, asthme, asthmatique, epilepsie, epileptique, depression, depressif, depressive, troubles anxieux, crises d'angoisse, crises de panique, burn-out, burnout, tdah, autisme, autiste, borderline, bipolaire,
schizophrenie, schizophrene, anorexie, anorexique, boulimie, boulimique, trouble alimentaire, suicidaire, demence, alzheimer, parkinson, sclerose en plaques, vih, seropositif, seropositive, sida, herpes, hepatite, enceinte, fausse couche, avortement, avorte, ivg, endometriose,
sterile, menopause, crohn, colite, coeliaque, arthrite, arthrose, fibromyalgie, lupus, douleurs chroniques, maladie chronique, covid, covid long, infarctus, un avc, avc, dialyse, handicape, handicapee, handicap, fauteuil roulant, sourd, sourde, aveugle,
malvoyant, malvoyante, dyslexique, dyslexie, alcoolique, toxicomane, sobre depuis, en cure, en arret maladie, arret maladie, diagnostique, diagnostiquee, antidepresseurs, insuline, migraines, eczema, psoriasis, greffe, tumeur, hernie discale, hypertension, phlebite, opere, operee
""",
        "religion": """
musulman, musulmane, chretien, chretienne, catholique, protestant, protestante, evangelique, juif, juive, hindou, bouddhiste, orthodoxe, athee, agnostique, temoin de jehovah, mormon, croyant, croyante, pratiquant, pratiquante, islam, christianisme, judaisme, bouddhisme,
ramadan, baptise, baptisee, convertie, voilee, le voile
""",
        "orientation": """
gay, homo, lesbienne, bisexuel, bisexuelle, bi, queer, asexuel, asexuelle, pansexuel, pansexuelle, trans, transgenre, transsexuel, transsexuelle, non binaire, non-binaire, intersexe, homosexuel, homosexuelle, heterosexuel, heterosexuelle, hetero, dans le placard, pede, gouine, polyamoureux
""",
        "ethnicity": """
arabe, maghrebin, maghrebine, beur, beurette, berbere, kabyle, rom, gitan, gitane, manouche, metis, metisse, asiatique, antillais, antillaise, africain, africaine, algerien, algerienne, marocain, marocaine, tunisien, tunisienne, refugie, refugiee, immigre, immigree, migrant,
demandeur d'asile, sans-papiers, d'origine
""",
        "politics": """
rn, front national, fn, lfi, la france insoumise, insoumis, parti socialiste, ps, les republicains, lr, renaissance, macroniste, lepeniste, melenchoniste, ecologiste, communiste, socialiste, anarchiste, marxiste, royaliste, de gauche, de droite, d'extreme gauche, d'extreme droite, gilet jaune,
le pen, macron, melenchon, zemmour, trump, encarte, encartee, militant, militante
""",
        "union": "syndicat, syndique, syndiquee, syndicaliste, delegue syndical, deleguee syndicale, cgt, cfdt, force ouvriere, sud rail, en greve, greviste",
    },
    telling={
        "health": """
ma chimio, la dialyse, a la dialyse, mon deambulateur, mes bequilles, ma prothese, l'amputation, mon appareil auditif, l'aah, mon taux de handicap, rqth, ma dialyse, mon statut vih, mes angoisses, ma phobie, phobie sociale, jours sans alcool, mois sans alcool,
ans sans alcool, jours d'abstinence, ma depression, mon anorexie, ma boulimie, ma sclerose, ma gyneco, ma sage-femme, la fiv, une fiv, deuxieme fiv, premiere fiv, pma, mon diagnostic, mon traitement, mon psy, ma psy, hospitalisee pour mon, hospitalise pour mon,
operation du cancer, cancer du sein, cancer de la prostate, un infarctus, un avc, enceinte, l'insuline, insuline, dialyse, fauteuil roulant, notre deuxieme enfant, notre premier enfant, notre premiere fille, attend un bebe, de grossesse, a six mois, abstinent, abstinente,
mon asthme, mon diabete, mon epilepsie, mon tdah, mon autisme, mon addiction, mes migraines, chimio, chimiotherapie, radiotherapie, biopsie, mon diagnostic, mon cancer, ma depression, mon anxiete, ma maladie, mon handicap, ma grossesse, ma fausse couche, mon ivg, mon psy, ma psy, mon psychologue, ma psychologue, mon psychiatre, ma psychiatre, mon therapeute, ma therapie,
mon traitement, mes medicaments, mes cachets, mes regles, mon fauteuil roulant, ma gyneco, mon gyneco, mon oncologue, mon cancerologue, antidepresseurs, pompe a insuline, test de grossesse, fiv, crise d'angoisse, crise de panique, me scarifier, me suicider, me tuer
""",
        "religion": "a la mosquee, a la synagogue, a la messe, a l'eglise, ma mosquee, mon eglise, ma paroisse, ma synagogue, mon rabbin, mon imam, mon pasteur, ma foi, mon bapteme, ma communion, mon hijab, mon voile, jesus, allah",
        "orientation": "sommes gays, sommes gay, sommes homos, sommes lesbiennes, moi sommes gays, est gays, mon coming-out, mon coming out, ma transition, ma sexualite, mon orientation sexuelle, mon identite de genre",
        "ethnicity": "suis noir, suis noire, sommes noirs, femme noire, homme noir, personne noire, que noir, que noire, ma couleur de peau, mes origines, mon origine, mon ethnie, ma demande d'asile, mon expulsion",
        "politics": "mon parti, mes idees politiques, mon militantisme, ma carte du parti",
        "union": "cgt, cfdt, delegue syndical, deleguee syndicale, delegue cgt, mon syndicat, notre syndicat, ma cotisation syndicale, piquet de greve, notre greve",
    },
    shapes=_SHAPES,
    minors=(
        rf"\bj{_A}?\s?(?:ai|aurai|vais\s+avoir)\s+(?:(?:seulement|a\s+peine|presque|que|bientot|juste|deja)\s+){{0,2}}{_AGE}\s+ans\b(?!\s+(?:de|d{_A}|dans|en|que|comme|chez))",
        rf"\bje\s+(?:vais\s+)?(?:fete|feter|avoir)\s+(?:mes\s+)?{_AGE}\s+ans\b|\bmes\s+{_AGE}\s+ans\b",
        rf"(?:^|[.!?,(]\s*)(?:[mfhg]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mfhg])\s*(?:[).,!]|$)",
        rf"\bje\s+suis\s+(?:encore\s+)?(?:mineur|mineure|un\s+enfant|ado|collegien|collegienne|lyceen|lyceenne|un\s+gamin|une\s+gamine)\b|\bj{_A}?\s?ai\s+pas\s+(?:encore\s+)?(?:18|dix-huit)\s+ans\b",
        r"\b(?:je\s+suis|je\s+passe|j['\u2019]entre|je\s+rentre)\s+(?:en|au|a\s+l)\s*['\u2019]?\s*(?:cp|ce1|ce2|cm1|cm2|6\s?(?:e|eme)|5\s?(?:e|eme)|4\s?(?:e|eme)|3\s?(?:e|eme)|sixieme|cinquieme|quatrieme|troisieme|seconde|college|ecole\s+primaire|lycee)\b",
        r"\bm(?:on|a|es)\s+(?:maman|mere|papa|pere|parents)\s+(?:[\w'\u2019]+\s+){0,3}(?:confisque|pris|prive|laissent|laisse|veulent\s+pas|veut\s+pas|punit|punie?|interdit|interdisent|confisque|confisquent)\b|\b(?:je\s+suis|suis)\s+punie?\b",
        r"\b(?:la\s+maitresse|le\s+maitre|mon\s+prof|ma\s+prof|le\s+prof|la\s+prof|ma\s+maitresse)\b[^.!?]{0,30}\b(?:nous\s+a\s+(?:demande|dit|donne|pris|confisque|mis|puni\w*)|m['\u2019]a\s+(?:pris|confisque|puni\w*|colle\w*))\b|\bnotre\s+(?:maitresse|maitre|instit)\b",
        r"\bveut\s+pas\s+que\s+je\b[^.!?]{0,40}\bavant\s+(?:mes\s+)?1[0-8]\s+ans\b",
        r"\bm(?:on|a|es)\s+(?:argent\s+de\s+poche|devoirs|prof\s+de|professeure?\s+de|maitresse|cartable|bulletin)\b|\ba\s+la\s+recre\b|\bheures?\s+de\s+colle\b|\bquand\s+je\s+serai\s+grande?\b",
    ),
    young=(
        "maitre profs 6 7 8 9 10 11 12 13 14 15 16 17 18 six sept huit neuf dix onze douze treize quatorze quinze seize mineur mineure enfant ado collegien collegienne lyceen lyceenne gamin gamine cp ce1 ce2 cm1 cm2 "
        "6e 5e 4e 3e 6eme 5eme 4eme 3eme sixieme cinquieme quatrieme troisieme seconde college ecole lycee maman mere papa pere parents puni punie poche devoirs prof professeur professeure maitresse cartable "
        "bulletin recre colle grand grande m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 13f 14f 15f 16f 17f 13m 14m 15m 16m 17m 13h 14h 15h"
    ),
)

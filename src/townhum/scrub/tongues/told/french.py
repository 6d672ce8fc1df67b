"""French."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures

_PEOPLE = (
    "mari|femme|conjoint|conjointe|compagnon|compagne|copain|copine|mere|maman|pere|papa|fils|fille|enfant|enfants|bebe|frere|soeur|grand-mere|grand-pere|mamie|papi|"
    "tante|oncle|patron|patronne|collegue|voisin|voisine|ex|parents|cousin|cousine|neveu|niece|famille"
)
_AGE = r"(?:[6-9]|1[0-7]|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept)"
_A = r"['\u2019]"
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
    minors=(
        rf"\bj{_A}?\s?(?:ai|aurai|vais\s+avoir)\s+(?:(?:seulement|a\s+peine|presque|que|bientot|juste|deja)\s+){{0,2}}{_AGE}\s+ans\b(?!\s+(?:de|d{_A}|dans|en|que|comme|chez))",
        rf"\bje\s+(?:vais\s+)?(?:fete|feter|avoir)\s+(?:mes\s+)?{_AGE}\s+ans\b|\bmes\s+{_AGE}\s+ans\b",
        rf"(?:^|[.!?,(]\s*)(?:[mfhg]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mfhg])\s*(?:[).,!]|$)",
        rf"\bje\s+suis\s+(?:encore\s+)?(?:mineur|mineure|un\s+enfant|ado|collegien|collegienne|lyceen|lyceenne|un\s+gamin|une\s+gamine)\b|\bj{_A}?\s?ai\s+pas\s+(?:encore\s+)?(?:18|dix-huit)\s+ans\b",
        r"\b(?:je\s+suis|je\s+passe|j['\u2019]entre|je\s+rentre)\s+(?:en|au|a\s+l)\s*['\u2019]?\s*(?:cp|ce1|ce2|cm1|cm2|6\s?(?:e|eme)|5\s?(?:e|eme)|4\s?(?:e|eme)|3\s?(?:e|eme)|sixieme|cinquieme|quatrieme|troisieme|seconde|college|ecole\s+primaire|lycee)\b",
        r"\bm(?:on|a|es)\s+(?:maman|mere|papa|pere|parents)\s+(?:[\w'\u2019]+\s+){0,3}(?:confisque|pris|prive|laissent|laisse|veulent\s+pas|veut\s+pas|punit|punie?|interdit|interdisent|confisque|confisquent)\b|\b(?:je\s+suis|suis)\s+punie?\b",
        r"\bm(?:on|a|es)\s+(?:argent\s+de\s+poche|devoirs|prof\s+de|professeure?\s+de|maitresse|cartable|bulletin)\b|\ba\s+la\s+recre\b|\bheures?\s+de\s+colle\b|\bquand\s+je\s+serai\s+grande?\b",
    ),
    young=(
        "6 7 8 9 10 11 12 13 14 15 16 17 18 six sept huit neuf dix onze douze treize quatorze quinze seize mineur mineure enfant ado collegien collegienne lyceen lyceenne gamin gamine cp ce1 ce2 cm1 cm2 "
        "6e 5e 4e 3e 6eme 5eme 4eme 3eme sixieme cinquieme quatrieme troisieme seconde college ecole lycee maman mere papa pere parents puni punie poche devoirs prof professeur professeure maitresse cartable "
        "bulletin recre colle grand grande m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 13f 14f 15f 16f 17f 13m 14m 15m 16m 17m 13h 14h 15h"
    ),
)

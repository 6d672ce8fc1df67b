"""German."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures

_PEOPLE = (
    "mann|frau|partner|partnerin|freund|freundin|mutter|mama|mutti|vater|papa|vati|sohn|tochter|kind|kinder|baby|bruder|schwester|oma|opa|tante|"
    "onkel|chef|chefin|kollege|kollegin|nachbar|nachbarin|ex|eltern|cousin|cousine|neffe|nichte|familie|verlobter|verlobte"
)
_AGE = r"(?:[6-9]|1[0-7]|sechs|sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn)"
_NO_AGE = (
    r"(?!\s*(?:%|prozent|minuten?|min\b|stunden?|std|tagen?|wochen?|monaten?|jahren?\s+(?:kunde|mitglied|dabei|lang|verheiratet)|km|meter|cm|kg|euro|"
    r"uhr|mal\b|seiten|folgen|punkte|level|grad|leute|personen|von\b|/|:|[.,]\d|\d|\.\s?(?:klasse|platz|geburtstag|stock)))"
)
DISCLOSURES = Disclosures(
    frame=(
        r"\b(?:ich\s+(?:bin|war|hab|habe|hatte|leide|litt|nehme|nahm|bekomme|bekam|kriege|wurde|werde|brauche|trage|lebe|gehore|spritze|uberlebte|erwarte|wahle|wahlte|glaube|"
        r"bete|faste|arbeite|trat|kampfe|identifiziere|oute|sitze)|(?:bin|hab|habe|war|wurde)\s+(?:ich|selbst|selber|seit|auch|jetzt|leider|wieder)|^\W*(?:bin|hab|habe|leide)\b|"
        rf"bei\s+mir|mir\s+wurde|ich\s+als|als|wir\s+(?:sind|erwarten)|und\s+ich\s+(?:sind|waren|haben)|meine?r?\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:ist|hat|hatte|war|leidet|nimmt|bekommt|wurde|braucht))"
    ),
    first=r"\b(?:ich|mir|mich|mein|meine|meinen|meinem|meiner|meines|wir|uns|unser|unsere|unserem|unseren)\b",
    others=r"\s+(?:menschen|leute|personen|kunden|frauen|manner|kinder|patienten|nutzer|mitarbeiter|gaste|reisende)\b",
    about={
        "health": """
krebs, brustkrebs, diabetes, diabetiker, diabetikerin, asthma, epilepsie, depression, depressionen, depressiv, angststorung, panikattacken, burnout, adhs, autismus,
autist, autistin, autistisch, borderline, bipolar, schizophrenie, magersucht, magersuchtig, bulimie, essstorung, suizidal, suizidgedanken, demenz, alzheimer, parkinson,
multiple sklerose, hiv, hiv-positiv, aids, herpes, hepatitis, schwanger, fehlgeburt, abtreibung, abgetrieben, endometriose, unfruchtbar, morbus crohn, crohn, colitis,
zoliakie, arthritis, arthrose, rheuma, fibromyalgie, chronisch krank, chronische schmerzen, long covid, corona, covid, herzinfarkt, schlaganfall, herzfehler, dialyse,
schwerbehindert, behindert, behinderung, rollstuhl, rollstuhlfahrer, rollstuhlfahrerin, gehorlos, legasthenie, legastheniker, alkoholiker, alkoholikerin, trockener alkoholiker, suchtig,
drogensuchtig, alkoholsuchtig, clean, entzug, reha, krankgeschrieben, krank geschrieben, diagnostiziert, antidepressiva, insulin, migrane, neurodermitis, schuppenflechte, transplantation,
bandscheibenvorfall, thrombose, bluthochdruck, tumor, operiert, blind, taub, gehbehindert, lungenentzundung, nierensteine, in therapie, in der psychiatrie, pflegestufe, pflegegrad
""",
        "religion": """
muslim, muslima, moslem, muslimin, muslimisch, christ, christin, glaubig, katholisch, katholik, katholikin, evangelisch, protestant, protestantin, jude, judin, judisch, hindu, buddhist, buddhistin,
orthodox, atheist, atheistin, agnostiker, konvertiert, getauft, zeuge jehovas, zeugin jehovas, mormone, alevit, alevitin, ramadan, islam, judentum, buddhismus, kopftuch
""",
        "orientation": """
schwul, lesbisch, lesbe, bisexuell, bi, queer, asexuell, pansexuell, trans, transgender, transsexuell, nichtbinar, nonbinar, intersex, intersexuell, homosexuell, heterosexuell, hetero, geoutet, polyamor
""",
        "ethnicity": """
schwarzer, turke, turkin, kurde, kurdin, araber, araberin, syrer, syrerin, afghane, afghanin, iraner, iranerin, russe, russin, pole, polin, roma, sinti, sinto, romni, jeside, jesidin, afrodeutsch,
afrodeutsche, gefluchtet, gefluchtete, gefluchteter, fluchtling, asylbewerber, asylbewerberin, migrationshintergrund, migrant, migrantin, auslander, auslanderin
""",
        "politics": """
afd, cdu, csu, spd, fdp, die grunen, den grunen, grunen, die linke, den linken, linkspartei, bsw, npd, kommunist, kommunistin, sozialist, sozialistin, sozialdemokrat, anarchist, anarchistin, marxist, linksradikal,
rechtsradikal, parteimitglied, in der partei, trump, putin-anhanger, antifa, reichsburger
""",
        "union": """
gewerkschaft, gewerkschafter, gewerkschafterin, gewerkschaftsmitglied, verdi, ver.di, ig metall, igmetall, betriebsrat, betriebsratin, im streik, streikposten, vertrauensmann
""",
    },
    telling={
        "health": """
krebs-op, krebs op, krebstherapie, herzinfarkt, schlaganfall, schwanger, hochschwanger, fehlgeburt, insulin, im rollstuhl, dialyse, brustkrebs, mein tumor, multiple sklerose, endometriose, unser zweites kind, unser erstes kind, erwarten ein kind,
erwarten ein baby, ssw, entbindung, jahren trocken, jahr trocken, jahren clean, jahr clean, monaten trocken, monaten clean, meine migrane, mein asthma, mein diabetes, meine epilepsie, mein adhs, mein autismus, meine sucht, chemo, chemotherapie, bestrahlung, strahlentherapie, biopsie, brustkrebs, krebsdiagnose, meine diagnose, mein krebs, meine depression, meine depressionen, meine krankheit, meine behinderung, meine schwangerschaft, meine fehlgeburt,
mein therapeut, meine therapeutin, meine therapie, mein psychiater, meine psychiaterin, mein psychologe, meine psychologin, meine medikamente, meine tabletten, meine tage, meine periode, mein rollstuhl, frauenarzt, gynakologe,
gynakologin, onkologe, onkologin, antidepressiva, insulinpumpe, schwangerschaftstest, kinderwunschklinik, selbsthilfegruppe, schwerbehindertenausweis, panikattacke, panikattacken, ritze mich, geritzt, umbringen
""",
        "religion": """
in die moschee, in der moschee, in die synagoge, in der synagoge, in die kirche, meine moschee, meine kirche, meine gemeinde, meine synagoge, mein rabbi, mein imam, mein pfarrer, mein glaube, meinem glauben, mein kopftuch, meine taufe, meine konfirmation, meine kommunion, jesus, allah, gebet
""",
        "orientation": "ich sind schwul, ich sind lesbisch, wir sind schwul, wir sind lesbisch, mein mann und ich sind zwei manner, mein coming-out, mein coming out, meine transition, meine sexualitat, meine sexuelle orientierung, meine ehefrau und ich sind zwei frauen",
        "ethnicity": "als schwarze, als schwarzer, schwarze frau, schwarzer mann, schwarze person, meine hautfarbe, meiner hautfarbe, meine herkunft, meiner herkunft, mein asylantrag, meine ethnie, meine abschiebung",
        "politics": "grun gewahlt, links gewahlt, rechts gewahlt, afd gewahlt, cdu gewahlt, csu gewahlt, spd gewahlt, fdp gewahlt, cdu mitglied, spd mitglied, meine partei, meiner partei, mein parteibuch, meine politische einstellung, mein ortsverband",
        "union": "ig metall, igmetall, ver.di, betriebsrat, vertrauensfrau, vertrauensmann, gewerkschaftsmitglied, meine gewerkschaft, meiner gewerkschaft, unsere gewerkschaft, unser betriebsrat, gewerkschaftsbeitrag, warnstreik",
    },
    minors=(
        rf"\b(?:ich\s+bin|bin|ich\s+werde?|werde)\s+(?:(?:erst|gerade|noch|schon|fast|bald|ja|auch|jetzt|selbst|nur|ein|eine)\s+){{0,3}}{_AGE}\b{_NO_AGE}",
        rf"(?:^|[.!?,(]\s*)(?:[mw]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mw])\s*(?:[).,!]|$)",
        r"\b(?:ich\s+bin|bin)\s+(?:noch\s+|erst\s+)?(?:minderjahrig|nicht\s+(?:18|volljahrig|achtzehn)|unter\s+(?:18|16)|ein\s+kind|schulerin|schuler)\b",
        r"\b(?:ich|wir)\b[^.!?]{0,30}\b(?:in\s+(?:der|die)|der)\s+(?:(?:[1-9]|1[0-2])\.?|erste[rn]?|zweite[rn]?|dritte[rn]?|vierte[rn]?|funfte[rn]?|sechste[rn]?|siebte[rn]?|achte[rn]?|neunte[rn]?|zehnte[rn]?|elfte[rn]?)\s?klasse\b|\bbin\s+in\s+der\s+(?:\d{1,2}\.|[a-z]+(?:te|ten))\s?klasse\b|\b(?:[1-9]|1[0-2])\.\s?klasse\s+(?:gymnasium|realschule|hauptschule)\b|\bin\s+meiner\s+klasse\b",
        r"\bmeine?\s+(?:mama|mutter|mutti|papa|vater|eltern)\s+(?:\w+\s+)?(?:mir\s+(?:das|mein|den|die)\s+\w+\s+(?:weggenommen|verboten|gesperrt)|erlaubt|erlauben|verbietet|verbieten|lasst|lassen|schimpft|schimpfen)\b|\b(?:hab|habe|bekommen)\s+hausarrest\b",
        r"\bmein(?:e|em|en)?\s+(?:taschengeld|hausaufgaben?|mathelehrer(?:in)?|klassenlehrer(?:in)?|deutschlehrer(?:in)?|schulranzen|zeugnis)\b|\bnachsitzen\b|\bgehe\s+(?:noch\s+)?(?:zur|in\s+die)\s+(?:grund|real|haupt)?schule\b",
        r"\bmein(?:em|en)?\s+(?:[6-9]|1[0-7])\.?\s+geburtstag\b|\bwenn\s+ich\s+(?:18|16|gross|erwachsen|alter)\s+bin\b",
    ),
    young=(
        "6 7 8 9 10 11 12 13 14 15 16 17 18 sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn minderjahrig volljahrig achtzehn kind schuler "
        "schulerin klasse mama mutter mutti papa vater eltern hausarrest taschengeld hausaufgaben hausaufgabe mathelehrer mathelehrerin klassenlehrer klassenlehrerin deutschlehrer "
        "deutschlehrerin schulranzen zeugnis nachsitzen schule grundschule realschule hauptschule gross erwachsen alter "
        "m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 6m 7m 8m 9m 10m 11m 12m 13m 14m 15m 16m 17m 6w 7w 8w 9w 10w 11w 12w 13w 14w 15w 16w 17w"
    ),
)

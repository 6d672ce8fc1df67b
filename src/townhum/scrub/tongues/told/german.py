"""German."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures

_PEOPLE = (
    "mann|frau|partner|partnerin|freund|freundin|mutter|mama|mutti|vater|papa|vati|sohn|tochter|kind|kinder|baby|bruder|schwester|oma|opa|tante|"
    "kleiner|kleine|grosser|grosse|jungster|jungste|zwerg|onkel|chef|chefin|kollege|kollegin|nachbar|nachbarin|ex|eltern|cousin|cousine|neffe|nichte|familie|verlobter|verlobte"
)
_AGE = r"(?:[6-9]|1[0-7]|sechs|sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn)"
_NO_AGE = (
    r"(?!\s*(?:%|prozent|minuten?|min\b|stunden?|std|tagen?|wochen?|monaten?|jahren?\s+(?:kunde|mitglied|dabei|lang|verheiratet)|km|meter|cm|kg|euro|"
    r"uhr|mal\b|seiten|folgen|punkte|level|grad|leute|personen|von\b|/|:|[.,]\d|\d|\.\s?(?:klasse|platz|geburtstag|stock)))"
)
_PARTY = (
    r"(?:(?:afd|cdu|csu|spd|fdp|bsw|npd|linkspartei|sozis|freie\w*\s+wahler)\b|(?:linken?|grunen?|union|piraten)(?=\W*$|\s*[,;:)]|\s+(?:und|oder|aber|weil|seit|wieder|immer|"
    r"gewahlt|gestimmt|aktiv|mitglied|beigetreten|eingetreten|kriegt|bekommt|kriegen|bekommen|haben|hab|habe|bin|war|dabei|als|statt|schon|in|im|meine|mein)\b))"
)
_PARTIES = "afd cdu csu spd fdp bsw npd linke linken grunen grune linkspartei union sozis piraten wahler"
_LAND = (
    "turkei|iran|irak|syrien|afghanistan|ghana|nigeria|eritrea|somalia|marokko|tunesien|algerien|agypten|libanon|palastina|pakistan|indien|vietnam|kosovo|albanien|bosnien|"
    "serbien|rumanien|bulgarien|polen|russland|ukraine|kasachstan|anatolien|kurdistan|sudan|kamerun|kongo|senegal|athiopien|jemen|china|philippinen|kuba"
)
_SHAPES = {
    "health": (
        (
            "monat woche ssw",
            r"\b(?:bin|ich|sind|mittlerweile|jetzt|schon)\s+(?:\w+\s+){0,2}im\s+(?:[2-9]\.?|zweiten|dritten|vierten|funften|sechsten|siebten|achten|neunten)\s+monat\b(?!\s+(?:in|bei|als|kunde|dabei))",
        ),
        (
            "ohr ohren auge augen rollstuhl",
            r"\b(?:hore|hor|sehe|seh)\s+(?:\w+\s+){0,3}?auf\s+(?:dem|einem|beiden|meinem)\s+(?:\w+\s+)?(?:ohr|ohren|auge|augen)\b|\b(?:taub|blind)\s+auf\s+(?:dem|einem|beiden)\b|\bauf\s+(?:dem|einem|beiden)\s+(?:\w+\s+)?(?:ohr|ohren|auge|augen)\s+(?:taub|blind)\b",
        ),
        (
            "tabletten medikamente spritze insulin",
            r"\b(?:nehme|nehm|brauche|bekomme|kriege)\s+(?:\w+\s+){0,4}(?:tabletten|medikamente|psychopharmaka|antidepressiva)\b(?!\s+(?:zum|fur\s+(?:die|den)\s+(?:maschine|kanne|kocher)|in\s+die))|\bspritze\s+mir\b",
        ),
        (
            "festgestellt diagnostiziert entdeckt gefunden",
            r"\b(?:bei|an)\s+(?:mir|uns|meine[mr]\s+\w+|unsere[mr]\s+\w+)\s+(?:wurde|hat\s+man|haben\s+sie)\b[^.!?]{0,50}\b(?:festgestellt|diagnostiziert|entdeckt|gefunden)\b",
        ),
        (
            "kind baby sternenkind entbindungstermin entbindung geburt",
            r"\b(?:unser|mein)\s+(?:erstes\s+|zweites\s+|drittes\s+)?(?:kind|baby|nachwuchs)\s+(?:kommt|soll|wird)\b[^.!?]{0,20}\b(?:im|am|in|kommen|geboren)\b|\bsternenkind\b|\b(?:mein|unser|vor\s+der)\w*\s+(?:entbindung\w*|geburtstermin)\b|\b(?:baby|kind)\s+verloren\b",
        ),
        ("rolli rollstuhl prothese", r"\b(?:sitze|sitz|bin|fahre)\s+(?:\w+\s+){0,2}im\s+(?:rolli|rollstuhl|e-rolli)\b"),
        (
            "schilddruse bandscheibe gallensteine bauchspeicheldruse herzklappe herzschrittmacher hormone blutdruck cholesterin zucker nieren leber schub",
            r"\b(?:meine?r?|mein|meinem)\s+(?:schilddruse|bandscheibe\w*|gallensteine|bauchspeicheldruse|herzklappe|herzschrittmacher|hormone|blutdruck|cholesterin\w*|blutzucker|zucker|nieren?|leber|schub)\b",
        ),
        (
            "kind baby nachwuchs schwanger",
            r"\b(?:versuchen|probieren|uben|hoffen|warten)\s+(?:\w+\s+){0,6}(?:kind|baby|nachwuchs|schwanger)\s*(?:zu\s+(?:bekommen|werden|kriegen|zeugen))?\b|\bin\s+mir\s+wachst\b|\bwachst\s+in\s+mir\b",
        ),
    ),
    "orientation": (
        (
            "frauen manner manner frau mann",
            r"\b(?:steh|stehe)\s+(?:\w+\s+)?auf\s+(?:frauen|manner|beides)\b|\b(?:wir|ich|mein\w*\s+\w+)\b[^.!?]{0,25}\b(?:beide|zwei)\s+(?:frauen|manner)\b(?!\s+(?:an|von|im|haben|hat))",
        ),
    ),
    "ethnicity": (
        (
            "aus",
            rf"\b(?:(?:ich|wir)\s+(?:\w+\s+){{0,3}}|^\W*)(?:komme|kommen|stamme|stammen|kam|kamen)\s+(?:\w+\s+){{0,4}}?aus\s+(?:der\s+|dem\s+)?(?:{_LAND})\b|\b(?:eltern|vater|mutter|grosseltern|familie|opa|oma|mama|papa)\s+(?:\w+\s+){{0,2}}?(?:kam|kamen|kommt|kommen|stammt|stammen|sind|ist)\s+(?:\w+\s+){{0,4}}?aus\s+(?:der\s+|dem\s+)?(?:{_LAND})\b|\baus\s+(?:der\s+|dem\s+)?(?:{_LAND})\s+(?:\w+\s+)?(?:geflohen|gefluchtet)\b|\b(?:komme|stamme)\s+aus\s+(?:der\s+|dem\s+)?(?:{_LAND})\b",
        ),
        (
            "gastarbeiter gastarbeiterkind spataussiedler aussiedler",
            r"\b(?:eltern|vater|mutter|opa|oma|ich|wir|meine?)\b[^.!?]{0,40}\b(?:gastarbeiter\w*|spataussiedler\w*|aussiedler\w*)\b",
        ),
        (
            "roma sinti juden kurden turken araber schwarzen",
            r"\bwir\s+(?:\w+\s+)?(?:roma|sinti|juden|kurden|turken|araber|schwarzen|migranten|auslander)\b",
        ),
    ),
    "politics": (
        (
            _PARTIES,
            rf"\b{_PARTY}[^.!?]{{0,40}}\b(?:gewahlt|wahle|wahlen|meine\s+stimme|mein\s+kreuz|mitglied|aktiv|beigetreten|eingetreten|kandidier\w*)\b|\b(?:gewahlt|wahle|meine\s+(?:zweit|erst)?stimme|mein\s+kreuz\w*|mitglied|eingetreten)\b[^.!?]{{0,40}}\b(?:der|die|den|bei|fur|an)\s+{_PARTY}|\b(?:parteitag|kongress|infostand|jugend|landesliste)\s+(?:der|des|von|bei)\s+(?:der\s+|den\s+)?{_PARTY}",
        ),
        (
            "jusos linksjugend jugend union parteijugend",
            r"\b(?:bin|war|ich)\b[^.!?]{0,30}\b(?:jusos|jungen?\s+union|linksjugend|grunen?\s+jugend|sozialistischen?\s+jugend|julis)\b",
        ),
        (
            "ortsverein ortsverband kreisverband wahlkampf wahlkampfstand",
            r"\b(?:mein\w*|unser\w*)\s+(?:ortsverein|ortsverband|kreisverband)\b|\b(?:mach|mache|machen|ich|wir)\b[^.!?]{0,20}\bwahlkampf\b",
        ),
    ),
    "union": (
        (
            "gestreikt betriebsratin betriebsrat personalrat personalratin vertrauensfrau",
            r"\b(?:wir|ich)\b[^.!?]{0,40}\bgestreikt\b|\bals\s+(?:betriebsrat|betriebsratin|personalrat|personalratin|vertrauensfrau|vertrauensmann)\b",
        ),
        (
            "betriebsrat gewerkschaft streik streiken warnstreik streike",
            r"\b(?:in\s+den|im|einen|vom)\s+betriebsrat\b[^.!?]{0,40}\b(?:wahlen|gewahlt|gegrundet|ich|bin)\b|\b(?:ich|hab|habe|bin)\b[^.!?]{0,40}\b(?:im|in\s+den|vom)\s+betriebsrat\b|\b(?:wir|ich)\s+streiken?\b",
        ),
    ),
}
DISCLOSURES = Disclosures(
    frame=(
        r"\b(?:ich\s+(?:bin|war|hab|habe|hatte|leide|litt|nehme|nahm|bekomme|bekam|kriege|wurde|werde|brauche|trage|lebe|gehore|spritze|uberlebte|erwarte|wahle|wahlte|glaube|"
        r"bete|faste|arbeite|trat|kampfe|identifiziere|oute|sitze)|(?:bin|hab|habe|war|wurde)\s+(?:ich|selbst|selber|seit|auch|jetzt|leider|wieder)|^\W*(?:bin|hab|habe|leide)\b|"
        rf"bei\s+mir|mir\s+wurde|ich\s+als|als|wir\s+(?:sind|erwarten)|und\s+ich\s+(?:sind|waren|haben)|meine?r?\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:ist|hat|hatte|war|leidet|nimmt|bekommt|wurde|braucht))"
    ),
    first=r"\b(?:ich|mir|mich|mein|meine|meinen|meinem|meiner|meines|wir|uns|unser|unsere|unserem|unseren|hab|habe|bin|brauche|nehme|kriege|gehe|faste|bete|leide)\b|^\W*(?:muss|war|kann|darf|liege)\b",
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
afrodeutsche, gefluchtet, gefluchtete, gefluchteter, fluchtling, asylbewerber, asylbewerberin, migrationshintergrund, einwandererkind, einwanderersohn, einwanderertochter, migrationsgeschichte, migrant, migrantin, auslander, auslanderin
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
gegen depressionen, gegen meine depression, gegen angst, gegen epilepsie, gegen bluthochdruck, zur dialyse, zur chemo, zur bestrahlung, mein rollator, meinem rollator, meine prothese, meiner prothese, mein horgerat, meine horgerate,
meinem horgerat, amputation, mein blindenhund, pflegegrad, pflegestufe, kunstliche befruchtung, ivf, kinderwunsch, hiv-status, meine angststorung, meiner angststorung, meine essstorung, meiner essstorung, meiner depression,
meiner diagnose, meiner erkrankung, meiner krankheit, meiner therapie, meiner schwangerschaft, meiner fehlgeburt, meiner sucht, meine gynakologin, meine hebamme, meine psychotherapie, tagesklinik, entzugsklinik, suchtberatung, tagen trocken, wochen trocken,
krebs-op, krebs op, krebstherapie, herzinfarkt, schlaganfall, schwanger, hochschwanger, fehlgeburt, insulin, im rollstuhl, dialyse, brustkrebs, mein tumor, multiple sklerose, endometriose, unser zweites kind, unser erstes kind, erwarten ein kind,
erwarten ein baby, ssw, entbindung, jahren trocken, jahr trocken, jahren clean, jahr clean, monaten trocken, monaten clean, meine migrane, mein asthma, mein diabetes, meine epilepsie, mein adhs, mein autismus, meine sucht, chemo, chemotherapie, bestrahlung, strahlentherapie, biopsie, brustkrebs, krebsdiagnose, meine diagnose, mein krebs, meine depression, meine depressionen, meine krankheit, meine behinderung, meine schwangerschaft, meine fehlgeburt,
mein therapeut, meine therapeutin, meine therapie, mein psychiater, meine psychiaterin, mein psychologe, meine psychologin, meine medikamente, meine tabletten, meine tage, meine periode, mein rollstuhl, frauenarzt, gynakologe,
gynakologin, onkologe, onkologin, antidepressiva, insulinpumpe, schwangerschaftstest, kinderwunschklinik, selbsthilfegruppe, schwerbehindertenausweis, panikattacke, panikattacken, ritze mich, geritzt, umbringen
""",
        "religion": """
wir beten, ich bete, beten vor, kirchengemeinde, gemeindehaus, meine gebete, halal, koscher, am sabbat, am schabbat, iftar, fastenbrechen, zuckerfest, opferfest, gebetsteppich, funfmal am tag, faste gerade, ich faste, wir fasten, pfarrei, rosenkranz, meinem kopftuch, mit kopftuch, trage kopftuch,
in die moschee, in der moschee, in die synagoge, in der synagoge, in die kirche, meine moschee, meine kirche, meine gemeinde, meine synagoge, mein rabbi, mein imam, mein pfarrer, mein glaube, meinem glauben, mein kopftuch, meine taufe, meine konfirmation, meine kommunion, jesus, allah, gebet
""",
        "orientation": "schwules paar, lesbisches paar, regenbogenfamilie, zwei mamas, zwei papas, gleichgeschlechtlich, als trans, als schwuler, als lesbe, geoutet, ich sind schwul, ich sind lesbisch, wir sind schwul, wir sind lesbisch, mein mann und ich sind zwei manner, mein coming-out, mein coming out, meine transition, meine sexualitat, meine sexuelle orientierung, meine ehefrau und ich sind zwei frauen",
        "ethnicity": "als schwarze, als schwarzer, schwarze frau, schwarzer mann, schwarze person, meine hautfarbe, meiner hautfarbe, meine herkunft, meiner herkunft, mein asylantrag, meine ethnie, meine abschiebung",
        "politics": "grun gewahlt, links gewahlt, rechts gewahlt, afd gewahlt, cdu gewahlt, csu gewahlt, spd gewahlt, fdp gewahlt, cdu mitglied, spd mitglied, meine partei, meiner partei, mein parteibuch, meine politische einstellung, mein ortsverband",
        "union": "bei verdi, bei der igm, gewerkschaftlich, ig metall, igmetall, ver.di, betriebsrat, vertrauensfrau, vertrauensmann, gewerkschaftsmitglied, meine gewerkschaft, meiner gewerkschaft, unsere gewerkschaft, unser betriebsrat, gewerkschaftsbeitrag, warnstreik",
    },
    shapes=_SHAPES,
    minors=(
        rf"\b(?:ich\s+bin|bin|ich\s+werde?|werde)\s+(?:(?:erst|gerade|noch|schon|fast|bald|ja|auch|jetzt|selbst|nur|ein|eine)\s+){{0,3}}{_AGE}\b{_NO_AGE}",
        rf"(?:^|[.!?,(]\s*)(?:[mw]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mw])\s*(?:[).,!]|$)",
        r"\b(?:ich\s+bin|bin)\s+(?:noch\s+|erst\s+)?(?:minderjahrig|nicht\s+(?:18|volljahrig|achtzehn)|unter\s+(?:18|16)|ein\s+kind|schulerin|schuler)\b",
        r"\b(?:ich|wir)\b[^.!?]{0,30}\b(?:in\s+(?:der|die)|der)\s+(?:(?:[1-9]|1[0-2])\.?|erste[rn]?|zweite[rn]?|dritte[rn]?|vierte[rn]?|funfte[rn]?|sechste[rn]?|siebte[rn]?|achte[rn]?|neunte[rn]?|zehnte[rn]?|elfte[rn]?)\s?klasse\b|\bbin\s+in\s+der\s+(?:\d{1,2}\.|[a-z]+(?:te|ten))\s?klasse\b|\b(?:[1-9]|1[0-2])\.\s?klasse\s+(?:gymnasium|realschule|hauptschule)\b|\bin\s+meiner\s+klasse\b",
        r"\bmeine?\s+(?:mama|mutter|mutti|papa|vater|eltern)\s+(?:\w+\s+)?(?:mir\s+(?:das|mein|den|die)\s+\w+\s+(?:weggenommen|verboten|gesperrt)|erlaubt|erlauben|verbietet|verbieten|lasst|lassen|schimpft|schimpfen)\b|\b(?:hab|habe|bekommen)\s+hausarrest\b",
        r"\bmein(?:e|em|en)?\s+(?:taschengeld|hausaufgaben?|mathelehrer(?:in)?|klassenlehrer(?:in)?|deutschlehrer(?:in)?|schulranzen|zeugnis)\b|\bnachsitzen\b|\bgehe\s+(?:noch\s+)?(?:zur|in\s+die)\s+(?:grund|real|haupt)?schule\b",
        r"\bgehe?\s+(?:jetzt\s+|noch\s+)?in\s+die\s+(?:[5-9]|1[0-3])\s?[a-f]?\b(?!\s?\.|\s*(?:etage|strasse))|\bin\s+(?:unserer|der)\s+(?:[5-9]|1[0-3])[a-f]\b",
        r"\bmein(?:e|en|em)?\s+(?:\w*lehrer|\w*lehrerin|klassenlehrer\w*)\s+(?:\w+\s+){0,4}?(?:gesagt|sagt|meint|abgenommen|weggenommen|aufgegeben|wir\s+sollen)\b",
        r"\b(?:mama|mami|mutti|papa|papi)\s+(?:sagt|meint|erlaubt|hat\s+gesagt|will\s+nicht)\b[^.!?]{0,30}\b(?:ich|mir)\b[^.!?]{0,15}\b(?:darf|nicht|erst|kein)\b|\bdarf\s+(?:ich\s+)?(?:erst|noch\s+nicht)\s+(?:ab|mit)\s+(?:1[0-8])\b",
        rf"\bwerde?\s+(?:nachste[nsr]?|diese[nsr]?|bald|endlich|im|am)\s+(?:\w+\s+)?{_AGE}\b{_NO_AGE}|\bunsere?\s+(?:klassenlehrer(?:in)?|lehrer(?:in)?)\s+(?:\w+\s+)?(?:erlaubt|verbietet|will|hat|lasst|sagt)\b",
        r"\bmein(?:em|en)?\s+(?:[6-9]|1[0-7])\.?\s+geburtstag\b|\bwenn\s+ich\s+(?:18|16|gross|erwachsen|alter)\s+bin\b",
    ),
    young=(
        "7b 5a 5b 5c 6a 6b 6c 7a 7c 8a 8b 8c 9a 9b 9c 10a 10b lehrer lehrerin mami papi physiklehrer physiklehrerin sportlehrer englischlehrer englischlehrerin 6 7 8 9 10 11 12 13 14 15 16 17 18 sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn minderjahrig volljahrig achtzehn kind schuler "
        "schulerin klasse mama mutter mutti papa vater eltern hausarrest taschengeld hausaufgaben hausaufgabe mathelehrer mathelehrerin klassenlehrer klassenlehrerin deutschlehrer "
        "deutschlehrerin schulranzen zeugnis nachsitzen schule grundschule realschule hauptschule gross erwachsen alter "
        "m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 6m 7m 8m 9m 10m 11m 12m 13m 14m 15m 16m 17m 6w 7w 8w 9w 10w 11w 12w 13w 14w 15w 16w 17w"
    ),
)

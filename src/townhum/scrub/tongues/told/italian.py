"""Italian."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures, owned, short_ages

_PEOPLE = (
    "marito|moglie|compagno|compagna|fidanzato|fidanzata|ragazzo|ragazza|madre|mamma|padre|papa|babbo|figlio|figlia|figli|figlie|bimbo|bimba|bambino|bambina|fratello|sorella|"
    "nonno|nonna|zio|zia|nipote|capo|collega|vicino|vicina|ex|genitori|cugino|cugina|famiglia|suocera|suocero|amico|amica"
)
_AGE = r"(?:[6-9]|1[0-7]|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette)"
_MY = r"(?:mio|mia|miei|mie|nostro|nostra|nostri|nostre)"
_OWNERS = "mio mia miei mie nostro nostra nostri nostre"
DISCLOSURES = Disclosures(
    frame=(
        r"(?:^\W*da(?=\s+\w)|\bio,?\s+da|\b(?:io\s+)?(?:sono|sto|ero|ho|avevo|ebbi|soffro|soffrivo|prendo|prendevo|assumo|porto|credo\s+n|prego|voto|ho\s+votato|votero|votavo|milito|appartengo|faccio|combatto|convivo\s+con|"
        r"vivo\s+con|aspetto|aspettiamo|siamo|essendo|divento|diventai|resto|sono\s+(?:stato|stata|rimasta|diventato|diventata|in|nato|nata|un|una|di)|mi\s+(?:hanno|ha)\s+(?:diagnosticato|operato|operata|trovato|dato)|"
        r"mi\s+(?:definisco|identifico|dichiaro|considero|inietto)|ho\s+(?:avuto|scoperto|perso|scelto|il|la|un|una|l['\u2019])|mi\s+e\s+(?:venuto|venuta|stato|stata))|"
        rf"\bcome|\bin\s+quanto|\bmio\s+voto|\b{_MY}\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:e|ha|aveva|soffre|prende|era|sono|hanno|sta|vota))\b"
    ),
    first=r"\b(?:io|mi|me|mio|mia|miei|mie|sono|sto|ho|noi|ci|nostro|nostra|nostri|nostre|siamo|abbiamo|stiamo|faccio|vado|andiamo|aspettiamo|vivo|qui|compro|cerco|prego|ordino|uso|aspetto|prendo|voglio|vorrei|posso|devo|penso|credo|mangio|bevo|dormo|lavoro|studio|torno|esco|riesco|cammino|combatto|convivo|\w{3,}iamo)\b",
    others=r"\s+(?:persone?|gente|clienti|donne|uomini|bambini|pazienti|utenti|viaggiatori|ragazzi)\b|\s+d(?:i|alla)\s+(?:rabbia|gioia|invidia|gelosia|sonno|fame|freddo|noia|stanchezza)\b",
    about={
        "health": """
cancro, un cancro, un tumore, tumore, tumore al seno, leucemia, linfoma, diabete, diabetico, diabetica, asma, asmatico, asmatica, epilessia, epilettico, epilettica, depressione, depresso, depressa, ansia, attacchi di panico, attacchi d'ansia,
adhd, dsa, autismo, autistico, autistica, bipolare, borderline, schizofrenia, schizofrenico, anoressia, anoressica, bulimia, bulimica, disturbo alimentare, disturbi alimentari, amputato, amputata, suicida, demenza, alzheimer, parkinson, sclerosi multipla, hiv, sieropositivo,
sieropositiva, aids, herpes, epatite, incinta, gravida, un aborto, aborto, abortito, endometriosi, sterile, infertile, menopausa, crohn, morbo di crohn, colite, celiaco, celiaca, celiachia, artrite, artrosi, fibromialgia, lupus, dolore cronico,
una malattia cronica, malattia cronica, malattia rara, covid, long covid, infarto, un infarto, ictus, un ictus, dialisi, disabile, disabilita, invalido, invalida, handicap, carrozzina, sedia a rotelle, sordo, sorda, cieco, cieca, ipovedente, non vedente, dislessico,
dislessica, dislessia, alcolista, alcolizzato, alcolizzata, tossicodipendente, dipendenza, sobrio da, sobria da, in malattia, in mutua, diagnosticato, diagnosticata, antidepressivi, psicofarmaci, insulina, emicrania, eczema, psoriasi, trapianto, ernia,
ernia del disco, ipertensione, trombosi, polmonite, operato, operata, esaurimento nervoso, burnout, in terapia, in cura, legge 104, la 104
""",
        "religion": """
musulmano, musulmana, cristiano, cristiana, cattolico, cattolica, protestante, evangelico, evangelica, valdese, ebreo, ebrea, induista, buddista, ortodosso, ortodossa, ateo, atea, agnostico, agnostica, testimone di geova, mormone, credente, praticante,
islam, cristianesimo, ebraismo, buddismo, ramadan, battezzato, battezzata, sbattezzato, sbattezzata, convertito, convertita, velo, il velo, hijab
""",
        "orientation": """
gay, lesbica, bisessuale, bi, queer, asessuale, pansessuale, trans, transgender, transessuale, non binario, non binaria, non-binary, intersex, intersessuale, omosessuale, eterosessuale, etero, velato, poliamoroso, poliamorosa, frocio, ricchione
""",
        "ethnicity": """
rom, sinti, zingaro, zingara, extracomunitario, extracomunitaria, meticcio, meticcia, mulatto, mulatta, rifugiato, rifugiata, profugo, profuga, immigrato, immigrata, migrante, richiedente asilo, senza permesso, di origine, di origini, di colore,
italiano di seconda generazione, italiana di seconda generazione
""",
        "politics": """
lega, leghista, pd, piddino, piddina, pdl, forza italia, fratelli d'italia, cinque stelle, 5 stelle, m5s, grillino, grillina, rifondazione, sel, sinistra italiana, casapound, azione, italia viva, comunista, fascista, socialista, anarchico, anarchica, marxista,
antifascista, di sinistra, di destra, meloni, salvini, berlusconi, renzi, berlusconiano, berlusconiana, renziano, renziana, trump, militante, iscritto al partito, iscritta al partito, tesserato, tesserata
""",
        "union": "sindacato, sindacalista, sindacalizzato, delegato sindacale, delegata sindacale, rsu, cgil, cisl, uil, fiom, cobas, usb, iscritto alla cgil, iscritta alla cgil, in sciopero",
    },
    telling={
        "health": """
operazione al seno, tumore al seno, cancro al seno, cancro alla prostata, un infarto, un ictus, incinta, insulina, in dialisi, sulla sedia a rotelle, in carrozzina, nostro secondo figlio, nostro primo figlio, nostra prima figlia, aspettiamo un bimbo, aspettiamo una bimba,
aspettiamo un bambino, aspettiamo una bambina, di gravidanza, settimana di gravidanza, mese di gravidanza, senza bere, antidepressivi, psicofarmaci, microinfusore, test di gravidanza, fecondazione, procreazione assistita, inseminazione, attacco di panico, attacchi di panico, attacco d'ansia, attacchi d'ansia,
tagliarmi, mi taglio, suicidarmi, ammazzarmi, farla finita, chemio, chemioterapia, radioterapia, biopsia, alcolisti anonimi, legge 104, la 104, centro di salute mentale, sert, amputazione, mi hanno amputato, sierologico, pillola del giorno dopo, isterectomia, mastectomia, protesi al seno, handicap,
"""
        + owned(
            _OWNERS,
            "asma, diabete, epilessia, autismo, adhd, dipendenza, emicrania, emicranie, diagnosi, tumore, cancro, leucemia, depressione, ansia, ansie, malattia, patologia, disabilita, invalidita, gravidanza, aborto, psicologo, psicologa, psichiatra, "
            "terapeuta, psicoterapeuta, terapia, analista, farmaci, medicine, pillole, ciclo, mestruazioni, carrozzina, sedia a rotelle, ginecologo, ginecologa, oncologo, oncologa, neurologo, neurologa, apparecchio acustico, celiachia, endometriosi, sieropositivita, "
            "disturbo, disturbi, dislessia, sclerosi, insonnia cronica, menopausa",
        ),
        "religion": "in moschea, alla moschea, in sinagoga, a messa, alla messa, gesu, allah, dio mi, prego cinque volte, prego ogni, catechismo, ramadan, "
        + owned(
            _OWNERS,
            "chiesa, parrocchia, moschea, sinagoga, tempio, rabbino, imam, parroco, fede, religione, battesimo, comunione, cresima, velo, conversione, comunita religiosa",
        ),
        "orientation": "siamo gay, siamo lesbiche, siamo omosessuali, il coming out, fatto coming out, due mamme, due papa, due donne, due uomini, unione civile, arcobaleno, "
        + owned(
            _OWNERS,
            "coming out, transizione, sessualita, orientamento, orientamento sessuale, identita di genere, omosessualita, bisessualita",
        ),
        "ethnicity": "sono nero, sono nera, siamo neri, donna nera, uomo nero, ragazzo nero, ragazza nera, persona nera, come nero, come nera, colore della mia pelle, "
        + owned(
            "sono siamo come",
            "arabo, araba, arabi, marocchino, marocchina, marocchini, tunisino, tunisina, egiziano, egiziana, senegalese, nigeriano, nigeriana, africano, africana, africani, albanese, albanesi, rumeno, rumena, rumeni, romeno, romena, ucraino, ucraina, cinese, "
            "cinesi, filippino, filippina, peruviano, peruviana, indiano, indiana, pakistano, pakistana, bengalese, siriano, siriana, curdo, curda, afghano, afghana, somalo, somala, eritreo, eritrea",
        )
        + ", "
        + owned(
            _OWNERS,
            "pelle, origini, origine, etnia, razza, richiesta di asilo, richiesta d'asilo, permesso di soggiorno, cittadinanza, espulsione",
        ),
        "politics": owned(
            _OWNERS,
            "partito, idee politiche, tessera di partito, tessera del partito, militanza, ideologia, circolo del pd",
        ),
        "union": "cgil, cisl, uil, fiom, cobas, delegato sindacale, delegata sindacale, fondato un sindacato, picchetto, "
        + owned(_OWNERS, "sindacato, sindacalista, tessera sindacale, rsu, sciopero"),
    },
    minors=(
        rf"\b(?:ho|compio|faccio|avro|sto\s+per\s+compiere|ho\s+compiuto|ho\s+fatto)\s+(?:(?:solo|appena|quasi|gia|solamente|soltanto|ancora|i|neanche)\s+){{0,2}}{_AGE}\s+anni\b(?!\s+(?:di|d['\u2019]|da|in|che|come|con|fa|qui|piu|meno))",
        rf"\bho\s+(?:solo\s+|appena\s+)?{_AGE}\s*(?:$|[.!?,]\s|e\s+mezzo|ma\s)|\b(?:sono|siamo)\s+(?:un\s+|una\s+|due\s+)?(?:tredicenn|quattordicenn|quindicenn|sedicenn|diciassettenn|dodicenn)[ei]\b",
        rf"(?:^|[.!?,(]\s*)(?:[mf]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mf])\s*(?:[).,!]|$)",
        r"\bsono\s+(?:ancora\s+)?(?:minorenne|un\s+bambino|una\s+bambina|un\s+ragazzino|una\s+ragazzina|adolescente)\b|\bnon\s+ho\s+(?:ancora\s+)?(?:18|diciotto)\s+anni\b",
        r"\b(?:sono|vado|faccio|frequento|passo|inizio)\s+(?:in\s+|alla\s+|alle\s+|la\s+|le\s+|il\s+|ancora\s+)*(?:(?:prima|seconda|terza|quarta|quinta)\s+(?:media|elementare|superiore|liceo)|medie|elementari|superiori|liceo|[1-5]\s?\u00aa?\s?(?:media|elementare|superiore|liceo))\b",
        r"\b(?:mia\s+mamma|mia\s+madre|mio\s+padre|mio\s+papa|i\s+miei(?:\s+genitori)?|mamma|papa)\s+(?:non\s+)?(?:\w+\s+){0,2}(?:mi\s+(?:lascia|lasciano|fa|fanno|da|danno|permette|permettono|compra|comprano|mette|mettono|hanno|ha)\b|vuole\s+che|vogliono\s+che)|\b(?:sono|mi\s+hanno\s+messo|mi\s+hanno\s+messa)\s+in\s+punizione\b",
        r"\b(?:mia\s+paghetta|la\s+paghetta|miei\s+compiti|(?:mie?i?|mia|la|il)\s+prof(?:essoressa|essore)?\s+d[ie]\s+(?:\w+\s+){1,3}(?:mi|ci)|mia\s+maestra|mio\s+zaino\s+di\s+scuola|mia\s+pagella|compito\s+in\s+classe|verifica\s+di)\b|\ba\s+ricreazione\b|\bquando\s+saro\s+grande\b|\bda\s+grande\s+(?:voglio|vorrei|faro)\b",
    ),
    young=(
        "6 7 8 9 10 11 12 13 14 15 16 17 18 sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto minorenne bambino bambina ragazzino ragazzina adolescente media medie "
        "elementare elementari superiore superiori liceo mamma madre padre papa miei genitori punizione paghetta compiti prof professore professoressa maestra zaino pagella ricreazione grande classe verifica "
        "dodicenne tredicenne quattordicenne quindicenne sedicenne diciassettenne tredicenni quattordicenni quindicenni sedicenni "
        + short_ages("mf")
    ),
)

"""What Italian posts want: seven families of patterns with guards. Data, no logic; written for townhum."""

from __future__ import annotations

from townhum.read.intent_rows import FEELS_BAD, FEELS_GOOD, Intent, pattern, row

_BAD = (
    r"(?:pessim[oaie]|scars[oaie]|scadent[ei]|orribil[ei]|terribil[ei]|lent[oaie]|lentissim[oaie]|car[oaie]|carissim[oaie]|rumoros[oaie]|difettos[oaie]|rott[oaie]|guast[oaie]|inservibil[ei]"
    r"|inutil[ei]|sporc[oaie]|fragil[ei]|danneggiat[oaie]|ridicol[oaie]|vergognos[oaie]|un (?:disastro|incubo|furto|orrore|pacco|bidone)|una (?:merda|truffa|schifezza|vergogna|delusione|fregatura|porcheria|ladrata))"
)
_GOOD = r"(?:ottim[oaie]|eccellent[ei]|perfett[oaie]|fantastic[oaie]|stupend[oaie]|meraviglios[oaie]|splendid[oaie]|impeccabil[ei]|buonissim[oaie]|spettacolar[ei]|genial[ei]|favolos[oaie]|top|una meraviglia|una bomba)"
_THING = (
    r"(?:app|applicazione|sito|pagina|cellulare|telefono|schermo|batteria|fotocamera|stampante|router|wifi|internet|rete|connessione|linea|server|aggiornamento|software"
    r"|servizio|assistenza(?: clienti)?|supporto|qualit[aà]|spedizione|consegna|pacco|ordine|imballaggio|imballo|coperchio|caraffa|bollitore|teiera|cavo|spina|manico|filtro|prezzo|cibo|hotel|camera"
    r"|personale|negozio|prodotto|aggeggio|macchina|motore|pulsante|manuale|corriere)"
)
_OUR = r"(?:il|lo|la|i|gli|le|l['\u2019]|mi[oa]|miei|mie|tu[oa]|su[oa]|vostr[oaie]|nostr[oaie]|quest[oaie]|quell[oaie])"
_VERY = r"(?:(?:molto|tanto|troppo|cos[iì]|davvero|veramente|proprio|sempre|ormai|ancora|gi[aà]|abbastanza|totalmente|completamente|di nuovo)\s+)*"

INTENTS = (
    Intent(
        "question",
        (
            row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:e|ma|ciao|salve|scusate|ragazzi|raga|ok|sapete)\s+)(?:che|cosa|cos['\u2019]|com['\u2019]|dov['\u2019]|quando|dove|quale|quali|qual|chi|perch[eé]|come|quanto|quanti|quante|quanta|qualcuno|c['\u2019][eè]|ci sono|[eè]|sono|ha|hai|avete|posso|puoi|potete"
                r"|si pu[oò]|sapete|sai|sa|vale la pena|funziona|funzionano|conviene|esiste|a che|da quando|in che|per quanto|di che)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        pattern(r"\bno\?$", r"\bvero\?", r"\bsul serio\?", r"\b(?:che|chi|dove|come|perch[eé]) (?:cazzo|diavolo|cavolo|minchia|diamine)\b", r"\b(?:mi chiedo|domanda retorica)\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "pessim scars scadent orribil terribil lent car rumoros difettos rott guast inservib inutil sporc fragil danneggiat ridicol vergogn disastro incubo furto orrore pacco bidone merda truffa schif delusione fregatura porcheria ladrata",
                rf"\b{_THING}\s+(?:\w+\s+)?(?:[eè]|sono|era|erano|sembra|sta|va|risulta|[eè] arrivat[oa]|arrivat[oa])\s+{_VERY}{_BAD}(?=\W|$)",
                rf"\b(?:pessim[oaie]|orribile|terribile|scadente|che (?:schifo di|schifezza di|merda di|pessim[oa])|schifo di|merda di)\s+(?:\w+\s+)?{_THING}\b|\b{_THING}\s+(?:pessim[oaie]|orribil[ei]|terribil[ei]|scadent[ei]|vergognos[oaie]|difettos[oaie])(?=\W|$)",
            ),
            row(
                "non mai smesso",
                rf"\b{_OUR}\s*(?:\w+\s+)?{_THING}\s+(?:\w+\s+){{0,2}}?(?:non|mai|non mi|non si|non ci)\s+(?:mi |si |ci |pi[uù] )?(?:funzion|carica|apre|chiude|accend|connett|collega|dura|arriv|risponde|risponde|parte|va\b|serv|[eè] (?:mai |ancora )?arrivat)\w*",
                r"\bnon\s+(?:mi\s+|ci\s+|si\s+)?(?:funziona|carica|si accende|parte pi[uù]|rispondono|risponde nessuno|[eè] (?:mai |ancora |pi[uù] )?arrivat[oa]|hanno (?:mai |ancora )?risposto)(?=\W|$)|\bnessuno (?:mi |ci )?(?:risponde|ha risposto)\b",
                r"\bha smesso di funzionare\b|\bnon (?:lo |la |li |le |ve lo |ve la )?consiglio\b|\b(?:s?consigliatissim[oa]|sconsiglio|lo sconsiglio|la sconsiglio)\b|\bnon vale (?:la pena|quello che costa|il prezzo|niente)\b",
                r"\bmai pi[uù]\s+(?:\w+\s+){0,3}?(?:compr|ordin|us|torn|prend)\w*|\bnon (?:comprer[oò]|ordiner[oò]|torner[oò]|compro|ordino|torno)\s+(?:mai\s+)?pi[uù]\b",
            ),
            row(
                "gocciola perde rompe rotto rotta blocca impalla crasha puzza spegne chiude arruggin surrisc",
                rf"\b{_THING}\s+(?:\w+\s+){{0,2}}?(?:gocciola|perde(?: acqua| olio)?|si (?:[eè] rott[oa]|rompe|blocca|impalla|chiude da sol[oa]|spegne|arrugginisce|surriscalda|scollega|stacca)|crasha|puzza)(?=\W|$)",
                r"\bsi (?:mi |ci )?(?:[eè] (?:gi[aà] |subito )?(?:rott[oa]|bloccat[oa]|spent[oa]|scollat[oa])|blocca sempre|impalla)(?=\W|$)|\bmi si [eè] (?:gi[aà] |subito )?(?:rott[oa]|bloccat[oa])\b",
            ),
            row("soldi rimbors reclam", r"\b(?:voglio|pretendo|chiedo|esigo)\s+(?:\w+\s+)?(?:indietro i (?:miei )?soldi|i miei soldi|un rimborso|il rimborso|rimborso)\b|\bsoldi (?:buttati|sprecati)\b|\bbuttare i soldi\b|\brivoglio i (?:miei )?soldi\b"),
            row(
                "delus insoddisf stuf incazz arrabb indignat stanc",
                r"\b(?:molto|cos[iì]|sono|siamo|totalmente|davvero|abbastanza|super)\s+(?:delus[oaie]|insoddisfatt[oaie]|stuf[oaie]|incazzat[oaie]|arrabbiat[oaie]|indignat[oaie]|stanc[oaie])\s+(?:d[aei]|del|della|dei|dal|dalla|con|per)\b",
            ),
            row(
                "aspett attesa attendo",
                r"\b(?:aspetto|aspettiamo|attendo|sto aspettando|sono in attesa|in attesa)\s+(?:\w+\s+){0,3}?(?:da|ancora)\s+(?:\w+\s+){1,3}(?:giorn[oi]|settiman[ae]|or[ae]|mes[ei]|risposta|rimborso|pacco|consegna)\b|\b(?:sono|da) (?:\w+ )?(?:giorni|settimane|mesi|ore) che (?:aspetto|aspettiamo|attendo|chiamo|provo)\b",
            ),
            row("truff ladr fregatur presa in giro", r"\b(?:[eè]|sono|siete|che|una|un|pura|solo|dei)\s+(?:truff[ae]|truffator[ei]|ladr[oi]|fregatur[ae]|presa in giro)\b"),
        ),
        pattern(
            r"\bnon\s+(?:\w+\s+)?(?:[eè]|sono|era)\s+(?:affatto\s+|cos[iì]\s+|poi\s+)?(?:mal[ei]?|pessim\w+|brutt\w+)\b|\bniente male\b|\bsenza (?:alcun )?problem[ai]\b",
            r"\b(?:film|serie|libro|giocatore|squadra|partita|arbitro|governo|presidente|canzone|tempo|allenatore|ministro|calcio)\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "grazie ador consigli genial eccell ottim perfett fantas stupend meravig splend impecc buoniss spettac favolos top content soddisf complimenti migliore felic brav bomba",
                r"\b(?:grazie|mille grazie|grazie mille|ringrazio)\s+(?:mille\s+|infinite\s+|davvero\s+|ancora\s+)?(?:\w+\s+|\[\w+\]\s*){0,3}?(?:per|a|ai|al|alla|di)\b",
                r"\b(?:adoro|amo|mi (?:piace|piacciono) (?:un sacco|tantissimo|moltissimo|da morire|troppo))\s+(?:il|lo|la|i|gli|le|l['\u2019]|mi[oa]|quest[oaie]|vostr[oaie]|come)",
                r"\b(?:lo|la|li|le|ve lo|ve la|super|stra) ?consigli(?:o|ato|ata|atissim[oa])\b|\bconsigliatissim[oa]\b|\bconsiglio (?:vivamente|assolutamente|a tutti|quest[oa]|il|la)\b",
                rf"\b{_GOOD}\s+(?:\w+\s+)?(?:{_THING}|lavoro|squadra|idea|acquisto|esperienza)\b|\b{_THING}\s+{_GOOD}(?=\W|$)",
                rf"\b(?:[eè]|sono|era|va|funziona|funzionano|si [eè] rivelat[oa])\s+{_VERY}{_GOOD}(?=\W|$)",
                r"\b(?:molto|super|davvero|pi[uù] che|veramente|contentissim[oa]|soddisfattissim[oa])\s*(?:content[oaie]|soddisfatt[oaie]|felic[ei])?\s+(?:del|della|dei|delle|dell['\u2019]|di|con|per)\b",
                r"\b(?:complimenti|bravi|brava|bravo|bravissim[oaie])\s+(?:\w+\s+)?(?:a|al|alla|ai|per)\b",
                r"\b(?:il|la|i|le) miglior[ei]?\s+(?:\w+\s+){1,4}(?:del mondo|di tutti|di sempre|che abbia|della mia vita|in assoluto|in circolazione)\b",
            ),
        ),
        pattern(r"\bnon\s+(?:\w+\s+){0,2}(?:consiglio|consigliat\w+|ador\w+|content\w+|soddisfatt\w+|" + _GOOD + r")", r"\bgrazie (?:di|per) niente\b|\bgrazie al cazzo\b|\bno,? grazie\b", r"\?"),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "magari sarebbe piacerebbe vorrei servirebbe",
                r"\bmagari\s+(?:\w+\s+){0,3}?(?:mettessero|aggiungessero|facessero|ci fosse|avesse|avessero|includessero|vendessero|permettessero)\b",
                r"\bsarebbe\s+(?:\w+\s+)?(?:bello|utile|comodo|meglio|fantastico|ottimo|il massimo|carino|il top|interessante)\s+(?:\w+\s+)?(?:che|se|poter\w*|aver\w*|aggiung\w*|potere|avere)\b",
                r"\b(?:mi|ci) piacerebbe (?:che (?:\w+\s+)?(?:aggiung|mettes|faces|ci foss|avess)|poter|vedere|avere)\w*|\bservirebbe (?:un[ao]?|pi[uù])\b",
            ),
            row(
                "favore potete potreste aggiung",
                r"\b(?:per favore|perpiacere|per piacere)\s*,?\s*(?:\w+\s+){0,2}?(?:aggiungete|mettete|inserite|includete|migliorate|rimettete|fate un[ao]? (?:versione|opzione))\b|\baggiungete\s+(?:\w+\s+)?(?:un[ao]?|l['\u2019]|la|il|pi[uù])\s*\w+",
                r"\b(?:potete|potreste|si pu[oò]|si potrebbe)\s+(?:\w+\s+)?(?:aggiungere|inserire|mettere un[ao]?|includere|implementare|reinserire|rimettere)\b",
            ),
            row(
                "dovre manca mancano serve bisogn",
                r"\b(?:dovrebbero|dovreste|dovrebbe|bisognerebbe)\s+(?:\w+\s+)?(?:aggiungere|mettere|inserire|includere|permettere|offrire|vendere|migliorare|fare un[ao]?)\b",
                rf"\b(?:gli |le |vi )?(?:manca|mancano|manca solo|servirebbe|serve)\s+(?:\w+\s+)?(?:un[ao]?|l['\u2019]|la|pi[uù])\s*(?:\w+\s+)?(?:opzione|funzione|possibilit[aà]|pulsante|tasto|modalit[aà]|indicatore|versione|{_THING})\b",
            ),
            row("perché perche quando", r"\bperch[eé] non (?:c['\u2019][eè]|ha|esiste|fate|aggiungete|mettete|vendete) (?:un[ao]?|pi[uù]|l['\u2019]opzione)\b|\ba quando (?:un[ao]?|il|la|l['\u2019])"),
        ),
        pattern(r"\bnon dovreb\w+\b", r"\b(?:dio|legge|leggi|governo|gol|squadra|allenatore|compleanno|fidanzat[oa])\b"),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "compr ordin prend acquist",
                r"\b(?:voglio|vorrei|devo|dobbiamo|vogliamo|vado a|andr[oò] a|andiamo a|penso di|pensavo di|ho intenzione di|ho deciso di|sto per|stavo pensando di|mi tocca|sono tentat[oa] di|mi sa che)\s+(?:\w+\s+)?(?:comprar(?:mi|lo|la|ne|e)?|acquistar(?:lo|la|e)?|ordinar(?:lo|la|mi|e)?|prender(?:mi|lo|la|ne)|prendere un[oa]? (?:nuov\w+|bollitore|telefono|cellulare))\b",
                r"\b(?:me lo|me la|ne) (?:compro|prendo|ordino)\b|\bmi (?:compro|comprer[oò]|prendo|prender[oò]|regalo) (?:un|una|il|la|uno|quest[oa])\b",
                r"\bdove (?:\w+\s+)?(?:compr(?:are|arlo|arla|ato|ata|o)|si compra|posso (?:comprar\w+|trovar\w+|acquistar\w+)|lo trovo|la trovo|l['\u2019](?:hai|avete) (?:preso|comprat)\w*|vendono)\b",
                r"\b(?:lo|la) (?:compro|prendo)\s*(?:o no)?\s*\?|\b(?:vale la pena|conviene) (?:comprarl[oa]|prenderl[oa]|acquistarl[oa])|\bquale (?:mi consigliate|compro|prendo|conviene)\b",
            ),
            row("cerco cercando", r"\b(?:cerco|sto cercando|cerchiamo)\s+(?:un|una|uno)\s+(?:\w+\s+){0,2}(?:nuov[oa]|buon[oa]?|economic[oa]|silenzios[oa]|usat[oa])\b"),
        ),
        pattern(r"\bnon\s+(?:\w+\s+){0,2}(?:comprar\w*|compro|comprer[oò]|voglio comprare)\b", r"\bmai pi[uù]\b|\bcomprare (?:voti|il pane|tempo)\b"),
    ),
    Intent(
        "switching",
        (
            row(
                "disdett disdir disdic cancell disinstall cambi passat passo restitu reso rimand",
                r"\b(?:ho|abbiamo|sto per|vado a|oggi)\s+(?:\w+\s+)?(?:disdetto|cancellato (?:il mio |l['\u2019])?(?:account|abbonamento)|disinstallat[oa]|cambiat[oa] (?:operatore|gestore|banca|compagnia|fornitore|marca)|restituit[oa]|reso (?:il|la|tutto)|rimandat[oa] indietro)\b",
                r"\b(?:disdico|disinstallo|cambio (?:operatore|gestore|banca|compagnia|fornitore|marca)|do disdetta|passo (?:a|alla concorrenza)|sono passat[oa] (?:a|alla)|passer[oò] (?:a|alla))\b",
                r"\b(?:l['\u2019]ho|li ho|le ho|lo|la)\s+(?:restituit[oaie]|res[oaie]|restituisco|rendo|rimando indietro)\b",
            ),
            row("mai più piu tornerò torno", r"\bmai pi[uù]\s+(?:\w+\s+){0,3}?(?:compr|ordin|us|torn|prend)\w*|\bnon (?:ci )?(?:comprer[oò]|ordiner[oò]|torner[oò]|torno|torneremo)\s+(?:mai\s+)?pi[uù]\b"),
            row("client", r"\b(?:avete perso|hanno perso|perdete|perderete)\s+(?:un|una|un altro)?\s*(?:buon\s+)?client[ei]\b|\b(?:ero|ex) (?:vostr[oa] )?cliente\b"),
            row("concorrenza altrove altro altra", r"\b(?:vado|andr[oò]|passo|mi rivolgo|mi rivolger[oò]|compro|comprer[oò])\s+(?:altrove|da un['\u2019]altra parte|alla concorrenza|da un altro (?:operatore|gestore|negozio)|con un['\u2019]altra (?:compagnia|banca))"),
        ),
        pattern(r"\bnon\s+(?:\w+\s+)?(?:cancell|disinstall|cambi|disdic)\w*", r"\b(?:idea|discorso|argomento|vestit\w+|casa|look|capelli|lavoro|opinione|canale|vita|pannolin\w+|aria)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "di del della dei che rispetto & meglio peggio migliore peggiore più piu meno",
                r"(?<!\bil )(?<!\bla )\b(?:meglio|peggio|miglior[ei]?|peggior[ei]?)\s+(?:\w+\s+){0,2}?(?:d(?:i|el|ella|ei|elle|egli|ell['\u2019])|che)\s*(?!(?:niente|nulla|cos[iì]|prima|ieri|sempre|mai|quanto|tutti|me|te|pensassi|mondo|pens\w+|un calcio)\b)(?:\[|@|\w{3,})",
                r"\b(?:pi[uù]|meno)\s+(?:veloce|lent[oa]|economic[oa]|car[oa]|silenzios[oa]|rumoros[oa]|affidabile|pratic[oa]|grande|piccol[oa]|facile|resistente|bell[oa]|comod[oa]|legger[oa]|pesante)[ie]?\s+(?:d(?:i|el|ella|ei|elle|ell['\u2019])|rispetto a)\s*(?!(?:prima|mai|sempre|quanto|cos[iì])\b)",
            ),
            row("confront rispetto paragon prefer", r"\b(?:in confronto|rispetto|a confronto|paragonat[oa])\s+(?:a|al|alla|ai|all['\u2019]|con)\b|\bpreferisco\s+(?:\w+\s+){1,4}(?:a|al|alla|ai|all['\u2019])\b"),
        ),
        pattern(r"\b(?:niente|nessuno|nulla|cosa)\s+(?:di\s+)?(?:\w+\s+){0,2}(?:meglio|peggio|migliore|peggiore)\b", r"\brispetto a (?:prima|ieri)\b"),
    ),
)  # fmt: skip

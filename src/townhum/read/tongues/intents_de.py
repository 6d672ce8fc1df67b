"""What German posts want: seven families of patterns with guards. Data, no logic; written for townhum."""

from __future__ import annotations

from townhum.read.intent_rows import FEELS_BAD, FEELS_GOOD, Intent, pattern, row

_BAD = (
    r"(?:schlecht\w*|schrott\w*|mies\w*|katastrophal\w*|unterirdisch\w*|mangelhaft\w*|defekt\w*|kaputt\w*|undicht\w*|miserabel\w*|grottig\w*"
    r"|lahm\w*|langsam\w*|laut\w*|billig\w*|wackelig\w*|unbrauchbar\w*|nutzlos\w*|überteuert\w*|teuer|unfreundlich\w*|unverschämt\w*|eine? (?:katastrophe|frechheit"
    r"|witz|zumutung|unverschämtheit|enttäuschung)|müll|mist|scheiße|scheisse)"
)
_GOOD = r"(?:toll\w*|super|klasse|spitze|genial\w*|perfekt\w*|großartig\w*|hervorragend\w*|fantastisch\w*|ausgezeichnet\w*|wunderbar\w*|prima|begeistert|top)"
_THING = (
    r"(?:app|seite|website|handy|telefon|bildschirm|display|akku|batterie|gerät|kamera|drucker|router|wlan|internet|netz|empfang|server|update|software"
    r"|service|kundenservice|kundendienst|support|hotline|qualität|verarbeitung|lieferung|paket|bestellung|versand|verpackung|deckel|kanne|kocher|wasserkocher"
    r"|kabel|stecker|griff|dichtung|filter|preis|essen|hotel|zimmer|personal|laden|geschäft|produkt|teil|ding|maschine|motor|schalter|anleitung|bedienung)"
)
_OUR = r"(?:der|die|das|den|dem|mein\w*|euer|eure\w*|unser\w*|dies\w*|ihr\w*)"

INTENTS = (
    Intent(
        "question",
        (
            row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:und|aber|also|hallo|hey|moin|leute|sagt mal|ok)\s+)(?:was|wann|wo|woher|wohin|welche\w*|wer|wem|wen|warum|wieso|weshalb|wie|womit|wozu"
                r"|ist|sind|war|hat|habt|haben|hast|kann|kannst|können|könnt|könnte\w*|gibt|gibts|weiß|weiss|kennt|muss|soll|sollte|darf|würde\w*|wird|werdet|lohnt|taugt|funktioniert"
                r"|jemand|irgendwer|weißt|wisst)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        pattern(r"\bwas soll(?:te)? (?:das|der|die)\b", r"\bernsthaft\b", r"\bzum teufel\b", r"\bfrag(?:t|te|e ich mich)\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "schlecht schrott mies katastroph unterird mangel defekt kaputt undicht miserab grottig lahm langsam laut billig wackel unbrauch nutzlos"
                " überteuert teuer unfreundl unversch frechheit witz zumutung enttäusch müll mist schei",
                rf"\b{_THING}\s+(?:\w+\s+)?(?:ist|sind|war|waren|wird|wirkt|bleibt)\s+(?:(?:leider|so|sehr|echt|total|einfach|nur|schon|wieder|mal|völlig|absolut|viel|zu|auch|immer|noch|ziemlich|wirklich)\s+)*{_BAD}\b",
                rf"\b{_BAD}\s+(?:\w+\s+)?(?:{_THING})\b",
            ),
            row(
                "nicht nie kein",
                rf"\b{_OUR}\s+(?:\w+\s+)?{_THING}\s+(?:\w+\s+){{0,3}}?(?:funktionier|geht|lädt|läuft|startet|hält|schließt|reagier|kommt|verbind|öffnet|passt|taugt)\w*\s+(?:\w+\s+){{0,3}}?(?:nicht|nie|gar nicht|kaum)\b",
                r"\b(?:funktioniert|geht|lädt|läuft|startet|hält|schließt|reagiert|taugt|klappt)\s+(?:\w+\s+){0,3}?(?:nicht|nie|nix|nichts)(?:\s+mehr)?\s*(?:[.!,]|$|richtig|mehr|nach)",
                r"\bnie wieder\s+(?:\w+\s+){0,4}?(?:kauf|bestell|buch|hin|nutz)\w*|\b(?:kauf|bestell|buch|nutz)\w*\s+(?:\w+\s+){0,4}?nie wieder\b",
                r"\b(?:keine?|nie eine) (?:antwort|rückmeldung|reaktion|hilfe)\b",
                r"\bnicht (?:zu empfehlen|empfehlenswert|zu gebrauchen)\b|\b(?:kann|würde) (?:\w+\s+){0,3}nicht (?:weiter)?empfehlen\b",
            ),
            row(
                "stürzt absturz hängt bricht brach gebrochen leckt tropft undicht rostet stinkt ausgefallen abgestürzt",
                rf"\b{_THING}\s+(?:\w+\s+){{0,2}}?(?:stürzt|hängt|bricht|brach|leckt|tropft|rostet|stinkt|klemmt|spinnt|versagt)\b",
                r"\b(?:ist|sind|war)\s+(?:\w+\s+){0,4}?(?:ab(?:gestürzt|gebrochen)|ausgefallen|kaputt ?gegangen|auseinander ?gefallen)\b",
                r"\b(?:leckt|tropft|rostet|stinkt) (?:schon|ständig|dauernd|seit|nach|wie|immer)\b",
            ),
            row(
                "geld rückerstatt erstatt zurück reklam",
                r"\b(?:will|möchte|hätte gern|verlange|fordere)\s+(?:\w+\s+){0,3}?(?:geld zurück|erstattung|rückerstattung)\b|\bgeldverschwendung\b|\brausgeschmissenes geld\b",
            ),
            row(
                "enttäusch unzufrieden genervt sauer verärger",
                r"\b(?:bin|sind|so|sehr|echt|total|völlig|wirklich|ziemlich|maßlos)\s+(?:\w+\s+)?(?:enttäuscht|unzufrieden|genervt|sauer|verärgert)\s+(?:von|vom|mit|über|auf)\b",
            ),
            row(
                "warte wart seit immer",
                r"\b(?:warte\w*)\s+(?:\w+\s+){0,3}?(?:seit|immer noch|schon)\b[^.!?]{0,40}\b(?:tag\w*|woche\w*|stunde\w*|monat\w*|antwort|paket|lieferung|bestellung|erstattung|geld)\b"
                r"|\bseit (?:\w+\s+){1,3}(?:tagen|wochen|stunden|monaten)\s+(?:\w+\s+){0,3}?(?:keine?|warte\w*|nichts)\b",
            ),
            row("abzock verarsch betrug", r"\b(?:abzocke|abgezockt|verarsch\w*|betrug|betrüger\w*)\b"),
        ),
        pattern(
            r"\b(?:nicht|kein\w*|nie)\s+(?:\w+\s+)?(?:schlecht\w*|enttäuscht|unzufrieden|problem\w*|müll|kaputt)\b",
            r"\b(?:film|serie|folge|buch|spieler|mannschaft|verein|schiri|trainer|regierung|partei|politik\w*|wetter|lied|album)\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "dank lieb empfehl beste best toll super klasse spitze genial perfekt groß großart hervorrag fantast ausgez wunderb prima begeist top zufrieden lob respekt kompliment glückwunsch",
                r"\b(?:danke|dankeschön|vielen dank|herzlichen dank|tausend dank)\s+(?:\w+\s+|\[\w+\]\s*){0,4}?(?:für|an|dass)\b",
                r"\b(?:ich|wir)\s+(?:\w+\s+)?(?:lieben?|feiern?)\s+(?:diese\w*|mein\w*|eur\w*|den|die|das|es)\b",
                r"\b(?:kann|können|würde|klare?|absolute?)\s+(?:\w+\s+){0,4}?(?:nur |sehr |wärmstens )?(?:weiter)?empfehl(?:en|ung)\b|\bsehr (?:zu empfehlen|empfehlenswert)\b",
                rf"\b{_GOOD}\s+(?:\w+\s+)?(?:{_THING}|arbeit|team|idee|beratung|erfahrung)\b",
                rf"\b(?:ist|sind|war|waren|läuft|funktioniert)\s+(?:(?:so|sehr|echt|total|einfach|wirklich|absolut|richtig|voll|schon)\s+)*{_GOOD}(?:\s|[.!,]|$)",
                r"\b(?:sehr|super|total|rundum|mega|wirklich|voll)\s+(?:zufrieden|begeistert|beeindruckt)\b",
                r"\b(?:großes |dickes )?(?:lob|kompliment|glückwunsch|respekt)\s+(?:\w+\s+)?(?:an|für)\b",
                r"\b(?:der|die|das) beste\w*\s+(?:\w+\s+){1,4}(?:je|jemals|überhaupt|aller zeiten|seit langem)\b",
            ),
        ),
        pattern(r"\b(?:nicht|kein\w*|nie)\s+(?:\w+\s+){0,2}(?:empfehl\w*|zufrieden|begeistert|" + _GOOD + r")", r"\bdanke für nichts\b", r"\bnein,? danke\b", r"\?"),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "wünsch wunsch",
                r"\b(?:würde|wuerde) (?:mir|uns) (?:\w+\s+){0,8}?wünschen\b|\b(?:ich|wir) wünsche?n? (?:mir|uns) (?:\w+\s+){0,2}?(?:ein\w*|dass|mehr|von euch)\b|\bwunsch(?:liste)?\s*(?:an|:|für)",
            ),
            row(
                "wäre schön toll super gut cool praktisch hilfreich nett & wenn",
                r"\b(?:wäre|waere|fände|fänd)\s+(?:ich\s+)?(?:es\s+|das\s+)?(?:\w+\s+){0,2}?(?:schön|toll|super|gut|cool|praktisch|hilfreich|nett|klasse|besser|genial)\b[^.!?]{0,20}\bwenn\s+(?:ihr|man|es|sie|der|die|das)\b",
            ),
            row(
                "bitte könnt könnte",
                r"\bbitte\s+(?:\w+\s+){0,3}?(?:einbau\w*|ein(?:en|e)?\s+(?:\w+\s+)?(?:option|funktion|knopf|schalter|version|modus)|hinzufügen|ergänz\w*|wieder einführ\w*|verbesser\w*|nachrüst\w*|anbieten)\b"
                r"|\b(?:könnt ihr|könntet ihr|könnten sie|kann man)\s+(?:\w+\s+){0,6}?(?:einbauen|hinzufügen|anbieten|ergänzen|einführen|nachrüsten)\b",
            ),
            row(
                "sollte bräucht fehlt fehlen",
                rf"\b(?:ihr solltet|man sollte|sollten sie|es sollte)\s+(?:\w+\s+){{0,6}}?(?:einbauen|hinzufügen|anbieten|ergänzen|einführen|option|funktion|geben)\b"
                rf"|\b(?:es fehlt|mir fehlt|da fehlt|uns fehlt|was fehlt)\s+(?:\w+\s+){{0,3}}?(?:ein\w*|die|der|das)\s+(?:\w+\s+)?(?:option|funktion|möglichkeit|knopf|taste|anzeige|schalter|modus|{_THING})\b"
                r"|\bbräuchte\w*\s+(?:\w+\s+)?(?:ein\w*|mehr)\s+(?:\w+\s+)?(?:option|funktion|möglichkeit|anzeige|version)\b",
            ),
            row("wann warum", r"\bwarum gibt es (?:\w+\s+){0,3}?kein\w*\b[^.!?]{0,40}\b(?:option|funktion|version|app|möglichkeit|anzeige)\b|\bwann kommt (?:endlich )?(?:ein|die|das|der)\b"),
        ),
        pattern(r"\b(?:nicht|nie)\s+(?:\w+\s+)?(?:einbauen|hinzufügen|anbieten)\b", r"\b(?:gott|gesetz\w*|regierung|trainer|tor|geburtstag|weihnachten|frohe|guten)\b"),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "kauf bestell hol leist zuleg anschaff vorbestell gekauft besorg",
                r"\b(?:ich|wir)\s+(?:\w+\s+){0,2}?(?:will|wollen|werde|werden|möchte\w*|überlege\w*|plane\w*|muss|müssen|würde\w*|denke)\s+(?:\w+\s+){0,6}?(?:kaufen|bestellen|holen|zulegen|leisten|anschaffen|vorbestellen|besorgen)\b",
                r"\b(?:will|werde|möchte|muss|überlege|spiele mit dem gedanken)\s+(?:mir|uns)\s+(?:\w+\s+){0,5}?(?:zu\s+)?(?:kaufen|bestellen|holen|zuzulegen|zulegen|leisten|anschaffen|anzuschaffen)\b",
                r"\b(?:ich|wir) (?:kauf\w*|hol\w*|bestell\w*) (?:mir|uns) (?:\w+\s+){0,2}?(?:ein\w*|den|die|das|jetzt|morgen|bald|auch|endlich)\b",
                r"\bwo (?:kann|bekomm\w*|krieg\w*|gibt)\s+(?:man|ich|es|wir|ihr)\s+(?:\w+\s+){0,5}?(?:kaufen|bestellen|her|zu kaufen)\b|\bwo gibt(?:s| es) (?:den|die|das|so)\b[^.!?]*\bzu kaufen\b",
                r"\b(?:kaufempfehlung|kaufberatung)\b|\b(?:soll|sollte) ich (?:mir )?(?:\w+\s+){0,4}?(?:kaufen|holen|bestellen)\b",
            ),
            row("suche such", r"\b(?:ich |wir |bin auf der )?such(?:e|en)\s+(?:\w+\s+)?(?:ein\w*|nach ein\w*)\s+(?:neue\w*|gute\w*|günstige\w*|leise\w*|gebrauchte\w*)\b"),
        ),
        pattern(r"\b(?:nicht|nie|kein\w*)\s+(?:\w+\s+){0,3}(?:kaufen|bestellen|holen|zulegen)\b", r"\bnie wieder\b", r"\b(?:hilfe holen|luft holen|abholen|wiederholen|überholen)\b"),
    ),
    Intent(
        "switching",
        (
            row(
                "gekündigt kündig wechs gewechselt umgestieg umsteig storniert abbestell deinstall gelöscht zurückgeschickt zurückgegeben zurück",
                r"\b(?:ich|wir|hab\w*|bin|werde|werden|jetzt|endlich)\s+(?:\w+\s+){0,5}?(?:gekündigt|kündige\w*|abbestell\w*|storniert|deinstallier\w*|gewechselt|umgestiegen)\b",
                r"\b(?:ich|wir)\s+(?:\w+\s+){0,2}?(?:wechsl\w*|wechsel\w*|steige\w*|kündige\w*)\s+(?:\w+\s+){0,3}?(?:zu|zum|zur|auf|von|um|den vertrag|mein\w*)\b",
                r"\b(?:hab\w*|habe|ging|geht|schicke|habe ich|wird|sofort|direkt)\s+(?:\w+\s+){0,4}?(?:zurück ?(?:geschickt|gegeben|gebracht|gesendet)|wieder zurück)\b|\b(?:schicke|gebe|bringe) (?:\w+\s+){0,2}?(?:wieder )?zurück\b",
            ),
            row("wieder nie", r"\bnie wieder\s+(?:\w+\s+){0,4}?(?:kauf\w*|bestell\w*|buch\w*|nutz\w*|hin\w*|\[\w+\])|\b(?:kauf\w*|bestell\w*|buch\w*|geh\w*|komm\w*)\s+(?:\w+\s+){0,5}?nie wieder\b|\bnicht (?:noch einmal|nochmal|wieder) (?:kaufen|bestellen|hin|buchen)\b"),
            row("kunde kundin kunden", r"\b(?:einen?|mich als|treuen?)\s+(?:\w+\s+)?kund(?:en|in)\s+(?:\w+\s+)?(?:weniger|verloren)\b|\b(?:war|gewesen) (?:\w+\s+)?(?:lange )?kund(?:e|in)\b"),
            row("konkurrenz woanders anbieter", r"\b(?:gehe|geh|kaufe|bestelle|gehen|wechsle|werde)\s+(?:\w+\s+){0,4}?(?:woanders|zur konkurrenz|zu einem anderen anbieter|den anbieter)\b"),
        ),
        pattern(r"\b(?:nicht|nie|kein\w*)\s+(?:\w+\s+)?(?:gekündigt|kündigen|gewechselt|wechseln|storniert|umsteigen)\b", r"\b(?:windel\w*|reifen|öl|thema|themen|zimmer|job|schule|batterien?|wetter)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "als & besser schlechter schneller langsamer günstiger billiger teurer leiser lauter schöner größer kleiner stabiler leichter einfacher mehr weniger zuverlässiger",
                r"\b(?:besser\w*|schlechter\w*|schneller\w*|langsamer\w*|günstiger\w*|billiger\w*|teurer\w*|leiser\w*|lauter\w*|schöner\w*|größer\w*|kleiner\w*|stabiler\w*|leichter\w*|einfacher\w*|zuverlässiger\w*)\s+(?:\w+\s+){0,2}?als\s+(?!(?:erwartet|gedacht|nichts|sonst|je|jemals|nie|früher|ich dachte|vorher|gestern)\b)",
            ),
            row("vergleich verglichen gegenüber lieber zieh bevorzug", r"\b(?:im vergleich|verglichen)\s+(?:zu|zum|zur|mit)\b|\b(?:ziehe|bevorzuge)\s+(?:\w+\s+){1,4}(?:vor|gegenüber)\b|\blieber\s+(?:\w+\s+){1,3}als\s+(?:\w+\s+)?(?:ein\w*|den|die|das|\[)"),
        ),
        pattern(r"\b(?:nichts|niemand|was|kein\w*)\s+(?:\w+\s+){0,3}(?:besser\w*|schlechter\w*)\s+(?:\w+\s+)?als\b"),
    ),
)  # fmt: skip

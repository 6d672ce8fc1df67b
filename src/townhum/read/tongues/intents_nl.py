"""What Dutch posts want: seven families of patterns with guards. Data, no logic; written for townhum."""

from __future__ import annotations

from townhum.read.intent_rows import FEELS_BAD, FEELS_GOOD, Intent, pattern, row

_BAD = (
    r"(?:slecht\w*|waardelo\w+|belabberd\w*|beroerd\w*|kapot\w*|stuk|defect\w*|lek|traag|trage|langzaam|duur|peperduur|lawaaiig\w*|luidruchtig\w*|onbetrouwba\w+|onbruikba\w+|nutteloos|nutteloze"
    r"|onvriendelijk\w*|onbeschoft\w*|belachelijk\w*|schandalig\w*|vies|vieze|smerig\w*|ranzig\w*|gammel\w*|kut|klote|ruk|bagger|flut|drama(?:tisch\w*)?|verschrikkelijk\w*|vreselijk\w*|teleurstellend\w*|irritant\w*|om te huilen"
    r"|(?:een )?(?:ramp|drama|schande|grap|lachertje|aanfluiting|puinhoop|zooitje|nachtmerrie|miskoop|teleurstelling))"
)
_GOOD = r"(?:geweldig\w*|fantastisch\w*|uitstekend\w*|perfecte?|heerlijk\w*|prachtig\w*|prima|super\w*|top|toppie|tof|toffe|subliem\w*|schitterend\w*|briljant\w*|keurig\w*|ideaal|ideale|vlekkeloos|vlekkeloze|een aanrader)"
_THING = (
    r"(?:app|site|website|webshop|telefoon|mobiel|scherm|beeldscherm|batterij|accu|toestel|apparaat|camera|printer|router|wifi|internet|netwerk|verbinding|server|update|software"
    r"|service|klantenservice|helpdesk|support|kwaliteit|levering|bezorging|pakket|pakketje|bestelling|verzending|verpakking|deksel|kan|ketel|koker|waterkoker|snoer|kabel|stekker|oplader"
    r"|handvat|filter|prijs|eten|hotel|kamer|personeel|winkel|product|ding|machine|motor|knop|schakelaar|handleiding|bezorger|koffiezetapparaat|wasmachine|stofzuiger|koelkast)"
)
_OUR = r"(?:de|het|een|mijn|m'n|jullie|onze|ons|dit|dat|deze|die|hun|uw|je)"
_VERY = r"(?:(?:helaas|zo|heel|erg|echt|te|veel|ook|wel|nu|al|weer|gewoon|nog|steeds|altijd|behoorlijk|ontzettend|enorm|super|vreselijk|totaal|absoluut|alweer|meteen|inmiddels)\s+)*"

INTENTS = (
    Intent(
        "question",
        (
            row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:en|maar|dus|hallo|hoi|hey|hai|mensen|jongens|vraagje|ok|oké)\s+)(?:wat|wanneer|waar|waarom|waarvoor|waarmee|welke?|wie|hoe|hoeveel|hoelang|is|zijn|was|heb|heeft|hebben|hebt|kan|kun|kunt|kunnen|weet|weten"
                r"|moet|mag|zou|zal|zit|gaat|wordt|werkt|doet|bestaat|komt|komen|iemand|heeft er|ken|kent|klopt)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        pattern(r"\bserieus\?", r"\bhoe dan\?", r"\bwat is dit\b", r"\b(?:wat|wie|waar|hoe|waarom) (?:de fuck|in godsnaam|in hemelsnaam|the fuck)\b", r"\bvraag (?:ik )?me af\b", r"\bweet je wat\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "slecht waardelo belabberd beroerd kapot stuk defect lek traag trage langzaam duur peperduur lawaai luidruchtig onbetrouw onbruik nutte onvriend onbeschoft belachelijk schandalig vies vieze smerig ranzig gammel kut klote ruk"
                " bagger flut drama verschrikkelijk vreselijk teleurstell irritant huilen ramp schande grap lachertje aanfluiting puinhoop zooitje nachtmerrie miskoop",
                rf"\b{_THING}\s+(?:\w+\s+)?(?:is|zijn|was|waren|blijft|bleek|werd|wordt|gaat|ging|vind ik)\s+{_VERY}{_BAD}(?=\W|$)",
                rf"\b(?:slechte?|waardeloze|belabberde|beroerde|vreselijke|verschrikkelijke|wat een (?:slechte?|waardeloze|kut|klote|rot)|kapotte?|defecte?)\s*(?:\w+\s+)?{_THING}\b",
                rf"\b(?:kut|klote|rot|flut|kanker|tering)\s?{_THING}\b|\bvan (?:hele |zeer )?slechte kwaliteit\b",
            ),
            row(
                "niet nooit niks geen",
                rf"\b{_OUR}\s+(?:\w+\s+)?{_THING}\s+(?:\w+\s+){{0,3}}?(?:werk|doe|laad|laadt|start|sluit|reageer|kom|open|pas|functioneer|ga|blijf|verbind)\w*\s+(?:\w+\s+){{0,3}}?(?:niet|nooit|nauwelijks|niks)\b",
                r"\b(?:werkt|werken|functioneert|laadt|start|reageert|reageren|sluit|klopt|past|deugt)\s+(?:\w+\s+){0,3}?(?:niet|nooit|niks|nergens)(?:\s+(?:meer|goed|naar behoren))?\s*(?:[.!,]|$|goed|meer|na|naar)",
                r"\bdo(?:et|en) (?:het|t|'t) (?:\w+\s+){0,3}?niet\b|\bnooit (?:meer|weer)\s+(?:\w+\s+){0,5}?(?:kop|koop|bestel|boek|gebruik|naartoe|heen|kom)\w*",
                r"\b(?:geen|nog nooit|nooit een|nog geen) (?:\w+\s+)?(?:reactie|antwoord|bericht|gehoor|hulp|oplossing|terugkoppeling)\b",
                r"\b(?:raad|raden) (?:\w+\s+){0,4}?niet aan\b|\bniet aan te raden\b|\bis (?:zijn|het|haar|z'n) geld niet waard\b|\bnog (?:steeds )?(?:niet|niks) (?:ontvangen|binnen|geleverd|bezorgd|gehoord|gekregen)\b",
            ),
            row(
                "lekt lek druppelt kraakt roest stinkt hapert crasht vastgelopen gecrasht breekt gebroken brak uitgevallen stukgegaan valt loopt afgebroken kapotgegaan",
                rf"\b{_THING}\s+(?:\w+\s+){{0,2}}?(?:lekt|druppelt|roest|stinkt|hapert|crasht|kraakt|breekt|brak|loopt (?:\w+\s+)?vast|valt (?:\w+\s+)?uit)\b",
                r"\b(?:is|zijn|was)\s+(?:\w+\s+){0,4}?(?:vastgelopen|gecrasht|gebroken|uitgevallen|stukgegaan|kapotgegaan|kapot gegaan|stuk gegaan|afgebroken)\b",
                r"\b(?:lekt|druppelt|roest|stinkt|hapert|crasht) (?:al|steeds|constant|continu|sinds|na|als|overal)\b",
            ),
            row("geld terugbetaling", r"\b(?:wil|eis|willen|vraag)\s+(?:\w+\s+){0,3}?(?:geld terug|terugbetaling)\b|\bgeldverspilling\b|\bweggegooid geld\b|\bzonde van (?:het|je|mijn|m'n) geld\b"),
            row("teleurgesteld ontevreden klaar zat beu boos gefrustreerd geirriteerd geïrriteerd", r"\b(?:ben|zijn|zo|heel|erg|echt|zeer|behoorlijk|enorm|zwaar)\s+(?:\w+\s+)?(?:teleurgesteld|ontevreden|boos|gefrustreerd|ge[iï]rriteerd|beu)\s+(?:in|over|met|op|door|van)\b|\bben (?:het|er) (?:\w+\s+){0,3}?(?:zat|beu|klaar mee)\b"),
            row(
                "wacht wachten",
                r"\b(?:wacht|wachten)\s+(?:\w+\s+){0,3}?(?:al|sinds|nog steeds|nog altijd)\b[^.!?]{0,40}\b(?:dag\w*|we(?:ek|ken)|u(?:ur|ren)|maand\w*|antwoord|reactie|pakket\w*|levering|bestelling|terugbetaling|geld)\b"
                r"|\bal (?:\w+\s+){1,3}(?:dagen|weken|uur|maanden|week|maand)\s+(?:\w+\s+){0,3}?(?:geen|wacht\w*|aan het wachten|niks)\b",
            ),
            row("oplicht opgelicht afzetter bedrog bedrogen bedonderd genept", r"\b(?:oplicht(?:ers?|ing|erij)|opgelicht|afzetter(?:s|ij)|bedrog|bedonderd|genept)\b"),
        ),
        pattern(
            r"\b(?:niet|geen|nooit|niks)\s+(?:\w+\s+)?(?:slecht\w*|teleurgesteld|ontevreden|proble\w*|klachten|mis mee)\b",
            r"\b(?:film|serie|aflevering|boek|speler|elftal|wedstrijd|scheids\w*|trainer|kabinet|regering|partij|politi\w*|weer|liedje|nummer|album)\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "dank bedankt merci hou houden raad aanrader beste best geweldig fantast uitstek perfect heerlijk prachtig prima super top tof sublie schitter briljant keurig ideaal ideale vlekkelo tevreden blij lof complimen hulde petje enthous",
                r"\b(?:bedankt|dank ?je ?wel|dank ?u ?wel|dank|veel dank|hartelijk dank|merci)\s+(?:\w+\s+|\[\w+\]\s*){0,4}?(?:voor|aan|dat)\b",
                r"\b(?:ik|wij|we)\s+(?:\w+\s+)?(?:hou|houd|houden)\s+(?:\w+\s+)?van\s+(?:deze|dit|die|dat|mijn|m'n|jullie|de|het|mn)\b",
                r"\b(?:een|echte|absolute|dikke|grote|mega)\s*aanrader\b|\b(?:raad|raden|kan|kunnen|zou|zal) (?:\w+\s+){0,5}?(?:iedereen |zeker |absoluut )?(?:aanraden|aan iedereen|van harte aan|zeker aan)\b|\baan te raden\b",
                rf"\b{_GOOD}\s+(?:\w+\s+)?(?:{_THING}|werk|team|idee|advies|ervaring|geholpen)\b",
                rf"\b(?:is|zijn|was|waren|werkt|smaakt|werken|ging|verliep|vind ik|blijft)\s+{_VERY}{_GOOD}(?:\s|[.!,]|$)",
                r"\b(?:zeer|super|heel|erg|echt|ontzettend|dik|meer dan|hartstikke)\s+(?:tevreden|blij|enthousiast)\b|\btop ?service\b",
                r"\b(?:compliment\w*|hulde|lof|petje af|pluim)\s+(?:\w+\s+)?(?:aan|voor)\b",
                r"\b(?:de|het) beste\s+(?:\w+\s+){1,4}(?:ooit|van allemaal|die ik|dat ik|in jaren|sinds tijden)\b",
            ),
        ),
        pattern(r"\b(?:niet|geen|nooit)\s+(?:\w+\s+){0,2}(?:aanrad\w*|tevreden|blij|aan te raden|" + _GOOD + r")", r"\bniet aan\b", r"\b(?:bedankt|dank) voor (?:niks|niets)\b", r"\bnee,? (?:bedankt|dank)\b", r"\?"),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "zou fijn leuk handig mooi top prettig & als",
                r"\b(?:zou|lijkt|was)\s+(?:\w+\s+){0,4}?(?:fijn|leuk|handig|mooi|top|prettig|super|tof|geweldig|beter|ideaal|chill|welkom)\b[^.!?]{0,25}\bals\s+(?:jullie|je|er|ze|de|het|we|dit|dat|die)\b",
            ),
            row("zou graag hoop wil", r"\b(?:zou(?:den)?|wil|willen) (?:\w+\s+){0,3}?graag (?:\w+\s+){0,4}?(?:een|meer|de optie|zien dat|hebben dat)\s+(?:\w+\s+){0,3}?(?:optie|functie|mogelijkheid|knop|versie|stand|kleuren|keuze|zien|instelling)\b"),
            row(
                "kunnen kun kan alsjeblieft graag willen",
                r"\b(?:kunnen jullie|kunt u|kun je|kan er|kan iemand|willen jullie|zouden jullie)\s+(?:\w+\s+){0,7}?(?:toevoegen|inbouwen|aanbieden|invoeren|terugbrengen|erbij zetten|maken dat|verbeteren|uitbrengen)\b",
                r"\b(?:graag|alsjeblieft|aub|svp)\s+(?:\w+\s+){0,5}?(?:toevoegen|inbouwen|aanbieden|terugbrengen|verbeteren|(?:een )?(?:optie|functie|knop|versie))\b|\bvoeg (?:\w+\s+){0,6}?toe\b",
            ),
            row(
                "zou mis mist ontbreekt moeten jammer",
                rf"\b(?:ik mis|wat ik mis|mis ik|mist|ontbreekt)\s+(?:\w+\s+){{0,4}}?(?:een|de|het|nog)\s+(?:\w+\s+)?(?:optie|functie|mogelijkheid|knop|aanduiding|schakelaar|stand|modus|versie|{_THING})\b",
                r"\b(?:jullie|ze|er) (?:moeten|zouden|zou) (?:\w+\s+){0,6}?(?:toevoegen|inbouwen|aanbieden|verkopen|optie|functie|mogelijkheid)\b",
            ),
            row("waarom wanneer", r"\bwaarom (?:is|zit|heeft|bestaat|maken) (?:\w+\s+){0,3}?geen\b[^.!?]{0,40}\b(?:optie|functie|versie|app|mogelijkheid|knop|stand)\b|\bwanneer komt (?:er )?(?:eindelijk )?(?:een|de|het)\b"),
        ),
        pattern(r"\b(?:niet|nooit)\s+(?:\w+\s+)?(?:toevoegen|inbouwen|aanbieden)\b", r"\b(?:god|wet|wetten|kabinet|regering|trainer|doelpunt|verjaardag|kerst|sinterklaas)\b"),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "kop koop bestel haal halen aanschaf gekocht aankoop neem",
                r"\b(?:ik|wij|we)\s+(?:\w+\s+){0,2}?(?:wil|willen|ga|gaan|zal|zou|moet|moeten|overweeg|denk|twijfel|zit)\s+(?:\w+\s+){0,7}?(?:te )?(?:kopen|bestellen|aanschaffen|halen)\b|\b(?:wil|ga|moet|overweeg|zit erover te denken)\s+(?:\w+\s+){0,7}?(?:een|het|de|deze|dit|die|nieuwe?)\s+(?:\w+\s+){0,3}?(?:te )?(?:kopen|bestellen|aanschaffen|halen|aan te schaffen)\b",
                r"\b(?:ik|we) (?:koop|bestel|haal|neem) (?:\w+\s+){0,2}?(?:morgen|straks|binnenkort|toch|nu|ook|volgende week)\s+(?:\w+\s+){0,2}?(?:een|de|het|deze|die|dit)\b",
                r"\bwaar (?:kan|kun|koop|haal|vind|bestel)\s+(?:\w+\s+){0,6}?(?:kopen|bestellen|halen|krijgen|te koop|vandaan|nog vinden)\b|\bwaar (?:is|zijn) (?:\w+\s+){0,3}?te koop\b|\bwaar (?:koop|bestel|haal) (?:ik|je|jullie)\b",
                r"\bkoopadvies\b|\b(?:zal|moet|zou) ik (?:\w+\s+){0,5}?(?:kopen|halen|bestellen|aanschaffen)\b|\baan te schaffen\b",
            ),
            row("zoek op", r"\b(?:ik zoek|we zoeken|ben op zoek naar|zijn op zoek naar|op zoek naar)\s+(?:\w+\s+)?(?:een|naar een)\s+(?:nieuwe?|goede?|goedkope?|stille?|tweedehands|betaalbare?|fijne?)\b"),
        ),
        pattern(r"\b(?:niet|nooit|geen)\s+(?:\w+\s+){0,4}(?:kopen|bestellen|halen|aanschaffen)\b", r"\bnooit meer\b", r"\b(?:adem ?halen|ophalen|afhalen|inhalen|herhalen|weghalen|eruit halen|uit de kast halen)\b"),
    ),
    Intent(
        "switching",
        (
            row(
                "opgezegd opzeg zeg overgestapt overstap stap geannuleerd verwijderd teruggestuurd terug gewisseld retour",
                r"\b(?:heb|hebben|ben|zijn|ga|gaan|nu|net|vandaag|eindelijk)\s+(?:\w+\s+){0,6}?(?:opgezegd|overgestapt|geannuleerd|opzeggen|overstappen|gede[iï]nstalleerd|teruggestuurd|teruggebracht|geretourneerd)\b",
                r"\b(?:app|account|profiel)\s+(?:\w+\s+){0,2}?(?:verwijderd|opgezegd|weggegooid)\b|\b(?:ik|wij|we) (?:\w+\s+)?(?:stap|stappen) (?:\w+\s+){0,3}?over (?:naar|op)\b|\b(?:ik|wij|we) zeg(?:gen)? (?:\w+\s+){0,5}?op\b|\bstap(?:pen)? (?:ik|we|wij) (?:\w+\s+)?over\b",
                r"\b(?:gaat|ging|stuur|sturen|breng|gaan) (?:\w+\s+){0,4}?(?:retour|terug naar de winkel)\b|\bstuur (?:\w+\s+){0,3}?terug\b",
            ),
            row("nooit laatste", r"\bnooit (?:meer|weer)\s+(?:\w+\s+){0,5}?(?:koop|kopen|bestel\w*|boek\w*|gebruik\w*|naartoe|heen|kom\w*|\[\w+\])|\b(?:koop|bestel|boek|kom|ga)\s+(?:\w+\s+){0,5}?nooit meer\b|\blaatste keer (?:\w+\s+){0,3}?(?:bestel\w*|gekocht|kom|kocht)\b"),
            row("klant", r"\b(?:een |trouwe |weer een )klant\s+(?:\w+\s+)?(?:minder|kwijt|verloren|armer)\b|\b(?:was|waren) (?:\w+\s+){0,3}?(?:klant)\b|\bklant af\b|\bgeen klant meer\b"),
            row("concurren ergens elders ander", r"\b(?:ga|gaan|koop|bestel|stap|zoek|kijk|haal)\s+(?:\w+\s+){0,4}?(?:ergens anders|elders|naar de concurren\w+|bij de concurren\w+|een andere (?:aanbieder|provider|bank|leverancier|winkel))\b"),
        ),
        pattern(r"\b(?:niet|nooit|geen)\s+(?:\w+\s+)?(?:opgezegd|opzeggen|overgestapt|overstappen|geannuleerd|verwijderd)\b", r"\b(?:luier\w*|banden|olie|onderwerp|kamer|baan|school|batterijen|trein|bus|metro|weer)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "dan als & beter slechter sneller trager langzamer goedkoper duurder stiller luider mooier groter kleiner steviger lichter makkelijker meer minder betrouwbaarder handiger",
                r"\b(?:beter\w*|slechter\w*|sneller|trager|langzamer|goedkoper|duurder|stiller|luider|mooier|groter|kleiner|steviger|lichter|makkelijker|handiger|betrouwbaarder|lekkerder)\s+(?:\w+\s+){0,2}?(?:dan|als)\s+(?!(?:verwacht|gedacht|niks|niets|ooit|nooit|vroeger|ik dacht|eerst|gisteren|voorheen|je|jullie|er|we)\b)",
            ),
            row("vergel opzichte liever verkies", r"\bin vergelijking (?:met|tot)\b|\bvergeleken (?:met|bij)\b|\bten opzichte van\b|\bliever\s+(?:\w+\s+){1,4}dan\s+(?:\w+\s+)?(?:een|de|het|die|deze|\[)|\bverkies (?:\w+\s+){1,5}boven\b"),
        ),
        pattern(r"\b(?:niets|niemand|niks|wat|geen)\s+(?:\w+\s+){0,3}(?:beter\w*|slechter\w*)\s+(?:\w+\s+)?dan\b"),
    ),
)  # fmt: skip

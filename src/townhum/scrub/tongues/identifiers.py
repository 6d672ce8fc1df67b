"""Identifiers that a word of another language tells: accounts, codes, order numbers, birthdays, addresses spelt out."""

from __future__ import annotations

import re

from townhum.scrub.cues import UNITS
from townhum.scrub.recognizers.accounts import SERVICE, SERVICES
from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, CuedRecognizer, code_end, words
from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.tongues.ages import AgeSaidRecognizer, AgeToldRecognizer
from townhum.scrub.tongues.whereabouts import RoomSaidRecognizer, RoomToldRecognizer, StreetToldRecognizer
from townhum.words.packs import packs
from townhum.words.packs.levels import words_of

_MY = "mein|meinem|meinen|mi|mon|mio|meu|mijn|m'n"
_IS = r"(?:ist|hei(?:ss|\u00df)t|lautet|war|es|c['\u2019]est|est|e|is|c|\u00e8)"
_NAME = r"(?P<name>[^\W_][\w.-]{1,30}\w)"
_CALLED = rf"(?:hei(?:ss|\u00df)e|bin|findet|find){SEP}(?:ich|ihr|du)(?:{SEP}(?:mich|unter|als))?|(?:soy|estoy{SEP}como|me{SEP}llamo|aparezco{SEP}como)|je{SEP}(?:suis|m['\u2019]appelle)|c['\u2019]est|(?:ci{SEP})?sono|mi{SEP}chiamo|mi{SEP}trovate{SEP}come|sou|estou{SEP}como|me{SEP}chamo|heet{SEP}ik|ben{SEP}ik"
_FOLLOW = rf"(?:folgt?{SEP}mir|adde?t?{SEP}mich|siguem?e|sigan?me|seguidme|agrega(?:d|n)?me|buscame|suis-moi|suivez-moi|ajoute(?:z)?-moi|retrouvez-moi|seguimi|seguitemi|cercatemi|aggiungetemi|(?:volg|voeg|zoek|vind){SEP}(?:me|mij)(?:{SEP}toe)?|(?:segue|sigam|adiciona|procura|procurem)-me|me{SEP}(?:segue|sigam|siga|adiciona|procura|acha))"


class AccountToldRecognizer(CuedRecognizer):
    """`mein Insta ist lena.wolf`, `auf TikTok heisse ich kaffeetante`, `mon insta c'est lolo.du.75`, `en twitch soy cafesolo`."""

    entity = "HANDLE"
    cue_words = SERVICES
    pattern = re.compile(
        rf"\b(?:(?:{_MY}){SEP}{SERVICE}(?:{SEP}?(?:name|account|profil|usuario|cuenta|perfil|compte|pseudo|profilo|conta|naam))?{SEP}{{1,2}}{_IS}"
        rf"|(?:auf|bei|en|sur|su|no|em|op){SEP}{SERVICE}{SEP}{{1,2}}(?:{_CALLED})|{_FOLLOW}(?:{SEP}{{1,2}}\w{{1,8}}){{0,2}}?{SEP}{{1,2}}{SERVICE}{SEP}{{0,3}}(?:als|como|come|comme|unter|bajo|sous|onder|:|@)){SEP}{{1,3}}{_NAME}",
        re.IGNORECASE,
    )
    examples = (
        "mein Insta ist lena.wolf",
        "auf Instagram heisse ich kaffeetante",
        "mon insta c'est lolo.du.75",
        "en twitch soy cafesolo",
        "il mio insta e lella_92",
        "me segue no tiktok como ju.costa",
        "op twitch heet ik koffietante",
    )
    counter_examples = (
        "mein Insta ist kaputt",
        "mon insta est nul",
        "mi instagram es privado",
        "auf Twitter bin ich selten",
        "en twitch soy nuevo",
        "su twitter sono nuovo",
        "no insta sou novo",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The account alone; no word that a sentence goes on with."""
        name = match["name"].rstrip(".-")
        start = match.start("name")
        return None if _is_a_word(name) else (start, start + len(name))


_CODES = (
    "pin|geheimzahl|tan|puk|(?:tur|zugangs|sicherheits|tor|haus|zugriffs|bestatigungs|handy|entsperr)-?code|code|(?:pin|deur|toegangs|poort|alarm|sleutel|beveiligings)-?code|wachtwoord|toegangscode|clave|codigo|contrasena|senha|digicode|(?:code|codigo|codice){0}"
    "(?:d['\u2019](?:entree|ingresso|accesso)|de{0}(?:la{0})?(?:porte|puerta|entrada|acceso|acesso|seguridad|seguranca|portail|carte|tarjeta)|d(?:i|ell[ao]|el){0}(?:porta|portone|cancello|cassaforte|sblocco|sicurezza|accesso)"
    "|d[ao]{0}(?:porta|portao|predio|cofre|alarme|cartao)|segreto|pin|secret|secreto)|cifra|(?:safe-?|tresor-?|schloss-?)?kombination|combinacion|combinaison"
)
_LINKS = (
    rf"(?:{SEP}{{0,3}}\b(?:ist|lautet|is|war|es|esta|era|est|etait|c|d|fur|die|der|das|tur|haustur|zum|zur|vom|de|la|el|del|le|du|l|porte|puerta|entree|entrada|wifi|wlan|"
    rf"karte|tarjeta|carte|safe|tresor|caja|fuerte|coffre|fort|furs|nummer|numero|num|mein|meine|mi|mon|ma|pour|para|jetzt|ahora|maintenant|immeuble|portail|garage|garaje|e|delle|della|dello|do|da|porta|portone|portao|predio|cancello|van|het|voordeur|deur|poort|nu|ora|agora|adesso)\b){{0,6}}{SEP}{{1,4}}"
)


class CodeToldRecognizer(CuedRecognizer):
    """`T\u00fcrcode 2580`, `el codigo de la puerta es 2580`, `le code de la porte est 2580`, `die pin lautet vier acht zwei eins`."""

    entity = "KEY"
    cue_words = words(
        "pin geheimzahl tan puk code turcode zugangscode sicherheitscode torcode hauscode zugriffscode bestatigungscode handycode entsperrcode clave codigo contrasena digicode codice cifra kombination safekombination tresorkombination combinacion combinaison "
        "pincode deurcode toegangscode poortcode alarmcode sleutelcode beveiligingscode wachtwoord senha"
    )
    pattern = re.compile(rf"\b(?P<code>{_CODES.format(SEP)}){_LINKS}", re.IGNORECASE)
    examples = (
        "Turcode 2580",
        "el codigo de la puerta es 2580",
        "le code de la porte est 2580",
        "die pin lautet vier acht zwei eins",
        "digicode 25B80",
        "il codice del portone e 2580",
        "o codigo da porta e 2580",
        "mijn pincode is 4821",
    )
    counter_examples = (
        "code promo 2024",
        "error code",
        "el codigo de descuento",
        "der code ist falsch",
        "pin 4 Stuck",
        "code 404",
        "codice sconto 2024",
        "o codigo do produto",
        "pincode vergeten",
    )
    _FEWEST = 4

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone. After a bare "code" only where more says that something opens."""
        is_bare = match["code"].lower() in {"code", "codigo", "clave"} and not _OPENS.search(match[0])
        end = code_end(match.string, match.end(), fewest=self._FEWEST, letters=2, tail=2, most=8)
        return None if end is None or is_bare or _YEAR.match(match.string, match.end()) else (match.end(), end)


_OPENS = re.compile(
    r"\b(?:tur|haustur|porte|puerta|entree|entrada|wifi|wlan|karte|tarjeta|carte|immeuble|portail|garage|garaje|porta|portone|portao|predio|cancello|deur|voordeur|poort|ist|lautet|coffre|caja|safe|tresor)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


class OrderToldRecognizer(CuedRecognizer):
    """`Kundennummer 4711-22`, `n\u00famero de pedido 4711-22`, `num\u00e9ro de commande AB-1234`."""

    entity = "ORDER_REF"
    cue_words = words(
        "kundennummer kundennr bestellnummer bestellnr rechnungsnummer auftragsnummer vertragsnummer sendungsnummer ticketnummer versichertennummer mitgliedsnummer personalnummer "
        "matrikelnummer kontonummer vorgangsnummer pedido factura cliente contrato seguimiento reserva socio expediente poliza commande facture client contrat suivi dossier reservation "
        "adherent police ordine ordinazione fattura encomenda bestelling factuur klantnummer bestelnummer ordernummer factuurnummer polisnummer contractnummer "
        "dossiernummer zendingsnummer lidnummer pratica spedizione contratto fatura apolice processo"
    )
    pattern = re.compile(
        rf"\b(?:(?:kunden|bestell|rechnungs|auftrags|vertrags|sendungs|ticket|versicherten|mitglieds|personal|matrikel|konto|vorgangs|klant|klanten|bestel|order|factuur|polis|contract|dossier|zendings|lid)-?(?:nummer|nr\.?)"
        rf"|(?:numero|num\.?|n[o\u00ba\u00b0]\.?|ref(?:erencia|erence)?\.?|codigo){SEP}{{1,2}}(?:de{SEP}|d['\u2019]|di{SEP}|d[ao]{SEP}|del{SEP}|dell['\u2019]|della{SEP}|de{SEP}la{SEP})?(?:pedido|factura|cliente|contrato|seguimiento|reserva|socio|expediente|poliza|"
        rf"commande|facture|client|contrat|suivi|dossier|reservation|adherent|police|ordine|fattura|contratto|spedizione|pratica|encomenda|fatura|apolice|processo)|(?:pedido|commande|bestellung|ordine|contrato|contrat|vertrag|cliente|client|kunde|poliza|police|dossier|expediente){SEP}{{1,2}}(?:n[o\u00ba\u00b0r]|num(?:ero)?|nummer))\b"
        rf"(?:{SEP}{{0,3}}\b(?:ist|lautet|es|est|e|is)\b)?{SEP}{{1,3}}",
        re.IGNORECASE,
    )
    examples = (
        "Kundennummer 4711-22",
        "numero de pedido 4711-22",
        "numero de commande AB-1234",
        "Bestellnummer: AB-1234",
        "numero dell'ordine AB-1234",
        "numero do pedido 4711-22",
        "bestelnummer is 4711-22",
    )
    counter_examples = (
        "Bestellnummer falsch",
        "numero de pedidos",
        "numero de client satisfaits",
        "numero di ordini",
        "klantnummer kwijt",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The number alone."""
        end = code_end(match.string, match.end(), fewest=3, letters=4, most=8)
        return None if end is None else (match.end(), end)


class BirthdayToldRecognizer(CuedRecognizer):
    """`am 3. Mai 1984 Geburtstag`, `mi cumplea\u00f1os es el 3 de mayo`, `mon anniversaire est le 3 mai`."""

    entity = "AGE"
    cue_words = words("geburtstag cumpleanos cumple anniversaire compleanno aniversario verjaardag jarig")
    needs_any = frozenset("0123456789")
    pattern = re.compile(
        r"\b(?:(?:am|werde\s+am)\s+(?P<before>\d{1,2}\.\s?(?:\d{1,2}\.(?:\s?\d{2,4})?|[a-z]{3,9}(?:\s\d{4})?))\s+(?:\w+\s+){0,2}geburtstag\b"
        r"|(?:geburtstag|cumple(?:anos)?|anniversaire|compleanno|aniversario|verjaardag|jarig)(?:\s+(?:ist|war|es|era|est|etait|e|is|am|el|le|il|em|op|no|dia)){1,3}\s+(?P<after>\d{1,2}(?:\.|er)?(?:[./]\d{1,2}(?:[./]\d{2,4})?|\s+(?:de\s+)?[a-z]{3,10}(?:\s+(?:de\s+|del\s+)?\d{4})?))(?!\w))",
        re.IGNORECASE,
    )
    examples = (
        "am 3. Mai 1984 Geburtstag",
        "mi cumpleanos es el 3 de mayo",
        "mon anniversaire est le 3 mai",
        "il mio compleanno e il 3 maggio",
        "jarig op 3 mei",
    )
    counter_examples = ("am 3. Mai bestellt", "zum Geburtstag 3 Stuck", "cumple con las 3 normas")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The date alone."""
        return match.span("before" if match["before"] else "after")


_DOT = "punkt|punto|point|ponto|punt|dot"
_DASH = r"unterstrich|bindestrich|minus|guion(?:\s(?:bajo|medio))?|barra\s?baja|tiret(?:\s(?:du\s)?(?:bas|six))?|underscore|trattino(?:\s?basso)?|hifen|underline|streepje|koppelteken"
_PLUS = rf"\s?(?:[._+-]|[\s(\[](?:{_DOT}|{_DASH})[)\]]?)\s?|\s(?=\d)"


class MailToldRecognizer(CuedRecognizer):
    """`max punkt muster at web punkt de`, `lena unterstrich 88 at gmx punkt de`, `pepe arroba correo punto es`, `lolo arobase poste point fr`."""

    entity = "EMAIL_ADDRESS"
    cue_words = words("arroba arobase arobas klammeraffe chiocciola apenstaartje punkt punto point ponto punt")
    pattern = re.compile(
        rf"(?<!\w)[\w-]{{1,30}}(?:(?:{_PLUS})[\w-]{{1,30}}){{0,5}}\s?[(\[]?(?:(?<=[\s(\[])at|arroba|arobase?|klammeraffe|chiocciola|apenstaartje)[)\]]?\s?(?<=[\s)\]])"
        rf"[\w-]{{2,30}}(?:\s?(?:\.|[(\[]?(?:{_DOT})[)\]]?|(?<=\s)(?:{_DASH})(?=\s))\s?[\w-]{{2,30}}){{1,3}}(?!\w)",
        re.IGNORECASE,
    )
    examples = (
        "max punkt muster at web punkt de",
        "pepe arroba correo punto es",
        "lolo arobase poste point fr",
        "lena unterstrich 88 at gmx punkt de",
        "lea tiret du bas 88 arobase mail point com",
        "ana guion bajo sol arroba correo punto es",
    )
    counter_examples = ("der Punkt ist", "un punto a favor", "c'est le point", "a esta arroba le falta")


_ONES = "ein|zwei|drei|vier|funf|sechs|sieben|acht|neun"
_TENS_DE = "zwanzig|dreissig|drei\u00dfig|dreizig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig"
_TENS = (
    "dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante"
    "|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
    "|(?:dieci|veinti)(?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
    f"|zehn|elf|zwolf|(?:drei|vier|funf|sech|sieb|acht|neun)zehn|(?:(?:{_ONES})und)?(?:{_TENS_DE})"
)
_TENS_IT = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
_TENS_NL = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_DIGITS_TOO = "tre|um|uma|meia|dois|duas|tres|quatro|sete|oito|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TENS_TOO = "|".join(
    (
        "dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove",
        *(
            f"{ten}{one}"
            for ten in _TENS_IT
            for one in ("", *["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"])
        ),
        "ventuno|ventotto|trentuno|trentotto|quarantuno|quarantotto|cinquantuno|cinquantotto|sessantuno|sessantotto|settantuno|settantotto|ottantuno|ottantotto|novantuno|novantotto",
        "dez|doze|treze|catorze|quatorze|quinze|dezesseis|dezasseis|dezessete|dezassete|dezoito|dezenove|dezanove|vinte|trinta|cinquenta|sessenta|oitenta",
        "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien",
        *(
            f"{one}{ten}"
            for ten in _TENS_NL
            for one in ("", *["eenen", "tweeen", "drieen", "vieren", "vijfen", "zesen", "zevenen", "achten", "negenen"])
        ),
    )
)
_SAID = rf"(?:{DIGIT_WORDS}|{_DIGITS_TOO}|{_TENS}|{_TENS_TOO}|\d{{1,2}})(?!\w)"


class PairsToldRecognizer(CuedRecognizer):
    """Numbers said two digits at a time: `z\u00e9ro six douze trente-quatre cinquante-six`, `seis doce treinta y cuatro cincuenta y seis`."""

    entity = "LONG_NUMBER"
    cue_words = words(
        "dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante nonante diez once doce "
        "trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa zehn elf zwolf"
    ) | {f"{one}{ten}" for one in ("", *(f"{each}und" for each in _ONES.split("|"))) for ten in _TENS_DE.split("|")}
    cue_words |= words(f"{_TENS_TOO}|{_DIGITS_TOO}|cinque|sette|otto|nove|quattro".replace("|", " ")) - words(
        "um uma een meia sei"
    )
    pattern = re.compile(rf"\b{_SAID}(?:{SEP}{{1,3}}(?:(?:y|et|und|e){SEP}{{1,2}})?{_SAID}){{2,23}}", re.IGNORECASE)
    examples = (
        "zero six douze trente-quatre cinquante-six soixante-dix-huit",
        "seis doce treinta y cuatro cincuenta y seis",
        "null eins sieben sechs achtundvierzig zweiundzwanzig",
        "achtundvierzig zweiundzwanzig einundneunzig",
        "tre tre otto sette uno nove",
        "nove um dois tres quatro",
        "nul zes achtenveertig tweeentwintig",
    )
    counter_examples = ("quatre-vingt-dix-huit euros", "diez once doce", "treinta y cuatro", "zehn elf zwolf")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Where it has words, and five of them, or pieces that are as long."""
        pieces = [piece for piece in re.findall(r"[^\W_]+", match[0].lower()) if piece not in {"y", "et", "und", "e"}]
        compound = sum(len(piece) > _LONGEST_DIGIT for piece in pieces)
        is_number = len(pieces) + compound >= _FEWEST_SAID and not all(map(str.isdigit, pieces))
        return match.span() if is_number else None


_FEWEST_SAID, _LONGEST_DIGIT = 5, 11


TOLD: tuple[type[LinearRecognizer], ...] = (
    AccountToldRecognizer,
    CodeToldRecognizer,
    OrderToldRecognizer,
    AgeToldRecognizer,
    AgeSaidRecognizer,
    BirthdayToldRecognizer,
    MailToldRecognizer,
    PairsToldRecognizer,
    RoomToldRecognizer,
    RoomSaidRecognizer,
    StreetToldRecognizer,
)
"""Asked where a study reads a language that has a pack, beside all others."""

_SHORTEST_NAME = 3


def _is_a_word(name: str) -> bool:
    """Whether an account's name is a word of a sentence rather: known in one of the languages, and no more than that."""
    plain = name.lower()
    if len(plain) < _SHORTEST_NAME or plain in UNITS:
        return True
    return plain.isalpha() and any(words_of(code).get(plain, 0) > 0 for code in packs())

"""Rooms and streets that a word of another language tells, with a number or without."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import CuedRecognizer, words
from townhum.scrub.tongues.spoken import NUMBER

_NO_ROOM = r"(?!\w)(?!\s*(?:%|\u20ac|personen|personas|personnes|nachte|noches|nuits|betten|camas|lits|sterne|estrellas|etoiles|euros?|mal|veces|fois|m2|qm|uhr|h\b|min))"
_ROOM_NUMBER = rf"(?:\s?(?:nr\.?|n[o\u00b0\u00ba]\.?|numero|nummer))?\s{{1,2}}(?:[a-h][ -]?)?\d{{1,4}}(?:[.\-/]\d{{1,4}})?[a-h]?{_NO_ROOM}"
_ROOM = "zimmer|krankenzimmer|hotelzimmer|raum|buro|station|bett|habitacion|cuarto|despacho|aula|planta|cama|sala|chambre|salle|bureau|lit|etage|camera|stanza|letto|ufficio|quarto|kamer|zaal"


class RoomToldRecognizer(CuedRecognizer):
    """`Klinikum, Zimmer 318`, `habitaci\u00f3n 214`, `chambre 412`, `planta 4, cama 12`: a room, in the languages that have a pack."""

    entity = "ADDRESS"
    cue_words = words(_ROOM.replace("|", " "))
    needs_any = frozenset("0123456789")
    pattern = re.compile(rf"\b(?:{_ROOM}){_ROOM_NUMBER}(?:,?\s(?:{_ROOM}){_ROOM_NUMBER}){{0,3}}", re.IGNORECASE)
    examples = ("zimmer 318", "habitacion 214", "chambre 412", "planta 4, cama 12", "raum 3.14", "despacho 207")
    counter_examples = (
        "zimmer 2",
        "chambre 20 euros",
        "planta 4",
        "sala de 20",
        "habitacion 2 camas",
        "station 4 ist zu",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """A room of one figure alone is one of a flat, or a floor."""
        return match.span() if sum(map(str.isdigit, match[0])) > 1 else None


_NOTHING_OF_A_ROOM = r"(?!\s(?:tage|dias|jours|giorni|dagen|persone|pessoas|volte|vezes|keer|notti|noites|letti|kilos?|stunden|horas|heures|jahre|anos|ans|anni|jaar|grad|grados|degres|gradi|metr|meter)\w*)"
_ROOM_SAID = rf"(?:\s?(?:nr\.?|n[o\u00b0\u00ba]\.?|numero|nummer))?\s{{1,2}}{NUMBER}{_NO_ROOM}{_NOTHING_OF_A_ROOM}"


class RoomSaidRecognizer(CuedRecognizer):
    """The same with its number in words, of two digits and more: `Zimmer dreihundertzw\u00f6lf`, `habitaci\u00f3n doscientos catorce`."""

    entity = "ADDRESS"
    cue_words = words(_ROOM.replace("|", " "))
    pattern = re.compile(
        rf"\b(?:{_ROOM}){_ROOM_SAID}(?:,?\s(?:{_ROOM})(?:{_ROOM_SAID}|{_ROOM_NUMBER})){{0,3}}", re.IGNORECASE
    )
    examples = (
        "zimmer dreihundertzwolf",
        "raum zweihundertvier",
        "zimmer nummer drei eins zwei",
        "habitacion doscientos catorce",
        "planta cuatro uno dos, cama doce",
        "chambre quatre cent douze",
        "camera quattrocentododici",
        "kamer vierhonderdtwaalf",
        "quarto quatrocentos e doze",
    )
    counter_examples = (
        "zimmer zwei",
        "zimmer hunderte",
        "chambre vingt euros",
        "sala diez personas",
        "camera trenta giorni",
        "kamer twintig keer",
        "station zehn minuten",
    )


_WAY = "calle|avenida|avda|paseo|plaza|camino|ronda|carrer|rue|avenue|boulevard|impasse|place|allees?|chemin|quai|route|via|viale|piazza|corso|rua|travessa|praceta|gracht|straat|laan|plein"
_OF_WAY = r"(?:de\s+la\s+|de\s+las\s+|de\s+los\s+|del\s+|de\s+|du\s+|des\s+|d['\u2019]|della\s+|dei\s+|di\s+|da\s+|do\s+|dos\s+|das\s+)"
_LIVES = (
    r"(?:wohn(?:e|t|en|haft)?|adresse|anschrift|haus|nachbarn?|nachbarin|direccion|domicilio|vivo|vivimos|vive|mi\s+calle|mi\s+casa|vecin[ao]|habit(?:e|ons|o|a)|chez\s+moi|chez\s+nous|"
    r"ma\s+rue|voisine?|devant|abito|abitiamo|moro|moramos|morada|indirizzo|endereco|woon|wonen|adres|ven(?:id)?\s+a|viens|venez|komm\w*|casa)"
)
_ON = r"(?:am|an\s+der|im|zum|zur|auf\s+der|auf\s+dem|unter\s+den|in\s+der)\s+(?:[^\W\d_]{3,20}\s){1,2}\d{1,3}[a-d]?(?!\w)"
_AFTER_LIVES = r"(?:[^\w.!?\n]{1,3}[^\W\d_]{1,12}){0,3}?[^\w.!?\n]{1,3}"


class StreetToldRecognizer(CuedRecognizer):
    """A street after a word of living, with a number or without: `vivo en la calle del olmo`, `chez moi avenue foch`, `wohne am alten markt 7`."""

    entity = "ADDRESS"
    cue_words = words(_WAY.replace("allees?", "allee allees").replace("|", " ")) | words("am an im zum zur auf unter")
    pattern = re.compile(
        rf"\b{_LIVES}{_AFTER_LIVES}(?P<way>(?:{_WAY})\b\.?\s+{_OF_WAY}?[^\W\d_][\w'\u2019-]{{2,20}}(?:,?\s+(?:n[o\u00b0\u00ba]\.?\s?|numero\s)?\d{{1,4}}[a-d]?(?!\w))?)"
        rf"|\b(?P<of>(?:{_WAY})\b\.?\s+(?:{_OF_WAY}[^\W\d_][\w'\u2019-]{{2,20}}|mayor|real)(?:\s[^\W\d_][\w'\u2019-]{{2,20}})?,?\s+(?:n[o\u00b0\u00ba]\.?\s?|numero\s)?\d{{1,4}}[a-d]?(?!\w)(?!\s*(?:\u20ac|euros?|places|plazas|h\b|%)))"
        rf"|\b{_LIVES}{_AFTER_LIVES}(?P<am>{_ON}(?!\s*(?:\u20ac|euro|uhr|stuck|mal|minuten|%)))"
        rf"|\b(?P<post>{_ON})(?=,?\s+(?:d-?)?\d{{5}}\s+[^\W\d_]{{3}})(?!,?\s+\d{{5}}\s+(?:euro|uhr|stuck|mal|minuten|watt|punkte|meter|kilo|follower))",
        re.IGNORECASE,
    )
    examples = (
        "vivo en la calle del olmo",
        "chez moi avenue foch",
        "adresse ist am alten markt 7",
        "am alten markt 3, 50667 koln",
        "plaza mayor 7",
        "place du marche 7",
        "en mi calle, paseo de las delicias",
    )
    counter_examples = (
        "la place prend 2 minutes",
        "en la calle",
        "la plaza cuesta 7",
        "am alten markt",
        "am dritten tag 3, 50667 mal",
        "via mail 2 tage",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The street, with its number."""
        return match.span(next(name for name in ("way", "of", "am", "post") if match[name]))

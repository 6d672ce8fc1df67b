"""Streets with a word for it before their name, as in French, Spanish and Polish; and where any address ends."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import CuedRecognizer, is_function_word

_SURELY = (
    "rue impasse allee quai faubourg calle avenida avda avd paseo carrer carretera travesia glorieta carrera viale piazza piazzale vicolo "
    "lungomare contrada ul ulica aleja aleje osiedle rua travessa praca alameda rodovia ulitsa prospekt pereulok jalan calea chaussee "
    "montee venelle pasaje salita fondamenta localita beco calcada rynek soseaua bulevardul mahalle ruelle"
)
_PERHAPS = (
    "avenue av ave boulevard bd place chemin cours route square passage villa sentier plaza camino ronda cl cra via corso largo strada al os "
    "plac pl estrada strasse str odos jl straat gata esplanade promenade voie residence campo quinta cad sok mah urbanizacion borgo"
)
_STREETS = "|".join([*_SURELY.split(), *_PERHAPS.split()])
_PARTICLE = (
    "(?:de la|de las|de los|de|du|des|del|della|delle|dei|degli|di|da|do|dos|das|d|la|le|les|l|el|los|las|san|santa|sao|st|ste|saint|sainte|van|"
    "von|der|den|unter|am|an|zum|zur|y|e|et)"
)
_IS_PARTICLE = re.compile(_PARTICLE, re.IGNORECASE)
_WORD = r"[^\W\d_][\w\u2019'.-]{0,24}"
NUMBER = r"(?:(?:n[o\u00ba\u00b0]?\.? ?|nr\.? ?|no:? ?|num\.? ?)?\d{1,5}+(?:[ -]?[a-h](?!\w)|[ -]?(?:bis|ter|quater)(?!\w))?(?:[/-]\d{1,4}[a-z]?|/[a-h])?)(?!\w)"
NO_MEASURE = r"(?!\s?(?:%|[\u20ac$\u00a3]|(?:cm|mm|kg|times|people|minutes?|hours?|days?|pack|euros?|uhr|litres?|watts?|years?|stars?)\b))"


class StreetRecognizer(CuedRecognizer):
    """A word for street, its name and a number, or the number first, and the rest of the address: `12 rue de la Paix, 75002 Paris`."""

    entity = "ADDRESS"
    needs_any = frozenset("0123456789")
    cue_words = frozenset([*_SURELY.split(), *_PERHAPS.split(), "c"])
    pattern = re.compile(
        rf"(?<![\w.,/@-])(?:(?P<type>{_STREETS}|c/)(?:\. ?| |(?<=/) ?)(?P<name>(?:{_PARTICLE}[ '\u2019]{{1,2}}){{0,3}}{_WORD}(?: (?:{_PARTICLE}[ '\u2019]{{1,2}}){{0,2}}{_WORD}){{0,3}}?),? {{1,2}}{NUMBER}"
        rf"|{NUMBER},? {{1,2}}(?P<type2>{_STREETS})\.? {{1,2}}(?P<name2>(?:{_PARTICLE}[ '\u2019]{{1,2}}){{0,3}}{_WORD}(?:[ -](?-i:[A-Z])[\w'\u2019-]{{1,20}}){{0,3}})){NO_MEASURE}",
        re.IGNORECASE,
    )
    examples = (
        "12 rue de la Paix, 75002 Paris",
        "Calle Mayor 15, 28013 Madrid",
        "ul. Polna 10/5, 00-001 Warszawa",
        "Rua Augusta, 1500, apto 12",
        "via Garibaldi 4",
    )
    counter_examples = (
        "via Leeds",
        "place 3 lids on it",
        "en route 4 times",
        "350 av power",
        "via email 3 times",
        "4 place mats",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """To the end of the address. A word that is more than a street ("via", "place") needs a name with a capital."""
        kind, name = (match["type"] or match["type2"]).lower(), match["name"] or match["name2"]
        words = [word for word in re.findall(r"[^\W\d_]+", name) if not _IS_PARTICLE.fullmatch(word)]
        is_surely = kind in _SURELY.split() or kind == "c/"
        is_name = bool(words) and all(word[0].isupper() for word in words) and not is_function_word(words[0])
        return (match.start(), tail_end(match.string, match.end())) if is_surely or is_name else None


_TAIL = re.compile(
    r"(?P<sep>[ ,\n(/-]{1,3})(?:(?P<unit>(?:apto?|apt|appt|bat|esc|piso|planta|puerta|pta|int|interno|scala|lok|bl|bloco|casa|bus|etage|lgh|trappe|top|"
    r"stiege|stock|flat|unit|floor|cedex|postcode|zip|plz|cp|m\.)\.? ?\d{0,4}[a-h\u00ba\u00aa]?(?!\w))"
    r"|(?P<post>(?:[a-z]{1,2}-)?(?:\d{3} \d{2}|\d{2}-\d{3}|\d{5}-\d{3}|\d{4} ?[a-z]{2}(?!\w)|\d{3}-\d{4}|\d{3} \d{3}|\d{4,7}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d)(?![\w]))"
    r"|(?P<floor>\d{1,3}(?:\.?[oae\u00b0]|er|nd)? ?[a-h]?(?:\.? ?(?:tv|th|mf|sal|etg|esq|dto|dir|izq|dcha|gauche|droite|fte|frente|links|rechts)\.?)?)(?!\w)|(?P<word>[^\W\d_][\w'\u2019-]{0,24}))",
    re.IGNORECASE,
)
_STATE = re.compile(r"[A-Z]{2,3} (?:\d{4,5}\b|[A-Z]\d[A-Z])")
_TOWNS_BEGIN = frozenset({"New", "Old", "Great", "North", "South", "East", "West", "Upper", "Lower", "High"})
_LONGEST_TAIL = 9  # pieces


def tail_end(text: str, end: int) -> int:
    """Where an address ends that has its street and number at `end`: past flat, postcode, town and state.

    A town has a capital, and a comma, a postcode or another of its words before it; right after a postcode it may be in
    lower case.
    """
    before = "street"
    for _ in range(_LONGEST_TAIL):
        piece = _TAIL.match(text, end)
        if not piece:
            break
        word, parted = piece["word"], "," in piece["sep"] or "\n" in piece["sep"] or "-" in piece["sep"]
        if piece["floor"] and not parted:
            break
        if word and not _is_town(word, before, parted=parted) and not _STATE.match(text, piece.start("word")):
            break
        before = "post" if piece["post"] else "town" if word else before
        end = piece.end()
    return end


def _is_town(word: str, before: str, *, parted: bool) -> bool:
    if before == "post":
        return word[0].isupper() or not is_function_word(word)
    if before == "town" and len(word) == 1:
        return word.isupper() and word != "I"  # a quarter of a Danish town
    is_said = is_function_word(word) and word not in _TOWNS_BEGIN
    return word[0].isupper() and not is_said and (parted or before == "town")

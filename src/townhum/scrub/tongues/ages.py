"""Ages and years of birth that a word of another language tells, or its frame alone ("bin 34 und ...")."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import CuedRecognizer, words
from townhum.scrub.tongues.spoken import FIRST_WORDS, TWO

_KIN = (
    "mann|frau|vater|mutter|mama|papa|sohn|tochter|bruder|schwester|oma|opa|freund|freundin|chef|chefin|kind|tante|onkel|partner|partnerin|marido|mujer|esposo|esposa|padre|madre|hijo|hija|"
    "hermano|hermana|abuela|abuelo|novio|novia|suegra|suegro|mari|femme|pere|mere|fils|fille|frere|soeur|mamie|papi|maman|copain|copine|compagnon|compagne|belle-mere|beau-pere|"
    "moglie|marito|figlio|figlia|nonna|nonno|padre|filho|filha|mae|pai|avo|vrouw|zoon|dochter|moeder|vader"
)
_DIGITS = r"\d{2}"
_ENDS = rf"(?=\s*(?:$|[.,;!?)])|\s+(?:und|aber|y|pero|et|mais|e|ma|mas|en|maar)\b(?!\s*(?:\d|stuck|euro|{TWO})))"
"""After a bare number that is an age: nothing that it would count."""
_NO_COUNT = r"(?!\s+(?:euro|stuck|prozent|minut|seguidor|follower|abonn|euros?|clientes?|clients?|kunden)\w*)"


def _framed(number: str, after_mine: str) -> str:
    """What the frame alone tells, around a number. `after_mine` follows one that is somebody's ("a mis 61")."""
    return (
        rf"\b(?:ich\s+)?(?:bin|werde?)\s+(?:(?:jetzt|schon|bald|erst|heute|auch|selbst|gerade|im\s+[a-z]+|dieses\s+jahr|nachstes\s+jahr)\s+){{0,2}}(?P<bin>{number}){_ENDS}"
        rf"|\b(?:mit|seit|a|con|avec|com|met)\s+(?:meinen|deinen|seinen|ihren|mis|tus|sus|mes|tes|ses|i\s+miei|meus|mijn)\s+(?P<mine>{number})\b{after_mine}"
        rf"|\b(?:ich|yo|moi|io|eu|ik)\s*,\s*(?P<me>{number})(?=\s*(?:,|\)|$|\.|ans\b|anos\b|jahre\b|anni\b|jaar\b))"
        rf"|(?:^|[.!?(]\s*)[mwfhdv]\s?[,/|]\s?(?P<ad>{number})(?=\s*(?:[,/|).]|$|\s(?:aus|de|di|uit|from|d['\u2019])))"
        rf"|\b(?:{_KIN})\s+(?:ist|wird|war|tiene|cumple|a|ha|tem|is)\s+(?P<kin>{number})(?:{_ENDS}|\s+(?:ans|anos|anni|jahre|jaar)\b)"
        rf"|\b(?:tengo|cumplo|cumpli|hago)\s+(?P<yo>{number})(?:\s+(?:tacos|tacazos|palos|primaveras)\b|{_ENDS})"
        rf"|\b(?:j['\u2019]?\s?ai|j['\u2019]?\s?aurai|on\s+a)\s+(?P<ai>{number})\s+(?:balais|piges|printemps|berges|ans\b(?=\s*(?:$|[.,;!?)])))"
    )


_BORN = (
    r"\b(?:bin|ich|wir\s+sind)\s+(?:ein\s+|vom\s+)?(?:baujahr|jahrgang)\s+(?P<born>(?:19|20)?\d{2})\b|\b(?:soy|somos)\s+del\s+(?:ano\s+)?['\u2019]?(?P<del>(?:19|20)?\d{2})\b(?!\s+[a-z])"
    r"|\bnaci\s+en\s+(?:el\s+)?(?:ano\s+)?['\u2019]?(?P<naci>(?:19|20)?\d{2})\b|\b(?:suis|sommes)\s+(?:de|du\s+millesime|nee?s?\s+en)\s+['\u2019]?(?P<de>(?:19|20)?\d{2})(?=\s*(?:$|[.,;!?)])|\s+et\b)"
)


def _told(number: str) -> str:
    """A number with the word that says it is an age."""
    return (
        rf"(?<![\w.,/-])(?:(?P<age>{number})[\s-]?(?:jahre?\s+(?:alt|jung)|j\.\s?alt|jahrige[rnms]?\b|anni\s+di\s+eta|anos\s+de\s+idade|jaar\s+(?:oud|jong))|[wm]\s?/\s?(?P<sex>{number})(?!\w|/)"
        rf"|(?:tengo|cumplo|cumpli|tiene|tenia|tenho|tem|fiz|faco|ho|compio)\s+(?P<es>{number})\s+(?:anos|anni)\b(?!\s+(?:de\s+(?:experiencia|garantia|cliente|antiguedad|carnet|carta|casad[oa]|mercado)|en|em|con|com|como|siendo|trabajando|usando|comprando|di\s+(?:esperienza|garanzia|patente|matrimonio|contributi)))"
        rf"|\b(?:ik\s+ben|ben|is|word)\s+(?P<nl>{number})\s+(?:jaar\b(?!\s+(?:klant|lid|getrouwd|bezig|geleden|ervaring|garantie|samen|werkzaam))|geworden\b)"
        rf"|\b(?:j['\u2019]?\s?ai|il\s+a|elle\s+a|j['\u2019]avais|mes|ses)\s+(?P<fr>{number})\s+ans\b(?!\s+(?:d['\u2019]|de\s|dans|chez|que|comme)))"
    )


_ALONE = ("bin", "mine", "me", "ad", "kin", "yo", "ai", "born", "del", "naci", "de")


class _Age(CuedRecognizer):
    entity = "AGE"

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The number alone where nothing but the frame tells; with its word elsewhere."""
        alone = next((name for name in _ALONE if name in match.re.groupindex and match[name]), None)
        return match.span(alone) if alone else match.span()


class AgeToldRecognizer(_Age):
    """`34 Jahre alt`, `tengo 34 a\u00f1os`, `j'ai 34 ans`, `w/34`, `bin 34 und`, `a mis 61`, `yo, 52, busco`, `soy del 79`."""

    cue_words = words(
        "jahre j anos ans jahrige jahriger jahrigen w m f h d v anni jaar geworden leeftijd bin werd werde meinen deinen seinen ihren mis tus sus mes tes ses miei meus mijn ich yo moi io eu ik tengo "
        "cumplo cumpli hago ai aurai on wir soy somos naci suis sommes"
    ) | words(_KIN.replace("|", " ").replace("-", " "))
    needs_any = frozenset("0123456789")
    pattern = re.compile(rf"{_told(_DIGITS)}|{_framed(_DIGITS, _NO_COUNT)}|{_BORN}", re.IGNORECASE)
    examples = (
        "34 Jahre alt",
        "w/34",
        "tengo 34 anos",
        "j'ai 34 ans",
        "bin 34 und neu hier",
        "mein mann ist 57.",
        "yo, 52, busco",
        "a mis 61",
        "j'ai 34 balais",
        "bin baujahr 1984",
        "soy del 79",
        "ho 34 anni",
        "tenho 34 anos",
        "ik ben 34 jaar",
    )
    counter_examples = (
        "34 Jahre Garantie",
        "tengo 15 anos de experiencia",
        "j'ai 20 ans d'experience",
        "seit 20 Jahren",
        "ho 20 anni di esperienza",
        "ik ben 20 jaar klant",
        "m/w/d",
        "bin 20 minuten gelaufen",
        "mit meinen 20 euro",
        "tengo 34 euros",
        "j'ai 12 bouilloires",
        "soy del 12 de octubre",
        "bin 30 und 40 mal da gewesen",
    )


class AgeSaidRecognizer(_Age):
    """The same with the number in words: `ich bin vierunddrei\u00dfig Jahre alt`, `tengo treinta y cuatro a\u00f1os`, `j'ai trente-quatre ans`."""

    cue_words = FIRST_WORDS
    pattern = re.compile(rf"{_told(TWO)}|{_framed(TWO, _ENDS)}", re.IGNORECASE)
    examples = (
        "vierunddreissig Jahre alt",
        "bin vierunddrei\u00dfig und neu hier",
        "mein mann ist siebenundfunfzig.",
        "tengo treinta y cuatro anos",
        "yo, cincuenta y dos, busco",
        "j'ai trente-quatre ans",
        "j'ai quatre-vingt-deux balais",
        "ho trentaquattro anni",
        "tenho trinta e quatro anos",
        "ik ben vierendertig jaar",
    )
    counter_examples = (
        "dreissig Jahre Garantie",
        "tengo quince anos de experiencia",
        "j'ai vingt ans d'experience",
        "seit zwanzig Jahren",
        "ho venti anni di esperienza",
        "ik ben twintig jaar klant",
        "bin zwanzig minuten gelaufen",
        "mit meinen zehn tassen",
        "con mis doce amigas",
        "tengo treinta euros",
        "j'ai douze bouilloires",
        "bin zehn und zwanzig mal da gewesen",
    )

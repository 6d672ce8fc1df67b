"""Numbers as they are said in the languages that have a pack, in plain letters: patterns, and the words that they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DE = "eins?|zwei|zwo|drei|vier|funf|sechs|sieben|acht|neun"
_DE_TENS = "zwanzig|drei(?:ss|\u00df)ig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig"
_DE_TWO = rf"(?:(?:{_DE})und)?(?:{_DE_TENS})|(?:drei|vier|funf|sech|sieb|acht|neun)?zehn|elf|zwolf"
_NL = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_NL_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_NL_TWO = rf"(?:(?:{_NL})en)?(?:{_NL_TENS})|(?:der|veer|vijf|zes|zeven|acht|negen)?tien|elf|twaalf"
_ES = "uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_ES_TENS = "treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
_ES_TWO = rf"(?:{_ES_TENS})(?:\sy\s(?:{_ES}))?|veinte|(?:dieci|veinti)(?:{_ES})|diez|once|doce|trece|catorce|quince"
_ES_HUNDRED = "cien(?:to)?|(?:dos|tres|cuatro|seis|sete|ocho|nove)cient[oa]s|quinient[oa]s"
_FR = "une?|deux|trois|quatre|cinq|six|sept|huit|neuf"
_FR_TEENS = "dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize"
_FR_TENS = "quatre[ -]vingts?|vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante"
_FR_TWO = rf"(?:{_FR_TENS})(?:[ -](?:et[ -])?(?:{_FR_TEENS}|{_FR}))?|{_FR_TEENS}"
_IT = "uno|due|tre|quattro|cinque|sei|sette|otto|nove"
_IT_TENS = "venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta"
_IT_TEENS = "dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove"
_IT_TWO = (
    rf"(?:{_IT_TENS})(?:{_IT})?|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)(?:uno|otto)|{_IT_TEENS}"
)
_PT = "um|uma|dois|duas|tres|quatro|cinco|seis|sete|oito|nove"
_PT_TENS = "vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa"
_PT_TEENS = "dez|onze|doze|treze|catorze|quatorze|quinze|dez[ae]sseis|dez[ae]ssete|dezoito|dez[ae]nove"
_PT_TWO = rf"(?:{_PT_TENS})(?:\se\s(?:{_PT}))?|{_PT_TEENS}"
_PT_HUNDRED = "cem|cento|(?:duz|trez|quatroc|seisc|setec|oitoc|novec)ent[oa]s|quinhent[oa]s"

TWO = rf"(?:(?:{_DE_TWO}|{_NL_TWO}|{_ES_TWO}|{_FR_TWO}|{_IT_TWO}|{_PT_TWO})(?!\w))"
"""Ten to ninety-nine, in any of them."""

_MORE = (
    rf"(?:(?:{_DE})?tausend[ -]?)?(?:{_DE})?hundert(?:[ -]?(?:und[ -]?)?(?:{_DE_TWO}|{_DE}))?"
    rf"|(?:(?:{_NL})?duizend[ -]?)?(?:{_NL})?honderd(?:[ -]?(?:en[ -]?)?(?:{_NL_TWO}|{_NL}))?"
    rf"|(?:(?:(?:{_ES})\s)?mil\s)?(?:{_ES_HUNDRED})(?:\s(?:{_ES_TWO}|{_ES}))?"
    rf"|(?:(?:(?:{_FR})[ -])?mille[ -])?(?:(?:{_FR})[ -])?cents?(?:[ -](?:{_FR_TWO}|{_FR}))?"
    rf"|(?:mille|(?:{_IT})mila)?(?:{_IT})?cento(?:\s?(?:{_IT_TWO}|{_IT}))?"
    rf"|(?:mil\s(?:e\s)?)?(?:{_PT_HUNDRED})(?:\se\s(?:{_PT_TWO}|{_PT}))?"
)
_ONE = rf"(?:null|nul|cero|zero|{_DE}|{_NL}|{_ES}|{_FR}|{_IT}|{_PT})"
_BY_ONES = rf"{_ONE}(?:,?[ -]{_ONE}){{2,3}}"

NUMBER = rf"(?:(?:{_BY_ONES}|{_MORE})(?!\w)|{TWO})"
"""Ten and more, or three and four digits one by one, in any of them."""


def _first_words() -> frozenset[str]:
    """Every word that TWO may begin with, and of French the last one of "quatre-vingts"."""
    joined = {
        *_each(_DE_TENS, (f"{one}und" for one in ("ein", *_DE.replace("?", "").split("|")))),
        *_each(_NL_TENS, (f"{one}en" for one in _NL.split("|"))),
        *(f"{ten}{one}" for ten in _IT_TENS.split("|") for one in ("", *_IT.split("|"))),
        *(f"{ten[:-1]}{one}" for ten in _IT_TENS.split("|") for one in ("uno", "otto")),
        *(f"{ten}{one}" for ten in ("dieci", "veinti") for one in ("un", *_ES.replace("?", "").split("|"))),
        *(f"{one}zehn" for one in ("", "drei", "vier", "funf", "sech", "sieb", "acht", "neun")),
        *(f"{one}tien" for one in ("", "der", "veer", "vijf", "zes", "zeven", "acht", "negen")),
        *(f"dez{one}" for one in ("asseis", "esseis", "assete", "essete", "anove", "enove", "oito")),
    }
    plain = f"{_ES_TENS}|{_PT_TENS}|{_IT_TEENS}|veinte|diez|once|doce|trece|catorce|quince|elf|zwolf|twaalf"
    french = "dix|onze|douze|treize|quatorze|quinze|seize|vingt|vingts|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante"
    return frozenset(joined) | frozenset(f"{plain}|{french}|dez|doze|treze|catorze|quatorze|quinze".split("|"))


def _each(tens: str, ones: Iterable[str]) -> set[str]:
    """Tens alone, and each with what stands before it."""
    plain = [ten for written in ("ss", "\u00df") for ten in re.sub(r"\(\?:ss\|.\)", written, tens).split("|")]
    return {f"{one}{ten}" for one in ("", *ones) for ten in plain}


FIRST_WORDS = _first_words()
"""One of these stands in every match of TWO."""

"""Number plates, where a word says that it is one: they lead to a keeper."""

from __future__ import annotations

import re

from townhum.scrub.cues import MIXED_IS_HARMLESS
from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, code_end, is_measure, words
from townhum.scrub.recognizers.pattern import LinearRecognizer

_CUES = (
    "plate plates numberplate numberplates reg regn rego registration vrm tag vrn kennzeichen autokennzeichen nummernschild matricula matriculas "
    "plaque immatriculation kenteken kentekenplaat targa placa placas tablica rejestracja rejestracyjny nummerplade nummerplat "
    "registreringsnummer regnr skilt rekisterinumero rekisterikilpi spz rz rendszam plaka"
)


class IndianPlateRecognizer(LinearRecognizer):
    """`MH 12 AB 4532`: a plate that no word need tell."""

    entity = "NATIONAL_ID"
    needs = ""
    needs_any = frozenset("0123456789")
    fewest_digits = 5
    pattern = re.compile(r"(?<![\w-])[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}(?![\w-])")
    examples = ("MH 12 AB 4532", "DL3CAF0001")
    counter_examples = ("AB 12 2019", "WD 40 X 3")


class PlateRecognizer(CuedRecognizer):
    """`plate AB12 CDE`, `reg. no. 7ABC123`, `Kennzeichen B-MW 1234`, `kenteken 12-ABC-3`."""

    entity = "NATIONAL_ID"
    cue_words = words(_CUES)
    pattern = re.compile(
        rf"\b(?:{'|'.join(_CUES.split())})(?:{SEP}{{0,4}}\b(?:is|was|are|no|nr|number|num|n|num[e\u00e9]ro|the|of|his|her|their|my|car|van|says|said|reads|ends|ending|starts|begins|in|with|something|like|maybe|either|probably|ist|lautet|est|es|e|et|rejestracyjna|on)\b){{0,4}}{SEP}{{1,5}}",
        re.IGNORECASE,
    )
    examples = ("plate AB12 CDE", "reg no: 7ABC123", "Kennzeichen B-MW 1234", "kenteken 12-ABC-3", "matricula 1234 BCD")
    counter_examples = ("the plate is hot", "plate 20 cm", "reg price 350", "plate of 12 cookies", "plates 4 x 4")
    _FEWEST = 4  # letters and digits together

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The plate alone: letters and digits, or the digits of one where a word says number."""
        text, start = match.string, match.end()
        end = code_end(text, start, fewest=1, letters=3, tail=3, most=12)
        if end is None:
            return None
        code = text[start:end]
        signs = [sign for sign in code if sign.isalnum()]
        is_mixed = any(map(str.isalpha, signs)) and any(map(str.isdigit, signs))
        is_plate = (
            is_mixed and len(signs) >= self._FEWEST and not is_measure(code) and not MIXED_IS_HARMLESS.fullmatch(code)
        )
        return (start, end) if is_plate else None

"""National identity numbers as they are written, by place. Undivided ones are long numbers, and go as such."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, code_end, words
from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.recognizers.starts import Starts

_BY_PLACE = {
    "US": r"\d{3}-\d{2}-\d{4}",
    "GB insurance": r"[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]",
    "GB health": r"\d{3}[ -]\d{3}[ -]\d{4}",
    "CA": r"\d{3}[ -]\d{3}[ -]\d{3}",
    "IN tax": r"[A-Z]{5}\d{4}[A-Z]",
    "IN": r"\d{4}[ -]\d{4}[ -]\d{4}",
    "ES": r"(?:\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z])",
    "IT": r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]",
    "FR": r"[12]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}\s?\d{2}",
    "SE DK FI": r"(?:\d{6}|\d{8})[-+A]\d{3}[\dA-Y]",
    "BR": r"\d{3}\.\d{3}\.\d{3}-\d{2}",
    "PL DE NL and passports": r"[A-Z]{1,3}\s?\d{6,9}",
    "KR": r"\d{6}-\d{7}",
    "CL": r"\d{1,2}\.\d{3}\.\d{3}-[\dK]",
    "MX": r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d",
}


class NationalIdRecognizer(LinearRecognizer):
    """Social security, insurance, health, tax, identity card and passport numbers."""

    entity = "NATIONAL_ID"
    needs = ""
    needs_any = frozenset("0123456789")
    fewest_digits = 4
    gate = re.compile(r"\d(?:(?:\D?\d){5}|\d{3}[A-Za-z\u017f\u212a])")
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(_BY_PLACE.values())})(?![\w-])", re.IGNORECASE)
    examples = ("078-05-1120", "AB 12 34 56 C", "12345678Z", "123.456.789-09", "RSSMRA85T10A562S", "AB1234567")
    counter_examples = ("10-20-30", "in 2019", "version 1.2.3", "the 100 best")


class VehicleRecognizer(LinearRecognizer):
    """A vehicle's number (ISO 3779)."""

    entity = "NATIONAL_ID"
    needs = ""
    needs_any = frozenset("0123456789")
    longest_piece = 17
    pattern = re.compile(r"(?<![\w-])(?=[A-Z\d]{0,16}\d)[A-HJ-NPR-Z\d]{17}(?![\w-])", re.IGNORECASE)
    examples = ("1HGCM82633A004352", "WVWZZZ1JZXW000001")
    counter_examples = ("internationalized", "version 1.2.3")


class NamedNumberRecognizer(CuedRecognizer):
    """A word for a national number, and then one however it is parted: `NINO AB.12.34.56.C`, `BSN 111 22 2333`."""

    entity = "NATIONAL_ID"
    cue_words = words(
        "ssn social nino insurance ni nhs bsn nir insee dni nie nif nuip codice cf pesel personnummer personnr cpf cnpj aadhaar aadhar adhaar pan sin tfn ahv avs "
        "steuer steuerid idnr tin itin ein passport reisepass passeport pasaporte passaporto paspoort paszport licence license permit id identity "
        "rut curp rfc cedula c\u00e9dula rg nric hkid fin ppsn pps oib egn cnp jmbg rodne rodn\u00e9 hetu kennitala cpr fodselsnummer f\u00f8dselsnummer medicare "
        "medicaid uid nin bvn nik mykad driver drivers driving taxpayer s\u00e9curit\u00e9 securite national nss"
    )
    starts = Starts(cue_words | words("aadaar ppsn steuernummer steueridnr license"), each=False)
    pattern = re.compile(
        rf"\b(?:ssn|social{SEP}{{1,2}}security|nino|national{SEP}{{1,2}}(?:insurance|id|identity)|ni(?={SEP}{{1,3}}(?:no|nr|num|number|is)\b)|nhs|bsn|nir|insee|nss|dni|nie|nif|nuip"
        rf"|codice{SEP}{{1,2}}fiscale|cf|pesel|personn(?:ummer|r)|cpf|cnpj|aadh?aar|adhaar|pan|sin|tfn|ahv|avs|steuer{SEP}{{0,2}}(?:id|nummer|idnr)|idnr|i?tin|ein"
        rf"|passport|reisepass|passeport|pasaporte|passaporto|paspoort|paszport|(?:driv\w{{1,4}}{SEP}{{0,2}}s?{SEP}{{1,2}})?(?:licen[cs]e|permit)|id|identity"
        rf"|rut|curp|rfc|cedula|rg|nric|hkid|fin|ppsn?|oib|egn|cnp|jmbg|rodne|hetu|kennitala|cpr|fodselsnummer|medicare|medicaid|uid|nin|bvn|nik|mykad"
        rf"|taxpayer|securite{SEP}{{1,2}}sociale)"
        rf"(?:{SEP}{{0,4}}\b(?:is|was|no|nr|num|number|card|id|code|of|my|the|it|s|ist|es|est|e|cislo|sociale|n|in|security|file|tax)\b){{0,5}}{SEP}{{1,5}}",
        re.IGNORECASE,
    )
    examples = ("NINO AB.12.34.56.C", "ssn is 078 05 1120", "BSN 111 22 2333", "codice fiscale RSS MRA 85T10 A562S")
    counter_examples = ("passport photo 35 x 45 mm", "id 12", "pan 28 cm", "sin of 2019", "the nhs in 2019")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The number alone."""
        end = code_end(match.string, match.end(), fewest=6, letters=6, most=22)
        return None if end is None else (match.end(), end)

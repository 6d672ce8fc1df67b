"""What sources.toml may say of a file, and how what does not fit is refused."""

import pytest
from pydantic import ValidationError

from townhum.connector import load_catalog

FILES = load_catalog()["files"].decoder
GOOD = {
    "path": "survey.csv",
    "columns": {"text": "Answer", "created_at": "When", "author": "Who"},
    "time_zone": "Europe/Amsterdam",
}


def options(**over):
    return FILES.Options.model_validate({name: value for name, value in {**GOOD, **over}.items() if value is not None})


def test_a_survey_as_people_describe_it():
    read = options()
    assert read.kind == "csv"
    assert read.zone.key == "Europe/Amsterdam"
    assert FILES.place(read) == "the file survey.csv"
    assert FILES.hosts(read) == ()


@pytest.mark.parametrize(
    ("over", "advice"),
    [
        ({"columns": {"created_at": "When", "author": "Who"}}, "columns.text"),
        ({"columns": {"text": "A", "author": "Who"}}, "collected_on"),
        ({"collected_on": "2026-11-03"}, "not both"),
        ({"columns": {"text": "A", "created_at": "When"}}, "each_row_is_one_person"),
        ({"each_row_is_one_person": True}, "contradict"),
        ({"columns": {**GOOD["columns"], "consent": "OK?"}}, "consent_means"),
        ({"consent_means": ["yes"]}, "columns.consent"),
        ({"time_zone": "Amsterdam"}, "IANA"),
        ({"time_zone": "../etc/passwd"}, "IANA"),
        ({"time_zone": "America"}, "IANA"),
        ({"date_format": "dd/mm/yyyy"}, "%d/%m/%Y"),
        ({"date_format": "%H:%M"}, "%d/%m/%Y"),
        ({"date_format": "%d/%m/%Y", "time_zone": None}, "time_zone"),
        ({"date_format": "excel", "time_zone": None}, "time_zone"),
        ({"path": "survey.txt"}, "format"),
        ({"path": "survey.XLSX"}, "save it as CSV"),
        ({"path": "survey.csv.gz"}, "unpack it"),
        ({"path": "survey.json"}, "JSON Lines"),
        ({"path": "survey.jsonl", "delimiter": ";"}, "delimiter"),
        ({"path": "survey.parquet", "encoding": "utf-8"}, "encoding"),
        ({"encoding": "klingon"}, "cp1252"),
        ({"encoding": "rot13"}, "cp1252"),
        ({"columns": {**GOOD["columns"], "email": "Mail"}}, "columns.email"),
        ({"delimiter": "--"}, "delimiter"),
        ({"date_format": ["iso", "%d/%m"]}, "%d/%m/%Y"),
        ({"date_format": ["iso", "%d/%m/%Y"], "time_zone": None}, "time_zone"),
        ({"encoding": ["utf-8", "klingon"]}, "cp1252"),
        ({"encoding": ["utf-8", "utf-16"]}, "UTF-16"),
        ({"rating_scale": "0-10"}, "columns.rating"),
        ({"rating_words": {"good": 5}}, "columns.rating"),
        ({"columns": {**GOOD["columns"], "rating": "Stars"}, "rating_scale": "ten"}, "0-10"),
        ({"columns": {**GOOD["columns"], "rating": "Stars"}, "rating_scale": "5-5"}, "0-10"),
        ({"columns": {**GOOD["columns"], "rating": "Stars"}, "rating_words": {"good": 6}}, "rating_words"),
        ({"path": "survey.jsonl", "quotes": False}, "quotes"),
        ({"path": "survey.jsonl", "skip_lines": 1}, "skip_lines"),
        ({"path": "survey.parquet", "heading_rows": 2}, "heading_rows"),
        ({"heading_rows": 0}, "heading_rows"),
        ({"skip_lines": -1}, "skip_lines"),
    ],
)
def test_what_does_not_fit_is_refused_with_advice(over, advice):
    with pytest.raises(ValidationError) as caught:
        options(**over)
    assert advice in str(caught.value)


@pytest.mark.parametrize(
    "over",
    [
        {"date_format": "unix", "time_zone": None},
        {"date_format": "%Y-%m-%dT%H:%M%z", "time_zone": None},
        {"columns": {"text": "A"}, "collected_on": "2026-11-03", "each_row_is_one_person": False, "time_zone": None},
        {"columns": {"text": "A"}, "collected_on": "2026-11-03", "each_row_is_one_person": True},
        {"path": "export.txt", "format": "tsv"},
        {"date_format": ["unix", "%Y-%m-%d %H:%M %Z", "iso"], "time_zone": None},
        {"encoding": ["utf-8", "cp1252"], "quotes": False, "skip_lines": 3, "heading_rows": 2},
        {"columns": {**GOOD["columns"], "rating": "Stars"}, "rating_scale": "0 to 10", "rating_words": {"Good": 4}},
    ],
)
def test_what_fits(over):
    assert options(**over)


def test_values_are_not_shown():
    with pytest.raises(ValidationError) as caught:
        options(time_zone="a secret place", encoding="a secret code")
    assert "a secret" not in str(caught.value)

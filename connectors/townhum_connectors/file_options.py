"""What sources.toml says of a file: which columns mean what, and how its dates and people are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from townhum.connector import Options as BaseOptions
from townhum_connectors.file_formats import DateFormat, date_format
from townhum_connectors.file_ratings import Scale

Kind = Literal["csv", "tsv", "jsonl", "parquet"]
Column = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

KINDS: dict[str, Kind] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}
_AROUND = " \t\"'\u201c\u201d\u2018\u2019"
_MISTAKEN = {
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods", ".numbers"), "a spreadsheet cannot be read: save it as CSV"),
    **dict.fromkeys((".zip", ".gz", ".7z", ".zst"), "a packed file cannot be read: unpack it"),
    ".json": "one JSON document cannot be read: write JSON Lines, an object a line, as .jsonl",
}


class Columns(BaseModel):
    """Our name for a column, and the file's. A column that is not named here is never read."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    text: Column = Field(description="what the person wrote")
    created_at: Column | None = Field(default=None, description="when they wrote it")
    author: Column | None = Field(default=None, description="what tells one person from another; leaves as a mark only")
    id: Column | None = Field(default=None, description="what tells one row from another; else all that stands in it")
    language: Column | None = Field(default=None, description="the language, such as en or pt-BR")
    rating: Column | None = Field(default=None, description="the person's own rating, from 1 to 5; see rating_scale")
    consent: Column | None = Field(default=None, description="whether the person agreed; see consent_means")

    def mapped(self) -> dict[str, str]:
        """Our name to the file's, for the columns that are named."""
        return {ours: theirs for ours, theirs in self if theirs is not None}


class Options(BaseOptions):
    """Keys of a file source in sources.toml."""

    path: str = Field(min_length=1, description="the file, seen from the folder sources.toml lies in")
    columns: Columns = Field(description="our name = the file's column")
    format: Kind | None = Field(
        default=None, description="csv, tsv, jsonl or parquet, where the file's name does not say"
    )
    time_zone: str | None = Field(default=None, description="IANA zone of timestamps that state none")
    date_format: str | tuple[str, ...] | None = Field(
        default=None,
        description='how dates are written, where day and month could be mistaken: "%d/%m/%Y", "excel", "unix" or "iso"; '
        "of a list, the first that fits a cell",
    )
    collected_on: date | None = Field(
        default=None, description="the day the file stands for, without a created_at column"
    )
    each_row_is_one_person: bool | None = Field(
        default=None, description="true: every row is somebody else; false: all rows together are one voice"
    )
    consent_means: tuple[str, ...] = Field(default=(), description="values of the consent column that mean yes")
    encoding: str | tuple[str, ...] | None = Field(
        default=None,
        description="where it is neither UTF-8 nor marked UTF-16; of a list, the first that fits a line",
    )
    delimiter: str | None = Field(default=None, min_length=1, max_length=1, description="where it cannot be guessed")
    quotes: bool | None = Field(
        default=None,
        description="whether cells may stand within quotes; false: a quote is a character like any other. Without it, a quote "
        "that has no mate is one",
    )
    skip_lines: int = Field(default=0, ge=0, le=1000, description="lines above the headings, such as a title")
    heading_rows: int | None = Field(
        default=None,
        ge=1,
        le=100,
        description="rows of headings, the first of which names the columns. Without it, one, and the second headings of "
        "Qualtrics and SurveyMonkey are recognised",
    )
    rating_scale: str | None = Field(
        default=None,
        description='the worst and the best rating, such as "0-10", "0-100" (per cent) or "6-1" (school marks); without it, '
        "whole numbers from 1 to 5. It is spread evenly over 1 to 5: of 0 to 10, 9 and 10 are a 5, 7 and 8 a 4",
    )
    rating_words: Mapping[str, Annotated[int, Field(ge=1, le=5)]] = Field(
        default={}, description='ratings that are words, such as "Very satisfied" = 5: each from 1 (worst) to 5 (best)'
    )

    @property
    def kind(self) -> Kind:
        """The format, as given or by the file's name."""
        return self.format or KINDS[PurePosixPath(self.path).suffix.lower()]

    @property
    def date_formats(self) -> tuple[DateFormat, ...]:
        """How dates are written, the first that fits a cell first; empty where nothing is stated."""
        return tuple(map(date_format, _several(self.date_format)))

    @property
    def encodings(self) -> tuple[str, ...]:
        """What the lines of the file are written in; empty where nothing is stated."""
        return _several(self.encoding)

    @property
    def scale(self) -> Scale:
        """What the rating column holds."""
        return Scale.stated(self.rating_scale) if self.rating_scale else Scale()

    @property
    def zone(self) -> ZoneInfo | None:
        """The time zone of timestamps that state none."""
        return ZoneInfo(self.time_zone) if self.time_zone else None

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, given: str | None) -> str | None:
        try:
            return given and ZoneInfo(given).key
        except (OSError, ValueError, KeyError):
            raise ValueError("no such time zone: use an IANA name, such as Europe/Amsterdam") from None

    @field_validator("encoding")
    @classmethod
    def _known_encoding(cls, given: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
        try:
            plain = [each for each in _several(given) if "a\n".encode(each) == b"a\n"]
        except (LookupError, UnicodeError, ValueError):
            raise ValueError("no such encoding: use a name such as utf-8, cp1252 or utf-16") from None
        if len(_several(given)) > 1 and len(plain) < len(_several(given)):
            raise ValueError("lines of UTF-16 or UTF-32 cannot stand among others: name one encoding")
        return given

    @field_validator("date_format")
    @classmethod
    def _tells_the_day(cls, given: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
        for each in _several(given):
            date_format(each)
        return given

    @field_validator("rating_scale")
    @classmethod
    def _known_scale(cls, given: str | None) -> str | None:
        return given and str(Scale.stated(given))

    @model_validator(mode="after")
    def _readable(self) -> Options:
        suffix = PurePosixPath(self.path).suffix.lower()
        if (
            self.format is None
            and PurePosixPath(self.path.strip(_AROUND)).suffix.lower() in KINDS
            and suffix not in KINDS
        ):
            raise ValueError("take the spaces or quotation marks around the path out")
        if self.format is None and suffix not in KINDS:
            raise ValueError(
                _MISTAKEN.get(
                    suffix,
                    "the name does not tell the format: name one file, and no folder, or add format (csv, tsv, jsonl or parquet)",
                )
            )
        if self.kind not in ("csv", "tsv"):
            for name in ("delimiter", "quotes", "skip_lines", "heading_rows"):
                if getattr(self, name) != type(self).model_fields[name].default:
                    raise ValueError(f"{name} is for csv and tsv only: remove it")
        if self.encoding and self.kind == "parquet":
            raise ValueError("a Parquet file states its encoding itself: remove encoding")
        return self

    @model_validator(mode="after")
    def _dated(self) -> Options:
        if (self.columns.created_at is None) == (self.collected_on is None):
            raise ValueError(
                "say when: map columns.created_at, or give collected_on for a file without dates, not both"
            )
        if self.date_format and self.columns.created_at is None:
            raise ValueError("date_format needs columns.created_at: map it, or remove date_format")
        if self.time_zone is None and not all(each.tells_zone for each in self.date_formats):
            raise ValueError("dates in this date_format state no zone: add time_zone")
        return self

    @model_validator(mode="after")
    def _about_people(self) -> Options:
        """Refuse a file that says nothing of its people: it would be one voice, and no number could come of it."""
        if self.columns.author is None and self.each_row_is_one_person is None:
            raise ValueError(
                "say who is who: map columns.author; or set each_row_is_one_person = true if every row is somebody "
                "else, or = false to count the whole file as one voice"
            )
        if self.columns.author is not None and self.each_row_is_one_person:
            raise ValueError("columns.author and each_row_is_one_person contradict each other: keep one")
        if (self.columns.consent is None) != (not self.consent_means):
            raise ValueError("columns.consent and consent_means belong together: give both, or neither")
        return self

    @model_validator(mode="after")
    def _about_ratings(self) -> Options:
        if self.columns.rating is None and (self.rating_scale or self.rating_words):
            raise ValueError("rating_scale and rating_words need columns.rating: map it, or remove them")
        return self


def _several(given: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """One or many, as many."""
    return (given,) if isinstance(given, str) else given or ()

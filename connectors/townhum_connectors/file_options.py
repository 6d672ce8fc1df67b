"""What sources.toml says of a file: which columns mean what, and how its dates and people are to be read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import PurePosixPath
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from townhum.connector import Options as BaseOptions

Kind = Literal["csv", "tsv", "jsonl", "parquet"]
Column = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

_KINDS: dict[str, Kind] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}
_MISTAKEN = {
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods", ".numbers"), "a spreadsheet cannot be read: save it as CSV"),
    **dict.fromkeys((".zip", ".gz", ".7z", ".zst"), "a packed file cannot be read: unpack it"),
    ".json": "one JSON document cannot be read: write JSON Lines, an object a line, as .jsonl",
}
EXCEL, UNIX = "excel", "unix"
_SAMPLE = datetime(2026, 12, 31, tzinfo=UTC)
"""A date to try a format on: its day and month cannot be confused."""


class Columns(BaseModel):
    """Our name for a column, and the file's. A column that is not named here is never read."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    text: Column = Field(description="what the person wrote")
    created_at: Column | None = Field(default=None, description="when they wrote it")
    author: Column | None = Field(default=None, description="what tells one person from another; leaves as a mark only")
    id: Column | None = Field(default=None, description="what tells one row from another; else all that stands in it")
    language: Column | None = Field(default=None, description="the language, such as en or pt-BR")
    rating: Column | None = Field(default=None, description="the person's own rating, a whole number from 1 to 5")
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
    date_format: str | None = Field(
        default=None, description='how dates are written, if not as ISO 8601: "%d/%m/%Y", "excel" or "unix"'
    )
    collected_on: date | None = Field(
        default=None, description="the day the file stands for, without a created_at column"
    )
    each_row_is_one_person: bool | None = Field(
        default=None, description="true: every row is somebody else; false: all rows together are one voice"
    )
    consent_means: tuple[str, ...] = Field(default=(), description="values of the consent column that mean yes")
    encoding: str | None = Field(default=None, description="where it is neither UTF-8 nor marked UTF-16")
    delimiter: str | None = Field(default=None, min_length=1, max_length=1, description="where it cannot be guessed")

    @property
    def kind(self) -> Kind:
        """The format, as given or by the file's name."""
        return self.format or _KINDS[PurePosixPath(self.path).suffix.lower()]

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
    def _known_encoding(cls, given: str | None) -> str | None:
        try:
            "a".encode(given or "utf-8")
        except (LookupError, UnicodeError, ValueError):
            raise ValueError("no such encoding: use a name such as utf-8, cp1252 or utf-16") from None
        return given

    @field_validator("date_format")
    @classmethod
    def _tells_the_day(cls, given: str | None) -> str | None:
        if given in (None, EXCEL, UNIX):
            return given
        try:
            told = datetime.strptime(_SAMPLE.strftime(given), given).date()  # noqa: DTZ007  only the day is compared
        except ValueError:
            told = None
        if told != _SAMPLE.date():
            raise ValueError('use day, month and year as in "%d/%m/%Y", or "excel" or "unix"')
        return given

    @model_validator(mode="after")
    def _readable(self) -> Options:
        suffix = PurePosixPath(self.path).suffix.lower()
        if self.format is None and suffix not in _KINDS:
            raise ValueError(
                _MISTAKEN.get(suffix, "the name does not tell the format: add format (csv, tsv, jsonl or parquet)")
            )
        if self.delimiter and self.kind not in ("csv", "tsv"):
            raise ValueError("delimiter is for csv and tsv only: remove it")
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
        if self.date_format and self.time_zone is None and self.date_format != UNIX and "%z" not in self.date_format:
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

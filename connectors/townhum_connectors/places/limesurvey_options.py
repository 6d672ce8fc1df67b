"""The keys of a LimeSurvey in sources.toml."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from townhum.connector import Options as BaseOptions
from townhum.connector import SecretRef
from townhum.connector.places import BaseUrl
from townhum.connector.vocabulary.keys import ends_of
from townhum.connector.vocabulary.strict import as_tuple

_NO_QUESTION = frozenset(
    (
        "datestamp",
        "email",
        "firstname",
        "id",
        "ipaddr",
        "lastname",
        "lastpage",
        "refurl",
        "seed",
        "startdate",
        "submitdate",
        "token",
    )
)
"""Columns of every export that are no answers."""


def _question(given: str) -> str:
    if given.lower() in _NO_QUESTION:
        raise ValueError("that is no question of the survey: name one by its code")
    return given


_Question = Annotated[str, StringConstraints(pattern=r"^\w[\w.\[\]-]{0,99}$"), AfterValidator(_question)]


def _scale(given: str) -> str:
    ends_of(given)
    return given


def _zone(given: str) -> str:
    try:
        return ZoneInfo(given).key
    except (OSError, ValueError, KeyError):
        raise ValueError("no such time zone: use an IANA name, such as Europe/Amsterdam") from None


class Options(BaseOptions):
    """Keys of a survey in sources.toml."""

    site: BaseUrl = Field(description="the server, such as https://surveys.example")
    survey: int = Field(gt=0, description="the survey's number")
    user: str = Field(min_length=1, description="who may export its answers")
    password: SecretRef = Field(description="where that user's password lies: env:NAME or file:PATH")
    questions: Annotated[tuple[_Question, ...], BeforeValidator(as_tuple)] = Field(
        min_length=1, description='the questions whose answers are read, by code, such as ["MISSED"]'
    )
    rating_question: _Question | None = Field(
        default=None, description="the question whose answer is a rating, by code"
    )
    rating_scale: Annotated[str, AfterValidator(_scale)] = Field(
        default="1-5", description="the worst and the best rating, such as 0-10"
    )
    time_zone: Annotated[str, AfterValidator(_zone)] = Field(
        description="the server's time zone, such as Europe/Amsterdam"
    )
    each_row_is_one_person: bool = Field(
        description="true: each answer is somebody else's; false: those without a token are one voice, of which no number can be told"
    )
    path: Annotated[str, StringConstraints(pattern=r"^/[\w./-]*$")] = Field(
        default="/index.php/admin/remotecontrol", description="where the server listens, if it was moved"
    )
